"""A peak day, replayed as fast as it will go: Xiamen's exit-entry hall had 4,000 cases in one."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bench.halls import Bench, with_counters
from bench.rows import Row, p99
from db.queries.queries import Queries
from db.queue.queue import Queue

OPENS = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOURS = 8
RUSH = timedelta(minutes=10)
MEAN_MINUTES = 5.5


class Clock:
    """The hall's time, set by the replay."""

    now = OPENS

    def __call__(self) -> datetime:
        """The time now."""
        return self.now


def peak_day(folder: Path, tickets: int, counters: int, rush: int) -> Iterator[Row]:
    """So many tickets, ``rush`` of them in the first ten minutes; the display reads after each."""
    random, clock = Random(1), Clock()
    hall = Bench(folder / "day.db", with_counters(counters))
    queue, queries = Queue(hall.database, clock), Queries(hall.database, clock)
    services = [service.code for service in with_counters(counters).services]
    begun, verbs = time.process_time(), list[float]()

    def do(at: datetime, *work: object) -> object:
        clock.now = max(clock.now, at)
        verb, argument = work
        start = time.perf_counter()
        answer = verb(argument)  # type: ignore[operator]
        verbs.append((time.perf_counter() - start) * 1000)
        queries.calls()
        queries.lines()
        return answer

    free = [(OPENS + timedelta(seconds=n), n) for n in range(1, counters + 1)]
    for came in _arrivals(random, tickets, rush):
        free.sort()
        while free[0][0] <= came:
            at, counter = free.pop(0)
            called = do(at, queue.call_next, counter)
            minutes = random.expovariate(1 / MEAN_MINUTES) if called else 1.0
            free.append((at + timedelta(minutes=minutes), counter))
            free.sort()
        ticket = do(came, queue.issue, random.choice(services))
        queries.standing(ticket.id)  # type: ignore[attr-defined]
    used = time.process_time() - begun
    hall.database.close()
    name = f"a peak day, {tickets:,} tickets at {counters} counters"
    yield Row(f"{name}: share of one core", "share", used / (HOURS * 3600), limit="p50 <= 0.1")
    verbs.sort()
    yield Row(f"{name}: a verb", "ms", verbs[len(verbs) // 2], p99(verbs))


def _arrivals(random: Random, tickets: int, rush: int) -> list[datetime]:
    first = [OPENS + RUSH * random.random() for _ in range(rush)]
    day = timedelta(hours=HOURS) - RUSH
    rest = [OPENS + RUSH + day * random.random() for _ in range(tickets - rush)]
    return sorted(first + rest)
