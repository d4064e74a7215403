"""What windows read: lines, calls, an officer's desk, one ticket's standing. Nothing is written.

Each read costs the same after ten years as on the first day: all look-ups go by today's day.
"""

from collections import Counter as Tally
from collections.abc import Iterable
from datetime import date, datetime
from statistics import median as median_of
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    func,
    select,
    type_coerce,
)

from db.engine.database import Database
from db.queries import board, desk, ticket_pages, wait_times
from db.queries.notices import notices
from db.queries.rating_pad import pad_inputs
from db.queries.standing import standing
from db.queries.tokens import ticket_of_today_with
from db.schema import rows
from db.schema.tables import COUNTER, COUNTER_SERVICE, TICKET, written
from runtime.clock import Clock, system_clock
from tickets.hall import CounterState
from tickets.rank import urgency
from tickets.rating_pad import PadInputs
from tickets.views import (
    BoardInputs,
    Call,
    CounterInputs,
    CounterNow,
    Desk,
    Happened,
    Line,
    Notice,
    Standing,
    TicketNow,
    TodaysCounts,
)
from tickets.visit import Ticket, TicketState

HINTED = 3
"""As many of those who come next are named at a counter's own display."""


class Queries:
    """Reads the hall as it is now."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def lines(self) -> tuple[Line, ...]:
        """How each service's line stands, in the order of the hall file."""
        with self._database.read() as connection:
            return board.lines(connection, self._clock())

    def calls(self) -> tuple[Call, ...]:
        """Who is called now and not yet served: see :func:`db.queries.board.calls`."""
        with self._database.read() as connection:
            return board.calls(connection, rows.today(connection, self._clock()))

    def board(self) -> BoardInputs:
        """All that the hall display shows, as it was at one moment."""
        with self._database.read() as connection:
            return board.board_inputs(connection, self._clock())

    def notices(self) -> tuple[Notice, ...]:
        """What everybody is told now or will be."""
        with self._database.read() as connection:
            return notices(connection, self._clock())

    def counter_display(self, counter: int) -> CounterInputs:
        """All that one counter's own display shows.

        Raises:
            UnknownName: the hall has no such counter.

        """
        with self._database.read() as connection:
            staffed = _counter(connection, counter)
            day = rows.today(connection, self._clock())
            call, busy = board.counter_call(connection, day, counter)
            following = _in_calling_order(connection, day, counter)[:HINTED]
            return CounterInputs(
                CounterState(staffed.state),
                call,
                busy,
                tuple(each.label for each in following),
                notices(connection, self._clock()),
                staffed.reason,
            )

    def rating_pad(self, counter: int) -> PadInputs:
        """All that the rating pad of a counter shows.

        Raises:
            UnknownName: the hall has no such counter.

        """
        with self._database.read() as connection:
            state = CounterState(_counter(connection, counter).state)
            return pad_inputs(connection, state, counter, self._clock())

    def desk(self, counter: int) -> Desk:
        """What the officer at ``counter`` sees."""
        with self._database.read() as connection:
            staffed = _counter(connection, counter)
            day = rows.today(connection, self._clock())
            served, median = _sum_of_day(connection, day, counter)
            waiting = _in_calling_order(connection, day, counter)
            here = rows.at_counters(connection, day).get(counter)
            return Desk(
                counter=counter,
                state=CounterState(staffed.state),
                officer=staffed.officer,
                here=here,
                slot_at=desk.slot_of(connection, here),
                officer_role=desk.role_of(connection, staffed.officer),
                away=desk.away(connection, day, counter),
                for_today=staffed.filed is not None,
                parked=_parked(connection, day, counter),
                waiting=waiting,
                missed=_missed(connection, day, counter),
                served=served,
                median_minutes=median,
            )

    def standing(self, ticket: int) -> Standing:
        """The place in line of one ticket, who may call it, and how long that may take."""
        with self._database.read() as connection:
            return standing(connection, self._clock(), ticket)[0]

    def tickets_now(self, ended: Iterable[int] = ()) -> dict[int, TicketNow]:
        """All tickets that count now: see :func:`db.queries.ticket_pages.tickets_now`."""
        with self._database.read() as connection:
            return ticket_pages.tickets_now(connection, self._clock(), ended)

    def tickets_at_counters(self) -> dict[int, TicketNow]:
        """Those at a counter: see :func:`db.queries.ticket_pages.tickets_at_counters`."""
        with self._database.read() as connection:
            return ticket_pages.tickets_at_counters(connection, self._clock())

    def happened(self, ticket: int) -> tuple[Happened, ...]:
        """What happened to one ticket, in order."""
        with self._database.read() as connection:
            return ticket_pages.happened(connection, ticket)

    def ticket(self, ticket: int) -> Ticket:
        """One ticket by its id."""
        with self._database.read() as connection:
            return rows.tickets(connection, TICKET.c.id == ticket)[0]

    def by_label(self, label: str) -> Ticket:
        """A ticket of today by its number: see :func:`rows.ticket_of_today`.

        Raises:
            NoTicketNumber: the label does not look like one.
            UnknownTicket: no ticket of today has it.

        """
        with self._database.read() as connection:
            return rows.ticket_of_today(connection, rows.today(connection, self._clock()), label)

    def by_token(self, token: str) -> Ticket:
        """A ticket of today by the token on its paper.

        Raises:
            UnknownToken: no ticket has it.
            PastTicket: its day is over, and nobody calls it any more.

        """
        with self._database.read() as connection:
            return ticket_of_today_with(connection, rows.today(connection, self._clock()), token)

    def counts_of_today(self) -> TodaysCounts:
        """How the day goes."""
        with self._database.read() as connection:
            day = rows.today(connection, self._clock())
            of_state = select(TICKET.c.state, func.count()).where(TICKET.c.day == day)
            today: Tally[str] = Tally(dict(connection.execute(of_state.group_by("state")).all()))
            return TodaysCounts(
                issued=today.total(),
                waiting=len(wait_times.waiting(connection, day)),
                served=today[TicketState.SERVED],
                missed=today[TicketState.MISSED],
                open_counters=len(wait_times.open_counters(connection)),
            )

    def counters(self) -> tuple[CounterNow, ...]:
        """Every counter of the hall, who works there, and the ticket that is there now."""
        with self._database.read() as connection:
            here = rows.at_counters(connection, rows.today(connection, self._clock()))
            return tuple(
                CounterNow(row.number, CounterState(row.state), row.officer, here.get(row.number))
                for row in connection.execute(_COUNTERS)
            )


