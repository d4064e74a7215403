"""Runs what an officer asks for: away from the GUI thread, guarded, and explained when it fails."""

import time
from collections.abc import Callable
from typing import TypeVar

from runtime.jobs import JobRunner
from runtime.languages import Catalogue

T = TypeVar("T")

GUARD_SECONDS = 0.6
"""After a call, or an answer, no other is taken for so long: a bouncing key must not do two."""


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
        self._monotonic = monotonic
        self._guarded_since = -GUARD_SECONDS

    def guard(self) -> None:
        """Begin the time in which a press counts as a bounce."""
        self._guarded_since = self._monotonic()

    @property
    def guarded(self) -> bool:
        """Whether a press comes so soon after :meth:`guard` that it is not meant."""
        return self._monotonic() - self._guarded_since < GUARD_SECONDS

    @property
    def unreachable(self) -> str:
        """What the officer reads while the database does not answer."""
        return self._catalogue.translate("Console", "The queue cannot be reached; trying again")

    def run(
        self,
        action: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], str | None],
    ) -> None:
        """Do ``action``, then call ``done`` with its result, or ``failed`` with its error.

        ``failed`` returns the words for the officer; None means that the queue is unreachable.
        """

        def explain(error: BaseException) -> None:
            words = failed(error)
            self._say(self.unreachable if words is None else words)

        self._jobs.run(action, done, explain)
