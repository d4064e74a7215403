"""A thread a device: it opens the device, reads its events, and opens it again after a loss."""

import logging
import os
import select
import threading
from collections.abc import Callable
from contextlib import closing

from devices.errors import DeviceTrouble
from devices.input_device import DeviceAddress, InputDevice, InputEvent

RETRY = 1.0
"""Seconds between two attempts to open a device that is not there."""

log = logging.getLogger(__name__)


class Listener:
    """Reads one device on a thread of its own, which sleeps while the device is silent.

    ``on_event`` is called with each event. ``on_change`` is called with what is wrong with the
    device, or "" when it works again. Both are called on that thread.
    """

    def __init__(
        self,
        address: DeviceAddress,
        on_event: Callable[[InputEvent], None],
        on_change: Callable[[str], None] = lambda _: None,
        *,
        retry: float = RETRY,
    ) -> None:
        self._address, self._on_event, self._on_change = address, on_event, on_change
        self._retry = retry
        self._trouble: str | None = None
        self._stopping, self._stop = os.pipe()
        self._thread = threading.Thread(target=self._run, name=address.name, daemon=True)

    def start(self) -> None:
        """Start the thread; this does not wait for the device."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; no event follows. A second call does nothing."""
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
                with closing(self._address.open()) as device:
                    self._report("")
                    self._listen(device)
            except DeviceTrouble as trouble:
                self._report(str(trouble))
            except Exception as error:  # a fault of ours: the thread goes on, and logs it once
                reason = type(error).__name__
                if reason != self._trouble:
                    log.exception("%s: hearing failed", self._address.name)
                self._report(reason)
            self._stopped(self._retry)

    def _listen(self, device: InputDevice) -> None:
        """Read until this is to stop; a device that is lost raises DeviceTrouble."""
        poll = select.poll()
        poll.register(device.fileno(), select.POLLIN)
        poll.register(self._stopping, select.POLLIN)
        while self._stopping not in (ready := _ready(poll, device.idle_after)):
            for event in device.read() if ready else device.idle():
                self._on_event(event)

    def _stopped(self, seconds: float = 0.0) -> bool:
        """Return whether this is to stop, after waiting ``seconds`` for it."""
        poll = select.poll()
        poll.register(self._stopping, select.POLLIN)
        return bool(_ready(poll, seconds))

    def _report(self, trouble: str) -> None:
        """Report a change once: a scanner that stays away is in the log in one line."""
        if trouble == self._trouble:
            return
        if trouble:
            log.warning("%s: %s", self._address.name, trouble)
        elif self._trouble:
            log.warning("%s: works again", self._address.name)
        self._trouble = trouble
        self._on_change(trouble)


def _ready(poll: select.poll, seconds: float | None) -> set[int]:
    """Return the descriptors that can be read within ``seconds``; None waits without end."""
    return {each for each, _ in poll.poll(None if seconds is None else seconds * 1000)}
