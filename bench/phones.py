"""``python -m bench.phones PORT``: phones that wait on their tickets' pages, as raw sockets.

The tokens come on standard input, a line each, until an empty line. "ready" is written when every
phone has had its first state. Each further line asks for what was heard since: for each phone a
list of moments (``time.monotonic()``, which all processes share) with how many were ahead; -1 is
not in line any more.
"""

import asyncio
import json
import os
import re
import resource
import sys
import time

STATE = re.compile(rb'event: state\ndata: \{[^\n]*?"ahead":(-?\d+)[^\n]*\}\n\n')
"""What a phone is told of where its ticket stands (``web/routes/ticket.py``)."""

AT_ONCE = 50
"""Phones that connect together."""

NICE = 10
"""How far they stand back: real phones take nothing of the machine that they wait for."""

PATIENCE = 120.0
"""Seconds for their first states."""


class Phone(asyncio.Protocol):
    """One page that listens."""

    def __init__(self, token: str, port: int) -> None:
        self._request = (
            f"GET /t/{token}/events HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\n"
            "accept: text/event-stream\r\n\r\n"
        ).encode()
        self._unread = b""
        self.heard: list[tuple[float, int]] = []
        self.first = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the ticket's events."""
        assert isinstance(transport, asyncio.WriteTransport)  # noqa: S101 - it is a socket's
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Note each state; one may come in two pieces."""
        now, end = time.monotonic(), 0
        self._unread += data
        for state in STATE.finditer(self._unread):
            self.heard.append((now, int(state[1])))
            end = state.end()
        self._unread = self._unread[end:]
        if end and not self.first.done():
            self.first.set_result(None)

    def connection_lost(self, error: Exception | None) -> None:
        """Fail, where it had not begun."""
        if not self.first.done():
            self.first.set_exception(error or ConnectionResetError())


async def main(port: int) -> None:
    """Connect, wait, tell."""
    os.nice(NICE)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    phones = [Phone(token, port) for token in iter(lambda: sys.stdin.readline().strip(), "")]
    loop = asyncio.get_running_loop()
    for begun in range(0, len(phones), AT_ONCE):
        some = phones[begun : begun + AT_ONCE]
        for phone in some:
            await loop.create_connection(lambda phone=phone: phone, "127.0.0.1", port)  # type: ignore[misc]
        await asyncio.wait_for(asyncio.gather(*(phone.first for phone in some)), PATIENCE)
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps([phone.heard for phone in phones]), flush=True)
        for phone in phones:
            phone.heard = []


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
