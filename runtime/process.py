"""Marks that name a process of a machine, and whether it has ended; known on Linux only."""

import os
from functools import cache
from pathlib import Path

_PROC = Path("/proc")


@cache
def this_process() -> str:
    """A mark of this process: the machine, since when it runs, and the process on it."""
    return " ".join((_machine(), _running_since(), str(os.getpid()), _started(os.getpid())))


def has_ended(mark: str) -> bool | None:
    """Whether the process of a mark is gone; None where nobody knows, as of another machine's."""
    machine, _, rest = mark.partition(" ")
    since, _, process = rest.partition(" ")
    if not machine or machine != _machine():
        return None
    if since != _running_since():
        return True  # the machine has been switched off since
    number, _, started = process.partition(" ")
    return _started(int(number)) != started


def _machine() -> str:
    return _line(Path("/etc/machine-id"))


def _running_since() -> str:
    return _line(_PROC / "sys/kernel/random/boot_id")


def _started(number: int) -> str:
    """When a process began, in ticks since the machine did; numbers are used again (proc(5))."""
    stat = _line(_PROC / str(number) / "stat")
    return stat.rpartition(")")[2].split()[19] if stat else ""


def _line(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""
