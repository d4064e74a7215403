"""A hall that never was, run by the product's own rules, to hold the forecast against the truth.

People come, counters call by :mod:`tickets.rank`, and each person is told a wait by
:mod:`tickets.forecast` that is later compared with the wait they had. Times are minutes.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, chain, count, islice, takewhile
from random import Random
from statistics import fmean, median, stdev
from typing import NamedTuple

from tickets.allowance import NO_RECORD, Evidence, Told, allowance, learn
from tickets.forecast import Busy, Wait, Waiting, wait_range, waits
from tickets.handling_times import Pace
from tickets.paces import HandlingTime, History, after_day, no_history, paces
from tickets.rank import first, rank_at

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = 480.0
NOON = (180.0, 270.0)
NEWEST = 600
"""As many handling times of today as the reader takes, about."""

BATCHES = 20
ALWAYS = ((0.0, math.inf),)


@dataclass(frozen=True, slots=True)
class SimulatedService:
    """A service: what its handling times truly are, and what the hall file says they are."""

    mean: float
    variation: float
    exponential: bool
    typical: float

    def handling(self, random: Random) -> float:
        """One person's handling time."""
        if self.exponential:
            return random.expovariate(1 / self.mean)
        sigma = math.sqrt(math.log1p(self.variation**2))
        return random.lognormvariate(math.log(self.mean) - sigma**2 / 2, sigma)


@dataclass(frozen=True, slots=True)
class Window:
    """A counter: whom it serves, how slow its officer is, from when to when it is open."""

    serves: Mapping[str, int]
    slowness: float = 1.0
    open: Sequence[tuple[float, float]] = ALWAYS


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who will come."""

    at: float
    service: str
    credit: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """All that will happen in a hall but for how long each person takes."""

    kinds: Mapping[str, SimulatedService]
    windows: Sequence[Window]
    arrivals: Sequence[Arrival]


@dataclass(eq=False, slots=True)
class Person:
    """Somebody in line; ``told`` is None for those who did not ask."""

    service: str
    rank_at: datetime
    came: float
    told: Wait | None = None
    waited: float = 0.0


@dataclass(slots=True)
class SimulatedHall:
    """A window as it is now: with whom, since when and until when."""

    window: Window
    person: Person | None = None
    since: float = 0.0
    until: float = 0.0

    def is_open(self, now: float) -> bool:
        """Whether it calls people at ``now``."""
        return any(start <= now < end for start, end in self.window.open)


@dataclass(slots=True)
class Learned:
    """What a hall has learned for its forecasts, day by day."""

    history: dict[str, History]
    evidence: Evidence = NO_RECORD

    def after(self, took: Mapping[str, Sequence[float]], told: Iterable[Told]) -> None:
        """Learn of a day that is over: service -> minutes that its people took, and the record."""
        for service, minutes in took.items():
            self.history[service] = after_day(self.history[service], minutes)
        self.evidence = learn(self.evidence, told)


def nothing_yet(kinds: Mapping[str, SimulatedService]) -> Learned:
    """What a hall knows on its first morning: its hall file."""
    return Learned({code: no_history(kind.typical) for code, kind in kinds.items()})


class _Over(NamedTuple):
    """A case that is over, as it was written down."""

    began: float
    service: str
    took: float


class Course:
    """A day as it goes. Every ``ask_every``-th person is told a wait.

    The forecast goes by what was learned and by the handling times of the day, unless the paces are
    ``known``. One in ``odd`` of them is written down wrong: closed by mistake, or left open over
    lunch.
    """

    def __init__(
        self,
        day: Day,
        random: Random,
        learned: Learned,
        *,
        known: Mapping[str, Pace] | None = None,
        ask_every: int = 1,
        odd: float = 0.0,
    ) -> None:
        self._known = known
        self._day, self._random, self._learned = day, random, learned
        self._over: list[_Over] = []
        self._ask_every, self._odd = ask_every, odd
        self._places = [SimulatedHall(window) for window in day.windows]
        self._line: list[Person] = []
        self._events: list[tuple[float, int, int]] = []

    def play(self) -> list[Person]:
        """Everybody who came, in the order of coming, once all have been called."""
        everybody: list[Person] = []
        self._events = list(self._known_before())
        heapq.heapify(self._events)
        while self._events:
            now, comes, n = heapq.heappop(self._events)
            if comes:
                everybody.append(self._arrive(self._day.arrivals[n], asks=n % self._ask_every == 0))
                self._wake(now)
            else:
                self._finish(self._places[n], now)
                self._call(n, now)
        self._learn(everybody)
        return everybody

    def _known_before(self) -> Iterator[tuple[float, int, int]]:
        for n, window in enumerate(self._day.windows):
            yield from ((start, 0, n) for start, _ in window.open)
        yield from ((each.at, 1, n) for n, each in enumerate(self._day.arrivals))

    def _arrive(self, arrival: Arrival, *, asks: bool) -> Person:
        came = NINE + timedelta(minutes=arrival.at)
        person = Person(arrival.service, rank_at(came, arrival.credit), arrival.at)
        if asks:
            person.told = self._forecast(person)
        self._line.append(person)
        return person

    def _learn(self, everybody: Iterable[Person]) -> None:
        told = [
            Told(each.came, each.told.mean, each.told.scatter, each.waited)
            for each in everybody
            if each.told
        ]
        took: dict[str, list[float]] = defaultdict(list)
        for each in self._over:
            took[each.service].append(each.took)
        self._learned.after(took, told)

    def _times_of_today(self, now: float) -> list[HandlingTime]:
        """As the reader finds them: all that began among the newest events, over or not."""
        newest = self._over[-NEWEST:]
        since = newest[0].began + newest[0].took if len(newest) == NEWEST else -math.inf
        begun = [
            HandlingTime(each.service, each.took, now - each.began)
            for each in newest
            if each.began >= since
        ]
        begun += [
            HandlingTime(each.person.service, now - each.since, now - each.since, over=False)
            for each in self._places
            if each.person and each.since >= since
        ]
        return sorted(begun, key=lambda each: each.ago)

    def _forecast(self, person: Person) -> Wait | None:
        now = person.came
        pace = self._known or paces(self._learned.history, self._times_of_today(now))
        line = [Waiting(each.service, each.rank_at) for each in self._line]
        counters = [_as_seen(place, now) for place in self._places if place.is_open(now)]
        joining = [Waiting(person.service, person.rank_at)]
        unforeseen = allowance(self._learned.evidence)
        return waits(line, counters, pace, joining, unforeseen).get(person.service)

    def _wake(self, now: float) -> None:
        for n, place in enumerate(self._places):
            if place.person is None:
                self._call(n, now)

    def _call(self, n: int, now: float) -> None:
        place = self._places[n]
        if place.person or not place.is_open(now):
            return
        person = first(self._line, place.window.serves)
        if person is None:
            return
        self._line.remove(person)
        person.waited = now - person.came
        handling = self._day.kinds[person.service].handling(self._random)
        place.person, place.since = person, now
        place.until = now + handling * place.window.slowness
        heapq.heappush(self._events, (place.until, 0, n))

    def _finish(self, place: SimulatedHall, now: float) -> None:
        if place.person and place.until <= now:
            minutes = self._written(now - place.since)
            self._over.append(_Over(place.since, place.person.service, minutes))
            place.person = None

    def _written(self, handling: float) -> float:
        if self._random.random() < self._odd:
            return self._random.choice((0.05, 300.0))
        return handling


def _as_seen(place: SimulatedHall, now: float) -> Busy:
    if place.person is None:
        return Busy(place.window.serves)
    return Busy(place.window.serves, place.person.service, now - place.since)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Mean waits of one line: by Erlang's formula, as they were, as they were told."""

    erlang: float
    waited: float
    standard_error: float
    told: float


