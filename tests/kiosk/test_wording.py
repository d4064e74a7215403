"""Waits and lists in words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.wording import Wording, is_empty
from runtime.languages import LANGUAGES
from tickets.errors import HallClosed
from tickets.model import Hall, Line, OpeningHours, SpecialDays

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("minutes", "said"), [((0, 0), "No wait"), ((0, 10), "Up to 10 min"), ((5, 15), "5–15 min")]
)
def test_minutes_are_said_as_a_range(minutes: tuple[int, int], said: str) -> None:
    """A range with nothing below it says only how long at most."""
    assert Wording("en").minutes(minutes) == said


@pytest.mark.parametrize(
    ("line", "empty"),
    [
        (Line("passport", 0, (0, 0)), True),
        (Line("passport", 0, (0, 10)), False),
        (Line("passport", 1, (0, 0)), False),
    ],
)
def test_only_a_line_with_nobody_and_nothing_to_wait_for_is_empty(line: Line, empty: bool) -> None:  # noqa: FBT001
    """All counters may be busy though nobody stands in line."""
    assert is_empty(line) == empty
    assert (Wording("en").wait(line) == "No wait") == empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_bring_is_said_in_some_language_rather_than_in_none(language: str) -> None:
    """A hall file may have a list in one language only."""
    assert Wording(language).materials({"en": ("Passport",)}) == ["Passport"]
    assert Wording(language).materials({}) == []


HALL = Hall(
    {"en": "Hall"},
    "Asia/Shanghai",
    4,
    (OpeningHours(0, time(14), time(17)), OpeningHours(0, time(9), time(12))),
    special_days=(SpecialDays(date(2026, 11, 30), date(2026, 11, 30)),),
)


@pytest.mark.parametrize(
    ("hall", "day", "said"),
    [
        (HALL, 23, "Open 09:00 – 12:00, 14:00 – 17:00"),
        (HALL, 24, "Closed today"),
        (HALL, 30, "Closed today"),
        (replace(HALL, hours=()), 24, "Open day and night"),
    ],
)
def test_todays_hours_are_those_of_the_day(hall: Hall, day: int, said: str) -> None:
    """In their order, and with holidays."""
    assert Wording("en").hours(hall, datetime(2026, 11, day, 10, tzinfo=ZONE)) == said


NOW = datetime(2026, 11, 23, 18, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("again", "said"),
    [
        (NOW + timedelta(hours=1), "Numbers are given out again today at 19:00."),
        (NOW + timedelta(hours=15), "Numbers are given out again tomorrow at 09:00."),
        (NOW + timedelta(days=7), "Numbers are given out again on Monday, November 30 at 18:00."),
    ],
)
def test_when_there_are_numbers_again(again: datetime, said: str) -> None:
    """Today, tomorrow, or the day; and always who helps until then."""
    refusal = HallClosed(again.astimezone(UTC), "Asia/Shanghai")
    told = Wording("en").refusal_advice(refusal, NOW, ZONE)
    assert told.splitlines()[0] == said
    assert "any member of staff" in told
    never = HallClosed(None, "Asia/Shanghai")
    assert "again" not in Wording("en").refusal_advice(never, NOW, ZONE)
