"""Many processes at once, and how soon one sees what another has done."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

from sqlalchemy import select

from bench.rows import Row, p99
from db.engine.change_watch import ChangeWatch
from db.engine.database import Database
from db.queue.queue import Queue
from db.schema.tables import EVENT

INTERVAL = 0.025
"""Seconds between two looks of a face; runtime.jobs.Watcher's own."""

WORK = """
import json, sys, time
from db.engine.database import Database
from db.queue.queue import Queue
from tickets.errors import HallError
queue, counter, seconds = Queue(Database(sys.argv[1])), int(sys.argv[2]), float(sys.argv[3])
took, taken, called, errors = [], [], [], 0
print("ready", flush=True)
sys.stdin.readline()
end = time.monotonic() + seconds
turn = counter
while time.monotonic() < end:
    turn += 1
    begun = time.perf_counter()
    try:
        if turn % 2:
            taken.append(queue.issue("passport").label)
        elif ticket := queue.call_next(counter % 2 + 1 if counter < 2 else counter % 8 + 1):
            called.append(ticket.label)
    except HallError as error:
        errors += 1
        print(error, file=sys.stderr)
    took.append((time.perf_counter() - begun) * 1000)
print(json.dumps([took, taken, called, errors]))
"""

TELL = """
import sys, time
from db.engine.database import Database
from db.queue.queue import Queue
queue = Queue(Database(sys.argv[1]))
for _ in sys.stdin:
    queue.issue("passport")
    print(time.monotonic(), flush=True)
"""


def together(name: str, url: str, clients: int, seconds: float) -> Iterator[Row]:
    """So many processes issue and call as fast as they can, for so long."""
    command = [sys.executable, "-c", WORK, url]
    running = [
        subprocess.Popen(
            [*command, str(n), str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(clients)
    ]
    for each in running:
        assert each.stdout is not None  # noqa: S101 - asked for above
        each.stdout.readline()
    answers = [json.loads(out) for out in _all_at_once(running)]
    took = [each for answer in answers for each in answer[0]]
    who = f"{clients} processes on {name}"
    yield Row(f"{who}: verbs a second", "1/s", len(took) / seconds)
    yield Row(f"{who}: a verb", "ms", statistics.median(took), p99(took))
    for what, place in (("numbers twice", 1), ("called twice", 2)):
        labels = [label for answer in answers for label in answer[place]]
        yield Row(f"{who}: {what}", "tickets", len(labels) - len(set(labels)), limit="p50 == 0")
    yield Row(f"{who}: errors", "verbs", sum(a[3] for a in answers), limit="p50 == 0")


def _all_at_once(running: Sequence[subprocess.Popen[str]]) -> list[str]:
    for each in running:
        assert each.stdin is not None  # noqa: S101 - asked for above
        each.stdin.write("\n")
        each.stdin.flush()
    return [each.communicate()[0] for each in running]


def seen_by_another(name: str, url: str, rounds: int) -> Row:
    """From the return of a verb in one process until another has read its event."""
    database = Database(url)
    watch, delays = ChangeWatch(database), []
    Queue(database).issue("passport")
    with subprocess.Popen(
        [sys.executable, "-c", TELL, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdin is not None  # noqa: S101 - asked for above
        assert writer.stdout is not None  # noqa: S101
        last = max(_events_after(database, 0))
        for n in range(rounds + 1):
            writer.stdin.write("\n")
            writer.stdin.flush()
            while not (watch.changed() and (news := _events_after(database, last))):
                time.sleep(INTERVAL)
            seen, last = time.monotonic(), news[-1]
            committed = float(writer.stdout.readline())
            if n:  # the first is the writer's start
                delays.append(max(seen - committed, 0.0) * 1000)
    watch.close()
    database.close()
    p50 = statistics.median(delays)
    return Row(
        f"commit to seen by another process, {name}",
        "ms",
        p50,
        p99(delays),
        INTERVAL * 1000,
        "p99 <= 50",
    )


def _events_after(database: Database, last: int) -> Sequence[int]:
    """The ids of the events after one, as whoever follows them reads them."""
    with database.read() as connection:
        newer = select(EVENT.c.id).where(EVENT.c.id > last).order_by(EVENT.c.id)
        return connection.scalars(newer).all()
