"""Which events stand: what an officer took back has happened, and counts for nothing.

An ``undo`` names the first event of its ticket that it takes back; from there on, none stands.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from tickets.states import Move


class OfTicket(Protocol):
    """An event as far as it matters here; ids grow."""

    @property
    def id(self) -> int:
        """Its place among all events."""

    @property
    def ticket(self) -> int | None:
        """Whose it is; None is a counter's."""

    @property
    def kind(self) -> str:
        """What happened."""

    @property
    def detail(self) -> Mapping[str, Any] | None:
        """What the kind alone does not say."""


Event = TypeVar("Event", bound=OfTicket)


class NewestFirst:
    """Is told events from the newest to the oldest, and says of each whether it stands."""

    def __init__(self) -> None:
        self._back_to: dict[int | None, int] = {}

    def stands(self, event: OfTicket) -> bool:
        """Whether it counts; an undo itself does not."""
        back_to = self._back_to.get(event.ticket)
        if back_to is not None and event.id >= back_to:
            return False
        if event.kind != Move.UNDO:
            return True
        if event.detail and "event" in event.detail:
            self._back_to[event.ticket] = event.detail["event"]
        return False


def standing(oldest_first: Iterable[Event]) -> list[Event]:
    """Those of some events that stand, in their order."""
    newest_first = NewestFirst()
    found = [each for each in reversed(list(oldest_first)) if newest_first.stands(each)]
    return found[::-1]
