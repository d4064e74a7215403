"""A number from the street: taken before one sets out, and kept while one is on the way."""

from contextlib import suppress
from datetime import datetime, timedelta

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from reception.errors import NotOffered
from reception.street import StreetOffer, StreetService
from tickets.errors import IllegalMove, Refusal
from web.hall_words import refusal_words
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web, fields_of
from web.ticket_words import minutes_words

GONE = 409
"""What was there a moment ago is not: HTTP's own number for it."""


@get("/take")
async def show_services(request: Web, parts: Given) -> Response[str]:
    """Which services give numbers now, and how long each takes."""
    page = Page(parts, language_of(request), request.url)
    offer = await parts.ask(parts.street.offer)
    now = page.local(parts.clock())
    lines = [(each, line_words(page, each, now)) for each in offer.services] if offer else []
    return html(page, "take.html", offer=offer, lines=lines, minutes_of=minutes_of)


@get("/take/{service:str}")
async def show_service(request: Web, service: FromPath[str], parts: Given) -> Response[str]:
    """One service before its number is taken: how long it takes, what to bring, the rule."""
    offer = await parts.ask(parts.street.offer)
    return _service_page(request, parts, offer, service)


@post("/take/{service:str}")
async def take(request: Web, service: FromPath[str], parts: Given) -> Response[str] | Redirect:
    """Take the number, once for each form; what is refused is told with the page."""

    async def do() -> str:
        parts.from_afar.take(request)
        taken = await parts.ask(parts.street.take, service, language_of(request))
        return f"/t/{taken.ticket.token}"

    try:
        return await parts.forms.once(await fields_of(request), do)
    except NotOffered:
        raise NotFoundException from None
    except Refusal as refused:
        offer = await parts.ask(parts.street.offer)
        return _service_page(request, parts, offer, service, refused)


@post("/t/{token:str}/coming")
async def say_coming(request: Web, token: FromPath[str], parts: Given) -> Redirect:
    """Say that one is still coming; where it is too late, the ticket's page says what became."""
    await parts.behind(token, parts.citizen.ticket_of)

    async def do() -> str:
        with suppress(IllegalMove):  # confirmed meanwhile, or too late: the page says so
            await parts.ask(parts.street.say_coming, token)
        parts.live.ask()
        return f"/t/{token}"

    return await parts.forms.once(await fields_of(request), do)


def line_words(page: Page, service: StreetService, now: datetime) -> str:
    """How a service's line stands, or why it gives no number; ``now`` is the hall's local time."""
    if service.refusal:
        return " ".join(refusal_words(page, service.refusal, now))
    line = service.line
    say = page.words
    people = say("%n ahead of you", n=line.waiting) if line.waiting else say("No line")
    minutes = minutes_words(page.language, line.minutes)
    if not line.served:
        minutes = say("{minutes} once the counters open", minutes=minutes)
    return f"{people} · {minutes}"


def minutes_of(span: timedelta) -> int:
    """A span of the rule, as it is told."""
    return span // timedelta(minutes=1)


def _service_page(
    request: Web,
    parts: Parts,
    offer: StreetOffer | None,
    code: str,
    refused: Refusal | None = None,
) -> Response[str]:
    """The page of a service; ``refused`` is why its number was not given just now.

    Raises:
        NotFoundException: no numbers of this service are given to the street.

    """
    found = next((each for each in offer.services if each.service == code), None) if offer else None
    if offer is None or found is None:
        raise NotFoundException
    page = Page(parts, language_of(request), request.url)
    now = page.local(parts.clock())
    refusal = refused or found.refusal
    return html(
        page,
        "take_service.html",
        GONE if refused else 200,
        offer=offer,
        service=next(each for each in page.setup.services if each.code == code),
        line=line_words(page, found, now),
        refusal=" ".join(refusal_words(page, refusal, now)) if refusal else "",
        minutes_of=minutes_of,
    )


ROUTES = (show_services, show_service, take, say_coming)
