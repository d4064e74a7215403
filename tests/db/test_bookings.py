"""Citizens book by themselves: the offer, the token that opens a booking, moving, giving back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from db.appointments.appointments import Appointments
from db.appointments.booking_tokens import hash_of, new_token
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import contents
from tickets.booking_errors import BookingBegun, SlotFull, UnknownBooking
from tickets.errors import AppointmentOver, NoSuchSlot, UnknownName
from tickets.hall import AppointmentRule, Hall, OpeningHours, ServiceLimits, SpecialDays
from tickets.views import BookingDay, BookingDayState
from tickets.visit import AppointmentState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall on the Monday the clock begins with, at nine."""

ELEVEN = TEN + timedelta(hours=1)
MONDAY = date(2026, 11, 23)
PLACES = 2


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """A hall with two places a slot for passports, and its hours kept."""
    change(database, ServiceLimits(appointments_a_slot=PLACES))
    return Appointments(database, clock)


def change(database: Database, limits: ServiceLimits, **of_hall: object) -> None:
    """Load the hall again with other limits for passports and other rules."""
    setup = load_hall(database)
    passport = replace(setup.services[0], limits=limits)
    hall = replace(setup.hall, **({"numbers_outside_hours": False} | of_hall))
    store_hall(database, replace(setup, hall=hall, services=(passport, *setup.services[1:])))


def booked(appointments: Appointments, slot_at: datetime = TEN) -> str:
    """Book a slot for passports; the token of its page."""
    token = new_token()
    appointments.book("passport", slot_at, token=token)
    return token


def free(appointments: Appointments) -> dict[datetime, int]:
    """The free places of Monday's slots."""
    return {slot.starts_at: slot.free for slot in appointments.slots("passport", MONDAY)}


def test_a_booking_is_opened_by_its_token_alone(
    appointments: Appointments, database: Database
) -> None:
    """Not by another, by its code, or by what the database keeps, which is not the token."""
    token = booked(appointments)
    other = appointments.book("passport", TEN)
    found = appointments.by_token(token)
    assert (found.service, found.slot_at, found.state) == ("passport", TEN, AppointmentState.BOOKED)
    assert len(token) == 22
    assert token not in str(contents(database))
    kept = hash_of(token)
    assert kept is not None
    for wrong in (new_token(), found.code, other.code, kept, "", "é" * 22, token[:-1], f"{token} "):
        with pytest.raises(UnknownBooking) as refused:
            appointments.by_token(wrong)
        assert str(refused.value) == "no booking of today or later has this token"


def test_a_place_that_is_given_back_is_offered_at_once(appointments: Appointments) -> None:
    """To others, who can book it; the page goes on to say that this one is cancelled."""
    token, _ = booked(appointments), booked(appointments)
    assert free(appointments)[TEN] == 0
    with pytest.raises(SlotFull, match="all 2 places are taken"):
        booked(appointments)
    assert appointments.cancel_by_token(token).state is AppointmentState.CANCELLED
    assert free(appointments)[TEN] == 1
    booked(appointments)
    assert appointments.by_token(token).state is AppointmentState.CANCELLED


def test_a_booking_moves_with_its_code_and_its_page(
    appointments: Appointments, clock: SetClock
) -> None:
    """The new place is taken, the old one free, and what the person wrote down still holds."""
    token = booked(appointments)
    before = appointments.by_token(token)
    tomorrow = ELEVEN + timedelta(days=1)
    moved = appointments.reschedule_by_token(token, tomorrow)
    assert moved == replace(before, slot_at=tomorrow, day=date(2026, 11, 24))
    assert appointments.by_token(token) == moved
    assert free(appointments)[TEN] == PLACES
    clock.go_on(days=1)
    assert appointments.check_in(before.code).appointment == before.id


