import statistics
import subprocess
import sys
import time

from db.engine import Database
from db.feed import Feed
from db.queue import Queue


def test_a_change_is_told_once(database: Database, queue: Queue) -> None:
    """Changed is true at first, then once after each commit of anyone."""
    feed = Feed(database)
    assert [feed.changed(), feed.changed()] == [True, False]
    queue.issue("passport")
    heard = [feed.changed()]
    while not heard[-1]:  # a server needs a moment to tell
        heard.append(feed.changed())
    assert feed.changed() is False
    feed.close()


def test_events_come_in_order_after_the_last_seen(database: Database, queue: Queue) -> None:
    """A reader that knows event N gets all after it, oldest first."""
    feed = Feed(database)
    assert feed.last() == 0
    queue.call_next(1)
    seen = feed.last()
    queue.issue("passport")
    queue.call_next(1)
    assert [event.kind for event in feed.since(seen)] == ["issue", "call"]
    assert len(feed.since(0, limit=2)) == 2
    feed.close()


COMMIT_AND_TELL_WHEN = """
import sys, time
from db.engine import Database
from db.queue import Queue
database = Database(sys.argv[1])
queue = Queue(database)
queue.issue("passport")
for _ in range(40):
    sys.stdin.readline()
    queue.issue("passport")
    print(time.monotonic(), flush=True)
"""


def test_another_process_sees_a_commit_within_50_ms(database: Database, url: str) -> None:
    """95 of 100 commits of another process are seen within 50 ms (best of three rounds).

    The clock runs from the writer's return; a busy machine may spoil a round, not three.
    """
    rounds: list[float] = []
    while len(rounds) < 3 and min(rounds, default=1) >= 0.050:
        rounds.append(_round(database, url))
    print("p95:", *(f"{1000 * p95:.1f} ms" for p95 in rounds))  # noqa: T201
    assert min(rounds) < 0.050


def _round(database: Database, url: str) -> float:
    """The 95th percentile of one round of 40 commits, in seconds."""
    feed, delays = Feed(database), []
    command = [sys.executable, "-c", COMMIT_AND_TELL_WHEN, url]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        before = feed.last()
        while feed.last() == before:
            time.sleep(0.01)
        feed.changed()
        for _ in range(40):
            writer.stdin.write("\n")
            writer.stdin.flush()
            while not feed.changed():
                time.sleep(0.025)
            seen = time.monotonic()
            delays.append(seen - float(writer.stdout.readline()))
    feed.close()
    return statistics.quantiles(delays, n=20)[-1]
