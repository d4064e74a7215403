"""The hall's nouns.

Texts by language are mappings such as ``{"zh-Hans": "护照", "en": "Passport"}``.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from msgspec import Struct

from tickets.discreet import Discreet

ORDINARY = "ordinary"
"""Code of the class everyone belongs to who named no other."""


class TicketState(StrEnum):
    """Where a ticket is now; the past is in its events."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    MISSED = "missed"
    PARKED = "parked"
    CANCELLED = "cancelled"
    ABANDONED = "abandoned"


class CounterState(StrEnum):
    """Whether a counter takes people now."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class AppointmentState(StrEnum):
    """What became of an appointment."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class HelpWish(StrEnum):
    """What somebody at a ticket machine asks for: a person, or something that one brings."""

    STAFF = "staff"
    WATER = "water"
    GLASSES = "glasses"
    WHEELCHAIR = "wheelchair"
    TRANSLATOR = "translator"


class HelpState(StrEnum):
    """Whether somebody has answered a help call; ``over`` is that nobody had when the day ended."""

    OPEN = "open"
    ANSWERED = "answered"
    OVER = "over"


class VisitState(StrEnum):
    """Whether somebody has called back about a home visit."""

    OPEN = "open"
    DONE = "done"


class Pool(StrEnum):
    """Who may resume a parked ticket: the counter that parked it, or any."""

    COUNTER = "counter"
    HALL = "hall"


class Place(StrEnum):
    """Where a transferred ticket joins the other line."""

    FRONT = "front"
    BACK = "back"


class MissedPolicy(StrEnum):
    """Where a missed ticket joins its line again: where it was, after n tickets, or last."""

    AT_ONCE = "at-once"
    AFTER = "after"
    LAST = "last"


class Role(StrEnum):
    """What an officer may do."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"


class OpeningHours(Struct, frozen=True):
    """When the hall takes people in on one weekday (Monday is 0), in the hall's local time.

    ``last_ticket`` is when walk-ins get their last number; None is until it closes.
    """

    weekday: int
    opens: time
    closes: time
    last_ticket: time | None = None


class SpecialDays(Struct, frozen=True):
    """Days from ``first`` to ``last`` that do not follow the week.

    Closed without hours; with hours, worked (a Sunday made up for a holiday).
    """

    first: date
    last: date
    hours: tuple[OpeningHours, ...] = ()


class MissedRule(Struct, frozen=True):
    """The hall's policy for missed tickets that check in again; ``places`` is for ``AFTER``."""

    policy: MissedPolicy = MissedPolicy.AT_ONCE
    places: int = 3


class AppointmentRule(Struct, frozen=True):
    """What an appointment is worth.

    Until ``grace`` after the slot, a person who checks in counts as arriving ``credit`` before it.
    """

    grace: timedelta = timedelta(minutes=15)
    credit: timedelta = timedelta(minutes=30)


class Hall(Struct, frozen=True):
    """One site: its names, its clock, its rules, and what its display tells people.

    A hall without ``hours`` never closes. ``badge`` is a PNG or an SVG, ``color`` its main colour
    such as ``#17457C``, on which white text can be read; empty is the product's own.
    """

    names: Mapping[str, str]
    time_zone: str
    cut_over_hour: int
    hours: tuple[OpeningHours, ...] = ()
    notices: tuple[Mapping[str, str], ...] = ()
    amenities: tuple[Mapping[str, str], ...] = ()
    special_days: tuple[SpecialDays, ...] = ()
    numbers_outside_hours: bool = False
    missed: MissedRule = MissedRule()
    appointments: AppointmentRule = AppointmentRule()
    home_visits: bool = True
    color: str = ""
    badge: bytes | None = None


class Limits(Struct, frozen=True):
    """How many numbers a service gives out; None is no limit, slots count from midnight.

    ``appointments_a_slot`` of 0 takes no appointments.
    """

    slot_minutes: int = 30
    walk_ins_a_slot: int | None = None
    walk_ins_a_day: int | None = None
    appointments_a_slot: int = 0
    appointments_a_day: int | None = None


class ServiceGroup(Struct, frozen=True):
    """Services that stand together on the kiosk's first page."""

    code: str
    names: Mapping[str, str]


