"""Coming back without queueing (补正): a paper is missing, and the person fetches it. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from runtime.message import Message
from tickets import numbering
from tickets.errors import UnknownName
from tickets.hall import Hall
from tickets.hall_error import BadInput
from tickets.working_days import end_of_working_day

AHEAD = timedelta(days=1)
"""Who comes back counts as having arrived so much earlier: before everybody who queues, and behind
those who came back before them."""


class BadComeBackDay(BadInput):
    """A pass cannot be for this day; ``last`` is the last one that it can be for."""

    def __init__(self, day: date, last: date) -> None:
        self.day, self.last = day, last
        super().__init__("a pass for {day} cannot be given; it can be for today until {last}")


class ComeBackPass(Struct, frozen=True):
    """A pass to come back with: the same number, to the counter that gave it, until ``last_day``.

    ``missing`` are the papers to bring, each by language. ``ticket`` is the id of its ticket, whose
    token is the pass's too. ``label`` and ``language`` are the ticket's.
    """

    ticket: int
    label: str
    language: str
    counter: int
    service: str
    missing: tuple[Mapping[str, str], ...]
    given_at: datetime
    last_day: date


def last_day(hall: Hall, service_days: int | None, now: datetime, today: date) -> date:
    """The last business day for which a pass can be given at ``now``, which is of ``today``."""
    days = hall.come_back_days if service_days is None else service_days
    if days == 0:
        return today
    end = end_of_working_day(hall, now, days) - timedelta(microseconds=1)
    return max(today, numbering.business_day(end, hall.time_zone, hall.cut_over_hour))


def rank_at(now: datetime) -> datetime:
    """The virtual arrival time of a person who comes back."""
    return now - AHEAD


def items(
    materials: Mapping[str, Sequence[str]], wanted: Sequence[str]
) -> tuple[Mapping[str, str], ...]:
    """The papers of a service's list that are ``wanted``, by their numbers from 1 or their texts.

    Each is given in every language of the list, in the order of the list.

    Raises:
        UnknownName: the list has no such paper.

    """
    longest = max(map(len, materials.values()), default=0)
    by_number = [
        {language: texts[n] for language, texts in materials.items() if n < len(texts)}
        for n in range(longest)
    ]
    found = {_place(by_number, each) for each in wanted}
    return tuple(by_number[n] for n in sorted(found))


def _place(by_number: Sequence[Mapping[str, str]], wanted: str) -> int:
    for n, texts in enumerate(by_number):
        if wanted == str(n + 1) or wanted in texts.values():
            return n
    known = [f"{n + 1} {next(iter(texts.values()))}" for n, texts in enumerate(by_number)]
    raise UnknownName(Message("paper"), wanted, known)
