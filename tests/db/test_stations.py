from db.engine.database import Database
from db.print_jobs import JobState, PrintJobs
from db.queue.queue import Queue
from db.stations import StationNow, Stations
from tests.conftest import SetClock


def on_roll(stations: Stations) -> int:
    """How many tickets came off the roll of the first kiosk."""
    known = stations.of("kiosk-1")
    return known.tickets_on_roll if known else 0


def test_every_machine_says_how_its_printer_is(database: Database, clock: SetClock) -> None:
    """The newest word of each, since when; one that has said nothing for a day is left out."""
    stations = Stations(database, clock)
    stations.told("kiosk-2", "ready", able=True)
    clock.go_on(hours=20)
    stations.told("kiosk-1", "ready", able=True)
    clock.go_on(minutes=1)
    stations.told("kiosk-1", "out of paper", able=False)
    out = StationNow("kiosk-1", "out of paper", able=False, at=clock(), tickets_on_roll=0)
    assert [station.name for station in stations.now()] == ["kiosk-1", "kiosk-2"]
    clock.go_on(hours=4)
    assert stations.now() == (out,)


def test_tickets_are_counted_from_one_roll_to_the_next(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """What was handed to the printer counts, also when its end is not known; a new roll is none."""
    jobs, stations = PrintJobs(database, clock), Stations(database, clock)
    assert on_roll(stations) == 0
    for state in (JobState.CONFIRMED, JobState.SENT, JobState.UNKNOWN):
        queue.issue("passport")
        job = jobs.claim("kiosk-1")
        assert job is not None
        jobs.end(job.id, state, None)
    assert on_roll(stations) == 3
    stations.told("kiosk-1", "ready", able=True)
    assert on_roll(stations) == 3
    stations.new_roll("kiosk-1")
    assert on_roll(stations) == 0
    assert [station.printer for station in stations.now()] == ["ready"]
