"""The database: how it is opened, and the one way to write and the one way to read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from db.engine import error_kinds, sqlite
from db.engine.upgrade import bring_up_to_date
from db.engine.urls import BadDatabaseUrl, at_home, for_the_driver, shown
from runtime.message import Message
from tickets.errors import BadInput, DatabaseTrouble, HallError


class PostgresqlNotInstalled(BadInput):
    """A PostgreSQL database is named, and the driver for it is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "the driver for PostgreSQL is not installed;"
            " install it with: pip install 'psycopg[binary]' (in a checkout: make setup)"
        )


class GaveWay(DatabaseTrouble):
    """The transaction was undone for the sake of another one; tried again, it may go through."""


class Watch(Protocol):
    """Notices the commits of others, in this process and in all others."""

    def changed(self) -> bool:
        """Whether anyone has committed since this was last asked; True the first time."""

    def close(self) -> None:
        """Let go of the connection."""


class Dialect(Protocol):
    """What differs between SQLite and PostgreSQL."""

    name: str
    """For errors and logs; without a password."""

    reader: Engine
    writer: Engine
    errors: tuple[type[Exception], ...]
    """What the driver raises by itself, outside of SQLAlchemy."""

    def prepare(self) -> None:
        """Make ready what can be made ready before the first connection."""

    def copy(self) -> Path | None:
        """Copy the database before an upgrade; None where that is the administrator's."""

    def begins(self) -> None:
        """Say what should be known before a new hall is begun here."""

    def watch(self) -> Watch:
        """Something that notices the commits of others."""

    def start_transaction(self, connection: Connection, *, write: bool) -> None:
        """Begin the transaction of a connection that was just taken."""

    def before_commit(self, connection: Connection) -> None:
        """Do what others need in order to hear of this transaction."""

    def gave_way(self, error: Exception) -> bool:
        """Whether the transaction was undone for the sake of another one's."""

    def reason(self, error: Exception) -> str:
        """What went wrong in one line, with what to do."""


class Database:
    """One hall's database. Safe to share between threads; make one a process."""

    def __init__(self, url: str) -> None:
        self._kind = _open(url)
        self._errors: tuple[type[Exception], ...] = (
            SQLAlchemyError,
            OSError,
            *self._kind.errors,
        )
        self.name = self._kind.name
        try:
            with self.explained():
                self._kind.prepare()
                kind = self._kind
                bring_up_to_date(self.read, self.write, self.name, kind.copy, kind.begins)
        except HallError:
            self.close()
            raise

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that may write: committed at the end, undone by any error.

        Raises:
            DatabaseTrouble: the database could not do it.

        """
        with self.explained(), self._kind.writer.begin() as connection:
            self._kind.start_transaction(connection, write=True)
            yield connection
            self._kind.before_commit(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look at the data.

        Raises:
            DatabaseTrouble: the database could not be read.

        """
        with self.explained(), self._kind.reader.connect() as connection:
            self._kind.start_transaction(connection, write=False)
            yield connection

    def watch(self) -> Watch:
        """Something that notices the commits of others; close it.

        Raises:
            DatabaseTrouble: the database could not be reached.

        """
        with self.explained():
            return self._kind.watch()

    def close(self) -> None:
        """Let go of every connection."""
        self._kind.reader.dispose()

    @contextmanager
    def explained(self) -> Iterator[None]:
        """What goes wrong with the database in here is raised as an error that says what to do.

        Raises:
            GaveWay: this transaction was undone for the sake of another one's.
            DatabaseTrouble: what is wrong and what to do, of one of the kinds in error_kinds.py.

        """
        try:
            yield
        except self._errors as error:
            error_class = GaveWay if self._kind.gave_way(error) else error_kinds.kind_of(error)
            raise error_class(self.name, self._kind.reason(error)) from error


def _open(given: str) -> Dialect:
    """The kind of database that a path or URL names.

    Raises:
        BadDatabaseUrl: it names none that can be used.
        PostgresqlNotInstalled: it names a PostgreSQL database, and psycopg is missing.

    """
    given = at_home(given)
    if "://" not in given:
        _check(given, Message("// is missing after ':'") if shown(given) != given else "")
        url = URL.create("sqlite", database=given)
    else:
        try:
            url = make_url(for_the_driver(given))
        except (ArgumentError, ValueError):
            raise BadDatabaseUrl(given, Message("this is no database URL")) from None
    if url.drivername == "sqlite":
        _check(given, sqlite.problem_of(given, url))
        return sqlite.Sqlite(url)
    try:
        from db.engine import postgresql  # noqa: PLC0415 - SQLite has no use for its driver
    except ImportError:
        raise PostgresqlNotInstalled from None
    _check(given, postgresql.problem_of(url))
    return postgresql.Postgresql(url)


def _check(given: str, problem: str) -> None:
    if problem:
        raise BadDatabaseUrl(given, problem)
