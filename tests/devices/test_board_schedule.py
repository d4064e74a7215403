"""Whose turn it is on a line of boards, without a line: time is what the test says."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.boards.adapters import adapters
from devices.boards.protocols import AdapterProtocol, BoardProtocol, OpenProtocol
from devices.boards.schedule import MISSES, RETRY_IN_TROUBLE, LineSchedule
from devices.boards.showing import BoardState, BoardTrouble, Showing
from devices.boards.simulated_boards import NOTHING, AdapterBoard, OpenBoard, SimulatedBoard
from devices.line_protocol.message import LineMessage, decode, encode

BYTE = 10 / 9600


def called(ticket: str, counter: int = 1, event: int = 1) -> Showing:
    """A number is called."""
    return Showing(counter, BoardState.CALL, ticket, event)


IDLE, PAUSE = Showing(1, BoardState.IDLE), Showing(1, BoardState.PAUSE)


class Hall:
    """A line of boards, and a clock that goes from one thing to the next."""

    def __init__(self, protocol: BoardProtocol, boards: dict[int, SimulatedBoard]) -> None:
        self.boards, self.mute = boards, set[int]()
        self.schedule = LineSchedule(protocol, boards, BYTE)
        self.now = 0.0
        self.sent: list[bytes] = []
        self.schedule.opened(self.now)

    def want(self, showing: Showing, *addresses: int) -> None:
        """Have boards show something, all of them where none is named."""
        self.schedule.want(dict.fromkeys(addresses or self.boards, showing), self.now)

    def go_on(self, seconds: float) -> None:
        """Let time pass; boards answer at once."""
        end = self.now + seconds
        while self.now < end:
            if frame := self.schedule.next_frame(self.now):
                self.sent.append(frame)
                self.now += len(frame) * BYTE
                self.hear(frame)
            self.now += min(max(self.schedule.wait(self.now), 0.001), end + 0.001 - self.now)

    def hear(self, frame: bytes) -> None:
        """Have every board hear a frame, and the host their answers."""
        for address, board in self.boards.items():
            if address not in self.mute:
                self.reply(board.hear(frame))

    def reply(self, answer: bytes) -> None:
        """Have the host hear an answer, and the boards what it answers to that."""
        self.now += len(answer) * BYTE
        if answered := self.schedule.hear(answer, self.now):
            self.hear(answered)

    @property
    def shown(self) -> list[str]:
        """What can be read on each board."""
        return [board.shows for board in self.boards.values()]


def open_boards(count: int) -> Hall:
    """Boards that speak the open protocol."""
    return Hall(OpenProtocol(), {n: OpenBoard(n) for n in range(1, count + 1)})


def adapter_boards(name: str, count: int = 2) -> Hall:
    """Boards of another maker."""
    adapter = adapters()[name]
    boards: dict[int, SimulatedBoard] = {n: AdapterBoard(n, adapter) for n in range(1, count + 1)}
    return Hall(AdapterProtocol(adapter), boards)


def commands(hall: Hall) -> list[str]:
    """What the host has sent by the open protocol."""
    return [decode(each.rstrip()).command for each in hall.sent]


def test_every_board_shows_what_it_is_to_show() -> None:
    """At once; then they are only asked whether they are there."""
    hall = open_boards(3)
    hall.go_on(2)
    assert (hall.shown, hall.sent) == ([NOTHING] * 3, [])
    hall.want(called("A001"), 2)
    hall.want(IDLE, 1)
    hall.want(PAUSE, 3)
    hall.go_on(0.5)
    assert hall.shown == ["IDLE at counter 1", "A001 at counter 1", "PAUSE at counter 1"]
    hall.sent.clear()
    hall.go_on(5)
    assert set(commands(hall)) == {"PING"}
    assert 12 <= len(hall.sent) <= 18


def test_a_call_goes_before_questions() -> None:
    """Thirty boards on one line: the one that is called shows it after the answer on its way."""
    hall = open_boards(30)
    hall.want(IDLE)
    hall.go_on(6)
    hall.want(called("A777"), 17)
    hall.go_on(0.3)
    assert hall.boards[17].shows == "A777 at counter 1"


def test_a_number_called_once_more_is_shown_anew() -> None:
    """A board draws attention again; a look at the same tables changes nothing."""
    hall = open_boards(1)
    hall.want(called("A001", event=5))
    hall.go_on(0.5)
    hall.want(called("A001", event=5))
    hall.want(called("A001", event=0))
    hall.go_on(0.5)
    assert commands(hall).count("SHOW") == 1
    hall.want(called("A001", event=9))
    hall.go_on(0.5)
    assert commands(hall).count("SHOW") == 2


def test_a_board_that_has_begun_anew_is_shown_everything() -> None:
    """It says so when it is asked."""
    hall = open_boards(2)
    hall.want(called("A001"))
    hall.go_on(0.5)
    hall.boards[2] = OpenBoard(2)
    hall.go_on(2)
    assert hall.shown == ["A001 at counter 1"] * 2


def test_questions_do_not_make_a_number_old() -> None:
    """After minutes in which nobody was called the next number is shown at the first attempt."""
    hall = open_boards(1)
    hall.want(IDLE)
    hall.go_on(75)
    hall.sent.clear()
    hall.want(called("A001"))
    hall.go_on(0.2)
    assert (hall.shown, commands(hall)) == (["A001 at counter 1"], ["SHOW"])


def test_a_host_that_has_begun_anew_finds_the_number_to_go_on_with() -> None:
    """Boards that run on know later numbers: they say so, and nobody waits."""
    for before in (1, 30, 49, 50, 51, 99):
        hall = open_boards(1)
        for n in range(before):
            hall.want(called(f"A{n:03}", event=n))
            hall.go_on(0.3)
        hall.schedule = LineSchedule(OpenProtocol(), hall.boards, BYTE)
        hall.want(called("B001"))
        hall.go_on(1)
        assert (hall.shown, hall.schedule.troubles) == (["B001 at counter 1"], {})


def test_a_board_that_takes_everything_for_late_does_not_fill_the_line() -> None:
    """It is in trouble, and tried again now and then like any other."""

    class Stubborn(OpenBoard):
        def hear(self, data: bytes) -> bytes:
            message = decode(data.rstrip())
            return encode(LineMessage(1, message.seq, "ERR", {"c": "old"}))

    hall = Hall(OpenProtocol(), {1: Stubborn(1)})
    hall.want(IDLE)
    hall.go_on(20)
    assert hall.schedule.troubles == {1: BoardTrouble.REFUSES}
    assert len(hall.sent) < 15


def test_a_board_that_is_silent_is_told_and_taken_again() -> None:
    """After three answers missing; the others go on, and it shows what is true when it is back."""
    hall = open_boards(3)
    hall.want(IDLE)
    hall.go_on(1)
    hall.mute = {2}
    hall.go_on(1.1)
    assert hall.schedule.troubles == {}
    hall.go_on(2)
    assert hall.schedule.troubles == {2: BoardTrouble.SILENT}
    hall.want(called("A001"))
    hall.go_on(0.5)
    assert hall.shown == ["A001 at counter 1", "IDLE at counter 1", "A001 at counter 1"]
    hall.mute = set()
    hall.go_on(RETRY_IN_TROUBLE + 0.5)
    assert (hall.schedule.troubles, set(hall.shown)) == ({}, {"A001 at counter 1"})


def test_a_board_that_was_never_there_holds_up_no_other() -> None:
    """Nine of ten are not connected: a call is shown in half a second all the same."""
    hall = open_boards(10)
    hall.mute = set(range(1, 10))
    hall.want(IDLE)
    hall.go_on(15)
    assert len(hall.schedule.troubles) == 9
    for n in range(20):
        hall.want(called(f"A{n:03}", event=n))
        hall.go_on(0.5)
        assert hall.shown[9] == f"A{n:03} at counter 1"


def test_a_board_that_refuses_is_told() -> None:
    """It answers, and not as it should."""
    hall = open_boards(1)
    hall.want(Showing(1, BoardState.CALL, "VIP"))
    hall.go_on(3)
    assert hall.schedule.troubles == {1: BoardTrouble.REFUSES}
    hall.want(called("A001"))
    hall.go_on(RETRY_IN_TROUBLE + 0.5)
    assert (hall.schedule.troubles, hall.shown) == ({}, ["A001 at counter 1"])


def test_what_is_new_while_the_answer_is_on_its_way_is_shown_next() -> None:
    """The answer was to what was sent, not to what is wanted by now."""
    hall = open_boards(1)
    hall.want(called("A001"))
    frame = hall.schedule.next_frame(hall.now)
    hall.want(called("A002", event=2))
    hall.hear(frame)
    assert hall.shown == ["A001 at counter 1"]
    hall.go_on(0.3)
    assert hall.shown == ["A002 at counter 1"]


def test_an_answer_of_another_board_is_no_answer_of_this_one() -> None:
    """Nor is a stranger's, nor an old one, nor that it is there."""
    hall = open_boards(2)
    hall.mute = {1, 2}
    hall.want(called("A001"), 1)
    hall.go_on(0.01)
    for message in (
        LineMessage(2, 0, "OK", {"seq": "0"}),
        LineMessage(9, 0, "OK", {"seq": "0"}),
        LineMessage(1, 5, "OK", {"seq": "5"}),
        LineMessage(1, 0, "OK", {"seq": "1"}),
        LineMessage(1, 0, "PONG"),
        LineMessage(1, 4, "ERR", {"c": "value"}),
    ):
        hall.reply(encode(message))
    hall.go_on(3)
    assert hall.schedule.troubles == {1: BoardTrouble.SILENT}
    assert commands(hall).count("SHOW") >= MISSES


