"""A printer: its address, what it can do, and the paper in it; written as one URL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args
from urllib.parse import urlencode

from printer.errors import BadPrinterUrl
from printer.protocol.profiles import NO_OWN, Confirm, Profile, UnknownProfile, profile
from printer.transport.addresses import (
    OF_ALL,
    ONE_OF_THEM,
    printer_at,
    printer_url,
)
from printer.transport.file import FilePrinter
from printer.transport.transport import PrinterAddress, PrinterTraits
from runtime.message import Message, any_of

USUAL = {80: "unknown-80mm", 58: "unknown-58mm"}
"""Width of the paper -> the profile of a printer whose URL names none."""


@dataclass(frozen=True)
class Printer:
    """Where a printer is and what it can do. ``wanted`` is its profile's, or what its URL says."""

    device: PrinterAddress
    profile: Profile
    wanted: Confirm
    paper_mm: int

    @property
    def confirm(self) -> Confirm:
        """How a job is confirmed. A plain file confirms nothing, but may be a device next time."""
        return self.wanted if self.device.answers else "none"

    @property
    def url(self) -> str:
        """Its address as it was written, without its profile."""
        return self.device.url

    @property
    def speaks(self) -> bool:
        """Whether the printer answers status queries."""
        return self.confirm != "none"

    @property
    def columns(self) -> int:
        """ASCII characters of the normal size on a line."""
        return self.profile.columns(self.paper_mm)


def open_printers(
    urls: str | Sequence[str], paper_mm: int = 80, own: Mapping[str, Profile] = NO_OWN
) -> tuple[Printer, ...]:
    """The printers of the settings, the first choice first; nothing is opened yet.

    ``own`` are the hall's profiles; one of a name that the product has goes before the product's.

    Raises:
        BadPrinterUrl: with what would be right.

    """
    if not urls:
        raise BadPrinterUrl("", Message("no printer is named"), ONE_OF_THEM)
    return tuple(
        open_printer(url, paper_mm, own) for url in ([urls] if isinstance(urls, str) else urls)
    )


def open_printer(url: str, paper_mm: int = 80, own: Mapping[str, Profile] = NO_OWN) -> Printer:
    """The printer that ``url`` names; ``profile`` and ``confirm`` in its query are about it.

    Raises:
        BadPrinterUrl: with what would be right.

    """
    options, rest = _split(url)
    found = _profile(url, options.get("profile", USUAL[paper_mm]), own)
    if paper_mm not in found.papers:
        wide = any_of(map(str, found.papers))
        problem = Message("this printer takes no paper {mm} mm wide", mm=paper_mm)
        raise BadPrinterUrl(url, problem, Message("write paper_mm = {wide}", wide=wide))
    confirm: Any = options.get("confirm", found.confirm)
    if confirm not in get_args(Confirm):
        choices = ", ".join(get_args(Confirm))
        remedy = Message("{key} is one of {choices}", key="confirm", choices=choices)
        raise BadPrinterUrl(url, Message("no way to confirm {given!r}", given=confirm), remedy)
    traits = PrinterTraits(found.baud, found.papers[paper_mm], found.text)
    device = printer_at(rest, traits)
    if "confirm" in options and confirm != "none":
        device = _answering(url, device, confirm)
    return Printer(device, found, confirm, paper_mm)


def _answering(url: str, device: PrinterAddress, confirm: Confirm) -> PrinterAddress:
    """The device, declared to answer. A file is taken to answer only when its URL says so."""
    if isinstance(device, FilePrinter):
        return device.declared()
    if not device.answers:
        problem = Message(
            "nothing comes back from there, so there is no confirm={confirm}", confirm=confirm
        )
        raise BadPrinterUrl(url, problem, Message("leave it out, or write confirm=none"))
    return device


def _profile(url: str, name: str, own: Mapping[str, Profile]) -> Profile:
    try:
        return profile(name, own)
    except UnknownProfile as unknown:
        raise BadPrinterUrl(
            url, Message("no profile {name!r}", name=name), unknown.remedy
        ) from None


def _split(url: str) -> tuple[dict[str, str], str]:
    """The options that are about the printer, and the URL of its device without them."""
    options = printer_url(url).written_options()
    mine = {key: options.pop(key) for key in OF_ALL if key in options}
    if not mine:
        return {}, url
    bare, _, _ = url.partition("?")
    return mine, f"{bare}?{urlencode(options, safe='/:')}" if options else bare
