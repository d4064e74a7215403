"""What can happen to a ticket: one table of moves; every other move is an error."""

from datetime import datetime, timedelta
from enum import StrEnum

from tickets.errors import IllegalMove
from tickets.hall import CallingRule
from tickets.visit import Ticket
from tickets.visit import TicketState as S


class Move(StrEnum):
    """A change of a ticket; each leaves an event of the same name."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    GO_ON = "go_on"
    MISS = "miss"
    CHECK_IN_AGAIN = "check_in_again"
    PARK = "park"
    RESUME = "resume"
    POSTPONE = "postpone"
    TRANSFER = "transfer"
    RETURN_TO_LINE = "return_to_line"
    CANCEL = "cancel"
    ABANDON = "abandon"
    CONFIRM = "confirm"
    GIVE_BACK = "give_back"
    ADD_SERVICES = "add_services"
    SEND_FOR_PAPERS = "send_for_papers"
    COME_BACK = "come_back"
    RENEW = "renew"
    UNDO = "undo"


MOVES: dict[tuple[S, Move], S] = {
    (S.WAITING, Move.CALL): S.CALLED,
    (S.WAITING, Move.POSTPONE): S.WAITING,
    (S.WAITING, Move.CANCEL): S.CANCELLED,
    (S.WAITING, Move.ABANDON): S.ABANDONED,
    (S.CALLED, Move.RECALL): S.CALLED,
    (S.CALLED, Move.START): S.SERVING,
    # One button runs the day: an officer who never presses "start" still finishes.
    (S.CALLED, Move.FINISH): S.SERVED,
    (S.CALLED, Move.GO_ON): S.WAITING,
    (S.CALLED, Move.MISS): S.MISSED,
    (S.CALLED, Move.PARK): S.PARKED,
    (S.CALLED, Move.POSTPONE): S.WAITING,
    (S.CALLED, Move.TRANSFER): S.WAITING,
    (S.CALLED, Move.RETURN_TO_LINE): S.WAITING,
    (S.CALLED, Move.ABANDON): S.ABANDONED,
    (S.SERVING, Move.FINISH): S.SERVED,
    (S.SERVING, Move.GO_ON): S.WAITING,
    (S.SERVING, Move.PARK): S.PARKED,
    (S.SERVING, Move.TRANSFER): S.WAITING,
    (S.SERVING, Move.RETURN_TO_LINE): S.WAITING,
    (S.PARKED, Move.RESUME): S.CALLED,
    (S.PARKED, Move.CANCEL): S.CANCELLED,
    (S.PARKED, Move.ABANDON): S.ABANDONED,
    (S.MISSED, Move.CHECK_IN_AGAIN): S.WAITING,
    # The person stands at the counter after all: no need to wait again.
    (S.MISSED, Move.CALL): S.CALLED,
    (S.MISSED, Move.CANCEL): S.CANCELLED,
    (S.MISSED, Move.ABANDON): S.ABANDONED,
    # Taken from the street: no ghost is called, nor postponed to stand in line for longer.
    (S.UNCONFIRMED, Move.CONFIRM): S.WAITING,
    (S.UNCONFIRMED, Move.GIVE_BACK): S.CANCELLED,
    (S.UNCONFIRMED, Move.CANCEL): S.CANCELLED,
    (S.UNCONFIRMED, Move.ABANDON): S.ABANDONED,
    (S.CALLED, Move.ADD_SERVICES): S.CALLED,
    (S.SERVING, Move.ADD_SERVICES): S.SERVING,
    # A paper is missing: the person comes back to the counter without queueing.
    (S.CALLED, Move.SEND_FOR_PAPERS): S.AWAY,
    (S.SERVING, Move.SEND_FOR_PAPERS): S.AWAY,
    (S.AWAY, Move.COME_BACK): S.WAITING,
    (S.AWAY, Move.CALL): S.CALLED,
    (S.AWAY, Move.CANCEL): S.CANCELLED,
    (S.AWAY, Move.ABANDON): S.ABANDONED,
    # They come on a later day: another ticket goes on, with the same token.
    (S.AWAY, Move.RENEW): S.CANCELLED,
}
"""(state now, move) -> state after. What is not here is refused and changes nothing."""

NEVER_TAKEN_BACK = frozenset({Move.ABANDON, Move.GIVE_BACK, Move.RENEW})
"""No officer does these."""

WAYS_BACK = {
    (to, state)
    for (state, move), to in MOVES.items()
    # Of a cancelled number from the street somebody else may have the place in the quotas.
    if move not in NEVER_TAKEN_BACK and (state, move) != (S.UNCONFIRMED, Move.CANCEL)
}
"""(state now, state before) of what can be taken back."""

AT_COUNTER = (S.CALLED, S.SERVING)
"""States in which a ticket holds its counter."""

HAS_COUNTER = (*AT_COUNTER, S.PARKED)
"""States in which a ticket's counter is where it is, not where it was."""

LIVE = (S.WAITING, S.CALLED, S.SERVING, S.MISSED, S.PARKED, S.UNCONFIRMED, S.AWAY)
"""States from which something can still happen: the person has a number that counts."""

IN_LINE = (S.WAITING, S.UNCONFIRMED)
"""States in which a ticket has its place in a line, whether or not it can be called yet."""


def after(label: str, state: S, move: Move, counter: int | None = None) -> S:
    """The state that ``move`` leads to; ``counter`` is where the ticket is, for the error.

    Raises:
        IllegalMove: the table has no such move from ``state``.

    """
    try:
        return MOVES[state, move]
    except KeyError:
        at = counter if state in HAS_COUNTER else None
        raise IllegalMove(label, state, move, at) from None


def check_way_back(label: str, state: S, before: S) -> None:
    """Check that a ticket may go back from a state to the one ``before``.

    Raises:
        IllegalMove: what was done cannot be taken back.

    """
    if (state, before) not in WAYS_BACK:
        raise IllegalMove(label, state, Move.UNDO)


def closing_move(here: Ticket, now: datetime, rule: CallingRule) -> Move:
    """What the next call makes of the ticket at its counter: missed, or finished.

    Many officers never press "start", so who was called is taken to have been served, but for a
    next call that comes too soon after theirs. A recall is the same call.
    """
    if here.state is S.SERVING or here.called_at is None:
        return Move.FINISH
    since = now - here.called_at  # below zero after a clock that was set back: nobody knows
    soon = rule.no_show > timedelta() <= since <= rule.no_show
    return Move.MISS if soon else Move.FINISH
