"""The tests of the memory run on both kinds of database; what is SQLite's alone says so."""

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from sqlalchemy import select, text

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from db.schema.tables import METADATA
from tests.conftest import SAMPLE
from tests.db.event_log import EventLog
from tests.postgres import Server
from tickets.hall import HallSetup
from tickets.visit import Event


@pytest.fixture(scope="session")
def sample_in_postgres(postgres: Server) -> str:
    """A database with the sample hall, to be copied."""
    name = postgres.new_database()
    database = Database(postgres.url(name))
    store_hall(database, read_hall_file(SAMPLE))
    database.close()
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, sample_file: Path) -> Iterator[str]:
    """A database with the sample hall in it: a copied file, or a copy on the server."""
    if request.param == "sqlite":
        yield str(shutil.copy(sample_file, tmp_path / "hall.db"))
        return
    running: Server = request.getfixturevalue("postgres")
    name = running.new_database(request.getfixturevalue("sample_in_postgres"))
    yield running.url(name)
    running.drop(name)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """The sample hall, on either kind of database."""
    database = Database(url)
    yield database
    database.close()


def in_mid_day(setup: HallSetup) -> HallSetup:
    """The hall with its day turning twelve hours from now."""
    hour = datetime.now(ZoneInfo(setup.hall.time_zone)).hour
    return replace(setup, hall=replace(setup.hall, cut_over_hour=(hour + 12) % 24))


@pytest.fixture
def mid_day(database: Database) -> None:
    """The day does not turn under a test that goes by the machine's own clock."""
    store_hall(database, in_mid_day(load_hall(database)))


def contents(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with database.read() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in METADATA.sorted_tables
        }


def events(database: Database) -> tuple[Event, ...]:
    """All that has happened."""
    return EventLog(database).since()


def until_waiting(database: Database, count: int, ended: Callable[[], bool]) -> None:
    """Until so many others wait for a lock on the server, or have come to an end without.

    In a file a second writer cannot begin at all: there is nothing to wait for.
    """
    deadline = time.monotonic() + 60
    while "://" in database.name and not ended():
        with database.read() as connection:
            if connection.scalar(_WAITING) == count:
                return
        assert time.monotonic() < deadline
        time.sleep(0.05)


_WAITING = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
)

sqlite_only = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
"""For tests that are about the file itself."""

postgresql_only = pytest.mark.parametrize("url", ["postgresql"], indirect=True)
"""For tests that are about writers side by side."""
