from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import HALL
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tickets.errors import IllegalMove
from tickets.hall import CallingRule
from tickets.visit import Ticket, TicketState

S = TicketState


def call_a_chosen_one(queue: Queue) -> Ticket | None:
    """The officer chooses who is next."""
    return queue.call(1, "A002")


def resume_a_parked_one(queue: Queue) -> Ticket | None:
    """Somebody who was set aside comes back."""
    return queue.resume(1, "A003")


def take_in_one_without_a_number(queue: Queue) -> Ticket | None:
    """Somebody stands there who has none."""
    return queue.walk_direct(1, "collection")


def call_next(queue: Queue) -> Ticket | None:
    """One button."""
    return queue.call_next(1)


WAYS = [call_next, call_a_chosen_one, resume_a_parked_one, take_in_one_without_a_number]
"""Every way in which the next one comes to a counter."""


@pytest.mark.parametrize(("seconds", "state"), [(0, S.MISSED), (40, S.MISSED), (41, S.SERVED)])
@pytest.mark.parametrize("way", WAYS)
def test_who_was_called_just_before_has_not_been_served(  # noqa: PLR0917 - fixtures
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    way: Callable[[Queue], Ticket | None],
    seconds: int,
    state: TicketState,
) -> None:
    """Within 40 seconds of a call the next one, however it comes, makes it missed."""
    for _ in range(3):
        queue.issue("passport")
    queue.call(1, "A003")
    queue.park(1)
    assert queue.call_next(1) is not None
    clock.go_on(seconds=seconds)
    now = way(queue)
    assert now is not None
    here = queries.desk(1).here
    assert (here and here.label) == now.label
    assert queries.by_label("A001").state == state


def test_who_has_started_is_served_however_soon(queue: Queue, queries: Queries) -> None:
    """The officer has said that the person is there."""
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(1)
    queue.start(1)
    queue.call_next(1)
    assert queries.by_label("A001").state == S.SERVED


def test_finish_is_finish_however_soon(queue: Queue) -> None:
    """The rule is about the next call; what an officer says is done is done."""
    queue.issue("passport")
    queue.call_next(1)
    assert queue.finish(1).state == S.SERVED


def test_a_recall_is_the_same_call(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """Who came after the second call was served since then; the seconds are of the first."""
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(1)
    clock.go_on(seconds=39)
    queue.recall(1)
    clock.go_on(seconds=2)
    queue.call_next(1)
    assert queries.by_label("A001").state == S.SERVED


def test_who_was_missed_comes_back_and_no_figure_counts_them(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Two presses in a row lose nobody, and nobody is served by them."""
    for _ in range(2):
        queue.issue("passport")
    for _ in range(2):
        queue.call_next(1)
        clock.go_on(seconds=10)
    desk, counts = queries.desk(1), queries.counts_of_today()
    assert (desk.served, counts.served, counts.missed) == (0, 0, 1)
    assert [ticket.label for ticket in desk.missed] == ["A001"]
    assert queue.check_in_again("A001").state == S.WAITING
    clock.go_on(minutes=5)
    assert queue.call(1, "A001").counter == 1
    assert queries.desk(1).served == 1


def test_a_person_with_errands_left_keeps_them(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Who did not come has done none of them."""
    queue.issue("passport", then=["collection"])
    queue.call_next(1)
    queue.call_next(1)
    missed = queries.by_label("A001")
    assert (missed.state, missed.service, missed.then) == (S.MISSED, "passport", ("collection",))


@pytest.mark.parametrize("then", [[], ["collection"]])
def test_the_number_that_was_just_called_is_not_called_anew(
    queue: Queue, database: Database, then: list[str]
) -> None:
    """That is a recall; calling it missed first would be untrue."""
    queue.issue("passport", then=then)
    queue.call_next(1)
    log = EventLog(database)
    last = log.last()
    with pytest.raises(IllegalMove, match="A001"):
        queue.call(1, "A001")
    assert log.last() == last


@pytest.mark.parametrize(
    ("rule", "seconds", "state"),
    [(0, 0, S.SERVED), (90, 90, S.MISSED), (90, 91, S.SERVED)],
)
def test_the_hall_says_how_soon_that_is(  # noqa: PLR0917 - fixtures
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    database: Database,
    rule: int,
    seconds: int,
    state: TicketState,
) -> None:
    """No seconds at all: whoever was called is served."""
    setup = load_hall(database)
    calling = CallingRule(timedelta(seconds=rule))
    store_hall(database, replace(setup, hall=replace(setup.hall, calling=calling)), clock)
    assert load_hall(database).hall.calling == calling
    queue.issue("passport")
    queue.call_next(1)
    clock.go_on(seconds=seconds)
    queue.call_next(1)
    assert queries.by_label("A001").state == state


@pytest.mark.parametrize("rules", [{}, {"calling": {"no_show_seconds": 40}}])
def test_a_hall_of_an_earlier_version_has_the_usual_rules(
    queue: Queue, queries: Queries, database: Database, rules: dict[str, object]
) -> None:
    """Its rules say nothing of calls, or nothing of how they are spoken."""
    setup = load_hall(database)
    with database.write() as tx:
        tx.execute(
            update(HALL).values(
                rules={
                    "missed": {"policy": "at-once", "places": 3},
                    "appointments": {"grace_minutes": 15, "credit_minutes": 30},
                    **rules,
                }
            )
        )
    assert load_hall(database) == setup
    queue.issue("passport")
    queue.call_next(1)
    queue.call_next(1)
    assert queries.by_label("A001").state == S.MISSED
