"""Telephone numbers, as they are typed on a ticket machine's keypad or written on a page."""

import re
import unicodedata

SHORTEST, LONGEST = 7, 15
"""Digits of a number: from one in a small town to the longest there is (ITU-T E.164)."""


def is_phone(given: str) -> bool:
    """Whether this can be a telephone number: digits alone, not too few, not too many."""
    return given.isascii() and given.isdigit() and SHORTEST <= len(given) <= LONGEST


def plain(written: str) -> str:
    """What an officer dials of a number as people write it; what is no number stays none.

    Blanks, hyphens, brackets and wide digits are forgiven; +86 is left out, any other + becomes 00.
    """
    text = _BETWEEN.sub("", unicodedata.normalize("NFKC", written))
    return _CHINA.sub("", text.replace("+", "00", 1) if text.startswith("+") else text)


def in_fours(phone: str) -> str:
    """The number in groups of four digits from the end, as people say it: ``138 0000 0000``."""
    first = len(phone) % 4
    groups = (phone[at : at + 4] for at in range(first, len(phone), 4))
    return " ".join(filter(None, (phone[:first], *groups)))


_BETWEEN = re.compile(r"[\s()./‐-―-]")
_CHINA = re.compile(r"^0086(?=\d)")
