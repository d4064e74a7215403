"""Tells a press that is meant from one that is not, at a console and at a call pad alike."""

from collections.abc import Callable

GUARD_SECONDS = 0.9
"""After a press that did something, and after each that came too soon, none of its kind is taken
for so long: a bounce, a double click, or the repeats of a pad whose key is held down."""


class PressGuard:
    """Knows when a press of each kind was last taken, by a clock that never goes back (seconds)."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._since: dict[str, float] = {}

    def guard(self, kind: str = "") -> None:
        """Begin the time in which a press of a kind is not meant."""
        self._since[kind] = self._monotonic()

    def meant(self, kind: str = "") -> bool:
        """Whether a press of a kind is meant; one that comes too soon puts the next off as well."""
        since = self._since.get(kind)
        guarded = since is not None and self._monotonic() - since < GUARD_SECONDS
        if guarded:
            self.guard(kind)
        return not guarded

    def forget(self, kind: str) -> None:
        """Take the next press of a kind at once: the last one did nothing."""
        self._since.pop(kind, None)
