"""The windows while their file is really away: they say so, and come back by themselves."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.compose.application import Application, open_application
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
from tests.morning_clock import morning_clock
from tests.windows_at_work import roles_at_work
from tickets.hall import Officer

pytestmark = pytest.mark.disk

OLD = "未更新"
AWAY = "排队数据库不见了或连不上：请告诉管理员"
HELD = "别的程序占用着排队数据：结束后会继续"


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for the lock that the test holds; for each other's, longer than a disk."""
    monkeypatch.setattr("db.engine.sqlite.BUSY_SECONDS", 1.0)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Application]:
    """A hall of its own, in a folder that can be taken away."""
    (tmp_path / "disk").mkdir()
    settings = load_settings(None, str(tmp_path / "disk" / "hall.db"), f"virtual:{tmp_path}/paper")
    with open_application(settings, clock=morning_clock) as hall:
        yield hall


@pytest.fixture
def windows(qtbot: QtBot, hall: Application) -> Iterator[list[QQuickWindow]]:
    """Kiosk, display and counter at work."""
    with roles_at_work(hall) as roles:
        yield [role.qml_window.window for role in roles]


def take(kiosk: QQuickWindow) -> None:
    """Ask for a number."""
    open_service(kiosk, "passport")
    tap(kiosk, "take")


def test_all_windows_live_through_a_file_that_goes_away(
    hall: Application, windows: list[QQuickWindow], tmp_path: Path
) -> None:
    """A disk is pulled out and put back: told everywhere, and then the day goes on."""
    kiosk, display, counter = windows
    take(kiosk)
    assert wait_for_text(kiosk, "label") == "A001"
    tap(kiosk, "done")
    press(counter, Qt.Key.Key_Space)
    wait_until(lambda: text_of(display, "newestLabel") == "A001", "the call")

    (tmp_path / "disk").rename(tmp_path / "pulled out")
    wait_until(lambda: OLD in text_of(display, "notice"), "the board says that it is old")
    wait_until(lambda: text_of(counter, "said") == AWAY, "the console says so")
    take(kiosk)
    see(kiosk, "troublePage")
    tap(kiosk, "tryAgain")
    open_service(kiosk, "passport")
    wait_until(lambda: text_of(kiosk, "minutes") == "–", "no wait is told that is not known")
    tap(kiosk, "take")
    see(kiosk, "troublePage")

    (tmp_path / "pulled out").rename(tmp_path / "disk")
    wait_until(lambda: OLD not in text_of(display, "notice"), "the board is new again")
    wait_until(lambda: not find(counter, "said") or not text_of(counter, "said"), "all is well")
    tap(kiosk, "tryAgain")
    take(kiosk)
    assert wait_for_text(kiosk, "label") == "A002"
    wait_until((tmp_path / "paper" / "A002.bin").exists, "the paper")
    press(counter, Qt.Key.Key_Space)
    wait_until(lambda: text_of(display, "newestLabel") == "A002", "the next call")
    assert [each.label for each in hall.queries.desk(5).missed] == ["A001"]


