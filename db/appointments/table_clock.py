"""Reads the times of day that people and spreadsheets write. What could be two is refused."""

import re
from datetime import time

from msgspec import Struct

from db.appointments.table_dates import UnclearTime
from runtime.message import Message, any_of

CLOCK = re.compile(
    r"(?P<before>上午|下午|中午|早上|凌晨|晚上|[ap]\.?m\.?)?\s*"
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]0+)?)?"
    r"|(?P<compact>\d{3,4}|\d{6})"
    r"|(?P<hour_of>\d{1,2})\s*[点點时時](?:(?P<minute_of>\d{1,2})分?|(?P<half>半)|整)?"
    r"|(?P<alone>\d{1,2}))"
    r"\s*(?P<after>[ap]\.?m\.?)?",
    re.IGNORECASE,
)
NOON = 12
MINUTES = 60
"""Of an hour, and seconds of a minute."""

MORNING = {12: 0} | {hour: hour for hour in range(12)}
AFTERNOON = {hour: hour for hour in range(12, 24)} | {hour: hour + 12 for hour in range(1, 12)}
HALVES = {
    "": {hour: hour for hour in range(24)},
    "am": MORNING,
    "pm": AFTERNOON,
    "上午": {hour: hour for hour in range(12)},
    "早上": {hour: hour for hour in range(5, 12)},
    "凌晨": {12: 0} | {hour: hour for hour in range(7)},
    "中午": {11: 11, 12: 12, 13: 13, 14: 14, 1: 13, 2: 14},
    "下午": AFTERNOON,
    "晚上": {hour: hour for hour in range(17, 24)} | {hour: hour + 12 for hour in range(5, 12)},
}
"""The hour of the day by the word that stands with it; an hour that is not there is none.

Twelve in the morning is midnight to a spreadsheet and noon to people.
"""


class Shown(Struct, frozen=True):
    """A time as it is written: ``half`` is the word with it, ``after`` whether that follows it."""

    written: str
    hour: int
    minute: int
    second: int
    half: str
    after: bool

    def by(self, half: str) -> time | None:
        """The time of day if this word is meant with it; None if there is none such."""
        hour = HALVES[half].get(self.hour)
        return None if hour is None else time(hour, self.minute, self.second)


def time_of(written: str) -> time:
    """The time of day that is written, such as 9:30, 0930, 上午9:30, 9点半 or 9:30 AM.

    Raises:
        UnclearTime: it is no time, or could be two.

    """
    return _of(_shown(written))


def range_of(first: str, last: str) -> tuple[time, time]:
    """The times of a range, of which one may have the word for both: 下午2:00-2:30, 2:00-2:30 PM.

    An end at 24:00 is 0:00. The end may lie before the beginning.

    Raises:
        UnclearTime: one is no time.

    """
    begin, end = _shown(first), _shown(last.replace("24:00", "0:00"))
    begins = [begin.half] if begin.half or not end.after else [end.half, ""]
    ends = [end.half] if end.half else [begin.half, ""]
    for opens, closes in ((begin.by(b), end.by(e)) for b in begins for e in ends):
        if opens is not None and closes is not None and is_after(closes, opens):
            return opens, closes
    return _of(begin), _of(end)


def is_after(end: time, begin: time) -> bool:
    """Whether a time comes after another on the same day, as midnight at its end does."""
    return end > begin or end == time(0)


def _of(shown: Shown) -> time:
    if shown.hour == NOON and shown.half in ("上午", "早上", "晚上"):
        midnight, noon = (f"{hour:02}:{shown.minute:02}" for hour in (0, 12))
        raise UnclearTime(
            Message(
                "'{written}' could be {both}; write one of them",
                written=shown.written,
                both=any_of((midnight, noon)),
            )
        )
    found = shown.by(shown.half)
    if found is None:
        raise _no_time(shown.written)
    return found


def _shown(written: str) -> Shown:
    match = CLOCK.fullmatch(written.strip())
    if match is None or (match["before"] and match["after"]):
        raise _no_time(written)
    half = (match["before"] or match["after"] or "").lower().replace(".", "")
    if match["alone"] and not half:
        raise _no_time(written)
    hour, minute, second = _numbers(match)
    if max(minute, second) >= MINUTES:
        raise _no_time(written)
    return Shown(written, hour, minute, second, half, after=bool(match["after"]))


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    """Hour, minute and second; a spreadsheet has left away the first zero of 0930."""
    if compact := match["compact"]:
        digits = compact.zfill(4).ljust(6, "0")
        return int(digits[:2]), int(digits[2:4]), int(digits[4:])
    if match["hour"]:
        return int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    minutes = 30 if match["half"] else int(match["minute_of"] or 0)
    return int(match["hour_of"] or match["alone"]), minutes, 0


def _no_time(written: str) -> UnclearTime:
    return UnclearTime(Message("'{written}' is no time such as 09:30", written=written))
