"""Classifies scanned lines: pure."""

import re
from datetime import date

from msgspec import Struct

from devices.framing import Reason, Unreadable
from devices.identity import birth_date, has_valid_check_digit, is_possible_birth, normalized
from tickets.redacted import Redacted

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
"""secrets.token_urlsafe(16), as db/queue/issuing.py makes them."""

LABEL = re.compile(r"[A-Z]{1,2}[0-9]{3,5}")

CODE = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9_./-]{3,63}")
"""The hall's own have eight digits; imported ones are what db/appointments/table_rows.py takes."""


class AppointmentCode(Struct, frozen=True):
    """Checks an appointment in."""

    code: str


class TicketToken(Redacted, frozen=True):
    """Opens a ticket; the secret of the QR code on its paper."""

    HIDDEN = frozenset({"token"})

    token: str


class TicketLabel(Struct, frozen=True):
    """The number of a ticket, as it is printed and called."""

    label: str


class Identity(Redacted, frozen=True):
    """A valid identity number; only a Person is made of it."""

    HIDDEN = frozenset({"number"})

    number: str


Code = AppointmentCode | TicketToken | TicketLabel | Identity | Unreadable


def classify(line: str, ticket_url: str, today: date) -> Code:
    """Return what a line is; ``today`` is the hall's date."""
    if not line.isascii():  # capitals of other scripts could make a code of what is none
        return Unreadable(Reason.NOT_OURS)
    text = line.strip()
    if text.startswith(ticket_url):
        return _token(text.removeprefix(ticket_url))
    code = normalized(text)
    born = birth_date(code)
    # A booking's number may hold the date it is for, at the same place: nobody is born after today.
    if born is not None and born < today and is_possible_birth(born, today):
        valid = has_valid_check_digit(code)
        return Identity(code) if valid else Unreadable(Reason.DAMAGED_IDENTITY)
    if LABEL.fullmatch(code):
        return TicketLabel(code)
    return AppointmentCode(code) if CODE.fullmatch(code) else Unreadable(Reason.NOT_OURS)


def _token(rest: str) -> Code:
    return TicketToken(rest) if TOKEN.fullmatch(rest) else Unreadable(Reason.NOT_OURS)
