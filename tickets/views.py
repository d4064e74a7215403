"""What windows, pages and commands show: lines, calls, an officer's desk, a place in line."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from tickets.come_back import ComeBackPass
from tickets.hall import CounterState, Role
from tickets.street import StreetNumber
from tickets.visit import Ticket, TicketState


class Slot(Struct, frozen=True):
    """A time people can book, in UTC; ``free`` places are left of ``capacity``."""

    starts_at: datetime
    capacity: int
    free: int
    ends_at: datetime


class BookingDayState(StrEnum):
    """Whether people can book on a day; ``OVER`` is today, when the last slot has begun."""

    FREE = "free"
    FULL = "full"
    OVER = "over"
    CLOSED = "closed"


class BookingDay(Struct, frozen=True):
    """A calendar day of the hall on which people may book; ``free`` places are left in all."""

    day: date
    state: BookingDayState
    free: int = 0


class CounterNow(Struct, frozen=True):
    """A counter as it is now: its state, who works there, whose turn it is."""

    number: int
    state: CounterState
    officer: str | None
    here: Ticket | None


class TodaysCounts(Struct, frozen=True):
    """How the day goes: numbers given out today, people waiting, served and missed, open counters.

    Those who wait in a line that goes on over midnight are waiting, whenever they came.
    """

    issued: int
    waiting: int
    served: int
    missed: int
    open_counters: int


class Call(Struct, frozen=True):
    """One showing of a number on the hall display; ``event`` grows with every call and recall.

    ``service`` and ``language`` are its ticket's. ``state`` is called; at a counter's own display
    also serving.
    """

    event: int
    label: str
    counter: int
    at: datetime
    recall: bool = False
    service: str = ""
    language: str = ""
    state: TicketState = TicketState.CALLED


class MissedCall(Struct, frozen=True):
    """A number whose person did not come: its call and the counter it was called to."""

    label: str
    counter: int
    at: datetime


class NextNumber(Struct, frozen=True):
    """A number that will be called soon, and is asked to come near."""

    label: str
    service: str


class Notice(Struct, frozen=True):
    """What the hall tells everybody, by language; an ``urgent`` one takes the screen.

    It is shown from ``starts`` until ``ends``, in UTC; None is since ever and for ever.
    """

    id: int
    texts: Mapping[str, str]
    urgent: bool = False
    starts: datetime | None = None
    ends: datetime | None = None


class Line(Struct, frozen=True):
    """How one service's line stands now.

    People waiting, minutes for whoever joins it (from, to). ``served`` is whether an open counter
    serves it. A line that is ``full`` gives out no more numbers until ``again_at``, in UTC; None is
    not today.
    """

    service: str
    waiting: int
    minutes: tuple[int, int]
    served: bool = True
    full: bool = False
    again_at: datetime | None = None


class BoardInputs(Struct, frozen=True):
    """What the hall display is made from, read at one moment.

    Who is called and not yet served, the newest call first; how the lines stand; whose call was
    missed today, the newest first; who is asked to come near; what is told now or will be.
    """

    calls: tuple[Call, ...]
    lines: tuple[Line, ...]
    missed: tuple[MissedCall, ...] = ()
    near: tuple[NextNumber, ...] = ()
    notices: tuple[Notice, ...] = ()


class CounterInputs(Struct, frozen=True):
    """What one counter's display is made from.

    ``call`` is the number there, called or served; ``busy`` without one is a visit that was taken
    in without a number. ``following`` are the labels that come next. ``reason`` is why the counter
    is paused; empty where none was given.
    """

    state: CounterState
    call: Call | None = None
    busy: bool = False
    following: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    reason: str = ""


class Standing(Struct, frozen=True):
    """Where one ticket stands.

    People ahead in its line, minutes until its call, counters that may call it. ``minutes`` is None
    where the line would be no wait, and no counter is open.
    """

    ahead: int
    minutes: tuple[int, int] | None
    counters: tuple[int, ...]


class Desk(Struct, frozen=True):
    """What an officer sees.

    Who is here, who waits in the order of calling, who was missed, who is parked where this counter
    may resume them, the day's sum.

    ``served`` counts today's finished tickets at this counter, ``median_minutes`` is their median
    handling time. ``slot_at`` is the appointment of who is here, in UTC; ``officer_role`` that of
    who has signed on. ``away`` are those who fetch a paper and come back to this counter or its
    services.
    ``for_today`` is whether the counter serves something else than the hall file says.
    """

    counter: int
    here: Ticket | None
    waiting: tuple[Ticket, ...]
    missed: tuple[Ticket, ...]
    served: int
    median_minutes: float
    parked: tuple[Ticket, ...] = ()
    state: CounterState = CounterState.CLOSED
    officer: str | None = None
    slot_at: datetime | None = None
    officer_role: Role | None = None
    away: tuple[Ticket, ...] = ()
    for_today: bool = False


class TicketNow(Struct, frozen=True):
    """One ticket as its own page shows it.

    ``standing`` is its place while it is in line, ``call`` its newest call while it is called.
    ``street`` is what is known besides of a number from the street that is not confirmed, or gone,
    ``come_back`` the pass of who is away for a paper.
    """

    ticket: Ticket
    standing: Standing | None = None
    call: Call | None = None
    street: StreetNumber | None = None
    come_back: ComeBackPass | None = None


class Happened(Struct, frozen=True):
    """One thing that happened to a ticket, such as ``call``; ``at`` is UTC."""

    kind: str
    at: datetime
    counter: int | None = None
    service: str | None = None
