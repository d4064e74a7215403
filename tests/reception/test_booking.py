"""A citizen books by themselves, comes, moves, gives back: no name, no number, no account."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import asdict, replace

from db.appointments.appointments import Appointments
from db.come_backs import ComeBacks
from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from devices.codes import AppointmentCode, classify
from reception.answers import TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.booking import Booking
from reception.citizen import Citizen
from reception.errors import NotOffered
from tests.conftest import SetClock
from tickets.booking_errors import BookingBegun, SlotBegun, SlotFull, TooFarAhead, UnknownBooking
from tickets.errors import AppointmentOver, NoSuchSlot
from tickets.hall import AppointmentRule, HallSetup, ServiceLimits
from tickets.views import BookingDayState
from tickets.visit import AppointmentState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall on the Monday the clock begins with, at nine."""

MONDAY = date(2026, 11, 23)
REQUEST = TicketRequest("passport", "ordinary", "en", large=False)


@pytest.fixture
def booking(database: Database, clock: SetClock, queries: Queries) -> Booking:
    """The pages of the sample hall, which keeps its hours and opens a week for booking."""
    setup = load_hall(database)
    rule = AppointmentRule(days_ahead=7)
    store(database, replace(setup.hall, appointments=rule, numbers_outside_hours=False))
    return Booking(CurrentHall(database), Appointments(database, clock), queries, clock)


def store(database: Database, hall: object, **of_setup: object) -> None:
    """Load the hall again, changed."""
    store_hall(database, replace(load_hall(database), hall=hall, **of_setup))


@pytest.fixture
def citizen(booking: Booking, database: Database, clock: SetClock, queue: Queue) -> Citizen:
    """Somebody at the ticket machine."""
    return Citizen(
        setup=booking.setup,
        queue=queue,
        appointments=booking.appointments,
        queries=booking.queries,
        come_backs=ComeBacks(database, clock),
        standings=Standings(database, clock),
        help_calls=HelpCalls(database, clock),
        home_visits=HomeVisits(database, clock),
        attempts=AttemptLimiter(clock),
        station="kiosk-1",
        wake=lambda: None,
        print_list=lambda _request, _told: None,
    )


def without_passports(setup: HallSetup) -> HallSetup:
    """The hall when it does passports no more."""
    counters = tuple(
        replace(each, serves=tuple(pair for pair in each.serves if pair[0] != "passport"))
        for each in setup.counters
    )
    return replace(setup, services=setup.services[1:], counters=counters, questions=())


def test_who_has_booked_is_called_by_their_slot(
    booking: Booking, citizen: Citizen, queue: Queue, clock: SetClock
) -> None:
    """Booked on the page, checked in at the kiosk by its code: before whoever came after credit."""
    token = booking.book("passport", TEN)
    page = booking.find(token)
    assert (page.ahead, page.ticket) == (True, None)
    assert page.ends_at == TEN + timedelta(minutes=30)
    clock.now = TEN - timedelta(minutes=20)
    walk_in = queue.issue("passport")
    clock.now = TEN - timedelta(minutes=5)
    shown = page.appointment.code
    assert classify(shown, "http://hall.example/t/", MONDAY) == AppointmentCode(shown)
    issued = citizen.check_in(shown, REQUEST)
    assert issued.slot_at == TEN
    assert issued.ticket.rank_at == TEN - timedelta(minutes=30)
    called = queue.call_next(1)
    assert called is not None
    assert (called.label, walk_in.label) == (issued.ticket.label, "A001")
    page = booking.find(token)
    assert page.appointment.state is AppointmentState.ARRIVED
    assert page.ticket is not None
    assert (page.ticket.token, page.ahead) == (issued.ticket.token, False)


def test_nothing_is_kept_of_who_has_booked(booking: Booking) -> None:
    """A slot, a code, and when it was booked: nothing that a person would have had to say."""
    found = booking.find(booking.book("passport", TEN)).appointment
    told = {key: value for key, value in asdict(found).items() if value is not None}
    assert told.keys() == {"id", "code", "service", "day", "slot_at", "state", "booked_at"}


def test_what_can_be_booked_is_what_the_hall_offers(booking: Booking) -> None:
    """Its services with places, a week of days, and the slots of each that have not begun."""
    assert [each.code for each in booking.services()] == ["passport"]
    days = booking.days("passport")
    assert [days[0].day, days[-1].day] == [MONDAY, MONDAY + timedelta(days=7)]
    assert days[6].state is BookingDayState.CLOSED
    slots = booking.slots("passport", MONDAY)
    assert slots[0].starts_at == TEN - timedelta(minutes=30)
    assert sum(slot.free for slot in slots) == days[0].free
    assert booking.slots("passport", MONDAY + timedelta(days=7))
    for closed in (MONDAY + timedelta(days=6), MONDAY + timedelta(days=8), date.min, date.max):
        assert booking.slots("passport", closed) == ()


