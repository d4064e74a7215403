"""Ticket machines, closed after each test in the order that Qt wants."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor

import pytest
from PySide6.QtGui import QGuiApplication

from db.appointments import Appointments
from db.engine import Database
from db.help_calls import HelpCalls
from db.queue import Queue
from db.reader import Reader
from db.setup import load_hall
from hall.at_kiosk import AtKiosk
from kiosk.pad_model import PadVerbs
from kiosk.screens import Taken, Wish
from tests.conftest import SetClock
from tests.kiosk.rig import HeldExecutor, Rig, open_rig
from tickets.model import HallSetup

Open = Callable[..., Rig]


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """The hall's appointments."""
    return Appointments(database, clock)


@pytest.fixture
def at_kiosk(queue: Queue, appointments: Appointments, reader: Reader) -> AtKiosk:
    """What a person has done, on a real queue."""
    return AtKiosk(queue, appointments, reader, "kiosk-1", wake=lambda: None)


@pytest.fixture
def open_kiosk_with(
    qapp: QGuiApplication, clock: SetClock, database: Database, at_kiosk: AtKiosk
) -> Iterator[Open]:
    """Opens ticket machines of any hall and size."""
    rigs: list[Rig] = []

    def make(
        setup: HallSetup,
        take: Callable[[Wish], Taken],
        executor: Executor | None = None,
        size: tuple[int, int] = (540, 960),
    ) -> Rig:
        verbs = PadVerbs(at_kiosk.check_in, at_kiosk.look_up, at_kiosk.check_in_again)
        help_calls = HelpCalls(database, clock)
        rigs.append(open_rig(setup, take, verbs, help_calls, clock, executor, size))
        return rigs[-1]

    yield make
    for rig in rigs:
        rig.face.close()


@pytest.fixture
def take(at_kiosk: AtKiosk) -> Callable[[Wish], Taken]:
    """Takes numbers from a real queue."""
    return at_kiosk.take


@pytest.fixture
def rig(
    open_kiosk_with: Open,
    database: Database,
    take: Callable[[Wish], Taken],
    reader: Reader,
) -> Rig:
    """A ticket machine of the sample hall on its real queue."""
    rig = open_kiosk_with(load_hall(database), take)
    rig.view_model.showLines(reader.lines())
    return rig


@pytest.fixture
def held() -> HeldExecutor:
    """Work that waits for the test."""
    return HeldExecutor()


@pytest.fixture
def slow_rig(
    open_kiosk_with: Open,
    database: Database,
    take: Callable[[Wish], Taken],
    held: HeldExecutor,
) -> Rig:
    """A ticket machine whose queue answers when the test lets it."""
    return open_kiosk_with(load_hall(database), take, held)
