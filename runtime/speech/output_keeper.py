"""Keeps a sound device open and fed, says when it goes away, and takes it again."""

import logging
import threading
import time
from collections.abc import Callable

from runtime.speech.outputs import Output, open_output
from runtime.speech.sound import NoSound
from runtime.speech.stream import SoundStream

log = logging.getLogger(__name__)

LOOK = 0.5
"""Seconds between two looks at whether the device takes samples."""

HUNG = 2.0
"""Seconds after which a device that takes none is gone or hangs."""

ASK = 10.0
"""Seconds between two questions to the system whether the device is still connected."""

AGAIN = 3.0
"""Seconds until a device that is away is looked for again."""

PATIENCE = 2.0
"""Seconds that are waited for a device to close; one that hangs is left behind."""


class OutputKeeper:
    """The thread that owns a device; nobody else ever waits for it.

    ``told`` is called on that thread with "" when the device plays, and with the reason in words
    when there is none: once for each change. ``wait`` sleeps so many seconds and returns whether
    the keeper is to end.
    """

    def __init__(
        self,
        stream: SoundStream,
        told: Callable[[str], None],
        opened: Callable[[], Output] = open_output,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wait: Callable[[float], bool] | None = None,
    ) -> None:
        self._stream, self._told, self._open = stream, told, opened
        self._monotonic = monotonic
        self._ending = threading.Event()
        self._wait = wait or self._ending.wait
        self._said: str | None = None
        self._still_since = monotonic()
        self._thread = threading.Thread(target=self.keep, name="sound device", daemon=True)

    def start(self) -> None:
        """Open the device, on its own thread."""
        self._thread.start()

    def stop(self) -> None:
        """Let go of the device; one that hangs is left to its thread."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def keep(self) -> None:
        """Open the device again and again until it is to end; this is what the thread does."""
        while not (self._has_ended() or self._wait(AGAIN)):
            pass

    def _has_ended(self) -> bool:
        """Play; whether it was for as long as was wanted."""
        try:
            self._play_until_gone()
        except NoSound as error:
            self._tell(str(error))
            return False
        except Exception as error:  # a fault in it must not end the voice for good
            log.exception("the sound device failed")
            self._tell(str(error) or type(error).__name__)
            return False
        return True

    def _play_until_gone(self) -> None:
        """Return when it is to end.

        Raises:
            NoSound: there is no device, it went away, or it takes no samples.

        """
        output = self._open()
        try:
            self._stream.stood_still(self._monotonic() - self._still_since)
            self._still_since = self._monotonic()
            output.start(self._stream.frames())
            self._watch(output)
        except NoSound as error:
            self._tell(str(error))  # before it is closed: that may hang
            raise
        finally:
            output.close()

    def _watch(self, output: Output) -> None:
        given, asked = self._stream.seconds, self._monotonic()
        while not self._wait(LOOK):
            now = self._monotonic()
            if self._stream.seconds != given:
                given, self._still_since = self._stream.seconds, now
                self._tell("")
            elif now - self._still_since >= HUNG:
                raise NoSound(GONE)
            if now - asked >= ASK:
                asked = now
                if not output.is_there():
                    raise NoSound(GONE)

    def _tell(self, trouble: str) -> None:
        if trouble != self._said:
            self._said = trouble
            self._told(trouble)


GONE = "it takes no sound any more"
