import subprocess
import sys
import time

import pytest

from db.engine.change_watch import ChangeWatch
from db.engine.database import Database
from db.queue.queue import Queue
from tests.db.event_log import EventLog


def test_a_change_is_told_once(database: Database, queue: Queue) -> None:
    """Changed is true at first, then once after each commit of anyone."""
    watch = ChangeWatch(database)
    assert [watch.changed(), watch.changed()] == [True, False]
    queue.issue("passport")
    heard = [watch.changed()]
    while not heard[-1]:  # a server needs a moment to tell
        heard.append(watch.changed())
    assert watch.changed() is False
    watch.close()


def test_events_come_in_order_after_the_last_seen(database: Database, queue: Queue) -> None:
    """A reader that knows event N gets all after it, oldest first."""
    log = EventLog(database)
    assert log.last() == 0
    queue.call_next(1)
    seen = log.last()
    queue.issue("passport")
    queue.call_next(1)
    assert [event.kind for event in log.since(seen)] == ["issue", "call"]
    assert len(log.since()) == 3


COMMIT_AND_TELL = """
import sys
from db.engine.database import Database
from db.queue.queue import Queue
queue = Queue(Database(sys.argv[1]))
for _ in sys.stdin:
    print(queue.issue("passport").id, flush=True)
"""


@pytest.mark.usefixtures("mid_day")
def test_another_process_sees_each_commit(database: Database, url: str) -> None:
    """Whatever another process has committed is told, and can be read; `make bench` says how soon.

    It commits one at a time, so that each has to be noticed by itself.
    """
    watch, log = ChangeWatch(database), EventLog(database)
    assert watch.changed()
    with subprocess.Popen(
        [sys.executable, "-c", COMMIT_AND_TELL, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        for _ in range(20):
            last = log.last()
            writer.stdin.write("\n")
            writer.stdin.flush()
            wait_for_news(watch)
            committed = int(writer.stdout.readline())
            assert [event.ticket for event in log.since(last)] == [committed]
            assert not watch.changed()
        writer.stdin.close()
    watch.close()


def wait_for_news(watch: ChangeWatch) -> None:
    """Ask as a face does, until there is news; then the commit is there to be read."""
    deadline = time.monotonic() + 60
    while not watch.changed():
        assert time.monotonic() < deadline
        time.sleep(0.025)
