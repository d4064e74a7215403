"""A serial line behind a converter on the network, or a device on the network itself."""

import socket

from devices.errors import DeviceTrouble
from devices.transport.transport import Transport, as_device_trouble
from runtime.network import connected, why_not_connected

UNHEARD = 5_000
"""Milliseconds in which the other end must say that it has heard us: one that lost its power never
breaks the connection, and the system would wait for a quarter of an hour."""


def open_network_line(host: str, port: int) -> Transport:
    """Connect, by IPv4 or IPv6.

    Raises:
        DeviceTrouble: nobody answers there, or the connection is refused.

    """
    name = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        line = connected(host, port)
    except (OSError, UnicodeError) as error:
        raise DeviceTrouble(why_not_connected(error, name)) from error
    with as_device_trouble(name):
        line.setblocking(False)  # noqa: FBT003 - the standard library's own
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNHEARD)
    return Transport(name, line)
