"""What the rating pad of a counter is made from: who is there, and whose service was just over."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from db.queries.served import served_services
from db.schema import rows
from db.schema.tables import EVENT, HALL, RATING, TICKET
from tickets.day_record import ENDS
from tickets.hall import CounterState
from tickets.numbering import DIRECT
from tickets.rating_pad import LastServed, PadInputs
from tickets.visit import Ticket

AT_ONCE = 48
"""As many events are read in one look back: those of a minute in a large hall."""

NEWEST = 2**63 - 1
"""No event has an id so high."""


def pad_inputs(
    connection: Connection, state: CounterState, counter: int, now: datetime
) -> PadInputs:
    """All that the rating pad of a counter in this state shows."""
    seconds = rows.hall(connection.execute(_HALL).one()).rating.ask_seconds
    here = rows.at_counters(connection, rows.today(connection, now)).get(counter)
    last = _last_served(connection, counter, now - timedelta(seconds=seconds))
    if here is None:
        return PadInputs(state, seconds, last=last)
    return PadInputs(state, seconds, _label(here), here.language, here.state, last)


def _last_served(connection: Connection, counter: int, since: datetime) -> LastServed | None:
    """Whose service was the last to be over at the counter since a moment; None if nobody's was.

    A transfer to another counter alone ends no service.
    """
    for event in _ended(connection, counter, since):
        over = served_services(connection, event.ticket).get(event.service)
        if over and (over.counter, over.over_at) == (counter, event.at):
            ticket = rows.tickets(connection, TICKET.c.id == event.ticket)[0]
            asked = {"of_ticket": ticket.id, "of_service": over.service}
            rated = connection.execute(_RATED, asked).first() is not None
            return LastServed(ticket.id, _label(ticket), ticket.language, over, rated)
    return None


def _ended(connection: Connection, counter: int, since: datetime) -> Iterator[Any]:
    """The events by which services ended at a counter since a moment, the newest first."""
    before = NEWEST
    while events := connection.execute(_EVENTS, {"before": before}).all():
        for each in events:
            if each.at < since:
                return
            if each.counter == counter and each.kind in ENDS:
                yield each
        before = events[-1].id


def _label(ticket: Ticket) -> str:
    return "" if ticket.series == DIRECT else ticket.label


_HALL = select(HALL)
_EVENTS = (
    select(EVENT.c.id, EVENT.c.ticket, EVENT.c.kind, EVENT.c.at, EVENT.c.service, EVENT.c.counter)
    .where(EVENT.c.id < bindparam("before"))
    .order_by(EVENT.c.id.desc())
    .limit(AT_ONCE)
)
_RATED = select(RATING.c.id).where(
    RATING.c.ticket == bindparam("of_ticket"), RATING.c.service == bindparam("of_service")
)
