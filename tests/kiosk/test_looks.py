"""What people see on every page of the ticket machine, measured from what is drawn.

Every page in every size, language and mode, such that each two of them meet; in all combinations in
the long run. The contrast of each text in every size and mode, in one language each: colours are no
language's.
"""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from db.hall_file.reading import read_hall_file
from hall.demo.touch import find
from kiosk import panel_geometry
from kiosk.panel_geometry import Panel
from kiosk.session.screen import Page
from runtime import languages
from runtime.languages import LANGUAGES
from scripts.catalogue_window import MODES, SIZES, CatalogueWindow, drawn, walk
from scripts.page_catalogue import PageState
from tests.conftest import SAMPLE
from tests.kiosk.tiles import Tile, tile_faults, tiles
from tests.looks import Asked, contrast_of, page_faults, written
from tests.pseudo_language import speak_pseudo
from tickets.hall import HallSetup

pytestmark = pytest.mark.no_cover
"""Thousands of pictures; each page's lines are covered by its own tests."""

SIMPLIFIED = re.compile("[业务办证记码张户护时间请这个们开费选择绿残军带现写图报过简]")
TRADITIONAL = re.compile("[業務辦證記碼張戶護時間請這個們開費選擇綠殘軍帶現寫圖報過簡]")
CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile("[A-Za-z]{2,}")

RUSSIAN = re.compile("[А-Яа-яЁё]{3}")

OWN = {"zh-Hans": CHINESE, "zh-Hant": CHINESE, "en": ENGLISH, "ru": RUSSIAN}
FORBIDDEN = {
    "zh-Hans": (ENGLISH, TRADITIONAL),
    "zh-Hant": (ENGLISH, SIMPLIFIED),
    "en": (CHINESE,),
    "ru": (re.compile("[A-Za-z\u3400-\u9fff]"),),
}
LABEL = re.compile(r"\b[A-Z]{1,2}\d{3,4}\b")
OWN_NAMES = {"简体中文", "繁體中文", "English", "语言 Language", "语言 · Language"}

LONG = {
    "zh-Hans": "外国人永久居留身份证件换发与补发",
    "zh-Hant": "外國人永久居留身分證件換發與補發",
    "en": "Renewal or replacement of permanent residence cards",
}
LONG_MATERIAL = {
    "zh-Hans": "与申请事由相应的证明材料原件及复印件，外文材料应附经公证的中文译本",
    "zh-Hant": "與申請事由相應的證明材料原件及影本，外文材料應附經公證的中文譯本",
    "en": "Originals and copies of what proves your reason, with a certified translation",
}

Open = Callable[..., CatalogueWindow]


def sample() -> HallSetup:
    """The sample hall."""
    return read_hall_file(SAMPLE)


def crowded() -> HallSetup:
    """A hall whose leaves are full, with long names everywhere and much to bring."""
    setup = sample()
    materials = {language: (text,) * 7 for language, text in LONG_MATERIAL.items()}
    services = tuple(
        replace(setup.services[0], code=f"s{n}", series=series, group=group.code, names=LONG,
                materials=materials)
        for letter, group in zip("AB", setup.groups[:2], strict=True)
        for n, series in [(f"{group.code}{m}", f"{letter}{'BCDEFGH'[m]}") for m in range(7)]
    )  # fmt: skip
    return replace(setup, services=services, questions=())


@pytest.fixture
def open_catalogue(qapp: QGuiApplication) -> Iterator[Open]:
    """Opens windows to be led through every page."""
    opened: list[CatalogueWindow] = []

    def make(*what: object, **more: object) -> CatalogueWindow:
        opened.append(CatalogueWindow(*what, **more))  # type: ignore[arg-type]
        return opened[-1]

    yield make
    for catalogue in opened:
        catalogue.close()


def asked(catalogue: CatalogueWindow, mode: str, state: PageState, *, bright: bool) -> Asked:
    """What this page has to keep to."""
    panel = catalogue.controller.shown.inputs.panel
    return Asked(
        mm=_mm(catalogue),
        han=9.0 if mode == "large" else 6.0,
        top=panel.low_top if mode == "low" else 0.0,
        bright=bright and not state.dim,
    )


def _mm(catalogue: CatalogueWindow) -> float:
    """The pixels of a millimetre."""
    window, panel = catalogue.qml_window.window, catalogue.controller.shown.inputs.panel
    return panel_geometry.unit(panel, window.width(), window.height())


