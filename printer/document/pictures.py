"""Reads pictures for a ticket, such as a badge, once, with its template: none fails later."""

from pathlib import Path
from typing import TYPE_CHECKING

from printer.document.layout import Picture
from runtime.message import Message
from runtime.png import HEAD, SIGNATURE, BadPicture, decode_png, png_size

if TYPE_CHECKING:
    from PIL.Image import Image as PilImage

MOST_BYTES = 1_000_000

WIDEST = 576
"""Dots of the widest paper: a wider picture is made as wide as that."""

TALLEST = 800
"""Dots: 100 mm of paper, and a minute's worth of bytes at 9,600 baud."""

_NAME_A_PNG = Message("write the name of a PNG beside this file")


def read_picture(path: Path) -> Picture:
    """The picture in a PNG file, what is transparent made white.

    Raises:
        BadPicture: it cannot be read or printed, with the reason.

    """
    try:
        content = _content(path)
    except OSError as error:
        problem = Message("cannot be read: {strerror}", strerror=error.strerror)
        raise BadPicture(problem, _NAME_A_PNG) from error
    _check_height(content)
    return _grey(decode_png(content))


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadPicture(Message("is not there"), _NAME_A_PNG)
    if path.stat().st_size > MOST_BYTES:
        problem = Message("has more than {most} bytes", most=MOST_BYTES)
        raise BadPicture(problem, Message("save it smaller"))
    content = path.read_bytes()
    if not content.startswith(SIGNATURE) or len(content) < HEAD:
        raise BadPicture(Message("is no PNG"), _NAME_A_PNG)
    return content


def _check_height(content: bytes) -> None:
    width, height = png_size(content)
    tall = height * WIDEST // width if width > WIDEST else height
    if tall > TALLEST:
        remedy = Message("at most {dots} dots, which is {mm} mm", dots=TALLEST, mm=TALLEST // 8)
        raise BadPicture(Message("would be {dots} dots tall on paper", dots=tall), remedy)


def _grey(picture: "PilImage") -> Picture:
    """The picture on white paper, no wider than the widest."""
    from PIL import Image  # noqa: PLC0415 - few halls print a picture

    flat = Image.new("RGBA", picture.size, "white")
    flat.alpha_composite(picture.convert("RGBA"))
    grey = flat.convert("L")
    if grey.width > WIDEST:
        grey = grey.resize((WIDEST, max(1, grey.height * WIDEST // grey.width)))
    return Picture(grey.width, grey.height, grey.tobytes())
