"""Locks, writes to and waits for an open descriptor that never blocks."""

import fcntl
import os
import select
import time
from contextlib import suppress

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.status import PrinterState
from printer.transport import timeouts
from printer.transport.trouble import as_printer_trouble
from runtime.message import Message

LOCK_INTERVAL = 0.05
"""Seconds between two attempts to lock a line."""

LOST = select.POLLHUP | select.POLLERR
"""The events of poll() for a line whose other end is gone."""


def lock(descriptor: int, name: str) -> None:
    """Lock an open line: two programs on one line get each other's answers.

    Closing the descriptor unlocks it. Only programs that lock it like this are kept out.

    Raises:
        PrinterTrouble: another program has locked it for :data:`timeouts.LOCK`.

    """
    end = time.monotonic() + timeouts.LOCK
    while not _is_locked(descriptor, name):
        if time.monotonic() >= end:
            reason = Message("another program uses {name}", name=name)
            raise PrinterTrouble(reason, PrinterState.OFFLINE)
        time.sleep(LOCK_INTERVAL)


def _is_locked(descriptor: int, name: str) -> bool:
    """Try to lock the line; return whether it is ours now."""
    with as_printer_trouble(name), suppress(BlockingIOError):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def write_all(descriptor: int, data: bytes, name: str) -> None:
    """Write all of ``data``.

    Raises:
        Stalled: nothing was taken for :data:`timeouts.STALL`.

    """
    rest = memoryview(data)
    while rest:
        if not events_within(descriptor, select.POLLOUT, timeouts.STALL):
            raise Stalled(name, len(data) - len(rest))
        with as_printer_trouble(name), suppress(BlockingIOError):
            rest = rest[os.write(descriptor, rest) :]


def events_within(descriptor: int, events: int, seconds: float) -> int:
    """Wait for one of poll()'s ``events``; return those that happened, 0 when time is over."""
    poll = select.poll()
    poll.register(descriptor, events)
    return sum(happened for _, happened in poll.poll(seconds * 1000))
