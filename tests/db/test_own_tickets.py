"""What a person does with their own ticket by the secret on its paper."""

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tests.db.invariants import faults
from tickets import postponing
from tickets.errors import IllegalMove, PastTicket, UnknownToken
from tickets.postponing import PostponedOften
from tickets.visit import Ticket, TicketState


@pytest.fixture
def line(queue: Queue, clock: SetClock) -> list[Ticket]:
    """Six people for passports, a minute apart: A001 to A006."""
    people = []
    for _ in range(6):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    return people


def order(queue: Queue) -> list[str]:
    """Everybody, as counter 1 calls them."""
    return [ticket.label for ticket in iter(lambda: queue.call_next(1), None)]


def test_a_person_who_needs_more_time_lets_three_go_first(queue: Queue, line: list[Ticket]) -> None:
    """The others keep their order."""
    queue.postpone_own(line[0].token)
    assert order(queue) == ["A002", "A003", "A004", "A001", "A005", "A006"]


def test_a_called_person_who_needs_more_time_is_in_line_again(
    queue: Queue, line: list[Ticket], database: Database
) -> None:
    """The counter is free for the next one."""
    queue.call_next(1)
    postponed = queue.postpone_own(line[0].token)
    assert (postponed.state, postponed.counter) == (TicketState.WAITING, None)
    assert order(queue) == ["A002", "A003", "A004", "A001", "A005", "A006"]
    assert faults(database) == []


def test_a_turn_is_put_off_three_times_a_day_and_no_more(
    queue: Queue, line: list[Ticket], database: Database
) -> None:
    """The fourth time is refused in words and changes nothing; another number is not counted."""
    for _ in range(postponing.AT_MOST):
        queue.postpone_own(line[0].token)
    last = EventLog(database).last()
    with pytest.raises(PostponedOften, match="A001 has let others go first 3 times") as refused:
        queue.postpone_own(line[0].token)
    assert (refused.value.label, refused.value.times) == ("A001", 3)
    assert EventLog(database).last() == last
    assert queue.postpone_own(line[1].token).label == "A002"


def test_nobody_comes_earlier_by_letting_others_go(
    queue: Queue, line: list[Ticket], clock: SetClock
) -> None:
    """With nobody behind a person stays where they are; whoever comes then is behind them."""
    before = queue.postpone_own(line[5].token)
    assert before.rank_at == line[5].rank_at
    clock.go_on(minutes=1)
    queue.issue("passport")
    assert order(queue) == ["A001", "A002", "A003", "A004", "A005", "A006", "A007"]


def test_a_person_who_has_to_go_is_not_called(queue: Queue, line: list[Ticket]) -> None:
    """Their number ends, and cannot end twice."""
    cancelled = queue.cancel_own(line[0].token)
    assert (cancelled.label, cancelled.state) == ("A001", TicketState.CANCELLED)
    assert cancelled.finished_at is not None
    with pytest.raises(IllegalMove) as refused:
        queue.cancel_own(line[0].token)
    assert refused.value.state == TicketState.CANCELLED
    assert order(queue) == ["A002", "A003", "A004", "A005", "A006"]


@pytest.mark.parametrize("verb", ["postpone_own", "cancel_own"])
def test_who_is_being_served_neither_waits_nor_goes(
    queue: Queue, line: list[Ticket], verb: str
) -> None:
    """The error names the state, for the page to tell."""
    queue.call_next(1)
    queue.start(1)
    with pytest.raises(IllegalMove) as refused:
        getattr(queue, verb)(line[0].token)
    assert refused.value.state == TicketState.SERVING


@pytest.mark.parametrize("verb", ["postpone_own", "cancel_own"])
def test_only_the_secret_of_a_ticket_moves_it(
    queue: Queue, line: list[Ticket], clock: SetClock, verb: str
) -> None:
    """Neither what no ticket has, nor the secret of a ticket of yesterday."""
    for wrong in ("A001", "x" * 22, "号", ""):
        with pytest.raises(UnknownToken):
            getattr(queue, verb)(wrong)
    clock.go_on(days=1)
    with pytest.raises(PastTicket):
        getattr(queue, verb)(line[0].token)


def test_of_two_tickets_with_one_number_the_secret_means_its_own(
    queue: Queue, database: Database, clock: SetClock
) -> None:
    """In a line that goes on over midnight yesterday's number may wait beside today's."""
    setup = load_hall(database)
    passport = replace(setup.services[0], round_the_clock=True)
    store_hall(database, replace(setup, services=(passport, *setup.services[1:])))
    old = queue.issue("passport")
    clock.go_on(days=1)
    new = queue.issue("passport")
    assert old.label == new.label
    assert queue.cancel_own(old.token).id == old.id
    assert queue.postpone_own(new.token).id == new.id
