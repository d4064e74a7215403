from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from runtime.desktop.qt_app import QmlWindow, open_window
from scripts.icon_font import FAMILY, FONT, ICONS, POINTS, TABLE, drawings, table
from tickets import icons

INK = QColor("#c00000")
SIZE = 60

SHEET = f"""
import QtQuick
import WarmWindow
Window {{
    id: sheet
    property alias name: icon.name
    color: "white"; height: 3 * {SIZE}; width: 3 * {SIZE}
    Icon {{ id: icon; anchors.centerIn: parent; color: "#c00000"; name: "ticket"; size: {SIZE} }}
}}
"""


@pytest.fixture
def sheet(qtbot: QtBot, tmp_path: Path) -> QQuickWindow:
    """A window with one icon in the middle."""
    file = tmp_path / "Sheet.qml"
    file.write_text(SHEET)
    qml_window: QmlWindow = open_window(file, {})
    qml_window.window.show()
    qml_window.window.setProperty("qml_window", qml_window)  # as long as its window
    return qml_window.window


def drawn(window: QQuickWindow, name: str) -> set[tuple[int, int]]:
    """Where an icon has ink, as pixels of the window."""
    window.setProperty("name", name)
    image: QImage = window.grabWindow()
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).blue() < 128
    }


def test_every_name_draws_its_own_icon_inside_its_square(sheet: QQuickWindow) -> None:
    """Each has ink, in the colour asked for, none of it outside the square."""
    square = range(SIZE, 2 * SIZE)
    pictures = set()
    for name in ICONS:
        ink = drawn(sheet, name)
        assert len(ink) > SIZE, name
        assert all(x in square and y in square for x, y in ink), name
        pictures.add(frozenset(ink))
    assert len(pictures) == len(set(ICONS.values()))


def test_an_icon_has_the_colour_asked_for(sheet: QQuickWindow) -> None:
    """Software rendering colours it like a text."""
    ink = drawn(sheet, "check")
    image = sheet.grabWindow()
    assert INK.rgb() in {image.pixel(x, y) for x, y in ink}


def test_font_and_table_are_of_one_make() -> None:
    """The names are those of the script, and the font has their characters and no others."""
    assert TABLE.read_text() == table()
    with TTFont(FONT) as font:
        assert set(font.getBestCmap()) == set(POINTS.values())
        assert font["name"].getDebugName(1) == FAMILY


def test_what_a_hall_may_choose_is_drawn() -> None:
    """Each name of an icon for services and groups, once."""
    assert set(icons.ICONS) <= set(POINTS)
    assert len(set(icons.ICONS)) == len(icons.ICONS)


def test_icons_take_no_letters_away() -> None:
    """They stand in the private area, where no text's characters are."""
    assert all(0xE000 <= point <= 0xF8FF for point in POINTS.values())


def test_a_drawing_the_family_lacks_is_told_by_name() -> None:
    """Another version of the package is not cut into a font with holes."""
    css = "".join(f'.ti-{name}:before{{content:"\\eb3d"}}' for name in set(ICONS.values()))
    assert set(drawings(css)) == set(ICONS)
    with pytest.raises(LookupError, match="ticket"):
        drawings(css.replace(".ti-ticket:", ".ti-other:"))


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_name_that_is_none_is_a_fault(sheet: QQuickWindow, qtlog: Any) -> None:  # noqa: ANN401 - pytest-qt names no type
    """A typing mistake in QML is a warning, which fails tests, instead of drawing nothing."""
    sheet.setProperty("name", "tikcet")
    assert any("no icon named tikcet" in record.message for record in qtlog.records)
