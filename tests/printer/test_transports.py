"""Real lines: a pty, a socket, files, and what happens when they break."""

import gc
import os
import socket
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from printer.errors import PrinterTrouble, Stalled
from printer.printers import open_printer
from printer.protocol.print_session import PrintOutcome, PrintSession, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_line import PtyLine, SimulatedPrinter, SimulatorLine, TcpLine
from printer.transport import network, serial_line, timeouts
from printer.transport.addresses import printer_at
from printer.transport.file import FileTransport
from printer.transport.trouble import as_printer_trouble
from tests.printer.limits import wait_in_vain, wait_long
from tests.printer.printers import (
    COVER_OPEN,
    PAPER_OUT,
    READY,
    PtyPrinter,
    TcpPrinter,
    reset_after,
)

pytestmark = [pytest.mark.usefixtures("hurry"), pytest.mark.disk]

JOB = b"A001\n" * 100


@pytest.fixture(params=[PtyPrinter, TcpPrinter])
def ready(request: pytest.FixtureRequest) -> Iterator[PtyPrinter | TcpPrinter]:
    """A printer that is ready, on a serial line and on the network."""
    printer = request.param(READY)
    yield printer
    printer.pull_out() if isinstance(printer, PtyPrinter) else printer.switch_off()


def session_with(url: str) -> PrintSession:
    """A session with the printer at an address, of which nothing else is known."""
    return PrintSession(open_printer(url))


def declared_mute(url: str) -> PrintSession:
    """A session with a printer that is declared never to speak."""
    return PrintSession(open_printer(f"{url}{'&' if '?' in url else '?'}confirm=none"))


def test_a_ready_printer_prints(ready: PtyPrinter | TcpPrinter) -> None:
    """The bytes arrive, and the printer's own word is the state."""
    session = session_with(ready.url)
    assert session.print(JOB, "A001") == Result(PrintOutcome.SENT, PrinterState.READY)
    assert session.state() == PrinterState.READY
    wait_for(lambda: ready.printed == JOB)


@pytest.mark.parametrize("confirm", ["gs-h", "gs-r"])
@pytest.mark.parametrize("line", [TcpLine, PtyLine])
def test_a_job_is_confirmed_on_a_real_line(
    line: type[TcpLine | PtyLine], confirm: str, tmp_path: Path
) -> None:
    """The simulated printer cuts the ticket, and the word behind the cut comes back."""
    at: SimulatorLine = TcpLine() if line is TcpLine else PtyLine(tmp_path / "printer")
    simulated = SimulatedPrinter(at)
    simulated.mechanism.mm_a_second = 3000
    session = session_with(f"{simulated.url}?profile=gprinter-80&confirm={confirm}")
    job = b"\x1b@A001\n\x1dV\x01"
    result = session.print(job, "A001")
    tickets = list(simulated.mechanism.tickets)
    simulated.close()
    assert result == Result(PrintOutcome.CONFIRMED, PrinterState.READY)
    assert [ticket.count(b"A001") for ticket in tickets] == [1]


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
    kind: type[PtyPrinter | TcpPrinter],
    status: dict[int, int],
    state: PrinterState,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Out of paper, open or talking rubbish: the job is refused with the state."""
    monkeypatch.setattr(timeouts, "STALL", 0.2)  # rubbish that has come is waited behind so long
    printer = kind(status)
    result = session_with(printer.url).print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, state)
    assert printer.printed == b""


@pytest.mark.usefixtures("in_vain")
@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
def test_a_silent_printer_is_not_sent_a_job(kind: type[PtyPrinter | TcpPrinter]) -> None:
    """It may be off, or another's: the job is refused."""
    printer = kind(None)
    result = session_with(printer.url).print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.MUTE)
    assert printer.printed == b""


@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
def test_a_printer_declared_mute_prints_blindly(kind: type[PtyPrinter | TcpPrinter]) -> None:
    """Many cheap printers never speak: their jobs go out, and end as sent."""
    printer = kind(None)
    session = declared_mute(printer.url)
    assert session.print(JOB, "A001") == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert session.state() == PrinterState.MUTE
    wait_for(lambda: printer.printed == JOB)


