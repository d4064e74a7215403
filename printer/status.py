"""How a printer is, from its own answers to DLE EOT 1 to 4 (Epson's and its followers' manuals)."""

from collections.abc import Mapping
from enum import StrEnum

QUERIES = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4)}
"""1 printer, 2 why it is offline, 3 errors, 4 paper sensors; each is answered with one byte."""


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


ABLE = frozenset({PrinterState.READY, PrinterState.PAPER_LOW, PrinterState.MUTE})
"""States in which a job is sent. Many cheap printers never answer: those print blindly."""

_SIGNS = (
    (4, 0x60, PrinterState.PAPER_OUT),
    (2, 0x20, PrinterState.PAPER_OUT),
    (2, 0x04, PrinterState.COVER_OPEN),
    (3, 0x08, PrinterState.CUTTER_ERROR),
    (3, 0x60, PrinterState.OFFLINE),
    (1, 0x08, PrinterState.OFFLINE),
    (4, 0x0C, PrinterState.PAPER_LOW),
)
"""(query, bits, meaning), the most telling first."""


_FIXED, _FIXED_ARE = 0b1001_0011, 0b0001_0010


def is_answer(byte: int) -> bool:
    """Whether a byte has the fixed bits of an answer, 0xx1xx10; anything else is noise."""
    return byte & _FIXED == _FIXED_ARE


def state_of(answers: Mapping[int, int]) -> PrinterState:
    """The state that the valid answers (query -> byte) tell; all four are needed to be ready."""
    if not answers:
        return PrinterState.MUTE
    for query, bits, state in _SIGNS:
        if answers.get(query, 0) & bits:
            return state
    return PrinterState.READY if answers.keys() >= QUERIES.keys() else PrinterState.UNKNOWN
