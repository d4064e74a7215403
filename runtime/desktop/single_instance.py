"""Lets one process of this machine hold a name, by a lock that ends with the process."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from runtime.message import Message

NOBODY_KNOWN = Message("another process")


class AlreadyRunning(Exception):
    """Another process holds the name; ``holder`` says which, and since when."""

    def __init__(self, name: str, holder: str) -> None:
        self.name, self.holder = name, holder
        super().__init__(
            Message("{name} is running here already: {holder}", name=name, holder=holder)
        )


@contextmanager
def only_one(file: Path, name: str) -> Iterator[None]:
    """Hold ``name`` as long as the block runs; a process that died holds nothing.

    The file stays behind: to remove it would let two processes lock two files of one name.

    Raises:
        AlreadyRunning: another process holds it.
        OSError: the file cannot be made.

    """
    file.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        _lock(number, name)
        os.ftruncate(number, 0)
        os.pwrite(number, _this_process().encode(), 0)
        yield
    finally:
        os.close(number)


def _lock(number: int, name: str) -> None:
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(number, 100, 0).decode(errors="replace").strip()
        raise AlreadyRunning(name, holder or NOBODY_KNOWN) from None


def _this_process() -> str:
    return f"process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n"
