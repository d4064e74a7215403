"""What an event of an input device means to the hall, found on the thread of that device."""

import logging
from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from devices.codes import AppointmentCode, Identity, TicketLabel, TicketToken, classify
from devices.framing import Reason, ScannedLine, Unreadable
from devices.identity import Person, person_of
from devices.input_device import InputEvent, Key
from runtime.clock import Clock
from runtime.outage import Outage
from tickets.errors import HallError
from tickets.identity_number import birth_date

Interpreted = AppointmentCode | TicketToken | TicketLabel | Person | Unreadable | Key

log = logging.getLogger(__name__)


class ScanInterpreter:
    """Interprets the events of scanners, keypads and card readers.

    An identity number becomes a Person here and goes no further. ``key`` returns the key by which
    the hall knows persons today (``db.persons.Persons.key_of_today``). ``time_zone`` returns the
    hall's, which a hall file may change.
    """

    def __init__(
        self, ticket_url: str, time_zone: Callable[[], str], clock: Clock, key: Callable[[], bytes]
    ) -> None:
        self._ticket_url, self._time_zone = ticket_url, time_zone
        self._clock, self._key = clock, key
        self._outage = Outage(log, "a card could not be read", (HallError,))

    def interpret(self, event: InputEvent) -> Interpreted:
        """Return what an event of a scanner or keypad means."""
        if not isinstance(event, ScannedLine):
            return event
        today = self._clock().astimezone(ZoneInfo(self._time_zone())).date()
        code = classify(event.text, self._ticket_url, today)
        return self._person(code, today) if isinstance(code, Identity) else code

    def interpret_card(self, event: InputEvent) -> Interpreted:
        """Return the person whose card was read; all else is Unreadable.

        On a card, what has the form of an identity number is one, though perhaps a damaged one, and
        so is what was not read to its end.
        """
        meant = self.interpret(event)
        match meant:
            case Person() | Unreadable(Reason.NOT_NOW):
                return meant
            case Unreadable(reason):
                damaged = reason is Reason.CUT_OFF
            case AppointmentCode(code):
                damaged = birth_date(code) is not None
            case _:
                damaged = False
        return Unreadable(Reason.DAMAGED_IDENTITY if damaged else Reason.OTHER_CARD)

    def _person(self, code: Identity, today: date) -> Person | Unreadable:
        try:
            key = self._key()
        except HallError as error:  # the database is away: the card may be put on again
            self._outage.away(error)
            return Unreadable(Reason.NOT_NOW)
        self._outage.back()
        return person_of(code.number, today, key)
