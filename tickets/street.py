"""Numbers from the street: taken by phone, in line, but called only when their people are here.

A number that is not confirmed holds its place. When few people are ahead, its person is asked once
whether they are still coming; who says nothing for too long, or does not come in time, gives the
place back. So nobody waits behind a ghost for long.
"""

from datetime import datetime, timedelta

from msgspec import Struct

from tickets.errors import Refusal


class StreetRule(Struct, frozen=True):
    """Which numbers people may take before they are in the hall, and how long a place is kept.

    They are given out from ``before`` an opening until its last ticket, for these ``services``: at
    most ``at_once`` that are not confirmed, and ``a_day`` altogether. With ``ask_ahead`` people or
    fewer ahead a person is asked whether they are still coming, and has ``answer`` for it; whoever
    is coming has ``come`` to be here.
    """

    services: tuple[str, ...]
    before: timedelta = timedelta(minutes=30)
    at_once: int = 20
    a_day: int = 100
    ask_ahead: int = 5
    answer: timedelta = timedelta(minutes=10)
    come: timedelta = timedelta(minutes=30)


class StreetNumber(Struct, frozen=True):
    """What is known of a number from the street besides its ticket; times are UTC.

    ``asked_at`` is when its person was asked whether they are still coming, ``coming_at`` when they
    said so; a person with few people ahead says so by taking the number, and is not asked. The
    place goes at ``kept_until``, None as long as nobody is asked. ``given_back`` says that it has.
    """

    ticket: int
    asked_at: datetime | None = None
    coming_at: datetime | None = None
    kept_until: datetime | None = None
    given_back: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether an answer is being waited for."""
        return self.asked_at is not None and self.coming_at is None


class NotFromStreet(Refusal):
    """A service whose numbers are given out in the hall alone."""

    def __init__(self, service: str) -> None:
        self.service = service
        super().__init__("numbers for {service} are given out in the hall only", service=service)


class StreetFull(Refusal):
    """No more numbers from the street: of today with ``today``, else until somebody has come."""

    def __init__(self, *, today: bool) -> None:
        self.today = today
        if today:
            super().__init__("all numbers of today that can be taken from the street are gone")
        else:
            super().__init__("too many people with a number from the street are still to come")
