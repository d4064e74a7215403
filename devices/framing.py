"""Bytes of a scanner become lines, or one clear "unreadable" a line: pure, no device, no clock."""

from enum import StrEnum

from msgspec import Struct

from tickets.redacted import Redacted

MOST_BYTES = 256
"""A ticket's code has 90, the longest appointment's code 64."""

ENDS = b"\r\n"


class Reason(StrEnum):
    """Why something scanned does nothing."""

    TOO_LONG = "too long"
    CUT_OFF = "cut off"
    NOT_TEXT = "not text"
    NOT_OURS = "not ours"
    DAMAGED_IDENTITY = "damaged identity"
    NOT_NOW = "not now"


class End(StrEnum):
    """How a scanner says that a code is over."""

    LINE = "line"
    """By CR, LF or both; what stops without one is cut off."""

    PAUSE = "pause"
    """By sending no more."""


class Unreadable(Struct, frozen=True):
    """Something was scanned, and nothing is done with it."""

    reason: Reason


class ScannedLine(Redacted, frozen=True):
    """What was scanned; it may be an identity number, so it is shown nowhere."""

    HIDDEN = frozenset({"text"})

    text: str


Frame = ScannedLine | Unreadable


class Framer:
    """Cuts a stream into lines, in whatever pieces it comes.

    A line with a fault is told of once, and the next line is read as if nothing had been.
    """

    def __init__(self, end: End = End.LINE, most: int = MOST_BYTES) -> None:
        self._end, self._most = end, most
        self._held = bytearray()
        self._faulty = False

    @property
    def unfinished(self) -> bool:
        """Whether a line has begun."""
        return self._faulty or bool(self._held)

    def feed(self, data: bytes) -> list[Frame]:
        """Take what has come; give the lines that are over with it."""
        return [frame for byte in data if (frame := self._take(byte))]

    def pause(self) -> list[Frame]:
        """Nothing has come for a while: what was begun is over, or will never be."""
        if self._end is End.LINE and self._held:
            return [self._fault(Reason.CUT_OFF, over=True)]
        return [frame] if (frame := self._finish()) else []

    def _take(self, byte: int) -> Frame | None:
        if byte in ENDS:
            return self._finish()
        if self._faulty:
            return None
        if len(self._held) == self._most:
            return self._fault(Reason.TOO_LONG)
        self._held.append(byte)
        return None

    def _finish(self) -> Frame | None:
        """The line that is over; None between CR and LF, and after a fault."""
        held, self._faulty = bytes(self._held), False
        self._held.clear()
        return _line(held) if held else None

    def _fault(self, reason: Reason, *, over: bool = False) -> Unreadable:
        self._held.clear()
        self._faulty = not over
        return Unreadable(reason)


def _line(held: bytes) -> Frame:
    try:
        text = held.decode()
    except UnicodeDecodeError:
        return Unreadable(Reason.NOT_TEXT)
    return ScannedLine(text) if text.isprintable() else Unreadable(Reason.NOT_TEXT)
