from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from runtime.desktop.locked_window import LockedWindow, stays

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Heard(QWindow):
    """A window that keeps what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.buttons: list[Qt.MouseButton] = []
        self.menus = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key."""
        self.keys.append(event.key())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button."""
        self.buttons.append(event.button())

    def event(self, event: QEvent) -> bool:
        """A wish for a context menu."""
        self.menus += event.type() == QEvent.Type.ContextMenu
        return super().event(event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Heard]:
    """A full-screen window."""
    window = Heard()
    window.showFullScreen()
    qtbot.waitUntil(window.isExposed)
    yield window
    window.close()


@pytest.fixture
def locked(window: Heard) -> Iterator[LockedWindow]:
    """The same, locked."""
    locked = LockedWindow(window, window.showFullScreen)
    yield locked
    locked.release()


def press(window: Heard, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """A key as the platform hands it over."""
    QCoreApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_it_closes_for_its_own_process_alone(window: Heard, locked: LockedWindow) -> None:
    """Neither the window manager nor anybody's call closes it before it is released."""
    assert not window.close()
    asked = QCloseEvent()
    QCoreApplication.sendEvent(window, asked)
    assert (window.isVisible(), asked.isAccepted()) == (True, False)
    locked.release()
    assert window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_F4, Mod.AltModifier),
        (Key.Key_F11, Mod.NoModifier),
        (Key.Key_Escape, Mod.NoModifier),
        (Key.Key_Q, Mod.ControlModifier),
        (Key.Key_Delete, Mod.ControlModifier | Mod.AltModifier),
        (Key.Key_Tab, Mod.AltModifier),
        (Key.Key_L, Mod.MetaModifier),
        (Key.Key_Super_L, Mod.NoModifier),
        (Key.Key_Menu, Mod.NoModifier),
        (Key.Key_Print, Mod.NoModifier),
        (Key.Key_PowerOff, Mod.NoModifier),
        (Key.Key_unknown, Mod.NoModifier),
    ],
)
def test_keys_that_lead_out_lead_nowhere(
    window: Heard, locked: LockedWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    """Combinations, function keys, the keys of the system."""
    assert not stays(key, modifiers)
    press(window, key, modifiers)
    assert window.keys == []


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_1, Mod.NoModifier),
        (Key.Key_0, Mod.KeypadModifier),
        (Key.Key_Asterisk, Mod.ShiftModifier),
        (Key.Key_NumberSign, Mod.NoModifier),
        (Key.Key_A, Mod.ShiftModifier),
        (Key.Key_Tab, Mod.NoModifier),
        (Key.Key_Backtab, Mod.ShiftModifier),
        (Key.Key_Enter, Mod.KeypadModifier),
        (Key.Key_Space, Mod.NoModifier),
    ],
)
def test_keypads_scanners_and_the_focus_keep_their_keys(
    window: Heard, locked: LockedWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    """Signs with and without Shift, and what walks through a page."""
    press(window, key, modifiers)
    assert window.keys == [key]


def test_no_context_menu(window: Heard, locked: LockedWindow) -> None:
    """Neither the event nor the second button arrives; a touch does."""
    corner = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, corner, corner)
    QCoreApplication.sendEvent(window, asked)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(window, button, Mod.NoModifier, corner)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Mod.NoModifier, corner)
    assert (window.menus, window.buttons) == (0, [Qt.MouseButton.LeftButton])


def test_a_window_made_small_is_full_again(
    window: Heard, locked: LockedWindow, qtbot: QtBot
) -> None:
    """Whatever a desktop's gestures make of it."""
    for shrink in (window.showMinimized, window.showNormal):
        shrink()
        qtbot.waitUntil(lambda: window.windowState() == Qt.WindowState.WindowFullScreen)
