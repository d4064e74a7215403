"""A visit at home: somebody is called back who cannot come."""

from litestar import Response, Router, get, post
from litestar.response import Redirect

from reception.errors import NoHomeVisits
from tickets.errors import BadPhone, TooManyVisits
from tickets.phone import is_phone, plain
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web, fields_of


@get("/")
async def show_form(request: Web, parts: Given) -> Response[str]:
    """At what number may we call back?"""
    page = _page(parts, request)
    if not page.setup.hall.home_visits:
        return html(page, "visit_not_now.html", 404, again_at=None)
    return html(page, "visit.html", wrong=False, typed="")


@post("/")
async def ask(request: Web, parts: Given) -> Response[str] | Redirect:
    """Write it down, or say what is wrong with it."""
    page, fields = _page(parts, request), await fields_of(request)
    written = fields.get("phone", "")

    async def do() -> str:
        if not is_phone(plain(written)):  # a slip of the finger counts for nothing
            raise BadPhone
        parts.from_afar.take(request)
        await parts.ask(parts.visits.ask, written, page.language)
        return "/visit/asked"

    try:
        return await parts.forms.once(fields, do)
    except BadPhone:
        return html(page, "visit.html", 422, wrong=True, typed=written)
    except NoHomeVisits:
        return html(page, "visit_not_now.html", 404, again_at=None)
    except TooManyVisits as refused:
        return html(page, "visit_not_now.html", 429, again_at=refused.again_at)


@get("/asked")
async def show_promise(request: Web, parts: Given) -> Response[str]:
    """Somebody will call."""
    return html(_page(parts, request), "visit_asked.html")


def _page(parts: Parts, request: Web) -> Page:
    return Page(parts, language_of(request), request.url)


ROUTES = Router("/visit", route_handlers=[show_form, ask, show_promise])
