"""How every verb begins: a transaction, the hall's own time, and a new day turned if it is one."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from db.day import let_in_line, turn
from db.engine import Database
from db.step import Step
from db.tables import EventRow, HallRow
from runtime.clock import Clock
from tickets import numbering
from tickets.errors import NoHall


@contextmanager
def begin(database: Database, clock: Clock) -> Iterator[Step]:
    """One verb's transaction: all of it happens, with its events, or nothing.

    Raises:
        NoHall: nothing has been loaded into this database.

    """
    with database.write() as tx:
        hall = tx.execute(_HALL).first()
        if hall is None:
            raise NoHall(database.name)
        shown = clock()
        now = numbering.hall_time(shown, hall.newest)
        day = numbering.business_day(now, hall.time_zone, hall.cut_over_hour)
        step = Step(tx, shown, now, day, hall.time_zone, hall.day_key or "")
        if hall.day != day:
            turn(step)
        if hall.newest is not None and now < hall.newest:
            let_in_line(step)
        yield step
        step.write_events()


_newest = select(EventRow.at).order_by(EventRow.id.desc()).limit(1).scalar_subquery()
_HALL = select(
    HallRow.time_zone,
    HallRow.cut_over_hour,
    HallRow.day,
    HallRow.day_key,
    _newest.label("newest"),
)
