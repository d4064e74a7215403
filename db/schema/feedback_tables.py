"""The tables of what citizens say afterwards: ratings, the reasons they chose from, cases.

And of alerts, which a bad rating raises as an officer does.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    and_,
    column,
)

from db.schema.columns import METADATA, Id, Json, Utc
from tickets.alerts import AlertState
from tickets.follow_ups import FollowUpState

_state: ColumnElement[str] = column("state")
_rating: ColumnElement[int] = column("rating")


class RatingOptionsColumns(TypedColumns):
    """One version of the reasons that are offered, and since when; rows are never changed."""

    version: Named[int] = Column(primary_key=True, autoincrement=False)
    reasons: Named[list[Any]] = Column(Json)
    since: Named[datetime] = Column(Utc)


RATING_OPTIONS = Table("rating_options", METADATA, RatingOptionsColumns)


class RatingColumns(TypedColumns):
    """What was said of one service of a ticket; nothing of who said it.

    ``options`` is the version of the reasons; 0 offered none.
    """

    id: Named[int] = Column(Id, primary_key=True)
    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"))
    service: Named[str]
    counter: Named[int | None]
    officer: Named[str | None]
    over_at: Named[datetime] = Column(Utc)
    grade: Named[int]
    attitude: Named[int | None]
    efficiency: Named[int | None]
    environment: Named[int | None]
    options: Named[int]
    reasons: Named[list[Any]] = Column(Json)
    words: Named[str]
    source: Named[str]
    entered_by: Named[str | None]
    named: Named[bool]
    given_at: Named[datetime] = Column(Utc)


RATING = Table(
    "rating",
    METADATA,
    RatingColumns,
    # A service is rated once, whatever the code above does.
    UniqueConstraint("ticket", "service"),
    CheckConstraint("grade BETWEEN 1 AND 5", name="rating_grade"),
    sqlite_autoincrement=True,
)


class AlertColumns(TypedColumns):
    """Who needs somebody at once, and which counter's officer went."""

    id: Named[int] = Column(Id, primary_key=True)
    kind: Named[str]
    counter: Named[int | None] = Column(ForeignKey("counter.number"))
    source: Named[str]
    rating: Named[int | None] = Column(Id, ForeignKey("rating.id"))
    state: Named[str]
    at: Named[datetime] = Column(Utc)
    answered_at: Named[datetime | None] = Column(Utc)
    answered_by: Named[int | None] = Column(ForeignKey("counter.number"))


ALERT = Table(
    "alert",
    METADATA,
    AlertColumns,
    # At most one of a kind at a counter: raised again, it is the same. Ratings are one by one.
    Index(
        "alert_open",
        "kind",
        "counter",
        unique=True,
        sqlite_where=and_(_state == AlertState.OPEN.value, _rating.is_(None)),
    ),
    Index("alert_waiting", "at", "id", sqlite_where=_state == AlertState.OPEN.value),
    Index("alert_rating", "rating", sqlite_where=_rating.is_not(None)),
    sqlite_autoincrement=True,
)


class FollowUpColumns(TypedColumns):
    """A case: what opened it, by when it is due, who took it and how it was closed."""

    id: Named[int] = Column(Id, primary_key=True)
    kind: Named[str]
    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"))
    service: Named[str]
    rating: Named[int | None] = Column(Id, ForeignKey("rating.id"))
    words: Named[str]
    name: Named[str | None]
    phone: Named[str | None]
    state: Named[str]
    opened_at: Named[datetime] = Column(Utc)
    answer_due: Named[datetime] = Column(Utc)
    call_back_due: Named[datetime | None] = Column(Utc)
    done_due: Named[datetime] = Column(Utc)
    taken_at: Named[datetime | None] = Column(Utc)
    taken_by: Named[str | None]
    called_back_at: Named[datetime | None] = Column(Utc)
    called_back_by: Named[str | None]
    closed_at: Named[datetime | None] = Column(Utc)
    closed_by: Named[str | None]
    note: Named[str | None]


FOLLOW_UP = Table(
    "follow_up",
    METADATA,
    FollowUpColumns,
    # Of a service one case of a kind, whatever the code above does.
    UniqueConstraint("ticket", "service", "kind"),
    # Nothing of a person is kept in a case that is closed.
    CheckConstraint(
        "state <> 'closed' OR (name IS NULL AND phone IS NULL)", name="follow_up_forgotten"
    ),
    Index("follow_up_open", "id", sqlite_where=_state != FollowUpState.CLOSED.value),
    sqlite_autoincrement=True,
)
