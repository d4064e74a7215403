"""SIGINT and SIGTERM end Qt's event loop at once, also while it waits for nothing else."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier

END_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def ended_by_signals(app: QCoreApplication) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the event loop that runs in the block, with exit code 0.

    Python handles a signal when it runs next, and while Qt waits for events it does not run. So
    the interpreter writes each signal's number into a pipe, which Qt watches. A signal that comes
    before the loop runs is kept there for it. Call this on the main thread.
    """
    reading, writing = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)

    def end() -> None:
        if set(END_SIGNALS) & set(os.read(reading, 64)):
            app.exit(0)  # not quit(): that asks the windows, and a locked one refuses

    notifier.activated.connect(end)
    before = signal.set_wakeup_fd(writing)
    for number in END_SIGNALS:
        signal.signal(number, lambda *_: None)  # what ends the loop is the byte in the pipe
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(before)
        os.close(reading)
        os.close(writing)
