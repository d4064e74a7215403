"""Which page a rating pad shows. Pure: it follows from the tables, the answers and the time."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from tickets.rating_pad import LastServed, PadInputs, asked, stands
from tickets.ratings import Rating, Reason
from tickets.visit import TicketState

THANKS_FOR = timedelta(seconds=6)
"""So long the pad thanks, unless the next is served before."""


class Page(StrEnum):
    """What the pad shows.

    ``ALREADY`` is the thanks where the service was rated on a phone or another pad; ``AWAY`` says
    that nothing can be kept now.
    """

    REST = "rest"
    ASK = "ask"
    WHY = "why"
    THANKS = "thanks"
    ALREADY = "already"
    AWAY = "away"


class Answer(Struct, frozen=True):
    """What whoever is asked has answered until now; ``at`` is when they last touched the pad.

    ``rating`` is kept already; None where it was given elsewhere. ``reasons`` are offered beside
    its grade, ``ticked`` are the codes of some. ``again`` says that they choose another grade,
    ``done`` that they have no more to say.
    """

    served: LastServed
    at: datetime
    rating: Rating | None = None
    reasons: tuple[Reason, ...] = ()
    ticked: tuple[str, ...] = ()
    again: bool = False
    done: bool = False


class Shown(Struct, frozen=True):
    """A page, and whose it is: None where nobody is asked and nobody has answered."""

    page: Page
    served: LastServed | None = None


def shown(inputs: PadInputs, answer: Answer | None, now: datetime, *, away: bool) -> Shown:
    """The page of the pad now; ``away`` says that the tables cannot be read."""
    if answer is not None and holds(answer, inputs, now):
        return Shown(_page_of(answer), answer.served)
    if away:
        return Shown(Page.AWAY)
    served = asked(inputs, now)
    return Shown(Page.REST if served is None else Page.ASK, served)


def holds(answer: Answer, inputs: PadInputs, now: datetime) -> bool:
    """Whether the pad still belongs to whoever gave this answer."""
    if not answer.done:
        return stands(inputs, answer.at, now)
    return inputs.here is not TicketState.SERVING and now < answer.at + THANKS_FOR


def _page_of(answer: Answer) -> Page:
    if answer.rating is None:
        return Page.ALREADY
    if answer.done:
        return Page.THANKS
    return Page.ASK if answer.again else Page.WHY


def toggled(ticked: tuple[str, ...], code: str) -> tuple[str, ...]:
    """The reasons with one more, or without it if it was among them."""
    left = tuple(each for each in ticked if each != code)
    return left if len(left) < len(ticked) else (*ticked, code)
