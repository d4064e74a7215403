"""The kiosk's one port to the hall: what it asks to have done for a person."""

from collections.abc import Callable
from typing import Protocol

from reception.answers import FoundTicket, IssuedTicket, TicketRequest
from tickets.visit import Appointment, HelpCall


class KioskService(Protocol):
    """The hall's use cases at one kiosk; ``reception.citizen.Citizen`` is one.

    All of them may wait and run away from the GUI thread. Each raises a ``HallError`` when the hall
    refuses or the database is away.
    """

    def take(self, request: TicketRequest, /) -> IssuedTicket:
        """Issue a ticket; its paper comes by itself."""

    def check_in(self, code: str, request: TicketRequest, /) -> IssuedTicket:
        """Issue the ticket of the appointment with this code or reference."""

    def by_tail(self, tail: str, /) -> tuple[Appointment, ...]:
        """Return today's appointments of identity numbers that end in these four characters."""

    def look_up(self, typed: str, /) -> tuple[FoundTicket, ...]:
        """Return today's tickets with this number, or with these digits in any series."""

    def by_token(self, token: str, /) -> FoundTicket:
        """Return the ticket whose QR code holds this secret."""

    def check_in_again(self, label: str, /) -> FoundTicket:
        """Put a missed ticket back in line."""

    def confirm(self, label: str, /, *, large: bool) -> IssuedTicket:
        """Have a number from the street called from now on; its paper comes by itself."""

    def ask_help(self, wish: str, language: str, /) -> HelpCall:
        """Call for help at this kiosk."""

    def help_of(self, call: int, /) -> HelpCall | None:
        """Return what has become of a call for help; None when there is none with this id."""

    def ask_visit(self, phone: str, language: str, /) -> object:
        """Ask for a call back about a visit at home."""

    def print_list(self, request: TicketRequest, told: Callable[[bool], None], /) -> None:
        """Hand a service's list of what to bring to the printer and return at once.

        ``told`` is called on the GUI thread when it is known whether paper came.
        """
