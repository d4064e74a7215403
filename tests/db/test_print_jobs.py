"""A print job's whole life: claimed once, ended as it ended, and after trouble what is right."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, update

from db.engine.database import Database
from db.print_jobs import JobState, PrintJob, PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import PRINT_JOB
from runtime.process import has_ended, this_process
from tests.conftest import SetClock
from tickets.errors import TicketOver
from tickets.visit import TicketState


@pytest.fixture
def jobs(database: Database, clock: SetClock) -> PrintJobs:
    """The print jobs of the sample hall."""
    return PrintJobs(database, clock)


def claimed(jobs: PrintJobs, station: str = "kiosk-1") -> PrintJob:
    """The station's next job, which must be there."""
    job = jobs.claim(station)
    assert job is not None
    return job


def held_by(database: Database, holder: str) -> None:
    """Let all jobs be held by another process."""
    with database.write() as tx:
        tx.execute(update(PRINT_JOB).values(holder=holder))


def of_dead_process() -> str:
    """The mark of a process that has ended."""
    code = "from runtime.process import this_process; print(this_process())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_job_is_claimed_by_one_only(queue: Queue, jobs: PrintJobs) -> None:
    """Many spoolers of a station at once: each job goes to one of them, oldest first."""
    for _ in range(20):
        queue.issue("passport")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: jobs.claim("kiosk-1"), range(24)))
    ids = [job.id for job in found if job]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == 20


def test_stations_do_not_print_each_others_tickets(queue: Queue, jobs: PrintJobs) -> None:
    """A job belongs to its station."""
    queue.issue("passport", station="kiosk-2")
    assert jobs.claim("kiosk-1") is None
    assert jobs.claim("kiosk-2") is not None


