"""Alerts: what the officers and the supervisor of a hall are told at once, without a sound here.

A silent alarm, an officer who needs help, and a bad rating whose person may still be in the hall.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from runtime.message import Message
from tickets.hall_error import BadInput
from tickets.ratings import GivenRating, Source

STILL_HERE = timedelta(minutes=30)
"""Somebody who rates so soon after their service may still be in the hall."""


class AlertKind(StrEnum):
    """What is told."""

    ALARM = "alarm"
    HELP = "help"
    BAD_RATING = "bad_rating"


PRESSED = (AlertKind.ALARM, AlertKind.HELP)
"""The kinds that an officer raises, at a console or on a pad; the third comes of a rating."""


class AlertState(StrEnum):
    """Whether somebody has answered; ``over`` means that it counts no more without an answer."""

    OPEN = "open"
    ANSWERED = "answered"
    OVER = "over"


class Alert(Struct, frozen=True):
    """An alert of a counter, since ``at`` (UTC).

    ``counter`` is where help is needed, or whose service was rated; None where that is not known.
    ``source`` says from where it came, such as ``console`` or ``pad``. ``rating`` is the rating of
    a bad one, None for the others. ``answered_by`` is the counter whose officer goes.
    """

    id: int
    kind: AlertKind
    counter: int | None
    source: str
    rating: int | None
    state: AlertState
    at: datetime
    answered_at: datetime | None
    answered_by: int | None


class AlertAnswered(BadInput):
    """An alert is not open any more: ``counter`` answered it, or with None it counts no more."""

    def __init__(self, alert: int, counter: int | None) -> None:
        self.alert, self.counter = alert, counter
        if counter is None:
            super().__init__("alert {alert} is not open any more: it counts no more")
        else:
            told = Message("counter {counter} has answered it", counter=counter)
            super().__init__("alert {alert} is not open any more: {told}", told=told)


def may_be_here(given: GivenRating, over_at: datetime, now: datetime) -> bool:
    """Whether whoever rates a service that was over then may still be in the hall.

    A form on paper is entered when its box is emptied, so that says nothing.
    """
    return given.source is not Source.PAPER and now - over_at <= STILL_HERE


def shown_at(alerts: Iterable[Alert], counter: int, *, supervises: bool) -> tuple[Alert, ...]:
    """The alerts that the console of a counter shows.

    Bad ratings only where it ``supervises``. Never one of its own counter: a screen that says so
    would give an alarm away, and nobody is to see at the counter how they were rated there.
    """
    return tuple(
        each
        for each in alerts
        if each.counter != counter and (supervises or each.kind is not AlertKind.BAD_RATING)
    )
