"""Pictures of the web pages: each in every language, on a phone and on a desk."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from scripts.browser import LOCALES, SIZES, chromium
from scripts.web_pages import WebPage, web_pages
from scripts.web_server import web_hall


def pictures(folder: Path, pages: str = "") -> list[list[Path]]:
    """Write those of the pages whose name matches; the paths, a list for each size and language.

    A picture is as high as its page, and at least as its screen.
    """
    with TemporaryDirectory() as place, web_hall(Path(place)) as (hall, server):
        seen = [page for page in web_pages(hall) if re.search(pages, page.name)]
        with chromium() as browser:
            return [
                list(_pictures(browser, server.url, seen, folder, (size, language)))
                for size in SIZES
                for language in LOCALES
            ]


def _pictures(
    browser: Browser,
    home: str,
    pages: Sequence[WebPage],
    folder: Path,
    way: tuple[tuple[int, int], str],
) -> Iterator[Path]:
    (width, height), language = way
    place = folder / f"{width}x{height}" / language / "web"
    place.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        locale=LOCALES[language], viewport={"width": width, "height": height}
    )
    page = context.new_page()
    for each in pages:
        page.goto(home + each.path)
        path = place / f"{each.name}.png"
        page.screenshot(path=path, full_page=True)
        yield path
    context.close()
