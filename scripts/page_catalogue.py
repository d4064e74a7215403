"""The page catalogue: every page of the kiosk in every state that has words or looks of its own.

It is one table, made by pure functions from a hall; the gallery pictures it, tests measure it.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from db.stations import StationNow
from devices.framing import Reason
from kiosk.pages.notes import CARD
from kiosk.session import number_pad, screens
from kiosk.session.number_pad import Answer, Pad, PadQuestion
from kiosk.session.screen import Help, Page, Screen
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs
from reception.answers import CalledTo, FoundTicket, IssuedTicket
from runtime.languages import LANGUAGES
from tickets.errors import (
    AppointmentOver,
    HallClosed,
    HasNumber,
    NoTicketNumber,
    OtherDay,
    QuotaFull,
    Refusal,
    TooManyTries,
    UnknownAppointment,
    UnknownTail,
    UnknownTicket,
    UnknownToken,
)
from tickets.hall import ORDINARY, HallSetup
from tickets.sign_on import LONGEST_BADGE, LONGEST_PIN
from tickets.views import Notice, Standing, TodaysCounts
from tickets.visit import Appointment, AppointmentState, HelpCall, HelpState, Ticket, TicketState

OPEN = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
CLOSED = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
"""Half past nine of a Tuesday in the sample hall, and eight in its evening."""

URGENT = {
    "zh-Hans": "网络中断，您的号码保留，请稍候",
    "zh-Hant": "網絡中斷，您的號碼保留，請稍候",
    "en": "The network is down, your number stands, please wait",
    "ru": "Нет связи, ваш номер сохраняется, подождите, пожалуйста",
}

ZONE = "Asia/Shanghai"


class PageState(Struct, frozen=True):
    """One page in one state.

    ``known`` are the fields of PageInputs that differ from a quiet day's, ``at`` is the time.
    """

    name: str
    screen: Screen
    known: dict[str, object] = {}
    at: datetime = OPEN
    dim: bool = False
    warned: bool = False


def page_states(setup: HallSetup) -> Iterator[PageState]:
    """Yield every page in every state; of a list with several leaves the first."""
    home = screens.home(LANGUAGES[0])
    yield from _ways_in(setup, home)
    yield from _services(setup, home)
    yield from _pads(home)
    yield from _answers(setup, home)
    yield from _tickets(setup, home)
    yield from _troubles(setup, home)
    yield from _help(setup, home)
    yield from _around(home)


def _ways_in(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    yield PageState("home", home)
    green = replace(home, priority_class=setup.classes[0].code)
    yield PageState("home in green", replace(green, birthday=True))
    yield PageState("home closed", home, at=CLOSED)
    yield PageState("home dim", home, at=CLOSED, dim=True)
    yield PageState("home after a foreign code", home, {"note": Reason.NOT_OURS})
    yield PageState("home after half a code", home, {"note": Reason.CUT_OFF})
    yield PageState("home without a card reader", home, {"note": Reason.NOT_NOW})
    yield PageState("home after another card", home, {"note": Reason.OTHER_CARD})
    yield PageState("home without a scanner", home, {"scanner": False})
    yield PageState("home warned", screens.go(home, Page.GREEN), warned=True)
    yield PageState("groups", screens.go(home, Page.GROUPS))
    for group in setup.groups:
        yield PageState(f"services {group.code}", screens.go(home, Page.SERVICES, group=group.code))
    yield PageState("green", screens.go(home, Page.GREEN))
    yield PageState("green chosen", screens.go(green, Page.GREEN))
    yield PageState("offer", screens.go(home, Page.OFFER), {"note": CARD})
    for question in setup.questions:
        screen = screens.go(home, Page.GUIDE, question=question.code)
        yield PageState(f"guide {question.code}", screen)


def _services(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    for service in setup.services:
        screen = screens.go(home, Page.SERVICE, service=service.code)
        yield PageState(f"service {service.code}", screen)
    screen = screens.go(home, Page.SERVICE, service=setup.services[0].code)
    yield PageState("service without paper", screen, {"printer_fails": True})
    yield PageState("service in green", replace(screen, priority_class=setup.classes[0].code))
    yield PageState("service without a counter", screen, {"open_services": frozenset()})
    for paper in ("", "coming", "out", "failed"):
        known: dict[str, object] = {"list_paper": paper}
        yield PageState(f"list {paper}".strip(), screens.go(screen, Page.LIST), known)


def _pads(home: Screen) -> Iterator[PageState]:
    for question in PadQuestion:
        empty = screens.ask(home, question)
        yield PageState(f"pad {question}", empty)
        yield PageState(f"pad {question} full", screens.typed(empty, _full(Pad(question))))
        yield PageState(f"pad {question} without a scanner", empty, {"scanner": False})
    letters = screens.ask(home, PadQuestion.APPOINTMENT, letters=True)
    yield PageState("pad with letters", letters)
    full = _full(Pad(PadQuestion.APPOINTMENT, letters=True), "W")
    yield PageState("pad with letters full", screens.typed(letters, full))
    yield PageState("pick a number", screens.pick(screens.ask(home, PadQuestion.NUMBER), _many()))
    yield PageState(
        "pick a time", screens.pick(screens.ask(home, PadQuestion.TAIL), _times(_many()))
    )


def _full(pad: Pad, key: str = "8") -> Pad:
    for _ in range(20):
        pad = number_pad.press(pad, key)
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
    directly = replace(TICKET, to_counter=3)
    yield FoundTicket(directly, Standing(0, (0, 5), (3,)), came_back=True)
    yield FoundTicket(TICKET, Standing(0, (0, 5), ()), came_back=True)
    calls = (CalledTo(12, (OPEN,)), CalledTo(7, (OPEN, OPEN, OPEN)))
    for each in TicketState:
        yield FoundTicket(replace(TICKET, state=each, counter=12), calls=calls)
    yield UnknownTicket("AB1042")
    yield UnknownToken()
    yield UnknownTail()
    yield NoTicketNumber("99999")
    yield UnknownAppointment("888888888888")
    for state in (AppointmentState.ARRIVED, AppointmentState.CANCELLED, AppointmentState.NO_SHOW):
        yield AppointmentOver("888888888888", state, "AB1042")
    yield AppointmentOver("888888888888", AppointmentState.ARRIVED)
    for days in (9, -1):
        yield OtherDay("888888888888", (OPEN + timedelta(days=days)).date())


def _answers(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    for given in answers():
        number = not isinstance(given, Refusal)
        asked = screens.ask(home, PadQuestion.NUMBER if number else PadQuestion.APPOINTMENT)
        told = given
        if isinstance(given, FoundTicket):
            told = replace(given, ticket=replace(given.ticket, service=setup.services[0].code))
        yield PageState(f"answer {number_pad.kind_of(given)}", screens.answered(asked, told))


def _tickets(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    ticket = replace(TICKET, service=setup.services[0].code)
    longest = max(setup.classes, key=lambda each: len(each.code)).code
    plain = IssuedTicket(ticket, FAR_BACK)
    green = IssuedTicket(replace(ticket, priority_class=longest), FAR_BACK)
    for paper in ("coming", "out", "failed"):
        known: dict[str, object] = {"seconds_left": 20 if paper == "out" else 0}
        took = replace(screens.took(home, plain), paper=paper)
        yield PageState(f"ticket {paper}", took, known)
        for minutes in (-40, 0, 40):
            slot = ticket.issued_at - timedelta(minutes=minutes)
            screen = screens.took(home, replace(green, slot_at=slot))
            name = f"ticket {paper} {minutes:+} minutes in green"
            yield PageState(name, replace(screen, paper=paper), known)
    for name, standing in (("first in line", Standing(0, (0, 5), ())), ("place unknown", None)):
        yield PageState(f"ticket {name}", screens.took(home, replace(plain, standing=standing)))


def _troubles(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    service = setup.services[0].code
    chosen = screens.go(home, Page.SERVICE, service=service)
    refusals: list[Refusal | None] = [
        None,
        HallClosed(OPEN + timedelta(days=6), ZONE),
        HallClosed(OPEN, ZONE, last_ticket_given=True),
        HallClosed(None, ZONE, last_ticket_given=True),
        QuotaFull(service, None, ZONE),
        QuotaFull(service, OPEN, ZONE),
        TooManyTries(OPEN, ZONE),
        HasNumber("AB1042"),
    ]
    for n, refusal in enumerate(refusals):
        name = type(refusal).__name__ if refusal else "of the machine"
        yield PageState(f"trouble {name} {n}", screens.trouble(chosen, refusal))
    searched = screens.ask(home, PadQuestion.NUMBER)
    yield PageState("trouble of a search", screens.trouble(searched))


def _help(setup: HallSetup, home: Screen) -> Iterator[PageState]:
    yield PageState("help", screens.go(home, Page.HELP))
    nothing = replace(setup, hall=replace(setup.hall, amenities=(), home_visits=False))
    yield PageState(
        "help of a hall without amenities", screens.go(home, Page.HELP), {"setup": nothing}
    )
    asked = screens.asking_help(screens.go(home, Page.HELP))
    call = HelpCall(1, "", "glasses", "zh-Hans", HelpState.ANSWERED, OPEN, OPEN, 12)
    yield PageState("helped asking", asked)
    yield PageState("helped coming", screens.helped(asked, Help.COMING, call))
    yield PageState("helped answered", screens.helped(asked, Help.ANSWERED, call))
    nobody = replace(call, answered_by=None)
    yield PageState("helped answered by nobody", screens.helped(asked, Help.ANSWERED, nobody))
    yield PageState("helped away", screens.helped(asked, Help.AWAY))
    phone = screens.ask(home, PadQuestion.PHONE)
    yield PageState("visit", screens.visit(phone, noted=True))
    yield PageState("visit failed", screens.visit(phone, noted=False))


def _around(home: Screen) -> Iterator[PageState]:
    yield PageState("language", screens.go(home, Page.LANGUAGE))
    yield PageState("display", screens.go(home, Page.DISPLAY))
    pin_gate = screens.go(home, Page.PIN_GATE)
    for step in (
        PinStage.BADGE,
        PinStage.PIN,
        PinStage.CHECKING,
        PinStage.WRONG,
        PinStage.WAIT,
        PinStage.TROUBLE,
    ):
        gate = PinGate(step, badge="8" * LONGEST_BADGE, pin="8" * LONGEST_PIN)
        known: dict[str, object] = {"pin_gate": gate}
        yield PageState(f"pin gate {step}", pin_gate, known)
    station = StationNow("kiosk-1", "out of paper", able=False, at=OPEN, tickets_on_roll=1234)
    service_page = ServicePageInputs(station, 60, TodaysCounts(1234, 123, 1111, 99, 18))
    officer = screens.go(home, Page.OFFICER)
    yield PageState("officer", officer, {"service_page": service_page})
    yield PageState(
        "officer failed", officer, {"service_page": service_page, "service_page_note": "failed"}
    )
    yield PageState("officer waiting", officer)
    yield PageState("officer not read", officer, {"service_page_note": "failed"})
    yield PageState("standby", screens.go(home, Page.STANDBY), at=CLOSED)
    told: dict[str, object] = {"notices": (Notice(1, URGENT, urgent=True),)}
    yield PageState("home urgent", home, told)
    yield PageState("help urgent", screens.go(home, Page.HELP), told)
    yield PageState("standby urgent", screens.go(home, Page.STANDBY), told, at=CLOSED)
