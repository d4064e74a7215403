"""Appointments: book a slot, check in for it, cancel it, find it."""

from datetime import date, datetime
from functools import partial

from sqlalchemy import String, bindparam, select

from db.appointments import booking_tokens, identity_tails
from db.appointments.booking import (
    COLUMNS,
    OF_TOKEN,
    book,
    change,
    end,
    must_be_ahead,
    must_be_booked,
    rebook,
)
from db.appointments.offer import days_ahead, free_slots
from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue import issuing
from db.queue.issuing import IssueRequest
from db.queue.transaction import unit_of_work
from db.schema import rows
from db.schema.tables import APPOINTMENT, TICKET, written
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES
from tickets import opening, rank
from tickets.booking_errors import UnknownBooking
from tickets.codes import plain
from tickets.errors import OtherDay, UnknownTail
from tickets.hall import ORDINARY
from tickets.source import Source
from tickets.views import BookingDay, Slot
from tickets.visit import Appointment, AppointmentState, Ticket


class Appointments:
    """Every change of an appointment. Each method is one transaction, like the queue's."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def book(
        self,
        service: str,
        slot_at: datetime,
        *,
        code: str | None = None,
        reference: str | None = None,
        token: str | None = None,
    ) -> Appointment:
        """Book a slot of a service; ``slot_at`` is its beginning, an aware time.

        Whoever has the ``token`` may open its page, move it and give it back.

        Raises:
            UnknownName: the hall has no such service.
            NoSuchSlot: not a slot, past, or full.

        """
        with self._work() as work:
            return book(work, service, slot_at, code=code, reference=reference, token=token)

    @retry_on_conflict
    def cancel(self, code: str) -> Appointment:
        """Give a booked slot back.

        Raises:
            UnknownAppointment: no appointment has this code.
            AppointmentOver: it was used, cancelled or missed.

        """
        with self._work() as work:
            return end(work, must_be_booked(work, code), state=AppointmentState.CANCELLED)

    @retry_on_conflict
    def cancel_by_token(self, token: str) -> Appointment:
        """Give back the booking that a token opens.

        Raises:
            UnknownBooking: no booking of today or later has this token.
            AppointmentOver: it was used, cancelled or missed.
            BookingBegun: its slot has begun.

        """
        with self._work() as work:
            return end(work, must_be_ahead(work, token), state=AppointmentState.CANCELLED)

    @retry_on_conflict
    def reschedule_by_token(self, token: str, slot_at: datetime) -> Appointment:
        """Move the booking that a token opens to another slot; its code stays the same.

        Its old place is free for it and, before all is done, for nobody else; where there is none
        in the other slot, it keeps the old one.

        Raises:
            UnknownBooking, AppointmentOver, BookingBegun: as for :meth:`cancel_by_token`.
            NoSuchSlot: not a slot, past, or full.

        """
        with self._work() as work:
            booked = must_be_ahead(work, token)
            change(work, booked, state=AppointmentState.CANCELLED)
            return rebook(work, booked, booked.service, slot_at)

    @retry_on_conflict
    def check_in(
        self,
        code: str,
        *,
        priority_class: str = ORDINARY,
        language: str = LANGUAGES[0],
        person: str | bytes | None = None,
        birthday: bool = False,
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
        with self._work() as work:
            booked = must_be_booked(work, code)
            if booked.day != work.day:
                raise OtherDay(booked.code, booked.day)
            terms = issuing.terms(work, booked.service, priority_class)
            rule = terms.hall.appointments
            arrived_at = work.clock
            if arrived_at > booked.slot_at + rule.grace:
                opening.check_open(terms.hall, arrived_at, round_the_clock=terms.round_the_clock)
                arrived_at = work.now
            rank_at = rank.with_appointment(arrived_at, booked.slot_at, rule, terms.credit_minutes)
            request = IssueRequest(booked.service, (), priority_class, language, person, birthday)
            ticket = issuing.store(work, request, terms.series, rank_at, appointment=booked.id)
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
            return free_slots(connection, service, day, self._clock())

    def days_ahead(self, service: str) -> tuple[BookingDay, ...]:
        """The days on which citizens may book, from today on; none where they book nothing.

        Raises:
            UnknownName: the hall has no such service.

        """
        with self._database.read() as connection:
            return days_ahead(connection, service, self._clock())

    def by_token(self, token: str) -> Appointment:
        """The booking that a token opens, whatever became of it.

        Raises:
            UnknownBooking: no booking of today or later has this token.

        """
        with self._database.read() as connection:
            row = connection.execute(OF_TOKEN, {"hash": booking_tokens.hash_of(token)}).first()
        if row is None:
            raise UnknownBooking
        return rows.struct(Appointment, row)

    def find_by_tail(self, tail: str) -> tuple[Appointment, ...]:
        """Today's booked appointments of those whose identity number ends so, by their slots.

        There may be several: the person chooses theirs, and checks in with its code.

        Raises:
            UnknownTail: there is none.

        """
        typed = plain(tail)
        if not identity_tails.TAIL.fullmatch(typed):
            raise UnknownTail
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            digest = identity_tails.digest_on(connection, day, typed)
            found = connection.execute(_OF_TAIL, {"day": day, "digest": digest}).all()
        if not found:
            raise UnknownTail
        return tuple(rows.struct(Appointment, row) for row in found)

    def by_ticket(self, ticket: int) -> Appointment | None:
        """The appointment that a ticket was given for; None when it was given for none."""
        with self._database.read() as connection:
            row = connection.execute(_OF_TICKET, {"ticket": ticket}).first()
        return None if row is None else rows.struct(Appointment, row)

    def of_day(self, day: date | None = None) -> tuple[tuple[Appointment, str | None], ...]:
        """The appointments of a business day, or all, by slot, each with its ticket's number."""
        listed = _ALL if day is None else _ALL.where(APPOINTMENT.c.day == day)
        with self._database.read() as connection:
            return tuple(
                (rows.struct(Appointment, row[:-1]), row[-1]) for row in connection.execute(listed)
            )


_ALL = (
    select(*COLUMNS, TICKET.c.label)
    .outerjoin(TICKET, TICKET.c.id == APPOINTMENT.c.ticket)
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id)
)
_OF_TICKET = (
    select(*COLUMNS)
    .join(TICKET, TICKET.c.appointment == APPOINTMENT.c.id)
    .where(TICKET.c.id == bindparam("ticket"))
)
_OF_TAIL = (
    select(*COLUMNS)
    .where(
        APPOINTMENT.c.state == written(AppointmentState.BOOKED),
        APPOINTMENT.c.day == bindparam("day"),
        APPOINTMENT.c.tail == bindparam("digest", type_=String),
    )
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id)
)
