"""The form of a hall file: its tables and keys, what each may hold, and in which languages."""

from typing import TYPE_CHECKING, Annotated, Generic, Literal, TypeVar

from msgspec import Meta, Struct, defstruct

from db.hall_file.value_types import (
    ANSWERS,
    HUNDRED,
    SEVEN,
    SIX,
    TWELVE,
    Ahead,
    ClockTime,
    Code,
    Color,
    Count,
    Day,
    DaysAhead,
    Delay,
    Grades,
    Letter,
    Minutes,
    NoShow,
    One,
    PhoneNumber,
    Places,
    PreCall,
    RatingDays,
    Serves,
    SlotMinutes,
    SpokenLanguages,
    Target,
    Times,
    Weekdays,
    WorkingDays,
    ZoneCode,
    line,
)
from runtime.languages import FURTHER, OWN_NAMES, is_wide

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
        """Language -> what it says, for those in which it says something."""
        texts = {language: getattr(self, key) for key, language in _LANGUAGE_OF.items()}
        return {language: text for language, text in texts.items() if text is not None}


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
FaqQuestion = _Told[Annotated[str, line(40)], Annotated[str, line(100)]]
FaqAnswer = _Told[Annotated[str, line(200)], Annotated[str, line(600)]]
Materials = _Told[
    Annotated[tuple[Annotated[str, line(36)], ...], SEVEN],
    Annotated[tuple[Annotated[str, line(80)], ...], SEVEN],
]


class AmenityTable(Short, frozen=True):
    """``[[amenity]]``: its name in every language stands beside the other keys."""

    code: Code | None = None
    on_kiosk: bool = True


class HallTable(_Table, frozen=True):
    """``[hall]``."""

    names: Title
    time_zone: str
    cut_over_hour: Annotated[int, Meta(ge=0, le=23, description="an hour from 0 to 23")] = 4
    numbers_outside_hours: bool = False
    home_visits: bool = True
    color: Color | None = None
    phone: PhoneNumber | None = None
    badge: Annotated[str, line(120)] | None = None


class HoursTable(_Table, frozen=True):
    """``[[hours]]``."""

    days: Weekdays
    opens: ClockTime
    closes: ClockTime
    last_ticket: ClockTime | None = None


class HolidayTable(_Table, frozen=True):
    """``[[holiday]]``."""

    first: Day
    last: Day | None = None
    opens: ClockTime | None = None
    closes: ClockTime | None = None
    last_ticket: ClockTime | None = None


class MissedTable(_Table, frozen=True):
    """``[missed]``."""

    policy: Annotated[
        Literal["at-once", "after", "last"],
        Meta(description='"at-once", "after" or "last"'),
    ] = "at-once"
    places: Places = 3


class CallingTable(_Table, frozen=True):
    """``[calling]``."""

    no_show_seconds: NoShow = 40
    languages: SpokenLanguages = ("zh-Hans", "en")
    times: Times = 2
    one: One = "一"
    sentences: dict[str, str] = {}


class AppointmentsTable(_Table, frozen=True):
    """``[appointments]``."""

    grace_minutes: Delay = 15
    credit_minutes: Delay = 30
    letters: bool = False
    days_ahead: DaysAhead = 14


class StreetTable(_Table, frozen=True):
    """``[street]``."""

    services: Serves
    minutes_before_opening: Delay = 30
    at_once: Count = 20
    a_day: Count = 100
    ask_ahead: Ahead = 5
    answer_minutes: Minutes = 10
    come_minutes: Minutes = 30


class LimitsTable(_Table, frozen=True):
    """A service's ``limits``."""

    slot_minutes: SlotMinutes = 30
    walk_ins_a_slot: Count | None = None
    walk_ins_a_day: Count | None = None
    appointments_a_slot: Count = 0
    appointments_a_day: Count | None = None


class ClassTable(_Table, frozen=True):
    """``[[class]]``."""

    code: Code
    names: Short
    who: Who
    credit_minutes: Delay


class GroupTable(_Table, frozen=True):
    """``[[group]]``."""

    code: Code
    names: Name
    icon: str = ""


class ServiceTable(_Table, frozen=True):
    """``[[service]]``."""

    code: Code
    series: Letter
    group: str
    names: Name
    short: Short
    minutes: Minutes
    materials: Materials
    on_kiosk: bool = True
    round_the_clock: bool = False
    limits: LimitsTable = LimitsTable()
    pre_call: PreCall = 0
    icon: str = ""


class CounterTable(_Table, frozen=True):
    """``[[counter]]``."""

    number: Annotated[int, Meta(ge=1, le=99, description="a whole number from 1 to 99")]
    serves: Serves
    after_minutes: dict[str, Delay] = {}
    names: Name | None = None


class ZoneTable(_Table, frozen=True):
    """``[[zone]]``."""

    code: ZoneCode
    names: Name
    counters: Annotated[
        tuple[int, ...],
        Meta(min_length=1, description="a list of counters' numbers such as [1, 2, 3]"),
    ]


class AnswerTable(_Table, frozen=True):
    """``[[question.answer]]``."""

    text: Name
    then: Target


class QuestionTable(_Table, frozen=True):
    """``[[question]]``."""

    code: Code
    text: Who
    answer: Annotated[tuple[AnswerTable, ...], ANSWERS]


class FaqTable(_Table, frozen=True):
    """``[[faq]]``."""

    code: Code
    question: FaqQuestion
    answer: FaqAnswer
    services: tuple[str, ...] = ()
    keywords: Annotated[tuple[Annotated[str, line(30)], ...], TWELVE] = ()


class ClocksTable(_Table, frozen=True):
    """``rating.bad`` and ``rating.not_done``."""

    answer_days: WorkingDays = 0
    call_back_days: WorkingDays = 1
    done_days: WorkingDays = 5


class ReasonTable(_Table, frozen=True):
    """``[[rating.reason]]``."""

    code: Code
    grades: Grades
    text: Name


class RatingTable(_Table, frozen=True):
    """``[rating]``."""

    days: RatingDays = 7
    bad: ClocksTable = ClocksTable()
    not_done: ClocksTable = ClocksTable()
    reason: tuple[ReasonTable, ...] | None = None


class File(
    _Table, frozen=True, rename={"classes": "class", "services": "service", "counters": "counter"}
):
    """The whole file."""

    hall: HallTable
    hours: tuple[HoursTable, ...]
    group: tuple[GroupTable, ...]
    services: tuple[ServiceTable, ...]
    counters: tuple[CounterTable, ...]
    classes: Annotated[tuple[ClassTable, ...], SIX] = ()
    notice: tuple[Notice, ...] = ()
    amenity: Annotated[tuple[AmenityTable, ...], SIX] = ()
    holiday: tuple[HolidayTable, ...] = ()
    question: tuple[QuestionTable, ...] = ()
    zone: tuple[ZoneTable, ...] = ()
    faq: Annotated[tuple[FaqTable, ...], HUNDRED] = ()
    missed: MissedTable = MissedTable()
    appointments: AppointmentsTable = AppointmentsTable()
    calling: CallingTable = CallingTable()
    rating: RatingTable = RatingTable()
    street: StreetTable | None = None
