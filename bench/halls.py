"""Halls to measure in: empty, with a line, with ten years of old tickets."""

from contextlib import closing
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import text

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tickets.hall import Counter, HallSetup

SAMPLE = Path(__file__).parent.parent / "assets" / "halls" / "exit-entry.toml"
PER_DAY = 300
"""Old tickets a day: a million of them is ten years."""

OLD_TICKETS = """
WITH RECURSIVE old(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM old WHERE n < :count - 1),
service_of(place, code, series) AS (
    SELECT row_number() OVER (ORDER BY position) - 1, code, series FROM service)
INSERT INTO ticket (day, series, seq, label, service, class, state, language, rank_at, issued_at,
                    called_at, started_at, finished_at, counter, token, "then", birthday)
SELECT date('2026-01-01', (-(n / :per_day)) || ' days'), series, n % :per_day + 1,
       printf('%s%03d', series, n % :per_day + 1), code, 'ordinary',
       iif(n % 20, 'served', 'abandoned'), 'zh-Hans', began, began,
       iif(n % 20, began + 600000000, NULL), iif(n % 20, began + 660000000, NULL),
       began + 1140000000, iif(n % 20, n % 8 + 1, NULL), hex(randomblob(8)), '[]', false
FROM (SELECT n, (1767225600 - (n / :per_day) * 86400 + n % :per_day * 90) * 1000000 AS began
      FROM old) JOIN service_of ON place = n % 9
"""
OLD_EVENTS = """
INSERT INTO event (ticket, kind, at, service, counter)
SELECT id, kind, issued_at + later, service, iif(later, counter, NULL) FROM ticket
JOIN (SELECT 'issue' AS kind, 0 AS later UNION ALL SELECT 'call', 600000000
      UNION ALL SELECT 'finish', 1140000000)
"""
OLD_PAPER = """
INSERT INTO print_job (ticket, station, kind, copy, large, state, attempts, at, ordered_at, holder)
SELECT id, 'kiosk-1', 'ticket', 0, 0, 'confirmed', 0, issued_at, issued_at, '' FROM ticket
"""


class Bench:
    """A hall and all that can be asked of it."""

    def __init__(self, path: Path, setup: HallSetup | None = None) -> None:
        self.path = path
        self.database = Database(str(path))
        store_hall(self.database, setup or sample())
        self.queue = Queue(self.database)
        self.queries = Queries(self.database)

    def line(self, people: int) -> "Bench":
        """Have so many wait for passports, and some counters busy."""
        for _ in range(people):
            self.queue.issue("passport")
        for counter in (1, 2, 3):
            self.queue.call_next(counter)
        return self


def sample() -> HallSetup:
    """The sample hall."""
    return read_hall_file(SAMPLE)


def with_counters(count: int) -> HallSetup:
    """The sample hall with more counters, each like one of the sample's."""
    told = sample()
    kinds = told.counters
    many = tuple(
        Counter(number, kinds[(number - 1) % len(kinds)].serves) for number in range(1, count + 1)
    )
    return replace(told, counters=many)


def age(bench: Bench, tickets: int) -> None:
    """Give a new hall a past of so many tickets, with their events and print jobs."""
    with closing(bench.database), bench.database.write() as tx:
        tx.execute(text(OLD_TICKETS), {"count": tickets, "per_day": PER_DAY})
        tx.execute(text(OLD_EVENTS))
        tx.execute(text(OLD_PAPER))
    with bench.database.write() as tx:
        tx.execute(text("ANALYZE"))
