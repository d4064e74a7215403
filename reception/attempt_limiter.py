"""How often somebody may guess at one machine: four characters are quickly tried through."""

from collections import deque
from datetime import datetime, timedelta

from runtime.clock import Clock
from tickets.errors import TooManyTries

MOST, SPAN = 3, timedelta(minutes=10)
"""So many wrong ones in such a time are a person's; more are somebody looking for others' times."""


class AttemptLimiter:
    """The wrong tries of late at one machine, whoever made them."""

    def __init__(self, clock: Clock, time_zone: str) -> None:
        self._clock, self._time_zone = clock, time_zone
        self._wrong = deque[datetime](maxlen=MOST)

    def check(self) -> None:
        """Refuse another try for now.

        Raises:
            TooManyTries: with when one may try again.

        """
        if len(self._wrong) == MOST and self._clock() < self._wrong[0] + SPAN:
            raise TooManyTries(self._wrong[0] + SPAN, self._time_zone)

    def was_wrong(self) -> None:
        """Count one that fitted nobody."""
        self._wrong.append(self._clock())
