"""Lines of one service, of which it is exactly known how long they take, to measure forecasts by.

With n people ahead and s busy counters whose handling times are exponential, the wait is Erlang
distributed: n + 1 times one s-th of a handling time. Everything else is held against that: the
queue-length estimator is its mean (Ibrahim & Whitt, "Real-Time Delay Estimation Based on Delay
History", M&SOM 11, 2009), and its 5 % and 95 % points are the narrowest honest range. Times are
minutes.
"""

import heapq
import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from statistics import fmean

from bench.simulation import (
    DAY,
    NEWEST,
    NINE,
    Learned,
    SimulatedService,
    interval_score,
    nothing_yet,
)
from tickets.allowance import Told, allowance
from tickets.forecast import Busy, Minutes, Wait, Waiting, wait_range, waits
from tickets.handling_times import cube_root
from tickets.paces import HandlingTime, paces

MEAN = 8.0
LOAD = 0.95
RUSH_LOAD, RUSH_ENDS, LOAD_AFTER_RUSH = 1.5, 120.0, 0.6
"""In the first two hours half as many again come as can be served; then the line is worked off."""

NOON = 180.0
SLOWER = 1.3
FOLLOWED = NOON + 60
"""A change of pace at noon is to be followed within an hour: from then on errors are small."""

LOW, HIGH = 0.05, 0.95
SERVICE = "any"
HERE = {SERVICE: 0}


@dataclass(frozen=True, slots=True)
class Scene:
    """One kind of day: counters, a rush or none, handling times exponential or lognormal."""

    counters: int
    rush: bool = False
    exponential: bool = True

    def __str__(self) -> str:
        day = "rush" if self.rush else "quiet"
        times = "exponential" if self.exponential else "lognormal"
        return f"{day}, {self.counters} counters, {times}"

    @property
    def kind(self) -> SimulatedService:
        """The service; lognormal times have half the variation of exponential ones."""
        return SimulatedService(MEAN, 0.5, self.exponential, MEAN)

    def arrivals(self, random: Random) -> list[float]:
        """When people come; a quiet day begins with as long a line as its load makes in the end."""
        capacity = self.counters / MEAN
        if not self.rush:
            there = self.counters + int(random.expovariate(1 - LOAD))
            return [0.0] * there + list(_coming(random, LOAD * capacity))
        stay = LOAD_AFTER_RUSH / RUSH_LOAD
        return [
            at
            for at in _coming(random, RUSH_LOAD * capacity)
            if at < RUSH_ENDS or random.random() < stay
        ]


