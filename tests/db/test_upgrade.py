import json
import sqlite3
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Connection,
    Date,
    MetaData,
    create_engine,
    inspect,
    select,
    text,
)
from sqlalchemy.types import TypeEngine

from db.engine import upgrade
from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.print_jobs import PrintJobs
from db.queries import forecast_history
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import METADATA
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tests.postgres import Server
from tickets.allowance import NO_RECORD
from tickets.errors import DatabaseTrouble
from tickets.hall import CounterState, MissedPolicy, ServiceLimits

pytestmark = pytest.mark.disk

SCHEMAS = Path(__file__).parent / "schemas"
EARLIER = sorted(path.stem for path in SCHEMAS.glob("*.sql"))
OFTEN = EARLIER[:: len(EARLIER) // 2] + EARLIER[-1:]
SOME = [pytest.param(each, marks=[] if each in OFTEN else [pytest.mark.soak]) for each in EARLIER]
"""The oldest, one between and the newest; all of them in `make soak`."""


def old_file(folder: Path, version: str) -> Path:
    """A file of an earlier version, as that version's own code left it on a busy morning."""
    path = folder / "hall.db"
    connection = sqlite3.connect(path)
    connection.executescript((SCHEMAS / f"{version}.sql").read_text())
    connection.close()
    return path


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    """All rows of a table, with the columns of the first version that have kept their meaning."""
    connection = sqlite3.connect(path)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    old = [name for name in columns if name not in NEW_COLUMNS.get(table, ())]
    found = connection.execute(f"SELECT {', '.join(old)} FROM {table} ORDER BY 1").fetchall()  # noqa: S608
    connection.close()
    return found


NEW_COLUMNS = {
    "hall": (
        "special_days",
        "numbers_outside_hours",
        "rules",
        "day",
        "day_key",
        "home_visits",
        "color",
        "phone",
        "version",
    ),
    "service": ("round_the_clock", "limits", "icon", "pre_call"),
    "counter": ("state", "officer", "reason", "filed"),
    "ticket": ('"then"', "then", "to_counter", "appointment", "person", "note", "birthday"),
    "event": ("detail", "source"),
    "appointment": ("tail", "token_hash"),
    "print_job": (
        *("kind", "state", "large", "ordered_at", "holder"),
        *("ahead", "minutes_from", "minutes_to", "counters", "expected_mean", "expected_scatter"),
    ),
}
TABLES = ("hall", "service", "counter", "counter_service", "series", "ticket", "event", "print_job")


def test_every_version_but_the_newest_has_a_file_to_be_upgraded() -> None:
    """No migration without a file of the version before it in the tests."""
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    versions = [each.revision for each in ScriptDirectory.from_config(config).walk_revisions()]
    assert versions[0] == upgrade.HEAD
    assert sorted(versions[1:]) == EARLIER


@pytest.mark.parametrize("version", EARLIER)
def test_an_earlier_file_keeps_every_row(tmp_path: Path, version: str) -> None:
    """After the upgrade each old row is there with each old value, and a copy lies beside it."""
    path = old_file(tmp_path, version)
    before = {table: rows_of(path, table) for table in TABLES}
    Database(str(path)).close()
    assert {table: rows_of(path, table) for table in TABLES} == before
    (copy,) = tmp_path.glob("hall.db.before-*")
    assert {table: rows_of(copy, table) for table in TABLES} == before


@pytest.mark.parametrize("version", EARLIER)
def test_a_file_that_says_its_version_is_upgraded_from_there(tmp_path: Path, version: str) -> None:
    """The first files said nothing, all later ones do."""
    path = old_file(tmp_path, version)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32))")
    connection.execute("DELETE FROM alembic_version")
    connection.execute("INSERT INTO alembic_version VALUES (?)", (version,))
    connection.commit()
    connection.close()
    Database(str(path)).close()
    assert rows_of(path, "alembic_version") == [(upgrade.HEAD,)]
    assert differences(path) == []


