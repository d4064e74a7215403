"""Ranks tickets by one number each, the virtual arrival time.

A class's credit moves its people forward by minutes, never without end: whoever waits long enough
is overtaken by nobody. Call next takes the smallest ``rank_at + after_minutes`` of the waiting.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol, TypeVar

from tickets.hall import AppointmentRule

TICK = timedelta(microseconds=1)
"""The least difference between two ranks, as fine as a stored time."""


class Ranked(NamedTuple):
    """Where a ticket stands among all who wait: by its rank, among equal ranks by its number."""

    rank_at: datetime
    ticket: int


class InLine(Protocol):
    """Somebody waiting."""

    @property
    def service(self) -> str:
        """What they wait for."""

    @property
    def rank_at(self) -> datetime:
        """Their virtual arrival time."""


Someone = TypeVar("Someone", bound=InLine)


def rank_at(arrived_at: datetime, credit_minutes: int = 0) -> datetime:
    """Virtual arrival time of a walk-in: when they came, less their class's credit."""
    return arrived_at - timedelta(minutes=credit_minutes)


def with_appointment(
    arrived_at: datetime, slot_at: datetime, rule: AppointmentRule, credit_minutes: int = 0
) -> datetime:
    """Virtual arrival time of a person who checks in for a slot.

    Early or on time they rank by the slot, with the better of the two credits, so that coming
    early gains nothing over those of the same slot; beyond the grace they rank as a walk-in.
    """
    if arrived_at > slot_at + rule.grace:
        return rank_at(arrived_at, credit_minutes)
    return slot_at - max(rule.credit, timedelta(minutes=credit_minutes))


def behind(own: Ranked, last: Ranked, following: Ranked | None) -> datetime:
    """Rank of a ticket that lets ``last`` go first and is called before ``following``.

    It takes the rank of ``last``, who then makes way (:func:`made_way`): a rank of its own, later
    by a tick, would let those pass who check in for the same slot afterwards. A ticket that is
    behind ``last`` already stays where it is.
    """
    if last < own:
        return own.rank_at
    overtakes = following is not None and following < Ranked(last.rank_at, own.ticket)
    return last.rank_at - TICK if overtakes else last.rank_at


def made_way(before: Ranked, ahead: Iterable[Ranked]) -> list[Ranked]:
    """The new ranks of those who must move for them all to be called before ``before``.

    ``ahead`` are those people from the last to the first. They keep their order, and each moves by
    as few ticks as it takes.
    """
    moved = list[Ranked]()
    for each in ahead:
        if each < before:
            break
        earlier = TICK if each.ticket >= before.ticket else timedelta()
        before = Ranked(before.rank_at - earlier, each.ticket)
        moved.append(before)
    return moved


def in_front(own: datetime, head: datetime | None) -> datetime:
    """A rank just before the first of another line."""
    return own if head is None else min(own, head - TICK)


def urgency(ranked_at: datetime, after_minutes: int) -> datetime:
    """The rank as one counter sees it: it helps this service ``after_minutes`` later."""
    return ranked_at + timedelta(minutes=after_minutes)


def first(line: Iterable[Someone], serves: Mapping[str, int]) -> Someone | None:
    """Whom a counter calls next; ``serves`` is service -> after_minutes.

    Equal ranks go in the order of ``line``, which is the order of their numbers.
    """
    mine = (each for each in line if each.service in serves)
    return min(mine, key=lambda each: urgency(each.rank_at, serves[each.service]), default=None)
