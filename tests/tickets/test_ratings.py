from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from tests.conftest import SAMPLE
from tickets.follow_ups import FollowUp, FollowUpKind, FollowUpState, due_times, overdue
from tickets.hall import Hall, OpeningHours, SpecialDays
from tickets.rating_errors import TextTooLong
from tickets.rating_reasons import DEFAULT_REASONS
from tickets.ratings import (
    CaseClocks,
    Contact,
    GivenRating,
    Grade,
    RatingOptions,
    opens_case,
)
from tickets.typed_text import typed_phone, typed_text
from tickets.working_days import end_of_working_day

HALL = read_hall_file(SAMPLE).hall
"""Open from Monday to Friday until 17:00, which is 09:00 in UTC, and on Saturday until noon."""

MONDAY = datetime(2026, 11, 23, 1, tzinfo=UTC)
"""Nine in the morning."""


def test_two_grades_of_five_are_bad() -> None:
    """不满意 and 非常不满意 are; 基本满意 is not."""
    assert [grade.is_bad for grade in Grade] == [True, True, False, False, False]


@pytest.mark.parametrize("grade", Grade)
def test_every_grade_has_reasons_beside_it(grade: Grade) -> None:
    """The product's own: at most eight, in four languages, other ones for good and for bad."""
    offered = RatingOptions(1, DEFAULT_REASONS).of(grade)
    assert 4 <= len(offered) <= 8
    codes = {each.code for each in offered}
    assert ("unfriendly" in codes) == (grade <= Grade.RATHER_SATISFIED)
    assert ("friendly" in codes) == (grade >= Grade.SATISFIED)
    for each in offered:
        assert set(each.texts) == {"zh-Hans", "zh-Hant", "en", "ru"}


@pytest.mark.parametrize("grade", Grade)
def test_a_bad_rating_opens_a_case_and_so_does_a_wish_for_a_call(grade: Grade) -> None:
    """Whoever leaves a number is called back, whatever the grade."""
    assert opens_case(GivenRating("passport", grade)) == grade.is_bad
    assert opens_case(GivenRating("passport", grade, contact=Contact("13800000000")))


def test_what_people_say_stays_out_of_logs() -> None:
    """A rating in a log shows its grade, not the words, and a contact shows nothing."""
    given_ = GivenRating("passport", Grade(1), words="by Li", contact=Contact("13800000000", "Li"))
    assert "Li" not in repr(given_)
    assert "138" not in repr(given_)
    assert "passport" in repr(given_)


@pytest.mark.parametrize(
    ("opened", "days", "due"),
    [
        (MONDAY, 0, "2026-11-23 09:00"),
        (MONDAY, 5, "2026-11-30 09:00"),
        (MONDAY.replace(hour=9), 0, "2026-11-24 09:00"),
        (MONDAY.replace(hour=14), 1, "2026-11-25 09:00"),
        (MONDAY - timedelta(days=1), 0, "2026-11-23 09:00"),
    ],
    ids=["today", "over the weekend", "at the very close", "in the evening", "on a Sunday"],
)
def test_due_at_the_end_of_a_working_day(opened: datetime, days: int, due: str) -> None:
    """Day 0 is today until the hall closes; days on which it is closed do not count."""
    week = tuple(each for each in HALL.hours if each.weekday < 5)
    assert f"{end_of_working_day(replace(HALL, hours=week), opened, days):%Y-%m-%d %H:%M}" == due


def test_holidays_and_worked_sundays_count_as_they_are() -> None:
    """A closed Tuesday is left out, and a Sunday that is worked until four counts."""
    week = tuple(each for each in HALL.hours if each.weekday < 5)
    tuesday, sunday = MONDAY.date() + timedelta(days=1), MONDAY.date() + timedelta(days=6)
    worked = (OpeningHours(6, week[0].opens, week[0].closes.replace(hour=16)),)
    special = (SpecialDays(tuesday, tuesday), SpecialDays(sunday, sunday, worked))
    hall = replace(HALL, hours=week, special_days=special)
    assert end_of_working_day(hall, MONDAY, 1) == datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert end_of_working_day(hall, MONDAY, 4) == datetime(2026, 11, 29, 8, tzinfo=UTC)


