from functools import cache

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QTextLayout

from runtime.desktop.qt_app import FONT_FAMILY
from runtime.languages import OWN_NAMES, TRANSLATIONS
from scripts.catalogues import ROOT, catalogue
from scripts.check_translations import read
from scripts.subset_font import CHINESE, EUROPEAN, WANTED, code_points, font_of

FONTS = sorted((ROOT / "assets" / "fonts").glob("NotoSansCJKsc-*.otf"))
NOT_IN_NOTO = "≒"


@cache
def characters(index: int) -> frozenset[str]:
    """What the bundled font of this index can draw."""
    with TTFont(FONTS[index], lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def two_byte_characters() -> set[str]:
    """The characters GB 18030 writes in two bytes, which printers have too; no private ones."""
    pairs = (bytes([lead, trail]) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    decoded = (pair.decode("gb18030", errors="ignore") for pair in pairs)
    return {text for text in decoded if len(text) == 1 and not "\ue000" <= text <= "\uf8ff"}


@pytest.mark.parametrize("index", range(2))
def test_what_a_printer_can_print_a_screen_can_show(index: int) -> None:
    """Both weights have every two-byte character of GB 18030 but one Noto lacks."""
    wanted = two_byte_characters() - {"\x7f"}
    assert len(wanted) > 21_800
    assert {char for char in wanted if char >= " "} - characters(index) <= set(NOT_IN_NOTO)


@pytest.mark.parametrize("index", range(2))
def test_rare_names_and_signs_are_no_empty_boxes(index: int) -> None:
    """Names of Extensions A and B, both Chinese scripts, and the signs of the windows are drawn."""
    assert set("𠮷䶮㐂暖窗廳櫃號ǚéЖ①★→←—…（）：〇№℃A019") <= characters(index)


def test_both_weights_draw_the_same() -> None:
    """A text never loses characters by turning bold: Qt looks for none elsewhere in the family."""
    assert characters(0) == characters(1)


def families(text: str, weight: QFont.Weight) -> set[str]:
    """The font families Qt takes the glyphs of a text from; empty boxes count as none."""
    font = QFont(FONT_FAMILY)
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return {run.rawFont().familyName() if all(run.glyphIndexes()) else "" for run in runs}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.usefixtures("qapp")
def test_foreign_names_are_drawn_whole(weight: QFont.Weight) -> None:
    """Letters the Chinese font lacks come from Noto Sans beside it, in both weights."""
    assert families("Dušan Łuc Қазақ Ґ Ώ 暖窗", weight) == {"Noto Sans CJK SC", "Noto Sans"}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.usefixtures("qapp")
def test_a_further_language_is_drawn_in_the_same_letters(weight: QFont.Weight) -> None:
    """Every text of the Russian catalogues comes from one font: no letter looks like a stranger."""
    texts = [
        text
        for name in ("kiosk", "ticket")
        for message in read(catalogue(TRANSLATIONS, name, "ru"))
        for text in message.translations
    ]
    assert families(OWN_NAMES["ru"] + "".join(texts), weight) == {"Noto Sans CJK SC"}


def test_the_files_carry_the_family_the_windows_ask_for() -> None:
    """The product's font name is the name inside the files."""
    assert FONT_FAMILY in WANTED
    for path in FONTS:
        with TTFont(path, lazy=True) as font:
            assert font["name"].getDebugName(1) == FONT_FAMILY


def test_a_font_without_the_face_is_refused() -> None:
    """The wrong file is told by name, not cut into something else."""
    with pytest.raises(LookupError, match="Noto Sans CJK SC"):
        font_of([], "Noto Sans CJK SC")


@pytest.mark.parametrize("ranges", [CHINESE, EUROPEAN])
def test_no_control_characters_are_asked_for(ranges: tuple[tuple[int, int], ...]) -> None:
    """The subsets hold what can be seen."""
    assert not any(point < 0x20 or 0x7F <= point < 0xA0 for point in code_points(ranges))
