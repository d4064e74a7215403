"""The scanners that there are: on a serial line, as a keyboard, and a simulated one."""

from devices.framing import End
from devices.key_events import KeyboardDecoder
from devices.line_device import LineDevice
from devices.transport.evdev import open_keyboard
from devices.transport.named_pipe import open_named_pipe
from devices.transport.serial_line import open_serial_line


class SerialScanner:
    """A scanner on a serial line."""

    def __init__(self, path: str, baud: int, end: End) -> None:
        self.name, self._path, self._baud, self._end = f"scanner {path}", path, baud, end

    def open(self) -> LineDevice:
        """Open the line for this program alone."""
        return LineDevice(open_serial_line(self._path, self._baud), self._end)


class EvdevScanner:
    """A scanner that acts as a keyboard."""

    def __init__(self, path: str, end: End) -> None:
        self.name, self._path, self._end = f"scanner {path}", path, end

    def open(self) -> LineDevice:
        """Take the keyboard away from every window."""
        keyboard = KeyboardDecoder()
        transport = open_keyboard(self._path)
        return LineDevice(transport, self._end, lambda data: keyboard.decode(data).encode())


class SimulatedScanner:
    """A scanner for demos and tests: a named pipe into which one writes a line."""

    what = "scanner"

    def __init__(self, path: str) -> None:
        self.name, self._path = f"simulated {self.what} {path}", path

    def open(self) -> LineDevice:
        """Open the pipe, and make it where there is none."""
        return LineDevice(open_named_pipe(self._path), End.LINE)
