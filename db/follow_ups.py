"""Cases: opened by a bad rating or by 办不成事, taken by an officer, closed with a note.

Name and telephone number stand in the open case alone: in no event, and gone when it is closed.
"""

from functools import partial
from typing import Any

from sqlalchemy import String, Update, bindparam, delete, func, insert, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queries.served import served_services
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.columns import Utc
from db.schema.tables import FOLLOW_UP, HALL, OFFICER, TICKET, written
from runtime.clock import Clock, system_clock
from runtime.message import Message
from tickets.errors import BadPhone, UnknownName
from tickets.follow_ups import FollowUp, FollowUpKind, FollowUpState, NotDone, due_times
from tickets.hall import Hall
from tickets.phone import is_phone
from tickets.rating_errors import (
    AlreadyTold,
    CaseClosed,
    NobodyToCall,
    NothingTold,
    RatingClosed,
)
from tickets.ratings import Contact, Rating
from tickets.source import Source
from tickets.typed_text import MOST_NAME, MOST_NOTE, MOST_TOLD, typed_phone, typed_text
from tickets.visit import Ticket

IDS = range(1, 2**63)
"""What a database can hold as an id."""


class FollowUps:
    """The cases of the hall. Each method that changes something is one transaction."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def not_done(self, ticket: int, told: NotDone) -> FollowUp:
        """Open the case of a service of a ticket that could not be done.

        Raises:
            NothingTold: no words that can be read.
            UnknownName: the ticket was not taken for this service.
            AlreadyTold: with the case that there is.
            RatingClosed: the visit is too long ago.
            TextTooLong, BadPhone: of what was typed.

        """
        words = _must_say(told.words, MOST_TOLD)
        contact = tidy_contact(told.contact)
        with self._work() as work:
            hall = rows.hall(work.tx.execute(_HALL).one())
            of_ticket = rows.struct(Ticket, work.tx.execute(_LOCKED, {"of_ticket": ticket}).one())
            _check_telling(work, hall, of_ticket, told.service)
            kind = FollowUpKind.NOT_DONE
            return open_case(work, hall, kind, ticket, told.service, words=words, contact=contact)

    @retry_on_conflict
    def take(self, case: int, by: str) -> FollowUp:
        """Make the officer with a badge the one who sees to a case; the first time answers it."""
        with self._work() as work:
            _must_be_open(work, case, by)
            return _change(work, _TAKE, case, by, "case_taken")

    @retry_on_conflict
    def call_back(self, case: int, by: str) -> FollowUp:
        """Note that its person was called back.

        Raises:
            NobodyToCall: nobody left a number.

        """
        with self._work() as work:
            if _must_be_open(work, case, by).phone is None:
                raise NobodyToCall(case)
            return _change(work, _CALL_BACK, case, by, "case_called_back")

    @retry_on_conflict
    def close(self, case: int, by: str, note: str) -> FollowUp:
        """Close a case, and forget whom it was about.

        Raises:
            NothingTold: the note says nothing.
            TextTooLong: it is too long.

        """
        note = _must_say(note, MOST_NOTE)
        with self._work() as work:
            _must_be_open(work, case, by)
            return _change(work, _CLOSE, case, by, "case_closed", note=note)

    def open(self) -> tuple[FollowUp, ...]:
        """The cases that are not closed, the oldest first."""
        with self._database.read() as connection:
            return tuple(rows.struct(FollowUp, row) for row in connection.execute(_OPEN))

    def all(self) -> tuple[FollowUp, ...]:
        """All cases that there ever were, the oldest first."""
        with self._database.read() as connection:
            return tuple(rows.struct(FollowUp, row) for row in connection.execute(_ALL))

    def of_ticket(self, ticket: int) -> tuple[FollowUp, ...]:
        """The cases of one ticket, the oldest first."""
        with self._database.read() as connection:
            found = connection.execute(_OF_TICKET, {"of_ticket": ticket})
            return tuple(rows.struct(FollowUp, row) for row in found)


def open_case(
    work: UnitOfWork,
    hall: Hall,
    kind: FollowUpKind,
    ticket: int,
    service: str,
    *,
    words: str = "",
    contact: Contact | None = None,
    rating: int | None = None,
) -> FollowUp:
    """Open a case in a unit of work that has begun, with the clocks of its kind."""
    rule = hall.rating
    clocks = rule.not_done if kind is FollowUpKind.NOT_DONE else rule.bad_rating
    due = due_times(hall, clocks, work.now, to_call=contact is not None)
    values = {
        "kind": kind,
        "ticket": ticket,
        "service": service,
        "rating": rating,
        "words": words,
        "name": (contact and contact.name) or None,
        "phone": contact and contact.phone,
        "state": FollowUpState.OPEN,
        "opened_at": work.now,
        "answer_due": due.answer,
        "call_back_due": due.call_back,
        "done_due": due.done,
    }
    case = rows.struct(FollowUp, work.tx.execute(_OPEN_ONE, values).one())
    work.note("case", detail=_detail(case))
    return case


def follow_rating(work: UnitOfWork, hall: Hall, rating: Rating) -> None:
    """Open the case of a rating that became a bad one, or take back that of one that was.

    A case that an officer has taken stays: who has begun to see to it ends it.
    """
    of_rating = {"of_rating": rating.id}
    if not rating.grade.is_bad:
        for row in work.tx.execute(_TAKE_BACK, of_rating).all():
            work.note("case_taken_back", detail=_detail(rows.struct(FollowUp, row)))
    elif work.tx.execute(_OF_RATING, of_rating).first() is None:
        kind = FollowUpKind.RATING
        open_case(work, hall, kind, rating.ticket, rating.service, rating=rating.id)


def tidy_contact(contact: Contact | None) -> Contact | None:
    """What somebody typed of themselves, as it is kept.

    Raises:
        BadPhone: no telephone number is like that.
        TextTooLong: the name is.

    """
    if contact is None:
        return None
    phone = typed_phone(contact.phone)
    if not is_phone(phone):
        raise BadPhone
    return Contact(phone, typed_text(contact.name, MOST_NAME))


def check_officer(work: UnitOfWork, badge: str) -> None:
    """Refuse a badge that no officer of the hall has.

    Raises:
        UnknownName: with those that there are.

    """
    badges = work.tx.scalars(_BADGES).all()
    if badge not in badges:
        raise UnknownName(Message("officer"), badge, badges)


def _check_telling(work: UnitOfWork, hall: Hall, ticket: Ticket, service: str) -> None:
    services = dict.fromkeys((*served_services(work.tx, ticket.id), ticket.service, *ticket.then))
    if service not in services:
        raise UnknownName(Message("service"), service, services)
    asked = {"of_ticket": ticket.id, "of_service": service}
    there = work.tx.scalar(_TOLD, asked)
    if there is not None:
        raise AlreadyTold(ticket.label, service, there)
    if ticket.finished_at is not None and work.now > hall.rating.until(ticket.finished_at):
        raise RatingClosed(ticket.label, hall.rating.until(ticket.finished_at), hall.time_zone)


def _must_say(given: str, most: int) -> str:
    if words := typed_text(given, most):
        return words
    raise NothingTold


def _must_be_open(work: UnitOfWork, case: int, by: str) -> FollowUp:
    """The case, locked until the transaction ends; ``by`` is an officer of the hall."""
    check_officer(work, by)
    row = None
    if case in IDS:
        row = work.tx.execute(_OF, {"of_case": case}).first()
    if row is None:
        waiting = [str(each.id) for each in work.tx.execute(_OPEN)]
        raise UnknownName(Message("case"), str(case), waiting)
    found = rows.struct(FollowUp, row)
    if found.state is FollowUpState.CLOSED:
        raise CaseClosed(case, found.closed_by or "")
    return found


def _change(
    work: UnitOfWork,
    change: Update,
    case: int,
    by: str,
    kind: str,
    **values: Any,  # noqa: ANN401
) -> FollowUp:
    given = {"of_case": case, "by": by, "now": work.now} | values
    changed = rows.struct(FollowUp, work.tx.execute(change.returning(*_COLUMNS), given).one())
    work.note(kind, officer=by, detail=_detail(changed))
    return changed


def _detail(case: FollowUp) -> dict[str, Any]:
    return {"case": case.id, "of": case.kind.value, "service": case.service}


_HALL = select(HALL)
_BADGES = select(OFFICER.c.badge).where(~OFFICER.c.retired).order_by(OFFICER.c.badge)
_LOCKED = select(*rows.COLUMNS).where(TICKET.c.id == bindparam("of_ticket")).with_for_update()
_COLUMNS = rows.columns_of(FOLLOW_UP, FollowUp)
_ALL = select(*_COLUMNS).order_by(FOLLOW_UP.c.id)
_OPEN = _ALL.where(FOLLOW_UP.c.state != written(FollowUpState.CLOSED))
_OF = select(*_COLUMNS).where(FOLLOW_UP.c.id == bindparam("of_case")).with_for_update()
_OF_TICKET = _ALL.where(FOLLOW_UP.c.ticket == bindparam("of_ticket"))
_TOLD = select(FOLLOW_UP.c.id).where(
    FOLLOW_UP.c.ticket == bindparam("of_ticket"),
    FOLLOW_UP.c.service == bindparam("of_service"),
    FOLLOW_UP.c.kind == FollowUpKind.NOT_DONE.value,
)
_OF_RATING = select(FOLLOW_UP.c.id).where(FOLLOW_UP.c.rating == bindparam("of_rating"))
_TAKE_BACK = (
    delete(FOLLOW_UP)
    .where(
        FOLLOW_UP.c.rating == bindparam("of_rating"),
        FOLLOW_UP.c.state == written(FollowUpState.OPEN),
    )
    .returning(*_COLUMNS)
)
_OPEN_ONE = insert(FOLLOW_UP).returning(*_COLUMNS)
_THIS = update(FOLLOW_UP).where(FOLLOW_UP.c.id == bindparam("of_case"))
_NOW, _BY = bindparam("now", type_=Utc), bindparam("by", type_=String)
_ANSWERED = func.coalesce(FOLLOW_UP.c.taken_at, _NOW)
_TAKE = _THIS.values(state=FollowUpState.TAKEN.value, taken_at=_ANSWERED, taken_by=_BY)
_CALL_BACK = _THIS.values(called_back_at=_NOW, called_back_by=_BY, taken_at=_ANSWERED)
_CLOSE = _THIS.values(
    state=FollowUpState.CLOSED.value,
    name=None,
    phone=None,
    taken_at=_ANSWERED,
    closed_at=_NOW,
    closed_by=_BY,
    note=bindparam("note"),
)
