"""Taking back what was done a moment ago: each ticket and counter becomes what it was.

Nothing is taken away from the past: an event of kind ``undo`` says from which event of its ticket
on none stands any more (:mod:`tickets.taken_back`).
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import asdict, replace
from sqlalchemy import bindparam, func, select

from db.queue import at_counter
from db.queue.coming_back import forget_pass
from db.queue.unit_of_work import Change, Staffed, UnitOfWork, update_of
from db.schema import rows
from db.schema.tables import EVENT, TICKET
from tickets.errors import CounterBusy
from tickets.officer_errors import CannotUndo
from tickets.states import AT_COUNTER, HAS_COUNTER, Move, check_way_back
from tickets.visit import Ticket, TicketState


class _Way(Struct, frozen=True):
    """The way of one ticket through a unit of work; one that is new was nothing ``before``."""

    kinds: tuple[str, ...]
    before: Ticket | None
    after: Ticket


def undo(work: UnitOfWork, counter: int, changes: Sequence[Change]) -> tuple[Ticket, ...]:
    """Take a unit of work's ``changes`` back, for the officer of a counter.

    Raises:
        CannotUndo: a ticket is not as it was left.
        CounterBusy, CounterClosed: a ticket cannot be where it was.

    """
    work.staffed(counter)
    ways = _ways(changes)
    for each in sorted(ways, key=lambda way: way.after.id):
        _check_as_left(work, each.after)
    for each in ways:
        _check_room(work, each, {way.after.id for way in ways})
    back = tuple(_put_back(work, each) for each in reversed(ways))
    for change in reversed(changes):
        if isinstance(change.before, Staffed):
            _reset(work, change.before, change.after)
    return back


def _reset(work: UnitOfWork, before: Staffed, left: Ticket | Staffed) -> None:
    """Give a counter the state that it had, unless it has another by now than it was left in."""
    now = work.counter(before.number)
    if now == left:
        work.set_counter(now, Move.UNDO, state=before.state, reason=before.reason)


def _ways(changes: Sequence[Change]) -> list[_Way]:
    """One way for each ticket, in the order in which they began."""
    found: dict[int, _Way] = {}
    for change in changes:
        if isinstance(change.after, Ticket):
            known = found.get(change.after.id)
            before = known.before if known else change.before
            kinds = (*(known.kinds if known else ()), change.kind)
            found[change.after.id] = _Way(kinds, before, change.after)  # type: ignore[arg-type]
    return list(found.values())


def _check_as_left(work: UnitOfWork, left: Ticket) -> None:
    row = work.tx.execute(_OF_ID.where(rows.of_today(work.day)), {"of_ticket": left.id}).first()
    now = None if row is None else rows.struct(Ticket, row)
    if now is None:  # its day is over
        raise CannotUndo(left.label, TicketState.ABANDONED, None)
    if now != left:
        raise CannotUndo(now.label, now.state, now.counter if now.state in HAS_COUNTER else None)


def _check_room(work: UnitOfWork, way: _Way, going: set[int]) -> None:
    """The table of moves knows the way back, and what the ticket goes back to is still there."""
    if way.before is None:
        return
    before = way.before
    check_way_back(before.label, way.after.state, before.state)
    if before.state in AT_COUNTER and before.counter is not None:
        here = work.at(before.counter)
        if here is not None and here.id not in going:
            raise CounterBusy(before.counter, here.label)
    place = before.counter if before.state in HAS_COUNTER else None
    for number in {place, before.to_counter} - {None}:
        at_counter.must_be_open(work, number or 0)


def _put_back(work: UnitOfWork, way: _Way) -> Ticket:
    """Make a ticket what it was; a visit that had no number ends as if it had not begun."""
    ended = {"state": TicketState.CANCELLED, "finished_at": work.now}
    before = way.before or replace(way.after, **ended)
    if way.after.state is TicketState.AWAY:
        forget_pass(work, before.id)
    values = {name: value for name, value in asdict(before).items() if name != "id"}
    work.tx.execute(update_of(tuple(values)), values | {"of_ticket": before.id})
    first = {"of_ticket": before.id, "of_kind": way.kinds[0]}
    detail = {"of": way.kinds[-1], "event": work.tx.scalar(_FIRST, first)}
    at = before if before.counter is not None else way.after
    told = replace(way.after, counter=at.counter, officer=at.officer)
    work.note(Move.UNDO, ticket=told, detail=detail)
    return before


_OF_ID = (
    select(*rows.COLUMNS).where(TICKET.c.id == bindparam("of_ticket")).with_for_update(of=TICKET)
)
_FIRST = select(func.max(EVENT.c.id)).where(
    EVENT.c.ticket == bindparam("of_ticket"), EVENT.c.kind == bindparam("of_kind")
)
