"""Sees every touch and key on the window before any control does."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk import panel_geometry
from kiosk.session.controller import SessionController
from kiosk.staff.pin_gate import CORNER_MM

TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})

ECHO_MS = 60
"""Qt makes a press of the mouse out of a touch, at once: that is the same touch."""


class Touches(QObject):
    """Tells the controller of each; a touch that only wakes the screen goes no further."""

    def __init__(self, window: QQuickWindow, controller: SessionController) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._before_ms, self._only_wakes = -ECHO_MS, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Let everything pass but a touch that answers a warning or wakes the screen."""
        if event.type() in TOUCHES and isinstance(event, QPointerEvent) and event.points():
            return self._touched(event)
        return event.type() == QEvent.Type.KeyPress and self._controller.wakes()

    def _touched(self, event: QPointerEvent) -> bool:
        """Whether it only wakes; the press that Qt makes of a touch does what the touch did."""
        if not 0 <= event.timestamp() - self._before_ms < ECHO_MS:
            self._controller.corner(*self._position(event))
            self._only_wakes = self._controller.wakes()
        self._before_ms = event.timestamp()
        return self._only_wakes

    def _position(self, event: QPointerEvent) -> tuple[float, float, float, float]:
        """Return x, y, the width of the window and the side of its corner, in pixels."""
        at, panel = event.points()[0].position(), self._controller.shown.inputs.panel
        width, height = self._window.width(), self._window.height()
        return at.x(), at.y(), width, CORNER_MM * panel_geometry.unit(panel, width, height)
