"""What an officer's desk shows besides the line: of the person here, and who comes back."""

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, or_, select

from db.schema import rows
from db.schema.tables import APPOINTMENT, COUNTER_SERVICE, OFFICER, TICKET, written
from tickets.hall import Role
from tickets.visit import Ticket, TicketState


def slot_of(connection: Connection, here: Ticket | None) -> datetime | None:
    """The time of a ticket's appointment, in UTC; None where it had none."""
    if here is None or here.appointment is None:
        return None
    return connection.scalar(_SLOT, {"appointment": here.appointment})


def role_of(connection: Connection, badge: str | None) -> Role | None:
    """The role of the officer with a badge; None where nobody has signed on."""
    found = None if badge is None else connection.scalar(_ROLE, {"badge": badge})
    return None if found is None else Role(found)


def away(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    """Who fetches a paper today and comes back to a counter or its services, the latest first."""
    served = select(COUNTER_SERVICE.c.service).where(COUNTER_SERVICE.c.counter == counter)
    mine = or_(TICKET.c.counter == counter, TICKET.c.service.in_(served))
    found = rows.tickets(connection, rows.of_today(day), _AWAY, mine)
    return tuple(sorted(found, key=lambda each: each.called_at or each.issued_at, reverse=True))


_AWAY = TICKET.c.state == written(TicketState.AWAY)
_SLOT = select(APPOINTMENT.c.slot_at).where(APPOINTMENT.c.id == bindparam("appointment"))
_ROLE = select(OFFICER.c.role).where(OFFICER.c.badge == bindparam("badge"), ~OFFICER.c.retired)
