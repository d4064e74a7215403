"""Ticket machines, closed after each test in the order that Qt wants."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from db.appointments.appointments import Appointments
from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queries.queries import Queries
from db.queue.queue import Queue
from kiosk.kiosk_service import KioskService
from reception.answers import IssuedTicket, TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.citizen import Citizen
from tests.conftest import SetClock
from tests.kiosk.rig import HeldExecutor, Rig, open_rig
from tests.kiosk.service import service_with
from tickets.hall import HallSetup

Open = Callable[..., Rig]


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """The hall's appointments."""
    return Appointments(database, clock)


@pytest.fixture
def help_calls(database: Database, clock: SetClock) -> HelpCalls:
    """The hall's calls for help."""
    return HelpCalls(database, clock)


@pytest.fixture
def home_visits(database: Database, clock: SetClock) -> HomeVisits:
    """The hall's wishes for a visit."""
    return HomeVisits(database, clock)


@pytest.fixture
def lists() -> list[tuple[TicketRequest, Callable[[bool], None]]]:
    """The lists that were to be printed, each with what is to be told of its paper."""
    return []


@pytest.fixture
def citizen(  # noqa: PLR0917 - what it is made of
    database: Database,
    clock: SetClock,
    queue: Queue,
    appointments: Appointments,
    queries: Queries,
    help_calls: HelpCalls,
    home_visits: HomeVisits,
    lists: list[tuple[TicketRequest, Callable[[bool], None]]],
) -> Citizen:
    """What a person has done, on a real queue."""
    return Citizen(
        setup=load_hall(database),
        queue=queue,
        appointments=appointments,
        queries=queries,
        help_calls=help_calls,
        home_visits=home_visits,
        station="kiosk-1",
        wake=lambda: None,
        print_list=lambda request, told: lists.append((request, told)),
        attempts=AttemptLimiter(clock, "Asia/Shanghai"),
    )


@pytest.fixture
def service(citizen: Citizen) -> KioskService:
    """The service of the kiosk under test."""
    return citizen


@pytest.fixture
def open_kiosk_with(
    qapp: QGuiApplication, clock: SetClock, service: KioskService
) -> Iterator[Open]:
    """Opens ticket machines of any hall and size; ``take`` instead of the queue's where given."""
    rigs: list[Rig] = []

    def make(
        setup: HallSetup,
        take: Callable[[TicketRequest], IssuedTicket] | None = None,
        executor: Executor | None = None,
        size: tuple[int, int] = (540, 960),
        **more: Any,  # noqa: ANN401 - as open_rig takes them
    ) -> Rig:
        told = service_with(service, take=take) if take else service
        rigs.append(open_rig(setup, told, clock, executor, size, **more))
        return rigs[-1]

    yield make
    for rig in rigs:
        rig.controller.stop()
        rig.qml_window.close()


@pytest.fixture
def take(citizen: Citizen) -> Callable[[TicketRequest], IssuedTicket]:
    """Takes numbers from a real queue."""
    return citizen.take


@pytest.fixture
def rig(open_kiosk_with: Open, database: Database, citizen: Citizen) -> Rig:
    """A ticket machine of the sample hall on its real queue."""
    rig = open_kiosk_with(load_hall(database))
    rig.controller.show_lines(citizen.lines_now())
    return rig


@pytest.fixture
def held() -> HeldExecutor:
    """Work that waits for the test."""
    return HeldExecutor()


@pytest.fixture
def slow_rig(open_kiosk_with: Open, database: Database, held: HeldExecutor) -> Rig:
    """A ticket machine whose queue answers when the test lets it."""
    return open_kiosk_with(load_hall(database), executor=held)
