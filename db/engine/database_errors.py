"""Errors of SQLite in words: what is wrong, and what the administrator can do."""

import errno
import os
import re
import sqlite3
from pathlib import Path

from runtime.message import Message

_FULL = Message("the disk is full: free some space on it; nothing of this was saved")
_READ_ONLY = Message(
    "it may not be written: let this account write to the file, to its -wal and -shm files beside "
    "it and to the folder, and see that the disk is not mounted read-only"
)
_NO_FILE = Message(
    "it cannot be opened: see that the folder is there, that this account may use it, "
    "and that the name is a file's"
)
_NO_RIGHT = Message("this account may not use it: change the file's owner or rights")
_LOCKED = Message(
    "another program has held it locked for too long: close that program, then try again"
)
_BAD_DISK = Message(
    "the disk does not read or write: look at its cable and health, and at the system's log"
)

WORDS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,  # no room for hall.db-shm, when the file is opened
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: Message(
        "its file was moved, deleted or replaced while the hall was running: put it back where "
        "it was, or stop the hall and start it again; nothing of this was saved"
    ),
    sqlite3.SQLITE_CANTOPEN: _NO_FILE,
    sqlite3.SQLITE_PERM: _NO_RIGHT,
    sqlite3.SQLITE_AUTH: _NO_RIGHT,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_CORRUPT: Message(
        "the file is damaged: stop the hall, keep this file, and put the newest backup in its place"
    ),
    sqlite3.SQLITE_NOTADB: Message(
        "the file is not a database, or it is damaged: give another name, "
        "or put the newest backup in its place"
    ),
    sqlite3.SQLITE_IOERR: _BAD_DISK,
    sqlite3.SQLITE_NOMEM: Message(
        "this machine has no memory left: close other programs, or restart it"
    ),
}
"""SQLite's result code, extended or primary -> words (sqlite.org/rescode.html)."""

OF_THE_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _NO_FILE,
    errno.EPERM: _NO_FILE,
    errno.ENOENT: _NO_FILE,
    errno.ENOTDIR: _NO_FILE,
    errno.EEXIST: _NO_FILE,
    errno.EISDIR: _NO_FILE,
    errno.EIO: _BAD_DISK,
}
"""The system's error number -> the same words."""

READ_ANEW = frozenset(
    {
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
        *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR),
    }
)
"""After these a connection keeps what it found; only a new one notices that it was put right."""

SHARES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "coda", "ncpfs", "davfs"),
        *("fuse.davfs2", "fuse.sshfs", "fuse.smbnetfs", "fuse.rclone", "fuse.s3fs", "beegfs"),
        *("glusterfs", "fuse.glusterfs", "ceph", "fuse.ceph", "lustre", "gfs2", "ocfs2"),
        *("fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.juicefs", "fuse.mfs", "orangefs", "pvfs2"),
    }
)
"""File systems on which locks and the write-ahead log do not hold (sqlite.org/wal.html)."""

MOUNTS = Path("/proc/self/mountinfo")


def words(error: BaseException) -> str:
    """An error of SQLite, SQLAlchemy or the system in one line, with what to do."""
    cause = getattr(error, "orig", None) or error
    said = " ".join(str(cause).split())
    remedy = _remedy(cause)
    return Message("{remedy} ({said})", remedy=remedy, said=said) if remedy else said


def heals(error: BaseException) -> bool:
    """Whether new connections may find well what this error was about."""
    return _code(error) & 0xFF in READ_ANEW


def file_moved(database: str) -> sqlite3.OperationalError:
    """What SQLite itself says of a moved file, though only without a write-ahead log."""
    error = sqlite3.OperationalError(f"{database} is no longer the file that was opened")
    error.sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED
    return error


def mounts() -> str:
    """What is mounted where; empty on a system that does not say so."""
    try:
        return os.fsdecode(MOUNTS.read_bytes())
    except OSError:
        return ""


def _remedy(cause: BaseException) -> str | None:
    if isinstance(cause, OSError):
        return OF_THE_SYSTEM.get(cause.errno or 0)
    code = _code(cause)
    return WORDS.get(code) or WORDS.get(code & 0xFF)


def _code(error: BaseException) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code


def share_of(path: Path, mountinfo: str) -> str:
    """The kind of network share that ``path`` lies on; empty on a disk of this machine.

    ``mountinfo`` is the text of /proc/self/mountinfo (man 5 proc). The longest mount point that
    the path begins with counts, and of equal ones the last, which hides the others.
    """
    kind, longest = "", -1
    for line in mountinfo.splitlines():
        point, file_system = _mount(line)
        if point is not None and path.is_relative_to(point) and len(point.parts) >= longest:
            kind, longest = file_system, len(point.parts)
    return kind if kind in SHARES else ""


def _mount(line: str) -> tuple[Path | None, str]:
    before, separator, after = line.partition(" - ")
    fields, kinds = before.split(" "), after.split(" ")
    if not separator or len(fields) < 5:  # noqa: PLR2004 - the fifth field is the mount point
        return None, ""
    return Path(_unescaped(fields[4])), kinds[0]


def _unescaped(written: str) -> str:
    """A mount point as it is: blanks and the like are written as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), written)
