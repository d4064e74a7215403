"""Identity numbers: their form, the date of birth in them, and their check digit.

A citizen's number (GB 11643-1999): six digits of a place, eight of the date of birth, three of a
sequence, and a check digit by ISO 7064 MOD 11-2. Numbers of the first generation (GB 11643-1989)
have fifteen digits: the year without its 19, and no check digit. The place begins with a province
(GB/T 2260), with 81 to 83 for residents of Hong Kong, Macao and Taiwan, or with 9 for foreigners
with permanent residence.
"""

import re
from datetime import date

PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)"
FORM = re.compile(
    rf"(?:{PROVINCE}|8[1-3]|9[0-9])[0-9]{{4}}([0-9]{{4}})([0-9]{{2}})([0-9]{{2}})[0-9]{{3}}[0-9X]"
)
FIRST_GENERATION = re.compile(rf"{PROVINCE}[0-9]{{13}}")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
OLDEST = 130
"""Years; nobody has lived longer, so an older date of birth is a mistake."""


def is_identity_number(number: str, today: date) -> bool:
    """Whether this is the number of a person born before ``today``, without a mistake in it.

    Nobody who stands in a hall is born today or later: such a date is a booking's.
    """
    born = birth_date(number)
    return (
        born is not None
        and born < today
        and is_possible_birth(born, today)
        and has_valid_check_digit(number)
    )


def birth_date(number: str) -> date | None:
    """The date of birth in what has the form of an identity number; else None."""
    match = FORM.fullmatch(whole(number))
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:  # the 30th of February
        return None


def is_possible_birth(born: date, today: date) -> bool:
    """Whether a living person can be born then: not after today, not too long ago."""
    return born <= today and today.year - born.year <= OLDEST


def has_valid_check_digit(number: str) -> bool:
    """Whether the check digit of what has the form of an identity number is right."""
    digits = whole(number)
    return check_digit(digits[:-1]) == digits[-1]


def check_digit(digits: str) -> str:
    """The check digit after these seventeen digits."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    return CHECKS[total % 11]


def whole(number: str) -> str:
    """A number as it is compared: without spaces and hyphens, in capitals, with 18 characters.

    One of the first generation gets its 19 and its check digit: both are the same person's.
    """
    known = "".join(number.replace("-", "").split()).upper()
    if FIRST_GENERATION.fullmatch(known) is None:
        return known
    seventeen = f"{known[:6]}19{known[6:]}"
    return seventeen + check_digit(seventeen)
