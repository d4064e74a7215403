"""Connects to devices on the network in time: by itself, that may wait for minutes."""

import socket
import threading
import time
from concurrent.futures import Future
from typing import Any

from runtime.message import Message
from runtime.os_errors import reason_of

CONNECT = 0.9
"""Seconds to find it and to connect: in a building this takes thousandths, and it is retried."""


def connected(host: str, port: int) -> socket.socket:
    """Return a connection to the first of the host's addresses that accepts it.

    Raises:
        OSError: none does, in time.
        UnicodeError: no host can be called so.

    """
    end = time.monotonic() + CONNECT
    failure = OSError()
    addresses = _addresses(host, port)
    for family, kind, protocol, _, address in addresses:
        line = socket.socket(family, kind, protocol)
        line.settimeout(max(0.01, (end - time.monotonic()) / len(addresses)))
        try:
            line.connect(address)
        except OSError as error:
            line.close()
            failure = error
        else:
            return line
    raise failure


def own_address() -> str:
    """Return this machine's address in its network, such as ``192.168.1.5``.

    It is the one that would be used for a way out; nothing is sent. Without any network it is
    ``127.0.0.1``.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))  # an address that is nobody's (RFC 5737)
        except OSError:
            return "127.0.0.1"
        address: str = line.getsockname()[0]
        return address


def why_not_connected(error: OSError | UnicodeError, name: str) -> str:
    """Return in words why there is no connection to ``name``."""
    if isinstance(error, TimeoutError):
        return Message("{name} does not answer", name=name)
    if isinstance(error, socket.gaierror | UnicodeError):
        return Message("the network knows no {name}", name=name)
    return reason_of(error, name)


def _addresses(host: str, port: int) -> list[Any]:
    """Return what getaddrinfo() finds; raises TimeoutError, as it has no time-out of its own."""
    answer = Future[list[Any]]()

    def look_up() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.set_exception(error)

    threading.Thread(target=look_up, name="name server", daemon=True).start()
    return answer.result(CONNECT)
