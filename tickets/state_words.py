"""The states of tickets and appointments in words, for errors in any language."""

from runtime.message import Message

_WORDS = {
    "waiting": Message("waiting"),
    "called": Message("called"),
    "serving": Message("serving"),
    "served": Message("served"),
    "missed": Message("missed"),
    "parked": Message("parked"),
    "cancelled": Message("cancelled"),
    "abandoned": Message("abandoned"),
    "unconfirmed": Message("unconfirmed"),
    "away": Message("away for a paper"),
    "booked": Message("booked"),
    "arrived": Message("arrived"),
    "no_show": Message("no show"),
}


def in_words(state: str) -> str:
    """Return the words for the value of a TicketState or AppointmentState."""
    return _WORDS[state]
