"""The line and the folder that ``hall printer simulate`` is asked for."""

from pathlib import Path

from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine
from tickets.errors import BadInput, HallError


def line_of(
    serial: Path | None, device_file: Path | None, address: tuple[str, int]
) -> SimulatorLine:
    """Return the line that is asked for: a serial one, a device file, or else a port.

    Raises:
        BadInput: the link cannot have this name.

    """
    link, scheme = (serial, "serial") if serial else (device_file, "file")
    if link is None:
        return TcpLine(*address)
    link = link.absolute()
    if link.exists() and not link.is_symlink():
        raise BadInput(f"{link} is there already; name a file that is not: it will be a link")
    if not link.parent.is_dir():
        raise BadInput(f"there is no folder {link.parent}; make it first")
    return PtyLine(link, scheme)


def make_folder(folder: Path) -> None:
    """Make the folder that tickets are kept in.

    Raises:
        BadInput: it cannot be made.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{folder} can be no folder: {error.strerror}") from None


def plugged_in(line: SimulatorLine, mechanism: PrinterMechanism) -> SimulatedPrinter:
    """Return a printer on the line; close it.

    Raises:
        HallError: the line cannot be used.

    """
    try:
        return SimulatedPrinter(line, mechanism)
    except OSError as error:
        raise HallError(f"{line.url} cannot be used: {error.strerror or error}") from None
