"""Changes of one appointment inside a unit of work: book it, find it, end it."""

import secrets
from datetime import datetime
from typing import Any

from msgspec.structs import asdict, replace
from sqlalchemy import ColumnElement, String, bindparam, func, insert, select, update

from db.appointments import booking_tokens, identity_tails
from db.appointments.slots import check_slot
from db.queue import issuing
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import APPOINTMENT, TICKET
from tickets.booking_errors import BookingBegun, UnknownBooking
from tickets.codes import plain
from tickets.errors import AppointmentOver, UnknownAppointment
from tickets.visit import Appointment, AppointmentState

COLUMNS = rows.columns_of(APPOINTMENT, Appointment)

CODE_DIGITS = 8
"""As many as one likes to type; with some hundred booked, a guess hits once in 100,000 tries."""


def book(
    work: UnitOfWork,
    service: str,
    slot_at: datetime,
    *,
    code: str | None,
    reference: str | None,
    ends: datetime | None = None,
    token: str | None = None,
) -> Appointment:
    """Book a slot of a service; whoever has the ``token`` may open its page."""
    terms = issuing.terms(work, service)
    day = check_slot(work, service, slot_at, terms, ends)
    new = Appointment(
        id=0,
        code=code or _new_code(work),
        reference=reference,
        service=service,
        day=day,
        slot_at=slot_at,
        state=AppointmentState.BOOKED,
        booked_at=work.now,
    )
    values = asdict(new) | {"token_hash": token and booking_tokens.hash_of(token)}
    del values["id"]  # the database gives it
    return replace(new, id=work.tx.execute(_BOOK, values).scalar_one())


def rebook(
    work: UnitOfWork,
    appointment: Appointment,
    service: str,
    slot_at: datetime,
    ends: datetime | None = None,
) -> Appointment:
    """Book another slot for an appointment that holds no place now; its code stays the same.

    Raises:
        NoSuchSlot: not a slot, past, or full.

    """
    day = check_slot(work, service, slot_at, issuing.terms(work, service), ends)
    if day != appointment.day:
        identity_tails.forget(work, appointment)  # it was made with the other day's key
    to = {"service": service, "slot_at": slot_at, "day": day}
    return change(work, appointment, state=AppointmentState.BOOKED, **to)


def change(
    work: UnitOfWork,
    appointment: Appointment,
    **changes: Any,  # noqa: ANN401 - columns of an appointment
) -> Appointment:
    """Change an appointment's row."""
    where = APPOINTMENT.c.id == appointment.id
    work.tx.execute(update(APPOINTMENT).where(where).values(changes))
    return replace(appointment, **changes)


def end(
    work: UnitOfWork,
    appointment: Appointment,
    **changes: Any,  # noqa: ANN401 - columns of an appointment
) -> Appointment:
    """Change an appointment that is not booked any more, and forget whose it was."""
    identity_tails.forget(work, appointment)
    return change(work, appointment, **changes)


def find(
    work: UnitOfWork, *, code: str | None = None, reference: str | None = None
) -> Appointment | None:
    """The appointment with this code or reference, locked until the transaction ends."""
    key = APPOINTMENT.c.code == code if code is not None else APPOINTMENT.c.reference == reference
    return _first(work, key)


def find_typed(work: UnitOfWork, typed: str) -> Appointment | None:
    """The appointment with a code or reference as people type or scan it, locked until the end.

    References of today and later are found in any spelling; of the many older ones, for which no
    index is kept, only what is spelled as the platform does.
    """
    spelled = plain(typed)
    return (
        find(work, code=spelled)
        or _first(work, APPOINTMENT.c.day >= work.day, _plain_reference == spelled)
        or find(work, reference=typed)
    )


def _first(work: UnitOfWork, *key: ColumnElement[bool]) -> Appointment | None:
    by_slot = select(*COLUMNS).where(*key).order_by(APPOINTMENT.c.slot_at)
    row = work.tx.execute(by_slot.with_for_update()).first()
    return None if row is None else rows.struct(Appointment, row)


def must_be_booked(work: UnitOfWork, code: str) -> Appointment:
    """The appointment with a code or reference as people type it, locked until the end.

    Raises:
        UnknownAppointment: no appointment has this code or reference.
        AppointmentOver: it was used, cancelled or missed.

    """
    found = find_typed(work, code)
    if found is None:
        raise UnknownAppointment(code)
    return _booked(work, found)


def must_be_ahead(work: UnitOfWork, token: str) -> Appointment:
    """The booking that a token opens, locked until the end, while its slot has not begun.

    Raises:
        UnknownBooking: no booking of today or later has this token.
        AppointmentOver: it was used, cancelled or missed.
        BookingBegun: its slot has begun.

    """
    row = work.tx.execute(
        OF_TOKEN.with_for_update(), {"hash": booking_tokens.hash_of(token)}
    ).first()
    if row is None:
        raise UnknownBooking
    booked = _booked(work, rows.struct(Appointment, row))
    if booked.slot_at <= work.clock:
        raise BookingBegun(booked.code)
    return booked


def _booked(work: UnitOfWork, found: Appointment) -> Appointment:
    if found.state is not AppointmentState.BOOKED:
        label = work.tx.scalar(select(TICKET.c.label).where(TICKET.c.id == found.ticket))
        raise AppointmentOver(found.code, found.state, label)
    return found


def _new_code(work: UnitOfWork) -> str:
    """A code that no appointment has yet; no spreadsheet takes a first zero away from it."""
    fewest = 10 ** (CODE_DIGITS - 1)
    while True:
        code = str(fewest + secrets.randbelow(9 * fewest))
        if find(work, code=code) is None and find(work, reference=code) is None:
            return code


_plain_reference = func.upper(func.replace(APPOINTMENT.c.reference, "-", ""))
"""A reference without hyphens, in capitals; blanks are in none."""
OF_TOKEN = select(*COLUMNS).where(APPOINTMENT.c.token_hash == bindparam("hash", type_=String))
_BOOK = insert(APPOINTMENT).returning(APPOINTMENT.c.id)
