"""Which ticket an officer means by a number without its letters, as call pads have none."""

from collections.abc import Iterable

from db.queries.typed_numbers import Numbered
from reception.errors import AmbiguousNumber
from tickets.errors import UnknownTicket
from tickets.states import MOVES, Move
from tickets.visit import Ticket

CALLABLE = frozenset(state for state, move in MOVES if move in {Move.CALL, Move.RESUME})


def label_of(digits: str, numbered: Numbered) -> str:
    """The number with its letters that typed digits mean at a counter.

    The counter's own lines go before all others, and who can be called before who cannot: what is
    left may be called nowhere now, and is refused by the call itself, which says why.

    Raises:
        AmbiguousNumber: several are meant; nobody is called by chance.
        UnknownTicket: no ticket of today has this number.

    """
    for tickets in (numbered.own, numbered.others):
        labels = _labels(tickets, CALLABLE) or _labels(tickets)
        if len(labels) > 1:
            raise AmbiguousNumber(digits, labels)
        if labels:
            return labels[0]
    raise UnknownTicket(digits)


def _labels(tickets: Iterable[Ticket], states: frozenset[str] | None = None) -> list[str]:
    """The numbers of tickets in some states, or in any, in their order."""
    found = {each.label for each in tickets if states is None or each.state in states}
    return sorted(found)
