"""How many walk-ins a service takes: the hall's hours, and the quotas of a slot and of a day."""

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, select, update

from db.engine.upserts import upsert
from db.queue.issuing import Terms
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import INTAKE
from tickets import opening
from tickets.errors import HallClosed, QuotaFull
from tickets.visit import Ticket

ALL_DAY = -1
"""The slot of a whole day's intake."""


def take_in(
    work: UnitOfWork,
    service: str,
    on: Terms,
    ahead: timedelta = timedelta(),
) -> None:
    """Count one more person of a service towards its quotas.

    ``ahead`` is how long before an opening of today a number is given out; a walk-in gets none.

    Raises:
        HallClosed: outside the hours in which numbers are given out.
        QuotaFull: this slot's or this day's numbers are gone.

    """
    if full := fullness(work.tx, work.day, service, on, work.clock):
        raise full
    at = opening.check_open(on.hall, work.clock, round_the_clock=on.round_the_clock, ahead=ahead)
    if at > work.clock and on.day_of(at) != work.day:  # its number would end before the hall opens
        raise HallClosed(at, on.hall.time_zone)
    # The slot comes first: where it is full, the day's count says how many were really taken.
    if not _count_in(work, service, _slot(on, at), on.limits.walk_ins_a_slot) or not (
        _count_in(work, service, ALL_DAY, on.limits.walk_ins_a_day)
    ):  # somebody else has just taken the last one
        again = _again(work.tx, work.day, service, on, at)
        raise QuotaFull(service, again, on.hall.time_zone)


def give_back(work: UnitOfWork, ticket: Ticket, on: Terms) -> None:
    """Count one person less, of the slot and the day that a number was given out for."""
    at = opening.next_numbers(on.hall, ticket.issued_at, round_the_clock=on.round_the_clock)
    for slot in (_slot(on, at or ticket.issued_at), ALL_DAY):
        of_slot = {"of_day": ticket.day, "of_service": ticket.service, "of_slot": slot}
        work.tx.execute(_GIVE_BACK, of_slot)


def fullness(
    connection: Connection, day: date, service: str, on: Terms, now: datetime
) -> QuotaFull | None:
    """Why the quotas leave no number at ``now``, or when the hall opens again on business ``day``.

    None when there is one, and while the hall is closed for the rest of the day.
    """
    limits = on.limits
    if 0 in (limits.walk_ins_a_slot, limits.walk_ins_a_day):
        return QuotaFull(service, None, on.hall.time_zone)
    if limits.walk_ins_a_slot is None and limits.walk_ins_a_day is None:
        return None
    at = opening.next_numbers(on.hall, now, round_the_clock=on.round_the_clock)
    if at is None or on.day_of(at) != day:
        return None
    again = _again(connection, day, service, on, at)
    return None if again == at else QuotaFull(service, again, on.hall.time_zone)


def _again(
    connection: Connection, day: date, service: str, on: Terms, at: datetime
) -> datetime | None:
    """The first moment of the day from ``at`` on with a number left; None when there is none."""
    if _is_full(connection, day, service, ALL_DAY, on.limits.walk_ins_a_day):
        return None
    again: datetime | None = at
    while again is not None and on.day_of(again) == day:
        if not _is_full(connection, day, service, _slot(on, again), on.limits.walk_ins_a_slot):
            return again
        over = opening.slot_end(on.hall, again, on.limits.slot_minutes)
        again = opening.next_numbers(on.hall, over, round_the_clock=on.round_the_clock)
    return None


def _slot(on: Terms, at: datetime) -> int:
    """The slot of a moment, named by its beginning in minutes since 1970."""
    return int(opening.slot_start(on.hall, at, on.limits.slot_minutes).timestamp()) // 60


def _count_in(work: UnitOfWork, service: str, slot: int, limit: int | None) -> bool:
    """Count one more; False when that is one too many, which the transaction then undoes."""
    if limit is None:
        return True
    of_slot = {"day": work.day, "service": service, "slot": slot, "taken": 1}
    taken: int = work.tx.execute(_TAKE(work.tx), of_slot).scalar_one()
    return taken <= limit


def _is_full(connection: Connection, day: date, service: str, slot: int, limit: int | None) -> bool:
    if limit is None:
        return False
    of_slot = {"day": day, "service": service, "slot": slot}
    return (connection.scalar(_TAKEN, of_slot) or 0) >= limit


_TAKE = upsert(INTAKE, lambda _: {"taken": INTAKE.c.taken + 1}, INTAKE.c.taken)
_GIVE_BACK = (
    update(INTAKE)
    .where(
        INTAKE.c.day == bindparam("of_day"),
        INTAKE.c.service == bindparam("of_service"),
        INTAKE.c.slot == bindparam("of_slot"),
    )
    .values(taken=INTAKE.c.taken - 1)
)
_TAKEN = select(INTAKE.c.taken).where(
    *(INTAKE.c[name] == bindparam(name) for name in ("day", "service", "slot"))
)
