"""What a call pad shows when a press was refused: a few characters, as its display has no more."""

from counter.console import Translate
from reception.errors import AmbiguousNumber
from tickets.errors import (
    BadInput,
    CounterBusy,
    CounterClosed,
    IllegalMove,
    NobodyAtCounter,
    UnknownTicket,
    WrongPool,
)
from tickets.officer_errors import NobodySignedOn
from tickets.rating_errors import AlreadyRated


class PadWords:
    """The words of call pads in one language."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def nobody_waits(self) -> str:
        """Nobody waits for this counter."""
        return self._translate("Pad", "Nobody waits")

    def busy(self) -> str:
        """The press before is not done yet."""
        return self._translate("Pad", "One moment")

    def away(self) -> str:
        """The queue cannot be reached: nothing was done, and nothing will be."""
        return self._translate("Pad", "No connection")

    def refused(self, error: BadInput) -> str:
        """Why a press was refused."""
        if isinstance(error, AmbiguousNumber):
            return " / ".join(error.labels) + "?"
        label, counter = getattr(error, "label", ""), getattr(error, "counter", None)
        return self._why(error).format(label=label, counter=counter)

    def _why(self, error: BadInput) -> str:
        """The words, with places for what the error carries."""
        translate = self._translate
        if isinstance(error, IllegalMove) and error.counter is None:
            return translate("Pad", "{label}: not now")
        told = {
            IllegalMove: translate("Pad", "{label} is at {counter}"),
            CounterBusy: translate("Pad", "{label} is at {counter}"),
            WrongPool: translate("Pad", "{label} is at {counter}"),
            NobodyAtCounter: translate("Pad", "Nobody is here"),
            NobodySignedOn: translate("Pad", "Sign on first"),
            UnknownTicket: translate("Pad", "No number {label}"),
            CounterClosed: translate("Pad", "{counter} is closed"),
            AlreadyRated: translate("Pad", "Thank you"),
        }
        return told.get(type(error), translate("Pad", "Not possible"))
