"""The tiles of a kiosk's page, measured from what is drawn: how large their words, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hall.demo.touch import items
from tests.looks import ink, pixels

OFF_CENTRE, FARTHEST = 2.0, 9.0
"""Millimetres at most: of a tile's content from its middle, and of its words from its icon."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A choice or a button of the bar: its words, each with its place in the window and its pixels.

    ``kind`` is whose words are to be of one size; ``icon``, or what is to be pressed on the keypad
    in its place, is None where there is none.
    """

    code: str
    kind: str
    place: QRectF
    icon: QRectF | None
    name: tuple[QRectF, int]
    hint: tuple[QRectF, int] | None

    @property
    def words(self) -> QRectF:
        """Where all of its words are."""
        return self.name[0].united(self.hint[0]) if self.hint else self.name[0]


def tiles(window: QQuickWindow) -> list[Tile]:
    """The tiles that can be seen now, in the order in which they are drawn."""
    return [_tile(item) for item in items(window) if _is_tile(item)]


def tile_faults(seen: Sequence[Tile], mm: float) -> Iterator[str]:
    """Words of several sizes on tiles of one kind, and what stands at an edge or far apart.

    ``mm`` is in pixels.
    """
    yield from _several_sizes(seen)
    for tile in seen:
        yield from _at_an_edge(tile, mm)
        yield from _apart(tile, mm)


def _is_tile(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") and _child(item, "name") is not None


def _tile(item: QQuickItem) -> Tile:
    name, hint = (_child(item, part) for part in ("name", "hint"))
    icon = _child(item, "icon") or _child(item, "key")
    assert name is not None
    choice = item.property("primary") is not None
    kind = "bar" if not choice else "primary" if item.property("primary") else "other"
    return Tile(
        item.objectName(),
        kind,
        _box(item),
        _box(icon) if icon and icon.width() else None,
        (ink(name), pixels(name)),
        (ink(hint), pixels(hint)) if hint else None,
    )


def _child(tile: QQuickItem, part: str) -> QQuickItem | None:
    """The visible item of a tile with this part's objectName."""
    content = tile.property("contentItem")
    return next(
        (
            child
            for child in (content.childItems() if content else ())
            if child.isVisible() and child.objectName() == f"{tile.objectName()}-{part}"
        ),
        None,
    )


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _several_sizes(seen: Sequence[Tile]) -> Iterator[str]:
    for kind in ("primary", "other", "bar"):
        names = {tile.code: tile.name[1] for tile in seen if tile.kind == kind}
        if len(set(names.values())) > 1:
            yield f"names have several sizes: {names}"
    hints = {tile.code: tile.hint[1] for tile in seen if tile.hint}
    if len(set(hints.values())) > 1:
        yield f"second lines have several sizes: {hints}"
    primary, other = (
        [tile.name[1] for tile in seen if tile.kind == kind] for kind in ("primary", "other")
    )
    if primary and other and primary[0] < other[0]:
        yield f"what matters most is written smaller: {primary[0]}, {other[0]}"


def _at_an_edge(tile: Tile, mm: float) -> Iterator[str]:
    content = tile.words.united(tile.icon) if tile.icon else tile.words
    off = abs(content.center().x() - tile.place.center().x()) / mm
    if off > OFF_CENTRE:
        yield f"{tile.code}: its content is {off:.1f} mm from the middle"


def _apart(tile: Tile, mm: float) -> Iterator[str]:
    if tile.icon is None:
        return
    across = max(tile.words.left() - tile.icon.right(), tile.icon.left() - tile.words.right())
    down = tile.words.top() - tile.icon.bottom()
    apart = max(across, down) / mm
    if apart > FARTHEST:
        yield f"{tile.code}: its words are {apart:.1f} mm from its icon"
