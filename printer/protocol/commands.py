"""Finds where one ESC/POS command ends and the next begins. Source: Epson's ESC/POS reference."""

import re
from collections.abc import Callable

TEXT = re.compile(rb"(?:[\x20-\x7e]|[\x81-\xfe][\x40-\x7e\x80-\xfe])+")
"""ASCII, and characters of two bytes."""


def command_at(data: bytes, at: int) -> int | None:
    """How many bytes the command or text at ``at`` is; None while its end has not come.

    What is no command is one byte: a printer skips it.
    """
    for prefix, length in _LENGTHS:
        if data.startswith(prefix, at):
            needed = length(data[at:])
            return needed if needed and len(data) - at >= needed else None
        if prefix.startswith(data[at:]):
            return None
    found = TEXT.match(data, at)
    return len(found[0]) if found else 1


def _fixed(length: int) -> Callable[[bytes], int]:
    return lambda _: length


def _with_parameters(data: bytes) -> int:
    head = 5
    return head + int.from_bytes(data[3:5], "little") if len(data) >= head else 0


def _with_dots(data: bytes) -> int:
    head = 8
    wide, high = (int.from_bytes(data[at : at + 2], "little") for at in (4, 6))
    return head + wide * high if len(data) >= head else 0


_LENGTHS: tuple[tuple[bytes, Callable[[bytes], int]], ...] = (
    (b"\n", _fixed(1)),
    *((bytes((0x1B, c)), _fixed(2)) for c in b"@im"),
    *((bytes((0x1B, c)), _fixed(3)) for c in b"aEdJtM-23!"),
    (b"\x1c&", _fixed(2)),
    (b"\x1c.", _fixed(2)),
    *((bytes((0x1D, c)), _fixed(3)) for c in b"!arB"),
    (b"\x1dV", lambda d: 4 if d[2:3] in {b"A", b"B"} else 3),
    (b"\x1de", lambda d: 4 if d[2:3] == b"\x03" else 3),
    (b"\x1d(", _with_parameters),
    (b"\x1dv0", _with_dots),
)
"""How long each command is, by how it begins; 0 while that cannot be told."""
