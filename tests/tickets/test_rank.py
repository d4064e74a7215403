from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tickets.rank import rank_at, urgency

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
CREDITS = st.integers(0, 240)


@given(MOMENTS, MOMENTS, CREDITS)
def test_first_come_first_served_in_a_class(one: datetime, other: datetime, credit: int) -> None:
    """Within a class the earlier arrival goes first."""
    assert (one < other) == (rank_at(one, credit) < rank_at(other, credit))


@given(MOMENTS, CREDITS, CREDITS, st.timedeltas(timedelta(seconds=1), timedelta(hours=1)))
def test_nobody_is_overtaken_for_ever(
    arrived: datetime, mine: int, theirs: int, more: timedelta
) -> None:
    """Who arrives more than the largest credit later cannot overtake, whatever their class."""
    later = arrived + timedelta(minutes=max(mine, theirs)) + more
    assert rank_at(arrived, mine) < rank_at(later, theirs)


def test_a_helping_counter_waits() -> None:
    """A counter sees a service it helps so many minutes later."""
    arrived = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert urgency(rank_at(arrived, 10), 15) == arrived + timedelta(minutes=5)
