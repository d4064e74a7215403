"""What a device made of code needs beside its line: a thread that it lives on."""

import threading
from abc import ABC, abstractmethod

from runtime.simulated_line import SimulatorLine


class SimulatedDevice(ABC):
    """A device on a line; a subclass calls :meth:`_begin` when it is ready, and has ``_run``."""

    def __init__(self, line: SimulatorLine) -> None:
        self.line = line
        self._lock, self._stopping = threading.Lock(), threading.Event()

    def drop_line(self) -> None:
        """Pull the line out."""
        with self._lock:
            self.line.pull_out()

    def plug_in(self) -> None:
        """Put the line back."""
        with self._lock:
            self.line.plug_in()

    def close(self) -> None:
        """End the thread and the line."""
        self._stopping.set()
        self._thread.join()
        self.line.pull_out()

    def _begin(self, name: str) -> None:
        """Plug the line in and start the thread.

        Raises:
            OSError: the line cannot be used.

        """
        self.line.plug_in()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @abstractmethod
    def _run(self) -> None:
        """Live, with the lock wherever the line is used, until ``_stopping`` is set."""
