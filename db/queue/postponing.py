"""Letting others go first: behind so many of its line, and how often that was done today."""

from sqlalchemy import bindparam, func, select

from db.queries.forecast_history import since_learned
from db.queue.at_counter import BACK_IN_LINE
from db.queue.ranks import behind_next
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import EVENT, written
from tickets.states import Move
from tickets.visit import Ticket


def postpone(work: UnitOfWork, ticket: Ticket, places: int) -> Ticket:
    """Let the next ``places`` people of its line go before a ticket.

    The unit of work runs alone: others change as well.
    """
    rank_at = behind_next(work, ticket, places)
    detail = {"places": places}
    return work.move(ticket, Move.POSTPONE, detail, rank_at=rank_at, **BACK_IN_LINE)


def times_today(work: UnitOfWork, ticket: Ticket) -> int:
    """How often a ticket has let others go first since the day began."""
    return work.tx.scalar(_TIMES, {"ticket": ticket.id}) or 0


_today = (
    since_learned()
    .where(EVENT.c.ticket == bindparam("ticket"), EVENT.c.kind == written(Move.POSTPONE))
    .subquery()
)
_TIMES = select(func.count()).select_from(_today)
