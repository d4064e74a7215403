"""Codes that people type or show to a scanner: an appointment's, and what it may not look like."""

import re
from datetime import date

from runtime.message import Message
from tickets.identity_number import is_identity_number

SHORTEST, LONGEST = 4, 64

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
"""The secret that opens a page, as ``secrets.token_urlsafe(16)`` makes it: 128 bits."""

LABEL = re.compile(r"[A-Z]{1,2}[0-9]{3,5}")
"""A ticket's number, as it is printed."""

CODE = re.compile(rf"(?=.*[0-9])[A-Z0-9][A-Z0-9_./-]{{{SHORTEST - 1},{LONGEST - 1}}}")
"""An appointment's code: the hall's own have eight digits, the platforms' are as they like."""


def plain(code: str) -> str:
    """A code as people type it: without spaces and hyphens, in capitals."""
    return "".join(code.replace("-", "").split()).upper()


def why_unreadable(code: str, day: date) -> str:
    """Why no kiosk could take this plain code for an appointment's on a day; empty if it could.

    An identity number is not repeated in it.
    """
    if is_identity_number(code, day):
        return Message("its code would be read as an identity number; none is kept as a code")
    if LABEL.fullmatch(code):
        return Message("the code '{code}' would be read as a ticket's number", code=code)
    if len(code) < SHORTEST:
        return Message(
            "the code '{code}' is too short: no scanner reads less than {least} characters",
            code=code,
            least=SHORTEST,
        )
    if not CODE.fullmatch(code):
        return Message(
            "the code '{code}' is none that a scanner reads: letters, a digit and _ . / - only",
            code=code,
        )
    return ""
