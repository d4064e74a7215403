"""The pictures of the web pages, and their contact sheet."""

from pathlib import Path

import pytest
from PIL import Image

from scripts import gallery, web_gallery
from scripts.browser import DESK, LOCALES, PHONE

pytestmark = pytest.mark.alone


def test_each_page_is_pictured_in_every_language_on_a_phone_and_on_a_desk(
    tmp_path: Path, chromium_is_there: None
) -> None:
    """As wide as the screen and as high as the page; the sheet has a row of each way."""
    assert gallery.make_web(tmp_path, "^web-home$") == 2 * len(LOCALES)
    for width, height in (PHONE, DESK):
        for language in LOCALES:
            folder = tmp_path / f"{width}x{height}" / language
            assert [path.name for path in folder.iterdir()] == ["web-home.png"]
            with Image.open(folder / "web-home.png") as picture:
                assert picture.width == width
                assert picture.height >= height
                assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 5
    with Image.open(tmp_path / gallery.WEB_SHEET) as sheet:
        rows = [gallery.HIGH[size == PHONE] for size, _ in web_gallery.ON_SHEET]
        assert sheet.height == sum(rows) + (len(rows) + 1) * gallery.GAP


def test_the_first_row_of_the_sheet_has_every_page_and_the_others_one_of_each_kind(
    tmp_path: Path,
) -> None:
    """What a screen shows before anybody scrolls; a higher page is cut."""
    written = {}
    for size, language in web_gallery.ON_SHEET:
        written[size, language] = [tmp_path / f"web-{name}.png" for name in ("home", "stale-form")]
        for path in written[size, language]:
            Image.new("RGB", (DESK[0], 2000), "#17694A").save(path)
    rows = web_gallery.first_screens(written)
    assert [len(row) for row in rows] == [2, 1, 1, 1, 1]
    assert [row[0].size for row in rows] == [size for size, _ in web_gallery.ON_SHEET]
