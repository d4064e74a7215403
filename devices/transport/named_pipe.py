"""A named pipe in place of a device: for demos and tests."""

import os
import stat
from contextlib import suppress

from devices.errors import DeviceTrouble
from devices.transport.transport import Transport, as_device_trouble, open_file
from runtime.message import Message


def open_named_pipe(path: str) -> Transport:
    """Open the pipe; where there is none it is made, for this user alone.

    Raises:
        DeviceTrouble: it cannot be made, or something else has its name.

    """
    with as_device_trouble(path):
        with suppress(FileExistsError):
            os.mkfifo(path, 0o600)
        # It is opened for writing as well: it must not end with the first program that wrote to it.
        file = open_file(path, os.O_RDWR)
    if not stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
        file.close()
        problem = Message("{path} is no named pipe; remove it, or name another path", path=path)
        raise DeviceTrouble(problem)
    return Transport(path, file)
