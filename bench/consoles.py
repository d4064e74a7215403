"""The officers' consoles: how soon a press is answered on the screen, at one and at sixty."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import func, select

from bench.display import FULL_HD
from bench.halls import Bench, with_counters
from bench.kiosk import PATIENCE, KioskProcess, until_calm
from bench.rows import Row, p99
from db.engine.database import Database
from db.hall_file.storing import store_hall
from db.queue.queue import Queue
from db.schema.tables import EVENT

GAP = 1.5
"""Seconds between two presses of one officer: no console takes a second one within 0.9."""

EVERY = 2.0
"""Seconds between two presses of the others in the hall: sixty counters make one in three."""

MOVING = 0.6
"""Seconds of a core in two that a console may work, and be calm, while others press."""

A_PROCESS = 20
"""Counters of one process, whose windows are elsewhere."""


def console_row(folder: Path, presses: int) -> Row:
    """One console beside its own queue, in SQLite."""
    machine = KioskProcess(folder / "console", FULL_HD)
    bench = Bench(machine.folder / "hall.db")
    for _ in range(presses + 1):
        bench.queue.issue("passport")
    bench.database.close()
    command = ["--database", "hall.db", "run", "counter:1"]
    with ExitStack() as opened:
        process = _officers(machine, presses, GAP, command)
        opened.callback(process.kill)
        _wait_until_seated(process)
        taken = _pressed(process)
    return Row(
        "press to called on the console",
        "ms",
        statistics.median(taken),
        p99(taken),
        None,
        "p99 <= 100",
    )


def consoles_rows(folder: Path, url: str, consoles: int, presses: int) -> Iterator[Row]:
    """One of so many consoles on one PostgreSQL, whose others press as in a full hall."""
    database, hall = Database(url), with_counters(consoles)
    store_hall(database, hall)
    queue = Queue(database)
    enough = 2 * presses + round(presses * GAP / EVERY)
    for service in {counter.serves[0][0] for counter in hall.counters}:
        for _ in range(enough):
            queue.issue(service)
    machine = KioskProcess(folder / "consoles", FULL_HD)
    with ExitStack() as opened:
        for first in range(2, consoles + 1, A_PROCESS):
            last = min(first + A_PROCESS - 1, consoles)
            opened.enter_context(_elsewhere(machine, url, first, last, EVERY * consoles))
        process = _officers(machine, presses, GAP, ["--database", url, "run", "counter:1"])
        opened.callback(process.kill)
        _wait_until_seated(process)
        taken = _pressed(process)
    called = _called_twice(database)
    database.close()
    many = f"{consoles} consoles on PostgreSQL"
    p50 = statistics.median(taken)
    yield Row(f"press to called, {many}", "ms", p50, p99(taken), limit="p99 <= 250")
    yield Row(f"called twice by {many}", "tickets", called, limit="p50 == 0")


@contextmanager
def _elsewhere(
    machine: KioskProcess, url: str, first: int, last: int, gap: float
) -> Iterator[None]:
    """Officers at these counters, whose windows are elsewhere."""
    command = [sys.executable, "-m", "bench.elsewhere", url, str(first), str(last), str(gap)]
    with subprocess.Popen(
        command,
        cwd=machine.folder,
        env=machine.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None  # noqa: S101 - asked for
        process.stdout.readline()
        yield
        process.kill()


def _officers(
    machine: KioskProcess, presses: int, gap: float, command: Sequence[str]
) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "bench.officers", str(presses), str(gap), *command],
        cwd=machine.folder,
        env=machine.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _pressed(process: "subprocess.Popen[str]") -> list[float]:
    """Have the officers press; the milliseconds of every press."""
    out, _ = process.communicate("\n", timeout=PATIENCE)
    taken: list[float] = json.loads(out.splitlines()[-1])
    return taken


def _wait_until_seated(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None  # noqa: S101 - asked for
    process.stdout.readline()
    until_calm(process.pid, MOVING)


def _called_twice(database: Database) -> int:
    """How many calls were of a number that had been called before."""
    with database.read() as connection:
        called = select(func.count(), func.count(EVENT.c.ticket.distinct()))
        calls, tickets = connection.execute(called.where(EVENT.c.kind == "call")).one()
    return calls - tickets
