"""The database: how it is opened, and the one way to write and the one way to read.

SQLite refuses at once, without waiting, a transaction that has read and then wants to write after
somebody else's commit (SQLITE_BUSY_SNAPSHOT). So every writer begins with BEGIN IMMEDIATE and waits
its turn; readers begin deferred, see one snapshot, and neither block nor are blocked (WAL).
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from db.upgrade import bring_up_to_date, copy_of
from tickets.errors import BadInput, DatabaseTrouble

BUSY_SECONDS = 20
"""How long a writer waits for the others; far longer than any queue of theirs."""

WAL_RETRY_SECONDS = 0.01
"""The pause before asking again for the write-ahead log."""


class BadDatabaseUrl(BadInput):
    """The given text names no database that can be used."""

    def __init__(self, given: str, problem: str) -> None:
        self.given, self.problem = given, problem
        super().__init__(f"database '{given}': {problem}; use a file's path or sqlite:///FILE")


class Database:
    """One hall's database. Safe to share between threads; make one a process."""

    def __init__(self, url: str) -> None:
        self.url = _parse(url)
        self.name = self.url.database or str(self.url)
        self._reader = _engine(self.url)
        self._writer = self._reader.execution_options(immediate=True)
        with self._told():
            Path(self.name).absolute().parent.mkdir(parents=True, exist_ok=True)
            bring_up_to_date(self._writer, self.name, self._copy)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that may write: committed at the end, undone by any error.

        Raises:
            DatabaseTrouble: the database could not do it.

        """
        with self._told(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look at the data.

        Raises:
            DatabaseTrouble: the database could not be read.

        """
        with self._told(), self._reader.connect() as connection:
            yield connection

    def raw(self) -> sqlite3.Connection:
        """A bare connection of the caller's own, outside any transaction; close it."""
        with self._told():
            pooled = self._reader.raw_connection()
            bare = cast("sqlite3.Connection", pooled.driver_connection)
            pooled.detach()
            return bare

    def close(self) -> None:
        """Let go of every connection."""
        self._reader.dispose()

    def _copy(self) -> Path:
        return copy_of(Path(self.name), datetime.now(UTC))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            reason = str(getattr(error, "orig", None) or error).splitlines()[0]
            raise DatabaseTrouble(self.name, reason) from error


def _parse(given: str) -> URL:
    """A path or URL as a URL.

    Raises:
        BadDatabaseUrl: it is neither, or another kind of database.

    """
    try:
        url = make_url(given) if "://" in given else URL.create("sqlite", database=given)
    except ArgumentError:
        raise BadDatabaseUrl(given, "this is no database URL") from None
    if problem := _problem(given, url):
        raise BadDatabaseUrl(given, problem)
    return url


def _problem(given: str, url: URL) -> str:
    """What is wrong with the database that was given; empty when nothing is."""
    if url.drivername != "sqlite":
        return f"{url.drivername} is not supported yet"
    if "://" in given and not given.startswith("sqlite:///"):
        return "the file's name comes after three slashes"
    if "://" in given and "?" in given:
        return "options after '?' are not supported"
    if url.database in (None, "", ":memory:"):
        return "several programs share the queue, so it must be a file"
    return ""


def _engine(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    # The sqlite3 module's own transaction handling does not begin before SELECT; ours does.
    connection.isolation_level = None
    use_wal(connection)
    # FULL: in WAL mode NORMAL may lose the last commits at a power cut, and a lost commit here
    # is one number printed twice.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def use_wal(
    connection: sqlite3.Connection,
    *,
    seconds: float = BUSY_SECONDS,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Turn the write-ahead log on; asked again for ``seconds`` while others are in the way.

    SQLite does not always wait its turn here: while somebody holds a new file for writing, it
    answers SQLITE_BUSY without delay (a deadlock could follow: sqlite.org/c3ref/busy_handler.html).

    Raises:
        sqlite3.Error: the log cannot be turned on.

    """
    deadline = time.monotonic() + seconds
    while not _has_wal(connection, final=time.monotonic() >= deadline):
        pause(WAL_RETRY_SECONDS)


def _has_wal(connection: sqlite3.Connection, *, final: bool) -> bool:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if final or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _on_begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
