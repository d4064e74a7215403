"""``python -m bench.elsewhere DATABASE FIRST LAST GAP``: officers whose windows are elsewhere.

At each counter from FIRST to LAST somebody follows the queue as a console does, and presses "call
next" every GAP seconds, until standard input ends. A line with each number that was called is
written. It stands back behind all else on this machine, since it stands for others.
"""

import os
import sys
import threading
import time

from db.engine.change_watch import ChangeWatch
from hall.compose.application import Application, open_application, seen_from
from hall.compose.windows import CONSOLE_LOOKS, read_console
from hall.settings import load_settings
from reception.officer import CounterSession
from tickets.source import Source


def sit(hall: Application, counter: int, first_after: float, gap: float) -> None:
    """Look, and press, for ever."""
    session = CounterSession(hall.database, counter, Source.CONSOLE, "kiosk-1", hall.clock)
    watch, due = ChangeWatch(hall.database), time.monotonic() + first_after
    while True:
        if watch.changed():
            read_console(hall, counter)
        if time.monotonic() >= due:
            due += gap
            if called := session.call_next():
                print(called.label, flush=True)
        time.sleep(CONSOLE_LOOKS)


def main() -> None:
    """Seat them, and stay until told to go."""
    os.nice(19)
    url, first, last, gap = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    with open_application(load_settings(database=url)) as hall:
        seen = seen_from(hall, Source.CONSOLE)
        for counter in range(first, last + 1):
            after = gap * counter / (last - first + 1) % gap
            threading.Thread(target=sit, args=(seen, counter, after, gap), daemon=True).start()
        print("ready", flush=True)
        sys.stdin.read()
        os._exit(0)  # the threads are in the middle of something


if __name__ == "__main__":
    main()
