"""Which notices are told now. Each face asks this by its own clock, so that they end in time."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from tickets.views import Notice

BETWEEN = " · "
"""Stands between urgent notices that are told at once."""


def told_now(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """The notices whose time it is."""
    return tuple(
        each
        for each in notices
        if (each.starts is None or each.starts <= now) and (each.ends is None or now < each.ends)
    )


def urgent_now(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """The urgent ones whose time it is, the newest first."""
    urgent = (each for each in told_now(notices, now) if each.urgent)
    return tuple(sorted(urgent, key=lambda each: each.id, reverse=True))


def urgent_words(
    notices: Iterable[Notice], now: datetime, pick: Callable[[Mapping[str, str]], str]
) -> str:
    """All that is urgent now, in one line, the newest first; empty when nothing is.

    ``pick`` takes the text of the language that is shown.
    """
    return BETWEEN.join(pick(each.texts) for each in urgent_now(notices, now))
