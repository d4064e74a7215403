"""A printer behind a device file such as /dev/usb/lp0, or any file that collects the bytes.

python-escpos's File truncates, has no time-out and cannot read; a descriptor and poll() can.
"""

import errno
import os
import select
import stat
from contextlib import suppress
from pathlib import Path

from printer.errors import PrinterTrouble, Stalled
from printer.transport import timeouts
from printer.transport.descriptor import LOST, events_within, lock, write_all
from printer.transport.trouble import as_printer_trouble
from runtime.message import Message

MEMORY = "/dev/shm"  # noqa: S108 - nothing is made in it
"""The folder in /dev that holds plain files, in memory."""


class FilePrinter:
    """A device file or a plain file."""

    def __init__(self, url: str, path: Path, *, declared: bool = False) -> None:
        self.url, self._path = url, path
        self._device = declared or self._is_device()

    def declared(self) -> "FilePrinter":
        """Return this printer, declared to be a device that answers, whatever is there now."""
        return FilePrinter(self.url, self._path, declared=True)

    @property
    def answers(self) -> bool:
        """Whether it is a device: by its declaration, its place, or what is or was once there.

        A device that was pulled out stays one; no file is made in its place.
        """
        self._device = self._device or self._is_device()
        return self._device

    def open(self, name: str) -> "FileTransport":
        """Open a device for writing and reading; a plain file is appended to, or made."""
        device = self.answers
        flags = os.O_RDWR | os.O_NOCTTY if device else os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with as_printer_trouble(str(self._path)):
            descriptor = os.open(self._path, flags | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
        transport = FileTransport(descriptor, str(self._path), device=device)
        if device:
            try:
                self._lock_device(descriptor)
            except PrinterTrouble:
                transport.close()
                raise
        return transport

    def check(self) -> None:
        """Check that a file can be written; it is not made for that.

        Raises:
            PrinterTrouble: it cannot.

        """
        flags = os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC
        with as_printer_trouble(str(self._path)):
            try:
                os.close(os.open(self._path, flags))
            except FileNotFoundError:
                _check_folder(self._path.resolve().parent)

    def _lock_device(self, descriptor: int) -> None:
        """Lock the device; a plain file left in its place is refused, as it takes all bytes."""
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise PrinterTrouble(
                Message("{path} is a plain file and no printer; remove it", path=self._path)
            )
        lock(descriptor, str(self._path))

    def _is_device(self) -> bool:
        if self._path.is_relative_to("/dev") and not self._path.is_relative_to(MEMORY):
            return True
        with suppress(OSError):  # open() reports a path that cannot be looked at
            return stat.S_ISCHR(self._path.stat().st_mode)
        return False


def _check_folder(folder: Path) -> None:
    """Check that a file can be made in it."""
    if not folder.is_dir():
        raise PrinterTrouble(Message("there is no folder {folder}", folder=folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PrinterTrouble(Message("this program may not write in {folder}", folder=folder))


class FileTransport:
    """An open file. Closing a ``device`` stops what is still on its way to the printer."""

    def __init__(self, descriptor: int, name: str, *, device: bool) -> None:
        self._descriptor, self._name, self._device = descriptor, name, device

    def write(self, data: bytes) -> None:
        """Write all of ``data`` as fast as it is taken."""
        write_all(self._descriptor, data, self._name)

    def read(self, seconds: float) -> bytes:
        """Return what the printer sends within ``seconds``.

        An empty USB packet returns early and empty.
        """
        events = events_within(self._descriptor, select.POLLIN, seconds)
        if not events:
            return b""
        with as_printer_trouble(self._name):
            data = os.read(self._descriptor, 256)
        if not data and events & LOST:
            raise PrinterTrouble(Message("{name} has nothing more to say", name=self._name))
        return data

    def finish(self) -> None:
        """Wait until a device has taken all it was given; bring a file's bytes to the disk."""
        if self._device:
            self._wait_until_taken()
        else:
            self._sync()

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def _wait_until_taken(self) -> None:
        """Wait until the device is writable again.

        The kernel's driver of USB printers takes a write when its transfer begins, and is writable
        again when the transfer has ended.
        """
        events = events_within(self._descriptor, select.POLLOUT, timeouts.STALL)
        if not events:
            raise Stalled(self._name)
        if events & LOST:
            raise PrinterTrouble(Message("{name} was pulled out", name=self._name))

    def _sync(self) -> None:
        with as_printer_trouble(self._name):
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                if error.errno != errno.EINVAL:  # a pipe has no disk
                    raise
