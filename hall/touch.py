"""Fingers and eyes for the program's own windows: tap by name, wait, take a picture.

The demo without a screen and the journey tests go the way a person goes: a press and a release at
the middle of what is visible, through the window, QML and view model.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class NotThere(Exception):
    """What was to be tapped or seen did not appear in time: a fault of the program."""


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every visible item of the window, outermost first."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop(0)
        yield item
        waiting += [child for child in item.childItems() if child.isVisible()]


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The visible item with this objectName."""
    return next((item for item in items(window) if item.objectName() == name), None)


def wait_until(condition: Callable[[], object], what: str, seconds: float = 10.0) -> None:
    """Let the program run until ``condition`` holds.

    Raises:
        NotThere: it did not hold in time.

    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise NotThere(what)
        QGuiApplication.processEvents()
        time.sleep(0.002)


def tap(window: QQuickWindow, name: str, seconds: float = 10.0) -> None:
    """Tap the control called ``name`` as soon as it is there and enabled."""
    wait_until(lambda: _ready(find(window, name)), f"{name} to tap", seconds)
    item = find(window, name)
    if item is None:  # pragma: no cover - it was there a moment ago
        raise NotThere(name)
    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)


def press(window: QQuickWindow, key: Qt.Key) -> None:
    """Press and release a key in the window."""
    window.requestActivate()
    wait_until(window.isActive, "the window in front")
    QTest.keyClick(window, key)


def see(window: QQuickWindow, name: str, seconds: float = 10.0) -> None:
    """Wait until the item called ``name`` is visible."""
    wait_until(lambda: find(window, name), f"{name} to be seen", seconds)


def picture(window: QQuickWindow, path: Path) -> None:
    """Save what the window shows, after letting it settle."""
    settle = time.monotonic() + 0.35
    while time.monotonic() < settle:
        QGuiApplication.processEvents()
        time.sleep(0.005)
    if not window.grabWindow().save(str(path)):
        raise NotThere(f"picture {path}")


def _ready(item: QQuickItem | None) -> bool:
    return item is not None and item.isEnabled() and item.width() > 0
