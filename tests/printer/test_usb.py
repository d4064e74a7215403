"""USB through the real pyusb and python-escpos, on a bus that lives in memory.

A physical USB printer cannot be tested here; everything above libusb is.
"""

# ruff: noqa: ANN401, D102 - the bus below has pyusb's signatures, and pyusb has no types

import array
import errno
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from printer.document.layout import Slip
from printer.errors import PrinterTrouble, Stalled
from printer.printers import Printer
from printer.protocol.print_session import PrintOutcome, PrintSession, Result
from printer.protocol.profiles import Confirm, profile
from printer.protocol.status import PrinterState
from printer.spooler import Spooler
from printer.transport.addresses import printer_at
from printer.transport.usb import UsbPrinter
from tests.printer.jobs import Jobs, Reports, jobs_of
from tests.printer.printers import READY, Answers

pytestmark = pytest.mark.usefixtures("hurry")


class Bus(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """One printer, vendor 04b8 product 0e15; the methods are those that pyusb calls."""

    def __init__(
        self, status: dict[int, int] | None, endpoints: tuple[int, ...] = (0x03, 0x84)
    ) -> None:
        self.printer = Answers(status)
        self._endpoints = endpoints
        self._said = b""
        self.plugged = True
        self.takes = [1_000_000]
        self.driver = True
        """Whether the kernel's usblp holds the printer."""

    def enumerate_devices(self) -> Any:
        return [1] if self.plugged else []

    def get_device_descriptor(self, _dev: Any) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15,
            bcdDevice=0x100, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=5, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, _dev: Any, _config: int) -> Any:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0x80, bMaxPower=50, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(
        self, _dev: Any, interface: int, alternate: int, _config: int
    ) -> Any:
        if interface or alternate:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=len(self._endpoints), bInterfaceClass=7, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, _dev: Any, number: int, *_: Any) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=self._endpoints[number],
            bmAttributes=3 if self._endpoints[number] == 0x85 else 2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        return dev

    def close_device(self, _handle: Any) -> None:
        """Nothing to close."""

    def set_configuration(self, _handle: Any, _value: int) -> None:
        pytest.fail("it is configured")

    def get_configuration(self, _handle: Any) -> int:
        return 1

    def claim_interface(self, _handle: Any, _interface: int) -> None:
        if self.driver:
            raise usb.core.USBError("Resource busy", errno=errno.EBUSY)

    def is_kernel_driver_active(self, _handle: Any, interface: int) -> bool:
        return self.driver and interface == 0

    def detach_kernel_driver(self, _handle: Any, interface: int) -> None:
        assert interface == 0
        self.driver = False

    def release_interface(self, _handle: Any, _interface: int) -> None:
        """No longer ours."""

    def reset_device(self, _handle: Any) -> None:
        pytest.fail("a reset cuts a ticket in two")

    def bulk_write(
        self, _handle: Any, endpoint: int, _interface: int, data: Any, _timeout: int
    ) -> int:
        assert endpoint in self._endpoints
        assert endpoint < 0x80
        assert not self.driver
        if not self.plugged:
            raise usb.core.USBError("gone", errno=errno.ENODEV)
        room = self.takes.pop(0) if len(self.takes) > 1 else self.takes[0]
        if not room:
            raise usb.core.USBTimeoutError("busy", errno=errno.ETIMEDOUT)
        taken = bytes(data[:room])
        self._said += self.printer.take(taken)
        return len(taken)

    def bulk_read(
        self, _handle: Any, _endpoint: int, _interface: int, buffer: Any, _timeout: int
    ) -> int:
        if not self.plugged:
            raise usb.core.USBError("gone", errno=errno.ENODEV)
        if not self._said:
            raise usb.core.USBTimeoutError("silent", errno=errno.ETIMEDOUT)
        said, self._said = self._said, b""
        buffer[: len(said)] = array.array("B", said)
        return len(said)


def printer_on(bus: Bus) -> UsbPrinter:
    """The product's USB printer, looked for on this bus."""
    return UsbPrinter("usb://04b8:0e15", 0x04B8, 0x0E15, backend=bus)


def whole(bus: Bus, confirm: Confirm = "dle-eot") -> Printer:
    """The same with what is known of it."""
    return Printer(printer_on(bus), profile("unknown-80mm"), confirm, 80)


@pytest.mark.parametrize(
    "endpoints", [(0x85, 0x03, 0x84), (0x01, 0x82), (0x84, 0x02), (0x81, 0x0F)]
)
def test_a_usb_printer_prints_on_its_own_endpoints(endpoints: tuple[int, ...]) -> None:
    """The endpoints are found from the descriptors, whatever python-escpos's defaults are."""
    bus = Bus(READY, endpoints)
    result = PrintSession(whole(bus)).print(b"A001\n", "A001")
    assert result == Result(PrintOutcome.SENT, PrinterState.READY)
    assert bus.printer.printed == b"A001\n"


