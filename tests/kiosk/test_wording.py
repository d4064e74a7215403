"""Waits, lists, hours and refusals in words."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from kiosk.pages.wording import MEMORABLE, Wording, counters_in_mind, is_empty
from runtime.languages import LANGUAGES
from tests.kiosk_harness import SETUP
from tickets.errors import HallClosed, HasNumber, QuotaFull, Refusal, TooManyTries
from tickets.hall import Hall, OpeningHours, SpecialDays
from tickets.views import Line, Standing

ZONE = ZoneInfo("Asia/Shanghai")
ENGLISH = Wording("en")


@pytest.mark.parametrize(
    ("minutes", "said"), [((0, 0), "No wait"), ((0, 10), "Up to 10 min"), ((5, 15), "5–15 min")]
)
def test_minutes_are_said_as_a_range(minutes: tuple[int, int], said: str) -> None:
    """A range with nothing below it says only how long at most."""
    assert ENGLISH.minutes(minutes) == said


@pytest.mark.parametrize(
    ("line", "english", "chinese"),
    [
        (
            Line("passport", 12, (25, 50)),
            "12 people are before you. Your turn comes in about 25 to 50 minutes.",
            "您前面有 12 个人。大约 25 到 50 分钟以后轮到您。",
        ),
        (
            Line("passport", 1, (0, 10)),
            "1 person is before you. Your turn comes within 10 minutes.",
            "您前面有 1 个人。10 分钟以内轮到您。",
        ),
        (
            Line("passport", 0, (0, 5)),
            "Nobody is before you. Your turn comes within 5 minutes.",
            "您前面没有人。5 分钟以内轮到您。",
        ),
        (
            Line("passport", 0, (0, 0)),
            "Nobody is before you. Your turn comes at once.",
            "您前面没有人。马上就轮到您。",
        ),
    ],
)
def test_a_turn_is_told_as_to_a_child(line: Line, english: str, chinese: str) -> None:
    """People and minutes in two short sentences."""
    assert ENGLISH.turn(line) == english
    assert Wording("zh-Hans").turn(line) == chinese


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
    assert (ENGLISH.wait(line) == "No wait") == empty
    assert "No wait" not in ENGLISH.wait(line, served=False)


def test_one_person_is_said_otherwise_than_many() -> None:
    """In the plural of the language."""
    assert ENGLISH.people(1) != ENGLISH.people(2).replace("2", "1")
    assert "2" in Wording("zh-Hans").people(2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_bring_is_said_in_some_language_rather_than_in_none(language: str) -> None:
    """A hall file may have a list in one language only."""
    assert Wording(language).materials({"en": ("Passport",)}) == ["Passport"]
    assert Wording(language).materials({}) == []


def test_sentences_end_once_and_follow_each_other_as_in_their_language() -> None:
    """With a space, or with the room that a Chinese full stop brings; empty ones are left out."""
    assert ENGLISH.sentences("One", "", "Two.") == "One. Two."
    assert Wording("zh-Hans").sentences("一", "二。") == "一。二。"
    assert ENGLISH.sentences() == ""


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
    assert ENGLISH.hours(hall, datetime(2026, 11, day, 10, tzinfo=ZONE)) == said


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
    when, help_ = ENGLISH.refusal_advice(refusal, NOW)
    assert when == said
    assert "any member of staff" in help_
    never = HallClosed(None, "Asia/Shanghai")
    assert ENGLISH.refusal_advice(never, NOW) == (help_,)


def test_who_guessed_too_often_may_try_again_later() -> None:
    """That is about their tries, not about numbers."""
    again = NOW.astimezone(UTC) + timedelta(minutes=10)
    told = ENGLISH.refusal_advice(TooManyTries(again, "Asia/Shanghai"), NOW)[0]
    assert told == "You can try again today at 18:10."


def test_every_refusal_has_a_reason_of_its_own() -> None:
    """As far as a person can be told; others are just no number."""
    refusals: list[Refusal] = [
        HallClosed(None, "UTC"),
        HallClosed(None, "UTC", last_ticket_given=True),
        QuotaFull("passport", None, "UTC"),
        QuotaFull("passport", NOW, "UTC"),
        TooManyTries(NOW, "UTC"),
        HasNumber("A001"),
    ]
    for language in LANGUAGES:
        titles = {Wording(language).refusal_title(each) for each in refusals}
        assert len(titles) == len(refusals)


def test_a_place_is_told_with_its_minutes() -> None:
    """Nobody ahead is next."""
    assert ENGLISH.place(Standing(3, (5, 15), (1,))) == "3 people ahead of you · 5–15 min"
    assert ENGLISH.place(Standing(0, (0, 5), (1,))) == "You are next in line"
    assert ENGLISH.place(Standing(3, None, (1,))) == "3 people ahead of you"


def test_only_counters_that_one_keeps_in_mind_are_named() -> None:
    """Else the hall display says which."""
    assert ENGLISH.goes_to((1, 2, 3), SETUP) == "When called, go to counter 1-3"
    many = tuple(range(1, 61, 2))
    assert counters_in_mind(many) == ""
    assert len(counters_in_mind((1, 3, 5))) <= MEMORABLE
    assert "hall display" in ENGLISH.goes_to(many, SETUP) == ENGLISH.goes_to((), SETUP)


@pytest.mark.parametrize(
    ("minutes", "told"), [(-60, "You are early"), (0, "Checked in"), (60, "has passed")]
)
def test_who_comes_for_an_appointment_is_told_what_it_means(minutes: int, told: str) -> None:
    """Early, on time or late, with the time they had."""
    arrived = ENGLISH.arrival(NOW + timedelta(minutes=minutes), NOW, HALL)
    assert told in arrived
    assert "18:00" in arrived


def test_what_comes_by_itself_is_counted_down() -> None:
    """Nothing is said when nothing is known."""
    assert "9" in ENGLISH.by_itself(9)
    assert ENGLISH.by_itself(0) == ""


NAMED = replace(
    SETUP,
    counters=tuple(
        replace(each, names={"zh-Hans": "收费处", "en": "Cashier", "ru": "Касса"})
        if each.number in {2, 3}
        else each
        for each in SETUP.counters
    ),
)


def test_a_counter_with_a_name_of_its_own_is_told_by_it() -> None:
    """Several of one name once, beside those that have only numbers; nobody is sent to "2"."""
    assert ENGLISH.goes_to((2,), NAMED) == "When called, go to Cashier"
    assert ENGLISH.goes_to((2, 3), NAMED) == "When called, go to Cashier"
    assert ENGLISH.goes_to((1, 2, 3, 4), NAMED) == "When called, go to counter 1, 4, Cashier"
    assert ENGLISH.goes_to((1, 4), NAMED) == "When called, go to counter 1, 4"
    assert Wording("zh-Hans").goes_to((1, 2), NAMED) == "叫到后请到1 号窗口、收费处"


def test_only_names_that_one_keeps_in_mind_are_told() -> None:
    """Three counters with names are too many: the hall display says which."""
    names = {1: "Room 25", 2: "Cashier", 3: "Room 27"}
    counters = tuple(
        replace(each, names={"en": names[each.number]} if each.number in names else None)
        for each in SETUP.counters
    )
    assert "hall display" in ENGLISH.goes_to((1, 2, 3), replace(SETUP, counters=counters))