class SlowPrinter(PtyPrinter):
    """At the end of a slow line: it answers what follows a job when the job has come through."""

    def take(self, data: bytes) -> bytes:
        """Take bytes after the time that they need."""
        threading.Event().wait(len(data) * 10 / 1200)
        return super().take(data)


def test_a_slow_line_is_not_taken_for_silence() -> None:
    """At 1,200 baud a job takes longer than an answer may; the wait begins when it has left."""
    printer = SlowPrinter(READY)
    session = session_with(f"serial://{printer.path}?baud=1200")
    job = b"A001\n" * 24
    assert session.print(job, "A001") == Result(PrintOutcome.SENT, PrinterState.READY)
    wait_for(lambda: printer.printed == job)


@pytest.mark.parametrize(
    ("count", "outcome"),
    [(0, "failed"), (1, "failed"), (9, "failed"), (60, "unknown"), (400, "unknown")],
)
def test_a_connection_that_breaks_is_no_paper(count: int, outcome: str) -> None:
    """A reset before the job is a failure, one in the middle leaves its end unknown."""
    printer = TcpPrinter(READY, reset_after(count))
    result = session_with(printer.url).print(JOB, "A001")
    assert result.outcome == outcome
    assert result.state == PrinterState.GONE
    assert result.reason


@pytest.mark.parametrize("count", [1, 12, 60, 400])
def test_a_connection_to_a_mute_printer_that_breaks_is_no_paper(count: int) -> None:
    """However far the job was: its end is not known."""
    result = declared_mute(TcpPrinter(None, reset_after(count)).url).print(JOB, "A001")
    assert result.outcome is PrintOutcome.UNKNOWN
    assert "broke the connection" in result.reason


def test_a_connection_closed_in_the_middle_is_no_paper() -> None:
    """A polite close before everything was taken is no success either."""

    def close_early(_printer: TcpPrinter, line: socket.socket) -> None:
        line.recv(1)

    result = declared_mute(TcpPrinter(None, close_early).url).print(JOB, "A001")
    assert result.outcome is PrintOutcome.UNKNOWN


def test_what_a_mute_printer_says_all_the_same_is_not_minded() -> None:
    """A greeting behind the job is no end of the connection."""

    def chat(printer: TcpPrinter, line: socket.socket) -> None:
        while len(printer.printed) < len(JOB):
            printer.take(line.recv(4096))
        line.sendall(b"thanks")
        assert line.recv(1) == b""

    printer = TcpPrinter(None, chat)
    assert declared_mute(printer.url).print(JOB, "A001").outcome is PrintOutcome.SENT
    assert printer.printed == JOB


def test_a_printer_that_closes_the_connection_is_gone() -> None:
    """It is told at once, and not waited for."""
    session = session_with(TcpPrinter(None, lambda _printer, line: line.close()).url)
    assert session.state() == PrinterState.GONE
    assert session.print(JOB, "A001").outcome is PrintOutcome.FAILED


def test_a_printer_that_took_all_and_closes_is_fine() -> None:
    """Some printers close the connection themselves when they have the job."""

    def close_after_job(printer: TcpPrinter, line: socket.socket) -> None:
        while len(printer.printed) < len(JOB):
            printer.take(line.recv(4096))

    printer = TcpPrinter(None, close_after_job)
    transport = printer_at(printer.url).open("A001")
    transport.write(JOB)
    with pytest.raises(PrinterTrouble, match="closed the connection"):
        transport.read(5)
    transport.finish()
    transport.close()
    assert printer.printed == JOB


def test_a_pulled_cable_is_a_failure() -> None:
    """A serial line that has hung up is told in words, before and in the middle."""
    printer = PtyPrinter(None)
    transport = printer_at(printer.url).open("A001")
    transport.write(JOB)
    printer.pull_out()
    for step in (lambda: transport.write(JOB), lambda: transport.read(0.1), transport.finish):
        with pytest.raises(PrinterTrouble) as trouble:
            step()
        assert trouble.value.state == PrinterState.GONE
    transport.close()
    result = session_with(printer.url).print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert "there is no /dev/pts" in result.reason
    assert session_with(printer.url).state() == PrinterState.GONE


