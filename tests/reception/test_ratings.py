"""What a citizen may say after a visit, by the token of their ticket."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.follow_ups import FollowUps
from db.queue.queue import Queue
from db.ratings import Ratings
from reception.ratings import Feedback
from tests.conftest import SetClock
from tickets.errors import UnknownToken
from tickets.follow_ups import FollowUpKind, NotDone
from tickets.rating_errors import AlreadyRated
from tickets.ratings import GivenRating, Grade
from tickets.visit import Ticket

BAD = GivenRating("passport", Grade.DISSATISFIED)


@pytest.fixture
def feedback(database: Database, clock: SetClock) -> Feedback:
    """The use cases of the sample hall."""
    return Feedback(Ratings(database, clock), FollowUps(database, clock), clock)


@pytest.fixture
def ticket(queue: Queue, clock: SetClock) -> Ticket:
    """Two services, of which the first is over."""
    ticket = queue.issue("passport", then=["collection"])
    queue.call_next(5)
    clock.go_on(minutes=10)
    queue.finish(5)
    return ticket


def test_what_is_over_can_be_rated_until_the_hall_s_days_are_over(
    feedback: Feedback, queue: Queue, clock: SetClock, ticket: Ticket
) -> None:
    """It says until when, and offers the reasons with their version."""
    after = feedback.after_visit(ticket.token)
    assert after.visit.ticket.label == ticket.label
    assert [each.service for each in after.to_rate] == ["passport"]
    assert after.until == clock() + timedelta(days=7)
    assert after.options.version == 1
    assert after.options.of(Grade(1))
    clock.go_on(minutes=20)
    queue.call_next(8)
    queue.finish(8)
    assert feedback.after_visit(ticket.token).until == clock() + timedelta(days=7)
    clock.go_on(days=8)
    late = feedback.after_visit(ticket.token)
    assert (late.to_rate, late.until, len(late.visit.served)) == ((), None, 2)


def test_a_rating_is_given_by_token(feedback: Feedback, ticket: Ticket) -> None:
    """Afterwards the page knows that it was given, and of the case that it opened."""
    rating = feedback.rate(ticket.token, BAD)
    after = feedback.after_visit(ticket.token)
    assert (after.visit.ratings, after.to_rate) == ((rating,), ())
    assert [case.kind for case in after.cases] == [FollowUpKind.RATING]
    with pytest.raises(AlreadyRated):
        feedback.rate(ticket.token, BAD)


def test_what_could_not_be_done_is_told_by_token(feedback: Feedback, ticket: Ticket) -> None:
    """Beside a rating, not in its place."""
    feedback.rate(ticket.token, BAD)
    case = feedback.not_done(ticket.token, NotDone("collection", "not ready"))
    cases = feedback.after_visit(ticket.token).cases
    assert [each.kind for each in cases] == [FollowUpKind.RATING, FollowUpKind.NOT_DONE]
    assert cases[1] == case


def test_of_each_service_of_the_ticket_it_can_be_told(
    feedback: Feedback, queue: Queue, clock: SetClock, ticket: Ticket
) -> None:
    """Of what is over and of what comes, until it was told or the hall's days have passed."""
    assert feedback.after_visit(ticket.token).to_tell == ("passport", "collection")
    feedback.not_done(ticket.token, NotDone("passport", "words"))
    assert feedback.after_visit(ticket.token).to_tell == ("collection",)
    queue.call_next(8)
    queue.finish(8)
    clock.go_on(days=7)
    assert feedback.after_visit(ticket.token).to_tell == ("collection",)
    clock.go_on(seconds=1)
    assert feedback.after_visit(ticket.token).to_tell == ()


def test_without_the_token_nothing_can_be_said(feedback: Feedback, ticket: Ticket) -> None:
    """A wrong token rates nothing, tells nothing and shows nothing."""
    wrong = ticket.token[::-1]
    for attempt in (
        lambda: feedback.after_visit(wrong),
        lambda: feedback.rate(wrong, BAD),
        lambda: feedback.not_done(wrong, NotDone("passport", "words")),
    ):
        with pytest.raises(UnknownToken):
            attempt()
    assert feedback.after_visit(ticket.token).cases == ()


def test_what_is_said_of_one_visit_is_not_shown_at_another(
    feedback: Feedback, queue: Queue, ticket: Ticket
) -> None:
    """What is said of one ticket is not found at another one."""
    feedback.rate(ticket.token, replace(BAD, words="words"))
    other = queue.issue("passport")
    after = feedback.after_visit(other.token)
    assert (after.visit.ratings, after.cases) == ((), ())
