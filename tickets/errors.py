"""Errors, named by who can put them right. They carry data; windows and pages choose the words."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tickets import phone


class HallError(Exception):
    """Something a person can put right; ``str()`` is one plain line for a log or a terminal."""


class BadInput(HallError):
    """Whoever gave the command can give a better one. Nothing was changed."""


class UnknownName(BadInput):
    """A code or number that this hall does not have."""

    def __init__(self, kind: str, given: str, known: Iterable[str]) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only who mistypes waits for it

        self.kind, self.given, self.known = kind, given, tuple(known)
        close = [] if given.isdigit() else get_close_matches(given, self.known, n=1)
        rest = (
            f"; did you mean '{close[0]}'?" if close else f"; this hall has {_listed(self.known)}"
        )
        super().__init__(f"no {kind} '{given}'{rest}")


class NoTicketNumber(BadInput):
    """What was given is not of the form of a ticket's number."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__(f"'{given}' is no ticket number; one looks like A001")


class NobodyAtCounter(BadInput):
    """A move of the ticket at a counter where nobody has been called."""

    def __init__(self, counter: int, move: str) -> None:
        self.counter, self.move = counter, move
        super().__init__(f"cannot {move} at counter {counter}: nobody has been called there")


class IllegalMove(BadInput):
    """A move that the ticket's state does not allow."""

    def __init__(self, label: str, state: str, move: str) -> None:
        self.label, self.state, self.move = label, state, move
        super().__init__(f"cannot {move.replace('_', ' ')} {label}: it is {state}")


class UnknownTicket(BadInput):
    """No ticket of today has this number."""

    def __init__(self, label: str) -> None:
        self.label = label
        super().__init__(f"no ticket {label} today")


class PastTicket(UnknownTicket):
    """A ticket of an earlier day, which nobody calls any more."""

    def __init__(self, label: str, day: date) -> None:
        super().__init__(label)
        self.day = day
        self.args = (f"{label} was a number of {day.isoformat()}",)


class UnknownToken(UnknownTicket):
    """No ticket was ever given this token; never repeated here."""

    def __init__(self) -> None:
        super().__init__("")
        self.args = ("no ticket has this code",)


class NowhereToTransfer(BadInput):
    """A transfer without a service or a counter to go to."""

    def __init__(self) -> None:
        super().__init__("a transfer needs a service, a counter, or both")


MOST_PLACES = 999


class BadPlaces(BadInput):
    """A number of places that nobody can be put back by."""

    def __init__(self, places: int) -> None:
        self.places = places
        super().__init__(f"cannot postpone by {places} places; it takes 1 to {MOST_PLACES}")


class CounterClosed(BadInput):
    """A ticket cannot be sent to a counter where nobody would call it."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__(f"counter {counter} is closed; nobody would call the ticket there")


class WrongPool(BadInput):
    """A parked ticket lies in another counter's pool."""

    def __init__(self, label: str, counter: int) -> None:
        self.label, self.counter = label, counter
        super().__init__(f"{label} is parked at counter {counter}; only that counter resumes it")


class CounterBusy(BadInput):
    """A counter cannot close, nor its officer leave, while somebody is there."""

    def __init__(self, counter: int, label: str) -> None:
        self.counter, self.label = counter, label
        super().__init__(f"{label} is at counter {counter}; finish or transfer it first")


class BadPin(BadInput):
    """A PIN that cannot be typed on a number pad, or is too short; never repeated here."""

    def __init__(self) -> None:
        super().__init__("a PIN is 4 to 12 digits")


class BadBadge(BadInput):
    """A badge that cannot be read from a card or told from another."""

    def __init__(self) -> None:
        super().__init__("a badge is 1 to 32 visible characters")


class CannotSignOn(BadInput):
    """Badge and PIN do not let this officer in; not said which of the two was wrong."""

    def __init__(self, until: datetime | None = None) -> None:
        self.until = until
        super().__init__(
            "no officer with this badge and PIN"
            if until is None
            else f"too many wrong PINs; try again after {until:%H:%M:%S} UTC"
        )


class Refusal(BadInput):
    """No number now, for a reason a citizen can be told, with what they can do instead."""


class HallClosed(Refusal):
    """Outside the hours in which numbers are given out; ``opens_at`` is UTC, None is not soon."""

    def __init__(
        self, opens_at: datetime | None, time_zone: str, *, last_ticket_given: bool = False
    ) -> None:
        self.opens_at, self.last_ticket_given = opens_at, last_ticket_given
        why = (
            "the last number of today has been given out"
            if last_ticket_given
            else "the hall is closed"
        )
        super().__init__(f"{why}{_again(opens_at, time_zone)}")


