"""Real lines: a pty, a socket, files, and what happens when they break."""

import os
import socket
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer import cables, network_cable
from printer.cables import FileCable
from printer.devices import Cable, open_device
from printer.errors import BadPrinterUrl, PrinterTrouble
from printer.status import PrinterState, is_answer
from printer.talk import FIRST_ANSWER, KNOWN_MUTE, Talk
from tests.printer.printers import (
    COVER_OPEN,
    PAPER_OUT,
    READY,
    PtyPrinter,
    TcpPrinter,
    reset_after,
)

JOB = b"A001\n" * 100


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits three seconds in a test."""
    monkeypatch.setattr(cables, "PATIENCE", 0.4)
    monkeypatch.setattr(network_cable, "LINGER", 0.3)


@pytest.fixture(params=[PtyPrinter, TcpPrinter])
def ready(request: pytest.FixtureRequest) -> Iterator[PtyPrinter | TcpPrinter]:
    """A printer that is ready, on a serial line and on the network."""
    printer = request.param(READY)
    yield printer
    printer.pull_out() if isinstance(printer, PtyPrinter) else printer.switch_off()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("lpt1", "no kind of printer ''"),
        ("ftp://x", "write one of virtual: file:///dev/usb/lp0"),
        ("file://relative/x", "needs its whole path"),
        ("serial:ttyUSB0", "needs its whole path"),
        ("serial:///dev/ttyUSB0?baud=1", "baud is one of 1200"),
        ("serial:///dev/ttyUSB0?flow=dtr", "flow is one of none, rtscts, xonxoff"),
        ("serial:///dev/ttyUSB0?speed=1", "no option 'speed'; possible are baud, flow"),
        ("tcp://", "needs a host"),
        ("tcp://[x", "write one of virtual:"),
        ("tcp://host:99999", "a port is 1 to 65535"),
        ("tcp://host/queue", "needs a host"),
        ("usb://epson", "lsusb shows them"),
    ],
)
def test_a_bad_address_is_told_with_a_good_one(url: str, words: str) -> None:
    """Each mistake in a printer's address says what would be right."""
    with pytest.raises(BadPrinterUrl) as told:
        open_device(url)
    assert words in str(told.value)


def test_a_ready_printer_prints(ready: PtyPrinter | TcpPrinter) -> None:
    """The bytes arrive, and the printer's own word is the state."""
    talk = Talk(open_device(ready.url))
    assert talk.print(JOB, "A001") == PrinterState.READY
    assert talk.state() == PrinterState.READY
    wait_for(lambda: ready.printed == JOB)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (PAPER_OUT, PrinterState.PAPER_OUT),
        (COVER_OPEN, PrinterState.COVER_OPEN),
        ({1: 0xFF, 2: 0, 3: 0, 4: 0}, PrinterState.UNKNOWN),
    ],
)
@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
def test_a_printer_that_cannot_is_not_sent_a_job(
    kind: type[PtyPrinter | TcpPrinter], status: dict[int, int], state: PrinterState
) -> None:
    """Out of paper, open, or talking rubbish: the job is refused with the state."""
    printer = kind(status)
    with pytest.raises(PrinterTrouble) as trouble:
        Talk(open_device(printer.url)).print(JOB, "A001")
    assert trouble.value.state == state
    assert printer.printed == b""


@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
def test_a_printer_that_never_speaks_prints_blindly(kind: type[PtyPrinter | TcpPrinter]) -> None:
    """Many cheap printers are mute: their jobs go out, and are not waited for again."""
    printer = kind(None)
    talk = Talk(open_device(printer.url))
    assert talk.print(JOB, "A001") == PrinterState.MUTE
    assert talk.print(JOB, "A002") == PrinterState.MUTE
    wait_for(lambda: printer.printed == JOB * 2)


class Watched:
    """A device whose answers are real, and which keeps how long was waited for each."""

    answers = True

    def __init__(self, url: str) -> None:
        self.url, self._device = url, open_device(url)
        self.waits: list[float] = []

    def open(self, name: str) -> Cable:
        """Open a real cable that tells what it is asked."""
        cable = self._device.open(name)
        read = cable.read

        def watched(seconds: float) -> bytes:
            self.waits.append(seconds)
            return read(seconds)

        cable.read = watched  # type: ignore[method-assign]
        return cable


