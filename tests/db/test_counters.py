from collections.abc import Callable
from datetime import timedelta
from unittest import mock

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from db.counters import BadReason, Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.pins import LOCKED_FOR, TRIES, Pins
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import OFFICER
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tickets.errors import BadBadge, BadPin, CannotSignOn, CounterBusy, UnknownName
from tickets.hall import CounterState, Officer, Role

PIN = "4711"

SLOW = Pins.__dict__["_hasher"]
"""The product's own hashing, which other tests do without (tests/conftest.py)."""


@pytest.fixture
def counters(database: Database, clock: SetClock) -> Counters:
    """Two officers, 1001 and 1002, with the same PIN."""
    counters = Counters(database, clock)
    counters.store_officer(Officer("1001", "Sample"), PIN)
    counters.store_officer(Officer("1002", "Sample", Role.SUPERVISOR), PIN)
    return counters


@pytest.fixture
def log(database: Database) -> EventLog:
    """What has happened."""
    return EventLog(database)


def test_a_counter_opens_pauses_and_closes(
    counters: Counters, log: EventLog, queries: Queries
) -> None:
    """Each is a fact with its counter and no ticket."""
    assert queries.counters()[1].state is CounterState.CLOSED
    assert counters.open(2).state is CounterState.OPEN
    assert counters.pause(2).state is CounterState.PAUSED
    assert queries.desk(2).state is CounterState.PAUSED
    assert counters.close(2).state is CounterState.CLOSED
    told = [(event.kind, event.counter, event.ticket) for event in log.since(0)]
    assert told == [("open", 2, None), ("pause", 2, None), ("close", 2, None)]
    with pytest.raises(UnknownName):
        counters.open(99)


def test_a_pause_may_have_a_reason(counters: Counters, log: EventLog, queries: Queries) -> None:
    """It is shown at the counter, and stands in the event; paused anew without one, it is gone."""
    assert counters.pause(2, "系统维护，请稍候").reason == "系统维护，请稍候"
    assert queries.counter_display(2).reason == "系统维护，请稍候"
    assert queries.counter_display(1).reason == ""
    assert counters.pause(2).reason == ""
    assert queries.counter_display(2).reason == ""
    assert [event.detail for event in log.since(0)] == [{"reason": "系统维护，请稍候"}, None]


OTHERWISE: dict[str, Callable[[Counters, Queue], object]] = {
    "opened": lambda counters, _: counters.open(1),
    "closed": lambda counters, _: counters.close(1),
    "signed on": lambda counters, _: counters.sign_on(1, "1002", PIN),
    "signed off": lambda counters, _: counters.sign_off(1),
    "signed on elsewhere": lambda counters, _: counters.sign_on(2, "1001", PIN),
    "a call": lambda _, queue: queue.call_next(1),
    "the day closed": lambda _, queue: queue.close_day(),
}


@pytest.mark.parametrize("how", OTHERWISE)
def test_a_reason_ends_with_its_pause(
    counters: Counters, queue: Queue, queries: Queries, how: str
) -> None:
    """Whatever changes the counter's state takes it away, a later pause too."""
    counters.sign_on(1, "1001", PIN)
    queue.issue("passport")
    counters.pause(1, "Lunch")
    OTHERWISE[how](counters, queue)
    assert queries.counter_display(1).reason == ""
    counters.pause(1)
    assert queries.counter_display(1).reason == ""


def test_a_counter_that_leaves_the_hall_file_gives_no_reason(
    counters: Counters, database: Database, queries: Queries
) -> None:
    """When it comes back it is closed, and nothing is left of its pause."""
    hall = load_hall(database)
    counters.pause(7, "Lunch")
    store_hall(database, replace(hall, counters=hall.counters[:6]))
    store_hall(database, hall)
    shown = queries.counter_display(7)
    assert (shown.state, shown.reason) == (CounterState.CLOSED, "")


@pytest.mark.parametrize("reason", ["设备检修", "Back at 14:00", "，" * 40])
def test_a_reason_is_kept_as_it_is_written(
    counters: Counters, queries: Queries, reason: str
) -> None:
    """In any script, with blanks between its words."""
    counters.pause(2, reason)
    assert queries.counter_display(2).reason == reason


@pytest.mark.parametrize(
    "reason", [" ", "\u3164", "Lunch ", " Lunch", "Lunch\nbreak", "L\u200bunch", "午" * 41]
)
def test_a_reason_that_could_not_be_read_is_refused(
    counters: Counters, log: EventLog, queries: Queries, reason: str
) -> None:
    """Nothing is changed, and the words say what a reason is."""
    words = "the reason for a pause is 1 to 40 visible characters on one line"
    with pytest.raises(BadReason, match=words):
        counters.pause(2, reason)
    assert queries.counter_display(2).state is CounterState.CLOSED
    assert list(log.since(0)) == []


