"""The real cables: file, serial, network, USB. Each fails within seconds, in words."""

import errno
import fcntl
import os
import select
import socket
import struct
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printer.errors import PrinterTrouble
from printer.status import PrinterState

if TYPE_CHECKING:
    from escpos.printer import Network, Serial, Usb

PATIENCE = 3.0
"""Seconds for any one step: connecting, handing over, being taken."""

BITS_A_BYTE = 10
"""8N1: a start bit, eight of data, a stop bit."""

LINGER = 0.5
"""Seconds that a printer which never speaks gets to drop the connection before we believe it."""

_GONE = {
    errno.ENOENT: "there is no {name}",
    errno.ENXIO: "nothing is connected to {name}",
    errno.ENODEV: "nothing is connected to {name}",
    errno.EIO: "{name} was pulled out",
    errno.EACCES: "this program may not use {name}",
    errno.EPERM: "this program may not use {name}",
    errno.ECONNREFUSED: "{name} refuses the connection",
    errno.ECONNRESET: "{name} broke the connection",
    errno.EPIPE: "{name} broke the connection",
    errno.EHOSTUNREACH: "{name} is not on the network",
    errno.ENETUNREACH: "{name} is not on the network",
    errno.ENOSPC: "no space left for {name}",
}


def stalled(name: str) -> PrinterTrouble:
    """The trouble of a printer that stopped taking data."""
    return PrinterTrouble(f"{name} takes no data", PrinterState.OFFLINE)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what a library raises for an absent or lost printer into PrinterTrouble."""
    try:
        yield
    except TimeoutError:
        raise stalled(name) from None
    except OSError as error:
        if error.errno == errno.ETIMEDOUT:  # libusb's time-out is no TimeoutError
            raise stalled(name) from error
        raise PrinterTrouble(_reason(error, name)) from error
    except termios.error as error:
        raise PrinterTrouble(_reason(OSError(*error.args), name)) from error


def _reason(error: OSError, name: str) -> str:
    number = error.errno or getattr(error.__cause__ or error.__context__, "errno", None)
    words = _GONE.get(number or 0)
    return words.format(name=name) if words else f"{name}: {error.strerror or error}"


class FilePrinter:
    """A device file such as /dev/usb/lp0, or any file that collects the bytes.

    python-escpos's File truncates, has no time-out and cannot read; a descriptor and poll() can.
    """

    answers = False

    def __init__(self, url: str, path: Path) -> None:
        self.url, self._path = url, path

    def open(self, name: str) -> "FileCable":
        """Open the file to append to it; a device must be there already."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC
        create = 0 if self._path.is_relative_to("/dev") else os.O_CREAT
        with told(str(self._path)):
            return FileCable(os.open(self._path, flags | create, 0o600), str(self._path))


class FileCable:
    """An open file."""

    def __init__(self, descriptor: int, name: str) -> None:
        self._descriptor, self._name = descriptor, name

    def write(self, data: bytes) -> None:
        """Write all of ``data`` or fail after :data:`PATIENCE` without progress."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLOUT)
        rest = memoryview(data)
        while rest:
            if not poll.poll(PATIENCE * 1000):
                raise stalled(self._name)
            with told(self._name), suppress(BlockingIOError):
                rest = rest[os.write(self._descriptor, rest) :]

    def read(self, seconds: float) -> bytes:
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Bring the bytes to the disk; a device has nothing to bring."""
        with told(self._name):
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                if error.errno != errno.EINVAL:
                    raise

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


