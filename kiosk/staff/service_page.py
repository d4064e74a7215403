"""The officer's service page: what it says and what it does. No Qt; its functions may wait."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from printer.protocol.status import PrinterState
from tickets.views import TodaysCounts

LOUDER = 10
"""Per cent of the volume that one touch changes."""

ALL = 100


class ServiceAction(StrEnum):
    """What an officer can do there."""

    PRINTER_TEST = "printer-test"
    VOLUME_UP = "volume-up"
    VOLUME_DOWN = "volume-down"
    RESTART = "restart"
    LEAVE = "leave"


class Station(Protocol):
    """A kiosk's station as it last reported itself."""

    @property
    def printer(self) -> str:
        """The state of its printer; empty before any was told."""

    @property
    def able(self) -> bool:
        """Whether it prints."""

    @property
    def tickets_on_roll(self) -> int:
        """How many came off this roll."""


class ServicePageInputs(Struct, frozen=True):
    """What is known now; ``station`` and ``volume`` (per cent) are None where nothing is."""

    station: Station | None
    volume: int | None
    counts: TodaysCounts


class ServicePageRow(Struct, frozen=True):
    """One line of the page: a code that the page has words for, and its numbers."""

    code: str
    numbers: tuple[int, ...] = ()


class StaffService(Struct, frozen=True):
    """What the page needs done. ``test_printer`` says what went wrong, empty when nothing did.

    ``restart`` and ``leave`` end the process with a code that its supervisor understands.
    """

    station: Callable[[], Station | None]
    counts: Callable[[], TodaysCounts]
    volume: Callable[[], int | None]
    set_volume: Callable[[int], None]
    test_printer: Callable[[], str]
    restart: Callable[[], None]
    leave: Callable[[], None]


class ServicePage:
    """Reads what the page shows and does what was chosen.

    Everything may wait and runs on a job thread, except for restarting and leaving.
    """

    def __init__(self, service: StaffService) -> None:
        self._service = service

    def read(self) -> ServicePageInputs:
        """All that the page shows."""
        return ServicePageInputs(
            self._service.station(), self._service.volume(), self._service.counts()
        )

    def choose(self, choice: ServiceAction) -> str:
        """Do it; return what went wrong, empty when nothing did."""
        match choice:
            case ServiceAction.PRINTER_TEST:
                return self._service.test_printer()
            case ServiceAction.VOLUME_UP:
                self._change_volume(LOUDER)
            case ServiceAction.VOLUME_DOWN:
                self._change_volume(-LOUDER)
            case ServiceAction.RESTART:
                self._service.restart()
            case ServiceAction.LEAVE:
                self._service.leave()
        return ""

    def _change_volume(self, by: int) -> None:
        now = self._service.volume()
        if now is not None:
            self._service.set_volume(min(ALL, max(0, now + by)))


def choices(inputs: ServicePageInputs) -> tuple[ServiceAction, ...]:
    """Return what can be chosen; the volume only with a sound device, and within its ends."""
    volume = inputs.volume
    possible = {
        ServiceAction.VOLUME_UP: volume is not None and volume < ALL,
        ServiceAction.VOLUME_DOWN: volume is not None and volume > 0,
    }
    return tuple(choice for choice in ServiceAction if possible.get(choice, True))


def lines(inputs: ServicePageInputs) -> tuple[ServicePageRow, ...]:
    """Return the lines of the page in the order in which an officer needs them."""
    counts = inputs.counts
    return (
        _printer(inputs.station),
        ServicePageRow("no-sound")
        if inputs.volume is None
        else ServicePageRow("volume", (inputs.volume,)),
        ServicePageRow("issued", (counts.issued,)),
        ServicePageRow("waiting", (counts.waiting,)),
        ServicePageRow("served", (counts.served,)),
        ServicePageRow("missed", (counts.missed,)),
        ServicePageRow("counters-open", (counts.open_counters,)),
    )


def _printer(station: Station | None) -> ServicePageRow:
    """Return ``printer: STATE`` as the printer's states are called, with the tickets off this roll.

    A printer that prints but reports no status is shown as ready.
    """
    if station is None or not station.printer:
        return ServicePageRow("printer: not heard of")
    fine = station.able and station.printer != PrinterState.PAPER_LOW
    state = PrinterState.READY.value if fine else station.printer
    return ServicePageRow(f"printer: {state}", (station.tickets_on_roll,))
