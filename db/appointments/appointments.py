"""Appointments: book a slot, check in for it, cancel it."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, String, bindparam, func, insert, select, update

from db.appointments import identity_tails
from db.engine.database import Database
from db.engine.retry import retry_on_conflict, unit_of_work
from db.queue import issuing
from db.queue.issuing import IssueRequest, Terms
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import APPOINTMENT, HALL, SERVICE, TICKET, written
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES
from tickets import numbering, opening, rank
from tickets.errors import AppointmentOver, NoSuchSlot, OtherDay, UnknownAppointment, UnknownTail
from tickets.hall import ORDINARY, Hall, Limits
from tickets.views import Slot
from tickets.visit import Appointment, AppointmentState, Ticket

CODE_DIGITS = 8
"""As many as one likes to type; with some hundred booked, a guess hits once in 100,000 tries."""


class Appointments:
    """Every change of an appointment. Each method is one transaction, like the queue's."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def book(
        self,
        service: str,
        slot_at: datetime,
        *,
        code: str | None = None,
        reference: str | None = None,
    ) -> Appointment:
        """Book a slot of a service; ``slot_at`` is its beginning, an aware time.

        Raises:
            UnknownName: the hall has no such service.
            NoSuchSlot: not a slot, past, or full.

        """
        with unit_of_work(self._database, self._clock) as work:
            return book(work, service, slot_at, code=code, reference=reference)

    @retry_on_conflict
    def cancel(self, code: str) -> Appointment:
        """Give a booked slot back.

        Raises:
            UnknownAppointment: no appointment has this code.
            AppointmentOver: it was used, cancelled or missed.

        """
        with unit_of_work(self._database, self._clock) as work:
            return end(work, _booked(work, code), state=AppointmentState.CANCELLED)

    @retry_on_conflict
    def check_in(
        self,
        code: str,
        *,
        priority_class: str = ORDINARY,
        language: str = LANGUAGES[0],
        person: str | bytes | None = None,
        station: str = "kiosk-1",
        printing: bool = False,
        large: bool = False,
    ) -> Ticket:
        """Give the person who has come for their slot a number, with its print job.

        Early or on time they rank by the slot; beyond the grace as a walk-in, while the hall is
        open. Quotas of walk-ins do not count: their place was booked.

        Raises:
            UnknownAppointment: no appointment has this code.
            AppointmentOver: it was used, cancelled or missed.
            OtherDay: it is for another day.
            HallClosed: they came too late for today.
            HasNumber: this person has a number already.

        """
        with unit_of_work(self._database, self._clock) as work:
            booked = _booked(work, code)
            if booked.day != work.day:
                raise OtherDay(booked.code, booked.day)
            terms = issuing.terms(work, booked.service, priority_class)
            rule = terms.hall.appointments
            arrived_at = work.clock
            if arrived_at > booked.slot_at + rule.grace:
                opening.check_open(terms.hall, arrived_at, round_the_clock=terms.round_the_clock)
                arrived_at = work.now
            rank_at = rank.with_appointment(arrived_at, booked.slot_at, rule, terms.credit_minutes)
            wish = IssueRequest(booked.service, (), priority_class, language, person)
            ticket = issuing.store(work, wish, terms.series, rank_at, appointment=booked.id)
            issuing.order_print(work, ticket, station, printing=printing, large=large)
            end(work, booked, state=AppointmentState.ARRIVED, ticket=ticket.id)
            work.note("issue", ticket=ticket, detail={"appointment": booked.id})
            return ticket

    def slots(self, service: str, day: date) -> tuple[Slot, ...]:
        """The slots of a calendar day that have not begun yet, with the places left in each.

        Raises:
            UnknownName: the hall has no such service.

        """
        with self._database.read() as connection:
            hall, limits, round_the_clock = _offer(connection, service)
            if not limits.appointments_a_slot:
                return ()
            starts = opening.slots(hall, day, limits.slot_minutes, round_the_clock=round_the_clock)
            now = self._clock()
            return tuple(
                _slot(connection, service, start, limits, hall) for start in starts if start > now
            )

    def find_by_tail(self, tail: str) -> tuple[Appointment, ...]:
        """Today's booked appointments of those whose identity number ends so, by their slots.

        There may be several: the person chooses theirs, and checks in with its code.

        Raises:
            UnknownTail: there is none.

        """
        told = plain(tail)
        if not identity_tails.TAIL.fullmatch(told):
            raise UnknownTail
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            digest = identity_tails.digest_on(connection, day, told)
            found = connection.execute(_OF_TAIL, {"day": day, "digest": digest}).all()
        if not found:
            raise UnknownTail
        return tuple(map(_appointment, found))

    def by_ticket(self, ticket: int) -> Appointment | None:
        """The appointment that a ticket was given for; None when it was given for none."""
        with self._database.read() as connection:
            row = connection.execute(_OF_TICKET, {"ticket": ticket}).first()
        return None if row is None else _appointment(row)

    def of_day(self, day: date | None = None) -> tuple[tuple[Appointment, str | None], ...]:
        """The appointments of a business day, or all, by slot, each with its ticket's number."""
        listed = _ALL if day is None else _ALL.where(APPOINTMENT.c.day == day)
        with self._database.read() as connection:
            return tuple((_appointment(row[:-1]), row[-1]) for row in connection.execute(listed))


