"""The hall's nouns.

Texts by language are mappings such as ``{"zh-Hans": "护照", "en": "Passport"}``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

ORDINARY = "ordinary"
"""Code of the class everyone belongs to who named no other."""


class TicketState(StrEnum):
    """Where a ticket is now; the past is in its events."""

    BOOKED = "booked"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    MISSED = "missed"
    PARKED = "parked"
    CANCELLED = "cancelled"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When the hall takes people in on one weekday (Monday is 0), in the hall's local time."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Hall:
    """One site: its names, its clock, and what its display tells people."""

    names: Mapping[str, str]
    time_zone: str
    cut_over_hour: int
    hours: tuple[OpeningHours, ...] = ()
    notices: tuple[Mapping[str, str], ...] = ()
    amenities: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """Services that stand together on the kiosk's first page."""

    code: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Service:
    """What people come for. ``materials`` is what to bring, ``minutes`` a typical handling time."""

    code: str
    series: str
    group: str
    names: Mapping[str, str]
    short_names: Mapping[str, str]
    materials: Mapping[str, tuple[str, ...]]
    minutes: int
    on_kiosk: bool = True


@dataclass(frozen=True, slots=True)
class Counter:
    """A window.

    ``serves`` pairs a service code with the minutes its people must have waited longer.
    """

    number: int
    serves: tuple[tuple[str, int], ...]
    names: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class PriorityClass:
    """People who count as arriving ``credit_minutes`` earlier.

    ``who`` says in words who they are.
    """

    code: str
    names: Mapping[str, str]
    who: Mapping[str, str]
    credit_minutes: int


@dataclass(frozen=True, slots=True)
class Ticket:
    """A numbered place in line.

    ``label`` is what is printed; times are UTC; ``token`` opens its page.
    """

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


@dataclass(frozen=True, slots=True)
class Call:
    """One showing of a number on the hall display; ``event`` grows with every call and recall."""

    event: int
    label: str
    counter: int
    at: datetime
    recall: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """How one service's line stands now.

    People waiting, minutes for whoever joins it (from, to).
    """

    service: str
    waiting: int
    minutes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """One ticket's place.

    People ahead in its line, minutes until its call, counters that may call it.
    """

    ahead: int
    minutes: tuple[int, int]
    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What an officer sees.

    Who is here, who waits in the order of calling, who was missed, the day's sum.

    ``served`` counts today's finished tickets at this counter, ``mean_minutes`` their handling
    time.
    """

    counter: int
    here: Ticket | None
    waiting: tuple[Ticket, ...]
    missed: tuple[Ticket, ...]
    served: int
    mean_minutes: float


@dataclass(frozen=True, slots=True)
class HallSetup:
    """All that a hall file says, in its order."""

    hall: Hall
    groups: tuple[ServiceGroup, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    classes: tuple[PriorityClass, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; ids grow and are never used again. ``at`` is UTC."""

    id: int
    ticket: int
    kind: str
    at: datetime
    service: str
    counter: int | None
    officer: str | None
