"""Alerts: raised at a counter or by a bad rating, answered once, over with their day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from db.alerts import Alerts
from db.counters import Counters
from db.engine.database import Database
from db.queue.queue import Queue
from db.ratings import Ratings
from tests.conftest import SetClock
from tests.db.conftest import contents, events
from tickets.alerts import STILL_HERE, AlertAnswered, AlertKind, AlertState
from tickets.errors import UnknownName
from tickets.hall import Officer, Role
from tickets.ratings import GivenRating, Grade, Source
from tickets.source import Source as Place
from tickets.visit import Ticket


@pytest.fixture
def alerts(database: Database, clock: SetClock) -> Alerts:
    """The alerts of the sample hall."""
    return Alerts(database, clock)


@pytest.fixture
def queue(database: Database, clock: SetClock) -> Queue:
    """Its queue, on either kind of database."""
    return Queue(database, clock)


@pytest.fixture
def served(queue: Queue, clock: SetClock) -> Ticket:
    """Somebody who was served for a passport at counter 5 just now."""
    ticket = queue.issue("passport")
    queue.call_next(5)
    clock.go_on(minutes=10)
    queue.finish(5)
    return ticket


def told(database: Database) -> list[tuple[str, int | None, object]]:
    """What the events say of alerts: kind, counter, detail."""
    return [
        (each.kind, each.counter, each.detail)
        for each in events(database)
        if each.kind.startswith("alert")
    ]


def test_an_alarm_is_open_until_a_counter_answers(
    alerts: Alerts, database: Database, clock: SetClock
) -> None:
    """Where, what, from where and since when; then who goes; both are in the events."""
    raised = alerts.raise_alert(AlertKind.ALARM, 3, Place.PAD)
    assert alerts.open() == (raised,)
    assert (raised.kind, raised.counter, raised.source) == ("alarm", 3, "pad")
    assert (raised.state, raised.at, raised.rating) == (AlertState.OPEN, clock(), None)
    clock.go_on(minutes=1)
    answered = alerts.answer(raised.id, 5)
    assert alerts.open() == ()
    assert (answered.state, answered.answered_by, answered.answered_at) == ("answered", 5, clock())
    about = {"alert": raised.id, "of": "alarm"}
    assert told(database) == [
        ("alert", 3, about | {"again": False}),
        ("alert_answered", 5, about),
    ]


def test_raised_again_it_is_the_same(alerts: Alerts, database: Database, clock: SetClock) -> None:
    """From its first time on, with an event for each press; help and alarm are two."""
    first = alerts.raise_alert(AlertKind.HELP, 3, Place.CONSOLE)
    clock.go_on(minutes=1)
    assert alerts.raise_alert(AlertKind.HELP, 3, Place.PAD) == first
    alarm = alerts.raise_alert(AlertKind.ALARM, 3, Place.PAD)
    elsewhere = alerts.raise_alert(AlertKind.HELP, 4, Place.PAD)
    assert alerts.open() == (first, alarm, elsewhere)
    again = [dict(detail)["again"] for _, _, detail in told(database)]  # type: ignore[call-overload]
    assert again == [False, True, False, False]
    alerts.answer(first.id, 1)
    assert alerts.raise_alert(AlertKind.HELP, 3, Place.PAD).id > elsewhere.id


def test_presses_at_once_are_one_alarm(alerts: Alerts) -> None:
    """At the console and on the pad of one counter, from wherever else."""
    with ThreadPoolExecutor(len(Place)) as threads:
        pressed = threads.map(lambda of: alerts.raise_alert(AlertKind.ALARM, 3, of), list(Place))
        raised = list(pressed)
    assert len({each.id for each in raised}) == 1
    assert len(alerts.open()) == 1


def test_one_counter_answers(alerts: Alerts, database: Database) -> None:
    """Whoever is second is told who was first, and nothing changes."""
    raised = alerts.raise_alert(AlertKind.HELP, 3, Place.CONSOLE)
    alerts.answer(raised.id, 2)
    with pytest.raises(AlertAnswered, match="not open any more: counter 2 has answered it") as by:
        alerts.answer(raised.id, 5)
    assert by.value.counter == 2
    assert len(told(database)) == 2


@pytest.mark.parametrize(("alert", "counter"), [(0, 5), (99, 5), (-1, 5), (2**63, 5), (1, 77)])
def test_no_such_alert_or_counter(alerts: Alerts, alert: int, counter: int) -> None:
    """It says which there are."""
    alerts.raise_alert(AlertKind.HELP, 3, Place.CONSOLE)
    with pytest.raises(UnknownName):
        alerts.answer(alert, counter)
    assert len(alerts.open()) == 1


@pytest.mark.parametrize(
    ("kind", "counter"), [(AlertKind.BAD_RATING, 3), (AlertKind.ALARM, 77), (AlertKind.HELP, 0)]
)
def test_what_cannot_be_raised(
    alerts: Alerts, database: Database, kind: AlertKind, counter: int
) -> None:
    """An alert of a rating without one, or one at a counter that is not there; nothing is kept."""
    before = contents(database)
    with pytest.raises(UnknownName):
        alerts.raise_alert(kind, counter, Place.COMMAND)
    assert contents(database) == before


def test_an_alert_is_over_with_its_day(alerts: Alerts, queue: Queue, clock: SetClock) -> None:
    """Nobody finds yesterday's alarm in the morning, and nobody can answer it."""
    raised = alerts.raise_alert(AlertKind.ALARM, 3, Place.PAD)
    clock.go_on(days=1)
    queue.issue("passport")
    assert alerts.open() == ()
    with pytest.raises(AlertAnswered, match="it counts no more") as by:
        alerts.answer(raised.id, 5)
    assert by.value.counter is None


