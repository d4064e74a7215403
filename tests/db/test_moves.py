from collections.abc import Callable

import pytest
from msgspec.structs import replace

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tickets.errors import (
    BadInput,
    BadPlaces,
    CounterClosed,
    IllegalMove,
    NobodyAtCounter,
    NowhereToTransfer,
    UnknownName,
    UnknownTicket,
    WrongPool,
)
from tickets.hall import Counter, LineEnd, MissedPolicy, MissedRule, Pool
from tickets.visit import Ticket, TicketState

S = TicketState


@pytest.fixture
def log(database: Database) -> EventLog:
    """What has happened."""
    return EventLog(database)


@pytest.fixture
def line(queue: Queue, clock: SetClock) -> list[Ticket]:
    """Five people for passports, a minute apart: A001 to A005."""
    people = []
    for _ in range(5):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    return people


def called(queue: Queue, counter: int = 1) -> str | None:
    """The number that this counter's next press calls."""
    ticket = queue.call_next(counter)
    return ticket.label if ticket else None


def order(queue: Queue, counter: int = 1) -> list[str]:
    """Everybody, as one counter calls them."""
    return list(iter(lambda: called(queue, counter) or "", ""))


def test_an_officer_may_choose(queue: Queue, line: list[Ticket]) -> None:
    """A chosen number is called out of turn; who was there is finished first."""
    assert called(queue) == "A001"
    chosen = queue.call(1, "a 004")
    assert (chosen.label, chosen.state, chosen.counter) == ("A004", S.CALLED, 1)
    assert order(queue) == ["A002", "A003", "A005"]


def test_a_person_at_the_counter_is_called_there_for_the_next_errand(
    queue: Queue, log: EventLog
) -> None:
    """Whoever stands there with errands left is finished with one and called for the next."""
    queue.issue("passport", then=["collection", "identity-card"])
    queue.call_next(1)
    queue.start(1)
    seen = log.last()
    again = queue.call(1, "A001")
    assert (again.state, again.counter, again.service) == (S.CALLED, 1, "collection")
    assert (again.then, again.started_at) == (("identity-card",), None)
    told = [(event.kind, event.service) for event in log.since(seen)]
    assert told == [("go_on", "passport"), ("call", "collection")]


def test_a_person_at_the_counter_without_another_errand_is_not_called_anew(
    queue: Queue, line: list[Ticket]
) -> None:
    """The refusal names the state that the ticket is in and stays in."""
    queue.call_next(1)
    queue.start(1)
    with pytest.raises(IllegalMove) as refused:
        queue.call(1, "A001")
    assert refused.value.state is S.SERVING
    assert queue.finish(1).label == "A001"


def test_a_missed_person_at_the_counter_is_called_at_once(queue: Queue, line: list[Ticket]) -> None:
    """Whoever was missed and stands there after all need not wait again."""
    queue.call_next(1)
    queue.missed(1)
    assert queue.call(2, "A001").counter == 2
    assert queue.start(2).state is S.SERVING


def test_a_choice_that_cannot_be_finishes_nobody(queue: Queue, line: list[Ticket]) -> None:
    """A wrong number leaves the counter as it was: nothing is half done."""
    queue.call_next(1)
    queue.call_next(2)
    with pytest.raises(UnknownTicket):
        queue.call(1, "A099")
    with pytest.raises(IllegalMove, match="cannot call A002: it is called"):
        queue.call(1, "A002")
    assert queue.start(1).label == "A001"


def test_a_counters_pool_is_its_own(queue: Queue, line: list[Ticket]) -> None:
    """Parked at a counter, a ticket is resumed there and nowhere else."""
    queue.call_next(1)
    queue.start(1)
    parked = queue.park(1)
    assert (parked.state, parked.counter) == (S.PARKED, 1)
    assert called(queue) == "A002"
    with pytest.raises(WrongPool, match="A001 is parked at counter 1"):
        queue.resume(2, "A001")
    assert queue.finish(1).label == "A002"
    resumed = queue.resume(1, "A001")
    assert (resumed.state, resumed.counter, resumed.started_at) == (S.CALLED, 1, None)


def test_any_counter_resumes_from_the_halls_pool(
    queue: Queue, line: list[Ticket], queries: Queries
) -> None:
    """Parked for the hall, every counter sees it and may take it; the display calls it there."""
    queue.call_next(1)
    queue.park(1, Pool.HALL)
    assert [ticket.label for ticket in queries.desk(2).parked] == ["A001"]
    assert queue.resume(2, "A001").counter == 2
    assert queries.calls()[0].label == "A001"
    assert queries.calls()[0].counter == 2


def test_only_the_parked_are_resumed(queue: Queue, line: list[Ticket]) -> None:
    """A waiting ticket is called, not resumed."""
    with pytest.raises(IllegalMove, match="cannot resume A001: it is waiting"):
        queue.resume(1, "A001")


