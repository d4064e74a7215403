"""Limits how often somebody may guess at one station: four characters are quickly guessed."""

from collections import deque
from datetime import datetime, timedelta

from runtime.clock import Clock
from tickets.errors import TooManyTries

MOST, SPAN = 3, timedelta(minutes=10)
"""So many wrong attempts in such a time are mistakes; more are somebody who guesses."""


class AttemptLimiter:
    """Counts the wrong attempts of late at one station, whoever made them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wrong = deque[datetime](maxlen=MOST)

    def check(self, time_zone: str) -> None:
        """Refuse a further attempt after too many wrong ones; ``time_zone`` is the hall's.

        Raises:
            TooManyTries: with when one may try again.

        """
        if len(self._wrong) == MOST and self._clock() < self._wrong[0] + SPAN:
            raise TooManyTries(self._wrong[0] + SPAN, time_zone)

    def was_wrong(self) -> None:
        """Count one that fitted nobody."""
        self._wrong.append(self._clock())
