"""Where a ticket stands in line, counted in places: a service's line, or that of one counter.

Several may have one rank: all who checked in for one slot, all who came while the hall's time stood
still after a clock that was set back. So there is not always a rank between two of them, and those
who go first move by a tick where it is needed. The order of all others stays, in every line.
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, select, tuple_, update

from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import TICKET, written
from tickets import rank
from tickets.hall import MissedPolicy, MissedRule
from tickets.rank import Ranked
from tickets.states import IN_LINE
from tickets.visit import Ticket, TicketState

LineQuery = Select[datetime, int]

BEHIND_ALL = sys.maxsize
"""Stands for a ticket that is behind all others of its rank."""


def head_of(work: UnitOfWork, service: str, to_counter: int | None) -> datetime | None:
    """The rank of the first in a line; None when nobody waits there."""
    which = {"service": service, "to_counter": to_counter}
    found = _ranked(work, _line(to_counter).limit(1), **which)
    return found[0].rank_at if found else None


def behind_next(work: UnitOfWork, ticket: Ticket, places: int) -> datetime:
    """The rank behind the next ``places`` people of a ticket's line, who make way for it.

    The unit of work runs alone, here and below: others change as well.
    """
    after = tuple_(TICKET.c.rank_at, TICKET.c.id) > (ticket.rank_at, ticket.id)
    return _behind(work, ticket, _line(ticket.to_counter).where(after), places)


def checked_in_again(work: UnitOfWork, ticket: Ticket, rule: MissedRule) -> datetime:
    """The rank of a missed ticket that comes back, by the hall's policy."""
    match rule.policy:
        case MissedPolicy.AT_ONCE:
            return ticket.rank_at
        case MissedPolicy.AFTER:
            return _behind(work, ticket, _line(ticket.to_counter), rule.places)
        case _:  # last
            return as_newcomer(work, ticket, max(ticket.rank_at, work.now))


def as_newcomer(work: UnitOfWork, ticket: Ticket, rank_at: datetime) -> datetime:
    """``rank_at``, with a ticket of earlier number behind all who have that rank already."""
    _make_way(work, Ranked(rank_at, ticket.id), Ranked(rank_at, BEHIND_ALL))
    return rank_at


def rank_before_newcomers(work: UnitOfWork) -> None:
    """Rank who is in line no later than now, in their order, after a clock that was hours ahead."""
    _move(work, Ranked(work.now, BEHIND_ALL), _everybody(work))


def _behind(work: UnitOfWork, ticket: Ticket, line: LineQuery, places: int) -> datetime:
    """The rank behind the first ``places`` of a line; the ticket's own where there is nobody."""
    which = {"service": ticket.service, "to_counter": ticket.to_counter}
    first = _ranked(work, line.limit(places + 1), **which)
    let_go, following = first[:places], first[places:]
    if not let_go:
        return ticket.rank_at
    own, last = Ranked(ticket.rank_at, ticket.id), let_go[-1]
    rank_at = rank.behind(own, last, following[0] if following else None)
    if own < last:
        _make_way(work, Ranked(rank_at, ticket.id), last)
    return rank_at


def _make_way(work: UnitOfWork, before: Ranked, last: Ranked) -> None:
    """Have everybody up to ``last`` called before the ticket that is to stand at ``before``."""
    up_to = tuple_(TICKET.c.rank_at, TICKET.c.id) <= (last.rank_at, last.ticket)
    _move(work, before, _everybody(work, up_to, TICKET.c.id != before.ticket))


def _everybody(work: UnitOfWork, *conditions: ColumnElement[bool]) -> list[Ranked]:
    """All who have a place in line, from the last to the first; also who is still to come."""
    of_states = [query.where(*conditions) for query in _PLACES]
    found = [Ranked(*row) for query in of_states for row in work.tx.execute(query)]
    return sorted(found, reverse=True)


def _move(work: UnitOfWork, before: Ranked, ahead: Sequence[Ranked]) -> None:
    moved = rank.made_way(before, ahead)
    if moved:
        values = [{"of_ticket": each.ticket, "to": each.rank_at} for each in moved]
        work.tx.execute(_MOVE, values)


def _ranked(
    work: UnitOfWork,
    line: LineQuery,
    **which: Any,  # noqa: ANN401 - bound parameters
) -> list[Ranked]:
    return [Ranked(*row) for row in work.tx.execute(line, which)]


def _line(to_counter: int | None) -> LineQuery:
    return _OF_SERVICE if to_counter is None else _AT_COUNTER


def _of_state(state: TicketState) -> LineQuery:
    return select(TICKET.c.rank_at, TICKET.c.id).where(TICKET.c.state == written(state))


_PLACES = [_of_state(state) for state in IN_LINE]
_IN_ORDER = _of_state(TicketState.WAITING).order_by(TICKET.c.rank_at, TICKET.c.id)
_OF_SERVICE = _IN_ORDER.where(
    TICKET.c.service == bindparam("service"), TICKET.c.to_counter.is_(None)
)
_AT_COUNTER = _IN_ORDER.where(TICKET.c.to_counter == bindparam("to_counter"))
_MOVE = update(TICKET).where(TICKET.c.id == bindparam("of_ticket")).values(rank_at=bindparam("to"))
