"""What an officer asks for by the keys of a call pad: pure."""

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from devices.line_protocol.message import Command, LineMessage

MOST_DIGITS = 5
"""Of a number that is typed: as many as a ticket's number has."""

MOST_GRADE = 5


class PadKey(StrEnum):
    """A key that says all by itself, as the open line protocol calls it.

    PAUSE_OR_OPEN is the one key of a number pad that does both; no line has it.
    """

    NEXT = "NEXT"
    RECALL = "RECALL"
    MISS = "MISS"
    DONE = "DONE"
    PARK = "PARK"
    PAUSE = "PAUSE"
    OPEN = "OPEN"
    PAUSE_OR_OPEN = "PAUSE/OPEN"


class CallNumber(Struct, frozen=True):
    """Call the ticket with these digits, as they were typed: ``037``."""

    digits: str


class TransferTo(Struct, frozen=True):
    """Send who is here to another counter."""

    counter: int


class Rate(Struct, frozen=True):
    """The person who was served gives a grade, 1 to 5; 5 is very satisfied."""

    grade: int


PadCommand = PadKey | CallNumber | TransferTo | Rate


_KEYS = {each.value: each for each in PadKey if each is not PadKey.PAUSE_OR_OPEN}


def command_of(line: LineMessage) -> PadCommand | None:
    """What a KEY, NUM or RATE line asks for; None where its values mean nothing."""
    match line.command, dict(line.values):
        case Command.KEY, {"k": "XFER", "n": counter, **others} if not others:
            return TransferTo(int(counter)) if _is_number(counter, 1, 9999) else None
        case Command.KEY, {"k": key, **others} if not others:
            return _KEYS.get(key)
        case Command.NUM, {"d": digits, **others} if not others:
            return CallNumber(digits) if _is_number(digits, 1, 10**MOST_DIGITS - 1) else None
        case Command.RATE, {"g": grade, **others} if not others:
            return Rate(int(grade)) if _is_number(grade, 1, MOST_GRADE) else None
        case _:
            return None


def _is_number(written: str, least: int, most: int) -> bool:
    """Whether something is written in digits, not too many, and between two numbers."""
    return (
        bool(re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", written)) and least <= int(written) <= most
    )


def values_of(command: PadCommand) -> tuple[Command, Mapping[str, str]]:
    """The line by which a pad says something; the other way round than :func:`command_of`."""
    match command:
        case CallNumber(digits):
            return Command.NUM, {"d": digits}
        case TransferTo(counter):
            return Command.KEY, {"k": "XFER", "n": str(counter)}
        case Rate(grade):
            return Command.RATE, {"g": str(grade)}
        case PadKey.PAUSE_OR_OPEN:
            raise ValueError("a pad on a line has a key for each")
        case _:
            return Command.KEY, {"k": command.value}
