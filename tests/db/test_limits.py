from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from db.appointments.appointments import Appointments
from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue import intake
from db.queue.queue import Queue
from db.schema.tables import HALL, TICKET
from tests.conftest import SetClock
from tests.db.conftest import sqlite_only
from tests.db.event_log import EventLog
from tickets.errors import HallClosed, HasNumber, NoSuchSlot, QuotaFull, UnknownTicket
from tickets.hall import CounterState, OpeningHours, ServiceLimits
from tickets.visit import AppointmentState, TicketState

S = TicketState


LUNCH = tuple(
    OpeningHours(day, *hours)
    for day in range(5)
    for hours in ((time(9), time(11, 30)), (time(12), time(17)))
)


def change(database: Database, hours: tuple[OpeningHours, ...] = (), **of_passport: object) -> None:
    """Load the hall again: it keeps its hours, and passports have other rules."""
    setup = load_hall(database)
    passport = replace(setup.services[0], **of_passport)
    hall = replace(setup.hall, numbers_outside_hours=False, hours=hours or setup.hall.hours)
    store_hall(database, replace(setup, hall=hall, services=(passport, *setup.services[1:])))


def test_no_numbers_outside_the_hours(database: Database, queue: Queue, clock: SetClock) -> None:
    """Refused with the next opening, and nothing is counted."""
    change(database)
    assert queue.issue("passport").label == "A001"
    clock.go_on(hours=7, minutes=50)
    with pytest.raises(HallClosed, match=r"last number of today .* from 2026-11-24 09:00"):
        queue.issue("passport")
    clock.go_on(hours=1)
    with pytest.raises(HallClosed, match="the hall is closed; again from 2026-11-24 09:00"):
        queue.issue("passport")
    clock.now = datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert queue.issue("passport").label == "A001"


def test_the_sample_hall_can_be_tried_at_any_hour(queue: Queue, clock: SetClock) -> None:
    """Who tries the program at night gets a number."""
    clock.go_on(hours=14)
    assert queue.issue("passport").label == "A001"


def test_a_days_quota(database: Database, queue: Queue, clock: SetClock) -> None:
    """The number after the last is refused until tomorrow; other services go on."""
    change(database, limits=ServiceLimits(walk_ins_a_day=2))
    for _ in range(2):
        queue.issue("passport")
    with pytest.raises(QuotaFull, match="no more numbers for passport today"):
        queue.issue("passport")
    assert queue.issue("collection").label == "H001"
    clock.go_on(days=1)
    assert queue.issue("passport").label == "A001"


def test_a_slots_quota(database: Database, queue: Queue, clock: SetClock) -> None:
    """Full until the next half hour, which is told; each slot counts by itself."""
    change(database, limits=ServiceLimits(slot_minutes=30, walk_ins_a_slot=1))
    clock.go_on(minutes=10)
    queue.issue("passport")
    with pytest.raises(QuotaFull, match="now; again from 2026-11-23 09:30"):
        queue.issue("passport")
    clock.go_on(minutes=20)
    assert queue.issue("passport").label == "A002"


def refused(queue: Queue) -> QuotaFull:
    """The refusal of one more passport."""
    with pytest.raises(QuotaFull) as full:
        queue.issue("passport")
    return full.value