@pytest.mark.parametrize("version", SOME)
def test_a_morning_goes_on_after_the_upgrade(tmp_path: Path, version: str, clock: SetClock) -> None:
    """Who waited is called, who was missed comes back, numbers and events go on where they were."""
    database = Database(str(old_file(tmp_path, version)))
    clock.go_on(hours=1)
    queue, queries, log = Queue(database, clock), Queries(database, clock), EventLog(database)
    last = log.last()
    hall = load_hall(database)
    assert hall.hall.missed.policy is MissedPolicy.AT_ONCE
    assert hall.services[0].limits == ServiceLimits()
    assert {service.icon for service in hall.services} == {""}
    assert {group.icon for group in hall.groups} == {""}
    assert {counter.state for counter in queries.counters()} == {CounterState.CLOSED}
    assert queue.issue("passport").label == "A004"
    assert queue.check_in_again("A001").label == "A001"
    called = queue.call_next(2)
    assert called is not None
    assert called.label == "A001"
    assert queue.finish(1).label == "A003"
    assert PrintJobs(database, clock).pending() == {"kiosk-1": 6}
    kinds = [event.kind for event in log.since(last)]
    assert kinds == ["issue", "check_in_again", "open", "call", "finish"]
    database.close()


@pytest.mark.parametrize("version", SOME)
def test_an_upgraded_hall_knows_its_handling_times(tmp_path: Path, version: str) -> None:
    """One passport took nine minutes; one that took none, and services without any, say nothing."""
    database = Database(str(old_file(tmp_path, version)))
    with database.read() as connection:
        histories = forecast_history.histories(connection)
        assert forecast_history.evidence(connection) == NO_RECORD
    database.close()
    assert (histories["passport"].cases, histories["passport"].mean) == (4, 8.25)
    assert {each.cases for service, each in histories.items() if service != "passport"} == {3}


@pytest.mark.parametrize("version", SOME)
def test_an_upgraded_file_has_the_tables_of_a_new_one(tmp_path: Path, version: str) -> None:
    """Columns, types, empty or not, indexes and their conditions are the same on both ways."""
    upgraded, new = old_file(tmp_path, version), tmp_path / "new.db"
    Database(str(upgraded)).close()
    Database(str(new)).close()
    assert differences(upgraded) == differences(new) == []
    assert indexes(upgraded) == indexes(new)
    assert columns(upgraded) == columns(new)


