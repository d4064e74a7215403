"""Numbers from the street: in line at once, called once their people are here, kept for a while."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.storing import PeopleStranded, load_hall, store_hall
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.street_numbers import StreetNumbers
from tests.conftest import SetClock
from tests.db.conftest import events
from tests.db.invariants import faults
from tickets.errors import (
    HallClosed,
    IllegalMove,
    QuotaFull,
    TicketOver,
    UnknownName,
    UnknownToken,
)
from tickets.hall import ServiceLimits
from tickets.street import NotFromStreet, StreetFull, StreetNumber, StreetRule
from tickets.views import Line
from tickets.visit import Ticket, TicketState

S = TicketState
MINUTE = timedelta(minutes=1)
RULE = StreetRule(("passport", "collection"), at_once=4, a_day=6, ask_ahead=2)
Change = Callable[..., None]


@pytest.fixture
def change(database: Database, clock: SetClock) -> Change:
    """Change the hall's rule for the street, or its limits for passports."""

    def of_hall(rule: StreetRule | None = RULE, limits: Any = None, **hall: Any) -> None:  # noqa: ANN401
        setup = load_hall(database)
        services = [
            replace(each, limits=limits) if limits and each.code == "passport" else each
            for each in setup.services
        ]
        changed = replace(setup.hall, street=rule, **hall)
        store_hall(database, replace(setup, hall=changed, services=tuple(services)), clock)

    return of_hall


@pytest.fixture
def street(database: Database, clock: SetClock, change: Change) -> StreetNumbers:
    """The hall's numbers from the street; it is nine, and the hall opens."""
    change(numbers_outside_hours=False)
    return StreetNumbers(database, clock)


@pytest.fixture
def line(queue: Queue, street: StreetNumbers, clock: SetClock) -> list[Ticket]:
    """Four people in the hall, a minute apart: A001 to A004."""
    people = []
    for _ in range(4):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    return people


def order(queue: Queue, counter: int = 1) -> list[str]:
    """Everybody, as one counter calls them."""
    return [ticket.label for ticket in iter(lambda: queue.call_next(counter), None)]


def kept(street: StreetNumbers, ticket: Ticket) -> StreetNumber:
    """What is known of a number from the street."""
    number = street.of(ticket.id)
    assert number is not None
    return number


def passports(queries: Queries) -> Line:
    """How the line for passports stands."""
    return next(each for each in queries.lines() if each.service == "passport")


# in line


def test_a_number_from_the_street_is_not_called(
    street: StreetNumbers, queue: Queue, line: list[Ticket], database: Database
) -> None:
    """However long it is first in line: nobody is called who is not here."""
    mine = street.take("passport", "ru")
    assert (mine.label, mine.state, mine.language) == ("A005", S.UNCONFIRMED, "ru")
    assert order(queue) == ["A001", "A002", "A003", "A004"]
    with pytest.raises(IllegalMove, match="cannot call A005: it is unconfirmed"):
        queue.call(1, "A005")
    assert faults(database) == []


def test_confirmed_it_is_called_at_its_place(
    street: StreetNumbers, queue: Queue, line: list[Ticket], clock: SetClock
) -> None:
    """Before those who came to the hall after it was taken."""
    mine = street.take("passport")
    clock.go_on(minutes=1)
    queue.issue("passport")
    confirmed = queue.confirm(mine.label)
    assert (confirmed.state, confirmed.rank_at) == (S.WAITING, mine.rank_at)
    assert order(queue) == ["A001", "A002", "A003", "A004", "A005", "A006"]


def test_its_paper_comes_where_it_is_confirmed(
    street: StreetNumbers, queue: Queue, database: Database, clock: SetClock
) -> None:
    """None before; and none where an officer has seen the phone."""
    jobs = PrintJobs(database, clock)
    mine, other = street.take("passport"), street.take("passport")
    with pytest.raises(TicketOver, match="A001 is unconfirmed"):
        jobs.reprint(mine, "kiosk-1")
    queue.confirm(mine.label, station="kiosk-2", large=True)
    queue.confirm(other.label)
    (job,) = jobs.of_ticket(mine.id)
    assert (job.station, job.large, job.copy) == ("kiosk-2", True, False)
    assert jobs.of_ticket(other.id) == ()
    assert faults(database) == []


