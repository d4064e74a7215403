"""What several methods of the queue do at a counter: free it, call to it, move its ticket."""

from typing import Any

from db.queue.unit_of_work import Staffed, UnitOfWork
from tickets.errors import CounterClosed
from tickets.hall import CounterState
from tickets.states import Move
from tickets.visit import Ticket

BACK_IN_LINE: dict[str, Any] = {"counter": None, "called_at": None, "started_at": None}
"""What a ticket loses when it leaves a counter to wait again."""


def free(work: UnitOfWork, counter: int) -> Staffed:
    """Finish who is at the counter, open it if need be, and return it."""
    staffed = work.counter(counter)
    here = work.at(counter)
    if here is not None:
        finish(work, here)
    if staffed.state is not CounterState.OPEN:
        work.set_counter(staffed, "open", state=CounterState.OPEN)
    return staffed


def move(
    work: UnitOfWork,
    at: int,
    to_make: Move,
    detail: dict[str, Any] | None = None,
    **changes: Any,  # noqa: ANN401 - columns of a ticket
) -> Ticket:
    """Make a move of the ticket at a counter."""
    work.counter(at)
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