def test_a_mute_printer_is_waited_for_once() -> None:
    """The second job of a printer that never speaks goes out at once."""
    device = Watched(TcpPrinter(None).url)
    talk = Talk(device)
    talk.print(JOB, "A001")
    assert FIRST_ANSWER in device.waits
    device.waits.clear()
    talk.print(JOB, "A002")
    asked = device.waits[: device.waits.index(KNOWN_MUTE) + 1]
    assert asked == [0, KNOWN_MUTE]
    assert FIRST_ANSWER not in device.waits


@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
def test_a_printer_that_is_switched_off_is_not_taken_for_a_mute_one(
    kind: type[PtyPrinter | TcpPrinter],
) -> None:
    """It has answered before: its silence means that nothing prints, however well bytes go."""
    printer = kind(READY)
    talk = Talk(open_device(printer.url))
    assert talk.state() == PrinterState.READY
    printer.status = None
    with pytest.raises(PrinterTrouble, match="offline") as trouble:
        talk.print(JOB, "A001")
    assert trouble.value.state == PrinterState.OFFLINE
    assert printer.printed == b""
    printer.status = READY
    assert talk.print(JOB, "A001") == PrinterState.READY


class SilentAfterJob(PtyPrinter):
    """Answers before each job and not after it."""

    def take(self, data: bytes) -> bytes:
        """Take bytes; silent about the questions that follow a job."""
        self.status = None if self.printed.endswith(JOB) else READY
        said = super().take(data)
        return said if not self.printed.endswith(JOB) else b""


def test_silence_after_a_job_is_a_failure_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switched off in the middle, the job is tried again; a printer's habit wastes one paper."""
    monkeypatch.setattr("printer.talk.AFTER_JOB", 0.2)
    printer = SilentAfterJob(READY)
    talk = Talk(open_device(printer.url))
    with pytest.raises(PrinterTrouble, match="offline"):
        talk.print(JOB, "A001")
    wait_for(lambda: printer.printed == JOB)
    printer.printed = b""
    assert talk.print(JOB, "A001") == PrinterState.MUTE


class SlowPrinter(PtyPrinter):
    """At the end of a slow line: it answers what follows a job when the job has come through."""

    def take(self, data: bytes) -> bytes:
        """Take bytes after the time that they need."""
        threading.Event().wait(len(data) * 10 / 1200)
        return super().take(data)


def test_a_slow_line_is_not_taken_for_silence() -> None:
    """At 1,200 baud a job takes longer than an answer may; the wait begins when it has left."""
    printer = SlowPrinter(READY)
    talk = Talk(open_device(f"serial://{printer.path}?baud=1200"))
    job = b"A001\n" * 24
    assert talk.print(job, "A001") == PrinterState.READY
    wait_for(lambda: printer.printed == job)


@given(st.lists(st.binary(min_size=1, max_size=4), min_size=4, max_size=4))
def test_only_four_good_answers_are_ready(said: list[bytes]) -> None:
    """Whatever bytes a printer says, READY needs a whole answer without a sign to each query."""
    state = Talk(Babble(said)).state()
    last = [[byte for byte in each if is_answer(byte)][-1:] for each in said]
    if state == PrinterState.READY:
        assert all(last)
        assert not any(byte[0] & 0x0C for byte in last[3:])
        assert not any(byte[0] & 0x60 for byte in last[2:])
        assert not last[0][0] & 0x08
    if not all(last):
        assert state != PrinterState.READY


class Babble:
    """A printer, and its cable, that says given bytes to the queries in turn."""

    answers = True
    url = ""

    def __init__(self, said: list[bytes]) -> None:
        self._said = iter(said)
        self._asked = False

    def open(self, name: str) -> "Babble":
        """Be the cable, too."""
        return self

    def write(self, data: bytes) -> None:
        """Be asked."""
        self._asked = True

    def read(self, seconds: float) -> bytes:
        """Say the next, when asked."""
        asked, self._asked = self._asked, False
        return next(self._said) if asked else b""

    def finish(self) -> None:
        """Take everything."""

    def close(self) -> None:
        """Let go."""


def test_a_printer_that_falls_silent_is_not_ready() -> None:
    """Two answers of four are no READY."""

    class Half(TcpPrinter):
        def take(self, data: bytes) -> bytes:
            return super().take(data) if data[-1] < 3 else b""

    assert Talk(open_device(Half(READY).url)).state() == PrinterState.UNKNOWN


