"""A ticket machine under test: the real window and queue, time and work in the test's hands."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtQuick import QQuickWindow

from db.help_calls import HelpCalls
from hall.touch import tap
from kiosk.face import open_kiosk
from kiosk.help_view_model import HelpViewModel
from kiosk.pad_model import PadVerbs, PadViewModel
from kiosk.screens import Limits, Taken, Wish
from kiosk.view_model import KioskViewModel
from printer.spooler import Report
from printer.status import PrinterState
from printer.talk import Outcome
from runtime.clock import Clock
from runtime.jobs import InlineExecutor, JobRunner
from runtime.qt_app import Face
from tests.looks import written
from tickets.errors import HallError
from tickets.model import HallSetup

LIMITS = Limits(idle=60, ticket=20)


class HeldExecutor(Executor):
    """Keeps the jobs until the test lets them run: the moment between a tap and its answer."""

    def __init__(self) -> None:
        self._held: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Future[Any]:
        """Keep one job."""
        future: Future[Any] = Future()

        def work() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except HallError as error:
                future.set_exception(error)

        self._held.append(work)
        return future

    def run(self) -> None:
        """Do everything that was asked for."""
        held, self._held = self._held, []
        for job in held:
            job()


@dataclass
class Rig:
    """One open ticket machine; ``seconds`` is what its stop-watch shows."""

    view_model: KioskViewModel
    pad: PadViewModel
    help_model: HelpViewModel
    face: Face
    watch: "StopWatch"
    keep: list[object] = field(default_factory=list)

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self.face.window

    def texts(self) -> list[str]:
        """Every text that can be read now."""
        return [str(item.property("text")) for item in written(self.window)]

    def text(self, name: str) -> str:
        """The text of the visible item called ``name``."""
        return next(
            str(item.property("text")) for item in written(self.window) if item.objectName() == name
        )

    def shows(self, name: str) -> Any:  # noqa: ANN401 - any property
        """What the view model gives QML under this name."""
        return self.view_model.property(name)

    def wait(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        self.watch.seconds += seconds
        self.view_model.tick()

    def tap(self, *names: str) -> None:
        """Tap these controls one after the other, as slowly as people do."""
        for name in names:
            self.watch.seconds += 1
            tap(self.window, name)

    def type(self, typed: str) -> None:
        """Type a code or a number, and have it looked for."""
        letters = [f"series-{each}" for each in typed if each.isalpha()]
        self.tap(*letters, *(f"key-{each}" for each in typed if each.isdigit()), "submit")

    def report(self, label: str, *, printed: bool) -> None:
        """What the printer says about a ticket."""
        state = PrinterState.READY if printed else PrinterState.PAPER_OUT
        outcome = Outcome.CONFIRMED if printed else Outcome.FAILED
        self.view_model.showReport(Report(1, label, outcome, state))


class StopWatch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.seconds


def open_rig(  # noqa: PLR0917 - what it is made of
    setup: HallSetup,
    take: Callable[[Wish], Taken],
    verbs: PadVerbs,
    help_calls: HelpCalls,
    clock: Clock,
    executor: Executor | None = None,
    size: tuple[int, int] = (540, 960),
) -> Rig:
    """A ticket machine of ``size``, shown."""
    jobs, watch = JobRunner(executor or InlineExecutor()), StopWatch()
    view_model = KioskViewModel(setup, take, jobs, clock, LIMITS, monotonic=watch)
    pad = PadViewModel(view_model, verbs)
    help_model = HelpViewModel(help_calls, "kiosk-1", jobs)
    face = open_kiosk(view_model, pad, help_model, "zh-Hans")
    face.window.resize(*size)
    face.window.show()
    return Rig(view_model, pad, help_model, face, watch, [jobs])
