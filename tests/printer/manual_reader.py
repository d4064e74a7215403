"""Reads ESC/POS by the manuals alone: nothing of the product is imported here.

Written from Epson's ESC/POS Command Reference (names and pages as there: LF, ESC @, ESC a, ESC t,
ESC E, ESC d, ESC J, FS &, FS ., GS !, GS v 0, GS ( k fn 165-181, GS V, ESC i) and Custom's VKP80
manual for GS e. It is strict: what the manuals do not allow at its place is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image

Length = Callable[[bytes], int]


class NotInTheManual(ValueError):
    """Bytes that no manual explains."""


@dataclass(frozen=True)
class PrintedLine:
    """One line of text: its bytes, and how large, bold, aligned it is."""

    said: bytes
    chinese: bool
    wide: int
    high: int
    bold: bool
    align: int

    @property
    def columns(self) -> int:
        """How wide it is in columns of the normal size: every byte is one, of either kind."""
        return len(self.said) * self.wide


@dataclass(frozen=True)
class Code:
    """A QR code that the printer makes."""

    data: bytes
    module: int
    level: int
    align: int


@dataclass(frozen=True)
class Dots:
    """A raster."""

    row_bytes: int
    rows: int
    dots: bytes
    align: int

    def picture(self, border: int = 40) -> Image.Image:
        """As black on white with paper around it."""
        size = (self.row_bytes * 8, self.rows)
        drawn = Image.frombytes("1", size, self.dots).convert("L").point(lambda dot: 255 - dot)
        paper = Image.new("L", (size[0] + 2 * border, size[1] + 2 * border), 255)
        paper.paste(drawn, (border, border))
        return paper


@dataclass
class Read:
    """What was read, and the printer's settings on the way."""

    lines: list[PrintedLine] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    rasters: list[Dots] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    """Where in the bytes each cut stands."""
    fed: int = 0
    _line: bytes = b""
    _chinese: bool = False
    _wide: int = 1
    _high: int = 1
    _bold: bool = False
    _align: int = 0
    _module: int = 3
    _level: int = 48
    _model: int = 0
    _stored: bytes = b""

    def text(self, byte: bytes) -> None:
        """Text for the line."""
        self._line += byte

    def end_of_line(self, _: bytes) -> None:
        """LF: print what there is."""
        if self._line:
            style = (self._wide, self._high, self._bold, self._align)
            self.lines.append(PrintedLine(self._line, self._chinese, *style))
        self._line = b""

    def start(self, _: bytes) -> None:
        """ESC @: as after switching on, the code that was stored apart."""
        self._line, self._chinese, self._wide, self._high = b"", False, 1, 1
        self._bold, self._align = False, 0

    def at_line_start(self) -> None:
        """Refuse what may not stand within a line."""
        if self._line:
            raise NotInTheManual("only allowed at the beginning of a line")

    def set_align(self, n: bytes) -> None:
        """ESC a."""
        self.at_line_start()  # ESC a: "enabled only when processed at the beginning of a line"
        self._align = _one_of(n[0], {0, 1, 2})

    def set_bold(self, n: bytes) -> None:
        """ESC E."""
        self._bold = bool(_one_of(n[0], {0, 1}))

    def set_size(self, n: bytes) -> None:
        """GS !."""
        if n[0] & 0x88:
            raise NotInTheManual("GS ! has eight sizes each way")
        self._wide, self._high = (n[0] >> 4) + 1, (n[0] & 7) + 1

    def set_chinese(self, on: bool) -> Callable[[bytes], None]:  # noqa: FBT001 - FS & or FS .
        """FS & and FS ."""

        def do(_: bytes) -> None:
            self._chinese = on

        return do

    def feed(self, n: bytes) -> None:
        """ESC d and ESC J: print what there is, then feed."""
        self.end_of_line(b"")
        self.fed += n[0]

    def ignore(self, _: bytes) -> None:
        """What leaves no mark on the paper."""

    def raster(self, found: bytes) -> None:
        """GS v 0."""
        self.at_line_start()  # GS v 0: only when there is no data in the print buffer
        _one_of(found[0], {0})
        row, rows = _word(found[1:3]), _word(found[3:5])
        if not 1 <= rows <= 2303 or not 1 <= row <= 128:
            raise NotInTheManual("a raster of this size")
        self.rasters.append(Dots(row, rows, found[5:], self._align))

    def code(self, found: bytes) -> None:
        """GS ( k."""
        body = found[2:]
        _one_of(body[0], {49})  # cn: QR code
        match body[1], body[2:]:
            case 65, model:
                self._model = _one_of(model[0], {49, 50, 51})
            case 67, size:
                self._module = _one_of(size[0], set(range(1, 17)))
            case 69, level:
                self._level = _one_of(level[0], {48, 49, 50, 51})
            case 80, data:
                _one_of(data[0], {48})
                self._stored = data[1:]
            case 81, m:
                _one_of(m[0], {48})
                self.at_line_start()
                self.codes.append(Code(self._stored, self._module, self._level, self._align))
            case other:
                raise NotInTheManual(f"GS ( k {other}")


