"""What several methods of the queue do at a counter: free it, call to it, move its ticket."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from db.queue.unit_of_work import Staffed, UnitOfWork
from db.schema import rows
from db.schema.tables import HALL
from tickets.errors import CounterClosed
from tickets.hall import CounterState
from tickets.states import Move, closing_move
from tickets.visit import Ticket, TicketState

BACK_IN_LINE: dict[str, Any] = dict.fromkeys(("counter", "officer", "called_at", "started_at"))
"""What a ticket loses when it leaves a counter to wait again."""


def free(work: UnitOfWork, counter: int) -> Staffed:
    """End the call or the service at the counter, open it if need be, and return it."""
    staffed = work.staffed(counter)
    here = work.at(counter)
    if here is not None:
        _close(work, here)
    if staffed.state is not CounterState.OPEN:
        work.set_counter(staffed, "open", state=CounterState.OPEN)
    return staffed


def _close(work: UnitOfWork, here: Ticket) -> None:
    """Finish a ticket at a counter, or mark it missed: its person cannot have been served."""
    if here.state is TicketState.CALLED:
        rule = rows.calling_rule(work.tx.scalars(_RULES).one())
        if closing_move(here, work.now, rule) is Move.MISS:
            work.move(here, Move.MISS)
            return
    finish(work, here)


def move(
    work: UnitOfWork,
    at: int,
    to_make: Move,
    detail: dict[str, Any] | None = None,
    **changes: Any,  # noqa: ANN401 - columns of a ticket
) -> Ticket:
    """Make a move of the ticket at a counter."""
    work.staffed(at)
    return work.move(work.must_be_at(at, to_make), to_make, detail, **changes)


def finish(work: UnitOfWork, here: Ticket) -> Ticket:
    """End the service; a person with services left waits for the next one, in their old place."""
    if not here.then:
        return work.move(here, Move.FINISH, finished_at=work.now)
    following, *rest = here.then
    return work.move(
        here,
        Move.GO_ON,
        {"service": following},
        service=following,
        then=tuple(rest),
        to_counter=None,
        **BACK_IN_LINE,
    )


def add_services(work: UnitOfWork, counter: int, services: Sequence[str]) -> Ticket:
    """Have the person at a counter wait for more services after those they came for."""
    for each in services:
        work.check_service(each)
    work.staffed(counter)
    here = work.must_be_at(counter, Move.ADD_SERVICES)
    then = (*here.then, *services)
    return work.move(here, Move.ADD_SERVICES, {"services": list(services)}, then=then)


def call(work: UnitOfWork, move: Move, ticket: Ticket, staffed: Staffed) -> Ticket:
    """Call a chosen ticket to a counter."""
    return work.move(
        ticket,
        move,
        counter=staffed.number,
        officer=staffed.officer,
        called_at=work.now,
        started_at=None,
    )


def must_be_open(work: UnitOfWork, counter: int) -> None:
    """Refuse a counter that calls nobody."""
    if work.counter(counter).state is CounterState.CLOSED:
        raise CounterClosed(counter)


_RULES = select(HALL.c.rules)