def test_postponed_by_two_places(queue: Queue, line: list[Ticket]) -> None:
    """Two people go first, then it is their turn again."""
    queue.postpone("A001", 2)
    assert order(queue) == ["A002", "A003", "A001", "A004", "A005"]


def test_a_called_ticket_may_let_others_go_first(queue: Queue, line: list[Ticket]) -> None:
    """Called and not ready yet: back in line behind the next two."""
    queue.call_next(1)
    postponed = queue.postpone("A001", 2)
    assert (postponed.state, postponed.counter, postponed.called_at) == (S.WAITING, None, None)
    assert order(queue) == ["A002", "A003", "A001", "A004", "A005"]


def test_postponed_by_more_than_there_are_is_last(queue: Queue, line: list[Ticket]) -> None:
    """Behind everybody who waits now, and before everybody who comes later."""
    queue.postpone("A002", 50)
    queue.issue("passport")
    assert order(queue) == ["A001", "A003", "A004", "A005", "A002", "A006"]


@pytest.mark.parametrize("places", [0, -3, 1000, 10**30])
def test_a_senseless_number_of_places(queue: Queue, line: list[Ticket], places: int) -> None:
    """Less than one or absurdly many is refused."""
    with pytest.raises(BadPlaces):
        queue.postpone("A001", places)


def test_transferred_to_the_back_waits_like_a_newcomer(
    queue: Queue, line: list[Ticket], log: EventLog, clock: SetClock
) -> None:
    """The same number, at another service, behind those who wait there."""
    first = queue.issue("collection")
    queue.call_next(1)
    clock.go_on(minutes=1)
    moved = queue.transfer(1, service="collection")
    assert (moved.label, moved.service, moved.state) == ("A001", "collection", S.WAITING)
    assert (moved.counter, moved.called_at, moved.started_at) == (None, None, None)
    assert moved.rank_at > first.rank_at
    event = log.since(0)[-1]
    assert (event.kind, event.service, event.counter) == ("transfer", "passport", 1)
    assert event.detail == {"service": "collection", "to_counter": None, "place": "back"}


def test_transferred_to_the_front_is_next(
    queue: Queue, line: list[Ticket], clock: SetClock
) -> None:
    """Before the head of the other line, who came earlier and has a credit; no newcomer passes."""
    head = queue.issue("collection", priority_class="elderly")
    clock.go_on(minutes=30)
    late = queue.issue("passport")
    queue.call(1, late.label)
    moved = queue.transfer(1, service="collection", place=LineEnd.FRONT)
    assert moved.rank_at < head.rank_at < late.rank_at
    queue.issue("collection", priority_class="elderly")
    assert order(queue, 8) == [late.label, "H001", "H002"]


def test_transferred_to_a_counter_waits_for_it_alone(
    queue: Queue, line: list[Ticket], queries: Queries
) -> None:
    """Nobody else calls it, and that counter does, though it does not serve it otherwise."""
    queue.call_next(6)
    queue.call_next(1)
    sent = queue.transfer(1, to_counter=6, place=LineEnd.FRONT)
    assert (sent.to_counter, sent.service) == (6, "passport")
    assert order(queue, 1) == ["A002", "A003", "A004", "A005"]
    assert [ticket.label for ticket in queries.desk(6).waiting] == ["A001"]
    assert "A001" not in [ticket.label for ticket in queries.desk(2).waiting]
    assert called(queue, 6) == "A001"


def test_a_transfer_needs_somewhere_to_go(queue: Queue, line: list[Ticket]) -> None:
    """Nowhere, an unknown service or counter, a closed counter: refused, and still here."""
    queue.call_next(1)
    wrong: list[tuple[type[BadInput], Callable[[], object]]] = [
        (NowhereToTransfer, lambda: queue.transfer(1)),
        (UnknownName, lambda: queue.transfer(1, service="parking")),
        (UnknownName, lambda: queue.transfer(1, to_counter=77)),
        (CounterClosed, lambda: queue.transfer(1, to_counter=3)),
        (NobodyAtCounter, lambda: queue.transfer(2, service="collection")),
    ]
    for error, verb in wrong:
        with pytest.raises(error):
            verb()
    assert queue.start(1).label == "A001"


def test_returned_to_the_line_as_if_never_called(queue: Queue, line: list[Ticket]) -> None:
    """Called by mistake: the same place as before."""
    queue.call_next(1)
    returned = queue.return_to_line(1)
    assert (returned.state, returned.counter, returned.called_at) == (S.WAITING, None, None)
    assert order(queue)[0] == "A001"


