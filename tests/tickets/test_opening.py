from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tickets import opening
from tickets.errors import HallClosed
from tickets.hall import Hall, OpeningHours, SpecialDays

NAMES = {"en": "Hall"}
MONDAY = date(2026, 11, 23)
WEEK = tuple(OpeningHours(day, time(9), time(17), time(16, 30)) for day in range(5))
HALL = Hall(
    NAMES,
    "Asia/Shanghai",
    4,
    (*WEEK, OpeningHours(5, time(9), time(12))),
    special_days=(
        SpecialDays(date(2026, 11, 25), date(2026, 11, 26)),
        SpecialDays(date(2026, 11, 29), date(2026, 11, 29), (OpeningHours(6, time(10), time(15)),)),
    ),
)


def in_hall(day: int, clock: str) -> datetime:
    """A time in November 2026, as the hall's clock shows it."""
    return opening.at(HALL, date(2026, 11, day), time.fromisoformat(clock))


@pytest.mark.parametrize(
    ("day", "clock"),
    [(23, "09:00"), (23, "16:29"), (28, "11:59"), (29, "10:00")],
)
def test_numbers_while_the_hall_is_open(day: int, clock: str) -> None:
    """From opening until the last ticket, on weekdays and on a day that is worked instead."""
    opening.check_open(HALL, in_hall(day, clock))


@pytest.mark.parametrize(
    ("day", "clock", "again"),
    [
        (23, "08:59", "2026-11-23 09:00"),
        (23, "16:30", "2026-11-24 09:00"),
        (24, "23:00", "2026-11-27 09:00"),
        (25, "10:00", "2026-11-27 09:00"),
        (28, "12:00", "2026-11-29 10:00"),
        (29, "15:00", "2026-11-30 09:00"),
    ],
)
def test_closed_says_when_it_opens(day: int, clock: str, again: str) -> None:
    """Too early, after the last ticket, on a holiday: the next opening is told."""
    with pytest.raises(HallClosed, match=again) as closed:
        opening.check_open(HALL, in_hall(day, clock))
    assert closed.value.last_ticket_given == (clock == "16:30")


def test_a_lunch_break_closes_and_opens() -> None:
    """A day may have several spans, in any order of the file."""
    hall = Hall(
        NAMES,
        "Asia/Shanghai",
        4,
        (OpeningHours(0, time(14), time(17)), OpeningHours(0, time(9), time(12))),
    )
    opening.check_open(hall, in_hall(23, "11:00"))
    opening.check_open(hall, in_hall(23, "14:00"))
    with pytest.raises(HallClosed, match="2026-11-23 14:00"):
        opening.check_open(hall, in_hall(23, "12:30"))


@pytest.mark.parametrize("order", [1, -1])
def test_the_shorter_special_days_are_the_exception(order: int) -> None:
    """One inside the other counts on its own days, whichever comes first in the file."""
    worked = (OpeningHours(0, time(10), time(12)),)
    special = (
        SpecialDays(date(2026, 11, 23), date(2026, 11, 29)),
        SpecialDays(date(2026, 11, 24), date(2026, 11, 26), worked),
        SpecialDays(date(2026, 11, 25), date(2026, 11, 25)),
    )
    hall = Hall(NAMES, "Asia/Shanghai", 4, WEEK, special_days=special[::order])
    opened = [day for day in range(22, 31) if opening.spans(hall, date(2026, 11, day))]
    assert opened == [24, 26, 30]
    assert opening.spans(hall, date(2026, 11, 24))[0].opens == in_hall(24, "10:00")


def test_before_a_break_the_last_number_is_not_that_of_the_day() -> None:
    """Numbers end before the hall closes for lunch; they are given out again after it."""
    hours = (OpeningHours(0, time(9), time(12), time(11, 45)), OpeningHours(0, time(14), time(17)))
    hall = Hall(NAMES, "Asia/Shanghai", 4, hours)
    with pytest.raises(HallClosed, match="2026-11-23 14:00") as closed:
        opening.check_open(hall, in_hall(23, "11:50"))
    assert not closed.value.last_ticket_given


