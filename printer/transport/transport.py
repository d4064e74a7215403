"""What a transport is: a printer's address, and the open line to it that carries one job."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class PrinterTraits:
    """What a transport must know of its printer.

    ``dots`` is the width of a line, ``text`` the encoding of the printer's profile.
    """

    baud: int = 9600
    dots: int = 576
    text: str = "gb18030"


ANY_PRINTER = PrinterTraits()


class Transport(Protocol):
    """An open line to a printer. All methods raise PrinterTrouble when the printer is gone."""

    def write(self, data: bytes) -> None:
        """Hand over all of ``data``; raises Stalled when the printer takes none for a second."""

    def read(self, seconds: float) -> bytes:
        """Return what the printer sends within ``seconds``; empty when it is silent."""

    def finish(self) -> None:
        """Wait until the far end has taken everything; raises Stalled like :meth:`write`."""

    def close(self) -> None:
        """Close the line; never raises."""


class PrinterAddress(Protocol):
    """Where a printer is."""

    url: str

    @property
    def answers(self) -> bool:
        """Whether a printer there can answer status queries."""

    def open(self, name: str) -> Transport:
        """Open a transport for one job called ``name``.

        Raises:
            PrinterTrouble: there is no printer.

        """
