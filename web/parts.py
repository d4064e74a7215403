"""What the pages work with: made once in hall/compose/web.py, handed to every route."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ParamSpec, TypeVar

import anyio
import anyio.to_thread
from litestar import Request
from litestar.di import NamedDependency
from litestar.exceptions import ClientException

from reception.citizen import Citizen
from runtime.clock import Clock
from tickets.errors import UnknownToken
from tickets.hall import HallSetup
from tickets.views import Happened
from web.forms import Forms
from web.live import Live
from web.wrong_tokens import WrongTokens

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 4
"""Questions to the database at a time: more make each of them slower, and none of them faster."""


@dataclass(frozen=True)
class Parts:
    """The use cases of citizens, and what their pages share.

    ``setup`` returns the hall as its file says now; ``happened`` what happened to a ticket.
    ``address`` is where the pages are found, such as ``http://192.168.1.5:8080/``.
    """

    setup: Callable[[], HallSetup]
    citizen: Citizen
    happened: Callable[[int], tuple[Happened, ...]]
    live: Live
    forms: Forms
    clock: Clock
    address: str
    wrong_tokens: WrongTokens = field(default_factory=WrongTokens)
    _limit: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(AT_ONCE))

    def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """Do what waits for the database on one of a few threads."""
        return anyio.to_thread.run_sync(partial(work, *args, **kwargs), limiter=self._limit)

    async def behind(self, secret: str, find: Callable[[str], T]) -> T:
        """What is found behind a secret; who has none that is there is told so late.

        Raises:
            UnknownToken: nothing is.
            TooManyRequestsException: too many who guess wait for their answer already.

        """
        try:
            return await self.ask(find, secret)
        except UnknownToken:
            await self.wrong_tokens.wait()
            raise


async def fields_of(request: "Web") -> dict[str, str]:
    """The fields of a form that was sent; of several of a name, the last one.

    Raises:
        ClientException: they cannot be read.

    """
    try:
        sent = await request.form()
        return {name: value for name, value in sent.multi_items() if isinstance(value, str)}
    except ValueError as unreadable:
        raise ClientException from unreadable


Web = Request[Any, Any, Any]
"""A request of a page: nobody is signed on."""

Given = NamedDependency[Parts]
"""How a route asks for the parts: an argument ``parts: Given``."""
