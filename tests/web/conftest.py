import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from msgspec.structs import replace

from db.engine.change_watch import ChangeWatch
from db.engine.database import Database
from hall.compose.application import Application, open_application
from hall.compose.shown_hall import ShownHall
from hall.compose.web import make_parts
from hall.settings import Settings
from tests.conftest import SetClock
from tests.web.served import Served, serve
from tickets.street import StreetRule
from web.app import make_app
from web.parts import Parts

ADDRESS = "http://testserver.local/"
"""Where the test client finds the pages."""


@pytest.fixture
def hall(database: Database, clock: SetClock) -> Iterator[Application]:
    """The sample hall, open."""
    with open_application(Settings(database=database.name), clock=clock) as hall:
        yield hall


@pytest.fixture
def shown(hall: Application) -> ShownHall:
    """The hall as the pages show it; nothing follows it, so that a test looks itself."""
    return ShownHall(hall, ADDRESS)


@pytest.fixture
def parts(hall: Application, shown: ShownHall) -> Iterator[Parts]:
    """What the pages work with, on a real database."""
    watch = ChangeWatch(hall.database)
    yield make_parts(hall, shown, watch, ADDRESS)
    watch.close()


@pytest.fixture
def client(parts: Parts) -> Iterator[TestClient[Litestar]]:
    """A browser without a script, more or less."""
    with TestClient(make_app(parts)) as client:
        client.headers["Accept-Language"] = "en"
        yield client


@pytest.fixture
def served(hall: Application) -> Iterator[Served]:
    """The pages behind their real server."""
    with serve(hall) as served:
        yield served


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Iterator[Served]:
    """The same for all examples of a property test."""
    path = shutil.copy(sample_file, tmp_path_factory.mktemp("lasting") / "hall.db")
    settings = Settings(database=str(path))
    with open_application(settings, clock=SetClock()) as hall, serve(hall) as served:
        setup = served.setup()
        street = StreetRule(("passport",))
        served.load(replace(setup, hall=replace(setup.hall, street=street)))
        yield served
