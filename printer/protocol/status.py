"""Tells a printer's answers (DLE EOT, ASB, GS r, GS ( H) apart and derives its state from them.

Sources: Epson's ESC/POS reference and its followers' manuals (Ithaca PcOS p. 100-103, Bixolon
SRP-350 p. 8).
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from runtime.message import Message

QUERIES = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4)}
"""1 printer, 2 why it is offline, 3 errors, 4 paper sensors; each is answered with one byte."""

ASB_ON, ASB_OFF = b"\x1da\xff", b"\x1da\x00"
"""Tell every change by itself, in four bytes; or no more."""

QUEUED_QUERY = b"\x1dr\x01"
"""GS r 1: answered when everything before it is printed and cut."""


class PrinterState(StrEnum):
    """What a printer says of itself."""

    READY = "ready"
    PAPER_LOW = "paper low"
    PAPER_OUT = "out of paper"
    COVER_OPEN = "cover open"
    CUTTER_ERROR = "cutter jammed"
    OFFLINE = "offline"
    MUTE = "silent"
    UNKNOWN = "not understood"
    GONE = "not connected"


SENTENCES = {
    PrinterState.READY: Message("the printer is ready"),
    PrinterState.PAPER_LOW: Message("the printer's paper is low"),
    PrinterState.PAPER_OUT: Message("the printer is out of paper"),
    PrinterState.COVER_OPEN: Message("the printer's cover is open"),
    PrinterState.CUTTER_ERROR: Message("the printer's cutter is jammed"),
    PrinterState.OFFLINE: Message("the printer is offline"),
    PrinterState.MUTE: Message("the printer is silent"),
    PrinterState.UNKNOWN: Message("what the printer says is not understood"),
    PrinterState.GONE: Message("the printer is not connected"),
}
"""Each state as a sentence."""


ABLE = frozenset({PrinterState.READY, PrinterState.PAPER_LOW})
"""States in which a printer prints."""

_SIGNS = (
    (4, 0x60, PrinterState.PAPER_OUT),
    (2, 0x20, PrinterState.PAPER_OUT),
    (2, 0x04, PrinterState.COVER_OPEN),
    (3, 0x08, PrinterState.CUTTER_ERROR),
    (3, 0x60, PrinterState.OFFLINE),
    (2, 0x40, PrinterState.OFFLINE),
    (1, 0x08, PrinterState.OFFLINE),
    (4, 0x0C, PrinterState.PAPER_LOW),
)
"""(DLE EOT number, bits, state), the most telling first."""

_ASB_SIGNS = (
    (2, 0x0C, PrinterState.PAPER_OUT),
    (0, 0x20, PrinterState.COVER_OPEN),
    (1, 0x08, PrinterState.CUTTER_ERROR),
    (1, 0x64, PrinterState.OFFLINE),
    (0, 0x08, PrinterState.OFFLINE),
    (2, 0x03, PrinterState.PAPER_LOW),
)
"""(byte of the four, bits, state), the most telling first."""

_NOT_OF_PAPER = 0x10
"""GS r 1 tells of paper in four bits; the others are 0."""


def _like(bits: str) -> bytes:
    """The class of bytes that have the manuals' ``bits``, such as 0xx1xx10."""
    fixed = int(bits.replace("0", "1").replace("x", "0"), 2)
    wanted = int(bits.replace("x", "0"), 2)
    fitting = (byte for byte in range(256) if byte & fixed == wanted)
    return b"[" + b"".join(b"\\x%02x" % byte for byte in fitting) + b"]"


_SAID = re.compile(
    rb"7\"(?P<done>.{4})\0"  # GS ( H
    rb"|(?P<realtime>" + _like("0xx1xx10") + rb")"  # DLE EOT
    rb"|(?P<asb>" + _like("0xx1xx00") + _like("0xx0xxxx") + rb"{3})"  # GS a
    rb"|(?P<rest>(?:7\"?|7\".{1,4}|" + _like("0xx1xx00") + _like("0xx0xxxx") + rb"{0,2})\Z)"
    rb"|(?P<queued>" + _like("0xx0xxxx") + rb")"  # GS r
    rb"|(?P<flow>[\x11\x13])"  # XON, XOFF
    rb"|(?P<noise>.)",
    re.DOTALL,
)
"""What a printer can say, told apart by the fixed bits; ``rest`` may be the beginning of more."""


class Heard(NamedTuple):
    """What a printer has said, sorted."""

    realtime: tuple[int, ...]
    queued: tuple[int, ...]
    done: tuple[bytes, ...]
    asb: tuple[bytes, ...]
    noise: int
    """Bytes that are no answer at all."""
    rest: bytes
    """What the last bytes are when they may be half an answer."""

    @property
    def answer(self) -> int | None:
        """The answer to a single query; None when it did not come alone."""
        beside = self.queued or self.done or self.noise or self.rest
        return self.realtime[0] if len(self.realtime) == 1 and not beside else None

    @property
    def finished(self) -> bool:
        """Whether a queued query was answered, in the form of GS r 1."""
        return any(byte < _NOT_OF_PAPER for byte in self.queued)


def heard(said: bytes) -> Heard:
    """Tell the answers apart."""
    found: dict[str | None, list[bytes]] = {kind: [] for kind in _SAID.groupindex}
    for match in _SAID.finditer(said):
        found[match.lastgroup].append(match[match.lastgroup or 0])
    return Heard(
        realtime=tuple(b"".join(found["realtime"])),
        queued=tuple(b"".join(found["queued"])),
        done=tuple(found["done"]),
        asb=tuple(found["asb"]),
        noise=len(found["noise"]),
        rest=b"".join(found["rest"]),
    )


def state_of(answers: Mapping[int, int]) -> PrinterState:
    """The state that the valid answers (query -> byte) tell; all four are needed to be ready."""
    if not answers:
        return PrinterState.MUTE
    whole = answers.keys() >= QUERIES.keys()
    for query, bits, state in _SIGNS:
        if answers.get(query, 0) & bits and (whole or state not in ABLE):
            return state
    return PrinterState.READY if whole else PrinterState.UNKNOWN


def state_of_asb(told: bytes) -> PrinterState:
    """The state that four bytes of ASB tell."""
    for index, bits, state in _ASB_SIGNS:
        if told[index] & bits:
            return state
    return PrinterState.READY


def process_query(number: int) -> tuple[bytes, bytes]:
    """GS ( H: a query behind a job, and the four characters that its answer brings back."""
    name = f"{number % 10_000:04}".encode()
    return b"\x1d(H\x06\x00\x30\x30" + name, name
