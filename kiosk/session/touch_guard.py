"""Tells a trembling hand's second touch from a touch that is meant."""

from collections.abc import Callable

GUARD = 0.4
"""Seconds in which a second touch after one that does something is a trembling hand's."""


class TouchGuard:
    """Remembers the last touch that did something: a choice, or a key."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._key, self._at = "", float("-inf")

    def is_second(self, key: str = "") -> bool:
        """Whether a touch of ``key``, empty for a choice, comes too soon to be meant.

        Within the guard another key is meant; the same key, and anything after a choice, is not.
        """
        return self._monotonic() - self._at < GUARD and (key == self._key or not self._key)

    def acted(self, key: str = "") -> None:
        """Remember that this key, or a choice, has done something now."""
        self._key, self._at = key, self._monotonic()
