"""The line and the folder that the simulators are asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from runtime.message import Message
from runtime.simulated_device import SimulatedDevice
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine
from tickets.errors import BadInput, HallError

Device = TypeVar("Device", bound=SimulatedDevice)


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
        raise BadInput(
            Message(
                "{link} is there already; name a file that is not: it will be a link", link=link
            )
        )
    if not link.parent.is_dir():
        raise BadInput(Message("there is no folder {folder}; make it first", folder=link.parent))
    return PtyLine(link, scheme)


def make_folder(folder: Path) -> None:
    """Make the folder that tickets are kept in.

    Raises:
        BadInput: it cannot be made.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            Message("{folder} can be no folder: {why}", folder=folder, why=error.strerror)
        ) from None


def plugged_in(line: SimulatorLine, make: Callable[[SimulatorLine], Device]) -> Device:
    """Return the device that is made on the line; close it.

    Raises:
        HallError: the line cannot be used.

    """
    try:
        return make(line)
    except OSError as error:
        raise HallError(
            Message("{url} cannot be used: {why}", url=line.url, why=error.strerror or error)
        ) from None
