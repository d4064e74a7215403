"""The ranks of those who wait in one line: a service's, or that of tickets sent to one counter."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select, tuple_

from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import TICKET, written
from tickets.visit import Ticket, TicketState

Ranks = Select[datetime]


def head_of(work: UnitOfWork, service: str, to_counter: int | None) -> datetime | None:
    """The rank of the first in a line; None when nobody waits there."""
    found = _ranks(work, _line(to_counter), 1, service=service, to_counter=to_counter)
    return found[0] if found else None


def ranks_from_head(work: UnitOfWork, ticket: Ticket, places: int) -> Sequence[datetime]:
    """The ranks of the first ``places`` in the line that a ticket joins again."""
    return _ranks(work, _line(ticket.to_counter), places, **_of(ticket))


def ranks_behind(work: UnitOfWork, ticket: Ticket, places: int) -> Sequence[datetime]:
    """The ranks of the next ``places`` behind a ticket in its line."""
    after = tuple_(TICKET.c.rank_at, TICKET.c.id) > (ticket.rank_at, ticket.id)
    return _ranks(work, _line(ticket.to_counter).where(after), places, **_of(ticket))


def _of(ticket: Ticket) -> dict[str, Any]:
    return {"service": ticket.service, "to_counter": ticket.to_counter}


def _ranks(
    work: UnitOfWork,
    line: Ranks,
    places: int,
    **which: Any,  # noqa: ANN401 - bound parameters
) -> Sequence[datetime]:
    return work.tx.scalars(line.limit(places), which).all()


def _line(to_counter: int | None) -> Ranks:
    return _OF_SERVICE if to_counter is None else _AT_COUNTER


_WAITING: Ranks = (
    select(TICKET.c.rank_at)
    .where(TICKET.c.state == written(TicketState.WAITING))
    .order_by(TICKET.c.rank_at, TICKET.c.id)
)
_OF_SERVICE = _WAITING.where(
    TICKET.c.service == bindparam("service"), TICKET.c.to_counter.is_(None)
)
_AT_COUNTER = _WAITING.where(TICKET.c.to_counter == bindparam("to_counter"))
