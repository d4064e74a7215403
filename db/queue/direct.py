"""Serving somebody who has no number."""

from db.queue import at_counter, issuing
from db.queue.issuing import IssueRequest
from db.queue.unit_of_work import Change, UnitOfWork
from runtime.languages import LANGUAGES
from tickets import numbering
from tickets.visit import Ticket, TicketState


def serve_directly(work: UnitOfWork, counter: int, service: str, priority_class: str) -> Ticket:
    """Close what is at a counter, and begin a visit there that is counted and has no number."""
    issuing.terms(work, service, priority_class)
    staffed = at_counter.free(work, counter)
    ticket = issuing.store(
        work,
        IssueRequest(service, (), priority_class, LANGUAGES[0]),
        numbering.DIRECT,
        work.now,
        state=TicketState.SERVING,
        counter=counter,
        officer=staffed.officer,
        called_at=work.now,
        started_at=work.now,
    )
    work.changes.append(Change("walk_direct", None, ticket))
    work.note("walk_direct", ticket=ticket)
    return ticket
