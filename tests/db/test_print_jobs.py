from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from db.engine import Database
from db.print_jobs import PrintJobs
from db.queue import Queue
from tests.conftest import SetClock


def test_a_job_is_claimed_by_one_only(database: Database, queue: Queue) -> None:
    """Many spoolers of a station at once: each job goes to one of them, oldest first."""
    for _ in range(20):
        queue.issue("passport")
    jobs = PrintJobs(database)
    with ThreadPoolExecutor(4) as pool:
        claimed = list(pool.map(lambda _: jobs.claim("kiosk-1"), range(24)))
    ids = [job.id for job in claimed if job]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == 20


def test_stations_do_not_print_each_others_tickets(database: Database, queue: Queue) -> None:
    """A job belongs to its station."""
    queue.issue("passport", station="kiosk-2")
    jobs = PrintJobs(database)
    assert jobs.claim("kiosk-1") is None
    assert jobs.claim("kiosk-2") is not None


def test_a_failed_job_goes_back_with_its_reason(database: Database, queue: Queue) -> None:
    """What did not print is pending again, and first in line."""
    ticket = queue.issue("passport")
    queue.issue("passport")
    jobs = PrintJobs(database)
    job = jobs.claim("kiosk-1")
    assert job is not None
    jobs.failed(job.id, "out of paper")
    again = jobs.claim("kiosk-1")
    assert again is not None
    assert (again.id, again.attempts, again.error) == (job.id, 1, "out of paper")
    jobs.printed(again.id)
    (done,) = jobs.of_ticket(ticket.id)
    assert (done.state, done.error) == ("printed", None)
    assert jobs.pending() == {"kiosk-1": 1}


def test_a_caller_that_prints_itself_holds_its_job(database: Database, queue: Queue) -> None:
    """No spooler takes a job that was issued as being printed."""
    queue.issue("passport", printing=True)
    assert PrintJobs(database).claim("kiosk-1") is None


def test_a_job_whose_process_died_is_printed_again_as_a_copy(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """A job that has been sending for a minute has lost its process; younger ones have not."""
    queue.issue("passport")
    jobs = PrintJobs(database, clock)
    jobs.claim("kiosk-1")
    clock.go_on(seconds=59)
    assert jobs.recover("kiosk-1") == 0
    clock.go_on(seconds=2)
    assert jobs.recover("kiosk-1") == 1
    job = jobs.claim("kiosk-1")
    assert job is not None
    assert job.copy


def test_a_job_that_another_took_meanwhile_is_not_claimed(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Between the look and the claim somebody else may take the last job: then there is none."""
    queue.issue("passport")
    other = PrintJobs(database, clock)
    taken = []

    def clock_that_lets_the_other_in() -> datetime:
        taken.append(other.claim("kiosk-1"))
        return clock()

    assert PrintJobs(database, clock_that_lets_the_other_in).claim("kiosk-1") is None
    assert [job is not None for job in taken] == [True]
