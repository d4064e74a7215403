"""What the tests in a browser share: Chromium, and a hall that serves its pages."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from scripts.browser import CHROMIUM, chromium
from tests.browser.phone import PATIENCE_MS

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def chromium_is_there() -> None:
    """Skip where there is no Chromium; on the way to a release that is a failure."""
    if not CHROMIUM.exists():
        reason = "no Chromium: sh scripts/chromium.sh"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(chromium_is_there: None) -> Iterator[Browser]:
    """Chromium; no longer than a module, since Playwright keeps an event loop running meanwhile."""
    with chromium() as running:
        yield running
