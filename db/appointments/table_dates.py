"""Reads the days that people and spreadsheets write. What could be two days is refused."""

import re
from datetime import date

from runtime.message import Message, any_of
from tickets.errors import BadInput

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAYS = ("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日天sun")

NUMBERS = re.compile(r"(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})(?:\s*[日号號])?")
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
DAY_FIRST = re.compile(rf"(\d{{1,2}})[- ]\s*({MONTH})[-, ]+(\d{{1,4}})", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"({MONTH})\s*(\d{{1,2}}),?\s+(\d{{1,4}})", re.IGNORECASE)
DAYS = (NUMBERS, DAY_FIRST, MONTH_FIRST)
"""Each way to write a day that a time may follow."""

OF_TWO_DIGITS = re.compile(r"\d{6}|\d{1,2}[-/.年]\d{1,2}")
NUMBER_OF_A_DAY = re.compile(r"\d{5}(?:\.\d+)?")
WEEKDAY = re.compile(
    r"[,(\s]*(?:(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])"
    r"|\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)[),]*\s*",
    re.IGNORECASE,
)


class UnclearTime(BadInput):
    """A day or a time that cannot be read, or that could be two."""


def day_of(written: str) -> date:
    """The day that is written, such as 2026-12-1, 2026年12月1日, 20261201 or 1 Dec 2026.

    Raises:
        UnclearTime: it is no day, has a year of two digits, or could be two days.

    """
    weekday = WEEKDAY.search(written)
    day = _day(WEEKDAY.sub(" ", written, count=1).strip())
    if weekday and (weekday[1] or weekday[2][:3].lower()) not in WEEKDAYS[day.weekday()]:
        raise UnclearTime(
            Message(
                "'{written}' is no day: {day} is another day of the week",
                written=written,
                day=day.isoformat(),
            )
        )
    return day


def _day(written: str) -> date:
    if match := NUMBERS.fullmatch(written):
        return _of_numbers(written, *match.groups())
    if match := DAY_FIRST.fullmatch(written):
        return _made(written, match[3], _month(match[2]), match[1])
    if match := MONTH_FIRST.fullmatch(written):
        return _made(written, match[3], _month(match[1]), match[2])
    if match := COMPACT.fullmatch(written):
        return _made(written, *match.groups())
    if OF_TWO_DIGITS.fullmatch(written):
        raise _without_year(written)
    if NUMBER_OF_A_DAY.fullmatch(written):
        raise UnclearTime(
            Message(
                "'{written}' is a spreadsheet's number; have the column show dates", written=written
            )
        )
    raise UnclearTime(Message("'{written}' is no day such as 2026-11-25", written=written))


def _of_numbers(written: str, first: str, month: str, last: str) -> date:
    """Year first; or year last, with the day or the month before it."""
    if len(first) == len("2026"):
        return _made(written, first, month, last)
    if len(last) < len("2026"):
        raise _without_year(written)
    days = {_possible(last, month, first), _possible(last, first, month)} - {None}
    if not days:
        raise UnclearTime(Message("'{written}' is no day of any year", written=written))
    if len(days) > 1:
        both = any_of(day.isoformat() for day in sorted(filter(None, days)))
        raise UnclearTime(
            Message("'{written}' could be {both}; write the year first", written=written, both=both)
        )
    (day,) = filter(None, days)
    return day


def _made(written: str, year: str, month: str, day: str) -> date:
    if len(year) < len("2026"):
        raise _without_year(written)
    made = _possible(year, month, day)
    if made is None:
        raise UnclearTime(
            Message("'{written}' is no day: the calendar has none such", written=written)
        )
    return made


def _possible(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> str:
    return str(MONTHS.index(name[:3].lower()) + 1)


def _without_year(written: str) -> UnclearTime:
    return UnclearTime(
        Message(
            "'{written}' has no year of four digits; write it such as 2026-11-25", written=written
        )
    )
