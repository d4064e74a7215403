"""What is wrong with the look of a window, in words: cut-off, tiny, outside, overlapping texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any, cast

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hall.demo.touch import items
from runtime.desktop.contrast import ENHANCED, contrast

ICONS = "Warm Window Icons"
"""The family of pictures, which are no text."""

COLOURS = 4096
"""More than letters and what is behind them have."""

HAN = 0.92
"""The share of its em that a Han character fills."""

LEAST_TARGET, LEAST_GAP, MOST_CHOICES, REACH = 20.0, 3.0, 6, 1220.0
"""Millimetres of a control and between two, choices of a page, millimetres above the floor."""


def settle(window: QQuickWindow) -> None:
    """Let the window lay everything out."""
    for _ in range(4):
        QGuiApplication.processEvents()
        assert not window.grabWindow().isNull()


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be read: its item, where its letters are in the window, how many pixels high.

    ``letters`` is their place without the room that a font keeps above and below its lines.
    """

    item: QQuickItem
    words: str
    place: QRectF
    pixels: int
    letters: QRectF


def text_of(item: QQuickItem) -> Text:
    """What a text looks like, measured once."""
    place, high = ink(item), pixels(item)
    letters = place.adjusted(1, high * 0.2, -1, -high * 0.2)
    return Text(item, str(item.property("text")), place, high, letters)


def text_faults(window: QQuickWindow, smallest: int) -> list[str]:
    """The faults of all texts that can be read now."""
    settle(window)
    shown = [text_of(item) for item in written(window)]
    return [*_alone(window, shown, smallest), *_together(shown)]


def _alone(window: QQuickWindow, shown: Sequence[Text], smallest: int) -> Iterator[str]:
    whole = QRectF(0, 0, window.width(), window.height())
    for text in shown:
        if not whole.contains(text.place.adjusted(1, 1, -1, -1)):
            yield f"{text.words!r} leaves the window: {text.place}"
        if text.item.property("truncated") or text.place.width() > text.item.width() + 1:
            yield f"{text.words!r} is cut off"
        if text.pixels < smallest:
            yield f"{text.words!r} is only {text.pixels} pixels high"


def _together(shown: Sequence[Text]) -> Iterator[str]:
    for one, other in combinations(shown, 2):
        if one.letters.intersects(other.letters):
            yield f"{one.words!r} lies on {other.words!r}"


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
    across = int(evaluate(item, "effectiveHorizontalAlignment"))  # the other way where mirrored
    down = int(evaluate(item, "verticalAlignment"))
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page laid out in millimetres has to keep to.

    ``mm`` is in pixels; ``han`` is the least height of a Han character in mm. ``top`` is how many
    mm below its upper edge the window can be reached; 0 asks nothing. ``bright`` is whether
    letters have to stand out: not at night, until the first touch.
    """

    mm: float
    han: float = 6.0
    top: float = 0.0
    bright: bool = True


def page_faults(window: QQuickWindow, image: QImage, asked: Asked) -> list[str]:
    """The faults of all that can be read and touched on a page, of which ``image`` is the grab."""
    over = next((item for item in items(window) if item.objectName() == "warning"), None)
    shown = [
        text_of(item)
        for item in written(window)
        if _family(item) != ICONS and (over is None or over.isAncestorOf(item))
    ]
    return [
        *_alone(window, shown, 1),
        *_high(shown),
        *_small(shown, asked),
        *_together(shown),
        *(_faint(shown, image) if asked.bright else ()),
        *_controls(window, asked),
    ]


def _family(item: QQuickItem) -> str:
    return str(evaluate(item, "font.family"))


def _high(shown: Sequence[Text]) -> Iterator[str]:
    """Letters beyond the box of their text, or of the control or the sheet that it stands on."""
    for text in shown:
        high = text.place.height()
        if text.item.height() and high > text.item.height() + 1 + 0.25 * text.pixels:
            yield f"{text.words!r} is higher than its box: {high:.0f}, {text.item.height():.0f}"
        for around in _around(text.item):
            if not _scene(around).contains(text.letters):
                name = around.objectName() or around.metaObject().className()
                yield f"{text.words!r} leaves {name}: {text.letters} {_scene(around)}"
                break


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that an item stands in; of the page and the window it may use all of the room."""
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        if around.width() > 0 and around.height() > 0:
            yield around
        around = around.parentItem()


