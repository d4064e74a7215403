from itertools import product

import pytest

from tickets.errors import IllegalMove
from tickets.states import MOVES, Move, after
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
    },
    S.SERVING: {S.SERVED, S.PARKED, S.WAITING},
    S.PARKED: {S.CALLED, S.CANCELLED, S.ABANDONED},
    S.MISSED: {S.WAITING, S.CALLED, S.CANCELLED, S.ABANDONED},
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
    assert str(refused.value) == f"cannot {move.replace('_', ' ')} A001: it is {state}"
