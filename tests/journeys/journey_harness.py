"""The journey harness: a kiosk of a whole application, with printer, scanner and card reader."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtQuick import QQuickWindow

from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter
from hall.demo.touch import NotThere, open_service, wait_until
from hall.settings import KioskSettings, Settings, load_settings
from kiosk.pages.parts import PageContent
from kiosk.session.controller import SessionController
from kiosk.session.screen import Help, Page
from kiosk.view_model import KioskViewModel
from printer.simulator.paper import text_of as printed_text
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime.clock import Clock
from runtime.simulated_line import PtyLine
from tests.kiosk_harness import WindowActions
from tickets.identity_number import check_digit

QUICK_MM = 2000
"""Of paper a second: nobody waits for it here."""


@dataclass
class JourneyHarness(WindowActions):
    """One kiosk at work: what it shows is read from its window, what it does from the database."""

    hall: Application
    simulated: SimulatedPrinter
    kiosk: OpenRole
    folder: Path
    others: ExitStack
    dead_ends: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.controller.shown.changed.connect(self._look_for_dead_ends)

    @property
    def controller(self) -> SessionController:
        """The controller behind the window."""
        model = self.kiosk.view_model
        assert isinstance(model, KioskViewModel)
        return model.controller

    @property
    def window(self) -> QQuickWindow:
        """The kiosk's window."""
        return self.kiosk.qml_window.window

    def pause(self) -> None:
        """Let no time pass: these journeys run with quick fingers."""

    def open_service(self, service: str = "passport", group: str = "exit-entry") -> None:
        """Go from the start to a service."""
        open_service(self.window, service, group)

    def scan(self, code: str) -> None:
        """Hold a code under the scanner."""
        self._write("scanner", code)

    def put_card(self, number: str) -> None:
        """Put an identity card on the reader."""
        self._write("card", number)

    def all_text(self) -> str:
        """Return all that can be read now, as one text."""
        return "\n".join(self.texts())

    def says(self, *parts: str) -> None:
        """Wait until all of these can be read."""
        try:
            wait_until(lambda: all(part in self.all_text() for part in parts), "")
        except NotThere:
            raise NotThere(f"{parts} in {self.all_text()!r}") from None

    def offers(self) -> set[str]:
        """The codes of what can be chosen on the page, besides the bar."""
        return {choice.code for choice in self.controller.shown.content.choices if choice.able}

    def papers(self) -> list[str]:
        """The pieces of paper that came out whole."""
        return [printed_text(each) for each in self.simulated.mechanism.tickets]

    def wait_for_paper(self, *parts: str) -> None:
        """Wait until a paper says all of this."""
        wait_until(
            lambda: any(all(part in paper for part in parts) for paper in self.papers()),
            f"a paper with {parts}",
            20,
        )

    def counter(self, number: int) -> QQuickWindow:
        """An officer's console in the same hall."""
        window = make_counter(self.hall, number)
        self.others.callback(window.close)
        window.qml_window.window.resize(1060, 680)
        window.qml_window.window.show()
        window.begin()
        return window.qml_window.window

    def _write(self, device: str, line: str) -> None:
        pipe = self.folder / device
        wait_until(pipe.exists, f"the {device}")
        pipe.write_text(f"{line}\n")

    def _look_for_dead_ends(self) -> None:
        screen, content = self.controller.screen, self.controller.shown.content
        if screen.page is Page.STANDBY or screen.help is Help.ASKING:  # it goes on by itself
            return
        if not is_way_on(content) or "helpMe" not in {
            choice.code for choice in self.controller.shown.bar
        }:
            self.dead_ends.append(f"{screen.page}: {content}")


def is_way_on(content: PageContent) -> bool:
    """Whether a page offers something to do, besides the bar."""
    return content.typing or any(choice.able for choice in content.choices)


def settings_of(folder: Path, printer: str) -> Settings:
    """Return settings of a kiosk that speaks English, with all its devices in ``folder``."""
    settings = load_settings(None, str(folder / "hall.db"), f"{printer}?profile=gprinter-80")
    kiosk = KioskSettings(
        language="en",
        scanner=f"simulated://{folder}/scanner",
        id_reader=f"simulated://{folder}/card",
    )
    return replace(settings, kiosk=kiosk)


@contextmanager
def open_journey(folder: Path, clock: Clock) -> Iterator[JourneyHarness]:
    """Open a kiosk of the hall whose database lies in ``folder``; close it afterwards."""
    with ExitStack() as stack:
        line = PtyLine(folder / "printer")
        printer = SimulatedPrinter(line, PrinterMechanism(mm_a_second=QUICK_MM))
        stack.callback(printer.close)
        hall = stack.enter_context(open_application(settings_of(folder, printer.url), clock=clock))
        others = stack.enter_context(ExitStack())
        window = make_kiosk(hall)
        others.callback(window.close)
        window.qml_window.window.resize(540, 960)
        window.qml_window.window.show()
        window.begin()
        yield JourneyHarness(hall, printer, window, folder, others)


def identity(born: str, *, sequence: str = "001") -> str:
    """A valid identity number of somebody born on ``born`` (YYYYMMDD)."""
    begun = f"110101{born}{sequence}"
    return begun + check_digit(begun)
