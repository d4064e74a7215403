"""How often one network may send forms, book and take numbers: for people, not for a script.

Many phones may share an address, those of a mobile network or behind the hall's own router, so the
limits are wide. What a hall gives out in a day has limits of its own.
"""

from collections import OrderedDict, deque
from datetime import timedelta
from ipaddress import IPv6Address, ip_address
from typing import Any

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from runtime.clock import Clock

FORMS, IN_MINUTES = 200, 10
"""Forms of one address, in so many minutes."""

FROM_AFAR, IN_HOURS = 20, 24
"""Times booked, numbers taken and visits asked for from one address, in so many hours."""

ADDRESSES = 10_000
"""Addresses that are remembered; the one that has been silent longest is forgotten first."""


class TooOften(Exception):
    """From this address it was done as often as it may be; later it may again."""


class Limit:
    """So often an address may do something within a span of time."""

    def __init__(self, most: int, span: timedelta, clock: Clock) -> None:
        self._most, self._span, self._clock = most, span, clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, connection: ASGIConnection[Any, Any, Any, Any]) -> None:
        """Count one more.

        Raises:
            TooOften: it is one too many.

        """
        now = self._clock().timestamp()
        times = self._times.setdefault(_network_of(connection), deque(maxlen=self._most))
        self._times.move_to_end(_network_of(connection))
        if len(self._times) > ADDRESSES:
            self._times.popitem(last=False)
        if len(times) == self._most and times[0] > now - self._span.total_seconds():
            raise TooOften
        times.append(now)


class SentForms:
    """Counts the forms of each address, whatever they are for."""

    def __init__(self, clock: Clock) -> None:
        self._limit = Limit(FORMS, timedelta(minutes=IN_MINUTES), clock)

    def guard(self, connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
        """Refuse a form when there were too many.

        Raises:
            TooOften: there were.

        """
        if connection.scope.get("method") == "POST":
            self._limit.take(connection)


def _network_of(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """Whose limit it is: the client's address, or its network where that has many addresses."""
    told = connection.client.host if connection.client else ""
    try:
        address = ip_address(told)
    except ValueError:
        return told
    return str(IPv6Address(int(address) >> 64 << 64)) if address.version == 6 else told  # noqa: PLR2004 - IPv6
