"""``python -m bench.phones PORT``: phones that wait on their tickets' pages, as raw sockets.

The tokens come on standard input, a line each, until an empty line. "ready" is written when every
phone has had its first state; each further line asks for what was heard since: a list of moments
(``time.monotonic()``, which all processes share) for each phone.
"""

import asyncio
import json
import resource
import sys
import time

STATE = b"event: state"
"""How an event begins that says where a ticket stands."""

AT_ONCE = 50
"""Phones that connect together."""

PATIENCE = 120.0
"""Seconds for the first state of all of them."""


class Phone(asyncio.Protocol):
    """One page that listens; ``heard`` are the moments at which a state came."""

    def __init__(self, token: str, port: int) -> None:
        self._request = (
            f"GET /t/{token}/events HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\n"
            "accept: text/event-stream\r\n\r\n"
        ).encode()
        self._tail = b""
        self.heard: list[float] = []
        self.first = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the ticket's events."""
        assert isinstance(transport, asyncio.WriteTransport)  # noqa: S101 - it is a socket's
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Note each state; one may come in two pieces."""
        now, seen = time.monotonic(), self._tail + data
        count = seen.count(STATE)
        self.heard += [now] * count
        end = seen.rfind(STATE) + len(STATE) if count else 0
        self._tail = seen[end:][-len(STATE) + 1 :]
        if count and not self.first.done():
            self.first.set_result(None)

    def connection_lost(self, error: Exception | None) -> None:
        """Say so, where it had not begun."""
        if not self.first.done():
            self.first.set_exception(error or ConnectionResetError())


async def main(port: int) -> None:
    """Connect, wait, tell."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    tokens = list(iter(lambda: sys.stdin.readline().strip(), ""))
    phones = [Phone(token, port) for token in tokens]
    loop = asyncio.get_running_loop()
    kept = []
    for begun in range(0, len(phones), AT_ONCE):
        some = phones[begun : begun + AT_ONCE]
        kept += await asyncio.gather(
            *(loop.create_connection(lambda each=each: each, "127.0.0.1", port) for each in some)  # type: ignore[misc]
        )
        await asyncio.wait_for(asyncio.gather(*(each.first for each in some)), PATIENCE)
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps([each.heard for each in phones]), flush=True)
        for each in phones:
            each.heard = []


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
