"""What a scanned line is: pure."""

import re
from dataclasses import dataclass, field
from datetime import date

from kiosk.framing import Reason, Unreadable
from kiosk.identity import born_on, has_lived, is_checked, plain

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
"""secrets.token_urlsafe(16), as db/issuing.py makes them."""

LABEL = re.compile(r"[A-Z]{1,2}[0-9]{3,5}")

CODE = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9_./-]{3,63}")
"""The hall's own have eight digits; imported ones are what db/appointment_file.py takes."""


@dataclass(frozen=True, slots=True)
class AppointmentCode:
    """Checks an appointment in."""

    code: str


@dataclass(frozen=True, slots=True)
class TicketToken:
    """Opens a ticket; the secret of the QR code on its paper."""

    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TicketLabel:
    """A number as printed and called."""

    label: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A valid identity number, on its way to what may be kept of it."""

    number: str = field(repr=False)


Code = AppointmentCode | TicketToken | TicketLabel | Identity | Unreadable


def classify(line: str, ticket_url: str, today: date) -> Code:
    """What a line is; ``today`` is the hall's date."""
    if not line.isascii():  # capitals of other scripts could make a code of what is none
        return Unreadable(Reason.NOT_OURS)
    text = line.strip()
    if text.startswith(ticket_url):
        return _token(text.removeprefix(ticket_url))
    tight = plain(text)
    born = born_on(tight)
    # A booking's number may hold the date it is for, at the same place: nobody is born after today.
    if born is not None and born < today and has_lived(born, today):
        return Identity(tight) if is_checked(tight) else Unreadable(Reason.DAMAGED_IDENTITY)
    if LABEL.fullmatch(tight):
        return TicketLabel(tight)
    return AppointmentCode(tight) if CODE.fullmatch(tight) else Unreadable(Reason.NOT_OURS)


def _token(rest: str) -> Code:
    return TicketToken(rest) if TOKEN.fullmatch(rest) else Unreadable(Reason.NOT_OURS)
