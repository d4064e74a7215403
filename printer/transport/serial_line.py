"""A printer on a serial line, through python-escpos and pyserial."""

import errno
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from printer.errors import PrinterTrouble, Stalled
from printer.transport import timeouts
from printer.transport.descriptor import lock, write_all
from printer.transport.trouble import as_printer_trouble
from runtime.message import Message
from runtime.os_errors import reason_of

if TYPE_CHECKING:
    from escpos.printer import Serial

BITS_A_BYTE = 10
"""8N1: a start bit, eight of data, a stop bit."""


class SerialPrinter:
    """A printer on a serial line."""

    answers = True

    def __init__(self, url: str, path: str, baud: int, flow: str) -> None:
        self.url, self._path, self._baud, self._flow = url, path, baud, flow

    def open(self, name: str) -> "SerialTransport":
        """Open the line, and set the flow control that python-escpos does not pass on."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from escpos.printer import Serial  # noqa: PLC0415

        xonxoff = self._flow == "xonxoff"
        printer = Serial(self._path, self._baud, timeout=0, dsrdtr=False, xonxoff=xonxoff)
        transport = SerialTransport(printer, self._path, self._baud)
        try:
            with as_printer_trouble(self._path):
                printer.open()
                lock(printer.device.fileno(), self._path)
                printer.device.rtscts = self._flow == "rtscts"
                _keep_control_lines(printer.device.fileno())
        except DeviceNotFoundError as error:
            cause = error.__context__
            known = cause if isinstance(cause, OSError) else OSError(errno.ENOENT, "")
            raise PrinterTrouble(reason_of(known, self._path)) from error
        except PrinterTrouble:  # pulled out just now, or in use by another program
            transport.close()
            raise
        return transport


def _keep_control_lines(descriptor: int) -> None:
    """Keep DTR and RTS up when the line is closed: some printers reset when they drop."""
    modes = termios.tcgetattr(descriptor)
    modes[2] &= ~termios.HUPCL
    termios.tcsetattr(descriptor, termios.TCSANOW, modes)


class SerialTransport:
    """An open serial line."""

    def __init__(self, printer: "Serial", name: str, baud: int) -> None:
        self._printer, self._name = printer, name
        self._seconds_a_byte = BITS_A_BYTE / baud
        self._sent = time.monotonic()
        self._all_taken = True

    def write(self, data: bytes) -> None:
        """Write ``data`` as fast as it is taken; pyserial forgets what a time-out left over."""
        begun, self._all_taken = max(self._sent, time.monotonic()), False
        with self._as_printer_trouble():
            write_all(self._printer.device.fileno(), data, self._name)
        self._sent = begun + len(data) * self._seconds_a_byte

    def read(self, seconds: float) -> bytes:
        """Return what the printer sends within ``seconds`` after our last bit has left."""
        with self._as_printer_trouble():
            self._printer.device.timeout = self._seconds_left() + seconds
            first: bytes = self._printer.device.read(1)
            self._printer.device.timeout = 0
            self._all_taken |= bool(first)
            return first + self._printer.device.read(256) if first else b""

    def finish(self) -> None:
        """Wait until the last bit has left; tcdrain would wait for ever."""
        end = time.monotonic() + self._seconds_left() + timeouts.STALL
        while self._waiting():
            if time.monotonic() > end:
                raise Stalled(self._name)
            time.sleep(0.005)
        self._all_taken = True

    def close(self) -> None:
        """Close the line, and drop what the printer has not taken: closing would wait for it.

        Nothing is dropped after :meth:`finish`: bytes may still be on their way to a printer that
        never answers.
        """
        with suppress(Exception):
            if self._waiting() or not self._all_taken:
                self._printer.device.reset_output_buffer()
        with suppress(Exception):
            self._printer.device.close()  # python-escpos would wait for the line first
        self._printer._device = False  # noqa: SLF001 - or its __del__ closes a lost line again

    def _seconds_left(self) -> float:
        """Return the seconds until the last bit leaves; the kernel takes a job earlier."""
        by_clock = self._sent - time.monotonic()  # an adapter's own buffer is not in _waiting()
        return max(by_clock, self._waiting() * self._seconds_a_byte)

    def _waiting(self) -> int:
        with self._as_printer_trouble():
            return int(self._printer.device.out_waiting)

    @contextmanager
    def _as_printer_trouble(self) -> Iterator[None]:
        from serial import SerialException  # noqa: PLC0415

        try:
            with as_printer_trouble(self._name):
                yield
        except PrinterTrouble as trouble:
            if isinstance(trouble.__cause__, SerialException) and trouble.__cause__.errno is None:
                reason = Message("{name} was pulled out", name=self._name)
                raise PrinterTrouble(reason) from trouble.__cause__
            raise
