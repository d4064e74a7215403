"""The hall and its services, as its file describes them.

Texts by language are mappings such as ``{"zh-Hans": "护照", "en": "Passport"}``.
"""

from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import StrEnum

from msgspec import Struct

from tickets.cues import CueRule
from tickets.ratings import RatingRule, Reason
from tickets.street import StreetRule

ORDINARY = "ordinary"
"""Code of the class of everyone who named no other."""

COME_BACK_DAYS = 5
"""Working days within which a pass brings a person back, where the hall file says nothing."""

STAFF = "staff"
"""What a person asks for at a ticket machine who wants somebody to come."""


class CounterState(StrEnum):
    """Whether a counter takes people now."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class Pool(StrEnum):
    """Who may resume a parked ticket: the counter that parked it, or any."""

    COUNTER = "counter"
    HALL = "hall"


class LineEnd(StrEnum):
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


class CallingRule(Struct, frozen=True):
    """How people are called, and when who was called counts as missed.

    Who was called and not started is missed when the next call comes within ``no_show``: nobody is
    served in so short a time; zero has everybody served who was called. Calls are spoken in
    ``languages``, each once and the first ``times``; none is a chime alone. ``one`` is how Mandarin
    says the 1 of a number, 一 or 幺. ``sentences`` are the hall's own, by language, with the places
    ``{number}`` and ``{counter}``.
    """

    no_show: timedelta = timedelta(seconds=40)
    languages: tuple[str, ...] = ("zh-Hans", "en")
    times: int = 2
    one: str = "一"
    sentences: Mapping[str, str] = {}


class AppointmentRule(Struct, frozen=True):
    """What an appointment is worth, what its codes are made of, and how far ahead people book.

    Until ``grace`` after the slot, a person who checks in counts as arriving ``credit`` before it.
    Where codes hold ``letters``, the ticket machines have keys for them. Citizens book by
    themselves until so many ``days_ahead`` of today; 0 leaves that to the booking platform.
    """

    grace: timedelta = timedelta(minutes=15)
    credit: timedelta = timedelta(minutes=30)
    letters: bool = False
    days_ahead: int = 14


class Amenity(Struct, frozen=True):
    """What people may borrow or have, such as reading glasses; the hall display tells them so.

    Where it is ``on_kiosk`` they may ask for it at a ticket machine, and an officer brings it.
    """

    code: str
    names: Mapping[str, str]
    on_kiosk: bool = True


class Hall(Struct, frozen=True):
    """One site: its names, its clock, its rules, and what its display tells people.

    A hall without ``hours`` never closes. ``badge`` is a PNG or an SVG, ``color`` its main colour
    such as ``#17457C``, on which white text can be read; empty is the product's own. ``phone`` is
    where a person answers, as it is written: ``010-12345678``; empty where nobody does.
    Without ``street`` numbers are given out in the hall alone. Who fetches a paper may come back
    without queueing for ``come_back_days`` working days; 0 is the same day alone.
    """

    names: Mapping[str, str]
    time_zone: str
    cut_over_hour: int
    hours: tuple[OpeningHours, ...] = ()
    notices: tuple[Mapping[str, str], ...] = ()
    amenities: tuple[Amenity, ...] = ()
    special_days: tuple[SpecialDays, ...] = ()
    numbers_outside_hours: bool = False
    missed: MissedRule = MissedRule()
    appointments: AppointmentRule = AppointmentRule()
    calling: CallingRule = CallingRule()
    rating: RatingRule = RatingRule()
    street: StreetRule | None = None
    come_back_days: int = COME_BACK_DAYS
    cues: CueRule = CueRule()
    home_visits: bool = True
    color: str = ""
    badge: bytes | None = None
    phone: str = ""


class ServiceLimits(Struct, frozen=True):
    """How many numbers a service gives out; None is no limit, slots count from midnight.

    ``appointments_a_slot`` of 0 takes no appointments. ``come_back_days`` is the hall's where it is
    None.
    """

    slot_minutes: int = 30
    walk_ins_a_slot: int | None = None
    walk_ins_a_day: int | None = None
    appointments_a_slot: int = 0
    appointments_a_day: int | None = None
    come_back_days: int | None = None


class ServiceGroup(Struct, frozen=True):
    """Services that stand together on the kiosk's first page.

    ``icon`` is one of ``tickets.icons.ICONS``, or empty.
    """

    code: str
    names: Mapping[str, str]
    icon: str = ""


class Service(Struct, frozen=True):
    """What people come for. ``materials`` is what to bring, ``minutes`` a typical handling time.

    A ``round_the_clock`` service has no opening hours, and its line goes on over midnight. The next
    ``pre_call`` numbers of its line are asked to come near; 0 asks nobody. ``icon`` stands in the
    place of the letter; it is one of ``tickets.icons.ICONS``, or empty.
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
    limits: ServiceLimits = ServiceLimits()
    pre_call: int = 0
    icon: str = ""


class Counter(Struct, frozen=True):
    """A window.

    ``serves`` pairs a service code with the minutes its people must have waited longer.
    """

    number: int
    serves: tuple[tuple[str, int], ...]
    names: Mapping[str, str] | None = None


class Zone(Struct, frozen=True):
    """A part of the hall, by its counters' numbers, with a display or speakers of its own."""

    code: str
    names: Mapping[str, str]
    counters: tuple[int, ...]


class PriorityClass(Struct, frozen=True):
    """People who count as arriving ``credit_minutes`` earlier.

    ``who`` says in words who they are.
    """

    code: str
    names: Mapping[str, str]
    who: Mapping[str, str]
    credit_minutes: int


class QuestionAnswer(Struct, frozen=True):
    """One answer to a question; it leads to a ``service`` or to the next ``question``."""

    texts: Mapping[str, str]
    service: str | None = None
    question: str | None = None


class Question(Struct, frozen=True):
    """A plain question for people who do not know which service they need."""

    code: str
    texts: Mapping[str, str]
    answers: tuple[QuestionAnswer, ...]


class Faq(Struct, frozen=True):
    """What people often ask, and the hall's answer.

    ``services`` are the codes of those it is about; none is the whole hall. ``keywords`` are more
    words by which it is found, in any language.
    """

    code: str
    questions: Mapping[str, str]
    answers: Mapping[str, str]
    services: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


class Officer(Struct, frozen=True):
    """Somebody who works at counters; ``badge`` is what they sign on with."""

    badge: str
    name: str
    role: Role = Role.OFFICER


class HallSetup(Struct, frozen=True):
    """All that a hall file says, in its order; the first question is where asking begins.

    ``reasons`` are those that may be ticked beside a rating.
    """

    hall: Hall
    groups: tuple[ServiceGroup, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    classes: tuple[PriorityClass, ...]
    questions: tuple[Question, ...] = ()
    zones: tuple[Zone, ...] = ()
    faqs: tuple[Faq, ...] = ()
    reasons: tuple[Reason, ...] = ()
