"""A kiosk's window that shows the states of the page catalogue, to picture and to measure them."""

from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import cast

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlExpression, qmlContext

from hall.demo.touch import find
from kiosk.kiosk_service import KioskService
from kiosk.panel_geometry import Installation, Panel
from kiosk.session import screens
from kiosk.session.controller import SessionController
from kiosk.session.idle_timer import IdleLimits
from kiosk.session.screen import View
from kiosk.view_model import KioskViewModel
from kiosk.window import open_kiosk
from runtime.desktop.qt_app import QmlWindow
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import LANGUAGES
from scripts.page_catalogue import OPEN, PageState, page_states
from tickets.hall import HallSetup
from tickets.views import Line

MODES = {
    "normal": View(),
    "large": View(large=True),
    "contrast": View(contrast=True),
    "low": View(low=True),
}
"""The ways to see and reach, each by itself."""

SIZES = ((1080, 1920), (1920, 1080), (1280, 1024))


class SilentVoice:
    """A voice that is there and says nothing."""

    volume = 60
    speaking = False

    def say(self, texts: Sequence[str], language: str, *, notice: str = "") -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Go on saying nothing."""

    def speaks(self, language: str) -> bool:
        """In any language."""
        return bool(language)

    def set_volume(self, percent: int) -> None:
        """Keep it."""
        self.volume = percent


class CatalogueWindow:
    """A kiosk's window without a queue; it shows whatever page state it is given."""

    def __init__(
        self,
        setup: HallSetup,
        size: tuple[int, int],
        languages: Sequence[str] = LANGUAGES,
        *,
        keypad: bool = False,
        panel: Panel | None = None,
    ) -> None:
        # A hall that keeps to its hours can be shown closed.
        self.setup = replace(setup, hall=replace(setup.hall, numbers_outside_hours=False))
        self._now, self._jobs = OPEN, JobRunner(InlineExecutor())
        self.controller = SessionController(
            self.setup,
            lambda: cast("KioskService", None),  # nothing is done, only shown
            self._jobs,
            lambda: self._now,
            IdleLimits(60, 20),
            languages,
            voice=SilentVoice(),
            installation=Installation(panel, keypad, scanner=True),
            monotonic=lambda: 0.0,
        )
        self.controller.stop()  # no time passes here
        lengths = cycle([(12, (25, 50)), (128, (125, 210))])
        lines = tuple(Line(s.code, *next(lengths)) for s in setup.services)
        self._plain = self.controller.shown.inputs
        self._lines = {line.service: line for line in lines}
        self._view_model = KioskViewModel(self.controller)
        self.qml_window: QmlWindow = open_kiosk(self._view_model)
        self.qml_window.window.resize(*size)
        self.qml_window.window.show()

    def show(self, state: PageState, language: str, view: View) -> None:
        """Show a page state in a language and in a way to see it."""
        controller, panel = self.controller, self.controller.shown.inputs.panel
        self._now = state.at
        seen = screens.look(screens.speak(state.screen, language), view)
        controller.show(replace(seen, leaf=state.screen.leaf))
        plain = replace(self._plain, lines=self._lines, panel=panel, now=controller.now())
        controller.shown.inputs = replace(plain, **state.known)
        controller.shown.make()
        controller.idle_timer.dim, controller.idle_timer.warned = state.dim, state.warned
        controller.view_changed.emit()
        controller.idle_timer.warning_changed.emit()
        controller.clock_changed.emit()

    def leaves(self, state: PageState, language: str, view: View) -> Iterator[PageState]:
        """Yield the further leaves of the page on the window; each is on it by then."""
        for leaf in range(1, 9):
            if not any(choice.code == "more" for choice in self.controller.shown.content.choices):
                return
            further = replace(state, screen=replace(state.screen, leaf=leaf))
            self.show(further, language, view)
            if leaf >= self._leaf_count():
                return
            yield replace(further, name=f"{state.name}, leaf {leaf + 1}")

    def _leaf_count(self) -> int:
        more = next(c for c in self.controller.shown.content.choices if c.code == "more")
        return int("".join(letter if letter.isdigit() else " " for letter in more.name).split()[-1])

    def close(self) -> None:
        """Close the window."""
        self.qml_window.close()


def walk(catalogue: CatalogueWindow, language: str, view: View) -> Iterator[PageState]:
    """Yield every page state and leaf; each is on the window by then."""
    for state in page_states(catalogue.setup):
        catalogue.show(state, language, view)
        yield state
        yield from catalogue.leaves(state, language, view)


def drawn(catalogue: CatalogueWindow) -> QImage:
    """Return a picture of the window, once it is laid out and the page has faded in."""
    window = catalogue.qml_window.window
    for _ in range(2):
        QGuiApplication.processEvents()
        title = find(window, "title")
        context = qmlContext(title) if title else None
        if title and context:
            QQmlExpression(context, title, "fade.complete()").evaluate()
        image = window.grabWindow()
    return image
