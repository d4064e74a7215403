"""How long will it take: run the line forward a few times and see when a newcomer is called.

Handling times are taken as of a gamma distribution: most are short, a few are long, and the
exponential time of queueing theory is one of them. Its cube root is nearly normal (Wilson &
Hilferty, PNAS 17, 1931), so the standard library can work with it. The same line is run forward
:data:`RUNS` times with handling times drawn from fixed tables, so the same line always has the same
answer; their mean and scatter make the range. Why so: docs/decisions/0010-forecast.md.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import chain, cycle, pairwise
from random import Random
from statistics import NormalDist, fmean, pstdev, quantiles

from msgspec import Struct

from tickets.rank import urgency

Minutes = tuple[int, int]
"""A wait from at least to at most, in whole minutes; (0, 0) is no wait."""

STEP = 5
"""People plan by five minutes; anything finer claims to know more than it does."""

RUNS = 12
"""Times that the line is run forward."""

FINE = 4
"""Parts of each run's stratum, in the shorter half: the first of many counters to be free is so
in an early part of its cases. The longer half keeps its means, which hold the mean of all."""

SHARES = tuple(
    [n / (RUNS * FINE) for n in range(RUNS * FINE // 2)]
    + [n / RUNS for n in range(RUNS // 2, RUNS)]
)
"""Where the parts of all cases begin."""

TABLE = 256
"""Starts after which the draws begin again."""

PRIOR = 3
"""The hall file's typical minutes count as much as so many handling times.

Credibility weight (Bühlmann, "Experience Rating and Credibility", ASTIN Bulletin 4, 1967): the
variance of one handling time over that of the file's error, about 0.7² over 0.4² of the mean.
"""

PRIOR_VARIATION = 0.7
"""Standard deviation over mean of handling times that nobody has measured yet."""

FENCE = 2.2
"""Quartile distances beyond which a value is odd.

Hoaglin & Iglewicz, "Fine-Tuning Some Resistant Rules for Outlier Labeling", JASA 82, 1987. With
Tukey's 1.5 every third sample of thirty honest values loses one; with 2.2, one sample in fourteen.
"""

FEW = 4
"""Of fewer handling times none can be told to be odd."""

UNFORESEEN = 0.2
"""Share of a wait by which it may be off for what no line shows: counters that open and close,
officers quicker and slower than most, people who will come and go first."""

TO_LOW, TO_HIGH = 0.9, 1.5
"""Standard deviations from the middle of the range down and up.

