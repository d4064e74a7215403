"""The tables. The ticket row is the present, the events are the past.

Points in time are UTC, kept as whole microseconds since 1970: exact, ordered, and the same integer
arithmetic on SQLite and PostgreSQL (rank_at + after_minutes is part of an ORDER BY).
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ColumnElement,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    String,
    TypeDecorator,
    UniqueConstraint,
    and_,
    column,
    literal_column,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tickets.model import AppointmentState, CounterState, HelpState, TicketState, VisitState

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Utc(TypeDecorator[datetime]):
    """An aware datetime as microseconds since 1970-01-01 UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn an aware datetime into microseconds."""
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Turn microseconds into an aware datetime."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


# SQLite gives out ids by itself only for INTEGER; PostgreSQL needs 64 bits for city-wide ids.
Id = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """All tables of a hall."""

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads a plain class attribute
        datetime: Utc,
        date: Date,
        str: String,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON,
    }


def written(word: str) -> ColumnElement[str]:
    """A state or kind spelt out in the SQL, not bound to it.

    SQLite uses a partial index only where it reads the index's own condition in the statement.
    """
    return literal_column(f"'{word}'", String)


def _where(condition: ColumnElement[bool]) -> dict[str, Any]:
    return {"sqlite_where": condition, "postgresql_where": condition}


_state: ColumnElement[str] = column("state")
_kind: ColumnElement[str] = column("kind")
_person: ColumnElement[str] = column("person")
_phone: ColumnElement[str] = column("phone")
_to_counter: ColumnElement[int] = column("to_counter")
_waiting = _state == TicketState.WAITING.value


class HallRow(Base):
    """The one hall of this database, and the business day it is in.

    ``day_key`` makes hashes of persons; it is forgotten with its day.
    """

    __tablename__ = "hall"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    names: Mapped[dict[str, Any]]
    time_zone: Mapped[str]
    cut_over_hour: Mapped[int]
    hours: Mapped[list[Any]]
    notices: Mapped[list[Any]]
    amenities: Mapped[list[Any]]
    special_days: Mapped[list[Any]]
    numbers_outside_hours: Mapped[bool]
    rules: Mapped[dict[str, Any]]
    home_visits: Mapped[bool]
    color: Mapped[str]
    day: Mapped[date | None]
    day_key: Mapped[str | None]


class BadgeRow(Base):
    """The hall's badge, apart from its row, which every verb reads."""

    __tablename__ = "badge"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes]


class GroupRow(Base):
    """A group of services on the kiosk."""

    __tablename__ = "service_group"

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    names: Mapped[dict[str, Any]]
    retired: Mapped[bool]


class ServiceRow(Base):
    """A service. One that has left the hall file is retired, so that its tickets stay whole."""

    __tablename__ = "service"

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    series: Mapped[str]
    group: Mapped[str] = mapped_column("group_code", ForeignKey("service_group.code"))
    names: Mapped[dict[str, Any]]
    short_names: Mapped[dict[str, Any]]
    materials: Mapped[dict[str, Any]]
    minutes: Mapped[int]
    on_kiosk: Mapped[bool]
    round_the_clock: Mapped[bool]
    limits: Mapped[dict[str, Any]]
    retired: Mapped[bool]


class ClassRow(Base):
    """A priority class and its credit."""

    __tablename__ = "priority_class"

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    names: Mapped[dict[str, Any]]
    who: Mapped[dict[str, Any]]
    credit_minutes: Mapped[int]
    retired: Mapped[bool]


class QuestionRow(Base):
    """A question that leads to a service, in its place among the others."""

    __tablename__ = "question"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str] = mapped_column(unique=True)
    texts: Mapped[dict[str, Any]]
    answers: Mapped[list[Any]]


class CounterRow(Base):
    """A counter, and who works there now."""

    __tablename__ = "counter"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    names: Mapped[dict[str, Any] | None]
    state: Mapped[str] = mapped_column(default=CounterState.CLOSED.value)
    officer: Mapped[str | None]
    retired: Mapped[bool]


class CounterServiceRow(Base):
    """Which counter serves what, and how many minutes later it helps."""

    __tablename__ = "counter_service"

    counter: Mapped[int] = mapped_column(ForeignKey("counter.number"), primary_key=True)
    service: Mapped[str] = mapped_column(ForeignKey("service.code"), primary_key=True)
    position: Mapped[int]
    after_minutes: Mapped[int]


class SeriesRow(Base):
    """The last number given out in a series on a day."""

    __tablename__ = "series"

    day: Mapped[date] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class IntakeRow(Base):
    """How many walk-ins a limited service took: in a slot, or all day (-1).

    A slot is named by its beginning, in minutes since 1970.
    """

    __tablename__ = "intake"

    day: Mapped[date] = mapped_column(primary_key=True)
    service: Mapped[str] = mapped_column(ForeignKey("service.code"), primary_key=True)
    slot: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    taken: Mapped[int]


class OfficerRow(Base):
    """An officer; the PIN only as an argon2 hash."""

    __tablename__ = "officer"

    badge: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    pin_hash: Mapped[str]
    wrong_pins: Mapped[int]
    locked_until: Mapped[datetime | None]
    retired: Mapped[bool]


