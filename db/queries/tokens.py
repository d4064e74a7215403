"""The ticket that a token on paper belongs to, of whatever day."""

import re
from datetime import date

from sqlalchemy import Connection, or_, select

from db.schema import rows
from db.schema.split_token import has_key, is_same
from db.schema.tables import TICKET
from tickets.errors import PastTicket, UnknownToken
from tickets.visit import Ticket, TicketState

TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""A token is read by scanners, which read anything."""


def ticket_with(connection: Connection, token: str) -> Ticket:
    """The ticket with this token.

    Raises:
        UnknownToken: no ticket has it.

    """
    if not TOKEN.fullmatch(token):
        raise UnknownToken
    alike = rows.tickets(connection, has_key(TICKET.c.token, token))
    found = [each for each in alike if is_same(each.token, token)]
    if not found:
        raise UnknownToken
    return found[0]


def ticket_of_today_with(
    connection: Connection, day: date, token: str, *, lock: bool = False
) -> Ticket:
    """The ticket with this token, if it counts on ``day``; with ``lock`` until the end.

    One whose person is away for a paper counts for as long as its pass does.

    Raises:
        UnknownToken: no ticket has it.
        PastTicket: its day is over, and nobody calls it any more.

    """
    found = ticket_with(connection, token)
    counts = select(*rows.COLUMNS).where(
        TICKET.c.id == found.id, or_(rows.of_today(day), TICKET.c.state == TicketState.AWAY)
    )
    row = connection.execute(counts.with_for_update(of=TICKET) if lock else counts).first()
    if row is None:
        raise PastTicket(found.label, found.day)
    return rows.struct(Ticket, row)
