"""What can be wrong with a printer: its address, or itself."""

from printer.protocol.status import PrinterState
from tickets.errors import BadInput, HallError


class BadPrinterUrl(BadInput):
    """A printer's address that cannot be understood: for whoever writes the settings."""

    def __init__(self, url: str, problem: str, remedy: str) -> None:
        self.url, self.problem, self.remedy = url, problem, remedy
        super().__init__(f"printer {url!r}: {problem}; {remedy}")


class PrinterTrouble(HallError):
    """The printer did not do it. ``state`` is the best that is known of it."""

    def __init__(self, reason: str, state: PrinterState = PrinterState.GONE) -> None:
        self.reason, self.state = reason, state
        super().__init__(reason)


class Stalled(PrinterTrouble):
    """The printer takes no data for the moment. ``taken`` bytes of what was written are gone."""

    def __init__(self, name: str, taken: int = 0) -> None:
        self.taken = taken
        super().__init__(f"{name} takes no data", PrinterState.OFFLINE)
