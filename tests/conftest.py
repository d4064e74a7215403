"""What every test stands on: no screen, the product's font, the same order and examples."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

import pytest
from argon2 import PasswordHasher, profiles
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from db.pins import Pins
from db.queries.queries import Queries
from db.queue.queue import Queue
from reception.officer import CounterSession
from runtime.desktop.qt_app import load_fonts
from tests.compiled_statements import share_compiled_statements
from tests.postgres import Server, server
from tests.untraced import untraced
from tickets.source import Source
from tickets.visit import Ticket

MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder there that only its user may read
ENOUGH = 2**30
"""Bytes that must be free in memory for the tests' folders to be there."""

if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

TOOLS = {"bench", "scripts"}
"""Folders of tests that are about the developers' own tools."""

ORDER = 20261130
"""The seed of the tests' order."""

# The same examples in the same order every time, so that a run fails for its change and not by
# lot. `make soak` tries random ones, and so finds what these never try.
settings.register_profile("random", deadline=None, print_blob=True)
settings.register_profile(
    "same",
    parent=settings.get_profile("random"),
    derandomize=True,
    database=None,  # nothing is kept from one run to the next
)
settings.load_profile("same")
share_compiled_statements()


@pytest.hookimpl(tryfirst=True)  # before pytest-randomly chooses a seed
def pytest_configure(config: pytest.Config) -> None:
    """Fix the order, except where a seed is given or the examples are random."""
    random_examples = config.getoption("--hypothesis-profile") == "random"
    if config.getoption("randomly_seed", None) == "default" and not random_examples:
        config.option.randomly_seed = ORDER


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave coverage out of property tests: what a line does is to be shown by a named example.

    Else it would be left to what the examples happen to be; and they take six times as long. Nor
    is it asked where the tools of the developers are tested, which have no floor of it.
    """
    for item in items:
        if item.get_closest_marker("hypothesis") or TOOLS & {*item.path.parent.parts}:
            item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Take the imported modules out of what each collection of garbage walks through.

    One collection then takes 10 ms instead of 150, and there is one before each test with windows.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The windows are QML: no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp(qapp: QGuiApplication) -> QGuiApplication:
    """pytest-qt's application, with the bundled fonts."""
    load_fonts()
    return qapp


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Do not trace a test marked ``no_cover``, nor the processes that it starts.

    pytest-cov does so, too, but in a worker it has begun twice and stops once.
    """
    if item.get_closest_marker("no_cover") is None:
        return (yield)
    with untraced():
        return (yield)


@pytest.fixture(autouse=True, scope="session")
def hashing_is_quick() -> Iterator[None]:
    """A PIN's hash costs a fifth of a second on four threads, by design; tests make hundreds."""
    quick = PasswordHasher.from_parameters(profiles.CHEAPEST)
    with mock.patch.object(Pins, "_hasher", quick):
        yield


_QT_BEFORE = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def windows_of_earlier_tests_are_gone(request: pytest.FixtureRequest) -> None:
    """Collect them here: on another thread their timers could not be stopped, and would crash.

    That is before each test with windows, and before the first one after it that has none.
    """
    stash, has_windows = request.session.stash, "qapp" in request.fixturenames
    if has_windows or stash.get(_QT_BEFORE, False):
        gc.collect()
    stash[_QT_BEFORE] = has_windows


SAMPLE = Path(__file__).parent.parent / "assets" / "halls" / "exit-entry.toml"


class SetClock:
    """A clock that stands still until a test moves it: nine in the hall, 23 November 2026."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time now."""
        return self.now

    def go_on(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> SetClock:
    """Nine in the morning."""
    return SetClock()


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The test's folder: in memory where there is enough, on disk for tests marked ``disk``."""
    if request.node.get_closest_marker("disk") is None:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="hall-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample hall, to be copied: that takes a twentieth of making one."""
    path = tmp_path_factory.mktemp("sample") / "hall.db"
    database = Database(str(path))
    store_hall(database, read_hall_file(SAMPLE))
    database.close()
    return path


@pytest.fixture
def database(tmp_path: Path, sample_file: Path) -> Iterator[Database]:
    """A real SQLite file with the sample hall in it."""
    database = Database(str(shutil.copy(sample_file, tmp_path / "hall.db")))
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A private PostgreSQL server, started when the first test asks for it."""
    with server() as running:
        yield running


@pytest.fixture
def queue(database: Database, clock: SetClock) -> Queue:
    """The queue of the sample hall."""
    return Queue(database, clock)


@pytest.fixture
def queries(database: Database, clock: SetClock) -> Queries:
    """The reader of the sample hall."""
    return Queries(database, clock)


@pytest.fixture
def session(database: Database, clock: SetClock) -> CounterSession:
    """Counter 1, as its console works with it."""
    return CounterSession(database, 1, Source.CONSOLE, "kiosk-1", clock)


@pytest.fixture
def line(queue: Queue, clock: SetClock) -> list[Ticket]:
    """Three people for passports, a minute apart."""
    people = []
    for _ in range(3):
        people.append(queue.issue("passport"))
        clock.go_on(minutes=1)
    return people


@pytest.fixture
def quick_fingers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taps that follow each other at once: that a kiosk leaves out second ones is tested apart."""
    monkeypatch.setattr("kiosk.session.touch_guard.GUARD", 0.0)
    monkeypatch.setattr("hall.demo.touch.GUARD", 0.0)
