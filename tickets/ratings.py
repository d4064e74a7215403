"""Ratings (好差评): the words and rules of what a citizen says of a service once it is over.

Five grades, of which the two lowest are a bad rating; three aspects; reasons that depend on the
grade. Nobody has to rate, and a service that nobody rated is "not rated": nothing is stored of it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from msgspec import Struct

from tickets.redacted import Redacted
from tickets.visit import Ticket


class Grade(IntEnum):
    """How satisfied somebody is; the national five, from 非常不满意 to 非常满意."""

    VERY_DISSATISFIED = 1
    DISSATISFIED = 2
    RATHER_SATISFIED = 3
    SATISFIED = 4
    VERY_SATISFIED = 5

    @property
    def is_bad(self) -> bool:
        """Whether it is a bad rating (差评): 不满意 and 非常不满意 are, 基本满意 is not."""
        return self <= Grade.DISSATISFIED


class Source(StrEnum):
    """Where a rating was given; one on paper is entered by an officer."""

    PHONE = "phone"
    PAD = "pad"
    PAPER = "paper"


class Reason(Struct, frozen=True):
    """What may be ticked beside one of ``grades``, by language."""

    code: str
    grades: tuple[Grade, ...]
    texts: Mapping[str, str]


class RatingOptions(Struct, frozen=True):
    """The reasons that are offered, and their version; version 0 offers none.

    A hall file with other reasons makes a new version, and every rating keeps the one by which it
    was given.
    """

    version: int = 0
    reasons: tuple[Reason, ...] = ()

    def of(self, grade: Grade) -> tuple[Reason, ...]:
        """The reasons beside a grade, in the order of the hall file."""
        return tuple(each for each in self.reasons if grade in each.grades)


class CaseClocks(Struct, frozen=True):
    """By when a case is answered, its person called back and all of it done, in working days.

    They count from the working day on which it was opened, which is day 0.
    """

    answer_days: int = 0
    call_back_days: int = 1
    done_days: int = 5


class RatingRule(Struct, frozen=True):
    """For how many days after a service it may be rated, and the clocks of the cases.

    For ``ask_seconds`` after it the rating pad of its counter asks for it.
    """

    days: int = 7
    bad_rating: CaseClocks = CaseClocks()
    not_done: CaseClocks = CaseClocks()
    ask_seconds: int = 30

    def until(self, over_at: datetime) -> datetime:
        """The end of the time in which a service that was over then may be rated."""
        return over_at + timedelta(days=self.days)


class Contact(Redacted, frozen=True):
    """Who is to be called back: a telephone number, and a name where one was left."""

    HIDDEN = frozenset({"name", "phone"})

    phone: str
    name: str = ""


class ServedService(Struct, frozen=True):
    """One service of a ticket that is over: by whom, where and when (UTC) it was served."""

    service: str
    counter: int | None
    officer: str | None
    over_at: datetime


class GivenRating(Redacted, frozen=True):
    """What somebody says of one service; all but the grade may be left out.

    ``options`` is the version of the reasons that were offered; None is the newest. ``by`` is the
    badge of the officer who enters a paper form.
    """

    HIDDEN = frozenset({"words"})

    service: str
    grade: Grade
    attitude: Grade | None = None
    efficiency: Grade | None = None
    environment: Grade | None = None
    reasons: tuple[str, ...] = ()
    words: str = ""
    contact: Contact | None = None
    options: int | None = None
    source: Source = Source.PHONE
    by: str | None = None


class Rating(Redacted, frozen=True):
    """A rating as it is kept: one for each service of a ticket.

    ``counter`` and ``officer`` served until ``over_at``. ``options`` is the version of ``reasons``.
    ``named`` says that a contact was left (实名), which is kept in the case and only while it is
    open. ``entered_by`` is the badge of the officer who entered a paper form.
    """

    HIDDEN = frozenset({"words"})

    id: int
    ticket: int
    service: str
    counter: int | None
    officer: str | None
    over_at: datetime
    grade: Grade
    attitude: Grade | None
    efficiency: Grade | None
    environment: Grade | None
    options: int
    reasons: tuple[str, ...]
    words: str
    source: Source
    entered_by: str | None
    named: bool
    given_at: datetime


class RatedVisit(Struct, frozen=True):
    """A ticket with its services that are over, their ratings, and how long there is to rate."""

    ticket: Ticket
    served: tuple[ServedService, ...]
    ratings: tuple[Rating, ...]
    rule: RatingRule

    @property
    def services(self) -> tuple[str, ...]:
        """What the ticket was or is for, in the order of the visit."""
        over = (each.service for each in self.served)
        return tuple(dict.fromkeys((*over, self.ticket.service, *self.ticket.then)))

    def can_tell(self, now: datetime) -> bool:
        """Whether it can still be told what could not be done."""
        over_at = self.ticket.finished_at
        return over_at is None or now <= self.rule.until(over_at)

    def to_rate(self, now: datetime) -> tuple[ServedService, ...]:
        """What can be rated now, in the order in which it was served."""
        rated = {each.service for each in self.ratings}
        return tuple(
            each
            for each in self.served
            if each.service not in rated and now <= self.rule.until(each.over_at)
        )


def opens_case(given: GivenRating) -> bool:
    """Whether somebody has to see to it: after a bad rating, and where a call back is wished."""
    return given.grade.is_bad or given.contact is not None
