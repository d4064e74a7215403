"""When the machine itself stood still: on each processor a process sleeps, and was woken late.

The host of a virtual machine takes a processor away for as long as it likes, and the machine's own
books need not show it. These processes do nothing else, share no lock with anybody, and leave out
for how long others had their processor: what they are late by is no program's doing.
Run as ``python -m tests.stalls PROCESSOR``, it is one of them, until its standard input ends.
"""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

NAP, LATE = 0.002, 0.005
"""Seconds between two looks, and those by which one is late as a machine at work may be."""

Span = tuple[float, float]
"""Begin and end, by the clock that all processes of a machine share (time.monotonic)."""


class Waits:
    """For how long this thread worked, or was ready and others had the processor.

    Linux's schedstat tells both. What is left of a time is what the thread waited for: a lock, a
    device, a disk, or nothing.
    """

    def __init__(self) -> None:
        self._told = os.open("/proc/thread-self/schedstat", os.O_RDONLY | os.O_CLOEXEC)

    def now(self) -> tuple[float, float]:
        """The time, and the seconds worked or ready until now."""
        worked, ready, _ = os.pread(self._told, 100, 0).split()
        return time.monotonic(), (int(worked) + int(ready)) / 1e9


class Stalls(Struct):
    """What each processor's process has ``told``, when they have ended."""

    told: Sequence[Sequence[Span]] = ()
    processes: Sequence[int] = ()

    def within(self, begin: float, end: float) -> float:
        """For how many seconds of this time a processor stood still, the worst of them."""
        return max(
            (sum(_shared(each, (begin, end)) for each in one) for one in self.told), default=0
        )


def _shared(one: Span, other: Span) -> float:
    return max(0.0, min(one[1], other[1]) - max(one[0], other[0]))


@contextmanager
def watched() -> Iterator[Stalls]:
    """What is known, at the end of the block, of the machine's stalls in it."""
    watches = [
        subprocess.Popen(
            [sys.executable, "-m", __name__, str(processor)],
            cwd=Path(__file__).parent.parent,
            env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for processor in os.sched_getaffinity(0)
    ]
    stalls = Stalls(processes=[each.pid for each in watches])
    try:
        for each in watches:
            assert each.stdout
            each.stdout.readline()  # it has begun
        yield stalls
    finally:
        stalls.told = [json.loads(each.communicate()[0]) for each in watches]


def watch(processor: int) -> list[Span]:
    """The stalls of one processor, until standard input ends."""
    os.sched_setaffinity(0, {processor})
    waits, found = Waits(), list[Span]()
    before = waits.now()
    print(flush=True)  # noqa: T201 - that it has begun
    ended = False
    while not ended:
        ended = bool(select.select([sys.stdin], [], [], NAP)[0])
        now = waits.now()
        late = now[0] - before[0] - NAP - (now[1] - before[1])
        if late > LATE:
            found.append((now[0] - late, now[0]))
        before = now
    return found


if __name__ == "__main__":
    print(json.dumps(watch(int(sys.argv[1]))))  # noqa: T201 - the answer
