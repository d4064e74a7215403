"""How the hall's calls were spoken, day by day: the supervisor's figures."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from sqlalchemy import bindparam, select

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.engine.upserts import Columns, upsert
from db.schema import rows
from db.schema.tables import SPOKEN_CALLS
from runtime.clock import Clock, system_clock

COUNTED = ("whole", "short", "joined", "screen", "silent")
"""Said as the hall wants it; shortened; together with others; by a chime and the screen alone; and
without sound, since there was no device or it was a quiet hour."""


class SpokenToday(Struct, frozen=True):
    """The calls of one display on one day, counted by how they were spoken (:data:`COUNTED`)."""

    place: str
    whole: int
    short: int
    joined: int
    screen: int
    silent: int


class SpokenCalls:
    """Counts of calls, by day and display."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def add(self, day: date, place: str, more: Mapping[str, int]) -> None:
        """Count ``more`` calls of a display; its keys are :data:`COUNTED`."""
        with self._database.write() as tx:
            tx.execute(_ADD(tx), {"day": day, "place": place, **more})

    def today(self) -> tuple[SpokenToday, ...]:
        """Today's figures of every display that called somebody, by its name."""
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            found = connection.execute(_OF_DAY, {"day": day}).mappings()
            return tuple(SpokenToday(**row) for row in found)


def _sums(new: Columns) -> dict[str, object]:
    return {name: SPOKEN_CALLS.c[name] + new[name] for name in COUNTED}


_OF_DAY = (
    select(SPOKEN_CALLS.c.place, *(SPOKEN_CALLS.c[name] for name in COUNTED))
    .where(SPOKEN_CALLS.c.day == bindparam("day"))
    .order_by(SPOKEN_CALLS.c.place)
)
_ADD = upsert(SPOKEN_CALLS, _sums)
