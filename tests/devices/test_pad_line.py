"""Call pads on real lines, with noise: each press is handed over once, or not at all."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest

from devices.boards.board_line import BoardLine
from devices.boards.line_addresses import line_at
from devices.boards.protocols import OpenProtocol
from devices.boards.showing import BoardState, BoardTrouble, Showing
from devices.line_protocol.message import text_of
from devices.pads.commands import CallNumber, PadCommand, PadKey, Rate
from devices.pads.simulated_pads import OpenPad, SimulatedPads
from devices.pads.telling import ASK_RATE, MOST_TEXT, told_of
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine
from tests.devices.test_board_line import SOON, Noisy

CALL = Showing(7, BoardState.CALL, "A001", 1)


class Line:
    """Pads on a line and the line's host; what happens can be waited for."""

    def __init__(self, line: SimulatorLine, count: int, *, polled: bool = True) -> None:
        self._happened = threading.Condition()
        self.keys: list[tuple[int, PadCommand]] = []
        self.shown: list[tuple[int, str]] = []
        self.lost: list[str] = []
        self.troubles: Mapping[int, BoardTrouble] = {}
        self.addresses = range(1, count + 1)
        pads = {at: (lambda at=at: self._pad(at, polled=polled)) for at in self.addresses}
        self.pads = SimulatedPads(line, pads, self._shows)

    @contextmanager
    def host(self) -> Iterator[BoardLine]:
        """A host of the line, which begins without any memory."""
        line = BoardLine(
            line_at(f"{self.pads.line.url}{self.baud}"),
            OpenProtocol(self.addresses),
            self.addresses,
            self._take,
            pads=self.addresses,
            on_key=lambda at, command: self._note(self.keys, (at, command)),
            retry=0.02,
        )
        line.start()
        try:
            yield line
        finally:
            line.stop()

    @property
    def baud(self) -> str:
        """What makes a line quick."""
        return "?baud=115200" if self.pads.line.url.startswith("serial") else ""

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        with self._happened:
            assert self._happened.wait_for(condition, SOON), (self.keys, self.troubles)

    def wait_until_known(self) -> None:
        """Wait until every pad shows something: it has said HELLO before."""
        self.wait_for(
            lambda: {at for at, each in self.shown if "A001" in each} == {*self.addresses}
        )

    def _pad(self, address: int, *, polled: bool) -> OpenPad:
        lost = lambda words: self._note(self.lost, words)  # noqa: E731 - of one line
        return OpenPad(address, polled=polled, lost=lost)

    def _shows(self, address: int, shows: str) -> None:
        self._note(self.shown, (address, shows))

    def _take(self, troubles: Mapping[int, BoardTrouble]) -> None:
        with self._happened:
            self.troubles = troubles
            self._happened.notify_all()

    def _note(self, notes: list, note: object) -> None:  # type: ignore[type-arg]
        with self._happened:
            notes.append(note)
            self._happened.notify_all()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pad gives a key up, and none is taken for silent, because the machine stood still."""
    monkeypatch.setattr("devices.line_protocol.device.KEY_SECONDS", SOON)
    monkeypatch.setattr("devices.boards.schedule.SLACK", 0.3)


@pytest.mark.parametrize("polled", [True, False])
@pytest.mark.parametrize("kind", ["pty", "socket"])
def test_a_press_is_handed_over_once(tmp_path: Path, kind: str, polled: bool) -> None:  # noqa: FBT001 - a parameter
    """On a serial line or the network; a pad that is asked, or one that speaks by itself."""
    line = Line(PtyLine(tmp_path / "pads") if kind == "pty" else TcpLine(), 1, polled=polled)
    with closing(line.pads), line.host() as host:
        host.show({1: CALL})
        line.wait_until_known()
        presses: list[PadCommand] = [PadKey.NEXT, CallNumber("037"), PadKey.NEXT, Rate(5)]
        for command in presses:
            line.pads.press(1, command)
        line.wait_for(lambda: len(line.keys) == 4)
        host.tell(1, ASK_RATE, *told_of(2, "A037 / B037?"))
        line.wait_for(lambda: line.shown[-1][1] == "A037 / B037?")
    assert line.keys == [(1, each) for each in presses]
    told = [each for _, each in line.shown]
    assert "A001 at counter 7 (how was it? 1 to 5)" in told
    assert "A001 at counter 7 (beep beep)" in told


def test_thirty_two_pads_on_one_line(tmp_path: Path) -> None:
    """All of them are pressed at once: each is heard, once, and shows its number."""
    line = Line(PtyLine(tmp_path / "pads"), 32)
    with closing(line.pads), line.host() as host:
        host.show(dict.fromkeys(line.addresses, CALL))
        line.wait_until_known()
        for address in line.addresses:
            line.pads.press(address, PadKey.NEXT)
        line.wait_for(lambda: len(line.keys) == 32)
    assert sorted(line.keys) == [(each, PadKey.NEXT) for each in line.addresses]
    assert line.troubles == {}


def test_a_silent_pad_is_told_and_holds_up_no_other_one(tmp_path: Path) -> None:
    """After three questions; when it is back it is heard again. Told nothing meanwhile."""
    line = Line(PtyLine(tmp_path / "pads"), 2)
    with closing(line.pads), line.host() as host:
        host.show(dict.fromkeys(line.addresses, CALL))
        line.wait_until_known()
        line.pads.mute.add(2)
        line.wait_for(lambda: line.troubles == {2: BoardTrouble.SILENT})
        host.tell(2, *told_of(3, ""))
        line.pads.press(2, PadKey.NEXT)
        line.pads.press(1, PadKey.DONE)
        line.wait_for(lambda: line.keys == [(1, PadKey.DONE)])
        line.pads.mute.clear()
        line.wait_for(lambda: not line.troubles)
        line.pads.press(2, PadKey.MISS)
        line.wait_for(lambda: line.keys[1:] == [(2, PadKey.MISS)])


def test_a_pad_is_asked_while_nobody_knows_what_it_is_to_show(tmp_path: Path) -> None:
    """The database is away when the host begins: presses are heard, so that they are refused."""
    line = Line(PtyLine(tmp_path / "pads"), 2)
    with closing(line.pads), line.host() as host:
        line.pads.press(1, PadKey.NEXT)
        line.wait_for(lambda: line.keys == [(1, PadKey.NEXT)])
        line.pads.mute.add(2)
        line.wait_for(lambda: line.troubles == {2: BoardTrouble.SILENT})
        line.pads.mute.clear()
        line.wait_for(lambda: not line.troubles)
        host.show({2: CALL})
        line.wait_for(lambda: (2, "A001 at counter 7") in line.shown)


def test_a_host_that_begins_anew_calls_nobody_twice(tmp_path: Path) -> None:
    """A press goes on being said while one host ends and another begins: it counts once at most."""
    line = Line(PtyLine(tmp_path / "pads"), 4)
    random, pressed = Random(20261130), Counter[int]()  # noqa: S311 - the same each time
    with closing(line.pads):
        for _ in range(6):
            with line.host() as host:
                host.show(dict.fromkeys(line.addresses, CALL))
                known = len(line.shown)
                line.wait_for(lambda known=known: len(line.shown) >= known + 4)  # type: ignore[misc]
                for address in line.addresses:
                    line.pads.press(address, PadKey.NEXT)
                    pressed[address] += 1
                until = len(line.keys) + random.randrange(4)
                line.wait_for(lambda until=until: len(line.keys) >= until)  # type: ignore[misc]
    heard = Counter(at for at, _ in line.keys)
    assert heard <= pressed
    assert heard.total() >= 6


def test_a_pad_that_was_off_goes_on(tmp_path: Path) -> None:
    """It begins to count anew, says so, and none of its keys is taken for one of before."""
    line = Line(PtyLine(tmp_path / "pads"), 1)
    with closing(line.pads), line.host() as host:
        host.show({1: CALL})
        line.wait_until_known()
        for n in range(3):
            line.pads.press(1, PadKey.NEXT)
            line.wait_for(lambda n=n: len(line.keys) == n + 1)  # type: ignore[misc]
            line.pads.power(1)
    assert line.keys == [(1, PadKey.NEXT)] * 3


def test_what_a_lost_line_was_to_tell_is_forgotten(tmp_path: Path) -> None:
    """A beep of a press before the cable was pulled out comes for nobody afterwards."""
    line = Line(PtyLine(tmp_path / "pads"), 1)
    with closing(line.pads), line.host() as host:
        host.show({1: CALL})
        line.wait_until_known()
        line.pads.drop_line()
        line.wait_for(lambda: line.troubles == {1: BoardTrouble.NO_LINE})
        host.tell(1, *told_of(3, "late"))
        line.pads.plug_in()
        line.wait_for(lambda: not line.troubles)
        line.pads.press(1, PadKey.NEXT)
        line.wait_for(lambda: len(line.keys) == 1)
        host.tell(1, *told_of(1, "now"))
        line.wait_for(lambda: any("now" in each for _, each in line.shown))
    assert not any("late" in each or "beep beep" in each for _, each in line.shown)


@pytest.mark.parametrize("count", [4, pytest.param(32, marks=pytest.mark.soak)])
def test_noise_presses_no_key(tmp_path: Path, count: int) -> None:
    """Bits flip, bytes are lost and come twice: each key that is heard was pressed, and once."""
    noisy = Noisy(PtyLine(tmp_path / "pads"), Random(5))  # noqa: S311 - noise
    noisy.noise, line = 0.01, Line(noisy, count)
    numbers = [CallNumber("037"), CallNumber("038")]
    presses: list[PadCommand] = [PadKey.NEXT, *numbers, PadKey.RECALL, PadKey.DONE]
    with closing(line.pads), line.host() as host:
        host.show(dict.fromkeys(line.addresses, CALL))
        line.wait_until_known()
        for command in presses:
            for address in line.addresses:
                line.pads.press(address, command)
            noisy.wait_until_carried(300 * count)
        noisy.noise = 0.0
        line.wait_for(lambda: not line.troubles)
        last = [(each, PadKey.PARK) for each in line.addresses]
        for address in line.addresses:
            line.pads.press(address, PadKey.PARK)
        line.wait_for(lambda: {*last} <= {*line.keys})
    for address in line.addresses:
        heard = [command for at, command in line.keys if at == address]
        rest = iter([*presses, PadKey.PARK])
        assert all(each in rest for each in heard), heard  # in their order, each once


def test_a_text_fits_into_a_line() -> None:
    """Its end is cut off; without a text or a beep nothing is said."""
    beep, text = told_of(9, "排队" * 30)
    assert beep.values == {"n": "9"}
    assert text_of(text.values) == "排队" * (MOST_TEXT // 4)
    assert list(told_of(0, "")) == []
