"""Cases: of bad ratings and of what could not be done; taken, called back, closed, forgotten."""

import re
from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import contents, events
from tickets.errors import BadPhone, DatabaseTrouble, UnknownName
from tickets.follow_ups import FollowUpKind, FollowUpState, NotDone
from tickets.hall import Officer
from tickets.rating_errors import (
    AlreadyTold,
    CaseClosed,
    NobodyToCall,
    NothingTold,
    RatingClosed,
    TextTooLong,
)
from tickets.ratings import CaseClocks, Contact, RatingRule
from tickets.typed_text import MOST_NOTE, MOST_TOLD

PHONE = "13800000000"
TOLD = NotDone("passport", "照片被退了三次\n怎么办", Contact(PHONE, "Sample"))


@pytest.fixture
def cases(database: Database, clock: SetClock) -> FollowUps:
    """The cases of the sample hall, which has two officers."""
    for badge in ("1001", "1002"):
        Counters(database, clock).store_officer(Officer(badge, "Sample"), "4711")
    return FollowUps(database, clock)


@pytest.fixture
def queue(database: Database, clock: SetClock) -> Queue:
    """Its queue, on either kind of database."""
    return Queue(database, clock)


def test_what_could_not_be_done_is_a_case_of_its_own(
    cases: FollowUps, database: Database, queue: Queue, clock: SetClock
) -> None:
    """What, which service, whom to call, and by when; it needs no rating and no service."""
    ticket = queue.issue("passport")
    case = cases.not_done(ticket.id, TOLD)
    assert cases.open() == cases.all() == cases.of_ticket(ticket.id) == (case,)
    assert (case.kind, case.rating, case.service) == (FollowUpKind.NOT_DONE, None, "passport")
    assert (case.words, case.name, case.phone) == ("照片被退了三次 怎么办", "Sample", PHONE)
    evening = clock().replace(hour=9)
    assert (case.answer_due, case.call_back_due, case.done_due) == (
        evening,
        evening + timedelta(days=1),
        (evening + timedelta(days=5)).replace(hour=4),  # at noon on Saturday
    )
    told = events(database)[-1]
    assert (told.kind, told.ticket) == ("case", None)
    assert told.detail == {"case": case.id, "of": "not_done", "service": "passport"}


def test_its_clocks_are_not_those_of_a_bad_rating(
    cases: FollowUps, database: Database, queue: Queue, clock: SetClock
) -> None:
    """The hall file has clocks for each."""
    setup = load_hall(database)
    rule = RatingRule(7, CaseClocks(9, 9, 9), CaseClocks(1, 2, 15))
    store_hall(database, replace(setup, hall=replace(setup.hall, rating=rule)))
    assert load_hall(database).hall.rating == rule
    case = cases.not_done(queue.issue("passport").id, TOLD)
    days = [(each - clock()).days for each in (case.answer_due, case.done_due)]
    assert days == [1, 17]  # 15 working days from a Monday, Saturdays are worked


def test_a_case_goes_from_hand_to_hand_and_is_closed(
    cases: FollowUps, database: Database, queue: Queue, clock: SetClock
) -> None:
    """The first who takes it answers it; another may take it over; the note says how it ended."""
    case = cases.not_done(queue.issue("passport").id, TOLD)
    steps = [clock()]
    for _ in range(4):
        clock.go_on(hours=1)
        steps.append(clock())
    clock.now = steps[1]
    assert cases.take(case.id, "1001").taken_by == "1001"
    clock.now = steps[2]
    taken = cases.take(case.id, "1002")
    assert (taken.state, taken.taken_at, taken.taken_by) == (
        *(FollowUpState.TAKEN, steps[1], "1002"),
    )
    clock.now = steps[3]
    called = cases.call_back(case.id, "1002")
    assert (called.called_back_at, called.called_back_by) == (steps[3], "1002")
    assert called.phone == PHONE
    clock.now = steps[4]
    closed = cases.close(case.id, "1002", "photo taken here, free\n")
    assert (closed.state, closed.closed_at, closed.closed_by, closed.note) == (
        *(FollowUpState.CLOSED, steps[4], "1002", "photo taken here, free"),
    )
    assert (cases.open(), cases.all()) == ((), (closed,))
    kinds = [event.kind for event in events(database)[-5:]]
    assert kinds == ["case", "case_taken", "case_taken", "case_called_back", "case_closed"]
    assert events(database)[-1].officer == "1002"


def test_a_closed_case_has_forgotten_the_person(
    cases: FollowUps, database: Database, queue: Queue
) -> None:
    """Name and number stand in the open case alone, and after its end nowhere."""
    case = cases.not_done(queue.issue("passport").id, TOLD)
    assert [name for name, rows in contents(database).items() if PHONE in str(rows)] == [
        "follow_up"
    ]
    assert PHONE not in repr(case)
    closed = cases.close(case.id, "1001", "done")
    assert (closed.name, closed.phone) == (None, None)
    assert PHONE not in str(contents(database))


