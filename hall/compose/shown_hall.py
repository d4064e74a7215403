"""The hall as all pages show it, without a question to the database for each of them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from db.hall_file.current_hall import LoadedHall
from db.running_roles import TOLD_AGAIN
from hall.compose.application import Application
from tickets.errors import DatabaseTrouble
from tickets.hall import HallSetup
from tickets.notices import urgent_now
from tickets.views import Notice

ROLE = "web"
"""As ``hall run`` and the table of running roles call it; also the pages' station."""

LOOKS = 1.0
"""Seconds between two looks at the hall's version and its notices."""


class ShownHall:
    """The hall that the pages show, and what is urgent in it.

    It is looked at on a thread of its own, so that no page waits for it. It tells the hall that the
    pages are there, and where. While the database is away they show the hall as it was.
    """

    def __init__(self, hall: Application, address: str) -> None:
        self._hall, self._address = hall, address
        self._shown: LoadedHall = hall.current_hall.loaded()
        self._notices = hall.queries.notices()
        self._told_at = hall.clock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="shown hall", daemon=True)

    def __call__(self) -> HallSetup:
        """The hall."""
        return self._shown.setup

    def urgent(self) -> tuple[Notice, ...]:
        """The notices that everybody shall read now, the newest first."""
        return urgent_now(self._notices, self._hall.clock())

    @contextmanager
    def followed(self) -> Iterator[None]:
        """Follow the hall file in this block; at its end say that the pages are gone."""
        self._tell(self._shown)
        self._thread.start()
        try:
            yield
        finally:
            self._stopping.set()
            self._thread.join()
            with suppress(DatabaseTrouble):  # it will be known by its silence
                self._hall.running_roles.closed(ROLE)

    def look(self) -> None:
        """Show the hall and its notices as they are now, and tell the hall so, when it is due.

        Raises:
            DatabaseTrouble: it cannot be read; what was shown stays.

        """
        self._notices = self._hall.queries.notices()
        loaded = self._hall.current_hall.loaded()
        due = self._hall.clock() - self._told_at >= TOLD_AGAIN
        if due or loaded.version != self._shown.version:
            self._shown = loaded
            self._tell(loaded)

    def _follow(self) -> None:
        while not self._stopping.wait(LOOKS):
            with suppress(DatabaseTrouble):  # pages say so themselves; this looks again
                self.look()

    def _tell(self, loaded: LoadedHall) -> None:
        self._hall.running_roles.shows(ROLE, loaded.version, self._address)
        self._told_at = self._hall.clock()