def book(
    work: UnitOfWork, service: str, slot_at: datetime, *, code: str | None, reference: str | None
) -> Appointment:
    """Book a slot inside a verb's transaction."""
    terms = issuing.terms(work, service)
    day = check_slot(work, service, slot_at, terms)
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
    values = {name: getattr(new, name) for name in _FIELDS if name != "id"}
    return replace(new, id=work.tx.execute(_BOOK, values).scalar_one())


def check_slot(work: UnitOfWork, service: str, slot_at: datetime, terms: Terms) -> date:
    """Whether one more person can come to a slot; the business day it belongs to.

    Raises:
        NoSuchSlot: with the reason.

    """
    local = opening.local(terms.hall, slot_at)
    if why := _not_a_slot(slot_at, local.date(), terms, work.clock) or _full(
        work, service, slot_at, terms
    ):
        raise NoSuchSlot(service, f"{local:%Y-%m-%d %H:%M}", why)
    return terms.day_of(slot_at)


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
    """The appointment with this code or reference, locked until the verb is done."""
    key = APPOINTMENT.c.code == code if code is not None else APPOINTMENT.c.reference == reference
    row = work.tx.execute(select(*_COLUMNS).where(key).with_for_update()).first()
    return None if row is None else _appointment(row)


def plain(code: str) -> str:
    """A code as people type it: without spaces and hyphens, in capitals."""
    return "".join(code.replace("-", "").split()).upper()


def _not_a_slot(slot_at: datetime, local_day: date, terms: Terms, now: datetime) -> str:
    """Why nobody can be booked at this time; empty when it is a slot to come."""
    limits = terms.limits
    if not limits.appointments_a_slot:
        return "this service takes no appointments"
    if slot_at + timedelta(minutes=limits.slot_minutes) <= now:
        return "this slot is over"
    starts = opening.slots(
        terms.hall, local_day, limits.slot_minutes, round_the_clock=terms.round_the_clock
    )
    return "" if slot_at in starts else _no_slot(starts, limits)


def _full(work: UnitOfWork, service: str, slot_at: datetime, terms: Terms) -> str:
    """Whether a slot or its day is full, in words; empty when there is room."""
    limits = terms.limits
    work.tx.execute(_LOCK_SERVICE, {"service": service})  # two who book the last place wait here
    if _taken(work.tx, service, slot_at) >= limits.appointments_a_slot:
        return f"all {limits.appointments_a_slot} places are taken"
    most = limits.appointments_a_day
    if most is not None and _booked_on(work.tx, service, terms.day_of(slot_at)) >= most:
        return f"all {most} appointments of the day are taken"
    return ""


