"""A clock that goes on by itself, and begins in the morning of the sample hall.

A test that takes a minute by the machine's own clock fails where a business day ends within it.
"""

from datetime import UTC, datetime

_BEGUN = datetime.now(UTC)
_MORNING = datetime(2026, 11, 24, 2, tzinfo=UTC)


def morning_clock() -> datetime:
    """The time since this process began, after ten in the morning."""
    return _MORNING + (datetime.now(UTC) - _BEGUN)