def test_a_device_that_speaks_of_itself_is_answered() -> None:
    """On a line of its own; a pad's keys are taken by nobody here, and it is told."""
    hall = open_boards(1)
    hall.want(IDLE)
    hall.go_on(0.5)
    key = encode(LineMessage(1, 3, "KEY", {"k": "NEXT"}))
    refused = encode(LineMessage(1, 3, "ERR", {"c": "verb"}))
    assert hall.schedule.hear(key, hall.now) == refused
    pong = encode(LineMessage(1, 8, "PONG"))
    assert hall.schedule.hear(encode(LineMessage(1, 8, "PING")), hall.now) == pong
    assert hall.schedule.hear(b"@01 8 PING *00\n", hall.now) == b""


def test_an_adapter_that_hears_itself_does_no_harm() -> None:
    """Many of RS-485 do: what was sent comes back before the answer."""
    hall = open_boards(1)
    hall.want(called("A001"))
    for _ in range(200):
        if frame := hall.schedule.next_frame(hall.now):
            assert hall.schedule.hear(frame, hall.now) == b""
            hall.hear(frame)
        hall.now += 0.05
    assert (hall.shown, hall.schedule.troubles) == (["A001 at counter 1"], {})


def test_a_line_that_is_opened_again_is_shown_everything_anew() -> None:
    """Whatever happened to the boards meanwhile."""
    hall = open_boards(2)
    hall.want(called("A001"))
    hall.go_on(0.5)
    hall.sent.clear()
    hall.schedule.opened(hall.now)
    hall.go_on(0.5)
    assert commands(hall) == ["SHOW", "SHOW"]


