"""What an input device is: its address, the open device, and the events that it gives."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from devices.framing import ScannedLine, Unreadable


class Key(Struct, frozen=True):
    """A key of the tactile keypad: 0-9, * or #."""

    key: str


InputEvent = ScannedLine | Unreadable | Key


class InputDevice(Protocol):
    """An open device. ``read`` and ``idle`` raise DeviceTrouble when it is gone."""

    def fileno(self) -> int:
        """Return the descriptor that poll() watches."""

    @property
    def idle_after(self) -> float | None:
        """Seconds without a byte after which :meth:`idle` is called; None never calls it."""

    def read(self) -> Sequence[InputEvent]:
        """Return the events that have come.

        It is called when there is something to read, and never blocks.
        """

    def idle(self) -> Sequence[InputEvent]:
        """Return the events that are complete because nothing has followed.

        A device that must be asked is asked here.
        """

    def close(self) -> None:
        """Close the device; never raises."""


class DeviceAddress(Protocol):
    """Where a device is."""

    @property
    def name(self) -> str:
        """The device's name in the log."""

    def open(self) -> InputDevice:
        """Open the device.

        Raises:
            DeviceTrouble: it is not there, or it cannot be used.

        """
