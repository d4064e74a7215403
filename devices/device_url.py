"""The addresses of scanners, keypads and card readers in the settings. Nothing is opened here."""

from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from devices.framing import End
from devices.id_reader import IdReader, SimulatedIdReader
from devices.input_devices import (
    EvdevKeypad,
    EvdevScanner,
    SerialScanner,
    SimulatedKeypad,
    SimulatedScanner,
)
from devices.listener import DeviceAddress
from tickets.errors import BadInput

BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
SCANNERS = "serial:///dev/ttyACM0?baud=9600 or evdev:///dev/input/by-id/NAME-event-kbd"
KEYPADS = "evdev:///dev/input/by-id/NAME-event-kbd"
ID_READERS = "simulated:///run/user/1000/card"

Options = Mapping[str, str]


class BadDeviceUrl(BadInput):
    """An address of a device that cannot be understood: for whoever writes the settings."""

    def __init__(self, url: str, problem: str, remedy: str) -> None:
        self.url, self.problem, self.remedy = url, problem, remedy
        super().__init__(f"{url!r}: {problem}; {remedy}")


def scanner_at(url: str) -> DeviceAddress:
    """The scanner that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _made(url, _SCANNERS, "scanner", SCANNERS)


def keypad_at(url: str) -> DeviceAddress:
    """The keypad that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _made(url, _KEYPADS, "keypad", KEYPADS)


def id_reader_at(url: str) -> IdReader:
    """The card reader that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _made(url, _ID_READERS, "card reader", ID_READERS)


Maker = Callable[[str, str, SplitResult], DeviceAddress]


def _made(url: str, makers: Mapping[str, Maker], what: str, examples: str) -> DeviceAddress:
    parts = _split(url, examples)
    maker = makers.get(parts.scheme)
    if maker is None:
        raise BadDeviceUrl(url, f"no kind of {what} {parts.scheme!r}", f"write {examples}")
    if parts.netloc or not parts.path.startswith("/") or parts.path == "/":
        problem = "it needs a whole path, behind three slashes"
        raise BadDeviceUrl(url, problem, f"write {examples}")
    path = unquote(parts.path)
    if not path.isprintable():
        raise BadDeviceUrl(url, "its path holds a character that cannot be seen", "leave it out")
    return maker(url, path, parts)


def _split(url: str, examples: str) -> SplitResult:
    """The parts of an address; what urlsplit() would leave out is refused."""
    if not url.isprintable():
        raise BadDeviceUrl(url, "it holds a character that cannot be seen", "write it without")
    if "#" in url:
        raise BadDeviceUrl(url, "'#' has no meaning in it", "in a path write %23")
    try:
        return urlsplit(url)
    except ValueError as error:
        raise BadDeviceUrl(url, str(error), f"write {examples}") from None


def _options(url: str, parts: SplitResult, defaults: Options) -> Options:
    options = dict(defaults)
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key not in defaults:
            possible = ", ".join(defaults)
            remedy = f"possible are {possible}" if possible else "it takes none"
            raise BadDeviceUrl(url, f"no option {key!r}", remedy)
        options[key] = value
    return options


def _one_of(url: str, options: Options, key: str, known: tuple[str, ...]) -> str:
    if options[key] not in known:
        remedy = f"{key} is one of {', '.join(known)}"
        raise BadDeviceUrl(url, f"no {key} {options[key]!r}", remedy)
    return options[key]


def _end(url: str, options: Options) -> End:
    return End(_one_of(url, options, "end", tuple(End)))


def _serial(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    options = _options(url, parts, {"baud": "9600", "end": "line"})
    baud = _one_of(url, options, "baud", tuple(map(str, BAUD_RATES)))
    return SerialScanner(path, int(baud), _end(url, options))


def _evdev(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    return EvdevScanner(path, _end(url, _options(url, parts, {"end": "line"})))


def _keypad(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    _options(url, parts, {})
    return EvdevKeypad(path)


def _simulated_keypad(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    _options(url, parts, {})
    return SimulatedKeypad(path)


def _simulated_scanner(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    _options(url, parts, {})
    return SimulatedScanner(path)


def _simulated_cards(url: str, path: str, parts: SplitResult) -> DeviceAddress:
    _options(url, parts, {})
    return SimulatedIdReader(path)


_SCANNERS: dict[str, Maker] = {
    "serial": _serial,
    "evdev": _evdev,
    "simulated": _simulated_scanner,
}
_KEYPADS: dict[str, Maker] = {"evdev": _keypad, "simulated": _simulated_keypad}
_ID_READERS: dict[str, Maker] = {"simulated": _simulated_cards}
