"""The display as it runs: how soon a call is seen, how smoothly it pulses, what rest costs."""

import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from bench.halls import Bench
from bench.kiosk import PATIENCE, ROOT, KioskProcess
from bench.rows import Row, p99

FULL_HD, FOUR_K = (1920, 1080), (3840, 2160)

FILM = Path(__file__).parent / "film.mp4"
"""1280 × 720 pixels, 25 pictures a second, half a minute of colours that turn into each other."""

AT_LEAST = 20.0
"""Seconds of it that are left when it is seen to have begun."""

ALONE = 2.6
"""Seconds between two calls, so that none has to wait for its turn in the first place."""

BEGINS, LASTS = 1.5, 2.0
"""Seconds after a call from which its pulse is watched, and for how long."""


@dataclass
class Frames:
    """The frames of a display in another process, as it tells them."""

    process: "subprocess.Popen[str]"
    shown: list[tuple[float, list[str]]] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    def read(self) -> None:
        """Take each frame; runs on a thread of its own."""
        assert self.process.stdout is not None  # noqa: S101 - it was asked for
        for line in self.process.stdout:
            at, *labels = line.split()
            with self.news:
                self.shown.append((float(at), labels))
                self.news.notify_all()

    def first_with(self, label: str) -> float:
        """When the first frame with a number was shown; waits for it."""
        with self.news:
            found = self.news.wait_for(lambda: self._first(label), PATIENCE)
        return float(found)

    def _first(self, label: str) -> float:
        return next((at for at, labels in reversed(self.shown) if label in labels), 0.0)


def display_rows(folder: Path, rounds: int, seconds: float, calls: int) -> Iterator[Row]:
    """See ``rounds`` calls, let it rest for ``seconds``, replay a day of ``calls``."""
    machine = KioskProcess(folder / "display", FULL_HD)
    with frames_of(machine) as frames:
        taken = list(_seen(machine, frames, rounds))
    name = "call committed to first frame of a display elsewhere"
    yield Row(name, "ms", statistics.median(taken), p99(taken), limit="p99 <= 100")
    large = KioskProcess(folder / "large", FOUR_K)
    with frames_of(large) as frames:
        yield _smoothness(large, frames)
    hall = [str(Path(sys.executable).with_name("hall")), *large.display]
    _, share = large.rest(hall, seconds)
    yield Row("a resting display, 3840x2160", "% of core", share, limit="p50 <= 1")
    yield from media_rows(folder, seconds)
    early, late = replayed(machine, calls)
    yield Row(f"memory grown in a day of {calls} calls", "MB", late - early, limit="p50 <= 8")


def media_rows(folder: Path, seconds: float) -> Iterator[Row]:
    """What pictures and a film beside the calls cost; the film where the extra ``films`` is."""
    pictures = [ROOT / "docs" / "pictures" / "overview.png"] * 3
    hall = [str(Path(sys.executable).with_name("hall")), "--config", "hall.toml"]
    machine = with_media(folder / "pictures", pictures)
    _, share = machine.rest([*hall, *machine.display], seconds)
    yield Row("a display with pictures, 1920x1080", "% of core", share, limit="p50 <= 2")
    if find_spec("PySide6.QtMultimedia") is None:
        print("the extra 'films' is not installed: its row is left out")
        return
    machine = with_media(folder / "film", [FILM])
    _, share = machine.rest([*hall, *machine.display], min(seconds, AT_LEAST), until_busy=True)
    yield Row("a display with a film, 1920x1080", "% of core", share, limit="p50 <= 60")


def with_media(folder: Path, files: Sequence[Path]) -> KioskProcess:
    """A machine whose displays show these pictures and films."""
    machine = KioskProcess(folder, FULL_HD)
    media = folder / "media"
    media.mkdir(exist_ok=True)
    for n, file in enumerate(files):
        shutil.copy(file, media / f"{n}-{file.name}")
    (folder / "hall.toml").write_text('[display]\nmedia = "media"\n')
    return machine


@contextmanager
def frames_of(machine: KioskProcess) -> Iterator[Frames]:
    """Run a display that tells its frames."""
    command = [sys.executable, "-m", "bench.shown", *machine.display]
    process = subprocess.Popen(
        command, cwd=machine.folder, env=machine.environment(), stdout=subprocess.PIPE, text=True
    )
    frames = Frames(process)
    reader = threading.Thread(target=frames.read, daemon=True)
    reader.start()
    try:
        with frames.news:
            frames.news.wait_for(lambda: frames.shown, PATIENCE)
        yield frames
    finally:
        process.kill()
        process.wait(PATIENCE)
        reader.join()


def _seen(machine: KioskProcess, frames: Frames, rounds: int) -> Iterator[float]:
    """Milliseconds from each call's commit to its first frame."""
    for label, committed in _called(machine, rounds):
        yield (frames.first_with(label) - committed) * 1000
        time.sleep(ALONE)


def _called(machine: KioskProcess, rounds: int) -> Iterator[tuple[str, float]]:
    """Call so many, each when it is asked for: its number, and when it was committed."""
    bench = Bench(machine.folder / "hall.db")
    for n in range(rounds):
        bench.queue.issue("passport")
        ticket = bench.queue.call_next(n % 3 + 1)
        assert ticket is not None  # noqa: S101 - one was just issued
        yield ticket.label, time.monotonic()
    bench.database.close()


def _smoothness(machine: KioskProcess, frames: Frames) -> Row:
    """Frames a second while a call pulses."""
    for label, _ in _called(machine, 1):
        begins = frames.first_with(label) + BEGINS
        time.sleep(BEGINS + LASTS + 0.5)
    drawn = [at for at, _ in frames.shown if begins <= at < begins + LASTS]
    return Row(
        "frames while a call is highlighted, 3840x2160",
        "1/s",
        len(drawn) / LASTS,
        limit="p50 >= 50",
    )


def replayed(machine: KioskProcess, calls: int) -> tuple[float, float]:
    """Megabytes after a quarter of a day of calls, and after all of it."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.replay", str(calls)],
        cwd=machine.folder,
        env=machine.environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    early, late = map(float, done.stdout.split())
    return early, late
