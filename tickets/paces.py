"""How long services take today: what the hall remembers of them, and how today differs from it.

Of each service's handling times the hall remembers number, mean and variation (:class:`History`).
An older day counts less and less, but the history is weeks long, so the mean of a busy service is
known to a percent. On top comes one factor for the whole hall (tickets/pace_of_today.py), since
what makes a day slow, a system that is down or a new rule, makes all counters slow.

Each is weighted by what it is known to, as in credibility theory (Bühlmann & Straub,
"Glaubwürdigkeit für Schadensätze", Mitteilungen der VSVM 70, 1970). Why so:
docs/decisions/0010-forecast.md.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import NormalDist, quantiles

from msgspec import Struct

from tickets.handling_times import Pace, cube_root
from tickets.pace_of_today import Factor, Weighed, factor_of_today

PRIOR = 3
"""The hall file's typical minutes count as much as so many handling times.

Credibility weight (Bühlmann, "Experience Rating and Credibility", ASTIN Bulletin 4, 1967): the
variance of one handling time over that of the file's error, about 0.7² over 0.4² of the mean.
"""

PRIOR_VARIATION = 0.7
"""Standard deviation over mean of handling times that nobody has measured yet."""

LEAST_VARIATION = 0.1
"""Handling times are never alike; counted as alike, a few would outweigh weeks."""

FADING = 0.95
"""What a day counts a day later: the history is twenty days long."""

FENCE = 3.0
"""Quartile distances beyond which a value is odd: far out (Tukey, Exploratory Data Analysis, 1977).

With 1.5 every third sample of thirty honest values loses one; with the 2.2 of Hoaglin &
Iglewicz (JASA 82, 1987) the long tail of lognormal times does, and a history is a percent short.
"""

USUAL = 12
"""As many usual values stand beside those that are looked at for odd ones, so that among two or
three one that is a hundred times too long is seen as well."""


LEAST_ROOT = 1e-3
"""A cube root below it is of no time at all, as after a clock was set back."""


class History(Struct, frozen=True):
    """What the hall remembers of a service's handling times, from the days before today.

    ``cases`` is how many they count as, ``mean`` is in minutes, ``variation`` is their standard
    deviation over the mean.
    """

    cases: float
    mean: float
    variation: float


class HandlingTime(Struct, frozen=True):
    """Minutes that a counter has been with one person, for one service; not ``over`` yet, or so.

    It began so many minutes ``ago``.
    """

    service: str
    minutes: float
    ago: float
    over: bool = True


def no_history(typical: float) -> History:
    """The history of a service on its first morning: the hall file's minutes."""
    return History(PRIOR, typical, PRIOR_VARIATION)


def after_day(before: History, minutes: Iterable[float]) -> History:
    """The history of a service after one more day with these handling times."""
    ratios = [max(each, 0.0) / before.mean for each in minutes]
    low, high = _fences(ratios)
    kept = [each for each in ratios if low <= each <= high]
    old = before.cases * FADING
    cases = old + len(kept)
    mean = (old + sum(kept)) / cases
    squares = old * (before.variation**2 + (1 - mean) ** 2)
    squares += sum((each - mean) ** 2 for each in kept)
    variation = max(math.sqrt(squares / cases) / mean, LEAST_VARIATION)
    return History(cases, before.mean * mean, variation)


def paces(history: Mapping[str, History], today: Sequence[HandlingTime]) -> dict[str, Pace]:
    """Service -> its pace now, for every service of ``history``.

    ``today`` is the newest handling times of this day, by when they began, newest first: all that
    have begun since some moment, over or not. Left out, those that go on would make a morning look
    quick: the first to be over are the short ones.

    A service that the hall hardly remembers says little of how slow today is, so its times weigh
    as little there; they say the more of the service itself.
    """
    seen = _without_odd(
        [_seen(each, history[each.service]) for each in today if each.service in history]
    )
    count = Counter(each.service for each in seen)
    say = {service: _says_of_today(before, count[service]) for service, before in history.items()}
    says = [each.says.times(say[each.service]) for each in seen]
    factor = factor_of_today(says, [each.ago for each in seen])
    of_service: dict[str, list[tuple[_Seen, float]]] = {service: [] for service in history}
    for each, slow in zip(seen, factor.of_cases, strict=True):
        of_service[each.service].append((each, slow))
    return {
        service: _pace(before, of_service[service], factor) for service, before in history.items()
    }


