"""The settings of one machine: ``hall.toml``, read here and nowhere else.

Every key is explained in docs/settings.md; hall.example.toml holds the defaults.
"""

import os
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from runtime.toml_file import TomlFile

SAMPLE_HALL = Path(__file__).resolve().parent.parent / "assets" / "halls" / "exit-entry.toml"

Language = Literal["zh-Hans", "zh-Hant", "en"]
Seconds = Annotated[int, Meta(ge=5, le=600, description="a whole number of seconds from 5 to 600")]
ScreenName = Annotated[str, Meta(description='a screen\'s name such as "HDMI-1", or "" for any')]
Station = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9-]{0,31}\Z",
        description="small letters, digits and hyphens, such as 'kiosk-1'",
    ),
]
TicketUrl = Annotated[
    str,
    Meta(
        pattern=r"^https?://[!-~]{1,60}\Z",
        description="the beginning of a web address, at most 68 plain characters",
    ),
]


Printers = Annotated[
    tuple[str, ...],
    Meta(
        min_length=1, description='an address, or a list such as ["usb://04b8:0e15", "tcp://..."]'
    ),
]
TicketsARoll = Annotated[
    int, Meta(ge=1, le=100_000, description="how many tickets a roll gives, 1 to 100000")
]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of hall.toml."""


class KioskSettings(_Table, frozen=True):
    """The ticket machine."""

    station: Station = "kiosk-1"
    language: Language = "zh-Hans"
    idle_seconds: Seconds = 60
    ticket_seconds: Seconds = 20
    screen: ScreenName = ""
    full_screen: bool = True


class DisplaySettings(_Table, frozen=True):
    """The hall's display; at most two languages stand side by side."""

    languages: Annotated[
        tuple[Language, ...], Meta(min_length=1, max_length=2, description="one or two languages")
    ] = ("zh-Hans", "en")
    screen: ScreenName = ""
    full_screen: bool = True


class CounterSettings(_Table, frozen=True):
    """The officers' windows."""

    language: Language = "zh-Hans"
    screen: ScreenName = ""


class Settings(_Table, frozen=True):
    """All settings of one machine, with the defaults of a machine that has no hall.toml."""

    database: str = ""
    hall_file: str = ""
    printer: str | Printers = "virtual:"
    printer_profiles: str = ""
    paper_mm: Literal[80, 58] = 80
    ticket_face: str = ""
    large_ticket_face: str = ""
    tickets_a_roll: TicketsARoll = 700
    ticket_url: TicketUrl = "https://hall.example/t/"
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    display: DisplaySettings = field(default_factory=DisplaySettings)
    counter: CounterSettings = field(default_factory=CounterSettings)


def load_settings(
    config: Path | None = None, database: str | None = None, printer: str | None = None
) -> Settings:
    """The settings: from ``config``, else from where hall.toml is looked for, else the defaults.

    ``database`` and ``printer`` go before what the file says. Relative paths in the file are
    relative to the file.

    Raises:
        TomlFileError: the file is not there though named, or a key or value is wrong.

    """
    path = config or _found()
    told = _read(path) if path else Settings()
    return replace(
        told,
        # An option that was given empty is a mistake of the caller's, to be told, not a default.
        database=(told.database or str(data_folder() / "hall.db"))
        if database is None
        else database,
        hall_file=told.hall_file or str(SAMPLE_HALL),
        printer=told.printer if printer is None else printer,
    )


def data_folder() -> Path:
    """Where the hall's data lies when nothing else is said (XDG base directories)."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "warm-window"


def _found() -> Path | None:
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    named = os.environ.get("WARM_WINDOW_CONFIG")
    if named:
        return Path(named)
    places = (Path("hall.toml"), Path(base) / "warm-window" / "hall.toml")
    return next((place for place in places if place.is_file()), None)


def _read(path: Path) -> Settings:
    file = TomlFile(path)
    told = file.read(Settings)
    _check_hall_file(file, told)
    return replace(
        told,
        database=_beside(path, told.database),
        hall_file=_beside(path, told.hall_file),
        printer_profiles=_beside(path, told.printer_profiles),
        ticket_face=_beside(path, told.ticket_face),
        large_ticket_face=_beside(path, told.large_ticket_face),
    )


def _check_hall_file(file: TomlFile, told: Settings) -> None:
    if told.hall_file and not Path(_beside(file.path, told.hall_file)).is_file():
        raise file.error(
            ("hall_file",),
            f"no file '{told.hall_file}'",
            "write a path beside this file, or remove it",
        )


def _beside(path: Path, named: str) -> str:
    """A relative path as seen from the settings file; URLs and absolute paths stay."""
    if not named or "://" in named:
        return named
    return str(path.absolute().parent / Path(named).expanduser())
