"""Arranges calls as one board. Pure: the board follows from the tables and the time alone.

So a display that starts in the middle of the day shows the same as one that runs since morning.
One place is large and stands first; calls that come together have it in turn, each for a while. It
alone pulses, and never within less than a second: so nothing on the screen flashes more than once a
second, whatever is called (WCAG 2.3.1 allows three). All other grounds hardly change in brightness.
"""

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tickets.hall import HallSetup, Zone
from tickets.views import BoardInputs, Call, MissedCall

T = TypeVar("T")

FRESH = timedelta(seconds=5)
"""How long a call is marked as new: after that it stands still (DOMAIN.md, section 5)."""

PULSE = timedelta(seconds=1.25)
"""How long one pulse takes. All displays pulse at the same moments, counted from 1970."""

TURN = timedelta(seconds=2.5)
"""How long each of several calls that come together has the first place."""

LATE = timedelta(seconds=10)
"""A call whose turn would come later has none: it is no news any more, and stands below."""

PAGE_TIME = timedelta(seconds=10)
"""How long one page of lines or notices stays before the next is shown."""

CALLS_PAGE_TIME = timedelta(seconds=5)
"""The same of calls: whoever looks up has to find their number soon."""

RECENTLY = timedelta(minutes=30)
"""How long a missed call is shown: who comes later than that asks."""


class Row(Struct, frozen=True):
    """One call in the list; ``fresh`` when it is news still."""

    call: Call
    fresh: bool


class Board(Struct, frozen=True):
    """Who is called now: one stands first, the others below, on as many pages as they need."""

    first: Call | None
    rows: tuple[Row, ...] = ()
    page: int = 0
    pages: int = 1


def of_zone(inputs: BoardInputs, setup: HallSetup, zone: Zone | None) -> BoardInputs:
    """What of the hall concerns a zone: its counters and what they serve. None is all of it."""
    if zone is None:
        return inputs
    serving = (each.serves for each in setup.counters if each.number in zone.counters)
    services = {service for serves in serving for service, _ in serves}
    return replace(
        inputs,
        calls=tuple(each for each in inputs.calls if each.counter in zone.counters),
        lines=tuple(each for each in inputs.lines if each.service in services),
        missed=tuple(each for each in inputs.missed if each.counter in zone.counters),
        near=tuple(each for each in inputs.near if each.service in services),
    )


def arrange(calls: Sequence[Call], cells: int, now: datetime) -> Board:
    """The board of these calls, newest first, with ``cells`` places below the first.

    The newest call is always on it. More than fit are on pages that take turns; the newer half of
    the places stands, so that whoever was called just now is not turned away.
    """
    if not calls:
        return Board(None)
    if not cells:  # one counter, and a call of one that has left the hall file
        (first,) = in_turn(calls, 1, now, CALLS_PAGE_TIME)
        return Board(first, (), calls.index(first), len(calls))
    first = _first(calls, cells, now)
    others = [call for call in calls if call is not first]
    standing, turning = others, list[Call]()
    pages = 1
    if len(others) > cells:
        stand = cells // 2
        standing, turning = others[:stand], others[stand:]
        pages = math.ceil(len(turning) / (cells - stand))
        turning = list(in_turn(turning, cells - stand, now, CALLS_PAGE_TIME))
    rows = tuple(Row(call, now - call.at < FRESH) for call in (*standing, *turning))
    return Board(first, rows, _page(pages, now, CALLS_PAGE_TIME), pages)


def pulse(calls: Sequence[Call], cells: int, now: datetime) -> float:
    """How bright the first place is at ``now``, from 0 (at rest) to 1.

    It pulses while one of the calls that was there when this pulse began is being highlighted. A
    call that comes in between changes nothing before the next pulse, and one that goes can only end
    this one.
    """
    begun = now.timestamp() // PULSE.total_seconds() * PULSE.total_seconds()
    if not any(begins <= begun < ends for begins, ends in _highlights(calls, cells, now)):
        return 0.0
    return (1 - math.cos(2 * math.pi * (now.timestamp() - begun) / PULSE.total_seconds())) / 2


def is_pulsing(calls: Sequence[Call], cells: int, now: datetime) -> bool:
    """Whether the first place pulses now or is about to."""
    at = now.timestamp()
    return any(at < ends + PULSE.total_seconds() for _, ends in _highlights(calls, cells, now))


def recently(missed: Sequence[MissedCall], now: datetime) -> list[MissedCall]:
    """Those whose call is not too long ago to be told on a screen."""
    return [each for each in missed if now - each.at < RECENTLY]


def in_turn(
    items: Sequence[T], per_page: int, now: datetime, page_time: timedelta = PAGE_TIME
) -> tuple[T, ...]:
    """The page of ``items`` that is shown at ``now``; every item is on one of the pages."""
    if not items:
        return ()
    pages = math.ceil(len(items) / per_page)
    each = math.ceil(len(items) / pages)  # as many on each as on the others
    page = _page(pages, now, page_time)
    return tuple(items[page * each : (page + 1) * each])


def _first(calls: Sequence[Call], cells: int, now: datetime) -> Call:
    return [call for call, begins in _turns(calls, cells, now) if begins <= now][-1]


def _turns(calls: Sequence[Call], cells: int, now: datetime) -> list[tuple[Call, datetime]]:
    """From when each call has the first place, the oldest first; the newest is always among them.

    With less than two places below there are no turns: the newest call takes the first at once, so
    that nobody else is kept from the other.
    """
    newest = calls[0]
    if cells < 2:  # noqa: PLR2004 - see above
        return [(newest, min(newest.at, now))]
    turns = list[tuple[Call, datetime]]()
    free = datetime.min.replace(tzinfo=UTC)
    for call in reversed(calls):
        # A clock that is behind the one that called does not hide the call.
        begins = max(min(call.at, now), free)
        if call is newest or begins - call.at <= LATE:
            turns.append((call, begins))
            free = begins + TURN
    return turns


def _highlights(calls: Sequence[Call], cells: int, now: datetime) -> list[tuple[float, float]]:
    """Between which moments a pulse for one of these calls may begin, in seconds since 1970."""
    lasts = (FRESH - PULSE).total_seconds()
    starts = [begins.timestamp() for _, begins in _turns(calls, cells, now)] if calls else []
    return [(begins, begins + lasts) for begins in starts]


def _page(pages: int, now: datetime, page_time: timedelta) -> int:
    return int(now.timestamp() / page_time.total_seconds()) % pages
