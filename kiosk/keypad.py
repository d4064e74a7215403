"""The tactile keypad: what each of its keys does on each page. Pure.

1-6 choose, 7 language, 8 large type, 9 see and reach better, 0 back, * read aloud, # help. Where
something is typed the digits type it, # is done and * takes back the last; with nothing typed *
goes back.
"""

from collections.abc import Sequence

from kiosk import asking
from kiosk.pages.parts import Face
from kiosk.screens import Page, Screen

BAR = {"7": "language", "8": "large", "9": "display", "0": "back", "*": "speak", "#": "helpMe"}
"""What the bar's buttons are on the keypad, on every page."""

KEYS = tuple("1234567890*#")
BAR_FIRST = KEYS[::-1]
"""The same, the bar's own before the choices'."""


def meant(key: str, screen: Screen, face: Face) -> str:
    """The code of what a key does now: a choice, ``key-N`` to type, or empty for nothing."""
    if len(key) != 1 or key not in KEYS:
        return ""
    if screen.page is Page.PAD and screen.pad is not None:
        return _typing(key, screen.pad)
    if face.typing:
        return _at_gate(key, face)
    if key in BAR:
        return BAR[key]
    number = int(key)
    return face.choices[number - 1].code if number <= len(face.choices) else ""


def _typing(key: str, pad: asking.Pad) -> str:
    if key == "#":
        return "submit" if asking.is_complete(pad) else "helpMe"
    if key == "*":
        return "key-erase" if pad.typed else "back"
    return f"key-{key}"


def _at_gate(key: str, face: Face) -> str:
    if key == "#":
        return "submit"
    if key == "*":
        return "key-erase" if face.typed else "back"
    return f"key-{key}"


def key_of(code: str, screen: Screen, face: Face, keys: Sequence[str] = KEYS) -> str:
    """The key that does this now, the first of ``keys``; empty where none does."""
    return next((key for key in keys if meant(key, screen, face) == code), "")