def test_after_the_last_slot_no_time_is_named(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """The slot after the last one is no time at which numbers are given out."""
    change(database, limits=ServiceLimits(slot_minutes=30, walk_ins_a_slot=1))
    clock.go_on(hours=7, minutes=31)
    queue.issue("passport")
    assert refused(queue).again_at is None
    assert str(refused(queue)) == "no more numbers for passport today"
    clock.go_on(hours=17)
    assert queue.issue("passport").label == "A001"


def test_a_full_slot_before_the_break_names_the_end_of_the_break(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Not the break's beginning; and what is full then already is not named either."""
    change(database, LUNCH, limits=ServiceLimits(slot_minutes=30, walk_ins_a_slot=1))
    clock.go_on(hours=2, minutes=5)
    queue.issue("passport")
    assert refused(queue).again_at == datetime(2026, 11, 23, 4, tzinfo=UTC)
    change(database, LUNCH, limits=ServiceLimits(slot_minutes=240, walk_ins_a_slot=1))
    queue.issue("passport")
    assert refused(queue).again_at == datetime(2026, 11, 23, 4, tzinfo=UTC)


def test_in_the_break_the_quotas_count_too(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """The hall opens again at twelve, but gives out numbers when there are any."""
    lunch = (OpeningHours(0, time(9), time(10, 30)), OpeningHours(0, time(11), time(17)))
    change(database, lunch, limits=ServiceLimits(slot_minutes=120, walk_ins_a_slot=1))
    clock.go_on(hours=1, minutes=10)
    queue.issue("passport")
    clock.go_on(minutes=30)
    assert refused(queue).again_at == datetime(2026, 11, 23, 4, tzinfo=UTC)
    with pytest.raises(HallClosed, match="again from 2026-11-23 11:00"):
        queue.issue("collection")
    change(database, lunch, limits=ServiceLimits(walk_ins_a_day=1, walk_ins_a_slot=9))
    clock.go_on(hours=1)
    queue.issue("passport")
    change(database, LUNCH, limits=ServiceLimits(walk_ins_a_day=1))
    clock.go_on(minutes=-65)
    assert refused(queue).again_at is None


def test_of_two_who_take_the_last_number_one_is_refused(
    database: Database, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both saw it; the second is told when there is another one, or that there is none."""
    monkeypatch.setattr(intake, "fullness", lambda *_: None)
    change(database, limits=ServiceLimits(walk_ins_a_slot=1))
    queue.issue("passport")
    assert refused(queue).again_at == datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    change(database, limits=ServiceLimits(walk_ins_a_day=1))
    queue.issue("passport")
    assert refused(queue).again_at is None


@pytest.mark.parametrize("limit", ["walk_ins_a_slot", "walk_ins_a_day"])
def test_what_is_by_appointment_only_names_no_time(
    limit: str, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Also while the hall is closed: it opens tomorrow, and gives out no such number then."""
    change(database, limits=ServiceLimits(**{limit: 0}))
    assert refused(queue).again_at is None
    clock.go_on(hours=12)
    assert refused(queue).again_at is None


def test_a_slot_that_was_full_does_not_use_up_the_day(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """The one refused is not counted: the day's last number is left for the next slot."""
    change(database, limits=ServiceLimits(walk_ins_a_slot=1, walk_ins_a_day=2))
    queue.issue("passport")
    assert refused(queue).again_at == datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    clock.go_on(minutes=30)
    assert queue.issue("passport").label == "A002"
    assert refused(queue).again_at is None


def test_the_hour_that_comes_twice_has_two_quotas_and_two_slots(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """When summer time ends, half past two is two times: for walk-ins and for bookings."""
    limits = ServiceLimits(slot_minutes=30, walk_ins_a_slot=1, appointments_a_slot=1)
    change(database, limits=limits, round_the_clock=True)
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, time_zone="Europe/Berlin")))
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))
    clock.now = first - timedelta(minutes=30)
    appointments = Appointments(database, clock)
    both = [appointments.book("passport", slot).slot_at for slot in (first, second)]
    assert both == [first, second]
    with pytest.raises(NoSuchSlot, match="2026-10-25 02:30: the one place is taken"):
        appointments.book("passport", second)
    for slot in both:
        clock.now = slot + timedelta(minutes=5)
        queue.issue("passport")
        with pytest.raises(QuotaFull, match=r"again from 2026-10-25 0[23]:00"):
            queue.issue("passport")


@pytest.mark.parametrize("end", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)])
def test_nothing_is_booked_at_the_ends_of_the_calendar(
    database: Database, clock: SetClock, end: datetime
) -> None:
    """It is refused in words, and no error of the arithmetic."""
    change(database, limits=ServiceLimits(appointments_a_slot=1), round_the_clock=True)
    with pytest.raises(NoSuchSlot, match="the calendar"):
        Appointments(database, clock).book("passport", end)


