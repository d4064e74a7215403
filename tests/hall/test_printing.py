import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.hall_file import read_hall_file
from db.setup import store_hall
from hall.opening import HallObjects, open_hall
from hall.printing import StationJobs, make_spooler
from hall.settings import load_settings
from printer.spooler import Report
from tests.conftest import SAMPLE, SetClock
from tickets.errors import DatabaseTrouble


@pytest.fixture
def hall(tmp_path: Path, clock: SetClock) -> Iterator[HallObjects]:
    """The sample hall on a new file, opened the way every command opens it."""
    config = tmp_path / "settings.toml"
    config.write_text('database = "hall.db"\nprinter = "virtual:"\n')
    with open_hall(load_settings(config), clock=clock) as hall:
        yield hall


def test_a_claimed_job_says_what_goes_on_the_paper(hall: HallObjects) -> None:
    """In the ticket's language, in the hall's local time, with the secret in the address only."""
    hall.queue.issue("passport", station="kiosk-1")
    ticket = hall.queue.issue(
        "passport", priority_class="elderly", language="en", station="kiosk-1"
    )
    jobs = StationJobs(hall, "kiosk-1")
    first, second = jobs.claim(), jobs.claim()
    assert first is not None
    assert second is not None
    assert jobs.claim() is None
    assert (first.slip.ahead, first.slip.service_name) == (1, "普通护照")
    slip = second.slip
    assert (slip.label, slip.ahead, slip.service_name) == ("A002", 0, "Ordinary passport")
    assert (slip.priority_name, slip.hall_name.isascii()) == ("Elderly", True)
    assert (slip.issued_at.hour, slip.issued_at.minute) == (9, 0)
    assert slip.url == hall.settings.ticket_url + ticket.token


def test_another_stations_tickets_are_left_alone(hall: HallObjects) -> None:
    """A station claims what was taken at its own kiosk."""
    hall.queue.issue("passport", station="kiosk-2")
    assert StationJobs(hall, "kiosk-1").claim() is None
    assert StationJobs(hall, "kiosk-2").claim() is not None


def test_a_job_that_failed_waits_and_one_that_was_printed_is_done(hall: HallObjects) -> None:
    """The spooler's reports are kept with the job."""
    ticket = hall.queue.issue("passport", station="kiosk-1")
    jobs = StationJobs(hall, "kiosk-1")
    for _ in range(2):
        job = jobs.claim()
        assert job is not None
        jobs.failed(job.id, "no paper")
    (kept,) = hall.print_jobs.of_ticket(ticket.id)
    assert (kept.state, kept.error, kept.attempts) == ("pending", "no paper", 2)
    job = jobs.claim()
    assert job is not None
    jobs.done(job.id)
    assert hall.print_jobs.pending() == {}


def test_a_retired_service_is_printed_by_its_code(hall: HallObjects, tmp_path: Path) -> None:
    """Late paper for a service that has left the hall file still says what it is for."""
    hall.queue.issue("newborn", station="kiosk-1")
    renamed = tmp_path / "renamed.toml"
    text = SAMPLE.read_text(encoding="utf-8").replace('"newborn"', '"birth"')
    renamed.write_text(text, encoding="utf-8")
    store_hall(hall.database, read_hall_file(renamed))
    job = StationJobs(hall, "kiosk-1").claim()
    assert job is not None
    assert job.slip.service_name == "newborn"


def test_a_job_that_cannot_be_made_goes_back(hall: HallObjects) -> None:
    """When the paper's words cannot be read, the job waits with the reason."""
    ticket = hall.queue.issue("passport", station="kiosk-1")
    jobs = StationJobs(hall, "kiosk-1")
    other = sqlite3.connect(hall.database.name, isolation_level=None)
    other.execute("ALTER TABLE counter_service RENAME TO elsewhere")
    other.close()
    with pytest.raises(DatabaseTrouble):
        jobs.claim()
    (kept,) = hall.print_jobs.of_ticket(ticket.id)
    assert kept.state == "pending"
    assert "counter_service" in str(kept.error)


def test_a_job_whose_process_died_comes_by_itself(hall: HallObjects, clock: SetClock) -> None:
    """Nobody has to restart the ticket machine again for it; it says that it is a copy."""
    hall.queue.issue("passport", station="kiosk-1", printing=True)
    jobs = StationJobs(hall, "kiosk-1")
    assert jobs.claim() is None
    clock.go_on(seconds=61)
    job = jobs.claim()
    assert job is not None
    assert job.slip.copy


def test_a_job_of_the_future_comes_by_itself(hall: HallObjects, clock: SetClock) -> None:
    """A clock that was a year ahead when the process died keeps no paper back for a year."""
    clock.go_on(days=365)
    hall.queue.issue("passport", station="kiosk-1", printing=True)
    clock.go_on(days=-365)
    assert StationJobs(hall, "kiosk-1").claim() is not None


def test_the_stations_spooler_prints_what_waits(hall: HallObjects) -> None:
    """The spooler of the settings takes the jobs of the settings' station and reports each."""
    hall.queue.issue("passport", station=hall.settings.kiosk.station)
    reports: list[Report] = []
    spooler = make_spooler(hall, reports.append)
    job = StationJobs(hall, hall.settings.kiosk.station).claim()
    assert job is not None
    assert spooler.print_one(job).state == "printed"
    assert [(report.label, report.state) for report in reports] == [("A001", "printed")]
    assert hall.print_jobs.pending() == {}
