"""What is PostgreSQL's alone: a server that goes and comes, many writers, clear refusals."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from db.engine.change_watch import ChangeWatch
from db.engine.database import Database
from db.engine.upgrade import NoHallDatabase
from db.engine.urls import BadDatabaseUrl
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import TICKET
from tests.db.conftest import events, in_mid_day, postgresql_only
from tests.db.event_log import EventLog
from tests.db.processes import call, run_together, take
from tests.postgres import Server, server
from tickets.errors import DatabaseTrouble

CLIENTS = 32


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://hall@db/hall", "postgresql is not supported"),
        ("postgresql+psycopg2://hall@db/hall", "psycopg2 is not supported"),
        ("postgresql+psycopg://hall@db", "after the last slash"),
        ("postgresql+psycopg://hall:secret@db:port/hall", "no database URL: the port after ':'"),
        ("postgresql+psycopg://hall:secret/hall", "no database URL: the port after ':'"),
        ("postgresql+psycopg://hall@db/hall?password=secret@1", "in a password write @ as %40"),
        ("mysql://hall:secret@db/hall", "mysql is not supported"),
    ],
)
def test_a_wrong_url_is_refused_without_its_password(url: str, words: str) -> None:
    """What is wrong and what would be right; a password is not repeated."""
    with pytest.raises(BadDatabaseUrl, match=words) as refused:
        Database(url)
    assert "postgresql+psycopg://USER@HOST/NAME" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_without_its_driver_postgresql_is_refused_with_what_to_install(tmp_path: Path) -> None:
    """Where psycopg is not installed, a PostgreSQL URL is refused, and SQLite works as ever."""
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from db.engine.database import Database, PostgresqlNotInstalled\n"
        "Database(sys.argv[1]).close()\n"
        "try: Database('postgresql+psycopg://hall:secret@db/hall')\n"
        "except PostgresqlNotInstalled as error: print(error)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "hall.db")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "pip install 'psycopg[binary]'" in answer.stdout
    assert "secret" not in answer.stdout + answer.stderr


def test_where_no_server_is_it_is_told_in_one_line() -> None:
    """Nothing listens there: said with what to look at, and without the password."""
    with pytest.raises(DatabaseTrouble, match=r"[Cc]onnection refused.*; check the server") as told:
        Database("postgresql+psycopg://hall:secret@127.0.0.1:1/hall")
    assert "\n" not in str(told.value)
    assert "secret" not in str(told.value)


def test_a_server_that_lets_nobody_in_is_told_in_one_line(postgres: Server) -> None:
    """Wrong password, no such database: each says what to do, no password."""
    wrong = postgres.url("postgres").replace(postgres.password, "wrong-secret")
    for url, words in (
        (wrong, "password authentication failed.*check the server, and user, password"),
        (postgres.url("absent"), "does not exist; check the server, and user, password"),
    ):
        with pytest.raises(DatabaseTrouble, match=words) as trouble:
            Database(url)
        assert "\n" not in str(trouble.value)
        assert postgres.password not in str(trouble.value)
        assert "secret" not in str(trouble.value)


def test_a_password_may_hold_any_sign(postgres: Server) -> None:
    """The server is asked with all of it: an @ does not end it, and nothing of it is told."""
    url = postgres.url("postgres").replace(postgres.password, "se@cr:et/1")
    with pytest.raises(DatabaseTrouble, match="password authentication failed") as trouble:
        Database(url)
    assert "cr" not in str(trouble.value).replace("postgres", "")
    assert trouble.value.database.endswith(f":***@127.0.0.1:{postgres.port}/postgres")


def test_a_database_that_cannot_hold_chinese_is_refused(postgres: Server) -> None:
    """Before a table is made in it, with how a right one is made."""
    import psycopg  # noqa: PLC0415

    name, url = "latin", postgres.url("latin")
    with psycopg.connect(
        postgres.url("postgres").replace("+psycopg", ""), autocommit=True
    ) as connection:
        connection.execute(f"CREATE DATABASE {name} ENCODING 'LATIN1' TEMPLATE template0")
    words = "encoding is LATIN1, which cannot hold Chinese: make one with CREATE DATABASE"
    with pytest.raises(DatabaseTrouble, match=words):
        Database(url)
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        assert connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchone() == (0,)
    postgres.drop(name)


def test_another_programs_database_is_left_alone(postgres: Server) -> None:
    """A database with other tables is not taken for a hall's."""
    url = postgres.url(postgres.new_database())
    import psycopg  # noqa: PLC0415

    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute("CREATE TABLE notes (text text)")
    with pytest.raises(NoHallDatabase):
        Database(url)


@pytest.mark.usefixtures("mid_day")
@pytest.mark.timeout(300)
@postgresql_only
@pytest.mark.alone
def test_32_clients_take_and_call_without_a_double(url: str, database: Database) -> None:
    """Numbers without gap or double, nobody called twice, an event and a print job each."""
    takers = [(take, url, 60)] * 3
    callers = [(call, url, counter) for counter in (1, 2, 3, 4, 5)]
    others = [(take, url, 10)] * (CLIENTS - len(takers) - len(callers))
    results = run_together(*takers, *others, *callers)
    taken = [pair for each in results[: -len(callers)] for pair in each]
    called = [pair for each in results[-len(callers) :] for pair in each]
    assert {label for _, label in taken} == {f"A{n:03d}" for n in range(1, len(taken) + 1)}
    assert len(called) == len(set(called)) == 50 * len(callers)
    assert {event.ticket for event in events(database) if event.kind == "issue"} == {
        number for number, _ in taken
    }
    assert PrintJobs(database).pending() == {"kiosk-1": len(taken)}


