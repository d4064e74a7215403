"""What is heard comes to mean something, on the thread of the device that said it."""

import logging
from collections.abc import Callable
from zoneinfo import ZoneInfo

from devices.codes import AppointmentCode, Identity, TicketLabel, TicketToken, classify
from devices.framing import Reason, ScannedLine, Unreadable
from devices.identity import Person, derive
from devices.listener import Heard, Key
from runtime.clock import Clock
from tickets.errors import HallError

Interpreted = AppointmentCode | TicketToken | TicketLabel | Person | Unreadable | Key

log = logging.getLogger(__name__)


class ScanInterpreter:
    """Reads what scanners, keypads and card readers say.

    An identity number becomes a Person here and goes no further. ``key`` gives the key that the
    hall knows persons by today (``db.persons.Persons.key_of_today``).
    """

    def __init__(
        self, ticket_url: str, time_zone: str, clock: Clock, key: Callable[[], bytes]
    ) -> None:
        self._ticket_url, self._zone = ticket_url, ZoneInfo(time_zone)
        self._clock, self._key = clock, key

    def of_scan(self, heard: Heard) -> Interpreted:
        """What a scanner or keypad has said."""
        if not isinstance(heard, ScannedLine):
            return heard
        today = self._clock().astimezone(self._zone).date()
        code = classify(heard.text, self._ticket_url, today)
        if not isinstance(code, Identity):
            return code
        try:
            return derive(code.number, today, self._key())
        except HallError as error:  # the database is away: the card may be put on again
            log.warning("a card could not be read: %s", error)
            return Unreadable(Reason.NOT_NOW)

    def of_card(self, heard: Heard) -> Interpreted:
        """What a card reader has said: a person, or nothing that is any use."""
        told = self.of_scan(heard)
        return told if isinstance(told, Person | Unreadable) else Unreadable(Reason.NOT_OURS)