@pytest.mark.parametrize("count", [0, 1, 12, 60, 400])
@pytest.mark.parametrize("status", [READY, None])
def test_a_connection_that_breaks_is_a_failure(status: dict[int, int] | None, count: int) -> None:
    """However far the job was: a reset means that it is not printed."""
    printer = TcpPrinter(status, reset_after(count))
    with pytest.raises(PrinterTrouble):
        Talk(open_device(printer.url)).print(JOB, "A001")


def test_a_connection_closed_in_the_middle_is_a_failure() -> None:
    """A polite close before everything was taken is no success either."""

    def close_early(_printer: TcpPrinter, line: socket.socket) -> None:
        line.recv(1)

    with pytest.raises(PrinterTrouble):
        Talk(open_device(TcpPrinter(None, close_early).url)).print(JOB, "A001")


def test_a_printer_that_took_all_and_closes_is_fine() -> None:
    """Some printers close the connection themselves when they have the job."""

    def close_after_job(printer: TcpPrinter, line: socket.socket) -> None:
        while len(printer.printed) < len(JOB):
            printer.take(line.recv(4096))

    printer = TcpPrinter(None, close_after_job)
    cable = open_device(printer.url).open("A001")
    cable.write(JOB)
    assert cable.read(2) == b""
    assert cable.read(2) == b""
    cable.finish()
    cable.close()
    assert printer.printed == JOB


def test_a_pulled_cable_is_a_failure() -> None:
    """A serial line that has hung up is told in words, before and in the middle."""
    printer = PtyPrinter(None)
    cable = open_device(printer.url).open("A001")
    cable.write(JOB)
    printer.pull_out()
    for step in (lambda: cable.write(JOB), lambda: cable.read(0.1), cable.finish):
        with pytest.raises(PrinterTrouble) as trouble:
            step()
        assert trouble.value.state == PrinterState.GONE
    cable.close()
    with pytest.raises(PrinterTrouble, match="there is no /dev/pts"):
        Talk(open_device(printer.url)).print(JOB, "A001")
    assert Talk(open_device(printer.url)).state() == PrinterState.GONE


def test_a_serial_printer_that_takes_nothing_is_told_in_time() -> None:
    """A full line does not block: the write ends with words within the time-out."""
    printer = PtyPrinter(None, read=False)
    with (
        closing(open_device(printer.url).open("A001")) as cable,
        pytest.raises(PrinterTrouble, match="takes no data"),
    ):
        cable.write(b"x" * 200_000)
    printer.pull_out()


@pytest.mark.parametrize("flow", ["rtscts", "xonxoff", "none"])
def test_flow_control_is_really_set(flow: str) -> None:
    """The option reaches the line, which python-escpos alone would not do."""
    printer = PtyPrinter(READY)
    cable = open_device(f"serial://{printer.path}?flow={flow}").open("A001")
    line = cable._printer.device  # type: ignore[attr-defined]
    assert (line.rtscts, line.xonxoff) == (flow == "rtscts", flow == "xonxoff")
    cable.close()
    printer.pull_out()


def test_bytes_still_in_the_line_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finish waits for the last bit, and not for ever."""
    printer = PtyPrinter(READY)
    cable = open_device(printer.url).open("A001")
    left = [2, 1, 0]
    monkeypatch.setattr(type(cable), "_waiting", lambda _self: left.pop(0))
    cable.finish()
    monkeypatch.setattr(type(cable), "_waiting", lambda _self: 1)
    with pytest.raises(PrinterTrouble, match="takes no data"):
        cable.finish()
    cable.close()
    printer.pull_out()


def test_a_network_printer_that_takes_nothing_is_told_in_time() -> None:
    """A printer that accepts and never reads ends as a failure, small job or large."""
    hold = threading.Event()
    printer = TcpPrinter(None, lambda _printer, _line: _hold(hold))
    with closing(open_device(printer.url).open("A001")) as cable:
        with pytest.raises(PrinterTrouble, match="takes no data"):
            cable.write(b"x" * 20_000_000)
        with pytest.raises(PrinterTrouble, match="takes no data"):
            cable.finish()
    hold.set()


def test_a_printer_that_says_goodbye_with_bytes_on_the_way_is_a_failure() -> None:
    """It ends the talk while it has not taken everything."""
    hold = threading.Event()

    def goodbye(_printer: TcpPrinter, line: socket.socket) -> None:
        line.shutdown(socket.SHUT_WR)
        hold.wait(20)

    with closing(open_device(TcpPrinter(None, goodbye).url).open("A001")) as cable:
        cable.write(b"x" * 1_500_000)
        with pytest.raises(PrinterTrouble, match="closed the connection in the middle"):
            cable.read(2)
    hold.set()


def test_a_line_that_is_no_terminal_is_told(tmp_path: Path) -> None:
    """What the terminal layer refuses is told like all else."""
    with (
        (tmp_path / "file").open("w") as no_terminal,
        pytest.raises(PrinterTrouble, match="Inappropriate ioctl"),
        cables.told("the line"),
    ):
        termios.tcgetattr(no_terminal)


def _hold(event: threading.Event) -> None:
    event.wait(20)


def test_a_printer_that_is_off_is_told() -> None:
    """Nothing listens there, or the name is not known."""
    printer = TcpPrinter(READY)
    printer.switch_off()
    with pytest.raises(PrinterTrouble, match="refuses the connection"):
        open_device(printer.url).open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        open_device("tcp://no-such-printer.invalid").open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        open_device(f"tcp://{'x' * 70}.invalid").open("A001")


def test_a_host_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that hangs ends in words."""
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    address = full.getsockname()
    waiting = [socket.socket() for _ in range(4)]
    for each in waiting:
        each.setblocking(False)  # noqa: FBT003 - the socket module's own signature
        each.connect_ex(address)
    with pytest.raises(PrinterTrouble, match="does not answer"):
        open_device(f"tcp://127.0.0.1:{address[1]}").open("A001")
    for each in [*waiting, full]:
        each.close()


