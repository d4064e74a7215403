"""What is to be told outside of the hall, kept from when it is found until it holds no more.

What shall be told follows from the tickets (``tickets/notifications.py``); a row says that it was
begun, and sent. A program that starts again goes on from there, and two side by side share the
work: each attempt is begun by one of them.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    select,
    union_all,
    update,
)

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.engine.upserts import on_conflict
from db.queries import wait_times
from db.queries.board import newest_calls
from db.schema import rows
from db.schema.tables import EVENT, NOTIFICATION, TICKET, written
from runtime.clock import Clock, system_clock
from tickets.notifications import (
    BegunNotification,
    Notification,
    NotificationKey,
    NotificationKind,
    due,
    over,
    to_begin,
)
from tickets.states import IN_LINE, Move
from tickets.visit import Ticket, TicketState


class Notifications:
    """The notifications that are to be sent, and those that are."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def due(self, ahead: int) -> tuple[Notification, ...]:
        """What people are to be told now, turns first, the newest call before the others.

        Next are those in line with at most ``ahead`` people before them, where an open counter
        serves it; who has a number from the street and is still to come is told as well. What holds
        no more is forgotten, whether it was sent or not.
        """
        now = self._clock()
        with self._database.read() as connection:
            day = rows.today(connection, now)
            begun, true = _begun(connection, day), _true(connection, now, day, ahead)
        ended = over(begun, true)
        left = [each for each in begun if each.key not in ended]
        new = to_begin(left, true)
        if ended or new:
            self._change(ended, new, now)
        return due(left, true, now) + new

    @retry_on_conflict
    def claim(self, notification: Notification, until: datetime) -> bool:
        """Begin an attempt that nobody else makes before ``until``; False where another one has."""
        tried = notification.attempts
        values = {"new_attempts": tried + 1, "new_due_at": until, "tried": tried}
        with self._database.write() as tx:
            return bool(tx.execute(_CLAIM, _named(notification.key) | values).rowcount)

    @retry_on_conflict
    def failed(self, key: NotificationKey, again_at: datetime) -> None:
        """Note that an attempt failed, and when the next one is due."""
        with self._database.write() as tx:
            tx.execute(_FAILED, _named(key) | {"new_due_at": again_at})

    @retry_on_conflict
    def sent(self, key: NotificationKey) -> None:
        """Note that it was sent: it is not sent again."""
        with self._database.write() as tx:
            tx.execute(_SENT, _named(key) | {"now": self._clock()})

    def _change(
        self, ended: Iterable[NotificationKey], new: Iterable[Notification], now: datetime
    ) -> None:
        with self._database.write() as tx:
            for key in ended:
                tx.execute(_FORGET, _named(key))
            for each in new:
                times = {"at": each.at, "attempts": 0, "due_at": now, "sent_at": None}
                tx.execute(_KEEP(tx), each.key._asdict() | times)


def _begun(connection: Connection, day: date) -> list[BegunNotification]:
    waits = and_(TICKET.c.state.in_(IN_LINE), rows.of_today(day), ~_called_since)
    found = connection.execute(_ROWS.add_columns(waits.label("waits"))).all()
    return [
        BegunNotification(
            NotificationKey(row.ticket, NotificationKind(row.kind), row.event),
            row.at,
            row.due_at,
            row.attempts,
            row.sent_at is not None,
            bool(row.waits),
        )
        for row in found
    ]


def _true(connection: Connection, now: datetime, day: date, ahead: int) -> tuple[Notification, ...]:
    """All that people could be told."""
    return (*_called(connection, day), *_next(connection, now, day, ahead))


def _called(connection: Connection, day: date) -> Iterator[Notification]:
    here = rows.at_counters(connection, day).values()
    called = [each for each in here if each.state is TicketState.CALLED]
    for ticket, call in newest_calls(connection, called):
        key = NotificationKey(ticket.id, NotificationKind.TURN, call.id)
        yield Notification(key, ticket, call.at, call.kind == Move.RECALL)


def _next(connection: Connection, now: datetime, day: date, ahead: int) -> Iterator[Notification]:
    newest = connection.scalar(_NEWEST) or 0
    served = wait_times.served(connection)
    for *columns, _ in connection.execute(_first(day, ahead + 1)).all():
        ticket = rows.struct(Ticket, columns)
        if ticket.service in served:
            key = NotificationKey(ticket.id, NotificationKind.NEXT, newest)
            yield Notification(key, ticket, now)


def _first(day: date, count: int) -> Select[*tuple[Any, ...]]:
    """The first ``count`` people of each line, with their places."""
    of_states = (
        select(*rows.COLUMNS).where(rows.of_today(day), TICKET.c.state == written(state))
        for state in IN_LINE
    )
    line = union_all(*of_states).subquery()
    place = func.row_number().over(
        partition_by=(line.c.service, line.c.to_counter), order_by=(line.c.rank_at, line.c.id)
    )
    placed = select(line, place.label("place")).subquery()
    return select(placed).where(placed.c.place <= count).order_by(placed.c.id)


def _named(key: NotificationKey) -> dict[str, Any]:
    return {f"of_{name}": value for name, value in key._asdict().items()}


_C = NOTIFICATION.c
_ROWS = select(NOTIFICATION).join(TICKET, TICKET.c.id == _C.ticket)
_called_since = exists().where(
    EVENT.c.ticket == _C.ticket,
    EVENT.c.id > _C.event,
    EVENT.c.kind.in_([written(move) for move in (Move.CALL, Move.RESUME)]),
)
_NEWEST = select(func.max(EVENT.c.id))
_it = and_(
    _C.ticket == bindparam("of_ticket"),
    _C.kind == bindparam("of_kind"),
    _C.event == bindparam("of_event"),
)
_FORGET = delete(NOTIFICATION).where(_it)
_CLAIM = (
    update(NOTIFICATION)
    .where(_it, _C.attempts == bindparam("tried"), _C.sent_at.is_(None))
    .values(attempts=bindparam("new_attempts"), due_at=bindparam("new_due_at"))
)
_FAILED = update(NOTIFICATION).where(_it).values(due_at=bindparam("new_due_at"))
_SENT = update(NOTIFICATION).where(_it).values(sent_at=bindparam("now"))
_KEEP = on_conflict(
    lambda insert: (
        insert(NOTIFICATION)
        .values({column.name: bindparam(column.name) for column in _C})
        .on_conflict_do_nothing()
    )
)
"""Another program may have found it at the same time."""
