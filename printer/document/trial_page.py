"""Makes a page that shows which profile fits a printer: `hall printer test`.

Every part is encoded as a ticket of the profile in question would be, so what looks right here
will look right there. The labels are ASCII, which every printer has; headings are dots.
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace
from PIL import Image, ImageDraw

from printer.document.layout import Feed, LayoutLine, Picture, Qr, Text, fitted
from printer.printers import Printer
from printer.protocol.encoder import ALIGN, INIT, TWO_BYTES, encode
from printer.protocol.profiles import CELL_DOTS, Profile, profiles

NO_CODE_PAGE = frozenset({*TWO_BYTES, "raster"})
"""Texts that use no code page."""

LEAVE_CHINESE = b"\x1c."
ADDRESS = "https://hall.example/t/0123456789abcdefghijkl"
"""As long as a ticket's."""

SAMPLES = {
    "gb18030": "暖窗 普通护照 A001：（①→★）",
    "big5": "暖窗 普通護照 A001：（，）",
    "cp437": "A001 Größe café ½ £ █▓▒░ ╔═╗",
    "raster": "暖窗 普通護照 𠮷䶮 Größe",
}
"""How words can be sent, as in a profile's ``text``, and words that only come out right then."""

OWN = "a profile of your own"

Known = Mapping[str, Profile]
"""Profiles by their names."""

SIZES = range(1, 9)

_TICK_DOTS, _TALL_DOTS = 8, 24
_NARROWEST = {80: 384, 58: 360}
"""Dots of the narrowest ruler on paper of so many millimetres."""


def trial_page(printer: Printer, known: Known | None = None) -> bytes:
    """The page for a printer, cut as its profile says; ``known`` are all that may fit."""
    known = known or profiles()
    parts = (
        *_head(printer, known),
        *_texts(printer, known),
        *_widths(printer, known),
        *_codes(printer, known),
        *_sizes(printer),
        *_foot(printer),
    )
    return INIT + b"".join(parts) + printer.profile.end


def _part(printer: Printer, lines: Iterator[LayoutLine], **changed: str | int) -> bytes:
    """Some lines as a profile with these keys prints them, without a beginning and a cut."""
    wanted = replace(printer.profile, feed="", cut="", after="", **changed)
    mode = b"" if wanted.text in NO_CODE_PAGE else LEAVE_CHINESE
    return mode + ALIGN["left"] + encode(tuple(lines), wanted, printer.paper_mm)[len(INIT) :]


def _say(printer: Printer, text: str) -> Iterator[LayoutLine]:
    """A label."""
    yield from fitted(text, Text("", align="left"), printer.columns)


def _heading(printer: Printer, text: str) -> bytes:
    def lines() -> Iterator[LayoutLine]:
        yield Feed(3)
        yield from fitted(text, Text("", bold=True, align="left"), printer.columns)
        yield Feed(1)

    return _part(printer, lines(), text="raster")


def _label(printer: Printer, text: str) -> bytes:
    return _part(printer, _say(printer, text))


def _head(printer: Printer, known: Known) -> Iterator[bytes]:
    title = Text("", 2, bold=True)
    yield _part(printer, iter(fitted("暖窗 打印机测试", title, printer.columns)), text="raster")
    yield _part(printer, iter([Text("Warm Window: printer test", 1)]))
    yield _part(printer, iter([Feed(2)]))
    yield _label(printer, f"{printer.url}")
    told = _named(known, lambda each: each == printer.profile) or OWN
    yield _label(printer, f"profile={told} {printer.paper_mm} mm, confirm={printer.confirm}")
    yield _label(printer, "Write the profile that fits in the printer's address: ...?profile=NAME")


def _texts(printer: Printer, known: Known) -> Iterator[bytes]:
    yield _heading(printer, "1 文字 Text: which lines are right?")
    yield _label(printer, "ASCII: 0123456789 ABC abc #$@[]{}~")
    for text, sample in SAMPLES.items():
        fitting = _named(known, lambda each, text=text: each.text == text, printer.paper_mm)  # type: ignore[misc]
        yield _part(printer, iter([Feed(2)]))
        yield _part(
            printer, iter(fitted(sample, Text(""), printer.columns)), text=text, code_page=0
        )
        yield _label(printer, f'right: text = "{text}", as in {fitting or OWN}')


def _widths(printer: Printer, known: Known) -> Iterator[bytes]:
    yield _heading(printer, "2 宽度 Width: the longest ruler with both ends, on one line?")
    mm = printer.paper_mm
    dots = {each.papers[mm] for each in known.values() if mm in each.papers}
    for wide in sorted(dots | {printer.profile.papers[mm], _NARROWEST[mm]}, reverse=True):
        fitting = _named(known, lambda each, wide=wide: each.papers.get(mm) == wide)  # type: ignore[misc]
        key = {f"dots_{mm}": wide}
        yield _part(printer, iter([Feed(2)]))
        ruler = (_columns(wide // CELL_DOTS), _ruler(wide), Feed(1))
        yield _part(printer, iter(ruler), **key)
        label = f"{wide // CELL_DOTS} columns, {wide} dots: {fitting or 'paper_mm = 58'}"
        yield _label(printer, label)


def _columns(count: int) -> Text:
    """Numbered columns: ``....5...10...15``."""
    tens = "".join(f"{n:.>5}" for n in range(5, count + 5, 5))
    return Text(tens[:count], align="left")


def _ruler(dots: int) -> Picture:
    """A line with an end on either side, a tick each millimetre and a taller one each ten."""
    image = Image.new("L", (dots, _TALL_DOTS), 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, _TALL_DOTS - 3, dots, _TALL_DOTS), fill=0)
    for n, x in enumerate(range(0, dots, _TICK_DOTS)):
        top = 8 if n % 10 == 0 else 16
        pen.line((x, top, x, _TALL_DOTS), fill=0)
    for end in (0, dots - 6):
        pen.rectangle((end, 0, end + 5, _TALL_DOTS), fill=0)
    return Picture(dots, _TALL_DOTS, image.tobytes(), "left")


def _codes(printer: Printer, known: Known) -> Iterator[bytes]:
    yield _heading(printer, "3 二维码 QR: which can be scanned?")
    for qr in ("native", "raster"):
        fitting = _named(known, lambda each, qr=qr: each.qr == qr, printer.paper_mm)  # type: ignore[misc]
        yield _part(printer, iter([Qr(ADDRESS)]), qr=qr)
        yield _label(printer, f'right: qr = "{qr}", as in {fitting or OWN}')


def _sizes(printer: Printer) -> Iterator[bytes]:
    yield _heading(printer, "4 字号 Sizes 1 to 8")
    for size in SIZES:
        yield _part(printer, iter([Text(f"{size}暖", size, bold=size % 2 == 0, align="left")]))


def _foot(printer: Printer) -> Iterator[bytes]:
    yield _heading(printer, "5 切纸 Cut: is the paper cut below this line?")
    told = printer.profile
    end = " ".join(f"{key}={value}" for key, value in _end(told) if value)
    yield _label(printer, f"{end or 'no cutter: tear it off'}")
    yield _label(printer, "Which confirm= fits says: hall printer status")


def _end(profile: Profile) -> Iterator[tuple[str, str]]:
    for key in ("feed", "cut", "after"):
        yield key, getattr(profile, key)


def _named(known: Known, fits: Callable[[Profile], bool], paper_mm: int = 0) -> str:
    """The names of the profiles that fit, of those for a paper if one is named."""
    fitting = (name for name, each in known.items() if fits(each))
    return " ".join(name for name in fitting if not paper_mm or paper_mm in known[name].papers)
