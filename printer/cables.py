"""What all real cables share: patience, and words for what goes wrong. And the file."""

import errno
import os
import select
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from printer.errors import PrinterTrouble
from printer.status import PrinterState

PATIENCE = 3.0
"""Seconds for any one step: connecting, handing over, being taken."""

_GONE = {
    errno.ENOENT: "there is no {name}",
    errno.ENXIO: "nothing is connected to {name}",
    errno.ENODEV: "nothing is connected to {name}",
    errno.EIO: "{name} was pulled out",
    errno.EACCES: "this program may not use {name}",
    errno.EPERM: "this program may not use {name}",
    errno.ECONNREFUSED: "{name} refuses the connection",
    errno.ECONNRESET: "{name} broke the connection",
    errno.EPIPE: "{name} broke the connection",
    errno.EHOSTUNREACH: "{name} is not on the network",
    errno.ENETUNREACH: "{name} is not on the network",
    errno.ENOSPC: "no space left for {name}",
}


def stalled(name: str) -> PrinterTrouble:
    """The trouble of a printer that stopped taking data."""
    return PrinterTrouble(f"{name} takes no data", PrinterState.OFFLINE)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what a library raises for an absent or lost printer into PrinterTrouble."""
    try:
        yield
    except TimeoutError:
        raise stalled(name) from None
    except OSError as error:
        if error.errno == errno.ETIMEDOUT:  # libusb's time-out is no TimeoutError
            raise stalled(name) from error
        raise PrinterTrouble(reason_of(error, name)) from error
    except termios.error as error:
        raise PrinterTrouble(reason_of(OSError(*error.args), name)) from error


def reason_of(error: OSError, name: str) -> str:
    """Say in words why ``name`` cannot be used."""
    number = error.errno or getattr(error.__cause__ or error.__context__, "errno", None)
    words = _GONE.get(number or 0)
    return words.format(name=name) if words else f"{name}: {error.strerror or error}"


class FilePrinter:
    """A device file such as /dev/usb/lp0, or any file that collects the bytes.

    python-escpos's File truncates, has no time-out and cannot read; a descriptor and poll() can.
    """

    answers = False

    def __init__(self, url: str, path: Path) -> None:
        self.url, self._path = url, path

    def open(self, name: str) -> "FileCable":
        """Open the file to append to it; a device must be there already."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC
        create = 0 if self._path.is_relative_to("/dev") else os.O_CREAT
        with told(str(self._path)):
            return FileCable(os.open(self._path, flags | create, 0o600), str(self._path))


class FileCable:
    """An open file."""

    def __init__(self, descriptor: int, name: str) -> None:
        self._descriptor, self._name = descriptor, name

    def write(self, data: bytes) -> None:
        """Write all of ``data`` or fail after :data:`PATIENCE` without progress."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLOUT)
        rest = memoryview(data)
        while rest:
            if not poll.poll(PATIENCE * 1000):
                raise stalled(self._name)
            with told(self._name), suppress(BlockingIOError):
                rest = rest[os.write(self._descriptor, rest) :]

    def read(self, seconds: float) -> bytes:
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Bring the bytes to the disk; a device has nothing to bring."""
        with told(self._name):
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                if error.errno != errno.EINVAL:
                    raise

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)
