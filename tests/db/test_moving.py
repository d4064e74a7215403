import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table

from db import moving
from db.alerts import Alerts
from db.appointments.appointments import Appointments
from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.moving import CountsDiffer, HoldsAnotherHall, Moved, move_hall
from db.notifications import Notifications
from db.queue.queue import Queue
from db.ratings import Ratings
from tests.conftest import SAMPLE, SetClock
from tests.db.conftest import contents
from tests.postgres import Server
from tickets.alerts import AlertKind
from tickets.errors import NoHall
from tickets.follow_ups import NotDone
from tickets.hall import Officer
from tickets.ratings import Contact, GivenRating, Grade
from tickets.source import Source

OF_NOW = {"running_role", "device_fault"}
"""What runs now, and what is wrong with it, stays at the old database."""


@pytest.fixture
def old(tmp_path: Path, clock: SetClock) -> Iterator[Database]:
    """A hall on SQLite that has worked for a while, with something in every table."""
    database = Database(str(tmp_path / "old.db"))
    store_hall(database, read_hall_file(SAMPLE))
    work(database, clock)
    yield database
    database.close()


def work(database: Database, clock: SetClock) -> None:
    """A morning."""
    queue = Queue(database, clock)
    Counters(database, clock).store_officer(Officer("1001", "Sample"), "4711")
    booked = Appointments(database, clock).book("passport", clock.now.replace(hour=3))
    Appointments(database, clock).check_in(booked.code)
    for n in range(12):
        queue.issue("passport", then=["collection"] * (n % 2), person=f"id-{n}")
        clock.go_on(minutes=1)
    help_calls = HelpCalls(database, clock)
    help_calls.answer(help_calls.ask("kiosk-1", "water").id, 1)
    help_calls.ask("kiosk-1", "glasses")
    visits = HomeVisits(database, clock)
    visits.done(visits.ask("kiosk-1", "13800000000").id, 1)
    visits.ask("kiosk-1", "13900000000")
    for verb in (queue.finish, queue.park, queue.missed, queue.start):
        queue.call_next(1)
        done = verb(1)
        if verb == queue.finish:
            bad = GivenRating(
                "passport", Grade(1), reasons=("slow",), contact=Contact("13600000000")
            )
            Ratings(database, clock).rate(done.id, bad)
    FollowUps(database, clock).not_done(done.id, NotDone("passport", "words"))
    Notifications(database, clock).due(ahead=3)
    Alerts(database, clock).raise_alert(AlertKind.ALARM, 3, Source.PAD)


