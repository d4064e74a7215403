"""The addresses of scanners, keypads and card readers in the settings. Nothing is opened here."""

from collections.abc import Callable, Mapping, Sequence

from devices.errors import BadDeviceUrl
from devices.framing import End
from devices.id_reader import IdReader, SimulatedIdReader
from devices.input_device import DeviceAddress
from devices.keypad import EvdevKeypad, SimulatedKeypad
from devices.scanner import EvdevScanner, SerialScanner, SimulatedScanner
from runtime.device_url import DeviceUrl
from runtime.message import Message, any_of

_KEYBOARD = "evdev:///dev/input/by-id/NAME-event-kbd"
SCANNERS = ("serial:///dev/ttyACM0?baud=9600", _KEYBOARD)
KEYPADS = (_KEYBOARD,)
ID_READERS = ("simulated:///run/user/1000/card",)


def scanner_at(url: str) -> DeviceAddress:
    """Return the scanner that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _device_at(url, _SCANNERS, Message("scanner"), SCANNERS)


def keypad_at(url: str) -> DeviceAddress:
    """Return the keypad that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _device_at(url, _KEYPADS, Message("keypad"), KEYPADS)


def id_reader_at(url: str) -> IdReader:
    """Return the card reader that ``url`` names.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    return _device_at(url, _ID_READERS, Message("card reader"), ID_READERS)


Maker = Callable[[DeviceUrl], DeviceAddress]


def _device_at(
    text: str, makers: Mapping[str, Maker], kind: str, examples: Sequence[str]
) -> DeviceAddress:
    remedy = Message("write {what}", what=any_of(examples))
    url = DeviceUrl(text, remedy, BadDeviceUrl)
    maker = makers.get(url.scheme)
    if maker is None:
        problem = Message("no kind of {kind} {given!r}", kind=kind, given=url.scheme)
        raise url.wrong(problem, remedy)
    if not url.has_whole_path or url.path == "/":
        raise url.wrong(Message("it needs a whole path, behind three slashes"), remedy)
    if not url.path.isprintable():
        problem = Message("its path holds a character that cannot be seen")
        raise url.wrong(problem, Message("leave it out"))
    return maker(url)


def _serial_scanner(url: DeviceUrl) -> DeviceAddress:
    options = url.options({"baud": "9600", "end": "line"})
    return SerialScanner(url.path, url.baud(options), _end(url, options))


def _evdev_scanner(url: DeviceUrl) -> DeviceAddress:
    return EvdevScanner(url.path, _end(url, url.options({"end": "line"})))


def _end(url: DeviceUrl, options: dict[str, str]) -> End:
    return End(url.one_of(options, "end", tuple(End)))


def _without_options(make: Callable[[str], DeviceAddress]) -> Maker:
    """Return the maker of a device whose address is a path and nothing else."""

    def made(url: DeviceUrl) -> DeviceAddress:
        url.options({})
        return make(url.path)

    return made


_SCANNERS: dict[str, Maker] = {
    "serial": _serial_scanner,
    "evdev": _evdev_scanner,
    "simulated": _without_options(SimulatedScanner),
}
_KEYPADS = {
    "evdev": _without_options(EvdevKeypad),
    "simulated": _without_options(SimulatedKeypad),
}
_ID_READERS = {"simulated": _without_options(SimulatedIdReader)}
