"""Kinds of trouble with a database that people can tell apart and put right in different ways."""

import errno
import sqlite3

from tickets.errors import DatabaseTrouble


class DiskFull(DatabaseTrouble):
    """There is no room left where the database is."""


class DatabaseGone(DatabaseTrouble):
    """The file, its disk or the server is not there."""


class NotWritable(DatabaseTrouble):
    """The database may be read and not written, or not even read."""


class DatabaseLocked(DatabaseTrouble):
    """Another program has held the database for too long."""


class DatabaseDamaged(DatabaseTrouble):
    """What is in the file is no database any more."""


_OF_SQLITE: dict[int, type[DatabaseTrouble]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,
    sqlite3.SQLITE_READONLY_DBMOVED: DatabaseGone,
    sqlite3.SQLITE_CANTOPEN: DatabaseGone,
    sqlite3.SQLITE_IOERR: DatabaseGone,
    sqlite3.SQLITE_READONLY: NotWritable,
    sqlite3.SQLITE_PERM: NotWritable,
    sqlite3.SQLITE_AUTH: NotWritable,
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_PROTOCOL: DatabaseLocked,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}
"""SQLite's result code, extended or primary (sqlite.org/rescode.html)."""

_OF_THE_SYSTEM: dict[int, type[DatabaseTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.ENOENT: DatabaseGone,
    errno.ENOTDIR: DatabaseGone,
    errno.EIO: DatabaseGone,
    errno.EROFS: NotWritable,
    errno.EACCES: NotWritable,
    errno.EPERM: NotWritable,
}

_OF_POSTGRESQL: dict[str, type[DatabaseTrouble]] = {
    "53100": DiskFull,
    "25006": NotWritable,
    "42501": NotWritable,
    "55P03": DatabaseLocked,
    "57014": DatabaseLocked,
    "57P01": DatabaseGone,
    "57P02": DatabaseGone,
    "57P03": DatabaseGone,
    "3D000": DatabaseGone,
}
"""The server's answer (postgresql.org/docs/current/errcodes-appendix.html)."""


def kind_of(error: BaseException) -> type[DatabaseTrouble]:
    """Return the kind of an error of SQLite, PostgreSQL, SQLAlchemy or the system."""
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", 0)
    if found := _OF_SQLITE.get(code) or _OF_SQLITE.get(code & 0xFF):
        return found
    if isinstance(cause, sqlite3.Error):
        return DatabaseTrouble
    if isinstance(cause, OSError):
        return _OF_THE_SYSTEM.get(cause.errno or 0, DatabaseTrouble)
    state = getattr(cause, "sqlstate", None)
    if state is None and type(cause).__name__ == "OperationalError":
        return DatabaseGone  # psycopg's, with no answer of the server
    return _OF_POSTGRESQL.get(state or "", DatabaseTrouble)
