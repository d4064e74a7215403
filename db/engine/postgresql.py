"""PostgreSQL: several machines, one queue.

Writers work side by side and lock the rows they change; only their appending of events goes one
after another (:meth:`db.queue.unit_of_work.UnitOfWork.write_events`). Every commit ends with a
NOTIFY, which wakes the readers of all machines.
"""

import time
from contextlib import ExitStack
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, create_engine, event

from db.engine.urls import shown
from db.schema.tables import METADATA
from runtime.message import Message
from tickets.errors import DatabaseTrouble

CHANNEL = "warm_window"
ENCODING = "UTF8"
"""The only encoding of a PostgreSQL server with all of 简体, 繁體 and further languages."""

CONNECT_SECONDS = 5
STATEMENT_SECONDS = 20
"""The longest that a statement waits for the server or for another transaction."""

RETRY_SECONDS = 1.0
"""The pause between attempts to listen again to a server that is away."""

ALIVE_SECONDS = 1.0
"""How often a listener asks whether the server is there: silence alone does not say so."""

ALIVE: dict[str, Any] = {
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""With these a pulled cable is noticed after some ten seconds, whether or not a question is on its
way (libpq: TCP keepalives, and the milliseconds that what was sent may go unacknowledged)."""


class BadEncoding(DatabaseTrouble):
    """The database's characters are not Unicode: Chinese could not be stored in it."""

    def __init__(self, database: str, encoding: str) -> None:
        self.encoding = encoding
        super().__init__(
            database,
            Message(
                "its encoding is {encoding}, which cannot hold Chinese: make one with"
                " CREATE DATABASE hall ENCODING 'UTF8' TEMPLATE template0",
                encoding=encoding,
            ),
        )


class Postgresql:
    """How a PostgreSQL database is opened and watched."""

    errors: tuple[type[Exception], ...] = (psycopg.Error,)

    def __init__(self, url: URL) -> None:
        self.name = shown(url.render_as_string(hide_password=False))
        self._dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
        milliseconds = round(STATEMENT_SECONDS * 1000)
        options = f"-c statement_timeout={milliseconds} -c lock_timeout={milliseconds}"
        engine = create_engine(
            url,
            hide_parameters=True,  # an error that is logged must not name a person
            pool_pre_ping=True,  # a server that was restarted costs nobody a transaction
            connect_args=ALIVE | {"connect_timeout": CONNECT_SECONDS, "options": options},
        )
        event.listen(engine, "connect", self._must_hold_chinese)
        self.writer: Engine = engine.execution_options(isolation_level="READ COMMITTED")
        self.reader: Engine = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    def prepare(self) -> None:
        """Have indexes be as partial as SQLite's; the database is the administrator's to make."""
        for index in (index for table in METADATA.tables.values() for index in table.indexes):
            index.dialect_kwargs["postgresql_where"] = index.dialect_options["sqlite"]["where"]

    def copy(self) -> None:
        """A copy is the administrator's to take, with pg_dump; the migration is one transaction."""

    def begins(self) -> None:
        """Do nothing: the administrator has made an empty database for it."""

    def watch(self) -> "NotificationListener":
        """Something that notices the commits of others."""
        return NotificationListener(self._dsn)

    def start_transaction(self, connection: Connection, *, write: bool) -> None:
        """Do nothing: the driver begins with the first statement."""

    def before_commit(self, connection: Connection) -> None:
        """Wake the readers when this transaction is committed."""
        connection.exec_driver_sql(f"NOTIFY {CHANNEL}")

    def gave_way(self, error: Exception) -> bool:
        """Whether the server undid the transaction because of another one."""
        return _sqlstate(error) in IN_THE_WAY

    def reason(self, error: Exception) -> str:
        """The server's answer in one line, with what to do about the usual ones."""
        answer = " ".join(str(getattr(error, "orig", None) or error).split())
        remedy = REMEDIES.get(_sqlstate(error))
        return Message("{answer}{remedy}", answer=answer, remedy=remedy) if remedy else answer

    def _must_hold_chinese(self, connection: psycopg.Connection, _record: object) -> None:
        """Refuse a database in which names could not be stored, before anything is."""
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != ENCODING:
            raise BadEncoding(self.name, str(encoding))


class NotificationListener:
    """Hears the NOTIFY of every commit, and listens again after the server was away."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._retry_at = self._ask_at = 0.0
        self._connection: psycopg.Connection | None = self._listen()
        self._news = True

    def changed(self) -> bool:
        """Whether anyone has committed since this was last asked; True the first time.

        When the server has gone away this is True, so that a reader looks and finds out; nothing is
        heard while it is away; once it is back, this is True again, so that nothing is missed.
        """
        connection = self._connection or self._again()
        if connection is None:
            return False
        news, self._news = self._news or self._heard(connection), False
        return news

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _heard(self, connection: psycopg.Connection) -> bool:
        try:
            if time.monotonic() >= self._ask_at:
                connection.execute("SELECT 1")
                self._ask_at = time.monotonic() + ALIVE_SECONDS
            return bool(list(connection.notifies(timeout=0)))
        except psycopg.Error:
            self.close()
            return True

    def _again(self) -> psycopg.Connection | None:
        """Try again, now and then, to listen to a server that was away."""
        if time.monotonic() < self._retry_at:
            return None
        self._retry_at = time.monotonic() + RETRY_SECONDS
        try:
            self._connection = self._listen()
        except psycopg.Error:
            return None
        self._news = True
        return self._connection

    def _listen(self) -> psycopg.Connection:
        with ExitStack() as undo:  # a connection that cannot listen is closed again
            connection = psycopg.connect(
                self._dsn, autocommit=True, connect_timeout=CONNECT_SECONDS, **ALIVE
            )
            undo.callback(connection.close)
            connection.execute(f"LISTEN {CHANNEL}")
            undo.pop_all()
        return connection


def problem_of(url: URL) -> str:
    """What is wrong with a URL of this kind; empty when nothing is."""
    return "" if url.database else Message("the database's name comes after the last slash")


def _sqlstate(error: Exception) -> str | None:
    cause = getattr(error, "orig", None) or error
    state: str | None = getattr(cause, "sqlstate", None)
    return state


IN_THE_WAY = frozenset({"40P01", "40001", "23505"})
"""deadlock_detected, serialization_failure, unique_violation: two took the same at the same time.
Tried again, the second sees what the first has (docs/current/errcodes-appendix.html there)."""

REMEDIES: dict[str | None, str] = {
    None: Message("; check the server, and user, password and name in the database's URL"),
    "42501": Message("; grant this user the right to use and create tables in it"),
    "53300": Message("; too many programs are connected: raise max_connections"),
    "53100": Message("; the server's disk is full: free some space there"),
}
