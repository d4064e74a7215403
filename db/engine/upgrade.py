"""A database is made, or brought up to date, when it is opened.

A new one gets its tables at once. One of an earlier version is copied first and then migrated by
Alembic, in one transaction: a migration that fails leaves the old tables as they were.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from db.engine import database_errors
from db.schema.tables import METADATA
from runtime.message import Message
from tickets.errors import DatabaseTrouble

HEAD = "0024"
"""The newest version of the tables; the name of the last file in migrations/versions."""

FIRST = "0001"
"""The version of the files that were made before versions were written down."""

MIGRATIONS = Path(__file__).parent.parent / "migrations"

Open = Callable[[], AbstractContextManager[Connection]]
"""Opens a transaction."""

Backup = Callable[[], Path | None]
"""Copies the database as it is; gives the copy, or None where copying is the administrator's."""


class NewerDatabase(DatabaseTrouble):
    """The database was made by a later version of the program."""

    def __init__(self, database: str, version: str) -> None:
        self.version = version
        super().__init__(
            database,
            Message(
                "its tables are of version {version}, this program knows {head}: "
                "update the program on this machine; nothing was changed",
                version=version,
                head=HEAD,
            ),
        )


class NoHallDatabase(DatabaseTrouble):
    """The database belongs to another program."""

    def __init__(self, database: str) -> None:
        super().__init__(
            database,
            Message("it holds the tables of another program: give the hall a database of its own"),
        )


class UpgradeFailed(DatabaseTrouble):
    """A migration could not be done; the database is as it was."""

    def __init__(self, database: str, version: str, reason: str, copy: Path | None) -> None:
        kept = Message("; a copy is in {copy}", copy=copy) if copy else ""
        super().__init__(
            database,
            Message(
                "could not go from version {version} to {head} and is unchanged: {reason}{kept}",
                version=version,
                head=HEAD,
                reason=reason,
                kept=kept,
            ),
        )


def bring_up_to_date(
    read: Open,
    write: Open,
    name: str,
    backup: Backup,
    begins: Callable[[], None] = lambda: None,
) -> None:
    """Make the tables, or migrate those that are there.

    ``begins`` is called before tables are made where there were none.

    Raises:
        NewerDatabase: made by a later version.
        NoHallDatabase: made by something else.
        UpgradeFailed: nothing was changed.

    """
    with read() as connection:  # usually enough, and waits for no writer
        if _version(connection) == HEAD:
            return
    with write() as tx:
        take_your_time(tx)
        _one_at_a_time(tx)
        version = _version(tx)  # another process may have done it while this one waited
        if version is None:
            begins()
            _make(tx, name)
        elif version > HEAD:
            raise NewerDatabase(name, version)
        elif version != HEAD:
            _upgrade(tx, name, version, backup)


def take_your_time(tx: Connection) -> None:
    """Let this transaction's statements last: they go through all of a hall's history."""
    if tx.dialect.name == "postgresql":
        tx.execute(text("SET LOCAL statement_timeout = 0"))


def copy_of(path: Path, now: datetime) -> Path:
    """A copy of a SQLite file as it was last committed, beside it, checked to be whole."""
    copy = path.with_name(f"{path.name}.before-{HEAD}-{now:%Y%m%dT%H%M%S%f}")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    try:
        source.backup(target)
        (answer,) = target.execute("PRAGMA integrity_check").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(answer)
    finally:
        source.close()
        target.close()
    return copy


def _one_at_a_time(tx: Connection) -> None:
    """Wait for another process that makes the tables; in SQLite, this one has waited already."""
    if tx.dialect.name == "postgresql":
        for statement in (
            "SET LOCAL lock_timeout = 0",
            f"SELECT pg_advisory_xact_lock({0x5461626C})",
            "SET LOCAL lock_timeout TO DEFAULT",  # for tables that somebody else holds
        ):
            tx.execute(text(statement))


def _version(connection: Connection) -> str | None:
    """The version of the tables; None when there are none."""
    tables = inspect(connection)
    if tables.has_table("alembic_version"):
        version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return version
    return FIRST if tables.has_table("print_job") and tables.has_table("hall") else None


def _make(tx: Connection, name: str) -> None:
    if inspect(tx).get_table_names():
        raise NoHallDatabase(name)
    METADATA.create_all(tx)
    tx.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    tx.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _upgrade(tx: Connection, name: str, version: str, backup: Backup) -> None:
    copy = None
    try:
        copy = backup()
        _migrate(tx)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise UpgradeFailed(name, version, database_errors.words(error), copy) from error


def _migrate(tx: Connection) -> None:
    # Only now: it takes a third of a second, and a kiosk that is up to date has no use for it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = tx
    if not inspect(tx).has_table("alembic_version"):
        command.stamp(config, FIRST)
    command.upgrade(config, HEAD)
