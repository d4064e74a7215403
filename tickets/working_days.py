"""Working days of the hall: the days on which it is open, special days counted."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tickets.hall import Hall
from tickets.opening import local, spans

LOOK_AHEAD_DAYS = 366
"""A hall that is closed for longer than a year has no next working day."""


def end_of_working_day(hall: Hall, at: datetime, days: int) -> datetime:
    """When the hall closes on the working day that is ``days`` after that of ``at``, in UTC.

    Day 0 is today while the hall is still to close, else the next working day. A hall without hours
    works every day until midnight. Where no working day comes for a year, days of the calendar
    count.
    """
    today = local(hall, at).date()
    ends = [end for end in _ends(hall, today, days) if end > at]
    return ends[days] if len(ends) > days else _midnight_after(hall, today + timedelta(days=days))


def _ends(hall: Hall, first: date, days: int) -> list[datetime]:
    """When the hall closes on its next working days, as many as are needed."""
    found: list[datetime] = []
    for ahead in range(LOOK_AHEAD_DAYS + days):
        day = first + timedelta(days=ahead)
        if not hall.hours:
            found.append(_midnight_after(hall, day))
        elif open_then := spans(hall, day):
            found.append(max(span.closes for span in open_then))
        if len(found) > days + 1:  # one more than counts: today may have closed
            break
    return found


def _midnight_after(hall: Hall, day: date) -> datetime:
    midnight = datetime.combine(day + timedelta(days=1), time(0), ZoneInfo(hall.time_zone))
    return midnight.astimezone(UTC)
