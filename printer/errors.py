"""Errors of printers: an address that cannot be understood, a job that was not done."""

from printer.protocol.status import PrinterState
from runtime.message import Message
from tickets.errors import BadInput, HallError


class BadPrinterUrl(BadInput):
    """A printer's address that cannot be understood: for whoever writes the settings."""

    def __init__(self, url: str, problem: str, remedy: str) -> None:
        self.url, self.problem, self.remedy = url, problem, remedy
        super().__init__("printer {url!r}: {problem}; {remedy}")


class PrinterTrouble(HallError):
    """The printer did not do what was asked. ``state`` is the best that is known of it."""

    def __init__(self, reason: str, state: PrinterState = PrinterState.GONE) -> None:
        self.reason, self.state = reason, state
        super().__init__(reason)


class Stalled(PrinterTrouble):
    """The printer takes no data for the moment; it took ``taken`` bytes of the last write."""

    def __init__(self, name: str, taken: int = 0) -> None:
        self.taken = taken
        super().__init__(Message("{name} takes no data", name=name), PrinterState.OFFLINE)
