"""Why something was refused, in words for the officer who asked for it. Pure."""

from collections.abc import Callable

from counter.ticket_words import TicketWords
from tickets.errors import (
    BadInput,
    BadPlaces,
    CannotSignOn,
    CounterBusy,
    CounterClosed,
    HasNumber,
    IllegalMove,
    NobodyAtCounter,
    NoTicketNumber,
    NowhereToTransfer,
    PastTicket,
    Refusal,
    TicketOver,
    UnknownTicket,
    WrongPool,
)
from tickets.officer_errors import (
    CannotUndo,
    NobodySignedOn,
    NothingToAdd,
    NothingToUndo,
)

Translate = Callable[[str, str], str]


def refusal(error: BadInput, here: int, words: TicketWords, translate: Translate) -> str:
    """Why an officer at counter ``here`` was refused what they asked for.

    What has no words here is told in the error's own: they say more than "not possible".
    """
    told = _told(error, translate)
    counter, state = getattr(error, "counter", None), getattr(error, "state", "")
    until = getattr(error, "until", None)
    return told.format(
        label=getattr(error, "label", ""),
        given=getattr(error, "given", ""),
        day=getattr(error, "day", ""),
        counter="" if counter is None else words.counter(counter),
        until=words.time(until) if until else "",
        now=where_now(state, counter, here, words, translate),
    )


def _told(error: BadInput, translate: Translate) -> str:
    """The words for an error, with places for what it carries."""
    if isinstance(error, CannotSignOn) and error.until is not None:
        return translate("Refused", "Too many wrong PINs: wait until {until}, or ask a supervisor")
    told = {
        IllegalMove: translate("Refused", "{label} {now}"),
        TicketOver: translate("Refused", "{label} {now}"),
        CannotUndo: translate("Refused", "Cannot be taken back: {label} {now}"),
        WrongPool: translate("Refused", "{label} is parked at {counter}: only there it is called"),
        PastTicket: translate("Refused", "{label} was a number of {day}"),
        UnknownTicket: translate("Refused", "No number {label} was given out today"),
        NoTicketNumber: translate("Refused", "{given} is no number; one looks like A001"),
        HasNumber: translate("Refused", "This person has number {label} already"),
        NobodyAtCounter: translate("Refused", "Nobody is here: the person has gone or was moved"),
        CounterBusy: translate("Refused", "{label} is still at {counter}: finish or park it first"),
        CounterClosed: translate("Refused", "{counter} is closed: nobody would call it there"),
        NobodySignedOn: translate("Refused", "Nobody has signed on here: badge and PIN first"),
        NothingToUndo: translate("Refused", "There is nothing to take back any more"),
        NothingToAdd: translate("Refused", "Choose one or more services first"),
        NowhereToTransfer: translate("Refused", "Choose a service or a counter to send to"),
        BadPlaces: translate("Refused", "So many people cannot go first"),
        CannotSignOn: translate("Refused", "Badge and PIN do not belong together"),
        Refusal: translate("Refused", "No numbers are given out for this now"),
    }
    kinds = (told[kind] for kind in type(error).__mro__ if kind in told)
    # The error's own words may hold what looks like a place.
    return next(kinds, str(error).replace("{", "{{").replace("}", "}}"))


def where_now(
    state: str, counter: int | None, here: int, words: TicketWords, translate: Translate
) -> str:
    """Where a ticket is now, to be put after its number: "is at counter 3"."""
    if state in {"called", "serving"} and counter is not None:
        at = translate("Refused", "is at {counter}").format(counter=words.counter(counter))
        return translate("Refused", "is here already") if counter == here else at
    states = {
        "waiting": translate("Refused", "is waiting again"),
        "called": translate("Refused", "is at a counter"),
        "serving": translate("Refused", "is at a counter"),
        "served": translate("Refused", "has been served"),
        "missed": translate("Refused", "was called and did not come"),
        "parked": translate("Refused", "is parked"),
        "cancelled": translate("Refused", "was cancelled: the person has gone"),
        "abandoned": translate("Refused", "is over: its day has ended"),
        "unconfirmed": translate("Refused", "was taken from the street and is not confirmed yet"),
        "away": translate("Refused", "fetches papers and has not come back yet"),
    }
    return states.get(state, state)
