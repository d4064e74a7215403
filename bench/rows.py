"""What is measured: a row of figures, taken against a floor and held to a limit."""

import operator
import os
import platform
import re
import shutil
import sqlite3
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
}


@dataclass(frozen=True)
class Row:
    """One line of bench.json; ``limit`` is such as "ratio <= 3", None where there is none.

    Two that both hold are joined by "and".
    """

    name: str
    unit: str
    p50: float
    p99: float | None = None
    floor_p50: float | None = None
    limit: str | None = None

    @property
    def ratio(self) -> float | None:
        """The median over the floor's."""
        return None if self.floor_p50 is None else self.p50 / self.floor_p50

    @property
    def met(self) -> bool | None:
        """Whether the limit is kept; None without one."""
        if self.limit is None:
            return None
        return all(self._keeps(limit) for limit in self.limit.split(" and "))

    def _keeps(self, limit: str) -> bool:
        found = re.fullmatch(r"(ratio|p50|p99) (<=|>=|==) ([\d.]+)", limit)
        if found is None:
            raise ValueError(limit)
        value = getattr(self, found[1])
        return value is not None and COMPARE[found[2]](value, float(found[3]))

    def as_json(self) -> dict[str, Any]:
        """The keys of bench.json, in their order."""
        told = asdict(self)
        limit = told.pop("limit")
        return told | {"ratio": self.ratio, "limit": limit, "met": self.met}


def interleaved(
    subject: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of each round of both, taken in turn, so that a noisy machine hits both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for n in range(rounds):
        both = ((subject, taken[0]), (floor, taken[1]))
        for work, times in both if n % 2 else reversed(both):
            times.append(timed(work))
    return taken


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that ``work`` takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def compared(
    name: str,
    subject: Callable[[], object],
    floor: Callable[[], object],
    rounds: int,
    limit: str | None,
) -> Row:
    """A row of milliseconds against a floor measured in the same rounds."""
    for work in (subject, floor):
        for _ in range(max(rounds // 20, 1)):
            work()
    mine, theirs = interleaved(subject, floor, rounds)
    return Row(name, "ms", statistics.median(mine), p99(mine), statistics.median(theirs), limit)


def p99(values: Sequence[float]) -> float:
    """The value that 99 of 100 do not exceed."""
    return sorted(values)[max(-(-len(values) * 99 // 100) - 1, 0)]


def table(rows: Sequence[Row]) -> str:
    """The rows for people."""
    lines = [f"{'':52}{'p50':>10}{'p99':>10} {'unit':12}{'floor':>9}{'ratio':>8}  limit"]
    lines += [_line(row) for row in rows]
    return "\n".join(lines)


def _line(row: Row) -> str:
    kept = {True: "met", False: "MISSED", None: ""}[row.met]
    numbers = f"{_number(row.p50):>10}{_number(row.p99):>10} {row.unit:12}"
    against = f"{_number(row.floor_p50):>9}{_number(row.ratio):>8}"
    return f"{row.name:52}{numbers}{against}  {row.limit or ''} {kept}".rstrip()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"  # noqa: PLR2004


def machine() -> dict[str, Any]:
    """What this was measured on."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "disk": _disk(),
    }


def _cpu() -> str:
    info = Path("/proc/cpuinfo")
    text = info.read_text() if info.exists() else ""
    found = re.search(r"model name\s*: (.+)", text)
    return found[1] if found else platform.processor()


def _disk() -> str:
    df = shutil.which("df")
    if df is None:
        return ""
    told = subprocess.run([df, "-T", "/tmp"], capture_output=True, text=True, check=False)  # noqa: S108 - where the files are
    return " ".join(told.stdout.splitlines()[-1].split()[:2]) if told.stdout else ""
