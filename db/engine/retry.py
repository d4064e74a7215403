"""Do a transaction again when another one was in its way.

On PostgreSQL writers run side by side. Two that lock the same rows in different orders would wait
for each other for ever: the server undoes one of them, and that one is done again.
"""

import functools
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

from db.engine.database import GaveWay

ATTEMPTS = 5
"""How often a call is made that gives way to others again and again."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def retry_on_conflict(once: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Make a call again from its beginning when its transaction had to give way to another.

    The call may keep nothing of an attempt: all that it changes is in its one transaction.
    """

    @functools.wraps(once)
    def until_done(*given: Given.args, **named: Given.kwargs) -> Answer:
        for _ in range(ATTEMPTS - 1):
            with suppress(GaveWay):
                return once(*given, **named)
        return once(*given, **named)

    return until_done
