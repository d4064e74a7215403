"""What the pages of tickets show: of all who are in the hall at once, and of one what happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from db.queries import board, wait_times
from db.schema import rows
from db.schema.tables import COME_BACK, COUNTER_SERVICE, EVENT, STREET_NUMBER, TICKET, written
from tickets.come_back import ComeBackPass
from tickets.forecast import Waiting, wait_range
from tickets.states import AT_COUNTER, IN_LINE, LIVE
from tickets.street import StreetNumber
from tickets.taken_back import standing
from tickets.views import Happened, Standing, TicketNow
from tickets.visit import Ticket, TicketState

MOST = 100
"""As many things are told of one ticket: nobody is called more often in a day."""


def tickets_now(
    connection: Connection, now: datetime, ended: Iterable[int] = ()
) -> dict[int, TicketNow]:
    """Id -> how the ticket stands, for all that count now and those ``ended`` ones that are there.

    It is one read for all: what many phones ask is worked out once.
    """
    day = rows.today(connection, now)
    today = rows.of_today(day)
    live = [each for of_state in _LIVE for each in rows.tickets(connection, of_state, today)]
    known = {each.id: each for each in live}
    missing = [each for each in ended if each not in known]
    over = rows.tickets(connection, TICKET.c.id.in_(missing)) if missing else ()
    standings = _standings(connection, now, [t for t in live if t.state in IN_LINE])
    calls = {each.label: each for each in board.calls(connection, day)}
    street = _of_street(connection, [t.id for t in (*live, *over) if t.state in _BEFORE_OR_GONE])
    passes = _passes(connection, [t.id for t in (*live, *over) if t.state is TicketState.AWAY])
    return {
        each.id: TicketNow(
            each,
            standings.get(each.id),
            calls.get(each.label) if each.state is TicketState.CALLED else None,
            street.get(each.id),
            passes.get(each.id),
        )
        for each in (*live, *over)
    }


def tickets_at_counters(connection: Connection, now: datetime) -> dict[int, TicketNow]:
    """Id -> how the ticket stands, for the few that are at a counter: the same as of all."""
    day = rows.today(connection, now)
    calls = {each.label: each for each in board.calls(connection, day)}
    return {
        each.id: TicketNow(each, call=calls.get(each.label))
        for each in rows.at_counters(connection, day).values()
    }


def happened(connection: Connection, ticket: int) -> tuple[Happened, ...]:
    """What happened to a ticket, in order, and was not taken back."""
    happened = standing(connection.execute(_OF_TICKET, {"of_ticket": ticket}).all())
    return tuple(Happened(row.kind, row.at, row.counter, row.service) for row in happened)


def _standings(
    connection: Connection, now: datetime, waiting: Sequence[Ticket]
) -> dict[int, Standing]:
    """Id -> its place in line, for all who wait: the same as `db.queries.standing` says of one."""
    in_order = sorted(waiting, key=lambda each: (each.rank_at, each.id))
    line = [Waiting(each.service, each.rank_at, each.to_counter) for each in in_order]
    waits = wait_times.waits_in_line(connection, now, line)
    served, serving = wait_times.served(connection), _serving(connection)
    ahead: dict[str | int, int] = defaultdict(int)
    found = {}
    for ticket, place, wait in zip(in_order, line, waits, strict=True):
        minutes = wait_range(wait)
        says_no_wait = minutes == (0, 0) and ticket.service not in served
        counters = serving.get(ticket.service, ())
        found[ticket.id] = Standing(ahead[place.line], None if says_no_wait else minutes, counters)
        ahead[place.line] += 1
    return found


def _of_street(connection: Connection, tickets: Sequence[int]) -> Mapping[int, StreetNumber]:
    """Ticket -> what is known of it, for those that were taken from the street."""
    if not tickets:
        return {}
    found = connection.execute(_STREET_NUMBERS.where(STREET_NUMBER.c.ticket.in_(tickets))).all()
    return {row.ticket: rows.struct(StreetNumber, row) for row in found}


def _passes(connection: Connection, tickets: Sequence[int]) -> Mapping[int, ComeBackPass]:
    """Ticket -> its pass to come back with."""
    if not tickets:
        return {}
    found = connection.execute(PASSES.where(COME_BACK.c.ticket.in_(tickets))).all()
    return {row.ticket: rows.struct(ComeBackPass, row) for row in found}


def _serving(connection: Connection) -> Mapping[str, tuple[int, ...]]:
    """Service -> the counters that may call it."""
    found: dict[str, list[int]] = defaultdict(list)
    for service, counter in connection.execute(_SERVING):
        found[service].append(counter)
    return {service: tuple(numbers) for service, numbers in found.items()}


_SERVING = select(COUNTER_SERVICE.c.service, COUNTER_SERVICE.c.counter).order_by(
    COUNTER_SERVICE.c.counter
)
_LIVE = [
    rows.HOLDS_A_COUNTER,
    *(TICKET.c.state == written(state) for state in LIVE if state not in AT_COUNTER),
]
"""Each is the condition of an index: asked for all together, SQLite would read ten years."""

_BEFORE_OR_GONE = (TicketState.UNCONFIRMED, TicketState.CANCELLED)
_TOLD = (COME_BACK.c.service, COME_BACK.c.missing, COME_BACK.c.given_at, COME_BACK.c.last_day)
PASSES = select(
    COME_BACK.c.ticket, TICKET.c.label, TICKET.c.language, COME_BACK.c.counter, *_TOLD
).join(TICKET, TICKET.c.id == COME_BACK.c.ticket)
"""The passes, in the order of the fields of their struct."""

_STREET_NUMBERS = select(*rows.columns_of(STREET_NUMBER, StreetNumber))
_OF_TICKET = (
    select(
        *(EVENT.c.id, EVENT.c.ticket, EVENT.c.kind),
        *(EVENT.c.at, EVENT.c.counter, EVENT.c.service, EVENT.c.detail),
    )
    .where(EVENT.c.ticket == bindparam("of_ticket"))
    .order_by(EVENT.c.id)
    .limit(MOST)
)