def test_a_line_knows_when_it_is_full(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """What windows show before a number is asked for is what would be refused."""
    change(database, limits=ServiceLimits(slot_minutes=30, walk_ins_a_slot=1))
    assert not queries.lines()[0].full
    queue.issue("passport")
    line = queries.lines()[0]
    assert (line.full, line.again_at) == (True, refused(queue).again_at)
    assert not any(each.full for each in queries.lines()[1:])
    change(database, limits=ServiceLimits(walk_ins_a_day=1))
    queue.issue("passport")
    assert (queries.lines()[0].full, queries.lines()[0].again_at) == (True, None)
    clock.go_on(hours=12)
    assert not queries.lines()[0].full, "the hall is closed, and has numbers tomorrow"


def test_a_line_knows_whether_an_open_counter_serves_it(
    database: Database, queries: Queries, clock: SetClock
) -> None:
    """Paused and closed ones do not."""
    counters = Counters(database, clock)
    assert not any(line.served for line in queries.lines())
    counters.open(1)
    served = {line.service for line in queries.lines() if line.served}
    assert served == {code for code, _ in load_hall(database).counters[0].serves}
    counters.pause(1)
    assert not any(line.served for line in queries.lines())


def test_appointments_do_not_use_up_the_walk_ins_quota(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Who has booked is let in when the walk-ins' numbers are gone."""
    change(database, limits=ServiceLimits(walk_ins_a_day=1, appointments_a_slot=1))
    booked = Appointments(database, clock).book("passport", clock.now + timedelta(hours=1))
    queue.issue("passport")
    with pytest.raises(QuotaFull):
        queue.issue("passport")
    assert Appointments(database, clock).check_in(booked.code).label == "A002"


def test_one_person_one_number(queue: Queue, database: Database) -> None:
    """The same identity, however written, has one number at a time; after it, another."""
    queue.issue("passport", person="11010519491231002x")
    with pytest.raises(HasNumber, match="this person has number A001 already"):
        queue.issue("collection", person=" 110105 19491231 002X ")
    assert queue.issue("passport", person="other").label == "A002"
    queue.call_next(1)
    queue.finish(1)
    assert queue.issue("collection", person="11010519491231002X").label == "H001"


@sqlite_only
def test_of_a_person_only_a_hash_is_kept_and_not_for_long(
    queue: Queue, database: Database, clock: SetClock
) -> None:
    """Nothing of the identity is in the file; with the ticket's end, or the day's, it is gone."""
    queue.issue("passport", person="110105194912310021")
    queue.issue("passport", person="220105194912310021")
    assert persons(database)[0] not in (None, persons(database)[1])
    assert b"1949123100" not in file_of(database)
    queue.cancel("A001")
    assert persons(database)[0] is None
    key = day_key(database)
    clock.go_on(days=1)
    queue.issue("passport")
    assert persons(database) == [None, None, None]
    assert day_key(database) != key
    assert len(key) == 64


def persons(database: Database) -> list[str | None]:
    """What is kept of each ticket's person."""
    with database.read() as connection:
        return list(connection.scalars(select(TICKET.c.person).order_by(TICKET.c.id)))


def day_key(database: Database) -> str:
    """The key that the hashes of today are made with."""
    with database.read() as connection:
        return connection.scalar(select(HALL.c.day_key)) or ""


def file_of(database: Database) -> bytes:
    """The bytes on disk."""
    return Path(database.name).read_bytes() + Path(f"{database.name}-wal").read_bytes()


def test_a_new_day_begins_empty(
    queue: Queue, database: Database, queries: Queries, clock: SetClock
) -> None:
    """Whatever was left open yesterday is closed by the first verb of the day, with its event."""
    counters, appointments = Counters(database, clock), Appointments(database, clock)
    change(database, limits=ServiceLimits(appointments_a_slot=1))
    booked = appointments.book("passport", clock.now + timedelta(hours=1))
    for _ in range(5):
        queue.issue("passport")
    queue.call_next(1)
    queue.missed(1)
    queue.call_next(1)
    queue.park(1)
    queue.call_next(1)
    queue.start(1)
    queue.call_next(2)
    clock.go_on(days=1)
    assert queue.issue("passport").label == "A001"
    states = [queries.ticket(n).state for n in range(1, 6)]
    assert states == [S.ABANDONED, S.ABANDONED, S.SERVED, S.ABANDONED, S.ABANDONED]
    assert {each.state for each in queries.counters()} == {CounterState.CLOSED}
    ((found, _),) = appointments.of_day()
    assert (found.id, found.state) == (booked.id, AppointmentState.NO_SHOW)
    assert queries.lines()[0].waiting == 1
    counters.open(1)
    called = queue.call_next(1)
    assert called is not None
    assert called.id == 6


def test_a_morning_shows_nobody_of_yesterday(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Before anyone has pressed anything, the faces already show empty lines."""
    for _ in range(3):
        queue.issue("passport")
    queue.call_next(1)
    queue.missed(1)
    queue.call_next(2)
    clock.go_on(days=1)
    assert queries.lines()[0].waiting == 0
    assert queries.desk(2).here is None
    assert {counter.here for counter in queries.counters()} == {None}
    desk = queries.desk(1)
    assert (desk.waiting, desk.missed, queries.calls()) == ((), (), ())


def test_closing_the_day_by_hand(queue: Queue, database: Database, clock: SetClock) -> None:
    """After the last citizen: nobody is left in line, and it is said how many were."""
    change(database, limits=ServiceLimits(appointments_a_slot=1))
    appointments = Appointments(database, clock)
    appointments.book("passport", clock.now + timedelta(hours=1))
    for _ in range(3):
        queue.issue("passport", then=["collection"])
    queue.call_next(1)
    queue.start(1)
    assert queue.close_day() == 3
    assert queue.close_day() == 0
    assert queue.call_next(1) is None
    ((found, _),) = appointments.of_day()
    assert found.state is AppointmentState.NO_SHOW
    kinds = [event.kind for event in EventLog(database).since()]
    assert kinds.count("abandon") == 2
    assert kinds.count("finish") == 1


def test_a_service_round_the_clock_goes_on_over_midnight(
    queue: Queue, database: Database, queries: Queries, clock: SetClock
) -> None:
    """Its hours do not end, its line keeps those of yesterday first, its counters stay open."""
    change(database, round_the_clock=True)
    clock.go_on(hours=18)
    before = queue.issue("passport")
    queue.issue("passport")
    queue.call_next(1)
    with pytest.raises(HallClosed):
        queue.issue("collection")
    clock.go_on(hours=2)
    after = queue.issue("passport")
    assert (before.day, after.label, after.seq) != (after.day, "A002", 2)
    assert queries.lines()[0].waiting == 2
    here = queries.desk(1).here
    assert here is not None
    assert (here.id, queries.desk(1).state) == (before.id, CounterState.OPEN)
    labels = [queue.call_next(1), queue.call_next(1), queue.call_next(1)]
    assert [ticket and ticket.id for ticket in labels] == [2, 3, None]


def test_yesterdays_number_is_found_while_it_waits(
    queue: Queue, database: Database, queries: Queries, clock: SetClock
) -> None:
    """By its label, until today has the same one waiting; never one that is over."""
    change(database, round_the_clock=True)
    queue.issue("passport")
    queue.issue("passport")
    queue.cancel("A002")
    clock.go_on(hours=20)
    assert queries.by_label("A001").id == 1
    assert queue.cancel("A001").id == 1
    with pytest.raises(UnknownTicket):
        queue.cancel("A002")
    with pytest.raises(UnknownTicket):
        queries.by_label("A002")
    assert queue.issue("passport").label == "A001"
    assert queue.cancel("A001").id == 3
