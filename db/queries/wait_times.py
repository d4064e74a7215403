"""How many minutes a line takes: the forecast, with what the tables know of paces and counters."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import BigInteger, Connection, func, select, type_coerce

from db.schema import rows
from db.schema.tables import COUNTER, COUNTER_SERVICE, SERVICE, TICKET, written
from tickets.forecast import NO_WAIT, Busy, Minutes, Waiting, wait_range, waits
from tickets.hall import CounterState
from tickets.handling_times import Pace, pace
from tickets.visit import Ticket, TicketState

RECENT = 30
"""As many handling times of a service say how long it takes now."""


def typical(connection: Connection) -> dict[str, int]:
    """Service -> typical minutes, in the order of the hall file."""
    typical = select(SERVICE.c.code, SERVICE.c.minutes).where(~SERVICE.c.retired)
    found = connection.execute(typical.order_by(SERVICE.c.position))
    return dict(found.all())


_EARLIER = TICKET.alias("earlier")
_HANDLING = type_coerce(TICKET.c.finished_at, BigInteger) - type_coerce(
    func.coalesce(TICKET.c.started_at, TICKET.c.called_at), BigInteger
)


def _recent(connection: Connection) -> defaultdict[str, list[float]]:
    """Service -> its newest handling times in minutes, newest first, of whatever day."""
    newest = (
        select(_EARLIER.c.id)
        .where(
            _EARLIER.c.service == SERVICE.c.code,
            _EARLIER.c.state == written(TicketState.SERVED),
        )
        .order_by(_EARLIER.c.finished_at.desc())
        .limit(RECENT)
        .correlate(SERVICE)
    )
    found = connection.execute(
        select(TICKET.c.service, _HANDLING)
        .join(SERVICE, TICKET.c.id.in_(newest))
        .order_by(TICKET.c.finished_at.desc())
    )
    recent = defaultdict(list)
    for service, handling in found:
        recent[service].append(handling / rows.MINUTE)
    return recent


def waiting(connection: Connection, day: date, *conditions: Any) -> list[Waiting]:  # noqa: ANN401 - SQL
    """Those who wait in the hall, as far as ``conditions`` are true of their tickets."""
    in_line = select(TICKET.c.service, TICKET.c.rank_at, TICKET.c.to_counter).where(
        rows.of_today(day), TICKET.c.state == written(TicketState.WAITING), *conditions
    )
    return [Waiting(*row) for row in connection.execute(in_line)]


def minutes_for(
    connection: Connection, now: datetime, line: Sequence[Waiting], joining: Sequence[Waiting]
) -> dict[str, Minutes]:
    """Service -> minutes until the call of those who join the line.

    A service that no open counter serves is forecast as if all its counters opened now: in the
    morning people take numbers before the counters open. One without any counter gets no wait,
    as windows have no word for it.
    """
    recent = _recent(connection)
    paces = {code: pace(recent[code], usual) for code, usual in typical(connection).items()}
    counters = _busy(connection, paces, now)
    is_open = open_counters(connection)
    found = waits(line, [each for each in counters if each.number in is_open], paces, joining)
    left = [each for each in joining if each.service not in found]
    if left:
        found |= waits(line, counters, paces, left)
    return {each.service: wait_range(found.get(each.service, NO_WAIT)) for each in joining}


def open_counters(connection: Connection) -> frozenset[int]:
    """The numbers of the counters that take people now."""
    is_open = COUNTER.c.state == CounterState.OPEN
    return frozenset(connection.scalars(select(COUNTER.c.number).where(is_open)))


def _busy(connection: Connection, paces: Mapping[str, Pace], now: datetime) -> list[Busy]:
    """Every counter, open or not: what it serves, and with whom it is for how long."""
    columns = (
        COUNTER_SERVICE.c.counter,
        COUNTER_SERVICE.c.service,
        COUNTER_SERVICE.c.after_minutes,
    )
    serves: dict[int, dict[str, int]] = defaultdict(dict)
    for counter, service, after_minutes in connection.execute(select(*columns)):
        if service in paces:
            serves[counter][service] = after_minutes
    here = rows.at_counters(connection, rows.today(connection, now))
    return [_with_whom(Busy(serves[n], number=n), here.get(n), now) for n in sorted(serves)]


def _with_whom(counter: Busy, here: Ticket | None, now: datetime) -> Busy:
    if here is None:
        return counter
    since = here.started_at or here.called_at or now
    return replace(counter, service=here.service, elapsed=(now - since).total_seconds() / 60)
