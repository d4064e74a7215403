import json
import subprocess
import sys
from pathlib import Path

import pytest

from db.engine.database import Database
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from tests.conftest import SAMPLE
from tests.db.event_log import EventLog
from tests.postgres import Server

pytestmark = [pytest.mark.alone, pytest.mark.disk]

TAKE = """
import json, sys
from db.engine.database import Database
from db.queue.queue import Queue
queue = Queue(Database(sys.argv[1]))
print(json.dumps([(t.id, t.label) for t in (queue.issue("passport") for _ in range(200))]))
"""

CALL = """
import json, sys
from db.engine.database import Database
from db.queue.queue import Queue
queue, counter, called = Queue(Database(sys.argv[1])), int(sys.argv[2]), []
while len(called) < 50:
    ticket = queue.call_next(counter)
    if ticket:
        called.append((ticket.id, ticket.label))
print(json.dumps(called))
"""

OPEN = """
import sys
from pathlib import Path
from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
store_hall(Database(sys.argv[1]), read_hall_file(Path(sys.argv[2])))
print("[]")
"""


def run_together(*commands: list[str]) -> list[list[tuple[int, str]]]:
    """Run Python programs at the same time; what each printed as JSON."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for command in commands
    ]
    results = []
    for process in running:
        out, err = process.communicate()
        assert process.returncode == 0, err
        results.append([tuple(pair) for pair in json.loads(out)])
    return results


@pytest.mark.usefixtures("mid_day")
@pytest.mark.timeout(300)
def test_eight_processes_take_1600_different_numbers(database: Database, url: str) -> None:
    """Eight kiosks on one file: no number twice, no gap, nothing lost, no locked database."""
    taken = run_together(*[[TAKE, url]] * 8)
    tickets = [pair for each in taken for pair in each]
    labels = {label for _, label in tickets}
    assert labels == {f"A{n:03d}" for n in range(1, 1601)}
    events = EventLog(database).since()
    assert {e.ticket for e in events} == {ticket for ticket, _ in tickets}
    assert PrintJobs(database).pending() == {"kiosk-1": 1600}
    waiting = {line.service: line.waiting for line in Queries(database).lines()}
    assert waiting["passport"] == 1600


@pytest.mark.usefixtures("mid_day")
def test_nobody_is_called_twice(url: str) -> None:
    """While two kiosks issue, three counters call: each ticket is called by one of them."""
    callers = [[CALL, url, str(counter)] for counter in (1, 2, 5)]
    results = run_together([TAKE, url], [TAKE, url], *callers)
    called = [pair for each in results[2:] for pair in each]
    assert len(called) == len(set(called)) == 150


@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_ten_processes_may_open_a_new_database_at_once(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    """On the first morning everything starts together on a database that has no tables yet."""
    url = str(tmp_path / "new.db")
    if kind == "postgresql":
        running: Server = request.getfixturevalue("postgres")
        url = running.url(running.new_database())
    run_together(*[[OPEN, url, str(SAMPLE)]] * 10)
    database = Database(url)
    assert len(Queries(database).counters()) == 8
    database.close()
