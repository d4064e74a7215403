"""Decodes a keyboard's events into characters, or into keys of the keypad: pure.

Codes are Linux's (linux/input-event-codes.h). A scanner that acts as a keyboard is read as a US
keyboard, which is how it leaves the factory; NumLock and CapsLock are ignored.
"""

import struct
from collections.abc import Iterator

EVENT = struct.Struct("@llHHi")
"""struct input_event: the time in seconds and microseconds, type, code, value."""

EV_SYN, EV_KEY = 0, 1
SYN_DROPPED = 3
UP, DOWN = 0, 1
SHIFTS = frozenset({42, 54})
CTRLS = frozenset({29, 97})
ALTS = frozenset({56, 100})
MODIFIERS = CTRLS | ALTS | {125, 126}
"""Ctrl, Alt and Meta: with them a key is a command, but for what scanners type with them."""

FRAMING = {"b": "\x02", "c": "\x03", "i": "\t", "j": "\n", "m": "\r"}
"""Letter -> the character that a scanner types with Ctrl: STX, ETX, Tab, LF, CR."""

MOST_ALT_DIGITS = 5

SILENT = frozenset({58, 69, 70})
"""CapsLock, NumLock, ScrollLock."""

NO_TEXT = "\0"
"""Stands for a key that is no character, and for lost keys: a line with it is unreadable."""

_PLAIN = {
    **dict(zip(range(2, 14), "1234567890-=", strict=True)),
    **dict(zip(range(16, 28), "qwertyuiop[]", strict=True)),
    **dict(zip(range(30, 42), "asdfghjkl;'`", strict=True)),
    **dict(zip(range(43, 54), "\\zxcvbnm,./", strict=True)),
    **dict(zip(range(71, 84), "789-456+1230.", strict=True)),
    15: "\t",
    28: "\n",
    96: "\n",
    55: "*",
    98: "/",
    57: " ",
}
_SHIFTED = str.maketrans("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?')
_KEYPAD_CODES = frozenset({55, 98, *range(71, 84)})
_KEYPAD_DIGITS = {code: _PLAIN[code] for code in range(71, 83) if _PLAIN[code].isdigit()}

KEYPAD_KEYS = "0123456789*#"

_KEYPAD_KEY = {"\n": "#", "+": "#"} | {key: key for key in KEYPAD_KEYS}


ENTERS = frozenset({28, 96})

PAD_CHARACTERS = {code: each for code, each in _PLAIN.items() if each in "0123456789+-*/"} | {
    14: "\b"
}
"""Code -> character, of the keys that a number pad has besides Enter."""


class EventSplitter:
    """Cuts what a keyboard sends into events, whatever pieces they come in."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[tuple[int, int, int]]:
        """Take what has come; yield type, code and value of each event."""
        data = self._rest + data
        whole = len(data) - len(data) % EVENT.size
        self._rest = data[whole:]
        for _, _, kind, code, value in EVENT.iter_unpack(data[:whole]):
            yield kind, code, value

    def pressed(self, data: bytes) -> Iterator[int | None]:
        """Take what has come; yield the code of each key that went down, None for lost events."""
        for kind, code, value in self.feed(data):
            if (kind, code) == (EV_SYN, SYN_DROPPED):
                yield None
            elif kind == EV_KEY and value == DOWN:
                yield code


class KeyboardDecoder:
    """Decodes events into the text that they type, whatever pieces they come in."""

    def __init__(self) -> None:
        self._events = EventSplitter()
        self._held: set[int] = set()
        self._alt_code = ""

    def decode(self, data: bytes) -> str:
        """Return the text; a key that is held types once, since a scanner does not hold any."""
        return "".join(self._typed(*event) for event in self._events.feed(data))

    def _typed(self, kind: int, code: int, value: int) -> str:
        if (kind, code) == (EV_SYN, SYN_DROPPED):
            self._held.clear()
            self._alt_code = ""
            return NO_TEXT
        if kind != EV_KEY or code in SILENT:
            return ""
        if code in SHIFTS | MODIFIERS:
            return self._hold(code, value)
        return self._character(code) if value == DOWN else ""

    def _hold(self, code: int, value: int) -> str:
        """Hold a key or let it go; the character, when it was Alt with digits of the keypad."""
        if value != UP:
            self._held.add(code)
            return ""
        self._held.discard(code)
        if code not in ALTS or not self._alt_code:
            return ""
        typed, self._alt_code = self._alt_code, ""
        return _of_alt_code(typed)

    def _character(self, code: int) -> str:
        key = _PLAIN.get(code)
        modifiers = self._held & MODIFIERS
        if code in _KEYPAD_DIGITS and modifiers and modifiers <= ALTS:
            self._alt_code = (self._alt_code + _KEYPAD_DIGITS[code])[: MOST_ALT_DIGITS + 1]
            return ""
        if key is not None and modifiers and modifiers <= CTRLS:
            return FRAMING.get(key, NO_TEXT)
        if key is None or modifiers:
            return NO_TEXT
        if self._held & SHIFTS and code not in _KEYPAD_CODES:
            return key.translate(_SHIFTED).upper()
        return key


def _of_alt_code(digits: str) -> str:
    """The character of such digits as 0065; those beyond ASCII depend on a computer's settings."""
    number = int(digits) if len(digits) <= MOST_ALT_DIGITS else 0
    return chr(number) if number < 128 else NO_TEXT  # noqa: PLR2004 - the end of ASCII


def keypad_keys(typed: str) -> str:
    """Return the keypad's keys in what was typed: 0-9, *, and # for #, Enter and +."""
    return "".join(_KEYPAD_KEY.get(each, "") for each in typed)
