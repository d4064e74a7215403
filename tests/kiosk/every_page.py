"""Every page of the ticket machine, in each of its states, as the sample hall has them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from db.stations import StationNow
from devices.framing import Reason
from kiosk.pages.parts import PageInputs
from kiosk.session import number_pad, screens
from kiosk.session.number_pad import Pad, PadQuestion
from kiosk.session.screens import Help, Page, Screen
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs as DeskFacts
from reception.answers import FoundTicket, IssuedTicket
from runtime.languages import LANGUAGES
from tests.kiosk_harness import KEEPS_HOURS, SETUP
from tickets.errors import (
    AppointmentOver,
    HallClosed,
    HasNumber,
    OtherDay,
    QuotaFull,
    Refusal,
    TooManyTries,
    UnknownAppointment,
    UnknownTail,
    UnknownTicket,
    UnknownToken,
)
from tickets.hall import ORDINARY, HelpWish
from tickets.views import Line, Standing, TodaysCounts
from tickets.visit import Appointment, AppointmentState, HelpCall, HelpState, Ticket, TicketState

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
ZONE = "Asia/Shanghai"
TICKET = Ticket(
    id=1, day=date(2026, 11, 23), series="A", seq=1, label="A001", service="passport",
    priority_class=ORDINARY, state=TicketState.WAITING, language="zh-Hans", rank_at=AT,
    issued_at=AT, called_at=None, started_at=None, finished_at=None, counter=None, officer=None,
    token="t",
)  # fmt: skip
STANDING = Standing(ahead=3, minutes=(5, 15), counters=(1, 2))
TAKEN = IssuedTicket(TICKET, STANDING)
SLOT = Appointment(1, "12345678", None, "passport", date(2026, 11, 23), AT,
                   AppointmentState.BOOKED, AT)  # fmt: skip
CALL = HelpCall(1, "kiosk-1", HelpWish.WATER, "en", HelpState.OPEN, AT, None, None)

FOUND = [FoundTicket(replace(TICKET, state=state, counter=4), STANDING) for state in TicketState]
REFUSED: list[number_pad.Answer] = [
    UnknownTicket("A099"),
    UnknownToken(),
    UnknownAppointment("12345678"),
    UnknownTail(),
    AppointmentOver("1", AppointmentState.ARRIVED, "A001"),
    AppointmentOver("1", AppointmentState.ARRIVED),
    AppointmentOver("1", AppointmentState.CANCELLED),
    AppointmentOver("1", AppointmentState.NO_SHOW),
    OtherDay("1", date(2026, 11, 24)),
    OtherDay("1", date(2026, 11, 22)),
]
REFUSALS: list[Refusal | None] = [
    None,
    HallClosed(AT + timedelta(days=1), ZONE),
    HallClosed(None, ZONE, last_ticket_given=True),
    QuotaFull("passport", None, ZONE),
    QuotaFull("passport", AT + timedelta(hours=1), ZONE),
    TooManyTries(AT + timedelta(minutes=9), ZONE),
    HasNumber("A001"),
]
STATION = StationNow("kiosk-1", "ready", True, AT, 640)  # noqa: FBT003 - a row
DESK = DeskFacts(STATION, 50, TodaysCounts(40, 7, 30, 3, 5))

START = screens.home(LANGUAGES[0])
SERVICE = screens.go(START, Page.SERVICE, service="passport")
FACTS = PageInputs(SETUP, AT.astimezone(), LANGUAGES, speaks=True)
LINES = {s.code: Line(s.code, 12, (20, 35)) for s in SETUP.services}


def screens_of_all() -> Iterator[Screen]:
    """At least one of each page, and every state that has words of its own."""
    yield START
    yield replace(START, birthday=True, priority_class="military")
    yield screens.go(START, Page.GROUPS)
    for group in SETUP.groups:
        yield screens.go(START, Page.SERVICES, group=group.code)
    for service in SETUP.services:
        yield screens.go(START, Page.SERVICE, service=service.code)
        yield screens.go(START, Page.LIST, service=service.code)
    yield screens.go(START, Page.GREEN)
    yield screens.go(START, Page.OFFER)
    for question in SETUP.questions:
        yield screens.go(START, Page.GUIDE, question=question.code)
    yield from _typing()
    yield from _answering()
    yield from _with_people()
    yield screens.go(START, Page.LANGUAGE)
    yield screens.go(START, Page.DISPLAY)
    yield screens.go(START, Page.PIN_GATE)
    yield screens.go(START, Page.OFFICER)
    yield screens.go(START, Page.STANDBY)


def _typing() -> Iterator[Screen]:
    for question in PadQuestion:
        asked = screens.ask(START, question)
        yield asked
        yield screens.typed(asked, Pad(question, "8" * number_pad.MOST[question]))
    other = replace(FOUND[1], ticket=replace(TICKET, label="B001"))
    yield screens.pick(screens.ask(START, PadQuestion.NUMBER), (FOUND[0], other))
    yield screens.pick(screens.ask(START, PadQuestion.TAIL), (SLOT, replace(SLOT, code="2")))


def _answering() -> Iterator[Screen]:
    asked = screens.ask(START, PadQuestion.NUMBER)
    for given in (*FOUND, FoundTicket(TICKET), FoundTicket(TICKET, STANDING, again=True), *REFUSED):
        yield screens.answered(asked, given)
    for refusal in REFUSALS:
        yield screens.trouble(SERVICE, refusal)
    yield screens.trouble(asked)
    for priority_class in (ORDINARY, "elderly"):
        ticket = replace(TICKET, priority_class=priority_class)
        taken = screens.took(SERVICE, IssuedTicket(ticket, STANDING, AT))
        yield taken
        yield screens.reported(taken, "A001", printed=True)
        yield screens.reported(taken, "A001", printed=False)
    yield screens.took(SERVICE, IssuedTicket(TICKET, None, AT + timedelta(hours=2)))
    yield screens.took(
        SERVICE, IssuedTicket(TICKET, replace(STANDING, ahead=0), AT - timedelta(hours=2))
    )


def _with_people() -> Iterator[Screen]:
    yield screens.go(START, Page.HELP)
    asking_ = screens.asking_help(screens.go(START, Page.HELP))
    yield asking_
    for wish in HelpWish:
        yield screens.helped(asking_, Help.COMING, replace(CALL, wish=wish))
    yield screens.helped(asking_, Help.ANSWERED, replace(CALL, answered_by=4))
    yield screens.helped(asking_, Help.ANSWERED, CALL)
    yield screens.helped(asking_, Help.AWAY)
    for noted in (True, False):
        yield screens.visit(screens.ask(START, PadQuestion.PHONE), noted=noted)


def facts_of_all() -> Iterator[PageInputs]:
    """What may be known besides."""
    yield FACTS
    yield replace(FACTS, lines=LINES, open_services=frozenset({"passport"}), speaks=False)
    yield replace(FACTS, printer_fails=True, list_paper="failed", seconds_left=9)
    for paper in ("coming", "out"):
        yield replace(FACTS, list_paper=paper)
    for note in ("card", *Reason):
        yield replace(FACTS, note=note)
    yield replace(FACTS, setup=KEEPS_HOURS, now=FACTS.now + timedelta(hours=14))
    for step in PinStage:
        yield replace(FACTS, pin_gate=PinGate(step, badge="1001", pin="4711"), service_page=DESK)
    yield from _officers()


def _officers() -> Iterator[PageInputs]:
    for note in ("busy", "ok", "failed"):
        yield replace(FACTS, service_page=DESK, service_page_note=note)
    for state in ("out of paper", "on fire"):
        station = replace(STATION, printer=state, able=False)
        yield replace(FACTS, service_page=replace(DESK, station=station))
    yield replace(FACTS, service_page=replace(DESK, station=None, volume=None))


SCREENS = tuple(screens_of_all())
ALL_FACTS = tuple(facts_of_all())
