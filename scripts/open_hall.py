"""A hall that is open and at work whenever it is looked at, by the machine's own clock.

Several processes share a hall's time only as the machine's clock has it. So the hall is laid into
the time zone where it is now between ten and eleven in the morning.
"""

from datetime import datetime, time

from msgspec.structs import replace

from tickets.hall import HallSetup, OpeningHours

OPEN_HOUR = 10
"""The hour that it is in the hall."""


def open_hall(setup: HallSetup, now: datetime) -> HallSetup:
    """The hall, open from nine to five every day, in a zone where ``now`` is after ten."""
    hours = tuple(OpeningHours(day, time(9), time(17), time(16, 45)) for day in range(7))
    hall = replace(
        setup.hall,
        time_zone=zone_after_opening(now),
        hours=hours,
        special_days=(),
        numbers_outside_hours=False,
    )
    return replace(setup, hall=hall)


def zone_after_opening(now: datetime) -> str:
    """The name of a time zone where it is between ten and eleven; ``now`` is in UTC."""
    ahead = (OPEN_HOUR - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}"  # the names count to the west
