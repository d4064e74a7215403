"""Printers at the other end of a pty or a socket that behave as their manuals say."""

import os
import socket
import struct
import threading
import tty
from collections.abc import Callable

from printer.protocol.status import QUERIES

READY = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
PAPER_OUT = {1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x72}
COVER_OPEN = {1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}


class Answers:
    """Keeps what was printed and answers DLE EOT; ``status`` None never speaks.

    Another status is told from the next first question on: four answers, one state of the printer.
    """

    def __init__(self, status: dict[int, int] | None) -> None:
        self.status = self._told = status
        self.printed = b""

    def take(self, data: bytes) -> bytes:
        """Take bytes; what the printer says to them."""
        said = b""
        while data:
            at = data.find(b"\x10\x04")
            if at < 0 or at + 2 >= len(data):
                self.printed += data
                break
            self.printed += data[:at]
            if data[at + 2] == min(QUERIES):
                self._told = self.status
            if self._told is not None:
                said += bytes([self._told[data[at + 2]]])
            data = data[at + 3 :]
        return said


class PtyPrinter(Answers):
    """A serial printer behind a pseudo-terminal. ``read`` False never takes a byte."""

    def __init__(self, status: dict[int, int] | None, *, read: bool = True) -> None:
        super().__init__(status)
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.path = os.ttyname(theirs)
        self.url = f"serial://{self.path}?baud=115200"
        self.theirs = theirs
        self._pulled = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        if read:
            self._thread.start()

    def pull_out(self) -> None:
        """The cable is pulled: both ends are gone."""
        if not self._pulled:
            self._pulled = True
            if self._thread.is_alive():  # a read under way would keep the line open: end it
                os.write(self.theirs, b"\0")
                self._thread.join()
            os.close(self.theirs)
            os.close(self._ours)

    def _run(self) -> None:
        try:
            while not self._pulled:
                os.write(self._ours, self.take(os.read(self._ours, 4096)))
        except OSError:
            return


class TcpPrinter(Answers):
    """A network printer on loopback that serves one connection after another."""

    def __init__(
        self,
        status: dict[int, int] | None,
        serve: "Callable[[TcpPrinter, socket.socket], None] | None" = None,
        host: str = "127.0.0.1",
    ) -> None:
        super().__init__(status)
        self._serve = serve or TcpPrinter.serve
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family)
        self.port = self._listener.getsockname()[1]
        self.url = f"tcp://[{host}]:{self.port}" if ":" in host else f"tcp://{host}:{self.port}"
        self.connections = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def serve(self, line: socket.socket) -> None:
        """Read until the other end is done."""
        while data := line.recv(4096):
            if said := self.take(data):
                line.sendall(said)

    def switch_off(self) -> None:
        """No more connections."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _run(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            with line:
                try:
                    self._serve(self, line)
                except OSError:
                    continue


def reset(line: socket.socket) -> None:
    """Break a connection at once, as a printer that loses its power does."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


def reset_after(count: int) -> Callable[[TcpPrinter, socket.socket], None]:
    """A printer that breaks the connection after ``count`` bytes of a job."""

    def serve(printer: TcpPrinter, line: socket.socket) -> None:
        taken = 0
        while taken < count:
            data = line.recv(min(64, count - taken))
            if not data:
                return
            taken += len(data)
            if said := printer.take(data):
                line.sendall(said)
        reset(line)

    return serve
