"""What citizens say of a service that is over: once, in time, and only by themselves."""

import sqlite3
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from db.ratings import Ratings
from tests.conftest import SetClock
from tests.db.conftest import contents, events, sqlite_only
from tickets.errors import (
    BadPhone,
    DatabaseTrouble,
    NoTicketNumber,
    UnknownName,
    UnknownTicket,
    UnknownToken,
)
from tickets.follow_ups import FollowUpKind, FollowUpState
from tickets.hall import Officer
from tickets.rating_errors import AlreadyRated, NotServedYet, RatingClosed, TextTooLong
from tickets.ratings import Contact, GivenRating, Grade, Reason, Source
from tickets.typed_text import MOST_WORDS
from tickets.visit import Ticket

PHONE = "13800000000"
GOOD = GivenRating("passport", Grade.VERY_SATISFIED)
BAD = GivenRating("passport", Grade.VERY_DISSATISFIED)


@pytest.fixture
def ratings(database: Database, clock: SetClock) -> Ratings:
    """The ratings of the sample hall."""
    return Ratings(database, clock)


@pytest.fixture
def cases(database: Database, clock: SetClock) -> FollowUps:
    """Its cases."""
    return FollowUps(database, clock)


@pytest.fixture
def queue(database: Database, clock: SetClock) -> Queue:
    """Its queue, on either kind of database."""
    return Queue(database, clock)


def served(queue: Queue, clock: SetClock, *services: str, counter: int = 5) -> Ticket:
    """A ticket whose services were all served at a counter, ten minutes each."""
    first, *then = services or ("passport",)
    ticket = queue.issue(first, then=then)
    for _ in services or ("passport",):
        assert queue.call_next(counter)
        queue.start(counter)
        clock.go_on(minutes=10)
        queue.finish(counter)
    return ticket


def in_memory(database: Database) -> list[tuple[Any, ...]]:
    """The rows of ratings and cases."""
    rows = contents(database)
    return rows["rating"] + rows["follow_up"]


