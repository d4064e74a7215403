"""What is to be told outside of the hall, as the tables say it, on both kinds of database."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.notifications import Notifications
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import NOTIFICATION
from db.street_numbers import StreetNumbers
from tests.conftest import SetClock
from tickets.notifications import Notification, NotificationKind
from tickets.street import StreetRule

AHEAD = 2


@pytest.fixture
def notifications(database: Database, clock: SetClock) -> Notifications:
    """Those of the sample hall."""
    return Notifications(database, clock)


def told(found: tuple[Notification, ...]) -> list[tuple[str, str]]:
    """What is to be told to whom."""
    return [(each.key.kind.value, each.ticket.label) for each in found]


def all_sent(notifications: Notifications) -> list[tuple[str, str]]:
    """Send all that is due; what it was."""
    found = notifications.due(AHEAD)
    for each in found:
        notifications.sent(each.key)
    return told(found)


def kept(database: Database) -> int:
    """How many rows there are."""
    with database.read() as connection:
        return connection.scalar(select(func.count()).select_from(NOTIFICATION)) or 0


def opened(queue: Queue, count: int) -> None:
    """A counter that serves passports is open, and so many wait for one."""
    queue.issue("passport")
    queue.call_next(1)
    queue.finish(1)
    for _ in range(count):
        queue.issue("passport")


def test_nobody_is_next_before_a_counter_is_open(
    queue: Queue, notifications: Notifications
) -> None:
    """Who came first in the morning has nowhere to go yet."""
    queue.issue("passport")
    assert notifications.due(AHEAD) == ()
    queue.call_next(1)
    queue.issue("passport")
    assert told(notifications.due(AHEAD)) == [("turn", "A001"), ("next", "A002")]


def test_who_has_few_people_before_them_is_next_once(
    queue: Queue, notifications: Notifications
) -> None:
    """By their place in their own line; whoever waits in another one does not count."""
    opened(queue, 5)
    queue.issue("hk-macao-permit")
    nobody_before = [("next", "A002"), ("next", "A003"), ("next", "A004"), ("next", "B001")]
    assert all_sent(notifications) == nobody_before
    assert all_sent(notifications) == []
    queue.call_next(1)
    assert all_sent(notifications) == [("turn", "A002"), ("next", "A005")]
    assert notifications.due(0) == ()


def test_the_last_call_is_told_and_marked_when_it_is_a_recall(
    queue: Queue, notifications: Notifications, clock: SetClock
) -> None:
    """With the counter, since when; each call is one, and none is told twice."""
    opened(queue, 1)
    queue.call_next(1)
    called_at = clock.now
    (call,) = notifications.due(AHEAD)
    assert (call.key.kind, call.recall, call.at) == (NotificationKind.TURN, False, called_at)
    assert (call.ticket.label, call.ticket.counter) == ("A002", 1)
    notifications.sent(call.key)
    clock.go_on(seconds=20)
    queue.recall(1)
    (recall,) = notifications.due(AHEAD)
    assert (recall.recall, recall.at) == (True, clock.now)
    assert recall.key.event > call.key.event
    notifications.sent(recall.key)
    assert notifications.due(AHEAD) == ()


@pytest.mark.parametrize("verb", ["start", "finish", "missed", "park", "return_to_line"])
def test_a_turn_that_is_over_is_not_told(
    database: Database, queue: Queue, notifications: Notifications, verb: str
) -> None:
    """And nothing is kept of it."""
    opened(queue, 1)
    queue.call_next(1)
    assert told(notifications.due(AHEAD)) == [("turn", "A002")]
    getattr(queue, verb)(1)
    assert ("turn", "A002") not in told(notifications.due(AHEAD))
    expected = 1 if verb == "return_to_line" else 0  # in line again: they are next
    assert kept(database) == expected


def test_who_lets_others_go_first_is_not_told_twice(
    queue: Queue, notifications: Notifications
) -> None:
    """Nor told at all where it was not sent before; others are next instead."""
    opened(queue, 5)
    assert ("next", "A002") in all_sent(notifications)
    queue.postpone("A002", 4)
    assert all_sent(notifications) == [("next", "A005")]
    queue.issue("passport")
    queue.postpone("A003", 3)
    assert told(notifications.due(AHEAD)) == [("next", "A006")]
    queue.postpone("A006", 1)
    assert told(notifications.due(AHEAD)) == []


def test_who_waits_anew_is_told_anew(
    database: Database, queue: Queue, notifications: Notifications, clock: SetClock
) -> None:
    """After a missed call, and for a second service on the same number."""
    counters = Counters(database, clock)
    opened(queue, 0)
    queue.issue("passport", then=["collection"])
    assert all_sent(notifications) == [("next", "A002")]
    queue.call_next(1)
    queue.missed(1)
    assert all_sent(notifications) == []
    queue.check_in_again("A002")
    assert all_sent(notifications) == [("next", "A002")]
    queue.call_next(1)
    queue.start(1)
    queue.finish(1)
    assert all_sent(notifications) == []
    counters.open(8)
    assert all_sent(notifications) == [("next", "A002")]
    queue.call_next(8)
    assert all_sent(notifications) == [("turn", "A002")]


def test_one_of_two_programs_makes_an_attempt(
    notifications: Notifications, queue: Queue, clock: SetClock
) -> None:
    """Both found it; the other one leaves it alone, and has nothing to do meanwhile."""
    opened(queue, 1)
    (mine,), (theirs,) = notifications.due(AHEAD), notifications.due(AHEAD)
    assert mine == theirs
    until = clock.now + timedelta(seconds=15)
    assert notifications.claim(mine, until)
    assert not notifications.claim(theirs, until)
    assert notifications.due(AHEAD) == ()
    clock.go_on(seconds=15)
    (again,) = notifications.due(AHEAD)
    assert (again.key, again.at, again.attempts) == (mine.key, mine.at, 1)
    assert notifications.claim(again, until)
    notifications.sent(again.key)
    assert not notifications.claim(replace(again, attempts=2), until)


def test_two_programs_that_find_it_at_once_keep_it_once(
    database: Database,
    queue: Queue,
    notifications: Notifications,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever writes second leaves the first one's row, and its attempts, as they are."""
    opened(queue, 1)
    other = Notifications(database, clock)
    change, found = Notifications._change, list[Notification]()

    def second(self: Notifications, *given: Any) -> None:  # noqa: ANN401 - as it is called
        monkeypatch.undo()
        (first,) = other.due(AHEAD)
        assert other.claim(first, clock.now + timedelta(seconds=15))
        found.append(first)
        change(self, *given)

    monkeypatch.setattr(Notifications, "_change", second)
    (mine,) = notifications.due(AHEAD)
    assert found == [mine]
    assert not notifications.claim(mine, clock.now)
    assert notifications.due(AHEAD) == ()


