"""Rings at a console: the chime of the calls, on a thread of its own."""

import logging
import threading
from collections.abc import Callable

from runtime.jobs import JobRunner
from runtime.outage import Outage
from runtime.speech import outputs
from runtime.speech.chime import chime
from runtime.speech.sound import NoSound, Samples

log = logging.getLogger(__name__)

Play = Callable[[Samples, Callable[[], int], threading.Event], None]
"""Plays samples at a volume in percent until they end or the event is set."""


class Ringer:
    """Rings when it is told to; ``volume`` is in percent. A machine without sound is silent."""

    def __init__(self, jobs: JobRunner, volume: int, play: Play = outputs.play) -> None:
        self._jobs, self._volume, self._play = jobs, volume, play
        self._stopped = threading.Event()
        self._outage = Outage(log, "the console cannot ring", (NoSound, OSError))

    def ring(self) -> None:
        """Ring once."""
        self._jobs.run(
            lambda: self._play(chime(), lambda: self._volume, self._stopped),
            lambda _: self._outage.back(),
            self._outage.away,
        )

    def stop(self) -> None:
        """Fall silent, and ring no more."""
        self._stopped.set()
        self._jobs.stop()
