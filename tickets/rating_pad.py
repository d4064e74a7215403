"""What the rating pad of a counter asks, and for how long: pure rules over what the tables say."""

from datetime import datetime, timedelta

from msgspec import Struct

from tickets.hall import CounterState
from tickets.ratings import ServedService
from tickets.visit import TicketState

AFTER_A_CALL = timedelta(seconds=15)
"""So long a question stands though the next has been called: they are still on their way.

One press ends a service and calls the next, so without it the pad would ask hardly anybody, and a
quick press could take the question away from somebody who is not content.
"""


class LastServed(Struct, frozen=True):
    """Whose service was the last to be over at a counter.

    ``label`` is empty for somebody without a number; ``language`` is that of the ticket.
    """

    ticket: int
    label: str
    language: str
    of: ServedService
    rated: bool


class PadInputs(Struct, frozen=True):
    """What the rating pad of a counter is made from, read at one moment.

    ``label``, ``language`` and ``here`` are of the ticket at the counter: called or being served,
    None while nobody is there; the label is empty for somebody without a number. ``last`` is whose
    service was over within the last ``ask_seconds``.
    """

    state: CounterState
    ask_seconds: int
    label: str = ""
    language: str = ""
    here: TicketState | None = None
    last: LastServed | None = None


def stands(inputs: PadInputs, since: datetime, now: datetime) -> bool:
    """Whether a page that somebody answers, who did the last thing then, still stands now."""
    if inputs.here is TicketState.SERVING:
        return False
    longest = timedelta(seconds=inputs.ask_seconds)
    return now < since + (longest if inputs.here is None else min(longest, AFTER_A_CALL))


def asked(inputs: PadInputs, now: datetime) -> LastServed | None:
    """Who is asked now how it was; None while nobody is."""
    last = inputs.last
    if last is None or last.rated or not stands(inputs, last.of.over_at, now):
        return None
    return last
