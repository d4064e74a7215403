"""A printer on the network, reached by a socket.

The network printer of python-escpos knows no IPv6, waits a minute and does not say how much was
taken.
"""

import fcntl
import socket
import struct
import termios
import time
from contextlib import suppress

from printer.errors import PrinterTrouble, Stalled
from printer.transport import timeouts
from printer.transport.descriptor import write_all
from printer.transport.trouble import as_printer_trouble
from runtime.message import Message
from runtime.network import connected, why_not_connected

LINGER = 0.5
"""Seconds in which a printer that never answers may still drop the connection after a job."""


class NetworkPrinter:
    """A printer on the network; each job has its connection, as many serve one client at a time."""

    answers = True

    def __init__(self, url: str, host: str, port: int) -> None:
        self.url, self._host, self._port = url, host, port

    def open(self, name: str) -> "NetworkTransport":
        """Connect in time, by IPv4 or IPv6."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        name = f"{host}:{self._port}"
        try:
            line = connected(self._host, self._port)
        except (OSError, UnicodeError) as error:
            raise PrinterTrouble(why_not_connected(error, name)) from error
        return NetworkTransport(line, name)


class NetworkTransport:
    """An open connection."""

    def __init__(self, line: socket.socket, name: str) -> None:
        self._socket, self._name = line, name

    def write(self, data: bytes) -> None:
        """Hand ``data`` to the kernel; :meth:`finish` finds out whether the printer took it."""
        write_all(self._socket.fileno(), data, self._name)

    def read(self, seconds: float) -> bytes:
        """Return what the printer sends within ``seconds``."""
        data = self._receive(seconds)
        if data is None:
            raise PrinterTrouble(Message("{name} closed the connection", name=self._name))
        return data

    def finish(self) -> None:
        """Wait until the printer has acknowledged all bytes, and does not drop them.

        A reset after the last byte arrives a moment later. Shutting our side down lets a printer
        that took the job close at once.
        """
        end = time.monotonic() + timeouts.STALL
        while self._unacknowledged():
            if time.monotonic() > end:
                raise Stalled(self._name)
            self.read(0.01)
        with as_printer_trouble(self._name), suppress(BrokenPipeError):
            self._socket.shutdown(socket.SHUT_WR)
        end = time.monotonic() + LINGER
        data: bytes | None = b""
        while data is not None and (left := end - time.monotonic()) > 0:
            data = self._receive(left)

    def close(self) -> None:
        """Close the connection."""
        with suppress(OSError), self._socket:
            self._socket.shutdown(socket.SHUT_RDWR)

    def _receive(self, seconds: float) -> bytes | None:
        """Return what comes within ``seconds``; None when the printer closed the connection."""
        with as_printer_trouble(self._name):
            self._socket.settimeout(max(seconds, 0.001))
            try:
                return self._socket.recv(256) or None
            except TimeoutError:
                return b""

    def _unacknowledged(self) -> int:
        """Return how many bytes the other end has not acknowledged (SIOCOUTQ)."""
        answer = fcntl.ioctl(self._socket, termios.TIOCOUTQ, struct.pack("i", 0))
        return int(struct.unpack("i", answer)[0])
