from pathlib import Path

import pytest

from db.engine.database import Database
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from tests.db.event_log import EventLog
from tests.db.processes import call, open_hall, run_together, take
from tests.postgres import Server

pytestmark = [pytest.mark.alone, pytest.mark.disk]


@pytest.mark.usefixtures("mid_day")
@pytest.mark.timeout(300)
def test_eight_processes_take_1600_different_numbers(database: Database, url: str) -> None:
    """Eight kiosks on one file: no number twice, no gap, nothing lost, no locked database."""
    taken = run_together(*[(take, url, 200)] * 8)
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
    callers = [(call, url, counter) for counter in (1, 2, 5)]
    results = run_together((take, url, 200), (take, url, 200), *callers)
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
    run_together(*[(open_hall, url)] * 10)
    database = Database(url)
    assert len(Queries(database).counters()) == 8
    database.close()
