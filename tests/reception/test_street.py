"""What people are told before they set out, and what their phone has them do."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.street_numbers import StreetNumbers
from reception.errors import NotOffered
from reception.street import Street, StreetOffer
from tests.conftest import SetClock
from tickets.errors import HallClosed, QuotaFull
from tickets.hall import ServiceLimits
from tickets.street import StreetFull, StreetRule
from tickets.visit import TicketState

RULE = StreetRule(("collection", "passport"), at_once=2)


@pytest.fixture
def street(database: Database, clock: SetClock, queries: Queries) -> Street:
    """A hall that gives numbers for two services to phones, at nine when it opens."""
    setup = load_hall(database)
    hall = replace(setup.hall, street=RULE, numbers_outside_hours=False)
    store_hall(database, replace(setup, hall=hall), clock)
    return Street(CurrentHall(database), StreetNumbers(database, clock), queries, clock)


def offered(street: Street) -> StreetOffer:
    """What the hall gives now."""
    offer = street.offer()
    assert offer is not None
    return offer


def test_a_person_is_told_before_the_journey(street: Street, queue: Queue, clock: SetClock) -> None:
    """For each service of the rule how many wait and how long that takes, as the kiosk says it."""
    for _ in range(3):
        queue.issue("passport")
        clock.go_on(minutes=1)
    queue.call_next(1)  # one counter is open
    offer = offered(street)
    assert (offer.rule, offer.opens_at) == (RULE, None)
    assert [each.service for each in offer.services] == ["passport", "collection"]
    passport = offer.services[0]
    assert (passport.line.waiting, passport.refusal) == (2, None)
    assert passport.line.minutes > (0, 0)
    taken = street.take("passport", "en")
    assert taken.ticket.state is TicketState.UNCONFIRMED
    assert taken.standing is not None
    assert (taken.standing.ahead, taken.standing.minutes) == (2, passport.line.minutes)


def test_a_hall_without_the_rule_offers_nothing(
    street: Street, database: Database, clock: SetClock
) -> None:
    """And a service that the rule does not name is not offered, nor one that does not exist."""
    for service in ("identity-card", "nonsense"):
        with pytest.raises(NotOffered, match=f"the service '{service}' is not offered"):
            street.take(service, "en")
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, street=None)), clock)
    assert street.offer() is None


def test_a_closed_hall_says_when_numbers_begin(street: Street, clock: SetClock) -> None:
    """Half an hour before it opens; its minutes then count from the opening."""
    clock.go_on(minutes=-40)
    refusal = offered(street).services[0].refusal
    assert isinstance(refusal, HallClosed)
    assert refusal.opens_at == clock.now + timedelta(minutes=10)
    clock.go_on(minutes=10)
    offer = offered(street)
    assert offer.services[0].refusal is None
    assert offer.opens_at == clock.now + timedelta(minutes=30)


def test_numbers_that_are_gone_are_refused_before_the_journey(
    street: Street, database: Database, clock: SetClock
) -> None:
    """Of a service by its quota, of all services by the rule."""
    setup = load_hall(database)
    limited = tuple(
        replace(each, limits=ServiceLimits(walk_ins_a_day=1)) if each.code == "passport" else each
        for each in setup.services
    )
    store_hall(database, replace(setup, services=limited), clock)
    street.take("passport", "en")
    passport, collection = offered(street).services
    assert isinstance(passport.refusal, QuotaFull)
    assert collection.refusal is None
    street.take("collection", "en")
    assert isinstance(offered(street).services[1].refusal, StreetFull)
    with pytest.raises(StreetFull):
        street.take("collection", "en")


def test_a_person_is_asked_and_answers(street: Street, queue: Queue, clock: SetClock) -> None:
    """What the page needs to know is there at each step."""
    for _ in range(6):
        queue.issue("passport")
    mine = street.take("passport", "en").ticket
    queue.call_next(1)
    street.see_to()
    number = street.number_of(mine.id)
    assert number is not None
    assert number.is_asked
    street.say_coming(mine.token)
    number = street.number_of(mine.id)
    assert number is not None
    assert number.coming_at == clock.now
    assert street.number_of(1) is None


def test_a_number_whose_place_cannot_be_read_is_given_all_the_same(
    street: Street, database: Database
) -> None:
    """The page leaves the place out."""
    street.take("collection", "en")  # the day has begun
    with database.write() as tx:
        tx.execute(text("ALTER TABLE counter_service RENAME TO elsewhere"))
    taken = street.take("passport", "en")
    assert (taken.ticket.label, taken.standing) == ("A001", None)
