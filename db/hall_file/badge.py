"""Reads a hall's badge, a PNG or SVG beside the hall file, and checks that screens can show it."""

from pathlib import Path
from xml.parsers import expat

from runtime.message import Message
from runtime.png import SIGNATURE, BadPicture, decode_png

MOST_BYTES = 512 * 1024

_FOREIGN = frozenset({"script", "foreignobject"})
"""Elements that are more than a picture."""


def read_badge(path: Path) -> bytes:
    """The bytes of a badge's file.

    Raises:
        BadPicture: no badge is in it, with the reason.

    """
    try:
        content = _content(path)
    except OSError as error:
        remedy = Message("write the name of a PNG or SVG file")
        raise BadPicture(
            Message("cannot be read: {strerror}", strerror=error.strerror), remedy
        ) from error
    if content.startswith(SIGNATURE):
        decode_png(content)
    else:
        _check_svg(content)
    return content


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadPicture(Message("is not there"), Message("put it beside this file"))
    if path.stat().st_size > MOST_BYTES:
        raise BadPicture(
            Message("has more than {value} KB", value=MOST_BYTES // 1024),
            Message("save it smaller"),
        )
    return path.read_bytes()


def _check_svg(content: bytes) -> None:
    """A drawing that is whole by itself: nothing is fetched, run or multiplied to show it."""
    drawing = _Drawing()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = drawing.doctype
    parser.StartElementHandler = drawing.element
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by its place: the last piece
    except BadPicture:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # no XML, or in no encoding
        raise BadPicture(
            Message("is neither a PNG nor an SVG"), Message("save it as one of them")
        ) from error


class _Drawing:
    """What is seen of an SVG while it is read."""

    def __init__(self) -> None:
        self._begun = False

    def doctype(self, *_: object) -> None:
        """Entities could make a small file huge, or read other files."""
        raise BadPicture(Message("has a DOCTYPE"), Message("save it as a plain SVG, without one"))

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element; the first says that it is an SVG."""
        plain = _local(name)
        if not self._begun and plain != "svg":
            raise BadPicture(
                Message("is neither a PNG nor an SVG"), Message("save it as one of them")
            )
        self._begun = True
        if plain in _FOREIGN:
            raise BadPicture(
                Message("has a <{plain}>", plain=plain), Message("save it as a plain SVG")
            )
        for key, value in attributes.items():
            if _local(key) == "href" and not value.startswith(("#", "data:")):
                raise BadPicture(
                    Message("refers to another file"), Message("save it with everything in it")
                )


def _local(name: str) -> str:
    return name.rpartition(" ")[2].lower()
