"""A hall file that is loaded again reaches every role that runs."""

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.models import ConsoleModels
from counter.view_model import CounterViewModel
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from hall.cli.load import PATIENCE, followed
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.snapshot import keep_snapshot, read_snapshot
from hall.compose.windows import make_counter, make_display
from hall.demo.touch import (
    find,
    open_service,
    press,
    see,
    tap,
    text_of,
    type_digits,
    wait_for_text,
    wait_until,
)
from hall.settings import load_settings
from runtime.jobs import Watcher
from tests.conftest import SAMPLE
from tests.hall.commands import Hall
from tests.morning_clock import morning_clock
from tests.windows_at_work import roles_at_work
from tickets.hall import HallSetup, Officer, OpeningHours

OLD = read_hall_file(SAMPLE)
ALWAYS = replace(OLD.hall, numbers_outside_hours=True)
NEW_NAMES = {"zh-Hans": "新大厅", "zh-Hant": "新大廳", "en": "New hall"}


def renamed(**of_hall: object) -> HallSetup:
    """The hall under another name; numbers are given out at any hour, whenever the tests run."""
    return replace(OLD, hall=replace(ALWAYS, names=NEW_NAMES, **of_hall))


def without(code: str) -> HallSetup:
    """The renamed hall without a service."""
    new = renamed()
    return replace(
        new,
        services=tuple(each for each in new.services if each.code != code),
        counters=tuple(
            replace(each, serves=tuple(pair for pair in each.serves if pair[0] != code))
            for each in new.counters
        ),
        questions=(),
    )


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """A hall of its own on the settings of a machine of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    with open_application(settings, clock=morning_clock) as hall:
        store_hall(hall.database, replace(OLD, hall=ALWAYS))
        yield hall


@pytest.fixture
def roles(qtbot: QtBot, running: Application) -> Iterator[list[OpenRole]]:
    """Kiosk, display and counter at work."""
    with roles_at_work(running) as made:
        wait_until(lambda: len(running.running_roles.now()) == len(made), "all are there")
        yield made
    assert running.running_roles.now() == ()  # who is closed says so


@pytest.fixture
def windows(roles: list[OpenRole]) -> list[QQuickWindow]:
    """Their windows."""
    return [role.qml_window.window for role in roles]


def load(hall: Application, setup: HallSetup) -> int:
    """Load a hall file again, and wait until all that runs says that it follows."""
    version = store_hall(hall.database, setup)
    wait_until(
        lambda: all(role.version == version for role in hall.running_roles.now()), "they follow"
    )
    return version


def console_of(role: OpenRole) -> ConsoleModels:
    """The view models of a console."""
    return next(each for each in role.keep if isinstance(each, ConsoleModels))


def hall_name(role: OpenRole) -> object:
    """The hall's name as a role's window shows it."""
    if isinstance(role.view_model, CounterViewModel):
        return console_of(role).head.property("hallName")
    return role.view_model.property("hallName")


def test_every_role_shows_the_new_hall(running: Application, roles: list[OpenRole]) -> None:
    """Name, colour and hours at the kiosk; name and services at display and counter."""
    kiosk, lists = roles[0].view_model, console_of(roles[2]).lists
    hours = tuple(OpeningHours(day, time(6), time(6, 30)) for day in range(7))
    load(running, renamed(color="#123456", hours=hours))
    assert [hall_name(each) for each in roles] == ["新大厅"] * 3
    assert kiosk.property("hallColor") == "#123456"
    assert "06:00 – 06:30" in kiosk.property("hours")
    running.queue.issue("passport")
    first, *others = OLD.services
    short = replace(first, short_names={"zh-Hans": "新业务"})
    load(running, replace(renamed(), services=(short, *others)))
    wait_until(lambda: [row["service"] for row in lists.property("rows")] == ["新业务"], "it")


def test_one_look_is_enough_and_looks_are_tenths_of_a_second_apart(
    qtbot: QtBot, running: Application
) -> None:
    """So two seconds are many times what a role needs, and the command waits for no longer."""
    roles = [make_kiosk(running), make_display(running), make_counter(running, 5)]
    for role in roles:
        (watcher,) = (each for each in role.keep if isinstance(each, Watcher))
        watcher._look()
        store_hall(running.database, renamed())
        watcher._look()
        assert hall_name(role) == "新大厅"
        store_hall(running.database, replace(OLD, hall=ALWAYS))
        assert watcher._interval <= 0.1
        role.close()
    assert PATIENCE > 2.0


def test_scanners_follow_the_hall_s_time_zone(
    qtbot: QtBot, running: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while somebody stands at the kiosk and keeps the page they are on."""
    zones: list[Callable[[], str]] = []
    monkeypatch.setattr(
        "hall.compose.kiosk.make_scanners", lambda _settings, zone, *_: zones.append(zone)
    )
    role = make_kiosk(running)
    role.qml_window.window.show()
    role.begin()
    open_service(role.qml_window.window, "passport")
    (zone,) = zones
    assert zone() == OLD.hall.time_zone
    load(running, renamed(time_zone="Asia/Tokyo"))
    see(role.qml_window.window, "servicePage")
    assert zone() == "Asia/Tokyo"
    role.close()


