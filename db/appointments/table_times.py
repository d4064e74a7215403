"""Reads when a slot is from the cells of a table: pure.

A slot is written as its beginning or as a range, day and time in two cells or in one, in the hall's
own time or with an offset from UTC. What could be two moments is refused and says why.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from msgspec import Struct

from db.appointments.table_clock import is_after, range_of, time_of
from db.appointments.table_dates import COMPACT, DAYS, WEEKDAY, UnclearTime, day_of
from db.appointments.table_text import tidy
from runtime.message import Message
from tickets import wall_clock

OF_NO_DAY = re.compile(r"(?:1899-12-3[01]|1900[-/]0?1[-/]0?[01])[T ]+")
"""How spreadsheets and databases write a time of no day."""

MIDNIGHT = re.compile(r"0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? AM|上午\s*12:00(?::00)?")
"""What spreadsheets write beside a day alone."""

JOINED = re.compile(r"T(?=\d)|\s+|(?<=[日号號])|(?<=^\d{8})(?=(?:\d{4}|\d{6})$)", re.IGNORECASE)
DASHES = str.maketrans("‐‑‒–—―−〜∼", "-------~~")
RANGE = re.compile(r"\s*([-~至到])\s*")
OFFSET = re.compile(
    r"\s*(?:(?P<none>Z|UTC|GMT)$|(?:(?:UTC|GMT)?\+|(?:UTC|GMT)(?P<minus>-))(?P<hours>.*))",
    re.IGNORECASE,
)
HOURS = re.compile(r"(\d{1,2})(?::?(\d\d))?")


class SlotTime(Struct, frozen=True):
    """When a slot begins, in UTC, and when it ends if that is written."""

    begins: datetime
    ends: datetime | None = None


class Cell(Struct, frozen=True):
    """What a cell says of a day and of a time; ``iso`` is whether a T joins them."""

    day: str
    clock: str
    iso: bool = False


def slot_time(day: str, clock: str, zone: ZoneInfo) -> SlotTime:
    """The slot that two cells name; either may hold both day and time, and the other be empty.

    Raises:
        UnclearTime: there is no day or no time, or one that cannot be read or could be two.
        SkippedTime, RepeatedTime, OutsideCalendar: clocks of the hall do not show it once.

    """
    cells = _cell_of(day), _cell_of(OF_NO_DAY.sub("", tidy(clock)), may_be_time=True)
    days = {day_of(each.day) for each in cells if each.day}
    if len(days) != 1:
        raise UnclearTime(
            Message("it has two different days") if days else Message("it has no day")
        )
    (on,) = days
    written = [each for each in cells if each.clock]
    if len(written) > 1 or not cells[1].clock:  # a time beside the day may be the spreadsheet's
        written = [
            each for each in written if each is cells[1] or not MIDNIGHT.fullmatch(each.clock)
        ]
    found = [_slot_on(on, each, zone) for each in written]
    if len({each.begins for each in found}) != 1:
        raise UnclearTime(
            Message("it has two different times") if found else Message("it has no time of day")
        )
    return found[-1]


def _cell_of(written: str, *, may_be_time: bool = False) -> Cell:
    text = tidy(written).translate(DASHES)
    weekday = WEEKDAY.search(text)
    text = WEEKDAY.sub(" ", text, count=1).strip()
    told = f" {weekday[0].strip()}" if weekday else ""
    for match in filter(None, (form.match(text) for form in (*DAYS, COMPACT))):
        if match.end() == len(text):
            return Cell(match[0] + told, "")
        if joined := JOINED.match(text, match.end()):
            return Cell(match[0] + told, text[joined.end() :], iso=joined[0].upper() == "T")
    return Cell("", text + told) if may_be_time else Cell(text + told, "")


def _slot_on(day: date, cell: Cell, zone: ZoneInfo) -> SlotTime:
    """The slot of a day that a cell's time names."""
    text, offset = _without_offset(cell.clock)
    first, *rest = RANGE.split(text, maxsplit=1)
    if not rest:
        return SlotTime(_moment(day, time_of(first), zone, offset))
    sign, last = rest
    begin, end = range_of(first, last)
    possible = is_after(end, begin)
    if sign == "-" and offset is None and (cell.iso or not possible):
        of_hall = datetime.combine(day, begin, zone).utcoffset()
        minus = _offset(last, -1)
        if minus.utcoffset(None) == of_hall or (cell.iso and not possible):
            return SlotTime(_moment(day, begin, zone, minus))
        raise UnclearTime(
            Message(
                "'{written}' could be a slot's end or an offset from UTC; write UTC before that",
                written=cell.clock,
            )
        )
    if not possible:
        raise UnclearTime(Message("'{written}' ends before it begins", written=text))
    begins = _moment(day, begin, zone, offset)
    return SlotTime(begins, _end(day, end, begins, offset or zone))


def _without_offset(clock: str) -> tuple[str, tzinfo | None]:
    """A time without the offset from UTC that follows it, and that."""
    match = OFFSET.search(clock)
    if match is None:
        return clock, None
    hours = "0" if match["none"] else match["hours"]
    return clock[: match.start()], _offset(hours, -1 if match["minus"] else 1)


def _offset(hours: str, sign: int) -> tzinfo:
    match = HOURS.fullmatch(hours.strip())
    span = match and timedelta(hours=int(match[1]), minutes=int(match[2] or 0))
    if not isinstance(span, timedelta) or span > timedelta(hours=14):
        raise UnclearTime(
            Message("'{written}' is no offset from UTC such as +08:00", written=hours)
        )
    return timezone(sign * span)


def _moment(day: date, clock: time, zone: ZoneInfo, offset: tzinfo | None) -> datetime:
    shown = datetime.combine(day, clock)
    if offset is None:
        return wall_clock.moment(shown, zone)
    if not wall_clock.FIRST_DAY <= day <= wall_clock.LAST_DAY:
        raise wall_clock.OutsideCalendar(day)
    return shown.replace(tzinfo=offset).astimezone(UTC)


def _end(day: date, clock: time, begins: datetime, zone: tzinfo) -> datetime:
    """When clocks first show the end of what begins then; midnight is the day's end."""
    shown = datetime.combine(day, clock, zone)
    if clock == time(0):
        shown += timedelta(days=1)
    both = (shown.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return min(each for each in both if each > begins)
