"""What the faces read: lines, calls, an officer's desk, one ticket's standing. Nothing is written.

Each read costs the same after ten years as on the first day: all look-ups go by today's day.
"""

from collections import Counter as Tally
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, func, select, tuple_, type_coerce

from db import rows
from db.engine import Database
from db.tables import CounterRow, CounterServiceRow, EventRow, ServiceRow, TicketRow, written
from runtime.clock import Clock, system_clock
from tickets.errors import UnknownTicket
from tickets.forecast import Busy, Waiting, starts, wait_range
from tickets.model import (
    Call,
    CounterNow,
    CounterState,
    Desk,
    Line,
    Standing,
    Ticket,
    TicketState,
)
from tickets.numbering import label as numbered
from tickets.numbering import parse
from tickets.rank import urgency
from tickets.states import LIVE, Move

SHOWN = 60
"""As many waiting tickets as an officer's list holds."""


class Reader:
    """Reads the hall as it is now."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def lines(self) -> tuple[Line, ...]:
        """How each service's line stands, in the order of the hall file."""
        with self._database.read() as connection:
            now = self._clock()
            line = _waiting(connection, rows.today(connection, now))
            minutes = _minutes(connection)
            forecast = starts(line, _busy(connection, minutes, now), minutes)
        waiting = Tally(each.service for each in line)
        return tuple(
            Line(service, waiting[service], wait_range(forecast.get(service, 0.0)))
            for service in minutes
        )

    def calls(self, limit: int = 12) -> tuple[Call, ...]:
        """Today's calls, newest first, each number once with its newest call."""
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            newest = connection.execute(_newest_calls(day, limit * 4)).all()
        calls: dict[str, Call] = {}
        for event, label, counter, at, kind in newest:
            calls.setdefault(label, Call(event, label, counter or 0, at, kind == "recall"))
        return tuple(calls.values())[:limit]

    def desk(self, counter: int) -> Desk:
        """What the officer at ``counter`` sees."""
        with self._database.read() as connection:
            staffed = _counter(connection, counter)
            day = rows.today(connection, self._clock())
            served, mean = _sum_of_day(connection, day, counter)
            return Desk(
                counter=counter,
                state=CounterState(staffed.state),
                officer=staffed.officer,
                here=_at_counter(connection, counter),
                parked=_parked(connection, day, counter),
                waiting=_in_calling_order(connection, day, counter),
                missed=_missed(connection, day, counter),
                served=served,
                mean_minutes=mean,
            )

    def standing(self, ticket: int) -> Standing:
        """The place in line of one ticket, who may call it, and how long that may take."""
        with self._database.read() as connection:
            now = self._clock()
            mine = _tickets(connection, TicketRow.id == ticket)[0]
            earlier = tuple_(TicketRow.rank_at, TicketRow.id) < (mine.rank_at, mine.id)
            before = _waiting(connection, mine.day, earlier)
            minutes = _minutes(connection)
            forecast = starts(before, _busy(connection, minutes, now), minutes)
            return Standing(
                ahead=sum(each.service == mine.service for each in before),
                minutes=wait_range(forecast.get(mine.service, 0.0)),
                counters=_serving(connection, mine.service),
            )

    def ticket(self, ticket: int) -> Ticket:
        """One ticket by its id."""
        with self._database.read() as connection:
            return _tickets(connection, TicketRow.id == ticket)[0]

    def by_label(self, label: str) -> Ticket:
        """A ticket of today by its number.

        Raises:
            NoTicketNumber: the label does not look like one.
            UnknownTicket: no ticket of today has it.

        """
        series, seq = parse(label)
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            found = _tickets(
                connection,
                TicketRow.day.in_([day, day - timedelta(days=1)]),
                TicketRow.series == series,
                TicketRow.seq == seq,
                rows.of_today(day),
            )
        if not found:
            raise UnknownTicket(numbered(series, seq))
        return max(found, key=lambda each: (each.state in LIVE, each.day))

    def counters(self) -> tuple[CounterNow, ...]:
        """Every counter of the hall, who works there, and the ticket that is there now."""
        with self._database.read() as connection:
            here = {t.counter: t for t in _tickets(connection, rows.HOLDS_A_COUNTER)}
            return tuple(
                CounterNow(row.number, CounterState(row.state), row.officer, here.get(row.number))
                for row in connection.execute(_COUNTERS)
            )


_COUNTERS = (
    select(CounterRow.number, CounterRow.state, CounterRow.officer)
    .where(~CounterRow.retired)
    .order_by(CounterRow.number)
)


def _counter(connection: Connection, counter: int) -> Any:  # noqa: ANN401 - a row
    row = None
    if counter in rows.COUNTER_NUMBERS:
        row = connection.execute(_COUNTERS.where(CounterRow.number == counter)).first()
    if row is None:
        raise rows.unknown_counter(connection, counter)
    return row


def _tickets(connection: Connection, *conditions: Any) -> tuple[Ticket, ...]:  # noqa: ANN401 - SQL
    found = connection.execute(select(*rows.COLUMNS).where(*conditions))
    return tuple(rows.ticket(row) for row in found)


