"""A hall's badge: a PNG or SVG beside the hall file, looked at before any screen shows it."""

from io import BytesIO
from pathlib import Path
from xml.parsers import expat

MOST_BYTES = 512 * 1024
MOST_PIXELS = 4_000
"""Each way: no screen of a hall shows more, and decoding more takes memory."""

_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD = 24
"""Bytes of a PNG up to the end of its width and height."""

_FOREIGN = frozenset({"script", "foreignobject"})
"""Elements that are more than a picture."""


class BadBadge(ValueError):
    """A file that is no badge. ``remedy`` says what would be right."""

    def __init__(self, problem: str, remedy: str = "write the name of a PNG or SVG file") -> None:
        self.remedy = remedy
        super().__init__(problem)


def read_badge(path: Path) -> bytes:
    """What is in a badge's file.

    Raises:
        BadBadge: it says why.

    """
    try:
        content = _content(path)
    except OSError as error:
        raise BadBadge(f"cannot be read: {error.strerror}") from error
    if content.startswith(_PNG):
        _check_png(content)
    else:
        _check_svg(content)
    return content


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadBadge("is not there", "put it beside this file")
    if path.stat().st_size > MOST_BYTES:
        raise BadBadge(f"has more than {MOST_BYTES // 1024} KB", "save it smaller")
    return path.read_bytes()


def _check_png(content: bytes) -> None:
    from PIL import Image  # noqa: PLC0415 - only who loads a hall file with a badge

    width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:_HEAD])
    if max(width, height) > MOST_PIXELS:
        remedy = f"save it with at most {MOST_PIXELS} each way"
        raise BadBadge(f"has {width} by {height} pixels", remedy)
    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError) as error:  # all that Pillow says of a broken PNG
        raise BadBadge("is broken", "save it again as a PNG") from error


def _check_svg(content: bytes) -> None:
    """A drawing that is whole by itself: nothing is fetched, run or multiplied to show it."""
    drawing = _Drawing()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = drawing.doctype
    parser.StartElementHandler = drawing.element
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by its place: the last piece
    except BadBadge:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # no XML, or in no encoding
        raise BadBadge("is neither a PNG nor an SVG", "save it as one of them") from error


class _Drawing:
    """What is seen of an SVG while it is read."""

    def __init__(self) -> None:
        self._begun = False

    def doctype(self, *_: object) -> None:
        """Entities could make a small file huge, or read other files."""
        raise BadBadge("has a DOCTYPE", "save it as a plain SVG, without one")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element; the first says that it is an SVG."""
        plain = _local(name)
        if not self._begun and plain != "svg":
            raise BadBadge("is neither a PNG nor an SVG", "save it as one of them")
        self._begun = True
        if plain in _FOREIGN:
            raise BadBadge(f"has a <{plain}>", "save it as a plain SVG")
        for key, value in attributes.items():
            if _local(key) == "href" and not value.startswith(("#", "data:")):
                raise BadBadge("refers to another file", "save it with everything in it")


def _local(name: str) -> str:
    return name.rpartition(" ")[2].lower()
