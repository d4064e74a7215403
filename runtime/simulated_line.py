"""A pseudo-terminal or a TCP port for a simulated device."""

import os
import select
import socket
import struct
import tty
from contextlib import suppress
from pathlib import Path
from typing import Protocol


class SimulatorLine(Protocol):
    """The line through which a simulated device takes bytes and answers."""

    goes_with_power: bool
    """Whether the line is gone while its device is off: a serial line is not."""

    @property
    def url(self) -> str:
        """Its address, as the settings would name it."""

    def plug_in(self) -> None:
        """Make the line usable; one that is so stays as it is."""

    def pull_out(self) -> None:
        """Break it, as a pulled cable does."""

    def read(self, most: int) -> bytes:
        """Up to ``most`` bytes that have come, at once; empty when there are none."""

    def write(self, data: bytes) -> None:
        """Say something to whoever listens."""


class PtyLine:
    """A serial line or a device file: ``link`` always points to where it is plugged in now."""

    def __init__(self, link: Path, scheme: str = "serial") -> None:
        self._link = link
        self.url = f"{scheme}://{link}"
        self.goes_with_power = scheme == "file"  # as /dev/usb/lp0
        self._ours = self._theirs = -1

    def plug_in(self) -> None:
        """Open a new pair of ends."""
        if self._ours >= 0:
            return
        self._ours, self._theirs = os.openpty()  # theirs stays open: a user may come and go
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        fresh = self._link.with_name(f"{self._link.name}.new")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(os.ttyname(self._theirs))
        fresh.replace(self._link)

    def pull_out(self) -> None:
        """Hang up."""
        if self._ours >= 0:
            os.close(self._theirs)
            os.close(self._ours)
            self._ours = self._theirs = -1
            self._link.unlink(missing_ok=True)

    def read(self, most: int) -> bytes:
        """What has come."""
        if self._ours < 0:
            return b""
        try:
            return os.read(self._ours, most)
        except BlockingIOError:
            return b""

    def write(self, data: bytes) -> None:
        """Say it; while nobody reads and the line is full, it is lost."""
        if self._ours >= 0:
            with suppress(BlockingIOError):
                os.write(self._ours, data)


class TcpLine:
    """A port that serves one connection at a time, the others wait."""

    goes_with_power = True

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._host, self._port = host, port
        self._listener: socket.socket | None = None
        self._client: socket.socket | None = None

    @property
    def url(self) -> str:
        """Its address, once it is plugged in."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"tcp://{host}:{self._port}"

    def plug_in(self) -> None:
        """Listen, always on the same port."""
        if self._listener:
            return
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        self._listener = socket.create_server((self._host, self._port), family=family)
        self._port = self._listener.getsockname()[1]

    def pull_out(self) -> None:
        """Break the connection with a reset, and let nobody in."""
        if self._client:
            linger = struct.pack("ii", 1, 0)
            self._client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self._client.close()
        if self._listener:
            self._listener.close()
        self._client = self._listener = None

    def read(self, most: int) -> bytes:
        """What has come from the client of the moment."""
        if self._client is None:
            self._accept()
            return b""
        try:
            data = self._client.recv(most)
        except BlockingIOError:
            return b""
        except OSError:  # reset by the other end
            data = b""
        if not data:
            self._client.close()
            self._client = None
        return data

    def write(self, data: bytes) -> None:
        """Say it to the client of the moment."""
        if self._client:
            with suppress(OSError):
                self._client.sendall(data)

    def _accept(self) -> None:
        if self._listener and select.select([self._listener], [], [], 0)[0]:
            self._client, _ = self._listener.accept()
            self._client.settimeout(0)
