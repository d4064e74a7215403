"""The addresses of printers in the settings, as URLs. Nothing is opened here.

Serial and USB printers are reached through python-escpos. Every transport gets time-outs of our
own, because python-escpos waits a minute or for ever; ours take some seconds at most.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

from printer.errors import BadPrinterUrl
from printer.transport.transport import ANY_PRINTER, PrinterAddress, PrinterTraits
from runtime.device_url import DeviceUrl

EXAMPLES = (
    "virtual: file:///dev/usb/lp0 serial:///dev/ttyUSB0?baud=115200 tcp://host:9100 usb://04b8:0e15"
    " cups://queue"
)
DEFAULT_PORT = 9100
FLOWS = ("none", "rtscts", "xonxoff")
OF_ALL = ("profile", "confirm")
"""Options that every printer's URL may have; printer/printers.py takes them off."""


def printer_at(text: str, traits: PrinterTraits = ANY_PRINTER) -> PrinterAddress:
    """Return the printer that the URL names; nothing is opened yet.

    Raises:
        BadPrinterUrl: with what would be right.

    """
    url = printer_url(text)
    maker = _MAKERS.get(url.scheme)
    if maker is None:
        raise url.wrong(f"no kind of printer {url.scheme!r}", f"write one of {EXAMPLES}")
    return maker(url, traits)


def printer_url(text: str) -> DeviceUrl:
    """Return a printer's URL in its parts; every error it raises is a BadPrinterUrl."""
    return DeviceUrl(text, f"one of {EXAMPLES}", BadPrinterUrl)


def _virtual(url: DeviceUrl, traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.virtual import VirtualPrinter  # noqa: PLC0415

    _options(url, {})
    if url.parts.netloc:
        raise url.wrong("a folder begins with one /", "write virtual:/path/to/folder")
    folder = Path(_path(url)) if url.path else None
    return VirtualPrinter(url.text, folder, traits.dots, traits.text)


def _file(url: DeviceUrl, _traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.file import FilePrinter  # noqa: PLC0415

    if not url.has_whole_path:
        raise url.wrong("a file needs its whole path", "write file:///dev/usb/lp0")
    _options(url, {})
    return FilePrinter(url.text, Path(_path(url)))


def _serial(url: DeviceUrl, traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.serial_line import SerialPrinter  # noqa: PLC0415

    if not url.has_whole_path:
        remedy = "write serial:///dev/ttyUSB0?baud=9600"
        raise url.wrong("a serial line needs its whole path", remedy)
    options = _options(url, {"baud": str(traits.baud), "flow": "none"})
    baud = url.baud(options, "speed")
    return SerialPrinter(
        url.text, _path(url), baud, url.one_of(options, "flow", FLOWS, "flow control")
    )


def _tcp(url: DeviceUrl, _traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.network import NetworkPrinter  # noqa: PLC0415

    problem, remedy = "a network printer needs a host", "write tcp://192.168.1.50:9100"
    host, port = url.host_and_port(problem, remedy, DEFAULT_PORT)
    _options(url, {})
    return NetworkPrinter(url.text, host, port)


def _usb(url: DeviceUrl, _traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.usb import UsbPrinter  # noqa: PLC0415

    ids = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})", url.parts.netloc)
    if ids is None or url.parts.path not in {"", "/"}:
        problem = "a USB printer needs its vendor and product number"
        raise url.wrong(problem, "lsusb shows them; write usb://04b8:0e15")
    _options(url, {})
    return UsbPrinter(url.text, int(ids[1], 16), int(ids[2], 16))


def _cups(url: DeviceUrl, _traits: PrinterTraits) -> PrinterAddress:
    from printer.transport.cups import CupsPrinter  # noqa: PLC0415

    queue = unquote(url.parts.netloc)
    if not re.fullmatch(r"\w[\w.+-]{0,126}", queue) or url.parts.path not in {"", "/"}:
        problem = "a CUPS printer needs the name of its queue"
        raise url.wrong(problem, "lpstat -e shows them; write cups://ticket")
    _options(url, {})
    return CupsPrinter(url.text, queue)


def _path(url: DeviceUrl) -> str:
    if "\0" in url.path:
        raise url.wrong("no path holds %00", "write it without")
    return url.path


def _options(url: DeviceUrl, defaults: Mapping[str, str]) -> dict[str, str]:
    return url.options(defaults, OF_ALL)


_MAKERS: dict[str, Callable[[DeviceUrl, PrinterTraits], PrinterAddress]] = {
    "virtual": _virtual,
    "file": _file,
    "serial": _serial,
    "tcp": _tcp,
    "usb": _usb,
    "cups": _cups,
}
