"""Who is next at a counter: the smallest ``rank_at + after_minutes`` of those it may call.

SQLite looks at the head of each line the counter serves, one index look-up each, so the choice
costs the same after ten years and with a full hall. On PostgreSQL several counters choose at the
same time: each locks whom it takes, and passes over whom another has just locked.
"""

from msgspec.structs import replace
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Update,
    and_,
    bindparam,
    literal_column,
    or_,
    select,
    type_coerce,
    union_all,
    update,
)

from db.queue.unit_of_work import Change, UnitOfWork
from db.schema import rows
from db.schema.tables import COUNTER_SERVICE, TICKET, written
from tickets.states import Move
from tickets.visit import Ticket, TicketState


def call_first(work: UnitOfWork, counter: int, officer: str | None) -> Ticket | None:
    """Call whom it is to this counter; None when nobody waits for it."""
    call = _CALL[work.tx.dialect.name]
    taken = {"at": counter, "now": work.now, "by": officer}
    row = work.tx.execute(call, taken).first()
    if row is None:
        return None
    called = rows.struct(Ticket, row)
    waited = {"counter": None, "called_at": None, "officer": None}
    before = replace(called, state=TicketState.WAITING, **waited)
    work.changes.append(Change(Move.CALL, before, called))
    work.note(Move.CALL, ticket=called)
    return called


def _call(chosen: ColumnElement[int]) -> Update:
    """One statement chooses and marks; what it may change is the table's WAITING -> CALLED."""
    return (
        update(TICKET)
        .where(TICKET.c.id == chosen)
        .values(
            state=TicketState.CALLED,
            counter=bindparam("at"),
            called_at=bindparam("now"),
            officer=bindparam("by"),
        )
        .returning(*rows.COLUMNS)
    )


_WAITING = TICKET.c.state == written(TicketState.WAITING)
_head = TICKET.alias("head")
_mine = TICKET.alias("mine")
_HEAD_OF_LINE = (
    select(_head.c.id)
    .where(
        _head.c.state == written(TicketState.WAITING),
        _head.c.to_counter.is_(None),
        _head.c.service == COUNTER_SERVICE.c.service,
    )
    .order_by(_head.c.rank_at, _head.c.id)
    .limit(1)
    .correlate(COUNTER_SERVICE)
    .scalar_subquery()
)
_AFTER = COUNTER_SERVICE.c.after_minutes * rows.MINUTE


def _heads() -> Select[int]:
    of_lines = (
        select(
            TICKET.c.id.label("id"),
            (type_coerce(TICKET.c.rank_at, BigInteger) + _AFTER).label("urgency"),
        )
        .select_from(COUNTER_SERVICE)
        .join(TICKET, TICKET.c.id == _HEAD_OF_LINE)
        .where(COUNTER_SERVICE.c.counter == bindparam("at"))
    )
    sent_here = (
        select(_mine.c.id, type_coerce(_mine.c.rank_at, BigInteger).label("urgency"))
        .where(_mine.c.state == written(TicketState.WAITING), _mine.c.to_counter == bindparam("at"))
        .order_by(_mine.c.rank_at, _mine.c.id)
        .limit(1)
        .subquery()
    )
    heads = union_all(of_lines, select(sent_here)).subquery()
    return select(heads.c.id).order_by(heads.c.urgency, heads.c.id).limit(1)


def _unlocked() -> Select[int]:
    may_call = or_(
        and_(TICKET.c.to_counter.is_(None), COUNTER_SERVICE.c.counter.is_not(None)),
        TICKET.c.to_counter == bindparam("at"),
    )
    after = literal_column("coalesce(counter_service.after_minutes, 0)", BigInteger)
    return (
        select(TICKET.c.id)
        .outerjoin(
            COUNTER_SERVICE,
            and_(
                COUNTER_SERVICE.c.service == TICKET.c.service,
                COUNTER_SERVICE.c.counter == bindparam("at"),
                TICKET.c.to_counter.is_(None),
            ),
        )
        .where(_WAITING, may_call)
        .order_by(type_coerce(TICKET.c.rank_at, BigInteger) + after * rows.MINUTE, TICKET.c.id)
        .limit(1)
        .with_for_update(of=TICKET, skip_locked=True)
    )


_CALL = {
    "sqlite": _call(_heads().scalar_subquery()),
    "postgresql": _call(_unlocked().scalar_subquery()),
}
