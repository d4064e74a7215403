"""The kiosk harness: a session controller under test, with a window or without one.

The test moves time by a stop-watch and gives the jobs an executor. Actions are named alike with
and without a window; ``tap`` and ``type`` touch the window, ``choose`` and ``press`` go to the
controller.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from db.hall_file.reading import read_hall_file
from devices.identity import AgeBand, Person
from hall.demo.touch import see, tap, text_of
from kiosk.kiosk_service import KioskService
from kiosk.pages.parts import Choice
from kiosk.panel_geometry import Installation
from kiosk.session.controller import SessionController
from kiosk.session.idle_timer import IdleLimits
from kiosk.session.page_reader import Voice
from kiosk.session.screen import Help, Page, Screen
from kiosk.staff.staff_session import StaffSession
from kiosk.view_model import KioskViewModel
from kiosk.window import open_kiosk
from printer.jobs import News, Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from runtime.desktop.qt_app import QmlWindow
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import LANGUAGES
from tests.conftest import SAMPLE, SetClock
from tests.looks import written
from tests.stop_watch import StopWatch
from tickets.hall import HallSetup

LIMITS = IdleLimits(idle=60, ticket=20)

SETUP = read_hall_file(SAMPLE)
"""The sample hall."""

KEEPS_HOURS = replace(SETUP, hall=replace(SETUP.hall, numbers_outside_hours=False))
"""The sample hall, giving out numbers in its hours only."""

GRANDMOTHER = Person(AgeBand.ELDERLY, birthday_today=False, key_hash=b"grandmother's card")
ADULT = Person(AgeBand.ADULT, birthday_today=True, key_hash=b"a grown-up's card")


class WindowActions(ABC):
    """What a test does to a kiosk's window and reads from it."""

    @property
    @abstractmethod
    def window(self) -> QQuickWindow:
        """The kiosk's window."""

    @abstractmethod
    def pause(self) -> None:
        """Let a calm hand's time pass before the next touch."""

    def tap(self, *names: str) -> None:
        """Tap these controls one after the other."""
        for name in names:
            self.pause()
            tap(self.window, name)

    def type(self, typed: str) -> None:
        """Tap a code or a number on the number pad, then submit it."""
        self.tap(*(f"key-{each}" for each in typed), "submit")

    def at(self, page: Page) -> None:
        """Wait until this page is shown; raises NotThere when it does not come."""
        see(self.window, f"{page.value}Page")

    def text(self, name: str) -> str:
        """Return the text of the visible item called ``name``."""
        return text_of(self.window, name)

    def texts(self) -> list[str]:
        """Return every text that can be read now."""
        return [str(item.property("text")) for item in written(self.window)]


