"""Logs what is away for a while, such as a file or a server, in few lines."""

import logging
import time
from collections.abc import Callable

AGAIN = 60.0
"""Seconds between two lines about one outage."""


class Outage:
    """One line when something goes, at most one a minute while it is away, one when it is back.

    ``what`` begins each line, such as "the queue cannot be read". An error of a kind in
    ``foreseen`` is told in one line; any other is a fault of ours and has its traceback.
    """

    def __init__(
        self,
        log: logging.Logger,
        what: str,
        foreseen: tuple[type[BaseException], ...] = (OSError,),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._log, self._what, self._foreseen = log, what, foreseen
        self._monotonic = monotonic
        self._told_at: float | None = None

    def away(self, error: BaseException) -> None:
        """Note that it failed again."""
        now = self._monotonic()
        if self._told_at is None or now - self._told_at >= AGAIN:
            self._told_at = now
            trace = None if isinstance(error, self._foreseen) else error
            reason = " ".join(str(error).split()) or type(error).__name__
            self._log.error("%s: %s", self._what, reason, exc_info=trace)

    def back(self) -> None:
        """Note that it works."""
        if self._told_at is not None:
            self._told_at = None
            self._log.warning("%s: it works again", self._what)
