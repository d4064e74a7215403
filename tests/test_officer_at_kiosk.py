"""The officer at the ticket machine: the hidden corner, badge and PIN, the service page."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.demo.touch import find, see, tap, text_of, type_digits, wait_until
from hall.settings import Settings, load_settings
from runtime.exit_codes import RESTART
from tests.morning_clock import morning_clock
from tickets.hall import Officer

BADGE, PIN = "1007", "271828"


@dataclass
class AtMachine:
    """A real kiosk with one officer, and its window."""

    hall: Application
    window: OpenRole

    @property
    def qml_window(self) -> QQuickWindow:
        """What is touched."""
        return self.window.qml_window.window

    def tap_corner(self, times: int) -> None:
        """Tap the hidden corner."""
        for _ in range(times):
            place = QPoint(self.qml_window.width() - 20, 20)
            QTest.mouseClick(self.qml_window, Qt.MouseButton.LeftButton, pos=place)

    def come_in(self) -> None:
        """Be let in."""
        self.tap_corner(5)
        see(self.qml_window, "pinGatePage")
        type_digits(self.qml_window, BADGE)
        type_digits(self.qml_window, PIN)
        see(self.qml_window, "officerPage")


@pytest.fixture
def kiosk(qtbot: QtBot, tmp_path: Path) -> Iterator[AtMachine]:
    """A kiosk at work, and an officer who has a PIN."""
    settings: Settings = load_settings(
        None, str(tmp_path / "hall.db"), f"virtual:{tmp_path / 'paper'}"
    )
    with open_application(settings, clock=morning_clock) as hall:
        hall.counters.store_officer(Officer(BADGE, "An officer"), PIN)
        hall.queue.issue("passport")
        window = make_kiosk(hall)
        window.qml_window.window.resize(1080, 1920)
        window.qml_window.window.show()
        window.begin()
        see(window.qml_window.window, "homePage")
        # The service page reads it once, as somebody comes in.
        wait_until(hall.stations.now, "the first word of the printer")
        yield AtMachine(hall, window)
        window.close()


def test_five_taps_badge_and_pin_open_the_service_page(kiosk: AtMachine) -> None:
    """Who knows the corner and has a PIN sees paper and today's counts; that is an event."""
    kiosk.come_in()
    wait_until(lambda: text_of(kiosk.qml_window, "issued") == "1", "today's counts")
    assert text_of(kiosk.qml_window, "waiting") == "1"
    assert text_of(kiosk.qml_window, "lead").startswith("打印机：正常")
    with kiosk.hall.database.read() as connection:
        kinds = [row.kind for row in connection.exec_driver_sql("SELECT kind FROM event")]
    assert kinds[-1] == "let_in"


def test_the_page_is_left_by_back_and_by_nothing_else_kept(kiosk: AtMachine) -> None:
    """Back gives the machine to everybody again, with badge and PIN asked for anew."""
    kiosk.come_in()
    tap(kiosk.qml_window, "back")
    see(kiosk.qml_window, "homePage")
    kiosk.tap_corner(5)
    see(kiosk.qml_window, "pinGatePage")
    assert text_of(kiosk.qml_window, "typed") == ""


def test_four_taps_are_a_child_at_play(kiosk: AtMachine) -> None:
    """Fewer taps in the corner, or taps elsewhere between them, open nothing."""
    kiosk.tap_corner(4)
    tap(kiosk.qml_window, "large")
    kiosk.tap_corner(4)
    assert find(kiosk.qml_window, "homePage") is not None


def test_a_wrong_pin_opens_nothing_and_shows_no_digit(kiosk: AtMachine) -> None:
    """The PIN is dots while it is typed; a wrong one is told, and three have to wait."""
    kiosk.tap_corner(5)
    see(kiosk.qml_window, "pinGatePage")
    for tries in range(3):
        type_digits(kiosk.qml_window, BADGE)
        for digit in "0000":
            tap(kiosk.qml_window, f"key-{digit}")
        assert text_of(kiosk.qml_window, "typed") == "●●●●"
        tap(kiosk.qml_window, "submit")
        told = "输错次数太多" if tries == 2 else "工号或密码不正确"
        wait_until(lambda told=told: told in text_of(kiosk.qml_window, "title"), told)  # type: ignore[misc]
        if tries < 2:
            tap(kiosk.qml_window, "submit")
    assert find(kiosk.qml_window, "officerPage") is None


def test_the_printer_test_prints_a_page(kiosk: AtMachine, tmp_path: Path) -> None:
    """The trial page comes out of this machine's printer, and the page says so."""
    kiosk.come_in()
    tap(kiosk.qml_window, "officer-printer-test")
    wait_until(lambda: text_of(kiosk.qml_window, "notice") == "好了", "the end of the test", 30)
    assert list((tmp_path / "paper").glob("*printer-test*"))


def test_restart_ends_the_process_with_its_code(kiosk: AtMachine) -> None:
    """The supervisor is told by the exit code that it is to be started again."""
    kiosk.come_in()
    app = QGuiApplication.instance()
    assert app is not None
    QTimer.singleShot(0, lambda: tap(kiosk.qml_window, "officer-restart"))
    assert app.exec() == RESTART