class QuotaFull(Refusal):
    """All numbers of this slot or day are given out; ``again_at`` is UTC, None is not today."""

    def __init__(self, service: str, again_at: datetime | None, time_zone: str) -> None:
        self.service, self.again_at = service, again_at
        span = "today" if again_at is None else "now"
        super().__init__(f"no more numbers for {service} {span}{_again(again_at, time_zone)}")


class HasNumber(Refusal):
    """One person, one number: this one still holds ``label``."""

    def __init__(self, label: str) -> None:
        self.label = label
        super().__init__(f"this person has number {label} already")


class NoSuchSlot(Refusal):
    """What was asked for cannot be booked; ``slot_at`` is as it was given."""

    def __init__(self, service: str, slot_at: str, why: str) -> None:
        self.service, self.slot_at, self.why = service, slot_at, why
        super().__init__(f"no appointment for {service} at {slot_at}: {why}")


class UnknownAppointment(Refusal):
    """No appointment has this code."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"no appointment '{code}'")


class UnknownTail(UnknownAppointment):
    """No appointment that is booked for today has a holder with this tail; never repeated here."""

    def __init__(self) -> None:
        super().__init__("")
        self.args = ("no appointment of today is booked for these last characters",)


class AppointmentOver(Refusal):
    """An appointment that was used, cancelled or missed already."""

    def __init__(self, code: str, state: str, label: str | None = None) -> None:
        self.code, self.state, self.label = code, state, label
        told = f", with number {label}" if label else ""
        super().__init__(f"appointment '{code}' is {state.replace('_', ' ')}{told}")


class TooManyTries(Refusal):
    """Too many last fours of identity numbers that nobody booked with; ``again_at`` is UTC."""

    def __init__(self, again_at: datetime, time_zone: str) -> None:
        self.again_at = again_at
        super().__init__(f"too many wrong tries{_again(again_at, time_zone)}")


class OtherDay(Refusal):
    """An appointment for another day than today."""

    def __init__(self, code: str, day: date) -> None:
        self.code, self.day = code, day
        super().__init__(f"appointment '{code}' is for {day.isoformat()}")


class TicketOver(BadInput):
    """Paper is asked for a ticket with which nobody waits any more."""

    def __init__(self, label: str, state: str) -> None:
        self.label, self.state = label, state
        super().__init__(f"{label} is {state}: only a ticket in the line is printed again")


class HelpAnswered(BadInput):
    """A help call is not open any more: ``counter`` answered it, or with None its day is over."""

    def __init__(self, call: int, counter: int | None) -> None:
        self.call, self.counter = call, counter
        who = "its day is over" if counter is None else f"counter {counter} has answered it"
        super().__init__(f"help call {call} is not open any more: {who}")


class BadPhone(BadInput):
    """A telephone number that cannot be one; never repeated here."""

    def __init__(self) -> None:
        super().__init__(f"a telephone number is {phone.SHORTEST} to {phone.LONGEST} digits")


class TooManyVisits(BadInput):
    """A ticket machine takes no more home visits for now; ``again_at`` is UTC."""

    def __init__(self, station: str, again_at: datetime, time_zone: str) -> None:
        self.station, self.again_at = station, again_at
        super().__init__(
            f"too many home visits were asked for at {station}{_again(again_at, time_zone)}"
        )


class VisitDone(BadInput):
    """Somebody has called back about a home visit already: the officer of ``counter``."""

    def __init__(self, visit: int, counter: int | None) -> None:
        self.visit, self.counter = visit, counter
        super().__init__(f"home visit {visit} is done: counter {counter} has called back")


class NoHall(BadInput):
    """The database holds no hall yet."""

    def __init__(self, database: str) -> None:
        self.database = database
        super().__init__(f"no hall in {database} yet; load one first: hall load FILE")


class DatabaseTrouble(HallError):
    """The database cannot be opened, read or written: for the administrator."""

    def __init__(self, database: str, reason: str) -> None:
        self.database, self.reason = database, reason
        super().__init__(f"database {database}: {reason}")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) if names else "none"


def _again(at: datetime | None, time_zone: str) -> str:
    return "" if at is None else f"; again from {at.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M}"
