"""The hall's own objects, made once a process: database, queue, reader, print jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from db.alerts import Alerts
from db.appointments.appointments import Appointments
from db.come_backs import ComeBacks
from db.counters import Counters
from db.device_faults import DeviceFaults
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.notices import Notices
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import Ratings
from db.running_roles import RunningRoles
from db.spoken_calls import SpokenCalls
from db.standings import Standings
from db.stations import Stations
from db.street_numbers import StreetNumbers
from hall.settings import Settings
from reception.officer import CounterSession
from runtime.clock import Clock, system_clock
from tickets.errors import NoHall
from tickets.source import Source


class Application(Struct, frozen=True):
    """What every role and command works with."""

    settings: Settings
    database: Database
    current_hall: CurrentHall
    running_roles: RunningRoles
    queue: Queue
    counters: Counters
    appointments: Appointments
    queries: Queries
    come_backs: ComeBacks
    print_jobs: PrintJobs
    standings: Standings
    stations: Stations
    device_faults: DeviceFaults
    spoken_calls: SpokenCalls
    alerts: Alerts
    help_calls: HelpCalls
    home_visits: HomeVisits
    street_numbers: StreetNumbers
    notices: Notices
    ratings: Ratings
    follow_ups: FollowUps
    clock: Clock
    source: Source


@contextmanager
def open_application(
    settings: Settings,
    *,
    clock: Clock = system_clock,
    load: bool = True,
    source: Source = Source.COMMAND,
) -> Iterator[Application]:
    """Open the settings' database; into a new one the settings' hall file is loaded first.

    ``source`` is where all is done that is done with it; :func:`seen_from` is for a process with
    several windows.
    """
    database = Database(settings.database)
    try:
        if load:
            _load_once(database, settings)
        yield _application(settings, CurrentHall(database), database, clock, source)
    finally:
        database.close()


def seen_from(hall: Application, source: Source) -> Application:
    """The same hall, for another place in the process: what is done there says so."""
    return _application(hall.settings, hall.current_hall, hall.database, hall.clock, source)


def _application(
    settings: Settings,
    current_hall: CurrentHall,
    database: Database,
    clock: Clock,
    source: Source,
) -> Application:
    return Application(
        settings=settings,
        database=database,
        current_hall=current_hall,
        running_roles=RunningRoles(database, clock),
        queue=Queue(database, clock, source),
        counters=Counters(database, clock, source),
        appointments=Appointments(database, clock, source),
        queries=Queries(database, clock),
        come_backs=ComeBacks(database, clock, source),
        print_jobs=PrintJobs(database, clock),
        standings=Standings(database, clock),
        stations=Stations(database, clock),
        device_faults=DeviceFaults(database, clock),
        spoken_calls=SpokenCalls(database, clock),
        alerts=Alerts(database, clock, source),
        help_calls=HelpCalls(database, clock, source),
        home_visits=HomeVisits(database, clock, source),
        street_numbers=StreetNumbers(database, clock, source),
        notices=Notices(database, clock, source),
        ratings=Ratings(database, clock, source),
        follow_ups=FollowUps(database, clock, source),
        clock=clock,
        source=source,
    )


def counter_session(hall: Application, counter: int) -> CounterSession:
    """One counter, as the place works with it that ``hall`` is seen from."""
    station = hall.settings.kiosk.station
    return CounterSession(hall.database, counter, hall.source, station, hall.clock)


def ticket_pages(hall: Application) -> str:
    """The beginning of the address of every ticket's page; empty while nobody shows any.

    What ``ticket_url`` says, else where the pages of this hall are running now.

    Raises:
        DatabaseTrouble: that cannot be read.

    """
    if hall.settings.ticket_url:
        return hall.settings.ticket_url
    address = hall.running_roles.pages()
    return f"{address}t/" if address else ""


def _load_once(database: Database, settings: Settings) -> None:
    try:
        load_hall(database)
    except NoHall:
        from db.hall_file.reading import read_hall_file  # noqa: PLC0415 - once in a database's life

        store_hall(database, read_hall_file(Path(settings.hall_file)))
