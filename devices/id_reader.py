"""Readers of identity cards: what a driver must be, and one made of a named pipe."""

from typing import Protocol

from devices.input_devices import SimulatedScanner
from devices.listener import DeviceAddress


class IdReader(DeviceAddress, Protocol):
    """A reader of identity cards.

    What it opens says one :class:`devices.framing.ScannedLine` a card, the identity number, or
    ``Unreadable``. A reader that must be asked whether a card lies on it is asked in
    ``InputDevice.quiet``, every ``InputDevice.patience`` seconds; there, too, one that says the
    same card again and again is silenced. Nothing else of a card leaves the driver: no name, no
    address, no picture.
    """


class SimulatedIdReader(SimulatedScanner):
    """A named pipe: a line written into it is a card put on the reader."""

    what = "card reader"
