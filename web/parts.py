"""What the pages work with: made once in hall/compose/web.py, handed to every route."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ParamSpec, TypeVar
from urllib.parse import parse_qsl

import anyio
import anyio.to_thread
from litestar import Request
from litestar.di import NamedDependency
from litestar.exceptions import ClientException

from reception.booking import Booking
from reception.citizen import Citizen
from reception.guide import Guide
from reception.home_visits import VisitRequests
from reception.ratings import Feedback
from reception.street import Street
from runtime.clock import Clock
from tickets.booking_errors import UnknownBooking
from tickets.errors import UnknownToken
from tickets.hall import HallSetup
from tickets.views import Happened, Notice
from web.forms import Forms
from web.limits import Limit
from web.live import Live
from web.wrong_tokens import WrongTokens

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 4
"""Questions to the database at a time: more make each of them slower, and none of them faster."""


@dataclass(frozen=True)
class Parts:
    """The use cases of citizens, and what their pages share.

    ``setup`` returns the hall as its file says now, ``urgent`` what everybody shall read now;
    neither waits for the database. ``happened`` tells what happened to a ticket.
    ``address`` is where the pages are found, such as ``http://192.168.1.5:8080/``; ``from_afar``
    is how often one network may book a time or take a number.
    """

    setup: Callable[[], HallSetup]
    urgent: Callable[[], tuple[Notice, ...]]
    citizen: Citizen
    guide: Guide
    booking: Booking
    visits: VisitRequests
    street: Street
    happened: Callable[[int], tuple[Happened, ...]]
    feedback: Feedback
    live: Live
    forms: Forms
    clock: Clock
    address: str
    from_afar: Limit
    wrong_tokens: WrongTokens = field(default_factory=WrongTokens)
    _limit: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(AT_ONCE))

    def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """Do what waits for the database on one of a few threads."""
        return anyio.to_thread.run_sync(partial(work, *args, **kwargs), limiter=self._limit)

    async def behind(self, secret: str, find: Callable[[str], T]) -> T:
        """What is found behind a secret; who has none that is there is told so late.

        Raises:
            UnknownToken, UnknownBooking: nothing is.
            TooManyRequestsException: too many who guess wait for their answer already.

        """
        try:
            return await self.ask(find, secret)
        except (UnknownToken, UnknownBooking):
            await self.wrong_tokens.wait()
            raise


FORM = "application/x-www-form-urlencoded"
"""How browsers send a form without files; nothing else is read, files least of all."""

MOST_FIELDS = 50
"""Fields of one form; one with more is none of ours."""

UNWRITTEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters but the tab and the end of a line, and what turns the direction of a text."""


async def fields_of(request: "Web") -> dict[str, str]:
    """The fields of a form that was sent; of several of a name, the last one.

    What no keyboard writes is left out of them: databases take no NUL, readers no turned text.

    Raises:
        ClientException: the request brings no form, or one with too many fields.

    """
    if request.content_type[0] != FORM:
        raise ClientException
    body = (await request.body()).decode("utf-8", "replace")
    try:
        told = parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as unreadable:
        raise ClientException from unreadable
    return {name: UNWRITTEN.sub("", value.replace("\r\n", "\n")) for name, value in told}


Web = Request[Any, Any, Any]
"""A request of a page: nobody is signed on."""

Given = NamedDependency[Parts]
"""How a route asks for the parts: an argument ``parts: Given``."""
