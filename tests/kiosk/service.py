"""Kiosk services for tests: on a real queue, on a new one, or with use cases of the test's own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, cast

from db.appointments.appointments import Appointments
from db.come_backs import ComeBacks
from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from kiosk.kiosk_service import KioskService
from reception.answers import TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.citizen import Citizen
from tests.conftest import SetClock

USE_CASES = [name for name in vars(KioskService) if not name.startswith("_")]


def service_with(service: KioskService, **instead: Any) -> KioskService:  # noqa: ANN401 - any of them
    """The same service, with these use cases instead of its own."""
    own = {name: getattr(service, name) for name in USE_CASES}
    return cast("KioskService", SimpleNamespace(**{**own, **instead}))


def make_citizen(
    database: Database,
    clock: SetClock,
    print_list: Callable[[TicketRequest, Callable[[bool], None]], None],
) -> Citizen:
    """The use cases on this database."""
    return Citizen(
        setup=CurrentHall(database),
        queue=Queue(database, clock),
        appointments=Appointments(database, clock),
        queries=Queries(database, clock),
        come_backs=ComeBacks(database, clock),
        standings=Standings(database, clock),
        help_calls=HelpCalls(database, clock),
        home_visits=HomeVisits(database, clock),
        station="kiosk-1",
        wake=lambda: None,
        print_list=print_list,
        attempts=AttemptLimiter(clock),
    )


@contextmanager
def new_service(sample_file: Path) -> Iterator[tuple[KioskService, SetClock]]:
    """A service and its clock on a database of their own, for one example of a property."""
    with TemporaryDirectory(dir=sample_file.parent) as folder:
        clock = SetClock()
        database = Database(str(shutil.copy(sample_file, folder)))
        try:
            yield make_citizen(database, clock, lambda _request, _told: None), clock
        finally:
            database.close()