def _says_of_today(history: History, times: int) -> float:
    """Share of what a service's times say that is said of today, and not of its own mean.

    The mean of n times is known to 1/n, the one it is held against to one over the cases before;
    a hall file's minutes are none, as they are often wrong by half.
    """
    known = max(history.cases - PRIOR, 0.0)
    return known / (known + times) if times else 0.0


class _Seen(Struct, frozen=True):
    """A handling time over its service's mean, and what it says of today."""

    service: str
    ratio: float
    ago: float
    over: bool
    says: Weighed


def _pace(history: History, today: Sequence[tuple[_Seen, float]], factor: Factor) -> Pace:
    """A service's pace: its history and its times of today, both as slow as it is now.

    With each time of today stands how many times as long as ever all took then.
    """
    over = [each.ratio / slow for each, slow in today if each.over]
    cases = history.cases + len(over)
    shape = history.variation**-2
    ratio = (history.cases + sum(each.says.sum / slow for each, slow in today) / shape) / cases
    squares = history.cases * history.variation**2 + sum((each - ratio) ** 2 for each in over)
    mean = history.mean * factor.mean * ratio
    spread = mean * max(math.sqrt(squares / cases) / ratio, LEAST_VARIATION)
    return Pace(mean, spread, math.hypot(mean * factor.error, spread / math.sqrt(cases)))


def _seen(each: HandlingTime, history: History) -> _Seen:
    """A handling time and what it says; see :class:`Weighed`.

    For one that goes on that is the slope of the logarithm of the share of a gamma that is longer,
    which for exponential times is just the time so far.
    """
    ratio, shape = max(each.minutes, 0.0) / history.mean, history.variation**-2
    if each.over:
        return _Seen(each.service, ratio, each.ago, each.over, Weighed(shape, shape * ratio))
    normal, root = cube_root(history.variation), math.cbrt(ratio)
    pull = _hazard(normal.zscore(root)) * root / (3 * normal.stdev)
    return _Seen(each.service, ratio, each.ago, each.over, Weighed(0.0, pull))


def _hazard(z: float) -> float:
    """Density over what is left of a normal distribution."""
    if z > 6:  # noqa: PLR2004 - beyond it nothing is left to divide by; the hazard is z
        return z
    return NormalDist().pdf(z) / (math.erfc(z / math.sqrt(2)) / 2)


def _without_odd(seen: Sequence[_Seen]) -> list[_Seen]:
    """Without those that are no handling times; one that goes on may be short."""
    low, high = _fences([each.ratio for each in seen if each.over])
    return [each for each in seen if each.ratio <= high and (each.ratio >= low or not each.over)]


def _fences(ratios: Sequence[float]) -> tuple[float, float]:
    """The least and the most, over the mean, that handling times can be.

    Tukey's fences, on cube roots: there times of any gamma distribution are nearly normal, and
    lognormal ones almost.
    """
    roots = [*_USUAL_ROOTS, *(math.cbrt(each) for each in ratios)]
    lower, _, upper = quantiles(roots, method="inclusive")
    reach = FENCE * max(upper - lower, _LEAST_DISTANCE)
    return max(lower - reach, LEAST_ROOT) ** 3, (upper + reach) ** 3


_USUAL_ROOTS = cube_root(1.0).quantiles(USUAL + 1)
_LEAST = cube_root(LEAST_VARIATION).quantiles()
_LEAST_DISTANCE = _LEAST[2] - _LEAST[0]
