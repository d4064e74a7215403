"""What the clocks of a hall show, and the moments at which they show it.

When summer time begins an hour is left out, when it ends one comes twice (the difference need not
be an hour). The first and last days of the calendar are left to nobody: their moments in UTC may
lie outside it.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from runtime.message import any_of
from tickets.errors import BadInput

MARGIN = timedelta(days=2)
"""More than any offset from UTC and the longest slot."""

FIRST_DAY, LAST_DAY = date.min + MARGIN, date.max - MARGIN


class OutsideCalendar(BadInput):
    """A day at the beginning or the end of what a calendar can hold."""

    def __init__(self, day: date) -> None:
        self.day = day
        super().__init__(
            "{day} is at an end of the calendar; is the year right?", day=day.isoformat()
        )


class SkippedTime(BadInput):
    """A time that no clock of the hall shows on that day."""

    def __init__(self, shown: datetime) -> None:
        self.shown = shown
        super().__init__(
            "{shown:%Y-%m-%d %H:%M} does not exist: summer time begins, and clocks skip it"
        )


class RepeatedTime(BadInput):
    """A time that clocks of the hall show twice on that day; ``moments`` are both, in UTC."""

    def __init__(self, shown: datetime, moments: tuple[datetime, ...], zone: ZoneInfo) -> None:
        self.shown, self.moments = shown, moments
        both = any_of(with_offset(moment.astimezone(zone)) for moment in moments)
        super().__init__(
            "{shown:%Y-%m-%d %H:%M} comes twice, as summer time ends; write {both} for one of them",
            both=both,
        )


def moments(shown: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The moments in UTC at which clocks show this (a naive time): none, one or two, in order.

    Raises:
        OutsideCalendar: the calendar ends there.

    """
    if not FIRST_DAY <= shown.date() <= LAST_DAY:
        raise OutsideCalendar(shown.date())
    possible = {shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(
        sorted(each for each in possible if each.astimezone(zone).replace(tzinfo=None) == shown)
    )


def moment(shown: datetime, zone: ZoneInfo) -> datetime:
    """The one moment in UTC at which clocks show this (a naive time).

    Raises:
        OutsideCalendar: the calendar ends there.
        SkippedTime: no clock shows it on that day.
        RepeatedTime: clocks show it twice.

    """
    found = moments(shown, zone)
    if not found:
        raise SkippedTime(shown)
    if len(found) > 1:
        raise RepeatedTime(shown, found, zone)
    return found[0]


def clock_time(at: datetime, zone: ZoneInfo) -> str:
    """A moment as clocks show it, such as 09:30; with its offset from UTC if it comes twice."""
    local = at.astimezone(zone)
    if len(moments(local.replace(tzinfo=None, fold=0), zone)) > 1:
        return with_offset(local)
    return f"{local:%H:%M}"


def with_offset(local: datetime) -> str:
    """The time of day of an aware time with its offset, such as ``02:30 UTC+01:00``.

    Without the UTC, one to the west would look like the end of a range: 01:30-05:00.
    """
    return f"{local:%H:%M} UTC{local.isoformat()[-6:]}"
