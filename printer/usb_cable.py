"""A USB printer, through python-escpos and pyusb."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from printer import cables
from printer.cables import stalled, told
from printer.errors import PrinterTrouble

if TYPE_CHECKING:
    from escpos.printer import Usb


class UsbPrinter:
    """A USB printer by vendor and product number."""

    answers = True

    def __init__(self, url: str, vendor: int, product: int, **usb_args: Any) -> None:  # noqa: ANN401
        self.url, self._ids = url, {"idVendor": vendor, "idProduct": product}
        self._usb_args = usb_args
        self._name = f"USB printer {vendor:04x}:{product:04x}"

    def open(self, name: str) -> "UsbCable":
        """Find the printer and its endpoints, and take it from the kernel's driver."""
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow to import
        from escpos.printer import Usb  # noqa: PLC0415
        from usb.core import NoBackendError, USBError  # noqa: PLC0415

        usb_args = {**self._ids, **self._usb_args}
        try:
            to_printer, from_printer = self._endpoints(usb_args)
            printer = Usb(
                usb_args=usb_args,
                timeout=int(cables.PATIENCE * 1000),
                in_ep=from_printer,
                out_ep=to_printer,
            )
            printer.open()
        except NoBackendError as error:
            reason = "libusb is not installed; install libusb-1.0-0"
            raise PrinterTrouble(reason) from error
        except (USBError, DeviceNotFoundError) as error:
            raise PrinterTrouble(f"{self._name} cannot be opened: {error}") from error
        return UsbCable(printer, self._name)

    def _endpoints(self, usb_args: dict[str, Any]) -> tuple[int, int]:
        """Addresses of the bulk endpoints to and from the printer; 0 for one that is not there."""
        import usb.core  # noqa: PLC0415 - only USB printers need it
        import usb.util  # noqa: PLC0415

        device = usb.core.find(**usb_args)
        if device is None:
            raise PrinterTrouble(f"{self._name} is not connected")
        found = {0x00: 0, 0x80: 0}
        for endpoint in device[0][(0, 0)]:
            if usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK:
                found[usb.util.endpoint_direction(endpoint.bEndpointAddress)] = (
                    endpoint.bEndpointAddress
                )
        return found[0x00], found[0x80]


class UsbCable:
    """An open USB printer."""

    def __init__(self, printer: "Usb", name: str) -> None:
        self._printer, self._name = printer, name
        self._timeout = int(cables.PATIENCE * 1000)

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``; python-escpos forgets what a time-out has left over."""
        rest = memoryview(data)
        with told(self._name):
            while rest:
                taken = self._printer.device.write(self._printer.out_ep, rest, self._timeout)
                if not taken:
                    raise stalled(self._name)
                rest = rest[taken:]

    def read(self, seconds: float) -> bytes:
        """What the printer has said within ``seconds``."""
        from usb.core import USBTimeoutError  # noqa: PLC0415

        if not self._printer.in_ep:
            return b""
        try:
            with told(self._name):
                wait = max(1, int(seconds * 1000))
                return bytes(self._printer.device.read(self._printer.in_ep, 64, wait))
        except PrinterTrouble as trouble:
            if isinstance(trouble.__cause__, USBTimeoutError):
                return b""
            raise

    def finish(self) -> None:
        """Do nothing: a USB write ends when the printer has taken it."""

    def close(self) -> None:
        """Give the printer back."""
        with suppress(Exception):
            self._printer.close()
