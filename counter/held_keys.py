"""A key that is held down presses once, on every platform."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

UP_SECONDS = 0.25
"""A key that goes down again sooner was not let go: X11 tells each repeat of a held key as a
release and a press, and Qt does not know all of them for repeats."""

DIGIT_UP_SECONDS = 0.04
"""The same of digits, which one types twice in a row, as for 11: no finger is so quick."""


class HeldKeys(QObject):
    """Keeps the repeats of held keys from the controls and shortcuts of one window.

    ``monotonic`` counts seconds.
    """

    def __init__(self, window: QQuickWindow, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window, self._monotonic = window, monotonic
        self._up_since: dict[int, float] = {}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Let everything pass but the repeats."""
        if not isinstance(event, QKeyEvent):
            return False
        if self._types():
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._up_since[event.key()] = self._monotonic()
            return False
        repeats = event.isAutoRepeat() or self._is_held(event.key())
        if repeats:
            event.accept()  # else the shortcuts would still be asked
        return repeats

    def _types(self) -> bool:
        """Whether keys go into a text field, where a scanner is quick and Backspace repeats."""
        focus: QQuickItem | None = self._window.activeFocusItem()
        return focus is not None and focus.inherits("QQuickTextInput")

    def _is_held(self, key: int) -> bool:
        up_since = self._up_since.get(key)
        digit = Qt.Key.Key_0 <= key <= Qt.Key.Key_9
        least = DIGIT_UP_SECONDS if digit else UP_SECONDS
        return up_since is not None and self._monotonic() - up_since < least
