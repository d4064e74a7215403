"""A USB number pad or button, by the socket that it is in; it types into no window."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from devices.keypad import KeypadDevice
from devices.transport.evdev import open_keyboard

BY_PATH = Path("/dev/input/by-path")
"""Where udev names keyboards by the socket that they are in."""

END = "-event-kbd"

USB_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+-]{0,127}")
"""A socket as udev names it (ID_PATH), such as ``pci-0000:00:14.0-usb-0:3:1.0``."""


class UsbPad:
    """A keyboard at a USB path; ``pressed`` makes keys of its events, a character each."""

    def __init__(self, usb: str, pressed: Callable[[bytes], str]) -> None:
        self.name, self._pressed = f"call pad {usb}", pressed
        self._path = str(BY_PATH / f"{usb}{END}")

    def open(self) -> KeypadDevice:
        """Take the pad away from every window."""
        return KeypadDevice(open_keyboard(self._path), self._pressed)


def usb_paths() -> Iterator[tuple[str, Path]]:
    """Yield the USB path of every keyboard that is plugged in, and its device."""
    for path in sorted(BY_PATH.glob(f"*{END}")):
        yield path.name.removesuffix(END), path