class AppointmentRow(Base):
    """A booked slot; ``tail`` is a hash of how its holder's identity number ends, while booked."""

    __tablename__ = "appointment"
    __table_args__ = (
        Index("appointment_slot", "service", "slot_at"),
        Index("appointment_day", "day", "service"),
        Index("appointment_booked", "day", **_where(_state == AppointmentState.BOOKED.value)),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    reference: Mapped[str | None] = mapped_column(unique=True)
    service: Mapped[str] = mapped_column(ForeignKey("service.code"))
    day: Mapped[date]
    slot_at: Mapped[datetime]
    state: Mapped[str]
    booked_at: Mapped[datetime]
    ticket: Mapped[int | None] = mapped_column(Id)
    tail: Mapped[str | None]


class AppointmentKeyRow(Base):
    """The key of a day's hashes of identity numbers' ends; it is forgotten with its day."""

    __tablename__ = "appointment_key"

    day: Mapped[date] = mapped_column(primary_key=True)
    key: Mapped[str]


class TicketRow(Base):
    """A ticket as it is now."""

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("day", "series", "seq"),
        Index(
            "ticket_waiting",
            "service",
            "to_counter",
            "rank_at",
            "id",
            **_where(_waiting),
        ),
        Index(
            "ticket_waiting_at",
            "to_counter",
            "rank_at",
            "id",
            **_where(and_(_waiting, _to_counter.is_not(None))),
        ),
        Index("ticket_missed", "day", **_where(_state == TicketState.MISSED.value)),
        Index("ticket_parked", "day", **_where(_state == TicketState.PARKED.value)),
        Index("ticket_served", "day", "counter", **_where(_state == TicketState.SERVED.value)),
        Index(
            "ticket_pace", "service", "finished_at", **_where(_state == TicketState.SERVED.value)
        ),
        Index("ticket_token", "token"),
        # One person, one number, whatever the code above does; forgotten when the ticket ends.
        Index("ticket_person", "person", unique=True, **_where(_person.is_not(None))),
        # At most one ticket at a counter, whatever the code above does.
        Index(
            "ticket_at_counter",
            "counter",
            unique=True,
            **_where(_state.in_([TicketState.CALLED.value, TicketState.SERVING.value])),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    day: Mapped[date]
    series: Mapped[str]
    seq: Mapped[int]
    label: Mapped[str]
    service: Mapped[str] = mapped_column(ForeignKey("service.code"))
    priority_class: Mapped[str] = mapped_column("class")
    state: Mapped[str]
    language: Mapped[str]
    rank_at: Mapped[datetime]
    issued_at: Mapped[datetime]
    called_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    counter: Mapped[int | None] = mapped_column(ForeignKey("counter.number"))
    officer: Mapped[str | None]
    token: Mapped[str]
    then: Mapped[list[Any]]
    to_counter: Mapped[int | None]
    appointment: Mapped[int | None] = mapped_column(Id)
    person: Mapped[str | None]


class EventRow(Base):
    """What happened to a ticket or a counter: appended, never changed.

    Ids grow and are never used again.
    """

    __tablename__ = "event"
    __table_args__ = (
        Index("event_call", "id", **_where(_kind.in_(["call", "recall", "resume"]))),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    ticket: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket.id"))
    kind: Mapped[str]
    at: Mapped[datetime]
    service: Mapped[str | None]
    counter: Mapped[int | None]
    officer: Mapped[str | None]
    detail: Mapped[dict[str, Any] | None]


class PrintJobRow(Base):
    """A ticket to be printed at a station; made in the transaction that makes the ticket."""

    __tablename__ = "print_job"
    __table_args__ = (
        Index("print_job_pending", "station", "id", **_where(_state == "pending")),
        Index("print_job_sending", "station", "id", **_where(_state == "sending")),
        Index("print_job_doubtful", "at", **_where(_state.in_(["unknown", "failed"]))),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    ticket: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"), index=True)
    station: Mapped[str]
    copy: Mapped[bool]
    large: Mapped[bool]
    state: Mapped[str]
    attempts: Mapped[int]
    error: Mapped[str | None]
    at: Mapped[datetime]
    ordered_at: Mapped[datetime]
    holder: Mapped[str]


class StationRow(Base):
    """A ticket machine: how its printer is since when, and the tickets off this roll."""

    __tablename__ = "station"

    name: Mapped[str] = mapped_column(primary_key=True)
    printer: Mapped[str]
    able: Mapped[bool]
    at: Mapped[datetime]
    tickets_on_roll: Mapped[int]


class HelpCallRow(Base):
    """A call for help from a ticket machine."""

    __tablename__ = "help_call"
    __table_args__ = (
        # At most one of a kind at a machine: asked again, it rings again.
        Index(
            "help_call_open",
            "station",
            "wish",
            unique=True,
            **_where(_state == HelpState.OPEN.value),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    station: Mapped[str]
    wish: Mapped[str]
    language: Mapped[str]
    state: Mapped[str]
    at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("counter.number"))


class HomeVisitRow(Base):
    """A visit at home that was asked for at a ticket machine."""

    __tablename__ = "home_visit"
    __table_args__ = (
        # Nothing of a person is kept after the call back, whatever the code above does.
        CheckConstraint("(state = 'open') = (phone IS NOT NULL)", name="home_visit_forgotten"),
        # One person, one visit: asked again, it is the one that is open.
        Index("home_visit_phone", "phone", unique=True, **_where(_phone.is_not(None))),
        Index("home_visit_open", "asked_at", "id", **_where(_state == VisitState.OPEN.value)),
        Index("home_visit_asked", "station", "asked_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    station: Mapped[str]
    phone: Mapped[str | None]
    language: Mapped[str]
    state: Mapped[str]
    asked_at: Mapped[datetime]
    called_back_at: Mapped[datetime | None]
    called_back_by: Mapped[int | None] = mapped_column(ForeignKey("counter.number"))
