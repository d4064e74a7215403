"""Alerts: an officer or a bad rating calls for somebody; other consoles see it, one answers."""

from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import ALERT, COUNTER, OFFICER, written
from runtime.clock import Clock, system_clock
from runtime.message import Message
from tickets.alerts import PRESSED, Alert, AlertAnswered, AlertKind, AlertState, shown_at
from tickets.errors import UnknownName
from tickets.hall import Role
from tickets.ratings import Rating
from tickets.source import Source

IDS = range(1, 2**63)
"""What a database can hold as an id."""


class Alerts:
    """Who needs somebody at once. Each method that changes something is one transaction."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._source = source

    @retry_on_conflict
    def raise_alert(self, kind: AlertKind, counter: int, source: Source) -> Alert:
        """Raise an alarm, or say that an officer needs help, at a counter.

        Raised again before anybody has answered it is the same one, from its first time on.

        Raises:
            UnknownName: the hall has no such counter, or this kind comes of a rating alone.

        """
        if kind not in PRESSED:
            raise UnknownName(Message("alert"), kind, PRESSED)
        with unit_of_work(self._database, self._clock, source=source) as work:
            staffed = work.counter(counter)
            row = work.tx.execute(_OPEN_AT, {"of_kind": kind, "of_counter": counter}).first()
            new = {"kind": kind, "counter": counter, "source": source, "rating": None}
            alert = rows.struct(Alert, row) if row else _open(work, new)
            detail = _detail(alert) | {"again": row is not None}
            work.note("alert", counter=counter, officer=staffed.officer, detail=detail)
            return alert

    @retry_on_conflict
    def answer(self, alert: int, counter: int) -> Alert:
        """The officer of a counter goes: the alert is open no more.

        Raises:
            UnknownName: there is no such alert or counter.
            AlertAnswered: another was quicker, or it counts no more.

        """
        with unit_of_work(self._database, self._clock, source=self._source) as work:
            staffed = work.counter(counter)
            known = _known(work, alert)
            if known.state is not AlertState.OPEN:
                raise AlertAnswered(alert, known.answered_by)
            by = {"of_alert": alert, "by": counter, "now": work.now}
            answered = rows.struct(Alert, work.tx.execute(_ANSWER, by).one())
            detail = _detail(answered)
            work.note("alert_answered", counter=counter, officer=staffed.officer, detail=detail)
            return answered

    def open(self) -> tuple[Alert, ...]:
        """The alerts that nobody has answered yet, the oldest first."""
        with self._database.read() as connection:
            return _open_alerts(connection)

    def shown_at(self, counter: int) -> tuple[Alert, ...]:
        """Those of them that the console of a counter shows: see :func:`tickets.alerts.shown_at`.

        A supervisor who is signed on there supervises; in a hall without officers every counter
        does.
        """
        with self._database.read() as connection:
            if not (found := _open_alerts(connection)):
                return ()
            role = connection.scalar(_ROLE, {"of_counter": counter})
            supervises = role == Role.SUPERVISOR or connection.scalar(_ANYBODY) is None
            return shown_at(found, counter, supervises=supervises)


def open_bad_rating(work: UnitOfWork, rating: Rating) -> Alert:
    """Raise the alert of a bad rating in a unit of work that has begun."""
    new = {
        "kind": AlertKind.BAD_RATING,
        "counter": rating.counter,
        "source": rating.source,
        "rating": rating.id,
    }
    alert = _open(work, new)
    detail = _detail(alert) | {"rating": rating.id}
    work.note("alert", counter=rating.counter, officer=rating.officer, detail=detail)
    return alert


def end_bad_rating(work: UnitOfWork, rating: int) -> None:
    """End the alert of a rating that is a bad one no more, if nobody has answered it yet."""
    for row in work.tx.execute(_END, {"of_rating": rating}).all():
        work.note("alert_over", detail=_detail(rows.struct(Alert, row)))


def _open_alerts(connection: Connection) -> tuple[Alert, ...]:
    return tuple(rows.struct(Alert, row) for row in connection.execute(_OPEN))


def _open(work: UnitOfWork, new: dict[str, Any]) -> Alert:
    return rows.struct(Alert, work.tx.execute(_RAISE, new | {"at": work.now}).one())


def _known(work: UnitOfWork, alert: int) -> Alert:
    """The alert, locked until the transaction ends."""
    row = None
    if alert in IDS:
        row = work.tx.execute(_OF, {"of_alert": alert}).first()
    if row is None:
        waiting = work.tx.execute(_OPEN).all()
        raise UnknownName(Message("alert"), str(alert), [str(each.id) for each in waiting])
    return rows.struct(Alert, row)


def _detail(alert: Alert) -> dict[str, Any]:
    return {"alert": alert.id, "of": alert.kind.value}


_COLUMNS = rows.columns_of(ALERT, Alert)
_IS_OPEN = ALERT.c.state == written(AlertState.OPEN)
_OPEN = select(*_COLUMNS).where(_IS_OPEN).order_by(ALERT.c.at, ALERT.c.id)
_OPEN_AT = select(*_COLUMNS).where(
    _IS_OPEN,
    ALERT.c.kind == bindparam("of_kind"),
    ALERT.c.counter == bindparam("of_counter"),
)
_OF = select(*_COLUMNS).where(ALERT.c.id == bindparam("of_alert")).with_for_update()
_RAISE = insert(ALERT).values(state=AlertState.OPEN.value).returning(*_COLUMNS)
_ANSWER = (
    update(ALERT)
    .where(ALERT.c.id == bindparam("of_alert"))
    .values(
        state=AlertState.ANSWERED.value, answered_at=bindparam("now"), answered_by=bindparam("by")
    )
    .returning(*_COLUMNS)
)
_END = (
    update(ALERT)
    .where(_IS_OPEN, ALERT.c.rating == bindparam("of_rating"))
    .values(state=AlertState.OVER.value)
    .returning(*_COLUMNS)
)
_ANYBODY = select(OFFICER.c.badge).where(~OFFICER.c.retired).limit(1)
_ROLE = (
    select(OFFICER.c.role)
    .join(COUNTER, COUNTER.c.officer == OFFICER.c.badge)
    .where(COUNTER.c.number == bindparam("of_counter"))
)
