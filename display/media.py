"""The pictures and films beside the calls: what a folder holds that can be shown, looked at anew.

It knows nothing of windows, and may wait for a slow disk: never called on the GUI thread.
"""

import logging
from collections.abc import Callable, Iterator
from enum import Enum
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QImageReader

log = logging.getLogger(__name__)

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})

FILMS = frozenset({".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".mpg", ".mpeg"})

MOST_PIXELS = 50_000_000
"""Of a picture: more is a camera's original, which takes seconds and hundreds of MB to read."""

MOST_MOVING = 1280 * 720
"""Pixels of one that moves: all its frames are drawn without a graphics card's help."""


class MediaKind(Enum):
    """How a file is shown."""

    STILL = "still"
    MOVING = "moving"
    FILM = "film"


class Slide(Struct, frozen=True):
    """A file that can be shown; ``changed`` tells it from one that had its name before."""

    path: str
    changed: int
    kind: MediaKind = MediaKind.STILL


MISSING = "the extra 'films' is not installed: uv sync --inexact --extra films"


def why_no_films() -> str:
    """Why no film can be shown on this machine; empty where they can. It may take a second.

    Qt Multimedia is loaded with the first film that is found, and never without one.
    """
    # It tells a dozen things of no concern; what a film lacks is told here.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    try:
        from PySide6 import QtMultimedia  # noqa: F401, PLC0415 - see above
    except ImportError as error:
        if find_spec("PySide6.QtMultimedia") is None:
            return MISSING
        return f"{error}; on Debian: apt-get install libpulse0"
    return ""


class MediaFolder:
    """A folder of pictures and films. What cannot be shown is left out, and told in the log once.

    ``no_films`` says why no film can be shown here, "" where they can; it is asked with the first.
    """

    def __init__(self, folder: Path, no_films: Callable[[], str] = why_no_films) -> None:
        self._folder, self._ask = folder, no_films
        self._told: set[tuple[str, int]] = set()
        self._no_films: str | None = None
        self._away = False

    def look(self) -> tuple[Slide, ...]:
        """What can be shown now, in the order of the names; nothing while the folder is away."""
        try:
            found = sorted(each for each in self._folder.iterdir() if _is_media(each))
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
                stat = path.stat()
            except OSError:
                continue  # it has gone since
            changed = stat.st_mtime_ns
            if (str(path), changed) in self._told:
                continue
            if path.suffix.lower() in PICTURES:
                fault, kind = _looked_at(str(path))
            elif self._has_films():
                fault, kind = "" if stat.st_size else "it is empty", MediaKind.FILM
            else:
                continue
            if fault:
                self._tell(str(path), changed, fault)
            else:
                yield Slide(str(path), changed, kind)

    def _has_films(self) -> bool:
        if self._no_films is None:
            self._no_films = self._ask()
            if self._no_films:
                log.warning("films are not shown: %s", self._no_films)
        return not self._no_films

    def _tell(self, path: str, changed: int, why: str) -> None:
        if (path, changed) not in self._told:
            self._told.add((path, changed))
            log.warning("%s is not shown: %s", path, why)


def _is_media(path: Path) -> bool:
    return path.suffix.lower() in PICTURES | FILMS and not path.name.startswith(".")


def _looked_at(path: str) -> tuple[str, MediaKind]:
    """Why a picture cannot be shown, by its first bytes, empty where it can; and its kind."""
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not reader.canRead() or not size.isValid():
        return "it is no picture, or a damaged one", MediaKind.STILL
    kind = (
        MediaKind.MOVING
        if reader.supportsAnimation() and reader.imageCount() != 1
        else MediaKind.STILL
    )
    pixels = size.width() * size.height()
    if pixels > (MOST_MOVING if kind is MediaKind.MOVING else MOST_PIXELS):
        return f"{size.width()} × {size.height()} pixels are too many: make it smaller", kind
    return "", kind
