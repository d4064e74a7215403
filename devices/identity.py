"""Identity cards: only an age band, "birthday today" and a keyed hash are kept of a number."""

from datetime import date
from enum import StrEnum

from tickets.errors import BadInput
from tickets.identity_number import birth_date, has_valid_check_digit, is_possible_birth
from tickets.persons import keyed_hash
from tickets.redacted import Redacted

ADULT = 18
"""Civil Code of the PRC, article 17."""

ELDERLY = 60
"""Law on the Protection of the Rights and Interests of the Elderly, article 2."""


class AgeBand(StrEnum):
    """All that the kiosk uses of an age."""

    CHILD = "child"
    ADULT = "adult"
    ELDERLY = "elderly"


class Person(Redacted, frozen=True):
    """What is kept of a person while they stand at the kiosk; the hash goes with their ticket."""

    HIDDEN = frozenset({"key_hash"})

    age_band: AgeBand
    birthday_today: bool
    key_hash: bytes


class NoIdentity(BadInput):
    """No identity number, or a mistyped or damaged one. The message does not repeat it."""

    def __init__(self) -> None:
        super().__init__("this is no valid identity number")


def person_of(number: str, today: date, key: bytes) -> Person:
    """Return what is kept of the person with this identity number on the hall's date ``today``.

    Raises:
        NoIdentity: its form, its date of birth or its check digit is wrong.

    """
    born = birth_date(number)
    if born is None or not is_possible_birth(born, today) or not has_valid_check_digit(number):
        raise NoIdentity
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return Person(_band(age), _is_birthday(born, today), keyed_hash(number, key))


def _band(age: int) -> AgeBand:
    if age < ADULT:
        return AgeBand.CHILD
    return AgeBand.ELDERLY if age >= ELDERLY else AgeBand.ADULT


def _is_birthday(born: date, today: date) -> bool:
    """Return whether a year is completed today; a 29 February counts as 1 March in common years."""
    if (born.month, born.day) == (2, 29) and not _is_leap(today.year):
        return (today.month, today.day) == (3, 1)
    return (born.month, born.day) == (today.month, today.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