def _coming(random: Random, rate: float) -> Iterator[float]:
    at = random.expovariate(rate)
    while at < DAY:
        yield at
        at += random.expovariate(rate)


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who comes, and what the hall looks like then.

    ``busy`` says for how long each busy counter has been with its person, ``last_wait`` is the wait
    of the one called last, ``waited`` the wait that it became.
    """

    came: float
    ahead: int
    busy: Sequence[float]
    times: Sequence[HandlingTime]
    last_wait: float
    waited: float


class OneLine:
    """A day of one line: first come, first served."""

    def __init__(
        self, came: Sequence[float], counters: int, handling: Callable[[float], float]
    ) -> None:
        """``handling`` gives the minutes of a case from when it begins."""
        self._came = came
        self._began: list[float] = []
        self._over: list[float] = []
        free = [0.0] * counters
        for at in came:
            begins = max(at, free[0])
            over = begins + handling(begins)
            heapq.heapreplace(free, over)
            self._began.append(begins)
            self._over.append(over)
        self._in_order_of_end = sorted(self._over)

    @property
    def took(self) -> list[float]:
        """All handling times of the day."""
        return [over - began for began, over in zip(self._began, self._over, strict=True)]

    def asked(self, since: float, people: int) -> Iterator[Asked]:
        """About so many of those who come after ``since`` and have to wait, evenly spread."""
        first = bisect_left(self._came, since)
        step = max((len(self._came) - first) // people, 1)
        for n in range(first + step // 2, len(self._came), step):
            if self._began[n] > self._came[n]:
                yield self._seen_by(n)

    def waits(self) -> Iterator[tuple[int, float, float]]:
        """Of all who wait: people ahead, wait of the one called last, own wait."""
        called = 0
        for n, at in enumerate(self._came):
            while called < n and self._began[called] <= at:
                called += 1
            if self._began[n] > at and called:
                last = self._began[called - 1] - self._came[called - 1]
                yield n - called, last, self._began[n] - at

    def _seen_by(self, n: int) -> Asked:
        now = self._came[n]
        called = bisect_right(self._began, now, 0, n)
        busy = [now - self._began[each] for each in range(called) if self._over[each] > now]
        last = called - 1
        return Asked(
            came=now,
            ahead=n - called,
            busy=busy,
            times=self._newest_times(called, now),
            last_wait=self._began[last] - self._came[last],
            waited=self._began[n] - now,
        )

    def _newest_times(self, called: int, now: float) -> list[HandlingTime]:
        """As the reader finds them: all that began since some moment, newest first."""
        ended = bisect_right(self._in_order_of_end, now)
        since = self._in_order_of_end[ended - NEWEST] if ended >= NEWEST else -1.0
        return [
            self._seen_at(now, n)
            for n in range(called - 1, bisect_left(self._began, since) - 1, -1)
        ]

    def _seen_at(self, now: float, n: int) -> HandlingTime:
        began, over = self._began[n], self._over[n]
        return HandlingTime(SERVICE, min(over, now) - began, now - began, over <= now)


def _line(scene: Scene, random: Random, *, slower_at: float = math.inf) -> OneLine:
    def handling(begins: float) -> float:
        return scene.kind.handling(random) * (SLOWER if begins >= slower_at else 1.0)

    return OneLine(scene.arrivals(random), scene.counters, handling)


def _told(asked: Asked, learned: Learned) -> Wait:
    """What the product would tell."""
    line = [Waiting(SERVICE, NINE)] * asked.ahead
    counters = [Busy(HERE, SERVICE, each) for each in asked.busy]
    pace = paces(learned.history, asked.times)
    joining = [Waiting(SERVICE, NINE)]
    return waits(line, counters, pace, joining, allowance(learned.evidence))[SERVICE]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How true forecasts were, of those who waited; shares are of one.

    ``to_queue_length`` and ``to_last_wait`` are their root mean square errors over those of the two
    estimators, ``width`` and ``score`` those of the range that is told over the exact one's.
    """

    to_queue_length: float
    to_last_wait: float
    held: float
    above: float
    width: float
    score: float


def accuracy(
    scene: Scene, halls: int, *, past: int = 5, days: int = 5, people: int = 16
) -> Accuracy:
    """Measure ``days`` days in each of many halls, after a past in which the pace was learned."""
    seen = [each for n in range(halls) for each in _days(scene, Random(n), past, days, people)]
    ranges = [(*_as_minutes(wait_range(told)), asked.waited) for asked, told in seen]
    exact = [(*exact_range(asked.ahead, scene.counters), asked.waited) for asked, _ in seen]
    error = _root_mean_square(told.mean - asked.waited for asked, told in seen)
    return Accuracy(
        to_queue_length=error / _queue_length_error(scene, seen),
        to_last_wait=error / _root_mean_square(each.last_wait - each.waited for each, _ in seen),
        held=fmean(low <= waited <= high for low, high, waited in ranges),
        above=fmean(waited > high for _, high, waited in ranges),
        width=_mean_width(ranges) / _mean_width(exact),
        score=fmean(interval_score(*each) for each in ranges)
        / fmean(interval_score(*each) for each in exact),
    )


@dataclass(frozen=True, slots=True)
class Followed:
    """Errors after all have become slower, over those of the queue-length estimator that knows it.

    ``from_then_on`` is of all who come later than an hour after it, until the evening;
    ``second_hour`` of those who come within one more hour.
    """

    from_then_on: float
    second_hour: float


def followed(scene: Scene, halls: int, *, past: int = 5, people: int = 24) -> Followed:
    """How well a change of pace at noon is followed in many halls."""
    seen: list[tuple[Asked, Wait]] = []
    for n in range(halls):
        random = Random(n)
        learned = _after(scene, random, past, people)
        line = _line(scene, random, slower_at=NOON)
        seen += [(each, _told(each, learned)) for each in line.asked(FOLLOWED, people)]
    second_hour = [each for each in seen if each[0].came < FOLLOWED + 60]
    return Followed(_to_slower(scene, seen), _to_slower(scene, second_hour))


