"""Of an identity number: an age band, "birthday today" and a keyed hash. The number is not kept.

A citizen's number (GB 11643-1999): six digits of a place, eight of the date of birth, three of a
sequence, and a check digit by ISO 7064 MOD 11-2.
"""

import re
from datetime import date
from enum import StrEnum

from tickets.errors import BadInput
from tickets.persons import keyed_hash
from tickets.redacted import Redacted

FORM = re.compile(r"[1-9][0-9]{5}([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X]")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
OLDEST = 130
"""Years; nobody has lived longer, so an older date of birth is a mistake."""

ADULT = 18
"""Civil Code of the PRC, article 17."""

ELDERLY = 60
"""Law on the Protection of the Rights and Interests of the Elderly, article 2."""


class AgeBand(StrEnum):
    """All that the machine wants to know of an age."""

    CHILD = "child"
    ADULT = "adult"
    ELDERLY = "elderly"


class Person(Redacted, frozen=True):
    """What is kept of a person while they stand at the machine; the hash goes with their number."""

    HIDDEN = frozenset({"key_hash"})

    age_band: AgeBand
    birthday_today: bool
    key_hash: bytes


class NoIdentity(BadInput):
    """No identity number, or one that is mistyped or damaged. What was given is not repeated."""

    def __init__(self) -> None:
        super().__init__("this is no valid identity number")


def derive(number: str, today: date, key: bytes) -> Person:
    """What may be kept of the person with this identity number on the hall's date ``today``.

    Raises:
        NoIdentity: its form, its date of birth or its check digit is wrong.

    """
    born = born_on(number)
    if born is None or not has_lived(born, today) or not is_checked(number):
        raise NoIdentity
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return Person(_band(age), _is_birthday(born, today), keyed_hash(number, key))


def born_on(number: str) -> date | None:
    """The date of birth in what has the form of an identity number; None where there is none."""
    match = FORM.fullmatch(plain(number))
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:  # the 30th of February
        return None


def has_lived(born: date, today: date) -> bool:
    """Whether somebody born then can stand here: not tomorrow's child, nor older than anyone."""
    return born <= today and today.year - born.year <= OLDEST


def is_checked(number: str) -> bool:
    """Whether the check digit of what has the form of an identity number is right."""
    digits = plain(number)
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits[:-1], strict=True))
    return CHECKS[total % 11] == digits[-1]


def plain(number: str) -> str:
    """A number as it is compared: without spaces, a small x large."""
    return "".join(number.split()).upper()


def _band(age: int) -> AgeBand:
    if age < ADULT:
        return AgeBand.CHILD
    return AgeBand.ELDERLY if age >= ELDERLY else AgeBand.ADULT


def _is_birthday(born: date, today: date) -> bool:
    """The day on which a year is completed: 1 March in a common year for those of 29 February."""
    if (born.month, born.day) == (2, 29) and not _is_leap(today.year):
        return (today.month, today.day) == (3, 1)
    return (born.month, born.day) == (today.month, today.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
