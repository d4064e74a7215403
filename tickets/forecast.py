"""How long a newcomer waits: the line is run forward a few times until each one is called.

The same line is run forward :data:`RUNS` times with handling times drawn from fixed tables, so the
same line always has the same answer; their mean and scatter make the range, with what is not known
of the pace and what no line shows. Why so: docs/decisions/0010-forecast.md.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import chain, cycle
from statistics import fmean

from msgspec import Struct

from tickets.allowance import NO_RECORD, allowance
from tickets.handling_times import FINE, RUNS, TABLE, Pace, cube_root, draws, strata
from tickets.rank import urgency

Minutes = tuple[int, int]
"""A wait from at least to at most, in whole minutes; (0, 0) is no wait."""

FIVE = 5
"""People plan by five minutes; anything finer claims to know more than a forecast mostly does."""

WIDE = 10
"""Minutes; a narrower range is told by the minute: by fives it would be twice as wide."""

LOW, HIGH = 0.065, 0.92
"""Shares of cases that are called before the range begins, and before it ends."""

ROUNDING = 0.71
"""Variance of rounding by a step (a twelfth of its square) over that of a normal distribution whose
range is as wide as the step, squared: it lies between -1.51 and 1.41 standard deviations."""


class Waiting(Struct, frozen=True):
    """One person in line; a person who was sent to a ``counter`` waits for that counter alone."""

    service: str
    rank_at: datetime
    counter: int | None = None

    @property
    def line(self) -> str | int:
        """The line the person stands in: the service's, or the counter's own."""
        return self.service if self.counter is None else self.counter


class Busy(Struct, frozen=True):
    """One counter that calls people.

    ``serves`` is service -> after_minutes. ``service`` is what it handles now, for ``elapsed``
    minutes; None when it is free.
    """

    serves: Mapping[str, int]
    service: str | None = None
    elapsed: float = 0.0
    number: int = 0


class Wait(Struct, frozen=True):
    """Minutes until a call: expected, and from low to high in about nine cases of ten.

    ``scatter`` is the standard deviation over the mean that line and paces explain.
    """

    mean: float
    low: float
    high: float
    scatter: float = 0.0


NO_WAIT = Wait(0, 0, 0)


def waits(
    line: Iterable[Waiting],
    counters: Sequence[Busy],
    paces: Mapping[str, Pace],
    joining: Iterable[Waiting],
    unforeseen: float = allowance(NO_RECORD),
) -> dict[str, Wait]:
    """Service -> how long the person of ``joining`` who comes for it would wait.

    Each is looked at alone, behind all of the same rank in ``line``. Counters call by their own
    rule, the smallest ``rank_at + after_minutes``. A person whom no counter serves is left out.
    ``paces`` has every service that a counter serves. ``unforeseen`` is the share of a wait by
    which it may be off for what no line shows (tickets/allowance.py).
    """
    simulation = _Simulation(line, counters, paces, joining)
    runs = [simulation.run(n) for n in range(RUNS)]
    return {
        service: _wait([run[service] for run in runs], paces[service], unforeseen)
        for service in runs[0]
    }


def waits_in(
    line: Sequence[Waiting],
    counters: Sequence[Busy],
    paces: Mapping[str, Pace],
    unforeseen: float = allowance(NO_RECORD),
) -> dict[int, Wait]:
    """Place in ``line`` -> how long that person waits, for all of them at once.

    The line is in no order. A person whom no counter serves is left out; the rest is as in
    :func:`waits`.
    """
    order = sorted(range(len(line)), key=lambda place: line[place].rank_at)
    people = [line[place] for place in order if line[place].service in paces]
    places = [place for place in order if line[place].service in paces]
    simulation = _Simulation(people, counters, paces, ())
    runs = [simulation.run_to_the_end(n) for n in range(RUNS)]
    return {
        places[person]: _wait(
            [run[person] for run in runs], paces[people[person].service], unforeseen
        )
        for person in runs[0]
    }


def wait_range(wait: Wait) -> Minutes:
    """A wait as people can plan with it: to fives of minutes, to minutes where it is so well known.

    Rounded to the nearest: outward it would be much wider, and true more often than it needs to be.
    It is widened by as much as the rounding itself makes its ends miss.
    """
    if wait.high < 1:
        return (0, 0)
    width = wait.high - wait.low
    step = FIVE if width >= WIDE else 1
    wider = (math.sqrt(width**2 + ROUNDING * step**2) - width) / 2
    low, high = (
        math.floor(max(end, 0.0) / step + 0.5) * step
        for end in (wait.low - wider, wait.high + wider)
    )
    return (low, max(high, low + 1))


def _wait(starts: Sequence[float], own: Pace, unforeseen: float) -> Wait:
    """A gamma's range around what the runs gave, with room for what no run knows."""
    mean = fmean(starts)
    if mean == 0:
        return NO_WAIT
    # statistics.pstdev() is exact, and twenty times as slow.
    deviation = math.sqrt(fmean([(each - mean) ** 2 for each in starts]))
    scatter = math.hypot(deviation / mean, own.error / own.mean)
    roots = cube_root(math.hypot(scatter, unforeseen))
    low, high = (mean * max(roots.inv_cdf(share), 0.0) ** 3 for share in (LOW, HIGH))
    return Wait(mean, min(low, mean), max(high, mean), scatter)


