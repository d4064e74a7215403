"""How long the kiosk's screen stands still while printers fail, and how soon that is shown."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.rows import Row, p99

ROOT = Path(__file__).parent.parent
CELLS = ("cover open:before", "garbage:during", "power cut:after")
"""Cells of the fault matrix (tests/fault_cells.py), each on every kind of line."""


def fault_rows(cells: int = len(CELLS)) -> Iterator[Row]:
    """The longest time between two beats of the screen's thread, and the time until it is seen."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.fault_cells", *CELLS[:cells]],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found = [json.loads(line) for line in told.splitlines()]
    still = [1000 * max(end - begin for begin, end, _ in row["gaps"]) for row in found]
    seen = [row["seen_s"] for row in found]
    for name, unit, taken, limit in (
        ("a printer fails: longest standstill of the screen", "ms", still, "p50 <= 50"),
        ("a printer fails: until its state is shown", "s", seen, "p99 <= 2"),
    ):
        yield Row(name, unit, statistics.median(taken), p99(taken), limit=limit)