@dataclass
class KioskHarness(WindowActions):
    """One session controller under test."""

    controller: SessionController
    watch: StopWatch
    clock: SetClock
    view_model: KioskViewModel | None = None
    qml_window: QmlWindow | None = None
    keep: list[object] = field(default_factory=list)

    @property
    def window(self) -> QQuickWindow:
        """The kiosk's window, which must have been opened."""
        assert self.qml_window is not None
        return self.qml_window.window

    def settle(self) -> None:
        """Let the window, where there is one, take over what has changed."""
        for _ in range(3 if self.qml_window else 0):
            QGuiApplication.processEvents()

    def close(self) -> None:
        """Stop the controller before its window closes, in the order that Qt wants."""
        self.controller.stop()
        if self.qml_window:
            self.qml_window.close()

    # time

    def pause(self) -> None:
        """Let a second pass: longer than the guard against a trembling hand."""
        self.watch.seconds += 1

    def wait(self, seconds: float) -> None:
        """Let so many seconds pass without a touch."""
        self.watch.seconds += seconds
        self.controller.tick()
        self.settle()

    # actions on the controller

    def choose(self, *codes: str) -> None:
        """Choose these, which must be offered; ``key-5`` is a key of the number pad."""
        for code in codes:
            if code.startswith("key-"):
                self.press([code.removeprefix("key-")])
                continue
            assert code in [each.code for each in self.offered()], (self.page(), code)
            self.pause()
            self.controller.choose(code)
            self.settle()

    def press(self, keys: Sequence[str]) -> None:
        """Press keys of the number pad."""
        for key in keys:
            self.pause()
            self.controller.press(key)
            self.settle()

    def key(self, keys: str) -> None:
        """Press keys of the tactile keypad."""
        for key in keys:
            self.pause()
            self.controller.keypad.use(key)

    def show(self, screen: Screen) -> None:
        """Show a screen without the touches that lead to it."""
        self.controller.show(screen)
        self.settle()

    def take(self, service: str = "passport") -> str:
        """Take a number for a service of the sample hall; returns its label."""
        group = next(s.group for s in SETUP.services if s.code == service)
        self.choose(f"group-{group}", f"service-{service}", "take")
        return self.controller.shown.content.label

    # what the printer tells

    def report(self, label: str, *, printed: bool) -> None:
        """Have the printer report that a ticket's paper came out, or did not."""
        state = PrinterState.READY if printed else PrinterState.PAPER_OUT
        outcome = PrintOutcome.CONFIRMED if printed else PrintOutcome.FAILED
        self.controller.show_report(Report(1, label, outcome, state))
        self.settle()

    def printer(self, *, able: bool) -> None:
        """Have the printer report that it can print, or cannot."""
        state = PrinterState.READY if able else PrinterState.PAPER_OUT
        self.controller.show_printer(News(state, "", able))

    # what it shows; methods, since mypy takes a property for the same after a touch as before

    def page(self) -> Page:
        """Return the page that is shown."""
        return self.controller.screen.page

    def warned(self) -> bool:
        """Whether the page says that the start comes back soon."""
        return self.controller.idle_timer.warned

    def busy(self) -> bool:
        """Whether an effect is under way."""
        return self.controller.busy

    def paper(self) -> str:
        """Return what is known of the ticket's paper."""
        return self.controller.screen.paper

    def help(self) -> Help | None:
        """Return what has become of a help call."""
        return self.controller.screen.help

    def qr_code(self) -> Sequence[Sequence[bool]]:
        """Return the rows of the QR code to take along."""
        return self.controller.shown.qr_rows

    def offered(self) -> list[Choice]:
        """Return the choices of page and bar that can be made now."""
        return [
            each
            for each in (*self.controller.shown.content.choices, *self.controller.shown.bar)
            if each.able
        ]

    def codes(self) -> list[str]:
        """Return the codes of the page's own choices."""
        return [each.code for each in self.controller.shown.content.choices]

    def property(self, name: str) -> Any:  # noqa: ANN401 - any property
        """Return what the view model gives QML under this name."""
        assert self.view_model is not None
        return self.view_model.property(name)


def make_harness(  # noqa: PLR0917 - what a controller is made of
    service: KioskService,
    clock: SetClock,
    setup: HallSetup = SETUP,
    executor: Executor | None = None,
    voice: Voice | None = None,
    installation: Installation | None = None,
    staff_session: Callable[[JobRunner, StopWatch], StaffSession] | None = None,
    languages: Sequence[str] = LANGUAGES,
) -> KioskHarness:
    """Make a kiosk without a window."""
    jobs, watch = JobRunner(executor or InlineExecutor()), StopWatch()
    controller = SessionController(
        setup,
        lambda: service,
        jobs,
        clock,
        LIMITS,
        languages,
        voice=voice,
        installation=installation or Installation(),
        monotonic=watch,
        staff_session=staff_session(jobs, watch) if staff_session else None,
    )
    controller.stop()  # the test alone lets time pass; a tick of its own could come in between
    controller.tick()
    return KioskHarness(controller, watch, clock, keep=[jobs, voice])


def open_window(harness: KioskHarness, size: tuple[int, int] = (540, 960)) -> KioskHarness:
    """Open the window of a kiosk; returns the kiosk."""
    harness.view_model = KioskViewModel(harness.controller)
    harness.qml_window = open_kiosk(harness.view_model)
    harness.window.resize(*size)
    harness.window.show()
    return harness