def test_a_number_is_confirmed_once(street: StreetNumbers, queue: Queue) -> None:
    """Nor is one that was taken in the hall."""
    queue.confirm(street.take("passport").label)
    in_hall = queue.issue("passport")
    for label in ("A001", in_hall.label):
        with pytest.raises(IllegalMove, match="it is waiting"):
            queue.confirm(label)


def test_those_behind_count_it_as_a_person(
    street: StreetNumbers, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """In their standing, in the line on the displays, and in the forecast; it knows its own."""
    first = queue.issue("passport")
    clock.go_on(minutes=1)
    mine = street.take("passport")
    clock.go_on(minutes=1)
    behind = queue.issue("passport")
    assert [queries.standing(each.id).ahead for each in (first, mine, behind)] == [0, 1, 2]
    queue.call_next(1)  # one counter is open
    with_it = passports(queries)
    queue.cancel(mine.label)
    without = passports(queries)
    assert (with_it.waiting, without.waiting) == (2, 1)
    assert with_it.minutes > without.minutes


def test_who_lets_others_go_first_lets_those_go_who_are_here(
    street: StreetNumbers, queue: Queue, line: list[Ticket], clock: SetClock
) -> None:
    """And a number from the street keeps its place among them."""
    queue.confirm(street.take("passport").label)
    mine = street.take("passport")
    clock.go_on(minutes=1)
    queue.issue("passport")
    queue.postpone("A004", 2)
    queue.confirm(mine.label)
    assert order(queue) == ["A001", "A002", "A003", "A005", "A006", "A007", "A004"]


def test_people_who_make_way_pass_no_number_from_the_street(
    street: StreetNumbers, queue: Queue
) -> None:
    """All of one microsecond: the order of all but the one who lets others go stays."""
    for _ in range(2):
        queue.issue("passport")
    mine = street.take("passport")
    queue.issue("passport")
    queue.postpone("A001", 2)
    queue.confirm(mine.label)
    assert order(queue) == ["A002", "A003", "A004", "A001"]


def test_after_a_clock_that_was_ahead_it_is_no_later_than_newcomers(
    street: StreetNumbers, queue: Queue, clock: SetClock
) -> None:
    """Its place counts from the time as it is set right."""
    queue.issue("passport")
    clock.go_on(hours=4)
    mine = street.take("passport")
    clock.go_on(hours=-4)
    queue.issue("passport")
    queue.confirm(mine.label)
    assert order(queue) == ["A001", "A002", "A003"]


def test_a_night_ends_it(
    street: StreetNumbers, queue: Queue, clock: SetClock, database: Database
) -> None:
    """As it does the number of whoever waits; it was not given back."""
    mine = street.take("passport")
    clock.go_on(days=1)
    assert street.see_to() == 0
    assert [each.kind for each in events(database) if each.ticket == mine.id][-1] == "abandon"
    assert not kept(street, mine).given_back
    assert queue.issue("passport").label == "A001"


def test_a_place_that_is_kept_anyhow_cannot_be_put_off(street: StreetNumbers, queue: Queue) -> None:
    """Who needs more time comes when they can: nobody calls them before."""
    with pytest.raises(IllegalMove, match="cannot postpone A001: it is unconfirmed"):
        queue.postpone_own(street.take("passport").token)


def test_a_hall_file_does_not_leave_it_without_a_counter(
    street: StreetNumbers, database: Database, clock: SetClock
) -> None:
    """Its person is on the way to what no counter would serve."""
    street.take("passport")
    setup = load_hall(database)
    serving = tuple(
        replace(each, serves=tuple(pair for pair in each.serves if pair[0] != "passport"))
        for each in setup.counters
    )
    with pytest.raises(PeopleStranded, match="passport"):
        store_hall(database, replace(setup, counters=serving), clock)


# who gets one


def test_what_the_hall_gives_nobody_by_phone_is_refused(
    street: StreetNumbers, change: Change
) -> None:
    """A service that is not named, none at all without the rule, one that does not exist."""
    with pytest.raises(NotFromStreet, match="numbers for identity-card are given out in the hall"):
        street.take("identity-card")
    with pytest.raises(UnknownName):
        street.take("pasport")
    with pytest.raises(UnknownName, match="no language 'tlh'"):
        street.take("passport", "tlh")
    change(None)
    with pytest.raises(NotFromStreet):
        street.take("passport")
    assert street.full() is None


def test_numbers_begin_shortly_before_the_hall_opens(
    street: StreetNumbers, clock: SetClock, queue: Queue
) -> None:
    """Half an hour, and end with the last ticket; at the kiosk there is none before nine."""
    clock.go_on(minutes=-31)
    with pytest.raises(HallClosed, match="again from 2026-11-23 08:30"):
        street.take("passport")
    clock.go_on(minutes=1)
    with pytest.raises(HallClosed, match="again from 2026-11-23 09:00"):
        queue.issue("passport")
    assert street.take("passport").label == "A001"
    clock.go_on(hours=8, minutes=14)
    assert street.take("passport").label == "A002"
    clock.go_on(minutes=1)
    with pytest.raises(HallClosed, match="the last number of today"):
        street.take("passport")


def test_a_number_belongs_to_the_day_on_which_the_hall_opens(
    street: StreetNumbers, change: Change, clock: SetClock
) -> None:
    """One that would end with the business day before is not given out."""
    change(replace(RULE, before=timedelta(hours=2)), cut_over_hour=8)
    clock.go_on(minutes=-90)
    with pytest.raises(HallClosed, match="again from 2026-11-23 09:00"):
        street.take("passport")
    clock.go_on(minutes=30)
    assert street.take("passport").day.isoformat() == "2026-11-23"


def test_so_many_are_on_the_way_and_no_more(street: StreetNumbers, queue: Queue) -> None:
    """Until one has come; and so many a day altogether, but for those that were given back."""
    taken = [street.take("passport") for _ in range(4)]
    with pytest.raises(StreetFull, match="still to come") as full:
        street.take("collection")
    assert (full.value.today, type(street.full())) == (False, StreetFull)
    for each in taken:
        queue.confirm(each.label)
    assert street.full() is None
    for _ in range(2):
        street.take("collection")
    with pytest.raises(StreetFull, match="of today") as full:
        street.take("collection")
    assert full.value.today


def test_the_quotas_count_it(street: StreetNumbers, queue: Queue, change: Change) -> None:
    """Today's numbers gone is told before the journey; a place given back is somebody else's."""
    change(limits=ServiceLimits(walk_ins_a_slot=2, walk_ins_a_day=2))
    mine = street.take("passport")
    queue.issue("passport")
    with pytest.raises(QuotaFull, match="no more numbers for passport today"):
        street.take("passport")
    queue.cancel_own(mine.token)
    assert street.take("passport").label == "A003"
    queue.cancel("A002")  # who had a number in the hall has had it
    with pytest.raises(QuotaFull):
        queue.issue("passport")


def test_before_the_opening_it_counts_for_the_first_slot(
    street: StreetNumbers, queue: Queue, change: Change, clock: SetClock
) -> None:
    """Whose numbers may be gone before the hall opens; given back they are there again."""
    change(limits=ServiceLimits(walk_ins_a_slot=1))
    clock.go_on(minutes=-20)
    mine = street.take("passport")
    with pytest.raises(QuotaFull, match="again from 2026-11-23 09:30"):
        street.take("passport")
    queue.cancel_own(mine.token)
    assert street.take("passport").label == "A002"


def test_a_service_that_has_left_the_hall_file_counts_nobody(
    street: StreetNumbers, queue: Queue, database: Database, clock: SetClock
) -> None:
    """Its number is given back all the same."""
    mine = street.take("collection")
    setup = load_hall(database)
    others = tuple(each for each in setup.services if each.code != "collection")
    counters = tuple(
        replace(each, serves=tuple(pair for pair in each.serves if pair[0] != "collection"))
        for each in setup.counters
    )
    store_hall(database, replace(setup, services=others, counters=counters), clock)
    assert queue.cancel_own(mine.token).state is S.CANCELLED


# still coming?


def test_who_has_few_people_ahead_is_asked_once(
    street: StreetNumbers, queue: Queue, line: list[Ticket], clock: SetClock, database: Database
) -> None:
    """Not before; and after the answer the place is kept for the way."""
    mine = street.take("passport")
    assert kept(street, mine) == StreetNumber(mine.id)
    assert street.see_to() == 0
    queue.call_next(1)
    queue.call_next(2)
    assert street.see_to() == 1
    asked = kept(street, mine)
    assert (asked.asked_at, asked.kept_until) == (clock.now, clock.now + 10 * MINUTE)
    assert asked.is_asked
    clock.go_on(minutes=9)
    assert street.see_to() == 0
    street.say_coming(mine.token)
    coming = kept(street, mine)
    assert (coming.asked_at, coming.coming_at) == (asked.asked_at, clock.now)
    assert coming.kept_until == clock.now + 30 * MINUTE
    assert not coming.is_asked
    street.say_coming(mine.token)  # a second touch
    assert [each.kind for each in events(database) if each.ticket == mine.id] == [
        "from_street",
        "ask_coming",
        "say_coming",
    ]
    queue.confirm(mine.label)
    clock.go_on(hours=2)
    assert street.see_to() == 0
    assert faults(database) == []


def test_a_silence_gives_the_place_back(
    street: StreetNumbers, queue: Queue, line: list[Ticket], clock: SetClock, database: Database
) -> None:
    """The number ends, with an event that says how; nobody waits behind it any more."""
    mine = street.take("passport")
    queue.call_next(1)
    queue.call_next(2)
    street.see_to()
    clock.go_on(minutes=10)
    assert street.see_to() == 1
    assert kept(street, mine).given_back
    last = [each for each in events(database) if each.ticket == mine.id][-1]
    assert last.kind == "give_back"
    with pytest.raises(IllegalMove, match="it is cancelled"):
        queue.confirm(mine.label)
    with pytest.raises(IllegalMove, match="it is cancelled"):
        street.say_coming(mine.token)
    assert faults(database) == []


def test_who_said_yes_and_does_not_come_gives_the_place_back(
    street: StreetNumbers, clock: SetClock
) -> None:
    """Nobody ahead: taking the number was the yes, and nobody is asked."""
    mine = street.take("passport")
    number = kept(street, mine)
    assert (number.asked_at, number.coming_at) == (None, clock.now)
    assert number.kept_until == clock.now + 30 * MINUTE
    clock.go_on(minutes=29)
    assert street.see_to() == 0
    clock.go_on(minutes=1)
    assert street.see_to() == 1
    assert kept(street, mine).given_back


def test_when_the_pages_are_back_there_is_time_for_an_answer(
    street: StreetNumbers, clock: SetClock, change: Change
) -> None:
    """Nobody could give one meanwhile; who has longer keeps that, and who is here needs none."""
    mine = street.take("passport")
    clock.go_on(minutes=31)
    later = street.take("passport")
    street.go_on()
    assert kept(street, mine).kept_until == clock.now + 10 * MINUTE
    assert kept(street, later).kept_until == clock.now + 30 * MINUTE
    assert street.see_to() == 0
    change(None)
    clock.go_on(minutes=10)
    street.go_on()
    assert street.see_to() == 1


def test_no_minute_counts_before_the_hall_opens(street: StreetNumbers, clock: SetClock) -> None:
    """Whoever is first at half past eight has until half past nine."""
    clock.go_on(minutes=-30)
    mine = street.take("passport")
    assert kept(street, mine).kept_until == clock.now + 60 * MINUTE


def test_when_one_place_is_given_back_the_next_is_asked(
    street: StreetNumbers, change: Change, clock: SetClock
) -> None:
    """In one go: there are fewer ahead by then."""
    change(replace(RULE, ask_ahead=0))
    street.take("passport")
    clock.go_on(minutes=1)
    second = street.take("passport")
    clock.go_on(minutes=29)
    assert street.see_to() == 2
    assert kept(street, second).is_asked


def test_a_hall_that_gives_none_any_more_asks_nobody(
    street: StreetNumbers, queue: Queue, line: list[Ticket], change: Change, clock: SetClock
) -> None:
    """What was promised holds: who was asked keeps the time there was; who was not may come."""
    mine = street.take("passport")
    queue.call_next(1)
    queue.call_next(2)
    street.see_to()
    later = street.take("collection")
    change(None)
    street.say_coming(mine.token)
    clock.go_on(minutes=10)
    assert street.see_to() == 1
    assert kept(street, mine).given_back
    assert queue.confirm(later.label).state is S.WAITING


def test_a_number_of_the_hall_is_none_of_the_street(street: StreetNumbers, queue: Queue) -> None:
    """Nothing is known of it, and nobody asks for it."""
    ticket = queue.issue("passport")
    assert street.of(ticket.id) is None
    with pytest.raises(IllegalMove, match="cannot confirm A001: it is waiting"):
        street.say_coming(ticket.token)
    with pytest.raises(UnknownToken):
        street.say_coming("x" * 22)
