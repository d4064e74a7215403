"""The queue: one verb, one transaction, with the event it makes."""

import secrets
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    and_,
    insert,
    select,
    type_coerce,
    update,
)

from db import rows
from db.engine import Database
from db.tables import (
    ClassRow,
    CounterServiceRow,
    EventRow,
    HallRow,
    PrintJobRow,
    SeriesRow,
    ServiceRow,
    TicketRow,
    written,
)
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES
from tickets import numbering, rank
from tickets.errors import BadInput, NobodyAtCounter, NoHall, UnknownName
from tickets.model import ORDINARY, Ticket, TicketState
from tickets.states import Move, after

MINUTE = 60_000_000
"""Microseconds, the unit of a stored time."""


class UnknownTicket(BadInput):
    """No ticket of today has this number."""

    def __init__(self, label: str) -> None:
        self.label = label
        super().__init__(f"no ticket {label} today")


class Queue:
    """Every change of a ticket. Each method is one transaction: all of it happened, or nothing.

    All raise :class:`~tickets.errors.BadInput` for what the caller can put right, and
    :class:`~tickets.errors.DatabaseTrouble` when the database cannot do it.
    """

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def issue(
        self,
        service: str,
        *,
        priority_class: str = ORDINARY,
        language: str = LANGUAGES[0],
        station: str = "kiosk-1",
        printing: bool = False,
    ) -> Ticket:
        """Give out the next number of a service, with its print job at ``station``.

        ``printing`` says that the caller prints it: no spooler of the station will take the job.
        """
        if language not in LANGUAGES:
            raise UnknownName("language", language, LANGUAGES)
        with self._database.write() as tx:
            now = self._clock()
            terms = _terms(tx, service, priority_class)
            day = numbering.business_day(now, terms.time_zone, terms.cut_over_hour)
            seq = _next_number(tx, day, terms.series)
            new = Ticket(
                id=0,
                day=day,
                series=terms.series,
                seq=seq,
                label=numbering.label(terms.series, seq),
                service=service,
                priority_class=priority_class,
                state=TicketState.WAITING,
                language=language,
                rank_at=rank.rank_at(now, terms.credit_minutes or 0),
                issued_at=now,
                called_at=None,
                started_at=None,
                finished_at=None,
                counter=None,
                officer=None,
                token=secrets.token_urlsafe(16),
            )
            ticket = _store(tx, new)
            _append(tx, ticket, "issue", now)
            _order_print(tx, ticket, station, now, printing=printing)
            return ticket

    def call_next(self, counter: int) -> Ticket | None:
        """Finish who is at the counter, then call who is next; None when nobody waits for it."""
        with self._database.write() as tx:
            now = self._clock()
            rows.check_counter(tx, counter)
            here = _at(tx, counter)
            if here is not None:
                _move(tx, here, Move.FINISH, now, finished_at=now)
            first = _first_in_line(tx, rows.today(tx, now), counter)
            if first is None:
                return None
            return _move(tx, first, Move.CALL, now, counter=counter, called_at=now)

    def recall(self, counter: int) -> Ticket:
        """Show and speak the call at this counter again; for the statistics it is the same call."""
        return self._at_counter(counter, Move.RECALL)

    def start(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has come and is being served."""
        now = self._clock()
        return self._at_counter(counter, Move.START, started_at=now)

    def finish(self, counter: int) -> Ticket:
        """End the service at this counter."""
        now = self._clock()
        return self._at_counter(counter, Move.FINISH, finished_at=now)

    def missed(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has not come; they may check in again."""
        return self._at_counter(counter, Move.MISS)

    def check_in_again(self, label: str) -> Ticket:
        """Put a missed ticket of today back in line, at the place its arrival gives it."""
        return self._of_today(label, Move.CHECK_IN_AGAIN, counter=None, called_at=None)

    def cancel(self, label: str) -> Ticket:
        """Take a waiting ticket of today out of the line."""
        now = self._clock()
        return self._of_today(label, Move.CANCEL, finished_at=now)

    def _at_counter(self, counter: int, move: Move, **changes: Any) -> Ticket:  # noqa: ANN401 - columns
        with self._database.write() as tx:
            rows.check_counter(tx, counter)
            here = _at(tx, counter)
            if here is None:
                raise NobodyAtCounter(counter, move)
            return _move(tx, here, move, self._clock(), **changes)

    def _of_today(self, label: str, move: Move, **changes: Any) -> Ticket:  # noqa: ANN401 - columns
        series, seq = numbering.parse(label)
        with self._database.write() as tx:
            now = self._clock()
            found = _find(tx, rows.today(tx, now), series, seq)
            if found is None:
                raise UnknownTicket(numbering.label(series, seq))
            return _move(tx, found, move, now, **changes)


def _terms(tx: Connection, service: str, priority_class: str) -> Any:  # noqa: ANN401 - a row
    """What issuing needs to know, in one read: series, credit, the hall's day."""
    known = and_(ClassRow.code == priority_class, ~ClassRow.retired)
    row = tx.execute(
        select(
            ServiceRow.series,
            ClassRow.credit_minutes,
            HallRow.time_zone,
            HallRow.cut_over_hour,
        )
        .select_from(ServiceRow)
        .join(HallRow, HallRow.id == 1)
        .outerjoin(ClassRow, known)
        .where(ServiceRow.code == service, ~ServiceRow.retired)
    ).first()
    if row is None:
        raise _unknown_service(tx, service)
    if row.credit_minutes is None and priority_class != ORDINARY:
        classes = tx.scalars(select(ClassRow.code).where(~ClassRow.retired)).all()
        raise UnknownName("class", priority_class, (ORDINARY, *classes))
    return row


def _unknown_service(tx: Connection, service: str) -> BadInput:
    if tx.execute(select(HallRow.id)).first() is None:
        return NoHall(str(tx.engine.url.database))
    offered = select(ServiceRow.code).where(~ServiceRow.retired).order_by(ServiceRow.position)
    return UnknownName("service", service, tx.scalars(offered).all())


def _next_number(tx: Connection, day: date, series: str) -> int:
    count_up = (
        update(SeriesRow)
        .where(SeriesRow.day == day, SeriesRow.series == series)
        .values(last=SeriesRow.last + 1)
        .returning(SeriesRow.last)
    )
    number = tx.scalar(count_up)
    if number is None:
        number = 1
        tx.execute(insert(SeriesRow).values(day=day, series=series, last=number))
    return number


def _store(tx: Connection, new: Ticket) -> Ticket:
    values = {name: value for name, value in asdict(new).items() if name != "id"}
    ticket_id = tx.scalar(insert(TicketRow).values(values).returning(TicketRow.id))
    return replace(new, id=ticket_id or 0)


def _append(tx: Connection, ticket: Ticket, kind: str, now: datetime) -> None:
    tx.execute(
        insert(EventRow).values(
            ticket=ticket.id,
            kind=kind,
            at=now,
            service=ticket.service,
            counter=ticket.counter,
            officer=ticket.officer,
        )
    )


def _order_print(
    tx: Connection, ticket: Ticket, station: str, now: datetime, *, printing: bool
) -> None:
    tx.execute(
        insert(PrintJobRow).values(
            ticket=ticket.id,
            station=station,
            copy=False,
            state="sending" if printing else "pending",
            attempts=0,
            at=now,
        )
    )


def _move(
    tx: Connection,
    ticket: Ticket,
    move: Move,
    now: datetime,
    **changes: Any,  # noqa: ANN401
) -> Ticket:
    """Change the ticket as the table of moves allows, and append the event."""
    state = after(ticket.label, ticket.state, move)
    moved = replace(ticket, state=state, **changes)
    changed = update(TicketRow).where(TicketRow.id == ticket.id).values(state=state, **changes)
    tx.execute(changed)
    _append(tx, replace(moved, counter=moved.counter or ticket.counter), move, now)
    return moved


def _at(tx: Connection, counter: int) -> Ticket | None:
    return _one(tx, TicketRow.counter == counter, rows.HOLDS_A_COUNTER)


def _find(tx: Connection, day: date, series: str, seq: int) -> Ticket | None:
    return _one(tx, TicketRow.day == day, TicketRow.series == series, TicketRow.seq == seq)


def _one(tx: Connection, *conditions: Any) -> Ticket | None:  # noqa: ANN401 - SQL conditions
    row = tx.execute(select(*rows.COLUMNS).where(*conditions)).first()
    return None if row is None else rows.ticket(row)


def _first_in_line(tx: Connection, day: date, counter: int) -> Ticket | None:
    """Smallest ``rank_at + after_minutes``.

    The head of each line it serves, then the least of those.

    One index look-up a service, so it costs the same after ten years of history.
    """
    head = rows.TICKET.alias("head")
    first_of_line = (
        select(head.c.id)
        .where(
            head.c.state == written(TicketState.WAITING),
            head.c.day == day,
            head.c.service == CounterServiceRow.service,
        )
        .order_by(head.c.rank_at, head.c.id)
        .limit(1)
        .correlate(CounterServiceRow)
        .scalar_subquery()
    )
    seen_from_here = (
        type_coerce(TicketRow.rank_at, BigInteger) + CounterServiceRow.after_minutes * MINUTE
    )
    row = tx.execute(
        select(*rows.COLUMNS)
        .select_from(CounterServiceRow)
        .join(TicketRow, TicketRow.id == first_of_line)
        .where(CounterServiceRow.counter == counter)
        .order_by(seen_from_here, TicketRow.id)
        .limit(1)
    ).first()
    return None if row is None else rows.ticket(row)
