"""Ticket numbers as they are printed, and the business day they belong to."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tickets.errors import NoTicketNumber

CLOCK_WAS_WRONG = timedelta(hours=4)
"""A step back larger than any summer time makes (Antarctica/Troll: two hours).

A computer in China whose hardware clock is read in the wrong time zone is set back by eight in the
morning: it must not stand still until the evening.
"""

DIRECT = "+"
"""Series of visits that were taken in at a counter without a number."""

COME_BACK = "CB"
"""Series of people who come back on a later day; a service's series is one letter."""


def label(series: str, seq: int) -> str:
    """What is printed: ``A001`` ... ``A999``, then ``A1000``."""
    return f"{series}{seq:03d}"


def business_day(now: datetime, time_zone: str, cut_over_hour: int) -> date:
    """The day that ``now`` (aware) counts for: until the cut-over hour, still yesterday."""
    local = now.astimezone(ZoneInfo(time_zone))
    return (local - timedelta(days=1)).date() if local.hour < cut_over_hour else local.date()


def parse(printed: str) -> tuple[str, int]:
    """Series and sequence of a printed number; spaces and small letters are forgiven.

    Raises:
        NoTicketNumber: it does not look like one.

    """
    match = re.fullmatch(r"([A-Z]{1,2})(\d{1,9})", "".join(printed.split()).upper())
    if match is None:
        raise NoTicketNumber(printed)
    return match[1], int(match[2])


def hall_time(clock: datetime, newest: datetime | None) -> datetime:
    """The time that counts: the clock's, but never before the ``newest`` event.

    A clock set back by minutes would give newcomers an earlier place than those already in line,
    so the hall's time stands still until the clock has caught up. One that is set back by hours
    (:data:`CLOCK_WAS_WRONG`) was wrong before, and is believed.
    """
    if newest is None or newest - clock > CLOCK_WAS_WRONG:
        return clock
    return max(clock, newest)
