"""The web application: which page answers what, and what stands before all of them."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from litestar import Litestar, Response
from litestar.config.compression import CompressionConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException

from reception.errors import NotOffered
from runtime.outage import Outage
from tickets.booking_errors import UnknownBooking
from tickets.errors import DatabaseTrouble, PastTicket, UnknownToken
from web.forms import StaleForm
from web.guard import MOST_BODY, finish_answer, same_origin
from web.limits import SentForms, TooOften
from web.live import TooManyPhones
from web.pages import Page, html, language_of
from web.parts import Parts, Web
from web.routes import book, booking, guide, rating, static, street, ticket, visit
from web.street_clock import keep_time

log = logging.getLogger(__name__)

ROUTES = (
    *guide.ROUTES,
    ticket.ROUTES,
    rating.ROUTES,
    *street.ROUTES,
    book.ROUTES,
    booking.ROUTES,
    visit.ROUTES,
    static.ROUTES,
)
"""Every page."""

AGAIN = "4"
"""Seconds after which a page that could not be made is asked for again."""

Answer = Response[str]


def make_app(parts: Parts) -> Litestar:
    """The pages of citizens; nothing listens yet."""

    @asynccontextmanager
    async def live(_: Litestar) -> AsyncIterator[None]:
        parts.live.start()
        clock = asyncio.create_task(keep_time(parts))
        try:
            yield
        finally:
            clock.cancel()
            await asyncio.to_thread(parts.live.stop)

    return Litestar(
        route_handlers=ROUTES,
        dependencies={"parts": Provide(lambda: parts, sync_to_thread=False)},
        guards=[same_origin, SentForms(parts.clock).guard],
        before_send=[finish_answer],
        exception_handlers=_Refusals(parts).handlers(),
        compression_config=CompressionConfig(backend="gzip", minimum_size=600, exclude="/events"),
        request_max_body_size=MOST_BODY,
        lifespan=[live],
        openapi_config=None,  # pages for people: there is no schema to show
        logging_config=None,  # no address is ever logged: it may hold a ticket's secret
    )


class _Refusals:
    """What is answered instead of a page, in the reader's words."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._outage = Outage(log, "pages cannot be made", (DatabaseTrouble,))

    def handlers(self) -> dict[Any, Any]:
        """Which error is answered how."""
        return {
            UnknownToken: partial(self._say, "no_ticket.html", 404),
            UnknownBooking: partial(self._say, "no_booking.html", 404),
            NotOffered: partial(self._say, "not_offered.html", 404),
            PastTicket: self._past,
            DatabaseTrouble: self._away,
            TooManyPhones: partial(self._say, "too_many.html", 503),
            TooOften: partial(self._say, "too_often.html", 429),
            StaleForm: partial(self._say, "stale_form.html", 409),
            HTTPException: self._http,
            Exception: self._fault,
        }

    def _page(self, request: Web) -> Page:
        return Page(self._parts, language_of(request), request.url)

    def _say(self, template: str, status: int, request: Web, _: Exception) -> Answer:
        return html(self._page(request), template, status)

    def _past(self, request: Web, error: PastTicket) -> Answer:
        return html(self._page(request), "past.html", 410, label=error.label, day=error.day)

    def _away(self, request: Web, error: DatabaseTrouble) -> Answer:
        self._outage.away(error)
        answer = html(self._page(request), "away.html", 503)
        answer.headers["Refresh"] = AGAIN  # the page is back by itself, without a script too
        return answer

    def _http(self, request: Web, error: HTTPException) -> Answer:
        status = error.status_code
        template = "no_page.html" if status == 404 else "refused.html"  # noqa: PLR2004 - HTTP's own
        return html(self._page(request), template, status)

    def _fault(self, request: Web, error: Exception) -> Answer:
        """A fault of ours: logged without the address, which may hold a secret."""
        log.error("a page failed: %s", type(error).__name__, exc_info=error)
        return html(self._page(request), "fault.html", 500)
