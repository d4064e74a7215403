"""The console's one port to the hall: what an officer asks to have done at one counter."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from db.print_jobs import PrintJob
from db.queue.unit_of_work import Staffed
from reception.officer import Undoable
from tickets.come_back import ComeBackPass
from tickets.hall import ORDINARY, LineEnd, Pool
from tickets.visit import Ticket


class CounterService(Protocol):
    """The commands of one counter; ``reception.officer.CounterSession`` is one.

    All of them may wait and run away from the GUI thread. Each raises a ``HallError`` when the hall
    refuses or the database is away.
    """

    @property
    def undoable(self) -> Undoable | None:
        """What was done here last, while it may be taken back."""

    def call_next(self) -> Ticket | None:
        """Close what is here and call who is next; None when nobody waits."""

    def call(self, label: str, /) -> Ticket:
        """Close what is here and call a chosen one: waiting, missed or parked."""

    def recall(self) -> Ticket:
        """Show and speak the call again."""

    def start(self) -> Ticket:
        """Mark that the person has come."""

    def finish(self) -> Ticket:
        """End the service."""

    def missed(self) -> Ticket:
        """Mark that the person has not come."""

    def return_to_line(self) -> Ticket:
        """Put the person back where they were in line."""

    def park(self, pool: Pool = Pool.COUNTER, /) -> Ticket:
        """Set the ticket here aside."""

    def transfer(
        self,
        *,
        service: str | None = None,
        to_counter: int | None = None,
        place: LineEnd = LineEnd.BACK,
        note: str = "",
    ) -> Ticket:
        """Send the ticket here to another service, another counter, or both."""

    def postpone(self, label: str, places: int, /) -> Ticket:
        """Let the next people of its line go before a ticket."""

    def serve_without_number(self, service: str, /, priority_class: str = ORDINARY) -> Ticket:
        """Serve somebody here who has no number."""

    def add_services(self, services: Sequence[str], /) -> Ticket:
        """Have the person here served for more services afterwards."""

    def check_in_again(self, label: str, /) -> Ticket:
        """Put a missed ticket back in line."""

    def confirm(self, label: str, /) -> Ticket:
        """Have a number from the street called at its place."""

    def cancel(self, label: str, /) -> Ticket:
        """End a ticket that is not at a counter."""

    def reprint(self, label: str, /) -> PrintJob:
        """Have a ticket printed once more."""

    def send_for_papers(
        self, missing: Sequence[str] = (), day: date | None = None, /
    ) -> ComeBackPass:
        """Let the person here fetch a paper and come back without queueing."""

    def undo(self) -> tuple[Ticket, ...]:
        """Take back what was done here last."""

    def open(self) -> Staffed:
        """Take people in here."""

    def pause(self, reason: str = "", /) -> Staffed:
        """Call nobody more for a while."""

    def close(self) -> Staffed:
        """Close the counter and sign its officer off."""

    def sign_on(self, badge: str, pin: str, /) -> Staffed:
        """Begin here."""

    def sign_off(self) -> Staffed:
        """Leave the counter, which pauses."""

    def check_pin(self, pin: str, /) -> None:
        """Check the PIN of who has signed on here."""

    def set_services(
        self, serves: Sequence[tuple[str, int]], /, *, badge: str, pin: str = ""
    ) -> None:
        """Serve something else for today."""
