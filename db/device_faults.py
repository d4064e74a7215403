"""Devices of the hall that do not work, such as the board of a window; officers everywhere read it.

The program of a device says what is wrong with it whenever that changes, and every ten minutes.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import delete, insert, select

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.schema.tables import DEVICE_FAULT
from runtime.clock import Clock, system_clock

TOLD_AGAIN = timedelta(minutes=10)
"""So often a program says that a device still does not work."""

SILENT = 2 * TOLD_AGAIN
"""What was not said for so long counts no more: the program may have crashed."""

_C = DEVICE_FAULT.c


class DeviceFault(Struct, frozen=True):
    """What is wrong with a device: its kind such as ``board``, and where it is, such as ``3``."""

    kind: str
    place: str
    fault: str
    at: datetime


class DeviceFaults:
    """The devices that do not work."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def told(self, owner: str, kind: str, faults: Mapping[str, str]) -> None:
        """Keep what is wrong with an owner's devices of a kind, by their places.

        All that this owner said of them before is forgotten.
        """
        now = self._clock()
        mine = (_C.owner == owner) & (_C.kind == kind)
        new = [
            {"owner": owner, "kind": kind, "place": place, "fault": fault, "at": now}
            for place, fault in faults.items()
        ]
        with self._database.write() as tx:
            tx.execute(delete(DEVICE_FAULT).where(mine | (_C.at < now - SILENT)))
            if new:
                tx.execute(insert(DEVICE_FAULT), new)

    def now(self) -> tuple[DeviceFault, ...]:
        """What is wrong now, the longest first."""
        heard = (
            select(_C.kind, _C.place, _C.fault, _C.at)
            .where(_C.at > self._clock() - SILENT)
            .order_by(_C.at, _C.kind, _C.place)
        )
        with self._database.read() as connection:
            return tuple(DeviceFault(**row) for row in connection.execute(heard).mappings())
