from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.session.standby import AWAKE_SECONDS, Day, Light, light, look
from tickets import opening
from tickets.hall import Hall, HallSetup, OpeningHours, Service, SpecialDays

WEEK = tuple(
    hours
    for day in range(5)
    for hours in (
        OpeningHours(day, time(9), time(12)),
        OpeningHours(day, time(14), time(17), time(16, 30)),
    )
)
HALL = Hall({"en": "Hall"}, "Asia/Shanghai", 4, WEEK)
PASSPORT = Service("passport", "A", "g", {}, {}, {}, 10)
LOST = Service("lost", "B", "g", {}, {}, {}, 10, round_the_clock=True)


def setup(hall: Hall = HALL, *more: Service) -> HallSetup:
    """A hall with one service, or more."""
    return HallSetup(hall, (), (PASSPORT, *more), (), ())


def at(day: int, clock: str) -> datetime:
    """A time in November 2026 on the hall's clock; the 23rd is a Monday."""
    return opening.at(HALL, date(2026, 11, day), time.fromisoformat(clock))


@pytest.mark.parametrize(
    ("day", "clock", "is_so", "opens", "changes"),
    [
        (23, "09:00", Day.OPEN, None, (23, "12:00")),
        (23, "12:00", Day.CLOSED, (23, "14:00"), (23, "14:00")),
        (23, "16:29", Day.OPEN, None, (23, "16:30")),
        (23, "16:30", Day.CLOSED, (24, "09:00"), (23, "17:30")),
        (23, "17:29", Day.CLOSED, (24, "09:00"), (23, "17:30")),
        (23, "17:30", Day.STANDBY, (24, "09:00"), (24, "08:30")),
        (24, "08:29", Day.STANDBY, (24, "09:00"), (24, "08:30")),
        (24, "08:30", Day.CLOSED, (24, "09:00"), (24, "09:00")),
        (28, "12:00", Day.STANDBY, (30, "09:00"), (30, "08:30")),
    ],
)
def test_a_week(
    day: int,
    clock: str,
    is_so: Day,
    opens: tuple[int, str] | None,
    changes: tuple[int, str],
) -> None:
    """Half an hour around the hours and a lunch break are no night; a weekend is."""
    hours = look(setup(), at(day, clock))
    assert (hours.day, hours.asleep) == (is_so, is_so is Day.STANDBY)
    assert hours.opens_at == (opens and at(*opens))
    assert hours.changes_at == at(*changes)


def test_services_round_the_clock_keep_the_kiosk_up() -> None:
    """It is closed and dim, not asleep; one that is not on the kiosk changes nothing."""
    hours = look(setup(HALL, LOST), at(23, "23:00"))
    assert (hours.day, hours.asleep) == (Day.CLOSED, True)
    assert hours.changes_at == at(24, "08:30")
    assert light(hours, AWAKE_SECONDS) is Light.DIM


def test_a_hall_without_hours_never_sleeps() -> None:
    """Nor one that gives out numbers outside of them."""
    for hall in (
        Hall({}, "Asia/Shanghai", 4),
        Hall({}, "Asia/Shanghai", 4, WEEK, numbers_outside_hours=True),
    ):
        hours = look(setup(hall), at(23, "03:00"))
        assert (hours.day, hours.asleep, hours.opens_at) == (Day.OPEN, False, None)


def test_a_hall_that_is_closed_for_long_sleeps() -> None:
    """It says neither when it opens nor when anything changes."""
    works = SpecialDays(date(2026, 11, 1), date(2027, 3, 1))
    hours = look(setup(replace(HALL, special_days=(works,))), at(23, "10:00"))
    assert (hours.day, hours.opens_at, hours.changes_at) == (Day.STANDBY, None, None)


def test_any_touch_wakes() -> None:
    """For a minute; then it is night again, or dim, or what it was."""
    asleep, day = look(setup(), at(23, "23:00")), look(setup(), at(23, "10:00"))
    assert light(asleep, AWAKE_SECONDS - 1) is Light.BRIGHT
    assert light(asleep, AWAKE_SECONDS) is Light.STANDBY
    assert light(day, 10 * AWAKE_SECONDS) is Light.BRIGHT


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the strategy adds the zone
def test_nothing_changes_before_it_is_said_to(now: datetime) -> None:
    """Until that moment the hall is as it was, and at it, it is not."""
    hours = look(setup(), now)
    assert hours.changes_at is not None
    before = look(setup(), hours.changes_at - timedelta(microseconds=1))
    after = look(setup(), hours.changes_at)
    assert (before.day, before.asleep) == (hours.day, hours.asleep)
    assert (after.day, after.asleep) != (hours.day, hours.asleep)
