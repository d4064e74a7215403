"""What a citizen asks of the hall and is answered: requests, tickets, lines."""

from datetime import datetime

from msgspec import Struct

from tickets.redacted import Redacted
from tickets.views import Line, Notice, Standing
from tickets.visit import Appointment, Ticket


class TicketRequest(Redacted, frozen=True):
    """What somebody takes a number for, and how it is to be printed.

    ``identity`` is the keyed hash of a card that was read; None without one.
    """

    HIDDEN = frozenset({"identity"})

    service: str
    priority_class: str
    language: str
    large: bool
    identity: bytes | None = None


class IssuedTicket(Struct, frozen=True):
    """A ticket just issued, with its place in line at that moment; None when it is not known.

    ``slot_at`` is the time of the appointment it was issued for, in UTC.
    """

    ticket: Ticket
    standing: Standing | None
    slot_at: datetime | None = None


class FoundTicket(Struct, frozen=True):
    """A ticket of today, with its place while it is in line.

    ``again`` says that it was missed and has just been put back in line.
    """

    ticket: Ticket
    standing: Standing | None = None
    again: bool = False


class LinesNow(Struct, frozen=True):
    """How the lines stand, which services are served at an open counter, and what is told.

    ``open_services`` is None when it is not known.
    """

    lines: tuple[Line, ...]
    open_services: frozenset[str] | None = None
    notices: tuple[Notice, ...] = ()


class BookingNow(Struct, frozen=True):
    """A booking as its page shows it.

    ``ends_at`` is when its slot ends, in UTC; None when its service has left the hall file.
    ``ahead`` is whether it can still be moved or given back. ``ticket`` is what it was checked in
    for.
    """

    appointment: Appointment
    ends_at: datetime | None
    ahead: bool
    ticket: Ticket | None = None
