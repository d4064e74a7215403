"""Phones on their tickets' pages: how soon they are told of a call, and what they cost.

All on one machine: the pages, so many phones, the hall display, six consoles, and whoever presses.
"""

import json
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import select

from bench.display import FULL_HD
from bench.halls import Bench, sample
from bench.kiosk import MEGABYTE, PATIENCE, KioskProcess, memory_of, until_calm, work_of
from bench.rows import Row, p99
from db.schema.tables import TICKET
from tickets.hall import Counter, HallSetup
from tickets.visit import TicketState

COUNTERS = range(1, 7)

GAP = 1.0
"""Seconds from one press to the next: ten times as many as six counters make."""

LAST_WORDS = 60.0
"""Seconds after the last call until which phones are waited for; who knows by then knows late."""


def phone_rows(folder: Path, phones: int, calls: int, seconds: float) -> Iterator[Row]:
    """Press ``calls`` times without phones, with them, and without; let them rest meanwhile."""
    machine = KioskProcess(folder / "phones", FULL_HD)
    bench = Bench(machine.folder / "hall.db", six_counters())
    for _ in range(phones + 3 * calls + len(COUNTERS)):
        bench.queue.issue("passport")
    port = free_port()
    (machine.folder / "hall.toml").write_text(
        f'database = "hall.db"\n[web]\naddress = "127.0.0.1"\nport = {port}\n'
    )
    with running(machine, port) as web:
        for counter in COUNTERS:
            bench.queue.call_next(counter)
        before = [each for each, _ in pressed(bench, calls)]
        bare = memory_of(web)
        tokens = waiting(bench, phones)
        with connected(machine, port, tokens) as waiters:
            until_calm(web)
            memory, share = memory_of(web), at_rest(web, seconds)
            waiters.heard()
            presses = pressed(bench, calls)
            told, own, missing = waiters.told_of([moment for _, moment in presses])
        after = [each for each, _ in pressed(bench, calls)]
    bench.database.close()
    many = f"{phones:,} phones"
    yield Row(
        f"a call committed to the one called, of {many}", "ms", *middle(own), limit="p99 <= 1000"
    )
    yield Row(f"a call committed to all {many} told", "ms", *middle(told), limit="p99 <= 1000")
    yield Row("phones that were not told of a call", "phones", missing, limit="p50 == 0")
    yield Row("memory of the pages a phone", "kB", (memory - bare) * MEGABYTE / 1000 / phones)
    yield Row(f"the pages at rest, {many}", "% of core", share, limit="p50 <= 5")
    yield Row(
        f"call next beside {many}, against none",
        "ms",
        *middle([each for each, _ in presses]),
        statistics.median(before + after),
        "ratio <= 1.1",
    )


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Their median, and what 99 of 100 do not exceed."""
    return statistics.median(values), p99(values)


def delays(
    heard: Sequence[Sequence[tuple[float, int]]], calls: Sequence[float]
) -> tuple[list[float], list[float], int]:
    """Milliseconds from each call until each phone knew of it, and the one called; misses.

    The phones stand in the order in which they are called, the first with nobody ahead. Of the
    n-th call the i-th knows when it is told that ``i - n - 1`` or fewer are ahead, which for the
    one who is called is -1. Those who were called earlier have nothing to be told.
    """
    found, own, missing = [], [], 0
    for place, states in enumerate(heard):
        left = iter(states)
        now = next(left, None)
        for number, called in enumerate(calls[: place + 1]):
            while now is not None and now[1] > place - number - 1:
                now = next(left, None)
            if now is None:
                missing += 1
            else:
                found.append((now[0] - called) * 1000)
                if number == place:
                    own.append(found[-1])
    return found, own, missing


def pressed(bench: Bench, calls: int) -> list[tuple[float, float]]:
    """Press "call next" so often: its milliseconds, and when it was committed."""
    found = []
    for n in range(calls):
        begun = time.monotonic()
        ticket = bench.queue.call_next(COUNTERS[n % len(COUNTERS)])
        committed = time.monotonic()
        assert ticket is not None  # noqa: S101 - enough are in line
        found.append(((committed - begun) * 1000, committed))
        time.sleep(max(0.0, GAP - (committed - begun)))
    return found


def at_rest(process: int, seconds: float) -> float:
    """Percent of one core that a process works while nothing happens."""
    before, since = work_of(process), time.monotonic()
    time.sleep(seconds)
    return (work_of(process) - before) / (time.monotonic() - since) * 100


def six_counters() -> HallSetup:
    """The sample hall with six counters for passports, open at any hour."""
    told = sample()
    serves = told.counters[0].serves
    return replace(
        told,
        hall=replace(told.hall, numbers_outside_hours=True),
        counters=tuple(Counter(number, serves) for number in COUNTERS),
    )


def waiting(bench: Bench, count: int) -> list[str]:
    """The tokens of the first in line."""
    with bench.database.read() as connection:
        in_line = select(TICKET.c.token).where(TICKET.c.state == TicketState.WAITING)
        ordered = in_line.order_by(TICKET.c.rank_at, TICKET.c.id)
        return list(connection.scalars(ordered.limit(count)))


def free_port() -> int:
    """A port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def running(machine: KioskProcess, port: int) -> Iterator[int]:
    """The pages, the hall display and the consoles, each a process; the pages' id."""
    hall, number = str(Path(sys.executable).with_name("hall")), "counter:{}".format
    roles = (["web"], ["display"], [number(each) for each in COUNTERS])
    with ExitStack() as ending:
        processes = []
        for each in roles:
            process = subprocess.Popen(
                [hall, "run", *each], cwd=machine.folder, env=machine.environment()
            )
            ending.callback(process.wait, PATIENCE)
            ending.callback(process.kill)
            processes.append(process)
        until_listening(port)
        for process in processes:
            until_calm(process.pid)
        yield processes[0].pid


def until_listening(port: int) -> None:
    """Wait until the pages are there.

    Raises:
        TimeoutError: they are not.

    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.2)
    raise TimeoutError


@dataclass
class Waiters:
    """The phones, in a process of their own."""

    process: "subprocess.Popen[str]"

    def heard(self) -> list[list[tuple[float, int]]]:
        """What each was told since this was asked last: when, and how many were ahead."""
        assert self.process.stdin is not None  # noqa: S101 - they were asked for
        assert self.process.stdout is not None  # noqa: S101 - the same
        self.process.stdin.write("heard\n")
        self.process.stdin.flush()
        answer: list[list[tuple[float, int]]] = json.loads(self.process.stdout.readline())
        return answer

    def told_of(self, calls: Sequence[float]) -> tuple[list[float], list[float], int]:
        """What :func:`delays` says of calls, as soon as all phones know, or will not any more."""
        heard, end = self.heard(), time.monotonic() + LAST_WORDS
        while (found := delays(heard, calls))[-1] and time.monotonic() < end:
            time.sleep(0.5)
            heard = [before + new for before, new in zip(heard, self.heard(), strict=True)]
        return found


@contextmanager
def connected(machine: KioskProcess, port: int, tokens: Sequence[str]) -> Iterator[Waiters]:
    """Phones on these tickets' pages, each of which knows where it stands."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.phones", str(port)],
        cwd=machine.folder,
        env=machine.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None  # noqa: S101 - it was asked for
    assert process.stdout is not None  # noqa: S101 - the same
    try:
        process.stdin.write("\n".join([*tokens, "", ""]))
        process.stdin.flush()
        if process.stdout.readline() != "ready\n":
            raise ConnectionError
        yield Waiters(process)
    finally:
        process.kill()
        process.wait(PATIENCE)
