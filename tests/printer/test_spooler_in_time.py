"""The spooler in the printer's own time: how soon it is told what becomes of a printer."""

from collections.abc import Callable

import pytest

from printer.printers import Printer
from printer.protocol.profiles import Confirm, profile
from printer.protocol.status import PrinterState as S
from printer.simulator.simulator import PrinterMechanism
from printer.spooler import Spooler
from tests.printer.jobs import Jobs
from tests.printer.stepped_printer import FAULTS, SteppedPrinter, use_its_time


@pytest.mark.parametrize("after", [0.0, 0.3, 0.6, 0.99])
@pytest.mark.parametrize("fault", [*FAULTS, SteppedPrinter.stop_reading])
@pytest.mark.parametrize("confirm", ["gs-r", "dle-eot"])
def test_between_jobs_a_fault_is_told_within_two_seconds(
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[SteppedPrinter], None],
    after: float,
    confirm: Confirm,
) -> None:
    """And its end as well: the printers are asked each second, and none for longer than one."""
    stepped = use_its_time(monkeypatch, SteppedPrinter())
    printer = Printer(stepped, profile("gprinter-80"), confirm, 80)
    spooler = Spooler(Jobs(), [printer], lambda _: None, lambda news: stepped.tell(news.state))
    spooler._work_once()
    stepped.later(after, lambda: fault(stepped))
    changed = stepped.now + after
    look_until(stepped, spooler, changed + 2)
    assert stepped.state_told(changed + 2) == FAULTS.get(fault, S.OFFLINE)
    stepped.mechanism, stepped.deaf, stepped.connected = PrinterMechanism(), False, True
    changed = stepped.now
    look_until(stepped, spooler, changed + 2)
    assert stepped.state_told(changed + 2) == S.READY


def look_until(stepped: SteppedPrinter, spooler: Spooler, end: float) -> None:
    """Let the spooler live as on its thread: a look, a second of rest."""
    while stepped.now < end:
        stepped.wait(1.0)
        spooler._work_once()
