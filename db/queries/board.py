"""What the displays are made from: who is called, who was missed, who shall come near.

Each read costs the same after ten years as on the first day, and no more with many counters.
"""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from db.queries import wait_times
from db.queries.fullness import fullness_of_all
from db.queries.notices import notices
from db.schema import rows
from db.schema.tables import EVENT, SERVICE, TICKET, written
from tickets.forecast import Waiting, wait_range
from tickets.numbering import DIRECT
from tickets.states import Move
from tickets.taken_back import NewestFirst
from tickets.views import BoardInputs, Call, Line, MissedCall, NextNumber
from tickets.visit import Ticket, TicketState

AT_ONCE = 48
"""As many calls are read in one look back through the events."""

NEWEST = 2**63 - 1
"""No event has an id so high."""

MISSED = 24
"""As many missed calls are read: more are not taken in on a screen."""


class CallEvent(NamedTuple):
    """A call as the events have it: a call, a recall, or one who was set aside is called back."""

    id: int
    ticket: int | None
    at: datetime
    kind: str
    detail: Mapping[str, Any] | None = None


def board_inputs(connection: Connection, now: datetime) -> BoardInputs:
    """All that the hall display shows."""
    day, served = rows.today(connection, now), wait_times.served(connection)
    return BoardInputs(
        calls=calls(connection, day),
        lines=lines(connection, now),
        missed=_missed_calls(connection, day),
        near=tuple(_near(connection, day, served)),
        notices=notices(connection, now),
    )


def calls(connection: Connection, day: date) -> tuple[Call, ...]:
    """Who is called to a counter now and not yet served, each with the newest call, newest first.

    Who is served, in line again, missed, set aside or gone is no call any more.
    """
    here = rows.at_counters(connection, day).values()
    return tuple(_newest_calls(connection, [t for t in here if t.state is TicketState.CALLED]))


def lines(connection: Connection, now: datetime) -> tuple[Line, ...]:
    """How each service's line stands, in the order of the hall file."""
    line = wait_times.waiting(connection, rows.today(connection, now))
    services = wait_times.typical(connection)
    joining = [Waiting(service, now) for service in services]
    waits = wait_times.waits_for(connection, now, line, joining)
    served, full = wait_times.served(connection), fullness_of_all(connection, now)
    waiting = Tally(each.service for each in line)
    return tuple(
        Line(
            service,
            waiting[service],
            wait_range(waits[service]),
            served=service in served,
            full=service in full,
            again_at=full.get(service),
        )
        for service in services
    )


def counter_call(connection: Connection, day: date, counter: int) -> tuple[Call | None, bool]:
    """The number at a counter, and whether anybody is there, with a number or without."""
    here = rows.at_counters(connection, day).get(counter)
    if here is None or here.series == DIRECT:
        return None, here is not None
    return next(_newest_calls(connection, [here]), None), True


def _newest_calls(connection: Connection, tickets: Iterable[Ticket]) -> Iterator[Call]:
    """The newest call of each of these tickets as it is shown, newest first."""
    for of, event in newest_calls(connection, tickets):
        recall = event.kind == Move.RECALL
        yield Call(
            event.id, of.label, of.counter or 0, event.at, recall, of.service, of.language, of.state
        )


def newest_calls(
    connection: Connection, tickets: Iterable[Ticket]
) -> Iterator[tuple[Ticket, CallEvent]]:
    """Each of these tickets that was called, with its newest call, newest first.

    A call that was taken back is none. It goes back through the events no further than to the
    oldest of these calls.
    """
    left, before, newest_first = {each.id: each for each in tickets}, NEWEST, NewestFirst()
    while left:
        rows_found = connection.execute(_CALLS, {"before": before}).all()
        events = list(map(CallEvent._make, rows_found))
        for event in events:
            if newest_first.stands(event) and event.ticket in left:
                yield left.pop(event.ticket), event
        oldest = min((each.called_at for each in left.values() if each.called_at), default=None)
        if len(events) < AT_ONCE or oldest is None or events[-1].at < oldest:
            return
        before = events[-1].id


_SHOWN = (Move.CALL, Move.RECALL, Move.RESUME, Move.UNDO)
_CALLS = (
    select(EVENT.c.id, EVENT.c.ticket, EVENT.c.at, EVENT.c.kind, EVENT.c.detail)
    .where(
        EVENT.c.kind.in_([written(move) for move in _SHOWN]),
        EVENT.c.id < bindparam("before"),
    )
    .order_by(EVENT.c.id.desc())
    .limit(AT_ONCE)
)


def _missed_calls(connection: Connection, day: date) -> tuple[MissedCall, ...]:
    """Whose call was missed today and who has not come back, the newest call first."""
    is_missed = TICKET.c.state == written(TicketState.MISSED)
    missed = select(TICKET.c.label, TICKET.c.counter, TICKET.c.called_at).where(
        is_missed, TICKET.c.called_at.is_not(None), rows.of_today(day)
    )
    newest_first = missed.order_by(TICKET.c.called_at.desc(), TICKET.c.id.desc())
    found = connection.execute(newest_first.limit(MISSED))
    return tuple(MissedCall(label, counter or 0, at) for label, counter, at in found if at)


def _near(connection: Connection, day: date, served: frozenset[str]) -> Iterator[NextNumber]:
    """The next numbers of each service that has them asked to come near and is open."""
    for service, count in connection.execute(_PRE_CALLED).all():
        if service in served:
            next_ones = (
                select(TICKET.c.label)
                .where(
                    rows.of_today(day),
                    TICKET.c.state == written(TicketState.WAITING),
                    TICKET.c.service == service,
                )
                .order_by(TICKET.c.rank_at, TICKET.c.id)
                .limit(count)
            )
            yield from (NextNumber(label, service) for label in connection.scalars(next_ones))


_PRE_CALLED = (
    select(SERVICE.c.code, SERVICE.c.pre_call)
    .where(SERVICE.c.pre_call > 0, ~SERVICE.c.retired)
    .order_by(SERVICE.c.position)
)