def differences(path: Path) -> list[object]:
    """What Alembic would change to make the file's tables those of the code."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection, warnings.catch_warnings():
        # Of an index on an expression, whose definition `indexes` compares.
        warnings.filterwarnings("ignore", ".*expression-based index .?ticket_token")
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    return list(found)


def indexes(path: Path) -> set[tuple[str, str]]:
    """Each index with its whole definition, conditions too."""
    connection = sqlite3.connect(path)
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    found = {
        (name, " ".join(sql.replace('"', "").split())) for name, sql in connection.execute(made)
    }
    connection.close()
    return found


def columns(path: Path) -> dict[str, dict[str, tuple[str, bool]]]:
    """Each table's columns with type and whether they may be empty."""
    engine = create_engine(f"sqlite:///{path}")
    told = inspect(engine)
    found = {
        table: {c["name"]: (str(c["type"]), c["nullable"]) for c in told.get_columns(table)}
        for table in told.get_table_names()
    }
    engine.dispose()
    return found


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration whose last step fails after the others were done."""
    migrate = upgrade._migrate

    def fail(tx: object) -> None:
        migrate(tx)  # type: ignore[arg-type]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(upgrade, "_migrate", fail)


def test_a_migration_that_fails_leaves_the_old_file(tmp_path: Path, broken: None) -> None:
    """Not a table or row is different, the error says so and where the copy is."""
    path = old_file(tmp_path, "0001")
    before = dump(path)
    with pytest.raises(
        upgrade.UpgradeFailed, match=rf"0001 to {upgrade.HEAD} and is unchanged.*copy is in"
    ):
        Database(str(path))
    assert dump(path) == before


def test_no_upgrade_without_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the copy cannot be written, nothing is migrated."""
    path = old_file(tmp_path, "0001")
    before = dump(path)

    def no_copy(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.engine.sqlite.copy_of", no_copy)
    with pytest.raises(upgrade.UpgradeFailed, match="No space left on device"):
        Database(str(path))
    assert dump(path) == before


def dump(path: Path) -> list[str]:
    """All that is in a file."""
    connection = sqlite3.connect(path)
    found = list(connection.iterdump())
    connection.close()
    return found


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    """A file of a later version is refused with what to do, and not touched."""
    path = tmp_path / "hall.db"
    Database(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.commit()
    connection.close()
    before = dump(path)
    with pytest.raises(DatabaseTrouble, match=r"version 0999.*update the program"):
        Database(str(path))
    assert dump(path) == before


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    """A database that holds other tables is not taken for a hall's."""
    path = tmp_path / "notes.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    before = dump(path)
    with pytest.raises(DatabaseTrouble, match="another program"):
        Database(str(path))
    assert dump(path) == before


@pytest.mark.parametrize(
    ("sound", "spoilt", "words"),
    [
        (b"\x05\x03\x01\x01\x06\x06", b"\x05\x03\x01\x01\x07\x06", "missing from index"),
        (b"\x0a\x00\x00\x00\x06", b"\xff\xff\xff\xff\xff", "damaged"),
    ],
    ids=["a key", "the page's head"],
)
def test_a_broken_copy_is_not_taken_for_one(
    tmp_path: Path, sound: bytes, spoilt: bytes, words: str
) -> None:
    """A copy that SQLite finds damaged, a little or much, stops the upgrade."""
    path = old_file(tmp_path, "0001")
    connection = sqlite3.connect(path)
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'ix_print_job_ticket'"
    ).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    where = content.index(sound, (page - 1) * 4096, page * 4096)
    content[where : where + len(spoilt)] = spoilt  # of an index: the tables can still be read
    path.write_bytes(content)
    before = dump(path)
    with pytest.raises(DatabaseTrouble, match=words):
        Database(str(path))
    assert dump(path) == before


def test_what_another_process_has_just_upgraded_is_left_alone(tmp_path: Path) -> None:
    """The file was old when this one looked; when its turn to write came, it was new."""
    old, new = old_file(tmp_path, "0001"), tmp_path / "new.db"
    Database(str(new)).close()
    before = dump(new)
    looked_at, written = (create_engine(f"sqlite:///{path}") for path in (old, new))

    def no_copy() -> Path:
        pytest.fail("nothing is left to be done")

    upgrade.bring_up_to_date(looked_at.connect, written.begin, "new.db", no_copy)
    looked_at.dispose()
    written.dispose()
    assert dump(new) == before


def test_alembic_itself_agrees(tmp_path: Path) -> None:
    """From nothing to the newest version by migrations alone gives the tables of a new file."""
    by_steps, new = tmp_path / "steps.db", tmp_path / "new.db"
    Database(str(new)).close()
    engine = create_engine(f"sqlite:///{by_steps}")
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()
    assert indexes(by_steps) == indexes(new)
    assert columns(by_steps) == columns(new)


def test_migrations_make_the_same_tables_on_postgresql(postgres: Server) -> None:
    """What the migrations make on a server is what the code expects there."""
    url = postgres.url(postgres.new_database())
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert found == []
    Database(url).close()
    at_once = postgres.url(postgres.new_database())
    Database(at_once).close()
    assert server_indexes(url) == server_indexes(at_once)


def server_indexes(url: str) -> set[str]:
    """Each index of a database on the server with its whole definition, conditions too."""
    engine = create_engine(url)
    made = text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'")
    with engine.connect() as connection:
        found = set(connection.scalars(made))
    engine.dispose()
    return found


@pytest.fixture(params=SOME)
def old_server(request: pytest.FixtureRequest, postgres: Server, tmp_path: Path) -> str:
    """A database on the server as an earlier version left it on a busy morning; its URL."""
    url = postgres.url(postgres.new_database())
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, request.param)
        fill(connection, old_file(tmp_path, request.param))
    engine.dispose()
    return url


