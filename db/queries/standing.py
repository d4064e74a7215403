"""The place in line of one ticket, who may call it, and how long that may take."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, or_, select, tuple_

from db.queries import wait_times
from db.schema import rows
from db.schema.tables import COUNTER_SERVICE, TICKET
from tickets.forecast import Wait, Waiting, wait_range
from tickets.views import Standing
from tickets.visit import Ticket


def standing(connection: Connection, now: datetime, ticket: int) -> tuple[Standing, Wait]:
    """The standing of a ticket at ``now``, and the forecast behind its minutes."""
    mine = rows.tickets(connection, TICKET.c.id == ticket)[0]
    others = wait_times.waiting(connection, rows.today(connection, now), _not_behind(mine))
    me = Waiting(mine.service, mine.rank_at, mine.to_counter)
    wait = wait_times.waits_for(connection, now, others, [me])[mine.service]
    minutes = wait_range(wait)
    says_no_wait = minutes == (0, 0) and mine.service not in wait_times.served(connection)
    told = Standing(
        ahead=sum(each.line == me.line for each in others),
        minutes=None if says_no_wait else minutes,
        counters=_serving(connection, mine.service),
    )
    return told, wait


def _not_behind(mine: Ticket) -> ColumnElement[bool]:
    """True of the tickets ahead of one in its own line, and of those in all other lines."""
    return or_(
        TICKET.c.service != mine.service,
        TICKET.c.to_counter.is_distinct_from(mine.to_counter),
        tuple_(TICKET.c.rank_at, TICKET.c.id) < (mine.rank_at, mine.id),
    )


def _serving(connection: Connection, service: str) -> tuple[int, ...]:
    numbers = (
        select(COUNTER_SERVICE.c.counter)
        .where(COUNTER_SERVICE.c.service == service)
        .order_by(COUNTER_SERVICE.c.counter)
    )
    return tuple(connection.scalars(numbers))
