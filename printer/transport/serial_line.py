"""A printer on a serial line, through python-escpos and pyserial."""

import errno
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from printer.errors import PrinterTrouble, Stalled
from printer.transport import common
from printer.transport.common import hand_over, hold, told
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
        """Open the line with the flow control that python-escpos does not pass on."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from escpos.printer import Serial  # noqa: PLC0415

        xonxoff = self._flow == "xonxoff"
        printer = Serial(self._path, self._baud, timeout=0, dsrdtr=False, xonxoff=xonxoff)
        transport = SerialTransport(printer, self._path, self._baud)
        try:
            with told(self._path):
                printer.open()
                hold(printer.device.fileno(), self._path)
                printer.device.rtscts = self._flow == "rtscts"
                _keep_lines_up(printer.device.fileno())
        except DeviceNotFoundError as error:
            cause = error.__context__
            known = cause if isinstance(cause, OSError) else OSError(errno.ENOENT, "")
            raise PrinterTrouble(reason_of(known, self._path)) from error
        except PrinterTrouble:  # pulled out just now, or another program's
            transport.close()
            raise
        return transport


def _keep_lines_up(descriptor: int) -> None:
    """Have DTR and RTS stay as they are when the line is closed: some printers reset on a drop."""
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
        """Hand over ``data`` as fast as it is taken; pyserial forgets what a time-out left over."""
        begun, self._all_taken = max(self._sent, time.monotonic()), False
        with self._told():
            hand_over(self._printer.device.fileno(), data, self._name)
        self._sent = begun + len(data) * self._seconds_a_byte

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds`` after the last bit is on its way."""
        with self._told():
            self._printer.device.timeout = self._on_the_way() + seconds
            first: bytes = self._printer.device.read(1)
            self._printer.device.timeout = 0
            self._all_taken |= bool(first)
            return first + self._printer.device.read(256) if first else b""

    def finish(self) -> None:
        """Wait for the last bit to leave; tcdrain would wait for ever."""
        end = time.monotonic() + self._on_the_way() + common.HESITATION
        while self._waiting():
            if time.monotonic() > end:
                raise Stalled(self._name)
            time.sleep(0.005)
        self._all_taken = True

    def close(self) -> None:
        """Drop what the printer has not taken, or closing would wait for it; then close.

        Only then: what is on its way to a printer that never speaks is not to be lost.
        """
        with suppress(Exception):
            if self._waiting() or not self._all_taken:
                self._printer.device.reset_output_buffer()
        with suppress(Exception):
            self._printer.device.close()  # python-escpos's own would wait for the line first
        self._printer._device = False  # noqa: SLF001 - or its __del__ closes a lost line again

    def _on_the_way(self) -> float:
        """Seconds until the last bit leaves: the kernel takes a job long before the line does."""
        by_the_clock = self._sent - time.monotonic()  # an adapter's own buffer is not counted below
        return max(by_the_clock, self._waiting() * self._seconds_a_byte)

    def _waiting(self) -> int:
        with self._told():
            return int(self._printer.device.out_waiting)

    @contextmanager
    def _told(self) -> Iterator[None]:
        from serial import SerialException  # noqa: PLC0415

        try:
            with told(self._name):
                yield
        except PrinterTrouble as trouble:
            if isinstance(trouble.__cause__, SerialException) and trouble.__cause__.errno is None:
                raise PrinterTrouble(f"{self._name} was pulled out") from trouble.__cause__
            raise
