"""Rows to the hall's nouns and back; shared by what writes and what reads."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from db.tables import CounterRow, HallRow, TicketRow, written
from tickets.errors import NoHall, UnknownName
from tickets.model import Ticket, TicketState
from tickets.numbering import business_day
from tickets.states import AT_COUNTER

TICKET: Table = TicketRow.__table__  # type: ignore[assignment]  # mapped to a plain table
COLUMNS = tuple(TICKET.c)
HOLDS_A_COUNTER = TicketRow.state.in_([written(state) for state in AT_COUNTER])
"""True of the tickets that are at a counter now."""


def ticket(row: Sequence[Any] | Row[Any]) -> Ticket:
    """A ticket from its columns, in the order of :data:`COLUMNS`."""
    found = Ticket(*row)
    object.__setattr__(found, "state", TicketState(found.state))
    return found


def today(connection: Connection, now: datetime) -> date:
    """The hall's business day at ``now``.

    Raises:
        NoHall: nothing has been loaded into this database.

    """
    row = connection.execute(select(HallRow.time_zone, HallRow.cut_over_hour)).first()
    if row is None:
        raise NoHall(str(connection.engine.url.database))
    return business_day(now, row.time_zone, row.cut_over_hour)


def check_counter(connection: Connection, counter: int) -> None:
    """Refuse a counter that the hall does not have.

    Raises:
        UnknownName: with the numbers that there are.

    """
    open_counters = select(CounterRow.number).where(~CounterRow.retired).order_by(CounterRow.number)
    known = connection.scalars(open_counters).all()
    if counter not in known:
        raise UnknownName("counter", str(counter), map(str, known))
