"""Letting others go first counts people, also where several have one rank."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.appointments.appointments import Appointments
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.invariants import faults
from tickets.hall import LineEnd, MissedPolicy, MissedRule
from tickets.visit import Ticket

SLOT = timedelta(minutes=30)
"""From the beginning of a test to the slot that all have booked."""

SERVICES = ("passport", "hk-macao-permit")
"""Counter 1 serves both."""

COLLECTION = 8
"""The counter that serves nothing but collection."""

Arrive = Callable[..., Ticket]


@pytest.fixture
def check_in(database: Database, clock: SetClock) -> Arrive:
    """Let somebody book the one slot and check in for it, a minute after the last."""
    setup = load_hall(database)
    booked = [
        replace(each, limits=replace(each.limits, appointments_a_slot=9)) for each in setup.services
    ]
    store_hall(database, replace(setup, services=tuple(booked)))
    appointments = Appointments(database, clock)
    slot = clock.now + SLOT

    def arrive(service: str = "passport") -> Ticket:
        booking = appointments.book(service, slot)
        ticket = appointments.check_in(booking.code)
        clock.go_on(minutes=1)
        return ticket

    return arrive


def order(queue: Queue, counter: int = 1) -> list[str]:
    """Everybody, as one counter calls them."""
    return [ticket.label for ticket in iter(lambda: queue.call_next(counter), None)]


def miss_the_first(queue: Queue, database: Database, rule: MissedRule) -> Ticket:
    """Call the first in line, who does not come, in a hall of this rule."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, missed=rule)))
    queue.call_next(1)
    return queue.missed(1)


@pytest.mark.parametrize(
    ("places", "wanted"),
    [
        (1, ["A002", "A001", "A003", "A004"]),
        (2, ["A002", "A003", "A001", "A004"]),
        (3, ["A002", "A003", "A004", "A001"]),
        (9, ["A002", "A003", "A004", "A001"]),
    ],
)
def test_of_four_with_one_slot_so_many_go_first(
    queue: Queue, check_in: Arrive, database: Database, places: int, wanted: list[str]
) -> None:
    """All four have one rank; the first lets one go, or two, or three, not always all."""
    assert len({check_in().rank_at for _ in range(4)}) == 1
    queue.postpone("A001", places)
    assert order(queue) == wanted
    assert faults(database) == []


def test_who_checks_in_afterwards_for_the_same_slot_passes_nobody(
    queue: Queue, check_in: Arrive
) -> None:
    """The one who let others go is still before the fifth, who has the slot as well."""
    for _ in range(4):
        check_in()
    queue.postpone("A001", 1)
    queue.postpone("A003", 1)
    check_in()
    assert order(queue) == ["A002", "A001", "A004", "A003", "A005"]


def test_everybody_may_let_one_go_first(queue: Queue, check_in: Arrive) -> None:
    """One after the other, each swaps with the next, who has the same slot."""
    for _ in range(4):
        check_in()
    line = ["A001", "A002", "A003", "A004"]
    for label in ("A001", "A001", "A002", "A003", "A004", "A002"):
        queue.postpone(label, 1)
        at = line.index(label)
        line[at : at + 2] = reversed(line[at : at + 2])
    assert order(queue) == line


def test_a_higher_number_of_better_rank_lets_one_of_a_slot_go(
    queue: Queue, check_in: Arrive, clock: SetClock
) -> None:
    """The last to come is first by credit; behind one of four it is still before the others."""
    for _ in range(4):
        check_in()
    clock.now += SLOT - timedelta(minutes=34, seconds=1)
    queue.issue("passport", priority_class="elderly")
    queue.postpone("A005", 1)
    assert order(queue) == ["A001", "A005", "A002", "A003", "A004"]


