"""SQLite's troubles in words: what is wrong, and what the administrator can do."""

import sqlite3
from pathlib import Path

WORDS = {
    sqlite3.SQLITE_FULL: "the disk is full: free some space on it; nothing of this was saved",
    sqlite3.SQLITE_READONLY: (
        "it may not be written: let this account write to the file and its folder, "
        "and see that the disk is not mounted read-only"
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened: see that the folder is there, that this account may use it, "
        "and that the name is a file's"
    ),
    sqlite3.SQLITE_PERM: "this account may not use it: change the file's owner or rights",
    sqlite3.SQLITE_AUTH: "this account may not use it: change the file's owner or rights",
    sqlite3.SQLITE_BUSY: (
        "another program has held it locked for too long: close that program, then try again"
    ),
    sqlite3.SQLITE_LOCKED: (
        "another program has held it locked for too long: close that program, then try again"
    ),
    sqlite3.SQLITE_CORRUPT: (
        "the file is damaged: stop the hall, keep this file, and put the newest backup in its place"
    ),
    sqlite3.SQLITE_NOTADB: (
        "the file is not a database, or it is damaged: give another name, "
        "or put the newest backup in its place"
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk does not read or write: look at its cable and health, and at the system's log"
    ),
}
"""SQLite's primary result code -> words (sqlite.org/rescode.html)."""

SHARES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "coda", "ncpfs", "davfs"),
        *("fuse.davfs2", "fuse.sshfs", "fuse.smbnetfs", "fuse.rclone", "fuse.s3fs", "beegfs"),
        *("glusterfs", "fuse.glusterfs", "ceph", "fuse.ceph", "lustre", "gfs2", "ocfs2"),
    }
)
"""File systems on which locks and the write-ahead log do not hold (sqlite.org/wal.html)."""

MOUNTS = Path("/proc/self/mountinfo")


def words(error: BaseException) -> str:
    """An error of SQLite, SQLAlchemy or the system in one line, with what to do."""
    cause = getattr(error, "orig", None) or error
    said = " ".join(str(cause).split())
    told = WORDS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    return f"{told} ({said})" if told else said


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
    for octal, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        written = written.replace(octal, sign)
    return written
