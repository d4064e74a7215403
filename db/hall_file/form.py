"""The form of a hall file: its tables and keys, what each may hold, and in which languages."""

from typing import Annotated, Literal

from msgspec import Meta, field

from db.hall_file.translated import (
    FaqAnswer,
    FaqQuestion,
    Materials,
    Name,
    Notice,
    Short,
    Table,
    Title,
    Who,
)
from db.hall_file.value_types import (
    ANSWERS,
    HUNDRED,
    SIX,
    TWELVE,
    Ahead,
    AskSeconds,
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


class AmenityTable(Short, frozen=True):
    """``[[amenity]]``: its name in every language stands beside the other keys."""

    code: Code | None = None
    on_kiosk: bool = True


class HallTable(Table, frozen=True):
    """``[hall]``."""

    names: Title
    time_zone: str
    cut_over_hour: Annotated[int, Meta(ge=0, le=23, description="an hour from 0 to 23")] = 4
    numbers_outside_hours: bool = False
    home_visits: bool = True
    color: Color | None = None
    phone: PhoneNumber | None = None
    badge: Annotated[str, line(120)] | None = None


class HoursTable(Table, frozen=True):
    """``[[hours]]``."""

    days: Weekdays
    opens: ClockTime
    closes: ClockTime
    last_ticket: ClockTime | None = None


class HolidayTable(Table, frozen=True):
    """``[[holiday]]``."""

    first: Day
    last: Day | None = None
    opens: ClockTime | None = None
    closes: ClockTime | None = None
    last_ticket: ClockTime | None = None


class MissedTable(Table, frozen=True):
    """``[missed]``."""

    policy: Annotated[
        Literal["at-once", "after", "last"],
        Meta(description='"at-once", "after" or "last"'),
    ] = "at-once"
    places: Places = 3


class CallingTable(Table, frozen=True):
    """``[calling]``."""

    no_show_seconds: NoShow = 40
    languages: SpokenLanguages = ("zh-Hans", "en")
    times: Times = 2
    one: One = "一"
    sentences: dict[str, str] = field(default_factory=dict)


class AppointmentsTable(Table, frozen=True):
    """``[appointments]``."""

    grace_minutes: Delay = 15
    credit_minutes: Delay = 30
    letters: bool = False
    days_ahead: DaysAhead = 14


class StreetTable(Table, frozen=True):
    """``[street]``."""

    services: Serves
    minutes_before_opening: Delay = 30
    at_once: Count = 20
    a_day: Count = 100
    ask_ahead: Ahead = 5
    answer_minutes: Minutes = 10
    come_minutes: Minutes = 30


class ComeBackTable(Table, frozen=True):
    """``[come_back]``."""

    days: WorkingDays = 5


class CueTable(Table, frozen=True):
    """``[[cue]]``."""

    code: Code
    on: bool = True
    text: Name | None = None


class LimitsTable(Table, frozen=True):
    """A service's ``limits``."""

    slot_minutes: SlotMinutes = 30
    walk_ins_a_slot: Count | None = None
    walk_ins_a_day: Count | None = None
    appointments_a_slot: Count = 0
    appointments_a_day: Count | None = None
    come_back_days: WorkingDays | None = None


class ClassTable(Table, frozen=True):
    """``[[class]]``."""

    code: Code
    names: Short
    who: Who
    credit_minutes: Delay


class GroupTable(Table, frozen=True):
    """``[[group]]``."""

    code: Code
    names: Name
    icon: str = ""


class ServiceTable(Table, frozen=True):
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


class CounterTable(Table, frozen=True):
    """``[[counter]]``."""

    number: Annotated[int, Meta(ge=1, le=99, description="a whole number from 1 to 99")]
    serves: Serves
    after_minutes: dict[str, Delay] = field(default_factory=dict)
    names: Name | None = None


class ZoneTable(Table, frozen=True):
    """``[[zone]]``."""

    code: ZoneCode
    names: Name
    counters: Annotated[
        tuple[int, ...],
        Meta(min_length=1, description="a list of counters' numbers such as [1, 2, 3]"),
    ]


class AnswerTable(Table, frozen=True):
    """``[[question.answer]]``."""

    text: Name
    then: Target


class QuestionTable(Table, frozen=True):
    """``[[question]]``."""

    code: Code
    text: Who
    answer: Annotated[tuple[AnswerTable, ...], ANSWERS]


class FaqTable(Table, frozen=True):
    """``[[faq]]``."""

    code: Code
    question: FaqQuestion
    answer: FaqAnswer
    services: tuple[str, ...] = ()
    keywords: Annotated[tuple[Annotated[str, line(30)], ...], TWELVE] = ()


class ClocksTable(Table, frozen=True):
    """``rating.bad`` and ``rating.not_done``."""

    answer_days: WorkingDays = 0
    call_back_days: WorkingDays = 1
    done_days: WorkingDays = 5


class ReasonTable(Table, frozen=True):
    """``[[rating.reason]]``."""

    code: Code
    grades: Grades
    text: Name


class RatingTable(Table, frozen=True):
    """``[rating]``."""

    days: RatingDays = 7
    ask_seconds: AskSeconds = 30
    bad: ClocksTable = ClocksTable()
    not_done: ClocksTable = ClocksTable()
    reason: tuple[ReasonTable, ...] | None = None


class File(
    Table, frozen=True, rename={"classes": "class", "services": "service", "counters": "counter"}
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
    come_back: ComeBackTable = ComeBackTable()
    cue: tuple[CueTable, ...] = ()
