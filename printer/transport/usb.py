"""A USB printer, through python-escpos and pyusb."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from printer.errors import PrinterTrouble, Stalled
from printer.transport import timeouts
from printer.transport.trouble import as_printer_trouble
from runtime.message import Message

if TYPE_CHECKING:
    from escpos.printer import Usb


class UsbPrinter:
    """A USB printer by vendor and product number."""

    answers = True

    def __init__(self, url: str, vendor: int, product: int, **usb_args: Any) -> None:  # noqa: ANN401
        self.url, self._ids = url, {"idVendor": vendor, "idProduct": product}
        self._usb_args = usb_args
        self._name = Message(
            "USB printer {vendor:04x}:{product:04x}", vendor=vendor, product=product
        )

    def open(self, name: str) -> "UsbTransport":
        """Find the printer and its endpoints, and detach the kernel's driver."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from usb.core import NoBackendError, USBError  # noqa: PLC0415

        from printer.transport.usb_interface import endpoints, make  # noqa: PLC0415

        usb_args = {**self._ids, **self._usb_args}
        try:
            found = endpoints(usb_args)
            if found is None:
                raise PrinterTrouble(Message("{name} is not connected", name=self._name))
            printer = make(usb_args, found, int(timeouts.GIVE_UP * 1000))
            printer.open()
        except NoBackendError as error:
            reason = Message("libusb is not installed; install libusb-1.0-0")
            raise PrinterTrouble(reason) from error
        except (USBError, DeviceNotFoundError) as error:
            said = " ".join(str(error).split())
            reason = Message("{name} cannot be opened: {said}", name=self._name, said=said)
            raise PrinterTrouble(reason) from error
        return UsbTransport(printer, self._name)


class UsbTransport:
    """An open USB printer."""

    def __init__(self, printer: "Usb", name: str) -> None:
        self._printer, self._name = printer, name

    def write(self, data: bytes) -> None:
        """Write all of ``data``; python-escpos forgets what a time-out has left over."""
        rest = memoryview(data)
        while rest:
            taken = self._take(rest)
            if not taken:
                raise Stalled(self._name, len(data) - len(rest))
            rest = rest[taken:]

    def _take(self, data: memoryview) -> int:
        """Return how many bytes are taken in time."""
        timeout = int(timeouts.STALL * 1000)
        with suppress(Stalled), as_printer_trouble(self._name):
            return int(self._printer.device.write(self._printer.out_ep, data, timeout))
        return 0

    def read(self, seconds: float) -> bytes:
        """Return what the printer sends within ``seconds``."""
        if not self._printer.in_ep:
            return b""
        wait = max(1, int(seconds * 1000))
        with suppress(Stalled), as_printer_trouble(self._name):
            return bytes(self._printer.device.read(self._printer.in_ep, 64, wait))
        return b""

    def finish(self) -> None:
        """Do nothing: a USB write ends when the printer has taken it."""

    def close(self) -> None:
        """Close the printer."""
        with suppress(Exception):
            self._printer.close()
