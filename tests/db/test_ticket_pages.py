import pytest

from db.counters import Counters
from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tickets.visit import TicketState


@pytest.fixture
def counters(database: Database, clock: SetClock) -> Counters:
    """The counters of the sample hall."""
    return Counters(database, clock)


def test_all_who_wait_stand_as_each_of_them_is_told_alone(
    queue: Queue, queries: Queries, counters: Counters, clock: SetClock
) -> None:
    """In each line, with the green channel, sent to a counter, with counters open or not."""
    counters.open(1)
    for service in ("passport", "visa-residence") * 4:
        queue.issue(service)
        clock.go_on(seconds=20)
    queue.issue("passport", priority_class="elderly")
    queue.call_next(1)
    queue.transfer(1, to_counter=1)
    now = queries.tickets_now()
    waiting = [each for each in now.values() if each.ticket.state is TicketState.WAITING]
    assert len(waiting) == 9
    for each in waiting:
        alone = queries.standing(each.ticket.id)
        assert each.standing is not None
        assert (each.standing.ahead, each.standing.counters) == (alone.ahead, alone.counters)
        assert (each.standing.minutes is None) == (alone.minutes is None)


def test_minutes_grow_along_the_line(queue: Queue, queries: Queries, counters: Counters) -> None:
    """Whoever is further back is never told less."""
    counters.open(1)
    for _ in range(12):
        queue.issue("passport")
    standings = [each.standing for each in queries.tickets_now().values()]
    told = [each.minutes for each in standings if each and each.minutes]
    assert told == sorted(told)
    assert len(told) == 12
    assert told[0] == (0, 0)
    assert told[-1][1] > 30


def test_a_person_nobody_serves_is_told_no_minutes(queue: Queue, queries: Queries) -> None:
    """Before the counters open the line is forecast as if they all did now."""
    first, second = queue.issue("passport"), queue.issue("passport")
    now = queries.tickets_now()
    assert [each.standing and each.standing.ahead for each in now.values()] == [0, 1]
    assert now[first.id].standing == queries.standing(first.id)
    assert now[second.id].standing is not None


def test_a_call_is_told_with_its_event_and_who_is_over_only_where_asked(
    queue: Queue, queries: Queries
) -> None:
    """A recall is another event, so that a phone rings again."""
    ticket = queue.issue("passport")
    queue.call_next(1)
    first = queries.tickets_now()[ticket.id].call
    queue.recall(1)
    again = queries.tickets_now()[ticket.id].call
    assert first is not None
    assert again is not None
    assert again.event > first.event
    assert (again.counter, again.recall) == (1, True)
    queue.finish(1)
    assert ticket.id not in queries.tickets_now()
    over = queries.tickets_now([ticket.id])[ticket.id]
    assert (over.ticket.state, over.standing, over.call) == (TicketState.SERVED, None, None)


def test_those_at_counters_stand_alone_as_among_all(queue: Queue, queries: Queries) -> None:
    """Who is called and who is served, with the call and without; nobody else."""
    for _ in range(4):
        queue.issue("passport")
    called, served = queue.call_next(1), queue.call_next(2)
    queue.start(2)
    assert called is not None
    assert served is not None
    at_counters = queries.tickets_at_counters()
    assert at_counters.keys() == {called.id, served.id}
    everybody = queries.tickets_now()
    assert all(everybody[each] == now for each, now in at_counters.items())
    assert [each.call is None for each in at_counters.values()] == [False, True]


def test_what_happened_is_told_in_order(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """Each with its time and its counter, and nothing of other tickets."""
    ticket = queue.issue("passport")
    queue.issue("passport")
    clock.go_on(minutes=3)
    queue.call_next(2)
    clock.go_on(minutes=1)
    queue.missed(2)
    told = [(each.kind, each.counter, each.at.minute) for each in queries.happened(ticket.id)]
    assert told == [("issue", None, 0), ("call", 2, 3), ("miss", 2, 4)]