def test_people_of_another_service_keep_their_places(queue: Queue, check_in: Arrive) -> None:
    """Two lines with one slot, in turn at one counter: only who lets go comes later."""
    people = [check_in(service).label for service in (*SERVICES, *SERVICES, *SERVICES)]
    first, second, third, *others = people
    queue.postpone(first, 1)
    assert order(queue) == [second, third, first, *others]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (MissedRule(MissedPolicy.AT_ONCE), ["A001", "A002", "A003", "A004"]),
        (MissedRule(MissedPolicy.AFTER, 1), ["A002", "A001", "A003", "A004"]),
        (MissedRule(MissedPolicy.AFTER, 2), ["A002", "A003", "A001", "A004"]),
        (MissedRule(MissedPolicy.AFTER, 9), ["A002", "A003", "A004", "A001"]),
    ],
)
def test_the_missed_come_back_after_so_many_of_one_slot(
    queue: Queue, check_in: Arrive, database: Database, rule: MissedRule, wanted: list[str]
) -> None:
    """The policy "after n places" counts people who have one rank as well."""
    for _ in range(4):
        check_in()
    miss_the_first(queue, database, rule)
    queue.check_in_again("A001")
    assert order(queue) == wanted


def test_the_missed_come_back_to_an_empty_line(
    queue: Queue, check_in: Arrive, database: Database
) -> None:
    """With nobody to let go first they are next."""
    check_in()
    missed = miss_the_first(queue, database, MissedRule(MissedPolicy.AFTER, 2))
    assert queue.check_in_again("A001").rank_at == missed.rank_at


def test_who_was_called_out_of_turn_gains_nothing_by_missing_it(
    queue: Queue, check_in: Arrive, database: Database
) -> None:
    """Behind the first two already, the fourth stays the fourth."""
    for _ in range(4):
        check_in()
    miss_the_first(queue, database, MissedRule(MissedPolicy.AFTER, 2))
    queue.check_in_again("A001")
    queue.call(1, "A004")
    queue.missed(1)
    queue.check_in_again("A004")
    assert order(queue) == ["A002", "A003", "A001", "A004"]


@pytest.fixture
def standing_still(queue: Queue, clock: SetClock) -> list[Ticket]:
    """Four who came while the clock was set back by an hour: the hall's time stands still."""
    people = [queue.issue("passport")]
    clock.go_on(hours=-1)
    for _ in range(3):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    assert len({each.rank_at for each in people}) == 1
    return people


def test_one_goes_first_while_the_time_stands_still(
    queue: Queue, standing_still: list[Ticket], database: Database
) -> None:
    """Who comes before the clock has caught up does not pass, nor does anybody else."""
    queue.postpone("A001", 1)
    queue.issue("passport")
    assert order(queue) == ["A002", "A001", "A003", "A004", "A005"]
    assert faults(database) == []


def test_the_missed_come_back_last_while_the_time_stands_still(
    queue: Queue, standing_still: list[Ticket], database: Database
) -> None:
    """Last is behind those who are there, and before those who come."""
    miss_the_first(queue, database, MissedRule(MissedPolicy.LAST))
    queue.check_in_again("A001")
    queue.issue("passport")
    assert order(queue) == ["A002", "A003", "A004", "A001", "A005"]


def test_transferred_to_the_back_while_the_time_stands_still(queue: Queue, clock: SetClock) -> None:
    """As if it came now: behind everybody who waits there, though all have one rank."""
    queue.issue("passport")
    clock.go_on(hours=-1)
    there = [queue.issue("collection").label for _ in range(2)]
    queue.call_next(1)
    moved = queue.transfer(1, service="collection", place=LineEnd.BACK)
    newcomer = queue.issue("collection")
    assert order(queue, COLLECTION) == [*there, moved.label, newcomer.label]


def test_a_clock_that_was_hours_ahead_leaves_the_line_in_its_order(
    queue: Queue, queries: Queries, clock: SetClock, database: Database
) -> None:
    """Set right, the elderly person who came third is still before the second, all before new."""
    right = clock.now
    clock.go_on(hours=6)
    queue.issue("passport")
    clock.go_on(minutes=50)
    queue.issue("passport")
    clock.go_on(minutes=5)
    queue.issue("passport", priority_class="elderly")
    clock.now = right
    newcomer = queue.issue("passport")
    assert newcomer.issued_at == right
    queue.postpone("A001", 1)
    assert order(queue) == ["A003", "A001", "A002", "A004"]
    assert faults(database) == []
