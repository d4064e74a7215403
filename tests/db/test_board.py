from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tickets.errors import UnknownName
from tickets.hall import CounterState
from tickets.views import CounterInputs, MissedCall, NextNumber
from tickets.visit import TicketState


def ask_near(database: Database, **pre_call: int) -> None:
    """Have the next numbers of these services asked to come near."""
    hall = load_hall(database)
    services = tuple(replace(each, pre_call=pre_call.get(each.code, 0)) for each in hall.services)
    store_hall(database, replace(hall, services=services))


def test_the_board_is_read_at_one_moment(queue: Queue, queries: Queries) -> None:
    """Calls and lines are those that one would read alone; a call says what it is for."""
    for _ in range(3):
        queue.issue("passport", language="en")
    queue.call_next(1)
    board = queries.board()
    assert (board.calls, board.lines) == (queries.calls(), queries.lines())
    (call,) = board.calls
    assert (call.service, call.language, call.state) == ("passport", "en", TicketState.CALLED)
    assert board.missed == ()


def test_missed_calls_are_told_newest_first_until_they_are_back(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Each with its counter and when it was called; whoever checks in again is no longer there."""
    called = []
    for counter in (1, 2):
        queue.issue("passport")
        queue.call_next(counter)
        called.append(clock.now)
        queue.missed(counter)
        clock.go_on(minutes=1)
    assert queries.board().missed == (
        MissedCall("A002", 2, called[1]),
        MissedCall("A001", 1, called[0]),
    )
    queue.check_in_again("A002")
    assert [each.label for each in queries.board().missed] == ["A001"]
    clock.go_on(days=1)
    assert queries.board().missed == ()


def test_the_next_numbers_are_asked_to_come_near(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """As many as the hall file says, in the order of their rank, where a counter is open."""
    ask_near(database, passport=2, collection=1)
    for _ in range(3):
        queue.issue("passport")
        clock.go_on(seconds=1)
    queue.issue("passport", priority_class="elderly")
    queue.issue("collection")
    queue.issue("newborn")
    assert queries.board().near == ()
    Counters(database, clock).open(1)
    assert queries.board().near == (NextNumber("A004", "passport"), NextNumber("A001", "passport"))
    queue.call_next(1)
    assert [each.label for each in queries.board().near] == ["A001", "A002"]


def test_a_counter_shows_its_number_its_state_and_who_comes_next(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Closed, free, called, called again, served, paused; three of those who wait."""
    counters = Counters(database, clock)
    assert queries.counter_display(1) == CounterInputs(CounterState.CLOSED)
    counters.open(1)
    assert queries.counter_display(1) == CounterInputs(CounterState.OPEN)
    for _ in range(5):
        queue.issue("passport")
        clock.go_on(seconds=1)
    queue.call_next(1)
    called = queries.counter_display(1)
    assert called.call is not None
    assert (called.call.label, called.call.state) == ("A001", TicketState.CALLED)
    assert (called.busy, called.following) == (True, ("A002", "A003", "A004"))
    clock.go_on(seconds=1)
    queue.recall(1)
    again = queries.counter_display(1).call
    assert again is not None
    assert (again.recall, again.at - called.call.at) == (True, timedelta(seconds=1))
    queue.start(1)
    served = queries.counter_display(1).call
    assert served is not None
    assert served.state is TicketState.SERVING
    queue.finish(1)
    counters.pause(1)
    paused = queries.counter_display(1)
    assert (paused.state, paused.call, paused.busy) == (CounterState.PAUSED, None, False)
    with pytest.raises(UnknownName, match="no counter '99'"):
        queries.counter_display(99)


def test_a_visit_without_a_number_is_no_call(queue: Queue, queries: Queries) -> None:
    """The counter is busy, and that is all."""
    queue.walk_direct(1, "collection")
    shown = queries.counter_display(1)
    assert (shown.call, shown.busy, shown.state) == (None, True, CounterState.OPEN)
