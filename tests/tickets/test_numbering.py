from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tickets.errors import NoTicketNumber
from tickets.numbering import CLOCK_WAS_WRONG, business_day, hall_time, label, parse

ZONES = (
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
)
TICK = timedelta(microseconds=1)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_numbers_grow_past_999() -> None:
    """After A999 comes A1000."""
    assert [label("A", n) for n in (1, 42, 999, 1000)] == ["A001", "A042", "A999", "A1000"]


@given(st.from_regex(r"[A-Z]{1,2}", fullmatch=True), st.integers(1, 99999))
def test_a_printed_number_is_read_back(series: str, seq: int) -> None:
    """What was printed is understood, in small letters and with a space too."""
    printed = label(series, seq)
    assert parse(printed) == (series, seq)
    assert parse(f" {printed[: len(series)].lower()} {printed[len(series) :]}") == (series, seq)


@pytest.mark.parametrize("given_text", ["", "A", "001", "A-1", "A0x1", "ABC001", "号1"])
def test_what_is_no_number_is_refused(given_text: str) -> None:
    """A text that is no ticket number gets an example of one."""
    with pytest.raises(NoTicketNumber, match="A001"):
        parse(given_text)


def test_the_day_turns_at_the_cut_over_hour() -> None:
    """Until four in the hall it is still yesterday."""
    before = datetime(2026, 11, 22, 19, 59, tzinfo=UTC)
    assert business_day(before, "Asia/Shanghai", 4) == date(2026, 11, 22)
    assert business_day(before + timedelta(minutes=1), "Asia/Shanghai", 4) == date(2026, 11, 23)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=3)), st.sampled_from(ZONES))
def test_the_business_day_never_goes_back(now: datetime, later: timedelta, zone: str) -> None:
    """As time goes on, the day stays or advances."""
    assert business_day(now, zone, 4) <= business_day(now + later, zone, 4)


@settings(max_examples=30)
@given(st.sampled_from(ZONES), st.integers(0, 23), st.integers(2020, 2035))
def test_the_business_day_never_goes_back_when_the_clocks_do(
    zone: str, cut_over_hour: int, year: int
) -> None:
    """Through every quarter of an hour in which clocks change, whatever the cut-over hour."""
    for month in (3, 4, 10, 11):
        first = datetime(year, month, 1, tzinfo=UTC)
        moments = [first + timedelta(minutes=15) * n for n in range(31 * 96)]
        days = [business_day(moment, zone, cut_over_hour) for moment in moments]
        assert days == sorted(days)


@given(MOMENTS, st.timedeltas(-CLOCK_WAS_WRONG, timedelta(hours=100)))
def test_the_halls_time_never_runs_backwards(newest: datetime, step: timedelta) -> None:
    """A clock set back by less than four hours stands still; one that goes on is believed."""
    assert hall_time(newest + step, newest) == max(newest, newest + step)


@given(MOMENTS, st.timedeltas(CLOCK_WAS_WRONG + TICK, timedelta(days=3000)))
def test_a_clock_that_was_far_ahead_is_corrected(newest: datetime, step: timedelta) -> None:
    """More than four hours back: it was wrong before, and is believed now."""
    assert hall_time(newest - step, newest) == newest - step
    assert hall_time(newest, None) == newest
