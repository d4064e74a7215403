"""How soon a call that one process commits is heard from another: the chime's first sample."""

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from bench.crowd import INTERVAL
from bench.halls import Bench, sample
from bench.rows import Row, p99
from db.engine.change_watch import ChangeWatch
from display.announcer import Announcer
from runtime.clock import system_clock
from runtime.jobs import Watcher
from runtime.speech.loudness import Loudness
from runtime.speech.outputs import BUFFER, FileOutput
from runtime.speech.sound import Samples
from runtime.speech.stream import SoundStream
from runtime.speech.voices import CLIPS
from tickets.hall import HallSetup

PATIENCE = 30.0
"""Seconds for which a chime is waited for."""

CALL = """
import sys, time
from db.engine.database import Database
from db.queue.queue import Queue
queue = Queue(Database(sys.argv[1]))
for _ in sys.stdin:
    queue.issue("passport")
    queue.call_next(1)
    print(time.monotonic(), flush=True)
"""


class Ear(FileOutput):
    """A device that takes its parts at a device's pace, and notes when a sound begins."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "heard.wav")
        self.heard = threading.Event()
        self.at = 0.0

    def take(self, samples: Samples) -> None:
        """Note the first sound since ``heard`` was cleared."""
        if any(samples) and not self.heard.is_set():
            self.at = time.monotonic()
            self.heard.set()


def call_rows(folder: Path, rounds: int) -> Iterator[Row]:
    """From the commit of a call until the device takes the chime; it has no lead-in here."""
    bench = Bench(folder / "calls.db")
    stream, watch = SoundStream(), ChangeWatch(bench.database)
    announcer = Announcer(
        in_one_sentence(), (), stream, Loudness(), system_clock, folders=(CLIPS,), lead_in=0.0
    )
    watcher = Watcher(
        watch.changed, lambda: announcer.showCalls(bench.queries.calls()), interval=INTERVAL
    )
    ear = Ear(folder)
    ear.start(stream.frames())
    announcer.showDevice("")
    watcher.start()
    try:
        delays = list(_delays(str(bench.path), rounds, stream, ear))
    finally:
        watcher.stop()
        announcer.stop()
        ear.close()
        watch.close()
        bench.database.close()
    yield Row(
        "commit to the first sample of the chime",
        "ms",
        statistics.median(delays),
        p99(delays),
        INTERVAL * 1000 + BUFFER,
        "p99 <= 250",
    )


def in_one_sentence() -> HallSetup:
    """The sample hall, whose calls have nothing left to say when their chime has been measured."""
    setup = sample()
    rule = replace(setup.hall.calling, languages=("zh-Hans",), times=1)
    return replace(setup, hall=replace(setup.hall, calling=rule))


def _delays(database: str, rounds: int, stream: SoundStream, ear: Ear) -> Iterator[float]:
    """Milliseconds of each round; what is left of a call is dropped, and time goes on."""
    with subprocess.Popen(
        [sys.executable, "-c", CALL, database],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as caller:
        assert caller.stdin is not None  # noqa: S101 - asked for above
        assert caller.stdout is not None  # noqa: S101
        for n in range(rounds + 1):
            ear.heard.clear()
            caller.stdin.write("\n")
            caller.stdin.flush()
            committed = float(caller.stdout.readline())
            if not ear.heard.wait(PATIENCE):
                raise TimeoutError(f"call {n} was not heard")
            if n:  # the first is the caller's start
                yield max(ear.at - committed, 0.0) * 1000
            stream.clear()
            stream.stood_still(60)
