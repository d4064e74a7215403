"""What is wrong with the look of a window, in words: cut-off, tiny, outside, overlapping texts."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hall.touch import items


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


def written(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The visible items that show a text."""
    for item in items(window):
        shown = item.inherits("QQuickText") and item.property("text") and seen(item)
        if shown and not scrolled_away(item):
            yield item


def scrolled_away(item: QQuickItem) -> bool:
    """Whether a list that scrolls shows only a part of the item, or nothing."""
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    around: QQuickItem | None = item
    while around is not None:
        if around.inherits("QQuickFlickable"):
            view = around.mapRectToScene(QRectF(0, 0, around.width(), around.height()))
            return not view.contains(place)
        around = around.parentItem()
    return False


def seen(item: QQuickItem) -> bool:
    """Whether neither the item nor anything around it is see-through."""
    around: QQuickItem | None = item
    while around is not None:
        if around.opacity() == 0:
            return False
        around = around.parentItem()
    return True


def ink(item: QQuickItem) -> QRectF:
    """Where a text's letters are, in the window."""
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    across, down = (int(evaluate(item, f"{way}Alignment")) for way in ("horizontal", "vertical"))
    x = (item.width() - wide) * share(across, Qt.AlignmentFlag.AlignHCenter)
    y = (item.height() - high) * share(down, Qt.AlignmentFlag.AlignVCenter)
    corner = item.mapToScene(QPointF(x, y))
    return QRectF(corner.x(), corner.y(), wide, high)


def share(alignment: int, centre: Qt.AlignmentFlag) -> float:
    """The share of the free room that comes before the letters."""
    last = (Qt.AlignmentFlag.AlignRight.value, Qt.AlignmentFlag.AlignBottom.value)
    return 0.5 if alignment == centre.value else 1.0 if alignment in last else 0.0


def pixels(item: QQuickItem) -> int:
    """The size a text is really drawn in, after it was made to fit."""
    return int(evaluate(item, "fontInfo.pixelSize"))


def evaluate(item: QQuickItem, expression: str) -> Any:  # noqa: ANN401 - any QML value
    """What QML sees."""
    context = qmlContext(item)
    assert context is not None
    value, _undefined = QQmlExpression(context, item, expression).evaluate()
    return value
