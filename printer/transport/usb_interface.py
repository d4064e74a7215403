"""The USB printer of python-escpos, on the interface of class printer and without a bus reset.

python-escpos resets the device at each opening; a status query every second would cut tickets in
two. This module is imported with the first USB printer only: python-escpos and pyusb are slow to
import.
"""

from contextlib import suppress
from typing import Any, NamedTuple

import usb.core
import usb.util
from escpos.printer import Usb

PRINTER_CLASS = 7
"""The USB class of printers."""


class Endpoints(NamedTuple):
    """The interface of a printer and its bulk endpoints; 0 for an endpoint that is not there."""

    interface: int
    to_printer: int
    from_printer: int


def endpoints(usb_args: dict[str, Any]) -> Endpoints | None:
    """Return where to write and read; None when the printer is not connected."""
    device = usb.core.find(**usb_args)
    if device is None:
        return None
    interfaces = sorted(device[0], key=lambda each: each.bInterfaceClass != PRINTER_CLASS)
    found = {0x00: 0, 0x80: 0}
    for endpoint in interfaces[0]:
        if usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK:
            address = endpoint.bEndpointAddress
            found[usb.util.endpoint_direction(address)] = address
    return Endpoints(interfaces[0].bInterfaceNumber, found[0x00], found[0x80])


def make(usb_args: dict[str, Any], found: Endpoints, timeout: int) -> Usb:
    """Return a printer that can be opened; ``timeout`` in milliseconds."""
    return _Usb(found.interface, usb_args, timeout, found.from_printer, found.to_printer)


class _Usb(Usb):  # type: ignore[misc]  # python-escpos has no types
    def __init__(
        self, interface: int, usb_args: dict[str, Any], timeout: int, in_ep: int, out_ep: int
    ) -> None:
        self._interface = interface
        super().__init__(usb_args=usb_args, timeout=timeout, in_ep=in_ep, out_ep=out_ep)

    def _check_driver(self) -> None:
        """Detach the driver usblp from the interface; only libusb 1 can, and must."""
        with suppress(NotImplementedError):
            if self.device.is_kernel_driver_active(self._interface):
                self.device.detach_kernel_driver(self._interface)

    def _configure_usb(self) -> None:
        try:
            self.device.get_active_configuration()
        except usb.core.USBError:
            self.device.set_configuration()
