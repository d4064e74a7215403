"""What people read before they come: the first page, what to bring, not sure, questions."""

from litestar import Response, get
from litestar.params import FromPath
from litestar.status_codes import HTTP_200_OK

from tickets.notices import told_now
from tickets.text_search import LONGEST
from web import hall_words
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web


@get("/")
async def show_home(request: Web, parts: Given) -> Response[str]:
    """Whether the hall is open, how its lines stand, and a door to everything else."""
    hall_now = await parts.ask(parts.guide.hall_now)
    return _html(
        request,
        parts,
        "home.html",
        hall_now=hall_now,
        bookable=await parts.ask(parts.booking.services),
        notices=told_now(hall_now.lines.notices, hall_now.now),
    )


@get("/bring")
async def show_services(request: Web, parts: Given) -> Response[str]:
    """The services, to see what to bring for one of them."""
    return _html(request, parts, "bring.html", hall_now=await parts.ask(parts.guide.hall_now))


@get("/bring/{service:str}")
async def show_service(request: Web, service: FromPath[str], parts: Given) -> Response[str]:
    """What to bring for one service, to be read, printed and handed on."""
    guide = await parts.ask(parts.guide.service, service)
    bookable = await parts.ask(parts.booking.services)
    return _html(request, parts, "bring_service.html", guide=guide, bookable=bookable)


@get("/guide")
async def show_first_question(request: Web, parts: Given) -> Response[str]:
    """Where asking begins."""
    return await _question(request, parts)


@get("/guide/{question:str}")
async def show_question(request: Web, question: FromPath[str], parts: Given) -> Response[str]:
    """One question of the hall's, on the way to a service."""
    return await _question(request, parts, question)


@get("/answers")
async def show_answers(request: Web, parts: Given) -> Response[str]:
    """What people often ask; all of it, or what fits a question."""
    asked = request.query_params.get("q", "").strip()[:LONGEST]
    found = await parts.ask(parts.guide.search, asked) if asked else None
    faqs = found.faqs if found else await parts.ask(parts.guide.faqs)
    services = found.services if found else ()
    return _html(request, parts, "answers.html", asked=asked, faqs=faqs, services=services)


@get("/help")
async def show_help(request: Web, parts: Given) -> Response[str]:
    """Every way to a person."""
    return _html(request, parts, "help.html", hall_now=await parts.ask(parts.guide.hall_now))


async def _question(request: Web, parts: Parts, code: str = "") -> Response[str]:
    question = await parts.ask(parts.guide.question, code)
    return _html(request, parts, "question.html", question=question, is_first=not code)


def _html(request: Web, parts: Parts, template: str, **values: object) -> Response[str]:
    page = Page(parts, language_of(request), request.url)
    return html(page, template, HTTP_200_OK, hall_words=hall_words, **values)


ROUTES = (
    show_home,
    show_services,
    show_service,
    show_first_question,
    show_question,
    show_answers,
    show_help,
)
