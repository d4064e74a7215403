"""A keyboard read through evdev, Linux's input events, and taken away from every window.

It is grabbed (EVIOCGRAB), so what a scanner types reaches no window. The ioctl and struct
input_event are all that is needed; evdev from PyPI would have to be compiled on every machine
(docs/decisions/0016).
"""

import errno
import fcntl
import os

from devices.errors import DeviceTrouble
from devices.transport.transport import OpenFile, Transport, as_device_trouble, open_file
from runtime.message import Message

EVIOCGRAB = 0x40044590
"""_IOW('E', 0x90, int), the same on x86, ARM, RISC-V and LoongArch."""


def open_keyboard(path: str) -> Transport:
    """Open a keyboard and grab it.

    Raises:
        DeviceTrouble: it is not there, another program has grabbed it, or it is no keyboard.

    """
    with as_device_trouble(path):
        file = open_file(path, os.O_RDONLY)
        try:
            _grab_or_explain(file, path)
        except (OSError, DeviceTrouble):
            file.close()
            raise
    return Transport(path, file)


def open_shared_keyboard(path: str) -> Transport:
    """Open a keyboard that goes on typing into windows.

    Raises:
        DeviceTrouble: it is not there, or may not be read.

    """
    with as_device_trouble(path):
        return Transport(path, open_file(path, os.O_RDONLY))


def grab(descriptor: int) -> None:
    """Take a keyboard's events from all other programs until the descriptor is closed."""
    fcntl.ioctl(descriptor, EVIOCGRAB, 1)


def _grab_or_explain(file: OpenFile, path: str) -> None:
    try:
        grab(file.fileno())
    except OSError as error:
        if error.errno in {errno.ENOTTY, errno.EINVAL}:
            problem = Message("{path} is no input device; see ls -l /dev/input/by-id", path=path)
            raise DeviceTrouble(problem) from error
        raise
