"""The officers' consoles: how soon a press is answered on the screen, at one and at sixty."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import func, select

from bench.display import FULL_HD
from bench.halls import Bench, with_counters
from bench.kiosk import AT_REST, PATIENCE, KioskProcess, until_calm, work_of
from bench.rows import Row, p99
from db.engine.database import Database
from db.hall_file.storing import store_hall
from db.queue.queue import Queue
from db.schema.tables import EVENT

GAP = 1.5
"""Seconds between two presses of one officer: no console takes a second one within 0.9."""

EVERY = 2.0
"""Seconds between two presses in the whole hall: sixty counters make one in three."""

A_PROCESS = 10
"""Consoles of one process; sixty processes would be more than this machine's memory holds."""


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
        taken = _pressed([process])
    return Row(
        "press to called on the console",
        "ms",
        statistics.median(taken),
        p99(taken),
        None,
        "p99 <= 100",
    )


def consoles_rows(
    folder: Path, url: str, consoles: int, presses: int, rest: float
) -> Iterator[Row]:
    """So many consoles on one PostgreSQL: their presses, and what they work at rest."""
    database, hall = Database(url), with_counters(consoles)
    store_hall(database, hall)
    queue = Queue(database)
    for counter in hall.counters:
        for _ in range(2 * presses):  # more than are called: nobody shall press for nothing
            queue.issue(counter.serves[0][0])
    machine = KioskProcess(folder / "consoles", FULL_HD)
    with ExitStack() as opened:
        running = []
        for first in range(1, consoles + 1, A_PROCESS):
            numbers = range(first, min(first + A_PROCESS, consoles + 1))
            command = ["--database", url, "run", *(f"counter:{n}" for n in numbers)]
            running.append(_officers(machine, presses, EVERY * consoles, command))
            opened.callback(running[-1].kill)
        for each in running:
            _wait_until_seated(each)
        before, since = sum(work_of(each.pid) for each in running), time.monotonic()
        time.sleep(rest)
        share = (sum(work_of(each.pid) for each in running) - before) / (time.monotonic() - since)
        taken = _pressed(running)
    called = _called_twice(database)
    database.close()
    many = f"{consoles} consoles on PostgreSQL"
    yield Row(
        f"press to called, {many}", "ms", statistics.median(taken), p99(taken), None, "p99 <= 500"
    )
    yield Row(f"called twice by {many}", "tickets", called, limit="p50 == 0")
    yield Row(f"{many} at rest, each", "% of core", share * 100 / consoles, limit="p50 <= 1")


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


def _pressed(running: Sequence["subprocess.Popen[str]"]) -> list[float]:
    """Have all officers press; the milliseconds of every press."""
    return [taken for out in _told(running) for taken in json.loads(out.splitlines()[-1])]


def _told(running: Sequence["subprocess.Popen[str]"]) -> list[str]:
    for each in running:
        assert each.stdin is not None  # noqa: S101 - asked for
        each.stdin.write("\n")
        each.stdin.flush()
        time.sleep(EVERY)
    return [each.communicate(timeout=PATIENCE)[0] for each in running]


def _wait_until_seated(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None  # noqa: S101 - asked for
    process.stdout.readline()
    until_calm(process.pid, AT_REST * A_PROCESS)


def _called_twice(database: Database) -> int:
    """How many calls were of a number that had been called before."""
    with database.read() as connection:
        called = select(func.count(), func.count(EVENT.c.ticket.distinct()))
        calls, tickets = connection.execute(called.where(EVENT.c.kind == "call")).one()
    return calls - tickets
