"""Telephone numbers, as they are typed on a ticket machine's keypad."""

SHORTEST, LONGEST = 7, 15
"""Digits of a number: from one in a small town to the longest there is (ITU-T E.164)."""


def is_phone(given: str) -> bool:
    """Whether this can be a telephone number: digits alone, not too few, not too many."""
    return given.isascii() and given.isdigit() and SHORTEST <= len(given) <= LONGEST


def in_fours(phone: str) -> str:
    """The number in groups of four digits from the end, as people say it: ``138 0000 0000``."""
    first = len(phone) % 4
    groups = (phone[at : at + 4] for at in range(first, len(phone), 4))
    return " ".join(filter(None, (phone[:first], *groups)))
