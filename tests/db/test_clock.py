"""Clocks that are set back, jump and change for summer time; days that turn in the middle."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from datetime import time as day_time
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection

from db.appointments.appointments import Appointments
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import events, until_waiting
from tests.db.invariants import faults
from tickets.errors import HallClosed
from tickets.hall import OpeningHours


def labels(queue: Queue, counter: int = 1) -> list[str]:
    """Everybody in line for passports, as they are called."""
    return [ticket.label for ticket in iter(lambda: queue.call_next(counter), None)]


def test_newcomers_do_not_overtake_when_the_clock_is_set_back(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """An hour back: the hall's time stands still, the line stays in the order of coming."""
    for back in (timedelta(), timedelta(minutes=3), timedelta(hours=1), timedelta(hours=2)):
        clock.now -= back
        queue.issue("passport")
    clock.now += timedelta(hours=4)
    queue.issue("passport")
    assert labels(queue) == ["A001", "A002", "A003", "A004", "A005"]
    times = [event.at for event in events(database)]
    assert times == sorted(times)
    assert faults(database) == []


def test_set_back_over_the_cut_over_no_number_comes_twice(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """Early in a new day the clock is set back into yesterday: the day does not turn back."""
    clock.now = datetime(2026, 11, 23, 19, 50, tzinfo=UTC)  # 03:50 in the hall
    queue.issue("passport")
    clock.go_on(minutes=20)
    assert queue.issue("passport").label == "A001"
    clock.go_on(minutes=-25)
    assert queue.issue("passport").label == "A002"
    clock.go_on(minutes=30)
    assert queue.issue("passport").label == "A003"
    assert faults(database) == []


@pytest.mark.parametrize("years", [1, 30])
def test_a_clock_that_was_years_ahead_loses_nobody(
    queue: Queue, queries: Queries, clock: SetClock, database: Database, years: int
) -> None:
    """Set right again, who came in the wrong year is still in line, and before newcomers."""
    right = clock.now
    clock.now = right.replace(year=right.year + years)
    queue.issue("passport")
    clock.now = right
    newcomer = queue.issue("passport")
    assert newcomer.issued_at == right
    assert [line.waiting for line in queries.lines() if line.waiting] == [2]
    assert [ticket.id for ticket in iter(lambda: queue.call_next(1), None)] == [1, newcomer.id]
    assert faults(database) == []


def test_a_clock_that_was_years_behind_does_no_harm(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """A dead battery at the start: once it is right, a new day begins, numbers from one."""
    right = clock.now
    clock.now = datetime(2000, 1, 1, 2, tzinfo=UTC)
    queue.issue("passport")
    clock.now = right
    assert queue.issue("passport").label == "A001"
    assert labels(queue) == ["A001"]
    assert faults(database) == []


def test_a_hardware_clock_in_the_wrong_zone_stops_nobody(
    queue: Queue, queries: Queries, clock: SetClock, database: Database
) -> None:
    """Eight hours ahead when the machine starts, then set right: order, hours, waits are right."""
    in_hours(database, "08:30", "16:00")
    right = clock.now
    clock.now += timedelta(hours=6, minutes=30)
    first = [queue.issue("passport"), queue.issue("passport")]
    clock.go_on(hours=1, minutes=30)
    with pytest.raises(HallClosed):
        queue.issue("passport")
    clock.now = right
    newcomer = queue.issue("passport")
    assert (newcomer.issued_at, newcomer.day) == (right, first[0].day)
    assert labels(queue) == ["A001", "A002", "A003"]
    clock.go_on(minutes=10)
    assert queue.issue("passport").issued_at == right + timedelta(minutes=10)
    assert queries.lines()[0].waiting == 1
    assert faults(database) == []


def in_hours(database: Database, opens: str, closes: str) -> None:
    """Give the hall these hours every day."""
    setup = load_hall(database)
    times = day_time.fromisoformat(opens), day_time.fromisoformat(closes)
    hours = tuple(OpeningHours(day, *times) for day in range(7))
    hall = replace(setup.hall, hours=hours, numbers_outside_hours=False)
    store_hall(database, replace(setup, hall=hall))


def test_the_doors_go_by_the_clock_that_is_right_now(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """Two hours ahead over closing time: set right, the hall gives out numbers again at once."""
    in_hours(database, "08:30", "10:30")
    queue.issue("passport")
    clock.go_on(hours=2)
    queue.call_next(1)
    with pytest.raises(HallClosed):
        queue.issue("passport")
    clock.go_on(hours=-2)
    assert queue.issue("passport").label == "A002"
    assert labels(queue, 2) == ["A002"]


def test_who_comes_on_time_is_on_time_by_the_clock_on_the_wall(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """While the hall's time stands still, an appointment keeps its place by its slot."""
    with_appointments(database)
    appointments = Appointments(database, clock)
    slot = clock.now + timedelta(minutes=30)
    on_time, late = (appointments.book("passport", slot) for _ in range(2))
    clock.go_on(hours=2)
    queue.issue("passport")
    clock.go_on(hours=-1, minutes=-35)
    assert appointments.check_in(on_time.code).rank_at < slot
    clock.go_on(minutes=60)
    too_late = appointments.check_in(late.code)
    assert labels(queue) == ["A002", "A001", too_late.label]


def with_appointments(database: Database) -> None:
    """Let everybody book a passport at any half hour."""
    setup = load_hall(database)
    services = tuple(
        replace(each, round_the_clock=True, limits=replace(each.limits, appointments_a_slot=2))
        for each in setup.services
    )
    store_hall(database, replace(setup, services=services))


def test_a_line_round_the_clock_goes_on_over_midnight(
    queue: Queue, queries: Queries, clock: SetClock, database: Database
) -> None:
    """Who came before the cut-over is called before who came after it, and nobody is lost."""
    with_appointments(database)
    clock.now = datetime(2026, 11, 23, 19, 55, tzinfo=UTC)  # 03:55 in the hall
    evening = [queue.issue("passport") for _ in range(3)]
    queue.call_next(1)
    clock.go_on(minutes=10)
    morning = queue.issue("passport")
    assert (morning.label, morning.day) == ("A001", evening[0].day + timedelta(days=1))
    assert queries.desk(1).here is not None
    assert queries.lines()[0].waiting == 3
    called = [ticket.id for ticket in iter(lambda: queue.call_next(1), None)]
    assert called == [evening[1].id, evening[2].id, morning.id]
    assert faults(database) == []


def test_a_clock_that_was_a_day_ahead_gives_no_number_twice(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """Tomorrow by mistake, then today, then really tomorrow: each day's numbers go on."""
    given_out = [queue.issue("passport")]
    for days in (1, -1, 1):
        clock.go_on(days=days)
        given_out.append(queue.issue("passport"))
    numbers = [(ticket.day, ticket.label) for ticket in given_out]
    assert len(set(numbers)) == 4
    assert [label for _, label in numbers] == ["A001", "A001", "A002", "A002"]
    assert labels(queue) == ["A001", "A002"]
    assert faults(database) == []


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", "2026-03-29"),
        ("Europe/Berlin", "2026-10-25"),
        ("America/St_Johns", "2026-03-08"),
        ("America/St_Johns", "2026-11-01"),
        ("Australia/Lord_Howe", "2026-04-05"),
        ("Australia/Lord_Howe", "2026-10-04"),
        ("Antarctica/Troll", "2026-03-29"),
        ("Antarctica/Troll", "2026-10-25"),
    ],
)
def test_the_doors_open_by_the_clock_on_the_wall(
    queue: Queue, clock: SetClock, database: Database, zone: str, day: str
) -> None:
    """Also in the morning after the clocks have changed, to the minute; so do they close."""
    in_hours(database, "08:30", "16:00")
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, time_zone=zone)))
    for wall, is_open in (("08:29", False), ("08:30", True), ("15:59", True), ("16:00", False)):
        at = datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=ZoneInfo(zone))
        clock.now = at.astimezone(UTC)
        with nullcontext() if is_open else pytest.raises(HallClosed):
            queue.issue("passport")


