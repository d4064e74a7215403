"""What a citizen is told when they take a number."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from db.appointments.appointments import Appointments
from db.appointments.table_file import import_appointments
from db.come_backs import ComeBacks
from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from reception.answers import CalledTo, TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.citizen import Citizen
from reception.errors import NotOffered
from tests.conftest import SetClock
from tickets.errors import DatabaseTrouble
from tickets.hall import Pool
from tickets.views import Happened

PASSPORT = TicketRequest("passport", "ordinary", "en", large=False)


@dataclass
class QuickPrinter:
    """A printer that has read what it prints before anything else happens."""

    read: Callable[[], object] = lambda: None
    said: list[object] = field(default_factory=list)

    def wake(self) -> None:
        """Print what waits."""
        self.said.append(self.read())


@pytest.fixture
def printer() -> QuickPrinter:
    """The printer of the citizen's station."""
    return QuickPrinter()


@pytest.fixture
def citizen(
    database: Database, clock: SetClock, queue: Queue, queries: Queries, printer: QuickPrinter
) -> Citizen:
    """Somebody at the ticket machine of the sample hall."""
    return Citizen(
        setup=CurrentHall(database),
        queue=queue,
        appointments=Appointments(database, clock),
        queries=queries,
        come_backs=ComeBacks(database, clock),
        standings=Standings(database, clock),
        help_calls=HelpCalls(database, clock),
        home_visits=HomeVisits(database, clock),
        attempts=AttemptLimiter(clock),
        station="kiosk-1",
        wake=printer.wake,
        print_list=lambda _request, _told: None,
    )


def test_the_screen_and_the_paper_say_the_same(
    citizen: Citizen, database: Database, queue: Queue, clock: SetClock, printer: QuickPrinter
) -> None:
    """Somebody ahead is called just before the paper is made: it says what the screen says."""
    queue.issue("passport")

    def read_after_a_call() -> object:
        queue.call_next(1)
        job = PrintJobs(database, clock).claim("kiosk-1")
        while job is not None and job.ticket != 2:
            job = PrintJobs(database, clock).claim("kiosk-1")
        return job and Standings(database, clock).of_job(job.id)

    printer.read = read_after_a_call
    issued = citizen.take(PASSPORT)
    assert issued.standing is not None
    assert issued.standing.ahead == 1
    assert printer.said == [issued.standing]


def test_a_number_whose_place_cannot_be_read_is_printed_all_the_same(
    citizen: Citizen, database: Database, queue: Queue, printer: QuickPrinter
) -> None:
    """The number is given out: the screen leaves the place out, and the printer is woken."""
    queue.issue("passport")  # the day has begun
    rename(database, "counter_service")
    issued = citizen.take(PASSPORT)
    assert (issued.ticket.label, issued.standing) == ("A002", None)
    assert printer.said == [None]


def rename(database: Database, table: str) -> None:
    """Make a table unreadable."""
    with database.write() as tx:
        tx.execute(text(f"ALTER TABLE {table} RENAME TO elsewhere"))


def test_a_number_is_found_though_its_place_cannot_be_read(
    citizen: Citizen, database: Database, queue: Queue
) -> None:
    """It is valid all the same."""
    ticket = queue.issue("passport")
    rename(database, "counter_service")
    (found,) = citizen.look_up(ticket.label)
    assert (found.ticket.label, found.standing) == (ticket.label, None)


def test_a_ticket_that_is_in_line_already_is_only_looked_up(citizen: Citizen, queue: Queue) -> None:
    """Whoever asks twice to be put back keeps their place, and is told it."""
    ticket = queue.issue("passport")
    found = citizen.check_in_again(ticket.label)
    assert (found.ticket.label, found.again) == (ticket.label, False)
    assert found.standing is not None


def test_the_number_of_an_appointment_is_given_out_though_its_time_cannot_be_read(
    citizen: Citizen, database: Database, clock: SetClock, printer: QuickPrinter, tmp_path: Path
) -> None:
    """The database goes away just after the check-in: the screen leaves the time out."""
    table = tmp_path / "booked.csv"
    table.write_text("code,service,date,time\n12345678,passport,2026-11-23,09:30\n", "utf-8")
    assert import_appointments(database, table, clock).added == 1
    printer.read = lambda: rename(database, "appointment")
    issued = citizen.check_in("12345678", PASSPORT)
    assert (issued.ticket.service, issued.slot_at) == ("passport", None)


@pytest.mark.parametrize(
    "request_", [replace(PASSPORT, service="gone"), replace(PASSPORT, priority_class="gone")]
)
def test_what_has_left_the_hall_file_is_refused_in_words(
    citizen: Citizen, request_: TicketRequest, printer: QuickPrinter
) -> None:
    """A service or class that a person chose a moment ago: no fault of the machine."""
    with pytest.raises(NotOffered, match="'gone' is not offered any more"):
        citizen.take(request_)
    assert printer.said == []


def test_an_appointment_for_what_the_hall_does_no_more_is_refused_in_words(
    citizen: Citizen, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """Booked before the service left the hall file."""
    table = tmp_path / "booked.csv"
    table.write_text("code,service,date,time\n12345678,passport,2026-11-23,09:30\n", "utf-8")
    import_appointments(database, table, clock)
    hall = load_hall(database)
    others = tuple(each for each in hall.services if each.code != "passport")
    counters = tuple(
        replace(each, serves=tuple(pair for pair in each.serves if pair[0] != "passport"))
        for each in hall.counters
    )
    store_hall(database, replace(hall, services=others, counters=counters), clock)
    with pytest.raises(NotOffered, match="'passport' is not offered any more"):
        citizen.check_in("12345678", PASSPORT)


def test_a_person_with_a_phone_needs_more_time_or_has_to_go(citizen: Citizen, queue: Queue) -> None:
    """The answer is their ticket as it is now, with its place while it is in line."""
    mine, _ = queue.issue("passport"), queue.issue("passport")
    later = citizen.postpone(mine.token)
    assert (later.ticket.state, later.standing and later.standing.ahead) == ("waiting", 1)
    gone = citizen.cancel(mine.token)
    assert (gone.ticket.state, gone.standing) == ("cancelled", None)


def test_a_found_number_comes_with_its_calls(
    citizen: Citizen, queue: Queue, clock: SetClock
) -> None:
    """Called and called again at one counter, set aside and resumed at another; else nothing."""
    label = queue.issue("passport").label
    assert citizen.look_up(label)[0].calls == ()
    first = clock()
    queue.call_next(1)
    clock.go_on(minutes=1)
    queue.recall(1)
    queue.start(1)
    queue.park(1, Pool.HALL)
    clock.go_on(minutes=1)
    queue.resume(2, label)
    again = first + timedelta(minutes=1)
    calls = (CalledTo(1, (first, again)), CalledTo(2, (clock(),)))
    assert citizen.look_up(label)[0].calls == calls


def test_a_number_whose_calls_cannot_be_read_is_found_all_the_same(
    citizen: Citizen, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database goes away in between; the number is told without them."""
    label = queue.issue("passport").label
    queue.call_next(1)

    def away(_: object, __: int) -> tuple[Happened, ...]:
        raise DatabaseTrouble("hall.db", "away")

    monkeypatch.setattr(Queries, "happened", away)
    assert citizen.look_up(label)[0].calls == ()
