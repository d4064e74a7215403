"""Printers by URL. A device is an address; opening it gives a cable for one job.

The cables of serial and USB printers are python-escpos's; every one gets time-outs of our own,
because its defaults wait a minute or for ever. No operation here takes longer than some seconds.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from printer.errors import BadPrinterUrl

EXAMPLES = (
    "virtual: file:///dev/usb/lp0 serial:///dev/ttyUSB0?baud=115200 tcp://host:9100 usb://04b8:0e15"
    " cups://queue"
)
DEFAULT_PORT = 9100
BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
FLOWS = ("none", "rtscts", "xonxoff")
OF_ALL = ("profile", "confirm")
"""Options that every printer's URL may have; printers.py takes them off."""


@dataclass(frozen=True)
class PrinterTraits:
    """What a device must know of its printer: ``dots`` on a line, its ``text`` as in a profile."""

    baud: int = 9600
    dots: int = 576
    text: str = "gb18030"


ANY_PRINTER = PrinterTraits()


class Transport(Protocol):
    """An open line to a printer. All methods raise PrinterTrouble when the printer is gone."""

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``; raises Stalled when the printer takes nothing for a second."""

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``; empty when it is silent."""

    def finish(self) -> None:
        """Wait until the far end has taken everything; raises Stalled like :meth:`write`."""

    def close(self) -> None:
        """Let go of the line; never raises."""


class PrinterAddress(Protocol):
    """A printer's address."""

    url: str

    @property
    def answers(self) -> bool:
        """Whether it makes sense to ask it how it is."""

    def open(self, name: str) -> Transport:
        """A cable for one job called ``name``.

        Raises:
            PrinterTrouble: there is no printer.

        """


def open_device(url: str, *, kind: PrinterTraits = ANY_PRINTER) -> PrinterAddress:
    """The device that ``url`` names; nothing is opened yet.

    Raises:
        BadPrinterUrl: with what would be right.

    """
    parts = split_url(url)
    maker = _MAKERS.get(parts.scheme)
    if maker is None:
        raise BadPrinterUrl(url, f"no kind of printer {parts.scheme!r}", f"write one of {EXAMPLES}")
    return maker(url, parts, kind)


def split_url(url: str) -> SplitResult:
    """The parts of a printer's URL; what urlsplit() would leave out is refused."""
    if not url.isprintable():
        raise BadPrinterUrl(url, "it holds a character that cannot be seen", "write it without")
    if "#" in url:
        raise BadPrinterUrl(url, "'#' has no meaning in it", "in a path write %23")
    try:
        return urlsplit(url)
    except ValueError as error:
        raise BadPrinterUrl(url, str(error), f"write one of {EXAMPLES}") from None


def options_of(url: str, parts: SplitResult) -> dict[str, str]:
    """The options in a URL's query, each with one value."""
    options: dict[str, str] = {}
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if not value:
            raise BadPrinterUrl(url, f"option {key!r} has no value", "write one, or leave it out")
        if key in options:
            raise BadPrinterUrl(url, f"option {key!r} is there twice", "write it once")
        options[key] = value
    return options


def _virtual(url: str, parts: SplitResult, kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.virtual import VirtualPrinter  # noqa: PLC0415

    _options(url, parts, {})
    if parts.netloc:
        raise BadPrinterUrl(url, "a folder begins with one /", "write virtual:/path/to/folder")
    folder = Path(_path(url, parts)) if parts.path else None
    return VirtualPrinter(url, folder, kind.dots, kind.text)


def _file(url: str, parts: SplitResult, _kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.common import FilePrinter  # noqa: PLC0415

    if not parts.path.startswith("/") or parts.netloc:
        raise BadPrinterUrl(url, "a file needs its whole path", "write file:///dev/usb/lp0")
    _options(url, parts, {})
    return FilePrinter(url, Path(_path(url, parts)))


def _serial(url: str, parts: SplitResult, kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.serial_line import SerialPrinter  # noqa: PLC0415

    if not parts.path.startswith("/") or parts.netloc:
        problem = "a serial line needs its whole path"
        raise BadPrinterUrl(url, problem, "write serial:///dev/ttyUSB0?baud=9600")
    options = _options(url, parts, {"baud": str(kind.baud), "flow": "none"})
    if options["baud"] not in map(str, BAUD_RATES):
        problem = f"no speed {options['baud']!r}"
        raise BadPrinterUrl(url, problem, f"baud is one of {', '.join(map(str, BAUD_RATES))}")
    if options["flow"] not in FLOWS:
        problem = f"no flow control {options['flow']!r}"
        raise BadPrinterUrl(url, problem, f"flow is one of {', '.join(FLOWS)}")
    return SerialPrinter(url, _path(url, parts), int(options["baud"]), options["flow"])


def _tcp(url: str, parts: SplitResult, _kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.network import NetworkPrinter  # noqa: PLC0415

    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise BadPrinterUrl(url, "no such port", "a port is 1 to 65535") from None
    if port == 0:
        raise BadPrinterUrl(url, "no such port", "a port is 1 to 65535")
    if not host or "@" in parts.netloc or parts.path not in {"", "/"}:
        raise BadPrinterUrl(url, "a network printer needs a host", "write tcp://192.168.1.50:9100")
    _options(url, parts, {})
    return NetworkPrinter(url, host, port or DEFAULT_PORT)


def _usb(url: str, parts: SplitResult, _kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.usb import UsbPrinter  # noqa: PLC0415

    ids = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})", parts.netloc)
    if ids is None or parts.path not in {"", "/"}:
        problem = "a USB printer needs its vendor and product number"
        raise BadPrinterUrl(url, problem, "lsusb shows them; write usb://04b8:0e15")
    _options(url, parts, {})
    return UsbPrinter(url, int(ids[1], 16), int(ids[2], 16))


def _cups(url: str, parts: SplitResult, _kind: PrinterTraits) -> PrinterAddress:
    from printer.transport.cups import CupsPrinter  # noqa: PLC0415

    queue = unquote(parts.netloc)
    if not re.fullmatch(r"\w[\w.+-]{0,126}", queue) or parts.path not in {"", "/"}:
        problem = "a CUPS printer needs the name of its queue"
        raise BadPrinterUrl(url, problem, "lpstat -e shows them; write cups://ticket")
    _options(url, parts, {})
    return CupsPrinter(url, queue)


def _path(url: str, parts: SplitResult) -> str:
    path = unquote(parts.path)
    if "\0" in path:
        raise BadPrinterUrl(url, "no path holds %00", "write it without")
    return path


def _options(url: str, parts: SplitResult, defaults: Mapping[str, str]) -> dict[str, str]:
    given = options_of(url, parts)
    for key in given:
        if key not in defaults:
            possible = ", ".join((*OF_ALL, *defaults))
            raise BadPrinterUrl(url, f"no option {key!r}", f"possible are {possible}")
    return {**defaults, **given}


_MAKERS: dict[str, Callable[[str, SplitResult, PrinterTraits], PrinterAddress]] = {
    "virtual": _virtual,
    "file": _file,
    "serial": _serial,
    "tcp": _tcp,
    "usb": _usb,
    "cups": _cups,
}