def read(data: bytes) -> Read:
    """Read a job as the manuals say.

    Raises:
        NotInTheManual: at what byte.

    """
    done = Read()
    table: dict[bytes, tuple[Length, Callable[[bytes], None]]] = {
        b"\x0a": (_bytes(0), done.end_of_line),
        b"\x1b\x40": (_bytes(0), done.start),
        b"\x1b\x61": (_bytes(1), done.set_align),
        b"\x1b\x74": (_bytes(1), done.ignore),
        b"\x1b\x45": (_bytes(1), done.set_bold),
        b"\x1b\x64": (_bytes(1), done.feed),
        b"\x1b\x4a": (_bytes(1), done.feed),
        b"\x1c\x26": (_bytes(0), done.set_chinese(True)),
        b"\x1c\x2e": (_bytes(0), done.set_chinese(False)),
        b"\x1d\x21": (_bytes(1), done.set_size),
        b"\x1d\x76\x30": (lambda rest: 5 + _word(rest[1:3]) * _word(rest[3:5]), done.raster),
        b"\x1d\x28\x6b": (lambda rest: 2 + _word(rest[:2]), done.code),
        b"\x1d\x56": (lambda rest: 2 if rest[0] in {65, 66} else 1, done.ignore),
        b"\x1b\x69": (_bytes(0), done.ignore),
        b"\x1d\x65": (lambda rest: 2 if rest[0] == 3 else 1, done.ignore),
    }
    at = 0
    while at < len(data):
        at += _next(done, table, data, at)
    if done._line:
        raise NotInTheManual("a line without its end")
    return done


def _next(
    done: Read,
    table: dict[bytes, tuple[Length, Callable[[bytes], None]]],
    data: bytes,
    at: int,
) -> int:
    if data[at] >= 0x20:
        size = 2 if done._chinese and data[at] >= 0x81 else 1
        letter = data[at : at + size]
        if letter == b"\x7f" or (size > 1 and (len(letter) < size or letter[1] < 0x40)):
            raise NotInTheManual(f"{letter.hex()} at byte {at}")
        done.text(letter)
        return size
    for prefix, (length, do) in table.items():
        if data.startswith(prefix, at):
            rest = data[at + len(prefix) :]
            parameters = rest[: _length(length, rest, at)]
            if prefix in {b"\x1d\x56", b"\x1b\x69"}:
                done.at_line_start()
                done.cuts.append(at)
            do(parameters)
            return len(prefix) + len(parameters)
    raise NotInTheManual(f"{data[at : at + 4].hex(' ')} at byte {at}")


def _length(length: Length, rest: bytes, at: int) -> int:
    """How many bytes of parameters there are, all of them."""
    try:
        count = length(rest)
    except IndexError:
        count = len(rest) + 1
    if count > len(rest):
        raise NotInTheManual(f"cut short at byte {at}")
    return count


def _bytes(count: int) -> Length:
    return lambda _: count


def _word(two: bytes) -> int:
    return two[0] + 256 * two[1]


def _one_of(value: int, allowed: set[int]) -> int:
    if value not in allowed:
        raise NotInTheManual(f"{value} is not one of {sorted(allowed)}")
    return value
