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
from tests.journeys.stand import Stand, standing
from tickets.hall import HallSetup, Limits

Change = Callable[[HallSetup], HallSetup]
Open = Callable[..., Stand]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample hall; passports take four appointments a half hour."""
    path = tmp_path_factory.mktemp("sample") / "hall.db"
    database = Database(str(path))
    store_hall(database, with_limits(read_hall_file(SAMPLE), Limits(appointments_a_slot=4)))
    database.close()
    return path


def with_limits(setup: HallSetup, limits: Limits) -> HallSetup:
    """The hall with other limits for passports, its first service."""
    first, *rest = setup.services
    return replace(setup, services=(replace(first, limits=limits), *rest))


@pytest.fixture
def open_stand(
    qapp: QGuiApplication, quick_fingers: None, sample: Path, tmp_path: Path, clock: SetClock
) -> Iterator[Open]:
    """Opens the machine, in a hall that was changed before if wanted."""
    shutil.copy(sample, tmp_path / "hall.db")
    with ExitStack() as stack:
        stands = []

        def make(change: Change | None = None) -> Stand:
            if change:
                database = Database(str(tmp_path / "hall.db"))
                store_hall(database, change(load_hall(database)))
                database.close()
            stands.append(stack.enter_context(standing(tmp_path, clock)))
            return stands[-1]

        yield make
        assert [end for stand in stands for end in stand.dead_ends] == []


@pytest.fixture
def stand(open_stand: Open) -> Stand:
    """The machine of the hall as it is."""
    return open_stand()
