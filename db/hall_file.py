"""A hall file: services, counters, classes, hours and texts of one hall, checked to the line.

What is wrong in the form (unknown key, wrong type) is found by :mod:`runtime.toml_file`; what is
wrong in the meaning (a counter that serves an unknown service) is found here. Nothing reaches the
database before all of it holds.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Generic, Literal, TypeVar

from msgspec import Meta, Struct, defstruct
from msgspec.structs import asdict

from db.hall_file_checks import (
    check_color,
    check_once,
    check_span,
    check_time_zone,
    checked_badge,
)
from db.hall_file_kinds import (
    ANSWERS,
    SEVEN,
    SIX,
    ClockTime,
    Code,
    Color,
    Count,
    Day,
    Delay,
    Letter,
    Minutes,
    Places,
    Serves,
    SlotMinutes,
    Target,
    line,
)
from db.hall_file_questions import check_questions
from runtime.languages import FURTHER, OWN_NAMES, is_wide
from runtime.toml_file import Place, TomlFile, did_you_mean
from tickets.model import (
    ORDINARY,
    AppointmentRule,
    Counter,
    Hall,
    HallSetup,
    Limits,
    MissedPolicy,
    MissedRule,
    OpeningHours,
    PriorityClass,
    Question,
    QuestionAnswer,
    Service,
    ServiceGroup,
    SpecialDays,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Han = TypeVar("Han")
Latin = TypeVar("Latin")


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


_KEYS = {language: language.replace("-", "_").lower() for language in OWN_NAMES}
_LANGUAGE_OF = {key: language for language, key in _KEYS.items()}


class _Three(_Table, Generic[Han, Latin], frozen=True, rename=_LANGUAGE_OF):
    """The same thing in every language; a Han character needs the room of two letters or more."""

    zh_hans: Han
    zh_hant: Han
    en: Latin

    def by_language(self) -> dict[str, Han | Latin]:
        told = {language: getattr(self, key) for key, language in _LANGUAGE_OF.items()}
        return {language: text for language, text in told.items() if text is not None}


if TYPE_CHECKING:
    _Told = _Three
else:
    # A further language, which may be left out, is a line in the table of names and none here.
    _Told = defstruct(
        "_Told",
        [(_KEYS[each], (Han if is_wide(each) else Latin) | None, None) for each in FURTHER],
        bases=(_Three,),
        namespace={"__orig_bases__": (_Three[Han, Latin],), "__parameters__": (Han, Latin)},
        frozen=True,
        rename=_LANGUAGE_OF,
    )


# The lengths are those at which every screen can still be read, from 1280 by 1024 pixels up.
Title = _Told[Annotated[str, line(21)], Annotated[str, line(44)]]
Name = _Told[Annotated[str, line(17)], Annotated[str, line(51)]]
Short = _Told[Annotated[str, line(8)], Annotated[str, line(16)]]
Who = _Told[Annotated[str, line(24)], Annotated[str, line(60)]]
Notice = _Told[Annotated[str, line(40)], Annotated[str, line(100)]]
Materials = _Told[
    Annotated[tuple[Annotated[str, line(36)], ...], SEVEN],
    Annotated[tuple[Annotated[str, line(80)], ...], SEVEN],
]


class _Hall(_Table, frozen=True):
    names: Title
    time_zone: str
    cut_over_hour: Annotated[int, Meta(ge=0, le=23, description="an hour from 0 to 23")] = 4
    numbers_outside_hours: bool = False
    home_visits: bool = True
    color: Color | None = None
    badge: Annotated[str, line(120)] | None = None


class _Hours(_Table, frozen=True):
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...]
    opens: ClockTime
    closes: ClockTime
    last_ticket: ClockTime | None = None


class _Holiday(_Table, frozen=True):
    first: Day
    last: Day | None = None
    opens: ClockTime | None = None
    closes: ClockTime | None = None
    last_ticket: ClockTime | None = None


class _Missed(_Table, frozen=True):
    policy: Annotated[
        Literal["at-once", "after", "last"], Meta(description='"at-once", "after" or "last"')
    ] = "at-once"
    places: Places = 3


class _Appointments(_Table, frozen=True):
    grace_minutes: Delay = 15
    credit_minutes: Delay = 30


class _Limits(_Table, frozen=True):
    slot_minutes: SlotMinutes = 30
    walk_ins_a_slot: Count | None = None
    walk_ins_a_day: Count | None = None
    appointments_a_slot: Count = 0
    appointments_a_day: Count | None = None


class _Class(_Table, frozen=True):
    code: Code
    names: Short
    who: Who
    credit_minutes: Delay


class _Group(_Table, frozen=True):
    code: Code
    names: Name


class _Service(_Table, frozen=True):
    code: Code
    series: Letter
    group: str
    names: Name
    short: Short
    minutes: Minutes
    materials: Materials
    on_kiosk: bool = True
    round_the_clock: bool = False
    limits: _Limits = _Limits()


class _Counter(_Table, frozen=True):
    number: Annotated[int, Meta(ge=1, le=99, description="a whole number from 1 to 99")]
    serves: Serves
    after_minutes: dict[str, Delay] = {}
    names: Name | None = None


class _Answer(_Table, frozen=True):
    text: Name
    then: Target


class _Question(_Table, frozen=True):
    code: Code
    text: Who
    answer: Annotated[tuple[_Answer, ...], ANSWERS]


class _File(
    _Table, frozen=True, rename={"classes": "class", "services": "service", "counters": "counter"}
):
    hall: _Hall
    hours: tuple[_Hours, ...]
    group: tuple[_Group, ...]
    services: tuple[_Service, ...]
    counters: tuple[_Counter, ...]
    classes: Annotated[tuple[_Class, ...], SIX] = ()
    notice: tuple[Notice, ...] = ()
    amenity: Annotated[tuple[Short, ...], SIX] = ()
    holiday: tuple[_Holiday, ...] = ()
    question: tuple[_Question, ...] = ()
    missed: _Missed = _Missed()
    appointments: _Appointments = _Appointments()


def read_hall_file(path: Path) -> HallSetup:
    """The hall that a file describes.

    Raises:
        TomlFileError: with the line, what is wrong and what would be right.

    """
    file = TomlFile(path)
    told = file.read(_File)
    _check(file, told)
    setup = HallSetup(
        hall=_hall(told),
        groups=tuple(ServiceGroup(g.code, g.names.by_language()) for g in told.group),
        services=tuple(map(_service, told.services)),
        counters=tuple(_counter(c, told.services) for c in told.counters),
        classes=tuple(map(_class, told.classes)),
        questions=tuple(map(_question, told.question)),
    )
    check_questions(file, setup.questions, setup.services)
    badge = checked_badge(file, told.hall.badge) if told.hall.badge else None
    return replace(setup, hall=replace(setup.hall, badge=badge))


def _check(file: TomlFile, told: _File) -> None:
    check_time_zone(file, told.hall.time_zone)
    if told.hall.color:
        check_color(file, told.hall.color)
    _check_hours(file, told)
    check_once(file, "group", "code", [g.code for g in told.group])
    check_once(file, "class", "code", [c.code for c in told.classes])
    _check_ordinary(file, told.classes)
    check_once(file, "service", "code", [s.code for s in told.services])
    check_once(file, "question", "code", [q.code for q in told.question])
    check_once(file, "counter", "number", [c.number for c in told.counters])
    _check_services(file, told)
    _check_counters(file, told)


def _check_hours(file: TomlFile, told: _File) -> None:
    for n, each in enumerate(told.hours):
        check_span(file, ("hours", n), each.opens, each.closes, each.last_ticket)
    for n, holiday in enumerate(told.holiday):
        _check_holiday(file, ("holiday", n), holiday)


def _check_holiday(file: TomlFile, place: Place, holiday: _Holiday) -> None:
    if holiday.last is not None and holiday.last < holiday.first:
        problem = f"ends on {holiday.last}, before it begins on {holiday.first}"
        raise file.error((*place, "last"), problem, "write the later day in 'last'")
    if (holiday.opens is None) != (holiday.closes is None):
        key = "closes" if holiday.closes else "opens"
        right = "write 'opens' and 'closes', or neither for a day that is closed"
        raise file.error((*place, key), "only one end of the opening hours", right)
    if holiday.opens and holiday.closes:
        check_span(file, place, holiday.opens, holiday.closes, holiday.last_ticket)
    elif holiday.last_ticket:
        right = "remove it, or write 'opens' and 'closes'"
        raise file.error((*place, "last_ticket"), "a last ticket on a closed day", right)


def _check_ordinary(file: TomlFile, classes: Sequence[_Class]) -> None:
    for n, each in enumerate(classes):
        if each.code == ORDINARY:
            problem = f"the class '{ORDINARY}' is everyone's already"
            raise file.error(("class", n, "code"), problem, "choose another code")


def _check_services(file: TomlFile, told: _File) -> None:
    groups = [group.code for group in told.group]
    for n, service in enumerate(told.services):
        if service.group not in groups:
            problem = f"no group '{service.group}'"
            raise file.error(("service", n, "group"), problem, did_you_mean(service.group, groups))
        _check_materials(file, n, service)
        if not any(_serves(counter, service.code) for counter in told.counters):
            problem = f"no counter serves '{service.code}'"
            raise file.error(("service", n), problem, "add it to the 'serves' of a counter")


def _check_materials(file: TomlFile, n: int, service: _Service) -> None:
    lists = service.materials.by_language()
    counts = {language: len(lines) for language, lines in lists.items()}
    if len(set(counts.values())) > 1:
        told = ", ".join(f"{language} {count}" for language, count in counts.items())
        problem = f"the materials of '{service.code}' differ in number ({told})"
        raise file.error(
            ("service", n, "materials"), problem, "list the same things in each language"
        )


def _check_counters(file: TomlFile, told: _File) -> None:
    codes = [service.code for service in told.services]
    for n, counter in enumerate(told.counters):
        named = [] if counter.serves == "all" else list(counter.serves)
        for key, given in (("serves", named), ("after_minutes", list(counter.after_minutes))):
            for code in given:
                _check_served(file, ("counter", n, key), counter, code, codes)


def _check_served(
    file: TomlFile, place: Place, counter: _Counter, code: str, codes: Sequence[str]
) -> None:
    if code not in codes:
        problem = f"counter {counter.number}: no service '{code}'"
        raise file.error(place, problem, did_you_mean(code, codes))
    if not _serves(counter, code):
        problem = f"counter {counter.number} waits before it helps '{code}' but does not serve it"
        raise file.error(place, problem, f"add '{code}' to its 'serves'")


def _serves(counter: _Counter, code: str) -> bool:
    return counter.serves == "all" or code in counter.serves


def _hall(told: _File) -> Hall:
    return Hall(
        names=told.hall.names.by_language(),
        time_zone=told.hall.time_zone,
        cut_over_hour=told.hall.cut_over_hour,
        hours=tuple(
            _opening(weekday, each)
            for weekday, day in enumerate(WEEKDAYS)
            for each in told.hours
            if day in each.days
        ),
        special_days=tuple(map(_special, told.holiday)),
        numbers_outside_hours=told.hall.numbers_outside_hours,
        missed=MissedRule(MissedPolicy(told.missed.policy), told.missed.places),
        appointments=AppointmentRule(
            grace=timedelta(minutes=told.appointments.grace_minutes),
            credit=timedelta(minutes=told.appointments.credit_minutes),
        ),
        notices=tuple(each.by_language() for each in told.notice),
        amenities=tuple(each.by_language() for each in told.amenity),
        home_visits=told.hall.home_visits,
        color=told.hall.color or "",
    )


def _opening(weekday: int, told: _Hours | _Holiday) -> OpeningHours:
    def clock(written: str | None) -> time | None:
        return time.fromisoformat(written) if written else None

    opens, closes = time.fromisoformat(told.opens or ""), time.fromisoformat(told.closes or "")
    return OpeningHours(weekday, opens, closes, clock(told.last_ticket))


def _special(told: _Holiday) -> SpecialDays:
    hours = (_opening(told.first.weekday(), told),) if told.opens else ()
    return SpecialDays(told.first, told.last or told.first, hours)


def _service(told: _Service) -> Service:
    return Service(
        code=told.code,
        series=told.series,
        group=told.group,
        names=told.names.by_language(),
        short_names=told.short.by_language(),
        materials=told.materials.by_language(),
        minutes=told.minutes,
        on_kiosk=told.on_kiosk,
        round_the_clock=told.round_the_clock,
        limits=Limits(**asdict(told.limits)),
    )


def _counter(told: _Counter, services: Sequence[_Service]) -> Counter:
    codes = [s.code for s in services] if told.serves == "all" else dict.fromkeys(told.serves)
    serves = tuple((code, told.after_minutes.get(code, 0)) for code in codes)
    return Counter(told.number, serves, told.names.by_language() if told.names else None)


def _class(told: _Class) -> PriorityClass:
    names, who = told.names.by_language(), told.who.by_language()
    return PriorityClass(told.code, names, who, told.credit_minutes)


def _question(told: _Question) -> Question:
    return Question(told.code, told.text.by_language(), tuple(map(_answer, told.answer)))


def _answer(told: _Answer) -> QuestionAnswer:
    kind, _, code = told.then.partition(":")
    return QuestionAnswer(told.text.by_language(), **{kind: code})
