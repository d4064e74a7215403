"""SQLite: one file on this machine's own disk.

SQLite refuses at once, without waiting, a transaction that has read and then wants to write after
somebody else's commit (SQLITE_BUSY_SNAPSHOT). So every writer begins with BEGIN IMMEDIATE and waits
its turn; readers begin deferred, see one snapshot, and neither block nor are blocked (WAL).
"""

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import msgspec
from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event

from db.engine import database_errors
from db.engine.upgrade import copy_of
from runtime.message import Message
from tickets.errors import BadInput

log = logging.getLogger(__name__)

BUSY_SECONDS = 20
"""How long a writer waits for the others; far longer than they ever take."""

LEFT_EMPTY_SECONDS = 60
"""A file that is empty for less was made by another program that starts just now."""

WAL_RETRY_SECONDS = 0.01
"""The pause before asking again for the write-ahead log."""


class OnNetworkShare(BadInput):
    """The file would lie where SQLite's locks do not hold, and numbers would be lost."""

    def __init__(self, database: str, kind: str) -> None:
        self.kind = kind
        super().__init__(
            "database {database} is on a network share ({kind}), where SQLite loses data: put it "
            "on a disk of this machine, or use PostgreSQL (postgresql+psycopg://USER@HOST/NAME)",
            database=database,
        )


class Sqlite:
    """How a SQLite file is opened, watched and copied."""

    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, url: URL) -> None:
        self.name = url.database or ""
        self._path = Path(self.name).absolute()
        self._file: tuple[int, int] | None = None
        self._was_empty = False
        self.reader = create_engine(
            url,
            hide_parameters=True,  # an error that is logged must not name a person
            json_deserializer=msgspec.json.decode,
            connect_args={"timeout": BUSY_SECONDS},
        )
        self.writer: Engine = self.reader
        event.listen(self.reader, "do_connect", self._must_be_the_same)
        event.listen(self.reader, "connect", _on_connect)
        event.listen(self.reader, "connect", self._opened)
        event.listen(self.reader, "handle_error", _on_error)

    def prepare(self) -> None:
        """Make the folder the file is to lie in, on a disk of this machine.

        Raises:
            OnNetworkShare: it would lie on another machine's disk.

        """
        if kind := database_errors.share_of(self._path.resolve(), database_errors.mounts()):
            raise OnNetworkShare(self.name, kind)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._was_empty = self._path.is_file() and _is_left_empty(self._path)

    def begins(self) -> None:
        """Warn that the file was there and empty: what should have been in it is lost."""
        if self._was_empty:
            log.warning(
                "database %s: the file is empty, and a new hall begins in it; if there was one,"
                " stop all programs and put the newest backup in its place",
                self.name,
            )

    def copy(self) -> Path:
        """A copy of the file as it was last committed, beside it."""
        return copy_of(self._path, datetime.now(UTC))

    def watch(self) -> "DataVersion":
        """Something that notices the commits of others."""
        return DataVersion(self.reader, self._must_be_the_same)

    def start_transaction(self, connection: Connection, *, write: bool) -> None:
        """Begin the transaction, in a file that is still the one that was opened.

        An engine with a listener for SQLAlchemy's event "begin" looks for listeners around every
        statement, which costs a sixth of the time of an issued number.
        """
        self._must_be_the_same()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    def before_commit(self, connection: Connection) -> None:
        """Do nothing: SQLite tells others of a commit by itself."""

    def gave_way(self, error: Exception) -> bool:
        """Say no: writers go one after another."""
        return False

    def reason(self, error: Exception) -> str:
        """What went wrong in one line, with what to do."""
        return database_errors.words(error)

    def _opened(self, *_: object) -> None:
        self._file = self._file or self._file_there()

    def _must_be_the_same(self, *_: object) -> None:
        """Refuse a file that was moved or deleted: what SQLite writes to it would be lost."""
        if self._file not in (None, self._file_there()):
            raise database_errors.file_moved(self.name)

    def _file_there(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino


def _is_left_empty(path: Path) -> bool:
    found = path.stat()
    return found.st_size == 0 and time.time() - found.st_mtime > LEFT_EMPTY_SECONDS


class DataVersion:
    """SQLite counts the commits of other connections; this one makes none."""

    def __init__(self, engine: Engine, look_at_file: Callable[[], None]) -> None:
        self._look_at_file = look_at_file
        pooled = engine.raw_connection()
        self._connection = cast("sqlite3.Connection", pooled.driver_connection)
        pooled.detach()
        self._version = -1

    def changed(self) -> bool:
        """Whether anyone has committed since this was last asked; True the first time."""
        self._look_at_file()
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return False
        self._version = version
        return True

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()


def problem_of(given: str, url: URL) -> str:
    """What is wrong with a URL of this kind; empty when nothing is."""
    if "://" in given and not given.startswith("sqlite:///"):
        return Message("the file's name comes after three slashes")
    if "://" in given and "?" in given:
        return Message("options after '?' are not supported")
    if url.database in (None, "", ":memory:"):
        return Message("several programs share the queue, so it must be a file")
    return ""


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


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    # The sqlite3 module's own transaction handling does not begin before SELECT; ours does.
    connection.isolation_level = None
    use_wal(connection)
    # FULL: in WAL mode NORMAL may lose the last commits at a power cut, and a lost commit here
    # is one number printed twice.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is forgotten of a person is not to be found in the file; not every SQLite is built so.
    connection.execute("PRAGMA secure_delete = ON")


def _on_error(context: ExceptionContext) -> None:
    """Have connections to a damaged or replaced file thrown away: they cache what was in it."""
    context.is_disconnect = database_errors.heals(context.original_exception)
    if context.is_disconnect and context.connection is not None:
        bare = cast("sqlite3.Connection", context.connection.connection.driver_connection)
        with suppress(sqlite3.Error):
            bare.rollback()  # closed with a statement still alive, it would keep its lock
