"""What an officer does at a counter: the same from every place, told by the events, and undone."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from db.counters import Counters
from db.engine.database import Database
from db.queue.queue import Queue
from reception.officer import CounterSession
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tickets.errors import DatabaseTrouble, IllegalMove, WrongPool
from tickets.hall import CounterState, Officer
from tickets.officer_errors import NobodySignedOn, NothingToAdd
from tickets.source import Source
from tickets.visit import Ticket, TicketState

S = TicketState


@pytest.fixture
def pad(database: Database, clock: SetClock) -> CounterSession:
    """The same counter, as its call pad works with it."""
    return CounterSession(database, 1, Source.PAD, "kiosk-1", clock)


@pytest.fixture
def log(database: Database) -> EventLog:
    """What has happened."""
    return EventLog(database)


def test_every_event_says_where_it_was_done(
    session: CounterSession, pad: CounterSession, line: list[Ticket], log: EventLog
) -> None:
    """A console's and a pad's; what nobody's place did, as the tests' own queue, says nothing."""
    session.call_next()
    pad.start()
    session.postpone("A002", 1)
    told = [(each.kind, each.source) for each in log.since()]
    assert told == [
        *[("issue", None)] * 3,
        ("open", Source.CONSOLE),
        ("call", Source.CONSOLE),
        ("start", Source.PAD),
        ("postpone", Source.CONSOLE),
    ]
    assert [each.counter for each in log.since()][-1] == 1  # whose officer let others go first


def test_a_new_day_is_begun_from_nowhere(
    session: CounterSession, line: list[Ticket], log: EventLog, clock: SetClock
) -> None:
    """Whoever presses first in the morning has not abandoned yesterday's tickets."""
    clock.go_on(hours=24)
    session.open()
    told = [(each.kind, each.source) for each in log.since()][-2:]
    assert told == [("abandon", None), ("open", Source.CONSOLE)]


def test_a_chosen_one_is_called_whether_waiting_missed_or_parked(
    session: CounterSession, line: list[Ticket]
) -> None:
    """One verb; who is at another counter, or in its pool, is refused with where that is."""
    assert session.call("A002").state is S.CALLED
    session.park()
    assert session.call("A003").state is S.CALLED
    assert session.missed().state is S.MISSED
    assert session.call("A003").state is S.CALLED
    assert session.call("A002").state is S.CALLED


def test_a_refusal_says_where_the_ticket_is(
    session: CounterSession, queue: Queue, line: list[Ticket]
) -> None:
    """In words, and as data for a window to choose its own."""
    queue.call_next(3)
    with pytest.raises(IllegalMove, match="cannot call A001: it is called at counter 3") as called:
        session.call("A001")
    assert (called.value.state, called.value.counter) == (S.CALLED, 3)
    queue.park(3)
    with pytest.raises(WrongPool, match="A001 is parked at counter 3"):
        session.call("A001")
    with pytest.raises(IllegalMove, match="cannot check in again A002: it is waiting") as waits:
        session.check_in_again("A002")
    assert waits.value.counter is None


def test_the_other_verbs_are_the_queues(
    session: CounterSession, database: Database, line: list[Ticket], clock: SetClock
) -> None:
    """Each does at this counter what it does anywhere."""
    session.call_next()
    assert session.recall().label == "A001"
    assert session.return_to_line().state is S.WAITING
    assert session.serve_without_number("collection").label == "+001"
    assert session.finish().state is S.SERVED
    assert session.cancel("A003").state is S.CANCELLED
    assert session.reprint("A002").ticket == line[1].id
    assert session.pause("lunch").reason == "lunch"
    assert session.open().state is CounterState.OPEN
    assert session.close().state is CounterState.CLOSED
    Counters(database, clock).store_officer(Officer("1001", "An officer"), "4711")
    assert session.sign_on("1001", "4711").officer == "1001"
    assert session.sign_off().officer is None


def test_a_hall_with_officers_has_one_sign_on(
    session: CounterSession, database: Database, line: list[Ticket], clock: SetClock, log: EventLog
) -> None:
    """Nobody is called where nobody is; who does what is in the events."""
    counters = Counters(database, clock)
    counters.store_officer(Officer("1001", "An officer"), "4711")
    actions: list[Callable[[], object]] = [
        session.call_next,
        session.start,
        session.finish,
        lambda: session.call("A001"),
        lambda: session.transfer(service="collection"),
        lambda: session.cancel("A001"),
        lambda: session.add_services(["collection"]),
    ]
    before = log.last()
    for action in actions:
        with pytest.raises(NobodySignedOn, match="nobody has signed on at counter 1"):
            action()
    assert log.last() == before
    session.sign_on("1001", "4711")
    session.cancel("A001")
    assert (log.since()[-1].kind, log.since()[-1].officer) == ("cancel", "1001")
    counters.remove_officer("1001")
    assert session.call_next()


def test_services_are_added_to_a_number(session: CounterSession, line: list[Ticket]) -> None:
    """They follow those that the person came for."""
    session.call_next()
    assert session.add_services(["collection", "identity-card"]).then == (
        "collection",
        "identity-card",
    )
    assert session.finish().service == "collection"
    with pytest.raises(NothingToAdd):
        session.add_services([])


def test_what_the_database_cannot_do_reaches_the_caller(
    line: list[Ticket],
    log: EventLog,
    clock: SetClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As trouble of the database, from every verb; nothing is done, and undo is as it was."""
    monkeypatch.setattr("db.engine.sqlite.BUSY_SECONDS", 0.0)
    database = Database(str(tmp_path / "hall.db"))
    session = CounterSession(database, 1, Source.CONSOLE, "kiosk-1", clock)
    session.call_next()
    done, before = session.undoable, log.last()
    actions: list[Callable[[], object]] = [
        session.call_next,
        session.start,
        session.finish,
        session.park,
        session.undo,
        session.send_for_papers,
        session.pause,
        lambda: session.call("A002"),
        lambda: session.transfer(service="collection"),
        lambda: session.serve_without_number("collection"),
        lambda: session.set_services([("collection", 0)], badge=""),
    ]
    held = sqlite3.connect(tmp_path / "hall.db", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    for action in actions:
        with pytest.raises(DatabaseTrouble):
            action()
    held.close()
    assert (log.last(), session.undoable) == (before, done)
    assert session.start().label == "A001"
    database.close()
