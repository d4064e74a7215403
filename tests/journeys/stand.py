"""A ticket machine as it stands in a hall: window, printer, scanner, card reader."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtQuick import QQuickWindow

from devices.identity import CHECKS, WEIGHTS
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter
from hall.demo.touch import NotThere, open_service, see, tap, text_of, type_digits, wait_until
from hall.settings import KioskSettings, Settings, load_settings
from kiosk.pages.parts import PageContent
from kiosk.session.controller import SessionController
from kiosk.session.screens import Help, Page
from kiosk.view_model import KioskViewModel
from printer.simulator.paper import text_of as printed_text
from printer.simulator.simulated_line import PtyLine, SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism as PrinterInside
from runtime.clock import Clock
from tests.looks import written

QUICK_MM = 2000
"""Of paper a second: nobody waits for it here."""


@dataclass
class Stand:
    """One of them. What it shows is read from its window, what it does from hall and printer."""

    hall: Application
    printer: SimulatedPrinter
    window: OpenRole
    folder: Path
    others: ExitStack
    dead_ends: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.controller.content_changed.connect(self._look_for_dead_ends)

    @property
    def controller(self) -> SessionController:
        """What stands behind the window."""
        model = self.window.view_model
        assert isinstance(model, KioskViewModel)
        return model.controller

    @property
    def glass(self) -> QQuickWindow:
        """What a person sees and touches."""
        return self.window.qml_window.window

    def tap(self, *names: str) -> None:
        """Touch these, one after the other."""
        for name in names:
            tap(self.glass, name)

    def open_service(self, service: str = "passport", group: str = "exit-entry") -> None:
        """Go from the start to a service."""
        open_service(self.glass, service, group)

    def type(self, digits: str) -> None:
        """Type on the number pad and have it looked for."""
        type_digits(self.glass, digits)

    def scan(self, code: str) -> None:
        """Hold a code under the scanner."""
        self._say("scanner", code)

    def put_card(self, number: str) -> None:
        """Put an identity card on the reader."""
        self._say("card", number)

    def at(self, page: Page) -> None:
        """Wait until this page is shown."""
        see(self.glass, f"{page.value}Page")

    def text(self, name: str) -> str:
        """The text of the visible item called ``name``."""
        return text_of(self.glass, name)

    def texts(self) -> str:
        """All that can be read now."""
        return "\n".join(str(item.property("text")) for item in written(self.glass))

    def says(self, *parts: str) -> None:
        """Wait until all of these can be read."""
        try:
            wait_until(lambda: all(part in self.texts() for part in parts), "", 8)
        except NotThere:
            raise NotThere(f"{parts} in {self.texts()!r}") from None

    def offers(self) -> set[str]:
        """The codes of what can be chosen on the page, besides the bar."""
        return {choice.code for choice in self.controller.content.choices if choice.able}

    def papers(self) -> list[str]:
        """The pieces of paper that came out whole."""
        return [printed_text(each) for each in self.printer.mechanism.tickets]

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

    def _say(self, device: str, line: str) -> None:
        pipe = self.folder / device
        wait_until(pipe.exists, f"the {device}")
        pipe.write_text(f"{line}\n")

    def _look_for_dead_ends(self) -> None:
        screen, content = self.controller.screen, self.controller.content
        if screen.page is Page.STANDBY or screen.help is Help.ASKING:  # it goes on by itself
            return
        if not is_way_on(content) or "helpMe" not in {
            choice.code for choice in self.controller.bar
        }:
            self.dead_ends.append(f"{screen.page}: {content}")


def is_way_on(qml_window: PageContent) -> bool:
    """Whether a page has something to do, besides the bar."""
    return qml_window.typing or any(choice.able for choice in qml_window.choices)


def settings_of(folder: Path, printer: str) -> Settings:
    """A machine that speaks English, with all its devices in ``folder``."""
    told = load_settings(None, str(folder / "hall.db"), f"{printer}?profile=gprinter-80")
    kiosk = KioskSettings(
        language="en",
        scanner=f"simulated://{folder}/scanner",
        id_reader=f"simulated://{folder}/card",
    )
    return replace(told, kiosk=kiosk)


@contextmanager
def standing(folder: Path, clock: Clock) -> Iterator[Stand]:
    """A machine of the hall whose database lies in ``folder``, at work."""
    with ExitStack() as stack:
        line = PtyLine(folder / "printer")
        printer = SimulatedPrinter(line, PrinterInside(mm_a_second=QUICK_MM))
        stack.callback(printer.close)
        hall = stack.enter_context(open_application(settings_of(folder, printer.url), clock=clock))
        others = stack.enter_context(ExitStack())
        window = make_kiosk(hall)
        others.callback(window.close)
        window.qml_window.window.resize(540, 960)
        window.qml_window.window.show()
        window.begin()
        yield Stand(hall, printer, window, folder, others)


def identity(born: str, *, sequence: str = "001") -> str:
    """A valid identity number of somebody born on ``born`` (YYYYMMDD)."""
    begun = f"110101{born}{sequence}"
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, begun, strict=True))
    return begun + CHECKS[total % 11]
