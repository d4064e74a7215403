"""Opens a kiosk's hall after its first frame, so that nobody waits before a dark screen."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from runtime.exit_codes import end
from runtime.toml_file import TomlFileError
from tickets.errors import DatabaseTrouble, HallError

if TYPE_CHECKING:
    from hall.compose.backend import Backend

P = ParamSpec("P")
R = TypeVar("R")

SHORT_TURN = 0.001
"""Seconds that a thread may keep the interpreter while much is imported; a tap is answered soon."""


class LazyBackend(QObject):
    """Makes the backend once, on whichever thread needs it first, and returns it.

    When the database is away, the next caller tries again. An error that somebody has to put right
    ends the program; ``refused`` returns it.
    """

    opened = Signal(object)
    _failed = Signal(object)

    def __init__(self, make: Callable[[], "Backend"]) -> None:
        super().__init__()
        self._make, self._lock = make, threading.Lock()
        self._backend: Backend | None = None
        self._ready: Backend | None = None
        self._begun = False
        self._error: Exception | None = None
        self.opened.connect(self._stand_ready)
        self._failed.connect(self._refuse)

    def __call__(self) -> "Backend":
        """Return the backend; it may have to be opened first, so not on the GUI thread.

        Raises:
            HallError: it cannot be opened now.

        """
        with self._lock:
            if self._backend is None:
                self._backend = self._open()
                self.opened.emit(self._backend)
            return self._backend

    def later(self, pick: Callable[["Backend"], Callable[P, R]]) -> Callable[P, R]:
        """Return a function that waits for the backend, then calls what ``pick`` takes of it."""

        def call(*args: P.args, **named: P.kwargs) -> R:
            return pick(self())(*args, **named)

        return call

    def begin(self) -> None:
        """Start printing now, or as soon as the backend is open."""
        self._begun = True
        if self._ready:
            self._ready.spooler.start()

    def refused(self) -> Exception | None:
        """Return why the program cannot go on; None while it can."""
        return self._error

    def close(self) -> None:
        """End it; nobody asks for it any more."""
        if self._backend:
            self._backend.close()

    def _open(self) -> "Backend":
        try:
            with _short_turns():
                return self._make()
        except DatabaseTrouble:
            raise
        except (HallError, TomlFileError) as error:
            self._failed.emit(error)
            raise

    @Slot(object)
    def _stand_ready(self, backend: "Backend") -> None:
        self._ready = backend
        if self._begun:
            backend.spooler.start()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self._error = error
        end(0)


@contextmanager
def _short_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