@pytest.mark.usefixtures("in_vain")
@pytest.mark.parametrize("endpoints", [(0x03, 0x84), (0x03,)])
def test_a_usb_printer_that_never_speaks_prints(endpoints: tuple[int, ...]) -> None:
    """Silent, or with no way to speak at all: declared so, its jobs go out; else they do not."""
    bus = Bus(None, endpoints)
    assert PrintSession(whole(bus)).print(b"A001\n", "A001").state == PrinterState.MUTE
    assert bus.printer.printed == b""
    result = PrintSession(whole(bus, "none")).print(b"A001\n", "A001")
    assert result == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert bus.printer.printed == b"A001\n"


def test_the_kernels_driver_lets_go() -> None:
    """A printer that usblp holds is taken from it, and one that it does not hold is left alone."""
    bus = Bus(READY)
    for _ in range(2):
        assert PrintSession(whole(bus)).state() == PrinterState.READY
        assert not bus.driver


def test_a_printer_without_a_configuration_is_given_its_own() -> None:
    """As after plugging it in where no driver has seen to it; one that has one keeps it."""

    class Fresh(Bus):
        configured = 0

        def get_configuration(self, _handle: Any) -> int:
            return self.configured

        def set_configuration(self, _handle: Any, value: int) -> None:
            assert self.configured == 0
            self.configured = value

    bus = Fresh(READY)
    for _ in range(2):
        assert PrintSession(whole(bus)).state() == PrinterState.READY
        assert bus.configured == 1


def test_a_bus_that_knows_no_drivers_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every system has them."""
    monkeypatch.delattr(Bus, "is_kernel_driver_active")
    bus = Bus(READY)
    bus.driver = False
    assert PrintSession(whole(bus)).state() == PrinterState.READY


def test_a_usb_printer_that_is_plugged_in_again_prints(slip: Slip) -> None:
    """Unplugged while the spooler runs: its state is GONE, and the ticket is printed afterwards."""
    bus, source, reports = Bus(READY), Jobs(), Reports()
    spooler = Spooler(source, [whole(bus)], reports, ask_every=0.01)
    spooler.start()
    source.wait_for_state(PrinterState.READY)
    bus.plugged = False
    source.wait_for_state(PrinterState.GONE)
    source.add(*jobs_of(slip, "A001"))
    spooler.wake()
    bus.driver = bus.plugged = True  # in this order: once it is there, the driver holds it
    reports.wait_for(lambda all_: [each.outcome for each in all_] == ["sent"])
    assert source.news[-1].state == PrinterState.READY
    spooler.stop()
    assert bus.printer.printed.count(b"\x1dV") == 1


def test_a_time_out_in_the_middle_loses_nothing() -> None:
    """A write that ran out of time has sent a part: the rest follows, or it is said how much."""
    bus = Bus(None)
    with closing(printer_on(bus).open("A001")) as transport:
        bus.takes = [2, 1, 100]
        transport.write(b"A001\n")
        assert bus.printer.printed == b"A001\n"
        for stuck in ([2, 0], [2, 0, 5]):
            bus.takes = stuck
            with pytest.raises(Stalled, match="takes no data") as stalled:
                transport.write(b"A001\n")
            assert stalled.value.taken == 2
            assert stalled.value.state == PrinterState.OFFLINE


def test_an_unplugged_usb_printer_is_explained() -> None:
    """Before a job, and in the middle of one."""
    bus = Bus(READY)
    with closing(printer_on(bus).open("A001")) as transport:
        bus.plugged = False
        with pytest.raises(PrinterTrouble, match="nothing is connected to USB printer 04b8:0e15"):
            transport.write(b"x")
        with pytest.raises(PrinterTrouble, match="nothing is connected"):
            transport.read(0.1)
    with pytest.raises(PrinterTrouble, match="USB printer 04b8:0e15 is not connected"):
        printer_on(bus).open("A001")


def test_a_printer_that_may_not_be_opened_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission refused, or busy."""

    def refuse(_self: Bus, _dev: object, _config: int) -> None:
        raise usb.core.USBError("Access denied", errno=errno.EACCES)

    monkeypatch.setattr(Bus, "get_configuration_descriptor", refuse)
    with pytest.raises(PrinterTrouble, match="cannot be opened"):
        printer_on(Bus(READY)).open("A001")


def test_a_usb_printer_is_named_by_its_numbers() -> None:
    """The address of lsusb is the address of the settings."""
    assert printer_at("usb://04b8:0E15").url == "usb://04b8:0E15"


def test_without_libusb_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without libusb names the package."""

    def none(**_: object) -> None:
        raise usb.core.NoBackendError("No backend available")

    monkeypatch.setattr(usb.core, "find", none)
    with pytest.raises(PrinterTrouble, match=r"install libusb-1\.0-0"):
        UsbPrinter("usb://04b8:0e15", 0x04B8, 0x0E15).open("A001")
