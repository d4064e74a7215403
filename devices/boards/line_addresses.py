"""Where the boards of a line are: a serial line or the network. Nothing is opened here."""

from typing import Protocol

from devices.errors import BadDeviceUrl
from devices.transport.network_line import open_network_line
from devices.transport.serial_line import open_serial_line
from devices.transport.transport import Transport
from runtime.device_url import DeviceUrl
from runtime.message import Message

EXAMPLES = "serial:///dev/ttyUSB0?baud=9600 or tcp://192.168.1.60:4196"

BITS_A_BYTE = 10
"""8N1: a start bit, eight of data, a stop bit."""

USUAL_PORT = 4196
"""Of many converters between the network and RS-485."""


class LineAddress(Protocol):
    """Where a line of boards is."""

    @property
    def url(self) -> str:
        """Its address, as the settings name it."""

    @property
    def byte_seconds(self) -> float:
        """How long a byte is on its way."""

    def open(self) -> Transport:
        """Open the line for this program alone.

        Raises:
            DeviceTrouble: it is not there, or another program uses it.

        """


class SerialLineAddress:
    """A serial line: RS-232, or RS-485 behind an adapter that switches by itself."""

    def __init__(self, url: str, path: str, baud: int) -> None:
        self.url, self._path, self._baud = url, path, baud
        self.byte_seconds = BITS_A_BYTE / baud

    def open(self) -> Transport:
        """Open it."""
        return open_serial_line(self._path, self._baud)


class NetworkLineAddress:
    """A converter on the network; the line behind it has the speed that is usual for its boards."""

    def __init__(self, url: str, host: str, port: int, baud: int) -> None:
        self.url, self._host, self._port = url, host, port
        self.byte_seconds = BITS_A_BYTE / baud

    def open(self) -> Transport:
        """Connect."""
        return open_network_line(self._host, self._port)


def line_at(text: str, baud: int = 9600) -> LineAddress:
    """Return the line that an address names; ``baud`` is its speed where the address says none.

    Raises:
        BadDeviceUrl: with what would be right.

    """
    url = DeviceUrl(text, EXAMPLES, BadDeviceUrl)
    if url.scheme not in {"serial", "tcp"}:
        problem = Message("no kind of line {scheme}", scheme=repr(url.scheme))
        raise url.wrong(problem, Message("write {examples}", examples=EXAMPLES))
    speed = url.baud(url.options({"baud": str(baud)}))
    if url.scheme == "tcp":
        problem = Message("a line on the network needs a host")
        host, port = url.host_and_port(problem, Message("write tcp://192.168.1.60"), USUAL_PORT)
        return NetworkLineAddress(text, host, port, speed)
    if not url.has_whole_path or url.path == "/" or not url.path.isprintable():
        problem = Message("it needs a whole path, behind three slashes")
        raise url.wrong(problem, Message("write {examples}", examples=EXAMPLES))
    return SerialLineAddress(text, url.path, speed)
