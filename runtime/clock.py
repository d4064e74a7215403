"""Every clock read goes through one of these, so that a test or a demo can set the time."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the time now as an aware UTC datetime."""


def system_clock() -> datetime:
    """The machine's own clock."""
    return datetime.now(UTC)
