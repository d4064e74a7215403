"""What every page says to browsers, and what nobody can put into one."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from msgspec import convert, to_builtins

from hall.compose.application import Application
from tests.web.raw_http import Answer
from tests.web.served import Served, serve
from tickets.hall import HallSetup

STATIC = Path("web/static")
TEMPLATES = Path("web/templates")

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""What every page's Content-Security-Policy holds at least."""


def policy_of(answer: Answer) -> dict[str, str]:
    """The directives of an answer's Content-Security-Policy."""
    (policy,) = answer.all("content-security-policy")
    parts = (part.strip().partition(" ") for part in policy.split(";") if part.strip())
    return {name: value for name, _, value in parts}


def test_every_answer_tells_the_browser_what_it_may_do(served: Served) -> None:
    """Pages, files, refusals: no inline script or style, no frame, no guessing, no referrer."""
    others = ["/static/style.css", "/nothing-here", "/t/x", f"{served.book()}/calendar.ics"]
    for target in [*served.pages(), *others]:
        answer = served.ask(target)
        policy = policy_of(answer)
        assert POLICY.items() <= policy.items(), target
        assert "unsafe" not in str(policy), target
        assert answer.all("x-content-type-options") == ["nosniff"], target
        assert answer.get("referrer-policy") in {"no-referrer", "same-origin"}, target
        assert not answer.get("access-control-allow-origin"), target
        assert answer.get("server") == "", target
        assert "x-powered-by" not in {name.lower() for name, _ in answer.headers}
        assert "charset=utf-8" in answer.get("content-type"), target


def test_a_page_of_ones_own_is_kept_nowhere(served: Served) -> None:
    """Neither in the browser's cache nor in a proxy's; refusals and pages of the hall as well."""
    for target in [*served.pages(), "/t/lp26rXMO637DevJNWdX8rw"]:
        answer = served.ask(target)
        if target.startswith(("/t/", "/b/")):
            assert answer.get("cache-control") == "no-store", target
        assert "public" not in answer.get("cache-control"), target


def test_no_page_has_a_script_or_style_of_its_own(served: Served) -> None:
    """What the policy would refuse is not there: each page works as it is sent."""
    for target in served.pages():
        page = served.ask(target).text
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>\s*\S", page), target
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page), target


def test_no_script_makes_markup_or_code_of_text() -> None:
    """What the server tells is shown as text: no innerHTML, no eval, no cookie."""
    scripts = sorted(STATIC.glob("*.js"))
    assert scripts
    for script in scripts:
        told = script.read_text()
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
            r"|postMessage|document\.cookie|document\.domain",
            told,
        )
        assert not found, script


def test_no_template_turns_escaping_off() -> None:
    """No ``|safe``, no ``autoescape false``, no attribute without its quotes."""
    for template in sorted(TEMPLATES.rglob("*.html")):
        told = template.read_text()
        assert not re.search(r"\|\s*safe\b|autoescape\s+false|Markup", told), template
        assert not re.search(r"\s[a-z-]+=\{\{", told), template


NASTY = "<b>\"'&amp;{{7*7}}{0}{_}{{page}}%n%s</title></script><img src=x onerror=alert(1)>\u202e"
"""A text that is markup, a template, a format and a quotation's end, all at once."""


@pytest.fixture
def served(lasting: Served) -> Served:
    """The pages; nothing here changes anything."""
    return lasting


@pytest.fixture
def nasty_hall(hall: Application) -> Iterator[Served]:
    """The hall with every text of its file followed by the nasty one."""
    with serve(hall) as served:
        served.load(nasty(served.setup()))
        yield served


def nasty(setup: HallSetup) -> HallSetup:
    """A hall in which each text that people read ends in the nasty one."""
    return convert(_with_nasty_texts(to_builtins(setup)), HallSetup)


