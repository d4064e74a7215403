"""How long a service takes: its pace, what the next cases may need, and which of them a run draws.

Handling times are taken as of a gamma distribution: most are short, a few are long, and the
exponential time of queueing theory is one of them. Its cube root is nearly normal (Wilson &
Hilferty, PNAS 17, 1931), so the standard library can work with it. Why so:
docs/decisions/0010-forecast.md.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from random import Random
from statistics import NormalDist, quantiles

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

LONGEST = 0.99
"""Share of handling times beyond which one that goes on tells no more: left open over lunch."""

FAR = 8.0
"""Standard deviations beyond which a normal distribution has nothing left."""

NORMAL = NormalDist()


class Pace(Struct, frozen=True):
    """Handling times of a service, in minutes: mean, standard deviation, standard error."""

    mean: float
    spread: float
    error: float = 0.0


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


def strata(of: Pace, elapsed: float = 0.0) -> list[float]:
    """Minutes that a case still needs after ``elapsed`` minutes: the mean of each part of cases.

    That is neither "typical less elapsed" nor "as long as a new case" (but for an exponential
    time, a gamma of shape one): a case that has gone on for long may be of the long kind.
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


def _without_odd(values: Sequence[float]) -> Sequence[float]:
    if len(values) < FEW:
        return values
    roots = [math.cbrt(each) for each in values]
    lower, _, upper = quantiles(roots, method="inclusive")
    reach = FENCE * (upper - lower)
    return [each**3 for each in roots if lower - reach <= each <= upper + reach]
