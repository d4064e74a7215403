"""Events of a keyboard that is ours alone become characters, or keys of the keypad: pure.

Codes are Linux's (linux/input-event-codes.h). A scanner that acts as a keyboard is read as a US
one, as it comes from the factory; NumLock and CapsLock do not count.
"""

import struct
from collections.abc import Iterator

EVENT = struct.Struct("@llHHi")
"""struct input_event: the time in seconds and microseconds, type, code, value."""

EV_SYN, EV_KEY = 0, 1
SYN_DROPPED = 3
UP, DOWN = 0, 1
SHIFTS = frozenset({42, 54})
OTHERS_HELD = frozenset({29, 97, 56, 100, 125, 126})
"""Ctrl, Alt and Meta: with them a key is a command, not a character."""

SILENT = frozenset({58, 69, 70})
"""CapsLock, NumLock, ScrollLock."""

NO_TEXT = "\0"
"""Stands for a key that is no character, and for keys that were lost: such a line is not read."""

_PLAIN = {
    **dict(zip(range(2, 14), "1234567890-=", strict=True)),
    **dict(zip(range(16, 28), "qwertyuiop[]", strict=True)),
    **dict(zip(range(30, 42), "asdfghjkl;'`", strict=True)),
    **dict(zip(range(43, 54), "\\zxcvbnm,./", strict=True)),
    **dict(zip(range(71, 84), "789-456+1230.", strict=True)),
    28: "\n",
    96: "\n",
    55: "*",
    98: "/",
    57: " ",
}
_SHIFTED = str.maketrans("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?')
_KEYPAD = frozenset({55, 98, *range(71, 84)})

_PAD = {"\n": "#", "+": "#"} | {key: key for key in "0123456789*#"}


class Keyboard:
    """Turns events into what they type, in whatever pieces they come."""

    def __init__(self) -> None:
        self._rest = b""
        self._held: set[int] = set()

    def type(self, data: bytes) -> str:
        """What the events type; a held key types once, as a scanner does not hold any."""
        return "".join(self._typed(*event) for event in self._events(data))

    def _events(self, data: bytes) -> Iterator[tuple[int, int, int]]:
        data = self._rest + data
        whole = len(data) - len(data) % EVENT.size
        self._rest = data[whole:]
        for _, _, kind, code, value in EVENT.iter_unpack(data[:whole]):
            yield kind, code, value

    def _typed(self, kind: int, code: int, value: int) -> str:
        if (kind, code) == (EV_SYN, SYN_DROPPED):
            self._held.clear()
            return NO_TEXT
        if kind != EV_KEY or code in SILENT:
            return ""
        if code in SHIFTS | OTHERS_HELD:
            self._hold(code, value)
            return ""
        return self._character(code) if value == DOWN else ""

    def _hold(self, code: int, value: int) -> None:
        self._held.discard(code) if value == UP else self._held.add(code)

    def _character(self, code: int) -> str:
        key = _PLAIN.get(code)
        if key is None or self._held & OTHERS_HELD:
            return NO_TEXT
        if self._held & SHIFTS and code not in _KEYPAD:
            return key.translate(_SHIFTED).upper()
        return key


def pad_keys(typed: str) -> str:
    """The keypad's keys in what was typed: 0-9, * and #, which Enter and + are as well."""
    return "".join(_PAD.get(each, "") for each in typed)