@pytest.mark.parametrize("name", adapters())
def test_boards_of_every_maker_show_numbers(name: str) -> None:
    """And are shown them again after a while, in case they were off."""
    hall = adapter_boards(name)
    hall.want(called("A012"))
    hall.go_on(1)
    assert all("12" in shows for shows in hall.shown)
    adapter, sent = adapters()[name], len(hall.sent)
    assert sent == 2
    hall.boards[2] = AdapterBoard(2, adapter)
    hall.go_on(adapter.repeat_seconds + 0.5)
    assert all("12" in shows for shows in hall.shown)
    assert len(hall.sent) == sent + 2


def test_boards_that_never_answer_are_never_in_trouble() -> None:
    """Nobody knows."""
    hall = adapter_boards("eq2023")
    hall.mute = {1, 2}
    hall.want(called("A012"))
    hall.go_on(200)
    assert hall.schedule.troubles == {}
    assert hall.schedule.hear(b"!#001$$", hall.now) == b""


def test_modbus_boards_that_are_silent_are_told() -> None:
    """Three frames without an answer; a wrong answer is none."""
    hall = adapter_boards("dm36")
    hall.mute = {2}
    hall.want(called("A012"))
    hall.go_on(0.01)
    hall.reply(bytes.fromhex("02 10 00 00 00 06 00 00"))
    hall.go_on(3)
    assert hall.schedule.troubles == {2: BoardTrouble.SILENT}


