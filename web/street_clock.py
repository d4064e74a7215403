"""Keeps the times of numbers from the street: somebody has to ask, and to give places back.

That is the program that shows the pages: while it is away nobody is asked, and no silence counts.
"""

import asyncio
import logging

from runtime.outage import Outage
from tickets.errors import HallError
from web.parts import Parts

log = logging.getLogger(__name__)

EVERY = 10.0
"""Seconds between two looks; the first comes as late, so that pages find their server first."""


async def keep_time(parts: Parts, every: float = EVERY) -> None:
    """Look again and again, until it is cancelled; what cannot be done is done the next time."""
    outage = Outage(log, "numbers from the street cannot be seen to", (HallError, OSError))
    while True:
        await asyncio.sleep(every)
        try:
            await parts.ask(parts.street.see_to)
        except Exception as error:  # noqa: BLE001 - a clock that has stopped would keep every ghost
            outage.away(error)
        else:
            outage.back()
