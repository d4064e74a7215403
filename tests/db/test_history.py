"""What a verb or a read costs, counted in steps of SQLite's machine: the same on any computer."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from db.appointments.appointments import Appointments
from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import Ratings
from db.street_numbers import StreetNumbers
from tests.conftest import SetClock
from tests.db.conftest import sqlite_only
from tickets.errors import UnknownTail
from tickets.follow_ups import NotDone
from tickets.hall import Officer
from tickets.ratings import GivenRating, Grade
from tickets.street import StreetRule
from tickets.visit import Ticket

OLD = 5_000
"""Tickets of ten past days. To read any of the tables through takes some steps a row."""

HISTORY = (
    """
    WITH RECURSIVE old(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM old WHERE n < :old - 1)
    INSERT INTO ticket (day, series, seq, label, service, class, state, language, rank_at,
                        issued_at, called_at, started_at, finished_at, counter, token,
                        "then", birthday)
    SELECT date('2020-01-01', (n / 500) || ' days'), 'A', n % 500, 'A', 'passport', 'ordinary',
           iif(n % 2, 'served', 'abandoned'), 'en', 0, 0, 0, 0, 0, iif(n % 2, 1, NULL),
           'token' || n, '[]', false
    FROM old
    """,
    """
    INSERT INTO event (ticket, kind, at, service, counter)
    SELECT id, column1, 0, service, 1 FROM ticket, (VALUES ('issue'), ('call'), ('finish'))
    WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO print_job (ticket, station, kind, copy, large, state, attempts, at, ordered_at,
                           holder)
    SELECT id, 'kiosk-1', 'ticket', 0, 0, iif(id % 2, 'confirmed', 'unknown'), 0, 0, 0, ''
    FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO appointment (code, service, day, slot_at, state, booked_at)
    SELECT 'code' || id, 'passport', day, 0, iif(id % 2, 'arrived', 'no_show'), 0
    FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO help_call (station, wish, language, state, at, answered_at, answered_by)
    SELECT 'kiosk-1', 'water', 'en', iif(id % 2, 'answered', 'over'), 0, 0, 1
    FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO home_visit (station, language, state, asked_at, called_back_at, called_back_by)
    SELECT 'kiosk-1', 'en', 'done', 0, 0, 1 FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO rating (ticket, service, over_at, grade, options, reasons, words, source, named,
                        given_at)
    SELECT id, 'passport', 0, 1, 1, '[]', '', 'phone', 0, 0 FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO follow_up (kind, ticket, service, words, state, opened_at, answer_due, done_due)
    SELECT 'not_done', id, 'passport', 'words', 'closed', 0, 0, 0
    FROM ticket WHERE day < '2021-01-01'
    """,
    """
    INSERT INTO street_number (ticket, day, given_back)
    SELECT id, day, id % 2 FROM ticket WHERE day < '2021-01-01'
    """,
)


@dataclass(frozen=True)
class Hall:
    """Everything that one can ask of a hall's memory."""

    database: Database
    queue: Queue
    queries: Queries
    jobs: PrintJobs
    help_calls: HelpCalls
    visits: HomeVisits
    ratings: Ratings
    follow_ups: FollowUps
    street: StreetNumbers
    clock: SetClock


def _ask_twice(hall: Hall) -> int:
    """Ask for help, and again; the id of the call."""
    return [hall.help_calls.ask("kiosk-1", "water").id for _ in range(2)][-1]


def _ask_for_visits(hall: Hall) -> int:
    """Ask for one, and again; the id of the visit."""
    return [hall.visits.ask("kiosk-1", "13800000000").id for _ in range(2)][-1]


def _rate(hall: Hall) -> str:
    """Rate badly what has just been served; the ticket's token."""
    served = hall.queue.finish(1)
    hall.ratings.rate(served.id, GivenRating("passport", Grade(1)))
    return served.token


def _tell(hall: Hall) -> int:
    """Tell what could not be done; the id of the case."""
    return hall.follow_ups.not_done(_newest(hall), NotDone("passport", "words")).id


def _close_case(hall: Hall) -> None:
    """An officer takes a case and closes it."""
    Counters(hall.database, hall.clock).store_officer(Officer("1001", "Sample"), "4711")
    case = _tell(hall)
    hall.follow_ups.take(case, "1001")
    hall.follow_ups.close(case, "1001", "done")


def _take_from_the_street(hall: Hall) -> Ticket:
    """Take a number in a hall that gives some to phones."""
    setup = load_hall(hall.database)
    rule = replace(setup.hall, street=StreetRule(("passport",), a_day=9999))
    store_hall(hall.database, replace(setup, hall=rule), hall.clock)
    return hall.street.take("passport")


def _find_by_tail(hall: Hall) -> None:
    """Look among the appointments of a day that has a key, where nobody ends so."""
    with hall.database.write() as tx:
        day = tx.execute(text("SELECT day FROM hall")).scalar_one()
        tx.execute(text("INSERT INTO appointment_key VALUES (:day, 'key')"), {"day": day})
    with suppress(UnknownTail):
        Appointments(hall.database, hall.clock).find_by_tail("1234")