def test_a_cable_pulled_while_one_listens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pyserial says of it is put into our words."""
    printer = PtyPrinter(None)
    with closing(printer_at(printer.url).open("A001")) as transport:
        printer.pull_out()
        monkeypatch.setattr(type(transport), "_seconds_left", lambda _transport: 0.0)
        with pytest.raises(PrinterTrouble, match=r"/dev/pts/\d+ was pulled out"):
            transport.read(5)


def test_a_cable_pulled_while_it_is_opened_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is let go of, too: nothing of it is left to be closed by chance."""
    printer, keep = PtyPrinter(None), serial_line._keep_control_lines

    def pulled_out(descriptor: int) -> None:
        printer.pull_out()
        keep(descriptor)

    monkeypatch.setattr(serial_line, "_keep_control_lines", pulled_out)
    with pytest.raises(PrinterTrouble, match="was pulled out") as trouble:
        printer_at(printer.url).open("A001")
    assert trouble.value.state == PrinterState.GONE
    gc.collect()


def test_two_programs_on_one_serial_line_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """They would get each other's answers: the second waits a moment, then is told why not."""
    monkeypatch.setattr(timeouts, "LOCK", 0.1)
    printer = PtyPrinter(READY)
    with (
        closing(printer_at(printer.url).open("A001")),
        pytest.raises(PrinterTrouble, match="another program uses /dev/pts") as trouble,
    ):
        printer_at(printer.url).open("A002")
    assert trouble.value.state == PrinterState.OFFLINE
    assert session_with(printer.url).state() == PrinterState.READY
    printer.pull_out()


@pytest.mark.usefixtures("in_vain")
def test_a_serial_printer_that_takes_nothing_is_told_in_time() -> None:
    """A full line does not block: the write ends with words within the time-out."""
    printer = PtyPrinter(None, read=False)
    with (
        closing(printer_at(printer.url).open("A001")) as transport,
        pytest.raises(Stalled, match="takes no data") as stalled,
    ):
        transport.write(b"x" * 200_000)
    assert 0 < stalled.value.taken < 200_000
    printer.pull_out()


@pytest.mark.parametrize("flow", ["rtscts", "xonxoff", "none"])
def test_flow_control_and_speed_are_really_set(flow: str) -> None:
    """They reach the line itself, which python-escpos alone would not do; it stays up when left."""
    printer = PtyPrinter(READY)
    with closing(printer_at(f"serial://{printer.path}?flow={flow}&baud=38400").open("A001")):
        inputs, _, controls, _, come, go, _ = termios.tcgetattr(printer.theirs)
    assert bool(controls & termios.CRTSCTS) == (flow == "rtscts")
    assert bool(inputs & termios.IXON) == bool(inputs & termios.IXOFF) == (flow == "xonxoff")
    assert (come, go) == (termios.B38400, termios.B38400)
    assert not controls & termios.HUPCL
    printer.pull_out()


def test_a_serial_printer_is_found_where_its_name_points(tmp_path: Path) -> None:
    """A name such as /dev/serial/by-path/...: plugged in again, it points to another line."""
    by_path = tmp_path / "pci-0000:00:14.0-usb-0:2:1.0-port0"
    simulated = SimulatedPrinter(PtyLine(by_path))
    session = session_with(f"{simulated.url}?profile=sprt-80")
    assert session.state() == PrinterState.READY
    first = by_path.readlink()
    simulated.drop_line()
    assert session.state() == PrinterState.GONE
    others = list[int]()
    while not first.exists():  # until one of them has the number, the new line might get it
        others += os.openpty()
    simulated.plug_in()
    assert by_path.readlink() != first
    assert session.state() == PrinterState.READY
    simulated.close()
    for end in others:
        os.close(end)


