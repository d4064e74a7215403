"""What happens to people: tickets, appointments, help calls, home visits, and their events."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from tickets.redacted import Redacted
from tickets.source import Source


class TicketState(StrEnum):
    """Where a ticket is now; the past is in its events.

    An ``unconfirmed`` one was taken from the street: it holds its place in line, and is called only
    when its person has come and is waiting. The person of one that is ``away`` fetches a paper, and
    comes back to the counter without queueing.
    """

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    MISSED = "missed"
    PARKED = "parked"
    CANCELLED = "cancelled"
    ABANDONED = "abandoned"
    UNCONFIRMED = "unconfirmed"
    AWAY = "away"


class AppointmentState(StrEnum):
    """What became of an appointment."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class HelpState(StrEnum):
    """Whether a help call was answered; ``over`` means that it was not when the day ended."""

    OPEN = "open"
    ANSWERED = "answered"
    OVER = "over"


class VisitState(StrEnum):
    """Whether somebody has called back about a home visit."""

    OPEN = "open"
    DONE = "done"


class Ticket(Redacted, frozen=True):
    """A numbered place in line.

    ``label`` is what is printed; times are UTC; ``token`` opens its page. ``service`` is what it is
    in line for now, ``then`` the services after it, in order. ``to_counter`` alone may call it when
    set. A parked ticket with a ``counter`` lies in that counter's pool, else in the hall's. The
    ``note`` is from the officer who transferred it to the next; ``birthday`` is whether an identity
    card said that it is today: both are shown at the counter alone, and forgotten when the ticket
    ends.
    """

    HIDDEN = frozenset({"note", "birthday"})

    id: int
    day: date
    series: str
    seq: int
    label: str
    service: str
    priority_class: str
    state: TicketState
    language: str
    rank_at: datetime
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: int | None
    officer: str | None
    token: str
    then: tuple[str, ...] = ()
    to_counter: int | None = None
    appointment: int | None = None
    note: str | None = None
    birthday: bool = False


class Appointment(Struct, frozen=True):
    """A booked slot. ``code`` checks it in; ``reference`` is the booking platform's own number."""

    id: int
    code: str
    reference: str | None
    service: str
    day: date
    slot_at: datetime
    state: AppointmentState
    booked_at: datetime
    ticket: int | None = None


class HelpCall(Struct, frozen=True):
    """A call for help from a ticket machine, in the language of the person, since ``at``.

    ``wish`` is ``STAFF`` or the code of an amenity, ``answered_by`` the counter whose officer
    comes.
    """

    id: int
    station: str
    wish: str
    language: str
    state: HelpState
    at: datetime
    answered_at: datetime | None
    answered_by: int | None


class HomeVisit(Redacted, frozen=True):
    """A visit at home that a person asked for at a ticket machine at ``asked_at``.

    ``phone`` is where to call back: all that is kept of the person, shown to no log, and None when
    ``called_back_by``, a counter, has done so.
    """

    HIDDEN = frozenset({"phone"})

    id: int
    station: str
    phone: str | None
    language: str
    state: VisitState
    asked_at: datetime
    called_back_at: datetime | None
    called_back_by: int | None


class Event(Struct, frozen=True):
    """One thing that happened; ids grow and are never used again. ``at`` is UTC.

    What happens to a counter, a help call or a home visit has no ticket; ``detail`` says what the
    kind alone does not (a transfer's ``service`` and ``to_counter``, a parking's ``pool``, a help
    call's ``wish``). ``source`` is where it was done; None is of an earlier version, or nowhere.
    """

    id: int
    ticket: int | None
    kind: str
    at: datetime
    service: str | None
    counter: int | None
    officer: str | None
    detail: Mapping[str, Any] | None = None
    source: Source | None = None
