"""What a citizen may ask of the hall before they are in it: a number from the street, by phone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct

from db.queries.queries import Queries
from db.street_numbers import StreetNumbers
from reception.answers import FoundTicket
from reception.errors import NotOffered
from runtime.clock import Clock
from tickets import opening
from tickets.errors import DatabaseTrouble, Refusal, UnknownName
from tickets.hall import HallSetup
from tickets.refusal import refusal_of
from tickets.street import NotFromStreet, StreetNumber, StreetRule
from tickets.views import Line, Standing


class StreetService(Struct, frozen=True):
    """A service whose numbers can be taken from the street: its line now, with people and minutes.

    ``refusal`` is why there is no number just now; None when there is one.
    """

    service: str
    line: Line
    refusal: Refusal | None = None


class StreetOffer(Struct, frozen=True):
    """What the hall gives to the street now, told before anybody sets out, and by which rule.

    Minutes of a line count from ``opens_at`` where the hall is not open yet; in UTC.
    """

    rule: StreetRule
    services: tuple[StreetService, ...]
    opens_at: datetime | None = None


@dataclass(frozen=True)
class Street:
    """The use cases of people who are still elsewhere; they wait for the database."""

    setup: Callable[[], HallSetup]
    numbers: StreetNumbers
    queries: Queries
    clock: Clock

    def offer(self) -> StreetOffer | None:
        """Return which services give numbers now and how long they take; None where none ever does.

        In the order of the hall file.
        """
        setup, now = self.setup(), self.clock()
        hall, rule = setup.hall, setup.hall.street
        if rule is None:
            return None
        lines = {line.service: line for line in self.queries.lines()}
        full = self.numbers.full()
        services = tuple(
            StreetService(
                service.code,
                lines[service.code],
                refusal_of(hall, service, lines[service.code], now, rule.before) or full,
            )
            for service in setup.services
            if service.code in rule.services and service.code in lines
        )
        opens_at = opening.once_open(hall, now)
        return StreetOffer(rule, services, opens_at if opens_at > now else None)

    def take(self, service: str, language: str) -> FoundTicket:
        """Give out a number, which is called only once it is confirmed in the hall.

        Raises:
            NotOffered: the service has left the hall file, or gives no numbers to the street.
            Refusal: there is no number now, which the error explains.

        """
        try:
            ticket = self.numbers.take(service, language)
        except UnknownName as gone:
            raise NotOffered(gone.kind, gone.given) from gone
        except NotFromStreet as elsewhere:
            raise NotOffered("service", service) from elsewhere
        return FoundTicket(ticket, self._standing(ticket.id))

    def number_of(self, ticket: int) -> StreetNumber | None:
        """Return until when a place is kept; None for a ticket that was taken in the hall."""
        return self.numbers.of(ticket)

    def say_coming(self, token: str) -> None:
        """Keep the place of a person who has been asked whether they are still coming.

        Raises:
            IllegalMove: their number is confirmed already, or their place has gone.
            UnknownTicket: no ticket has this token, or its day is over.

        """
        self.numbers.say_coming(token)

    def go_on(self) -> None:
        """Leave time for an answer to those who could give none while no page was shown."""
        self.numbers.go_on()

    def see_to(self) -> None:
        """Ask whom it is time to ask, give back the places of those who are silent or late."""
        self.numbers.see_to()

    def _standing(self, ticket: int) -> Standing | None:
        """The place in line; None when it cannot be read: the number is given out all the same."""
        try:
            return self.queries.standing(ticket)
        except DatabaseTrouble:
            return None
