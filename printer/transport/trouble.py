"""Turns the errors of the operating system and of libraries into PrinterTrouble."""

import errno
import termios
from collections.abc import Iterator
from contextlib import contextmanager

from printer.errors import PrinterTrouble, Stalled
from runtime.os_errors import reason_of


@contextmanager
def as_printer_trouble(name: str) -> Iterator[None]:
    """Turn what is raised for an absent or lost printer into PrinterTrouble, or into Stalled."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ETIMEDOUT:  # libusb's time-out is no TimeoutError
            raise Stalled(name) from error
        raise PrinterTrouble(reason_of(error, name)) from error
    except termios.error as error:
        raise PrinterTrouble(reason_of(OSError(*error.args), name)) from error
