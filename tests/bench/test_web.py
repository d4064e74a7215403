"""That the rows of the phones measure what they say."""

import asyncio

import pytest

from bench.phones import Phone
from bench.web import delays


def test_a_phone_is_told_of_a_call_when_it_knows_how_many_are_left() -> None:
    """The one who is called by -1; who is told of two calls at once knew of neither before."""
    heard = [[(10.2, -1)], [(10.3, 0), (20.5, -1)], [(20.6, 0)]]
    told, own, missing = delays(heard, [10.0, 20.0])
    assert told == pytest.approx([200, 300, 500, 10600, 600])
    assert own == pytest.approx([200, 500])
    assert missing == 0


def test_who_is_not_told_is_counted() -> None:
    """Also where something else was told since, such as other minutes."""
    heard: list[list[tuple[float, int]]] = [[], [(10.3, 0), (20.5, 0)], [(10.1, 2), (10.2, 1)]]
    told, own, missing = delays(heard, [10.0, 20.0])
    assert told == pytest.approx([300, 200])
    assert own == []
    assert missing == 3


def test_a_state_that_comes_in_pieces_is_one() -> None:
    """And two that come together are two; beats and troubles are none."""

    async def heard() -> list[int]:
        phone = Phone("token", 1)
        state = b'event: state\ndata: {"mark":"a","ahead":12,"people":"x"}\n\n'
        for piece in (
            b"HTTP/1.1 200 OK\r\n\r\nretry: 2000\n\n" + state[:20],
            state[20:],
            b"event: beat\ndata: {}\n\nevent: trouble\ndata: {}\n\n",
            state.replace(b"12", b"3") + state.replace(b"12", b"-1"),
        ):
            phone.data_received(piece)
        assert phone.first.done()
        return [ahead for _, ahead in phone.heard]

    assert asyncio.run(heard()) == [12, 3, -1]


def test_a_phone_that_is_not_let_in_says_so() -> None:
    """The bench ends instead of measuring nothing."""

    async def refused() -> None:
        phone = Phone("token", 1)
        phone.connection_lost(None)
        await phone.first

    with pytest.raises(ConnectionResetError):
        asyncio.run(refused())
