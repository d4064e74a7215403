"""Printers on the network, and what happens when connections break."""

import socket
import threading
from contextlib import closing

import pytest

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.print_session import PrintOutcome, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.transport.addresses import printer_at
from runtime.simulated_line import TcpLine
from tests.printer.limits import wait_in_vain, wait_long
from tests.printer.printers import (
    READY,
    TcpPrinter,
    reset_after,
)
from tests.printer.sessions import JOB, declared_mute, session_with, wait_for

pytestmark = [pytest.mark.usefixtures("hurry"), pytest.mark.disk]


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


def test_what_a_mute_printer_sends_all_the_same_is_ignored() -> None:
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
    """This is known at once, and not waited for."""
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


@pytest.mark.usefixtures("in_vain")
def test_a_network_printer_that_takes_nothing_is_stalled_in_time() -> None:
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


def test_a_printer_that_shuts_down_with_bytes_on_the_way_is_a_failure() -> None:
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


def test_a_job_is_one_connection_and_so_is_a_status_query() -> None:
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


def test_a_printer_that_is_off_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing listens there, or the name is not known."""
    monkeypatch.setattr("runtime.network.CONNECT", 60)  # some name servers take their time
    printer = TcpPrinter(READY)
    printer.switch_off()
    with pytest.raises(PrinterTrouble, match="refuses the connection"):
        printer_at(printer.url).open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        printer_at("tcp://no-such-printer.invalid").open("A001")
    with pytest.raises(PrinterTrouble, match="the network knows no"):
        printer_at(f"tcp://{'x' * 70}.invalid").open("A001")


def test_a_host_that_does_not_answer_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that hangs ends in words."""
    monkeypatch.setattr("runtime.network.CONNECT", 0.2)
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
    """The state is known in time, whatever the name server does."""
    monkeypatch.setattr("runtime.network.CONNECT", 0.1)
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
