"""What people are offered: the slots of a day with the places left in each, and the days ahead."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from msgspec import Struct
from sqlalchemy import Connection, bindparam, func, select

from db.appointments.slots import OF_SERVICE, STANDS
from db.schema import rows
from db.schema.tables import APPOINTMENT, HALL, SERVICE
from tickets import numbering, opening
from tickets.hall import Hall, ServiceLimits
from tickets.views import BookingDay, BookingDayState, Slot


def free_slots(connection: Connection, service: str, day: date, now: datetime) -> tuple[Slot, ...]:
    """The slots of a calendar day that begin after ``now``, with the places left in each.

    Raises:
        UnknownName: the hall has no such service.

    """
    booked = _booked(connection, service, (day,))
    return tuple(booked.slot(start) for start in booked.starts[day] if start > now)


def days_ahead(connection: Connection, service: str, now: datetime) -> tuple[BookingDay, ...]:
    """Today and as many days after it as the hall lets citizens book; none where it lets nobody.

    Raises:
        UnknownName: the hall has no such service.

    """
    hall, limits, _ = _offered(connection, service)
    most = hall.appointments.days_ahead
    if not (most and limits.appointments_a_slot):
        return ()
    today = opening.local(hall, now).date()
    days = [today + timedelta(days=ahead) for ahead in range(most + 1)]
    booked = _booked(connection, service, days)
    return tuple(booked.day(day, now) for day in days)


class _Booked(Struct, frozen=True):
    """The slots of some days, by day, and how many are booked: by slot, and by business day."""

    hall: Hall
    limits: ServiceLimits
    starts: Mapping[date, Sequence[datetime]]
    of_slot: Mapping[datetime, int]
    of_day: Mapping[date, int]

    def slot(self, start: datetime) -> Slot:
        """A slot with the places left in it."""
        free = self._free(self._day_of(start), [start])
        end = opening.slot_end(self.hall, start, self.limits.slot_minutes)
        return Slot(start, self.limits.appointments_a_slot, free, end)

    def day(self, day: date, now: datetime) -> BookingDay:
        """A calendar day as people can book it at ``now``."""
        starts = self.starts[day]
        ahead = [start for start in starts if start > now]
        free = sum(self._free(on, slots) for on, slots in groupby(ahead, self._day_of))
        if free:
            return BookingDay(day, BookingDayState.FREE, free)
        if ahead:
            return BookingDay(day, BookingDayState.FULL)
        return BookingDay(day, BookingDayState.OVER if starts else BookingDayState.CLOSED)

    def _free(self, on: date, starts: Iterable[datetime]) -> int:
        """The places left in slots of one business day, and no more than that day has left."""
        capacity, most = self.limits.appointments_a_slot, self.limits.appointments_a_day
        free = sum(max(capacity - self.of_slot.get(start, 0), 0) for start in starts)
        return free if most is None else min(free, max(most - self.of_day.get(on, 0), 0))

    def _day_of(self, start: datetime) -> date:
        return numbering.business_day(start, self.hall.time_zone, self.hall.cut_over_hour)


def _booked(connection: Connection, service: str, days: Sequence[date]) -> _Booked:
    """The slots of consecutive days, and what is booked of them: two counts, however many."""
    hall, limits, round_the_clock = _offered(connection, service)
    if not limits.appointments_a_slot:
        return _Booked(hall, limits, dict.fromkeys(days, ()), {}, {})
    starts = {
        day: opening.slots(hall, day, limits.slot_minutes, round_the_clock=round_the_clock)
        for day in days
    }
    every = [start for day in days for start in starts[day]]
    if not every:
        return _Booked(hall, limits, starts, {}, {})
    slots = {"service": service, "first": every[0], "last": every[-1]}
    # Slots before the cut-over hour are of the business day before.
    of_days = {"service": service, "first": days[0] - timedelta(days=1), "last": days[-1]}
    of_slot = {row[0]: row[1] for row in connection.execute(_BY_SLOT, slots)}
    of_day = {row[0]: row[1] for row in connection.execute(_BY_DAY, of_days)}
    return _Booked(hall, limits, starts, of_slot, of_day)


def _offered(connection: Connection, service: str) -> tuple[Hall, ServiceLimits, bool]:
    row = connection.execute(_OFFERED, {"service": service}).first()
    if row is None:
        raise rows.unknown_service(connection, service)
    return rows.hall(row), ServiceLimits(**row.limits), row.round_the_clock


_OFFERED = (
    select(SERVICE.c.limits, SERVICE.c.round_the_clock, HALL)
    .join(HALL, HALL.c.id == 1)
    .where(SERVICE.c.code == bindparam("service"), ~SERVICE.c.retired)
)
_slot, _day = APPOINTMENT.c.slot_at, APPOINTMENT.c.day
_BY_SLOT = (
    select(_slot, func.count())
    .where(OF_SERVICE, STANDS, _slot.between(bindparam("first"), bindparam("last")))
    .group_by(_slot)
)
_BY_DAY = (
    select(_day, func.count())
    .where(OF_SERVICE, STANDS, _day.between(bindparam("first"), bindparam("last")))
    .group_by(_day)
)
