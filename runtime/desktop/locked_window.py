"""A window that nobody leaves: it closes for its own process alone."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

FIRST_KEY_WITHOUT_A_SIGN = 0x01000000
"""Qt's keys below it write something."""

STAYING_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Shift,
    }
)
"""What keypads, scanners and people who walk through a page with keys need beside signs."""

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
BUTTONS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}


def stays(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key leads nowhere but through the page: a sign, or one of the staying keys."""
    if modifiers & COMMANDS:
        return False
    return key < FIRST_KEY_WITHOUT_A_SIGN or key in STAYING_KEYS


class LockedWindow(QObject):
    """Keeps a window open and whole until :meth:`release`.

    Closing, keys that could lead out, context menus and other buttons than the first go nowhere;
    a window that was made small is put back by ``put_back``.
    """

    def __init__(self, window: QWindow, put_back: Callable[[], None]) -> None:
        super().__init__()
        self._window, self._put_back = window, put_back
        window.installEventFilter(self)

    def release(self) -> None:
        """Let the window be closed like any other."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether an event ends here."""
        kind = event.type()
        if kind == QEvent.Type.Close:
            event.ignore()
            return True
        if kind in KEYS:
            told = cast("QKeyEvent", event)
            return not stays(told.key(), told.modifiers())
        if kind in BUTTONS:
            return cast("QMouseEvent", event).button() != Qt.MouseButton.LeftButton
        if kind == QEvent.Type.WindowStateChange:
            self._watch_state()
        return kind == QEvent.Type.ContextMenu

    def _watch_state(self) -> None:
        if self._window.windowState() != Qt.WindowState.WindowFullScreen:
            # Not from within the change itself.
            QTimer.singleShot(0, self, self._put_back)
