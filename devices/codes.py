"""What a scanned line is: pure."""

import re
from datetime import date

from msgspec import Struct

from devices.framing import Reason, Unreadable
from devices.identity import born_on, has_lived, is_checked, plain
from tickets.redacted import Redacted

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
"""secrets.token_urlsafe(16), as db/issuing.py makes them."""

LABEL = re.compile(r"[A-Z]{1,2}[0-9]{3,5}")

CODE = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9_./-]{3,63}")
"""The hall's own have eight digits; imported ones are what db/appointment_file.py takes."""


class AppointmentCode(Struct, frozen=True):
    """Checks an appointment in."""

    code: str


class TicketToken(Redacted, frozen=True):
    """Opens a ticket; the secret of the QR code on its paper."""

    HIDDEN = frozenset({"token"})

    token: str


class TicketLabel(Struct, frozen=True):
    """A number as printed and called."""

    label: str


class Identity(Redacted, frozen=True):
    """A valid identity number, on its way to what may be kept of it."""

    HIDDEN = frozenset({"number"})

    number: str


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