def _newest_calls(day: date, limit: int) -> Select[Any]:
    """Look at the newest calls only: on a new day, looking for today's would read all history."""
    shown = (Move.CALL, Move.RECALL, Move.RESUME)
    calls = EventRow.kind.in_([written(move) for move in shown])
    newest = select(EventRow).where(calls).order_by(EventRow.id.desc()).limit(limit).subquery()
    return (
        select(newest.c.id, TicketRow.label, newest.c.counter, newest.c.at, newest.c.kind)
        .join(TicketRow, TicketRow.id == newest.c.ticket)
        .where(rows.of_today(day))
        .order_by(newest.c.id.desc())
    )


def _waiting(connection: Connection, day: date, *conditions: Any) -> list[Waiting]:  # noqa: ANN401 - SQL
    in_line = select(TicketRow.service, TicketRow.rank_at).where(
        rows.of_today(day), TicketRow.state == written(TicketState.WAITING), *conditions
    )
    return [Waiting(service, rank_at) for service, rank_at in connection.execute(in_line)]


def _minutes(connection: Connection) -> dict[str, int]:
    """Service -> typical minutes, in the order of the hall file."""
    typical = select(ServiceRow.code, ServiceRow.minutes).where(~ServiceRow.retired)
    found = connection.execute(typical.order_by(ServiceRow.position))
    return dict(found.all())


def _busy(connection: Connection, minutes: Mapping[str, int], now: datetime) -> list[Busy]:
    serves: dict[int, dict[str, int]] = {}
    columns = (
        CounterServiceRow.counter,
        CounterServiceRow.service,
        CounterServiceRow.after_minutes,
    )
    for counter, service, after_minutes in connection.execute(select(*columns)):
        if service in minutes:
            serves.setdefault(counter, {})[service] = after_minutes
    free_in = {
        ticket.counter: _still_needs(ticket, minutes, now)
        for ticket in _tickets(connection, rows.HOLDS_A_COUNTER)
    }
    return [Busy(free_in.get(counter, 0.0), serves[counter]) for counter in sorted(serves)]


def _still_needs(ticket: Ticket, minutes: Mapping[str, int], now: datetime) -> float:
    """Minutes until a counter's ticket is done: what is left of the typical time, at least one."""
    since = ticket.started_at or ticket.called_at or now
    return max(1.0, minutes.get(ticket.service, 1) - (now - since).total_seconds() / 60)


def _serving(connection: Connection, service: str) -> tuple[int, ...]:
    numbers = (
        select(CounterServiceRow.counter)
        .where(CounterServiceRow.service == service)
        .order_by(CounterServiceRow.counter)
    )
    return tuple(connection.scalars(numbers))


def _at_counter(connection: Connection, counter: int) -> Ticket | None:
    found = _tickets(connection, TicketRow.counter == counter, rows.HOLDS_A_COUNTER)
    return found[0] if found else None


def _after_minutes(connection: Connection, counter: int) -> dict[str, int]:
    served = select(CounterServiceRow.service, CounterServiceRow.after_minutes)
    mine = connection.execute(served.where(CounterServiceRow.counter == counter))
    return dict(mine.all())


def _in_calling_order(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    after = _after_minutes(connection, counter)
    sent_elsewhere = TicketRow.to_counter.is_not(None) & (TicketRow.to_counter != counter)
    found = _tickets(
        connection,
        rows.of_today(day),
        TicketRow.state == written(TicketState.WAITING),
        TicketRow.service.in_(after) | (TicketRow.to_counter == counter),
        ~sent_elsewhere,
    )

    def turn(ticket: Ticket) -> tuple[datetime, int]:
        later = 0 if ticket.to_counter == counter else after[ticket.service]
        return urgency(ticket.rank_at, later), ticket.id

    return tuple(sorted(found, key=turn)[:SHOWN])


def _missed(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    """Missed tickets that this counter could serve, the latest called first."""
    found = _tickets(
        connection,
        rows.of_today(day),
        TicketRow.state == written(TicketState.MISSED),
        TicketRow.service.in_(_after_minutes(connection, counter)),
    )
    return _latest_called_first(found)


def _parked(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    """Parked tickets that this counter may resume, the latest called first."""
    found = _tickets(
        connection,
        rows.of_today(day),
        TicketRow.state == written(TicketState.PARKED),
        TicketRow.counter.is_(None) | (TicketRow.counter == counter),
    )
    return _latest_called_first(found)


def _latest_called_first(tickets: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
    return tuple(sorted(tickets, key=lambda t: (t.called_at or t.issued_at, t.id), reverse=True))


def _sum_of_day(connection: Connection, day: date, counter: int) -> tuple[int, float]:
    """Tickets finished at the counter today, and their mean handling time in minutes."""
    begun = func.coalesce(TicketRow.started_at, TicketRow.called_at)
    handling = type_coerce(TicketRow.finished_at, BigInteger) - type_coerce(begun, BigInteger)
    served, mean = connection.execute(
        select(func.count(), func.avg(handling)).where(
            TicketRow.day == day,
            TicketRow.counter == counter,
            TicketRow.state == written(TicketState.SERVED),
        )
    ).one()
    return served, float(mean or 0) / 60_000_000
