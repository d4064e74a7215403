"""What the keys of a USB number pad, or of a single button, ask for: pure."""

from collections.abc import Iterator

from devices.key_events import ENTERS, PAD_CHARACTERS, SILENT, EventSplitter
from devices.pads.commands import MOST_DIGITS, CallNumber, PadCommand, PadKey

FORGOTTEN_AFTER = 5.0
"""Seconds after which digits that nobody has finished are forgotten: the next Enter is meant as
"next", and not as the end of them."""

ENTER, BACKSPACE, LOST = "\n", "\b", "\0"

_KEYS = {
    "+": PadKey.RECALL,
    "-": PadKey.MISS,
    "*": PadKey.PARK,
    "/": PadKey.PAUSE_OR_OPEN,
}


class NumberPad:
    """A number pad: Enter is "next"; digits and Enter call that number, 0 and Enter is "done"."""

    def __init__(self) -> None:
        self._digits, self._typed_at = "", 0.0
        self._events = EventSplitter()

    def pressed(self, data: bytes) -> str:
        """The keys that went down in the events of a keyboard, a character each.

        Events that were lost are :data:`LOST`. A key that is held is pressed once.
        """
        return "".join(self._characters(data))

    def command(self, key: str, now: float) -> PadCommand | None:
        """What a key asks for at a time (seconds); None while there is more to come, or nothing."""
        if now - self._typed_at > FORGOTTEN_AFTER:
            self._digits = ""
        if key.isdecimal():
            self._digits, self._typed_at = self._digits + key, now
            return None
        digits, self._digits = self._digits, ""
        return self._typed(digits) if key == ENTER else _KEYS.get(key)

    def _typed(self, digits: str) -> PadCommand | None:
        """What digits and Enter ask for."""
        if not digits:
            return PadKey.NEXT
        if digits == "0":
            return PadKey.DONE
        if len(digits) > MOST_DIGITS or not int(digits):
            return None
        return CallNumber(digits)

    def _characters(self, data: bytes) -> Iterator[str]:
        for code in self._events.pressed(data):
            if code is None:
                yield LOST
            elif code in ENTERS:
                yield ENTER
            else:
                yield PAD_CHARACTERS.get(code, "")


class ButtonPad:
    """A single button that the computer takes for a keyboard: whatever it types is "next"."""

    def __init__(self) -> None:
        self._events = EventSplitter()

    def pressed(self, data: bytes) -> str:
        """One character for each key that went down; a key that is held is pressed once."""
        codes = self._events.pressed(data)
        return "".join(ENTER for code in codes if code is not None and code not in SILENT)

    def command(self, key: str, _now: float) -> PadCommand | None:
        """The next person, whatever key it is."""
        return PadKey.NEXT if key == ENTER else None
