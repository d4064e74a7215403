"""A raw queue of a real CUPS, and what stands in its way."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from printer.errors import BadPrinterUrl, PrinterTrouble
from printer.printers import open_printer
from printer.protocol.print_session import PrintOutcome, PrintSession, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.transport import cups as cups_transport
from printer.transport import timeouts
from printer.transport.addresses import printer_at
from printer.transport.cups import NOTHING, CupsPrinter
from runtime.simulated_line import TcpLine
from tests import cups
from tests.cups import PATIENCE, Server
from tests.printer.printers import TcpPrinter

JOB = bytes(range(256)) * 3
TICKET = b"A001\n\x1dV\x01"


@pytest.fixture(scope="module")
def private_server() -> Iterator[Server]:
    """One server for all tests of this file."""
    with cups.server() as server:
        yield server


@pytest.fixture
def server(private_server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """It is the one that CUPS's commands speak to; what must succeed has all the time it needs."""
    monkeypatch.setenv("CUPS_SERVER", private_server.address)
    monkeypatch.setattr(timeouts, "GIVE_UP", float(PATIENCE))
    monkeypatch.setattr(cups_transport, "MOVES", float(PATIENCE))
    monkeypatch.setattr(cups_transport, "DONE", float(PATIENCE))
    return private_server


def keep(printer: TcpPrinter, line: socket.socket) -> None:
    """Keep every byte: a queue is never asked how it is."""
    while data := line.recv(4096):
        printer.printed += data


@pytest.fixture
def printer(server: Server) -> Iterator[TcpPrinter]:
    """A printer on the network behind the queue ``ticket``."""
    printer = TcpPrinter(None, keep)
    server.add("ticket", f"socket://127.0.0.1:{printer.port}")
    yield printer
    printer.switch_off()


def session(queue: str = "ticket") -> PrintSession:
    """Print on a queue as the kiosk does."""
    return PrintSession(open_printer(f"cups://{queue}"))


def sent(result: Result) -> None:
    """A job ended as sent, or its reason."""
    assert (result.outcome, result.reason) == (PrintOutcome.SENT, "")


def jobs(server: Server) -> str:
    """What waits in CUPS."""
    return server.manage("lpstat", "-o")


def test_every_byte_arrives(printer: TcpPrinter) -> None:
    """CUPS changes nothing: all 256 values come out as they went in, and the job ends as sent."""
    sent(session().print(JOB, "A001"))
    wait_for(lambda: printer.printed == NOTHING + JOB)


def test_a_simulated_printer_gives_the_ticket(server: Server) -> None:
    """The ticket that a queue brings to a printer is cut off as one that comes directly."""
    simulated = SimulatedPrinter(TcpLine())
    try:
        server.add("simulated", simulated.url.replace("tcp://", "socket://"))
        sent(session("simulated").print(TICKET, "A001"))
        wait_for(lambda: simulated.mechanism.tickets == [NOTHING + TICKET])
    finally:
        simulated.close()


def test_a_queue_is_not_asked_how_its_printer_is(printer: TcpPrinter) -> None:
    """There is no way back through CUPS: its state is silent, and a job is tried all the same."""
    queue = session()
    assert (queue.state(), queue.printer.confirm) == (PrinterState.MUTE, "none")
    assert queue.able(PrinterState.MUTE)
    with closing(queue.printer.device.open("A001")) as transport:
        assert transport.read(1) == b""


@pytest.mark.parametrize("name", ["-d elsewhere", "", "A001 '; rm", "往来港澳"])
def test_a_name_is_only_a_name(printer: TcpPrinter, name: str) -> None:
    """Whatever a job is called, CUPS takes no orders from it."""
    sent(session().print(JOB, name))


def test_a_queue_may_have_a_chinese_name(server: Server, printer: TcpPrinter) -> None:
    """The hall's own words for its printer serve as its queue's name."""
    server.add("小票机", f"socket://127.0.0.1:{printer.port}")
    sent(session("小票机").print(JOB, "A001"))
    sent(session("%E5%B0%8F%E7%A5%A8%E6%9C%BA").print(JOB, "A001"))


