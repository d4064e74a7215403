"""Clocks that are set back, jump and change for summer time; days that turn in the middle."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db.engine import Database
from db.queue import Queue
from db.reader import Reader
from db.setup import load_hall, store_hall
from tests.conftest import SetClock
from tests.db.conftest import events
from tests.db.invariants import faults


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
    queue: Queue, reader: Reader, clock: SetClock, database: Database, years: int
) -> None:
    """Set right again, who came in the wrong year is still in line, and before newcomers."""
    right = clock.now
    clock.now = right.replace(year=right.year + years)
    queue.issue("passport")
    clock.now = right
    newcomer = queue.issue("passport")
    assert newcomer.issued_at == right
    assert [line.waiting for line in reader.lines() if line.waiting] == [2]
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
import sys, time
from datetime import datetime
from db.engine import Database
from db.verb import begin
with begin(Database(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2])) as step:
    print("holding", step.day, flush=True)
    sys.stdin.readline()
    step.note("open", counter=1)
"""


def test_the_day_turns_while_another_transaction_runs(
    url: str, database: Database, queue: Queue, clock: SetClock
) -> None:
    """One began before the cut-over and ends after it: the day turns once, nothing is mixed up."""
    queue.issue("passport")
    before = datetime(2026, 11, 23, 19, 59, tzinfo=UTC)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, url, before.isoformat()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holding:
        assert holding.stdin is not None
        assert holding.stdout is not None
        assert holding.stdout.readline() == "holding 2026-11-23\n"
        clock.now = before + timedelta(minutes=2)
        with subprocess.Popen(
            [sys.executable, "-c", TAKE_AT, url, clock.now.isoformat()],
            stdout=subprocess.PIPE,
            text=True,
        ) as taking:
            time.sleep(0.5)
            holding.stdin.write("\n")
            holding.stdin.flush()
            holding.wait()
            assert taking.stdout is not None
            assert taking.stdout.readline() == "A001 2026-11-24\n"
    assert labels(queue) == ["A001"]
    assert faults(database) == []
    kinds = [event.kind for event in events(database) if event.ticket == 1]
    assert kinds == ["issue", "abandon"]


TAKE_AT = """
import sys
from datetime import datetime
from db.engine import Database
from db.queue import Queue
ticket = Queue(Database(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2])).issue("passport")
print(ticket.label, ticket.day, flush=True)
"""


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
