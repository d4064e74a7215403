"""A citizen's phone: one window of the browser, which tells of whatever it should not have done."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

from scripts.browser import LOCALES, PHONE

PATIENCE_MS = 30_000
"""After which what does not come is given up; a busy machine takes its time."""

ABOUT_THE_LINE = "Failed to load resource"
"""What the browser says of a server that is away, or of a page that is not there: no fault."""


class Phone:
    """A page, with what it asked of anybody else and the faults that the browser found in it."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.elsewhere: list[str] = []
        self.faults: list[str] = []
        page.on("request", self._asked)
        page.on("pageerror", self._failed)
        page.on("console", self._said)
        page.set_default_timeout(PATIENCE_MS)

    def open(self, path: str) -> int:
        """Open a page of the hall; its status."""
        answer = self.page.goto(self.home + path)
        assert answer is not None
        return answer.status

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "data:")):
            self.elsewhere.append(request.url)

    def _failed(self, error: Error) -> None:
        self.faults.append(str(error))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(ABOUT_THE_LINE):
            self.faults.append(message.text)


@contextmanager
def phone(
    browser: Browser,
    home: str,
    *,
    language: str = "zh-Hans",
    size: tuple[int, int] = PHONE,
    javascript: bool = True,
    first: str = "",
    past_policy: bool = False,
) -> Iterator[Phone]:
    """Yield a phone that knows nothing yet; at its end it has asked nobody but the hall.

    ``first`` is a script that runs before those of any page; with ``past_policy`` scripts of the
    test's own get past the pages' content security policy.
    """
    context = browser.new_context(
        locale=LOCALES[language],
        viewport={"width": size[0], "height": size[1]},
        is_mobile=size == PHONE,
        has_touch=size == PHONE,
        java_script_enabled=javascript,
        bypass_csp=past_policy,
    )
    if first:
        context.add_init_script(first)
    try:
        held = Phone(context.new_page(), home)
        yield held
        assert held.elsewhere == []
        assert held.faults == []
    finally:
        context.close()
