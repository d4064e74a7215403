"""Draws the paper that ESC/POS bytes print, reading them as a printer does.

It knows the commands that our tickets use and refuses every other one by name, so that a wrong
byte is noticed by a developer and not in the hall. Sources: Epson's ESC/POS reference.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import qrcode
from PIL import Image, ImageDraw

from printer.document.glyphs import WHITE, draw_text
from printer.document.layout import CELL, SPACING
from printer.protocol.commands import TEXT

PAPER = (252, 251, 247)
INK = (34, 32, 36)
MARGIN = 32


class UnknownCommand(ValueError):
    """A byte sequence that this printer does not know."""

    def __init__(self, data: bytes, at: int) -> None:
        self.at = at
        super().__init__(f"unknown command {data[at : at + 4].hex(' ')} at byte {at}")


Band = Callable[[], Image.Image]
"""Draws a piece of paper over its whole width; not before somebody looks at it."""


@dataclass
class _Printer:
    """A printer's state while it reads; ``parts`` are the bands of paper since the last cut."""

    width: int
    encoding: str = "gb18030"
    units_a_dot: int = 1
    parts: list[Band] = field(default_factory=list)
    tickets: list[list[Band]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    pending: str = ""
    chinese: bool = False
    align: int = 0
    bold: bool = False
    wide: int = 1
    high: int = 1
    qr_module: int = 3
    qr_data: bytes = b""
    page: int | None = None
    """The code page, once one was chosen."""

    @property
    def charset(self) -> str:
        """How bytes are read now."""
        if self.chinese and self.encoding != "raster":
            return self.encoding
        if self.encoding not in ASCII_OUTSIDE:
            return self.encoding
        return "cp437" if self.chinese or self.page == 0 else "ascii"

    def reset(self) -> None:
        self.pending, self.chinese, self.align, self.bold = "", False, 0, False
        self.page = None
        self.wide = self.high = 1

    def add(self, make: Band) -> None:
        self.parts.append(partial(_band, make, self.width, self.align))

    def feed(self, dots: int) -> None:
        if dots:
            self.parts.append(partial(Image.new, "1", (self.width, dots), WHITE))

    def end_line(self) -> None:
        if self.pending:
            self.add(partial(draw_text, self.pending, self.wide, self.high, bold=self.bold))
            self.feed(SPACING)
        elif not self.parts or self.texts[-1:] != ["[QR]"]:
            self.feed(CELL + SPACING)
        self.texts.append(self.pending)
        self.pending = ""

    def print_qr(self) -> None:
        """The code alone: a printer leaves no quiet zone by itself."""
        code = qrcode.QRCode(
            error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=self.qr_module, border=0
        )
        code.add_data(self.qr_data)
        image = code.make_image().get_image().convert("1")
        self.add(lambda: image)
        self.texts.append("[QR]")

    def cut(self) -> None:
        self.tickets.append(self.parts)
        self.parts = []


def draw(
    data: bytes, width_dots: int = 576, encoding: str = "gb18030", units_a_dot: int = 1
) -> list[Image.Image]:
    """The paper that ``data`` makes, one image for each ticket, dot for dot.

    ``units_a_dot`` is how fine the printer's ESC J feeds.

    Raises:
        UnknownCommand: with the byte where it stands.

    """
    printer = _run(data, width_dots, encoding, units_a_dot)
    if printer.parts:  # a printer without a cutter: torn off by hand
        printer.cut()
    return [_on_paper(_joined([make() for make in parts], width_dots)) for parts in printer.tickets]


def text_of(data: bytes, encoding: str = "gb18030") -> str:
    """The text on the paper, decoded from the bytes, a line for each printed one."""
    told = _run(data, 576, encoding).texts
    return "\n".join(line for line in told if line not in {"", "[QR]", "[image]"})


def _run(data: bytes, width: int, encoding: str, units_a_dot: int = 1) -> _Printer:
    printer = _Printer(width, encoding, units_a_dot)
    at = 0
    while at < len(data):
        at += _step(printer, data, at)
    return printer


def _step(printer: _Printer, data: bytes, at: int) -> int:
    """Do what stands at ``at``; how many bytes it took."""
    for pattern, do in _COMMANDS:
        if found := pattern.match(data, at):
            try:
                return do(printer, found) or len(found[0])
            except (ValueError, IndexError) as error:  # cut short, or Chinese outside its mode
                raise UnknownCommand(data, at) from error
    raise UnknownCommand(data, at)


def _text(printer: _Printer, found: re.Match[bytes]) -> None:
    printer.pending += found[0].decode(printer.charset)


def _size(printer: _Printer, found: re.Match[bytes]) -> None:
    printer.wide, printer.high = (found[1][0] >> 4) + 1, (found[1][0] & 7) + 1


def _raster(printer: _Printer, found: re.Match[bytes]) -> int:
    header = found[0]
    row, rows = int.from_bytes(header[4:6], "little"), int.from_bytes(header[6:8], "little")
    dots = found.string[found.end() : found.end() + row * rows]
    inverted = bytes(byte ^ 0xFF for byte in dots)
    image = Image.frombytes("1", (row * 8, rows), inverted)
    printer.add(lambda: image)
    printer.texts.append("[image]")
    return len(header) + row * rows


def _qr(printer: _Printer, found: re.Match[bytes]) -> int:
    length = int.from_bytes(found[0][3:5], "little")
    body = found.string[found.end() : found.end() + length]
    function, parameters = body[1], body[2:]
    if function == 0x43:  # noqa: PLR2004 - the manual's numbers: 67 module size
        printer.qr_module = parameters[0]
    elif function == 0x50:  # noqa: PLR2004 - 80 store
        printer.qr_data = parameters[1:]
    elif function == 0x51:  # noqa: PLR2004 - 81 print
        printer.print_qr()
    return len(found[0]) + length


def _cut(printer: _Printer, found: re.Match[bytes]) -> None:  # noqa: ARG001
    printer.cut()


def _set(name: str) -> Callable[[_Printer, re.Match[bytes]], None]:
    return lambda printer, found: setattr(printer, name, found[1][0] & 1)


ASCII_OUTSIDE = frozenset({"gb18030", "big5", "raster"})
"""Texts of a profile beside which a printer is only known to have ASCII."""

_COMMANDS: tuple[
    tuple[re.Pattern[bytes], Callable[[_Printer, re.Match[bytes]], int | None]], ...
] = (
    (TEXT, _text),
    (re.compile(rb"[\x80-\xff]"), _text),
    (re.compile(rb"\n"), lambda p, _: p.end_line()),
    (re.compile(rb"\x1b@"), lambda p, _: p.reset()),
    (re.compile(rb"\x1ba([\x00-\x02])"), lambda p, f: setattr(p, "align", f[1][0])),
    (re.compile(rb"\x1bt(.)", re.DOTALL), lambda p, f: setattr(p, "page", f[1][0])),
    (re.compile(rb"\x1bE([\x00\x01])"), _set("bold")),
    (re.compile(rb"\x1bd(.)", re.DOTALL), lambda p, f: p.feed(f[1][0] * (CELL + SPACING))),
    (re.compile(rb"\x1bJ(.)", re.DOTALL), lambda p, f: p.feed(f[1][0] // p.units_a_dot)),
    (re.compile(rb"\x1c&"), lambda p, _: setattr(p, "chinese", True)),
    (re.compile(rb"\x1c\."), lambda p, _: setattr(p, "chinese", False)),
    (
        re.compile(
            rb"\x1d!([\x00-\x07\x10-\x17\x20-\x27\x30-\x37\x40-\x47\x50-\x57\x60-\x67\x70-\x77])"
        ),
        _size,
    ),
    (re.compile(rb"\x1dv0\x00....", re.DOTALL), _raster),
    (re.compile(rb"\x1d\(k..(?=1)", re.DOTALL), _qr),
    (re.compile(rb"\x1dV(?:[\x00\x01]|B.)|\x1b[im]", re.DOTALL), _cut),
    (re.compile(rb"\x1de(?:\x03.|\x05)", re.DOTALL), lambda _p, _f: None),
    (re.compile(rb"\x10\x04[\x01-\x04]"), lambda _p, _f: None),
)
"""What this printer understands, tried in this order."""


def _band(make: Band, width: int, align: int) -> Image.Image:
    image = make()
    band = Image.new("1", (width, image.height), WHITE)
    band.paste(image, ((width - image.width) * align // 2, 0))
    return band


def _joined(bands: list[Image.Image], width: int) -> Image.Image:
    """The bands one below the other."""
    paper = Image.new("1", (width, sum(band.height for band in bands)), WHITE)
    top = 0
    for band in bands:
        paper.paste(band, (0, top))
        top += band.height
    return paper


def _on_paper(dots: Image.Image) -> Image.Image:
    """Black dots on warm white thermal paper with the torn edge of the blade."""
    size = (dots.width + 2 * MARGIN, dots.height + 2 * MARGIN)
    paper = Image.new("RGB", size, PAPER)
    paper.paste(INK, (MARGIN, MARGIN), dots.point(lambda dot: 255 - dot))
    edge = ImageDraw.Draw(paper)
    for x in range(0, size[0], 8):
        edge.polygon([(x, size[1]), (x + 4, size[1] - 4), (x + 8, size[1])], fill=(226, 221, 211))
    edge.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=(226, 221, 211))
    return paper
