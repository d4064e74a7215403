"""The spooler in the printer's own time: how soon it is told what becomes of a printer."""

from collections.abc import Callable

import pytest

from printer.printers import Printer
from printer.protocol.profiles import Confirm, profile
from printer.protocol.status import PrinterState as S
from printer.simulator.simulator import PrinterMechanism
from printer.spooler import Spooler
from tests.printer.desk import FAULTS, DeskPrinter, put_on_desk
from tests.printer.jobs import Jobs


@pytest.mark.parametrize("after", [0.0, 0.3, 0.6, 0.99])
@pytest.mark.parametrize("fault", [*FAULTS, DeskPrinter.stop_reading])
@pytest.mark.parametrize("confirm", ["gs-r", "dle-eot"])
def test_between_jobs_a_fault_is_told_within_two_seconds(
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[DeskPrinter], None],
    after: float,
    confirm: Confirm,
) -> None:
    """And its end as well: the printers are asked each second, and none for longer than one."""
    desk = put_on_desk(monkeypatch, DeskPrinter())
    printer = Printer(desk, profile("gprinter-80"), confirm, 80)
    spooler = Spooler(Jobs(), [printer], lambda _: None, lambda news: desk.tell(news.state))
    spooler._work_once()
    desk.later(after, lambda: fault(desk))
    changed = desk.now + after
    look_until(desk, spooler, changed + 2)
    assert desk.state_told(changed + 2) == FAULTS.get(fault, S.OFFLINE)
    desk.mechanism, desk.deaf, desk.connected = PrinterMechanism(), False, True
    changed = desk.now
    look_until(desk, spooler, changed + 2)
    assert desk.state_told(changed + 2) == S.READY


def look_until(desk: DeskPrinter, spooler: Spooler, end: float) -> None:
    """Let the spooler live as on its thread: a look, a second of rest."""
    while desk.now < end:
        desk.wait(1.0)
        spooler._work_once()
