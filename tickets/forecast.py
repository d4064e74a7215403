"""How long will it take: run the line forward and see when a new arrival would be called."""

import heapq
import math
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tickets.rank import urgency

Minutes = tuple[int, int]
"""A wait from at least to at most, in whole minutes; (0, 0) is no wait."""

STEP = 5
"""People plan by five minutes; anything finer claims to know more than it does."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One place in line."""

    service: str
    rank_at: datetime


@dataclass(frozen=True, slots=True)
class Busy:
    """One open counter.

    Minutes until it is free, and service -> after_minutes for what it serves.
    """

    free_in: float
    serves: Mapping[str, int]


def starts(
    line: Sequence[Waiting], counters: Sequence[Busy], minutes: Mapping[str, int]
) -> dict[str, float]:
    """Minutes until someone who joins each service's line now would be called.

    The newcomer ranks last, so they are called when the first counter that serves them has nobody
    else to call. A service that no counter serves is left out.
    """
    queues = _queues(line)
    result: dict[str, float] = {}
    free = [(counter.free_in, n) for n, counter in enumerate(counters)]
    heapq.heapify(free)
    while free:
        at, n = heapq.heappop(free)
        service = _next_service(queues, counters[n].serves)
        if service is None:
            for idle_for in counters[n].serves:
                result.setdefault(idle_for, at)
        else:
            queues[service].popleft()
            heapq.heappush(free, (at + minutes[service], n))
    return result


def wait_range(mean: float) -> Minutes:
    """A range around a mean wait that a person can plan with: fives of minutes, honest at the top.

    Handling times vary by about half; over a longer line they even out, and people are angrier
    about a wait that was said too short than too long: 20 % less, 35 % more.
    """
    if mean < 1:
        return (0, 0)
    return (math.floor(mean * 0.8 / STEP) * STEP, math.ceil(mean * 1.35 / STEP) * STEP)


def _queues(line: Sequence[Waiting]) -> dict[str, deque[datetime]]:
    queues: dict[str, deque[datetime]] = defaultdict(deque)
    for waiting in sorted(line, key=lambda w: w.rank_at):
        queues[waiting.service].append(waiting.rank_at)
    return queues


def _next_service(queues: Mapping[str, deque[datetime]], serves: Mapping[str, int]) -> str | None:
    heads = [
        (urgency(queues[service][0], after), service)
        for service, after in serves.items()
        if queues.get(service)
    ]
    return min(heads)[1] if heads else None
