"""An open device: its descriptor, and the bytes that go to and fro."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

from devices.errors import DeviceTrouble
from runtime.message import Message
from runtime.os_errors import reason_of

READ_SIZE = 1536
"""Bytes read at once: a whole number of evdev's events, which have 16 or 24 bytes."""


class OpenFile(Protocol):
    """What a transport holds open: an unbuffered file, or pyserial's port."""

    def fileno(self) -> int:
        """Return its descriptor."""

    def close(self) -> None:
        """Close it."""


class Transport:
    """An open line to a device. It never blocks."""

    def __init__(self, path: str, file: OpenFile) -> None:
        self._path, self._file = path, file

    def fileno(self) -> int:
        """Return the descriptor that poll() watches."""
        return self._file.fileno()

    def read(self) -> bytes:
        """Return the bytes that have come; none when there are none yet.

        Raises:
            DeviceTrouble: the device was pulled out.

        """
        with as_device_trouble(self._path):
            try:
                data = os.read(self._file.fileno(), READ_SIZE)
            except BlockingIOError:
                return b""
        if not data:
            raise DeviceTrouble(f"{self._path} was pulled out")
        return data

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``, some bytes that the system has room for.

        Raises:
            DeviceTrouble: the device was pulled out, or takes nothing any more.

        """
        with as_device_trouble(self._path):
            try:
                taken = os.write(self._file.fileno(), data)
            except BlockingIOError:
                taken = 0
        if taken < len(data):
            raise DeviceTrouble(Message("{name} takes no data", name=self._path))

    def close(self) -> None:
        """Close the device; never raises."""
        with suppress(OSError):
            self._file.close()


@contextmanager
def as_device_trouble(path: str) -> Iterator[None]:
    """Turn an OSError into a DeviceTrouble that says in words what is wrong."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EAGAIN:  # another program holds pyserial's lock
            raise DeviceTrouble(f"another program uses {path}") from error
        raise DeviceTrouble(reason_of(error, path)) from error


def open_file(path: str, flags: int) -> OpenFile:
    """Open a file that never blocks and is not inherited by other programs."""
    return open(os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC), "rb", buffering=0)  # noqa: PTH123 - the transport closes it
