"""Displays of the sample hall, opened and closed."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from display.board_view_model import BoardViewModel
from display.counter_view_model import CounterDisplayViewModel
from display.view_model import UNMEASURED, DisplayViewModel, Viewing
from display.window import open_display
from runtime.desktop.qt_app import QmlWindow
from tests.conftest import SetClock
from tickets.hall import Counter

Show = Callable[..., tuple[BoardViewModel, QmlWindow]]
ShowCounter = Callable[..., tuple[CounterDisplayViewModel, QmlWindow]]

LONG = {"zh-Hans": "门诊二楼第二十五诊室（内分泌科）", "en": "Outpatients, 2nd floor, room 25"}
"""As long a name as a counter may have."""


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Callable[..., QmlWindow]]:
    """Opens the window of a view model in so many pixels."""
    open_now: list[tuple[DisplayViewModel, QmlWindow]] = []

    def open_(view_model: DisplayViewModel, size: tuple[int, int]) -> QmlWindow:
        qml_window = open_display(view_model)
        open_now.append((view_model, qml_window))
        qml_window.window.resize(*size)
        qml_window.window.show()
        return qml_window

    yield open_
    for view_model, qml_window in open_now:
        view_model.stop()
        qml_window.close()


@pytest.fixture
def show(opened: Callable[..., QmlWindow], database: Database, clock: SetClock) -> Show:
    """Opens boards of the hall that is in the database."""

    def open_(
        languages: tuple[str, ...] = ("zh-Hans", "en"),
        size: tuple[int, int] = (1920, 1080),
        *,
        viewing: Viewing = UNMEASURED,
        silence: Callable[[], float] = lambda: 0.0,
        zone: str = "",
    ) -> tuple[BoardViewModel, QmlWindow]:
        hall = load_hall(database)
        view_model = BoardViewModel(hall, languages, clock, silence, viewing, zone)
        return view_model, opened(view_model, size)

    return open_


@pytest.fixture
def show_counter(
    opened: Callable[..., QmlWindow], database: Database, clock: SetClock
) -> ShowCounter:
    """Opens the display of a counter."""

    def open_(
        number: int,
        languages: tuple[str, ...] = ("zh-Hans", "en"),
        size: tuple[int, int] = (1920, 1080),
        *,
        invites: bool = True,
    ) -> tuple[CounterDisplayViewModel, QmlWindow]:
        view_model = CounterDisplayViewModel(
            load_hall(database), number, languages, clock, invites=lambda: invites
        )
        return view_model, opened(view_model, size)

    return open_


def busy(queue: Queue, clock: SetClock) -> None:
    """Many wait, five have been called."""
    for service in ("passport", "visa-residence", "household-move", "hk-macao-permit"):
        for _ in range(12):
            queue.issue(service)
    for counter in (1, 2, 4, 6, 5):
        queue.call_next(counter)
        clock.go_on(seconds=3)


@pytest.fixture
def counters(database: Database) -> Callable[..., None]:
    """Gives the hall so many counters, all with a long name or none."""

    def become(count: int, *, named: bool = False) -> None:
        hall = load_hall(database)
        everything = tuple((service.code, 0) for service in hall.services)
        names = LONG if named else None
        made = tuple(Counter(number, everything, names) for number in range(1, count + 1))
        store_hall(database, replace(hall, counters=made))

    return become


def everybody_called(queue: Queue, clock: SetClock, counters: int) -> None:
    """A person at each counter, called one after the other."""
    codes = ("passport", "visa-residence", "household-move", "hk-macao-permit")
    for number in range(1, counters + 1):
        queue.issue(codes[number % len(codes)])
        queue.call_next(number)
        clock.go_on(seconds=7)


BOARD_SIZES = [(1920, 1080), (3840, 2160), (1080, 1920), (1280, 720), (1280, 1024)]
"""Lying and upright, 720p to 4K, and an old screen."""
