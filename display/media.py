"""The pictures beside the calls: what a folder holds that can be shown, looked at anew each time.

It knows nothing of windows, and may wait for a slow disk: never called on the GUI thread.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QImageReader

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})

MOST_PIXELS = 50_000_000
"""Of a picture: more is a camera's original, which takes seconds and hundreds of MB to read."""

MOST_MOVING = 1280 * 720
"""Pixels of one that moves: all its frames are drawn without a graphics card's help."""


class Slide(Struct, frozen=True):
    """A picture that can be shown; ``changed`` tells it from one that had its name before."""

    path: str
    changed: int
    moves: bool = False


class MediaFolder:
    """A folder of pictures. Each that cannot be shown is left out, and told in the log once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._told: set[tuple[str, int]] = set()
        self._away = False

    def look(self) -> tuple[Slide, ...]:
        """What can be shown now, in the order of the names; nothing while the folder is away."""
        try:
            found = sorted(each for each in self._folder.iterdir() if _is_picture(each))
        except OSError as error:
            if not self._away:
                log.warning("no pictures are shown: %s", error)
            self._away = True
            return ()
        self._away = False
        return tuple(self._slides(found))

    def leave_out(self, slide: Slide, why: str) -> None:
        """Leave out what could not be shown until its file is another one."""
        self._tell(slide.path, slide.changed, why)

    def _slides(self, found: list[Path]) -> Iterator[Slide]:
        for path in found:
            try:
                changed = path.stat().st_mtime_ns
            except OSError:
                continue  # it has gone since
            if (str(path), changed) in self._told:
                continue
            reader = QImageReader(str(path))
            reader.setDecideFormatFromContent(True)
            if why := _fault(reader):
                self._tell(str(path), changed, why)
            else:
                yield Slide(str(path), changed, _moves(reader))

    def _tell(self, path: str, changed: int, why: str) -> None:
        if (path, changed) not in self._told:
            self._told.add((path, changed))
            log.warning("%s is not shown: %s", path, why)


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _moves(reader: QImageReader) -> bool:
    return reader.supportsAnimation() and reader.imageCount() != 1


def _fault(reader: QImageReader) -> str:
    """Why it cannot be shown, by the first bytes of its file; empty where it can."""
    size = reader.size()
    if not reader.canRead() or not size.isValid():
        return "it is no picture, or a damaged one"
    pixels = size.width() * size.height()
    most = MOST_MOVING if _moves(reader) else MOST_PIXELS
    if pixels > most:
        return f"{size.width()} × {size.height()} pixels are too many: make it smaller"
    return ""
