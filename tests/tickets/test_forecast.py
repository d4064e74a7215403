from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickets.forecast import Busy, Waiting, starts, wait_range

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINUTES = {"passport": 8, "permit": 5}
LINES = st.lists(st.sampled_from(list(MINUTES)), max_size=20).map(
    lambda services: [Waiting(s, NINE + timedelta(minutes=n)) for n, s in enumerate(services)]
)
COUNTERS = st.lists(
    st.builds(
        Busy,
        free_in=st.integers(0, 10).map(float),
        serves=st.dictionaries(st.sampled_from(list(MINUTES)), st.integers(0, 30), min_size=1),
    ),
    max_size=4,
)


def test_a_service_without_a_counter_has_no_forecast() -> None:
    """Nothing is promised where nobody serves."""
    assert starts([], [], MINUTES) == {}
    assert starts([], [Busy(0, {"permit": 0})], MINUTES) == {"permit": 0}


def test_two_counters_share_a_line() -> None:
    """Three people of eight minutes at two free counters: the next starts after eight."""
    line = [Waiting("passport", NINE + timedelta(minutes=n)) for n in range(3)]
    assert starts(line, [Busy(0, {"passport": 0})] * 2, MINUTES) == {"passport": 8}


def test_a_busy_counter_is_waited_for() -> None:
    """The time that a counter still needs counts."""
    assert starts([], [Busy(6, {"passport": 0})], MINUTES) == {"passport": 6}


@given(LINES, COUNTERS)
def test_a_newcomer_starts_when_the_line_run_to_its_end_says(
    line: list[Waiting], counters: list[Busy]
) -> None:
    """The forecast equals the start of a person really put at the end of the line."""
    forecast = starts(line, counters, MINUTES)
    for service in MINUTES:
        newcomer = Waiting(service, NINE + timedelta(days=1))
        assert forecast.get(service) == _start_of(newcomer, [*line, newcomer], counters)


def _start_of(who: Waiting, line: list[Waiting], counters: list[Busy]) -> float | None:
    """Brute force: the earliest free counter calls its most urgent, until it is ``who``."""
    free = [counter.free_in for counter in counters]
    left, open_ = list(line), set(range(len(counters)))
    while open_:
        n = min(open_, key=lambda each: (free[each], each))
        serves = counters[n].serves
        mine = [w for w in left if w.service in serves]
        if not mine:
            open_.remove(n)
            continue
        first = min(
            mine, key=lambda w: (w.rank_at + timedelta(minutes=serves[w.service]), w.service)
        )
        if first is who:
            return free[n]
        left.remove(first)
        free[n] += MINUTES[first.service]
    return None


@pytest.mark.parametrize(
    ("mean", "told"),
    [(0, (0, 0)), (0.9, (0, 0)), (1, (0, 5)), (8, (5, 15)), (20, (15, 30)), (60, (45, 85))],
)
def test_a_range_is_told_in_fives(mean: float, told: tuple[int, int]) -> None:
    """A mean becomes a range of fives that holds it."""
    assert wait_range(mean) == told


@given(st.floats(1, 600))
def test_the_range_holds_the_mean(mean: float) -> None:
    """The mean lies within what is told."""
    low, high = wait_range(mean)
    assert low <= mean <= high
