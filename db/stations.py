"""The ticket machines: how their printers are, and how many tickets came off each roll.

A row is written when that changes, and every minute, by the machine itself; officers everywhere
read it.
"""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, select

from db.engine.database import Database
from db.engine.upserts import upsert
from db.schema.tables import STATION
from runtime.clock import Clock, system_clock

OLD_NEWS = timedelta(days=1)
"""A machine that has said nothing for so long stands here no more."""


class StationNow(Struct, frozen=True):
    """A ticket machine. ``printer`` is its state as heard ``at``; ``able`` is whether it prints."""

    name: str
    printer: str
    able: bool
    at: datetime
    tickets_on_roll: int


class Stations:
    """The ticket machines of the hall."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def told(self, name: str, printer: str, *, able: bool) -> None:
        """Keep how a station's printer is now."""
        values = _new(name, self._clock()) | {"printer": printer, "able": able}
        with self._database.write() as tx:
            tx.execute(_TOLD(tx), values)

    def new_roll(self, name: str) -> None:
        """Begin to count the tickets of a roll anew."""
        with self._database.write() as tx:
            tx.execute(_NEW_ROLL(tx), _new(name, self._clock()))

    def of(self, name: str) -> StationNow | None:
        """A station as it was last heard of; None when it never was."""
        of_it = select(STATION).where(STATION.c.name == name)
        with self._database.read() as connection:
            row = connection.execute(of_it).mappings().first()
        return None if row is None else StationNow(**row)

    def now(self) -> tuple[StationNow, ...]:
        """The stations that have said something of late, by name."""
        late = STATION.c.at > self._clock() - OLD_NEWS
        of_late = select(STATION).where(late).order_by(STATION.c.name)
        with self._database.read() as connection:
            return tuple(StationNow(**row) for row in connection.execute(of_late).mappings())


def count_ticket(tx: Connection, name: str, at: datetime) -> None:
    """One ticket more came off a station's roll."""
    tx.execute(_COUNT(tx), _new(name, at) | {"tickets_on_roll": 1})


def _new(name: str, at: datetime) -> dict[str, Any]:
    return {"name": name, "printer": "", "able": True, "at": at, "tickets_on_roll": 0}


_TOLD = upsert(STATION, lambda new: {"printer": new.printer, "able": new.able, "at": new.at})
_NEW_ROLL = upsert(STATION, lambda new: {"tickets_on_roll": new.tickets_on_roll})
_COUNT = upsert(STATION, lambda _: {"tickets_on_roll": STATION.c.tickets_on_roll + 1})
