"""How far off a wait may be by what no line shows, learned from what people were told.

Counters open and close, officers are quicker and slower than most, people come and go first. How
much that is differs from hall to hall, so each learns it from its own record of told against true:
a wait that was told had a mean, and a scatter that line and pace explain; how much more its errors
scatter is what was not foreseen. That is the variance between studies of meta-analysis
(DerSimonian & Laird, "Meta-Analysis in Clinical Trials", Controlled Clinical Trials 7, 1986), here
with a prior over a few values, since a hall begins without any record. Why so:
docs/decisions/0010-forecast.md.
"""

import math
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tickets.handling_times import cube_root

UNFORESEEN = (0.0, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6)
"""Shares of a wait by which it may be off, as a standard deviation."""

PRIOR = (0.02, 0.02, 0.04, 0.06, 0.1, 0.2, 0.3, 0.16, 0.07, 0.03)
"""How likely each is of a hall that nobody knows yet: about a fifth, from changing halls."""

FADING = 0.95
"""What a day counts a day later, as with the paces."""

LEAST_SCATTER = 0.01
"""Nothing is known better, whatever the runs say."""

STRANGERS = 0.01
"""Density of waits that are as likely whatever the share: of those who were not in the line."""

SHORTEST = 1.0
"""Minutes; people who are told less are told that there is no wait."""

Evidence = Sequence[float]
"""The logarithm of how likely each of :data:`UNFORESEEN` makes the record."""

NO_RECORD: Evidence = (0.0,) * len(UNFORESEEN)
"""The record of a hall on its first morning."""


class Told(Struct, frozen=True):
    """One wait that was told, and the one it became: minutes, and ``came`` since any moment.

    ``scatter`` is the standard deviation over the mean that line and paces explain.
    """

    came: float
    mean: float
    scatter: float
    waited: float


def allowance(evidence: Evidence) -> float:
    """The share of a wait by which it may be off, as far as the record says."""
    most = max(evidence)
    weights = [prior * math.exp(each - most) for prior, each in zip(PRIOR, evidence, strict=True)]
    squares = (weight * share**2 for weight, share in zip(weights, UNFORESEEN, strict=True))
    return math.sqrt(sum(squares) / sum(weights))


def learn(evidence: Evidence, day: Iterable[Told]) -> Evidence:
    """The evidence after one more day, in the order in which people came."""
    found = [each * FADING for each in evidence]
    last = -math.inf
    for told in day:  # those who stood in one line shared their luck: only what is new counts
        if told.mean < SHORTEST or told.waited <= 0:
            continue
        news = min((told.came - last) / told.waited, 1.0)
        last = told.came
        for n, share in enumerate(UNFORESEEN):
            found[n] += news * _log_likelihood(told, share)
    return tuple(found)


def _log_likelihood(told: Told, unforeseen: float) -> float:
    """How likely a wait was, as a gamma around what was told; on cube roots, as paces are."""
    normal = cube_root(max(math.hypot(told.scatter, unforeseen), LEAST_SCATTER))
    error = normal.zscore(math.cbrt(told.waited / told.mean))
    return math.log(math.exp(-(error**2) / 2) / normal.stdev + STRANGERS)
