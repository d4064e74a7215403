"""The devices themselves: serial scanners, keyboards read through evdev, and a simulated line.

Each is opened on its listener's thread. A keyboard is grabbed (EVIOCGRAB), so that what a scanner
types reaches no window; the ioctl and struct input_event are all there is to it, and evdev from
PyPI would have to be compiled on every machine (docs/decisions/0016).
"""

import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Protocol

from devices.framing import End, Framer
from devices.key_events import EVENT, Keyboard, pad_keys
from devices.listener import DeviceTrouble, Heard, Key
from runtime.os_errors import reason_of

EVIOCGRAB = 0x40044590
"""_IOW('E', 0x90, int), the same on x86, ARM, RISC-V and LoongArch."""

PAUSES = {End.PAUSE: 0.1, End.LINE: 1.0}
"""Seconds: at 9600 baud 96 characters fit into the shorter one. A line that was cut off is waited
for longer, or its rest would be read as a code of its own."""

KEYS = "0123456789*#"

AT_ONCE = 64 * EVENT.size

Translate = Callable[[bytes], bytes]


class OpenFile(Protocol):
    """What is held open: a file without a buffer, or pyserial's port."""

    def fileno(self) -> int:
        """Its descriptor."""

    def close(self) -> None:
        """Let go of it."""


class LineDevice:
    """An open device that says lines."""

    def __init__(
        self, name: str, file: OpenFile, end: End, translate: Translate = lambda data: data
    ) -> None:
        self._name, self._file, self._translate = name, file, translate
        self._framer = Framer(end)
        self._pause = PAUSES[end]

    def fileno(self) -> int:
        """What poll() watches."""
        return self._file.fileno()

    @property
    def patience(self) -> float | None:
        """For ever, but while a line has begun."""
        return self._pause if self._framer.unfinished else None

    def read(self) -> Sequence[Heard]:
        """The lines that are over with what has come."""
        return self._framer.feed(self._translate(_read(self._file, self._name)))

    def quiet(self) -> Sequence[Heard]:
        """The line that is over by the pause."""
        return self._framer.pause()

    def close(self) -> None:
        """Let go of the device."""
        with suppress(OSError):
            self._file.close()


class KeypadDevice:
    """An open keypad."""

    patience = None

    def __init__(self, name: str, file: OpenFile) -> None:
        self._name, self._file, self._keyboard = name, file, Keyboard()

    def fileno(self) -> int:
        """What poll() watches."""
        return self._file.fileno()

    def read(self) -> Sequence[Heard]:
        """The keys that were pressed."""
        typed = self._keyboard.type(_read(self._file, self._name))
        return [Key(each) for each in pad_keys(typed)]

    def quiet(self) -> Sequence[Heard]:
        """Silence means nothing."""
        return ()

    def close(self) -> None:
        """Let go of the device."""
        with suppress(OSError):
            self._file.close()


class KeyPipe(KeypadDevice):
    """A pipe into which the names of a keypad's keys are written."""

    def read(self) -> Sequence[Heard]:
        """The keys; whatever else is written, such as the end of a line, is none."""
        written = _read(self._file, self._name).decode("ascii", "replace")
        return [Key(each) for each in written if each in KEYS]


class SerialScanner:
    """A scanner on a serial line, USB-CDC or RS-232."""

    def __init__(self, path: str, baud: int, end: End) -> None:
        self.name, self._path, self._baud, self._end = f"scanner {path}", path, baud, end

    def open(self) -> LineDevice:
        """Open the line for this program alone."""
        from serial import Serial, SerialException  # noqa: PLC0415 - only where there is one

        with told(self._path):
            try:
                line = Serial(self._path, self._baud, timeout=0, exclusive=True)
            except SerialException as error:
                if error.errno is None:
                    raise DeviceTrouble(f"{self._path} is no serial line") from error
                raise
        return LineDevice(self._path, line, self._end)


class EvdevScanner:
    """A scanner that acts as a keyboard."""

    def __init__(self, path: str, end: End) -> None:
        self.name, self._path, self._end = f"scanner {path}", path, end

    def open(self) -> LineDevice:
        """Take the keyboard away from every window."""
        keyboard = Keyboard()
        file = _grabbed(self._path)
        return LineDevice(self._path, file, self._end, lambda data: keyboard.type(data).encode())


class EvdevKeypad:
    """A USB numeric keypad with keys that can be felt."""

    def __init__(self, path: str) -> None:
        self.name, self._path = f"keypad {path}", path

    def open(self) -> KeypadDevice:
        """Take the keypad away from every window."""
        return KeypadDevice(self._path, _grabbed(self._path))


class SimulatedScanner:
    """A named pipe into which one writes a line: a scanner for demos and tests."""

    what = "scanner"

    def __init__(self, path: str) -> None:
        self.name, self._path = f"simulated {self.what} {path}", path

    def open(self) -> LineDevice:
        """Make the pipe where there is none, for this user alone."""
        return LineDevice(self._path, _pipe(self._path), End.LINE)


class SimulatedKeypad:
    """A named pipe into which one writes the keys, such as ``11*``: for demos and tests."""

    def __init__(self, path: str) -> None:
        self.name, self._path = f"simulated keypad {path}", path

    def open(self) -> KeyPipe:
        """Make the pipe where there is none, for this user alone."""
        return KeyPipe(self._path, _pipe(self._path))


@contextmanager
def told(path: str) -> Iterator[None]:
    """Say in words what is wrong with a device."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EAGAIN:  # another holds pyserial's lock
            raise DeviceTrouble(f"another program uses {path}") from error
        raise DeviceTrouble(reason_of(error, path)) from error


def grab(descriptor: int) -> None:
    """Have a keyboard's events alone, until the descriptor is closed."""
    fcntl.ioctl(descriptor, EVIOCGRAB, 1)


def _grabbed(path: str) -> OpenFile:
    with told(path):
        file = _opened(path, os.O_RDONLY)
        try:
            grab(file.fileno())
        except OSError as error:
            file.close()
            if error.errno in {errno.ENOTTY, errno.EINVAL}:
                problem = f"{path} is no input device; see ls -l /dev/input/by-id"
                raise DeviceTrouble(problem) from error
            raise
    return file


def _pipe(path: str) -> OpenFile:
    with told(path):
        with suppress(FileExistsError):
            os.mkfifo(path, 0o600)
        # For writing as well: the pipe must not end with the first one who wrote into it.
        file = _opened(path, os.O_RDWR)
    if not stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
        file.close()
        raise DeviceTrouble(f"{path} is no named pipe; remove it, or name another path")
    return file


def _opened(path: str, flags: int) -> OpenFile:
    return open(os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC), "rb", buffering=0)  # noqa: PTH123 - the wire closes it


def _read(file: OpenFile, name: str) -> bytes:
    """What has come; an end is a device that was pulled out."""
    try:
        data = os.read(file.fileno(), AT_ONCE)
    except BlockingIOError:
        return b""
    except OSError as error:
        raise DeviceTrouble(reason_of(error, name)) from error
    if not data:
        raise DeviceTrouble(f"{name} was pulled out")
    return data