def test_a_person_keeps_the_page_they_are_on(
    running: Application, windows: list[QQuickWindow]
) -> None:
    """The service they read about is gone: their page stays, and then they are told in words."""
    kiosk, *_ = windows
    open_service(kiosk, "passport")
    before = text_of(kiosk, "title")
    load(running, without("passport"))
    see(kiosk, "servicePage")
    assert text_of(kiosk, "title") == before
    tap(kiosk, "take")
    see(kiosk, "troublePage")
    assert text_of(kiosk, "title") == "这里不再提供这项服务"
    tap(kiosk, "services")
    wait_until(lambda: find(kiosk, "group-exit-entry"), "what there is now")
    open_service(kiosk, "collection")
    tap(kiosk, "take")
    label = wait_for_text(kiosk, "label")
    assert running.queries.by_label(label).service == "collection"


def test_an_officer_at_the_kiosk_goes_on(running: Application, windows: list[QQuickWindow]) -> None:
    """What was typed of a badge stays, and so does the service page."""
    kiosk, *_ = windows
    running.counters.store_officer(Officer("1007", "An officer"), "271828")
    for _ in range(5):
        corner = QPoint(kiosk.width() - 20, 20)
        QTest.mouseClick(kiosk, Qt.MouseButton.LeftButton, pos=corner)
    see(kiosk, "pinGatePage")
    for digit in "100":
        tap(kiosk, f"key-{digit}")
    load(running, renamed())
    assert text_of(kiosk, "typed") == "100"
    type_digits(kiosk, "7")
    type_digits(kiosk, "271828")
    see(kiosk, "officerPage")
    load(running, without("passport"))
    see(kiosk, "officerPage")
    tap(kiosk, "back")
    see(kiosk, "homePage")


def test_the_paper_says_the_new_name(
    running: Application, windows: list[QQuickWindow], tmp_path: Path
) -> None:
    """The spooler reads the hall for each job: the first ticket after the load has its new name."""
    kiosk, *_ = windows
    load(running, renamed())
    open_service(kiosk, "passport")
    tap(kiosk, "take")
    label = wait_for_text(kiosk, "label")
    paper = tmp_path / "paper" / f"{label}.bin"
    name = "新大厅".encode("gb18030")
    wait_until(lambda: paper.exists() and name in paper.read_bytes(), "the paper with the new name")


def test_the_next_start_of_a_kiosk_begins_with_the_new_hall(
    running: Application, windows: list[QQuickWindow]
) -> None:
    """Its snapshot is renewed when the hall is, where one was kept."""
    keep_snapshot(running.settings, OLD)
    load(running, renamed())
    kept = read_snapshot(running.settings)
    assert kept is not None
    assert kept.hall.names == NEW_NAMES


def test_the_command_says_who_has_followed(hall: Hall, tmp_path: Path) -> None:
    """Who runs is named; nobody where nothing runs."""
    code, said, _ = hall("load", str(SAMPLE), "--json")
    assert (code, said["followed"], said["not_followed"]) == (0, [], [])
    settings = load_settings(None, str(tmp_path / "hall.db"), "virtual:")
    with open_application(settings) as running:
        running.running_roles.shows("display at pc-1", 99)
        assert hall("load", str(SAMPLE))[1].splitlines()[1:] == ["followed by display at pc-1"]


def test_the_command_names_who_has_not_followed(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not wait for ever, and says what can be done."""
    monkeypatch.setattr("hall.cli.load.PATIENCE", 0.0)
    hall("load", str(SAMPLE))
    settings = load_settings(None, str(tmp_path / "hall.db"), "virtual:")
    with open_application(settings) as running:
        running.running_roles.shows("counter 3 at pc-7", 1)
        assert hall("load", str(SAMPLE), "--json")[1]["not_followed"] == ["counter 3 at pc-7"]
        said = hall("load", str(SAMPLE))[2]
        assert "not followed yet by counter 3 at pc-7, last heard" in said
        assert len(followed(running.running_roles, 3)) == 1


def test_a_counter_goes_on_calling_in_the_new_hall(
    running: Application, windows: list[QQuickWindow]
) -> None:
    """An officer's console that has followed still calls."""
    _, display, counter = windows
    running.queue.issue("passport")
    load(running, renamed())
    press(counter, Qt.Key.Key_Space)
    wait_until(lambda: text_of(display, "newestLabel") == "A001", "the call")
