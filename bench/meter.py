"""A printer that is always ready, and notes when the bytes of a ticket come."""

import os
import re
import socket
import threading
import time
import tty
from abc import ABC, abstractmethod
from contextlib import suppress

QUERY = re.compile(rb"\x10\x04[\x01-\x04]")
"""DLE EOT."""

QUESTION = re.compile(rb"(\x10\x04[\x01-\x04])|\x1dr\x01")
READY = b"\x12"

INIT = b"\x1b@"
DONE = b"\x1dr\x01"
"""A ticket begins with ESC @, and GS r 1 stands behind it."""


class Meter(ABC):
    """Answers what a printer is asked; ``first`` and ``last`` are seconds of perf_counter()."""

    url: str

    def __init__(self) -> None:
        self.first = self.last = 0.0
        self._seen = b""
        self.came = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="meter", daemon=True)
        self._thread.start()

    def expect(self) -> None:
        """Be ready for the next ticket."""
        self._seen = b""
        self.came.clear()

    @property
    def ticket(self) -> bytes:
        """The bytes of the ticket that came."""
        return self._seen.removesuffix(DONE)

    def hear(self, data: bytes) -> bytes:
        """Take what has come; what is said to it."""
        now = time.perf_counter()
        said = b"".join(READY if asked[1] else b"\0" for asked in QUESTION.finditer(data))
        begins = 0 if self._seen else QUERY.sub(b"", data).find(INIT)
        if begins < 0:
            return said
        if not self._seen:
            self.first = now
        self._seen += QUERY.sub(b"", data)[begins:]
        if self._seen.endswith(DONE) and not self.came.is_set():
            self.last = now
            self.came.set()
        return said

    @abstractmethod
    def send(self, data: bytes) -> None:
        """Hand ``data`` over to this printer with no more than the system's own calls."""

    @abstractmethod
    def _listen(self) -> None: ...


class NetworkMeter(Meter):
    """On a TCP port; one connection after another."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._address = self._listener.getsockname()
        self.url = f"tcp://127.0.0.1:{self._address[1]}?confirm=gs-r"
        super().__init__()

    def send(self, data: bytes) -> None:
        """Connect, send, hear the answer."""
        with socket.create_connection(self._address) as line:
            line.sendall(data)
            line.recv(1)

    def _listen(self) -> None:
        while True:
            line, _ = self._listener.accept()
            with line, suppress(OSError):
                while data := line.recv(65536):
                    line.sendall(self.hear(data))


class SerialMeter(Meter):
    """At the other end of a pseudo-terminal, which knows no baud: bytes take no time on it."""

    def __init__(self) -> None:
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self._path = os.ttyname(self._theirs)
        self.url = f"serial://{self._path}?baud=115200&confirm=gs-r"
        super().__init__()

    def send(self, data: bytes) -> None:
        """Open, write, hear the answer."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_NOCTTY)
        os.write(descriptor, data)
        os.read(descriptor, 1)
        os.close(descriptor)

    def _listen(self) -> None:
        while True:
            os.write(self._ours, self.hear(os.read(self._ours, 65536)))
