"""How many minutes a line takes: the forecast, with what the tables know of paces and counters."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, and_, select

from db.queries import forecast_history
from db.schema import rows
from db.schema.tables import COUNTER, COUNTER_SERVICE, SERVICE, TICKET, written
from tickets.allowance import allowance
from tickets.forecast import NO_WAIT, Busy, Wait, Waiting, waits, waits_in
from tickets.hall import CounterState
from tickets.handling_times import Pace
from tickets.paces import paces
from tickets.states import IN_LINE
from tickets.visit import Ticket


def typical(connection: Connection) -> dict[str, int]:
    """Service -> typical minutes, in the order of the hall file."""
    return dict(connection.execute(_TYPICAL).all())


def waiting(connection: Connection, day: date, *conditions: Any) -> list[Waiting]:  # noqa: ANN401 - SQL
    """Those in line, as far as ``conditions`` are true of their tickets.

    Who has a number from the street and is still to come has a place in line as well.
    """
    in_line = select(TICKET.c.service, TICKET.c.rank_at, TICKET.c.to_counter).where(
        rows.of_today(day), *conditions
    )
    of_states = [in_line.where(TICKET.c.state == written(state)) for state in IN_LINE]
    return [Waiting(*row) for query in of_states for row in connection.execute(query).all()]


def waits_for(
    connection: Connection, now: datetime, line: Sequence[Waiting], joining: Sequence[Waiting]
) -> dict[str, Wait]:
    """Service -> how long those who join the line wait until their call.

    A service that no open counter serves is forecast as if all its counters opened now: in the
    morning people take numbers before the counters open. One without any counter gets no wait,
    as windows have no word for it.
    """
    known = _known(connection, now)
    found = waits(line, known.open_counters, known.paces, joining, known.unforeseen)
    left = [each for each in joining if each.service not in found]
    if left:
        found |= waits(line, known.counters, known.paces, left, known.unforeseen)
    return {each.service: found.get(each.service, NO_WAIT) for each in joining}


def waits_in_line(connection: Connection, now: datetime, line: Sequence[Waiting]) -> list[Wait]:
    """How long each person of the line waits; as :func:`waits_for` for services nobody serves."""
    known = _known(connection, now)
    found = waits_in(line, known.open_counters, known.paces, known.unforeseen)
    if len(found) < len(line):
        found = waits_in(line, known.counters, known.paces, known.unforeseen) | found
    return [found.get(place, NO_WAIT) for place in range(len(line))]


class _Known(Struct, frozen=True):
    """What the tables know of counters and paces at one moment."""

    counters: list[Busy]
    open_counters: list[Busy]
    paces: Mapping[str, Pace]
    unforeseen: float


def _known(connection: Connection, now: datetime) -> _Known:
    here = rows.at_counters(connection, rows.today(connection, now))
    history = forecast_history.histories(connection)
    pace = paces(history, forecast_history.handling_times(connection, here, now))
    counters = _counters(connection, pace, here, now)
    is_open = open_counters(connection)
    return _Known(
        counters,
        [each for each in counters if each.number in is_open],
        pace,
        allowance(forecast_history.evidence(connection)),
    )


def open_counters(connection: Connection) -> frozenset[int]:
    """The numbers of the counters that take people now."""
    return frozenset(connection.scalars(_OPEN).all())


def served(connection: Connection) -> frozenset[str]:
    """The services that an open counter serves now."""
    return frozenset(connection.scalars(_SERVED).all())


def _counters(
    connection: Connection,
    services: Container[str],
    here: Mapping[int | None, Ticket],
    now: datetime,
) -> list[Busy]:
    """Every counter, open or not: what it serves, and with whom it is for how long."""
    serves: dict[int, dict[str, int]] = defaultdict(dict)
    for counter, service, after_minutes in connection.execute(_SERVES).all():
        if service in services:
            serves[counter][service] = after_minutes
    return [_with_whom(Busy(serves[n], number=n), here.get(n), now) for n in sorted(serves)]


def _with_whom(counter: Busy, here: Ticket | None, now: datetime) -> Busy:
    if here is None:
        return counter
    since = here.started_at or here.called_at or now
    return replace(counter, service=here.service, elapsed=(now - since).total_seconds() / 60)


_IS_OPEN = and_(COUNTER.c.state == CounterState.OPEN, ~COUNTER.c.retired)
_TYPICAL = (
    select(SERVICE.c.code, SERVICE.c.minutes).where(~SERVICE.c.retired).order_by(SERVICE.c.position)
)
_OPEN = select(COUNTER.c.number).where(_IS_OPEN)
_SERVED = (
    select(COUNTER_SERVICE.c.service)
    .distinct()
    .join(COUNTER, COUNTER.c.number == COUNTER_SERVICE.c.counter)
    .where(_IS_OPEN)
)
_SERVES = select(
    COUNTER_SERVICE.c.counter, COUNTER_SERVICE.c.service, COUNTER_SERVICE.c.after_minutes
)
