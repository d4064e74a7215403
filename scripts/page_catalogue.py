"""Every page of the kiosk in every state it can have: pure, from a hall."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from db.stations import StationNow
from devices.framing import Reason
from kiosk.pages.notes import CARD
from kiosk.session import number_pad, screens
from kiosk.session.number_pad import Answer, Pad, PadQuestion
from kiosk.session.screens import Help, Page, Screen
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs as DeskFacts
from reception.answers import FoundTicket, IssuedTicket
from runtime.languages import LANGUAGES
from tickets.errors import (
    AppointmentOver,
    HallClosed,
    NoTicketNumber,
    OtherDay,
    QuotaFull,
    Refusal,
    TooManyTries,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.hall import ORDINARY, HallSetup, HelpWish
from tickets.views import Standing, TodaysCounts
from tickets.visit import Appointment, AppointmentState, HelpCall, HelpState, Ticket, TicketState

OPEN = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
CLOSED = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
"""Half past nine of a Tuesday in the sample hall, and eight in its evening."""

ZONE = "Asia/Shanghai"


class Sight(Struct, frozen=True):
    """One page in one state: its name, what a person did, and what else is known then."""

    name: str
    screen: Screen
    known: dict[str, object] = {}
    at: datetime = OPEN
    dim: bool = False
    warned: bool = False


def sights(setup: HallSetup) -> Iterator[Sight]:
    """Every page in every state, leaves but the first apart."""
    home = screens.home(LANGUAGES[0])
    yield from _ways_in(setup, home)
    yield from _services(setup, home)
    yield from _pads(home)
    yield from _answers(setup, home)
    yield from _tickets(setup, home)
    yield from _troubles(setup, home)
    yield from _help(home)
    yield from _around(home)


def _ways_in(setup: HallSetup, home: Screen) -> Iterator[Sight]:
    yield Sight("home", home)
    green = replace(home, priority_class=setup.classes[0].code)
    yield Sight("home in green", replace(green, birthday=True))
    yield Sight("home closed", home, at=CLOSED)
    yield Sight("home dim", home, at=CLOSED, dim=True)
    yield Sight("home after a foreign code", home, {"note": Reason.NOT_OURS})
    yield Sight("home after half a code", home, {"note": Reason.CUT_OFF})
    yield Sight("home without a card reader", home, {"note": Reason.NOT_NOW})
    yield Sight("home warned", screens.go(home, Page.GREEN), warned=True)
    yield Sight("groups", screens.go(home, Page.GROUPS))
    for group in setup.groups:
        yield Sight(f"services {group.code}", screens.go(home, Page.SERVICES, group=group.code))
    yield Sight("green", screens.go(home, Page.GREEN))
    yield Sight("green chosen", screens.go(green, Page.GREEN))
    yield Sight("offer", screens.go(home, Page.OFFER), {"note": CARD})
    for question in setup.questions:
        screen = screens.go(home, Page.GUIDE, question=question.code)
        yield Sight(f"guide {question.code}", screen)


def _services(setup: HallSetup, home: Screen) -> Iterator[Sight]:
    for service in setup.services:
        screen = screens.go(home, Page.SERVICE, service=service.code)
        yield Sight(f"service {service.code}", screen)
    screen = screens.go(home, Page.SERVICE, service=setup.services[0].code)
    yield Sight("service without paper", screen, {"printer_fails": True})
    yield Sight("service in green", replace(screen, priority_class=setup.classes[0].code))
    yield Sight("service without a counter", screen, {"open_services": frozenset()})
    for paper in ("", "coming", "out", "failed"):
        known: dict[str, object] = {"list_paper": paper}
        yield Sight(f"list {paper}".strip(), screens.go(screen, Page.LIST), known)


def _pads(home: Screen) -> Iterator[Sight]:
    for question in PadQuestion:
        empty = screens.ask(home, question)
        yield Sight(f"pad {question}", empty)
        yield Sight(f"pad {question} full", screens.typed(empty, _full(question)))
    yield Sight("pick a number", screens.pick(home, _many()))
    yield Sight("pick a time", screens.pick(home, _times(_many())))


def _full(question: PadQuestion) -> Pad:
    pad = Pad(question)
    for _ in range(20):
        pad = number_pad.press(pad, "8")
    return pad


TICKET = Ticket(
    id=1, day=OPEN.date(), series="AB", seq=1042, label="AB1042", service="",
    state=TicketState.WAITING, priority_class=ORDINARY, language="zh-Hans", rank_at=OPEN,
    issued_at=OPEN, called_at=None,
    started_at=None, finished_at=None, counter=None, officer=None, token="",
)  # fmt: skip
FAR_BACK = Standing(128, (125, 210), (1, 3, 5, 7))


def _many() -> tuple[FoundTicket, ...]:
    labels = ("A042", "B042", "C042", "D042", "E042")
    codes = ("passport", "hk-macao-permit", "taiwan-permit", "visa-residence", "identity-card")
    return tuple(
        FoundTicket(replace(TICKET, label=label, service=code), FAR_BACK)
        for label, code in zip(labels, codes, strict=True)
    )


def _times(found: Sequence[FoundTicket]) -> tuple[Appointment, ...]:
    return tuple(
        Appointment(n, str(n), None, each.ticket.service, OPEN.date(), OPEN + timedelta(hours=n),
                    AppointmentState.BOOKED, OPEN)
        for n, each in enumerate(found)
    )  # fmt: skip


def answers() -> Iterator[Answer]:
    """All that can be answered to what is typed."""
    yield FoundTicket(TICKET, FAR_BACK)
    yield FoundTicket(TICKET, FAR_BACK, again=True)
    yield FoundTicket(TICKET, Standing(0, (0, 5), ()))
    yield from (FoundTicket(replace(TICKET, state=state, counter=12)) for state in TicketState)
    yield UnknownTicket("AB1042")
    yield NoTicketNumber("99999")
    yield UnknownAppointment("888888888888")
    for state in (AppointmentState.ARRIVED, AppointmentState.CANCELLED, AppointmentState.NO_SHOW):
        yield AppointmentOver("888888888888", state, "AB1042")
    yield AppointmentOver("888888888888", AppointmentState.ARRIVED)
    yield OtherDay("888888888888", (OPEN + timedelta(days=9)).date())


def _answers(setup: HallSetup, home: Screen) -> Iterator[Sight]:
    for given in answers():
        number = not isinstance(given, Refusal)
        asked = screens.ask(home, PadQuestion.NUMBER if number else PadQuestion.APPOINTMENT)
        told = given
        if isinstance(given, FoundTicket):
            told = replace(given, ticket=replace(given.ticket, service=setup.services[0].code))
        yield Sight(f"answer {number_pad.kind_of(given)}", screens.answered(asked, told))


def _tickets(setup: HallSetup, home: Screen) -> Iterator[Sight]:
    ticket = replace(TICKET, service=setup.services[0].code)
    longest = max(setup.classes, key=lambda each: len(each.code)).code
    plain = IssuedTicket(ticket, FAR_BACK)
    green = IssuedTicket(replace(ticket, priority_class=longest), FAR_BACK)
    for paper in ("coming", "out", "failed"):
        known: dict[str, object] = {"seconds_left": 20 if paper == "out" else 0}
        took = replace(screens.took(home, plain), paper=paper)
        yield Sight(f"ticket {paper}", took, known)
        for minutes in (-40, 0, 40):
            slot = ticket.issued_at - timedelta(minutes=minutes)
            screen = screens.took(home, replace(green, slot_at=slot))
            name = f"ticket {paper} {minutes:+} minutes in green"
            yield Sight(name, replace(screen, paper=paper), known)


def _troubles(setup: HallSetup, home: Screen) -> Iterator[Sight]:
    service = setup.services[0].code
    chosen = screens.go(home, Page.SERVICE, service=service)
    refusals: list[Refusal | None] = [
        None,
        HallClosed(OPEN + timedelta(days=6), ZONE),
        HallClosed(OPEN, ZONE, last_ticket_given=True),
        QuotaFull(service, None, ZONE),
        QuotaFull(service, OPEN, ZONE),
        TooManyTries(OPEN, ZONE),
    ]
    for n, refusal in enumerate(refusals):
        name = type(refusal).__name__ if refusal else "of the machine"
        yield Sight(f"trouble {name} {n}", screens.trouble(chosen, refusal))
    searched = screens.ask(home, PadQuestion.NUMBER)
    yield Sight("trouble of a search", screens.trouble(searched))


def _help(home: Screen) -> Iterator[Sight]:
    yield Sight("help", screens.go(home, Page.HELP))
    asked = screens.asking_help(screens.go(home, Page.HELP))
    call = HelpCall(1, "", HelpWish.GLASSES, "zh-Hans", HelpState.ANSWERED, OPEN, OPEN, 12)
    yield Sight("helped asking", asked)
    yield Sight("helped coming", screens.helped(asked, Help.COMING, call))
    yield Sight("helped answered", screens.helped(asked, Help.ANSWERED, call))
    yield Sight("helped away", screens.helped(asked, Help.AWAY))
    yield Sight("visit", screens.visit(home, noted=True))
    yield Sight("visit failed", screens.visit(home, noted=False))


def _around(home: Screen) -> Iterator[Sight]:
    yield Sight("language", screens.go(home, Page.LANGUAGE))
    yield Sight("display", screens.go(home, Page.DISPLAY))
    pin_gate = screens.go(home, Page.PIN_GATE)
    for step in (
        PinStage.BADGE,
        PinStage.PIN,
        PinStage.CHECKING,
        PinStage.WRONG,
        PinStage.WAIT,
        PinStage.TROUBLE,
    ):
        known: dict[str, object] = {"pin_gate": PinGate(step, badge="1" * 20, pin="1" * 12)}
        yield Sight(f"gate {step}", pin_gate, known)
    station = StationNow("kiosk-1", "out of paper", able=False, at=OPEN, tickets_on_roll=1234)
    service_page = DeskFacts(station, 60, TodaysCounts(1234, 123, 1111, 99, 18))
    officer = screens.go(home, Page.OFFICER)
    yield Sight("officer", officer, {"service_page": service_page})
    yield Sight(
        "officer failed", officer, {"service_page": service_page, "service_page_note": "failed"}
    )
    yield Sight("officer waiting", officer)
    yield Sight("night", screens.go(home, Page.STANDBY), at=CLOSED)