USES: dict[str, Callable[[Hall], object]] = {
    "issue": lambda hall: hall.queue.issue("passport"),
    "call next": lambda hall: hall.queue.call_next(1),
    "recall": lambda hall: hall.queue.recall(1),
    "missed, check in again": lambda hall: (
        hall.queue.missed(1),
        hall.queue.check_in_again("A001"),
    ),
    "cancel": lambda hall: hall.queue.cancel("A002"),
    "close the day": lambda hall: hall.queue.close_day(),
    "lines": lambda hall: hall.queries.lines(),
    "calls": lambda hall: hall.queries.calls(),
    "desk": lambda hall: hall.queries.desk(1),
    "standing": lambda hall: hall.queries.standing(_newest(hall)),
    "at counters": lambda hall: hall.queries.counters(),
    "claim": lambda hall: hall.jobs.claim("kiosk-1"),
    "recover": lambda hall: hall.jobs.recover("kiosk-1"),
    "jobs of a ticket": lambda hall: hall.jobs.of_ticket(_newest(hall)),
    "uncertain": lambda hall: hall.jobs.uncertain(),
    "pending": lambda hall: hall.jobs.pending(),
    "ask for help": lambda hall: hall.help_calls.ask("kiosk-1", "staff"),
    "ask for help again": _ask_twice,
    "answer": lambda hall: hall.help_calls.answer(_ask_twice(hall), 1),
    "who needs help": lambda hall: (_ask_twice(hall), hall.help_calls.open()),
    "ask for a visit": lambda hall: hall.visits.ask("kiosk-1", "13800000000"),
    "ask for a visit again": _ask_for_visits,
    "call back": lambda hall: hall.visits.done(_ask_for_visits(hall), 1),
    "whom to call back": lambda hall: (_ask_for_visits(hall), hall.visits.open()),
    "how many visits": lambda hall: (_ask_for_visits(hall), hall.visits.how_many()),
    "by token": lambda hall: hall.queries.by_token(hall.queries.desk(1).waiting[-1].token),
    "counts of today": lambda hall: hall.queries.counts_of_today(),
    "rate": _rate,
    "what is rated": lambda hall: hall.ratings.visit(_rate(hall)),
    "tell what could not be done": _tell,
    "take and close a case": _close_case,
    "open cases": lambda hall: (_tell(hall), hall.follow_ups.open()),
    "cases of a ticket": lambda hall: hall.follow_ups.of_ticket(_newest(hall)),
    "postpone by token": lambda hall: hall.queue.postpone_own(_token(hall)),
    "cancel by token": lambda hall: hall.queue.cancel_own(_token(hall)),
    "take from the street": _take_from_the_street,
    "still to come": lambda hall: (_take_from_the_street(hall), hall.street.see_to()),
    "still coming": lambda hall: hall.street.say_coming(_take_from_the_street(hall).token),
    "confirm": lambda hall: hall.queue.confirm(_take_from_the_street(hall).label),
    "find by tail": _find_by_tail,
    "store the hall again": lambda hall: store_hall(hall.database, load_hall(hall.database)),
}


def _token(hall: Hall) -> str:
    return hall.queries.desk(1).waiting[-1].token


def _newest(hall: Hall) -> int:
    return max(ticket.id for ticket in hall.queries.desk(1).waiting)


@sqlite_only
@pytest.mark.parametrize("use", USES)
def test_nothing_grows_with_the_years(use: str, database: Database, clock: SetClock) -> None:
    """With a long history each verb and each read takes as many steps as on the first day."""
    hall = Hall(
        database,
        Queue(database, clock),
        Queries(database, clock),
        PrintJobs(database, clock),
        HelpCalls(database, clock),
        HomeVisits(database, clock),
        Ratings(database, clock),
        FollowUps(database, clock),
        StreetNumbers(database, clock),
        clock,
    )
    on_the_first_day = _steps(hall, USES[use])
    with database.write() as tx:
        for statement in HISTORY:
            tx.execute(text(statement), {"old": OLD} if ":old" in statement else {})
    clock.go_on(days=1)
    assert _steps(hall, USES[use]) < on_the_first_day + OLD / 2


def _steps(hall: Hall, use: Callable[[Hall], object]) -> int:
    """Steps that SQLite takes for ``use`` after two tickets and one call."""
    for _ in range(2):
        hall.queue.issue("passport")
    hall.queue.call_next(1)
    steps = 0

    def work() -> None:
        nonlocal steps
        steps += 1

    _on_every_step(hall.database, work)
    use(hall)
    _on_every_step(hall.database, None)
    return steps


def _on_every_step(database: Database, work: Callable[[], None] | None) -> None:
    """Set the pool's connection: used one after the other, all work goes through the same."""
    with database.read() as connection:
        bare = connection.connection.driver_connection
        assert bare is not None
        bare.set_progress_handler(work, 1)
