"""What a counter serves is changed for one day, by who may."""

import pytest
from msgspec.structs import replace

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.pins import TRIES
from db.queries.queries import Queries
from db.queue.queue import Queue
from reception.officer import CounterSession
from tests.conftest import SetClock
from tickets.errors import CannotSignOn, UnknownName
from tickets.hall import Officer, Role
from tickets.officer_errors import (
    BadMinutes,
    NobodySignedOn,
    NobodyWouldServe,
    OnlySupervisors,
)
from tickets.source import Source

PIN = "4711"


@pytest.fixture
def counters(database: Database, clock: SetClock) -> Counters:
    """The counters of the sample hall."""
    return Counters(database, clock)


def served(database: Database, counter: int = 1) -> tuple[tuple[str, int], ...]:
    """What a counter serves now."""
    return next(each.serves for each in load_hall(database).counters if each.number == counter)


def test_a_counter_serves_something_else_until_the_day_is_over(
    session: CounterSession, queue: Queue, queries: Queries, database: Database, clock: SetClock
) -> None:
    """Whom it calls follows at once; the first press of the next morning finds the hall file's."""
    filed = served(database)
    queue.issue("collection")
    session.set_services([("collection", 0), ("passport", 10)], badge="")
    assert served(database) == (("collection", 0), ("passport", 10))
    assert queries.desk(1).for_today
    called = session.call_next()
    assert called
    assert called.service == "collection"
    session.set_services([("collection", 5)], badge="")
    clock.go_on(hours=24)
    session.open()
    assert served(database) == filed
    assert not queries.desk(1).for_today


def test_the_hall_files_are_had_back_at_any_time(
    session: CounterSession, queries: Queries, database: Database, clock: SetClock
) -> None:
    """By a press, or by loading a hall file."""
    setup, filed = load_hall(database), served(database)
    session.set_services([("collection", 0)], badge="")
    session.set_services([], badge="")
    session.set_services([], badge="")
    assert served(database) == filed
    session.set_services([("collection", 0)], badge="")
    store_hall(database, setup, clock)
    assert served(database) == filed
    assert not queries.desk(1).for_today


def test_what_cannot_be_served_is_refused(
    session: CounterSession, queue: Queue, database: Database, clock: SetClock
) -> None:
    """Unknown services, senseless minutes, and leaving people with nobody to call them."""
    filed = served(database)
    with pytest.raises(UnknownName):
        session.set_services([("parking", 0)], badge="")
    with pytest.raises(BadMinutes, match="after 0 to 240 minutes, not 241"):
        session.set_services([("passport", 241)], badge="")
    counters = [each.number for each in load_hall(database).counters]
    queue.issue("passport")
    assert served(database) == filed
    refused = []
    for number in counters:
        place = CounterSession(database, number, Source.CONSOLE, "kiosk-1", clock)
        try:
            place.set_services([("collection", 0)], badge="")
        except NobodyWouldServe as error:
            refused.append(error.services)
    assert refused[-1] == ("passport",)


def test_a_supervisor_does_it_in_a_hall_with_officers(
    session: CounterSession, counters: Counters, database: Database
) -> None:
    """By badge and PIN from anywhere, without a PIN where they have signed on."""
    counters.store_officer(Officer("1001", "An officer"), PIN)
    counters.store_officer(Officer("9001", "A supervisor", Role.SUPERVISOR), PIN)
    session.sign_on("1001", PIN)
    wanted = [("collection", 0)]
    with pytest.raises(OnlySupervisors, match="officer 1001 is no supervisor"):
        session.set_services(wanted, badge="1001")
    with pytest.raises(CannotSignOn):
        session.set_services(wanted, badge="9001", pin="0000")
    session.set_services(wanted, badge="9001", pin=PIN)
    session.sign_on("9001", PIN)
    session.set_services([], badge="9001")
    assert served(database) != (("collection", 0),)


def test_a_locked_console_is_opened_by_who_has_signed_on(
    session: CounterSession, counters: Counters, queries: Queries
) -> None:
    """Wrong ones count as they do for signing on; the role is on the desk."""
    with pytest.raises(NobodySignedOn):
        session.check_pin(PIN)
    counters.store_officer(Officer("9001", "A supervisor", Role.SUPERVISOR), PIN)
    assert queries.desk(1).officer_role is None
    session.sign_on("9001", PIN)
    session.check_pin(PIN)
    assert queries.desk(1).officer_role is Role.SUPERVISOR
    for _ in range(TRIES):
        with pytest.raises(CannotSignOn):
            session.check_pin("0000")
    with pytest.raises(CannotSignOn) as locked:
        session.check_pin(PIN)
    assert locked.value.until is not None


def test_a_supervisor_releases_a_locked_badge(counters: Counters) -> None:
    """It may try again at once, and is not waited for."""
    counters.store_officer(Officer("1001", "An officer"), PIN)
    counters.store_officer(Officer("9001", "A supervisor", Role.SUPERVISOR), PIN)
    for _ in range(TRIES):
        with pytest.raises(CannotSignOn):
            counters.sign_on(1, "1001", "0000")
    with pytest.raises(CannotSignOn):
        counters.sign_on(1, "1001", PIN)
    counters.store_officer(Officer("1002", "Another"), PIN)
    with pytest.raises(OnlySupervisors):
        counters.release("1001", "1002", PIN)
    with pytest.raises(UnknownName, match="no officer '7777'"):
        counters.release("7777", "9001", PIN)
    counters.release("1001", "9001", PIN)
    assert counters.sign_on(1, "1001", PIN).officer == "1001"


def test_a_counter_that_is_filed_without_services_has_none_again(
    session: CounterSession, database: Database, clock: SetClock
) -> None:
    """Such as one that is kept for whom it is told to see."""
    setup = load_hall(database)
    first, *others = setup.counters
    store_hall(database, replace(setup, counters=(replace(first, serves=()), *others)), clock)
    session.set_services([("collection", 0)], badge="")
    assert served(database) == (("collection", 0),)
    session.set_services([], badge="")
    assert served(database) == ()