def test_a_file_collects_the_bytes(tmp_path: Path) -> None:
    """Each job is added at the end."""
    talk = Talk(open_device(f"file://{tmp_path}/my%20paper.bin"))
    assert talk.print(b"one", "A001") == PrinterState.MUTE
    assert talk.state() == PrinterState.MUTE
    talk.print(b"two", "A002")
    assert (tmp_path / "my paper.bin").read_bytes() == b"onetwo"
    with closing(open_device(f"file://{tmp_path}/x").open("A003")) as cable:
        assert cable.read(0) == b""


@pytest.mark.parametrize(
    ("path", "words"),
    [("/dev/no-such-printer", "there is no"), ("/", "directory"), ("/dev/full", "no space left")],
)
def test_a_file_that_cannot_be_written_is_told(path: str, words: str) -> None:
    """Missing device, folder, full disk: in words."""
    with pytest.raises(PrinterTrouble, match=words):
        Talk(open_device(f"file://{path}")).print(JOB, "A001")


def test_a_device_file_need_not_be_synced() -> None:
    """A character device takes bytes and has no disk to bring them to."""
    assert Talk(open_device("file:///dev/null")).print(JOB, "A001") == PrinterState.MUTE


def test_a_disk_that_fails_at_the_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the last step is an error of the job."""

    def fail(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PrinterTrouble, match="was pulled out"):
        Talk(open_device("file:///dev/null")).print(JOB, "A001")


def test_a_device_file_that_stalls_is_told(tmp_path: Path) -> None:
    """A full pipe does not block the spooler."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer = FileCable(os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK), "pipe")
    with closing(writer), pytest.raises(PrinterTrouble, match="takes no data"):
        writer.write(b"x" * 1_000_000)
    os.close(reader)


def test_the_virtual_printer_keeps_bytes_and_paper(tmp_path: Path) -> None:
    """NAME.bin and NAME.png, a second one of a name beside the first; or nothing at all."""
    job = b"\x1b@A001\n\x1dV\x00"
    talk = Talk(open_device(f"virtual:{tmp_path}/out"))
    talk.print(job, "A001")
    talk.print(job, "A001")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["A001-2.bin", "A001-2.png", "A001.bin", "A001.png"]
    assert (tmp_path / "out" / "A001.bin").read_bytes() == job
    assert Talk(open_device("virtual:")).print(job, "A001") == PrinterState.MUTE
    with closing(open_device("virtual:").open("x")) as cable:
        assert cable.read(0) == b""


def test_nothing_slow_is_imported_on_the_way_to_the_first_frame() -> None:
    """The spooler can be made without python-escpos and Pillow."""
    program = (
        "import printer.spooler, printer.layout, printer.devices, sys;"
        "print(sorted({'escpos', 'PIL', 'serial', 'usb'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def wait_for(condition: "object") -> None:
    """Wait until the other end has read what was sent."""
    done = threading.Event()
    for _ in range(500):
        if callable(condition) and condition():
            return
        done.wait(0.01)
    pytest.fail("it did not arrive")
