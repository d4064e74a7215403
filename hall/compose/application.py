"""The hall's own objects, made once a process: database, queue, reader, print jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from db.alerts import Alerts
from db.appointments.appointments import Appointments
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
from runtime.clock import Clock, system_clock
from tickets.errors import NoHall


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


@contextmanager
def open_application(
    settings: Settings, *, clock: Clock = system_clock, load: bool = True
) -> Iterator[Application]:
    """Open the settings' database; into a new one the settings' hall file is loaded first."""
    database = Database(settings.database)
    try:
        if load:
            _load_once(database, settings)
        yield Application(
            settings=settings,
            database=database,
            current_hall=CurrentHall(database),
            running_roles=RunningRoles(database, clock),
            queue=Queue(database, clock),
            counters=Counters(database, clock),
            appointments=Appointments(database, clock),
            queries=Queries(database, clock),
            print_jobs=PrintJobs(database, clock),
            standings=Standings(database, clock),
            stations=Stations(database, clock),
            device_faults=DeviceFaults(database, clock),
            spoken_calls=SpokenCalls(database, clock),
            alerts=Alerts(database, clock),
            help_calls=HelpCalls(database, clock),
            home_visits=HomeVisits(database, clock),
            street_numbers=StreetNumbers(database, clock),
            notices=Notices(database, clock),
            ratings=Ratings(database, clock),
            follow_ups=FollowUps(database, clock),
            clock=clock,
        )
    finally:
        database.close()


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
