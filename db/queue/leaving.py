"""Leaving the line for good before a call."""

from contextlib import suppress

from db.queue import intake, issuing
from db.queue.unit_of_work import UnitOfWork
from tickets.errors import UnknownName
from tickets.states import Move
from tickets.visit import Ticket, TicketState


def leave(work: UnitOfWork, ticket: Ticket, move: Move) -> Ticket:
    """End a ticket by a move.

    A number from the street whose person has not come is as if never given out: somebody else may
    have its place in the quotas.
    """
    left = work.move(ticket, move, finished_at=work.now)
    if ticket.state is TicketState.UNCONFIRMED:
        with suppress(UnknownName):  # a service that has left the hall file counts nobody
            intake.give_back(work, ticket, issuing.terms(work, ticket.service))
    return left
