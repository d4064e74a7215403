"""Every page in every language: what axe finds, what a keyboard reaches, what a phone fetches."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from urllib.parse import urlsplit

import pytest
from litestar import Litestar
from litestar.di import Provide
from litestar.routes import HTTPRoute
from playwright.sync_api import Browser, Page

from scripts.browser import LOCALES
from scripts.web_pages import WebPage, show, web_pages
from scripts.web_server import web_hall
from tests.browser.accessibility import violations
from tests.browser.keyboard import faults_of_walk
from tests.browser.phone import Phone, phone
from web.app import ROUTES

pytestmark = pytest.mark.alone

MOST_BYTES = 40_000
"""Of a first page with all that belongs to it, as it comes over the line."""

NARROW = (320, 640)
"""The smallest phone that is around, or a large one with the type at its largest."""

NO_PAGE = re.compile(r"^/static|/events$|/state$|\.ics$")
"""What is fetched, and by no person."""

LEADS = "all => all.map(each => each.getAttribute('href') || each.getAttribute('action'))"
"""Where links and forms lead, asked for all at once."""

ENGLISH = re.compile(r"[A-Za-z']{2,},? [A-Za-z']{2,} [a-z']{2,}")
"""Three words in a row: what no Chinese or Russian page has."""


@pytest.fixture(scope="module")
def home_and_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[WebPage]]]:
    """Where the pages are, and every one of them in every state that has looks of its own."""
    with web_hall(tmp_path_factory.mktemp("web"), damaged=True) as (hall, server):
        yield server.url, web_pages(hall, server.url)


def test_no_page_is_missing(home_and_pages: tuple[str, list[WebPage]]) -> None:
    """A page that the web gets is looked at by all these tests, and pictured, or this fails."""
    _, pages = home_and_pages
    nobody = {"parts": Provide(lambda: None, sync_to_thread=False)}
    app = Litestar(route_handlers=ROUTES, openapi_config=None, dependencies=nobody)
    routes = [each for each in app.routes if isinstance(each, HTTPRoute) and "GET" in each.methods]
    for_people = {each.path_format for each in routes if not NO_PAGE.search(each.path_format)}
    seen = {urlsplit(page.path).path for page in pages}
    assert for_people
    assert {path for path in for_people if not any(fits(path, one) for one in seen)} == set()


def fits(pattern: str, path: str) -> bool:
    """Whether a page stands at an address with names in braces."""
    return re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", pattern), path) is not None


def faults(
    pages: Sequence[WebPage], held: Phone, look: Callable[[Page], list[str]]
) -> dict[str, list[str]]:
    """What a look at each page finds; the pages without a fault are left out."""
    found = {}
    for page in pages:
        assert show(held.page, held.home, page) == page.status, page.name
        if told := look(held.page):
            found[page.name] = told
    return found


@pytest.mark.parametrize("turn", range(len(LOCALES)), ids=list(LOCALES))
def test_each_page_can_be_read_and_reached_by_everybody(
    browser: Browser, home_and_pages: tuple[str, list[WebPage]], turn: int
) -> None:
    """No page is wider than a narrow phone or left in English: each in two languages, in turn.

    In one of these axe finds nothing, and a keyboard alone reaches everything in order, and each
    stop of the Tab key can be seen.
    """
    home, pages = home_and_pages
    language, count = list(LOCALES)[turn], len(LOCALES)

    def look(page: Page) -> list[str]:
        return [*faults_of_words(language, page), *violations(page), *faults_of_walk(page)]

    with narrow_phone(browser, home, language) as held:
        assert faults(pages[turn::count], held, look) == {}
        others = pages[(turn + 1) % count :: count]
        assert faults(others, held, partial(faults_of_words, language)) == {}


@pytest.mark.soak
@pytest.mark.parametrize("language", LOCALES)
def test_each_page_can_be_read_in_every_language(
    browser: Browser, home_and_pages: tuple[str, list[WebPage]], language: str
) -> None:
    """Axe finds nothing on any page, and the words of each are its language's."""
    home, pages = home_and_pages

    def look(page: Page) -> list[str]:
        return [*faults_of_words(language, page), *violations(page)]

    with narrow_phone(browser, home, language) as held:
        assert faults(pages, held, look) == {}


def narrow_phone(browser: Browser, home: str, language: str) -> AbstractContextManager[Phone]:
    """A phone of a reader of a language, in which axe may run."""
    return phone(browser, home, language=language, size=NARROW, past_policy=True)


def faults_of_words(language: str, page: Page) -> list[str]:
    """What is left in English on a page, and whether it is wider than the phone."""
    assert page.evaluate("document.documentElement.lang") == language
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    english = [] if language == "en" else ENGLISH.findall(page.inner_text("main"))
    return [*(["wider than the screen"] if wide else []), *english]


Reading = tuple[str, set[str | None]]
"""A page's heading, and where its links and forms lead."""


@pytest.fixture(scope="module")
def fetched(
    browser: Browser, home_and_pages: tuple[str, list[WebPage]]
) -> dict[str, tuple[Reading, float]]:
    """Each page by its name as a phone reads it that was never here, and how many bytes came."""
    home, pages = home_and_pages
    came: list[float] = []
    found = {}
    with phone(browser, home) as held:
        session = held.page.context.new_cdp_session(held.page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda one: came.append(one["encodedDataLength"]))
        for page in pages:
            session.send("Network.clearBrowserCache")
            came.clear()
            found[page.name] = read(held, page), sum(came)
    return found


def test_each_page_is_light(fetched: dict[str, tuple[Reading, float]]) -> None:
    """A phone that was never here fetches less than 40 kB in all, with the headers."""
    heavy = {name: came for name, (_, came) in fetched.items() if not 0 < came < MOST_BYTES}
    assert heavy == {}


def test_each_page_needs_no_script(
    browser: Browser,
    home_and_pages: tuple[str, list[WebPage]],
    fetched: dict[str, tuple[Reading, float]],
) -> None:
    """Without JavaScript a page says and offers what it does with it."""
    home, pages = home_and_pages
    lacking = {}
    with phone(browser, home, javascript=False) as held:
        for page in pages:
            (heading, leads), _ = fetched[page.name]
            plain = read(held, page)
            if plain[0] != heading or leads - plain[1]:
                lacking[page.name] = plain
    assert lacking == {}


def read(held: Phone, page: WebPage) -> Reading:
    """A page's heading, and where its links and forms lead."""
    show(held.page, held.home, page)
    links = held.page.locator("main a[href]:visible, main form")
    return held.page.inner_text("h1"), {*links.evaluate_all(LEADS)}
