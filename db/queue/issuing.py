"""How a ticket is made: its number, its rank, its print job."""

import secrets
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, bindparam, insert, select

from db.engine.upserts import upsert
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import HALL, PRINT_JOB, PRIORITY_CLASS, SERIES, SERVICE, TICKET
from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from runtime.process import this_process
from tickets import numbering
from tickets.errors import HasNumber, UnknownName
from tickets.hall import ORDINARY, Hall, ServiceLimits
from tickets.persons import keyed_hash
from tickets.visit import Ticket, TicketState


class Terms(Struct, frozen=True):
    """What issuing needs to know, in one read: the hall, the service, the class's credit."""

    hall: Hall
    series: str
    round_the_clock: bool
    limits: ServiceLimits
    credit_minutes: int

    def day_of(self, at: datetime) -> date:
        """The business day of a time."""
        return numbering.business_day(at, self.hall.time_zone, self.hall.cut_over_hour)


class IssueRequest(Struct, frozen=True):
    """What a person asks for, and in which language."""

    service: str
    then: tuple[str, ...]
    priority_class: str
    language: str
    person: str | bytes | None = None
    birthday: bool = False


def check_language(language: str) -> None:
    """Refuse a language that no ticket speaks.

    Raises:
        UnknownName: with those that one does.

    """
    if language not in LANGUAGES and language not in (spoken := languages_of("ticket")):
        raise UnknownName(Message("language"), language, spoken)


def terms(work: UnitOfWork, service: str, priority_class: str = ORDINARY) -> Terms:
    """The terms of a service for a class.

    Raises:
        UnknownName: the hall has no such service or class.

    """
    asked = {"code": service, "class_code": priority_class}
    row = work.tx.execute(_TERMS, asked).first()
    if row is None:
        raise rows.unknown_service(work.tx, service)
    if row.credit_minutes is None and priority_class != ORDINARY:
        classes = work.tx.scalars(_CLASSES).all()
        raise UnknownName(Message("class"), priority_class, (ORDINARY, *classes))
    limits = ServiceLimits(**row.limits)
    credit = row.credit_minutes or 0
    return Terms(rows.hall(row), row.series, row.round_the_clock, limits, credit)


def store(
    work: UnitOfWork,
    request: IssueRequest,
    series: str,
    rank_at: datetime,
    **of_ticket: Any,  # noqa: ANN401 - columns of a ticket
) -> Ticket:
    """A new ticket with the next number of its series; without its event and print job.

    Raises:
        HasNumber: this person has one already.

    """
    seq = _next_number(work, series)
    person = _hash_of_person(work, request.person)
    values: dict[str, Any] = {
        "day": work.day,
        "series": series,
        "seq": seq,
        "label": numbering.label(series, seq),
        "service": request.service,
        "priority_class": request.priority_class,
        "state": TicketState.WAITING,
        "language": request.language,
        "rank_at": rank_at,
        "issued_at": work.now,
        "called_at": None,
        "started_at": None,
        "finished_at": None,
        "counter": None,
        "officer": None,
        "token": secrets.token_urlsafe(16),
        "then": request.then,
        "to_counter": None,
        "appointment": None,
        "note": None,
        "birthday": request.birthday,
    } | of_ticket
    ticket_id = work.tx.scalar(_STORE, values | {"person": person})
    return Ticket(id=ticket_id or 0, **values)


def order_print(
    work: UnitOfWork, ticket: Ticket, station: str, *, printing: bool, large: bool = False
) -> None:
    """Order the ticket's paper at a station; ``printing`` says that the caller prints it itself."""
    values = {
        "ticket": ticket.id,
        "station": station,
        "large": large,
        "state": "sending" if printing else "pending",
        "holder": this_process() if printing else "",
        "at": work.clock,
        "ordered_at": work.clock,
    }
    work.tx.execute(_PRINT, values)


def _next_number(work: UnitOfWork, series: str) -> int:
    of_day = {"day": work.day, "series": series, "last": 1}
    number: int = work.tx.execute(_NEXT_NUMBER(work.tx), of_day).scalar_one()
    return number


def _hash_of_person(work: UnitOfWork, person: str | bytes | None) -> str | None:
    """The hash of an identity, with a key that is forgotten after today.

    Raises:
        HasNumber: this person has a number already.

    """
    if person is None:
        return None
    hashed = person if isinstance(person, bytes) else keyed_hash(person, work.day_key.encode())
    digest = hashed.hex()
    if label := work.tx.scalar(_NUMBER_OF_PERSON, {"digest": digest}):
        raise HasNumber(label)
    return digest


def _credit() -> ColumnElement[bool]:
    return and_(PRIORITY_CLASS.c.code == bindparam("class_code"), ~PRIORITY_CLASS.c.retired)


_TERMS = (
    select(
        SERVICE.c.series,
        SERVICE.c.round_the_clock,
        SERVICE.c.limits,
        PRIORITY_CLASS.c.credit_minutes,
        HALL,
    )
    .select_from(SERVICE)
    .join(HALL, HALL.c.id == 1)
    .outerjoin(PRIORITY_CLASS, _credit())
    .where(SERVICE.c.code == bindparam("code"), ~SERVICE.c.retired)
)
_CLASSES = (
    select(PRIORITY_CLASS.c.code)
    .where(~PRIORITY_CLASS.c.retired)
    .order_by(PRIORITY_CLASS.c.position)
)
_NEXT_NUMBER = upsert(SERIES, lambda _: {"last": SERIES.c.last + 1}, SERIES.c.last)
_STORE = (
    insert(TICKET)
    .values(
        {name: bindparam(name) for name in Ticket.__struct_fields__ if name != "id"}
        | {"person": bindparam("person")}
    )
    .returning(TICKET.c.id)
)
_PRINT = insert(PRINT_JOB).values(copy=False, attempts=0)
_NUMBER_OF_PERSON = select(TICKET.c.label).where(TICKET.c.person == bindparam("digest"))
