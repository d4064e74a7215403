"""What a citizen is refused who books a slot, or moves or gives back the one that is theirs."""

from datetime import date

from runtime.message import Message
from tickets.errors import NoSuchSlot, Refusal, UnknownAppointment


class SlotFull(NoSuchSlot):
    """All places of the slot or of its day are taken."""


class SlotBegun(NoSuchSlot):
    """A slot that has begun: whoever is there already takes a number."""

    def __init__(self, service: str, slot_at: str) -> None:
        super().__init__(service, slot_at, Message("this slot has begun"))


class TooFarAhead(NoSuchSlot):
    """A slot that citizens cannot book yet; ``last`` is the last day that they can."""

    def __init__(self, service: str, slot_at: str, last: date) -> None:
        self.last = last
        super().__init__(service, slot_at, Message("slots are open until {last}", last=last))


class UnknownBooking(UnknownAppointment):
    """No booking of today or later was given this token; never repeated here."""

    def __init__(self) -> None:
        super().__init__("", Message("no booking of today or later has this token"))


class BookingBegun(Refusal):
    """The slot of a booking has begun: it is neither moved nor given back any more."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__("the slot of appointment '{code}' has begun")
