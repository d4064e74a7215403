"""When numbers are given out: opening hours, special days, last tickets, time slots.

Clock times are the hall's own; what is handed out is UTC, so that a slot and a queue agree on the
nights when the clocks change.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from msgspec import Struct

from tickets import wall_clock
from tickets.errors import HallClosed
from tickets.hall import Hall, OpeningHours

LOOK_AHEAD_DAYS = 31
"""A hall that is closed for longer does not say when it opens."""


class Span(Struct, frozen=True):
    """One time of opening; walk-ins get numbers from ``opens`` until before ``last_ticket``."""

    opens: datetime
    last_ticket: datetime
    closes: datetime


def spans(hall: Hall, day: date) -> tuple[Span, ...]:
    """When the hall is open on a calendar day, earliest first."""
    zone = ZoneInfo(hall.time_zone)
    return tuple(
        sorted((_span(each, day, zone) for each in _hours(hall, day)), key=lambda span: span.opens)
    )


def check_open(
    hall: Hall,
    now: datetime,
    *,
    round_the_clock: bool = False,
    ahead: timedelta = timedelta(),
) -> datetime:
    """Check that a number is given out at ``now``; return when the hall is open for it.

    That is now, or for a number that is given out so long ``ahead`` of an opening, then.

    Raises:
        HallClosed: no number now, with the time when numbers are given out again, if that is near.

    """
    again = next_numbers(hall, now, round_the_clock=round_the_clock)
    if again is not None and again <= now + ahead:
        return again
    today = local(hall, now).date()
    still_open = any(span.last_ticket <= now < span.closes for span in spans(hall, today))
    of_today = again is not None and local(hall, again).date() == today
    given_out = again and again - ahead
    raise HallClosed(given_out, hall.time_zone, last_ticket_given=still_open and not of_today)


def next_numbers(hall: Hall, at: datetime, *, round_the_clock: bool = False) -> datetime | None:
    """The first moment from ``at`` on when walk-ins get numbers, quotas aside; None is not soon."""
    if round_the_clock or hall.numbers_outside_hours or not hall.hours:
        return at
    today = local(hall, at).date()
    for ahead in range(LOOK_AHEAD_DAYS):
        for span in spans(hall, today + timedelta(days=ahead)):
            if at < span.last_ticket and span.opens < span.last_ticket:
                return max(at, span.opens)
    return None


def once_open(hall: Hall, at: datetime, *, round_the_clock: bool = False) -> datetime:
    """``at``, or the next opening of that day where the hall is closed then."""
    if round_the_clock or not hall.hours:
        return at
    today = spans(hall, local(hall, at).date())
    return next((max(at, span.opens) for span in today if at < span.closes), at)


def slot_start(hall: Hall, now: datetime, minutes: int) -> datetime:
    """When the slot of ``minutes`` that ``now`` falls in began; slots count from local midnight.

    Of an hour that comes twice each has slots of its own.
    """
    shown = local(hall, now).replace(second=0, microsecond=0, tzinfo=None)
    border = shown - timedelta(minutes=(shown.hour * 60 + shown.minute) % minutes)
    return max(each for each in _borders(border, ZoneInfo(hall.time_zone)) if each <= now)


def slot_end(hall: Hall, now: datetime, minutes: int) -> datetime:
    """When the slot that ``now`` falls in ends; where the clocks change, it may last otherwise."""
    borders = _borders_of(local(hall, now).date(), minutes, ZoneInfo(hall.time_zone))
    return next(each for each in borders if each > now)


def slots(hall: Hall, day: date, minutes: int, *, round_the_clock: bool = False) -> list[datetime]:
    """The beginnings of the bookable slots of a calendar day: those that end while it is open.

    An hour that summer time leaves out has none; of one that comes twice each has its own.
    """
    if not wall_clock.FIRST_DAY <= day <= wall_clock.LAST_DAY:
        return []
    whole = [
        (start, end)
        for start, end in pairwise(_borders_of(day, minutes, ZoneInfo(hall.time_zone)))
        if _minute_of(day, local(hall, start)) % minutes == 0
    ]
    if round_the_clock or not hall.hours:
        return [start for start, _ in whole]
    open_today = spans(hall, day)
    return [
        start
        for start, end in whole
        if any(span.opens <= start and end <= span.closes for span in open_today)
    ]


def at(hall: Hall, day: date, clock_time: time) -> datetime:
    """A time of day in the hall, in UTC."""
    return datetime.combine(day, clock_time, ZoneInfo(hall.time_zone)).astimezone(UTC)


def local(hall: Hall, at: datetime) -> datetime:
    """A moment as the hall's clock shows it."""
    return at.astimezone(ZoneInfo(hall.time_zone))


@lru_cache(maxsize=64)  # a table of appointments asks for those of a few days again and again
def _borders_of(day: date, minutes: int, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Where the slots of a calendar day begin, and where the last one ends."""
    midnight = datetime.combine(day, time(0))
    shown = [midnight + timedelta(minutes=each) for each in range(0, 24 * 60 + 1, minutes)]
    return tuple(sorted({border for each in shown for border in _borders(each, zone)}))


def _minute_of(day: date, shown: datetime) -> int:
    """The minute of the day that clocks show; -1 on another day."""
    return shown.hour * 60 + shown.minute if shown.date() == day else -1


def _borders(shown: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The moments of a naive local time: two if it comes twice, the gap's end if it is left out."""
    first, second = (shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return (first, second) if second > first else (first,)


def _hours(hall: Hall, day: date) -> tuple[OpeningHours, ...]:
    """The shortest special days that hold the day are the exception, else the week counts."""
    special = [each for each in hall.special_days if each.first <= day <= each.last]
    if special:
        return min(special, key=lambda each: each.last - each.first).hours
    return tuple(each for each in hall.hours if each.weekday == day.weekday())


def _span(hours: OpeningHours, day: date, zone: ZoneInfo) -> Span:
    def utc(clock_time: time) -> datetime:
        return datetime.combine(day, clock_time, zone).astimezone(UTC)

    return Span(utc(hours.opens), utc(hours.last_ticket or hours.closes), utc(hours.closes))
