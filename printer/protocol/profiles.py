"""What a printer can do, as data: assets/printers/profiles.toml, and a hall's own in that form."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from runtime.assets import ASSETS
from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean
from runtime.toml_tables import Fault, baud_faults, is_hex, range_faults, read_tables

Confirm = Literal["gs-h", "gs-r", "dle-eot", "none"]
"""How a printer says that a job is done; see the head of profiles.toml."""

FILE = ASSETS / "printers" / "profiles.toml"

QR_MODULE_MM = 0.75
"""Read by any phone from thermal paper; 0.6 mm is the least."""

MM_AN_INCH = 25.4

LEAST_DOTS, MOST_DOTS = 200, 1000
"""On a line. On fewer no ticket can be laid out."""

CELL_DOTS = 12
"""The width of an ASCII character."""


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of printer. Commands are hex; the file says what each key means."""

    title: str
    dots_80: int = 0
    dots_58: int = 0
    dpi: int = 203
    motion_dpi: int = 203
    text: str = "gb18030"
    code_page: int = 0
    qr: Literal["native", "raster"] = "native"
    feed: str = "1b 64 05"
    cut: str = "1d 56 01"
    after: str = ""
    confirm: Confirm = "gs-r"
    asb: bool = False
    baud: int = 9600

    @property
    def papers(self) -> dict[int, int]:
        """The widths of paper it takes, in mm, the usual one first, and the dots of a line."""
        return {mm: dots for mm, dots in ((80, self.dots_80), (58, self.dots_58)) if dots}

    def columns(self, paper_mm: int) -> int:
        """ASCII characters of the normal size on a line; a Han character takes two."""
        return self.papers[paper_mm] // CELL_DOTS

    @property
    def qr_module(self) -> int:
        """Dots of a QR code's module."""
        return round(QR_MODULE_MM * self.dpi / MM_AN_INCH)

    @property
    def end(self) -> bytes:
        """What ends a ticket: past the blade, cut, presented."""
        return bytes.fromhex(self.feed + self.cut + self.after)


class UnknownProfile(LookupError):
    """No printer of that name is known; ``remedy`` says which is meant."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.remedy = did_you_mean(name, known)
        super().__init__(self.remedy)


@cache
def profiles() -> dict[str, Profile]:
    """Every profile of the product by its name, in the file's order."""
    return read_profiles(FILE)


NO_OWN: Mapping[str, Profile] = {}
"""The profiles of a hall that has none of its own."""


def profile(name: str, own: Mapping[str, Profile] = NO_OWN) -> Profile:
    """The profile called ``name``, of a hall's own ones or of the product's.

    Raises:
        UnknownProfile: there is none; with the one that is meant.

    """
    known = {**profiles(), **own}
    if name not in known:
        raise UnknownProfile(name, known)
    return known[name]


def read_profiles(path: Path) -> dict[str, Profile]:
    """Every profile of a file by its name.

    Raises:
        TomlFileError: it cannot be read, or says what no printer can do; with the line.

    """
    file = TomlFile(path)
    for name in file.data:
        if not re.fullmatch(r"[a-z0-9-]+", name):
            raise file.error(
                (name,), Message("no profile can be called '{name}'", name=name), _NAME
            )
    return read_tables(file, Profile, _faults)


_NAME = Message("use a to z, 0 to 9 and -")


def _faults(told: Profile) -> Iterator[Fault]:
    """What is wrong with a profile."""
    if not told.papers:
        remedy = Message("write dots_80 = 576 or dots_58 = 384, or both")
        yield "", Message("it takes no paper"), remedy
    for key in ("feed", "cut", "after"):
        if not is_hex(getattr(told, key)):
            problem = Message("'{key}' is no command in hex", key=key)
            yield key, problem, Message('write one such as "1d 56 01"')
    if told.text not in _NOT_CODE_PAGES and not _is_code_page(told.text):
        remedy = Message(
            "possible are {choices} and code pages such as cp437",
            choices=", ".join(_NOT_CODE_PAGES),
        )
        yield "text", Message("no way to send text '{text}'", text=told.text), remedy
    yield from baud_faults(told.baud)
    for key in ("dots_80", "dots_58"):
        if (dots := getattr(told, key)) and not LEAST_DOTS <= dots <= MOST_DOTS:
            remedy = Message(
                "write a number from {least} to {most}, or 0 for no such paper",
                least=LEAST_DOTS,
                most=MOST_DOTS,
            )
            yield key, Message("'{key}' is {found}", key=key, found=dots), remedy
    yield from range_faults(told, _RANGES)


_NOT_CODE_PAGES = ("gb18030", "big5", "raster")

_RANGES = {
    "dpi": (100, 600),
    "motion_dpi": (100, 1000),
    "code_page": (0, 255),
}


def _is_code_page(encoding: str) -> bool:
    """Whether Python knows it, ASCII is itself in it, and nothing takes more than a byte."""
    ascii_ = "".join(map(chr, range(0x20, 0x7F)))
    try:
        same = ascii_.encode(encoding) == ascii_.encode()
        return same and len("中".encode(encoding, "ignore")) <= 1
    except (LookupError, ValueError):  # UnicodeError is a ValueError, NUL in a name another
        return False
