"""A missed ticket goes back into its line."""

from sqlalchemy import select

from db.queue.at_counter import BACK_IN_LINE
from db.queue.ranks import checked_in_again
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import HALL
from tickets.states import Move
from tickets.visit import Ticket


def check_in_again(work: UnitOfWork, missed: Ticket) -> Ticket:
    """Put a missed ticket where the hall's policy says; the unit of work runs alone."""
    rule = rows.missed_rule(work.tx.scalars(_RULES).one())
    rank_at = checked_in_again(work, missed, rule)
    return work.move(missed, Move.CHECK_IN_AGAIN, rank_at=rank_at, **BACK_IN_LINE)


_RULES = select(HALL.c.rules)
