"""The gallery of the kiosk's pages."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from db.hall_file.reading import read_hall_file
from kiosk.session.screen import Page
from runtime.languages import LANGUAGES
from scripts import display_gallery, gallery, rating_gallery
from scripts.catalogue_window import MODES, SIZES
from scripts.gallery import Way
from scripts.page_catalogue import page_states
from tests.conftest import SAMPLE


def test_the_pages_asked_for_and_a_contact_sheet(qapp: QGuiApplication, tmp_path: Path) -> None:
    """Each way to see them has a folder, each page a picture in the size of its screen."""
    seen = [Way((1280, 1024), "zh-Hans", "normal"), Way((1080, 1920), "en", "normal")]
    count = gallery.make(tmp_path, read_hall_file(SAMPLE), seen, "^(home|standby)$")
    made = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.png"))
    assert count == 4
    assert made == [
        "1080x1920/en/normal/home.png",
        "1080x1920/en/normal/standby.png",
        "1280x1024/zh-Hans/normal/home.png",
        "1280x1024/zh-Hans/normal/standby.png",
        "contact-sheet.png",
    ]
    home = QImage(str(tmp_path / made[0]))
    assert (home.width(), home.height()) == (1080, 1920)
    assert len({home.pixel(x, y) for x in range(0, 1080, 9) for y in range(0, 1920, 9)}) > 5
    both = sum(gallery.HIGH.values()) + 3 * gallery.GAP
    assert QImage(str(tmp_path / "contact-sheet.png")).height() == both


def test_the_displays_are_pictured_too(qapp: QGuiApplication, tmp_path: Path) -> None:
    """On each screen in its size, lying and upright on their contact sheet."""
    setup = read_hall_file(SAMPLE)
    assert gallery.make_displays(tmp_path, setup, "^display-counter-called$") == 3
    upright = QImage(str(tmp_path / "1080x1920" / "display" / "display-counter-called.png"))
    assert (upright.width(), upright.height()) == (1080, 1920)
    both = sum(gallery.HIGH.values()) + 3 * gallery.GAP
    assert QImage(str(tmp_path / "display-sheet.png")).height() == both
    names = [name for name, _ in display_gallery.states(setup)]
    for count in (1, 8, 60):
        assert {f"display-{count}-counters", f"display-{count}-counters-long-names"} <= {*names}


def test_the_rating_pads_are_pictured_too(qapp: QGuiApplication, tmp_path: Path) -> None:
    """On each tablet in its size, in every language that citizens read."""
    count = gallery.make_rating_pads(tmp_path, read_hall_file(SAMPLE), "^rating-ask$")
    assert count == len(rating_gallery.SIZES) * len(rating_gallery.LANGUAGES)
    upright = QImage(str(tmp_path / "800x1280" / "ru" / "rating" / "rating-ask.png"))
    assert (upright.width(), upright.height()) == (800, 1280)
    rows = 8 * gallery.HIGH[False] + 4 * gallery.HIGH[True] + 13 * gallery.GAP
    assert QImage(str(tmp_path / "rating-sheet.png")).height() == rows


def test_every_language_mode_and_size_is_in_it() -> None:
    """All of them with each other; each by itself on the contact sheet."""
    ways = gallery.ways()
    assert len(ways) == len(SIZES) * len(LANGUAGES) * len(MODES)
    shown = [way for way in ways if way.is_on_sheet]
    assert {way.mode for way in shown} == set(MODES)
    assert {way.language for way in shown} == set(LANGUAGES)
    assert {way.size for way in shown} == set(SIZES)


def test_no_page_is_missing() -> None:
    """A page that the kiosk gets is pictured, and measured by the looks tests, or this fails."""
    pages = {state.screen.page for state in page_states(read_hall_file(SAMPLE))}
    assert pages == set(Page)
