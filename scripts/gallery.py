"""Pictures of every page of the kiosk, in every language and mode, on every size of screen.

``python -m scripts.gallery [--pages PATTERN]`` writes them, each a PNG, and a contact sheet; and
those of the displays, whose pages are called ``display-...``, of the rating pads, called
``rating-...``, and of the web, called ``web-...``.
"""

import argparse
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PIL import Image
from PySide6.QtGui import QImage

from db.hall_file.reading import read_hall_file
from runtime.assets import ASSETS
from runtime.desktop.qt_app import start_app
from runtime.languages import LANGUAGES
from scripts import display_gallery, rating_gallery, web_gallery
from scripts.catalogue_window import MODES, SIZES, CatalogueWindow, drawn, walk
from tickets.hall import HallSetup

GALLERY = Path(__file__).resolve().parent.parent / "docs" / "gallery"
SHEET, DISPLAY_SHEET, WEB_SHEET = "contact-sheet.png", "display-sheet.png", "web-sheet.png"
RATING_SHEET = "rating-sheet.png"

SHOWN = re.compile(
    r"home|services exit-entry|service passport|list|green|guide start|pad appointment"
    r"|answer waiting|ticket out|ticket failed|help|display"
)
"""The pages on the contact sheet: one of each kind."""

RATING_SHOWN = ("rating-rest-serving", "rating-ask", "rating-why-bad", "rating-thanks-bad")
"""The same of the rating pads."""

WIDTH, GAP = 1700, 6
"""Pixels of the contact sheet, and between two pictures."""

HIGH = {True: 240, False: 150}
"""Pixels of a picture there, upright or lying."""

COLOURS = 96
"""Few, since the sheet is kept with the code."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to see every page."""

    size: tuple[int, int]
    language: str
    mode: str

    @property
    def folder(self) -> str:
        """Where its pictures are."""
        return f"{self.size[0]}x{self.size[1]}/{self.language}/{self.mode}"

    @property
    def is_on_sheet(self) -> bool:
        """Whether it has a row of the contact sheet: one of each mode, language and size."""
        others = self.mode != "normal", self.language != LANGUAGES[0], self.size != SIZES[0]
        return sum(others) <= 1


def ways() -> list[Way]:
    """All of them."""
    return [Way(size, lang, mode) for size in SIZES for lang in LANGUAGES for mode in MODES]


def pictures(setup: HallSetup, way: Way, pages: str) -> Iterator[tuple[str, QImage]]:
    """The pages whose name matches, seen in one way, each with its name."""
    catalogue = CatalogueWindow(setup, way.size)
    for state in walk(catalogue, way.language, MODES[way.mode]):
        if re.search(pages, state.name):
            yield state.name, drawn(catalogue)
    catalogue.close()


def make(folder: Path, setup: HallSetup, seen: Sequence[Way], pages: str = "") -> int:
    """Write the pictures of pages whose name matches, and the contact sheet; how many there are."""
    count, rows = 0, list[dict[str, Image.Image]]()
    for way in seen:
        rows.append({})
        (folder / way.folder).mkdir(parents=True, exist_ok=True)
        for name, picture in pictures(setup, way, pages):
            path = folder / way.folder / f"{file_name(name)}.png"
            picture.save(str(path))
            count += 1
            if way.is_on_sheet and SHOWN.fullmatch(name):
                rows[-1].setdefault(name, small(path))
    sheet([list(row.values()) for row in rows if row]).save(folder / SHEET, optimize=True)
    return count


def make_displays(folder: Path, setup: HallSetup, pages: str = "") -> int:
    """Write the pictures of the displays whose name matches, and their contact sheet."""
    rows = []
    for size in display_gallery.SIZES:
        place = folder / f"{size[0]}x{size[1]}" / "display"
        place.mkdir(parents=True, exist_ok=True)
        paths = []
        for name, picture in display_gallery.pictures(setup, size, pages):
            paths.append(place / f"{name}.png")
            picture.save(str(paths[-1]))
        rows.append(paths)
    if any(rows):
        upright_and_full_hd = [row for n, row in enumerate(rows) if n != display_gallery.ALIKE]
        small_ones = [[small(path) for path in row] for row in upright_and_full_hd]
        sheet(small_ones).save(folder / DISPLAY_SHEET, optimize=True)
    return sum(map(len, rows))


def make_rating_pads(folder: Path, setup: HallSetup, pages: str = "") -> int:
    """Write the pictures of the rating pads whose name matches, and their contact sheet."""
    rows = []
    for size, language in product(rating_gallery.SIZES, rating_gallery.LANGUAGES):
        place = folder / f"{size[0]}x{size[1]}" / language / "rating"
        place.mkdir(parents=True, exist_ok=True)
        paths = []
        for name, picture in rating_gallery.pictures(setup, size, language, pages):
            paths.append(place / f"{name}.png")
            picture.save(str(paths[-1]))
        rows.append(paths)
    if any(rows):
        small_ones = [[small(path) for path in row if path.stem in RATING_SHOWN] for row in rows]
        sheet(small_ones).save(folder / RATING_SHEET, optimize=True)
    return sum(map(len, rows))


def make_web(folder: Path, pages: str = "") -> int:
    """Write the pictures of the web pages whose name matches, and their contact sheet."""
    written = web_gallery.pictures(folder, pages)
    rows = [list(map(shrunk, row)) for row in web_gallery.first_screens(written)]
    if any(rows):
        sheet(rows).save(folder / WEB_SHEET, optimize=True)
    return sum(map(len, written.values()))


def file_name(name: str) -> str:
    """A page's name as a file has it."""
    return re.sub(r"[^a-zA-Z0-9+-]+", "-", name).strip("-")


def small(path: Path) -> Image.Image:
    """A picture that was written, as it is on the contact sheet."""
    return shrunk(Image.open(path).convert("RGB"))


def shrunk(picture: Image.Image) -> Image.Image:
    """A picture as it is on the contact sheet."""
    high = HIGH[picture.height > picture.width]
    return picture.resize((round(picture.width * high / picture.height), high))


def sheet(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """The contact sheet: row by row, going on below where one is too long."""
    places, x, y = list[tuple[Image.Image, int, int]](), GAP, GAP
    for row in rows:
        for picture in row:
            if x + picture.width + GAP > WIDTH:
                x, y = GAP, y + picture.height + GAP
            places.append((picture, x, y))
            x += picture.width + GAP
        x, y = GAP, y + max((picture.height for picture in row), default=0) + GAP
    image = Image.new("RGB", (WIDTH, max(y, 1)), "#8C8371")
    for picture, left, top in places:
        image.paste(picture, (left, top))
    return image.quantize(COLOURS, dither=Image.Dither.NONE)


def main() -> None:
    """Write the whole gallery."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", default="", help="only those whose name has this (a pattern)")
    asked.add_argument("--sheet", action="store_true", help="only what the contact sheet shows")
    told = asked.parse_args()
    app = start_app([])
    setup = read_hall_file(ASSETS / "halls" / "exit-entry.toml")
    seen = [way for way in ways() if way.is_on_sheet or not told.sheet]
    pages = f"^({SHOWN.pattern})$" if told.sheet else told.pages
    count = make(GALLERY, setup, seen, pages) + make_displays(GALLERY, setup, told.pages)
    count += make_rating_pads(GALLERY, setup, told.pages)
    count += make_web(GALLERY, told.pages)
    print(f"{count} pictures in {GALLERY}")
    del app


if __name__ == "__main__":
    main()
