"""Errors, named by who can put them right. They carry data; windows and pages choose the words."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from runtime.message import Message
from tickets import phone, sign_on
from tickets.hall_error import BadInput as BadInput  # noqa: PLC0414 - all errors are had from here
from tickets.hall_error import HallError as HallError  # noqa: PLC0414 - as above
from tickets.state_words import in_words


class UnknownName(BadInput):
    """A code or number that this hall does not have."""

    def __init__(self, kind: str, given: str, known: Iterable[str]) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only who mistypes waits for it

        self.kind, self.given, self.known = kind, given, tuple(known)
        close = [] if given.isdigit() else get_close_matches(given, self.known, n=1)
        if close:
            super().__init__("no {kind} '{given}'; did you mean '{close}'?", close=close[0])
        else:
            listed = ", ".join(self.known) or Message("none")
            super().__init__("no {kind} '{given}'; this hall has {listed}", listed=listed)


class NoTicketNumber(BadInput):
    """What was given is not of the form of a ticket's number."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__("'{given}' is no ticket number; one looks like A001")


class NobodyAtCounter(BadInput):
    """A move of the ticket at a counter where nobody has been called."""

    def __init__(self, counter: int, move: str) -> None:
        self.counter, self.move = counter, move
        super().__init__("cannot {move} at counter {counter}: nobody has been called there")


class IllegalMove(BadInput):
    """A move that the ticket's state does not allow; ``counter`` is where it is, if at one."""

    def __init__(self, label: str, state: str, move: str, counter: int | None = None) -> None:
        self.label, self.state, self.move, self.counter = label, state, move, counter
        verb, now = move.replace("_", " "), in_words(state)
        if counter is not None:
            now = Message("{state} at counter {counter}", state=now, counter=counter)
        super().__init__("cannot {verb} {label}: it is {now}", verb=verb, now=now)


class UnknownTicket(BadInput):
    """No ticket of today has this number."""

    def __init__(self, label: str, told: str = "") -> None:
        self.label = label
        super().__init__(told or Message("no ticket {label} today", label=label))


class PastTicket(UnknownTicket):
    """A ticket of an earlier day, which nobody calls any more."""

    def __init__(self, label: str, day: date) -> None:
        self.day = day
        super().__init__(label, Message("{label} was a number of {day}", label=label, day=day))


class UnknownToken(UnknownTicket):
    """No ticket was ever given this token; never repeated here."""

    def __init__(self) -> None:
        super().__init__("", Message("no ticket has this code"))


class NowhereToTransfer(BadInput):
    """A transfer without a service or a counter to go to."""

    def __init__(self) -> None:
        super().__init__("a transfer needs a service, a counter, or both")


MOST_PLACES = 999


class BadPlaces(BadInput):
    """A number of places that nobody can be put back by."""

    def __init__(self, places: int) -> None:
        self.places = places
        super().__init__(
            "cannot postpone by {places} places; it takes 1 to {most}", most=MOST_PLACES
        )


class CounterClosed(BadInput):
    """A ticket cannot be sent to a counter where nobody would call it."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__("counter {counter} is closed; nobody would call the ticket there")


class WrongPool(BadInput):
    """A parked ticket lies in another counter's pool."""

    def __init__(self, label: str, counter: int) -> None:
        self.label, self.counter = label, counter
        super().__init__("{label} is parked at counter {counter}; only that counter resumes it")


class CounterBusy(BadInput):
    """A counter cannot close, nor its officer leave, while somebody is there."""

    def __init__(self, counter: int, label: str) -> None:
        self.counter, self.label = counter, label
        super().__init__("{label} is at counter {counter}; finish or transfer it first")


class BadPin(BadInput):
    """A PIN that cannot be typed on a number pad, or is too short; never repeated here."""

    def __init__(self) -> None:
        least, most = sign_on.SHORTEST_PIN, sign_on.LONGEST_PIN
        super().__init__("a PIN is {least} to {most} digits", least=least, most=most)


class BadBadge(BadInput):
    """A badge that cannot be read from a card or told from another."""

    def __init__(self) -> None:
        super().__init__("a badge is 1 to {most} visible characters", most=sign_on.LONGEST_BADGE)


class CannotSignOn(BadInput):
    """Badge and PIN do not let this officer in; not said which of the two was wrong."""

    def __init__(self, until: datetime | None = None) -> None:
        self.until = until
        if until is None:
            super().__init__("no officer with this badge and PIN")
        else:
            super().__init__("too many wrong PINs; try again after {until:%H:%M:%S} UTC")


class Refusal(BadInput):
    """No number now, for a reason a citizen can be told, with what they can do instead."""


