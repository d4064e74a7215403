"""The tables of what happens. The ticket row is the present, the events are the past.

The condition of an index is written for SQLite here, and for PostgreSQL when such a database is
opened: naming PostgreSQL here would import its dialect.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    and_,
    column,
)

from db.schema.columns import METADATA, Id, Json, Utc
from db.schema.split_token import key_of
from tickets.visit import AppointmentState, HelpState, TicketState, VisitState

_state: ColumnElement[str] = column("state")
_kind: ColumnElement[str] = column("kind")
_person: ColumnElement[str] = column("person")
_phone: ColumnElement[str] = column("phone")
_token_hash: ColumnElement[str] = column("token_hash")
_to_counter: ColumnElement[int] = column("to_counter")
_ticket: ColumnElement[int] = column("ticket")
_waiting = _state == TicketState.WAITING.value


class SeriesColumns(TypedColumns):
    """The last number given out in a series on a day."""

    day: Named[date] = Column(primary_key=True)
    series: Named[str] = Column(primary_key=True)
    last: Named[int]


SERIES = Table("series", METADATA, SeriesColumns)


class IntakeColumns(TypedColumns):
    """How many walk-ins a limited service took: in a slot, or all day (-1).

    A slot is named by its beginning, in minutes since 1970.
    """

    day: Named[date] = Column(primary_key=True)
    service: Named[str] = Column(ForeignKey("service.code"), primary_key=True)
    slot: Named[int] = Column(primary_key=True, autoincrement=False)
    taken: Named[int]


INTAKE = Table("intake", METADATA, IntakeColumns)


class AppointmentColumns(TypedColumns):
    """A booked slot; ``tail`` is a hash of how its holder's identity number ends, while booked.

    ``token_hash`` is that of the token which opens the page of one that a citizen booked.
    """

    id: Named[int] = Column(Id, primary_key=True)
    code: Named[str] = Column(unique=True)
    reference: Named[str | None] = Column(unique=True)
    service: Named[str] = Column(ForeignKey("service.code"))
    day: Named[date]
    slot_at: Named[datetime] = Column(Utc)
    state: Named[str]
    booked_at: Named[datetime] = Column(Utc)
    ticket: Named[int | None] = Column(Id)
    tail: Named[str | None]
    token_hash: Named[str | None]


APPOINTMENT = Table(
    "appointment",
    METADATA,
    AppointmentColumns,
    Index("appointment_slot", "service", "slot_at"),
    Index("appointment_day", "day", "service"),
    Index("appointment_booked", "day", sqlite_where=_state == AppointmentState.BOOKED.value),
    Index("appointment_token", "token_hash", unique=True, sqlite_where=_token_hash.is_not(None)),
    Index("appointment_page", "day", sqlite_where=_token_hash.is_not(None)),
    sqlite_autoincrement=True,
)


class AppointmentKeyColumns(TypedColumns):
    """The key of a day's hashes of identity numbers' ends; it is forgotten with its day."""

    day: Named[date] = Column(primary_key=True)
    key: Named[str]


APPOINTMENT_KEY = Table("appointment_key", METADATA, AppointmentKeyColumns)


class TicketColumns(TypedColumns):
    """A ticket as it is now."""

    id: Named[int] = Column(Id, primary_key=True)
    day: Named[date]
    series: Named[str]
    seq: Named[int]
    label: Named[str]
    service: Named[str] = Column(ForeignKey("service.code"))
    priority_class: Named[str] = Column("class")
    state: Named[str]
    language: Named[str]
    rank_at: Named[datetime] = Column(Utc)
    issued_at: Named[datetime] = Column(Utc)
    called_at: Named[datetime | None] = Column(Utc)
    started_at: Named[datetime | None] = Column(Utc)
    finished_at: Named[datetime | None] = Column(Utc)
    counter: Named[int | None] = Column(ForeignKey("counter.number"))
    officer: Named[str | None]
    token: Named[str]
    then: Named[list[Any]] = Column(Json)
    to_counter: Named[int | None]
    appointment: Named[int | None] = Column(Id)
    person: Named[str | None]
    note: Named[str | None]
    birthday: Named[bool]


TICKET = Table(
    "ticket",
    METADATA,
    TicketColumns,
    UniqueConstraint("day", "series", "seq"),
    Index(
        "ticket_waiting",
        "service",
        "to_counter",
        "rank_at",
        "id",
        sqlite_where=_waiting,
    ),
    Index(
        "ticket_waiting_at",
        "to_counter",
        "rank_at",
        "id",
        sqlite_where=and_(_waiting, _to_counter.is_not(None)),
    ),
    Index(
        "ticket_unconfirmed",
        "service",
        "rank_at",
        "id",
        sqlite_where=_state == TicketState.UNCONFIRMED.value,
    ),
    Index("ticket_missed", "day", sqlite_where=_state == TicketState.MISSED.value),
    Index("ticket_parked", "day", sqlite_where=_state == TicketState.PARKED.value),
    Index("ticket_away", "day", sqlite_where=_state == TicketState.AWAY.value),
    Index("ticket_served", "day", "counter", sqlite_where=_state == TicketState.SERVED.value),
    Index("ticket_pace", "service", "finished_at", sqlite_where=_state == TicketState.SERVED.value),
    # One person, one number, whatever the code above does; forgotten when the ticket ends.
    Index("ticket_person", "person", unique=True, sqlite_where=_person.is_not(None)),
    # At most one ticket at a counter, whatever the code above does.
    Index(
        "ticket_at_counter",
        "counter",
        unique=True,
        sqlite_where=_state.in_([TicketState.CALLED.value, TicketState.SERVING.value]),
    ),
    sqlite_autoincrement=True,
)
Index("ticket_token", key_of(TICKET.c.token))


class StreetNumberColumns(TypedColumns):
    """What is known of a ticket that was taken from the street, on its day."""

    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"), primary_key=True, autoincrement=False)
    day: Named[date]
    asked_at: Named[datetime | None] = Column(Utc)
    coming_at: Named[datetime | None] = Column(Utc)
    kept_until: Named[datetime | None] = Column(Utc)
    given_back: Named[bool]


STREET_NUMBER = Table(
    "street_number", METADATA, StreetNumberColumns, Index("street_number_day", "day")
)


class ComeBackColumns(TypedColumns):
    """A pass that brings the person of a ticket back without queueing, until ``last_day``.

    ``missing`` are the papers to bring, each by language.
    """

    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"), primary_key=True, autoincrement=False)
    counter: Named[int]
    service: Named[str]
    missing: Named[list[Any]] = Column(Json)
    given_at: Named[datetime] = Column(Utc)
    last_day: Named[date]


COME_BACK = Table("come_back", METADATA, ComeBackColumns)


class EventColumns(TypedColumns):
    """What happened to a ticket or a counter: appended, never changed.

    Ids grow and are never used again.
    """

    id: Named[int] = Column(Id, primary_key=True)
    ticket: Named[int | None] = Column(Id, ForeignKey("ticket.id"))
    kind: Named[str]
    at: Named[datetime] = Column(Utc)
    service: Named[str | None]
    counter: Named[int | None]
    officer: Named[str | None]
    detail: Named[dict[str, Any] | None] = Column(Json)
    source: Named[str | None]


EVENT = Table(
    "event",
    METADATA,
    EventColumns,
    Index("event_ticket", "ticket", sqlite_where=_ticket.is_not(None)),
    Index("event_call", "id", sqlite_where=_kind.in_(["call", "recall", "resume", "undo"])),
    sqlite_autoincrement=True,
)


class HelpCallColumns(TypedColumns):
    """A call for help from a ticket machine."""

    id: Named[int] = Column(Id, primary_key=True)
    station: Named[str]
    wish: Named[str]
    language: Named[str]
    state: Named[str]
    at: Named[datetime] = Column(Utc)
    answered_at: Named[datetime | None] = Column(Utc)
    answered_by: Named[int | None] = Column(ForeignKey("counter.number"))


HELP_CALL = Table(
    "help_call",
    METADATA,
    HelpCallColumns,
    # At most one of a kind at a machine: asked again, it rings again.
    Index(
        "help_call_open",
        "station",
        "wish",
        unique=True,
        sqlite_where=_state == HelpState.OPEN.value,
    ),
    sqlite_autoincrement=True,
)


class HomeVisitColumns(TypedColumns):
    """A visit at home that was asked for at a ticket machine."""

    id: Named[int] = Column(Id, primary_key=True)
    station: Named[str]
    phone: Named[str | None]
    language: Named[str]
    state: Named[str]
    asked_at: Named[datetime] = Column(Utc)
    called_back_at: Named[datetime | None] = Column(Utc)
    called_back_by: Named[int | None] = Column(ForeignKey("counter.number"))


HOME_VISIT = Table(
    "home_visit",
    METADATA,
    HomeVisitColumns,
    # Nothing of a person is kept after the call back, whatever the code above does.
    CheckConstraint("(state = 'open') = (phone IS NOT NULL)", name="home_visit_forgotten"),
    # One person, one visit: asked again, it is the one that is open.
    Index("home_visit_phone", "phone", unique=True, sqlite_where=_phone.is_not(None)),
    Index("home_visit_open", "asked_at", "id", sqlite_where=_state == VisitState.OPEN.value),
    Index("home_visit_asked", "station", "asked_at"),
    sqlite_autoincrement=True,
)