def _scene(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).adjusted(-1, -1, 1, 1)


def _small(shown: Sequence[Text], asked: Asked) -> Iterator[str]:
    for text in shown:
        high = text.pixels * HAN / asked.mm
        # Half a pixel is what rounding to whole ones may take.
        if high < asked.han - 0.5 * HAN / asked.mm:
            yield f"{text.words!r} is only {high:.2f} mm high"


def _faint(shown: Sequence[Text], image: QImage) -> Iterator[str]:
    for text in shown:
        ratio = contrast_of(image, text.place)
        if ratio < ENHANCED:
            yield f"{text.words!r} stands out with {ratio:.1f}:1 only"


def contrast_of(image: QImage, place: QRectF) -> float:
    """How the letters in this place of a picture stand out from what is really behind them.

    Behind is the colour of most pixels; the letters are the one that differs most from it, of those
    that are more than a few pixels.
    """
    scale = image.devicePixelRatio()
    box = QRectF(place.topLeft() * scale, place.size() * scale).toRect().intersected(image.rect())
    if box.isEmpty():
        return 21.0
    part = image.copy(box).convertToFormat(QImage.Format.Format_RGBA8888)
    picture = Image.frombuffer("RGBA", (box.width(), box.height()), bytes(part.constBits()))
    colours = cast("list[tuple[int, tuple[int, ...]]]", picture.getcolors(COLOURS))
    counted = sorted(colours, reverse=True)[:400]
    behind = counted[0][1]
    return max((_contrast(color, behind) for n, color in counted[1:] if n >= 4), default=1.0)


@cache
def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Of two colours; the same shades come again and again at the edges of letters."""
    return contrast("#{:02X}{:02X}{:02X}".format(*one), "#{:02X}{:02X}{:02X}".format(*other))


def _controls(window: QQuickWindow, asked: Asked) -> Iterator[str]:
    """Controls too small, too near to each other, outside, too many, or out of reach."""
    whole = QRectF(0, 0, window.width(), window.height())
    controls = [
        (item, item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))
        for item in items(window)
        if item.inherits("QQuickAbstractButton") and seen(item)
    ]
    over = [item for item, _ in controls if item.objectName() in {"continue", "standbyPage"}]
    if over:  # nothing else can be touched
        controls = [(item, place) for item, place in controls if item in over]
    for item, place in controls:
        name = item.objectName() or f"a control without a name, {item}"
        if not whole.contains(place):
            yield f"{name} leaves the window: {place}"
        if min(place.width(), place.height()) < LEAST_TARGET * asked.mm - 1:
            size = f"{place.width() / asked.mm:.1f} by {place.height() / asked.mm:.1f}"
            yield f"{name} is too small to touch: {size} mm"
        if place.top() < asked.top * asked.mm - 1 and item not in over:
            yield f"{name} is out of reach: {place.top() / asked.mm:.0f} mm, {asked.top:.0f}"
    gap = (LEAST_GAP * asked.mm - 1) / 2
    for (one, here), (other, there) in combinations(controls, 2):
        near = here.adjusted(-gap, -gap, gap, gap)
        if near.intersects(there.adjusted(-gap, -gap, gap, gap)):
            yield f"{one.objectName()} lies on or close to {other.objectName()}"
    choices = [item for item, _ in controls if item.inherits("QQuickAbstractButton")
               and evaluate(item, "typeof natural") == "boolean"]  # fmt: skip
    if len(choices) > MOST_CHOICES:
        yield f"{len(choices)} choices are more than one takes in"
