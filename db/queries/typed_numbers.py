"""Today's tickets with a number that is typed without its letters, as on a call pad."""

from datetime import timedelta

from msgspec import Struct
from sqlalchemy import Connection, select

from db.engine.database import Database
from db.schema import rows
from db.schema.tables import COUNTER_SERVICE, TICKET
from runtime.clock import Clock, system_clock
from tickets.numbering import DIRECT
from tickets.visit import Ticket


class Numbered(Struct, frozen=True):
    """Tickets of one number: those that a counter may call in its own lines, and all others."""

    own: tuple[Ticket, ...]
    others: tuple[Ticket, ...]


class TypedNumbers:
    """Finds tickets by their number alone."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database, self._clock = database, clock

    def find(self, counter: int, seq: int) -> Numbered:
        """Today's tickets with a number, as a counter sees them.

        Its own are those of its services, but for those that were sent to another counter, and
        those that were sent to it.
        """
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            found = rows.tickets(
                connection,
                TICKET.c.day.in_([day, day - timedelta(days=1)]),
                rows.of_today(day),
                TICKET.c.seq == seq,
                TICKET.c.series != DIRECT,
            )
            served = _served(connection, counter)
        own = tuple(each for each in found if _is_own(each, counter, served))
        return Numbered(own, tuple(each for each in found if each not in own))


def _is_own(ticket: Ticket, counter: int, served: frozenset[str]) -> bool:
    sent = ticket.to_counter
    return ticket.service in served if sent is None else sent == counter


def _served(connection: Connection, counter: int) -> frozenset[str]:
    mine = select(COUNTER_SERVICE.c.service).where(COUNTER_SERVICE.c.counter == counter)
    return frozenset(connection.scalars(mine))
