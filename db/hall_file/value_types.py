"""The kinds of values in a hall file, each with the words for what would be right."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from runtime.message import Message
from runtime.toml_file import WORDS

Code = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9-]{0,31}\Z",
        description="small letters, digits and hyphens, such as 'identity-card'",
    ),
]
ZoneCode = Annotated[
    str,
    Meta(
        pattern=r"^(?!counter-)[a-z][a-z0-9-]{0,31}\Z",
        description="small letters, digits and hyphens, such as 'east'; not 'counter-...'",
    ),
]
Letter = Annotated[str, Meta(pattern=r"^[A-Z]\Z", description="one capital letter, such as 'A'")]
ClockTime = Annotated[
    str,
    Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d\Z", description="a time of day such as '09:00'"),
]
Minutes = Annotated[int, Meta(ge=1, le=240, description="a whole number from 1 to 240")]
Places = Annotated[int, Meta(ge=1, le=50, description="a whole number from 1 to 50")]
Count = Annotated[int, Meta(ge=0, le=9999, description="a whole number from 0 to 9999")]
SlotMinutes = Annotated[
    Literal[5, 10, 15, 20, 30, 60, 120, 240],
    Meta(description="5, 10, 15, 20, 30, 60, 120 or 240 minutes"),
]
Day = Annotated[date, Meta(description="a day such as 2026-10-01")]
DaysAhead = Annotated[int, Meta(ge=0, le=90, description="a whole number of days from 0 to 90")]
Weekdays = Annotated[
    tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...],
    Meta(min_length=1, description='a list of days such as ["mon", "tue"]'),
]
PreCall = Annotated[int, Meta(ge=0, le=10, description="a whole number from 0 to 10")]
Delay = Annotated[int, Meta(ge=0, le=240, description="a whole number from 0 to 240")]
Ahead = Annotated[int, Meta(ge=0, le=50, description="a whole number from 0 to 50")]
NoShow = Annotated[int, Meta(ge=0, le=600, description="a whole number of seconds from 0 to 600")]
RatingDays = Annotated[int, Meta(ge=1, le=90, description="a whole number of days from 1 to 90")]
AskSeconds = Annotated[
    int, Meta(ge=5, le=120, description="a whole number of seconds from 5 to 120")
]
WorkingDays = Annotated[
    int, Meta(ge=0, le=60, description="a whole number of working days from 0 to 60")
]
Grades = Annotated[
    tuple[Literal[1, 2, 3, 4, 5], ...],
    Meta(min_length=1, description="a list of grades from 1 to 5 such as [1, 2]"),
]
SpokenLanguages = Annotated[
    tuple[str, ...],
    Meta(max_length=4, description='a list of up to four languages such as ["zh-Hans", "en"]'),
]
Times = Annotated[int, Meta(ge=1, le=3, description="1, 2 or 3 times")]
One = Annotated[Literal["一", "幺"], Meta(description='"一" or "幺"')]
Serves = Annotated[
    Literal["all"] | tuple[str, ...],
    Meta(description='"all", or a list of service codes such as ["passport"]'),
]
Target = Annotated[
    str,
    Meta(
        pattern=r"^(service|question):[a-z][a-z0-9-]{0,31}\Z",
        description='"service:" or "question:" and a code, such as "service:passport"',
    ),
]
PhoneNumber = Annotated[
    str,
    Meta(
        pattern=r"^\+?[0-9][0-9 -]{1,22}[0-9]\Z",
        description="a telephone number such as '010-12345678'",
    ),
]
Color = Annotated[
    str, Meta(pattern=r"^#[0-9A-Fa-f]{6}\Z", description="a colour such as '#17457C'")
]


def line(longest: int) -> Meta:
    """Text on one line of so many characters at most."""
    words = Message("1 to {longest} characters of text on one line", longest=longest)
    return Meta(
        pattern=r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z",
        max_length=longest,
        description=str(words),
        extra={WORDS: words},
    )


SEVEN = Meta(min_length=1, max_length=7, description="a list of 1 to 7 texts")
SIX = Meta(max_length=6, description="at most 6 of them")
HUNDRED = Meta(max_length=100, description="at most 100 of them")
TWELVE = Meta(max_length=12, description="a list of at most 12 words")
ANSWERS = Meta(min_length=2, max_length=5, description="a list of 2 to 5 answers")
