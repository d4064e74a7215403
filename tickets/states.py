"""What can happen to a ticket: one table, and the error for everything that is not in it."""

from enum import StrEnum

from tickets.errors import IllegalMove
from tickets.model import TicketState as S


class Move(StrEnum):
    """A verb that changes a ticket; each leaves an event of the same name."""

    ARRIVE = "arrive"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MISS = "miss"
    CHECK_IN_AGAIN = "check_in_again"
    ABANDON = "abandon"
    PARK = "park"
    RESUME = "resume"
    TRANSFER = "transfer"
    CANCEL = "cancel"


MOVES: dict[tuple[S, Move], S] = {
    (S.BOOKED, Move.ARRIVE): S.WAITING,
    (S.WAITING, Move.CALL): S.CALLED,
    (S.WAITING, Move.CANCEL): S.CANCELLED,
    (S.CALLED, Move.RECALL): S.CALLED,
    (S.CALLED, Move.START): S.SERVING,
    # One button runs the day: an officer who never presses "start" still finishes.
    (S.CALLED, Move.FINISH): S.SERVED,
    (S.CALLED, Move.MISS): S.MISSED,
    (S.CALLED, Move.PARK): S.PARKED,
    (S.CALLED, Move.TRANSFER): S.WAITING,
    (S.SERVING, Move.FINISH): S.SERVED,
    (S.SERVING, Move.PARK): S.PARKED,
    (S.SERVING, Move.TRANSFER): S.WAITING,
    (S.PARKED, Move.RESUME): S.CALLED,
    (S.MISSED, Move.CHECK_IN_AGAIN): S.WAITING,
    (S.MISSED, Move.ABANDON): S.ABANDONED,
}
"""(state now, move) -> state after. What is not here is refused and changes nothing."""

AT_COUNTER = (S.CALLED, S.SERVING)
"""States in which a ticket holds its counter."""


def after(label: str, state: S, move: Move) -> S:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such move from ``state``.

    """
    try:
        return MOVES[state, move]
    except KeyError:
        raise IllegalMove(label, state, move) from None
