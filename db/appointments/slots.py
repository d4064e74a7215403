"""What can be booked: whether a slot is one of a service, and has a place left."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from db.queue.issuing import Terms
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import APPOINTMENT, SERVICE, written
from runtime.message import Message
from tickets import opening, wall_clock
from tickets.booking_errors import SlotFull
from tickets.errors import NoSuchSlot
from tickets.hall import ServiceLimits
from tickets.visit import AppointmentState


def check_slot(
    work: UnitOfWork, service: str, slot_at: datetime, terms: Terms, ends: datetime | None = None
) -> date:
    """Whether one more person can come to a slot; the business day it belongs to.

    ``ends`` is when the slot is believed to end, if anybody said so.

    Raises:
        NoSuchSlot: with the reason; :class:`SlotFull` when another's place has to become free.

    """
    if not wall_clock.FIRST_DAY <= slot_at.date() <= wall_clock.LAST_DAY:
        beyond = Message("that is at an end of the calendar")
        raise NoSuchSlot(service, f"{slot_at:%Y-%m-%d}", beyond)
    local = opening.local(terms.hall, slot_at)
    told = f"{local:%Y-%m-%d %H:%M}"
    if why := _not_a_slot(slot_at, local.date(), terms, work.clock) or _ends_otherwise(
        slot_at, terms, ends
    ):
        raise NoSuchSlot(service, told, why)
    if why := _full(work, service, slot_at, terms):
        raise SlotFull(service, told, why)
    return terms.day_of(slot_at)


def _not_a_slot(slot_at: datetime, local_day: date, terms: Terms, now: datetime) -> str:
    """Why nobody can be booked at this time; empty when it is a slot to come."""
    limits = terms.limits
    if not limits.appointments_a_slot:
        return Message("this service takes no appointments")
    if slot_at + timedelta(minutes=limits.slot_minutes) <= now:
        return Message("this slot is over")
    starts = opening.slots(
        terms.hall, local_day, limits.slot_minutes, round_the_clock=terms.round_the_clock
    )
    return "" if slot_at in starts else _no_slot(starts, limits)


def _ends_otherwise(slot_at: datetime, terms: Terms, ends: datetime | None) -> str:
    """Where the slot really ends, in words; empty when that is ``ends``, or nobody said when."""
    if ends is None:
        return ""
    end = opening.slot_end(terms.hall, slot_at, terms.limits.slot_minutes)
    if ends == end:
        return ""
    return Message("this slot ends at {end:%H:%M}", end=opening.local(terms.hall, end))


def _full(work: UnitOfWork, service: str, slot_at: datetime, terms: Terms) -> str:
    """Whether a slot or its day is full, in words; empty when there is room."""
    limits = terms.limits
    work.tx.execute(_LOCK_SERVICE, {"service": service})  # two who book the last place wait here
    if _taken(work.tx, service, slot_at) >= limits.appointments_a_slot:
        most = limits.appointments_a_slot
        if most == 1:
            return Message("the one place is taken")
        return Message("all {most} places are taken", most=most)
    a_day = limits.appointments_a_day
    if a_day is not None and _booked_on(work.tx, service, terms.day_of(slot_at)) >= a_day:
        if a_day == 1:
            return Message("the one appointment of the day is taken")
        return Message("all {most} appointments of the day are taken", most=a_day)
    return ""


def _no_slot(starts: Sequence[datetime], limits: ServiceLimits) -> str:
    if not starts:
        return Message("the hall is closed on this day")
    return Message(
        "no slot begins then; they begin every {minutes} minutes while it is open",
        minutes=limits.slot_minutes,
    )


def _taken(connection: Connection, service: str, start: datetime) -> int:
    return connection.scalar(_OF_SLOT, {"service": service, "slot_at": start}) or 0


def _booked_on(connection: Connection, service: str, day: date) -> int:
    return connection.scalar(_OF_DAY, {"service": service, "day": day}) or 0


STANDS = APPOINTMENT.c.state != written(AppointmentState.CANCELLED)
"""True of the appointments that hold a place, used or not."""

OF_SERVICE = APPOINTMENT.c.service == bindparam("service")
_COUNT = select(func.count()).select_from(APPOINTMENT).where(OF_SERVICE, STANDS)
_OF_SLOT = _COUNT.where(APPOINTMENT.c.slot_at == bindparam("slot_at"))
_OF_DAY = _COUNT.where(APPOINTMENT.c.day == bindparam("day"))
_LOCK_SERVICE = (
    select(SERVICE.c.code).where(SERVICE.c.code == bindparam("service")).with_for_update()
)
