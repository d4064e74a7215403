"""Turns the bytes of a scanner into lines: pure, no device, no clock."""

from enum import StrEnum

from msgspec import Struct

from tickets.redacted import Redacted

MOST_BYTES = 256
"""A ticket's code has 90, the longest appointment's code 64."""

STX, ETX = 0x02, 0x03
"""Control characters with which a scanner may frame a code: start and end of text."""

ENDS = b"\r\n\t" + bytes((ETX,))


class Reason(StrEnum):
    """Why nothing is done with what was scanned."""

    TOO_LONG = "too long"
    CUT_OFF = "cut off"
    NOT_TEXT = "not text"
    NOT_OURS = "not ours"
    DAMAGED_IDENTITY = "damaged identity"
    OTHER_CARD = "other card"
    NOT_NOW = "not now"


class End(StrEnum):
    """How a scanner ends a code."""

    LINE = "line"
    """With CR, LF, Tab, ETX or several; a line that stops without one is cut off."""

    PAUSE = "pause"
    """With a pause."""


class Unreadable(Struct, frozen=True):
    """Something was scanned that cannot be used."""

    reason: Reason


class ScannedLine(Redacted, frozen=True):
    """A line that was scanned; it may be an identity number, so it is shown nowhere."""

    HIDDEN = frozenset({"text"})

    text: str


Frame = ScannedLine | Unreadable


class Framer:
    """Cuts a stream of bytes into lines, whatever pieces it comes in.

    A faulty line gives one ``Unreadable``; it does not change how the next line is read.
    """

    def __init__(self, end: End = End.LINE, most: int = MOST_BYTES) -> None:
        self._end, self._most = end, most
        self._held = bytearray()
        self._faulty = False

    @property
    def unfinished(self) -> bool:
        """Whether a line has begun and not ended."""
        return self._faulty or bool(self._held)

    def feed(self, data: bytes) -> list[Frame]:
        """Take the bytes that have come, and return the lines that end in them."""
        return [frame for byte in data if (frame := self._take(byte))]

    def pause(self) -> list[Frame]:
        """Take a pause, and return the line that it ends or cuts off, if one has begun."""
        if self._end is End.LINE and self._held:
            return [self._fault(Reason.CUT_OFF, ended=True)]
        return [frame] if (frame := self._finish()) else []

    def _take(self, byte: int) -> Frame | None:
        if byte in ENDS:
            return self._finish()
        if byte == STX:
            return self._begin()
        if self._faulty:
            return None
        if len(self._held) == self._most:
            return self._fault(Reason.TOO_LONG)
        self._held.append(byte)
        return None

    def _begin(self) -> Frame | None:
        """Begin a line; what was held of another is cut off."""
        cut_off = self._fault(Reason.CUT_OFF) if self._held else None
        self._faulty = False
        return cut_off

    def _finish(self) -> Frame | None:
        """Return the line that has ended; None between CR and LF, and after a fault."""
        held, self._faulty = bytes(self._held), False
        self._held.clear()
        return _line(held) if held else None

    def _fault(self, reason: Reason, *, ended: bool = False) -> Unreadable:
        self._held.clear()
        self._faulty = not ended
        return Unreadable(reason)


def _line(held: bytes) -> Frame:
    try:
        text = held.decode()
    except UnicodeDecodeError:
        return Unreadable(Reason.NOT_TEXT)
    return ScannedLine(text) if text.isprintable() else Unreadable(Reason.NOT_TEXT)