def faults(
    catalogue: CatalogueWindow, language: str, mode: str, pages: str = "", *, bright: bool = False
) -> dict[str, list[str]]:
    """What is wrong on each page."""
    found = {}
    for state in walk(catalogue, language, MODES[mode]):
        if not re.match(pages, state.name):
            continue
        image = drawn(catalogue)
        told = page_faults(
            catalogue.qml_window.window, image, asked(catalogue, mode, state, bright=bright)
        )
        told += tile_faults(tiles(catalogue.qml_window.window), _mm(catalogue))
        if told:
            found[state.name] = told
    return found


UPRIGHT, LYING, SMALL = SIZES
SPOKEN = (*LANGUAGES, "ru")
"""The product's languages, and one that a hall may have as well."""

WAYS = list(product(SIZES, SPOKEN, MODES))
PAIRWISE = [
    (SIZES[(row + column) % len(SIZES)], language, mode)
    for row, language in enumerate(SPOKEN)
    for column, mode in enumerate(MODES)
]
"""The fewest in which every size meets every language and mode, and every language every mode."""

COLOURED = {(size, mode): (size, language, mode) for size, language, mode in PAIRWISE}.values()
"""Where the contrast is measured, too."""


def test_each_two_meet() -> None:
    """Every size with every language and mode, and every language with every mode."""
    for one, other in combinations(range(3), 2):
        assert {(way[one], way[other]) for way in PAIRWISE} == {
            (way[one], way[other]) for way in WAYS
        }
    assert len(COLOURED) == len(SIZES) * len(MODES)


@pytest.mark.parametrize(
    "way",
    [pytest.param(way, marks=[] if way in PAIRWISE else [pytest.mark.soak]) for way in WAYS],
    ids=lambda way: f"{way[0][0]}x{way[0][1]}-{way[1]}-{way[2]}",
)
def test_every_page_fits_every_screen(
    open_catalogue: Open, way: tuple[tuple[int, int], str, str]
) -> None:
    """Nothing is cut off, tiny, faint, outside, out of reach, or on top of something else.

    Tiles of a kind have words of one size, in their middle and near their icon.
    """
    size, language, mode = way
    catalogue = open_catalogue(sample(), size, SPOKEN)
    assert faults(catalogue, language, mode, bright=way in COLOURED) == {}


@pytest.mark.parametrize(
    ("size", "panel"),
    [((1080, 1920), Panel(680, 1210)), ((2160, 3840), None), ((1920, 1080), Panel(1210, 680))],
)
def test_on_the_largest_screens_words_stay_near_their_icons(
    open_catalogue: Open, size: tuple[int, int], panel: Panel | None
) -> None:
    """Of 55 inches, upright and lying, and of 4K: where tiles have the most room."""
    catalogue = open_catalogue(sample(), size, panel=panel)
    pages = "home$|groups|services|service passport|guide start|answer waiting|help$|display"
    assert faults(catalogue, "zh-Hans", "normal", pages) == {}


