"""A number's screen, voice and paper say the same place in line, whatever happens in between."""

from datetime import datetime

import pytest

from db.counters import Counters
from db.engine.database import Database
from db.print_jobs import JobState, PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from tests.conftest import SetClock
from tickets.visit import Ticket


@pytest.fixture
def standings(database: Database, clock: SetClock) -> Standings:
    """The kept standings of the sample hall."""
    return Standings(database, clock)


@pytest.fixture
def jobs(database: Database, clock: SetClock) -> PrintJobs:
    """The print jobs of the sample hall."""
    return PrintJobs(database, clock)


@pytest.fixture
def third(queue: Queue) -> Ticket:
    """Somebody who takes a number when two wait already."""
    return [queue.issue("passport") for _ in range(3)][-1]


def test_the_paper_says_what_the_screen_said(
    standings: Standings, queue: Queue, queries: Queries, jobs: PrintJobs, third: Ticket
) -> None:
    """The queue moves on between the two: the first reading stays with the job."""
    (job,) = jobs.of_ticket(third.id)
    shown = standings.of_ticket(third.id)
    assert shown == queries.standing(third.id)
    assert shown.ahead == 2
    queue.call_next(1)
    assert standings.of_job(job.id) == shown
    assert queries.standing(third.id).ahead == 1


def test_the_screen_says_what_the_paper_said(
    standings: Standings, queue: Queue, jobs: PrintJobs, third: Ticket
) -> None:
    """A printer may be quicker than the screen."""
    (job,) = jobs.of_ticket(third.id)
    printed = standings.of_job(job.id)
    queue.call_next(1)
    assert standings.of_ticket(third.id) == printed


def test_where_nobody_serves_no_wait_is_told(
    standings: Standings, queue: Queue, queries: Queries, database: Database, clock: SetClock
) -> None:
    """The first of the morning is next and is not told minutes; screen and paper keep to that."""
    first = queue.issue("passport")
    assert (standings.of_ticket(first.id).ahead, standings.of_ticket(first.id).minutes) == (0, None)
    Counters(database, clock).open(1)
    assert queries.standing(first.id).minutes == (0, 0)
    assert standings.of_ticket(first.id).minutes is None


def test_of_two_that_read_at_once_both_say_what_was_stored_first(
    database: Database, standings: Standings, queue: Queue, clock: SetClock, third: Ticket
) -> None:
    """Whoever stores second takes what is there, and forgets its own reading."""
    others = []

    def clock_that_lets_the_other_in() -> datetime:
        queue.call_next(1)
        others.append(standings.of_ticket(third.id))
        return clock()

    mine = Standings(database, clock_that_lets_the_other_in).of_ticket(third.id)
    assert [mine] == others
    assert mine.ahead == 1


def test_a_copy_has_a_reading_of_its_own(
    standings: Standings, queue: Queue, jobs: PrintJobs, third: Ticket
) -> None:
    """Whoever asks for paper once more is told how the line stands by then."""
    first = standings.of_ticket(third.id)
    jobs.end(jobs.of_ticket(third.id)[0].id, JobState.CONFIRMED)
    queue.call_next(1)
    copy = jobs.reprint(third, "kiosk-1")
    assert standings.of_job(copy.id).ahead == 1
    assert standings.of_ticket(third.id) == first


def test_a_visit_without_paper_is_read_each_time(standings: Standings, queue: Queue) -> None:
    """Nothing is kept of it, as there is nothing to keep it with."""
    visit = queue.walk_direct(1, "passport")
    assert standings.of_ticket(visit.id).ahead == 0
    assert standings.of_ticket(visit.id).counters == (1, 2, 3, 4, 5)
