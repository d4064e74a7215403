"""What the board at a window shows, decided from the tables alone, and what may be wrong: pure."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from tickets.hall import CounterState
from tickets.numbering import DIRECT
from tickets.views import Call, CounterNow


class BoardState(StrEnum):
    """What the board at a window says."""

    CALL = "CALL"
    """A number: its holder is called, or being served."""

    IDLE = "IDLE"
    """The counter is open, and nobody with a number is there."""

    PAUSE = "PAUSE"
    """The counter is paused or closed, and nobody is there."""


class BoardTrouble(StrEnum):
    """What is wrong with a board."""

    SILENT = "silent"
    REFUSES = "refuses"
    NO_LINE = "no line"
    """The line itself is not there: pulled out, refused, or used by another program."""


class Showing(Struct, frozen=True):
    """What one board is to show.

    ``event`` is the newest call's: a number that is called once more is shown anew, so that the
    board draws attention to it again.
    """

    counter: int
    state: BoardState
    ticket: str = ""
    event: int = 0


def showings(counters: Iterable[CounterNow], calls: Iterable[Call]) -> dict[int, Showing]:
    """What the boards of each counter are to show, by its number."""
    events = {call.label: call.event for call in calls}
    return {each.number: _showing(each, events) for each in counters}


def _showing(counter: CounterNow, events: dict[str, int]) -> Showing:
    here = counter.here
    if here is not None and here.series != DIRECT:
        return Showing(counter.number, BoardState.CALL, here.label, events.get(here.label, 0))
    waits = here is not None or counter.state is CounterState.OPEN
    return Showing(counter.number, BoardState.IDLE if waits else BoardState.PAUSE)
