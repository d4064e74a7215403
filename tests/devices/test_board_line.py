"""Boards on real lines: pseudo-terminals and sockets."""

import os
import socket
import threading
import tty
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.boards.adapters import adapters
from devices.boards.board_line import BoardLine
from devices.boards.line_addresses import LineAddress, line_at
from devices.boards.protocols import AdapterProtocol, BoardProtocol, OpenProtocol
from devices.boards.showing import BoardState, BoardTrouble, Showing
from devices.boards.simulated_boards import AdapterBoard, OpenBoard, SimulatedBoards
from devices.errors import DeviceTrouble
from devices.transport.transport import Transport
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine

SOON = 100.0
"""Seconds in which even a loaded machine does what a test waits for."""


class Wall:
    """Two boards on a line and the line's host; what happens can be waited for."""

    def __init__(
        self, line: SimulatorLine, protocol: Callable[[], BoardProtocol] = OpenProtocol
    ) -> None:
        self._happened = threading.Condition()
        self.troubles: Mapping[int, BoardTrouble] = {}
        made = protocol()
        boards = {
            at: (lambda at=at: AdapterBoard(at, adapters()["dm36"]))
            if isinstance(made, AdapterProtocol)
            else (lambda at=at: OpenBoard(at))
            for at in (1, 2)
        }
        self.boards = SimulatedBoards(line, boards, lambda *_: self._tell())
        self.line = BoardLine(line_at(line.url), made, (1, 2), self._take, retry=0.02)

    def start(self) -> None:
        """Start the host."""
        self.line.start()

    def show(self, ticket: str, event: int = 0) -> None:
        """Have both boards show a number."""
        self.line.show(dict.fromkeys((1, 2), Showing(7, BoardState.CALL, ticket, event)))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        with self._happened:
            assert self._happened.wait_for(condition, SOON)

    def wait_until_shown(self, ticket: str) -> None:
        """Wait until both boards show a number."""
        self.wait_for(lambda: all(ticket in each for each in self.boards.shown.values()))

    def close(self) -> None:
        """End both sides."""
        self.line.stop()
        self.boards.close()

    def saw(self, shows: str, seen: list[str]) -> None:
        """Note what a board shows."""
        seen.append(shows)
        self._tell()

    def _take(self, troubles: Mapping[int, BoardTrouble]) -> None:
        self.troubles = troubles
        self._tell()

    def _tell(self) -> None:
        with self._happened:
            self._happened.notify_all()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A board that answers is not taken for silent because the machine stood still."""
    monkeypatch.setattr("devices.boards.schedule.SLACK", 1.0)


@pytest.fixture(params=["pty", "socket"])
def line(request: pytest.FixtureRequest, tmp_path: Path) -> SimulatorLine:
    """A serial line, or one on the network."""
    return PtyLine(tmp_path / "boards") if request.param == "pty" else TcpLine()


@pytest.fixture
def wall(line: SimulatorLine) -> Iterator[Wall]:
    """Boards that speak the open protocol."""
    wall = Wall(line)
    yield wall
    wall.close()


def test_boards_show_what_is_called(wall: Wall) -> None:
    """One number after the other, whatever the line is."""
    wall.start()
    for n in range(5):
        wall.show(f"A00{n}", n)
        wall.wait_until_shown(f"A00{n} at counter 7")
    assert wall.troubles == {}


def test_a_board_of_another_maker_shows_it_too(line: SimulatorLine) -> None:
    """It answers in its own way."""
    wall = Wall(line, lambda: AdapterProtocol(adapters()["dm36"]))
    wall.start()
    wall.show("B012")
    wall.wait_until_shown("B012")
    wall.close()
    assert wall.troubles == {}


def test_a_line_that_is_lost_is_told_and_taken_again(
    wall: Wall, caplog: pytest.LogCaptureFixture
) -> None:
    """Pulled out while it works: told once, and shown everything anew when it is back."""
    wall.start()
    wall.show("A001")
    wall.wait_until_shown("A001")
    wall.boards.drop_line()
    wall.wait_for(lambda: set(wall.troubles.values()) == {BoardTrouble.NO_LINE})
    wall.show("A002", 2)
    wall.boards.plug_in()
    wall.wait_until_shown("A002")
    wall.wait_for(lambda: not wall.troubles)
    assert caplog.text.count("works again") == 1


def test_a_silent_board_is_told_once(wall: Wall, caplog: pytest.LogCaptureFixture) -> None:
    """In the log, and to whoever shows it on the consoles; the other board goes on."""
    wall.boards.mute.add(2)
    wall.start()
    wall.show("A001")
    wall.wait_for(lambda: wall.troubles == {2: BoardTrouble.SILENT})
    wall.show("A002", 2)
    wall.wait_for(lambda: "A002" in wall.boards.shown[1])
    wall.boards.mute.clear()
    wall.wait_until_shown("A002")
    wall.wait_for(lambda: not wall.troubles)
    assert caplog.text.count("its board 2 is silent") == 1
    assert caplog.text.count("its board 2 works again") == 1


def test_a_board_that_was_off_shows_the_number_again(wall: Wall) -> None:
    """It says that it has begun."""
    wall.start()
    wall.show("A001")
    wall.wait_until_shown("A001")
    wall.boards.power(2)
    wall.wait_until_shown("A001")


def test_a_line_that_is_not_there_holds_up_nothing(tmp_path: Path) -> None:
    """It is looked for until it comes; starting, showing and stopping wait for nobody."""
    told: list[Mapping[int, BoardTrouble]] = []
    heard = threading.Event()

    def take(troubles: Mapping[int, BoardTrouble]) -> None:
        told.append(troubles)
        heard.set()

    line = BoardLine(line_at(f"serial://{tmp_path}/none"), OpenProtocol(), (1,), take, retry=60)
    line.start()
    for n in range(20_000):
        line.show({1: Showing(1, BoardState.CALL, f"A{n}")})
    assert heard.wait(SOON)
    line.stop()
    line.stop()
    line.show({1: Showing(1, BoardState.IDLE)})
    assert told == [{1: BoardTrouble.NO_LINE}]


def test_a_line_that_never_started_can_be_stopped(tmp_path: Path) -> None:
    """A window that fails to open takes down what it has made."""
    line = BoardLine(line_at(f"serial://{tmp_path}/none"), OpenProtocol(), (1,), print)
    line.stop()


class Faulty:
    """A line whose driver has a fault, and then is not there."""

    url, byte_seconds = "faulty", 0.001

    def __init__(self) -> None:
        self.tried = threading.Semaphore(0)
        self.errors: list[Exception] = [ZeroDivisionError(), ZeroDivisionError()]

    def open(self) -> Transport:
        """Fail."""
        self.tried.release()
        raise self.errors.pop() if self.errors else DeviceTrouble("faulty is gone")


def test_a_fault_of_ours_is_logged_once_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    """With its traceback, and the log does not fill with it."""
    address: LineAddress = (faulty := Faulty())
    line = BoardLine(address, OpenProtocol(), (1,), lambda _: None, retry=0.01)
    line.start()
    assert all(faulty.tried.acquire(timeout=SOON) for _ in range(5))
    line.stop()
    assert caplog.text.count("showing failed") == 1
    assert caplog.text.count("faulty: faulty is gone") == 1


def test_a_line_that_takes_no_data_is_lost() -> None:
    """Nobody reads at the other end: nothing waits for it, whether it takes a part or nothing."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    os.set_blocking(theirs, False)
    with closing(Transport("the line", os.fdopen(theirs, "r+b", buffering=0))) as transport:
        for size in (1_000, 1):
            with pytest.raises(DeviceTrouble, match="the line takes no data"):
                fill(transport, size)
    os.close(ours)


