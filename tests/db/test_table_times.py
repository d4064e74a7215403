"""What people and spreadsheets write of a slot is read as that slot, or refused in words."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.appointments.table_dates import day_of
from db.appointments.table_times import SlotTime, slot_time
from tickets.errors import BadInput

SHANGHAI, BERLIN, NEW_YORK = map(ZoneInfo, ("Asia/Shanghai", "Europe/Berlin", "America/New_York"))
DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-01",
        "2026/12/1",
        "2026.12.1",
        "2026-12-1 0:00",
        "2026/12/1 0:00:00",
        "2026/12/1 12:00:00 AM",
        "2026-12-01T00:00:00",
        "20261201",
        "2026年12月1日",
        "2026年12月1日星期二",
        "2026-12-01 (周二)",
        "２０２６－１２－１",
        "Tuesday, December 1, 2026",
        "1 Dec 2026",
        "1-Dec-2026",
        "Dec. 1, 2026",
        '="2026-12-01"',
        "\u200e2026-12-01\ufeff",
    ],
)
def test_a_day_however_it_is_written(written: str) -> None:
    """Year, month and day in that order, a month by its name, or a spreadsheet's midnight."""
    assert slot_time(written, "9:30", SHANGHAI) == SlotTime(
        datetime(2026, 12, 1, 1, 30, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("13/12/2026", date(2026, 12, 13)),
        ("12/13/2026", date(2026, 12, 13)),
        ("5.5.2026", date(2026, 5, 5)),
    ],
)
def test_a_year_that_stands_last_is_read_where_there_is_one_day(written: str, day: date) -> None:
    """There is no thirteenth month, and the fifth of May is the same both ways."""
    assert day_of(written) == day


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("1/12/2026", "could be 2026-01-12 or 2026-12-01; write the year first"),
        ("1/12/26", "no year of four digits"),
        ("26-12-1", "no year of four digits"),
        ("261201", "no year of four digits"),
        ("12-1", "no year of four digits"),
        ("1-Dec-26", "no year of four digits"),
        ("Dec 1, 26", "no year of four digits"),
        ("46357", "a spreadsheet's number"),
        ("2026-02-30", "the calendar has none such"),
        ("20261301", "the calendar has none such"),
        ("32/13/2026", "no day of any year"),
        ("2026-12-01 (周三)", "2026-12-01 is another day of the week"),
        ("tomorrow", "no day such as 2026-11-25"),
        ("2026-12-01x", "no day such as 2026-11-25"),
        ("民国115年12月1日", "no day such as 2026-11-25"),
        ("9:30", "no day such as 2026-11-25"),
        ("9999-12-31", "at an end of the calendar"),
        ("0001-01-01", "at an end of the calendar"),
        ("", "it has no day"),
    ],
)
def test_a_day_that_is_none_or_could_be_two(written: str, why: str) -> None:
    """It is refused, and why is said."""
    with pytest.raises(BadInput) as refused:
        slot_time(written, "9:30", SHANGHAI)
    assert why in str(refused.value)


def clock_of(written: str) -> time:
    """The time of day in the hall."""
    return slot_time("2026-12-01", written, SHANGHAI).begins.astimezone(SHANGHAI).time()


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("9:30", time(9, 30)),
        ("09:30:00", time(9, 30)),
        ("09:30:00.000", time(9, 30)),
        ("0930", time(9, 30)),
        ("930", time(9, 30)),
        ("093000", time(9, 30)),
        ("9：30", time(9, 30)),
        ("上午9:30", time(9, 30)),
        ("下午2:30", time(14, 30)),
        ("下午 14:30", time(14, 30)),
        ("中午12:30", time(12, 30)),
        ("中午1:00", time(13)),
        ("凌晨12:30", time(0, 30)),
        ("晚上7:30", time(19, 30)),
        ("9点30分", time(9, 30)),
        ("9點半", time(9, 30)),
        ("下午2时", time(14)),
        ("9:30 AM", time(9, 30)),
        ("2:30pm", time(14, 30)),
        ("12:30 a.m.", time(0, 30)),
        ("PM 2:30", time(14, 30)),
        ("9 am", time(9)),
        ("1899-12-30 09:30:00", time(9, 30)),
        ("1900-01-00 9:30", time(9, 30)),
        ("2026-12-01 09:30", time(9, 30)),
        ("20261201 0930", time(9, 30)),
        ("202612010930", time(9, 30)),
        ("2026年12月1日上午9:30", time(9, 30)),
        ("2026-12-01 周二 09:30", time(9, 30)),
        ("09:30+08:00", time(9, 30)),
        ("01:30Z", time(9, 30)),
        ("2026-12-01T01:30:00Z", time(9, 30)),
        ("2026-12-01T09:30:00+0800", time(9, 30)),
        ("10:30 UTC+9", time(9, 30)),
        ("2026-12-01T14:30-05:00", time(3, 30)),
    ],
)
def test_a_time_however_it_is_written(written: str, clock: time) -> None:
    """By a clock of 12 or 24 hours, in words, with its day, or at an offset from UTC."""
    assert clock_of(written) == clock


