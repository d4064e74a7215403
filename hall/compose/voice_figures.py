"""The supervisor's figures of the voice: how the calls of a display were spoken, day by day."""

import logging
from collections.abc import Callable
from datetime import date

from msgspec.structs import asdict
from PySide6.QtCore import QObject, QTimer, Slot

from db.spoken_calls import SpokenCalls
from display.talk import Counts
from runtime.jobs import JobRunner
from tickets.errors import HallError

log = logging.getLogger(__name__)

STORE_AFTER = 60_000
"""Milliseconds from a call until its figures are stored: each write wakes every window."""


class VoiceFigures(QObject):
    """The figures of one display, such as ``display at hall-2``.

    They are stored for `hall status`, and once a day are a line of the log. The supervisor decides
    on zones, languages and times by them.
    """

    def __init__(
        self, name: str, today: Callable[[], date], spoken: SpokenCalls, jobs: JobRunner
    ) -> None:
        super().__init__()
        self._name, self._today = name, today
        self._spoken, self._jobs = spoken, jobs
        self._day = today()
        self.counts = self._stored = self._told = Counts()
        self.wait = QTimer(self)
        self.wait.setSingleShot(True)
        self.wait.setInterval(STORE_AFTER)
        self.wait.timeout.connect(self.store)

    def count(self, counts: Counts) -> None:
        """Take over how calls were spoken since the display was opened."""
        if self._today() != self._day:
            self.store()
            self._tell()
            self._day = self._today()
        self.counts = counts
        if not self.wait.isActive():
            self.wait.start()

    @Slot()
    def store(self) -> None:
        """Store what was counted since this was last done; what fails is tried with the next."""
        day, before, now = self._day, self._stored, self.counts
        self._stored = now
        if more := _since(before, now):
            self._jobs.run(
                lambda: self._spoken.add(day, self._name, more),
                lambda _: None,
                lambda _: self._not_stored(more),
            )

    def stop(self) -> None:
        """Store what is left, and tell it."""
        self.wait.stop()
        if more := _since(self._stored, self.counts):
            try:
                self._spoken.add(self._day, self._name, more)
            except HallError as error:
                log.warning("figures of calls are lost: %s", error)
        self._tell()

    def _not_stored(self, more: dict[str, int]) -> None:
        stored = asdict(self._stored)
        self._stored = Counts(**{name: stored[name] - more[name] for name in stored})
        self.wait.start()

    def _tell(self) -> None:
        """Write the day's figures into the log; nothing where nobody was called."""
        day, self._told = _since(self._told, self.counts), self.counts
        if not day:
            return
        log.info(
            "calls spoken on %s at %s: %s whole, %s shortened, %s together with others, "
            "%s by a chime and the screen alone, %s without sound",
            self._day,
            self._name,
            *day.values(),
        )


def _since(before: Counts, now: Counts) -> dict[str, int]:
    """What was counted between; empty where nothing was."""
    more = {name: count - getattr(before, name) for name, count in asdict(now).items()}
    return more if any(more.values()) else {}
