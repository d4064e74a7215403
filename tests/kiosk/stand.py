"""A ticket machine on a real queue that a test leads to each of its pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.session import screens
from kiosk.session.controller import SessionController
from kiosk.session.screens import Help, Page, Screen
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs as DeskFacts
from printer.jobs import Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from reception.answers import FoundTicket
from runtime.desktop.qt_app import QmlWindow
from tests.conftest import SetClock
from tests.kiosk.rig import StopWatch
from tests.kiosk.voice import Recording
from tickets.errors import HallClosed
from tickets.views import TodaysCounts


@dataclass
class Stand:
    """An open machine, and the person before it."""

    controller: SessionController
    qml_window: QmlWindow
    watch: StopWatch
    voice: Recording
    clock: SetClock
    keep: list[object] = field(default_factory=list)

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self.qml_window.window

    def settle(self) -> None:
        """Let the window take over what has changed."""
        for _ in range(3):
            QGuiApplication.processEvents()

    def pause(self) -> None:
        """As long as a calm hand needs to the next touch."""
        self.watch.seconds += 1

    def wait(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        self.watch.seconds += seconds
        self.controller.tick()
        self.settle()

    def do(self, *codes: str) -> None:
        """Choose these, and type what begins with ``key-``, one after the other."""
        for code in codes:
            self.pause()
            press, key = self.controller.press, code.removeprefix("key-")
            press(key) if key != code else self.controller.choose(code)
            self.settle()

    def show(self, screen: Screen) -> None:
        """Be led to a page."""
        self.controller.show(screen)
        self.settle()

    def begin(self, language: str = "zh-Hans") -> None:
        """The next person, in the morning, who chooses a language."""
        self.clock.now = SetClock().now
        self.controller.tick()
        self.controller.go_home()
        self.controller.show_report(Report(1, "A000", PrintOutcome.CONFIRMED, PrinterState.READY))
        self.settle()
        self.show(screens.speak(self.controller.screen, language))

    def report(self, label: str, *, printed: bool) -> None:
        """What the printer says of a ticket."""
        state = PrinterState.READY if printed else PrinterState.PAPER_OUT
        outcome = PrintOutcome.CONFIRMED if printed else PrintOutcome.FAILED
        self.controller.show_report(Report(1, label, outcome, state))
        self.settle()


Way = Callable[[Stand], None]
SERVICE = ("group-exit-entry", "service-passport")


def by(*codes: str) -> Way:
    """The way that leads over these choices."""
    return lambda stand: stand.do(*codes)


def _to(page: Page, **changes: object) -> Way:
    return lambda stand: stand.show(screens.go(stand.controller.screen, page, **changes))


def _ticket(*, printed: bool) -> Way:
    def way(stand: Stand) -> None:
        stand.do(*SERVICE, "take")
        taken = stand.controller.screen.taken
        assert taken is not None
        stand.report(taken.ticket.label, printed=printed)

    return way


def _without_paper(stand: Stand) -> None:
    stand.report("A099", printed=False)
    stand.do(*SERVICE)


def _refused(stand: Stand) -> None:
    stand.do(*SERVICE)
    closed = HallClosed(stand.clock() + timedelta(hours=16), "Asia/Shanghai")
    stand.show(screens.trouble(stand.controller.screen, closed))


def _pick(stand: Stand) -> None:
    stand.do(*SERVICE, "take")
    taken = stand.controller.screen.taken
    assert taken is not None
    other = replace(taken.ticket, label="B001", service="identity-card")
    stand.do("done", "whereIsMyNumber")
    stand.show(
        screens.pick(stand.controller.screen, (FoundTicket(taken.ticket), FoundTicket(other)))
    )


def _answer(stand: Stand) -> None:
    stand.do(*SERVICE, "take")
    taken = stand.controller.screen.taken
    assert taken is not None
    digits = taken.ticket.label[1:]
    stand.do("done", "whereIsMyNumber", *(f"key-{each}" for each in digits), "submit")


def _officer(stand: Stand) -> None:
    service_page = DeskFacts(station=None, volume=60, counts=TodaysCounts(12, 3, 8, 1, 5))
    stand.controller.facts = replace(stand.controller.facts, service_page=service_page)
    _to(Page.OFFICER)(stand)


def _pin_gate(stand: Stand) -> None:
    stand.controller.facts = replace(
        stand.controller.facts, pin_gate=PinGate(PinStage.BADGE, badge="1234")
    )
    _to(Page.PIN_GATE)(stand)


def _night(stand: Stand) -> None:
    setup = stand.controller.setup
    services = tuple(replace(each, round_the_clock=False) for each in setup.services)
    hall = replace(setup.hall, numbers_outside_hours=False)
    stand.controller.setup = replace(setup, services=services, hall=hall)
    stand.clock.go_on(hours=14)
    stand.wait(24 * 3600)
    assert stand.controller.screen.page is Page.STANDBY


WAYS: dict[str, Way] = {
    "home": by(),
    "groups": _to(Page.GROUPS),
    "services": by("group-exit-entry"),
    "service": by(*SERVICE),
    "service without paper": _without_paper,
    "list": by(*SERVICE, "list"),
    "green": by("greenChannel"),
    "home as elderly": by("greenChannel", "class-elderly"),
    "offer": _to(Page.OFFER),
    "guide": by("guide"),
    "pad, appointment": by("appointment"),
    "pad, number": by("whereIsMyNumber", "key-0", "key-7"),
    "pad, identity": by("appointment", "tail"),
    "pad, phone": by("helpMe", "visit"),
    "pick": _pick,
    "answer": _answer,
    "answer, unknown": by("whereIsMyNumber", "key-9", "key-9", "key-9", "submit"),
    "ticket": by(*SERVICE, "take"),
    "ticket, paper out": _ticket(printed=True),
    "ticket, no paper": _ticket(printed=False),
    "trouble": lambda stand: stand.show(screens.trouble(stand.controller.screen)),
    "refused": _refused,
    "help": by("helpMe"),
    "asking": lambda stand: stand.show(screens.asking_help(stand.controller.screen)),
    "helped": by("helpMe", "wish-water"),
    "nobody": _to(Page.HELPED, help=Help.AWAY),
    "visit": lambda stand: stand.show(screens.visit(stand.controller.screen, noted=True)),
    "language": by("language"),
    "display": by("display"),
    "gate": _pin_gate,
    "officer": _officer,
    "night": _night,
}
"""How each page is come to, from the start."""