def erlang_wait(servers: int, load: float, mean: float = 1.0) -> float:
    """Mean wait in M/M/c by Erlang's C formula (Erlang 1917); ``load`` is per server, below 1."""
    offered = servers * load
    blocked = 1.0
    for n in range(1, servers + 1):  # Erlang B, by its recursion
        blocked = offered * blocked / (n + offered * blocked)
    delayed = blocked / (1 - load * (1 - blocked))
    return delayed * mean / (servers * (1 - load))


def erlang_agreement(
    servers: int, load: float, *, people: int = 40_000, ask_every: int = 10, seed: int = 1
) -> Agreement:
    """Run one line with exponential handling times and hold it against Erlang's formula.

    The forecast knows the mean handling time, as the formula does.

    The standard error is by batch means: waits of neighbours are alike, those of long batches not.
    The first batch, from an empty hall, is left out.
    """
    random, mean = Random(seed), 8.0
    kinds = {"any": SimulatedService(mean, 1.0, exponential=True, typical=mean)}
    arrivals = list(islice(_poisson(random, servers * load / mean), people))
    windows = [Window({"any": 0})] * servers
    day = Day(kinds, windows, [Arrival(at, "any") for at in arrivals])
    known = {"any": Pace(mean, mean)}
    hall = Course(day, random, nothing_yet(kinds), known=known, ask_every=ask_every)
    course = hall.play()
    batches = [fmean(each.waited for each in batch) for batch in _batches(course)][1:]
    told = [each.told.mean for batch in _batches(course)[1:] for each in batch if each.told]
    error = stdev(batches) / math.sqrt(len(batches))
    return Agreement(erlang_wait(servers, load, mean), fmean(batches), error, fmean(told))


def _poisson(random: Random, rate: float) -> Iterator[float]:
    return accumulate(random.expovariate(rate) for _ in count())