def _to_slower(scene: Scene, seen: Sequence[tuple[Asked, Wait]]) -> float:
    error = _root_mean_square(told.mean - asked.waited for asked, told in seen)
    return error / _queue_length_error(scene, seen, MEAN * SLOWER)


def _days(
    scene: Scene, random: Random, past: int, days: int, people: int
) -> Iterator[tuple[Asked, Wait]]:
    learned = _after(scene, random, past, people)
    for _ in range(days):
        yield from _day(scene, random, learned, people)


def _after(scene: Scene, random: Random, past: int, people: int) -> Learned:
    """What a hall has learned in so many days."""
    learned = nothing_yet({SERVICE: scene.kind})
    for _ in range(past):
        _day(scene, random, learned, people)
    return learned


def _day(scene: Scene, random: Random, learned: Learned, people: int) -> list[tuple[Asked, Wait]]:
    line = _line(scene, random)
    seen = [(asked, _told(asked, learned)) for asked in line.asked(0.0, people)]
    record = [Told(asked.came, told.mean, told.scatter, asked.waited) for asked, told in seen]
    learned.after({SERVICE: line.took}, record)
    return seen


def _as_minutes(told: Minutes) -> Minutes:
    """Who is told that there is no wait is told that it is less than a minute."""
    return told if told != (0, 0) else (0, 1)


def _queue_length_error(
    scene: Scene, seen: Iterable[tuple[Asked, Wait]], mean: float = MEAN
) -> float:
    each_takes = mean / scene.counters
    return _root_mean_square((each.ahead + 1) * each_takes - each.waited for each, _ in seen)


def _root_mean_square(errors: Iterable[float]) -> float:
    return math.sqrt(fmean(error**2 for error in errors))


def _mean_width(ranges: Iterable[tuple[float, float, float]]) -> float:
    return fmean(high - low for low, high, _ in ranges)


def exact_range(ahead: int, counters: int) -> tuple[float, float]:
    """From the 5 % to the 95 % point of the wait with so many people ahead."""
    low, high = (_erlang_point(ahead + 1, share) * MEAN / counters for share in (LOW, HIGH))
    return low, high


@cache
def _erlang_point(shape: int, share: float) -> float:
    """A quantile of the Erlang distribution with rate 1, by Newton's method on its sum."""
    point = shape * max(cube_root(shape**-0.5).inv_cdf(share), 0.1) ** 3
    for _ in range(20):
        term = more = math.exp(-point)
        for n in range(1, shape):
            term *= point / n
            more += term
        point = max(point - ((1 - more) - share) / term, point / 2)
    return point


@dataclass(frozen=True, slots=True)
class Stream:
    """How people come in Ibrahim & Whitt's setting, and what they found."""

    name: str
    gap: Callable[[Random], float]
    found: float


def _hyperexponential(random: Random) -> float:
    """Mean 1, squared variation 4, both halves with as much of the mean (balanced means)."""
    share = (1 + math.sqrt(3 / 5)) / 2
    chosen = share if random.random() < share else 1 - share
    return random.expovariate(2 * chosen)


STREAMS = (
    Stream("Poisson", lambda random: random.expovariate(1.0), 2.1),
    Stream("regular", lambda _: 1.0, 1.14),
    Stream("hyperexponential", _hyperexponential, 4.5),
)


def last_wait_ratio(stream: Stream, *, people: int, seed: int = 1) -> float:
    """Mean square error of the last one's wait over the queue-length estimator's.

    Ten counters, load 0.95, exponential handling times of mean 1: Ibrahim & Whitt's setting.
    """
    random, counters, at = Random(seed), 10, 0.0
    came: list[float] = []
    for _ in range(people):
        at += stream.gap(random) / (counters * LOAD)
        came.append(at)
    seen = list(OneLine(came, counters, lambda _: random.expovariate(1.0)).waits())
    seen = seen[len(seen) // 10 :]  # without the first, who came to an empty hall
    by_length = fmean(((ahead + 1) / counters - waited) ** 2 for ahead, _, waited in seen)
    return fmean((last - waited) ** 2 for _, last, waited in seen) / by_length
