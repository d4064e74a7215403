"""A hall of equal counters in the long run, with people who have a credit and people who have none.

What is known of it exactly is the theory of queues; who goes first is the product's own rule.
"""

import math
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

from tickets.rank import first, rank_at

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
SERVES = {"any": 0}
MEAN = 8.0
"""Minutes that it takes to serve somebody, on average; exponentially distributed."""


@dataclass(frozen=True)
class Scene:
    """Counters, their load (0 to 1), the share of people with credit, and so many minutes of it."""

    counters: int
    load: float
    share: float = 0.5
    credit_minutes: int = 0

    @property
    def arrivals(self) -> float:
        """People a minute."""
        return self.load * self.counters / MEAN


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in line."""

    service: str
    rank_at: datetime
    came: float
    has_credit: bool


@dataclass(frozen=True)
class Waits:
    """Mean minutes of those with credit, of those without, and of all; how many have credit."""

    with_credit: float
    without: float
    all: float
    share_with_credit: float

    @property
    def gap(self) -> float:
        """By how much those with credit wait less."""
        return self.without - self.with_credit


def simulated(scene: Scene, people: int, seed: int) -> Waits:
    """The waits of so many people, who come one by one at random and leave the hall empty.

    Who is served next takes the next handling time: it does not depend on who that is, so scenes
    of one seed that differ in credit have the same people, the same times and the same counters.
    """
    comes, kinds, takes = (
        random.Random(f"{seed} {what}")  # noqa: S311 - no secret
        for what in ("comes", "kinds", "takes")
    )
    busy, line, waited = list[float](), list[Person](), {True: [0.0, 0], False: [0.0, 0]}
    came = comes.expovariate(scene.arrivals)
    for _ in range(people):
        while line and busy[0] <= came:
            _call(heappop(busy), line, busy, takes, waited)
        while len(busy) == scene.counters and busy[0] <= came:
            heappop(busy)
        has_credit = kinds.random() < scene.share
        rank = rank_at(BEGIN + timedelta(minutes=came), scene.credit_minutes if has_credit else 0)
        line.append(Person("any", rank, came, has_credit))
        if len(busy) < scene.counters:
            _call(came, line, busy, takes, waited)
        came += comes.expovariate(scene.arrivals)
    while line:
        _call(heappop(busy), line, busy, takes, waited)
    (mine, many), (theirs, others) = waited[True], waited[False]
    return Waits(
        mine / max(many, 1), theirs / max(others, 1), (mine + theirs) / people, many / people
    )


def _call(
    now: float,
    line: list[Person],
    busy: list[float],
    takes: random.Random,
    waited: dict[bool, list[float]],
) -> None:
    person = first(line, SERVES)
    assert person is not None
    line.remove(person)
    waited[person.has_credit][0] += now - person.came
    waited[person.has_credit][1] += 1
    heappush(busy, now + takes.expovariate(1 / MEAN))


def erlang_c(scene: Scene) -> float:
    """The probability that somebody has to wait (Erlang 1917)."""
    offered = scene.load * scene.counters
    terms = [offered**n / math.factorial(n) for n in range(scene.counters + 1)]
    waiting = terms[-1] / (1 - scene.load)
    return waiting / (sum(terms[:-1]) + waiting)


def mean_wait(scene: Scene) -> float:
    """Minutes that people wait on average, in whatever order they are called."""
    return erlang_c(scene) * MEAN / (scene.counters * (1 - scene.load))


def cobham(scene: Scene) -> tuple[float, float]:
    """Mean minutes of those who go first and of the others (Cobham 1954, equation for m channels).

    Nobody is interrupted, and those who go first do so however late they come.
    """
    none_ahead = erlang_c(scene) * MEAN / scene.counters
    urgent = 1 - scene.load * scene.share
    return none_ahead / urgent, none_ahead / (urgent * (1 - scene.load))
