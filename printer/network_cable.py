"""A printer on the network, through python-escpos and a socket."""

import fcntl
import socket
import struct
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from printer import cables
from printer.cables import reason_of, stalled, told
from printer.errors import PrinterTrouble

if TYPE_CHECKING:
    from escpos.printer import Network

LINGER = 0.5
"""Seconds that a printer which never speaks gets to drop the connection before we believe it."""


class NetworkPrinter:
    """A printer on the network; a connection a job, because many serve one client at a time."""

    answers = True

    def __init__(self, url: str, host: str, port: int) -> None:
        self.url, self._host, self._port = url, host, port

    def open(self, name: str) -> "NetworkCable":
        """Connect in time, by IPv6 too, which python-escpos does not know."""
        from escpos.printer import Network  # noqa: PLC0415 - slow to import

        name = f"{self._host}:{self._port}"
        try:
            line = socket.create_connection((self._host, self._port), cables.PATIENCE)
        except OSError as error:
            raise PrinterTrouble(_not_connected(error, name)) from error
        except UnicodeError as error:  # a host name that cannot be one
            raise PrinterTrouble(f"the network knows no {name}") from error
        printer = Network(self._host, self._port, timeout=cables.PATIENCE)
        printer.device = line
        return NetworkCable(printer, name)


def _not_connected(error: OSError, name: str) -> str:
    if isinstance(error, TimeoutError):
        return f"{name} does not answer"
    if isinstance(error, socket.gaierror):
        return f"the network knows no {name}"
    return reason_of(error, name)


class NetworkCable:
    """An open connection."""

    def __init__(self, printer: "Network", name: str) -> None:
        self._printer, self._name = printer, name
        self._socket: socket.socket = printer.device
        self._ended = False

    def write(self, data: bytes) -> None:
        """Hand ``data`` to the kernel; :meth:`finish` says whether the printer took it."""
        with told(self._name):
            self._socket.settimeout(cables.PATIENCE)
            self._printer._raw(data)  # noqa: SLF001 - python-escpos's one way to send

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``."""
        if self._ended:
            return b""
        with told(self._name):
            self._socket.settimeout(max(seconds, 0.001))
            try:
                said = self._socket.recv(256)
            except TimeoutError:
                return b""
        if not said:
            self._ended = True
            self._refuse_untaken("closed the connection in the middle")
        return said

    def finish(self) -> None:
        """Wait until the printer has acknowledged all bytes, and see that it does not drop them.

        A reset after the last byte arrives a moment later; saying that nothing more comes makes
        an honest printer close at once.
        """
        end = time.monotonic() + cables.PATIENCE
        while self._untaken() and time.monotonic() < end:
            self.read(0.01)
        if self._untaken():
            raise stalled(self._name)
        with told(self._name), suppress(BrokenPipeError):
            self._socket.shutdown(socket.SHUT_WR)
        end = time.monotonic() + LINGER
        while not self._ended and time.monotonic() < end:
            self.read(end - time.monotonic())

    def close(self) -> None:
        """Close the connection."""
        with suppress(OSError):
            self._printer.close()

    def _untaken(self) -> int:
        """Bytes that the other end has not acknowledged (SIOCOUTQ)."""
        answer = fcntl.ioctl(self._socket, termios.TIOCOUTQ, struct.pack("i", 0))
        return int(struct.unpack("i", answer)[0])

    def _refuse_untaken(self, what: str) -> None:
        if self._untaken():
            raise PrinterTrouble(f"{self._name} {what}")
