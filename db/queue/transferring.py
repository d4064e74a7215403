"""To another service or counter with the same number."""

from db.queue import at_counter, issuing
from db.queue.at_counter import BACK_IN_LINE
from db.queue.ranks import as_newcomer, head_of
from db.queue.unit_of_work import UnitOfWork
from tickets import rank
from tickets.errors import NowhereToTransfer
from tickets.hall import LineEnd
from tickets.states import Move
from tickets.visit import Ticket


def transfer(
    work: UnitOfWork,
    counter: int,
    *,
    service: str | None,
    to_counter: int | None,
    place: LineEnd,
    note: str,
) -> Ticket:
    """Send the ticket at a counter elsewhere; the unit of work runs alone."""
    if service is None and to_counter is None:
        raise NowhereToTransfer
    work.staffed(counter)
    here = work.must_be_at(counter, Move.TRANSFER)
    goes_to = service or here.service
    terms = issuing.terms(work, goes_to, here.priority_class)
    if to_counter is not None:
        at_counter.must_be_open(work, to_counter)
    if place is LineEnd.FRONT:
        rank_at = rank.in_front(here.rank_at, head_of(work, goes_to, to_counter))
    else:
        newcomers = rank.rank_at(work.now, terms.credit_minutes)
        rank_at = as_newcomer(work, here, newcomers)
    return work.move(
        here,
        Move.TRANSFER,
        {"service": goes_to, "to_counter": to_counter, "place": place.value},
        service=goes_to,
        to_counter=to_counter,
        rank_at=rank_at,
        note=note or None,
        **BACK_IN_LINE,
    )