def _with_nasty_texts(value: object) -> object:
    """Texts by language stand in mappings whose keys are languages."""
    if isinstance(value, dict):
        if value and all(key in {"zh-Hans", "zh-Hant", "en", "ru"} for key in value):
            return {key: _nastier(text) for key, text in value.items()}
        return {key: _with_nasty_texts(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_with_nasty_texts(each) for each in value]
    return value


def _nastier(text: object) -> object:
    if isinstance(text, str):
        return text + NASTY
    return [_nastier(each) for each in text] if isinstance(text, list | tuple) else text


LINKS = {"href", "src", "action", "formaction"}


NO_LINK = {"/t/TOKEN/events", "/t/TOKEN/state", "/visit/asked"}
"""What a script asks for, or a form leads to."""


def test_these_tests_look_at_every_page(served: Served) -> None:
    """They find pages by their links; a page that none leads to would not be looked at."""
    assert served.pages()
    assert served.kinds() - set(served.found) == NO_LINK


class _Tags(HTMLParser):
    """The tags of a page that a text could have brought in, and its texts."""

    def __init__(self) -> None:
        super().__init__()
        self.events: set[str] = set()
        self.texts: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events |= {name for name, _ in attrs if name.startswith("on")}
        self.texts += [value for _, value in attrs if value]
        self.sources += [value or "" for name, value in attrs if name in LINKS]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_text_of_the_hall_file_is_shown_as_it_is_written(nasty_hall: Served) -> None:
    """Markup, template and format signs in every name, list, question and answer stay signs."""
    for language in ("zh-Hans", "zh-Hant", "en", "ru"):
        seen = 0
        for target in nasty_hall.pages():
            answer = nasty_hall.ask(target, headers=[("Cookie", f"lang={language}")])
            assert answer.status == 200, target
            page = _Tags()
            page.feed(answer.text)
            assert not page.events, target
            assert not [src for src in page.sources if src == "x"], target
            seen += sum(NASTY in text for text in page.texts)
        assert seen > 5, language
    assert nasty_hall.log() == ""


def test_no_link_leads_elsewhere(served: Served) -> None:
    """Also on a refusal of an address that looks like another host's."""
    for target in [*served.pages(), "//evil.example/", "/\\evil.example", "/t//evil.example"]:
        page = _Tags()
        page.feed(served.ask(target).text)
        assert page.sources, target
        for source in page.sources:
            assert re.match(r"/(?![/\\])|[?#]|data:|tel:|$", source), (target, source)


INTO = [
    "x%0d%0aSet-Cookie:%20evil=1",
    "x%0aX-Evil:%201",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%22%20onload=%22alert(1)",
    "javascript:alert(1)",
    "//evil.example",
    "https://evil.example/",
    "%7B%7B7*7%7D%7D",
    "%00",
    "%ff",
    "../../evil",
    "%E2%80%AE",
    "a" * 1500,
]


@pytest.mark.parametrize("told", INTO)
def test_no_parameter_gets_into_a_header_or_becomes_markup(served: Served, told: str) -> None:
    """What is asked for stands in no header, and on no page but as text."""
    names = ("lang", "q", "next", "day", "service", "x")
    query = "&".join(f"{name}={told}" for name in names)
    for target in (*served.pages(), "/nothing-here"):
        answer = served.ask(f"{target}?{query[:1900]}")
        assert answer.status < 500, target
        for header, value in answer.headers:
            assert "evil" not in header.lower() + value, (header, target)
        page = _Tags()
        page.feed(answer.text)
        assert not page.events, target
        assert not [source for source in page.sources if source.startswith(("javascript:", "//"))]
        assert "<script>alert" not in answer.text, target
    assert served.log() == ""


def test_the_one_cookie_is_the_language(served: Served) -> None:
    """It is set when one is chosen, to one that there is, and read by the server alone."""
    path = served.ticket_path()
    for language in ("zh-Hans", "zh-Hant", "en", "ru"):
        (cookie,) = served.ask(f"{path}?lang={language}").all("set-cookie")
        value, *attributes = [part.strip() for part in cookie.split(";")]
        assert value in {f"lang={language}", f'lang="{language}"'}
        told = {part.lower() for part in attributes}
        assert {"httponly", "samesite=lax", "path=/"} <= told
        assert not any(part.startswith("domain") for part in told)
    for language in ("", "xx", "en\r\n", "../en", "EN", "<b>", "zh-Hans,en", "x" * 1000):
        answer = served.ask(f"{path}?lang={quote(language)}")
        assert (answer.status, answer.all("set-cookie")) == (200, [])


@pytest.mark.parametrize(
    "cookie", ["lang=xx", "lang=<b>", "lang", "=", ";;;", "lang=en; lang=xx", "\xff", "a=" * 500]
)
def test_any_cookie_that_comes_is_read_as_a_language_or_not_at_all(
    served: Served, cookie: str
) -> None:
    """A broken one is none; the page comes in the language that the browser asks for."""
    headers = [("Cookie", cookie), ("Accept-Language", "en")]
    answer = served.ask(served.ticket_path(), headers=headers)
    assert answer.status == 200
    assert 'lang="en"' in answer.text
    assert answer.all("set-cookie") == []
    assert served.log() == ""


def test_a_parameter_that_stands_twice_is_no_fault(served: Served) -> None:
    """One of them counts, the same each time."""
    path = served.ticket_path()
    first, second = (served.ask(f"{path}?lang=en&lang=ru&q=a&q=b") for _ in range(2))
    assert first.status == second.status
    assert first.get("set-cookie") == second.get("set-cookie")


def test_a_token_opens_its_own_ticket_alone(served: Served) -> None:
    """Another's number, its token and its time stand nowhere on my page."""
    others = [served.queue.issue("passport") for _ in range(3)]
    mine = served.queue.issue("passport")
    page = served.ask(f"/t/{mine.token}").text
    assert mine.label in page
    for other in others:
        assert other.token not in page
        assert other.label not in page
    almost = mine.token[:-1] + ("A" if mine.token[-1] != "A" else "B")
    for guess in (almost, mine.token[:11], mine.token + "A", mine.token.swapcase(), mine.label):
        answer = served.ask(f"/t/{guess}")
        assert answer.status == 404
        assert mine.label not in answer.text.replace(guess, "")


def test_a_refusal_tells_nothing_of_what_is_inside(served: Served) -> None:
    """Whatever is refused: no traceback, no version, no path of a file, no SQL."""
    for target in ("/nothing", "/t/x", "/t/%00", "/b/x", "/bring/x", "/book/x/y", "/static/x"):
        told = served.ask(target).text
        for sign in (
            "Traceback",
            "litestar",
            "uvicorn",
            ".py",
            "/web/",
            "SELECT",
            "sqlite",
            "Exception",
        ):
            assert sign.lower() not in told.lower(), target
