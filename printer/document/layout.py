"""A ticket as lines of text, QR codes and pictures, and how text is fitted to paper. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct
from msgspec.structs import replace


class Translate(Protocol):
    """A catalogue's ``translate``."""

    def __call__(self, context: str, source: str, *, n: int = -1) -> str:
        """Give the text in the slip's language."""


ReadBy = Literal["phone", "kiosk", ""]
"""What reads the QR code of a ticket: the person's phone, the kiosk's scanner, or nothing here."""


class Slip(Struct, frozen=True):
    """What one ticket says.

    ``minutes`` is a range, (0, 0) for no wait, None where nothing is told of it; ``issued_at`` is
    local time.

    ``priority_name`` is empty for the ordinary class, ``url`` is what the QR code holds and
    ``read_by`` what can do something with it. ``counter_names`` are those of counters that have
    one of their own.
    """

    hall_name: str
    label: str
    service_name: str
    priority_name: str
    ahead: int
    minutes: tuple[int, int] | None
    counters: tuple[int, ...]
    issued_at: datetime
    url: str
    language: str
    copy: bool = False
    counter_names: Mapping[int, str] = {}
    read_by: ReadBy = "phone"


Align = Literal["left", "center", "right"]

CELL = 24
"""Dots of a Han character, both ways; an ASCII character is half as wide."""

KEPT = "\u00a0"
"""A space at which no line is broken; it is printed as an ordinary one."""

SPACING = 6
"""Dots between lines: 24-dot characters on the power-on line spacing of 30."""


class Text(Struct, frozen=True):
    """One line, ``scale`` times the normal 24-dot height and width."""

    text: str
    scale: int = 1
    bold: bool = False
    align: Align = "center"


class Qr(Struct, frozen=True):
    """A QR code of ASCII ``data``, with its quiet zone."""

    data: str
    align: Align = "center"


class Picture(Struct, frozen=True):
    """An image of ``width`` times ``height`` dots; ``grey`` has a byte for each, 0 is black."""

    width: int
    height: int
    grey: bytes
    align: Align = "center"


class Feed(Struct, frozen=True):
    """Empty paper of so many millimetres."""

    mm: float


class Cut(Struct, frozen=True):
    """The paper is cut here; what follows is a slip of its own."""


LayoutLine = Text | Qr | Picture | Feed | Cut
Layout = tuple[LayoutLine, ...]
"""Lines from top to bottom; a cut follows the last."""

_DOTS_A_MM = 8
_QR_MM = 40
_CUT_MM = 20


def length_mm(layout: Layout) -> float:
    """About how much paper the lines take."""
    return sum(_length_mm(line) for line in layout)


def _length_mm(line: LayoutLine) -> float:
    match line:
        case Text():
            return (CELL * line.scale + SPACING) / _DOTS_A_MM
        case Picture():
            return line.height / _DOTS_A_MM
        case Feed():
            return line.mm
        case Qr():
            return _QR_MM
        case _:  # a cut
            return _CUT_MM


def cut_once(lines: Iterable[LayoutLine]) -> Layout:
    """The lines without cuts that would cut off empty paper: first, last, or after another."""
    kept: list[LayoutLine] = []
    for line in lines:
        if not isinstance(line, Cut) or (kept and kept[-1] != line):
            kept.append(line)
    return tuple(kept[:-1] if kept[-1:] == [Cut()] else kept)


def width_of(text: str) -> int:
    """Columns of a text: one for a narrow character such as those of ASCII, two for others.

    Chinese mode has no narrow character but ASCII's, so what a printer sets there counts two.
    """
    return sum(map(_width_of, text))


def _width_of(character: str) -> int:
    if character.isascii():
        return 1
    width = unicodedata.east_asian_width(character)
    as_chinese_fonts_do = width == "A" and character.encode("gbk", "ignore")
    return 2 if width in {"W", "F"} or as_chinese_fonts_do else 1


def printable(text: str) -> str:
    """The text without what could command a printer or has no form.

    Controls and unassigned characters become spaces; marks without width are left out.
    """
    composed = unicodedata.normalize("NFC", text)  # a letter and its accent are one character
    marked = (character for character in composed if not _widthless(character))
    visible = (" " if _formless(character) else character for character in marked)
    words = re.split(rf"[^\S{KEPT}]+", "".join(visible))
    return " ".join(words).strip()


def fitted(text: str, style: Text, columns: int) -> Iterable[Text]:
    """The text in the style of a line, on as many lines of about one length as it needs.

    A single word, such as a ticket's number, is set smaller before it is broken.
    """
    clean = printable(text)
    scale = min(style.scale, max(1, columns // max(1, _longest_word(clean))))
    for part in wrap_evenly(clean, columns // scale):
        yield replace(style, text=part.replace(KEPT, " "), scale=scale)


def _longest_word(text: str) -> int:
    """Columns of the longest part that stays together."""
    words = (word for word in text.split(" ") if all(map(_of_a_word, word)))
    return max(map(width_of, words), default=0)


def wrap(text: str, columns: int) -> Sequence[str]:
    """Break a text at spaces and between Han characters, closing marks never first on a line."""
    if width_of(text) <= columns:
        return [text] if text else []
    lines, line = [], ""
    for piece in _pieces(text, columns):
        if width_of((line + piece).rstrip()) > columns:
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, line.strip()] if line.strip() else lines


def wrap_evenly(text: str, columns: int) -> Sequence[str]:
    """As :func:`wrap`, on no more lines, but without a last word left alone on its own."""
    lines = wrap(text, columns)
    narrowest = max(2, _longest_word(text), -(-width_of(text) // max(1, len(lines))))
    narrower = (wrap(text, width) for width in range(narrowest, columns))
    return next((even for even in narrower if len(even) <= len(lines)), lines)


def _pieces(text: str, columns: int) -> list[str]:
    """The smallest parts that stay together.

    Words of letters, single Han characters with their marks.
    """
    pieces: list[str] = []
    for character in text:
        inside = pieces and _of_a_word(pieces[-1][-1]) and _of_a_word(character)
        joins = pieces and (inside or _closes(character))
        if joins and width_of(pieces[-1] + character) <= columns:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _of_a_word(character: str) -> bool:
    """Whether no line is broken beside it: a Latin, Cyrillic or Greek letter, however wide."""
    letter = character.isalpha() and unicodedata.east_asian_width(character) == "A"
    narrow = width_of(character) == 1 and not character.isspace()
    return character == KEPT or letter or narrow


def _closes(character: str) -> bool:
    return character in "，。、：；！？）》」』”’,.:;!?) "


def _formless(character: str) -> bool:
    """Controls, surrogates, unassigned and private characters, line separators."""
    return unicodedata.category(character) in {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"}


def _widthless(character: str) -> bool:
    """Format marks, and those that choose a variant of the character before them."""
    variant = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return variant or unicodedata.category(character) == "Cf"