def test_tiles_are_measured() -> None:
    """What stands at an edge, far from its icon, or in a size of its own is found."""

    def tile(code: str, left: int, pixels: int, *, kind: str = "other", icon: int = 0) -> Tile:
        words = QRectF(left, 40, 100, pixels)
        return Tile(code, kind, QRectF(0, 0, 200, 100), QRectF(icon, 40, 20, 20), (words, pixels),
                    (QRectF(left, 70, 80, 10), pixels // 2))  # fmt: skip

    fine, primary = tile("a", 62, 20, icon=38), tile("p", 62, 20, kind="primary", icon=38)
    assert list(tile_faults([fine, primary], 1)) == []
    names, hints = tile_faults([fine, tile("b", 62, 22, icon=38)], 1)
    assert names == "names have several sizes: {'a': 20, 'b': 22}"
    assert hints == "second lines have several sizes: {'a': 10, 'b': 11}"
    (edge,) = tile_faults([tile("c", 25, 20)], 1)
    assert edge == "c: its content is 37.5 mm from the middle"
    (far,) = tile_faults([tile("d", 85, 20, icon=15)], 1)
    assert far == "d: its words are 50.0 mm from its icon"
    smaller = tile_faults([tile("e", 62, 21, icon=38), primary], 1)
    assert list(smaller) == ["what matters most is written smaller: 20, 21"]


@pytest.mark.parametrize(
    ("size", "mode"), [(UPRIGHT, "normal"), (LYING, "large"), (SMALL, "large")]
)
def test_every_page_fits_with_the_keys_written_on_it(
    open_catalogue: Open, size: tuple[int, int], mode: str
) -> None:
    """Where there is a keypad each control bears its key."""
    catalogue = open_catalogue(sample(), size, keypad=True)
    assert faults(catalogue, "en", mode) == {}


@pytest.mark.parametrize(
    ("size", "language", "mode"),
    [(UPRIGHT, "en", "large"), (LYING, "zh-Hans", "normal"), (SMALL, "en", "normal")],
)
def test_a_crowded_hall_fits_too(
    open_catalogue: Open, size: tuple[int, int], language: str, mode: str
) -> None:
    """Long names, seven services in a group, much to bring."""
    assert faults(open_catalogue(crowded(), size), language, mode) == {}


def test_from_right_to_left(
    open_catalogue: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is mirrored, the bar with it, and everything fits as before."""
    language = speak_pseudo(tmp_path, monkeypatch)
    catalogue = open_catalogue(sample(), UPRIGHT, (language, *LANGUAGES))
    assert languages.is_right_to_left(language)
    assert faults(catalogue, language, "normal") == {}
    catalogue.show(
        next(s for s in walk(catalogue, language, MODES["normal"])), language, MODES["normal"]
    )
    drawn(catalogue)
    first, last = (
        find(catalogue.qml_window.window, "language"),
        find(catalogue.qml_window.window, "helpMe"),
    )
    assert first is not None
    assert last is not None
    assert first.x() > last.x()


@pytest.mark.parametrize("language", SPOKEN)
def test_every_text_is_in_the_language_chosen(open_catalogue: Open, language: str) -> None:
    """Names of services, what to bring, dates: all of it, on every page people come to."""
    catalogue = open_catalogue(sample(), (540, 960), SPOKEN)
    for state in walk(catalogue, language, MODES["normal"]):
        if state.screen.page is Page.LANGUAGE:
            continue
        drawn(catalogue)
        texts = [
            str(item.property("text"))
            for item in written(catalogue.qml_window.window)
            if item.objectName() != "typed"  # letters of a code are no language's
        ]
        strange = [
            text
            for text in texts
            if text not in OWN_NAMES
            and not re.fullmatch("[A-Z]{1,2}[0-9]*", text)
            and any(wrong.search(LABEL.sub("", text)) for wrong in FORBIDDEN[language])
        ]
        assert {state.name: strange} == {state.name: []}
        assert any(OWN[language].search(text) for text in texts), state.name


@pytest.mark.parametrize("size", SIZES)
def test_large_type_loses_nothing(open_catalogue: Open, size: tuple[int, int]) -> None:
    """Every text of every page is there in large type, perhaps on a further leaf.

    Icons are half as large again, as the words are.
    """
    catalogue = open_catalogue(sample(), size)
    icons: dict[str, dict[str, float]] = {"normal": {}, "large": {}}
    told = {mode: texts_by_page(catalogue, mode, icons[mode]) for mode in icons}
    for page, texts in told["normal"].items():
        assert {page: texts - told["large"][page]} == {page: set()}
    assert len(icons["large"]) > 100
    small = {
        tile: (icons["normal"][tile], high)
        for tile, high in icons["large"].items()
        if tile in icons["normal"] and high < 1.45 * icons["normal"][tile]
    }
    assert small == {}


def texts_by_page(
    catalogue: CatalogueWindow, mode: str, icons: dict[str, float]
) -> dict[str, set[str]]:
    """What can be read on all leaves of each page; puts the height of each tile's icon there."""
    found: dict[str, set[str]] = {}
    for state in walk(catalogue, "en", MODES[mode]):
        drawn(catalogue)
        texts = {str(item.property("text")) for item in written(catalogue.qml_window.window)}
        told = {text for text in texts if len(text) > 1 and not text.startswith("More (")}
        page = state.name.split(",")[0]
        found.setdefault(page, set()).update(told)
        for tile in tiles(catalogue.qml_window.window):
            if tile.icon is not None:
                icons[f"{page}: {tile.code}"] = tile.icon.height()
    return found


def test_contrast_is_measured_from_the_picture() -> None:
    """Black on white is 21 to 1, a light grey is found to be faint."""
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    for ink, least, most in (("#000000", 20.9, 21.1), ("#AAAAAA", 2.2, 2.4)):
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.fillRect(20, 20, 60, 10, QColor(ink))
        painter.end()
        assert least < contrast_of(image, QRectF(0, 0, 200, 60)) < most