def test_a_printer_that_is_away_gets_its_ticket_once_it_is_back(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is handed over to a queue that does not move, and CUPS keeps nothing for later."""
    simulated = SimulatedPrinter(TcpLine())
    try:
        server.add("ticket", simulated.url.replace("tcp://", "socket://"))
        simulated.drop_line()
        monkeypatch.setattr(cups_transport, "MOVES", 0.3)
        result = session().print(JOB, "A001")
        assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.OFFLINE)
        assert "is its printer switched on?" in result.reason
        assert not jobs(server)
        simulated.plug_in()
        monkeypatch.setattr(cups_transport, "MOVES", float(PATIENCE))
        sent(session().print(TICKET, "A001"))
        wait_for(lambda: simulated.mechanism.tickets == [NOTHING + TICKET])
    finally:
        simulated.close()


def test_a_job_that_gets_stuck_is_unknown_and_never_comes_later(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that its printer stops to take is cancelled in CUPS: it may have been printed."""
    let_go = threading.Event()

    def hold(printer: TcpPrinter, line: socket.socket) -> None:
        if printer.connections == 1:
            keep(printer, line)
        else:
            let_go.wait(PATIENCE)

    printer = TcpPrinter(None, hold)
    server.add("ticket", f"socket://127.0.0.1:{printer.port}")
    monkeypatch.setattr(cups_transport, "DONE", 0.3)
    try:
        result = session().print(JOB, "A001")
    finally:
        let_go.set()
        printer.switch_off()
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.OFFLINE)
    assert "does not move" in result.reason
    assert not jobs(server)


def test_a_job_that_is_done_when_time_is_over_counts(
    server: Server, printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cancellation that comes too late says that the job was completed."""
    with closing(CupsPrinter("cups://ticket", "ticket").open("A001")) as transport:
        transport.write(JOB)
        wait_for(lambda: printer.printed == NOTHING + JOB and not jobs(server))
        monkeypatch.setattr(cups_transport, "DONE", 0.0)
        transport.finish()


def test_a_job_that_cups_gives_up_is_not_printed(server: Server) -> None:
    """A queue that drops what it cannot print is not believed."""
    server.add("broken", "broken://printer", "-o", "printer-error-policy=abort-job")
    result = session("broken").print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.OFFLINE)
    assert "already aborted" in result.reason


def test_a_paused_queue_is_explained_and_gets_nothing(server: Server, printer: TcpPrinter) -> None:
    """The reason says how the queue goes on, and then it goes on."""
    server.manage("cupsdisable", "ticket")
    result = session().print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.OFFLINE)
    assert "cupsenable ticket" in result.reason
    server.manage("cupsenable", "ticket")
    sent(session().print(JOB, "A001"))
    wait_for(lambda: printer.printed == NOTHING + JOB)


def test_a_queue_that_takes_no_jobs_is_explained(server: Server, printer: TcpPrinter) -> None:
    """The reason says what lets it take jobs."""
    server.manage("cupsreject", "ticket")
    result = session().print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.OFFLINE)
    assert "cupsaccept ticket" in result.reason


def test_a_queue_that_is_not_there_is_explained(server: Server) -> None:
    """The reason says where to find the names of queues."""
    result = session("nowhere").print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert "no queue 'nowhere'; lpstat -e" in result.reason


def test_a_queue_that_goes_during_a_job_is_explained(server: Server, printer: TcpPrinter) -> None:
    """CUPS's own words say why it did not take a job."""
    server.add("short", f"socket://127.0.0.1:{printer.port}")
    with closing(CupsPrinter("cups://short", "short").open("A001")) as transport:
        server.manage("lpadmin", "-x", "short")
        with pytest.raises(PrinterTrouble, match="did not take the job: lp: "):
            transport.write(JOB)


def test_a_server_that_is_down_is_explained(server: Server) -> None:
    """Without its server the queue is not there, and the reason says what starts it."""
    server.stop()
    try:
        result = session().print(JOB, "A001")
    finally:
        server.start()
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert "systemctl start cups" in result.reason


def test_a_server_that_hangs_is_explained(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever for a server that does not answer."""
    monkeypatch.setattr(timeouts, "GIVE_UP", 0.3)
    with server.hanging():
        result = session().print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.OFFLINE)
    assert result.reason == "CUPS does not answer"


def test_a_machine_without_cups_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing program is trouble of the printer, with its remedy."""
    monkeypatch.setenv("PATH", str(tmp_path))
    result = session().print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert result.reason == "CUPS's commands are not installed; install cups-client"


@pytest.mark.parametrize(
    "url",
    [
        "cups:",
        "cups:///ticket",
        "cups://-h",
        "cups://a b",
        "cups://a/b",
        "cups://a%20-h",
        "cups:a",
    ],
)
def test_a_bad_address_is_refused_with_a_good_one(url: str) -> None:
    """A text that is no name of a queue never reaches one of CUPS's commands."""
    with pytest.raises(BadPrinterUrl, match="lpstat -e shows them; write cups://ticket"):
        printer_at(url)


def test_a_queue_takes_no_options_of_a_device() -> None:
    """How the bytes travel is CUPS's affair; what the printer can do may be said as always."""
    with pytest.raises(BadPrinterUrl, match="no option 'baud'"):
        open_printer("cups://ticket?profile=gprinter-80&baud=9600")
    printer = open_printer("cups://ticket?profile=gprinter-80")
    assert (printer.url, printer.confirm) == ("cups://ticket", "none")


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until ``condition`` holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
