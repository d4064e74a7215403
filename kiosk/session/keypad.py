"""The tactile keypad: what each of its keys does on each page. Pure.

1-6 choose, 7 language, 8 large type, 9 see and reach better, 0 back, * read aloud, # help. Where
something is typed the digits type it, and each key does what it does elsewhere after a #. Letters
are had from digits: one further choice makes the last sign the next of its telephone key.
"""

from collections.abc import Iterator, Sequence

from kiosk.pages.parts import PageContent
from kiosk.pages.wording import Wording
from kiosk.session import number_pad
from kiosk.session.screen import Screen

BAR = {"7": "language", "8": "large", "9": "display", "0": "back", "*": "speak", "#": "helpMe"}
"""What the bar's buttons are on the keypad, on every page."""

KEYS = tuple("1234567890*#")
BAR_FIRST = KEYS[::-1]
"""The same keys, the bar's before those of the choices."""

FIRST = "#"
"""What is pressed before a key that is to choose where digits type."""


def pad_keys(screen: Screen) -> tuple[str, ...]:
    """The keys of the number pad on the screen, row by row."""
    pad = screen.pad
    if pad and pad.letters:
        return (*"1234567890", *number_pad.LETTERS, "clear", "erase")
    letter = "X" if pad and "X" in number_pad.keys(pad) else "clear"
    return (*"123456789", letter, "0", "erase")


def meant(keys: str, screen: Screen, content: PageContent) -> str:
    """Return the action code of a key, or of ``#`` and a key where something is typed.

    ``key-N`` types N on the number pad; empty where the key does nothing.
    """
    key = keys.removeprefix(FIRST) if content.typing and len(keys) > 1 else keys
    if len(key) != 1 or key not in KEYS:
        return ""
    if content.typing and key == keys and key != "*":
        return "" if key == FIRST else f"key-{key}"
    if key in BAR:
        return BAR[key]
    numbered = _numbered(screen, content)
    return numbered[int(key) - 1] if int(key) <= len(numbered) else ""


def _numbered(screen: Screen, content: PageContent) -> list[str]:
    """The codes of what is chosen by a number."""
    codes = [choice.code for choice in content.choices]
    return codes + [f"key-{key}" for key in (_beside_digits(screen) if content.typing else ())]


def _beside_digits(screen: Screen) -> tuple[str, ...]:
    """What the number pad does besides digits, as the keypad has it."""
    if screen.pad and screen.pad.letters:
        return ("clear", "erase", "turn")
    return tuple(key for key in pad_keys(screen) if not key.isdigit())


def key_of(code: str, screen: Screen, content: PageContent, keys: Sequence[str] = KEYS) -> str:
    """Return the first of ``keys`` that does this now; empty where none does."""
    ways = (*keys, *(FIRST + key for key in keys)) if content.typing else keys
    return next((way for way in ways if meant(way, screen, content) == code), "")


def listed(screen: Screen, content: PageContent, wording: Wording) -> Iterator[str]:
    """Yield what can be chosen where something is typed, each after its number, to be read."""
    names = {choice.code: choice.name for choice in content.choices if choice.able}
    names |= {f"key-{key}": name for key, name in key_names(wording).items()}
    for number, code in enumerate(_numbered(screen, content), 1):
        if code in names:
            yield from (str(number), names[code])


def key_names(wording: Wording) -> dict[str, str]:
    """What the number pad's keys that are no digits are called."""
    say = wording.translate
    return {
        "X": "X",
        "clear": say("Pad", "Clear"),
        "erase": say("Pad", "Delete"),
        "turn": say("Pad", "Letter"),
    }
