"""What all real cables share: patience, and words for what goes wrong. And the file."""

import errno
import fcntl
import os
import select
import stat
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.status import PrinterState
from runtime.os_errors import reason_of

HESITATION = 0.8
"""Seconds after which it is told that a printer takes no data: the state shown is that of now."""

PATIENCE = 3.0
"""Seconds after which a printer that takes no data is given up."""

SHARING = 1.0
"""Seconds for another program of ours to let go of the line; longer, and the state told is old."""

LOOK = 0.05
"""Seconds between looks at whether it has."""

LOST = select.POLLHUP | select.POLLERR
"""What poll() tells of a line at whose other end nobody is."""


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what a library raises for an absent or lost printer into PrinterTrouble."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ETIMEDOUT:  # libusb's time-out is no TimeoutError
            raise Stalled(name) from error
        raise PrinterTrouble(reason_of(error, name)) from error
    except termios.error as error:
        raise PrinterTrouble(reason_of(OSError(*error.args), name)) from error


def hold(descriptor: int, name: str) -> None:
    """Have an open line alone: two programs on one line get each other's answers.

    The line is let go of when the descriptor is closed. Only programs that ask for it like this
    are kept out.

    Raises:
        PrinterTrouble: another program holds it for :data:`SHARING`.

    """
    end = time.monotonic() + SHARING
    while not _is_held(descriptor, name):
        if time.monotonic() >= end:
            raise PrinterTrouble(f"another program uses {name}", PrinterState.OFFLINE)
        time.sleep(LOOK)


def _is_held(descriptor: int, name: str) -> bool:
    with told(name), suppress(BlockingIOError):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def hand_over(descriptor: int, data: bytes, name: str) -> None:
    """Write all of ``data`` to what never blocks.

    Raises:
        Stalled: nothing was taken for :data:`HESITATION`.

    """
    rest = memoryview(data)
    while rest:
        if not events_within(descriptor, select.POLLOUT, HESITATION):
            raise Stalled(name, len(data) - len(rest))
        with told(name), suppress(BlockingIOError):
            rest = rest[os.write(descriptor, rest) :]


def events_within(descriptor: int, what: int, seconds: float) -> int:
    """Wait until one of poll()'s events happens: those that did, 0 when time is over."""
    poll = select.poll()
    poll.register(descriptor, what)
    return sum(events for _, events in poll.poll(seconds * 1000))


class FilePrinter:
    """A device file such as /dev/usb/lp0, or any file that collects the bytes.

    python-escpos's File truncates, has no time-out and cannot read; a descriptor and poll() can.
    """

    def __init__(self, url: str, path: Path, *, declared: bool = False) -> None:
        self.url, self._path = url, path
        self._device = declared or self._is_device()

    def declared(self) -> "FilePrinter":
        """The same, of which it is said that a printer answers there, whatever is there now."""
        return FilePrinter(self.url, self._path, declared=True)

    @property
    def answers(self) -> bool:
        """Whether it is a device: by its declaration, its place, or what is or was once there.

        One that was pulled out is away; no file takes its place.
        """
        self._device = self._device or self._is_device()
        return self._device

    def open(self, name: str) -> "FileTransport":
        """Open it both ways; a file is made and appended to, a device must be there already."""
        device = self.answers
        flags = os.O_RDWR | os.O_NOCTTY if device else os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with told(str(self._path)):
            descriptor = os.open(self._path, flags | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
        transport = FileTransport(descriptor, str(self._path), device=device)
        if device:
            try:
                self._take(descriptor)
            except PrinterTrouble:
                transport.close()
                raise
        return transport

    def look(self) -> None:
        """See that a file could be written; it is not made for that.

        Raises:
            PrinterTrouble: it could not.

        """
        flags = os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC
        with told(str(self._path)):
            try:
                os.close(os.open(self._path, flags))
            except FileNotFoundError:
                _look_at_folder(self._path.resolve().parent)

    def _take(self, descriptor: int) -> None:
        """Have the device alone; a file that was left in its place takes bytes for ever."""
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise PrinterTrouble(f"{self._path} is a plain file and no printer; remove it")
        hold(descriptor, str(self._path))

    def _is_device(self) -> bool:
        if self._path.is_relative_to("/dev"):
            return True
        with suppress(OSError):  # what cannot be looked at is told when it is opened
            return stat.S_ISCHR(self._path.stat().st_mode)
        return False


def _look_at_folder(folder: Path) -> None:
    """See that a file could be made in it."""
    if not folder.is_dir():
        raise PrinterTrouble(f"there is no folder {folder}")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PrinterTrouble(f"this program may not write in {folder}")


class FileTransport:
    """An open file. Of a ``device``, close() stops what is still on its way to the printer."""

    def __init__(self, descriptor: int, name: str, *, device: bool) -> None:
        self._descriptor, self._name, self._device = descriptor, name, device

    def write(self, data: bytes) -> None:
        """Write all of ``data`` as fast as it is taken."""
        hand_over(self._descriptor, data, self._name)

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``; early and empty for an empty USB packet."""
        events = events_within(self._descriptor, select.POLLIN, seconds)
        if not events:
            return b""
        with told(self._name):
            said = os.read(self._descriptor, 256)
        if not said and events & LOST:
            raise PrinterTrouble(f"{self._name} has nothing more to say")
        return said

    def finish(self) -> None:
        """Bring the bytes to the disk; have a device take what it said it had taken.

        The kernel's driver of USB printers says so when a transfer begins, and is writable again
        when it has ended.
        """
        if self._device:
            events = events_within(self._descriptor, select.POLLOUT, HESITATION)
            if not events:
                raise Stalled(self._name)
            if events & LOST:
                raise PrinterTrouble(f"{self._name} was pulled out")
            return
        with told(self._name):
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                if error.errno != errno.EINVAL:  # a pipe has no disk
                    raise

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)
