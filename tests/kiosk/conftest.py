"""Kiosks on a real queue, with and without a window."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from db.appointments.appointments import Appointments
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.street_numbers import StreetNumbers
from kiosk.kiosk_service import KioskService
from reception.answers import IssuedTicket, TicketRequest
from reception.citizen import Citizen
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk.service import make_citizen
from tests.kiosk_harness import KioskHarness, make_harness, open_window
from tests.recording_voice import RecordingVoice
from tickets.hall import HallSetup
from tickets.street import StreetRule

Open = Callable[..., KioskHarness]


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
def street(database: Database, clock: SetClock) -> StreetNumbers:
    """The hall's numbers from the street; it gives some for passports."""
    setup = load_hall(database)
    hall = replace(setup.hall, street=StreetRule(("passport",)))
    store_hall(database, replace(setup, hall=hall), clock)
    return StreetNumbers(database, clock)


@pytest.fixture
def lists() -> list[tuple[TicketRequest, Callable[[bool], None]]]:
    """The lists that were to be printed, each with what is to be told of its paper."""
    return []


@pytest.fixture
def citizen(
    database: Database, clock: SetClock, lists: list[tuple[TicketRequest, Callable[[bool], None]]]
) -> Citizen:
    """What a person has done, on a real queue."""
    return make_citizen(database, clock, lambda request, told: lists.append((request, told)))


@pytest.fixture
def service(citizen: Citizen) -> KioskService:
    """The service of the kiosk under test."""
    return citizen


@pytest.fixture
def held() -> HeldExecutor:
    """Jobs that wait for the test."""
    return HeldExecutor()


@pytest.fixture
def voice() -> RecordingVoice:
    """A voice that records what it is asked to say."""
    return RecordingVoice()


@pytest.fixture
def harness(service: KioskService, clock: SetClock) -> KioskHarness:
    """A kiosk of the sample hall on its real queue, without a window."""
    return make_harness(service, clock)


@pytest.fixture
def open_harness(qapp: QGuiApplication, clock: SetClock, service: KioskService) -> Iterator[Open]:
    """Opens kiosks of any hall in their windows, and closes them in the order that Qt wants."""
    opened: list[KioskHarness] = []

    def make(setup: HallSetup, **more: Any) -> KioskHarness:  # noqa: ANN401 - as make_harness
        opened.append(open_window(make_harness(service, clock, setup, **more)))
        return opened[-1]

    yield make
    for harness in opened:
        harness.close()


@pytest.fixture
def take(citizen: Citizen) -> Callable[[TicketRequest], IssuedTicket]:
    """Takes numbers from a real queue."""
    return citizen.take