_COUNTERS = (
    select(COUNTER.c.number, COUNTER.c.state, COUNTER.c.officer, COUNTER.c.reason, COUNTER.c.filed)
    .where(~COUNTER.c.retired)
    .order_by(COUNTER.c.number)
)


def _counter(connection: Connection, counter: int) -> Any:  # noqa: ANN401 - a row
    row = None
    if counter in rows.COUNTER_NUMBERS:
        row = connection.execute(_COUNTERS.where(COUNTER.c.number == counter)).first()
    if row is None:
        raise rows.unknown_counter(connection, counter)
    return row


def _after_minutes(connection: Connection, counter: int) -> dict[str, int]:
    served = select(COUNTER_SERVICE.c.service, COUNTER_SERVICE.c.after_minutes)
    mine = connection.execute(served.where(COUNTER_SERVICE.c.counter == counter))
    return dict(mine.all())


def _in_calling_order(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    after = _after_minutes(connection, counter)
    sent_elsewhere = TICKET.c.to_counter.is_not(None) & (TICKET.c.to_counter != counter)
    found = rows.tickets(
        connection,
        rows.of_today(day),
        TICKET.c.state == written(TicketState.WAITING),
        TICKET.c.service.in_(after) | (TICKET.c.to_counter == counter),
        ~sent_elsewhere,
    )

    def urgency_of(ticket: Ticket) -> tuple[datetime, int]:
        later = 0 if ticket.to_counter == counter else after[ticket.service]
        return urgency(ticket.rank_at, later), ticket.id

    return tuple(sorted(found, key=urgency_of))


def _missed(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    """Missed tickets that this counter could serve, the latest called first."""
    found = rows.tickets(
        connection,
        rows.of_today(day),
        TICKET.c.state == written(TicketState.MISSED),
        TICKET.c.service.in_(_after_minutes(connection, counter)),
    )
    return _latest_called_first(found)


def _parked(connection: Connection, day: date, counter: int) -> tuple[Ticket, ...]:
    """Parked tickets that this counter may resume, the latest called first."""
    found = rows.tickets(
        connection,
        rows.of_today(day),
        TICKET.c.state == written(TicketState.PARKED),
        TICKET.c.counter.is_(None) | (TICKET.c.counter == counter),
    )
    return _latest_called_first(found)


def _latest_called_first(tickets: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
    return tuple(sorted(tickets, key=lambda t: (t.called_at or t.issued_at, t.id), reverse=True))


def _sum_of_day(connection: Connection, day: date, counter: int) -> tuple[int, float]:
    """Tickets finished at the counter today, and their median handling time in minutes."""
    since = func.coalesce(TICKET.c.started_at, TICKET.c.called_at)
    handling = type_coerce(TICKET.c.finished_at, BigInteger) - type_coerce(since, BigInteger)
    times = connection.scalars(
        select(handling).where(
            TICKET.c.day == day,
            TICKET.c.counter == counter,
            TICKET.c.state == written(TicketState.SERVED),
        )
    ).all()
    return len(times), median_of(times) / 60_000_000 if times else 0.0
