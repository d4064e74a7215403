"""What a citizen may do about a slot: see what is free, book it, move it, give it back.

Nobody says who they are: whoever has the token of a booking may move it and give it back, and
whoever has its code checks in with it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.appointments.appointments import Appointments
from db.appointments.booking_tokens import new_token
from db.queries.queries import Queries
from reception.answers import BookingNow
from reception.errors import NotOffered, still_offered
from runtime.clock import Clock
from runtime.message import Message
from tickets import opening
from tickets.booking_errors import SlotBegun, TooFarAhead
from tickets.hall import HallSetup, Service
from tickets.views import BookingDay, Slot
from tickets.visit import AppointmentState


@dataclass(frozen=True)
class Booking:
    """The use cases of booking; they wait for the database. ``setup`` returns the hall as it is."""

    setup: Callable[[], HallSetup]
    appointments: Appointments
    queries: Queries
    clock: Clock

    def services(self) -> tuple[Service, ...]:
        """The services that citizens may book, in the order of the hall file."""
        setup = self.setup()
        if not setup.hall.appointments.days_ahead:
            return ()
        return tuple(each for each in setup.services if each.limits.appointments_a_slot)

    def days(self, service: str) -> tuple[BookingDay, ...]:
        """The days on which a service may be booked, from today on.

        Raises:
            NotOffered: citizens cannot book it, or not any more.

        """
        self._offered(service)
        with still_offered():
            return self.appointments.days_ahead(service)

    def slots(self, service: str, day: date) -> tuple[Slot, ...]:
        """The slots of a day that have not begun; none on a day that cannot be booked.

        Raises:
            NotOffered: citizens cannot book the service, or not any more.

        """
        self._offered(service)
        if day > self._last_day():
            return ()
        with still_offered():
            return self.appointments.slots(service, day)

    def book(self, service: str, slot_at: datetime) -> str:
        """Book a slot; return the token that opens its page. ``slot_at`` is an aware time.

        Raises:
            NotOffered: citizens cannot book the service, or not any more.
            NoSuchSlot: not a slot; SlotFull, SlotBegun or TooFarAhead where that is the reason.

        """
        self._offered(service)
        self._check(service, slot_at)
        token = new_token()
        with still_offered():
            self.appointments.book(service, slot_at, token=token)
        return token

    def find(self, token: str) -> BookingNow:
        """Return what has become of the booking that a token opens.

        Raises:
            UnknownBooking: there is none, or its day is over.

        """
        booked = self.appointments.by_token(token)
        setup = self.setup()
        service = next((each for each in setup.services if each.code == booked.service), None)
        minutes = service.limits.slot_minutes if service else 1
        return BookingNow(
            booked,
            ends_at=opening.slot_end(setup.hall, booked.slot_at, minutes) if service else None,
            ahead=booked.state is AppointmentState.BOOKED and self.clock() < booked.slot_at,
            ticket=None if booked.ticket is None else self.queries.ticket(booked.ticket),
        )

    def reschedule(self, token: str, slot_at: datetime) -> None:
        """Move a booking to another slot of its service, if that has a place; its code stays.

        Raises:
            UnknownBooking: there is none, or its day is over.
            NotOffered: its service has left the hall file.
            AppointmentOver, BookingBegun: it is not to be moved any more.
            NoSuchSlot: as for :meth:`book`; it keeps the slot that it has.

        """
        self._check(self.appointments.by_token(token).service, slot_at)
        with still_offered():
            self.appointments.reschedule_by_token(token, slot_at)

    def cancel(self, token: str) -> None:
        """Give a booked slot back: others are offered it at once.

        Raises:
            UnknownBooking: there is none, or its day is over.
            AppointmentOver, BookingBegun: there is nothing to give back any more.

        """
        self.appointments.cancel_by_token(token)

    def _offered(self, service: str) -> None:
        if all(each.code != service for each in self.services()):
            raise NotOffered(Message("service"), service)

    def _check(self, service: str, slot_at: datetime) -> None:
        """Refuse what citizens cannot book, though officers and a booking platform can."""
        hall, now, last = self.setup().hall, self.clock(), self._last_day()
        told = f"{slot_at:%Y-%m-%d %H:%M} UTC"
        if slot_at <= now:
            raise SlotBegun(service, told)
        beyond = slot_at - now > timedelta(days=hall.appointments.days_ahead + 2)
        if beyond or opening.local(hall, slot_at).date() > last:
            raise TooFarAhead(service, told, last)

    def _last_day(self) -> date:
        hall = self.setup().hall
        ahead = timedelta(days=hall.appointments.days_ahead)
        return opening.local(hall, self.clock()).date() + ahead