def test_a_hall_that_never_closes_works_until_midnight() -> None:
    """Every day is a working day, and ends at midnight of the hall's clock."""
    hall = Hall({}, "Asia/Shanghai", 4)
    assert end_of_working_day(hall, MONDAY, 0) == datetime(2026, 11, 23, 16, tzinfo=UTC)
    assert end_of_working_day(hall, MONDAY, 6) == datetime(2026, 11, 29, 16, tzinfo=UTC)


def test_where_no_working_day_comes_the_calendar_counts() -> None:
    """A hall that is closed for years still has a day on which a case is due."""
    years = SpecialDays(MONDAY.date(), MONDAY.date() + timedelta(days=2000))
    hall = replace(HALL, special_days=(years,))
    assert end_of_working_day(hall, MONDAY, 5) == datetime(2026, 11, 28, 16, tzinfo=UTC)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(0, 30),
)
def test_more_working_days_are_later_and_none_is_past(opened: datetime, days: int) -> None:
    """Whenever a case is opened, each further day ends later, and the first not before now."""
    first, second = (end_of_working_day(HALL, opened, each) for each in (days, days + 1))
    assert opened < first < second


def case_due(*, to_call: bool) -> FollowUp:
    """A case that was opened on Monday morning, with the usual clocks."""
    due = due_times(HALL, CaseClocks(), MONDAY, to_call=to_call)
    return FollowUp(
        id=1,
        kind=FollowUpKind.NOT_DONE,
        ticket=1,
        service="passport",
        rating=None,
        words="words",
        name=None,
        phone=None,
        state=FollowUpState.OPEN,
        opened_at=MONDAY,
        answer_due=due.answer,
        call_back_due=due.call_back,
        done_due=due.done,
        taken_at=None,
        taken_by=None,
        called_back_at=None,
        called_back_by=None,
        closed_at=None,
        closed_by=None,
        note=None,
    )


def test_each_clock_of_a_case_runs_by_itself() -> None:
    """Late is a case without an answer today, without a call tomorrow, or open after five days."""
    case = case_due(to_call=True)
    evening, tomorrow, next_week = (
        end_of_working_day(HALL, MONDAY, days) + timedelta(seconds=1) for days in (0, 1, 5)
    )
    assert not overdue(case, case.answer_due)
    assert overdue(case, evening)
    taken = replace(case, taken_at=MONDAY)
    assert not overdue(taken, evening)
    assert overdue(taken, tomorrow)
    called = replace(taken, called_back_at=MONDAY)
    assert not overdue(called, tomorrow)
    assert overdue(called, next_week)
    assert not overdue(replace(called, state=FollowUpState.CLOSED), next_week)


def test_where_nobody_is_to_be_called_no_call_is_late() -> None:
    """Without a number there is no second clock."""
    case = replace(case_due(to_call=False), taken_at=MONDAY)
    assert case.call_back_due is None
    assert not overdue(case, MONDAY + timedelta(days=3))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  等了\n\n两个小时 \t", "等了 两个小时"),
        ("\x1b[31mred\x07", "[31mred"),
        ("a\u202eb\u2066c\u200bd", "a b c d"),
        ("lone \ud800 half", "lone half"),
        (" \x00\u200b ", ""),
    ],
)
def test_typed_words_control_no_screen(typed: str, kept: str) -> None:
    """One line, without escapes, changes of direction, or what nobody sees."""
    assert typed_text(typed, 20) == kept


def test_too_many_words_are_refused_and_not_repeated() -> None:
    """As many as may be are kept; for one more the error says both numbers."""
    assert typed_text("m" * 20, 20) == "m" * 20
    with pytest.raises(TextTooLong, match=r"^21 characters are too many; 20 can be kept$"):
        typed_text("m" * 21, 20)


@given(st.text(max_size=60))
def test_no_typed_text_holds_what_a_terminal_obeys(typed: str) -> None:
    """Whatever is typed, what is kept can be printed, and keeping it again changes nothing."""
    kept = typed_text(typed, 60)
    assert kept == "" or kept.isprintable()
    assert typed_text(kept, 60) == kept


@pytest.mark.parametrize("typed", ["138 0000 0000", "138-0000-0000", "（138）00000000"])
def test_a_number_is_typed_as_people_write_it(typed: str) -> None:
    """Blanks, hyphens and brackets are not part of it."""
    assert typed_phone(typed) == "13800000000"