def _no_slot(starts: Sequence[datetime], limits: Limits) -> str:
    if not starts:
        return "the hall is closed on this day"
    return f"no slot begins then; they begin every {limits.slot_minutes} minutes while it is open"


def _booked(work: UnitOfWork, code: str) -> Appointment:
    found = find(work, code=plain(code))
    if found is None:
        raise UnknownAppointment(code)
    if found.state is not AppointmentState.BOOKED:
        label = work.tx.scalar(select(TICKET.c.label).where(TICKET.c.id == found.ticket))
        raise AppointmentOver(found.code, found.state, label)
    return found


def _new_code(work: UnitOfWork) -> str:
    """A code that no appointment has yet."""
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
        if find(work, code=code) is None:
            return code


def _offer(connection: Connection, service: str) -> tuple[Hall, Limits, bool]:
    row = connection.execute(_OFFER, {"service": service}).first()
    if row is None:
        raise rows.unknown_service(connection, service)
    return rows.hall(row), Limits(**row.limits), row.round_the_clock


def _slot(
    connection: Connection, service: str, start: datetime, limits: Limits, hall: Hall
) -> Slot:
    capacity = limits.appointments_a_slot
    free = capacity - _taken(connection, service, start)
    if limits.appointments_a_day is not None:
        day = numbering.business_day(start, hall.time_zone, hall.cut_over_hour)
        free = min(free, limits.appointments_a_day - _booked_on(connection, service, day))
    return Slot(start, capacity, max(free, 0))


def _taken(connection: Connection, service: str, start: datetime) -> int:
    return connection.scalar(_OF_SLOT, {"service": service, "slot_at": start}) or 0


def _booked_on(connection: Connection, service: str, day: date) -> int:
    return connection.scalar(_OF_DAY, {"service": service, "day": day}) or 0


def _appointment(row: Any) -> Appointment:  # noqa: ANN401 - a row
    found = Appointment(*row)
    return replace(found, state=AppointmentState(found.state))


_FIELDS = Appointment.__struct_fields__
_COLUMNS = tuple(APPOINTMENT.c[name] for name in _FIELDS)
_ALL = (
    select(*_COLUMNS, TICKET.c.label)
    .outerjoin(TICKET, TICKET.c.id == APPOINTMENT.c.ticket)
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id)
)
_OF_TICKET = (
    select(*_COLUMNS)
    .join(TICKET, TICKET.c.appointment == APPOINTMENT.c.id)
    .where(TICKET.c.id == bindparam("ticket"))
)
_OF_TAIL = (
    select(*_COLUMNS)
    .where(
        APPOINTMENT.c.state == written(AppointmentState.BOOKED),
        APPOINTMENT.c.day == bindparam("day"),
        APPOINTMENT.c.tail == bindparam("digest", type_=String),
    )
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id)
)
_BOOK = insert(APPOINTMENT).returning(APPOINTMENT.c.id)
_STANDS = APPOINTMENT.c.state != written(AppointmentState.CANCELLED)
_OF_SERVICE = APPOINTMENT.c.service == bindparam("service")
_COUNT = select(func.count()).select_from(APPOINTMENT).where(_OF_SERVICE, _STANDS)
_OF_SLOT = _COUNT.where(APPOINTMENT.c.slot_at == bindparam("slot_at"))
_OF_DAY = _COUNT.where(APPOINTMENT.c.day == bindparam("day"))
_LOCK_SERVICE = (
    select(SERVICE.c.code).where(SERVICE.c.code == bindparam("service")).with_for_update()
)
_OFFER = (
    select(SERVICE.c.limits, SERVICE.c.round_the_clock, HALL)
    .join(HALL, HALL.c.id == 1)
    .where(SERVICE.c.code == bindparam("service"), ~SERVICE.c.retired)
)
