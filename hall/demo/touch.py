"""Fingers and eyes for the program's own windows: tap by name, wait, take a picture.

The demo without a screen and the journey tests go the way a person goes: a press and a release at
the middle of what is visible, through the window, QML and view model.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.session.touch_guard import GUARD

PATIENCE = 30.0
"""Seconds after which what did not come is given up; a busy machine takes its time."""


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


def wait_until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
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


def tap(window: QQuickWindow, name: str, seconds: float = PATIENCE) -> None:
    """Tap the control called ``name`` where it was drawn and is enabled, as calmly as people do.

    A second touch right after the first would be taken for a trembling hand's.
    """
    _leave_time(window, name)
    drawn: list[QPoint | None] = []

    def look() -> None:
        drawn.append(_place(window, find(window, name)))
        window.update()  # one more frame: where nothing changes none would come

    def stands_still() -> bool:
        return len(drawn) >= STILL and None is not drawn[-1] == drawn[-STILL]

    window.afterAnimating.connect(look)
    window.update()
    try:
        wait_until(stands_still, f"{name} to tap", seconds)
    finally:
        window.afterAnimating.disconnect(look)
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, left, nothing, drawn[-1] or QPoint())
    window.setProperty(_TAPPED, [name, time.monotonic()])


def type_digits(window: QQuickWindow, typed: str) -> None:
    """Type on the number pad, and have it looked for."""
    for key in typed:
        tap(window, f"key-{key}")
    tap(window, "submit")


def speak(window: QQuickWindow, language: str) -> None:
    """Choose a language in the kiosk's bar."""
    tap(window, "language")
    tap(window, f"language-{language}")


def open_service(window: QQuickWindow, service: str, group: str = "exit-entry") -> None:
    """Go from the kiosk's start to a service of the sample hall."""
    tap(window, f"group-{group}")
    tap(window, f"service-{service}")
    see(window, "servicePage")


def press(window: QQuickWindow, key: Qt.Key) -> None:
    """Press and release a key in the window."""
    window.requestActivate()
    wait_until(window.isActive, "the window in front")
    QTest.keyClick(window, key)


def see(window: QQuickWindow, name: str, seconds: float = PATIENCE) -> None:
    """Wait until the item called ``name`` is visible."""
    wait_until(lambda: find(window, name), f"{name} to be seen", seconds)


def text_of(window: QQuickWindow, name: str) -> str:
    """The text that the visible item called ``name`` shows; empty when there is none.

    What only keeps its characters on one line is no part of it.
    """
    item = find(window, name)
    return str(item.property("text")).replace("\N{WORD JOINER}", "") if item else ""


def wait_for_text(window: QQuickWindow, name: str) -> str:
    """The text of ``name`` as soon as it is not empty."""
    wait_until(lambda: text_of(window, name), name)
    return text_of(window, name)


def picture(window: QQuickWindow, path: Path) -> None:
    """Save what the window shows, after letting it settle."""
    settle = time.monotonic() + 0.25
    while time.monotonic() < settle:
        QGuiApplication.processEvents()
        time.sleep(0.005)
    if not window.grabWindow().save(str(path)):
        raise NotThere(f"picture {path}")


STILL = 2
"""Frames in a row in which a control is in the same place: a page is laid out as it is drawn."""


def _place(window: QQuickWindow, item: QQuickItem | None) -> QPoint | None:
    """The middle of a control that can be tapped; None until it can."""
    if item is None or not item.isEnabled() or item.width() <= 0:
        return None
    if window.contentItem().size().toSize() != window.size():
        return None
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


_TAPPED = "tapped"
"""The window's own memory of its last tap: the name, and when."""


def _leave_time(window: QQuickWindow, name: str) -> None:
    """Wait for what is left of the guard; another key of the number pad is meant at once."""
    before, at = window.property(_TAPPED) or ("", 0.0)
    if before.startswith("key-") and name != before:
        return
    left = at + GUARD - time.monotonic()
    if left > 0:
        QTest.qWait(round(left * 1000) + 1)
