"""The cells of a table, whatever encoding and separator a spreadsheet has saved it with."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from runtime.message import Message
from tickets.errors import BadInput

MOST_BYTES = 20_000_000
SEPARATORS = (",", ";", "\t")

Record = tuple[int, list[str]]
"""The line on which a row of the file begins, and its cells."""


class NoAppointmentFile(BadInput):
    """A file that holds no table of appointments."""

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__("{path}: {why}")


class UnclosedQuote(BadInput):
    """A quote after which no cell ends: what follows it cannot be told from its text."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__("line {line}: the quote that opens here is not closed where a cell ends")


def text_of(path: Path) -> str:
    """The text of a file.

    Raises:
        NoAppointmentFile: it cannot be read, is too large, or is no text.

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        why = Message("cannot be read: {strerror}", strerror=error.strerror)
        raise NoAppointmentFile(path, why) from None
    if len(data) > MOST_BYTES:
        raise NoAppointmentFile(path, Message("too large for a table of appointments"))
    if data.startswith(_WORKBOOKS):
        why = Message("is a spreadsheet's workbook; save it as CSV")
        raise NoAppointmentFile(path, why)
    for encoding in _encodings(data):
        try:
            return data.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise NoAppointmentFile(path, Message("neither UTF-8 nor GB18030 nor UTF-16 text"))


def separators_in(text: str) -> tuple[str, ...]:
    """What may part the cells: first what a line ``sep=`` says, as Excel has it."""
    told = _SEP_LINE.match(text)
    return tuple(dict.fromkeys((*(told.groups() if told else ()), *SEPARATORS)))


def records(text: str, separator: str) -> Iterator[Record]:
    """The rows of a text. A cell in quotes may hold separators, line ends, and quotes in pairs.

    Raises:
        UnclosedQuote: a cell's quote is not closed, or text follows the quote that closes it.

    """
    cell, line, at = _cell(separator), 1, 0
    while at < len(text):
        begun, cells, more = line, [], True
        while more:
            match = cell.match(text, at)
            if match is None:
                raise UnclosedQuote(line)
            quoted, bare = match.groups()
            cells.append(bare if quoted is None else quoted.replace('""', '"'))
            line += len(_LINE_END.findall(quoted or ""))
            more = text.startswith(separator, match.end())
            at = match.end() + more
        yield begun, cells
        line += 1
        at += 2 if text.startswith("\r\n", at) else 1


def tidy(cell: str) -> str:
    """What a person sees of a cell: no blanks around, no invisible marks, no wide characters.

    ``="0930"`` and ``'0930`` are how a spreadsheet is kept from making a number of a text.
    """
    text = cell.strip()
    if not text.isascii():
        shown = (each for each in text if unicodedata.category(each) != "Cf")
        text = unicodedata.normalize("NFKC", "".join(shown)).strip()
    kept = _KEPT_AS_TEXT.fullmatch(text)
    return (kept[1] or kept[2] or "").strip() if kept else text


def _encodings(data: bytes) -> tuple[str, ...]:
    """The encodings to try, by the file's mark or, without one, by where its zeros are."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    even, odd = data[::2].count(0), data[1::2].count(0)
    if even + odd > len(data) / 10:
        return ("utf-16-le",) if odd > even else ("utf-16-be",)
    return ("utf-8", "gb18030")


@cache
def _cell(separator: str) -> re.Pattern[str]:
    sep = re.escape(separator)
    quoted = rf'\ *"((?:[^"]++|"")*+)"\ *(?=[{sep}\r\n]|\Z)'
    return re.compile(rf'{quoted}|(?!\ *")([^{sep}\r\n]*)')


_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .xls begin."""

_SEP_LINE = re.compile(r'\s*"?sep=([^\w\s"]|\t)', re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"|\'([^\']*)', re.DOTALL)