def test_a_file_that_nobody_may_write_for_a_while(
    in_a_hurry: None, hall: Application, windows: list[QQuickWindow]
) -> None:
    """While another program holds it the board goes on; kiosk and console say so, then go on."""
    kiosk, display, counter = windows
    other = sqlite3.connect(hall.database.name, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    take(kiosk)
    press(counter, Qt.Key.Key_Space)
    see(kiosk, "troublePage")
    wait_until(lambda: text_of(counter, "said") == HELD, "the console says so")
    assert OLD not in text_of(display, "notice")
    other.execute("ROLLBACK")
    other.close()
    tap(kiosk, "tryAgain")
    take(kiosk)
    assert wait_for_text(kiosk, "label") == "A001"
    press(counter, Qt.Key.Key_Space)
    wait_until(lambda: text_of(display, "newestLabel") == "A001", "the call")


def test_help_while_the_file_is_away(windows: list[QQuickWindow], tmp_path: Path) -> None:
    """Nobody is promised who does not know: the page says to wave; later one can call again."""
    kiosk, _, counter = windows
    (tmp_path / "disk").rename(tmp_path / "pulled out")
    wait_until(lambda: text_of(counter, "said") == AWAY, "the console says so")
    tap(kiosk, "helpMe")
    tap(kiosk, "wish-staff")
    wait_until(lambda: text_of(kiosk, "title") == "这里暂时叫不到人", "what to do instead")
    (tmp_path / "pulled out").rename(tmp_path / "disk")
    wait_until(lambda: not find(counter, "said") or not text_of(counter, "said"), "all is well")
    tap(kiosk, "askElse")
    tap(kiosk, "wish-staff")
    wait_until(lambda: text_of(kiosk, "title") == "工作人员马上过来", "the promise")
    tap(counter, "help-1")
    wait_until(lambda: text_of(kiosk, "title").startswith("5 号窗口"), "the answer")


def test_an_outage_is_two_lines_whatever_is_touched_meanwhile(
    hall: Application,
    windows: list[QQuickWindow],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One when it goes and one when it is back, of each kind of work, without a traceback."""
    monkeypatch.setattr("runtime.outage.AGAIN", 1e9)  # however slow the machine is
    kiosk, display, counter = windows
    hall.counters.store_officer(Officer("1007", "An officer"), "271828")
    see(counter, "signOnPage")
    for key in ("1007", "271828"):
        press(counter, Qt.Key.Key_Shift)
        for digit in key:
            QTest.keyClick(counter, Qt.Key(ord(digit)))
        QTest.keyClick(counter, Qt.Key.Key_Return)
    see(counter, "callNext")
    (tmp_path / "disk").rename(tmp_path / "pulled out")
    wait_until(lambda: OLD in text_of(display, "notice"), "the board says that it is old")
    wait_until(lambda: text_of(counter, "said") == AWAY, "the console says so")
    for _ in range(3):
        take(kiosk)
        see(kiosk, "troublePage")
        tap(kiosk, "tryAgain")
        press(counter, Qt.Key.Key_Space)
    for _ in range(5):
        corner = QPoint(kiosk.width() - 20, 20)
        QTest.mouseClick(kiosk, Qt.MouseButton.LeftButton, pos=corner)
    see(kiosk, "pinGatePage")
    for _ in range(3):
        type_digits(kiosk, "1007")
        type_digits(kiosk, "271828")
        wait_until(lambda: "暂时无法验证" in text_of(kiosk, "title"), "it cannot be checked")
        tap(kiosk, "submit")

    (tmp_path / "pulled out").rename(tmp_path / "disk")
    wait_until(lambda: OLD not in text_of(display, "notice"), "the board is new again")
    wait_until(lambda: not find(counter, "said") or not text_of(counter, "said"), "all is well")
    type_digits(kiosk, "1007")
    type_digits(kiosk, "271828")
    see(kiosk, "officerPage")
    tap(kiosk, "back")
    take(kiosk)
    assert wait_for_text(kiosk, "label") == "A001"
    wait_until((tmp_path / "paper" / "A001.bin").exists, "the paper")
    press(counter, Qt.Key.Key_Space)
    wait_until(lambda: text_of(display, "newestLabel") == "A001", "the call")
    told = [each for each in caplog.records if each.levelno >= logging.ERROR]
    # The display may read of the call before the counter is told that its key press is done.
    wait_until(lambda: _recovered(caplog) >= len(told), "each kind works again")
    kinds = Counter(each.getMessage().partition(": database")[0] for each in told)
    assert kinds.pop("reading failed") == len(windows)
    assert kinds.keys() >= {
        "what was asked for could not be done",
        "an action failed",
        "service page: the PIN could not be checked",
        "print jobs cannot be read or kept",
    }
    assert set(kinds.values()) == {1}
    assert _recovered(caplog) == len(told)
    assert all(each.exc_info is None for each in caplog.records)


def test_a_number_that_was_given_out_is_shown(
    hall: Application, windows: list[QQuickWindow]
) -> None:
    """When only the place in line cannot be read any more, the person still sees the number."""
    kiosk, *_ = windows
    hall.queue.issue("passport")
    take_away_the_lines(hall)
    take(kiosk)
    assert wait_for_text(kiosk, "label") == "A002"
    assert text_of(kiosk, "words-0") == "请看大厅屏幕上的窗口号"


def take_away_the_lines(hall: Application) -> None:
    """Spoil what is read for a place in line and not for issuing."""
    other = sqlite3.connect(hall.database.name, isolation_level=None)
    other.execute("ALTER TABLE counter_service RENAME TO elsewhere")
    other.close()


def _recovered(caplog: pytest.LogCaptureFixture) -> int:
    """How many lines of the log say that something works again."""
    return sum("it works again" in each.getMessage() for each in caplog.records)
