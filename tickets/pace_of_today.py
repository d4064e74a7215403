"""How slow the whole hall is today, against its history, and since when.

Either today is as ever; or it has been slower or quicker since its beginning; or it has become so
at some time of the day, at any as likely as at any other. Each of these is weighed by how likely it
makes the handling times of today (Bayesian change points: Barry & Hartigan, "A Bayesian Analysis
for Change Point Problems", JASA 88, 1993; with a constant hazard: Adams & MacKay, "Bayesian Online
Changepoint Detection", arXiv:0710.3742, 2007). So the mean of an ordinary day stays with its
history and its few percent, and a day that is slow is followed as soon as the slowness is more
likely than chance.

Times of gamma distributions with a common factor f have the likelihood f**-weight *
exp(-sum / f), where ``weight`` sums their shapes and ``sum`` their shapes times their ratios to the
mean. The logarithm of f is taken as normal, its posterior as normal around its mode (Laplace's
approximation: Tierney & Kadane, JASA 81, 1986). Why so: docs/decisions/0010-forecast.md.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

CHANGE = 0.25
"""Standard deviation of the logarithm of a factor that is not 1: a quarter slower or quicker."""

SLOW_DAY = 0.05
"""How likely a day begins as one that is not as ever."""

HAZARD = math.log(2) / (8 * 60)
"""Changes of pace a minute: a day of eight hours has one as likely as none.

There are fewer, but one that is missed costs far more than one that is only feared.
"""

LONGEST_DAY = 24 * 60
"""Minutes; what is older is of a day that nobody has ended yet."""

FEWEST = 4
"""Of fewer cases it is not asked whether they are the first of a change."""

FINENESS = math.sqrt(2)
"""Times as many cases from one supposed change to the one before it: finer gains nothing."""

STEPS = 4
"""Newton's steps from 0 to the mode: it is a concave function's."""


class Weighed(Struct, frozen=True):
    """What handling times say of a factor: weight ``sum / f + weight * log f``, to be small."""

    weight: float = 0.0
    sum: float = 0.0

    def times(self, share: float) -> "Weighed":
        """The same, where it counts only as this share."""
        return Weighed(self.weight * share, self.sum * share)


class Factor(Struct, frozen=True):
    """How many times as long as ever cases take now; ``error`` is its standard error over it.

    ``of_cases`` is how many times as long each of the cases took, as is to be expected of it.
    """

    mean: float
    error: float
    of_cases: Sequence[float] = ()


class _Supposed(Struct, frozen=True):
    """One way it may be: logarithm of its probability, mean and variance of the log factor.

    ``since`` is how many cases the factor is of; the log factor of those before was ``before``.
    """

    log_weight: float
    log_factor: float = 0.0
    variance: float = 0.0
    since: int = 0
    before: float = 0.0


def factor_of_today(cases: Sequence[Weighed], ago: Sequence[float]) -> Factor:
    """The factor of the newest cases, newest first; each began so many minutes ago."""
    ways = list(_supposed(cases, ago))
    most = max(way.log_weight for way in ways)
    weights = [math.exp(way.log_weight - most) for way in ways]
    total = sum(weights)
    mean, square = (
        sum(
            weight * math.exp(power * way.log_factor + power**2 * way.variance / 2)
            for weight, way in zip(weights, ways, strict=True)
        )
        / total
        for power in (1, 2)
    )
    older = [0.0] * (len(cases) + 1)
    for weight, way in zip(weights, ways, strict=True):
        now, before = math.exp(way.log_factor), math.exp(way.before)
        older[0] += weight / total * now
        older[way.since] += weight / total * (before - now)
    of_cases = tuple(accumulate(older))[:-1]
    return Factor(mean, math.sqrt(max(square / mean**2 - 1, 0.0)), of_cases)


def _supposed(cases: Sequence[Weighed], ago: Sequence[float]) -> Iterator[_Supposed]:
    """Every way it may be; a change within a slow day is one of them."""
    if not cases:
        yield _Supposed(0.0)
        return
    weights = list(accumulate(each.weight for each in cases))
    sums = list(accumulate(each.sum for each in cases))
    over = list(accumulate(each.weight > 0 for each in cases))
    all_day = _unchanged(ago[-1])
    yield _Supposed(math.log(all_day * (1 - SLOW_DAY)))
    so_far = 1.0
    for more in _changes(len(cases)):
        if 2 * over[more - 1] < more:  # most go on, and say more of how times are spread than of f
            continue
        unchanged = _unchanged(ago[more - 1])
        likely, so_far = so_far - unchanged, unchanged
        if likely == 0:  # all of them began at one moment
            continue
        since = Weighed(weights[more - 1], sums[more - 1])
        yield _free(since, math.log(likely * (1 - SLOW_DAY)), more)
        rest = Weighed(weights[-1] - since.weight, sums[-1] - since.sum)
        before = _free(rest, math.log(likely * SLOW_DAY), len(cases) - more)
        yield _free(since, before.log_weight, more, before.log_factor)
    all_of_them = Weighed(weights[-1], sums[-1])
    yield _free(all_of_them, math.log(so_far - all_day * (1 - SLOW_DAY)), len(cases))


def _unchanged(minutes: float) -> float:
    """How likely the pace has not changed for so long."""
    return math.exp(-HAZARD * min(max(minutes, 0.0), LONGEST_DAY))


def _changes(cases: int) -> Iterator[int]:
    """After how many of the newest cases a change is looked for."""
    number = float(FEWEST)
    while number < cases:
        yield int(number)
        number *= FINENESS


def _free(seen: Weighed, log_weight: float, since: int, around: float = 0.0) -> _Supposed:
    """That the factor is what it will, around that of the time before, against that it is 1."""
    precision = CHANGE**-2
    slowed = seen.sum * math.exp(-around)
    mode = 0.0
    for _ in range(STEPS):
        pull = slowed * math.exp(-mode)
        step = (pull - seen.weight - precision * mode) / (pull + precision)
        mode += min(max(step, -1.0), 1.0)
    pull = slowed * math.exp(-mode)
    variance = 1 / (pull + precision)
    likelihood = seen.sum - pull - seen.weight * (around + mode)
    chosen = (math.log(precision * variance) - precision * mode**2) / 2
    log_factor = around + mode
    return _Supposed(log_weight + likelihood + chosen, log_factor, variance, since, around)
