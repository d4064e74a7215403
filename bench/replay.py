"""``python -m bench.replay CALLS``: a day's calls on one display, one after the other, fast.

Prints the megabytes in memory after a quarter of the calls, by when everything has been used once,
and at the end.
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from bench.halls import with_counters
from display.board_view_model import BoardViewModel
from display.window import open_display
from runtime.desktop.qt_app import start_app
from tickets.hall import HallSetup
from tickets.views import BoardInputs, Call, Line, MissedCall

COUNTERS = 60
DAY = timedelta(hours=24)
MORNING = datetime(2026, 11, 23, tzinfo=UTC)


class DayClock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        """The time of the call in hand."""
        return self.now


def day(setup: HallSetup, count: int) -> Iterator[BoardInputs]:
    """What a display reads after each of so many calls, evenly over a day."""
    codes = [service.code for service in setup.services]
    here: dict[int, Call] = {}
    for n in range(count):
        counter = n * 7 % COUNTERS + 1
        before = here.pop(counter, None)
        here[counter] = Call(n + 1, f"A{n % 999 + 1:03d}", counter, MORNING + DAY * n / count)
        missed = (MissedCall(before.label, counter, before.at),) if before and n % 9 == 0 else ()
        calls = sorted(here.values(), key=lambda call: -call.event)
        lines = tuple(Line(code, (n + at) % 50, (5, 10 + n % 30)) for at, code in enumerate(codes))
        yield BoardInputs(tuple(calls), lines, missed)


def main() -> None:
    """Replay the day in a window that is really drawn."""
    count = int(sys.argv[1])
    app, clock = start_app(["replay"]), DayClock()
    setup = with_counters(COUNTERS)
    view_model = BoardViewModel(setup, ("zh-Hans", "en"), clock)
    qml_window = open_display(view_model)
    qml_window.window.resize(960, 540)
    qml_window.window.show()
    for n, inputs in enumerate(day(setup, count), 1):
        clock.now = MORNING + DAY * n / count
        view_model.showInputs(inputs)
        QGuiApplication.processEvents()
        if n in {count // 4, count}:
            print(_megabytes(), flush=True)
    view_model.stop()
    qml_window.close()
    del app


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
