"""A thread a device: opens it, hears what it says, and opens it again when it was unplugged."""

import logging
import os
import select
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Protocol

from msgspec import Struct

from devices.framing import ScannedLine, Unreadable
from tickets.errors import HallError

RETRY = 1.0
"""Seconds between two looks for a device that is not there."""

log = logging.getLogger(__name__)


class DeviceTrouble(HallError):
    """A device is absent, or not what the settings say; ``str()`` says it in words."""


class Key(Struct, frozen=True):
    """A key of the tactile keypad: 0-9, * or #."""

    key: str


Heard = ScannedLine | Unreadable | Key


class InputDevice(Protocol):
    """An open device. ``read`` and ``quiet`` raise DeviceTrouble when it is gone."""

    def fileno(self) -> int:
        """What poll() watches."""

    @property
    def patience(self) -> float | None:
        """Seconds of silence after which :meth:`quiet` is called; None waits for ever."""

    def read(self) -> Sequence[Heard]:
        """What it has said; called when there is something to read, and never blocks."""

    def quiet(self) -> Sequence[Heard]:
        """What is over by its silence. A device that must be asked is asked here."""

    def close(self) -> None:
        """Let go of it; never raises."""


class DeviceAddress(Protocol):
    """A device's address."""

    @property
    def name(self) -> str:
        """How the log calls it."""

    def open(self) -> InputDevice:
        """Open it.

        Raises:
            DeviceTrouble: it is not there, or it cannot be used.

        """


class Listener:
    """Hears one device on a thread of its own, which sleeps while the device is silent.

    ``heard`` is called with what was said, ``changed`` with what is wrong, or "" when nothing is
    any more; both on that thread.
    """

    def __init__(
        self,
        source: DeviceAddress,
        heard: Callable[[Heard], None],
        changed: Callable[[str], None] = lambda _: None,
        *,
        retry: float = RETRY,
    ) -> None:
        self._source, self._heard, self._changed = source, heard, changed
        self._retry = retry
        self._trouble: str | None = None
        self._stopping, self._stop = os.pipe()
        self._thread = threading.Thread(target=self._run, name=source.name, daemon=True)

    def start(self) -> None:
        """Begin; nothing here waits for the device."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; nothing is heard afterwards. A second time does nothing."""
        if self._stop < 0:
            return
        os.close(self._stop)
        self._stop = -1
        if self._thread.ident is not None:
            self._thread.join()
        os.close(self._stopping)

    def _run(self) -> None:
        while not self._stopped():
            try:
                with closing(self._source.open()) as device:
                    self._tell("")
                    self._listen(device)
            except DeviceTrouble as trouble:
                self._tell(str(trouble))
            except Exception as error:  # ours; the machine hears on, and the log has it once
                reason = type(error).__name__
                if reason != self._trouble:
                    log.exception("%s: hearing failed", self._source.name)
                self._tell(reason)
            self._stopped(self._retry)

    def _listen(self, device: InputDevice) -> None:
        """Hear until the device is gone (which it says by DeviceTrouble) or this is to stop."""
        poll = select.poll()
        poll.register(device.fileno(), select.POLLIN)
        poll.register(self._stopping, select.POLLIN)
        while self._stopping not in (ready := _ready(poll, device.patience)):
            for each in device.read() if ready else device.quiet():
                self._heard(each)

    def _stopped(self, seconds: float = 0.0) -> bool:
        poll = select.poll()
        poll.register(self._stopping, select.POLLIN)
        return bool(_ready(poll, seconds))

    def _tell(self, trouble: str) -> None:
        """Say a change once: a scanner that stays away is in the log in one line."""
        if trouble == self._trouble:
            return
        if trouble:
            log.warning("%s: %s", self._source.name, trouble)
        elif self._trouble:
            log.warning("%s: works again", self._source.name)
        self._trouble = trouble
        self._changed(trouble)


def _ready(poll: select.poll, seconds: float | None) -> set[int]:
    return {each for each, _ in poll.poll(None if seconds is None else seconds * 1000)}
