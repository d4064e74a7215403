"""Brings a hall file that is loaded again to a running role, and tells the hall that it did."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from runtime.jobs import JobRunner
from tickets.errors import DatabaseTrouble
from tickets.hall import HallSetup

if TYPE_CHECKING:
    from db.hall_file.current_hall import LoadedHall
    from hall.compose.application import Application

T = TypeVar("T")

TELL_AGAIN = 600_000
"""Milliseconds after which a role says again that it is there (``db.running_roles.TOLD_AGAIN``)."""


class HallFollower(QObject):
    """Looks at the hall's version on a watcher's thread, and shows a new hall on the GUI's.

    ``hall`` may have to be opened first; ``role`` is its name, such as ``counter 3``. ``found`` is
    called on the watcher's thread with each hall, before ``show`` is on the GUI thread.
    """

    _loaded = Signal(object)

    def __init__(
        self,
        hall: "Callable[[], Application]",
        role: str,
        show: Callable[[HallSetup], None],
        jobs: JobRunner,
        found: Callable[[HallSetup], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._hall, self._role, self._jobs = hall, role, jobs
        self._show, self._found = show, found
        self._seen = self._shown = 0
        self._loaded.connect(self._take_over)
        self._tells = QTimer(self)
        self._tells.setInterval(TELL_AGAIN)
        self._tells.timeout.connect(self._tell)

    def before(self, read: Callable[[], T]) -> Callable[[], T]:
        """Return what a watcher reads: it looks for a new hall first."""

        def follow_and_read() -> T:
            self._look()
            return read()

        return follow_and_read

    def close(self) -> None:
        """Say that the role is closed; its watcher and its jobs must have been stopped."""
        self._tells.stop()
        if self._shown:
            with suppress(DatabaseTrouble):  # it will be known by its silence
                self._hall().running_roles.closed(self._name())

    def _look(self) -> None:
        loaded = self._hall().current_hall.loaded()
        if loaded.version != self._seen:
            self._seen = loaded.version
            self._found(loaded.setup)
            self._loaded.emit(loaded)

    @Slot(object)
    def _take_over(self, loaded: "LoadedHall") -> None:
        self._show(loaded.setup)
        self._shown = loaded.version
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Tell which version is shown; when that cannot be kept, it is told again later."""
        version = self._shown
        self._jobs.run(
            lambda: self._hall().running_roles.shows(self._name(), version),
            lambda _: self._tells.start(),
            lambda _: self._tells.start(),
        )

    def _name(self) -> str:
        import socket  # noqa: PLC0415 - a kiosk's first frame does not wait for it

        return f"{self._role} at {socket.gethostname()}"