def test_where_there_is_no_place_a_booking_keeps_its_own(
    appointments: Appointments, database: Database
) -> None:
    """A full slot, or none at all: refused with the reason, and nothing has changed."""
    token = booked(appointments)
    for _ in range(PLACES):
        booked(appointments, ELEVEN)
    before = contents(database)
    with pytest.raises(SlotFull, match="2026-11-23 11:00: all 2 places are taken"):
        appointments.reschedule_by_token(token, ELEVEN)
    with pytest.raises(NoSuchSlot, match="closed on this day"):
        appointments.reschedule_by_token(token, TEN + timedelta(days=6))
    assert contents(database) == before


@pytest.mark.parametrize("limits", [ServiceLimits(appointments_a_slot=1, appointments_a_day=1)])
@pytest.mark.parametrize("to", [TEN, ELEVEN], ids=["where it is", "another slot"])
def test_a_booking_is_not_in_its_own_way(
    appointments: Appointments, database: Database, limits: ServiceLimits, to: datetime
) -> None:
    """The one appointment of a day moves within its day, or stays where it is."""
    change(database, limits)
    token = booked(appointments)
    assert appointments.reschedule_by_token(token, to).slot_at == to
    assert appointments.by_token(token).state is AppointmentState.BOOKED


def come(appointments: Appointments, token: str, clock: SetClock) -> None:
    """The person is there, and gets a number."""
    appointments.check_in(appointments.by_token(token).code)


def give_back(appointments: Appointments, token: str, clock: SetClock) -> None:
    """The person gives the slot back."""
    appointments.cancel_by_token(token)


def be_late(appointments: Appointments, token: str, clock: SetClock) -> None:
    """The slot begins."""
    clock.now = TEN


Happening = Callable[[Appointments, str, SetClock], None]

ENDS: list[tuple[Happening, type[Exception], str]] = [
    (come, AppointmentOver, "is arrived, with number A001"),
    (give_back, AppointmentOver, "is cancelled"),
    (be_late, BookingBegun, "the slot of appointment '[0-9]{8}' has begun"),
]


@pytest.mark.parametrize("end", ENDS, ids=["used", "given back", "begun"])
def test_what_is_over_is_neither_moved_nor_given_back(
    appointments: Appointments,
    database: Database,
    clock: SetClock,
    end: tuple[Happening, type[Exception], str],
) -> None:
    """Used, cancelled, or begun: told which, and nothing changes. No moving away from a no-show."""
    token, (happens, error, why) = booked(appointments), end
    happens(appointments, token, clock)
    before = contents(database)
    with pytest.raises(error, match=why):
        appointments.reschedule_by_token(token, TEN + timedelta(days=1))
    with pytest.raises(error, match=why):
        appointments.cancel_by_token(token)
    with pytest.raises(UnknownBooking):
        appointments.cancel_by_token(new_token())
    assert contents(database) == before


@pytest.mark.parametrize("by_hand", [True, False], ids=["closed by hand", "next morning"])
def test_a_page_ends_with_the_day_of_its_slot(
    appointments: Appointments, queue: Queue, clock: SetClock, *, by_hand: bool
) -> None:
    """The token is forgotten, whatever became of the booking; those to come keep theirs."""
    missed, cancelled = booked(appointments), booked(appointments)
    appointments.cancel_by_token(cancelled)
    ahead = booked(appointments, TEN + timedelta(days=1))
    if by_hand:
        queue.close_day()
    else:
        clock.go_on(days=1)
        queue.issue("passport")
    for over in (missed, cancelled):
        with pytest.raises(UnknownBooking):
            appointments.by_token(over)
    assert appointments.by_token(ahead).state is AppointmentState.BOOKED
    assert {each.state for each, _ in appointments.of_day(MONDAY)} == {
        AppointmentState.NO_SHOW,
        AppointmentState.CANCELLED,
    }


