"""Ranks tickets by one number each, the virtual arrival time.

A class's credit moves its people forward by minutes, never without end: whoever waits long enough
is overtaken by nobody. Call next takes the smallest ``rank_at + after_minutes`` of the waiting.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from tickets.hall import AppointmentRule, MissedPolicy, MissedRule

TICK = timedelta(microseconds=1)
"""The least difference between two ranks, as fine as a stored time."""


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


def checked_in_again(
    own: datetime, head: Sequence[datetime], now: datetime, rule: MissedRule
) -> datetime:
    """Virtual arrival time of a missed ticket that comes back.

    ``own`` is its rank until now, ``head`` the ranks of those it has to let go first.
    """
    if rule.policy is MissedPolicy.AT_ONCE:
        return own
    if rule.policy is MissedPolicy.AFTER:
        return behind(own, head)
    return max(own, now)


def behind(own: datetime, others: Sequence[datetime]) -> datetime:
    """A rank just after the last of ``others``; with nobody there, the same as before."""
    return max(own, others[-1] + TICK) if others else own


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
