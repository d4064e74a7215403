"""Debian's Chromium, driven by Playwright: for tests and pictures of the web pages."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from playwright.sync_api import Browser, sync_playwright

from runtime.assets import ASSETS

CHROMIUM = Path("/usr/bin/chromium")

LOCALES: Mapping[str, str] = MappingProxyType(
    {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-US", "ru": "ru-RU"}
)
"""The languages of the pages, as a phone asks for them."""

PHONE, DESK = (360, 740), (1280, 800)
SIZES = (PHONE, DESK)
"""What the pages are seen on, width and height."""

OPTIONS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--autoplay-policy=user-gesture-required",  # as phones have it
)

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match><edit name="family" mode="append_last"><string>Noto Sans CJK SC</string></edit></match>
</fontconfig>
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window, whose only fonts are the product's: a bare machine has none."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(FONTS.format(fonts=ASSETS / "fonts", cache=folder))
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=OPTIONS,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
        try:
            yield browser
        finally:
            browser.close()
