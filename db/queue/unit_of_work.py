"""One unit of work: the transaction, the hall's time in it, and the events that it leaves.

Rows change first and events are written last: on PostgreSQL the writers append one after another,
so that ids become visible in their order, and a writer that appends waits for no row.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Update,
    bindparam,
    func,
    insert,
    literal,
    select,
    update,
)

from db.queries.tokens import ticket_of_today_with
from db.schema import rows
from db.schema.tables import COUNTER, EVENT, OFFICER, SERVICE, TICKET
from tickets.errors import NobodyAtCounter
from tickets.hall import CounterState
from tickets.officer_errors import NobodySignedOn
from tickets.source import Source
from tickets.states import LIVE, Move, after
from tickets.visit import Ticket


class Staffed(Struct, frozen=True):
    """A counter with its state and officer, as a unit of work finds it.

    ``reason`` is why it is paused; empty where none was given.
    """

    number: int
    state: CounterState
    officer: str | None
    reason: str = ""


FORGOTTEN: dict[str, Any] = {"note": None, "birthday": False}
"""What of a person is forgotten with the end of a ticket, besides the hash of who they are."""


class Change(Struct, frozen=True):
    """What one event made of a ticket or a counter; a ticket that is new was nothing ``before``."""

    kind: str
    before: Ticket | Staffed | None
    after: Ticket | Staffed


@dataclass
class UnitOfWork:
    """One transaction of the hall. ``day`` is the business day at ``now``.

    ``now`` orders people and never goes back by minutes; ``clock`` is what the clock shows, which
    opening hours and appointments go by. ``source`` is where it is done, ``staff`` the counter
    whose officer does it, once that is known; ``by_officers`` says that in a hall with officers one
    must have signed on there. ``changes`` are what it has done so far.
    """

    tx: Connection
    clock: datetime
    now: datetime
    day: date
    time_zone: str
    day_key: str
    source: Source | None = None
    by_officers: bool = False
    staff: Staffed | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def move(
        self,
        ticket: Ticket,
        move: Move,
        detail: Mapping[str, Any] | None = None,
        **changes: Any,  # noqa: ANN401 - columns of a ticket
    ) -> Ticket:
        """Change the ticket as the table of moves allows, and note the event.

        The event names the service that the ticket comes from, and the counter and officer that it
        goes to, or comes from when it goes to none.

        Raises:
            IllegalMove: the ticket's state does not allow it.

        """
        state = after(ticket.label, ticket.state, move, ticket.counter)
        forgotten = {} if state in LIVE else FORGOTTEN
        changes = forgotten | changes
        values = {"state": state} | ({"person": None} if forgotten else {}) | changes
        self.tx.execute(update_of(tuple(values)), values | {"of_ticket": ticket.id})
        moved = replace(ticket, state=state, **changes)
        self.changes.append(Change(move, ticket, moved))
        at = ticket if moved.counter is None else moved
        told = replace(ticket, counter=at.counter, officer=at.officer)
        self.note(move, ticket=told, detail=detail)
        return moved

    def note(
        self,
        kind: str,
        *,
        ticket: Ticket | None = None,
        counter: int | None = None,
        officer: str | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """Note an event, to be written with the others at the end of the transaction.

        One that names no counter or officer has those of whoever does it.
        """
        by = self.staff
        self.events.append(
            {
                "ticket": ticket and ticket.id,
                "kind": str(kind),
                "at": self.now,
                "service": ticket and ticket.service,
                "counter": counter or (ticket and ticket.counter) or (by and by.number),
                "officer": officer or (ticket and ticket.officer) or (by and by.officer),
                "detail": detail,
                "source": self.source,
            }
        )

    def counter(self, number: int) -> Staffed:
        """The counter, locked until the transaction ends.

        Raises:
            UnknownName: the hall has no such counter.

        """
        return self._counter(number, _COUNTER)[0]

    def staffed(self, number: int) -> Staffed:
        """The counter whose officer does this, locked until the transaction ends.

        Raises:
            UnknownName: the hall has no such counter.
            NobodySignedOn: the hall has officers, and none of them is there: where that matters.

        """
        read = _STAFFED if self.by_officers else _COUNTER
        staffed, has_officers = self._counter(number, read)
        if staffed.officer is None and has_officers:
            raise NobodySignedOn(number)
        self.staff = staffed
        return staffed

    def done_by(self, counter: int | None) -> None:
        """Note that the officer of a counter does this; None is somebody else, or nobody.

        Raises:
            UnknownName, NobodySignedOn: as for :meth:`staffed`.

        """
        if counter is not None:
            self.staffed(counter)

    def set_counter(
        self,
        counter: Staffed,
        kind: str,
        **changes: Any,  # noqa: ANN401 - columns of a counter
    ) -> Staffed:
        """Change the counter and note the event; a reason holds until the next change."""
        changed = replace(counter, **({"reason": ""} | changes))
        state = {
            "of_counter": counter.number,
            "state": changed.state,
            "officer": changed.officer,
            "reason": changed.reason,
        }
        self.tx.execute(_SET_COUNTER, state)
        officer = changed.officer or counter.officer
        detail = {"reason": changed.reason} if changed.reason else None
        self.changes.append(Change(kind, counter, changed))
        self.note(kind, counter=counter.number, officer=officer, detail=detail)
        return changed

    def at(self, counter: int) -> Ticket | None:
        """The ticket at a counter."""
        row = self.tx.execute(_AT, {"number": counter}).first()
        return None if row is None else rows.struct(Ticket, row)

    def must_be_at(self, counter: int, move: Move) -> Ticket:
        """The ticket at a counter, for a move that needs one.

        Raises:
            NobodyAtCounter: nobody has been called there.

        """
        here = self.at(counter)
        if here is None:
            raise NobodyAtCounter(counter, move.replace("_", " "))
        return here

    def ticket_of_today(self, label: str) -> Ticket:
        """The ticket with this number, locked until the end: see :func:`rows.ticket_of_today`."""
        return rows.ticket_of_today(self.tx, self.day, label, lock=True)

    def ticket_of_token(self, token: str) -> Ticket:
        """The ticket with this token, locked until the end: see :func:`ticket_of_today_with`."""
        return ticket_of_today_with(self.tx, self.day, token, lock=True)

    def check_service(self, code: str) -> None:
        """Refuse a service that the hall does not have.

        Raises:
            UnknownName: with the services that there are.

        """
        if self.tx.execute(_SERVICE, {"code": code}).first() is None:
            raise rows.unknown_service(self.tx, code)

    def _counter(self, number: int, read: Select[*tuple[Any, ...]]) -> tuple[Staffed, bool]:
        """A counter, and what is read besides."""
        row = None
        if number in rows.COUNTER_NUMBERS:
            row = self.tx.execute(read, {"number": number}).first()
        if row is None:
            raise rows.unknown_counter(self.tx, number)
        staffed = Staffed(row.number, CounterState(row.state), row.officer, row.reason)
        return staffed, bool(row.has_officers)

    def write_events(self) -> None:
        """Append the noted events; the last statements of the transaction."""
        if self.events:
            if self.tx.dialect.name == "postgresql":
                self.tx.execute(_LOCK_THE_END)
            self.tx.execute(_APPEND, self.events)


@functools.cache
def update_of(columns: tuple[str, ...]) -> Update:
    """The statement that changes these columns of a ticket; built once, since building is slow."""
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return update(TICKET).where(TICKET.c.id == bindparam("of_ticket")).values(values)


def _read_counter(has_officers: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    state = (COUNTER.c.number, COUNTER.c.state, COUNTER.c.officer, COUNTER.c.reason)
    return (
        select(*state, has_officers.label("has_officers"))
        .where(COUNTER.c.number == bindparam("number"), ~COUNTER.c.retired)
        .with_for_update()
    )


_COUNTER = _read_counter(literal(value=False))
_STAFFED = _read_counter(select(OFFICER.c.badge).where(~OFFICER.c.retired).exists())
_SET_COUNTER = (
    update(COUNTER)
    .where(COUNTER.c.number == bindparam("of_counter"))
    .values({name: bindparam(name) for name in ("state", "officer", "reason")})
)
_AT = (
    select(*rows.COLUMNS)
    .where(TICKET.c.counter == bindparam("number"), rows.HOLDS_A_COUNTER)
    .with_for_update()
)
_SERVICE = select(SERVICE.c.code).where(SERVICE.c.code == bindparam("code"), ~SERVICE.c.retired)
_LOCK_THE_END = select(func.pg_advisory_xact_lock(0x5761726D))
_APPEND = insert(EVENT)
