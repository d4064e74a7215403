"""The ticket that a token on paper belongs to, of whatever day."""

import re

from sqlalchemy import Connection

from db.schema import rows
from db.schema.split_token import has_key, is_same
from db.schema.tables import TICKET
from tickets.errors import UnknownToken
from tickets.visit import Ticket

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
