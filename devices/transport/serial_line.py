"""A serial line: USB-CDC or RS-232."""

from devices.errors import DeviceTrouble
from devices.transport.transport import Transport, as_device_trouble
from runtime.message import Message


def open_serial_line(path: str, baud: int) -> Transport:
    """Open the line for this program alone.

    Raises:
        DeviceTrouble: it is not there, another program uses it, or it is no serial line.

    """
    from serial import Serial, SerialException  # noqa: PLC0415 - only where there is one

    with as_device_trouble(path):
        try:
            return Transport(path, Serial(path, baud, timeout=0, exclusive=True))
        except SerialException as error:
            if error.errno is None:
                raise DeviceTrouble(Message("{path} is no serial line", path=path)) from error
            raise
