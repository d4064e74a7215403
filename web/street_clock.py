"""Keeps the times of numbers from the street: somebody has to ask, and to give places back.

That is the program that shows the pages. While it is away nobody is asked; when it is back there is
time for an answer that could not be given.
"""

import asyncio
import logging

from runtime.outage import Outage
from tickets.errors import HallError
from web.parts import Parts

log = logging.getLogger(__name__)

EVERY = 10.0
"""Seconds between two looks."""


async def keep_time(parts: Parts, every: float = EVERY) -> None:
    """Look again and again, until it is cancelled; what cannot be done is done the next time."""
    outage = Outage(log, "numbers from the street cannot be seen to", (HallError, OSError))
    see_to = parts.street.go_on
    while True:
        await asyncio.sleep(every)
        try:
            await parts.ask(see_to)
        except Exception as error:  # noqa: BLE001 - a clock that has stopped would keep every ghost
            outage.away(error)
        else:
            outage.back()
            see_to = parts.street.see_to
