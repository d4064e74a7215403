"""Colours come from Theme alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("kiosk", "display", "counter", "printer", "assets/qml")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.qml"))
MADE = re.compile(r"#[0-9A-Fa-f]{3,8}\b|\bQt\.(?:rgba|hsla|hsva|color)\(")
COLOURED = re.compile(r"(?:color|fillStyle|strokeStyle)\b[^:=]*[:=](?!=)(.*)", re.IGNORECASE)
COMPARED = re.compile(r'[=!]==? *"\w*"')
WORD = re.compile(r'"(\w+)"')


def literal_colours(qml: str) -> Iterator[str]:
    """Colours that a QML text writes out: in hex, from numbers, or by name."""
    yield from MADE.findall(qml)
    for value in COLOURED.findall(qml):
        words: list[str] = WORD.findall(COMPARED.sub("", value))
        yield from filter(QColor.isValidColorName, words)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_but_theme_writes_a_colour_out(path: Path) -> None:
    """A colour that is changed in Theme is changed in every window."""
    found = list(literal_colours(path.read_text(encoding="utf-8")))
    assert bool(found) == (path.name == "Theme.qml"), found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('color: "#05080D"', ["#05080D"]),
        ('border.color: on ? "white" : Theme.edge', ["white"]),
        ("color: Qt.rgba(0, 0, 0, 0.5)", ["Qt.rgba("]),
        ('pen.fillStyle = "black";', ["black"]),
        ('readonly property color line: kind === "green" ? Theme.greenEdge : "red"', ["red"]),
        ('color: button.tone === "green" ? Theme.green : Theme.ink', []),
        ('kind: "green"', []),
        ("color: Qt.darker(button.ground, 1.3)", []),
    ],
)
def test_a_colour_is_told_from_other_words(line: str, found: list[str]) -> None:
    """Hex, numbers and names in what is coloured are found; kinds that are compared are not."""
    assert list(literal_colours(line)) == found
