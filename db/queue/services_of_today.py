"""Which services a counter serves, changed for one day.

The rows of counter_service are what choosing, forecasts and windows read; so they are changed, and
what the hall file says is kept beside the counter until it holds again.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select, update

from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import COUNTER, COUNTER_SERVICE, TICKET, written
from tickets.officer_errors import NobodyWouldServe
from tickets.states import IN_LINE


def change(work: UnitOfWork, counter: int, serves: Sequence[tuple[str, int]]) -> None:
    """Have a counter serve ``serves`` for today: each a service with the minutes after it helps.

    Raises:
        UnknownName: the hall has no such service or counter.
        NobodyWouldServe: people wait for a service that no counter would serve.

    """
    staffed = work.counter(counter)
    for service, _ in serves:
        work.check_service(service)
    filed = work.tx.scalar(_FILED, {"counter": counter})
    if filed is None:
        now = [list(row) for row in work.tx.execute(_SERVES, {"counter": counter})]
        work.tx.execute(_KEEP, {"of_counter": counter, "what": now})
    _write(work, counter, serves)
    _refuse_stranding(work)
    detail = {"services": [list(each) for each in serves]}
    work.note("services", counter=counter, officer=staffed.officer, detail=detail)


def restore(work: UnitOfWork, counter: int) -> None:
    """Have one counter serve what the hall file says."""
    staffed = work.counter(counter)
    filed = work.tx.scalar(_FILED, {"counter": counter})
    if filed is not None:
        _write(work, counter, [(service, minutes) for service, minutes in filed])
        work.tx.execute(_KEEP, {"of_counter": counter, "what": None})
        _refuse_stranding(work)
        work.note("services", counter=counter, officer=staffed.officer, detail={"as_filed": True})


def as_filed(work: UnitOfWork) -> None:
    """Have every counter serve what the hall file says: the day is over."""
    for counter, filed in work.tx.execute(_CHANGED).all():
        _write(work, counter, [(service, minutes) for service, minutes in filed])
        work.tx.execute(_KEEP, {"of_counter": counter, "what": None})


def _write(work: UnitOfWork, counter: int, serves: Sequence[tuple[str, int]]) -> None:
    work.tx.execute(_CLEAR, {"of_counter": counter})
    rows_of_it = [
        {"counter": counter, "service": service, "position": n, "after_minutes": minutes}
        for n, (service, minutes) in enumerate(serves)
    ]
    if rows_of_it:
        work.tx.execute(insert(COUNTER_SERVICE), rows_of_it)


def _refuse_stranding(work: UnitOfWork) -> None:
    served = select(COUNTER_SERVICE.c.service)
    unserved = select(TICKET.c.service).where(
        rows.of_today(work.day), TICKET.c.to_counter.is_(None), TICKET.c.service.not_in(served)
    )
    of_states = [unserved.where(TICKET.c.state == written(state)) for state in IN_LINE]
    if stranded := {service for query in of_states for service in work.tx.scalars(query)}:
        raise NobodyWouldServe(tuple(sorted(stranded)))


_FILED = select(COUNTER.c.filed).where(COUNTER.c.number == bindparam("counter"))
_CHANGED = select(COUNTER.c.number, COUNTER.c.filed).where(COUNTER.c.filed.is_not(None))
_KEEP = (
    update(COUNTER)
    .where(COUNTER.c.number == bindparam("of_counter"))
    .values(filed=bindparam("what", type_=COUNTER.c.filed.type))
)
_SERVES = (
    select(COUNTER_SERVICE.c.service, COUNTER_SERVICE.c.after_minutes)
    .where(COUNTER_SERVICE.c.counter == bindparam("counter"))
    .order_by(COUNTER_SERVICE.c.position)
)
_CLEAR = delete(COUNTER_SERVICE).where(COUNTER_SERVICE.c.counter == bindparam("of_counter"))
