"""Call pads: how soon a press is called and shown, where one process has sixty of them."""

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path

from bench.halls import with_counters
from bench.rows import Row, p99
from db.engine.database import Database
from db.hall_file.storing import store_hall
from db.queue.queue import Queue
from devices.boards.simulated_boards import NOTHING
from devices.pads.commands import PadKey
from devices.pads.simulated_pads import OpenPad, SimulatedPads
from runtime.simulated_line import PtyLine

A_LINE = 30
"""Pads of one line, at 115200 baud."""

PATIENCE = 120.0
"""Seconds in which a press is answered, or the row fails."""


class PressedPads:
    """Pads on lines of their own, and what each shows now."""

    def __init__(self, folder: Path, pads: int) -> None:
        self._changed = threading.Condition()
        self._shown: dict[int, str] = {}
        firsts = range(1, pads + 1, A_LINE)
        self.lines = {first: self._line(folder, first, pads) for first in firsts}

    def settings(self) -> Iterator[str]:
        """The parts of hall.toml."""
        for first, line in self.lines.items():
            counters = ", ".join(f"{at} = {first + at - 1}" for at in line.shown)
            yield f'[[pad]]\nline = "{line.line.url}?baud=115200"\ncounters = {{ {counters} }}\n'

    def wait_until_shown(self, counters: int) -> None:
        """Wait until every pad shows something of its counter."""
        with self._changed:
            known = lambda: sum(each != NOTHING for each in self._shown.values()) == counters  # noqa: E731 - waited for
            if not self._changed.wait_for(known, PATIENCE):
                raise TimeoutError("the pads show nothing")

    def press(self, counter: int) -> float:
        """Milliseconds from a press of "next" to the number on that pad."""
        first = (counter - 1) // A_LINE * A_LINE + 1
        with self._changed:
            before = self._shown[counter]
            begun = time.perf_counter()
            self.lines[first].press(counter - first + 1, PadKey.NEXT)
            if not self._changed.wait_for(lambda: self._shown[counter] != before, PATIENCE):
                raise TimeoutError(f"the pad of counter {counter} was not answered")
            return (time.perf_counter() - begun) * 1000

    def _line(self, folder: Path, first: int, pads: int) -> SimulatedPads:
        addresses = range(1, min(A_LINE, pads - first + 1) + 1)
        makers = {each: partial(OpenPad, each) for each in addresses}
        return SimulatedPads(
            PtyLine(folder / f"line-{first}"),
            makers,
            lambda at, shows: self._note(first + at - 1, shows),
        )

    def _note(self, counter: int, shows: str) -> None:
        with self._changed:
            self._shown[counter] = shows
            self._changed.notify_all()


def pads_row(folder: Path, pads: int, presses: int) -> Row:
    """One press after the other on pads of one process, in SQLite."""
    (folder / "pads").mkdir()
    path = folder / "pads" / "hall.db"
    database, hall = Database(str(path)), with_counters(pads)
    store_hall(database, hall)
    queue = Queue(database)
    for service in {counter.serves[0][0] for counter in hall.counters}:
        for _ in range(presses):
            queue.issue(service)
    database.close()
    with ExitStack() as opened:
        pressed = PressedPads(folder / "pads", pads)
        for line in pressed.lines.values():
            opened.enter_context(closing(line))
        settings = folder / "pads" / "hall.toml"
        settings.write_text(f'database = "{path}"\n' + "".join(pressed.settings()))
        opened.enter_context(_running(settings))
        pressed.wait_until_shown(pads)
        taken = [pressed.press(n % pads + 1) for n in range(presses)]
    return Row(
        f"press to the number on the pad, {pads} pads on one process",
        "ms",
        statistics.median(taken),
        p99(taken),
        None,
        "p50 <= 500 and p99 <= 1500",
    )


@contextmanager
def _running(settings: Path) -> Iterator[None]:
    """The role of the pads as a process of its own."""
    hall = str(Path(sys.executable).with_name("hall"))
    process = subprocess.Popen([hall, "--config", str(settings), "run", "pads"])
    try:
        yield
    finally:
        process.terminate()
        process.wait()
