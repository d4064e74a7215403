"""Text as dots, in the bundled font.

For characters a printer lacks, and for the virtual printer.
"""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from printer.layout import width_of

CELL = 24
"""Dots of a Han character, both ways; an ASCII character is half as wide."""

WHITE = 255

_FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"
_THRESHOLD = 140
_FILLED = 0.94
"""The part of its cell that a character may take, so that neighbours never touch."""

_SIZE, _BASELINE = 0.88, 0.785
"""The font's size and where its baseline lies, as parts of a cell's height: a g keeps its tail."""


def draw_line(text: str, scale: int, *, bold: bool, dots: int) -> Image.Image:
    """A centred line as black dots on white, ``dots`` wide (mode "1")."""
    line = draw_text(text, scale, scale, bold=bold)
    paper = Image.new("1", (dots, line.height), WHITE)
    paper.paste(line, ((dots - line.width) // 2, 0))
    return paper


def draw_text(text: str, wide: int, high: int, *, bold: bool) -> Image.Image:
    """A text in fixed cells as a printer sets it, enlarged ``wide`` and ``high`` times."""
    cell_height = CELL * high
    font = _font(cell_height, bold=bold)
    image = Image.new("L", (max(1, width_of(text) * CELL // 2 * wide), cell_height), WHITE)
    left = 0
    for character in text:
        cell_width = width_of(character) * CELL // 2 * wide
        image.paste(_cell(character, font, cell_width, cell_height), (left, 0))
        left += cell_width
    return image.point(lambda grey: WHITE * (grey > _THRESHOLD)).convert("1")


def _cell(character: str, font: ImageFont.FreeTypeFont, width: int, height: int) -> Image.Image:
    """One character in its cell; one that is too wide for it, such as m, is set narrower."""
    natural = height if width_of(character) > 1 else height // 2
    room = max(natural, round(font.getlength(character) / _FILLED))
    cell = Image.new("L", (room, height), WHITE)
    middle = (room / 2, height * _BASELINE)
    ImageDraw.Draw(cell).text(middle, character, font=font, fill=0, anchor="ms")
    return cell if room == width else cell.resize((width, height))


@cache
def _font(cell_height: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = f"NotoSansCJKsc-{'Bold' if bold else 'Regular'}.otf"
    return ImageFont.truetype(_FONTS / name, round(cell_height * _SIZE))