NIGHTS = [
    ("Europe/Berlin", "2026-03-29", 2),
    ("Europe/Berlin", "2026-10-25", 2),
    ("America/St_Johns", "2026-11-01", 0),
    ("Australia/Lord_Howe", "2026-10-04", 2),
    ("Australia/Lord_Howe", "2026-04-05", 2),
    ("Antarctica/Troll", "2026-10-25", 1),
]


@pytest.mark.parametrize(("zone", "day", "cut_over"), NIGHTS)
def test_numbers_and_order_hold_on_the_nights_when_clocks_change(
    database: Database, clock: SetClock, zone: str, day: str, cut_over: int
) -> None:
    """Around the cut-over, an hour is missing or comes twice: one turn, no number twice."""
    setup = load_hall(database)
    hall = replace(setup.hall, time_zone=zone, cut_over_hour=cut_over)
    store_hall(database, replace(setup, hall=hall))
    midnight = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=ZoneInfo(zone))
    clock.now = (midnight - timedelta(hours=2)).astimezone(UTC)
    queue = Queue(database, clock)
    days = []
    for _ in range(36):
        days.append(queue.issue("passport").day)
        clock.go_on(minutes=10)
    assert days == sorted(days)
    assert len(set(days)) == 2
    assert faults(database) == []
    assert len(labels(queue)) == days.count(days[-1])