def test_a_job_of_which_nothing_came_goes_back(
    queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """It is pending again with its reason, and first in line."""
    ticket = queue.issue("passport")
    queue.issue("passport")
    clock.go_on(seconds=1)
    jobs.put_back(claimed(jobs).id, "out of paper")
    again = claimed(jobs)
    assert (again.ticket, again.attempts, again.error) == (ticket.id, 1, "out of paper")
    clock.go_on(seconds=1)
    jobs.end(again.id, JobState.CONFIRMED)
    (done,) = jobs.of_ticket(ticket.id)
    assert (done.state, done.error, done.at) == (JobState.CONFIRMED, None, clock())
    assert jobs.pending() == {"kiosk-1": 1}


def test_a_caller_that_prints_itself_holds_its_job(queue: Queue, jobs: PrintJobs) -> None:
    """No spooler takes a job that was issued as being printed."""
    queue.issue("passport", printing=True)
    assert jobs.claim("kiosk-1") is None
    assert jobs.recover("kiosk-1") == 0


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


def test_a_job_whose_process_died_is_printed_at_once_as_a_copy(
    database: Database, queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """After a crash nobody waits for a time-out: the process is gone, the person still there."""
    queue.issue("passport", large=True)
    first = claimed(jobs)
    assert jobs.recover("kiosk-1") == 0
    held_by(database, of_dead_process())
    clock.go_on(seconds=5)
    assert jobs.recover("kiosk-2") == 0
    assert jobs.recover("kiosk-1") == 1
    copy = claimed(jobs)
    assert (copy.id, copy.copy, copy.large) == (first.id, True, True)


def test_a_job_of_a_process_elsewhere_is_lost_after_a_while(
    database: Database, queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """Of another machine's process nobody knows: no attempt takes 100 seconds."""
    queue.issue("passport")
    claimed(jobs)
    held_by(database, "another-machine boot 1 2")
    clock.go_on(seconds=99)
    assert jobs.recover("kiosk-1") == 0
    clock.go_on(seconds=2)
    assert jobs.recover("kiosk-1") == 1


def test_a_process_that_lives_may_take_its_time(
    queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """A drawn ticket on a slow line takes minutes; one that hangs is lost after ten."""
    queue.issue("passport")
    claimed(jobs)
    clock.go_on(minutes=9)
    assert jobs.recover("kiosk-1") == 0
    assert jobs.of_ticket(1)[0].state is JobState.SENDING
    clock.go_on(minutes=2)
    assert jobs.recover("kiosk-1") == 0
    assert jobs.of_ticket(1)[0].state is JobState.UNKNOWN


def test_a_copy_that_was_ordered_is_the_only_one(
    database: Database, queue: Queue, queries: Queries, jobs: PrintJobs
) -> None:
    """Whose paper is in doubt and who asked for a copy gets that one, and none by itself."""
    queue.issue("passport")
    jobs.end(claimed(jobs).id, JobState.UNKNOWN, "out of paper")
    copy = jobs.reprint(queries.ticket(1), "kiosk-1")
    assert jobs.recover("kiosk-1") == 0
    assert claimed(jobs).id == copy.id
    jobs.end(copy.id, JobState.CONFIRMED)
    assert jobs.recover("kiosk-1") == 0
    assert jobs.claim("kiosk-1") is None


@pytest.mark.parametrize("seconds", [119, 121])
def test_only_a_young_job_is_printed_again(
    database: Database, queue: Queue, jobs: PrintJobs, clock: SetClock, seconds: int
) -> None:
    """After two minutes the person has gone to sit down: it is left as unknown, for an officer."""
    queue.issue("passport")
    claimed(jobs)
    held_by(database, of_dead_process())
    clock.go_on(seconds=seconds)
    assert jobs.recover("kiosk-1") == (seconds == 119)
    (job,) = jobs.of_ticket(1)
    if seconds == 119:
        assert (job.state, job.copy) == (JobState.PENDING, True)
        assert jobs.uncertain() == {}
        return
    assert (job.state, job.copy) == (JobState.UNKNOWN, False)
    assert job.error == "its program ended meanwhile"
    assert jobs.uncertain() == {"A001": job}
    assert jobs.recover("kiosk-1") == 0


def test_an_unknown_job_is_printed_again_once(
    queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """Its copy may be in doubt as well: then an officer sees it, and no third paper comes."""
    queue.issue("passport")
    jobs.end(claimed(jobs).id, JobState.UNKNOWN, "the printer was out of paper during the job")
    assert list(jobs.uncertain()) == ["A001"]
    clock.go_on(seconds=100)
    assert jobs.recover("kiosk-1") == 1
    jobs.end(claimed(jobs).id, JobState.UNKNOWN, "again")
    assert jobs.recover("kiosk-1") == 0
    assert jobs.claim("kiosk-1") is None
    assert list(jobs.uncertain()) == ["A001"]


def test_a_job_of_the_future_is_seen_to(
    database: Database, queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """A clock that was a year ahead when the process died keeps no paper back for a year."""
    clock.go_on(days=365)
    queue.issue("passport")
    claimed(jobs)
    held_by(database, "another-machine boot 1 2")
    clock.go_on(days=-365)
    assert jobs.recover("kiosk-1") == 1


@pytest.mark.parametrize("end", ["cancelled", "served", "missed", "parked", "tomorrow", "late"])
def test_after_new_paper_only_those_get_paper_who_can_be_there(
    queue: Queue, jobs: PrintJobs, clock: SetClock, end: str
) -> None:
    """A number that is over, missed, set aside, of yesterday or ordered long ago gets no paper."""
    queue.issue("passport")
    if end == "cancelled":
        queue.cancel("A001")
    if end in {"served", "missed", "parked"}:
        queue.call_next(1)
        {"served": queue.finish, "missed": queue.missed, "parked": queue.park}[end](1)
    clock.go_on(**{"days": 1} if end == "tomorrow" else {"minutes": 31 if end == "late" else 1})
    fresh = queue.issue("collection")
    assert claimed(jobs).ticket == fresh.id
    assert jobs.claim("kiosk-1") is None
    (given_up,) = jobs.of_ticket(1)
    assert (given_up.state, given_up.error) == (JobState.FAILED, "nobody waits for it any more")
    assert ("A001" in jobs.uncertain()) == (end in {"missed", "parked", "late"})


def test_who_waits_or_is_called_gets_the_paper_once(
    queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """Half an hour without paper: who still waits gets it, in order, and no second one."""
    for _ in range(3):
        queue.issue("passport")
    queue.call_next(1)
    clock.go_on(minutes=29)
    tickets = []
    while job := jobs.claim("kiosk-1"):
        tickets.append(job.ticket)
        jobs.end(job.id, JobState.SENT)
    assert tickets == [1, 2, 3]


def test_a_ticket_is_printed_once_more_on_request(
    queue: Queue, queries: Queries, jobs: PrintJobs, clock: SetClock
) -> None:
    """As a copy, where it was taken, in the type it had or the one asked for."""
    queue.issue("passport", station="kiosk-2", large=True)
    jobs.end(claimed(jobs, "kiosk-2").id, JobState.CONFIRMED)
    queue.call_next(1)
    queue.missed(1)
    clock.go_on(hours=2)
    copy = jobs.reprint(queries.ticket(1), "kiosk-1")
    assert (copy.station, copy.copy, copy.large) == ("kiosk-2", True, True)
    assert claimed(jobs, "kiosk-2").id == copy.id
    jobs.end(copy.id, JobState.CONFIRMED)
    assert not jobs.reprint(queries.ticket(1), "kiosk-1", large=False).large


def test_who_still_waits_for_paper_is_not_given_two(
    queue: Queue, queries: Queries, jobs: PrintJobs, clock: SetClock
) -> None:
    """Asked for again, late paper is what comes; it counts as ordered now."""
    ticket = queue.issue("passport")
    clock.go_on(minutes=45)
    again = jobs.reprint(ticket, "kiosk-1", large=True)
    assert (again.copy, again.large, again.ordered_at) == (False, True, clock())
    assert len(jobs.of_ticket(ticket.id)) == 1
    assert claimed(jobs).id == again.id


def test_paper_that_comes_while_more_is_asked_for_is_followed_by_a_copy(
    database: Database, queue: Queue, jobs: PrintJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The spooler may end the first job just before the copy is ordered: the copy comes."""
    ticket, write = queue.issue("passport"), database.write
    first = claimed(jobs)

    def after_the_paper_came() -> AbstractContextManager[Connection]:
        monkeypatch.setattr(database, "write", write)
        jobs.end(first.id, JobState.CONFIRMED)
        return write()

    monkeypatch.setattr(database, "write", after_the_paper_came)
    again = jobs.reprint(ticket, "kiosk-1")
    assert (again.copy, again.state, again.id != first.id) == (True, JobState.PENDING, True)


def test_a_visit_without_paper_gets_some_on_request(
    queue: Queue, queries: Queries, jobs: PrintJobs
) -> None:
    """Served without a number, taken at no machine: printed at the one that is named."""
    direct = queue.walk_direct(1, "passport")
    job = jobs.reprint(direct, "kiosk-3")
    assert (job.station, job.copy, job.large) == ("kiosk-3", True, False)


def test_a_ticket_that_has_ended_since_it_was_looked_at_gets_no_copy(
    queue: Queue, queries: Queries, jobs: PrintJobs
) -> None:
    """What counts is its state in the transaction that orders the copy."""
    queue.issue("passport")
    seen = queries.by_label("A001")
    queue.cancel("A001")
    before = jobs.of_ticket(seen.id)
    with pytest.raises(TicketOver, match="A001 is cancelled"):
        jobs.reprint(seen, "kiosk-1")
    assert jobs.of_ticket(seen.id) == before


def test_a_ticket_that_is_over_is_not_printed_again(
    queue: Queue, queries: Queries, jobs: PrintJobs
) -> None:
    """Nobody waits with it: a clear refusal, and no job."""
    queue.issue("passport")
    over = queue.cancel("A001")
    with pytest.raises(TicketOver, match="A001 is cancelled: only a ticket in the line"):
        jobs.reprint(over, "kiosk-1")
    assert over.state is TicketState.CANCELLED
    assert len(jobs.of_ticket(1)) == 1


def test_what_can_never_be_printed_has_failed(queue: Queue, jobs: PrintJobs) -> None:
    """A fault of ours in one ticket's paper is told, and is not tried for ever."""
    queue.issue("passport")
    jobs.impossible(claimed(jobs).id, "it cannot be made; see the log")
    assert jobs.claim("kiosk-1") is None
    assert jobs.uncertain()["A001"].state is JobState.FAILED


def test_a_process_that_lives_has_not_ended() -> None:
    """This one, and any of a machine that is not known here."""
    machine, since, number, started = this_process().split()
    assert has_ended(this_process()) is False
    assert has_ended("") is None
    assert has_ended(f"elsewhere {since} {number} {started}") is None
    assert has_ended(f"{machine} another-boot {number} {started}")
    assert has_ended(f"{machine} {since} {number} 1")
    assert has_ended(f"{machine} {since} {2**22 + 1} 1")
    assert number == str(os.getpid())


def test_a_paper_ordered_is_younger_than_its_ticket(
    queue: Queue, jobs: PrintJobs, clock: SetClock
) -> None:
    """How long ago paper was ordered counts, not how often it was tried."""
    queue.issue("passport")
    clock.go_on(minutes=20)
    jobs.put_back(claimed(jobs).id, "out of paper")
    clock.go_on(minutes=11)
    assert jobs.claim("kiosk-1") is None
    (job,) = jobs.of_ticket(1)
    assert job.ordered_at == clock() - timedelta(minutes=31)