class Service(Struct, frozen=True):
    """What people come for. ``materials`` is what to bring, ``minutes`` a typical handling time.

    One that runs ``round_the_clock`` knows no opening hours, and its line goes on over midnight.
    """

    code: str
    series: str
    group: str
    names: Mapping[str, str]
    short_names: Mapping[str, str]
    materials: Mapping[str, tuple[str, ...]]
    minutes: int
    on_kiosk: bool = True
    round_the_clock: bool = False
    limits: Limits = Limits()


class Counter(Struct, frozen=True):
    """A window.

    ``serves`` pairs a service code with the minutes its people must have waited longer.
    """

    number: int
    serves: tuple[tuple[str, int], ...]
    names: Mapping[str, str] | None = None


class PriorityClass(Struct, frozen=True):
    """People who count as arriving ``credit_minutes`` earlier.

    ``who`` says in words who they are.
    """

    code: str
    names: Mapping[str, str]
    who: Mapping[str, str]
    credit_minutes: int


class QuestionAnswer(Struct, frozen=True):
    """What people may answer, and what it leads to: a ``service`` or the next ``question``."""

    texts: Mapping[str, str]
    service: str | None = None
    question: str | None = None


class Question(Struct, frozen=True):
    """Something plain that people are asked who do not know which service they need."""

    code: str
    texts: Mapping[str, str]
    answers: tuple[QuestionAnswer, ...]


class Ticket(Struct, frozen=True):
    """A numbered place in line.

    ``label`` is what is printed; times are UTC; ``token`` opens its page. ``service`` is what it is
    in line for now, ``then`` the services after it, in order. ``to_counter`` alone may call it when
    set. A parked ticket with a ``counter`` lies in that counter's pool, else in the hall's.
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
    then: tuple[str, ...] = ()
    to_counter: int | None = None
    appointment: int | None = None


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


class Slot(Struct, frozen=True):
    """A time people can book; ``free`` places are left of ``capacity``."""

    starts_at: datetime
    capacity: int
    free: int


class Officer(Struct, frozen=True):
    """Somebody who works at counters; ``badge`` is what they sign on with."""

    badge: str
    name: str
    role: Role = Role.OFFICER


class HelpCall(Struct, frozen=True):
    """Somebody at a ticket machine asks for help, in their language, since ``at``.

    ``answered_by`` is the counter whose officer comes.
    """

    id: int
    station: str
    wish: HelpWish
    language: str
    state: HelpState
    at: datetime
    answered_at: datetime | None
    answered_by: int | None


class HomeVisit(Discreet, frozen=True):
    """A visit at home that somebody asks for at a ticket machine, since ``asked_at``.

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
    """One showing of a number on the hall display; ``event`` grows with every call and recall."""

    event: int
    label: str
    counter: int
    at: datetime
    recall: bool = False


class Line(Struct, frozen=True):
    """How one service's line stands now.

    People waiting, minutes for whoever joins it (from, to).
    """

    service: str
    waiting: int
    minutes: tuple[int, int]


class Standing(Struct, frozen=True):
    """One ticket's place.

    People ahead in its line, minutes until its call, counters that may call it.
    """

    ahead: int
    minutes: tuple[int, int]
    counters: tuple[int, ...]


class Desk(Struct, frozen=True):
    """What an officer sees.

    Who is here, who waits in the order of calling, who was missed, who is parked where this counter
    may resume them, the day's sum.

    ``served`` counts today's finished tickets at this counter, ``mean_minutes`` their handling
    time.
    """

    counter: int
    here: Ticket | None
    waiting: tuple[Ticket, ...]
    missed: tuple[Ticket, ...]
    served: int
    mean_minutes: float
    parked: tuple[Ticket, ...] = ()
    state: CounterState = CounterState.CLOSED
    officer: str | None = None


class HallSetup(Struct, frozen=True):
    """All that a hall file says, in its order; the first question is where asking begins."""

    hall: Hall
    groups: tuple[ServiceGroup, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    classes: tuple[PriorityClass, ...]
    questions: tuple[Question, ...] = ()


class Event(Struct, frozen=True):
    """One thing that happened; ids grow and are never used again. ``at`` is UTC.

    What happens to a counter, a help call or a home visit has no ticket; ``detail`` says what the
    kind alone does not (a transfer's ``service`` and ``to_counter``, a parking's ``pool``, a help
    call's ``wish``).
    """

    id: int
    ticket: int | None
    kind: str
    at: datetime
    service: str | None
    counter: int | None
    officer: str | None
    detail: Mapping[str, Any] | None = None
