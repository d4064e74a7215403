"""The routes by which a person comes to each page of the kiosk, from the start, on a real queue."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from kiosk.session import screens
from kiosk.session.number_pad import PadQuestion
from kiosk.session.screen import Help, Page
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs
from reception.answers import FoundTicket
from tests.conftest import SetClock
from tests.kiosk_harness import KioskHarness
from tickets.errors import HallClosed
from tickets.views import TodaysCounts

Route = Callable[[KioskHarness], None]
SERVICE = ("group-exit-entry", "service-passport")


def begin(harness: KioskHarness, language: str = "zh-Hans") -> None:
    """Set the clock to the morning and let the next person choose a language at the start."""
    harness.clock.now = SetClock().now
    harness.controller.tick()
    harness.controller.go_home()
    harness.report("A000", printed=True)
    harness.show(screens.speak(harness.controller.screen, language))


def by(*codes: str) -> Route:
    """Return the route that makes these choices."""
    return lambda harness: harness.choose(*codes)


def _to(page: Page, **changes: object) -> Route:
    return lambda harness: harness.show(screens.go(harness.controller.screen, page, **changes))


def _ticket(*, printed: bool) -> Route:
    def route(harness: KioskHarness) -> None:
        harness.choose(*SERVICE, "take")
        taken = harness.controller.screen.taken
        assert taken is not None
        harness.report(taken.ticket.label, printed=printed)

    return route


def _without_paper(harness: KioskHarness) -> None:
    harness.report("A099", printed=False)
    harness.choose(*SERVICE)


def _refused(harness: KioskHarness) -> None:
    harness.choose(*SERVICE)
    closed = HallClosed(harness.clock() + timedelta(hours=16), "Asia/Shanghai")
    harness.show(screens.trouble(harness.controller.screen, closed))


def _pick(harness: KioskHarness) -> None:
    harness.choose(*SERVICE, "take")
    taken = harness.controller.screen.taken
    assert taken is not None
    other = replace(taken.ticket, label="B001", service="identity-card")
    harness.choose("done", "whereIsMyNumber")
    harness.show(
        screens.pick(harness.controller.screen, (FoundTicket(taken.ticket), FoundTicket(other)))
    )


def _letters(harness: KioskHarness) -> None:
    asked = screens.ask(harness.controller.screen, PadQuestion.APPOINTMENT, letters=True)
    harness.show(asked)
    harness.press("W0A")


def _answer(harness: KioskHarness) -> None:
    harness.choose(*SERVICE, "take")
    taken = harness.controller.screen.taken
    assert taken is not None
    digits = taken.ticket.label[1:]
    harness.choose("done", "whereIsMyNumber", *(f"key-{each}" for each in digits), "submit")


def _officer(harness: KioskHarness) -> None:
    service_page = ServicePageInputs(station=None, volume=60, counts=TodaysCounts(12, 3, 8, 1, 5))
    harness.controller.shown.inputs = replace(
        harness.controller.shown.inputs, service_page=service_page
    )
    _to(Page.OFFICER)(harness)


def _pin_gate(harness: KioskHarness) -> None:
    harness.controller.shown.inputs = replace(
        harness.controller.shown.inputs, pin_gate=PinGate(PinStage.BADGE, badge="1234")
    )
    _to(Page.PIN_GATE)(harness)


def _standby(harness: KioskHarness) -> None:
    controller, sample = harness.controller, harness.controller.newest_setup
    services = tuple(replace(each, round_the_clock=False) for each in sample.services)
    hall = replace(sample.hall, numbers_outside_hours=False)
    asleep = replace(sample, services=services, hall=hall)
    controller.show_setup(asleep, controller.shown.inputs.languages)
    harness.clock.go_on(hours=14)
    harness.wait(24 * 3600)
    assert controller.screen.page is Page.STANDBY
    controller.newest_setup = sample  # whoever touches it finds the hall as it was


ROUTES: dict[str, Route] = {
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
    "pad, letters": _letters,
    "pad, number": by("whereIsMyNumber", "key-0", "key-7"),
    "pad, identity": by("appointment", "tail"),
    "pad, phone": by("helpMe", "visit"),
    "pick": _pick,
    "answer": _answer,
    "answer, unknown": by("whereIsMyNumber", "key-9", "key-9", "key-9", "submit"),
    "ticket": by(*SERVICE, "take"),
    "ticket, paper out": _ticket(printed=True),
    "ticket, no paper": _ticket(printed=False),
    "trouble": lambda harness: harness.show(screens.trouble(harness.controller.screen)),
    "refused": _refused,
    "help": by("helpMe"),
    "asking": lambda harness: harness.show(screens.asking_help(harness.controller.screen)),
    "helped": by("helpMe", "wish-water"),
    "help, nobody": _to(Page.HELPED, help=Help.AWAY),
    "visit": lambda harness: harness.show(screens.visit(harness.controller.screen, noted=True)),
    "language": by("language"),
    "display": by("display"),
    "pin gate": _pin_gate,
    "officer": _officer,
    "standby": _standby,
}
"""The route to each page."""
