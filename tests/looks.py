"""What is wrong with the look of a window, in words: cut-off, tiny, outside, overlapping texts."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.kiosk.rig import ink, pixels, written


def settle(window: QQuickWindow) -> None:
    """Let the window lay everything out."""
    for _ in range(4):
        QGuiApplication.processEvents()
        assert not window.grabWindow().isNull()


def text_faults(window: QQuickWindow, smallest: int) -> list[str]:
    """The faults of all texts that can be read now."""
    settle(window)
    shown = [(item, ink(item)) for item in written(window)]
    return [*_alone(window, shown, smallest), *_together(shown)]


Shown = list[tuple[QQuickItem, QRectF]]


def _alone(window: QQuickWindow, shown: Shown, smallest: int) -> Iterator[str]:
    whole = QRectF(0, 0, window.width(), window.height())
    for item, place in shown:
        text = item.property("text")
        if not whole.contains(place.adjusted(1, 1, -1, -1)):
            yield f"{text!r} leaves the window: {place}"
        if item.property("truncated") or place.width() > item.width() + 1:
            yield f"{text!r} is cut off"
        if pixels(item) < smallest:
            yield f"{text!r} is only {pixels(item)} pixels high"


def _together(shown: Shown) -> Iterator[str]:
    for (one, here), (other, there) in combinations(shown, 2):
        if _letters(one, here).intersects(_letters(other, there)):
            yield f"{one.property('text')!r} lies on {other.property('text')!r}"


def _letters(item: QQuickItem, place: QRectF) -> QRectF:
    """The place of the letters without the room that a font keeps above and below its lines."""
    room = pixels(item) * 0.2
    return place.adjusted(1, room, -1, -room)
