"""Rows become structs and structs rows; what queries of several modules have in common."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from msgspec import Struct, convert, to_builtins
from sqlalchemy import Column, ColumnElement, Connection, Table, and_, bindparam, or_, select

from db.schema.tables import COUNTER, HALL, SERVICE, TICKET, written
from runtime.message import Message
from tickets import numbering
from tickets.cues import CueRule
from tickets.errors import NoHall, UnknownName, UnknownTicket
from tickets.hall import (
    COME_BACK_DAYS,
    Amenity,
    AppointmentRule,
    CallingRule,
    Hall,
    MissedPolicy,
    MissedRule,
    OpeningHours,
    SpecialDays,
)
from tickets.ratings import RatingRule
from tickets.states import AT_COUNTER, LIVE
from tickets.street import StreetRule
from tickets.visit import Ticket

StructType = TypeVar("StructType", bound=Struct)


def columns_of(table: Table, kind: type[StructType]) -> tuple[Column[Any], ...]:
    """The columns that a struct has fields for, in the order of the fields."""
    return tuple(table.c[name] for name in kind.__struct_fields__)


def struct(kind: type[StructType], row: Iterable[Any]) -> StructType:
    """A struct from its columns; a word becomes a member of its enum, a list a tuple."""
    return convert(dict(zip(kind.__struct_fields__, row, strict=True)), kind)


COLUMNS = columns_of(TICKET, Ticket)
"""A ticket's columns; the hash of its person stays in db/."""

HOLDS_A_COUNTER = TICKET.c.state.in_([written(state) for state in AT_COUNTER])
"""True of the tickets that are at a counter now."""

COUNTER_NUMBERS = range(1, 2**31)
"""What a database can hold as a number; anything else is no counter of this hall."""

MINUTE = 60_000_000
"""Microseconds, the unit of a stored time."""


def tickets(connection: Connection, *conditions: Any) -> tuple[Ticket, ...]:  # noqa: ANN401 - SQL
    """The tickets of which all of ``conditions`` are true."""
    found = connection.execute(select(*COLUMNS).where(*conditions))
    return tuple(struct(Ticket, row) for row in found.all())


def at_counters(connection: Connection, day: date) -> dict[int | None, Ticket]:
    """Counter -> the ticket that is there; one left open yesterday is gone with its day."""
    return {each.counter: each for each in tickets(connection, HOLDS_A_COUNTER, of_today(day))}


def hall(row: Any) -> Hall:  # noqa: ANN401 - a row of the hall
    """The hall from its row, without its badge."""
    return Hall(
        names=row.names,
        time_zone=row.time_zone,
        cut_over_hour=row.cut_over_hour,
        hours=_hours(row.hours),
        notices=tuple(row.notices),
        amenities=amenities(row.amenities),
        special_days=tuple(
            SpecialDays(date.fromisoformat(first), date.fromisoformat(last), _hours(hours))
            for first, last, hours in row.special_days
        ),
        numbers_outside_hours=row.numbers_outside_hours,
        missed=missed_rule(row.rules),
        appointments=_appointments(row.rules["appointments"]),
        calling=calling_rule(row.rules),
        rating=convert(row.rules.get("rating", {}), RatingRule),  # an earlier version stored none
        street=convert(row.rules.get("street"), StreetRule | None),
        come_back_days=row.rules.get("come_back_days", COME_BACK_DAYS),
        cues=convert(row.rules.get("cues", {}), CueRule),
        home_visits=row.home_visits,
        color=row.color,
        phone=row.phone,
    )


def hall_values(hall: Hall) -> dict[str, Any]:
    """The columns of a hall's row."""
    booked = hall.appointments
    return {
        "names": dict(hall.names),
        "time_zone": hall.time_zone,
        "cut_over_hour": hall.cut_over_hour,
        "hours": _hours_values(hall.hours),
        "notices": [dict(each) for each in hall.notices],
        "amenities": [
            {"code": each.code, "names": dict(each.names), "on_kiosk": each.on_kiosk}
            for each in hall.amenities
        ],
        "special_days": [
            [days.first.isoformat(), days.last.isoformat(), _hours_values(days.hours)]
            for days in hall.special_days
        ],
        "numbers_outside_hours": hall.numbers_outside_hours,
        "home_visits": hall.home_visits,
        "color": hall.color,
        "phone": hall.phone,
        "rules": {
            "missed": {"policy": hall.missed.policy.value, "places": hall.missed.places},
            "appointments": {
                "grace_minutes": booked.grace // timedelta(minutes=1),
                "credit_minutes": booked.credit // timedelta(minutes=1),
                "letters": booked.letters,
                "days_ahead": booked.days_ahead,
            },
            "calling": _calling_values(hall.calling),
            "rating": to_builtins(hall.rating),
            "street": to_builtins(hall.street),
            "come_back_days": hall.come_back_days,
            "cues": to_builtins(hall.cues),
        },
    }