class SerialPrinter:
    """A printer on a serial line."""

    answers = True

    def __init__(self, url: str, path: str, baud: int, flow: str) -> None:
        self.url, self._path, self._baud, self._flow = url, path, baud, flow

    def open(self, name: str) -> "SerialCable":
        """Open the line with the flow control that python-escpos does not pass on."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from escpos.printer import Serial  # noqa: PLC0415

        xonxoff = self._flow == "xonxoff"
        printer = Serial(self._path, self._baud, timeout=0, dsrdtr=False, xonxoff=xonxoff)
        try:
            with told(self._path):
                printer.open()
                printer.device.rtscts = self._flow == "rtscts"
                printer.device.write_timeout = PATIENCE
        except DeviceNotFoundError as error:
            cause = error.__context__
            known = cause if isinstance(cause, OSError) else OSError(errno.ENOENT, "")
            raise PrinterTrouble(_reason(known, self._path)) from error
        return SerialCable(printer, self._path, self._baud)


class SerialCable:
    """An open serial line."""

    def __init__(self, printer: "Serial", name: str, baud: int) -> None:
        self._printer, self._name = printer, name
        self._seconds_a_byte = BITS_A_BYTE / baud
        self._sent = time.monotonic()

    def write(self, data: bytes) -> None:
        """Hand over ``data`` in pieces, each within the write time-out."""
        for at in range(0, len(data), 256):
            with self._told():
                self._printer._raw(data[at : at + 256])  # noqa: SLF001 - python-escpos's one way to send
        self._sent = max(self._sent, time.monotonic()) + len(data) * self._seconds_a_byte

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds`` after the last bit is on its way."""
        with self._told():
            self._printer.device.timeout = self._on_the_way() + seconds
            first: bytes = self._printer.device.read(1)
            self._printer.device.timeout = 0
            return first + self._printer.device.read(256) if first else b""

    def finish(self) -> None:
        """Wait for the last bit to leave; tcdrain would wait for ever."""
        end = time.monotonic() + self._on_the_way() + PATIENCE
        while self._waiting():
            if time.monotonic() > end:
                raise stalled(self._name)
            time.sleep(0.005)

    def close(self) -> None:
        """Drop what the printer has not taken, or closing would wait for it; then close."""
        with suppress(Exception):
            self._printer.device.reset_output_buffer()
        with suppress(Exception):
            self._printer.close()
        self._printer._device = False  # noqa: SLF001 - or its __del__ closes a lost line again

    def _on_the_way(self) -> float:
        """Seconds until the last bit leaves: the kernel takes a job long before the line does."""
        return max(0.0, self._sent - time.monotonic())

    def _waiting(self) -> int:
        with self._told():
            return int(self._printer.device.out_waiting)

    @contextmanager
    def _told(self) -> Iterator[None]:
        from serial import SerialException, SerialTimeoutException  # noqa: PLC0415

        try:
            with told(self._name):
                yield
        except PrinterTrouble as trouble:
            if isinstance(trouble.__cause__, SerialTimeoutException):
                raise stalled(self._name) from None
            if isinstance(trouble.__cause__, SerialException) and trouble.__cause__.errno is None:
                raise PrinterTrouble(f"{self._name} was pulled out") from trouble.__cause__
            raise


class NetworkPrinter:
    """A printer on the network; a connection a job, because many serve one client at a time."""

    answers = True

    def __init__(self, url: str, host: str, port: int) -> None:
        self.url, self._host, self._port = url, host, port

    def open(self, name: str) -> "NetworkCable":
        """Connect within :data:`PATIENCE`, by IPv6 too, which python-escpos does not know."""
        from escpos.printer import Network  # noqa: PLC0415 - slow to import

        name = f"{self._host}:{self._port}"
        try:
            line = socket.create_connection((self._host, self._port), PATIENCE)
        except OSError as error:
            raise PrinterTrouble(_not_connected(error, name)) from error
        except UnicodeError as error:  # a host name that cannot be one
            raise PrinterTrouble(f"the network knows no {name}") from error
        printer = Network(self._host, self._port, timeout=PATIENCE)
        printer.device = line
        return NetworkCable(printer, name)


def _not_connected(error: OSError, name: str) -> str:
    if isinstance(error, TimeoutError):
        return f"{name} does not answer"
    if isinstance(error, socket.gaierror):
        return f"the network knows no {name}"
    return _reason(error, name)


