"""What the hall learns of its days for its forecasts."""

import pytest
from sqlalchemy import select

from db.engine.database import Database
from db.queries import forecast_history
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema import rows
from db.schema.tables import FORECAST_HISTORY, PRINT_JOB
from db.standings import Standings
from tests.conftest import SetClock
from tickets.allowance import NO_RECORD, allowance
from tickets.paces import HandlingTime, History


class Day:
    """A hall at work, and what it knows."""

    def __init__(self, database: Database, clock: SetClock) -> None:
        self.database, self.clock = database, clock
        self.queue, self.queries = Queue(database, clock), Queries(database, clock)
        self.standings = Standings(database, clock)

    def serve(self, minutes: float, service: str = "passport", counter: int = 1) -> None:
        """One person comes, is served for so long and leaves."""
        self.queue.issue(service)
        self.queue.call_next(counter)
        self.clock.go_on(minutes=minutes)
        self.queue.finish(counter)

    def history(self) -> dict[str, History]:
        """Service -> what is remembered of it."""
        with self.database.read() as connection:
            return forecast_history.histories(connection)

    def times(self) -> list[HandlingTime]:
        """Today's handling times, the one that began last first."""
        with self.database.read() as connection:
            now = self.clock()
            here = rows.at_counters(connection, rows.today(connection, now))
            return forecast_history.handling_times(connection, here, now)

    def allowance(self) -> float:
        """Share of a wait that is allowed for the unforeseen."""
        with self.database.read() as connection:
            return allowance(forecast_history.evidence(connection))

    def next_morning(self) -> None:
        """The day rolls over with the first number of the next one."""
        self.clock.go_on(days=1)
        self.queue.issue("newborn")

    def wait_of_third(self) -> tuple[int, int]:
        """The minutes that are told to the third in the line for passports."""
        for _ in range(3):
            ticket = self.queue.issue("passport")
        return self.standings.of_ticket(ticket.id).minutes or (0, 0)


@pytest.fixture
def hall(database: Database, clock: SetClock) -> Day:
    """The sample hall on a morning."""
    return Day(database, clock)


def test_a_new_hall_remembers_its_file(hall: Day) -> None:
    """The typical minutes, which weigh little."""
    passport = hall.history()["passport"]
    assert (passport.cases, passport.mean) == (3, 8)
    assert hall.allowance() == allowance(NO_RECORD)


def test_a_day_is_remembered_on_the_next(hall: Day) -> None:
    """The handling times of today are read as they are; the next morning they are the history."""
    for _ in range(20):
        hall.serve(4)
    assert hall.times() == [HandlingTime("passport", 4, ago) for ago in range(4, 84, 4)]
    before = hall.history()
    hall.next_morning()
    after = hall.history()
    assert hall.times() == []
    assert after["passport"].cases == pytest.approx(3 * 0.95 + 20)
    assert 4 < after["passport"].mean < 5
    assert after["collection"] == before["collection"]


def test_days_are_learned_once_each(hall: Day) -> None:
    """The second day adds its own cases; those of the first fade."""
    for _ in range(2):
        for _ in range(10):
            hall.serve(4)
        hall.next_morning()
    assert hall.history()["passport"].cases == pytest.approx((3 * 0.95 + 10) * 0.95 + 10)


def test_earlier_legs_of_a_visit_are_handling_times_too(hall: Day) -> None:
    """Of somebody with two errands who is then sent on to a third service."""
    hall.queue.issue("passport", then=["hk-macao-permit"])
    for minutes in (6, 3):
        hall.queue.call_next(1)
        hall.queue.start(1)
        hall.clock.go_on(minutes=minutes)
        if minutes == 6:
            hall.queue.finish(1)
    hall.queue.transfer(1, service="collection")
    hall.queue.call_next(5)
    hall.clock.go_on(minutes=2)
    assert hall.times() == [
        HandlingTime("collection", 2, 2, over=False),
        HandlingTime("hk-macao-permit", 3, 5),
        HandlingTime("passport", 6, 11),
    ]