def test_some_numbers_are_given_out_ahead_of_an_opening() -> None:
    """So long before it they count for the opening; earlier it is told when they begin."""
    half_an_hour = timedelta(minutes=30)
    assert opening.check_open(HALL, in_hall(23, "08:30"), ahead=half_an_hour) == in_hall(
        23, "09:00"
    )
    assert opening.check_open(HALL, in_hall(23, "11:00"), ahead=half_an_hour) == in_hall(
        23, "11:00"
    )
    with pytest.raises(HallClosed, match="again from 2026-11-23 08:30"):
        opening.check_open(HALL, in_hall(23, "08:29"), ahead=half_an_hour)
    with pytest.raises(HallClosed, match="again from 2026-11-24 08:30") as closed:
        opening.check_open(HALL, in_hall(23, "16:30"), ahead=half_an_hour)
    assert closed.value.last_ticket_given


@pytest.mark.parametrize(
    ("clock", "counts_from"),
    [
        ("08:00", "09:00"),
        ("09:00", "09:00"),
        ("12:30", "12:30"),
        ("16:45", "16:45"),
        ("17:00", "17:00"),
    ],
)
def test_minutes_do_not_count_before_the_hall_opens(clock: str, counts_from: str) -> None:
    """While people are served, and after the hall has closed, they count at once."""
    assert opening.once_open(HALL, in_hall(23, clock)) == in_hall(23, counts_from)


def test_minutes_count_at_once_where_nothing_ever_closes() -> None:
    """A hall without hours, a service round the clock."""
    night = in_hall(23, "03:30")
    assert opening.once_open(Hall(NAMES, "Asia/Shanghai", 4), night) == night
    assert opening.once_open(HALL, night, round_the_clock=True) == night


def test_some_halls_and_services_never_close() -> None:
    """No hours at all, numbers outside hours, or a service round the clock."""
    night = in_hall(23, "23:30")
    opening.check_open(Hall(NAMES, "Asia/Shanghai", 4), night)
    opening.check_open(Hall(NAMES, "Asia/Shanghai", 4, WEEK, numbers_outside_hours=True), night)
    opening.check_open(HALL, night, round_the_clock=True)


def test_closed_for_long_says_nothing_of_when() -> None:
    """A hall that stays closed for more than a month does not promise a day."""
    shut = SpecialDays(date(2026, 11, 1), date(2027, 12, 31))
    hall = Hall(NAMES, "Asia/Shanghai", 4, WEEK, special_days=(shut,))
    with pytest.raises(HallClosed) as closed:
        opening.check_open(hall, in_hall(23, "10:00"))
    assert closed.value.opens_at is None
    assert str(closed.value) == "the hall is closed"


def test_slots_fill_the_opening_hours() -> None:
    """Whole slots between opening and closing, on the half hour; none on a closed day."""
    starts = opening.slots(HALL, MONDAY, 30)
    assert [starts[0], starts[-1]] == [in_hall(23, "09:00"), in_hall(23, "16:30")]
    assert len(starts) == 16
    assert opening.slots(HALL, date(2026, 11, 25), 30) == []
    assert len(opening.slots(HALL, date(2026, 11, 25), 30, round_the_clock=True)) == 48


BERLIN = Hall(NAMES, "Europe/Berlin", 4)
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)
"""The days on which summer time begins and ends there."""


def told(day: date, minutes: int, hall: Hall = BERLIN) -> list[str]:
    """The slots before five in the morning, with their offsets from UTC."""
    local = (opening.local(hall, start) for start in opening.slots(hall, day, minutes))
    return [f"{each:%H:%M%z}" for each in local if each.hour < 5]


@pytest.mark.parametrize(
    ("day", "minutes", "slots"),
    [
        (FORWARD, 60, "00:00+0100 01:00+0100 03:00+0200 04:00+0200"),
        (FORWARD, 120, "00:00+0100 04:00+0200"),
        (BACK, 60, "00:00+0200 01:00+0200 02:00+0200 02:00+0100 03:00+0100 04:00+0100"),
        (BACK, 120, "00:00+0200 02:00+0200 02:00+0100 04:00+0100"),
        (BACK, 240, "00:00+0200 04:00+0100"),
    ],
)
def test_the_hours_of_summer_time_have_slots_as_they_are(
    day: date, minutes: int, slots: str
) -> None:
    """The hour that does not exist has none, the one that comes twice is two hours."""
    assert told(day, minutes) == slots.split()


