"""Encodes a ticket's lines as ESC/POS bytes for one printer profile.

Chinese goes out raw in the printer's Chinese mode: python-escpos 3.1 prints a question mark for
full-width punctuation, circled digits and arrows. A line with a character that the printer's own
fonts lack is drawn and sent as dots. Native QR codes are python-escpos's.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from printer.document.layout import (
    SPACING,
    Align,
    Feed,
    Layout,
    LayoutLine,
    Picture,
    Qr,
    Text,
    width_of,
)
from printer.protocol.profiles import MM_AN_INCH, Profile

if TYPE_CHECKING:
    from escpos.escpos import Escpos
    from PIL.Image import Image as PilImage

INIT = b"\x1b@"
CHINESE_MODE = b"\x1c&"
LINE_FEED = b"\n"

ALIGN: dict[Align, bytes] = {"left": b"\x1ba\x00", "center": b"\x1ba\x01", "right": b"\x1ba\x02"}

TWO_BYTES = {"gb18030": "gbk", "big5": "cp950"}
"""What is sent in Chinese mode -> the part of it that printers' fonts really have."""

MAKERS_OWN = {"gb18030": range(0), "big5": range(0xC6A1, 0xC8FF)}
"""Codes to which makers of fonts have given characters of their own choice."""

QUIET_ZONE = 4
"""Modules of empty paper around a QR code: a printer leaves none by itself (ISO/IEC 18004)."""

QR_LEVEL = 1
"""python-escpos's number of level M: read with 15 % of it gone."""

MOST_FEED = 255
"""Units that one ESC J can feed."""

REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")
"""DLE EOT, DLE ENQ, DLE DC4: done at once wherever they stand, in the dots of a picture too.

They ask for the status, clear the buffer, open a drawer, switch the printer off.
"""

_ONE_MORE_DOT = 0x08


def encode(layout: Layout, profile: Profile, paper_mm: int) -> bytes:
    """The bytes that print ``layout`` on a printer in its power-on state and cut the paper."""
    parts = [INIT, _mode(profile)]
    align: Align = "left"
    for line in layout:
        if isinstance(line, Text | Qr | Picture) and line.align != align:
            align = line.align
            parts.append(ALIGN[align])
        parts += _line(line, profile, profile.papers[paper_mm])
    return b"".join([*parts, profile.end])


def can_say(text: str, encoding: str) -> bool:
    """Whether a printer with this ``text`` of a profile has every character in its fonts.

    GBK is the two-byte part of GB18030 that fonts really have; more was put there later.
    """
    if encoding == "raster":
        return False
    if text.isascii():
        return True
    if encoding not in TWO_BYTES:
        return _fits(text, encoding)
    return all(c.isascii() or _in_the_font(c, encoding) for c in text)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _in_the_font(character: str, encoding: str) -> bool:
    """Whether it is a full-width character of two bytes, as all are that Chinese mode can say."""
    said = character.encode(encoding, "ignore")
    if len(said) != 2 or width_of(character) != 2:  # noqa: PLR2004 - two bytes, two columns
        return False
    same = said == character.encode(TWO_BYTES[encoding], "ignore")
    return same and int.from_bytes(said) not in MAKERS_OWN[encoding]


def _mode(profile: Profile) -> bytes:
    """What makes the printer read our text as it is meant."""
    if profile.text in TWO_BYTES:
        return CHINESE_MODE
    return b"" if profile.text == "raster" else b"\x1bt" + bytes((profile.code_page,))


def _line(line: LayoutLine, profile: Profile, dots: int) -> Iterator[bytes]:
    match line:
        case Text() if can_say(line.text, profile.text):
            yield _text(line, profile.text)
        case Text():
            yield _raster(_drawn(line), dots, line.align)
            yield _feed(SPACING / profile.dpi, profile)
        case Qr():
            quiet = _feed(QUIET_ZONE * profile.qr_module / profile.dpi, profile)
            yield quiet + _qr(line, profile, dots) + quiet
        case Picture():
            yield _raster(_shrunk(line, dots), dots, line.align)
        case Feed():
            yield _feed(line.mm / MM_AN_INCH, profile)
        case _:  # a cut
            yield profile.end


def _text(line: Text, encoding: str) -> bytes:
    size = bytes((0x1D, 0x21, (line.scale - 1) * 0x11))
    bold = b"\x1bE" + bytes((line.bold,))
    return size + bold + line.text.encode(encoding) + LINE_FEED


def _drawn(line: Text) -> "PilImage":
    from printer.document.glyphs import draw_text  # noqa: PLC0415 - Pillow is needed for some tickets only

    return draw_text(line.text, line.scale, line.scale, bold=line.bold)


def _qr(line: Qr, profile: Profile, dots: int) -> bytes:
    size = profile.qr_module
    if profile.qr == "native":
        code = _through_escpos(lambda p: p.qr(line.data, ec=QR_LEVEL, size=size, native=True))
        return code + LINE_FEED
    from qrcode import QRCode  # noqa: PLC0415 - only printers without a QR code of their own
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    drawn = QRCode(error_correction=ERROR_CORRECT_M, box_size=size, border=QUIET_ZONE)
    drawn.add_data(line.data)
    image = drawn.make_image().get_image()
    quiet = QUIET_ZONE * size  # fed above and below
    return _raster(image.crop((0, quiet, image.width, image.height - quiet)), dots, line.align)


def _shrunk(line: Picture, dots: int) -> "PilImage":
    from PIL import Image  # noqa: PLC0415 - few halls print a picture

    image = Image.frombytes("L", (line.width, line.height), line.grey)
    widest = dots // 8 * 8
    if image.width > widest:
        image = image.resize((widest, max(1, image.height * widest // image.width)))
    return image.convert("1")


def _raster(image: "PilImage", dots: int, align: Align) -> bytes:
    """Dots in whole bytes, none wider than the paper; the rest of a byte is shared by the sides."""
    from PIL import Image  # noqa: PLC0415 - as above

    wide = min(-(-image.width // 8), dots // 8)
    left = (wide * 8 - image.width) * _SHARE[align] // 2
    shown = Image.new("1", (wide * 8, image.height), 1)
    shown.paste(image, (left, 0))
    size = wide.to_bytes(2, "little") + image.height.to_bytes(2, "little")
    return b"\x1dv0\x00" + size + _harmless(bytes(byte ^ 0xFF for byte in shown.tobytes()))


_SHARE: dict[Align, int] = {"left": 0, "center": 1, "right": 2}
"""Halves of the spare dots that stand on the left."""


def _harmless(dots: bytes) -> bytes:
    """The dots with one more wherever they would be a real-time command."""
    return REAL_TIME.sub(lambda found: bytes((found[0][0], found[0][1] | _ONE_MORE_DOT)), dots)


def _feed(inches: float, profile: Profile) -> bytes:
    units, parts = round(inches * profile.motion_dpi), []
    while units > 0:
        parts.append(bytes((0x1B, 0x4A, min(units, MOST_FEED))))
        units -= MOST_FEED
    return b"".join(parts)


def _through_escpos(say: "Callable[[Escpos], None]") -> bytes:
    # python-escpos takes 0.2 to 0.5 s to import; the kiosk's first frame must not wait for it.
    from escpos.printer import Dummy  # noqa: PLC0415

    printer = Dummy()
    say(printer)
    return bytes(printer.output)
