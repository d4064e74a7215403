"""The hall of the journeys: at nine, with appointments for passports; no page is a dead end."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from tests.conftest import SAMPLE, SetClock
from tests.journeys.journey_harness import JourneyHarness, open_journey
from tickets.hall import HallSetup, ServiceLimits

Change = Callable[[HallSetup], HallSetup]
Open = Callable[..., JourneyHarness]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample hall; passports take four appointments a half hour."""
    path = tmp_path_factory.mktemp("sample") / "hall.db"
    database = Database(str(path))
    store_hall(database, with_limits(read_hall_file(SAMPLE), ServiceLimits(appointments_a_slot=4)))
    database.close()
    return path


def with_limits(setup: HallSetup, limits: ServiceLimits) -> HallSetup:
    """The hall with other limits for passports, its first service."""
    first, *rest = setup.services
    return replace(setup, services=(replace(first, limits=limits), *rest))


@pytest.fixture
def open_journey_with(
    qapp: QGuiApplication, quick_fingers: None, sample: Path, tmp_path: Path, clock: SetClock
) -> Iterator[Open]:
    """Opens a kiosk, in a hall that was changed before if wanted."""
    shutil.copy(sample, tmp_path / "hall.db")
    with ExitStack() as stack:
        opened = []

        def make(change: Change | None = None) -> JourneyHarness:
            if change:
                database = Database(str(tmp_path / "hall.db"))
                store_hall(database, change(load_hall(database)))
                database.close()
            opened.append(stack.enter_context(open_journey(tmp_path, clock)))
            return opened[-1]

        yield make
        assert [end for harness in opened for end in harness.dead_ends] == []


@pytest.fixture
def harness(open_journey_with: Open) -> JourneyHarness:
    """A kiosk of the hall as it is."""
    return open_journey_with()
