"""What people are told outside of the hall: "you are next" and "your turn". Pure.

A notification holds as long as what it says is true. What was begun is kept until then, so that
nothing is told twice, and nothing that is over.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tickets.redacted import Redacted
from tickets.visit import Ticket


class NotificationKind(StrEnum):
    """What a person is told: few are left before them, or they are called."""

    NEXT = "next"
    TURN = "turn"


class NotificationKey(NamedTuple):
    """Which notification: one that is tried again keeps it, two never share one.

    ``event`` is the call of a turn; for who is next, the newest event when that was found.
    """

    ticket: int
    kind: NotificationKind
    event: int


class Notification(Redacted, frozen=True):
    """What the person with ``ticket`` is to be told, true since ``at``.

    A ``recall`` is the same call once more. So many ``attempts`` were begun to tell it.
    """

    HIDDEN = frozenset({"ticket"})

    key: NotificationKey
    ticket: Ticket
    at: datetime
    recall: bool = False
    attempts: int = 0


class BegunNotification(Struct, frozen=True):
    """A notification that was found before, at ``at``; ``waits`` is whether its ticket still does.

    It is ``sent``, or the next attempt is due at ``due_at``.
    """

    key: NotificationKey
    at: datetime
    due_at: datetime
    attempts: int
    sent: bool
    waits: bool


def over(
    begun: Iterable[BegunNotification], true: Collection[Notification]
) -> tuple[NotificationKey, ...]:
    """Those that hold no more.

    A turn holds until its person is served, missed or gone, or called again. That somebody is next
    holds while it is so; once it is sent, while they wait: who lets others go first is not told
    twice, and who waits anew, as for another service, is told again.
    """
    turns = {each.key for each in true if each.key.kind is NotificationKind.TURN}
    near = {each.key.ticket for each in true if each.key.kind is NotificationKind.NEXT}

    def holds(one: BegunNotification) -> bool:
        if one.key.kind is NotificationKind.TURN:
            return one.key in turns
        return one.waits if one.sent else one.key.ticket in near

    return tuple(each.key for each in begun if not holds(each))


def to_begin(
    begun: Iterable[BegunNotification], true: Iterable[Notification]
) -> tuple[Notification, ...]:
    """What is true and not among those that were begun and hold."""
    known = {(each.key.ticket, each.key.kind) for each in begun}
    return tuple(each for each in true if (each.key.ticket, each.key.kind) not in known)


def due(
    begun: Iterable[BegunNotification], true: Iterable[Notification], now: datetime
) -> tuple[Notification, ...]:
    """What is true, was begun, is not sent, and is to be tried again by ``now``.

    It keeps the key and the time that it was begun with, so that an attempt says what the one
    before it said.
    """
    known = {(each.key.ticket, each.key.kind): each for each in begun}
    found = ((each, known.get((each.key.ticket, each.key.kind))) for each in true)
    return tuple(
        replace(each, key=of.key, at=of.at, attempts=of.attempts)
        for each, of in found
        if of and not of.sent and of.due_at <= now
    )
