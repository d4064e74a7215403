"""Readers of identity cards: what a driver must be, and a simulated one."""

from typing import Protocol

from devices.input_device import DeviceAddress
from devices.scanner import SimulatedScanner


class IdReader(DeviceAddress, Protocol):
    """A reader of identity cards.

    The device that it opens gives one event a card: a :class:`devices.framing.ScannedLine` with the
    identity number, or ``Unreadable``. A reader that must be asked whether a card lies on it is
    asked in ``InputDevice.idle``, every ``InputDevice.idle_after`` seconds. The driver also leaves
    out a card that the reader reports again and again. Nothing else of a card leaves the driver: no
    name, no address, no picture.
    """


class SimulatedIdReader(SimulatedScanner):
    """A card reader for demos and tests: a line written into a named pipe is a card put on it."""

    what = "card reader"