@pytest.fixture(params=["sqlite", "postgresql"])
def new(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of either kind."""
    url = str(tmp_path / "new.db")
    if request.param == "postgresql":
        running: Server = request.getfixturevalue("postgres")
        url = running.url(running.new_database())
    database = Database(url)
    yield database
    database.close()


def silent(_table: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def test_a_hall_moves_with_all_its_history(old: Database, new: Database, clock: SetClock) -> None:
    """Every row of every table is the same, and the hall goes on where it was."""
    before = contents(old)
    told: list[tuple[str, int, int]] = []
    moved = move_hall(old, new, lambda *progress: told.append(progress))
    assert contents(new) == contents(old) == before
    assert moved.rows == {table: len(rows) for table, rows in before.items() if table not in OF_NOW}
    assert moved.copied == sum(moved.rows.values())
    assert ("ticket", 13, 13) in told
    assert told[-1][0] == "hall"
    queue = Queue(new, clock)
    assert queue.issue("passport").label == "A014"
    called = queue.call_next(2)
    assert called is not None
    assert called.label == "A006"
    assert load_hall(new) == load_hall(old)
    (visit,) = HomeVisits(new, clock).open()
    assert visit.phone == "13900000000"
    assert HomeVisits(new, clock).ask("kiosk-1", "13700000000").id > visit.id


def test_moved_twice_is_moved_once(old: Database, new: Database) -> None:
    """Run again, there is nothing to do."""
    first = move_hall(old, new, silent)
    assert move_hall(old, new, silent) == Moved(first.rows, 0)


class Stop(Exception):
    """The plug is pulled."""


@pytest.mark.parametrize("at", ["service", "ticket", "event", "hall"])
def test_a_move_that_stopped_goes_on(
    old: Database, new: Database, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    """Half of it is no hall yet; run again, only the rest goes over."""
    monkeypatch.setattr("db.moving.BATCH", 5)

    def stop(table: str, _done: int, _total: int) -> None:
        if table == at:
            raise Stop

    with pytest.raises(Stop):
        move_hall(old, new, stop)
    if at != "hall":
        with pytest.raises(NoHall):
            load_hall(new)
    moved = move_hall(old, new, silent)
    assert 0 <= moved.copied < sum(moved.rows.values())
    assert contents(new) == contents(old)


def test_an_old_hall_that_went_on_meanwhile_is_moved_anew(
    old: Database, new: Database, clock: SetClock
) -> None:
    """Tickets that changed between two tries are not left as they were at the first."""

    def stop(table: str, _done: int, _total: int) -> None:
        if table == "event":
            raise Stop

    with pytest.raises(Stop):
        move_hall(old, new, stop)
    Queue(old, clock).finish(1)
    move_hall(old, new, silent)
    assert contents(new) == contents(old)


def test_another_hall_is_not_overwritten(old: Database, new: Database, clock: SetClock) -> None:
    """A database with a hall of its own, or one that went on after the move, stays as it is."""
    store_hall(new, read_hall_file(SAMPLE))
    Queue(new, clock).issue("collection")
    before = contents(new)
    with pytest.raises(HoldsAnotherHall):
        move_hall(old, new, silent)
    assert contents(new) == before


def test_nothing_to_move_is_told(tmp_path: Path, new: Database) -> None:
    """A database without a hall is not moved."""
    empty = Database(str(tmp_path / "empty.db"))
    with pytest.raises(NoHall):
        move_hall(empty, new, silent)
    empty.close()


def test_nobody_writes_while_the_hall_moves(old: Database, new: Database, clock: SetClock) -> None:
    """A number taken in the middle would be lost: the old hall gives out none."""
    refused: list[bool] = []
    other = subprocess_that_issues(old)

    def look(table: str, _done: int, _total: int) -> None:
        if table == "ticket":
            refused.append(other() != 0)

    move_hall(old, new, look)
    assert refused == [True]


ISSUE = """
import sys
import db.engine.sqlite
db.engine.sqlite.BUSY_SECONDS = 0.1
from db.engine.database import Database
from db.notifications import Notifications
from db.queue.queue import Queue
Queue(Database(sys.argv[1])).issue("passport")
"""


def subprocess_that_issues(database: Database) -> Callable[[], int]:
    """Another program that tries to take a number; its exit code."""
    command = [sys.executable, "-c", ISSUE, database.name]
    return lambda: subprocess.run(command, capture_output=True, check=False).returncode


def test_a_difference_is_not_kept_quiet(old: Database, new: Database) -> None:
    """When a row is missing after all, it is said where, and there is no hall yet."""

    def lose(table: str, _done: int, _total: int) -> None:
        if table == "print_job":
            with new.write() as tx:
                tx.exec_driver_sql("DELETE FROM print_job WHERE id = 1")

    with pytest.raises(CountsDiffer, match="print_job 12 of 13"):
        move_hall(old, new, lose)
    with pytest.raises(NoHall):
        load_hall(new)


MOVE = """
import sys
import db.moving
from db.engine.database import Database
db.moving.BATCH = 1
def progress(table, done, total):
    print(table, flush=True)
    if (table, done) == ("ticket", 5):
        sys.stdin.readline()  # here it is killed
db.moving.move_hall(Database(sys.argv[1]), Database(sys.argv[2]), progress)
"""


def test_killed_half_way_it_goes_on(old: Database, tmp_path: Path) -> None:
    """SIGKILL in the middle of the copying: the next run finishes it."""
    path = str(tmp_path / "new.db")
    with subprocess.Popen(
        [sys.executable, "-c", MOVE, old.name, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as mover:
        assert mover.stdout is not None
        told = [mover.stdout.readline()]
        while told.count("ticket\n") < 5:
            told.append(mover.stdout.readline())
            assert told[-1]
        mover.send_signal(signal.SIGKILL)
    new = Database(path)
    with pytest.raises(NoHall):
        load_hall(new)
    moved = move_hall(old, new, silent)
    assert moved.copied == sum(moved.rows.values()) - len(told)
    assert contents(new) == contents(old)
    new.close()


def test_a_hall_moves_back(old: Database, postgres: Server, tmp_path: Path) -> None:
    """From the server to a file again, nothing lost on either way."""
    server = Database(postgres.url(postgres.new_database()))
    move_hall(old, server, silent)
    back = Database(str(tmp_path / "back.db"))
    move_hall(server, back, silent)
    assert contents(back) == contents(old)
    server.close()
    back.close()


@pytest.mark.parametrize("way", ["to the server", "from the server"])
def test_the_counting_of_a_long_history_may_last(
    old: Database, postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """What goes through ten years of tickets takes longer than any verb may."""
    monkeypatch.setattr("db.engine.postgresql.STATEMENT_SECONDS", 2)
    server = Database(postgres.url(postgres.new_database()))
    back = Database(str(tmp_path / "back.db"))
    if way == "from the server":
        move_hall(old, server, silent)
    count = moving._count

    def slowly(connection: Connection, table: Table) -> int:
        if table.name == "ticket" and connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_sleep(2.5)")
        return count(connection, table)

    monkeypatch.setattr(moving, "_count", slowly)
    where = (old, server) if way == "to the server" else (server, back)
    move_hall(*where, silent)
    assert contents(where[1]) == contents(old)
    server.close()
    back.close()
