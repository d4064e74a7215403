"""Classifies scanned lines: pure."""

import re
from datetime import date

from msgspec import Struct

from devices.framing import Reason, Unreadable
from tickets.codes import CODE, LABEL, TOKEN
from tickets.identity_number import is_identity_number
from tickets.redacted import Redacted

OTHER_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,64}(/[A-Za-z0-9._~-]{1,64})*/t/")
"""Where a hall's tickets led before its address was another one."""

SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9A-Za-z](\\[0-9]{6})?")
r"""What a scanner may write before a code: of which kind it is, such as ]C1 or ]Q3 (AIM, ISO/IEC
15424), and for text of a QR code in which character set, such as \000026."""


class AppointmentCode(Redacted, frozen=True):
    """Checks an appointment in. It may be a mistyped identity number, so it is in no log."""

    HIDDEN = frozenset({"code"})

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
    text = SYMBOLOGY.sub("", line.strip()).strip()
    if text.startswith(ticket_url):
        return _token(text.removeprefix(ticket_url))
    if other := OTHER_ADDRESS.match(text):
        return _token(text[other.end() :])
    code = "".join(text.split()).upper()
    if is_identity_number(code, today):
        return Identity(code)
    if LABEL.fullmatch(code):
        return TicketLabel(code)
    return AppointmentCode(code) if CODE.fullmatch(code) else Unreadable(Reason.NOT_OURS)


def _token(rest: str) -> Code:
    return TicketToken(rest) if TOKEN.fullmatch(rest) else Unreadable(Reason.NOT_OURS)
