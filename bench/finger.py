"""A finger in this process's window: it taps, and tells when each tap was answered.

A tap is answered when what was tapped is gone from view, or says something else, and a frame with
that was drawn.
"""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

CALM = 450
"""Milliseconds between two taps: the second of a trembling hand, within 400, does not count."""

LIFTED, PRESSED = QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonPress
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Finger:
    """Taps whichever of the items called ``names`` is in view, ``taps`` times in all."""

    def __init__(self, window: QQuickWindow, names: list[str], taps: int) -> None:
        self.window, self._names, self._taps = window, names, taps
        self._tapped: QQuickItem | None = None
        self._said: object = None
        self._began = False
        self.lifted: list[float] = []
        self.answered: list[float] = []
        self.frames: list[tuple[float, float, float]] = []
        self._drawing = (0.0, 0.0)
        window.afterAnimating.connect(self._draw)
        window.frameSwapped.connect(self._look)

    def _draw(self) -> None:
        """A frame is about to be drawn."""
        self._drawing = time.monotonic(), time.thread_time()

    def _look(self) -> None:
        """A frame was drawn."""
        begun, worked = self._drawing
        self.frames.append((begun, time.monotonic(), time.thread_time() - worked))
        if not self._began:
            self._began = True
            QTimer.singleShot(0, self._tap)
        elif self._tapped is not None and not _stands(self._tapped, self._said):
            self._tapped = None
            self.answered.append(time.monotonic())
            if len(self.answered) == self._taps:
                QTimer.singleShot(0, self.tell)
            else:
                QTimer.singleShot(CALM, self._tap)

    def _tap(self) -> None:
        # Whichever of them is there: a kiosk that nobody seems to touch goes home by itself.
        item = next(
            (each for each in _items(self.window) if each.objectName() in self._names), None
        )
        if item is None:
            QTimer.singleShot(10, self._tap)
            return
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        self._tapped, self._said = item, item.property("text")
        self._touch(PRESSED, middle, LEFT)
        self.lifted.append(time.monotonic())
        self._touch(LIFTED, middle, NONE)

    def _touch(self, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
        screen = self.window.mapToGlobal(at)
        event = QMouseEvent(kind, at, screen, LEFT, held, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(self.window, event)

    def tell(self) -> None:
        """Say it and be gone: what the end costs is not measured."""
        told = {"lifted": self.lifted, "answered": self.answered, "frames": self.frames}
        print(json.dumps(told), flush=True)
        os._exit(0)


def _stands(item: QQuickItem, text: object) -> bool:
    # A page that is taken down takes its items with it.
    with suppress(RuntimeError):
        return item.isVisible() and item.property("text") == text
    return False


def _items(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop(0)
        yield item
        waiting += [child for child in item.childItems() if child.isVisible()]


def look_over(wait: Callable[[], int], names: list[str], taps: int) -> Callable[..., int]:
    """Qt's own wait for events, with a finger in the window that is there by then."""
    keep: list[Finger] = []

    def watched(*_: object) -> int:
        windows = QGuiApplication.topLevelWindows()
        keep.extend(Finger(each, names, taps) for each in windows if isinstance(each, QQuickWindow))
        return wait()

    return watched
