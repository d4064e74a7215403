"""What a citizen may say of a service when it is over: how it was, or that it could not be done.

Whoever holds a ticket's token may; who they are is asked only so that somebody can call back.
"""

from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct

from db.follow_ups import FollowUps
from db.ratings import Ratings
from runtime.clock import Clock
from tickets.follow_ups import FollowUp, FollowUpKind, NotDone
from tickets.ratings import GivenRating, RatedVisit, Rating, RatingOptions, ServedService


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
