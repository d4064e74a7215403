"""The pages after a visit: how it was, and what could not be done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from litestar import Response, Router, get, post
from litestar.exceptions import ClientException
from litestar.params import FromPath
from litestar.response import Redirect

from reception.ratings import AfterVisit
from tickets.errors import UnknownName
from tickets.follow_ups import FollowUpKind, NotDone
from tickets.rating_errors import AlreadyRated, AlreadyTold, NotServedYet, RatingClosed
from tickets.ratings import Contact, GivenRating, Grade
from tickets.typed_text import MOST_NAME, MOST_TOLD, MOST_WORDS
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web, fields_of
from web.rating_words import ASPECTS, GRADES, TYPED_WRONG, TypedWrong, problem_words

REASON = "reason-"
"""Begins the name of a field that ticks a reason; its code follows."""

UNPROCESSABLE = 422


@get("/{token:str}/rate")
async def show_rating(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """The five words first, then what may be added to the one that was chosen."""
    after = await parts.behind(token, parts.feedback.after_visit)
    return _rating_page(_page(request, parts, after), after, request.query_params)


@post("/{token:str}/rate")
async def rate(request: Web, token: FromPath[str], parts: Given) -> Response[str] | Redirect:
    """Keep a rating; who rated already, or comes too late, is told so by the page that follows."""
    fields = await fields_of(request)
    keep = partial(parts.feedback.rate, token, _given(fields))
    after = await parts.behind(token, parts.feedback.after_visit)
    try:
        return await _once(request, parts, fields, keep)
    except TYPED_WRONG as problem:
        return _rating_page(_page(request, parts, after), after, fields, problem)


@get("/{token:str}/not-done")
async def show_not_done(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """Where it is told what could not be done, and what became of it."""
    after = await parts.behind(token, parts.feedback.after_visit)
    return _not_done_page(_page(request, parts, after), after, {})


@post("/{token:str}/not-done")
async def tell_not_done(
    request: Web, token: FromPath[str], parts: Given
) -> Response[str] | Redirect:
    """Open a case; who told it already, or comes too late, is told so by the page that follows."""
    fields = await fields_of(request)
    told = NotDone(fields.get("service", ""), fields.get("words", ""), _contact(fields))
    keep = partial(parts.feedback.not_done, token, told)
    after = await parts.behind(token, parts.feedback.after_visit)
    try:
        return await _once(request, parts, fields, keep)
    except TYPED_WRONG as problem:
        return _not_done_page(_page(request, parts, after), after, fields, problem)


async def _once(
    request: Web, parts: Parts, fields: Mapping[str, str], keep: Callable[[], object]
) -> Redirect:
    """Keep what a form says, once, and lead to its own page, which says what became of it."""

    async def do() -> str:
        try:
            await parts.ask(keep)
        except (AlreadyRated, AlreadyTold, RatingClosed, NotServedYet):
            pass
        except UnknownName as made_up:
            raise ClientException from made_up
        return request.url.path

    return await parts.forms.once(fields, do)


def _page(request: Web, parts: Parts, after: AfterVisit) -> Page:
    language = language_of(request, after.visit.ticket.language)
    return Page(parts, language, request.url)


def _rating_page(
    page: Page,
    after: AfterVisit,
    asked: Mapping[str, str],
    problem: TypedWrong | None = None,
) -> Response[str]:
    """The page for what was chosen until now: a service, a grade, the rest."""
    codes = [each.service for each in after.to_rate]
    service = codes[0] if len(codes) == 1 else asked.get("service", "")
    grade = _grade(asked.get("grade", ""))
    told: dict[str, Any] = {
        "after": after,
        "cases": [each for each in after.cases if each.kind is FollowUpKind.RATING],
        "service": service if service in codes else "",
        "grades": {grade: page.words(text) for grade, text in GRADES.items()},
    }
    if not codes:
        return html(page, "rated.html", **told)
    if not told["service"] or grade is None:
        return html(page, "rate.html", **told)
    return html(
        page,
        "rate_more.html",
        UNPROCESSABLE if problem else 200,
        grade=grade,
        aspects={name: page.words(text) for name, text in ASPECTS.items()},
        options=after.options,
        typed=asked,
        problem=problem_words(page.words, problem) if problem else "",
        most_words=MOST_WORDS,
        most_name=MOST_NAME,
        **told,
    )


def _not_done_page(
    page: Page, after: AfterVisit, typed: Mapping[str, str], problem: TypedWrong | None = None
) -> Response[str]:
    return html(
        page,
        "not_done.html",
        UNPROCESSABLE if problem else 200,
        after=after,
        cases=[each for each in after.cases if each.kind is FollowUpKind.NOT_DONE],
        typed=typed,
        problem=problem_words(page.words, problem) if problem else "",
        most_told=MOST_TOLD,
        most_name=MOST_NAME,
    )


def _given(fields: Mapping[str, str]) -> GivenRating:
    """What a form says.

    Raises:
        ClientException: it is none of ours.

    """
    grade = _grade(fields.get("grade", ""))
    if grade is None:
        raise ClientException
    return GivenRating(
        service=fields.get("service", ""),
        grade=grade,
        attitude=_grade(fields.get("attitude", "")),
        efficiency=_grade(fields.get("efficiency", "")),
        environment=_grade(fields.get("environment", "")),
        reasons=tuple(name.removeprefix(REASON) for name in fields if name.startswith(REASON)),
        words=fields.get("words", ""),
        contact=_contact(fields),
        options=_version(fields.get("options", "")),
    )


def _contact(fields: Mapping[str, str]) -> Contact | None:
    """Whom to call back; a name alone reaches nobody, so its number is asked for."""
    phone, name = fields.get("phone", "").strip(), fields.get("name", "").strip()
    return Contact(phone, name) if phone or name else None


def _grade(told: str) -> Grade | None:
    """One of the five; None where there is none."""
    return Grade(int(told)) if told in {"1", "2", "3", "4", "5"} else None


def _version(told: str) -> int | None:
    """The version of the reasons that a page offered; None where it says none."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 9 else None  # noqa: PLR2004 - fits a column


ROUTES = Router("/t", route_handlers=[show_rating, rate, show_not_done, tell_not_done])
