"""How every verb begins: a transaction, the hall's own time, and a new day turned if it is one.

On PostgreSQL verbs run side by side. Each holds the hall's row against the turn of the day, which
so runs alone: whatever began yesterday has ended when the day is closed. Two verbs that lock the
same rows in different orders would wait for each other for ever; the server makes one give way,
and that one is done again.
"""

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Select, select

from db.engine.database import Database, GaveWay
from db.queue.day import let_in_line, turn
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import EVENT, HALL
from runtime.clock import Clock
from tickets import numbering
from tickets.errors import NoHall

ATTEMPTS = 5
"""How often a verb is begun that gives way to others again and again."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class _NewDay(Exception):
    """The hall's row is held by a verb that finds the day to be over."""


def retry_on_conflict(once: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Do a verb again from its beginning when it had to give way to another.

    It may keep nothing of an attempt: all that it changes is in its one transaction.
    """

    @functools.wraps(once)
    def until_done(*given: Given.args, **named: Given.kwargs) -> Answer:
        for _ in range(ATTEMPTS - 1):
            with suppress(GaveWay):
                return once(*given, **named)
        return once(*given, **named)

    return until_done


@contextmanager
def unit_of_work(database: Database, clock: Clock) -> Iterator[UnitOfWork]:
    """One verb's transaction: all of it happens, with its events, or nothing.

    Raises:
        NoHall: nothing has been loaded into this database.

    """
    with ExitStack() as transaction:
        try:
            work = transaction.enter_context(_begin(database, clock, _HALL_SHARED))
        except _NewDay:
            # Anew, holding nothing: two who turn the day would wait for each other's share.
            work = transaction.enter_context(_begin(database, clock, _HALL_ALONE))
        yield work
        work.write_events()


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
        if hall.day != day:
            if read_hall is _HALL_SHARED:
                raise _NewDay
            turn(work)
        if hall.newest is not None and now < hall.newest:
            let_in_line(work)
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