HOLD = """
import sys
from datetime import datetime
from db.engine.database import Database
from db.queue.queue import Queue
from db.queue.unit_of_work import UnitOfWork
write_events = UnitOfWork.write_events
def hold(step):
    print("holding", step.day, flush=True)
    sys.stdin.readline()
    write_events(step)
UnitOfWork.write_events = hold
Queue(Database(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2])).issue("passport")
"""

TAKE_AT = """
import sys
from datetime import datetime
from db.engine.database import Database
from db.queue.queue import Queue
queue = Queue(Database(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2]))
print("taking", flush=True)
ticket = queue.issue("passport")
print(ticket.label, ticket.day, flush=True)
"""


class Program:
    """A Python program that one talks to by lines."""

    def __init__(self, program: str, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", program, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """What it says next."""
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def ended(self) -> bool:
        """Whether it has come to its end."""
        return self._process.poll() is not None

    def end(self) -> int:
        """Let it go on to its end."""
        with self._process:
            self._process.communicate("\n")
        return self._process.returncode


def test_the_day_turns_while_another_transaction_runs(
    url: str, database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """A number begun before the cut-over and given out after it is closed with its day.

    Two who find the new day wait for it, and the day turns once.
    """
    queue.issue("passport")
    before = datetime(2026, 11, 23, 19, 59, tzinfo=UTC)
    clock.now = before + timedelta(minutes=2)
    holder = Program(HOLD, url, before.isoformat())
    assert holder.line() == "holding 2026-11-23\n"
    takers = [Program(TAKE_AT, url, clock.now.isoformat()) for _ in range(2)]
    assert [taker.line() for taker in takers] == ["taking\n"] * 2
    until_waiting(database, 2, lambda: any(taker.ended() for taker in takers))
    assert holder.end() == 0
    assert sorted(taker.line() for taker in takers) == ["A001 2026-11-24\n", "A002 2026-11-24\n"]
    assert [taker.end() for taker in takers] == [0, 0]
    for yesterdays in (1, 2):
        kinds = [event.kind for event in events(database) if event.ticket == yesterdays]
        assert kinds == ["issue", "abandon"]
    assert queries.lines()[0].waiting == len(queries.desk(1).waiting) == 2
    assert labels(queue) == ["A001", "A002"]
    assert faults(database) == []


class Overtaken(Database):
    """A database in which somebody else is quicker at this one's second transaction."""

    def __init__(self, url: str, other: Callable[[], object]) -> None:
        super().__init__(url)
        self._others = iter([lambda: None, other])

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The same, after somebody else."""
        next(self._others)()
        with super().write() as connection:
            yield connection


def test_a_day_that_another_has_just_turned_is_not_turned_again(
    url: str, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Two find the new day at once; the second finds it begun, with the other's number in it."""
    queue.issue("passport")
    clock.go_on(days=1)
    second = Overtaken(url, lambda: queue.issue("passport"))
    assert Queue(second, clock).issue("passport").label == "A002"
    second.close()
    assert [event.kind for event in events(database)] == ["issue", "abandon", "issue", "issue"]
    assert labels(queue) == ["A001", "A002"]


def test_a_hall_that_was_off_for_days_begins_anew(
    queue: Queue, clock: SetClock, database: Database
) -> None:
    """Over a long holiday nobody pressed anything: one turn closes the day that was left open."""
    for _ in range(3):
        queue.issue("passport")
    queue.call_next(1)
    clock.go_on(days=10)
    assert queue.issue("passport").label == "A001"
    assert labels(queue, 2) == ["A001"]
    assert [event.kind for event in events(database)].count("abandon") == 3
    assert faults(database) == []
