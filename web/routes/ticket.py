"""A ticket's own page, behind the secret of its QR code: my place in line, and my turn."""

from collections.abc import AsyncGenerator, Callable
from contextlib import suppress

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath
from litestar.response import Redirect, Stream
from msgspec import Struct

from tickets.errors import DatabaseTrouble, IllegalMove
from tickets.hall import Service
from tickets.postponing import AT_MOST, PLACES, PostponedOften
from tickets.views import TicketNow
from tickets.visit import Ticket, TicketState
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web, fields_of
from web.qr_code import qr_code
from web.ticket_words import ahead_words, minutes_words

RETRY = 2_000
"""Milliseconds after which a browser asks again for a stream that broke off."""

FEW_LEFT = (1, 2, 3, 5, 10)
"""After how many people ahead a reader may want to be told to come back."""


class Shown(Struct, frozen=True):
    """What a phone is told of its ticket.

    ``mark`` changes when the page looks otherwise than before: then it is read anew. ``ahead`` and
    ``people`` say how many are ahead, as a number and in words; -1 when it is not in line. Where
    it ``asks``, a person is to say whether they are still coming.
    """

    mark: str
    state: str
    ahead: int = -1
    people: str = ""
    minutes: str = ""
    title: str = ""
    asks: bool = False


def shown(now: TicketNow, language: str) -> Shown:
    """What a phone is told, in its reader's language."""
    ticket, standing = now.ticket, now.standing
    mark = f"{ticket.state}-{ticket.counter or 0}-{now.call.event if now.call else 0}"
    asks = now.street is not None and now.street.is_asked
    if now.street and now.street.kept_until:
        mark += f"-{now.street.kept_until:%H%M%S}"
    if standing is None:
        return Shown(mark, ticket.state.value)
    people = ahead_words(language, standing.ahead)
    minutes = minutes_words(language, standing.minutes)
    return Shown(
        mark,
        ticket.state.value,
        standing.ahead,
        people,
        minutes,
        f"{people} · {ticket.label}",
        asks,
    )


@get("/{token:str}")
async def show_ticket(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """The page of a ticket of today."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    now = await parts.live.now(ticket.id)
    past = await parts.ask(parts.happened, ticket.id)
    page = Page(parts, language_of(request, ticket.language), request.url)
    return html(
        page,
        "ticket.html",
        ticket=now.ticket,
        now=now,
        shown=shown(now, page.language),
        service=service_of(page, now.ticket),
        past=page.told(past),
        few_left=FEW_LEFT,
        qr=qr_of(parts, now.ticket),
        TicketState=TicketState,
    )


@get("/{token:str}/state")
async def tell_state(request: Web, token: FromPath[str], parts: Given) -> Response[bytes]:
    """How a ticket stands, for a page that cannot have a stream."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    now = await parts.live.now(ticket.id)
    told = shown(now, language_of(request, ticket.language))
    return Response(msgspec.json.encode(told), media_type="application/json")


@get("/{token:str}/events")
async def tell_events(request: Web, token: FromPath[str], parts: Given) -> Stream:
    """How a ticket stands, and what changes, as server-sent events."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    language = language_of(request, ticket.language)
    return Stream(
        events(parts, ticket.id, language),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def events(parts: Parts, ticket: int, language: str) -> AsyncGenerator[bytes, None]:
    """The stream of one phone: ``state`` with :class:`Shown`, or ``trouble`` when nobody knows."""
    yield f"retry: {RETRY}\n\n".encode()
    before: Shown | None = None
    async for news in parts.live.news(ticket):
        if news is None:
            yield b"event: beat\ndata: {}\n\n"
        elif isinstance(news, DatabaseTrouble):
            before = None
            yield b"event: trouble\ndata: {}\n\n"
        elif (told := shown(news, language)) != before:
            before = told
            yield b"event: state\ndata: " + msgspec.json.encode(told) + b"\n\n"


def qr_of(parts: Parts, ticket: Ticket) -> str:
    """The code of a number from the street, for the ticket machine's scanner; else it is empty."""
    if ticket.state is not TicketState.UNCONFIRMED:
        return ""
    return qr_code(f"{parts.address}t/{ticket.token}")


@get("/{token:str}/postpone")
async def ask_to_postpone(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """Ask whether a few people shall go first, and say what that means."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    page = Page(parts, language_of(request, ticket.language), request.url)
    return html(page, "postpone.html", ticket=ticket, places=PLACES, most=AT_MOST)


@post("/{token:str}/postpone")
async def postpone(request: Web, token: FromPath[str], parts: Given) -> Response[str] | Redirect:
    """Let a few people go first."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    try:
        return await _change(request, parts, token, parts.citizen.postpone)
    except PostponedOften:
        page = Page(parts, language_of(request, ticket.language), request.url)
        return html(page, "postponed_often.html", 409, ticket=ticket)


@get("/{token:str}/leave")
async def ask_to_leave(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """Ask whether the number shall be given back."""
    ticket = await parts.behind(token, parts.citizen.ticket_of)
    page = Page(parts, language_of(request, ticket.language), request.url)
    return html(page, "leave.html", ticket=ticket)


@post("/{token:str}/leave")
async def leave(request: Web, token: FromPath[str], parts: Given) -> Redirect:
    """Give the number back."""
    await parts.behind(token, parts.citizen.ticket_of)
    return await _change(request, parts, token, parts.citizen.cancel)


async def _change(
    request: Web, parts: Parts, token: str, change: Callable[[str], object]
) -> Redirect:
    """Change a ticket once, and lead back to its page, which says what became of it."""

    async def do() -> str:
        with suppress(IllegalMove):
            await parts.ask(change, token)
        parts.live.ask()
        return f"/t/{token}"

    return await parts.forms.once(await fields_of(request), do)


def service_of(page: Page, ticket: Ticket) -> Service | None:
    """The service that a ticket is in line for; None when it has left the hall file."""
    return next((each for each in page.setup.services if each.code == ticket.service), None)


ROUTES = Router(
    "/t",
    route_handlers=[
        show_ticket,
        tell_state,
        tell_events,
        ask_to_postpone,
        postpone,
        ask_to_leave,
        leave,
    ],
)
