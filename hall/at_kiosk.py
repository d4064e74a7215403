"""What a person at the ticket machine has done: the queue's verbs, with the place in line."""

from collections.abc import Callable
from dataclasses import dataclass

from db.appointments import Appointments
from db.queue import Queue
from db.reader import Reader
from kiosk.asking import Found
from kiosk.screens import Taken, Wish
from tickets.errors import DatabaseTrouble, IllegalMove
from tickets.model import Standing, Ticket, TicketState


@dataclass(frozen=True)
class AtKiosk:
    """The verbs of one machine; they run on its job thread. ``wake`` has the paper come."""

    queue: Queue
    appointments: Appointments
    reader: Reader
    station: str
    wake: Callable[[], None]

    def take(self, wish: Wish) -> Taken:
        """Issue a ticket and let its paper come."""
        ticket = self.queue.issue(
            wish.service,
            priority_class=wish.priority_class,
            language=wish.language,
            station=self.station,
            large=wish.large,
        )
        self.wake()
        return Taken(ticket, self._standing(ticket))

    def check_in(self, code: str, wish: Wish) -> Taken:
        """Give the holder of an appointment a ticket and let its paper come."""
        ticket = self.appointments.check_in(
            code,
            priority_class=wish.priority_class,
            language=wish.language,
            station=self.station,
            large=wish.large,
        )
        self.wake()
        try:
            booked = self.appointments.by_ticket(ticket.id)
        except DatabaseTrouble:  # the number is given out all the same
            booked = None
        return Taken(ticket, self._standing(ticket), booked.slot_at if booked else None)

    def look_up(self, label: str) -> Found:
        """A ticket of today, and its place while it waits."""
        return self._found(self.reader.by_label(label))

    def check_in_again(self, label: str) -> Found:
        """Put a missed ticket back in line; one that moved on meanwhile is only looked up."""
        try:
            ticket = self.queue.check_in_again(label)
        except IllegalMove:
            return self.look_up(label)
        return self._found(ticket, again=True)

    def _found(self, ticket: Ticket, *, again: bool = False) -> Found:
        waits = ticket.state is TicketState.WAITING
        return Found(ticket, self._standing(ticket) if waits else None, again)

    def _standing(self, ticket: Ticket) -> Standing | None:
        """The place in line; None when it cannot be read: the ticket stands all the same."""
        try:
            return self.reader.standing(ticket.id)
        except DatabaseTrouble:
            return None
