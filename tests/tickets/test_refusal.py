"""Whether somebody who comes now gets a number."""

from datetime import UTC, datetime, time, timedelta

from tickets.errors import HallClosed, QuotaFull
from tickets.hall import Hall, OpeningHours, Service
from tickets.refusal import refusal_of
from tickets.views import Line

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
HALL = Hall(
    {"en": "Hall"},
    "Asia/Shanghai",
    4,
    (OpeningHours(0, time(9), time(12)), OpeningHours(0, time(13), time(17))),
)
PASSPORT = Service("passport", "A", "all", {}, {}, {}, 5)
OPEN = Line("passport", 0, (0, 0))


def test_in_the_hours_there_is_a_number() -> None:
    """Whether the line is known or not."""
    for line in (OPEN, None):
        assert refusal_of(HALL, PASSPORT, line, NOON - timedelta(minutes=1)) is None


def test_at_lunch_there_is_none() -> None:
    """Until the hall opens again; a service round the clock goes on."""
    refused = refusal_of(HALL, PASSPORT, OPEN, NOON)
    assert isinstance(refused, HallClosed)
    assert refused.opens_at == NOON + timedelta(hours=1)
    night = Service("lost", "A", "all", {}, {}, {}, 5, round_the_clock=True)
    assert refusal_of(HALL, night, OPEN, NOON) is None


def test_numbers_ahead_of_an_opening_are_given_out_at_lunch() -> None:
    """From so long before the afternoon; a walk-in gets none yet."""
    late = NOON + timedelta(minutes=45)
    assert refusal_of(HALL, PASSPORT, OPEN, late, timedelta(minutes=15)) is None
    early = refusal_of(HALL, PASSPORT, OPEN, late, timedelta(minutes=14))
    assert isinstance(early, HallClosed)
    assert early.opens_at == NOON + timedelta(minutes=46)


def test_a_full_line_has_one_again_when_its_time_has_come() -> None:
    """Also when nobody has read the line anew; one that is full for today has none."""
    morning = NOON - timedelta(hours=1)
    full = Line("passport", 0, (0, 0), full=True, again_at=morning)
    refused = refusal_of(HALL, PASSPORT, full, morning - timedelta(minutes=1))
    assert isinstance(refused, QuotaFull)
    assert refused.again_at == morning
    assert refusal_of(HALL, PASSPORT, full, morning) is None
    today = Line("passport", 0, (0, 0), full=True)
    assert isinstance(refusal_of(HALL, PASSPORT, today, morning), QuotaFull)
