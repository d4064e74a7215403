"""Arranges calls and lines as one board. Pure: the board follows from the tables alone.

So a display that starts in the middle of the day shows the same as one that runs since morning.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from msgspec import Struct

from tickets.views import Call, Line

T = TypeVar("T")

FRESH = timedelta(seconds=5)
"""How long a call is marked as new.

It pulses slower than once a second (WCAG 2.3.1) and then rests.
"""

PAGE_TIME = timedelta(seconds=10)
"""How long one page of lines or notices stays before the next is shown."""


class BoardInputs(Struct, frozen=True):
    """What is read from the tables: today's calls, newest first, and how the lines stand."""

    calls: tuple[Call, ...]
    lines: tuple[Line, ...]


class Row(Struct, frozen=True):
    """One earlier call; ``fresh`` when it landed together with newer ones."""

    call: Call
    fresh: bool


class Board(Struct, frozen=True):
    """The newest call large, the ones before it below."""

    newest: Row | None
    earlier: tuple[Row, ...]


def arrange(calls: Sequence[Call], rows: int, now: datetime) -> Board:
    """The board with ``rows`` earlier calls. A recall is shown at the top again."""
    shown = [Row(call, now - call.at < FRESH) for call in calls[: rows + 1]]
    return Board(shown[0] if shown else None, tuple(shown[1:]))


def in_turn(items: Sequence[T], per_page: int, now: datetime) -> tuple[T, ...]:
    """The page of ``items`` that is shown at ``now``; every item is on one of the pages."""
    if not items:
        return ()
    pages = -(-len(items) // per_page)
    page = int(now.timestamp() / PAGE_TIME.total_seconds()) % pages
    return tuple(items[page * per_page : (page + 1) * per_page])