def fill(transport: Transport, size: int) -> None:
    """Write until no more is taken."""
    for _ in range(100_000):
        transport.write(b"x" * size)


def test_nobody_on_the_network_is_told() -> None:
    """The converter is off, or its name is not known."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(DeviceTrouble, match=f"127.0.0.1:{port} refuses the connection"):
        line_at(f"tcp://127.0.0.1:{port}").open()
    with pytest.raises(DeviceTrouble, match=r"\[::1\]:\d+ "):
        line_at(f"tcp://[::1]:{port}").open()


def test_a_converter_that_lost_its_power_is_noticed() -> None:
    """It does not say goodbye: what it does not acknowledge in seconds breaks the connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        transport = line_at(f"tcp://127.0.0.1:{server.getsockname()[1]}").open()
        line = socket.socket(fileno=os.dup(transport.fileno()))
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 5_000
        line.close()
        transport.close()


class Noisy:
    """A line on which bits flip, bytes are lost and come twice, both ways, until it is quiet."""

    goes_with_power = False

    def __init__(self, line: SimulatorLine, random: Random) -> None:
        self._line, self._random = line, random
        self.url, self.noise = "", 0.02
        self.carried, self._grown = 0, threading.Condition()

    def plug_in(self) -> None:
        """Plug the line in."""
        self._line.plug_in()
        self.url = self._line.url

    def pull_out(self) -> None:
        """Pull it out."""
        self._line.pull_out()

    def read(self, most: int) -> bytes:
        """What has come, or what is left of it."""
        return self._with_noise(self._line.read(most))

    def write(self, data: bytes) -> None:
        """Say it, or something like it."""
        self._line.write(self._with_noise(data))

    def wait_until_carried(self, more: int) -> None:
        """Wait until so many bytes more went to and fro."""
        with self._grown:
            wanted = self.carried + more
            assert self._grown.wait_for(lambda: self.carried >= wanted, SOON)

    def _with_noise(self, data: bytes) -> bytes:
        with self._grown:
            self.carried += len(data)
            self._grown.notify_all()
        return b"".join(map(self._byte, data))

    def _byte(self, byte: int) -> bytes:
        if self._random.random() >= self.noise:
            return bytes((byte,))
        changed = bytes((byte ^ 1 << self._random.randrange(8),))
        return self._random.choice([b"", changed, changed, bytes((byte, byte))])


