from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from display.board import FRESH, PAGE_TIME, arrange, in_turn
from tickets.views import Call

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


def calls_of(*ages: float) -> list[Call]:
    """Calls made so many seconds before nine, newest first."""
    made = sorted(ages)
    return [
        Call(len(made) - n, f"A{n:03d}", 1 + n % 8, NINE - timedelta(seconds=age))
        for n, age in enumerate(made)
    ]


def test_before_the_first_call_the_board_is_empty() -> None:
    """An early morning has no newest call."""
    board = arrange([], 4, NINE)
    assert (board.newest, board.earlier) == (None, ())


@given(st.lists(st.floats(0, 3600), min_size=1, max_size=20), st.integers(1, 6))
def test_every_call_is_the_newest_or_in_the_list(ages: list[float], rows: int) -> None:
    """The newest is large, as many as fit stand below in order, and nothing is shown twice."""
    calls = calls_of(*ages)
    board = arrange(calls, rows, NINE)
    assert board.newest is not None
    shown = [board.newest.call, *(row.call for row in board.earlier)]
    assert shown == calls[: rows + 1]


@given(st.lists(st.floats(0, 60), min_size=1, max_size=5))
def test_calls_that_land_together_are_all_marked_new(ages: list[float]) -> None:
    """Whoever was called within the last seconds is marked, also when others came after."""
    board = arrange(calls_of(*ages), 4, NINE)
    assert board.newest is not None
    for row in (board.newest, *board.earlier):
        assert row.fresh == (NINE - row.call.at < FRESH)


@given(st.integers(1, 30), st.integers(1, 8))
def test_everything_has_its_turn(count: int, per_page: int) -> None:
    """More lines than fit take turns, and no turn is empty."""
    items = list(range(count))
    pages = -(-count // per_page)
    shown = [in_turn(items, per_page, NINE + n * PAGE_TIME) for n in range(pages)]
    assert sorted(item for page in shown for item in page) == items
    assert all(shown)


def test_nothing_has_no_turn() -> None:
    """No notices, no page."""
    assert in_turn([], 3, NINE) == ()
