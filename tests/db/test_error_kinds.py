"""Errors of a database that people put right in different ways are told apart."""

import errno
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from db.engine.database import Database
from db.engine.error_kinds import (
    DatabaseDamaged,
    DatabaseGone,
    DatabaseLocked,
    DiskFull,
    NotWritable,
    kind_of,
)
from db.queries.queries import Queries
from tests.postgres import Server
from tickets.errors import DatabaseTrouble


def of_sqlite(code: int) -> sqlite3.OperationalError:
    """What SQLite raises with a result code."""
    error = sqlite3.OperationalError("it cannot")
    error.sqlite_errorcode = code
    return error


class OfServer(Exception):
    """What PostgreSQL's driver raises with a state."""

    def __init__(self, sqlstate: str | None) -> None:
        self.sqlstate = sqlstate
        super().__init__("it cannot")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), DiskFull),
        (of_sqlite(sqlite3.SQLITE_IOERR_SHMSIZE), DiskFull),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), DatabaseGone),
        (of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), DatabaseGone),
        (of_sqlite(sqlite3.SQLITE_IOERR_READ), DatabaseGone),
        (of_sqlite(sqlite3.SQLITE_READONLY_ROLLBACK), NotWritable),
        (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), DatabaseLocked),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), DatabaseDamaged),
        (of_sqlite(sqlite3.SQLITE_CONSTRAINT), DatabaseTrouble),
        (OSError(errno.ENOSPC, "no space"), DiskFull),
        (OSError(errno.ENOENT, "no file"), DatabaseGone),
        (OSError(errno.EACCES, "no right"), NotWritable),
        (OSError(errno.EINVAL, "what"), DatabaseTrouble),
        (OfServer("53100"), DiskFull),
        (OfServer("25006"), NotWritable),
        (OfServer("55P03"), DatabaseLocked),
        (OfServer("57P01"), DatabaseGone),
        (OfServer("42P01"), DatabaseTrouble),
        (OperationalError("SELECT", None, OfServer("57P01")), DatabaseGone),
        (OperationalError("SELECT", None, OfServer("XX000")), DatabaseTrouble),
        (OfServer(None), DatabaseTrouble),
    ],
    ids=repr,
)
def test_each_error_is_of_a_kind(error: Exception, kind: type[DatabaseTrouble]) -> None:
    """By SQLite's code, the system's number or the server's state."""
    assert kind_of(error) is kind


def test_a_file_that_is_gone_is_told_as_such(sample_file: Path, tmp_path: Path) -> None:
    """Moved away while the hall runs."""
    file = Path(shutil.copy(sample_file, tmp_path / "hall.db"))
    database = Database(str(file))
    Queries(database).lines()
    file.rename(tmp_path / "moved")
    with pytest.raises(DatabaseGone):
        Queries(database).lines()
    database.close()


def test_a_server_that_is_gone_is_told_as_such() -> None:
    """Nobody listens at that address."""
    with pytest.raises(DatabaseGone):
        Database("postgresql+psycopg://hall@127.0.0.1:1/hall")


def test_a_server_that_has_no_such_database_is_told_as_such(postgres: Server) -> None:
    """It was dropped, or never made."""
    with pytest.raises(DatabaseGone):
        Database(postgres.url("never_made"))