def test_who_is_missed_or_parked_has_no_handling_time(hall: Day) -> None:
    """Neither that is over nor that goes on."""
    for leave in (hall.queue.missed, hall.queue.park, hall.queue.return_to_line):
        hall.queue.issue("passport")
        hall.queue.call_next(1)
        hall.clock.go_on(minutes=1)
        leave(1)
    assert hall.times() == []


def test_a_ticket_left_open_overnight_moves_nothing(hall: Day) -> None:
    """The third in line next morning is told what the third of any morning is told."""
    hall.serve(8)
    told = hall.wait_of_third()
    for counter in (1, 2, 3):
        hall.queue.call_next(counter)
    hall.queue.start(1)
    hall.clock.go_on(hours=20)
    hall.queue.issue("passport")
    for counter in (1, 2, 3):
        hall.queue.call_next(counter)
    assert hall.history()["passport"].mean == pytest.approx(8)
    assert all(each.minutes < 1 for each in hall.times())
    assert hall.wait_of_third()[1] <= told[1] + 10


def test_a_ticket_closed_eight_hours_later_moves_nothing(hall: Day) -> None:
    """It is seen and left out, on its day and on the next."""
    hall.serve(480)
    told = hall.wait_of_third()
    assert told[1] <= 60
    hall.next_morning()
    assert hall.history()["passport"].mean == pytest.approx(8, rel=0.01)


def test_the_allowance_is_learned_from_told_against_true(hall: Day) -> None:
    """People who are called long after they were told to be make the next morning's range wider."""
    before = hall.allowance()
    for counter in (1, 2, 3, 4, 5):
        hall.queue.walk_direct(counter, "passport")
        hall.queue.finish(counter)
    for _ in range(6):
        *others, last = [hall.queue.issue("passport") for _ in range(25)]
        low, high = hall.standings.of_ticket(last.id).minutes or (0, 0)
        assert low < high < 100
        for each in others:
            hall.queue.cancel(each.label)
        hall.clock.go_on(minutes=100)
        hall.queue.call_next(1)
        hall.clock.go_on(minutes=8)
        hall.queue.finish(1)
    hall.next_morning()
    assert hall.allowance() > before + 0.05


def test_a_day_without_anything_told_leaves_the_record(hall: Day) -> None:
    """Walk-ins without a ticket are told nothing."""
    hall.queue.walk_direct(1, "passport")
    hall.clock.go_on(minutes=5)
    hall.queue.finish(1)
    hall.next_morning()
    assert hall.allowance() == allowance(NO_RECORD)
    assert hall.history()["passport"].cases == pytest.approx(3 * 0.95 + 1)


def test_the_forecast_behind_a_standing_is_kept_with_it(hall: Day) -> None:
    """Mean and scatter, for the record; a copy's are kept too, and count for nothing."""
    for _ in range(8):
        ticket = hall.queue.issue("passport")
    hall.standings.of_ticket(ticket.id)
    with hall.database.read() as connection:
        jobs = select(PRINT_JOB.c.expected_mean, PRINT_JOB.c.expected_scatter)
        mean, scatter = connection.execute(jobs.where(PRINT_JOB.c.ticket == ticket.id)).one()
    low, high = hall.queries.standing(ticket.id).minutes or (0, 0)
    assert mean is not None
    assert scatter is not None
    assert low < mean < high
    assert 0 < scatter < 1


def test_evidence_of_other_shares_is_no_evidence(hall: Day) -> None:
    """A version that looked at other shares of the unforeseen begins the record anew."""
    hall.queue.issue("passport")
    with hall.database.write() as tx:
        tx.execute(FORECAST_HISTORY.update().values(evidence=[1.0, 2.0]))
    assert hall.allowance() == allowance(NO_RECORD)


def test_only_the_newest_events_are_read(hall: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many legs a day has, a forecast reads so many of its events."""
    monkeypatch.setattr(forecast_history, "_NEWEST_LEGS", forecast_history._NEWEST_LEGS.limit(6))
    for minutes in (1, 2, 3, 4, 5):
        hall.serve(minutes)
    assert [each.minutes for each in hall.times()] == [5, 4, 3]
