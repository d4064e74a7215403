from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from tickets.errors import IllegalMove
from tickets.hall import CallingRule
from tickets.state_words import in_words
from tickets.states import MOVES, Move, after, closing_move
from tickets.visit import Ticket
from tickets.visit import TicketState as S

DESIGNED = {
    S.WAITING: {S.CALLED, S.WAITING, S.CANCELLED, S.ABANDONED},
    S.CALLED: {
        S.CALLED,
        S.SERVING,
        S.SERVED,
        S.MISSED,
        S.PARKED,
        S.WAITING,
        S.ABANDONED,
        S.AWAY,
    },
    S.SERVING: {S.SERVING, S.SERVED, S.PARKED, S.WAITING, S.AWAY},
    S.PARKED: {S.CALLED, S.CANCELLED, S.ABANDONED},
    S.MISSED: {S.WAITING, S.CALLED, S.CANCELLED, S.ABANDONED},
    S.AWAY: {S.WAITING, S.CALLED, S.CANCELLED, S.ABANDONED},
    S.UNCONFIRMED: {S.WAITING, S.CANCELLED, S.ABANDONED},
    S.SERVED: set(),
    S.CANCELLED: set(),
    S.ABANDONED: set(),
}


def test_the_table_leads_where_the_design_says() -> None:
    """From each state lead exactly the ways that the design draws."""
    for state, ends in DESIGNED.items():
        assert {end for (start, _), end in MOVES.items() if start == state} == ends


@pytest.mark.parametrize(("state", "move"), list(product(S, Move)))
def test_every_pair_is_legal_or_refused_with_its_state(state: S, move: Move) -> None:
    """A move is in the table, or raises IllegalMove that names the ticket, state and move."""
    if (state, move) in MOVES:
        assert after("A001", state, move) == MOVES[state, move]
        return
    with pytest.raises(IllegalMove) as refused:
        after("A001", state, move)
    assert (refused.value.label, refused.value.state, refused.value.move) == ("A001", state, move)
    assert str(refused.value) == f"cannot {move.replace('_', ' ')} A001: it is {in_words(state)}"


NINE = datetime(2026, 11, 23, 1, tzinfo=UTC)


def at_the_counter(state: S) -> Ticket:
    """A ticket that was called at nine."""
    of_day = (1, date(2026, 11, 23), "A", 1, "A001", "passport", "ordinary")
    return Ticket(*of_day, state, "en", NINE, NINE, NINE, None, None, 1, None, "token")


@pytest.mark.parametrize(
    ("state", "seconds", "no_show", "move"),
    [
        (S.CALLED, 0, 40, Move.MISS),
        (S.CALLED, 40, 40, Move.MISS),
        (S.CALLED, 41, 40, Move.FINISH),
        (S.CALLED, 0, 0, Move.FINISH),
        (S.CALLED, -7200, 40, Move.FINISH),  # the clock was set back: how long it was, nobody knows
        (S.SERVING, 1, 40, Move.FINISH),
    ],
)
def test_a_call_right_after_another_has_served_nobody(
    state: S, seconds: int, no_show: int, move: Move
) -> None:
    """Who was called and not started is missed within the hall's seconds, and served after."""
    rule = CallingRule(timedelta(seconds=no_show))
    assert closing_move(at_the_counter(state), NINE + timedelta(seconds=seconds), rule) == move