def _batches(people: Sequence[Person]) -> list[Sequence[Person]]:
    size = len(people) // BATCHES
    return [people[n * size : (n + 1) * size] for n in range(BATCHES)]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How ranges held. Shares are of those who were told a wait; minutes are medians."""

    people: int
    held: float
    too_soon: float
    too_late: float
    width: float
    waited: float
    no_wait_held: float
    score: float


def coverage(halls: int = 20, *, days: int = 2, ask_every: int = 3, seed: int = 1) -> Coverage:
    """Play some days in each of many halls, no two alike; each begins without history."""
    return summary(chain.from_iterable(asked(seed + n, days, ask_every) for n in range(halls)))


def asked(seed: int, days: int, ask_every: int) -> list[Person]:
    """Everybody who asked in one changing hall."""
    random = Random(seed)
    kinds = _kinds(random)
    learned = nothing_yet(kinds)
    duties = _duties(random, list(kinds))
    people: list[Person] = []
    for _ in range(days):
        day = changing_day(random, kinds, duties)
        people += Course(day, random, learned, ask_every=ask_every, odd=0.02).play()
    return [each for each in people if each.told]


def summary(people: Iterable[Person]) -> Coverage:
    """How the ranges that people were told held."""
    told = [(wait_range(each.told), each.waited) for each in people if each.told]
    waits_told = [each for each in told if each[0] != (0, 0)]
    none_told = [waited < 1 for minutes, waited in told if minutes == (0, 0)]
    return Coverage(
        people=len(waits_told),
        held=fmean(low <= waited <= high for (low, high), waited in waits_told),
        too_soon=fmean(waited < low for (low, _), waited in waits_told),
        too_late=fmean(waited > high for (_, high), waited in waits_told),
        width=median(high - low for (low, high), _ in waits_told),
        waited=median(waited for _, waited in waits_told),
        no_wait_held=fmean(none_told) if none_told else 1.0,
        score=fmean(interval_score(*minutes, waited) for minutes, waited in waits_told),
    )


def interval_score(low: float, high: float, waited: float) -> float:
    """Minutes: the width of a range, and twenty times by how much it was missed.

    It is least where five in a hundred are missed at either end (Gneiting & Raftery, "Strictly
    Proper Scoring Rules, Prediction, and Estimation", JASA 102, 2007, with alpha 0.1).
    """
    return high - low + 20 * max(low - waited, waited - high, 0.0)


def _kinds(random: Random) -> dict[str, SimulatedService]:
    """Three to six services; the hall file's minutes are off by a third, up or down."""
    return {code: _kind(random) for code in "ABCDEF"[: random.randint(3, 6)]}


def _kind(random: Random) -> SimulatedService:
    mean = random.uniform(4, 16)
    typical = max(1, round(mean * random.lognormvariate(0, 0.3)))
    return SimulatedService(mean, random.uniform(0.4, 0.9), random.choice((True, False)), typical)


def _duties(random: Random, codes: Sequence[str]) -> list[dict[str, int]]:
    """Each service has windows of its own that help others later; the last does everything."""
    windows = [_helping(random, codes, own) for own in codes for _ in range(random.randint(1, 4))]
    return [*windows, dict.fromkeys(codes, 0)]


def _helping(random: Random, codes: Sequence[str], own: str) -> dict[str, int]:
    helped = random.sample(codes, random.randint(0, 2))
    return {code: random.choice((0, 5, 10, 15)) for code in helped} | {own: 0}


def changing_day(
    random: Random, kinds: Mapping[str, SimulatedService], duties: Sequence[Mapping[str, int]]
) -> Day:
    """One day: windows open late, pause and close early, the last one excepted."""
    windows = [
        Window(serves, random.lognormvariate(0, 0.15), tuple(_hours(random)))
        for serves in duties[:-1]
    ]
    arrivals = chain.from_iterable(
        _arrivals(random, code, random.uniform(0.7, 1.0) * _capacity(code, duties) / kind.mean)
        for code, kind in kinds.items()
    )
    in_order = sorted(arrivals, key=lambda each: each.at)
    return Day(kinds, [*windows, Window(duties[-1])], in_order)


def _hours(random: Random) -> Iterator[tuple[float, float]]:
    """Half the windows open late, two in three pause, one in four closes early."""
    opens = random.choice((0, random.uniform(5, 120)))
    pause = random.uniform(130, 300)
    back = pause + random.choice((0, random.uniform(5, 15), random.uniform(30, 60)))
    yield opens, pause
    yield back, random.choice((math.inf, math.inf, math.inf, random.uniform(back, DAY)))


def _capacity(code: str, duties: Sequence[Mapping[str, int]]) -> float:
    """Windows that serve it at once; one for several services counts as a share for each."""
    return sum(
        1 / sum(after == 0 for after in serves.values())
        for serves in duties
        if serves.get(code) == 0
    )


def _arrivals(random: Random, code: str, rate: float) -> Iterator[Arrival]:
    """A full morning, a quiet noon; one in eight has a credit."""
    for at in takewhile(lambda at: at < DAY - 30, _poisson(random, rate * 1.3)):
        busy = 1.3 if at < NOON[0] else 0.6 if at < NOON[1] else 1.0
        if random.random() < busy / 1.3:
            yield Arrival(at, code, random.choice((0,) * 14 + (20, 30)))
