"""The rating pad's pages for those who read, touch and hear them, on the tablets that halls buy."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from counter.rating.window import open_rating_pad
from db.hall_file.reading import read_hall_file
from runtime.desktop.qt_app import QmlWindow
from scripts.rating_gallery import LANGUAGES, PAGES, SIZES, PicturedPad
from tests.conftest import SAMPLE
from tests.kiosk.accessibility_tree import accessible_nodes, activate, controls
from tests.looks import Asked, page_faults, settle

MM = {(1024, 600): 4.6, (1280, 800): 5.9, (800, 1280): 5.9}
"""Pixels in a millimetre of tablets of ten inches."""

OFTEN = {"rest-serving", "ask", "why-bad", "already"}
SOME = [pytest.param(name, marks=[] if name in OFTEN else [pytest.mark.soak]) for name in PAGES]
SETUP = read_hall_file(SAMPLE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SOME)
def test_every_page_can_be_read_and_touched(
    qapp: QGuiApplication, name: str, size: tuple[int, int], language: str
) -> None:
    """Nothing is cut off or faint; what can be touched is 20 mm high and wide, and 3 mm apart."""
    pad = PicturedPad(SETUP, language)
    PAGES[name](pad)
    qml_window = open_rating_pad(pad.view_model)
    qml_window.window.resize(*size)
    qml_window.window.show()
    settle(qml_window.window)
    image = qml_window.window.grabWindow()
    assert page_faults(qml_window.window, image, Asked(MM[size], han=3.0)) == []
    qml_window.close()


@pytest.fixture
def heard(qapp: QGuiApplication) -> Iterator[tuple[PicturedPad, QmlWindow]]:
    """A pad that asks, in English, and a window that a screen reader meets."""
    QAccessible.setActive(True)
    pad = PicturedPad(SETUP, "en")
    pad.ask()
    qml_window = open_rating_pad(pad.view_model)
    qml_window.window.resize(1280, 800)
    qml_window.window.show()
    settle(qml_window.window)
    yield pad, qml_window
    qml_window.close()
    QAccessible.setActive(False)


def test_a_screen_reader_finds_the_faces_by_their_words(
    heard: tuple[PicturedPad, QmlWindow],
) -> None:
    """The best first, none of them chosen; a press by name is a tap."""
    pad, qml_window = heard
    window = qml_window.window
    met = controls(window)
    assert [each.name for each in met] == [
        *("Very satisfied", "Satisfied", "Fairly satisfied", "Dissatisfied", "Very dissatisfied"),
        *("English", "简体中文", "繁體中文", "Русский"),
    ]
    assert [each.name for each in met if each.checked] == ["English"]
    heading = [
        each.name for each in accessible_nodes(window) if each.role == QAccessible.Role.Heading
    ]
    assert heading == ["How satisfied are you with the service?"]
    activate(window, "Dissatisfied")
    pad.view_model.tick()
    settle(window)
    assert pad.view_model.property("page") == "why"


def test_a_screen_reader_says_which_reasons_are_ticked(
    heard: tuple[PicturedPad, QmlWindow],
) -> None:
    """As boxes to check."""
    pad, qml_window = heard
    pad.tap(1)
    pad.view_model.toggle("slow")
    settle(qml_window.window)
    boxes = [each for each in controls(qml_window.window) if each.checkable]
    assert len(boxes) == 7
    assert [each.name for each in boxes if each.checked] == ["The service took too long"]
