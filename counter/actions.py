"""Runs what an officer asks for: away from the GUI thread, guarded, and explained when it fails."""

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from counter.console import queue_trouble
from counter.press_guard import PressGuard
from runtime.jobs import JobRunner
from runtime.languages import Catalogue
from runtime.outage import Outage
from tickets.errors import HallError

T = TypeVar("T")
log = logging.getLogger(__name__)


class Actions:
    """Runs the actions of one view model; ``say`` tells the officer what went wrong."""

    def __init__(
        self,
        jobs: JobRunner,
        catalogue: Catalogue,
        say: Callable[[str], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._jobs, self._catalogue, self._say = jobs, catalogue, say
        self._outage = Outage(log, "an action failed", (HallError, OSError), monotonic)
        guard = PressGuard(monotonic)
        self.guard, self.meant = guard.guard, guard.meant

    def trouble(self, error: BaseException) -> str:
        """What the officer reads while the queue cannot be reached because of ``error``."""
        return queue_trouble(error, self._catalogue.translate)

    def run(
        self,
        action: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], str | None],
    ) -> None:
        """Do ``action``, then call ``done`` with its result, or ``failed`` with its error.

        ``failed`` returns the words for the officer; None means that the queue cannot be reached.
        """

        def did(outcome: T) -> None:
            self._outage.back()
            done(outcome)

        def explain(error: BaseException) -> None:
            words = failed(error)
            if words is None:
                self._outage.away(error)
                words = self.trouble(error)
            self._say(words)

        self._jobs.run(action, did, explain)
