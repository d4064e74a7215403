"""The rating pad's side of the memory: whom it asks, and a rating that its person puts right."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.alerts import Alerts
from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import CHANGE_FOR, Ratings
from tests.conftest import SetClock
from tests.db.conftest import contents, events
from tickets.errors import UnknownName
from tickets.hall import CounterState, Officer
from tickets.rating_errors import RatingClosed
from tickets.rating_pad import LastServed
from tickets.ratings import GivenRating, Grade, Rating, Source
from tickets.visit import TicketState


@pytest.fixture
def ratings(database: Database, clock: SetClock) -> Ratings:
    """Its ratings."""
    return Ratings(database, clock)


def last(queries: Queries, counter: int = 5) -> LastServed:
    """Whose service was over at a counter just now."""
    found = queries.rating_pad(counter).last
    assert found is not None
    return found


def test_a_pad_shows_who_is_there(queue: Queue, queries: Queries) -> None:
    """Number, language and whether they are called or served; nothing of what they came for."""
    queue.issue("passport", language="ru")
    assert queries.rating_pad(5).state is CounterState.CLOSED
    queue.call_next(5)
    shown = queries.rating_pad(5)
    assert (shown.state, shown.label, shown.language) == (CounterState.OPEN, "A001", "ru")
    assert (shown.here, shown.last) == (TicketState.CALLED, None)
    queue.start(5)
    assert queries.rating_pad(5).here is TicketState.SERVING
    assert queries.rating_pad(4).here is None


def test_whose_service_is_over_is_asked(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """At the counter that served them, for as long as the hall file says."""
    ticket = queue.issue("passport", language="en")
    queue.call_next(5)
    queue.start(5)
    clock.go_on(minutes=9)
    queue.finish(5)
    found = last(queries)
    assert (found.ticket, found.label, found.language) == (ticket.id, "A001", "en")
    assert (found.of.service, found.of.counter, found.of.over_at) == ("passport", 5, clock())
    assert not found.rated
    assert queries.rating_pad(4).last is None
    clock.go_on(seconds=30)
    assert queries.rating_pad(5).last == found
    clock.go_on(seconds=1)
    assert queries.rating_pad(5).last is None


def test_the_hall_file_says_for_how_long(
    queue: Queue, queries: Queries, database: Database, clock: SetClock
) -> None:
    """A hall where people take their time."""
    setup = load_hall(database)
    rule = replace(setup.hall.rating, ask_seconds=60)
    store_hall(database, replace(setup, hall=replace(setup.hall, rating=rule)))
    queue.walk_direct(5, "passport")
    queue.finish(5)
    clock.go_on(seconds=60)
    assert (queries.rating_pad(5).ask_seconds, last(queries).label) == (60, "")


def test_each_of_several_services_is_asked_for(queue: Queue, queries: Queries) -> None:
    """A leg that ends with the next errand is over; so is one that ends with another service."""
    queue.issue("passport", then=["collection"])
    queue.call_next(5)
    queue.finish(5)
    assert last(queries).of.service == "passport"
    queue.call_next(8)
    queue.transfer(8, service="taiwan-permit")
    assert last(queries, 8).of.service == "collection"


def test_a_transfer_to_another_counter_alone_ends_no_service(
    queue: Queue, queries: Queries
) -> None:
    """Whoever ends it is rated; and who was missed, or gone back to the line, is not asked."""
    queue.call_next(8)  # opens it
    queue.issue("passport")
    queue.call_next(5)
    queue.transfer(5, to_counter=8)
    assert queries.rating_pad(5).last is None
    queue.call_next(8)
    queue.missed(8)
    assert queries.rating_pad(8).last is None


def test_much_that_happens_elsewhere_hides_nobody(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """It looks back through all events of its time, however many they are, and no further."""
    queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    for _ in range(60):
        queue.issue("hk-macao-permit")
    assert last(queries).label == "A001"
    clock.go_on(minutes=5)
    queue.issue("hk-macao-permit")
    assert queries.rating_pad(5).last is None


def test_who_has_rated_is_known(queue: Queue, queries: Queries, ratings: Ratings) -> None:
    """From whatever device."""
    ticket = queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    ratings.rate(ticket.id, GivenRating("passport", Grade(5)))
    assert last(queries).rated


def test_no_pad_of_a_counter_that_is_not_there(queries: Queries) -> None:
    """It says which there are."""
    with pytest.raises(UnknownName):
        queries.rating_pad(77)


@pytest.fixture
def rated(queue: Queue, ratings: Ratings) -> Rating:
    """A bad rating that was given at the pad of counter 5."""
    ticket = queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    return ratings.rate(ticket.id, GivenRating("passport", Grade(1), source=Source.PAD))


def test_reasons_are_added_at_the_pad(
    ratings: Ratings, rated: Rating, database: Database, clock: SetClock
) -> None:
    """Those that are offered beside the grade, each once; the case is the same one."""
    before = contents(database)["follow_up"]
    clock.go_on(minutes=5)
    changed = ratings.change(rated.id, Grade(1), ("slow", "unclear", "slow"))
    assert changed == replace(rated, reasons=("slow", "unclear"))
    assert ratings.by_id([rated.id]) == {rated.id: changed}
    assert contents(database)["follow_up"] == before
    last_event = events(database)[-1]
    assert (last_event.kind, last_event.counter) == ("rating_changed", 5)
    assert last_event.detail == {"rating": rated.id, "grade": 1, "source": "pad"}


def test_a_bad_grade_that_was_a_slip_of_the_finger_is_taken_back(
    ratings: Ratings, rated: Rating, database: Database, clock: SetClock
) -> None:
    """Its case and its alert go with it; with the next bad one both come again."""
    cases, alerts = FollowUps(database, clock), Alerts(database, clock)
    assert (len(cases.open()), len(alerts.open())) == (1, 1)
    assert ratings.change(rated.id, Grade(5)).grade == Grade(5)
    assert (cases.all(), alerts.open()) == ((), ())
    kinds = [each.kind for each in events(database)]
    assert kinds[-3:] == ["rating_changed", "case_taken_back", "alert_over"]
    ratings.change(rated.id, Grade(2))
    assert [case.rating for case in cases.open()] == [rated.id]
    assert [alert.rating for alert in alerts.open()] == [rated.id]
    ratings.change(rated.id, Grade(1))
    assert (len(cases.open()), len(alerts.open())) == (1, 1)


def test_who_has_begun_to_see_to_it_keeps_the_case(
    ratings: Ratings, rated: Rating, database: Database, clock: SetClock
) -> None:
    """An officer who has taken it ends it; a second one is not opened."""
    Counters(database, clock).store_officer(Officer("1001", "Sample"), "4711")
    cases, alerts = FollowUps(database, clock), Alerts(database, clock)
    cases.take(cases.open()[0].id, "1001")
    alerts.answer(alerts.open()[0].id, 4)
    for grade in (5, 1):
        ratings.change(rated.id, Grade(grade))
        assert [case.taken_by for case in cases.open()] == ["1001"]
    assert len(alerts.open()) == 1  # somebody was there already, and is called once more


def test_what_cannot_be_put_right(
    ratings: Ratings, rated: Rating, database: Database, queue: Queue, clock: SetClock
) -> None:
    """A reason not offered, no rating, one from a phone, one of long ago: nothing changes."""
    ticket = queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    by_phone = ratings.rate(ticket.id, GivenRating("passport", Grade(4)))
    before = contents(database)
    for rating, grade, reasons in ((rated.id, 1, ("quick",)), (99, 5, ()), (by_phone.id, 5, ())):
        with pytest.raises(UnknownName):
            ratings.change(rating, Grade(grade), reasons)
    clock.now += CHANGE_FOR + timedelta(seconds=1)
    with pytest.raises(RatingClosed, match="A001 could be rated until 2026-11-23 09:05"):
        ratings.change(rated.id, Grade(5))
    assert contents(database) == before