@pytest.mark.parametrize(
    ("written", "begin", "end"),
    [
        ("09:00-09:30", time(9), time(9, 30)),
        ("9:00 ~ 9:30", time(9), time(9, 30)),
        ("09:00～09:30", time(9), time(9, 30)),
        ("09:00–09:30", time(9), time(9, 30)),
        ("09:00至09:30", time(9), time(9, 30)),
        ("0900-0930", time(9), time(9, 30)),
        ("下午2:00-2:30", time(14), time(14, 30)),
        ("上午11:30-12:00", time(11, 30), time(12)),
        ("上午11:30-下午1:30", time(11, 30), time(13, 30)),
        ("2:00-2:30 PM", time(14), time(14, 30)),
        ("11:00-1:00 PM", time(11), time(13)),
        ("23:30-24:00", time(23, 30), time(0)),
        ("23:30-00:00", time(23, 30), time(0)),
        ("09:00-09:30+08:00", time(9), time(9, 30)),
        ("2026-12-01 09:00-09:30", time(9), time(9, 30)),
    ],
)
def test_a_range_is_a_slots_beginning_and_end(written: str, begin: time, end: time) -> None:
    """Whatever stands between them; a word at one of them is for both."""
    slot = slot_time("2026-12-01", written, SHANGHAI)
    assert slot.ends is not None
    local = [each.astimezone(SHANGHAI).time() for each in (slot.begins, slot.ends)]
    assert local == [begin, end]
    assert slot.begins < slot.ends < slot.begins + timedelta(days=1)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("ten", "no time such as 09:30"),
        ("9", "no time such as 09:30"),
        ("9:5", "no time such as 09:30"),
        ("9:60", "no time such as 09:30"),
        ("25:00", "no time such as 09:30"),
        ("24:00", "no time such as 09:30"),
        ("0.39583", "no time such as 09:30"),
        ("上午14:30", "no time such as 09:30"),
        ("上午9:30 AM", "no time such as 09:30"),
        ("上午12:30", "could be 00:30 or 12:30"),
        ("09:30~09:00", "ends before it begins"),
        ("09:30-09:00", "a slot's end or an offset"),
        ("2026-12-01T09:00-09:30", "a slot's end or an offset"),
        ("09:30+25", "no offset from UTC"),
        ("09:30+", "no offset from UTC"),
        ("2026-12-02 09:30", "two different days"),
        ("2026-12-01", "no time of day"),
        ("", "no time of day"),
    ],
)
def test_a_time_that_is_none_or_could_be_two(written: str, why: str) -> None:
    """It is refused, and why is said."""
    with pytest.raises(BadInput) as refused:
        slot_time("2026-12-01", written, SHANGHAI)
    assert why in str(refused.value)


def test_a_day_and_its_time_may_stand_in_either_cell() -> None:
    """In one of them, or in both if they agree; a midnight beside a day alone is none."""
    slot = slot_time("2026-12-01", "09:30", SHANGHAI)
    assert slot_time("2026-12-01 9:30", "", SHANGHAI) == slot
    assert slot_time("", "2026-12-01 9:30", SHANGHAI) == slot
    assert slot_time("2026-12-01 9:30:00", "09:30", SHANGHAI) == slot
    midnight = slot_time("", "2026-12-01 00:00", SHANGHAI)
    assert midnight == slot_time("2026-12-01 0:00", "00:00", SHANGHAI)
    for day, clock, why in (
        ("2026-12-01 8:00", "09:30", "two different times"),
        ("2026-12-01 00:00", "", "no time of day"),
    ):
        with pytest.raises(BadInput, match=why):
            slot_time(day, clock, SHANGHAI)


