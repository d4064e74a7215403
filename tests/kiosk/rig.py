"""A ticket machine under test: the real window and queue, time and work in the test's hands."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtQuick import QQuickWindow

from hall.demo.touch import tap
from kiosk.kiosk_service import KioskService
from kiosk.session.controller import Installation, SessionController
from kiosk.session.page_reader import Voice
from kiosk.session.screens import IdleLimits
from kiosk.staff.staff_session import StaffSession
from kiosk.view_model import KioskViewModel
from kiosk.window import open_kiosk
from printer.jobs import Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from runtime.clock import Clock
from runtime.desktop.qt_app import QmlWindow
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import LANGUAGES
from tests.looks import written
from tickets.errors import HallError
from tickets.hall import HallSetup

LIMITS = IdleLimits(idle=60, ticket=20)


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
    """One open ticket machine; ``watch`` is what it reckons its silence with."""

    controller: SessionController
    view_model: KioskViewModel
    qml_window: QmlWindow
    watch: "StopWatch"
    keep: list[object] = field(default_factory=list)

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self.qml_window.window

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
        self.controller.tick()

    def tap(self, *names: str) -> None:
        """Tap these controls one after the other, as slowly as people do."""
        for name in names:
            self.watch.seconds += 1
            tap(self.window, name)

    def choose(self, *codes: str) -> None:
        """Choose these without a finger, as slowly as people do."""
        for code in codes:
            self.watch.seconds += 1
            self.controller.choose(code)

    def type(self, typed: str) -> None:
        """Type a code or a number, and have it looked for."""
        self.tap(*(f"key-{each}" for each in typed), "submit")

    def report(self, label: str, *, printed: bool) -> None:
        """What the printer says about a ticket."""
        state = PrinterState.READY if printed else PrinterState.PAPER_OUT
        outcome = PrintOutcome.CONFIRMED if printed else PrintOutcome.FAILED
        self.controller.show_report(Report(1, label, outcome, state))


class StopWatch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.seconds


def open_rig(
    setup: HallSetup,
    service: KioskService,
    clock: Clock,
    executor: Executor | None = None,
    size: tuple[int, int] = (540, 960),
    *,
    languages: Sequence[str] = LANGUAGES,
    voice: Voice | None = None,
    installation: Installation | None = None,
    staff_session: Callable[[JobRunner, "StopWatch"], StaffSession] | None = None,
) -> Rig:
    """A ticket machine of ``size``, shown."""
    jobs, watch = JobRunner(executor or InlineExecutor()), StopWatch()
    controller = SessionController(
        setup, lambda: service, jobs, clock, LIMITS, languages,
        voice=voice, installation=installation or Installation(), monotonic=watch,
        staff_session=staff_session(jobs, watch) if staff_session else None,
    )  # fmt: skip
    view_model = KioskViewModel(controller)
    qml_window = open_kiosk(view_model)
    qml_window.window.resize(*size)
    qml_window.window.show()
    return Rig(controller, view_model, qml_window, watch, [jobs, voice])
