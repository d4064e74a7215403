"""``python -m bench.officers PRESSES GAP ARGUMENTS...``: ``hall`` with these, and officers.

An officer sits at each console that the command opens. Told to by a line on standard input, each
presses "call next" so often, GAP seconds after the press before; they begin one after another. A
press is answered when another number stands at the counter and a frame with it was drawn. The last
line is JSON: the milliseconds of each press.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from hall.demo.touch import find

BUTTON, NUMBER = "callNext", "hereLabel"


class Officers(QObject):
    """The officers at all consoles of this process."""

    told = Signal()
    """It begins."""

    def __init__(self, windows: list[QQuickWindow], presses: int, gap: float) -> None:
        super().__init__()
        self._left, self._gap = presses * len(windows), gap
        self.taken: list[float] = []
        self.told.connect(lambda: self._begin(windows, presses))
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        sys.stdin.readline()
        self.told.emit()

    def _begin(self, windows: list[QQuickWindow], presses: int) -> None:
        each_after = self._gap / len(windows)
        for place, window in enumerate(windows):
            officer = Officer(window, presses, self._gap, self._answered)
            QTimer.singleShot(round(place * each_after * 1000), officer.press)

    def _answered(self, seconds: float) -> None:
        self.taken.append(seconds * 1000)
        self._left -= 1
        if not self._left:
            print(json.dumps(self.taken), flush=True)
            os._exit(0)  # what the end costs is not measured


class Officer(QObject):
    """One officer, who waits for the number before pressing again."""

    def __init__(
        self, window: QQuickWindow, presses: int, gap: float, answered: Callable[[float], None]
    ) -> None:
        super().__init__(window)
        self._window, self._left, self._gap, self._answered = window, presses, gap, answered
        self._number = ""
        self._pressed: float | None = None
        window.frameSwapped.connect(self._look)

    def press(self) -> None:
        """Press "call next" as a finger does."""
        button = find(self._window, BUTTON)
        assert button is not None  # noqa: S101 - a console without it is no console
        self._number = self._shown()
        self._pressed = time.monotonic()
        left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._window, left, nothing, _middle(button))

    def _look(self) -> None:
        """A frame was drawn: is it the one that was waited for?"""
        if self._pressed is None or self._shown() in {"", self._number}:
            return
        taken, self._pressed = time.monotonic() - self._pressed, None
        self._left -= 1
        if self._left:
            QTimer.singleShot(max(0, round((self._gap - taken) * 1000)), self.press)
        self._answered(taken)

    def _shown(self) -> str:
        item = find(self._window, NUMBER)
        return str(item.property("text")) if item else ""


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def main() -> None:
    """Start the command, and seat the officers when it waits for events."""
    from hall.cli.main import main as hall  # noqa: PLC0415 - the one that is measured

    run = QGuiApplication.exec

    def seated(*_: object) -> int:
        windows = [w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow)]
        officers = Officers(windows, int(sys.argv[1]), float(sys.argv[2]))
        QTimer.singleShot(0, lambda: print("ready", flush=True))
        code = run()
        del officers
        return code

    QGuiApplication.exec = seated  # type: ignore[method-assign]
    sys.exit(hall(sys.argv[3:]))


if __name__ == "__main__":
    main()
