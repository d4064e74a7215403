"""Characters that can be seen: a name of none of them is no name."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
"""Categories of Unicode: controls, formats such as the zero-width space, surrogates, blanks."""

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and symbols that are drawn as nothing, such as the Hangul filler."""

_SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
"""Variation selectors: they choose the form of the character before them."""


def is_visible(character: str) -> bool:
    """Whether something is drawn for a character."""
    if unicodedata.category(character) in _UNSEEN or character in _BLANK:
        return False
    return not any(first <= ord(character) <= last for first, last in _SELECTORS)


def can_be_seen(text: str) -> bool:
    """Whether anything of a text can be seen."""
    return any(map(is_visible, text))
