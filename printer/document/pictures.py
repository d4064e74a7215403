"""Reads pictures for a ticket, such as a badge, once, with its template: none fails later."""

from pathlib import Path
from typing import TYPE_CHECKING

from printer.document.layout import Picture
from runtime.png import HEAD, SIGNATURE, BadPicture, decode_png, png_size

if TYPE_CHECKING:
    from PIL.Image import Image as PilImage

MOST_BYTES = 1_000_000

WIDEST = 576
"""Dots of the widest paper: a wider picture is made as wide as that."""

TALLEST = 800
"""Dots: 100 mm of paper, and a minute's worth of bytes at 9,600 baud."""

_NAME_A_PNG = "write the name of a PNG beside this file"


def read_picture(path: Path) -> Picture:
    """The picture in a PNG file, what is transparent made white.

    Raises:
        BadPicture: it cannot be read or printed, with the reason.

    """
    try:
        content = _content(path)
    except OSError as error:
        raise BadPicture(f"cannot be read: {error.strerror}", _NAME_A_PNG) from error
    _check_height(content)
    return _grey(decode_png(content))


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadPicture("is not there", _NAME_A_PNG)
    if path.stat().st_size > MOST_BYTES:
        raise BadPicture(f"has more than {MOST_BYTES} bytes", "save it smaller")
    content = path.read_bytes()
    if not content.startswith(SIGNATURE) or len(content) < HEAD:
        raise BadPicture("is no PNG", _NAME_A_PNG)
    return content


def _check_height(content: bytes) -> None:
    width, height = png_size(content)
    tall = height * WIDEST // width if width > WIDEST else height
    if tall > TALLEST:
        remedy = f"at most {TALLEST} dots, which is {TALLEST // 8} mm"
        raise BadPicture(f"would be {tall} dots tall on paper", remedy)


def _grey(picture: "PilImage") -> Picture:
    """The picture on white paper, no wider than the widest."""
    from PIL import Image  # noqa: PLC0415 - few halls print a picture

    flat = Image.new("RGBA", picture.size, "white")
    flat.alpha_composite(picture.convert("RGBA"))
    grey = flat.convert("L")
    if grey.width > WIDEST:
        grey = grey.resize((WIDEST, max(1, grey.height * WIDEST // grey.width)))
    return Picture(grey.width, grey.height, grey.tobytes())