def test_a_failed_attempt_is_made_again_when_it_is_due(
    notifications: Notifications, queue: Queue, clock: SetClock
) -> None:
    """With the same key, as long as it holds."""
    opened(queue, 1)
    (first,) = notifications.due(AHEAD)
    assert notifications.claim(first, clock.now + timedelta(seconds=15))
    notifications.failed(first.key, clock.now + timedelta(seconds=2))
    assert notifications.due(AHEAD) == ()
    clock.go_on(seconds=2)
    (again,) = notifications.due(AHEAD)
    assert again == replace(first, attempts=1)
    queue.cancel("A002")
    assert notifications.due(AHEAD) == ()


def test_yesterday_is_over(
    database: Database, notifications: Notifications, queue: Queue, clock: SetClock
) -> None:
    """Also before anybody has closed it: nobody is told in the morning what was true at night."""
    opened(queue, 3)
    queue.call_next(1)
    assert len(notifications.due(AHEAD)) == 3
    clock.go_on(days=1)
    assert notifications.due(AHEAD) == ()
    assert kept(database) == 0


def test_who_is_still_to_come_is_told_to_be_next(
    database: Database, notifications: Notifications, queue: Queue, clock: SetClock
) -> None:
    """They have a place in line, and those behind count them; told once, here or not yet."""
    setup = load_hall(database)
    rule = StreetRule(("passport",), at_once=4, a_day=6)
    store_hall(database, replace(setup, hall=replace(setup.hall, street=rule)), clock)
    opened(queue, 1)
    clock.go_on(minutes=1)
    coming = StreetNumbers(database, clock).take("passport")
    clock.go_on(minutes=1)
    queue.issue("passport")
    queue.issue("passport")
    assert all_sent(notifications) == [("next", "A002"), ("next", coming.label), ("next", "A004")]
    queue.confirm(coming.label)
    assert notifications.due(AHEAD) == ()


def test_next_is_counted_as_the_ticket_says(
    notifications: Notifications, queue: Queue, queries: Queries
) -> None:
    """Whoever is told has at most so many people ahead, and nobody else has."""
    opened(queue, 6)
    queue.issue("passport", priority_class="elderly")
    queue.postpone("A003", 2)
    near = {each.ticket.label for each in notifications.due(AHEAD)}
    ahead = {f"A00{n}": queries.by_label(f"A00{n}") for n in range(2, 9)}
    few = {label for label, ticket in ahead.items() if queries.standing(ticket.id).ahead <= AHEAD}
    assert near == few
    assert len(near) == AHEAD + 1


def test_who_is_sent_to_one_counter_has_a_line_of_their_own(
    notifications: Notifications, queue: Queue
) -> None:
    """As on their ticket: nobody is before them there."""
    opened(queue, 4)
    queue.call_next(1)
    queue.transfer(1, to_counter=1)
    assert ("next", "A002") in told(notifications.due(0))


def test_a_hall_that_has_just_begun_tells_nobody(
    database: Database, notifications: Notifications
) -> None:
    """No event, no ticket; a hall loaded anew changes nothing."""
    store_hall(database, load_hall(database))
    assert notifications.due(AHEAD) == ()
