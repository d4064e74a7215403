"""Lines of a ticket to ESC/POS bytes.

Chinese goes out raw as two-byte GB18030 in the printer's Chinese mode: python-escpos 3.1
prints a question mark for full-width punctuation, circled digits and arrows. A line with a
character that two bytes cannot say is drawn and sent as dots. The QR code and images are
python-escpos's.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from printer.layout import Layout, Line, Qr, Text

if TYPE_CHECKING:
    from escpos.escpos import Escpos

DOTS = {80: 576, 58: 384}
"""Paper width in mm -> printable dots at 203 dpi."""

INIT = b"\x1b@"
CHINESE_MODE = b"\x1c&"
CENTER = b"\x1ba\x01"
LINE_FEED = b"\n"

QR_MODULE = 6
"""Dots a module: 0.75 mm at 203 dpi, read by any phone from thermal paper."""

FEED_BEFORE_CUT = b"\x1bd\x05"
"""The blade sits about 15 mm above the print head."""

CUT = b"\x1dV\x01"


def encode(layout: Layout, paper_mm: int = 80) -> bytes:
    """The bytes that print ``layout`` on a printer in its power-on state and cut the paper."""
    lines = b"".join(_line(line, DOTS[paper_mm]) for line in layout)
    return INIT + CHINESE_MODE + CENTER + lines + FEED_BEFORE_CUT + CUT


def two_bytes_can_say(text: str) -> bool:
    """Whether a printer's Chinese font holds every character: ASCII or two-byte GB18030.

    GBK is the two-byte part that fonts really have; GB18030 put some more there later.
    """
    return all(c.isascii() or c.encode("gbk", "ignore") == c.encode("gb18030") for c in text)


def _line(line: Line, dots: int) -> bytes:
    if isinstance(line, Text):
        return _text(line) if two_bytes_can_say(line.text) else _drawn(line, dots)
    if isinstance(line, Qr):
        data = line.data
        return _through_escpos(lambda p: p.qr(data, ec=1, size=QR_MODULE, native=True)) + LINE_FEED
    return bytes((0x1B, 0x4A, line.dots))


def _text(line: Text) -> bytes:
    size = bytes((0x1D, 0x21, (line.scale - 1) * 0x11))
    bold = b"\x1bE" + bytes((line.bold,))
    return size + bold + line.text.encode("gb18030") + LINE_FEED


def _drawn(line: Text, dots: int) -> bytes:
    from printer.glyphs import draw_line  # noqa: PLC0415 - Pillow is needed for rare characters only

    image = draw_line(line.text, line.scale, bold=line.bold, dots=dots)
    return _through_escpos(lambda p: p.image(image, impl="bitImageRaster", center=False))


def _through_escpos(say: "Callable[[Escpos], None]") -> bytes:
    # python-escpos takes 0.2 to 0.5 s to import; the kiosk's first frame must not wait for it.
    from escpos.printer import Dummy  # noqa: PLC0415

    printer = Dummy()
    say(printer)
    return bytes(printer.output)
