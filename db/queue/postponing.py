"""Letting others go first: behind so many of its line, and how often that was done today."""

from db.queries.forecast_history import events, since_learned
from db.queue.at_counter import BACK_IN_LINE
from db.queue.ranks import behind_next
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import EVENT
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
    happened = events(since_learned().where(EVENT.c.ticket == ticket.id), work.tx)
    return sum(each.kind == Move.POSTPONE for each in happened)
