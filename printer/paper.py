"""The virtual printer: reads the bytes as a printer does and draws the paper.

It knows the commands that our tickets use and refuses every other one by name, so that a wrong
byte is noticed on the desk and not in the hall. Sources: Epson's ESC/POS reference.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import qrcode
from PIL import Image, ImageDraw

from printer.cables import told
from printer.glyphs import CELL, WHITE, draw_text

DOTS_PER_MM = 8
SPACING = 6
"""Dots between lines: 24-dot characters on the power-on line spacing of 30."""

PAPER = (252, 251, 247)
INK = (34, 32, 36)
MARGIN = 32


class UnknownCommand(ValueError):
    """A byte sequence that this printer does not know."""

    def __init__(self, data: bytes, at: int) -> None:
        self.at = at
        super().__init__(f"unknown command {data[at : at + 4].hex(' ')} at byte {at}")


@dataclass
class _Printer:
    """A printer's state while it reads; ``parts`` are the bands of paper since the last cut."""

    width: int
    parts: list[Image.Image] = field(default_factory=list)
    tickets: list[Image.Image] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    pending: str = ""
    chinese: bool = False
    center: bool = False
    bold: bool = False
    wide: int = 1
    high: int = 1
    qr_module: int = 3
    qr_data: bytes = b""

    def reset(self) -> None:
        self.pending, self.chinese, self.center, self.bold = "", False, False, False
        self.wide = self.high = 1

    def add(self, image: Image.Image) -> None:
        band = Image.new("1", (self.width, image.height), WHITE)
        band.paste(image, ((self.width - image.width) // 2 if self.center else 0, 0))
        self.parts.append(band)

    def feed(self, dots: int) -> None:
        if dots:
            self.parts.append(Image.new("1", (self.width, dots), WHITE))

    def end_line(self) -> None:
        if self.pending:
            self.add(draw_text(self.pending, self.wide, self.high, bold=self.bold))
            self.feed(SPACING)
        elif not self.parts or self.texts[-1:] != ["[QR]"]:
            self.feed(CELL + SPACING)
        self.texts.append(self.pending)
        self.pending = ""

    def print_qr(self) -> None:
        code = qrcode.QRCode(
            error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=self.qr_module, border=4
        )
        code.add_data(self.qr_data)
        self.add(code.make_image().get_image().convert("1"))
        self.texts.append("[QR]")

    def cut(self) -> None:
        paper = Image.new("1", (self.width, sum(part.height for part in self.parts)), WHITE)
        top = 0
        for part in self.parts:
            paper.paste(part, (0, top))
            top += part.height
        self.tickets.append(_on_paper(paper))
        self.parts = []


def draw(data: bytes, width_dots: int = 576) -> list[Image.Image]:
    """The paper that ``data`` makes, one image for each cut ticket, at 203 dpi.

    Raises:
        UnknownCommand: with the byte where it stands.

    """
    return _run(data, width_dots).tickets


def text_of(data: bytes) -> str:
    """The text on the paper, decoded from the bytes, a line for each printed one."""
    return "\n".join(line for line in _run(data, 576).texts if line and line != "[QR]")


def _run(data: bytes, width: int) -> _Printer:
    printer = _Printer(width)
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
    printer.pending += found[0].decode("gb18030" if printer.chinese else "ascii")


def _size(printer: _Printer, found: re.Match[bytes]) -> None:
    printer.wide, printer.high = (found[1][0] >> 4) + 1, (found[1][0] & 7) + 1


def _raster(printer: _Printer, found: re.Match[bytes]) -> int:
    header = found[0]
    row, rows = int.from_bytes(header[4:6], "little"), int.from_bytes(header[6:8], "little")
    dots = found.string[found.end() : found.end() + row * rows]
    inverted = bytes(byte ^ 0xFF for byte in dots)
    printer.add(Image.frombytes("1", (row * 8, rows), inverted))
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


_COMMANDS: tuple[
    tuple[re.Pattern[bytes], Callable[[_Printer, re.Match[bytes]], int | None]], ...
] = (
    (re.compile(rb"(?:[\x20-\x7e]|[\x81-\xfe][\x40-\x7e\x80-\xfe])+"), _text),
    (re.compile(rb"\n"), lambda p, _: p.end_line()),
    (re.compile(rb"\x1b@"), lambda p, _: p.reset()),
    (re.compile(rb"\x1ba([\x00\x01])"), _set("center")),
    (re.compile(rb"\x1bE([\x00\x01])"), _set("bold")),
    (re.compile(rb"\x1bd(.)", re.DOTALL), lambda p, f: p.feed(f[1][0] * (CELL + SPACING))),
    (re.compile(rb"\x1bJ(.)", re.DOTALL), lambda p, f: p.feed(f[1][0])),
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
    (re.compile(rb"\x1dV[\x00\x01]"), _cut),
    (re.compile(rb"\x10\x04[\x01-\x04]"), lambda _p, _f: None),
)
"""What this printer understands, tried in this order."""


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


class VirtualPrinter:
    """A printer of files.

    Each job as ``NAME.bin`` (its bytes) and ``NAME.png`` (its paper) in ``folder``.

    Without a folder the bytes are only read, as a printer would, and forgotten.
    """

    answers = False

    def __init__(self, url: str, folder: Path | None = None) -> None:
        self.url, self._folder = url, folder

    def open(self, name: str) -> "VirtualCable":
        """Open a line for one job."""
        return VirtualCable(self._folder, name)


class VirtualCable:
    """One job of the virtual printer."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self._folder, self._name = folder, name
        self._data = b""

    def write(self, data: bytes) -> None:
        """Take the bytes."""
        self._data += data

    def read(self, seconds: float) -> bytes:
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Draw the paper, and keep both."""
        papers = draw(self._data)
        if self._folder is None:
            return
        with told(str(self._folder)):
            self._folder.mkdir(parents=True, exist_ok=True)
            stem = _free_stem(self._folder, self._name)
            (self._folder / f"{stem}.bin").write_bytes(self._data)
            papers[0].save(self._folder / f"{stem}.png")

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""


def _free_stem(folder: Path, name: str) -> str:
    """``A001``, and ``A001-2`` for a second ticket of that number."""
    stems = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(stem for stem in stems if not (folder / f"{stem}.bin").exists())
