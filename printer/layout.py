"""What stands on a ticket: a slip of facts becomes lines of text, a QR code and a cut. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Translate(Protocol):
    """A catalogue's ``translate``."""

    def __call__(self, context: str, source: str, *, n: int = -1) -> str:
        """Give the text in the slip's language."""


@dataclass(frozen=True, slots=True)
class Slip:
    """The facts of one ticket.

    ``minutes`` is a range, (0, 0) for no wait; ``issued_at`` is local time.

    ``priority_name`` is empty for the ordinary class, ``url`` is what the QR code holds.
    """

    hall_name: str
    label: str
    service_name: str
    priority_name: str
    ahead: int
    minutes: tuple[int, int]
    counters: tuple[int, ...]
    issued_at: datetime
    url: str
    language: str
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line, ``scale`` times the normal 24-dot height and width."""

    text: str
    scale: int = 1
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of ASCII ``data``."""

    data: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Empty paper of so many dots."""

    dots: int


Line = Text | Qr | Feed
Layout = tuple[Line, ...]
"""Lines from top to bottom, all centred; a cut follows the last."""

COLUMNS = {80: 48, 58: 32}
"""Paper width in mm -> columns of 12 dots; a Han character takes two."""

LABEL_SCALE = 8
"""The largest a printer can: a digit of 12 x 24 mm, read at arm's length without glasses."""


QUIET_ZONE = 24
"""Dots above a QR code, four modules: a printer leaves none by itself (ISO/IEC 18004)."""


def layout(slip: Slip, translate: Translate, paper_mm: int = 80) -> Layout:
    """A ticket's lines, wrapped to the paper's width; nothing is ever cut off."""
    columns = COLUMNS[paper_mm]
    label_scale = min(LABEL_SCALE, columns // max(4, len(slip.label)))
    return (
        *_wrapped(Text(slip.hall_name), columns),
        Feed(16),
        Text(slip.label, label_scale, bold=True),
        Feed(8),
        *_wrapped(Text(slip.service_name, 2, bold=True), columns),
        Feed(12),
        *(line for text in _facts(slip, translate) for line in _wrapped(Text(text, 2), columns)),
        Feed(QUIET_ZONE),
        Qr(slip.url),
        *(line for text in _words(translate) for line in _wrapped(Text(text), columns)),
        Feed(8),
        Text(f"{slip.issued_at:%Y-%m-%d %H:%M}"),
    )


def numbers_in_short(numbers: Iterable[int]) -> str:
    """Counter numbers as people say them: ``1, 3-6``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def width_of(text: str) -> int:
    """Columns that a printer gives a text: one for ASCII, two for every other character."""
    return sum(1 if character.isascii() else 2 for character in text)


def printable(text: str) -> str:
    """The text without what could command a printer or has no form: controls become spaces."""
    visible = (" " if _formless(character) else character for character in text)
    return " ".join("".join(visible).split())


def _facts(slip: Slip, translate: Translate) -> Iterable[str]:
    """What the person waits for, in the large lines."""
    if slip.copy:
        yield translate("Ticket", "Copy")
    if slip.priority_name:
        yield translate("Ticket", "Green channel: {name}").format(name=slip.priority_name)
    yield (
        translate("Ticket", "%n people ahead of you", n=slip.ahead)
        if slip.ahead
        else translate("Ticket", "You are next in line")
    )
    yield _wait(slip.minutes, translate)
    if slip.counters:
        numbers = numbers_in_short(slip.counters)
        yield translate("Ticket", "Go to counter {numbers} when called").format(numbers=numbers)


def _wait(minutes: tuple[int, int], translate: Translate) -> str:
    low, high = minutes
    if high == 0:
        return translate("Ticket", "No wait")
    if low == 0:
        return translate("Ticket", "Up to {high} minutes").format(high=high)
    return translate("Ticket", "About {low}-{high} minutes").format(low=low, high=high)


def _words(translate: Translate) -> Iterable[str]:
    """What the QR code is for, and that nobody needs a phone."""
    yield translate("Ticket", "Scan for your place in line, and to rate us afterwards")
    yield translate("Ticket", "No phone needed: listen, and watch the screen")
    yield translate("Ticket", "Missed your call? Tell any member of staff")


def _wrapped(line: Text, columns: int) -> Iterable[Text]:
    """The line, on as many lines of about one length as the paper's width needs."""
    for part in wrap_evenly(printable(line.text), columns // line.scale):
        yield Text(part, line.scale, bold=line.bold)


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
    narrowest = -(-width_of(text) // max(1, len(lines)))
    narrower = (wrap(text, width) for width in range(max(2, narrowest), columns))
    return next((even for even in narrower if len(even) <= len(lines)), lines)


def _pieces(text: str, columns: int) -> list[str]:
    """The smallest parts that stay together.

    Latin words, single Han characters with their marks.
    """
    pieces: list[str] = []
    for character in text:
        joins = pieces and (_closes(character) or (_latin(pieces[-1][-1]) and _latin(character)))
        if joins and width_of(pieces[-1] + character) <= columns:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _latin(character: str) -> bool:
    return character.isascii() and not character.isspace()


def _closes(character: str) -> bool:
    return character in "，。、：；！？）》」』”’,.:;!?)" or character.isspace()


def _formless(character: str) -> bool:
    """Controls, format marks, surrogates, unassigned and private characters, line separators."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"}
