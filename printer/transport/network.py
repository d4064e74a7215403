"""A printer on the network, by a socket.

python-escpos's own knows no IPv6, waits a minute and does not say how much was taken.
"""

import fcntl
import socket
import struct
import termios
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from printer.errors import PrinterTrouble, Stalled
from printer.transport import common
from printer.transport.common import hand_over, told
from runtime.os_errors import reason_of

CONNECT = 0.9
"""Seconds to find it and to connect: in the house it takes thousandths, and it is tried again."""

LINGER = 0.5
"""Seconds that a printer which never speaks gets to drop the connection before we believe it."""


class NetworkPrinter:
    """A printer on the network; a connection a job, because many serve one client at a time."""

    answers = True

    def __init__(self, url: str, host: str, port: int) -> None:
        self.url, self._host, self._port = url, host, port

    def open(self, name: str) -> "NetworkTransport":
        """Connect in time, by IPv4 or IPv6."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        name = f"{host}:{self._port}"
        try:
            line = _connected(self._host, self._port)
        except OSError as error:
            raise PrinterTrouble(_not_connected(error, name)) from error
        except UnicodeError as error:  # a host name that cannot be one
            raise PrinterTrouble(f"the network knows no {name}") from error
        return NetworkTransport(line, name)


def _connected(host: str, port: int) -> socket.socket:
    """A line to the first of the host's addresses that takes it."""
    end = time.monotonic() + CONNECT
    trouble = OSError()
    addresses = _addresses(host, port)
    for family, kind, protocol, _, address in addresses:
        line = socket.socket(family, kind, protocol)
        line.settimeout(max(0.01, (end - time.monotonic()) / len(addresses)))
        try:
            line.connect(address)
        except OSError as error:
            line.close()
            trouble = error
        else:
            return line
    raise trouble


def _addresses(host: str, port: int) -> list[Any]:
    """What getaddrinfo() says, in time: it waits for a name server as long as it likes."""
    answer = Future[list[Any]]()

    def look_up() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.set_exception(error)

    threading.Thread(target=look_up, name="name server", daemon=True).start()
    return answer.result(CONNECT)


def _not_connected(error: OSError, name: str) -> str:
    if isinstance(error, TimeoutError):
        return f"{name} does not answer"
    if isinstance(error, socket.gaierror):
        return f"the network knows no {name}"
    return reason_of(error, name)


class NetworkTransport:
    """An open connection."""

    def __init__(self, line: socket.socket, name: str) -> None:
        self._socket, self._name = line, name

    def write(self, data: bytes) -> None:
        """Hand ``data`` to the kernel; :meth:`finish` says whether the printer took it."""
        hand_over(self._socket.fileno(), data, self._name)

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``."""
        said = self._hear(seconds)
        if said is None:
            raise PrinterTrouble(f"{self._name} closed the connection")
        return said

    def finish(self) -> None:
        """Wait until the printer has acknowledged all bytes, and see that it does not drop them.

        A reset after the last byte arrives a moment later; saying that nothing more comes makes
        an honest printer close at once.
        """
        end = time.monotonic() + common.HESITATION
        while self._untaken():
            if time.monotonic() > end:
                raise Stalled(self._name)
            self.read(0.01)
        with told(self._name), suppress(BrokenPipeError):
            self._socket.shutdown(socket.SHUT_WR)
        end = time.monotonic() + LINGER
        said: bytes | None = b""
        while said is not None and (left := end - time.monotonic()) > 0:
            said = self._hear(left)

    def close(self) -> None:
        """Close the connection."""
        with suppress(OSError), self._socket:
            self._socket.shutdown(socket.SHUT_RDWR)

    def _hear(self, seconds: float) -> bytes | None:
        """What is said within ``seconds``; None when the printer has closed the connection."""
        with told(self._name):
            self._socket.settimeout(max(seconds, 0.001))
            try:
                return self._socket.recv(256) or None
            except TimeoutError:
                return b""

    def _untaken(self) -> int:
        """Bytes that the other end has not acknowledged (SIOCOUTQ)."""
        answer = fcntl.ioctl(self._socket, termios.TIOCOUTQ, struct.pack("i", 0))
        return int(struct.unpack("i", answer)[0])