@pytest.mark.parametrize("source", [Source.PAD, Source.PHONE])
def test_a_bad_rating_is_an_alert_while_its_person_may_be_there(
    alerts: Alerts, database: Database, clock: SetClock, served: Ticket, source: Source
) -> None:
    """In the transaction that opens its case, with its counter and from where it came."""
    clock.go_on(seconds=STILL_HERE.total_seconds())
    rating = Ratings(database, clock).rate(
        served.id, GivenRating("passport", Grade(2), source=source)
    )
    (alert,) = alerts.open()
    assert (alert.kind, alert.counter, alert.source) == ("bad_rating", 5, source.value)
    assert (alert.rating, alert.at) == (rating.id, clock())
    assert [each.kind for each in events(database)][-3:] == ["rated", "alert", "case"]


@pytest.mark.parametrize(
    ("grade", "source", "later"),
    [
        (3, Source.PAD, timedelta()),
        (1, Source.PHONE, STILL_HERE + timedelta(seconds=1)),
        (1, Source.PAPER, timedelta()),
    ],
)
def test_other_ratings_are_no_alert(  # noqa: PLR0917 - fixtures and parameters
    alerts: Alerts,
    database: Database,
    clock: SetClock,
    served: Ticket,
    grade: int,
    source: Source,
    later: timedelta,
) -> None:
    """Neither a good one, nor one of somebody who has gone home, nor one from the paper box."""
    clock.now += later
    given = GivenRating("passport", Grade(grade), source=source)
    Ratings(database, clock).rate(served.id, given)
    assert alerts.open() == ()


def test_consoles_show_what_is_theirs_to_see(
    alerts: Alerts, database: Database, clock: SetClock, served: Ticket
) -> None:
    """Help at all other counters; a bad rating where a supervisor is, or anywhere if none is."""
    help_wanted = alerts.raise_alert(AlertKind.HELP, 3, Place.CONSOLE)
    assert [each.id for each in alerts.shown_at(3)] == []
    given = GivenRating("passport", Grade(1), source=Source.PAD)
    Ratings(database, clock).rate(served.id, given)
    bad = next(each for each in alerts.open() if each.rating)
    assert alerts.shown_at(4) == (help_wanted, bad)
    assert alerts.shown_at(5) == (help_wanted,)
    counters = Counters(database, clock)
    for badge, role in (("1001", Role.OFFICER), ("2001", Role.SUPERVISOR)):
        counters.store_officer(Officer(badge, "Sample", role), "4711")
    assert alerts.shown_at(4) == (help_wanted,)
    counters.sign_on(4, "1001", "4711")
    counters.sign_on(2, "2001", "4711")
    assert alerts.shown_at(4) == (help_wanted,)
    assert alerts.shown_at(2) == (help_wanted, bad)
    for each in (help_wanted, bad):
        alerts.answer(each.id, 2)
    assert alerts.shown_at(2) == ()