def test_closing_answers_what_nobody_had_taken(
    cases: FollowUps, queue: Queue, clock: SetClock
) -> None:
    """Who closes at once needs no other step."""
    closed = cases.close(cases.not_done(queue.issue("passport").id, TOLD).id, "1001", "done")
    assert (closed.taken_at, closed.taken_by) == (clock(), None)


def test_the_database_itself_keeps_nobody_of_a_closed_case(
    cases: FollowUps, database: Database, queue: Queue
) -> None:
    """Whatever the code does: closed with a name or a number cannot be stored."""
    cases.not_done(queue.issue("passport").id, TOLD)
    for spoilt in ("phone = NULL", "name = NULL"):
        with pytest.raises(DatabaseTrouble), database.write() as tx:
            tx.exec_driver_sql(f"UPDATE follow_up SET state = 'closed', {spoilt}")  # noqa: S608
    assert cases.open()[0].phone == PHONE


def test_a_closed_case_stays_closed(cases: FollowUps, database: Database, queue: Queue) -> None:
    """Every further step is refused with who closed it."""
    case = cases.not_done(queue.issue("passport").id, TOLD)
    cases.close(case.id, "1001", "done")
    before = contents(database)
    for step in (cases.take, cases.call_back, lambda of, by: cases.close(of, by, "again")):
        with pytest.raises(CaseClosed, match=f"^case {case.id} was closed by 1001$"):
            step(case.id, "1002")
    assert contents(database) == before


def test_nobody_is_called_where_no_number_was_left(
    cases: FollowUps, database: Database, queue: Queue
) -> None:
    """The case is open all the same, without that clock."""
    case = cases.not_done(queue.issue("passport").id, replace(TOLD, contact=None))
    assert case.call_back_due is None
    before = contents(database)
    with pytest.raises(NobodyToCall, match="nobody left a telephone number in case"):
        cases.call_back(case.id, "1001")
    assert contents(database) == before


def test_of_a_service_it_is_told_once(cases: FollowUps, queue: Queue, clock: SetClock) -> None:
    """A second time says which case it is, also when it is closed; another service has its own."""
    ticket = queue.issue("passport", then=["collection"])
    first = cases.not_done(ticket.id, TOLD)
    with pytest.raises(AlreadyTold, match="A001 has case 1 for passport already") as told:
        cases.not_done(ticket.id, TOLD)
    assert told.value.case == first.id
    cases.close(first.id, "1001", "done")
    with pytest.raises(AlreadyTold):
        cases.not_done(ticket.id, TOLD)
    second = cases.not_done(ticket.id, replace(TOLD, service="collection"))
    assert second.id != first.id


def test_it_can_be_told_of_what_the_ticket_was_for(cases: FollowUps, queue: Queue) -> None:
    """Also of a service that is over while the next one waits; not of any other."""
    ticket = queue.issue("passport", then=["collection"])
    queue.call_next(5)
    queue.finish(5)
    cases.not_done(ticket.id, TOLD)
    with pytest.raises(
        UnknownName, match="no service 'identity-card'; this hall has passport, col"
    ):
        cases.not_done(ticket.id, replace(TOLD, service="identity-card"))


def test_it_is_told_within_the_hall_s_days(cases: FollowUps, queue: Queue, clock: SetClock) -> None:
    """Seven days after the ticket's end, like a rating."""
    early, late = queue.issue("passport"), queue.issue("passport")
    queue.cancel(early.label)
    clock.go_on(minutes=1)
    queue.cancel(late.label)
    clock.go_on(days=7)
    cases.not_done(late.id, TOLD)
    with pytest.raises(RatingClosed):
        cases.not_done(early.id, TOLD)


def test_what_says_nothing_or_too_much_is_refused(
    cases: FollowUps, database: Database, queue: Queue
) -> None:
    """Of the person and of the officer alike; nothing changes."""
    ticket = queue.issue("passport")
    for empty in ("", " \n\u200b"):
        with pytest.raises(NothingTold):
            cases.not_done(ticket.id, replace(TOLD, words=empty))
    with pytest.raises(TextTooLong):
        cases.not_done(ticket.id, replace(TOLD, words="m" * (MOST_TOLD + 1)))
    with pytest.raises(BadPhone):
        cases.not_done(ticket.id, replace(TOLD, contact=Contact("12")))
    assert cases.all() == ()
    case = cases.not_done(ticket.id, TOLD)
    before = contents(database)
    with pytest.raises(NothingTold):
        cases.close(case.id, "1001", " ")
    with pytest.raises(TextTooLong):
        cases.close(case.id, "1001", "m" * (MOST_NOTE + 1))
    assert contents(database) == before


def test_what_there_is_none_of_is_refused_in_words(
    cases: FollowUps, database: Database, queue: Queue
) -> None:
    """An unknown case or officer changes nothing; the error says what there is."""
    case = cases.not_done(queue.issue("passport").id, TOLD)
    before = contents(database)
    for unknown in (99, 0, 2**70):
        there = re.escape(f"no case '{unknown}'; this hall has {case.id}")
        with pytest.raises(UnknownName, match=there):
            cases.take(unknown, "1001")
    with pytest.raises(UnknownName, match="no officer '9'; this hall has 1001, 1002"):
        cases.take(case.id, "9")
    assert contents(database) == before
