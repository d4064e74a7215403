"""Draws text as dots in the bundled font.

Used for characters that a printer lacks, and for the virtual printer.
"""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from printer.document.layout import CELL, width_of
from runtime.assets import ASSETS

WHITE = 255

_FAMILIES = ("NotoSansCJKsc", "NotoSans")
_NO_CHARACTER = "\U0010ffff"
_FONTS = ASSETS / "fonts"
_THRESHOLD = 140
_FILLED = 0.94
"""The part of its cell that a character may take, so that neighbours never touch."""

_SIZE, _BASELINE = 0.88, 0.785
"""The font's size and where its baseline lies, as parts of a cell's height: a g keeps its tail."""


def draw_text(text: str, wide: int, high: int, *, bold: bool) -> Image.Image:
    """A text in fixed cells as a printer sets it, enlarged ``wide`` and ``high`` times."""
    height = CELL * high
    image = Image.new("L", (max(1, width_of(text) * CELL // 2 * wide), height), WHITE)
    left = 0
    for character in text:
        width = width_of(character) * CELL // 2 * wide
        image.paste(_cell(character, width, height, bold=bold), (left, 0))
        left += width
    return image.point(lambda grey: WHITE * (grey > _THRESHOLD)).convert("1")


def _cell(character: str, width: int, height: int, *, bold: bool) -> Image.Image:
    """One character in its cell; one too wide for it, such as m, or too tall, is squeezed."""
    font = _font(_family(character), height, bold=bold)
    natural = height if width_of(character) > 1 else height // 2
    room = max(natural, round(font.getlength(character) / _FILLED))
    base = round(height * _BASELINE)
    above = max(0, -round(font.getbbox(character, anchor="ms")[1]) - base)
    cell = Image.new("L", (room, height + above), WHITE)
    ImageDraw.Draw(cell).text((room / 2, base + above), character, font=font, fill=0, anchor="ms")
    return cell if cell.size == (width, height) else cell.resize((width, height))


def has_glyph(character: str) -> bool:
    """Whether a bundled font can draw a character; they have all that printers' own fonts have."""
    return any(_has(family, character) for family in _FAMILIES)


@cache
def _font(family: str, cell_height: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """The basic layout sets each character as it is: no other one in its place."""
    name = f"{family}-{'Bold' if bold else 'Regular'}.otf"
    size = round(cell_height * _SIZE)
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _family(character: str) -> str:
    """The first font that has the character, else the first: it shows a crossed box."""
    return next((family for family in _FAMILIES if _has(family, character)), _FAMILIES[0])


@cache
def _has(family: str, character: str) -> bool:
    font = _font(family, CELL, bold=False)
    return bytes(font.getmask(character)) != bytes(font.getmask(_NO_CHARACTER))
