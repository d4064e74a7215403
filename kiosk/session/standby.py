"""Whether the hall is open, closed or in standby, and how bright the kiosk's screen is. Pure."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from tickets.errors import HallClosed
from tickets.hall import Hall, HallSetup
from tickets.opening import LOOK_AHEAD_DAYS, Span, check_open, local, spans

AROUND = timedelta(minutes=30)
"""So long before it opens and after it closes the hall is closed and not in standby.

People are there then. A break between two openings of one day is no standby, however long.
"""

AWAKE_SECONDS = 60.0
"""How long a touch keeps a screen bright in standby."""


class Day(StrEnum):
    """Whether the hall gives out numbers now, and when it does not, whether people are about."""

    OPEN = "open"
    CLOSED = "closed"
    STANDBY = "standby"


class Light(StrEnum):
    """How the screen is: as always, dim, or dim with nothing but "good night" on it."""

    BRIGHT = "bright"
    DIM = "dim"
    STANDBY = "standby"


class StandbyHours(Struct, frozen=True):
    """The hall at one moment; times are UTC.

    ``asleep`` is true at night, also where 24-hour services keep the kiosk out of standby.
    ``opens_at`` is when the hall gives out numbers again, None while it does or when that is far
    off; ``changes_at`` is when ``day`` or ``asleep`` changes, None when that is far off.
    """

    day: Day
    asleep: bool
    opens_at: datetime | None
    changes_at: datetime | None


def look(setup: HallSetup, now: datetime) -> StandbyHours:
    """Return how the hall is at ``now``."""
    is_so = _state(setup, now)
    moments = _moments(setup.hall, now)
    changes = (at for at in moments if _state(setup, at) != is_so)
    return StandbyHours(*is_so, _opens_at(setup.hall, now), next(changes, None))


def light(hours: StandbyHours, quiet: float) -> Light:
    """Return how bright the screen is after ``quiet`` seconds without a touch."""
    if not hours.asleep or quiet < AWAKE_SECONDS:
        return Light.BRIGHT
    return Light.STANDBY if hours.day is Day.STANDBY else Light.DIM


def _state(setup: HallSetup, now: datetime) -> tuple[Day, bool]:
    try:
        check_open(setup.hall, now)
    except HallClosed:
        asleep = _is_asleep(setup.hall, now)
        used = any(each.on_kiosk and each.round_the_clock for each in setup.services)
        return Day.STANDBY if asleep and not used else Day.CLOSED, asleep
    return Day.OPEN, False


def _opens_at(hall: Hall, now: datetime) -> datetime | None:
    try:
        check_open(hall, now)
    except HallClosed as closed:
        return closed.opens_at
    return None


def _is_asleep(hall: Hall, now: datetime) -> bool:
    days = [spans(hall, local(hall, now).date() + timedelta(days=n)) for n in (-1, 0, 1)]
    return not any(
        day[0].opens - AROUND <= now < max(span.closes for span in day) + AROUND
        for day in days
        if day
    )


def _moments(hall: Hall, now: datetime) -> Iterator[datetime]:
    """When something may change, in order, as far ahead as a hall says when it opens."""
    today = local(hall, now).date()
    for ahead in range(-1, LOOK_AHEAD_DAYS):
        day = spans(hall, today + timedelta(days=ahead))
        yield from sorted(at for span in day for at in _of(span) if at > now)


def _of(span: Span) -> tuple[datetime, ...]:
    return (span.opens - AROUND, span.opens, span.last_ticket, span.closes + AROUND)
