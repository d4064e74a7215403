"""What every transport does, on a serial line and on the network; and the virtual printer."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from printer.protocol.print_session import PrintOutcome, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.transport import timeouts
from printer.transport.addresses import printer_at
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine
from tests.printer.printers import (
    COVER_OPEN,
    PAPER_OUT,
    READY,
    PtyPrinter,
    TcpPrinter,
)
from tests.printer.sessions import JOB, declared_mute, session_with, wait_for

pytestmark = [pytest.mark.usefixtures("hurry"), pytest.mark.disk]


@pytest.fixture(params=[PtyPrinter, TcpPrinter])
def ready(request: pytest.FixtureRequest) -> Iterator[PtyPrinter | TcpPrinter]:
    """A printer that is ready, on a serial line and on the network."""
    printer = request.param(READY)
    yield printer
    printer.pull_out() if isinstance(printer, PtyPrinter) else printer.switch_off()


def test_a_ready_printer_prints(ready: PtyPrinter | TcpPrinter) -> None:
    """The bytes arrive, and the state is what the printer answers."""
    session = session_with(ready.url)
    assert session.print(JOB, "A001") == Result(PrintOutcome.SENT, PrinterState.READY)
    assert session.state() == PrinterState.READY
    wait_for(lambda: ready.printed == JOB)


@pytest.mark.parametrize("confirm", ["gs-h", "gs-r"])
@pytest.mark.parametrize("line", [TcpLine, PtyLine])
def test_a_job_is_confirmed_on_a_real_line(
    line: type[TcpLine | PtyLine], confirm: str, tmp_path: Path
) -> None:
    """The simulated printer cuts the ticket, and the answer behind the cut comes back."""
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
    """Out of paper, open or answering rubbish: the job is refused with the state."""
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
    """Many cheap printers never answer: their jobs are sent, and end as sent."""
    printer = kind(None)
    session = declared_mute(printer.url)
    assert session.print(JOB, "A001") == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert session.state() == PrinterState.MUTE
    wait_for(lambda: printer.printed == JOB)


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


def test_nothing_slow_is_imported_before_the_first_frame() -> None:
    """The spooler can be made without python-escpos and Pillow."""
    program = (
        "import printer.spooler, printer.document.layout, printer.transport.addresses, sys;"
        "print(sorted({'escpos', 'PIL', 'serial', 'usb'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
