"""What is wrong with the devices of a program, on its way into the tables that officers read."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from threading import Lock

from db.device_faults import TOLD_AGAIN, DeviceFaults
from runtime.clock import Clock
from tickets.errors import DatabaseTrouble, HallError


class FaultReport:
    """The faults of the devices of one ``kind`` that a ``role`` has to do with.

    Any thread may tell them; the one that works with the database writes them down.
    """

    def __init__(self, faults: DeviceFaults, role: str, kind: str, clock: Clock) -> None:
        self._told, self._kind, self._clock = faults, kind, clock
        self._owner = f"{role} at {socket.gethostname()}"
        self._lock = Lock()
        self._faults: dict[int, Mapping[str, str]] = {}
        self._is_new, self._written = True, datetime.min.replace(tzinfo=clock().tzinfo)

    def take(self, part: int, faults: Mapping[str, str]) -> None:
        """Take what is wrong in one part of the devices, such as a line of boards, by places."""
        with self._lock:
            if self._faults.get(part) != faults:
                self._faults[part] = faults
                self._is_new = True

    @property
    def is_due(self) -> bool:
        """Whether there is something to be written."""
        return self._is_new or self._clock() - self._written >= TOLD_AGAIN

    def write(self) -> None:
        """Write it where it is due; what cannot be written now is written later.

        Raises:
            HallError: the database cannot be written.

        """
        if not self.is_due:
            return
        with self._lock:
            faults = {place: each for of in self._faults.values() for place, each in of.items()}
            self._is_new = False
        try:
            self._told.told(self._owner, self._kind, faults)
        except HallError:
            self._is_new = True
            raise
        self._written = self._clock()

    def close(self) -> None:
        """Say that nothing is known any more."""
        with suppress(DatabaseTrouble):  # it will be known by its silence
            self._told.told(self._owner, self._kind, {})
