"""What a citizen may ask from home: to be called back about a visit there."""

from collections.abc import Callable
from dataclasses import dataclass

from db.home_visits import WEB, HomeVisits
from reception.errors import NoHomeVisits
from tickets import phone
from tickets.hall import HallSetup


@dataclass(frozen=True)
class VisitRequests:
    """The use case of the pages; it waits for the database. ``setup`` returns the hall as it is."""

    setup: Callable[[], HallSetup]
    home_visits: HomeVisits

    def offered(self) -> bool:
        """Whether this hall visits people at home."""
        return self.setup().hall.home_visits

    def ask(self, written: str, language: str) -> None:
        """Have somebody called back at a number as people write it; asked again, it is the same.

        Raises:
            NoHomeVisits: this hall visits nobody, or not any more.
            BadPhone: no telephone number is like that.
            TooManyVisits: too many were asked for on the pages just now.

        """
        if not self.offered():
            raise NoHomeVisits
        self.home_visits.ask(WEB, phone.plain(written), language)
