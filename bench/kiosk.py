"""The ticket machine as its user meets it: how soon it answers, what it costs while nobody comes.

Real processes, each measured beside a bare QML window in turn. Both run from compiled Python and
compiled QML, as an installed product does: the first start of each, which compiles, is not counted.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.halls import Bench
from bench.rows import Row, p99

ROOT = Path(__file__).parent.parent
UPRIGHT = 1080, 1920

INTO, BACK = "group-exit-entry", "back"
"""What is tapped: a choice of the home page that leads to an inner page, and the way back."""

FADE = 0.15
"""Seconds in which a page has come in."""

PATIENCE = 600
"""Seconds after which a process that does not answer is given up."""

AT_REST = 0.1
"""Seconds of a core in two: less is no start-up any more."""

AT_WORK = 0.05
"""Seconds of a core in one: no resting display works as much."""

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class KioskProcess:
    """Starts processes as on a machine of their own; nothing of this one's settings is read."""

    folder: Path
    size: tuple[int, int] = UPRIGHT

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        width, height = self.size
        screen = {"name": "only", "x": 0, "y": 0, "width": width, "height": height}
        (self.folder / "screens.json").write_text(json.dumps({"screens": [screen]}))
        Bench(self.folder / "hall.db").database.close()

    @property
    def kiosk(self) -> list[str]:
        """The kiosk's own command line, behind ``hall``."""
        return ["--database", "hall.db", "--printer", "virtual:tickets", "run", "kiosk"]

    @property
    def display(self) -> list[str]:
        """The hall display's own command line, behind ``hall``."""
        return ["--database", "hall.db", "run", "display"]

    def environment(self) -> dict[str, str]:
        """A screen that nobody sees, drawn in software; compiled files are kept in the folder."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return kept | {
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(self.folder / "compiled"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "XDG_CONFIG_HOME": str(self.folder),
            "QT_QPA_PLATFORM": "offscreen:configfile=screens.json",
            "QT_QUICK_BACKEND": "software",
        }

    def touch(self, names: Sequence[str], taps: int, *command: str) -> "Touched":
        """Tap so often, in a process of its own."""
        asked = json.dumps([names, taps])
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "bench.tapped", asked, *command],
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return Touched(begun, **json.loads(done.stdout))

    def rest(
        self, command: Sequence[str], seconds: float, *, until_busy: bool = False
    ) -> tuple[float, float]:
        """Memory in MB, and % of one core in ``seconds``, of a process nobody touches.

        ``until_busy`` waits until it has begun to work by itself, as for a film.
        """
        started = subprocess.Popen(command, cwd=self.folder, env=self.environment())
        try:
            until_calm(started.pid)
            if until_busy:
                _busy(started.pid)
            memory, before, since = memory_of(started.pid), work_of(started.pid), time.monotonic()
            time.sleep(seconds)
            share = (work_of(started.pid) - before) / (time.monotonic() - since)
            return memory, share * 100
        finally:
            # Not terminate(): in a test it is coverage that hears it, as soon as Python runs again,
            # which in a bare window it never does.
            started.kill()
            started.wait(PATIENCE)


@dataclass(frozen=True)
class Touched:
    """The moments of a touched process, in seconds: begun, each tap, each answer.

    Of each frame when it was begun and shown, and the seconds of a core that drawing it took.
    """

    begun: float
    lifted: list[float]
    answered: list[float]
    frames: list[tuple[float, float, float]]

    @property
    def start(self) -> float:
        """Milliseconds from the start to the first tap's answer."""
        return (self.answered[0] - self.begun) * 1000

    @property
    def taps(self) -> list[float]:
        """Milliseconds of each tap to its answer."""
        pairs = zip(self.lifted, self.answered, strict=True)
        return [(answer - lift) * 1000 for lift, answer in pairs]

    @property
    def fading(self) -> list[tuple[float, float, float]]:
        """The frames of pages that come in, but for the first of each."""
        return [
            frame
            for frame in self.frames
            if any(answer < frame[0] < answer + FADE for answer in self.answered)
        ]

    @property
    def drawn(self) -> list[float]:
        """Milliseconds of a core that each of them took."""
        return [work * 1000 for _, _, work in self.fading]

    @property
    def steps(self) -> list[float]:
        """Milliseconds from one of them to the next of the same page."""
        steps = [(after - before) * 1000 for (_, before, _), (_, after, _) in pairwise(self.fading)]
        return [step for step in steps if step < FADE * 1000]


def kiosk_rows(folder: Path, rounds: int, seconds: float) -> Iterator[Row]:
    """Start, taps, memory, idle: ``rounds`` taps, ``seconds`` of rest."""
    machine = KioskProcess(folder / "kiosk")
    yield _start(machine, max(rounds // 20, 2))
    touched = machine.touch([INTO, BACK], rounds, *machine.kiosk)
    for name, taken, limit in (
        ("tap to next page", touched.taps, "p99 <= 50"),
        ("drawing a frame while a page comes in, of a core", touched.drawn, "p99 <= 16.7"),
        ("frame to frame while a page comes in", touched.steps, "p50 <= 16.7"),
    ):
        yield Row(name, "ms", statistics.median(taken), p99(taken), limit=limit)
    yield from _rest(machine, seconds)


def _start(machine: KioskProcess, rounds: int) -> Row:
    """The first round of both compiles and is left out."""
    both: tuple[Callable[[], float], ...] = (
        lambda: machine.touch([INTO], 1, *machine.kiosk).start,
        lambda: machine.touch(["bare"], 1, "bare").start,
    )
    taken = [[start() for start in both] for _ in range(rounds + 1)][1:]
    mine, floor = ([each[n] for each in taken] for n in (0, 1))
    figures = (statistics.median(mine), p99(mine), statistics.median(floor))
    return Row("start to first tap answered, kiosk", "ms", *figures, "ratio <= 1.6")


def _rest(machine: KioskProcess, seconds: float) -> Iterator[Row]:
    hall = [str(Path(sys.executable).with_name("hall")), *machine.kiosk]
    bare = [sys.executable, "-m", "bench.bare_window"]
    memory, share = machine.rest(hall, seconds)
    floor, _ = machine.rest(bare, 0)
    yield Row("memory of a resting kiosk", "MB", memory, None, floor, "ratio <= 1.6")
    yield Row("a resting kiosk", "% of core", share, limit="p50 <= 1")


def until_calm(process: int, at_rest: float = AT_REST) -> None:
    """Wait until a process has started and has hardly worked for two seconds: less than so many."""
    before = 0.0
    while (now := work_of(process)) - before > at_rest or not now:
        before = now
        time.sleep(2)


def _busy(process: int) -> None:
    """Wait until a process that rests works again.

    Raises:
        TimeoutError: it did not.

    """
    before, end = work_of(process), time.monotonic() + PATIENCE
    while (now := work_of(process)) - before < AT_WORK:
        if time.monotonic() > end:
            raise TimeoutError
        before = now
        time.sleep(1)


def memory_of(process: int) -> float:
    """Megabytes of a process that are in memory (proc(5): statm, in pages)."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def work_of(process: int) -> float:
    """Seconds of a core that a process has had (proc(5): stat, utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND
