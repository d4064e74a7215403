"""What whoever was just served at a counter may say at its rating pad."""

import pytest

from db.alerts import Alerts
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import Ratings
from reception.ratings import Feedback, RatingAtCounter
from tests.conftest import SetClock
from tickets.errors import UnknownName
from tickets.rating_errors import AlreadyRated, NothingToRate
from tickets.ratings import GivenRating, Grade, Source
from tickets.visit import Ticket


@pytest.fixture
def pad(database: Database, clock: SetClock) -> RatingAtCounter:
    """The use cases of the pads of the sample hall."""
    return RatingAtCounter(Ratings(database, clock), Queries(database, clock), clock)


@pytest.fixture
def ticket(queue: Queue, clock: SetClock) -> Ticket:
    """Somebody who was served at counter 5 just now."""
    ticket = queue.issue("passport")
    queue.call_next(5)
    clock.go_on(minutes=10)
    queue.finish(5)
    return ticket


def test_a_grade_then_why(pad: RatingAtCounter, ticket: Ticket) -> None:
    """The tap is kept at once; the reasons are those of the grade; a change brings others."""
    served = pad.inputs(5).last
    assert served is not None
    at_pad = pad.rate(served, Grade(2))
    assert (at_pad.rating.ticket, at_pad.rating.source) == (ticket.id, Source.PAD)
    assert "slow" in [each.code for each in at_pad.reasons]
    changed = pad.change(at_pad.rating.id, Grade(5), ("quick",))
    assert (changed.rating.grade, changed.rating.reasons) == (Grade(5), ("quick",))
    assert "slow" not in [each.code for each in changed.reasons]


@pytest.mark.usefixtures("ticket")
def test_a_pad_of_five_keys_rates_whoever_is_asked(
    pad: RatingAtCounter, database: Database, clock: SetClock, queue: Queue
) -> None:
    """Once; a bad one opens a case and calls somebody, as on the screen."""
    rating = pad.rate_at_counter(5, Grade(1))
    assert (rating.source, rating.grade, rating.counter) == (Source.PAD, Grade(1), 5)
    assert len(FollowUps(database, clock).open()) == len(Alerts(database, clock).open()) == 1
    with pytest.raises(NothingToRate, match="nobody at counter 5 is asked for a rating now"):
        pad.rate_at_counter(5, Grade(5))
    queue.walk_direct(5, "passport")
    queue.finish(5)
    clock.go_on(seconds=30)
    with pytest.raises(NothingToRate) as too_late:
        pad.rate_at_counter(5, Grade(5))
    assert too_late.value.counter == 5
    with pytest.raises(UnknownName):
        pad.rate_at_counter(77, Grade(5))


def test_the_phone_was_first(
    pad: RatingAtCounter, database: Database, clock: SetClock, ticket: Ticket
) -> None:
    """One rating a service: the pad, which has asked meanwhile, is told so."""
    served = pad.inputs(5).last
    assert served is not None
    feedback = Feedback(Ratings(database, clock), FollowUps(database, clock), clock)
    feedback.rate(ticket.token, GivenRating("passport", Grade(4)))
    with pytest.raises(AlreadyRated):
        pad.rate(served, Grade(1))
