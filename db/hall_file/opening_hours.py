"""The hours of a hall file: read, and refused where two of them say different things."""

from collections.abc import Sequence
from datetime import date, time
from itertools import combinations

from db.hall_file import form
from runtime.message import Message
from runtime.toml_file import Place, TomlFile
from tickets.hall import OpeningHours, SpecialDays

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Days = tuple[date, date]
"""The first and the last of a holiday's days."""


def week_of(written: Sequence[form.HoursTable]) -> tuple[OpeningHours, ...]:
    """The hours of each weekday."""
    return tuple(
        _opening(weekday, each)
        for weekday, day in enumerate(WEEKDAYS)
        for each in written
        if day in each.days
    )


def special_days_of(written: Sequence[form.HolidayTable]) -> tuple[SpecialDays, ...]:
    """The holidays; several openings of the same days become one day with breaks."""
    openings: dict[Days, dict[OpeningHours, None]] = {}
    for each in written:
        of_days = openings.setdefault(_days(each), {})
        if each.opens:
            of_days[_opening(each.first.weekday(), each)] = None
    return tuple(SpecialDays(first, last, tuple(o)) for (first, last), o in openings.items())


def check_hours(file: TomlFile, written: form.File) -> None:
    """Refuse hours that make no sense by themselves, or beside others.

    Raises:
        TomlFileError: with the line, or both lines.

    """
    for n, each in enumerate(written.hours):
        _check_span(file, ("hours", n), each.opens, each.closes, each.last_ticket)
    for n, holiday in enumerate(written.holiday):
        _check_holiday(file, ("holiday", n), holiday)
    for (n, hours), (m, later) in combinations(enumerate(written.hours), 2):
        _check_week(file, n, hours, m, later)
    for (n, special), (m, other) in combinations(enumerate(written.holiday), 2):
        _check_two_holidays(file, n, special, m, other)


def _check_span(
    file: TomlFile, place: Place, opens: str, closes: str, last_ticket: str | None
) -> None:
    """Refuse hours that end before they begin, and a last ticket outside them."""
    if opens >= closes:
        raise file.error(
            (*place, "closes"),
            Message("closes at {closes}, before it opens at {opens}", closes=closes, opens=opens),
            Message("write the later time in 'closes'"),
        )
    if last_ticket and not opens < last_ticket <= closes:
        raise file.error(
            (*place, "last_ticket"),
            Message(
                "the last ticket at {last} is not between {opens} and {closes}",
                last=last_ticket,
                opens=opens,
                closes=closes,
            ),
            Message("write a time while the hall is open"),
        )


def _check_holiday(file: TomlFile, place: Place, holiday: form.HolidayTable) -> None:
    if holiday.last is not None and holiday.last < holiday.first:
        raise file.error(
            (*place, "last"),
            Message(
                "ends on {last}, before it begins on {first}",
                last=holiday.last,
                first=holiday.first,
            ),
            Message("write the later day in 'last'"),
        )
    if (holiday.opens is None) != (holiday.closes is None):
        raise file.error(
            (*place, "closes" if holiday.closes else "opens"),
            Message("only one end of the opening hours"),
            Message("write 'opens' and 'closes', or neither for a day that is closed"),
        )
    if holiday.opens and holiday.closes:
        _check_span(file, place, holiday.opens, holiday.closes, holiday.last_ticket)
    elif holiday.last_ticket:
        raise file.error(
            (*place, "last_ticket"),
            Message("a last ticket on a closed day"),
            Message("remove it, or write 'opens' and 'closes'"),
        )


def _check_week(
    file: TomlFile, n: int, hours: form.HoursTable, m: int, later: form.HoursTable
) -> None:
    both = [day for day in WEEKDAYS if day in hours.days and day in later.days]
    if both and _overlap(hours, later):
        problem = Message(
            "{opens} to {closes} on {days} overlaps the hours of line {line}",
            opens=later.opens,
            closes=later.closes,
            days=", ".join(both),
            line=file.line(("hours", n)),
        )
        remedy = Message("let one end before the other begins, or remove one")
        raise file.error(("hours", m), problem, remedy)


def _check_two_holidays(
    file: TomlFile, n: int, special: form.HolidayTable, m: int, other: form.HolidayTable
) -> None:
    """A shorter one inside a longer one is its exception, whichever comes first."""
    days, others = _days(special), _days(other)
    shared = max(days[0], others[0]), min(days[1], others[1])
    if shared[0] > shared[1] or (days != others and shared in {days, others}):
        return
    if _hours_of(special) == _hours_of(other):
        return
    if days == others and special.opens and other.opens and not _overlap(special, other):
        return  # a day with a break
    problem = Message(
        "contradicts the holiday of line {line} from {first} to {last}",
        line=file.line(("holiday", n)),
        first=shared[0],
        last=shared[1],
    )
    remedy = Message("remove one, or let the exception lie inside the other's days")
    raise file.error(("holiday", m), problem, remedy)


def _overlap(
    one: form.HoursTable | form.HolidayTable, other: form.HoursTable | form.HolidayTable
) -> bool:
    return (one.opens or "") < (other.closes or "") and (other.opens or "") < (one.closes or "")


def _hours_of(written: form.HolidayTable) -> tuple[str | None, ...]:
    return written.opens, written.closes, written.last_ticket


def _days(written: form.HolidayTable) -> Days:
    return written.first, written.last or written.first


def _opening(weekday: int, written: form.HoursTable | form.HolidayTable) -> OpeningHours:
    def clock(shown: str | None) -> time:
        return time.fromisoformat(shown or "")

    last = clock(written.last_ticket) if written.last_ticket else None
    return OpeningHours(weekday, clock(written.opens), clock(written.closes), last)
