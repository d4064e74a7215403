"""Writes into the log, once a day, how the calls of a display were spoken."""

import logging
from collections.abc import Callable
from datetime import date

from display.talk import Counts

log = logging.getLogger(__name__)


class VoiceFigures:
    """The day's figures of one display, such as ``display at hall-2``.

    They are a warning where something was not said as the hall wants it: the supervisor decides on
    zones, languages and times by them.
    """

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        self._name, self._today = name, today
        self._day = today()
        self._before = self._now = Counts()

    def count(self, counts: Counts) -> None:
        """Take over how calls were spoken since the display was opened."""
        if self._today() != self._day:
            self.tell()
            self._day = self._today()
        self._now = counts

    def take(self) -> dict[str, int]:
        """Return the figures since this was last done."""
        day = {
            name: getattr(self._now, name) - getattr(self._before, name)
            for name in Counts.__struct_fields__
        }
        self._before = self._now
        return day

    def tell(self) -> None:
        """Write the figures since they were last taken; nothing where nobody was called."""
        day = self.take()
        if not any(day.values()):
            return
        shortened = sum(day.values()) - day["whole"]
        log.log(
            logging.WARNING if shortened else logging.INFO,
            "calls spoken on %s at %s: %s whole, %s shortened, %s together with others, "
            "%s by a chime and the screen alone, %s without sound",
            self._day,
            self._name,
            *day.values(),
        )