def test_bytes_still_in_the_line_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finish waits for the last bit, and not for ever."""
    printer = PtyPrinter(READY)
    transport = printer_at(printer.url).open("A001")
    left = [2, 1, 0]
    monkeypatch.setattr(type(transport), "_waiting", lambda _self: left.pop(0))
    transport.finish()
    monkeypatch.setattr(timeouts, "STALL", 0.2)
    monkeypatch.setattr(type(transport), "_waiting", lambda _self: 1)
    with pytest.raises(PrinterTrouble, match="takes no data"):
        transport.finish()
    transport.close()
    printer.pull_out()


@pytest.mark.usefixtures("in_vain")
def test_a_network_printer_that_takes_nothing_is_told_in_time() -> None:
    """A printer that accepts and never reads ends as a failure, small job or large."""
    hold = threading.Event()
    printer = TcpPrinter(None, lambda _printer, _line: _hold(hold))
    with closing(printer_at(printer.url).open("A001")) as transport:
        with pytest.raises(Stalled, match="takes no data") as stalled:
            transport.write(b"x" * 20_000_000)
        assert 0 < stalled.value.taken < 20_000_000
        with pytest.raises(Stalled, match="takes no data"):
            transport.finish()
    hold.set()


def test_a_printer_that_says_goodbye_with_bytes_on_the_way_is_a_failure() -> None:
    """It ends the session while it has not taken everything."""
    hold = threading.Event()

    def goodbye(_printer: TcpPrinter, line: socket.socket) -> None:
        line.shutdown(socket.SHUT_WR)
        hold.wait(20)

    with closing(printer_at(TcpPrinter(None, goodbye).url).open("A001")) as transport:
        transport.write(b"x" * 1_500_000)
        with pytest.raises(PrinterTrouble, match="closed the connection"):
            transport.finish()
    hold.set()


def test_a_line_that_is_no_terminal_is_told(tmp_path: Path) -> None:
    """What the terminal layer refuses is told like all else."""
    with (
        (tmp_path / "file").open("w") as no_terminal,
        pytest.raises(PrinterTrouble, match="Inappropriate ioctl"),
        as_printer_trouble("the line"),
    ):
        termios.tcgetattr(no_terminal)


def _hold(event: threading.Event) -> None:
    event.wait(20)


def test_a_printer_is_reached_by_ipv6() -> None:
    """python-escpos knows IPv4 only; the name in messages is the address as it is written."""
    try:
        printer = TcpPrinter(READY, host="::1")
    except OSError as error:
        pytest.skip(f"this machine has no IPv6: {error}")
    session = session_with(printer.url)
    assert session.print(JOB, "A001") == Result(PrintOutcome.SENT, PrinterState.READY)
    wait_for(lambda: printer.printed == JOB)
    printer.switch_off()
    assert f"[::1]:{printer.port} refuses" in session.print(JOB, "A001").reason


def test_a_job_is_one_connection_and_so_is_a_look() -> None:
    """Printers that serve one client at a time are left between jobs."""
    printer = TcpPrinter(READY)
    session = session_with(printer.url)
    session.print(JOB, "A001")
    assert printer.connections == 1
    session.state()
    assert printer.connections == 2
    printer.switch_off()


def test_a_printer_that_serves_another_gets_the_job_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """While another client holds it nothing is sent; afterwards one ticket comes, and no second."""
    wait_in_vain(monkeypatch)
    simulated = SimulatedPrinter(TcpLine())
    simulated.mechanism.mm_a_second = 3000
    session, job = session_with(f"{simulated.url}?profile=sprt-80"), b"\x1b@A001\n\x1dV\x01"
    host, port = simulated.url.removeprefix("tcp://").split(":")
    with socket.create_connection((host, int(port))) as other:
        other.sendall(b"\x10\x04\x01")
        assert other.recv(1) == b"\x12"
        assert session.state() == PrinterState.MUTE
        result = session.print(job, "A001")
        assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.MUTE)
        assert "talks to another computer" in result.reason
    wait_long(monkeypatch)
    assert session.state() == PrinterState.READY
    assert session.print(job, "A001").outcome is PrintOutcome.CONFIRMED
    tickets = list(simulated.mechanism.tickets)
    simulated.close()
    assert len(tickets) == 1


def test_a_printer_that_is_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing listens there, or the name is not known."""
    monkeypatch.setattr(network, "CONNECT", 60)  # some name servers take their time
    printer = TcpPrinter(READY)
    printer.switch_off()
    with pytest.raises(PrinterTrouble, match="refuses the connection"):
        printer_at(printer.url).open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        printer_at("tcp://no-such-printer.invalid").open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        printer_at(f"tcp://{'x' * 70}.invalid").open("A001")


