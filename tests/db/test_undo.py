"""What an officer did is taken back for ten seconds, and nothing that reads events counts it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.notifications import Notifications
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import Ratings
from db.street_numbers import StreetNumbers
from reception.officer import UNDO_SECONDS, CounterSession
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tests.db.invariants import faults
from tickets.errors import CounterBusy, CounterClosed, IllegalMove
from tickets.hall import CounterState, LineEnd, Pool
from tickets.notifications import NotificationKind
from tickets.officer_errors import CannotUndo, NothingToUndo
from tickets.rating_errors import NotServedYet
from tickets.ratings import GivenRating, Grade
from tickets.source import Source
from tickets.street import StreetRule
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
    undoable = session.undoable
    assert undoable
    assert (undoable.move, undoable.label) == (kind, "A001")
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


def test_ten_seconds_are_left_to_take_it_back(
    session: CounterSession, line: list[Ticket], clock: SetClock
) -> None:
    """Until the tenth, and not after it."""
    session.call_next()
    clock.go_on(seconds=UNDO_SECONDS)
    undoable = session.undoable
    assert undoable
    assert undoable.until == clock()
    clock.go_on(seconds=1)
    with pytest.raises(NothingToUndo):
        session.undo()


def test_one_press_is_taken_back_whole(
    session: CounterSession, queries: Queries, line: list[Ticket], database: Database
) -> None:
    """Call next had finished one, called another and opened a paused counter: none of it was."""
    session.call_next()
    session.start()
    session.pause("lunch")
    before = queries.desk(1)
    session.call_next()
    back = session.undo()
    assert [each.label for each in back] == ["A002", "A001"]
    after = queries.desk(1)
    assert (after.here, after.waiting, after.state) == (before.here, before.waiting, before.state)
    assert queries.counter_display(1).reason == "lunch"
    assert faults(database) == []


def test_an_undo_is_no_press_of_somebody_else(
    session: CounterSession, pad: CounterSession, line: list[Ticket]
) -> None:
    """Each place takes back what it did; what the other has changed since stays."""
    session.call_next()
    pad.start()
    with pytest.raises(CannotUndo, match="A001 has moved on") as moved:
        session.undo()
    assert (moved.value.label, moved.value.state, moved.value.counter) == ("A001", S.SERVING, 1)
    pad.undo()
    (back,) = session.undo()
    assert back.state is S.WAITING


def test_nobody_is_put_where_somebody_is(
    session: CounterSession, pad: CounterSession, line: list[Ticket]
) -> None:
    """The counter has called another meanwhile."""
    session.call_next()
    session.finish()
    pad.call_next()
    with pytest.raises(CounterBusy, match="A002 is at counter 1"):
        session.undo()


def test_nobody_is_put_where_nobody_works(session: CounterSession, line: list[Ticket]) -> None:
    """The counter has closed meanwhile."""
    session.call_next()
    session.finish()
    session.close()
    with pytest.raises(CounterClosed):
        session.undo()


def test_a_counter_that_changed_since_keeps_its_state(
    session: CounterSession, line: list[Ticket], queries: Queries
) -> None:
    """It was opened by the call, and closed for lunch since: only the call is taken back."""
    session.call_next()
    session.pause("lunch")
    session.undo()
    assert (queries.desk(1).state, queries.desk(1).here) == (CounterState.PAUSED, None)


def test_yesterdays_are_not_called_back(
    session: CounterSession, line: list[Ticket], clock: SetClock
) -> None:
    """The day has turned between the press and its undo."""
    clock.now = clock.now.replace(hour=19, minute=59, second=55)
    session.call_next()
    session.finish()
    clock.go_on(seconds=8)
    with pytest.raises(CannotUndo):
        session.undo()


def test_a_place_that_went_to_somebody_else_is_not_taken_back(
    database: Database, session: CounterSession, clock: SetClock
) -> None:
    """A number from the street that was cancelled counts in nobody's quota any more."""
    setup = load_hall(database)
    street = replace(setup.hall, street=StreetRule(("passport",)))
    store_hall(database, replace(setup, hall=street), clock)
    label = StreetNumbers(database, clock).take("passport").label
    session.cancel(label)
    with pytest.raises(IllegalMove, match=f"cannot undo {label}: it is cancelled"):
        session.undo()
    other = StreetNumbers(database, clock).take("passport").label
    session.confirm(other)
    (back,) = session.undo()
    assert back.state is S.UNCONFIRMED


def test_a_visit_without_a_number_ends_as_if_it_had_not_begun(
    session: CounterSession, line: list[Ticket], queries: Queries, database: Database
) -> None:
    """Nothing of it counts, and who was here before is here again."""
    session.call_next()
    session.start()
    session.serve_without_number("collection")
    visit, here = session.undo()
    assert (visit.state, here.label, here.state) == (S.CANCELLED, "A001", S.SERVING)
    assert queries.desk(1).served == 0
    assert faults(database) == []


def test_the_board_shows_what_holds(
    session: CounterSession, line: list[Ticket], queries: Queries, clock: SetClock
) -> None:
    """A call that was taken back disappears; a miss that was taken back is a call again."""
    session.call_next()
    call = queries.calls()
    session.missed()
    assert [each.label for each in queries.board().missed] == ["A001"]
    session.undo()
    assert queries.calls() == call
    assert queries.board().missed == ()
    session.return_to_line()
    session.call("A003")
    session.undo()
    assert queries.calls() == ()
    assert session.call("A001").label == "A001"
    session.add_services(["collection"])
    newest = queries.calls()
    clock.go_on(minutes=5)
    session.call("A001")  # finished with one errand and called for the next
    assert queries.calls() != newest
    session.undo()
    assert queries.calls() == newest


def test_handling_times_and_forecasts_know_nothing_of_it(
    session: CounterSession, queries: Queries, line: list[Ticket], clock: SetClock
) -> None:
    """A service that was finished by mistake is one that goes on, however often."""
    session.call_next()
    session.start()
    clock.go_on(minutes=9)
    before = (queries.lines(), queries.desk(1).served)
    session.finish()
    assert (queries.lines(), queries.desk(1).served) != before
    session.undo()
    assert (queries.lines(), queries.desk(1).served) == before


def test_what_was_finished_by_mistake_is_rated_when_it_is_finished(
    session: CounterSession, line: list[Ticket], database: Database, clock: SetClock
) -> None:
    """Not before: its service goes on."""
    ratings = Ratings(database, clock)
    session.call_next()
    session.finish()
    session.undo()
    given = GivenRating("passport", Grade.SATISFIED)
    with pytest.raises(NotServedYet):
        ratings.rate(line[0].id, given)
    session.finish()
    assert ratings.rate(line[0].id, given).grade is Grade.SATISFIED


def test_a_postponement_that_was_taken_back_is_none(
    session: CounterSession, queue: Queue, line: list[Ticket]
) -> None:
    """The person has as many of their own as before."""
    for _ in range(5):
        session.postpone("A001", 1)
        session.undo()
    assert queue.postpone_own(line[0].token).state is S.WAITING


def test_phones_are_told_of_calls_that_hold(
    session: CounterSession, line: list[Ticket], database: Database, clock: SetClock
) -> None:
    """A turn that was taken back is told no more."""
    notifications = Notifications(database, clock)
    session.call_next()
    told = [each for each in notifications.due(0) if each.key.kind is NotificationKind.TURN]
    assert [each.ticket.label for each in told] == ["A001"]
    session.undo()
    left = notifications.due(0)
    assert all(each.key.kind is NotificationKind.NEXT for each in left)
