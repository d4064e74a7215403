"""Printers on serial lines, here pseudo-terminals, and what happens when the lines break."""

import gc
import os
import termios
import threading
from contextlib import closing
from pathlib import Path

import pytest

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.print_session import PrintOutcome, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.transport import serial_line, timeouts
from printer.transport.addresses import printer_at
from printer.transport.trouble import as_printer_trouble
from runtime.simulated_line import PtyLine
from tests.printer.printers import (
    READY,
    PtyPrinter,
)
from tests.printer.sessions import JOB, session_with, wait_for

pytestmark = [pytest.mark.usefixtures("hurry"), pytest.mark.disk]


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


def test_a_serial_line_that_is_pulled_out_is_a_failure() -> None:
    """The error says so in words, before a job and in the middle of it."""
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


def test_a_serial_line_pulled_out_while_it_is_read_is_explained(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The error has our words, not those of pyserial."""
    printer = PtyPrinter(None)
    with closing(printer_at(printer.url).open("A001")) as transport:
        printer.pull_out()
        monkeypatch.setattr(type(transport), "_seconds_left", lambda _transport: 0.0)
        with pytest.raises(PrinterTrouble, match=r"/dev/pts/\d+ was pulled out"):
            transport.read(5)


def test_a_serial_line_pulled_out_while_it_is_opened_is_a_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The line is closed, too: nothing of it is left for the garbage collector."""
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
    """They would get each other's answers: the second waits a moment, then gets an error."""
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
def test_a_serial_printer_that_takes_nothing_is_stalled_in_time() -> None:
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


def test_a_line_that_is_no_terminal_is_explained(tmp_path: Path) -> None:
    """An error of the terminal layer becomes trouble of the printer, too."""
    with (
        (tmp_path / "file").open("w") as no_terminal,
        pytest.raises(PrinterTrouble, match="Inappropriate ioctl"),
        as_printer_trouble("the line"),
    ):
        termios.tcgetattr(no_terminal)
