"""What a citizen asks of the hall and is answered: requests, tickets, lines."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from tickets.redacted import Redacted
from tickets.states import Move
from tickets.views import Happened, Line, Notice, Standing
from tickets.visit import Appointment, Ticket


class TicketRequest(Redacted, frozen=True):
    """What somebody takes a number for, and how it is to be printed.

    ``identity`` is the keyed hash of a card that was read; None without one.
    ``birthday`` is whether the card said that it is today.
    """

    HIDDEN = frozenset({"identity", "birthday"})

    service: str
    priority_class: str
    language: str
    large: bool
    identity: bytes | None = None
    birthday: bool = False


class IssuedTicket(Struct, frozen=True):
    """A ticket just issued, with its place in line at that moment; None when it is not known.

    ``slot_at`` is the time of the appointment it was issued for, in UTC.
    """

    ticket: Ticket
    standing: Standing | None
    slot_at: datetime | None = None


class CalledTo(Struct, frozen=True):
    """A call of a ticket to a counter, and when; a call that was repeated has several ``times``."""

    counter: int
    times: tuple[datetime, ...]


class FoundTicket(Struct, frozen=True):
    """A ticket of today, with its place while it is in line, and its calls, oldest first.

    ``again`` says that it was missed and has just been put back in line, ``came_back`` that its
    person has just come back with what was missing, and is called next.
    """

    ticket: Ticket
    standing: Standing | None = None
    again: bool = False
    calls: tuple[CalledTo, ...] = ()
    came_back: bool = False


def calls_of(happened: Iterable[Happened]) -> tuple[CalledTo, ...]:
    """The calls among what happened to a ticket; the same call shown again belongs to its first."""
    calls: list[CalledTo] = []
    for each in happened:
        if each.kind == Move.RECALL and calls:
            calls[-1] = CalledTo(calls[-1].counter, (*calls[-1].times, each.at))
        elif each.kind in {Move.CALL, Move.RESUME} and each.counter is not None:
            calls.append(CalledTo(each.counter, (each.at,)))
    return tuple(calls)


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
