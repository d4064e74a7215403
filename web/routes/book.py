"""Book a time: service, day, time, confirm."""

from litestar import Response, Router, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from web.choosing import Choosing, day_of, offered, slot_of
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web


@get("/")
async def show_services(request: Web, parts: Given) -> Response[str]:
    """What can be booked?"""
    page = Page(parts, language_of(request), request.url)
    return html(page, "book.html", services=parts.booking.services())


@get("/{service:str}")
async def show_days(request: Web, service: FromPath[str], parts: Given) -> Response[str]:
    """On which day?"""
    return await _choosing(parts, request, service).days()


@get("/{service:str}/{day:str}")
async def show_slots(
    request: Web, service: FromPath[str], day: FromPath[str], parts: Given
) -> Response[str]:
    """At what time?"""
    return await _choosing(parts, request, service).slots(day_of(day))


@get("/{service:str}/{day:str}/{at:str}")
async def show_choice(
    request: Web, service: FromPath[str], day: FromPath[str], at: FromPath[str], parts: Given
) -> Response[str]:
    """Is this right?"""
    return await _choosing(parts, request, service).confirm(day_of(day), slot_of(at))


@post("/{service:str}/{day:str}/{at:str}")
async def book(
    request: Web, service: FromPath[str], day: FromPath[str], at: FromPath[str], parts: Given
) -> Response[str] | Redirect:
    """Book it, and lead to its own page."""
    slot_at = slot_of(at)

    async def do() -> str:
        parts.from_afar.take(request)
        return f"/b/{await parts.ask(parts.booking.book, service, slot_at)}"

    return await _choosing(parts, request, service).done(day_of(day), do)


def _choosing(parts: Parts, request: Web, service: str) -> Choosing:
    return Choosing(parts, request, offered(parts, service), f"/book/{service}", "/book")


ROUTES = Router("/book", route_handlers=[show_services, show_days, show_slots, show_choice, book])