def test_an_officer_is_removed(counters: Counters, queries: Queries) -> None:
    """They are signed off and sign on no more; another one of that badge may come."""
    counters.sign_on(1, "1001", PIN)
    counters.remove_officer("1001")
    assert [officer.badge for officer in counters.officers()] == ["1002"]
    assert (queries.desk(1).officer, queries.desk(1).state) == (None, CounterState.PAUSED)
    with pytest.raises(CannotSignOn):
        counters.sign_on(1, "1001", PIN)
    with pytest.raises(UnknownName, match="no officer '1001'; this hall has 1002"):
        counters.remove_officer("1001")
    counters.store_officer(Officer("1001", "Another"), "8888")
    assert counters.sign_on(1, "1001", "8888").officer == "1001"


def test_an_officer_with_somebody_at_the_counter_stays(counters: Counters, queue: Queue) -> None:
    """The person is served first."""
    queue.issue("passport")
    counters.sign_on(1, "1001", PIN)
    queue.call_next(1)
    with pytest.raises(CounterBusy):
        counters.remove_officer("1001")
    assert len(counters.officers()) == 2


def test_calling_opens_the_counter(queue: Queue, counters: Counters, queries: Queries) -> None:
    """One button runs the day: it also opens a closed counter and ends a pause."""
    queue.call_next(2)
    assert queries.desk(2).state is CounterState.OPEN
    counters.pause(2)
    queue.call_next(2)
    assert queries.desk(2).state is CounterState.OPEN


def test_who_called_is_written_down(queue: Queue, counters: Counters, log: EventLog) -> None:
    """Tickets and events carry the officer who is signed on."""
    queue.issue("passport")
    staffed = counters.sign_on(1, "1001", PIN)
    assert (staffed.state, staffed.officer) == (CounterState.OPEN, "1001")
    called = queue.call_next(1)
    assert called is not None
    assert called.officer == "1001"
    queue.finish(1)
    counters.sign_off(1)
    told = [(event.kind, event.officer) for event in log.since(0)]
    assert told == [
        ("issue", None),
        ("sign_on", "1001"),
        ("call", "1001"),
        ("finish", "1001"),
        ("sign_off", "1001"),
    ]


def test_signing_off_pauses(counters: Counters, queries: Queries) -> None:
    """A counter without its officer calls nobody until somebody comes."""
    counters.sign_on(1, "1001", PIN)
    counters.sign_off(1)
    assert (queries.desk(1).state, queries.desk(1).officer) == (CounterState.PAUSED, None)


def test_an_officer_is_at_one_counter(counters: Counters, queries: Queries) -> None:
    """Signing on elsewhere signs off where one forgot to."""
    counters.sign_on(1, "1001", PIN)
    counters.sign_on(2, "1001", PIN)
    assert [desk.officer for desk in queries.counters()[:2]] == [None, "1001"]
    assert counters.sign_on(2, "1002", PIN).officer == "1002"
    assert counters.sign_on(2, "1002", PIN).officer == "1002"


def test_nobody_is_left_sitting(queue: Queue, counters: Counters, queries: Queries) -> None:
    """With a citizen at the counter it does not close, and its officer does not leave."""
    for _ in range(2):
        queue.issue("passport")
    counters.sign_on(1, "1001", PIN)
    queue.call_next(1)
    refused: list[Callable[[], object]] = [
        lambda: counters.close(1),
        lambda: counters.sign_off(1),
        lambda: counters.sign_on(2, "1001", PIN),
        lambda: counters.sign_on(1, "1002", PIN),
    ]
    for verb in refused:
        with pytest.raises(CounterBusy, match="A001 is at counter 1"):
            verb()
    assert queries.desk(1).officer == "1001"
    assert counters.pause(1).state is CounterState.PAUSED


@pytest.mark.parametrize(("badge", "pin"), [("1001", "0000"), ("9999", PIN), ("1001", "")])
def test_a_wrong_badge_or_pin_opens_nothing(
    counters: Counters, queries: Queries, badge: str, pin: str
) -> None:
    """Which of the two was wrong is not said."""
    with pytest.raises(CannotSignOn, match="no officer with this badge and PIN"):
        counters.sign_on(1, badge, pin)
    assert queries.desk(1).officer is None


def test_guessing_is_slowed_down(counters: Counters, clock: SetClock) -> None:
    """After five wrong PINs not even the right one opens, for five minutes."""
    for _ in range(TRIES):
        with pytest.raises(CannotSignOn):
            counters.sign_on(1, "1001", "0000")
    with pytest.raises(CannotSignOn, match="too many wrong PINs; try again after"):
        counters.sign_on(1, "1001", PIN)
    clock.now += LOCKED_FOR + timedelta(seconds=1)
    assert counters.sign_on(1, "1001", PIN).officer == "1001"


