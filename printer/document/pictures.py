"""Pictures for a ticket, such as a badge: read once, when the face is, so that none fails later."""

from io import BytesIO
from pathlib import Path

from printer.document.layout import Picture

MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000
"""Each way: a scanned badge; decoding more would only take time."""

WIDEST = 576
"""Dots of the widest paper: a wider picture is made as wide as that."""

TALLEST = 800
"""Dots: 100 mm of paper, and a minute's worth of bytes at 9,600 baud."""

_HEAD = 24
"""Bytes of a PNG up to the end of its width and height."""


class BadPicture(ValueError):
    """A file that cannot be printed. ``remedy`` says what would be right."""

    def __init__(
        self, problem: str, remedy: str = "write the name of a PNG beside this file"
    ) -> None:
        self.remedy = remedy
        super().__init__(problem)


def read_picture(path: Path) -> Picture:
    """The picture in a PNG file, what is transparent made white.

    Raises:
        BadPicture: it says why.

    """
    try:
        content = _content(path)
    except OSError as error:
        raise BadPicture(f"cannot be read: {error.strerror}") from error
    _check_head(content[:_HEAD])
    return _decoded(content)


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise BadPicture("is not there")
    if path.stat().st_size > MOST_BYTES:
        raise BadPicture(f"has more than {MOST_BYTES} bytes", "save it smaller")
    return path.read_bytes()


def _check_head(head: bytes) -> None:
    if not head.startswith(b"\x89PNG\r\n\x1a\n") or len(head) < _HEAD:
        raise BadPicture("is no PNG")
    width, height = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        remedy = f"save it with at most {MOST_PIXELS} each way"
        raise BadPicture(f"has {width} by {height} pixels", remedy)
    tall = height * WIDEST // width if width > WIDEST else height
    if tall > TALLEST:
        remedy = f"at most {TALLEST} dots, which is {TALLEST // 8} mm"
        raise BadPicture(f"would be {tall} dots tall on paper", remedy)


def _decoded(content: bytes) -> Picture:
    from PIL import Image  # noqa: PLC0415 - few halls print a picture

    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as file:
            flat = Image.new("RGBA", file.size, "white")
            flat.alpha_composite(file.convert("RGBA"))
    except (OSError, SyntaxError, ValueError) as error:  # all that Pillow says of a broken PNG
        raise BadPicture("is broken", "save it again as a PNG") from error
    grey = flat.convert("L")
    if grey.width > WIDEST:
        grey = grey.resize((WIDEST, max(1, grey.height * WIDEST // grey.width)))
    return Picture(grey.width, grey.height, grey.tobytes())
