"""Prints the page that shows which profile fits, on each printer of the settings."""

from pathlib import Path

from hall.compose.printing import printers_of
from hall.settings import Settings
from printer.document.trial_page import trial_page
from printer.printers import Printer
from printer.protocol.print_session import PrintSession, Result
from printer.protocol.profiles import Profile, profiles, read_profiles
from runtime.message import Message, sentences


def known_profiles(settings: Settings) -> dict[str, Profile]:
    """Return every profile that an address of this hall may name.

    Raises:
        TomlFileError: the hall's own profiles are wrong.

    """
    own = read_profiles(Path(settings.printer_profiles)) if settings.printer_profiles else {}
    return own | profiles() | own  # the hall's own one counts where names are equal


def print_trial_pages(settings: Settings) -> list[tuple[Printer, Result]]:
    """Print the page on each printer; return how that ended, printer by printer."""
    known = known_profiles(settings)
    return [
        (printer, PrintSession(printer).print(trial_page(printer, known), "printer-test"))
        for printer in printers_of(settings)
    ]


def trouble_of(results: list[tuple[Printer, Result]]) -> str:
    """Return what went wrong, printer by printer; empty when every page was printed."""
    return sentences(
        Message("{url}: {reason}", url=printer.url, reason=result.reason)
        for printer, result in results
        if result.reason
    )