def test_an_officer_is_let_past_a_ticket_machine(counters: Counters, log: EventLog) -> None:
    """Who and where is an event; wrong PINs count as at a counter, and let nobody in."""
    last = log.last()
    with pytest.raises(CannotSignOn):
        counters.let_in("kiosk-1", "1001", "0000")
    assert log.since(last) == ()
    counters.let_in("kiosk-1", "1001", PIN)
    (event,) = log.since(last)
    assert (event.kind, event.officer, event.counter) == ("let_in", "1001", None)
    assert event.detail == {"station": "kiosk-1"}
    for _ in range(TRIES):
        with pytest.raises(CannotSignOn):
            counters.let_in("kiosk-1", "1001", "0000")
    with pytest.raises(CannotSignOn, match="too many wrong PINs"):
        counters.sign_on(1, "1001", PIN)


def test_a_right_pin_forgets_the_wrong_ones(counters: Counters) -> None:
    """Only wrong PINs in a row count."""
    for _ in range(2):
        for _ in range(TRIES - 1):
            with pytest.raises(CannotSignOn):
                counters.sign_on(1, "1001", "0000")
        counters.sign_on(1, "1001", PIN)


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12a4", "１２３４", "12 34"])
def test_a_pin_is_four_to_twelve_digits(counters: Counters, pin: str) -> None:
    """Anything else cannot be typed on a number pad; the PIN is not in the error."""
    with pytest.raises(BadPin) as refused:
        counters.store_officer(Officer("1003", "Sample"), pin)
    assert str(refused.value) == "a PIN is 4 to 12 digits"
    assert [officer.badge for officer in counters.officers()] == ["1001", "1002"]


@pytest.mark.parametrize(
    "badge", ["", " ", "\u200b", "10 03", "1003\n", "10\u200b03", "\u3164", "1" * 33]
)
def test_a_badge_is_one_to_32_visible_characters(counters: Counters, badge: str) -> None:
    """What cannot be seen cannot be told from another badge, nor typed."""
    with pytest.raises(BadBadge, match="a badge is 1 to 32 visible characters"):
        counters.store_officer(Officer(badge, "Sample"), PIN)
    assert [officer.badge for officer in counters.officers()] == ["1001", "1002"]


@pytest.mark.parametrize("badge", ["7", "王芳", "K-1.0/3_b", "9" * 32])
def test_a_badge_may_be_of_any_script(counters: Counters, badge: str) -> None:
    """As a hall writes them."""
    counters.store_officer(Officer(badge, "Sample"), PIN)
    assert counters.sign_on(1, badge, PIN).officer == badge


def test_the_products_own_hash_is_slow_to_guess(database: Database, clock: SetClock) -> None:
    """As RFC 9106 recommends it for little memory: 64 MiB, three passes, four lanes."""
    with mock.patch.object(Pins, "_hasher", SLOW):
        counters = Counters(database, clock)
        counters.store_officer(Officer("1001", "Sample"), PIN)
        assert counters.sign_on(1, "1001", PIN).officer == "1001"
    with database.read() as connection:
        (kept,) = connection.scalars(select(OFFICER.c.pin_hash)).all()
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_only_a_hash_of_the_pin_is_kept(counters: Counters, database: Database) -> None:
    """Argon2, salted: two officers with one PIN have two hashes; a new PIN replaces the old."""
    with database.read() as connection:
        hashes = connection.scalars(select(OFFICER.c.pin_hash)).all()
    assert len(set(hashes)) == 2
    assert all(each.startswith("$argon2id$") and PIN not in each for each in hashes)
    counters.store_officer(Officer("1001", "Other", Role.SUPERVISOR), "123456")
    assert counters.officers()[0] == Officer("1001", "Other", Role.SUPERVISOR)
    with pytest.raises(CannotSignOn):
        counters.sign_on(1, "1001", PIN)
    assert counters.sign_on(1, "1001", "123456").officer == "1001"


BACK: dict[str, Callable[[Queue], object]] = {
    "return": lambda queue: queue.return_to_line(1),
    "postpone": lambda queue: queue.postpone("A001", 1),
    "transfer": lambda queue: queue.transfer(1, service="collection"),
    "next errand": lambda queue: queue.finish(1),
    "missed and back": lambda queue: (queue.missed(1), queue.check_in_again("A001")),
}


@pytest.mark.parametrize("way", BACK)
def test_a_ticket_back_in_line_forgets_its_officer(
    queue: Queue, counters: Counters, queries: Queries, log: EventLog, way: str
) -> None:
    """Nobody serves it; who did is in its events."""
    counters.sign_on(1, "1001", PIN)
    queue.issue("passport", then=["collection"])
    called = queue.call_next(1)
    assert called is not None
    assert called.officer == "1001"
    BACK[way](queue)
    waiting = queries.by_label("A001")
    assert (waiting.state, waiting.counter, waiting.officer) == ("waiting", None, None)
    last = log.since(0)[-1]
    assert (last.counter, last.officer) == (1, "1001")
    again = queue.call(2, "A001")  # an open counter without an officer
    assert (again.officer, log.since(0)[-1].officer) == (None, None)