class _Simulation:
    """The line and the counters, ready to be run forward from now."""

    def __init__(
        self,
        line: Iterable[Waiting],
        counters: Sequence[Busy],
        paces: Mapping[str, Pace],
        joining: Iterable[Waiting],
    ) -> None:
        ahead = [each for each in line if each.service in paces]
        lines = {line for counter in counters for line in (*counter.serves, counter.number)}
        behind = [each for each in joining if each.line in lines]
        self._people = [*sorted(ahead, key=lambda each: each.rank_at), *behind]
        self._newcomers = {n: each.service for n, each in enumerate(behind, len(ahead))}
        self._orders = _orders(self._people, counters)
        needs = {service: strata(paces[service]) for service in paces}
        self._needs = [needs[each.service] for each in self._people]
        self._still = [_still_needs(counter, paces) for counter in counters]

    def run(self, n: int) -> dict[str, float]:
        """Service -> minutes until its newcomer is called, in the n-th run."""
        starts: dict[str, float] = {}
        called = self._called(n)
        while len(starts) < len(self._newcomers):
            person, at = next(called)
            if person in self._newcomers:
                starts[self._newcomers[person]] = at
        return starts

    def run_to_the_end(self, n: int) -> dict[int, float]:
        """Person -> minutes until the call, in the n-th run, for all who are called."""
        return dict(self._called(n))

    def _called(self, n: int) -> Iterator[tuple[int, float]]:
        """Yield who is called after how many minutes in the n-th run, one after the other.

        Newcomers need no time: each is looked at alone.
        """
        called = bytearray(len(self._people))
        calls = self._calls(called)
        drawn = draws(n)
        free = [(needs[drawn[-1 - m % TABLE]], m) for m, needs in enumerate(self._still)]
        starting = cycle(drawn)
        heapq.heapify(free)
        while free:
            at, counter = free[0]
            person = next(calls[counter], None)
            if person is None:
                heapq.heappop(free)
                continue
            called[person] = True
            yield person, at
            if person not in self._newcomers:
                heapq.heapreplace(free, (at + self._needs[person][next(starting)], counter))

    def _calls(self, called: bytearray) -> list[Iterator[int]]:
        """For each counter, whom it calls, in turn; those that serve the same share an iterator."""
        calls = {id(order): _not_yet(order, called) for order in self._orders}
        return [calls[id(order)] for order in self._orders]


def _not_yet(order: Iterable[int], called: bytearray) -> Iterator[int]:
    return (person for person in order if not called[person])


def _orders(people: Sequence[Waiting], counters: Iterable[Busy]) -> list[list[int]]:
    """For each counter, the people it may call, in its order; the same list where they are alike.

    Newcomers are the last of ``people``: of the same urgency they go last.
    """
    lines: dict[str | int, list[tuple[datetime, int]]] = defaultdict(list)
    for n, each in enumerate(people):
        lines[each.line].append((each.rank_at, n))

    @cache
    def seen(line: str | int, after: int) -> list[tuple[datetime, int]]:
        return [(urgency(rank, after), n) for rank, n in lines[line]]

    @cache
    def order(served: frozenset[tuple[str | int, int]]) -> list[int]:
        return [n for _, n in sorted(chain.from_iterable(seen(*each) for each in served))]

    def lines_of(counter: Busy) -> frozenset[tuple[str | int, int]]:
        own = [(counter.number, 0)] if counter.number in lines else []
        return frozenset([*counter.serves.items(), *own])

    return [order(lines_of(counter)) for counter in counters]


def _still_needs(counter: Busy, paces: Mapping[str, Pace]) -> Sequence[float]:
    if counter.service is None or counter.service not in paces:
        return [0.0] * (RUNS * FINE)  # free; or soon, from a service that the hall no longer has
    return strata(paces[counter.service], counter.elapsed)
