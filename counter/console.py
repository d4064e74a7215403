"""What an officer may do now: pure, from the table of moves."""

from tickets.model import Ticket
from tickets.states import MOVES, Move


def allowed(here: Ticket | None) -> frozenset[Move]:
    """The moves that the ticket at the counter allows; calling the next is always possible."""
    if here is None:
        return frozenset()
    return frozenset(move for state, move in MOVES if state == here.state)