def test_several_services_on_one_number(queue: Queue, log: EventLog, clock: SetClock) -> None:
    """One number for three errands: each in its turn, the place kept, one segment each."""
    ticket = queue.issue("passport", then=["collection", "identity-card"])
    assert ticket.then == ("collection", "identity-card")
    for service, counter in (("passport", 1), ("collection", 5), ("identity-card", 5)):
        clock.go_on(minutes=5)
        here = queue.call_next(counter)
        assert here is not None
        assert (here.label, here.service) == ("A001", service)
        ended = queue.finish(counter)
    assert (ended.state, ended.then) == (S.SERVED, ())
    segments = [
        (event.kind, event.service) for event in log.since(0) if event.kind in ("go_on", "finish")
    ]
    assert segments == [
        ("go_on", "passport"),
        ("go_on", "collection"),
        ("finish", "identity-card"),
    ]


def test_the_next_errand_keeps_the_first_arrival(queue: Queue, clock: SetClock) -> None:
    """Who came first is first in the second line too."""
    queue.issue("passport", then=["collection"])
    clock.go_on(minutes=5)
    queue.issue("collection")
    queue.call_next(1)
    queue.finish(1)
    assert called(queue, 5) == "A001"


def test_every_errand_must_exist(queue: Queue, queries: Queries) -> None:
    """One unknown service among them, and no number is given out."""
    with pytest.raises(UnknownName):
        queue.issue("passport", then=["collection", "parking"])
    assert queue.issue("passport").label == "A001"


def test_a_visit_without_a_number(
    queue: Queue, line: list[Ticket], log: EventLog, queries: Queries, clock: SetClock
) -> None:
    """Taken in at the counter: served at once, never on the display, with no paper."""
    queue.call_next(1)
    clock.go_on(minutes=5)
    visit = queue.walk_direct(1, "collection", priority_class="elderly")
    assert (visit.state, visit.counter, visit.label) == (S.SERVING, 1, "+001")
    assert [event.kind for event in log.since(0)][-2:] == ["finish", "walk_direct"]
    assert queries.calls() == ()
    assert queue.finish(1).label == "+001"
    with pytest.raises(UnknownName):
        queue.walk_direct(1, "parking")


POLICIES = [
    (MissedRule(MissedPolicy.AT_ONCE), ["A001", "A002", "A003", "A004", "A005"]),
    (MissedRule(MissedPolicy.AFTER, 2), ["A002", "A003", "A001", "A004", "A005"]),
    (MissedRule(MissedPolicy.AFTER, 40), ["A002", "A003", "A004", "A005", "A001"]),
    (MissedRule(MissedPolicy.LAST), ["A002", "A003", "A004", "A005", "A001"]),
]


@pytest.mark.parametrize(("rule", "wanted"), POLICIES)
def test_a_missed_ticket_comes_back_where_the_hall_says(
    queue: Queue, line: list[Ticket], database: Database, rule: MissedRule, wanted: list[str]
) -> None:
    """At once, after n tickets, or last."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, missed=rule)))
    queue.call_next(1)
    queue.missed(1)
    queue.check_in_again("A001")
    assert order(queue) == wanted


def test_the_missed_and_the_parked_may_go_home(queue: Queue, line: list[Ticket]) -> None:
    """Cancelled by number from wherever they are, but not from a counter."""
    queue.call_next(1)
    queue.missed(1)
    queue.call_next(1)
    queue.park(1)
    assert queue.cancel("A001").state is S.CANCELLED
    assert queue.cancel("A002").state is S.CANCELLED
    queue.call_next(1)
    with pytest.raises(IllegalMove, match="cannot cancel A003: it is called"):
        queue.cancel("A003")


def test_a_counter_that_is_gone_keeps_nobody(
    queue: Queue, line: list[Ticket], database: Database
) -> None:
    """Sent to a counter or parked there, people are called by others when it leaves the file."""
    queue.call_next(6)
    queue.call_next(1)
    queue.transfer(1, to_counter=6)
    queue.call_next(6)
    queue.park(6)
    queue.call_next(1)
    queue.transfer(1, to_counter=6)
    setup = load_hall(database)
    kept: tuple[Counter, ...] = tuple(c for c in setup.counters if c.number != 6)
    store_hall(database, replace(setup, counters=kept))
    assert queue.resume(2, "A001").label == "A001"
    assert "A002" in order(queue, 1)


def test_nothing_is_left_of_a_counters_people_when_it_closes(
    queue: Queue, line: list[Ticket], database: Database, clock: SetClock
) -> None:
    """Closing a counter hands its pool and those sent to it to the whole hall."""
    counters = Counters(database, clock)
    queue.call_next(1)
    queue.park(1)
    queue.call_next(2)
    queue.transfer(2, to_counter=1)
    counters.close(1)
    assert queue.resume(2, "A001").label == "A001"
    assert "A002" in order(queue, 2)