def test_the_hours_of_summer_time() -> None:
    """One that does not exist is refused; of one that comes twice each can be named."""
    with pytest.raises(BadInput, match="does not exist: summer time begins"):
        slot_time("2026-03-29", "02:30", BERLIN)
    with pytest.raises(BadInput, match="comes twice"):
        slot_time("2026-10-25", "02:30-03:00", BERLIN)
    both = [slot_time("2026-10-25", f"02:30+0{n}:00", BERLIN).begins for n in (2, 1)]
    assert both[1] - both[0] == timedelta(hours=1)
    across = [slot_time(day, "01:30-02:00", BERLIN) for day in ("2026-10-25", "2026-03-29")]
    assert {each.ends and each.ends - each.begins for each in across} == {timedelta(minutes=30)}


def test_a_minus_is_an_offset_only_where_it_can_be_nothing_else() -> None:
    """Half past nine in New York, five hours behind: no slot ends at five in the morning."""
    nine = slot_time("2026-12-01", "09:30 UTC-5", NEW_YORK)
    assert slot_time("2026-12-01", "09:30-05:00", NEW_YORK) == nine
    assert slot_time("", "2026-12-01T09:30-05:00", SHANGHAI) == nine
    assert slot_time("", "2026-12-01T01:30-05:00", NEW_YORK) == slot_time(
        "2026-12-01", "01:30", NEW_YORK
    )
    with pytest.raises(BadInput, match="at an end of the calendar"):
        slot_time("9999-12-31", "09:30+08:00", SHANGHAI)


DAY_FORMS = (
    "{0:%Y-%m-%d}", "{0.year}-{0.month}-{0.day}", "{0.year}/{0.month}/{0.day}", "{0:%Y%m%d}",
    "{0.year}年{0.month}月{0.day}日", "{0.year}.{0.month}.{0.day}",
    "{0.year}/{0.month}/{0.day} 0:00", "{0:%Y-%m-%d} 00:00:00",
    "{0.day}-{0:%b-%Y}", "{0:%A, %B} {0.day}, {0.year}",
)  # fmt: skip
CLOCK_FORMS = (
    "{0:%H:%M}", "{0.hour}:{0:%M}", "{0.hour}:{0:%M:%S}", "{0:%H%M}", "{0:%I:%M %p}",
    "{0:%H}：{0:%M}", "{0.hour}点{0.minute}分", "1899-12-30 {0:%H:%M:%S}",
)  # fmt: skip
MINUTES = st.integers(0, 24 * 12 - 1).map(lambda n: time(n // 12, n % 12 * 5))


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)), st.sampled_from(DAY_FORMS), MINUTES,
       st.sampled_from(CLOCK_FORMS))  # fmt: skip
def test_what_a_spreadsheet_writes_is_read_back(
    day: date, day_form: str, clock: time, clock_form: str
) -> None:
    """In every form of a day and of a time, together and each alone."""
    moment = datetime.combine(day, clock, SHANGHAI).astimezone(UTC)
    written = slot_time(day_form.format(day), clock_form.format(clock), SHANGHAI)
    assert written == SlotTime(moment)
    if clock.hour and ":" not in day_form:
        chinese = f"{'上' if clock.hour < 12 else '下'}午{clock:%I:%M}".replace("午0", "午")
        assert slot_time("", f"{day_form.format(day)} {chinese}", SHANGHAI).begins == moment


@example("0001-01-01", "0:00")
@example("9999-12-31", "24:00")
@example("2026-12-01", "09:00-")
@given(*[st.text("0123456789-/:. 年月日上午T+Z点aApPmM~", max_size=18)] * 2)
def test_whatever_is_written_is_a_slot_or_refused(day: str, clock: str) -> None:
    """There is no third: no error but the refusal, and a slot lies within the calendar."""
    try:
        slot = slot_time(day, clock, NEW_YORK)
    except BadInput:
        return
    assert slot.begins.tzinfo is UTC
    assert slot.ends is None or slot.ends > slot.begins