def test_a_host_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that hangs ends in words."""
    monkeypatch.setattr(network, "CONNECT", 0.2)
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    address = full.getsockname()
    waiting = [socket.socket() for _ in range(4)]
    for each in waiting:
        each.setblocking(False)  # noqa: FBT003 - the socket module's own signature
        each.connect_ex(address)
    with pytest.raises(PrinterTrouble, match="does not answer"):
        printer_at(f"tcp://127.0.0.1:{address[1]}").open("A001")
    for each in [*waiting, full]:
        each.close()


def test_a_name_server_that_does_not_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The state is told in time, whatever the name server does."""
    monkeypatch.setattr(network, "CONNECT", 0.1)
    hold, ended = threading.Event(), threading.Event()

    def wait(*_: object, **__: object) -> list[object]:
        hold.wait(30)
        ended.set()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    with pytest.raises(PrinterTrouble, match=r"printer\.example:9100 does not answer"):
        printer_at("tcp://printer.example").open("A001")
    hold.set()
    assert ended.wait(30)


def test_a_name_with_several_addresses_is_tried_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as localhost, where a printer may listen on one of two."""
    printer = TcpPrinter(READY)
    away = TcpPrinter(READY)
    away.switch_off()
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port))
        for port in (away.port, printer.port)
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert session_with("tcp://printer.example").state() == PrinterState.READY


def test_a_file_collects_the_bytes(tmp_path: Path) -> None:
    """Each job is added at the end."""
    session = session_with(f"file://{tmp_path}/my%20paper.bin")
    assert session.print(b"one", "A001") == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert session.state() == PrinterState.MUTE
    session.print(b"two", "A002")
    assert (tmp_path / "my paper.bin").read_bytes() == b"onetwo"


@pytest.mark.parametrize(
    ("path", "words"),
    [("/dev/no-such-printer", "there is no"), ("/", "is a folder"), ("/dev/full", "no space left")],
)
def test_a_file_that_cannot_be_written_is_told(path: str, words: str) -> None:
    """Missing device, folder, full disk: in words."""
    result = declared_mute(f"file://{path}").print(JOB, "A001")
    assert result.outcome in {PrintOutcome.FAILED, PrintOutcome.UNKNOWN}
    assert words in result.reason


def test_a_file_in_memory_is_no_device() -> None:
    """All in /dev is a device, even while it is away, but for what lies in /dev/shm."""
    assert printer_at("file:///dev/usb/lp9").answers
    assert not printer_at("file:///dev/shm/no-such-paper.bin").answers


def test_a_pipe_need_not_be_synced(tmp_path: Path) -> None:
    """It takes bytes and has no disk to bring them to; nor has a character device."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    for path in (tmp_path / "pipe", "/dev/null"):
        result = declared_mute(f"file://{path}").print(JOB, "A001")
        assert result == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert os.read(queries, 4096) == JOB
    os.close(queries)


@pytest.mark.usefixtures("in_vain")
def test_an_empty_packet_is_no_end() -> None:
    """A device that has nothing to say is silent; it is gone only when its line is."""
    assert session_with("file:///dev/null").state() == PrinterState.MUTE


