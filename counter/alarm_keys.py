"""Two keys that are held together raise the silent alarm; nothing here shows or sounds it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

KEYS = frozenset({Qt.Key.Key_F1, Qt.Key.Key_F2})


class AlarmKeys(QObject):
    """Watches one window; install it last, so that it sees the keys before all others."""

    def __init__(self, window: QQuickWindow, alarm: Callable[[], None]) -> None:
        super().__init__(window)
        self._alarm = alarm
        self._down: set[int] = set()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Let everything pass; a repeat of a held key is neither a press nor a release."""
        if event.type() == QEvent.Type.FocusOut:
            self._down.clear()
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat() or event.key() not in KEYS:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._down.discard(event.key())
        elif event.type() == QEvent.Type.KeyPress and event.key() not in self._down:
            self._down.add(event.key())
            if self._down == KEYS:
                self._alarm()
        return False
