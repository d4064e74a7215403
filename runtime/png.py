"""Reads PNG files that come from people: size first, so that no huge one is decoded."""

from io import BytesIO
from typing import TYPE_CHECKING

from runtime.message import Message

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"

HEAD = 24
"""Bytes of a PNG up to the end of its width and height."""

MOST_PIXELS = 4_000
"""Each way: no screen and no paper shows more, and decoding more takes memory and time."""


class BadPicture(ValueError):
    """A picture's file that cannot be used. ``remedy`` says what would be right."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.remedy = remedy
        super().__init__(problem)


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the file's head gives them.

    Raises:
        BadPicture: there is no whole head, or more than ``MOST_PIXELS`` either way.

    """
    if len(content) < HEAD:
        raise _broken()
    width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:HEAD])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        remedy = Message("save it with at most {most_pixels} each way", most_pixels=MOST_PIXELS)
        raise BadPicture(
            Message("has {width} by {height} pixels", width=width, height=height), remedy
        )
    return width, height


def decode_png(content: bytes) -> "Image":
    """The picture, decoded to its last row.

    Raises:
        BadPicture: it is too large or broken.

    """
    from PIL import Image  # noqa: PLC0415 - few halls have a picture, and a start must not wait for it

    png_size(content)
    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as picture:
            picture.load()
            return picture
    except (OSError, SyntaxError, ValueError) as error:  # all that Pillow says of a broken PNG
        raise _broken() from error


def _broken() -> BadPicture:
    return BadPicture(Message("is broken"), Message("save it again as a PNG"))