@pytest.mark.parametrize("service", ["collection", "parking", ""])
def test_what_nobody_can_book_is_refused(booking: Booking, service: str) -> None:
    """A service without appointments, or one that the hall does not have."""
    for ask in (
        lambda: booking.days(service),
        lambda: booking.slots(service, MONDAY),
        lambda: booking.book(service, TEN),
    ):
        with pytest.raises(NotOffered, match=f"the service '{service}' is not offered any more"):
            ask()


def test_a_hall_may_leave_booking_to_its_platform(booking: Booking, database: Database) -> None:
    """No service can be booked then; a booking that was made before goes on."""
    token = booking.book("passport", TEN)
    hall = booking.setup().hall
    store(database, replace(hall, appointments=AppointmentRule(days_ahead=0)))
    assert booking.services() == ()
    with pytest.raises(NotOffered):
        booking.book("passport", TEN)
    assert booking.find(token).ahead
    booking.cancel(token)


WRONG: list[tuple[datetime, type[NoSuchSlot], str]] = [
    (TEN - timedelta(hours=1), SlotBegun, "this slot has begun"),
    (TEN - timedelta(days=1), SlotBegun, "this slot has begun"),
    (datetime.min.replace(tzinfo=UTC), SlotBegun, "this slot has begun"),
    (TEN + timedelta(days=8), TooFarAhead, "slots are open until 2026-11-30"),
    (datetime.max.replace(tzinfo=UTC), TooFarAhead, "slots are open until 2026-11-30"),
    (TEN + timedelta(minutes=1), NoSuchSlot, "they begin every 30 minutes"),
    (TEN + timedelta(days=6), NoSuchSlot, "closed on this day"),
]


@pytest.mark.parametrize(("slot_at", "error", "why"), WRONG)
def test_what_is_no_slot_to_come_is_refused(
    booking: Booking, slot_at: datetime, error: type[NoSuchSlot], why: str
) -> None:
    """Begun, past, too far ahead, between slots, on a closed day: for booking and for moving."""
    token = booking.book("passport", TEN)
    before = booking.find(token)
    for ask in (
        lambda: booking.book("passport", slot_at),
        lambda: booking.reschedule(token, slot_at),
    ):
        with pytest.raises(error, match=why) as refused:
            ask()
        assert type(refused.value) is error
    assert booking.find(token) == before


def test_a_place_given_back_is_had_by_the_next(booking: Booking, database: Database) -> None:
    """The slot was full; whoever looks again finds it free, and can have it."""
    setup = load_hall(database)
    passport = replace(setup.services[0], limits=ServiceLimits(appointments_a_slot=1))
    store(database, setup.hall, services=(passport, *setup.services[1:]))
    token = booking.book("passport", TEN)
    with pytest.raises(SlotFull):
        booking.book("passport", TEN)
    booking.cancel(token)
    with pytest.raises(AppointmentOver):
        booking.cancel(token)
    other = booking.book("passport", TEN)
    booking.reschedule(other, TEN + timedelta(hours=1))
    assert booking.find(booking.book("passport", TEN)).ahead


def test_a_slot_that_has_begun_stays_where_it_is(booking: Booking, clock: SetClock) -> None:
    """Nobody moves out of being late; checked in within the grace, they are on time."""
    token = booking.book("passport", TEN)
    clock.now = TEN
    assert not booking.find(token).ahead
    with pytest.raises(BookingBegun):
        booking.cancel(token)
    with pytest.raises(BookingBegun):
        booking.reschedule(token, TEN + timedelta(days=1))


def test_no_token_no_page(booking: Booking) -> None:
    """Nothing is found, moved or given back without it."""
    for ask in (booking.find, booking.cancel, lambda token: booking.reschedule(token, TEN)):
        with pytest.raises(UnknownBooking):
            ask("A" * 22)


def test_a_service_that_leaves_the_hall_leaves_its_bookings(
    booking: Booking, database: Database, clock: SetClock, queries: Queries
) -> None:
    """The page still opens and gives the slot back; nothing more is booked, nor moved."""
    before = booking.setup()
    token = booking.book("passport", TEN)
    store_hall(database, without_passports(before))
    assert (booking.find(token).ends_at, booking.find(token).ahead) == (None, True)
    with pytest.raises(NotOffered):
        booking.reschedule(token, TEN + timedelta(hours=1))
    just_before = Booking(lambda: before, Appointments(database, clock), queries, clock)
    for ask in (
        lambda: just_before.days("passport"),
        lambda: just_before.slots("passport", MONDAY),
        lambda: just_before.book("passport", TEN),
    ):
        with pytest.raises(NotOffered, match="the service 'passport' is not offered any more"):
            ask()
    booking.cancel(token)
    assert booking.find(token).appointment.state is AppointmentState.CANCELLED
