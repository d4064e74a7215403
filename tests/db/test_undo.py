"""What an officer did is taken back for ten seconds, and nothing that reads events counts it."""

from collections.abc import Callable

import pytest

from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from reception.officer import CounterSession
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tickets.hall import LineEnd, Pool
from tickets.officer_errors import NothingToUndo
from tickets.source import Source
from tickets.visit import Ticket, TicketState

S = TicketState


@pytest.fixture
def session(database: Database, clock: SetClock) -> CounterSession:
    """Counter 1, as its console works with it."""
    return CounterSession(database, 1, Source.CONSOLE, "kiosk-1", clock)


@pytest.fixture
def pad(database: Database, clock: SetClock) -> CounterSession:
    """The same counter, as its call pad works with it."""
    return CounterSession(database, 1, Source.PAD, "kiosk-1", clock)


@pytest.fixture
def log(database: Database) -> EventLog:
    """What has happened."""
    return EventLog(database)


@pytest.fixture
def line(queue: Queue, clock: SetClock) -> list[Ticket]:
    """Three people for passports, a minute apart."""
    people = []
    for _ in range(3):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    return people


Verb = Callable[[CounterSession], object]
VERBS: dict[str, tuple[list[Verb], Verb]] = {
    "call": ([], lambda at: at.call_next()),
    "start": ([lambda at: at.call_next()], lambda at: at.start()),
    "finish": ([lambda at: at.call_next()], lambda at: at.finish()),
    "miss": ([lambda at: at.call_next()], lambda at: at.missed()),
    "park": ([lambda at: at.call_next()], lambda at: at.park(Pool.HALL)),
    "resume": ([lambda at: at.call_next(), lambda at: at.park()], lambda at: at.call("A001")),
    "transfer": (
        [lambda at: at.call_next()],
        lambda at: at.transfer(service="collection", place=LineEnd.FRONT, note="asks twice"),
    ),
    "return_to_line": ([lambda at: at.call_next()], lambda at: at.return_to_line()),
    "add_services": ([lambda at: at.call_next()], lambda at: at.add_services(["collection"])),
    "check_in_again": (
        [lambda at: at.call_next(), lambda at: at.missed()],
        lambda at: at.check_in_again("A001"),
    ),
    "postpone": ([], lambda at: at.postpone("A001", 1)),
    "cancel": ([], lambda at: at.cancel("A001")),
}


@pytest.mark.parametrize("kind", VERBS)
def test_what_was_done_is_taken_back(
    session: CounterSession, queries: Queries, line: list[Ticket], log: EventLog, kind: str
) -> None:
    """The ticket is what it was, the event says of what, and its past is as before."""
    before_it, verb = VERBS[kind]
    for each in before_it:
        each(session)
    before, told = queries.by_label("A001"), queries.happened(line[0].id)
    verb(session)
    assert session.undoable is not None
    assert (session.undoable.move, session.undoable.label) == (kind, "A001")
    assert queries.by_label("A001") != before
    (back,) = session.undo()
    assert back == queries.by_label("A001") == before
    last = log.since()[-1 if kind != "call" else -2]
    assert last.detail is not None
    assert (last.kind, last.ticket, last.detail["of"]) == ("undo", line[0].id, kind)
    assert queries.happened(line[0].id) == told
    assert session.undoable is None
    with pytest.raises(NothingToUndo, match="nothing was done at counter 1 just now"):
        session.undo()
