"""What a citizen may say of a service when it is over: how it was, or that it could not be done.

Whoever holds a ticket's token may, and whoever was just served at a counter, at its rating pad; who
they are is asked only so that somebody can call back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct

from db.follow_ups import FollowUps
from db.queries.queries import Queries
from db.ratings import Ratings
from runtime.clock import Clock
from tickets.follow_ups import FollowUp, FollowUpKind, NotDone
from tickets.rating_errors import NothingToRate
from tickets.rating_pad import LastServed, PadInputs, asked
from tickets.ratings import (
    GivenRating,
    Grade,
    RatedVisit,
    Rating,
    RatingOptions,
    Reason,
    ServedService,
    Source,
)


class AfterVisit(Struct, frozen=True):
    """What can be said of a visit now.

    ``to_rate`` are the services that are over and not rated, ``until`` the end of the time for the
    last of them, in UTC; None where there is none. ``options`` are the reasons that are offered.
    ``to_tell`` are the services of which it can be told that they could not be done; ``cases`` are
    all cases of the ticket.
    """

    visit: RatedVisit
    to_rate: tuple[ServedService, ...]
    until: datetime | None
    options: RatingOptions
    to_tell: tuple[str, ...]
    cases: tuple[FollowUp, ...]


class AtPad(Struct, frozen=True):
    """A rating that was given at a rating pad, and the reasons that may be ticked beside it."""

    rating: Rating
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Feedback:
    """The use cases after a visit; they wait for the database, so they run on a job thread."""

    ratings: Ratings
    follow_ups: FollowUps
    clock: Clock

    def after_visit(self, token: str) -> AfterVisit:
        """Return what can be said of the visit that this token belongs to.

        Raises:
            UnknownToken: no ticket has it.

        """
        visit, now = self.ratings.visit(token), self.clock()
        to_rate = visit.to_rate(now)
        cases = self.follow_ups.of_ticket(visit.ticket.id)
        told = {each.service for each in cases if each.kind is FollowUpKind.NOT_DONE}
        left = tuple(each for each in visit.services if each not in told)
        return AfterVisit(
            visit,
            to_rate,
            max((visit.rule.until(each.over_at) for each in to_rate), default=None),
            self.ratings.options(),
            left if visit.can_tell(now) else (),
            cases,
        )

    def rate(self, token: str, given: GivenRating) -> Rating:
        """Keep a rating: see :meth:`db.ratings.Ratings.rate`."""
        return self.ratings.rate(self.ratings.visit(token).ticket.id, given)

    def not_done(self, token: str, told: NotDone) -> FollowUp:
        """Open a case: see :meth:`db.follow_ups.FollowUps.not_done`."""
        return self.follow_ups.not_done(self.ratings.visit(token).ticket.id, told)


@dataclass(frozen=True)
class RatingAtCounter:
    """The use cases of rating pads: whoever was served at a counter just now rates it there.

    They wait for the database, so they run on a job thread.
    """

    ratings: Ratings
    queries: Queries
    clock: Clock

    def inputs(self, counter: int) -> PadInputs:
        """What the pad of a counter is made from: see :meth:`Queries.rating_pad`."""
        return self.queries.rating_pad(counter)

    def rate(self, served: LastServed, grade: Grade) -> AtPad:
        """Keep the grade that somebody has tapped, and say what may be ticked beside it.

        Raises:
            AlreadyRated: they have rated on their phone meanwhile, or on another pad.

        """
        given = GivenRating(served.of.service, grade, source=Source.PAD)
        return self._at_pad(self.ratings.rate(served.ticket, given))

    def change(self, rating: int, grade: Grade, reasons: Sequence[str] = ()) -> AtPad:
        """Put a rating of this pad right: see :meth:`db.ratings.Ratings.change`."""
        return self._at_pad(self.ratings.change(rating, grade, reasons))

    def rate_at_counter(self, counter: int, grade: Grade) -> Rating:
        """Keep the grade of whoever is asked at a counter now: a pad of five keys has no screen.

        Raises:
            UnknownName: the hall has no such counter.
            NothingToRate: nobody is asked there.
            AlreadyRated: as for :meth:`rate`.

        """
        served = asked(self.inputs(counter), self.clock())
        if served is None:
            raise NothingToRate(counter)
        return self.rate(served, grade).rating

    def _at_pad(self, rating: Rating) -> AtPad:
        return AtPad(rating, self.ratings.options(rating.options).of(rating.grade))