def test_a_number_without_room_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    """Four digits cannot show A1000: it is as if nobody were there, and the log says so once."""
    hall = adapter_boards("dm56", 1)
    hall.want(called("A1000"))
    hall.go_on(25)
    assert hall.shown == ["''"]
    assert caplog.text.count("cannot show it: 'A1000' has more than 8 bytes") == 1


FATES = st.sampled_from(["whole", "lost", "doubled", "cut", "flipped", "late", "noise"])
STEPS = st.tuples(FATES, FATES, st.randoms(use_true_random=False))


@given(st.lists(STEPS, min_size=1, max_size=25), st.sampled_from(["open", "dm36"]))
def test_no_noise_shows_a_wrong_number_or_hangs(
    steps: list[tuple[str, str, Random]], kind: str
) -> None:
    """Bits flipped, frames cut, doubled, lost and late, there and back.

    A board shows what was called and nothing else, by the open protocol never something older
    after something newer, and what is true as soon as the line is quiet.
    """
    hall = open_boards(1) if kind == "open" else adapter_boards(kind, 1)
    late: list[bytes] = []
    right = [NOTHING]
    for event, (there, back, random) in enumerate(steps):
        hall.want(called(f"A{event:03}", event=event))
        right.append(_read(kind, f"A{event:03}"))
        for _ in range(3):
            hall.now += hall.schedule.wait(hall.now)
            heard = _on_its_way(hall.schedule.next_frame(hall.now), there, random, late)
            before = hall.shown[0]
            answer = b"".join(hall.boards[1].hear(each) for each in heard)
            hall.boards[1].pause()
            assert hall.shown[0] in right
            assert right.index(hall.shown[0]) >= right.index(before) or kind != "open"
            for each in _on_its_way(answer, back, random, []):
                hall.reply(each)
    hall.go_on(30)
    assert hall.shown == [right[-1]]
    assert hall.schedule.troubles == {}


def _read(kind: str, ticket: str) -> str:
    return f"{ticket} at counter 1" if kind == "open" else repr(ticket)


def _on_its_way(frame: bytes, fate: str, random: Random, late: list[bytes]) -> list[bytes]:
    """What comes of a frame at the other end, and when: what is late comes with the next one."""
    come, late[:] = [*late], []
    if not frame:
        return come
    at = random.randrange(len(frame))
    if fate == "late":
        late.append(frame)
    fates = {
        "whole": [frame],
        "doubled": [frame, frame],
        "cut": [frame[:at]],
        "noise": [frame[:at] + random.randbytes(20) + frame[at:]],
        "flipped": [_flipped(frame, random)],
    }
    return [*come, *fates.get(fate, [])]


def _flipped(frame: bytes, random: Random) -> bytes:
    """A frame with up to three other bits."""
    changed = bytearray(frame)
    for _ in range(3):
        changed[random.randrange(len(frame))] ^= 1 << random.randrange(8)
    return bytes(changed)
