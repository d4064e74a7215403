"""Whom to call back, across windows and processes: what one does, all others know."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from hall.compose.application import Application, open_application
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter
from hall.demo.touch import find, press, see, text_of, wait_until
from hall.settings import load_settings
from tests.morning_clock import morning_clock


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Application]:
    """A hall of its own."""
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    with open_application(settings, clock=morning_clock) as hall:
        yield hall


@pytest.fixture
def counters(qtbot: QtBot, hall: Application) -> Iterator[list[QQuickWindow]]:
    """Two consoles at work."""
    made: list[OpenRole] = [make_counter(hall, number) for number in (5, 2)]
    for window in made:
        window.qml_window.window.show()
        window.begin()
    yield [window.qml_window.window for window in made]
    for window in made:
        window.close()


def command(hall: Application, *words: str) -> str:
    """What the command says in a process of its own."""
    program = [str(Path(sys.executable).with_name("hall")), "--database", hall.settings.database]
    done = subprocess.run([*program, *words], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_call_back_is_known_everywhere(hall: Application, counters: list[QQuickWindow]) -> None:
    """Asked for once, it stands at every counter; one officer calls, and it is gone at all."""
    here, there = counters
    hall.home_visits.ask("kiosk-1", "13800000000")
    for counter in counters:
        see(counter, "visitHeading")
        assert text_of(counter, "visitPhone") == "138 0000 0000"
    assert json.loads(command(hall, "status", "--json"))["home_visits"] == 1

    def gone() -> bool:
        press(here, Qt.Key.Key_V)  # what has just come up takes no press yet
        return not find(here, "visitHeading")

    wait_until(gone, "the call back")
    wait_until(lambda: not find(there, "visitHeading"), "the other counter's learning of it")
    assert command(hall, "visits") == "no visits\n"


def test_a_call_back_by_command_is_seen_at_the_counters(
    hall: Application, counters: list[QQuickWindow]
) -> None:
    """Another process is an officer too."""
    visit = hall.home_visits.ask("kiosk-1", "13800000000")
    for counter in counters:
        see(counter, "visitHeading")
    command(hall, "visit-done", str(visit.id), "--counter", "3")
    for counter in counters:
        wait_until(lambda c=counter: not find(c, "visitHeading"), "no visit")  # type: ignore[misc]
