"""The settings of one machine: ``hall.toml``, read here and nowhere else.

Every key is explained in docs/settings.md; hall.example.toml holds the defaults.
"""

import os
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from db.engine.urls import BadDatabaseUrl, at_home
from hall.board_settings import BoardSettings, check_boards
from hall.feed_settings import FeedSettings, check_feed
from hall.pad_settings import PadSettings, check_pads
from hall.rating_pad_settings import RatingPadSettings, check_rating_pad
from hall.voice_settings import VoiceSettings
from hall.web_settings import WebSettings, check_web
from runtime.assets import ASSETS
from runtime.folders import config_folder, data_folder
from runtime.languages import LANGUAGES, languages_of
from runtime.logs import LogFormat
from runtime.message import Message
from runtime.toml_file import Place, TomlFile, did_you_mean

SAMPLE_HALL = ASSETS / "halls" / "exit-entry.toml"

NOWHERE = "https://hall.example/t/"
"""What a ticket's code begins with while nobody shows pages: for the hall's own scanners."""

PATHS = (
    *("database", "hall_file", "printer_profiles", "ticket_face", "large_ticket_face"),
    "board_adapters",
)
"""Keys that name a file, as seen from hall.toml."""

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
        pattern=r"^(https?://[!-~]{1,60})?\Z",
        description="the beginning of a web address, at most 68 plain characters",
    ),
]
Printers = Annotated[
    tuple[str, ...],
    Meta(
        min_length=1,
        description='an address, or a list such as ["usb://04b8:0e15", "tcp://..."]',
    ),
]
TicketsARoll = Annotated[
    int, Meta(ge=1, le=100_000, description="how many tickets a roll gives, 1 to 100000")
]
Millimetres = Annotated[int, Meta(ge=0, le=3000, description="a whole number of mm, 0 to 3000")]
PanelSize = Annotated[
    tuple[Millimetres, Millimetres],
    Meta(description="width and height in mm such as [336, 598]; [0, 0] is not measured"),
]
Promise = Annotated[int, Meta(ge=0, le=600, description="a whole number of minutes, 0 to 600")]
LockMinutes = Annotated[int, Meta(ge=0, le=240, description="a whole number of minutes, 0 to 240")]
Metres = Annotated[float, Meta(ge=1, le=50, description="a number of metres from 1 to 50")]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of hall.toml."""


class KioskSettings(_Table, frozen=True):
    """The ticket machine; ``language`` is the one of ``languages`` that each person finds."""

    station: Station = "kiosk-1"
    language: str = LANGUAGES[0]
    languages: Annotated[
        tuple[str, ...],
        Meta(min_length=1, max_length=6, description="one to six languages"),
    ] = LANGUAGES
    idle_seconds: Seconds = 60
    ticket_seconds: Seconds = 20
    screen: ScreenName = ""
    full_screen: bool = True
    screen_mm: PanelSize = (0, 0)
    screen_bottom_mm: Millimetres = 800
    scanner: str = ""
    keypad: str = ""
    id_reader: str = ""
    locked: bool = False
    touch: str = ""


class DisplaySettings(_Table, frozen=True):
    """The hall's displays; at most two languages stand side by side.

    ``screens`` names the screen of a role such as ``display:east``; ``screen`` is for all others.
    """

    languages: Annotated[
        tuple[Language, ...],
        Meta(min_length=1, max_length=2, description="one or two languages"),
    ] = ("zh-Hans", "en")
    screen: ScreenName = ""
    screens: dict[str, ScreenName] = {}
    full_screen: bool = True
    screen_mm: PanelSize = (0, 0)
    viewing_distance_m: Metres = 10.0
    media: str = ""


class CounterSettings(_Table, frozen=True):
    """The officers' windows.

    ``view`` is how they begin. Who has waited longer than ``promise_minutes`` is marked; 0 marks
    nobody. A console where an officer is signed on locks after ``lock_minutes``; 0 never does.
    """

    language: Language = "zh-Hans"
    screen: ScreenName = ""
    view: Literal["full", "bar"] = "full"
    promise_minutes: Promise = 30
    lock_minutes: LockMinutes = 10


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
    ticket_url: TicketUrl = ""
    log: LogFormat = "text"
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    display: DisplaySettings = field(default_factory=DisplaySettings)
    counter: CounterSettings = field(default_factory=CounterSettings)
    rating_pad: RatingPadSettings = field(default_factory=RatingPadSettings)
    web: WebSettings = field(default_factory=WebSettings)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    board_adapters: str = ""
    board: tuple[BoardSettings, ...] = ()
    pad: tuple[PadSettings, ...] = ()
    feed: FeedSettings = field(default_factory=FeedSettings)


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
    settings = _read(path) if path else Settings()
    return replace(
        settings,
        # An option that was given empty is the caller's mistake, to be refused, not a default.
        database=(settings.database or str(data_folder() / "hall.db"))
        if database is None
        else at_home(database),
        hall_file=settings.hall_file or str(SAMPLE_HALL),
        printer=settings.printer if printer is None else printer,
    )


def _found() -> Path | None:
    """Return the settings file that is used where none is named; None where there is none."""
    named = os.environ.get("WARM_WINDOW_CONFIG")
    if named:
        return Path(named)
    places = (Path("hall.toml"), config_folder() / "hall.toml")
    return next((place for place in places if place.is_file()), None)


def _read(path: Path) -> Settings:
    file = TomlFile(path)
    settings = file.read(Settings)
    _check_devices(file, settings.kiosk)
    _check_languages(file, settings.kiosk)
    _check_screens(file, settings.display)
    check_rating_pad(file, settings.rating_pad)
    check_web(file, settings.web)
    paths = {key: _beside(file, (key,), getattr(settings, key)) for key in PATHS}
    media = _beside(file, ("display", "media"), settings.display.media)
    recordings = _beside(file, ("voice", "recordings"), settings.voice.recordings)
    secret = _beside(file, ("feed", "secret"), settings.feed.secret)
    read = replace(
        settings,
        **paths,
        display=replace(settings.display, media=media),
        voice=replace(settings.voice, recordings=recordings),
        web=replace(
            settings.web,
            certificate=_beside(file, ("web", "certificate"), settings.web.certificate),
            key=_beside(file, ("web", "key"), settings.web.key),
        ),
        feed=replace(settings.feed, secret=secret),
    )
    check_boards(file, read.board, read.board_adapters)
    check_pads(file, read.pad, read.board)
    check_feed(file, read.feed)
    if read.hall_file and not Path(read.hall_file).is_file():
        problem = Message("no file '{name}'", name=settings.hall_file)
        remedy = Message("write a path beside this file, or remove it")
        raise file.error(("hall_file",), problem, remedy)
    if read.voice.recordings and not Path(read.voice.recordings).is_dir():
        problem = Message("no folder '{name}'", name=settings.voice.recordings)
        remedy = Message("write a folder beside this file, or remove it")
        raise file.error(("voice", "recordings"), problem, remedy)
    return read


def _check_devices(file: TomlFile, kiosk: KioskSettings) -> None:
    """Refuse what is no address of a scanner, keypad or card reader."""
    if not (kiosk.scanner or kiosk.keypad or kiosk.id_reader):
        return
    from devices import addresses  # noqa: PLC0415 - most commands and machines have none
    from devices.errors import BadDeviceUrl  # noqa: PLC0415 - the same

    known = {
        "scanner": addresses.scanner_at,
        "keypad": addresses.keypad_at,
        "id_reader": addresses.id_reader_at,
    }
    for key, address_of in known.items():
        if url := getattr(kiosk, key):
            try:
                address_of(url)
            except BadDeviceUrl as wrong:
                problem = Message(
                    "'kiosk.{key}' is {url}: {problem}",
                    key=key,
                    url=repr(url),
                    problem=wrong.problem,
                )
                raise file.error(("kiosk", key), problem, wrong.remedy) from None


def _check_languages(file: TomlFile, kiosk: KioskSettings) -> None:
    """What is chosen at the kiosk is printed, so both must speak it."""
    spoken = languages_of("kiosk", "ticket")
    for key, named in (("languages", kiosk.languages), ("language", (kiosk.language,))):
        for language in named:
            if language not in spoken:
                problem = Message("the kiosk speaks no language '{language}'", language=language)
                raise file.error(("kiosk", key), problem, did_you_mean(language, spoken))
    if len(set(kiosk.languages)) < len(kiosk.languages):
        raise file.error(
            ("kiosk", "languages"), Message("a language stands twice"), Message("name each once")
        )
    if kiosk.language not in kiosk.languages:
        problem = Message(
            "'{language}' is not among the kiosk's languages", language=kiosk.language
        )
        remedy = Message(
            "possible are {names}; or add it to 'kiosk.languages'", names=", ".join(kiosk.languages)
        )
        raise file.error(("kiosk", "language"), problem, remedy)


def _check_screens(file: TomlFile, display: DisplaySettings) -> None:
    """Refuse a screen for what is no display: it would never be looked at."""
    for role in display.screens:
        if role.partition(":")[0] != "display":
            problem = Message("'{role}' is no role of a display", role=role)
            remedy = Message('write one such as "display:east" or "display:counter-3"')
            raise file.error(("display", "screens", role), problem, remedy)


def _beside(file: TomlFile, place: Place, named: str) -> str:
    """A path as seen from the settings file, with ``~`` as the home folder; URLs stay."""
    if not named:
        return ""
    try:
        if "://" in named:
            return at_home(named)
        return str(file.path.absolute().parent / Path(named).expanduser())
    except (RuntimeError, BadDatabaseUrl):
        problem = Message("this machine has no home folder for '{path}'", path=named)
        raise file.error(place, problem, Message("write the whole path")) from None
