"""Sample values for tests of pages: a ticket, a place in line, and every screen and page input.

The screens are those of the page catalogue, and a few more that differ in words but not in looks.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from db.stations import StationNow
from devices.framing import Reason
from kiosk.pages.parts import PageInputs
from kiosk.session import screens
from kiosk.session.number_pad import Answer
from kiosk.session.screen import Help, Page, Screen
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.service_page import ServicePageInputs
from reception.answers import FoundTicket, IssuedTicket
from runtime.languages import LANGUAGES
from scripts.page_catalogue import answers, page_states
from tests.kiosk_harness import KEEPS_HOURS, SETUP
from tickets.hall import ORDINARY, STAFF
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
CALL = HelpCall(1, "kiosk-1", "water", "en", HelpState.OPEN, AT, None, None)

FOUND = [each for each in answers() if isinstance(each, FoundTicket)]
REFUSED: list[Answer] = [a for a in answers() if not isinstance(a, FoundTicket)]
STATION = StationNow("kiosk-1", "ready", True, AT, 640)  # noqa: FBT003 - a row
SERVICE_PAGE = ServicePageInputs(STATION, 50, TodaysCounts(40, 7, 30, 3, 5))

START = screens.home(LANGUAGES[0])
SERVICE = screens.go(START, Page.SERVICE, service="passport")
INPUTS = PageInputs(SETUP, AT.astimezone(), LANGUAGES, speaks=True)
LINES = {s.code: Line(s.code, 12, (20, 35)) for s in SETUP.services}


def _more_screens() -> Iterator[Screen]:
    yield replace(START, birthday=True, priority_class="military")
    for service in SETUP.services:
        yield screens.go(START, Page.LIST, service=service.code)
    asked = screens.asking_help(screens.go(START, Page.HELP))
    for wish in (STAFF, *(each.code for each in SETUP.hall.amenities), "what the hall has dropped"):
        yield screens.helped(asked, Help.COMING, replace(CALL, wish=wish))


def _every_input() -> Iterator[PageInputs]:
    """What may be known besides."""
    yield INPUTS
    yield replace(INPUTS, scanner=True, keypad=True)
    yield replace(INPUTS, lines=LINES, open_services=frozenset({"passport"}), speaks=False)
    yield replace(INPUTS, printer_fails=True, list_paper="failed", seconds_left=9)
    for paper in ("coming", "out"):
        yield replace(INPUTS, list_paper=paper)
    for note in ("card", *Reason):
        yield replace(INPUTS, note=note)
    yield replace(INPUTS, setup=KEEPS_HOURS, now=INPUTS.now + timedelta(hours=14))
    for stage in PinStage:
        yield replace(
            INPUTS, pin_gate=PinGate(stage, badge="1001", pin="4711"), service_page=SERVICE_PAGE
        )
    yield from _officers()


def _officers() -> Iterator[PageInputs]:
    for note in ("busy", "ok", "failed"):
        yield replace(INPUTS, service_page=SERVICE_PAGE, service_page_note=note)
    for state in ("out of paper", "on fire"):
        station = replace(STATION, printer=state, able=False)
        yield replace(INPUTS, service_page=replace(SERVICE_PAGE, station=station))
    yield replace(INPUTS, service_page=replace(SERVICE_PAGE, station=None, volume=None))


SCREENS = (*(state.screen for state in page_states(SETUP)), *_more_screens())
ALL_INPUTS = tuple(_every_input())