class NetworkCable:
    """An open connection."""

    def __init__(self, printer: "Network", name: str) -> None:
        self._printer, self._name = printer, name
        self._socket: socket.socket = printer.device
        self._ended = False

    def write(self, data: bytes) -> None:
        """Hand ``data`` to the kernel; :meth:`finish` says whether the printer took it."""
        with told(self._name):
            self._socket.settimeout(PATIENCE)
            self._printer._raw(data)  # noqa: SLF001 - python-escpos's one way to send

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``."""
        if self._ended:
            return b""
        with told(self._name):
            self._socket.settimeout(max(seconds, 0.001))
            try:
                said = self._socket.recv(256)
            except TimeoutError:
                return b""
        if not said:
            self._ended = True
            self._refuse_untaken("closed the connection in the middle")
        return said

    def finish(self) -> None:
        """Wait until the printer has acknowledged all bytes, and see that it does not drop them.

        A reset after the last byte arrives a moment later; saying that nothing more comes makes
        an honest printer close at once.
        """
        end = time.monotonic() + PATIENCE
        while self._untaken() and time.monotonic() < end:
            self.read(0.01)
        if self._untaken():
            raise stalled(self._name)
        with told(self._name), suppress(BrokenPipeError):
            self._socket.shutdown(socket.SHUT_WR)
        end = time.monotonic() + LINGER
        while not self._ended and time.monotonic() < end:
            self.read(end - time.monotonic())

    def close(self) -> None:
        """Close the connection."""
        with suppress(OSError):
            self._printer.close()

    def _untaken(self) -> int:
        """Bytes that the other end has not acknowledged (SIOCOUTQ)."""
        answer = fcntl.ioctl(self._socket, termios.TIOCOUTQ, struct.pack("i", 0))
        return int(struct.unpack("i", answer)[0])

    def _refuse_untaken(self, what: str) -> None:
        if self._untaken():
            raise PrinterTrouble(f"{self._name} {what}")


class UsbPrinter:
    """A USB printer by vendor and product number."""

    answers = True

    def __init__(self, url: str, vendor: int, product: int, **usb_args: Any) -> None:  # noqa: ANN401
        self.url, self._ids = url, {"idVendor": vendor, "idProduct": product}
        self._usb_args = usb_args
        self._name = f"USB printer {vendor:04x}:{product:04x}"

    def open(self, name: str) -> "UsbCable":
        """Find the printer and its endpoints, and take it from the kernel's driver."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from escpos.printer import Usb  # noqa: PLC0415
        from usb.core import NoBackendError, USBError  # noqa: PLC0415

        usb_args = {**self._ids, **self._usb_args}
        try:
            to_printer, from_printer = self._endpoints(usb_args)
            printer = Usb(
                usb_args=usb_args,
                timeout=int(PATIENCE * 1000),
                in_ep=from_printer,
                out_ep=to_printer,
            )
            printer.open()
        except NoBackendError as error:
            reason = "libusb is not installed; install libusb-1.0-0"
            raise PrinterTrouble(reason) from error
        except (USBError, DeviceNotFoundError) as error:
            raise PrinterTrouble(f"{self._name} cannot be opened: {error}") from error
        return UsbCable(printer, self._name)

    def _endpoints(self, usb_args: dict[str, Any]) -> tuple[int, int]:
        """Addresses of the bulk endpoints to and from the printer; 0 for one that is not there."""
        import usb.core  # noqa: PLC0415 - only USB printers need it
        import usb.util  # noqa: PLC0415

        device = usb.core.find(**usb_args)
        if device is None:
            raise PrinterTrouble(f"{self._name} is not connected")
        found = {0x00: 0, 0x80: 0}
        for endpoint in device[0][(0, 0)]:
            if usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK:
                found[usb.util.endpoint_direction(endpoint.bEndpointAddress)] = (
                    endpoint.bEndpointAddress
                )
        return found[0x00], found[0x80]


class UsbCable:
    """An open USB printer."""

    def __init__(self, printer: "Usb", name: str) -> None:
        self._printer, self._name = printer, name
        self._timeout = int(PATIENCE * 1000)

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``; python-escpos forgets what a time-out has left over."""
        rest = memoryview(data)
        with told(self._name):
            while rest:
                taken = self._printer.device.write(self._printer.out_ep, rest, self._timeout)
                if not taken:
                    raise stalled(self._name)
                rest = rest[taken:]

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``."""
        from usb.core import USBTimeoutError  # noqa: PLC0415

        if not self._printer.in_ep:
            return b""
        try:
            with told(self._name):
                wait = max(1, int(seconds * 1000))
                return bytes(self._printer.device.read(self._printer.in_ep, 64, wait))
        except PrinterTrouble as trouble:
            if isinstance(trouble.__cause__, USBTimeoutError):
                return b""
            raise

    def finish(self) -> None:
        """Do nothing: a USB write ends when the printer has taken it."""

    def close(self) -> None:
        """Give the printer back."""
        with suppress(Exception):
            self._printer.close()
