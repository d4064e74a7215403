"""The fault matrix: every fault of a printer on every kind of line, around a job.

The screen's thread beats every 5 ms, and what it waits for in between, a lock, a disk or a printer,
may not last longer than is promised. What it works is the machine's speed, and measured in `make
bench`; nor does it count for how long others had the processor, or the machine itself stood still,
which processes know that share no lock with it (tests/stalls.py).
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.fault_cells import FAULTS, LINES, MOMENTS
from tests.stalls import watched

pytestmark = pytest.mark.alone

ROOT = Path(__file__).parent.parent

LONGEST_WAIT_MS, SOON_SECONDS = 250, 2.0
"""By the real clock: whoever waits for a printer waits for longer, and who has Python hand over
between threads for less; and a printer's state is asked for once a second."""

WORKERS = (6, 2, 1)
"""Processes at once in each try; nearly all their time is waiting. A busy machine can hold up any
cell, so one that was is tried again, with less beside it: what happens each time counts."""

Row = dict[str, Any]
HEAD = (
    *("fault", "line", "when", "end", "papers", "copies", "halves"),
    *("wait_ms", "wall_ms", "seen_s", "tries"),
)


def played(cells: Sequence[str]) -> list[Row]:
    """The rows of some cells, played by a process of their own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fault_cells", *cells],
        cwd=ROOT,
        # Measured, it would be slower: what is covered here is covered by tests of its own.
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def played_by(workers: int, cells: Sequence[str]) -> list[Row]:
    """The rows of some cells, shared out among so many processes."""
    with watched() as stalls, ThreadPoolExecutor(workers) as pool:
        shares = [cells[n::workers] for n in range(workers) if cells[n::workers]]
        rows = [row for share in pool.map(played, shares) for row in share]
    for row in rows:
        gaps = row.pop("gaps")
        row["wall_ms"] = in_ms(end - begin for begin, end, _ in gaps)
        row["wait_ms"] = in_ms(
            end - begin - busy - stalls.within(begin, end) for begin, end, busy in gaps
        )
    return rows


def in_ms(seconds: Iterable[float]) -> int:
    """The longest of them."""
    return round(1000 * max(seconds, default=0))


def held_up(row: Row) -> bool:
    """Whether a busy machine may be to blame."""
    return bool(row["wait_ms"] > LONGEST_WAIT_MS or row["seen_s"] > SOON_SECONDS)


def table(rows: Sequence[Row]) -> str:
    """The rows as plain text."""
    cells = [HEAD, *(tuple(str(row[name]) for name in HEAD) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in cells)
    return "\n".join(lines)


@pytest.mark.timeout(900)
def test_whatever_fails_the_ticket_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """No ticket is lost or silently doubled, the screen lives, the truth is shown, all heals.

    Every fault, on a serial line, on the network and on a device file, before, during and after a
    job of a real kiosk; the promises stand in tests/fault_cells.py.
    """
    found: dict[tuple[str, str, str], Row] = {}
    cells = [f"{fault}:{when}" for when in ("during", "before", "after") for fault in FAULTS]
    for tries, workers in enumerate(WORKERS, 1):
        for row in played_by(workers, cells):
            cell = row["fault"], row["line"], row["when"]
            # All lines of a cell are tried again together; what was well stays so.
            if cell not in found or held_up(found[cell]) or row["problems"]:
                found[cell] = row | {"tries": tries}
        cells = sorted({f"{row['fault']}:{row['when']}" for row in found.values() if held_up(row)})
    rows = [found[cell] for cell in product(FAULTS, LINES, MOMENTS)]
    with capsys.disabled():
        print(f"\n{table(rows)}")  # noqa: T201 - the table is what the run is for
    assert [row for row in rows if row["problems"]] == []
    assert [row for row in rows if held_up(row)] == []