def missed_rule(rules: Mapping[str, Any]) -> MissedRule:
    """What the hall's rules say of missed tickets."""
    missed = rules["missed"]
    return MissedRule(MissedPolicy(missed["policy"]), missed["places"])


def calling_rule(rules: Mapping[str, Any]) -> CallingRule:
    """What the hall's rules say of calls; one stored by an earlier version says less or nothing."""
    calling = dict(rules.get("calling", {}))
    if "no_show_seconds" in calling:
        calling["no_show"] = timedelta(seconds=calling.pop("no_show_seconds"))
    if "languages" in calling:
        calling["languages"] = tuple(calling["languages"])
    return CallingRule(**calling)


def _calling_values(rule: CallingRule) -> dict[str, Any]:
    return {
        "no_show_seconds": rule.no_show // timedelta(seconds=1),
        "languages": list(rule.languages),
        "times": rule.times,
        "one": rule.one,
        "sentences": dict(rule.sentences),
    }


def _hours(rows: Sequence[Sequence[Any]]) -> tuple[OpeningHours, ...]:
    return tuple(
        OpeningHours(day, *(clock and time.fromisoformat(clock) for clock in clocks))
        for day, *clocks in rows
    )


def _hours_values(hours: Sequence[OpeningHours]) -> list[list[Any]]:
    return [
        [each.weekday, *(c and c.isoformat() for c in (each.opens, each.closes, each.last_ticket))]
        for each in hours
    ]


def _appointments(rule: Mapping[str, Any]) -> AppointmentRule:
    """What the hall's rules say of appointments; one stored by an earlier version says less."""
    added = {key: rule[key] for key in ("letters", "days_ahead") if key in rule}
    return AppointmentRule(
        grace=timedelta(minutes=rule["grace_minutes"]),
        credit=timedelta(minutes=rule["credit_minutes"]),
        **added,
    )


def amenities(stored: Sequence[Mapping[str, Any]]) -> tuple[Amenity, ...]:
    """The amenities of a hall; an earlier version stored their names alone."""
    return tuple(
        Amenity(each["code"], each["names"], each["on_kiosk"])
        if "names" in each
        else Amenity(each["en"], each)
        for each in stored
    )


def today(connection: Connection, now: datetime) -> date:
    """The hall's business day at ``now``.

    Raises:
        NoHall: nothing has been loaded into this database.

    """
    row = connection.execute(_DAY).first()
    if row is None:
        raise NoHall(str(connection.engine.url.database))
    return numbering.business_day(now, row.time_zone, row.cut_over_hour)


_DAY = select(HALL.c.time_zone, HALL.c.cut_over_hour)


def of_today(day: date) -> ColumnElement[bool]:
    """True of the tickets that count on ``day``: its own, and lines that go on over midnight.

    Asked of each ticket by itself, so that the index of the state is what SQLite goes by: there
    are few of those, and ten years of tickets.
    """
    return or_(TICKET.c.day >= day, _round_the_clock)


_round_the_clock = (
    select(SERVICE.c.round_the_clock)
    .where(SERVICE.c.code == TICKET.c.service)
    .correlate(TICKET)
    .scalar_subquery()
)


def ticket_of_today(connection: Connection, day: date, label: str, *, lock: bool = False) -> Ticket:
    """The ticket of ``day`` with a number, or one of the day before that is not over yet.

    Such a one is in a line round the clock. It goes before a ticket of ``day`` that is over.

    Raises:
        NoTicketNumber: the label does not look like a number.
        UnknownTicket: no ticket has it.

    """
    series, seq = numbering.parse(label)
    asked = {"series": series, "seq": seq, "today": day, "yesterday": day - timedelta(days=1)}
    found = [struct(Ticket, row) for row in connection.execute(_NUMBERED[lock], asked)]
    if not found:
        raise UnknownTicket(numbering.label(series, seq))
    return max(found, key=lambda each: (each.state in LIVE, each.day))


_is_numbered = select(*COLUMNS).where(
    TICKET.c.day.in_([bindparam("today"), bindparam("yesterday")]),
    TICKET.c.series == bindparam("series"),
    TICKET.c.seq == bindparam("seq"),
    or_(TICKET.c.day == bindparam("today"), and_(TICKET.c.state.in_(LIVE), _round_the_clock)),
)
_NUMBERED = {False: _is_numbered, True: _is_numbered.with_for_update(of=TICKET)}


def unknown_counter(connection: Connection, counter: int) -> UnknownName:
    """The error for a counter that the hall does not have, with those that there are."""
    there = select(COUNTER.c.number).where(~COUNTER.c.retired).order_by(COUNTER.c.number)
    return UnknownName(Message("counter"), str(counter), map(str, connection.scalars(there)))


def unknown_service(connection: Connection, service: str) -> UnknownName:
    """The error for a service that the hall does not have, with those that there are."""
    offered = select(SERVICE.c.code).where(~SERVICE.c.retired).order_by(SERVICE.c.position)
    return UnknownName(Message("service"), service, connection.scalars(offered).all())