@pytest.mark.usefixtures("mid_day")
@postgresql_only
def test_two_who_call_at_once_do_not_wait_for_each_other(database: Database) -> None:
    """A ticket that is just being called is passed over; the next one is called at once."""
    queue = Queue(database)
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(1)
    queue.return_to_line(1)
    with database.write() as tx:
        tx.execute(select(TICKET.c.id).where(TICKET.c.label == "A001").with_for_update())
        called = queue.call_next(2)
    assert called is not None
    assert called.label == "A002"


def follow_while_many_append(url: str) -> tuple[list[int], set[int]]:
    """The ids a reader saw one after the other, and all there are in the end."""
    database, stop = Database(url), threading.Event()
    log, seen = EventLog(database), list[int]()

    def follow() -> None:
        while not stop.is_set() or log.since(seen[-1] if seen else 0):
            seen.extend(event.id for event in log.since(seen[-1] if seen else 0))

    queries = threading.Thread(target=follow)
    queries.start()
    services = ("passport", "collection", "identity-card", "household-move", "newborn")
    run_together(*[(take, url, 60, service) for service in services])
    stop.set()
    queries.join()
    everything = {event.id for event in log.since()}
    database.close()
    return seen, everything


@postgresql_only
def test_a_reader_never_skips_an_event(url: str) -> None:
    """While five services are issued at once, whoever follows the last id sees every event."""
    seen, everything = follow_while_many_append(url)
    assert set(seen) == everything
    assert seen == sorted(seen)


APPEND_SLOWLY = """
import sys, time
from db.engine.database import Database
from db.engine.urls import BadDatabaseUrl
from db.queue.transaction import unit_of_work
from runtime.clock import system_clock
with unit_of_work(Database(sys.argv[1]), system_clock) as work:
    work.note("open", counter=1)
    work.write_events()
    work.events.clear()
    print("appended", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.usefixtures("mid_day")
@postgresql_only
@pytest.mark.parametrize("locked", [True, False])
def test_the_lock_at_the_end_is_what_keeps_the_order(
    url: str, database: Database, monkeypatch: pytest.MonkeyPatch, *, locked: bool
) -> None:
    """One has appended and not committed: with the lock another waits, without it ids overtake."""
    queue, log = Queue(database), EventLog(database)
    queue.issue("passport")
    if not locked:
        monkeypatch.setattr(UnitOfWork, "write_events", append_without_lock)
    slow = subprocess.Popen(
        [sys.executable, "-c", APPEND_SLOWLY, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with slow:
        assert slow.stdin is not None
        assert slow.stdout is not None
        slow.stdout.readline()
        before = log.last()
        fast = threading.Thread(target=queue.issue, args=("collection",))
        fast.start()
        fast.join(timeout=1 if locked else 30)
        overtook = log.last() > before
        slow.stdin.write("\n")
        slow.stdin.flush()
        slow.wait()
        fast.join()
    ids = [event.id for event in log.since(0)]
    assert overtook is not locked
    assert len(ids) == 3


def append_without_lock(work: UnitOfWork) -> None:
    """What every writer would do if SQLite were all there is."""
    from db.queue import unit_of_work as module  # noqa: PLC0415

    work.tx.execute(module._APPEND, work.events)


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A server that may be stopped."""
    with server() as running:
        yield running


def test_a_server_that_restarts_costs_nobody_an_event(own_server: Server, tmp_path: Path) -> None:
    """While it is away verbs are refused and nothing is heard; then both go on, whole."""
    from db.hall_file.reading import read_hall_file  # noqa: PLC0415
    from db.hall_file.storing import store_hall  # noqa: PLC0415
    from tests.conftest import SAMPLE  # noqa: PLC0415

    url = own_server.url(own_server.new_database())
    here, elsewhere = Database(url), Database(url)
    store_hall(here, in_mid_day(read_hall_file(SAMPLE)))
    queue, log = Queue(here), EventLog(here)
    watch, another = ChangeWatch(here), ChangeWatch(here)
    queue.issue("passport")
    for each in (watch, another):
        assert each.changed()  # the first time always
        wait_until(each)  # and for the number, however late that is heard
    last = log.last()
    own_server.stop()
    with pytest.raises(DatabaseTrouble) as trouble:
        queue.issue("passport")
    assert "\n" not in str(trouble.value)
    for each in (watch, another):
        wait_until(each)  # so that a reader looks, and finds out
        assert not any(each.changed() for _ in range(10))
    another.close()  # a face may be closed while the server is away
    own_server.start()
    Queue(elsewhere).issue("collection")
    wait_until(watch)
    assert [event.kind for event in log.since(last)] == ["issue"]
    assert queue.issue("passport").label == "A002"
    wait_until(watch)
    assert len(log.since(last)) == 2
    assert [line.waiting for line in Queries(here).lines() if line.waiting] == [2, 1]
    watch.close()
    here.close()
    elsewhere.close()


def wait_until(watch: ChangeWatch) -> None:
    """Ask as a face does, until there is news."""
    deadline = time.monotonic() + 60
    while not watch.changed():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.usefixtures("mid_day")
@postgresql_only
def test_a_verb_that_another_holds_up_is_given_up(
    database: Database, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """No verb waits for ever: after its time it says so, and nothing has changed."""
    monkeypatch.setattr("db.engine.postgresql.STATEMENT_SECONDS", 2)
    hurried = Database(url)
    queue = Queue(database)
    queue.issue("passport")
    with database.write() as tx:
        tx.execute(select(TICKET.c.id).with_for_update())
        with pytest.raises(DatabaseTrouble, match="timeout"):
            Queue(hurried).cancel("A001")
    assert queue.cancel("A001").label == "A001"
    hurried.close()
