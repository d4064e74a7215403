"""A service's list of what to bring as a QR code to take along: plain text, no network. Pure."""

from collections.abc import Sequence

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, True where dark, without the quiet zone of four modules around them."""

BOX = "□ "

MOST_AT_M = 666
"""Bytes that version 20 holds at level M: 97 modules, which a phone still reads off a screen."""

MOST_BYTES = 1_200
"""Version 25 at level L, 117 modules: more than any Chinese or English list of a hall file has."""


class ListTooLong(ValueError):
    """A list of which no phone could read the code; people can still have it on paper."""

    def __init__(self, size: int, most: int) -> None:
        self.size, self.most = size, most
        super().__init__(f"the list has {size} bytes, a code holds {most} that can still be read")


def list_code(title: str, items: Sequence[str], max_bytes: int = MOST_BYTES) -> Matrix:
    """The code of a list, in the smallest version: level M, or L where M would be too fine.

    It takes some tenths of a second: not on the GUI's thread.

    Raises:
        ListTooLong: its text has more than ``max_bytes``.

    """
    data = list_text(title, items).encode()
    if len(data) > max_bytes:
        raise ListTooLong(len(data), max_bytes)
    return _matrix(data)


def list_text(title: str, items: Sequence[str]) -> str:
    """What a phone shows that has read the code."""
    return "\n".join((title, *(BOX + item for item in items)))


def _matrix(data: bytes) -> Matrix:
    # qrcode brings Pillow along: the first frame must not wait for it.
    from qrcode import QRCode  # noqa: PLC0415
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M  # noqa: PLC0415

    level = ERROR_CORRECT_M if len(data) <= MOST_AT_M else ERROR_CORRECT_L
    code = QRCode(error_correction=level, border=0)
    code.add_data(data, optimize=0)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
