"""How a unit of work begins and ends: a transaction, the hall's own time, the day rolled over.

On PostgreSQL each unit of work holds a shared lock on the hall's row. Rolling the day over takes
the row alone, so whatever began yesterday has ended before the day is closed. So does a unit of
work that moves others in line: a counter that calls meanwhile would pass over whom it has locked.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from sqlalchemy import Select, select

from db.engine.database import Database
from db.queue.day import roll_over
from db.queue.ranks import rank_before_newcomers
from db.queue.unit_of_work import Change, UnitOfWork
from db.schema.tables import EVENT, HALL
from runtime.clock import Clock
from tickets import numbering
from tickets.errors import NoHall
from tickets.source import Source

Moved = Callable[[Sequence[Change]], None]
"""Told what a unit of work has changed, once that is committed."""


class _NeedsHall(Exception):
    """A unit of work that shares the hall's row finds that the day is over, or its time behind."""


@contextmanager
def unit_of_work(
    database: Database,
    clock: Clock,
    *,
    alone: bool = False,
    source: Source | None = None,
    moved: Moved | None = None,
) -> Iterator[UnitOfWork]:
    """One transaction that knows the hall's time: all of it happens, with its events, or nothing.

    ``alone`` says that no other one runs meanwhile. ``source`` is where it is done; what belongs
    to the day's rolling over was done nowhere. ``moved`` is told
    of the changes when all is committed: it is an officer's place that asks for that, and in a hall
    with officers one must then have signed on there.

    Raises:
        NoHall: nothing has been loaded into this database.

    """
    with ExitStack() as transaction:
        try:
            read_hall = _HALL_ALONE if alone else _HALL_SHARED
            work = transaction.enter_context(_begin(database, clock, read_hall))
        except _NeedsHall:
            # Anew, holding nothing: two that roll the day over would wait for each other's lock.
            work = transaction.enter_context(_begin(database, clock, _HALL_ALONE))
        work.changes.clear()  # nobody takes the day's rolling over back
        work.source, work.by_officers = source, moved is not None
        yield work
        work.write_events()
    if moved:
        moved(work.changes)


@contextmanager
def _begin(
    database: Database, clock: Clock, read_hall: Select[*tuple[Any, ...]]
) -> Iterator[UnitOfWork]:
    with database.write() as tx:
        hall = tx.execute(read_hall).first()
        if hall is None:
            raise NoHall(database.name)
        shown = clock()
        now = numbering.hall_time(shown, hall.newest)
        day = numbering.business_day(now, hall.time_zone, hall.cut_over_hour)
        work = UnitOfWork(tx, shown, now, day, hall.time_zone, hall.day_key or "")
        is_behind = hall.newest is not None and now < hall.newest
        if read_hall is _HALL_SHARED and (hall.day != day or is_behind):
            raise _NeedsHall
        if hall.day != day:
            roll_over(work)
        if is_behind:
            rank_before_newcomers(work)
        yield work


_newest = select(EVENT.c.at).order_by(EVENT.c.id.desc()).limit(1).scalar_subquery()
_HALL = select(
    HALL.c.time_zone,
    HALL.c.cut_over_hour,
    HALL.c.day,
    HALL.c.day_key,
    _newest.label("newest"),
)
# SQLite knows no such locks and needs none: its writers go one after another.
_HALL_SHARED = _HALL.with_for_update(read=True, key_share=True, of=HALL)
_HALL_ALONE = _HALL.with_for_update(of=HALL)
