"""Printers by URL. A device is an address; opening it gives a cable for one job.

The cables of serial, network and USB printers are python-escpos's; every one gets time-outs of
our own, because its defaults wait a minute or for ever. No operation here takes longer than some
seconds.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from printer.errors import BadPrinterUrl

EXAMPLES = (
    "virtual: file:///dev/usb/lp0 serial:///dev/ttyUSB0?baud=115200 tcp://host:9100 usb://04b8:0e15"
)
DEFAULT_PORT = 9100
BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
FLOWS = ("none", "rtscts", "xonxoff")


class Cable(Protocol):
    """An open line to a printer. All methods raise PrinterTrouble when the printer is gone."""

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``, waiting a few seconds at most."""

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``; empty when it is silent."""

    def finish(self) -> None:
        """Wait until the far end has taken everything."""

    def close(self) -> None:
        """Let go of the line; never raises."""


class Device(Protocol):
    """A printer's address."""

    url: str
    answers: bool
    """Whether it makes sense to ask it how it is."""

    def open(self, name: str) -> Cable:
        """A cable for one job called ``name``.

        Raises:
            PrinterTrouble: there is no printer.

        """


def open_device(url: str) -> Device:
    """The device that ``url`` names; nothing is opened yet.

    Raises:
        BadPrinterUrl: with what would be right.

    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise BadPrinterUrl(url, str(error), f"write one of {EXAMPLES}") from None
    maker = _MAKERS.get(parts.scheme)
    if maker is None:
        raise BadPrinterUrl(url, f"no kind of printer '{parts.scheme}'", f"write one of {EXAMPLES}")
    return maker(url, parts)


def _virtual(url: str, parts: SplitResult) -> Device:
    from printer.paper import VirtualPrinter  # noqa: PLC0415 - draws with Pillow

    return VirtualPrinter(url, Path(unquote(parts.path)) if parts.path else None)


def _file(url: str, parts: SplitResult) -> Device:
    from printer.cables import FilePrinter  # noqa: PLC0415

    if not parts.path.startswith("/") or parts.netloc:
        raise BadPrinterUrl(url, "a file needs its whole path", "write file:///dev/usb/lp0")
    return FilePrinter(url, Path(unquote(parts.path)))


def _serial(url: str, parts: SplitResult) -> Device:
    from printer.serial_cable import SerialPrinter  # noqa: PLC0415

    if not parts.path.startswith("/") or parts.netloc:
        problem = "a serial line needs its whole path"
        raise BadPrinterUrl(url, problem, "write serial:///dev/ttyUSB0?baud=9600")
    options = _options(url, parts, {"baud": "9600", "flow": "none"})
    if options["baud"] not in map(str, BAUD_RATES):
        problem = f"no speed '{options['baud']}'"
        raise BadPrinterUrl(url, problem, f"baud is one of {', '.join(map(str, BAUD_RATES))}")
    if options["flow"] not in FLOWS:
        problem = f"no flow control '{options['flow']}'"
        raise BadPrinterUrl(url, problem, f"flow is one of {', '.join(FLOWS)}")
    return SerialPrinter(url, unquote(parts.path), int(options["baud"]), options["flow"])


def _tcp(url: str, parts: SplitResult) -> Device:
    from printer.network_cable import NetworkPrinter  # noqa: PLC0415

    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise BadPrinterUrl(url, "no such port", "a port is 1 to 65535") from None
    if not host or parts.path not in {"", "/"}:
        raise BadPrinterUrl(url, "a network printer needs a host", "write tcp://192.168.1.50:9100")
    return NetworkPrinter(url, host, DEFAULT_PORT if port is None else port)


def _usb(url: str, parts: SplitResult) -> Device:
    from printer.usb_cable import UsbPrinter  # noqa: PLC0415

    ids = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})", parts.netloc)
    if ids is None:
        problem = "a USB printer needs its vendor and product number"
        raise BadPrinterUrl(url, problem, "lsusb shows them; write usb://04b8:0e15")
    return UsbPrinter(url, int(ids[1], 16), int(ids[2], 16))


def _options(url: str, parts: SplitResult, defaults: Mapping[str, str]) -> dict[str, str]:
    given = {
        key: values[-1] for key, values in parse_qs(parts.query, keep_blank_values=True).items()
    }
    for key in given.keys() - defaults.keys():
        raise BadPrinterUrl(url, f"no option '{key}'", f"possible are {', '.join(defaults)}")
    return {**defaults, **given}


_MAKERS: dict[str, Callable[[str, SplitResult], Device]] = {
    "virtual": _virtual,
    "file": _file,
    "serial": _serial,
    "tcp": _tcp,
    "usb": _usb,
}
