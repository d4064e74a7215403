"""Pictures of the web pages: each in every language, on a phone and on a desk."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser

from scripts.browser import DESK, LOCALES, PHONE, SIZES, chromium
from scripts.web_pages import WebPage, show, web_pages
from scripts.web_server import web_hall

Way = tuple[tuple[int, int], str]
"""Size and language in which pages are seen."""

ON_SHEET: tuple[Way, ...] = (
    (PHONE, "zh-Hans"),
    (PHONE, "zh-Hant"),
    (PHONE, "en"),
    (PHONE, "ru"),
    (DESK, "zh-Hans"),
)
"""The rows of the contact sheet: the first has every page, the others one of each kind."""

SHOWN = re.compile(
    r"web-(home|bring-service|answers-found|book-times|booking|take-service|ticket-waiting"
    r"|ticket-called|ticket-missed|rate-bad|visit)\.png"
)
"""The pages in the other rows."""


def pictures(folder: Path, pages: str = "") -> dict[Way, list[Path]]:
    """Write those of the pages whose name matches; the paths of each way to see them.

    A picture is as high as its page, and at least as its screen.
    """
    ways = [(size, language) for size in SIZES for language in LOCALES]
    with TemporaryDirectory() as place, web_hall(Path(place), damaged=True) as (hall, server):
        seen = [
            page for page in web_pages(hall, server.url) if re.search(pages, f"web-{page.name}")
        ]
        with chromium() as browser:
            return {way: list(_pictures(browser, server.url, seen, folder, way)) for way in ways}


def first_screens(written: dict[Way, list[Path]]) -> list[list[Image.Image]]:
    """What a screen shows of each page before anybody scrolls, row by row of the sheet."""
    return [
        [
            _top(path, way[0])
            for path in written[way]
            if way == ON_SHEET[0] or SHOWN.fullmatch(path.name)
        ]
        for way in ON_SHEET
    ]


def _top(path: Path, size: tuple[int, int]) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB").crop((0, 0, *size))


def _pictures(
    browser: Browser, home: str, pages: Sequence[WebPage], folder: Path, way: Way
) -> Iterator[Path]:
    (width, height), language = way
    place = folder / f"{width}x{height}" / language
    place.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        locale=LOCALES[language], viewport={"width": width, "height": height}
    )
    page = context.new_page()
    for each in pages:
        show(page, home, each)
        path = place / f"web-{each.name}.png"
        page.screenshot(path=path, full_page=True)
        yield path
    context.close()