@pytest.mark.parametrize("serial", [True, pytest.param(False, marks=pytest.mark.soak)])
def test_noise_on_a_real_line_shows_no_wrong_number(serial: bool) -> None:  # noqa: FBT001 - a parameter
    """And what is true is there when it is quiet."""
    noise_shows_no_wrong_number(1, serial=serial, numbers=2)


@pytest.mark.soak
@given(st.integers(0, 10**6), st.booleans())
def test_any_noise_on_a_real_line_shows_no_wrong_number(seed: int, serial: bool) -> None:  # noqa: FBT001 - hypothesis hands it over
    """The same of more lines."""
    noise_shows_no_wrong_number(seed, serial=serial, numbers=5)


def noise_shows_no_wrong_number(seed: int, *, serial: bool, numbers: int) -> None:
    """Show numbers on a line that spoils one byte in some; what boards show is true, or nothing."""
    link = Path(f"/tmp/warm-window-boards-{os.getpid()}")  # noqa: S108 - removed with the line
    line = Noisy(PtyLine(link) if serial else TcpLine(), Random(seed))  # noqa: S311 - noise
    seen: list[str] = []
    wall = Wall(line)
    wall.boards._on_show = lambda _, shows: wall.saw(shows, seen)
    wall.start()
    for n in range(numbers):
        wall.show(f"A00{n}", n)
        line.wait_until_carried(150)
    line.noise = 0.0
    wall.wait_until_shown(f"A00{numbers - 1}")
    wall.wait_for(lambda: not wall.troubles)
    wall.close()
    assert set(seen) <= {f"A00{n} at counter 7" for n in range(numbers)}