def fill(connection: Connection, old: Path) -> None:
    """Put the rows of a file into the same tables on a server."""
    file = sqlite3.connect(old)
    file.row_factory = sqlite3.Row
    for table in tables_of(connection).sorted_tables:
        if table.name == "alembic_version":
            continue
        found = file.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
        rows = [{c.name: on_server(c.type, row[c.name]) for c in table.columns} for row in found]
        if not rows:
            continue
        connection.execute(table.delete())  # what a migration has begun by itself
        connection.execute(table.insert(), rows)
        if isinstance(table.c.get("id", table.c[0]).type, BigInteger):
            last = max(row["id"] for row in rows)
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last})"
            )
    file.close()


def on_server(kind: TypeEngine[Any], value: Any) -> Any:  # noqa: ANN401 - a cell
    """What SQLite keeps as a number or a text, as PostgreSQL wants it."""
    if value is None:
        return None
    if isinstance(kind, JSON):
        return json.loads(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return bool(value) if isinstance(kind, Boolean) else value


def tables_of(connection: Connection) -> MetaData:
    """The tables that are there."""
    found = MetaData()
    found.reflect(connection)
    return found


def all_on(url: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table on a server."""
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {
            table.name: [
                dict(row)
                for row in connection.execute(select(table).order_by(table.columns[0])).mappings()
            ]
            for table in tables_of(connection).sorted_tables
        }
    engine.dispose()
    return found


def test_an_earlier_postgresql_keeps_every_row(old_server: str, clock: SetClock) -> None:
    """In one transaction, without a copy (the administrator takes it); then the day goes on."""
    before = all_on(old_server)
    assert len(before["ticket"]) >= 6
    database = Database(old_server)
    after = all_on(old_server)
    for name in TABLES:
        for old, new in zip(before[name], after[name], strict=True):
            kept = {column: old[column] for column in old.keys() - NEW_COLUMNS.get(name, ())}
            assert new | kept == new
    clock.go_on(hours=1)
    queue = Queue(database, clock)
    assert queue.issue("passport").label == "A004"
    assert queue.check_in_again("A001").label == "A001"
    called = queue.call_next(2)
    assert called is not None
    assert called.label == "A001"
    database.close()


def test_a_failed_migration_leaves_the_old_postgresql(old_server: str, broken: None) -> None:
    """Not a table, column or row is different, and the error says so."""
    before = all_on(old_server)
    with pytest.raises(
        upgrade.UpgradeFailed, match=rf"to {upgrade.HEAD} and is unchanged: .*No space"
    ):
        Database(old_server)
    assert all_on(old_server) == before


def test_a_migration_may_last(old_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten years of tickets take longer than any verb may; others that start now wait for it."""
    monkeypatch.setattr("db.engine.postgresql.STATEMENT_SECONDS", 2)
    migrate, begun = upgrade._migrate, threading.Event()

    def slowly(tx: Connection) -> None:
        begun.set()
        tx.exec_driver_sql("SELECT pg_sleep(3)")
        migrate(tx)

    monkeypatch.setattr(upgrade, "_migrate", slowly)
    with ThreadPoolExecutor() as threads:
        first = threads.submit(Database, old_server)
        assert begun.wait(60)
        second = threads.submit(Database, old_server)
    for each in (first, second):
        each.result().close()
    assert all_on(old_server)["alembic_version"] == [{"version_num": upgrade.HEAD}]