The line is longer than it looks, by those who will overtake, and too short a wait angers more.
"""

LONGEST = 0.99
"""Share of handling times beyond which one that goes on tells no more: left open over lunch."""

FAR = 8.0
"""Standard deviations beyond which a normal distribution has nothing left."""

NORMAL = NormalDist()


class Waiting(Struct, frozen=True):
    """One place in line; who was sent to one counter waits for that ``counter`` alone."""

    service: str
    rank_at: datetime
    counter: int | None = None

    @property
    def line(self) -> str | int:
        """The line they stand in: their service's, or a counter's own."""
        return self.service if self.counter is None else self.counter


class Pace(Struct, frozen=True):
    """Handling times of a service, in minutes.

    Their mean and standard deviation, and the standard error of the mean.
    """

    mean: float
    spread: float
    error: float = 0.0


class Busy(Struct, frozen=True):
    """One counter that calls people.

    Service -> after_minutes for what it serves, and what it has been at for how many minutes.
    """

    serves: Mapping[str, int]
    service: str | None = None
    elapsed: float = 0.0
    number: int = 0


class Wait(Struct, frozen=True):
    """Minutes until a call: expected, and from low to high in about eight cases of ten."""

    mean: float
    low: float
    high: float


NO_WAIT = Wait(0, 0, 0)


def pace(recent: Sequence[float], typical: float) -> Pace:
    """How long a service takes, from its newest handling times and the hall file's minutes.

    What counts for a line is the mean, and handling times are skewed: a median or a trimmed mean
    tells too little for ever. So this is the plain mean without the odd ones (a ticket left open
    over lunch, one closed by mistake), which lie beyond Tukey's fences. The fences are set on cube
    roots, where times of any gamma distribution, the exponential too, are nearly normal (Wilson &
    Hilferty, PNAS 17, 1931), and lognormal ones almost. The file's minutes join in as
    :data:`PRIOR` values, and are all there is on the first morning.
    """
    kept = _without_odd([minutes for minutes in recent if minutes > 0])
    count = PRIOR + len(kept)
    mean = (PRIOR * typical + sum(kept)) / count
    prior = PRIOR * (PRIOR_VARIATION * mean) ** 2
    spread = math.sqrt((prior + sum((each - mean) ** 2 for each in kept)) / count)
    return Pace(mean, spread, spread / math.sqrt(count))


def waits(
    line: Iterable[Waiting],
    counters: Sequence[Busy],
    paces: Mapping[str, Pace],
    joining: Iterable[Waiting],
) -> dict[str, Wait]:
    """Service -> how long the one of ``joining`` who comes for it would wait.

    Each is looked at alone, behind all of the same rank in ``line``. Everybody is called by the
    counters' own rule, the smallest ``rank_at + after_minutes``. Whom no counter serves is left
    out. ``paces`` has every service that a counter serves.
    """
    race = _Race(line, counters, paces, joining)
    runs = [race.run(n) for n in range(RUNS)]
    return {service: _wait([run[service] for run in runs], paces[service]) for service in runs[0]}


def wait_range(wait: Wait) -> Minutes:
    """A wait as people can plan with it: outward to fives of minutes."""
    if wait.high < 1:
        return (0, 0)
    return (math.floor(wait.low / STEP) * STEP, math.ceil(wait.high / STEP) * STEP)


def _without_odd(values: Sequence[float]) -> Sequence[float]:
    if len(values) < FEW:
        return values
    roots = [math.cbrt(each) for each in values]
    lower, _, upper = quantiles(roots, method="inclusive")
    reach = FENCE * (upper - lower)
    return [each**3 for each in roots if lower - reach <= each <= upper + reach]


def _wait(starts: Sequence[float], own: Pace) -> Wait:
    """A lognormal range around what the runs gave, with room for what no run knows."""
    mean = fmean(starts)
    if mean == 0:
        return NO_WAIT
    sigma = _sigma(math.hypot(pstdev(starts) / mean, own.error / own.mean, UNFORESEEN))
    middle = mean * math.exp(-(sigma**2) / 2)
    low, high = middle * math.exp(-TO_LOW * sigma), middle * math.exp(TO_HIGH * sigma)
    return Wait(mean, min(low, mean), max(high, mean))


def _sigma(variation: float) -> float:
    """The shape of a lognormal distribution with this standard deviation over mean."""
    return math.sqrt(math.log1p(variation**2))


def _strata(of: Pace, elapsed: float = 0.0) -> list[float]:
    """What one that goes on for ``elapsed`` minutes still needs: the mean of each part of cases.

    That is neither "typical less elapsed" nor "as long as a new one" (but for an exponential time,
    a gamma of shape one): who has been there for long may have the long kind of matter.
    """
    shape = (of.mean / max(of.spread, 0.01 * of.mean)) ** 2
    root = 1 - 1 / (9 * shape)
    scatter = 1 / (3 * math.sqrt(shape))
    passed = NORMAL.cdf((math.cbrt(elapsed / of.mean) - root) / scatter) if elapsed > 0 else 0.0
    passed = min(passed, LONGEST)
    shares = [passed + (1 - passed) * share for share in SHARES]
    edges = [*map(_quantile, shares), FAR]
    scale = of.mean / _part(root, scatter, FAR)
    spent = scale * max(root + scatter * edges[0], 0.0) ** 3 if elapsed > 0 else 0.0
    parts = [scale * _part(root, scatter, edge) for edge in edges]
    cases = pairwise([*shares, 1.0])
    needs = [
        max((upper - lower) / (to - start) - spent, 0.0)
        for (lower, upper), (start, to) in zip(pairwise(parts), cases, strict=True)
    ]
    fine = FINE * RUNS // 2
    return needs[:fine] + [need for need in needs[fine:] for _ in range(FINE)]


def _part(root: float, scatter: float, edge: float) -> float:
    """The part of a gamma's mean that lies below the normal quantile ``edge``.

    The integral of (root + scatter z)^3 over the normal density up to ``edge``.
    """
    below, density = NORMAL.cdf(edge), NORMAL.pdf(edge)
    first, second = -density, below - edge * density
    third = 2 * first - edge**2 * density
    return (
        root**3 * below
        + 3 * root**2 * scatter * first
        + 3 * root * scatter**2 * second
        + scatter**3 * third
    )


def _quantile(share: float) -> float:
    return NORMAL.inv_cdf(share) if share > 0 else -FAR


@cache
def _draws(run: int) -> tuple[int, ...]:
    """Which part of all cases each start takes in one run; over the runs, it takes every stratum.

    A Latin hypercube (McKay, Beckman & Conover, Technometrics 21, 1979): a handful of runs has the
    mean that hundreds of free ones would have.
    """
    return tuple(_parts(start)[run] for start in range(TABLE))


@cache
def _parts(start: int) -> list[int]:
    random = Random(start)  # noqa: S311 - no secret
    return [stratum * FINE + random.randrange(FINE) for stratum in random.sample(range(RUNS), RUNS)]


class _Race:
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
        needs = {service: _strata(paces[service]) for service in paces}
        self._needs = [needs[each.service] for each in self._people]
        self._still = [_still_needs(counter, paces) for counter in counters]

    def run(self, n: int) -> dict[str, float]:
        """Service -> minutes until its newcomer is called, in the n-th run."""
        starts: dict[str, float] = {}
        called = bytearray(len(self._people))
        calls = self._calls(called)
        draws = _draws(n)
        free = [(needs[draws[-1 - m % TABLE]], m) for m, needs in enumerate(self._still)]
        starting = cycle(draws)
        heapq.heapify(free)
        while len(starts) < len(self._newcomers):
            at, counter = free[0]
            person = next(calls[counter], None)
            if person is None:
                heapq.heappop(free)
                continue
            called[person] = True
            if person in self._newcomers:
                starts[self._newcomers[person]] = at
            else:
                heapq.heapreplace(free, (at + self._needs[person][next(starting)], counter))
        return starts

    def _calls(self, called: bytearray) -> list[Iterator[int]]:
        """For each counter whom it calls, one after the other; one iterator for all of a kind."""
        calls = {id(order): _not_yet(order, called) for order in self._orders}
        return [calls[id(order)] for order in self._orders]


def _not_yet(order: Iterable[int], called: bytearray) -> Iterator[int]:
    return (person for person in order if not called[person])


def _orders(people: Sequence[Waiting], counters: Iterable[Busy]) -> list[list[int]]:
    """For each counter, the people it may call, in its order; one list for all of a kind.

    Newcomers are the last of ``people``: of the same urgency they go last.
    """
    lines: dict[str | int, list[tuple[datetime, int]]] = defaultdict(list)
    for n, each in enumerate(people):
        lines[each.line].append((each.rank_at, n))

    @cache
    def seen(line: str | int, after: int) -> list[tuple[datetime, int]]:
        return [(urgency(rank, after), n) for rank, n in lines[line]]

    @cache
    def order(kind: frozenset[tuple[str | int, int]]) -> list[int]:
        return [n for _, n in sorted(chain.from_iterable(seen(*each) for each in kind))]

    def kind(counter: Busy) -> frozenset[tuple[str | int, int]]:
        own = [(counter.number, 0)] if counter.number in lines else []
        return frozenset([*counter.serves.items(), *own])

    return [order(kind(counter)) for counter in counters]


def _still_needs(counter: Busy, paces: Mapping[str, Pace]) -> Sequence[float]:
    if counter.service is None or counter.service not in paces:
        return [0.0] * (RUNS * FINE)  # free; or soon, from a service that the hall no longer has
    return _strata(paces[counter.service], counter.elapsed)
