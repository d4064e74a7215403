"""What the kiosk has done for a person, each away from the GUI thread."""

from collections.abc import Callable

from msgspec import Struct

from kiosk.session.number_pad import Found
from kiosk.session.screens import Taken, TicketRequest
from tickets.visit import Appointment, HelpCall


class KioskService(Struct, frozen=True):
    """The hall's verbs at this machine; each raises what the hall's verbs raise.

    ``check_in`` takes an appointment's code, ``by_tail`` the last four of an identity number,
    ``look_up`` a number or its digits alone, ``by_token`` the secret of a ticket's QR code,
    ``ask_help`` a wish and a language, ``ask_visit`` a phone number and a language. ``print_list``
    takes a service and hands over at once; it is told whether paper came by calling what it is
    given.
    """

    take: Callable[[TicketRequest], Taken]
    check_in: Callable[[str, TicketRequest], Taken]
    by_tail: Callable[[str], tuple[Appointment, ...]]
    look_up: Callable[[str], tuple[Found, ...]]
    by_token: Callable[[str], Found]
    check_in_again: Callable[[str], Found]
    ask_help: Callable[[str, str], HelpCall]
    help_of: Callable[[int], HelpCall | None]
    ask_visit: Callable[[str, str], object]
    print_list: Callable[[TicketRequest, Callable[[bool], None]], None]