def test_a_device_whose_line_has_ended_is_gone(tmp_path: Path) -> None:
    """Its end is no silence that one waits for, over and over."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK)
    with closing(FileTransport(queries, "pipe", device=True)) as transport:
        assert transport.read(0) == b""
        os.write(writer, b"12")
        os.close(writer)
        assert transport.read(1) == b"12"
        with pytest.raises(PrinterTrouble, match="nothing more to say"):
            transport.read(1)


@pytest.mark.usefixtures("in_vain")
def test_a_device_has_taken_a_job_when_it_takes_more() -> None:
    """Closing the file before would stop the transfer that the kernel still has under way."""
    printer = PtyPrinter(None, read=False)
    with closing(printer_at(f"file://{printer.path}").open("A001")) as transport:
        transport.write(b"x")
        transport.finish()
        with pytest.raises(Stalled):
            transport.write(b"x" * 200_000)
        with pytest.raises(Stalled, match="takes no data"):
            transport.finish()
        printer.pull_out()
        with pytest.raises(PrinterTrouble, match="was pulled out") as trouble:
            transport.finish()
    assert trouble.value.state is PrinterState.GONE


def test_a_device_file_is_asked_both_ways(tmp_path: Path) -> None:
    """Such as /dev/usb/lp0: it answers, prints, and its end of the job is heard."""
    simulated = SimulatedPrinter(PtyLine(tmp_path / "lp0", "file"))
    simulated.mechanism.mm_a_second = 3000
    device = (tmp_path / "lp0").readlink()
    session = session_with(f"file://{device}?profile=gprinter-80")
    assert session.print(b"\x1b@A001\n\x1dV\x01", "A001").outcome is PrintOutcome.CONFIRMED
    assert len(simulated.mechanism.tickets) == 1
    simulated.close()


def test_a_device_that_is_away_gets_no_file_in_its_place(tmp_path: Path) -> None:
    """What is declared to answer is not made, and a job for it is not sent into a file."""
    link = tmp_path / "lp0"
    simulated = SimulatedPrinter(PtyLine(link, "file"))
    simulated.mechanism.mm_a_second = 3000
    session = session_with(f"{simulated.url}?profile=gprinter-80&confirm=gs-r")
    simulated.drop_line()
    result = session.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert list(tmp_path.iterdir()) == []
    link.write_bytes(b"left here")
    result = session.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert "a plain file and no printer" in result.reason
    assert link.read_bytes() == b"left here"
    link.unlink()
    simulated.plug_in()
    assert session.print(b"\x1b@A001\n\x1dV\x01", "A001").outcome is PrintOutcome.CONFIRMED
    simulated.close()


@pytest.mark.usefixtures("in_vain")
def test_two_programs_on_one_device_take_turns() -> None:
    """The second waits for a moment, or is told that another has it; nothing stays open."""
    printer = PtyPrinter(READY)
    device = printer_at(f"file://{printer.path}")
    first = device.open("A001")
    before = times_open(printer.path)
    with pytest.raises(PrinterTrouble, match=f"another program uses {printer.path}") as trouble:
        device.open("A002")
    assert trouble.value.state is PrinterState.OFFLINE
    assert times_open(printer.path) == before
    first.close()
    device.open("A002").close()
    printer.pull_out()


def test_a_device_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program that lets go of it in time is not even noticed."""
    printer = PtyPrinter(READY)
    device = printer_at(f"file://{printer.path}")
    first = device.open("A001")
    monkeypatch.setattr(timeouts, "LOCK", 60)
    monkeypatch.setattr(time, "sleep", lambda _seconds: first.close())
    device.open("A002").close()
    printer.pull_out()


def test_a_disk_that_fails_at_the_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the last step is an error of the job."""

    def fail(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    result = declared_mute(f"file://{tmp_path}/paper.bin").print(JOB, "A001")
    assert result.outcome is PrintOutcome.UNKNOWN
    assert "was pulled out" in result.reason


@pytest.mark.usefixtures("in_vain")
def test_a_device_file_that_stalls_is_told(tmp_path: Path) -> None:
    """A full pipe does not block the spooler."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer = FileTransport(
        os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK), "pipe", device=False
    )
    with closing(writer), pytest.raises(PrinterTrouble, match="takes no data"):
        writer.write(b"x" * 1_000_000)
    os.close(queries)


def test_the_virtual_printer_keeps_bytes_and_paper(tmp_path: Path) -> None:
    """NAME.bin and NAME.png, a second one of a name beside the first; or nothing at all."""
    job = b"\x1b@A001\n\x1dV\x00"
    session = session_with(f"virtual:{tmp_path}/out")
    session.print(job, "A001")
    session.print(job, "A001")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["A001-2.bin", "A001-2.png", "A001.bin", "A001.png"]
    assert (tmp_path / "out" / "A001.bin").read_bytes() == job
    assert session_with("virtual:").print(job, "A001").outcome is PrintOutcome.SENT
    with closing(printer_at("virtual:").open("x")) as transport:
        assert transport.read(0) == b""


def test_nothing_slow_is_imported_seconds_left_to_the_first_frame() -> None:
    """The spooler can be made without python-escpos and Pillow."""
    program = (
        "import printer.spooler, printer.document.layout, printer.transport.addresses, sys;"
        "print(sorted({'escpos', 'PIL', 'serial', 'usb'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def times_open(path: str) -> int:
    """How many descriptors of this process are of this file."""
    return sum(str(each.resolve()) == path for each in Path("/proc/self/fd").iterdir())


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until the other end has read what was sent."""
    done = threading.Event()
    for _ in range(2000):
        if condition():
            return
        done.wait(0.01)
    pytest.fail("it did not arrive")
