"""The kiosk's scanner, keypad and card reader, as the settings name them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hall.settings import NOWHERE, Settings
from runtime.clock import Clock

if TYPE_CHECKING:
    from devices.input_devices import InputDevices


def make_scanners(
    settings: Settings,
    time_zone: Callable[[], str],
    clock: Clock,
    key_of_today: Callable[[], bytes],
) -> "InputDevices | None":
    """What is connected, not yet listened to; None where there is nothing.

    ``time_zone`` returns the hall's. ``key_of_today`` is what persons are known by; it may wait.

    Raises:
        BadDeviceUrl: an address cannot be understood; the settings have refused it before.

    """
    told = settings.kiosk
    if not (told.scanner or told.keypad or told.id_reader):
        return None
    # Most machines have none, and the first frame does not wait for it.
    from devices import addresses  # noqa: PLC0415
    from devices.input_devices import InputDevices  # noqa: PLC0415
    from devices.scan_interpreter import ScanInterpreter  # noqa: PLC0415

    return InputDevices(
        ScanInterpreter(settings.ticket_url or NOWHERE, time_zone, clock, key_of_today),
        scanner=addresses.scanner_at(told.scanner) if told.scanner else None,
        keypad=addresses.keypad_at(told.keypad) if told.keypad else None,
        id_reader=addresses.id_reader_at(told.id_reader) if told.id_reader else None,
    )
