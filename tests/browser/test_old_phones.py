"""The pages on phones of ten years ago, and where a part of the browser is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from calmjs.parse import es5
from calmjs.parse.exceptions import ECMASyntaxError
from playwright.sync_api import Browser, Route, expect

import web
from hall.compose.application import Application
from scripts.web_server import WebServer, web_hall
from tests.browser.phone import phone

pytestmark = pytest.mark.alone

STATIC = Path(web.__file__).parent / "static"

NEWER = """
['fetch', 'Promise', 'Map', 'Set', 'WeakMap', 'Proxy', 'Reflect', 'URL', 'URLSearchParams',
 'AbortController', 'IntersectionObserver', 'ResizeObserver', 'BroadcastChannel', 'Notification',
 'queueMicrotask', 'structuredClone', 'EventSource'].forEach(function (name) {
  delete window[name];
});
[[Object, ['assign', 'entries', 'values', 'fromEntries']],
 [Array, ['from', 'of']],
 [Array.prototype, ['includes', 'find', 'findIndex', 'fill', 'flat', 'at']],
 [String.prototype, ['includes', 'startsWith', 'endsWith', 'padStart', 'repeat', 'replaceAll']],
 [Number, ['isInteger', 'isFinite', 'parseInt']],
 [NodeList.prototype, ['forEach', 'entries']],
 [Element.prototype, ['closest', 'matches', 'append', 'prepend', 'remove', 'replaceWith',
   'replaceChildren', 'before', 'after', 'toggleAttribute']]].forEach(function (pair) {
  pair[1].forEach(function (name) { delete pair[0][name]; });
});
"""
"""Takes away what the browsers of 2013 did not have, and the stream, which some still lack."""

QUICK = """
(function () {
  var really = window.setInterval;
  window.setInterval = function (work, ms) { return really(work, ms === 15000 ? 500 : ms); };
})();
"""
"""Has a page ask every half second what it asks every 15 seconds."""


HIDDEN = "Object.defineProperty(document, 'hidden', {get: () => !!window.asleep});"
TURN = """asleep => {
  window.asleep = asleep;
  document.dispatchEvent(new Event('visibilitychange'));
}"""
"""A phone that is laid aside, and taken up again."""


MARKS = """
window.marks = 0;
(function () {
  var really = JSON.parse;
  JSON.parse = function (text) {
    var found = really(text);
    if (found && found.mark) { window.marks += 1; }
    return found;
  };
})();
"""
"""Counts what a page was told of its ticket."""


@pytest.fixture(scope="module")
def hall_and_server(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Application, WebServer]]:
    """A hall and its pages."""
    with web_hall(tmp_path_factory.mktemp("web")) as running:
        yield running


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_scripts_are_of_the_language_that_old_phones_know(script: Path) -> None:
    """ECMAScript 5: a parser of exactly that reads every one of them."""
    assert list(es5(script.read_text(encoding="utf-8")))


def test_the_parser_refuses_what_is_newer() -> None:
    """Else the test before would show nothing."""
    for newer in ("const x = 1;", "f(() => 1);", "x = `y`;", "class X {}", "x?.y;", "f(...a);"):
        with pytest.raises(ECMASyntaxError, match=r"^(Unexpected|Illegal) "):
            es5(newer)


def test_a_page_moves_in_a_browser_without_a_stream(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """An old phone, and WeChat's own browser, ask every 15 seconds, and show the call."""
    hall, server = hall_and_server
    hall.queue.issue("passport")
    mine = hall.queue.issue("passport")
    with phone(browser, server.url, first=NEWER + QUICK) as held:
        held.open(f"/t/{mine.token}")
        expect(held.page.locator("[data-words=people]")).to_have_text("1 人")
        hall.queue.call_next(3)
        expect(held.page.locator("[data-words=people]")).not_to_have_text("1 人")
        hall.queue.call_next(4)
        expect(held.page.locator(".called .counter")).to_have_text("4 号窗口")


def test_a_stream_that_falls_silent_is_asked_for_again(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """A phone that stopped the page in the background shows what was missed on its return."""
    hall, server = hall_and_server
    mine = hall.queue.issue("passport")
    with phone(browser, server.url, first=HIDDEN) as held:
        held.open(f"/t/{mine.token}")
        expect(held.page.locator("#live-now")).to_be_visible()
        held.page.evaluate(TURN, arg=True)
        hall.queue.call(5, mine.label)
        expect(held.page.locator("h1")).to_have_text(mine.label)
        held.page.evaluate(TURN, arg=False)
        expect(held.page.locator(".called .counter")).to_have_text("5 号窗口")


def test_what_changes_while_a_page_is_read_anew_is_shown_too(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """A call that is followed at once by the start of service ends at the start of service."""
    hall, server = hall_and_server
    mine = hall.queue.issue("passport")
    read: list[str] = []

    def slowly(route: Route) -> None:
        read.append(route.request.url)
        answer = route.fetch()
        if len(read) == 1:
            hall.queue.start(1)
            held.page.wait_for_function("window.marks > 2")
        route.fulfill(response=answer)

    with phone(browser, server.url, first=MARKS, past_policy=True) as held:
        held.open(f"/t/{mine.token}")
        held.page.wait_for_function("window.marks === 1")
        held.page.route(f"**/t/{mine.token}", slowly)
        hall.queue.call(1, mine.label)
        expect(held.page.locator(".big")).to_contain_text("正在")
        assert len(read) == 2


def test_a_call_whose_page_could_not_be_read_is_read_again(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """A line that breaks for a moment takes nobody's call."""
    hall, server = hall_and_server
    mine = hall.queue.issue("passport")
    with phone(browser, server.url, first=MARKS, past_policy=True) as held:
        held.open(f"/t/{mine.token}")
        held.page.wait_for_function("window.marks === 1")
        held.page.route(f"**/t/{mine.token}", lambda route: route.abort(), times=1)
        hall.queue.call(2, mine.label)
        expect(held.page.locator(".called .counter")).to_contain_text("2")
