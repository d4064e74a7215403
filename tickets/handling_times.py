"""How long a service takes: its pace, what the next cases may need, and which of them a run draws.

Handling times are taken as of a gamma distribution: most are short, a few are long, and the
exponential time of queueing theory is one of them. Its cube root is nearly normal (Wilson &
Hilferty, PNAS 17, 1931), so the standard library can work with it. How a pace is found:
tickets/paces.py. Why so: docs/decisions/0010-forecast.md.
"""

import math
from functools import cache, lru_cache
from itertools import pairwise
from random import Random
from statistics import NormalDist

from msgspec import Struct

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

LONGEST = 0.99
"""Share of handling times beyond which one that goes on tells no more: left open over lunch."""

DIGITS, LEAST = 2, 0.01
"""Variation and elapsed time, over the mean, count to so many digits; no variation is less.

So the strata of sixty counters that are busy are worked out once and not for every forecast.
"""

FAR = 8.0
"""Standard deviations beyond which a normal distribution has nothing left."""

NORMAL = NormalDist()
"""The standard normal distribution."""

ROOT_TAU = math.sqrt(math.tau)
"""By which its density is divided."""


class Pace(Struct, frozen=True):
    """Handling times of a service, in minutes: mean, standard deviation, standard error."""

    mean: float
    spread: float
    error: float = 0.0


def cube_root(variation: float) -> NormalDist:
    """How the cube root is distributed of a gamma of mean 1 with this standard deviation."""
    return NormalDist(1 - variation**2 / 9, variation / 3)


def strata(of: Pace, elapsed: float = 0.0) -> list[float]:
    """Minutes that a case still needs after ``elapsed`` minutes: the mean of each part of cases.

    That is neither "typical less elapsed" nor "as long as a new case" (but for an exponential
    time, a gamma of shape one): a case that has gone on for long may be of the long kind.
    """
    variation = max(round(of.spread / of.mean, DIGITS), LEAST)
    return [of.mean * each for each in _strata_of_one(variation, round(elapsed / of.mean, DIGITS))]


@lru_cache(maxsize=2048)
def _strata_of_one(variation: float, elapsed: float) -> tuple[float, ...]:
    """The strata of a pace whose mean is 1."""
    normal = cube_root(variation)
    root, scatter = normal.mean, normal.stdev
    passed = NORMAL.cdf((math.cbrt(elapsed) - root) / scatter) if elapsed > 0 else 0.0
    passed = min(passed, LONGEST)
    shares = [passed + (1 - passed) * share for share in SHARES]
    edges = [*map(_quantile, shares), FAR]
    shares.append(1.0)
    scale = 1 / _part(root, scatter, FAR, 1.0)
    spent = scale * max(root + scatter * edges[0], 0.0) ** 3 if elapsed > 0 else 0.0
    below = zip(edges, shares, strict=True)
    parts = [scale * _part(root, scatter, edge, share) for edge, share in below]
    needs = [
        max((upper - lower) / (to - start) - spent, 0.0)
        for (lower, upper), (start, to) in zip(pairwise(parts), pairwise(shares), strict=True)
    ]
    fine = FINE * RUNS // 2
    return (*needs[:fine], *(need for need in needs[fine:] for _ in range(FINE)))


@cache
def draws(run: int) -> tuple[int, ...]:
    """Which part of all cases each start takes in one run; over the runs, it takes every stratum.

    A Latin hypercube (McKay, Beckman & Conover, Technometrics 21, 1979): a handful of runs has the
    mean that hundreds of free ones would have.
    """
    return tuple(_parts(start)[run] for start in range(TABLE))


@cache
def _parts(start: int) -> list[int]:
    random = Random(start)  # noqa: S311 - no secret
    return [stratum * FINE + random.randrange(FINE) for stratum in random.sample(range(RUNS), RUNS)]


def _part(root: float, scatter: float, edge: float, below: float) -> float:
    """The part of a gamma's mean that lies below the normal quantile ``edge`` of ``below``.

    The integral of (root + scatter z)^3 over the normal density up to ``edge``, by parts.
    """
    density = math.exp(-edge * edge / 2) / ROOT_TAU
    slope = 3 * root * (root + scatter * edge) + scatter * scatter * (2 + edge * edge)
    return root * (root * root + 3 * scatter * scatter) * below - scatter * slope * density


def _quantile(share: float) -> float:
    return NORMAL.inv_cdf(share) if share > 0 else -FAR