def test_each_of_two_hours_has_its_own_slots_for_those_who_walk_in() -> None:
    """Half past two comes twice, and is in another slot each time, which ends where one begins."""
    first = opening.slots(BERLIN, BACK, 30)[4:8]
    now = [start + timedelta(minutes=10) for start in first]
    assert [opening.slot_start(BERLIN, each, 30) for each in now] == first
    assert [opening.slot_end(BERLIN, start, 30) for start in first[:3]] == first[1:]
    night = opening.slots(BERLIN, BACK, 240)
    assert opening.slot_end(BERLIN, night[0], 240) == night[1] == night[0] + timedelta(hours=5)


def test_a_slot_that_the_skipped_hour_begins_is_nobodys_to_book() -> None:
    """Two to four has one hour left, from three: its walk-ins are counted, nobody books it."""
    three = datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert opening.slot_start(BERLIN, three + timedelta(minutes=10), 120) == three
    assert three not in opening.slots(BERLIN, FORWARD, 120)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_no_slots(day: date) -> None:
    """Rather than an error of the arithmetic, wherever the hall is."""
    for zone in ("Asia/Shanghai", "America/New_York", "UTC"):
        assert opening.slots(Hall(NAMES, zone, 4), day, 30) == []


ZONES = st.sampled_from(
    ["Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"]
)
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
LENGTHS = st.sampled_from([5, 10, 15, 20, 30, 60, 120, 240])


@example("Europe/Berlin", date(2026, 3, 29), 30)
@example("Europe/Berlin", date(2026, 10, 25), 30)
@given(ZONES, DAYS, LENGTHS)
def test_slots_of_a_day_never_meet_and_are_of_that_day(zone: str, day: date, minutes: int) -> None:
    """Also on the nights when the clocks change: distinct, growing, each on its own day."""
    hall = Hall(NAMES, zone, 4)
    starts = opening.slots(hall, day, minutes)
    assert starts == sorted(set(starts))
    assert {opening.local(hall, start).date() for start in starts} == {day}
    assert len(starts) >= 23 * 60 // minutes - 1


def test_a_slot_is_longer_or_shorter_where_the_clocks_change() -> None:
    """In Berlin four hours from midnight end at four by the clock, in both nights."""
    hall = Hall(NAMES, "Europe/Berlin", 4)
    lengths = {}
    for day in (date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25)):
        start, end = (opening.at(hall, day, time(hour)) for hour in (0, 4))
        assert opening.slot_end(hall, start, 240) == end
        lengths[day.isoformat()] = (end - start) // timedelta(hours=1)
    assert lengths == {"2026-03-28": 4, "2026-03-29": 3, "2026-10-25": 5}


@given(
    ZONES,
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    LENGTHS,
)
def test_a_slot_began_no_longer_ago_than_it_lasts(zone: str, now: datetime, minutes: int) -> None:
    """The slot of a moment holds the moment."""
    start = opening.slot_start(Hall(NAMES, zone, 4), now, minutes)
    assert timedelta() <= now - start < timedelta(minutes=minutes + 61)
    assert now < opening.slot_end(Hall(NAMES, zone, 4), now, minutes)


@example("Europe/Berlin", BACK, 60)
@example("Asia/Beirut", FORWARD, 240)
@settings(max_examples=40)
@given(ZONES, DAYS, LENGTHS.filter(lambda minutes: minutes >= 30))
def test_slots_follow_each_other(zone: str, day: date, minutes: int) -> None:
    """Who walks in during a slot is counted in it, from its beginning to where it ends."""
    hall = Hall(NAMES, zone, 4)
    for start in opening.slots(hall, day, minutes)[:8]:
        end = opening.slot_end(hall, start, minutes)
        assert opening.slot_start(hall, start, minutes) == start
        assert opening.slot_start(hall, end - timedelta(seconds=1), minutes) == start
        assert opening.slot_start(hall, end, minutes) == end