def test_the_days_ahead_say_what_can_be_booked(
    appointments: Appointments, database: Database, clock: SetClock
) -> None:
    """Today and as many days as the hall says: places left, full, closed, over for today."""
    hours = tuple(OpeningHours(day, time(9), time(10)) for day in range(6))
    holiday = SpecialDays(date(2026, 11, 25), date(2026, 11, 25))
    rule = AppointmentRule(days_ahead=7)
    limits = ServiceLimits(appointments_a_slot=PLACES)
    change(database, limits, hours=hours, special_days=(holiday,), appointments=rule)
    clock.go_on(minutes=30)
    tuesday = [TEN + timedelta(days=1) - timedelta(minutes=each) for each in (60, 30)]
    for slot in tuesday * PLACES:
        booked(appointments, slot)
    booked(appointments, tuesday[0] + timedelta(days=2))
    days = appointments.days_ahead("passport")
    state = BookingDayState
    assert [(each.day.isoformat()[5:], each.state, each.free) for each in days] == [
        ("11-23", state.OVER, 0),
        ("11-24", state.FULL, 0),
        ("11-25", state.CLOSED, 0),
        ("11-26", state.FREE, 3),
        ("11-27", state.FREE, 4),
        ("11-28", state.FREE, 4),
        ("11-29", state.CLOSED, 0),
        ("11-30", state.FREE, 4),
    ]
    clock.go_on(minutes=-1)
    assert appointments.days_ahead("passport")[0] == BookingDay(MONDAY, state.FREE, 2)


def test_a_day_offers_no_more_than_its_own_limit(
    appointments: Appointments, database: Database
) -> None:
    """However many places its slots have; a limit that was lowered since leaves none."""
    change(database, ServiceLimits(appointments_a_slot=PLACES, appointments_a_day=3))
    for slot in (TEN, ELEVEN):
        booked(appointments, slot)
    assert appointments.days_ahead("passport")[0].free == 1
    assert set(free(appointments).values()) == {1}
    change(database, ServiceLimits(appointments_a_slot=PLACES, appointments_a_day=1))
    assert appointments.days_ahead("passport")[0].state is BookingDayState.FULL
    change(database, ServiceLimits(appointments_a_slot=1))
    booked(appointments, TEN + timedelta(hours=2))
    assert free(appointments)[TEN] == 0


def test_a_night_belongs_to_two_business_days(
    appointments: Appointments, database: Database
) -> None:
    """Round the clock, the slots before the cut-over hour use up the limit of the day before."""
    limits = ServiceLimits(slot_minutes=240, appointments_a_slot=1, appointments_a_day=1)
    change(database, limits, hours=())
    booked(appointments, TEN + timedelta(hours=2))  # noon on Monday
    monday, tuesday, wednesday = appointments.days_ahead("passport")[:3]
    assert monday.state is BookingDayState.FULL
    assert tuesday.free == 1, "midnight is Monday's night, and taken; the day's one place is not"
    assert wednesday.free == 2
    nights = appointments.slots("passport", date(2026, 11, 24))
    assert [slot.free for slot in nights] == [0, 1, 1, 1, 1, 1]


def test_who_books_elsewhere_is_offered_nothing_here(
    appointments: Appointments, database: Database
) -> None:
    """Where the hall leaves booking to a platform, or a service takes no appointments."""
    assert len(appointments.days_ahead("passport")) == Hall({}, "", 0).appointments.days_ahead + 1
    assert appointments.days_ahead("collection") == ()
    with pytest.raises(UnknownName, match="no service 'parking'"):
        appointments.days_ahead("parking")
    change(
        database, ServiceLimits(appointments_a_slot=1), appointments=AppointmentRule(days_ahead=0)
    )
    assert appointments.days_ahead("passport") == ()
    assert appointments.slots("passport", MONDAY), "officers still book"


def test_a_slot_says_when_it_ends(appointments: Appointments) -> None:
    """Half an hour after its beginning, as the hall file has it."""
    first = appointments.slots("passport", MONDAY)[0]
    assert first.ends_at - first.starts_at == timedelta(minutes=30)
