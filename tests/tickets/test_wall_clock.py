from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tickets import wall_clock
from tickets.wall_clock import OutsideCalendar, RepeatedTime, SkippedTime

BERLIN = ZoneInfo("Europe/Berlin")


def shown(text: str) -> datetime:
    """What a clock shows."""
    return datetime.fromisoformat(text)


def test_most_times_are_one_moment() -> None:
    """Two hours before UTC in summer, one in winter."""
    assert wall_clock.moment(shown("2026-07-01T09:30"), BERLIN) == shown("2026-07-01T07:30Z")
    assert wall_clock.moment(shown("2026-12-01T09:30"), BERLIN) == shown("2026-12-01T08:30Z")


def test_the_hour_that_is_left_out_is_no_moment() -> None:
    """At two in the morning clocks go to three; the message says why nothing can be then."""
    assert wall_clock.moments(shown("2026-03-29T02:30"), BERLIN) == ()
    with pytest.raises(SkippedTime, match="2026-03-29 02:30 does not exist: summer time begins"):
        wall_clock.moment(shown("2026-03-29T02:30"), BERLIN)
    assert wall_clock.moment(shown("2026-03-29T03:00"), BERLIN) == shown("2026-03-29T01:00Z")


def test_the_hour_that_comes_twice_is_two_moments() -> None:
    """The message says how to name each of them."""
    with pytest.raises(RepeatedTime, match=r"write 02:30 UTC\+02:00 or 02:30 UTC\+01") as refused:
        wall_clock.moment(shown("2026-10-25T02:30"), BERLIN)
    both = (shown("2026-10-25T00:30Z"), shown("2026-10-25T01:30Z"))
    assert refused.value.moments == both
    assert [wall_clock.clock_time(each, BERLIN) for each in both] == [
        "02:30 UTC+02:00",
        "02:30 UTC+01:00",
    ]
    assert wall_clock.clock_time(shown("2026-10-25T02:30Z"), BERLIN) == "03:30"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "UTC"])
def test_at_the_ends_of_the_calendar_nothing_can_be(day: str, zone: str) -> None:
    """They are refused in words, east and west of Greenwich."""
    with pytest.raises(OutsideCalendar, match=f"{day} is at an end of the calendar"):
        wall_clock.moment(shown(f"{day}T09:30"), ZoneInfo(zone))


ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Beirut"])


@example("Europe/Berlin", shown("2026-10-25T00:30"))
@example("Europe/Berlin", shown("2026-03-29T01:00"))
@given(ZONES, st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)))  # noqa: DTZ001 - made UTC
def test_every_moment_is_among_those_of_what_clocks_show_then(zone: str, at: datetime) -> None:
    """And what is written of it, read with its date, is that moment again."""
    at, there = at.replace(tzinfo=UTC, second=0, microsecond=0), ZoneInfo(zone)
    local = at.astimezone(there)
    assert at in wall_clock.moments(local.replace(tzinfo=None, fold=0), there)
    clock = wall_clock.clock_time(at, there).replace(" UTC", "")
    written = datetime.fromisoformat(f"{local:%Y-%m-%d}T{clock}")
    assert at == (written if written.tzinfo else wall_clock.moment(written, there))
