"""Slows whoever asks for tickets that are not there, and nobody else."""

import asyncio

from litestar.exceptions import TooManyRequestsException

SLOWED = 0.5
"""Seconds until who has no secret that is there is told so."""

AT_ONCE = 200
"""As many wait so; who guesses on top of them is turned away at once, told nothing."""


class WrongTokens:
    """Those who wait to be told that they have no ticket here."""

    def __init__(self) -> None:
        self._waiting = 0

    async def wait(self) -> None:
        """Let one wait.

        Raises:
            TooManyRequestsException: enough wait already.

        """
        if self._waiting >= AT_ONCE:
            raise TooManyRequestsException
        self._waiting += 1
        try:
            await asyncio.sleep(SLOWED)
        finally:
            self._waiting -= 1