class HallClosed(Refusal):
    """Outside the hours in which numbers are given out; ``opens_at`` is UTC, None is not soon."""

    def __init__(
        self, opens_at: datetime | None, time_zone: str, *, last_ticket_given: bool = False
    ) -> None:
        self.opens_at, self.last_ticket_given = opens_at, last_ticket_given
        again = _again(opens_at, time_zone)
        if last_ticket_given:
            super().__init__("the last number of today has been given out{again}", again=again)
        else:
            super().__init__("the hall is closed{again}", again=again)


class QuotaFull(Refusal):
    """All numbers of this slot or day are given out; ``again_at`` is UTC, None is not today."""

    def __init__(self, service: str, again_at: datetime | None, time_zone: str) -> None:
        self.service, self.again_at = service, again_at
        if again_at is None:
            super().__init__("no more numbers for {service} today")
        else:
            again = _again(again_at, time_zone)
            super().__init__("no more numbers for {service} now{again}", again=again)


class HasNumber(Refusal):
    """One person, one number: this one still holds ``label``."""

    def __init__(self, label: str) -> None:
        self.label = label
        super().__init__("this person has number {label} already")


class NoSuchSlot(Refusal):
    """What was asked for cannot be booked; ``slot_at`` is as it was given."""

    def __init__(self, service: str, slot_at: str, why: str) -> None:
        self.service, self.slot_at, self.why = service, slot_at, why
        super().__init__("no appointment for {service} at {slot_at}: {why}")


class UnknownAppointment(Refusal):
    """No appointment has this code."""

    def __init__(self, code: str, told: str = "") -> None:
        self.code = code
        super().__init__(told or Message("no appointment '{code}'", code=code))


class UnknownTail(UnknownAppointment):
    """No appointment that is booked for today has a holder with this tail; never repeated here."""

    def __init__(self) -> None:
        super().__init__("", Message("no appointment of today is booked for these last characters"))


class AppointmentOver(Refusal):
    """An appointment that was used, cancelled or missed already."""

    def __init__(self, code: str, state: str, label: str | None = None) -> None:
        self.code, self.state, self.label = code, state, label
        over = in_words(state)
        if label:
            super().__init__("appointment '{code}' is {over}, with number {label}", over=over)
        else:
            super().__init__("appointment '{code}' is {over}", over=over)


class TooManyTries(Refusal):
    """Too many last fours of identity numbers that nobody booked with; ``again_at`` is UTC."""

    def __init__(self, again_at: datetime, time_zone: str) -> None:
        self.again_at = again_at
        super().__init__("too many wrong tries{again}", again=_again(again_at, time_zone))


class OtherDay(Refusal):
    """An appointment for another day than today."""

    def __init__(self, code: str, day: date) -> None:
        self.code, self.day = code, day
        super().__init__("appointment '{code}' is for {day}")


class TicketOver(BadInput):
    """Paper is asked for a ticket with which nobody waits any more, or not yet."""

    def __init__(self, label: str, state: str) -> None:
        self.label, self.state = label, state
        now = in_words(state)
        super().__init__("{label} is {now}: only a ticket in the line is printed again", now=now)


class HelpAnswered(BadInput):
    """A help call is not open any more: ``counter`` answered it, or with None its day is over."""

    def __init__(self, call: int, counter: int | None) -> None:
        self.call, self.counter = call, counter
        if counter is None:
            super().__init__("help call {call} is not open any more: its day is over")
        else:
            told = Message("counter {counter} has answered it", counter=counter)
            super().__init__("help call {call} is not open any more: {told}", told=told)


class BadPhone(BadInput):
    """A telephone number that cannot be one; never repeated here."""

    def __init__(self) -> None:
        least, most = phone.SHORTEST, phone.LONGEST
        super().__init__("a telephone number is {least} to {most} digits", least=least, most=most)


class TooManyVisits(BadInput):
    """A ticket machine takes no more home visits for now; ``again_at`` is UTC."""

    def __init__(self, station: str, again_at: datetime, time_zone: str) -> None:
        self.station, self.again_at = station, again_at
        again = _again(again_at, time_zone)
        super().__init__("too many home visits were asked for at {station}{again}", again=again)


class NoHall(BadInput):
    """The database holds no hall yet."""

    def __init__(self, database: str) -> None:
        self.database = database
        super().__init__("no hall in {database} yet; load one first: hall load FILE")


class DatabaseTrouble(HallError):
    """The database cannot be opened, read or written: for the administrator."""

    def __init__(self, database: str, reason: str) -> None:
        self.database, self.reason = database, reason
        super().__init__("database {database}: {reason}")


def _again(at: datetime | None, time_zone: str) -> str:
    local = at and at.astimezone(ZoneInfo(time_zone))
    return Message("; again from {local:%Y-%m-%d %H:%M}", local=local) if local else ""