def test_a_rating_is_kept_with_who_served(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Grade, aspects, reasons with their version, words; service, counter, officer, when."""
    Counters(database, clock).store_officer(Officer("1001", "Sample"), "4711")
    Counters(database, clock).sign_on(5, "1001", "4711")
    ticket = served(queue, clock)
    over_at = clock()
    clock.go_on(minutes=3)
    said = replace(
        GOOD,
        attitude=Grade(5),
        environment=Grade(3),
        reasons=("friendly", "quick", "friendly"),
        words="多谢 \x1b 您",
    )
    rating = ratings.rate(ticket.id, said)
    assert (rating.service, rating.counter, rating.officer) == ("passport", 5, "1001")
    assert (rating.over_at, rating.given_at) == (over_at, clock())
    assert (rating.grade, rating.attitude, rating.efficiency, rating.environment) == (5, 5, None, 3)
    assert (rating.options, rating.reasons, rating.words) == (1, ("friendly", "quick"), "多谢 您")
    assert (rating.source, rating.entered_by, rating.named) == (Source.PHONE, None, False)
    assert ratings.visit(ticket.token).ratings == (rating,)
    assert ratings.by_id([rating.id, 99]) == {rating.id: rating}
    told = events(database)[-1]
    assert (told.kind, told.ticket, told.counter, told.officer) == ("rated", None, 5, "1001")
    assert told.detail == {"rating": rating.id, "grade": 5, "source": "phone"}


def test_who_does_not_rate_is_not_rated(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Nothing is stored for them, not on the next morning and not after the time has run out."""
    ticket = served(queue, clock)
    for days in (1, 30):
        clock.go_on(days=days)
        queue.issue("passport")
        assert ratings.visit(ticket.token).ratings == ()
        assert in_memory(database) == []


def test_a_good_rating_opens_no_case(
    ratings: Ratings, cases: FollowUps, queue: Queue, clock: SetClock
) -> None:
    """基本满意 is none either."""
    for grade in (5, 4, 3):
        ratings.rate(served(queue, clock).id, replace(GOOD, grade=Grade(grade)))
    assert cases.all() == ()


@pytest.mark.parametrize("grade", [1, 2])
def test_a_bad_rating_opens_a_case_at_once(
    ratings: Ratings,
    database: Database,
    queue: Queue,
    clock: SetClock,
    grade: int,
) -> None:
    """Due by the hall's clocks; with nobody to call, where no number was left."""
    ticket = served(queue, clock)
    rating = ratings.rate(ticket.id, replace(BAD, grade=Grade(grade)))
    (case,) = FollowUps(database, clock).open()
    assert (case.kind, case.ticket, case.service) == (FollowUpKind.RATING, ticket.id, "passport")
    assert (case.rating, case.state, case.opened_at) == (rating.id, FollowUpState.OPEN, clock())
    evening = clock().replace(hour=9, minute=0)  # in UTC: the hall closes at 17:00
    saturday_noon = (evening + timedelta(days=5)).replace(hour=4)
    assert (case.answer_due, case.done_due) == (evening, saturday_noon)
    assert (case.phone, case.call_back_due) == (None, None)
    kinds = [event.kind for event in events(database)[-3:]]
    assert kinds == ["rated", "alert", "case"]
    detail = {"case": case.id, "of": "rating", "service": "passport"}
    assert events(database)[-1].detail == detail


def test_a_rating_and_its_case_are_one_transaction(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Where the case cannot be kept, neither is the bad rating, and it can be given again."""
    ticket = served(queue, clock)
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE follow_up RENAME TO elsewhere")
    before = len(events(database))
    with pytest.raises((DatabaseTrouble, SQLAlchemyError)):
        ratings.rate(ticket.id, BAD)
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE elsewhere RENAME TO follow_up")
    assert (in_memory(database), len(events(database))) == ([], before)
    ratings.rate(ticket.id, BAD)


def test_who_leaves_a_number_is_called_back_whatever_the_grade(
    ratings: Ratings, cases: FollowUps, queue: Queue, clock: SetClock
) -> None:
    """The number stands in the case alone; the rating keeps that one was left."""
    contact = Contact("138 0000-0000", " Sample\n")
    rating = ratings.rate(served(queue, clock).id, replace(GOOD, contact=contact))
    (case,) = cases.open()
    assert rating.named
    assert (case.phone, case.name) == (PHONE, "Sample")
    assert case.call_back_due == clock().replace(hour=9, minute=0) + timedelta(days=1)


def test_a_contact_is_in_its_case_and_nowhere_else(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """In no event, in no rating, and not in what a log shows of the case."""
    ratings.rate(served(queue, clock).id, replace(BAD, contact=Contact(PHONE, "Sample")))
    for secret in (PHONE, "Sample'"):
        found = [name for name, rows in contents(database).items() if secret in str(rows)]
        assert found == ["follow_up"]
    assert PHONE not in repr(FollowUps(database, clock).open())


def test_an_error_that_is_logged_names_nobody(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """The database's own error, with all that led to it, repeats neither number nor words."""
    ticket = served(queue, clock)
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE follow_up RENAME TO elsewhere")
    said = replace(BAD, words="secret words", contact=Contact(PHONE, "Sample Name"))
    with pytest.raises((DatabaseTrouble, SQLAlchemyError)) as failed:
        ratings.rate(ticket.id, said)
    told = "".join(traceback.format_exception(failed.value))
    assert not [each for each in (PHONE, "Sample Name", "secret words") if each in told]


def test_a_service_is_rated_once(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """A second time is refused with when the first was, and changes nothing."""
    ticket = served(queue, clock)
    first = ratings.rate(ticket.id, GOOD)
    before = contents(database)
    clock.go_on(minutes=5)
    with pytest.raises(
        AlreadyRated, match=r"^passport of A001 was rated 2026-11-23 09:10$"
    ) as told:
        ratings.rate(ticket.id, BAD)
    assert told.value.given_at == first.given_at
    assert contents(database) == before


def test_many_who_press_at_once_are_one_rating(
    ratings: Ratings, cases: FollowUps, queue: Queue, clock: SetClock
) -> None:
    """However often a form is sent at the same moment, one is kept, with one case."""
    ticket = served(queue, clock)

    def send(_n: int) -> bool:
        try:
            ratings.rate(ticket.id, BAD)
        except AlreadyRated:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(send, range(8))) == 1
    assert len(ratings.visit(ticket.token).ratings) == len(cases.all()) == 1


def test_the_database_itself_keeps_one_rating_a_service(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """Whatever the code does: no second one, and no grade beyond the five."""
    ratings.rate(served(queue, clock).id, GOOD)
    columns = "ticket, service, over_at, options, reasons, words, source, named, given_at"
    again = f"INSERT INTO rating (grade, {columns}) SELECT 5, {columns} FROM rating"  # noqa: S608
    for spoilt in (again, "UPDATE rating SET grade = 6", "UPDATE rating SET grade = 0"):
        with pytest.raises(DatabaseTrouble), database.write() as tx:
            tx.execute(text(spoilt))


def test_each_service_of_a_visit_has_its_own_rating(
    ratings: Ratings, queue: Queue, clock: SetClock
) -> None:
    """Rated in any order, each with its own counter; the second not before it is over."""
    ticket = queue.issue("passport", then=["collection"])
    queue.call_next(1)
    with pytest.raises(NotServedYet, match="A001 has not been served for passport yet"):
        ratings.rate(ticket.id, GOOD)
    queue.finish(1)
    with pytest.raises(NotServedYet):
        ratings.rate(ticket.id, replace(GOOD, service="collection"))
    assert [each.service for each in ratings.visit(ticket.token).served] == ["passport"]
    clock.go_on(minutes=5)
    queue.call_next(8)
    queue.finish(8)
    second = ratings.rate(ticket.id, replace(GOOD, service="collection"))
    first = ratings.rate(ticket.id, GOOD)
    assert (first.counter, second.counter) == (1, 8)
    visit = ratings.visit(ticket.token)
    assert [each.service for each in visit.served] == ["passport", "collection"]
    assert visit.to_rate(clock()) == ()


def test_a_transfer_ends_a_service_only_when_it_is_to_another(
    ratings: Ratings, queue: Queue, clock: SetClock
) -> None:
    """Sent to another counter, the last one is rated; sent to another service, both can be."""
    ticket = queue.issue("passport")
    assert queue.call_next(5) is not None
    queue.return_to_line(5)
    queue.call_next(1)
    queue.transfer(1, to_counter=5)
    assert ratings.visit(ticket.token).served == ()
    queue.call_next(5)
    queue.transfer(5, service="collection")
    queue.call_next(8)
    queue.finish(8)
    found = [(each.service, each.counter) for each in ratings.visit(ticket.token).served]
    assert found == [("passport", 5), ("collection", 8)]


def test_who_was_missed_or_left_has_nothing_to_rate(
    ratings: Ratings, queue: Queue, clock: SetClock
) -> None:
    """Only what was served is rated."""
    left, missed = queue.issue("passport"), queue.issue("passport")
    queue.cancel(left.label)
    queue.call_next(5)
    queue.missed(5)
    for ticket in (left, missed):
        with pytest.raises(NotServedYet):
            ratings.rate(ticket.id, GOOD)


def test_a_rating_is_given_within_the_hall_s_days(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """To the last second of seven days, whatever the ticket's own day; then it says till when."""
    early, late = served(queue, clock), served(queue, clock)
    over_at = clock()
    clock.now = over_at + timedelta(days=7)
    queue.issue("passport")
    assert [len(ratings.visit(each.token).to_rate(clock())) for each in (early, late)] == [0, 1]
    ratings.rate(late.id, GOOD)
    before = contents(database)
    with pytest.raises(RatingClosed, match=r"^A001 could be rated until 2026-11-30 09:10$") as told:
        ratings.rate(early.id, GOOD)
    assert told.value.until == over_at + timedelta(days=7) - timedelta(minutes=10)
    assert contents(database) == before


def test_a_form_on_paper_is_entered_whenever_the_box_is_emptied(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """It was filled in in time; found by number and day, and it says which officer entered it."""
    Counters(database, clock).store_officer(Officer("1001", "Sample"), "4711")
    ticket = served(queue, clock)
    clock.go_on(days=20)
    other = served(queue, clock)
    assert other.label == ticket.label
    assert ratings.by_label("a001").ticket.id == other.id
    assert ratings.by_label("A001", ticket.day).ticket.id == ticket.id
    paper = replace(BAD, source=Source.PAPER, by="1001")
    rating = ratings.rate(ticket.id, paper)
    assert (rating.source, rating.entered_by) == (Source.PAPER, "1001")
    with pytest.raises(AlreadyRated):
        ratings.rate(ticket.id, paper)
    with pytest.raises(UnknownTicket):
        ratings.by_label("A999", ticket.day)
    with pytest.raises(NoTicketNumber):
        ratings.by_label("A")


def test_a_token_finds_its_ticket_on_whatever_day(
    ratings: Ratings, queue: Queue, clock: SetClock
) -> None:
    """The ticket page closes with the day, the rating does not; a wrong token finds nothing."""
    ticket = served(queue, clock)
    clock.go_on(days=3)
    assert ratings.visit(ticket.token).ticket.id == ticket.id
    for wrong in ("", "x" * 65, "no such", ticket.token[:-1], "\ud800"):
        with pytest.raises(UnknownToken):
            ratings.visit(wrong)


def test_reasons_have_versions(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """A hall file with others makes a new one; a page that was opened before is still right."""
    first = ratings.options()
    setup = load_hall(database)
    store_hall(database, setup)
    assert ratings.options() == first
    cold = Reason("cold", (Grade(1), Grade(2)), {"en": "It was cold"})
    store_hall(database, replace(setup, reasons=(cold,)))
    assert (first.version, ratings.options().version) == (1, 2)
    assert ratings.options().reasons == load_hall(database).reasons == (cold,)
    assert ratings.options(1) == first
    assert ratings.options(7).reasons == ()
    old, new = served(queue, clock), served(queue, clock)
    opened_before = replace(BAD, reasons=("unfriendly",), options=1)
    assert ratings.rate(old.id, opened_before).options == 1
    assert ratings.rate(new.id, replace(BAD, reasons=("cold",))).options == 2


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (replace(GOOD, reasons=("unfriendly",)), "no reason 'unfriendly'"),
        (replace(BAD, reasons=("long-weight",)), "did you mean 'long-wait'"),
        (replace(BAD, reasons=("slow",), options=9), "no reason 'slow'"),
        (replace(BAD, by="9999"), "no officer '9999'; this hall has none"),
    ],
)
def test_what_is_not_offered_is_refused(
    database: Database, queue: Queue, clock: SetClock, said: GivenRating, error: str
) -> None:
    """A reason of another grade or version, an officer that there is none of: nothing is kept."""
    ticket = served(queue, clock)
    with pytest.raises(UnknownName, match=error):
        Ratings(database, clock).rate(ticket.id, said)
    assert in_memory(database) == []


def test_what_is_too_long_or_no_number_is_refused(
    ratings: Ratings, database: Database, queue: Queue, clock: SetClock
) -> None:
    """With how much may be kept; nothing is kept of the rest of the rating."""
    ticket = served(queue, clock)
    with pytest.raises(TextTooLong):
        ratings.rate(ticket.id, replace(BAD, words="m" * (MOST_WORDS + 1)))
    with pytest.raises(TextTooLong):
        ratings.rate(ticket.id, replace(BAD, contact=Contact(PHONE, "m" * 41)))
    for wrong in ("", "12", "call me"):
        with pytest.raises(BadPhone):
            ratings.rate(ticket.id, replace(BAD, contact=Contact(wrong)))
    assert in_memory(database) == []
    assert len(ratings.rate(ticket.id, replace(BAD, words="m" * MOST_WORDS)).words) == MOST_WORDS


@sqlite_only
def test_ten_years_of_events_do_not_slow_a_rating(database: Database) -> None:
    """What of a ticket is over is found by an index."""
    plan = (
        "EXPLAIN QUERY PLAN SELECT at FROM event WHERE ticket = 1"
        " AND kind IN ('finish', 'go_on', 'transfer') ORDER BY id"
    )
    with database.read() as connection:
        told = str(connection.exec_driver_sql(plan).all())
    assert "event_ticket" in told


@sqlite_only
def test_nothing_of_a_closed_case_stays_in_the_file(
    database: Database, url: str, clock: SetClock, queue: Queue
) -> None:
    """Whoever reads a stopped hall's file byte by byte finds no number of a case that is over."""
    Counters(database, clock).store_officer(Officer("1001", "Sample"), "4711")
    ratings, cases = Ratings(database, clock), FollowUps(database, clock)
    for phone in (PHONE, "13900000000"):
        ratings.rate(served(queue, clock).id, replace(BAD, contact=Contact(phone, f"N{phone}")))
    cases.close(cases.open()[0].id, "1001", "explained")
    database.close()
    with sqlite3.connect(url) as bare:
        bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bare.close()
    files = b"".join(path.read_bytes() for path in Path(url).parent.glob("hall.db*"))
    assert b"13900000000" in files
    assert PHONE.encode() not in files
