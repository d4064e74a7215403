from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import fmean, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bench.simulation import coverage, erlang_agreement
from tickets import forecast
from tickets.forecast import Busy, Wait, Waiting, wait_range, waits
from tickets.handling_times import RUNS, Pace, draws, pace, strata
from tickets.rank import urgency

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
TEN = NINE + timedelta(hours=1)
PACES = {"passport": Pace(8, 4), "permit": Pace(5, 5)}
SERVICES = st.sampled_from(list(PACES))
MOMENTS = st.integers(0, 90).map(lambda n: NINE + timedelta(minutes=n))
SENT = st.none() | st.none() | st.integers(1, 4)
SERVES = st.dictionaries(SERVICES, st.integers(0, 30), min_size=1)
LINES = st.lists(st.builds(Waiting, SERVICES, MOMENTS, SENT), max_size=20)
BUSY = st.builds(
    Busy, serves=SERVES, service=st.none() | SERVICES, elapsed=st.floats(0, 60) | st.just(0.0)
)
COUNTERS = st.lists(BUSY, max_size=4).map(
    lambda counters: [replace(each, number=n) for n, each in enumerate(counters, 1)]
)
POOL = {"passport": 0, "permit": 10}
POOLS = st.lists(BUSY.map(lambda each: replace(each, serves=POOL)), min_size=1, max_size=5)


def line_of(people: int, service: str = "passport") -> list[Waiting]:
    """People who came a minute apart."""
    return [Waiting(service, NINE + timedelta(minutes=n)) for n in range(people)]


def mean_wait(
    line: Sequence[Waiting], counters: Sequence[Busy], paces: Mapping[str, Pace] = PACES
) -> float:
    """The expected wait of one more person with a passport, at ten."""
    return waits(line, counters, paces, [Waiting("passport", TEN)])["passport"].mean


# How long a service takes


def test_on_the_first_morning_the_hall_file_is_believed() -> None:
    """Without history the typical minutes are the pace, and it is said to be uncertain."""
    first = pace([], 8)
    assert first.mean == 8
    assert first.error > 2 * pace([8.0] * 30, 8).error


def test_thirty_handling_times_are_believed_more_than_the_hall_file() -> None:
    """A file that says half the truth is almost out of the game after thirty people."""
    assert 0.9 * 16 < pace([16.0] * 30, 8).mean < 16


@pytest.mark.parametrize("odd", [[300.0], [0.05], [200.0, 300.0], [0.05, 200.0, 300.0]])
def test_odd_handling_times_move_the_pace_only_little(odd: list[float]) -> None:
    """Closed by mistake or left open over lunch: over many samples the pace stays what it was."""
    means, spreads = [], []
    for seed in range(300):
        random = Random(seed)  # noqa: S311 - no secret
        honest = [random.lognormvariate(2, 0.5) for _ in range(27)]
        without, including = pace(honest, 8), pace([*odd, *honest], 8)
        means.append(including.mean / without.mean)
        spreads.append(including.spread / without.spread)
    assert fmean(means) == pytest.approx(1, abs=0.05)
    assert fmean(spreads) == pytest.approx(1, abs=0.15)
    assert quantiles(means, n=20)[-1] < 1.15


def test_the_mean_of_skewed_times_is_not_told_too_small() -> None:
    """Over many samples the pace is the true mean, where a median would be a third too little."""
    random = Random(7)  # noqa: S311 - no secret
    samples = [[random.expovariate(1 / 8) for _ in range(30)] for _ in range(400)]
    assert fmean(pace(each, 8).mean for each in samples) == pytest.approx(8, rel=0.03)


def test_no_time_at_all_is_no_handling_time() -> None:
    """Zero and less, from a clock that was set back, do not count."""
    assert pace([0.0, -5.0], 8) == pace([], 8)


# The line run forward


def test_a_service_that_nobody_serves_has_no_answer() -> None:
    """Nothing is promised where nobody serves, and a free counter is no wait."""
    joining = [Waiting("passport", TEN), Waiting("permit", TEN)]
    assert waits(line_of(3), [], PACES, joining) == {}
    assert waits(line_of(3), [Busy({"permit": 0})], PACES, joining) == {"permit": Wait(0, 0, 0)}


def test_who_is_sent_to_a_counter_waits_for_that_one() -> None:
    """Other counters are free, and do not count; nor does a counter that is not there."""
    here = Busy(POOL, "passport", 0.0, number=1)
    sent = Waiting("permit", TEN, counter=1)
    assert waits([], [here, Busy(POOL, number=2)], PACES, [sent])["permit"].mean == (
        pytest.approx(8, rel=0.01)
    )
    assert waits([], [Busy(POOL, number=2)], PACES, [sent]) == {}


def test_two_counters_share_a_line() -> None:
    """Four people of about eight minutes at two counters: a wait of about sixteen."""
    steady = {"passport": Pace(8, 0.1)}
    assert mean_wait(line_of(4), [Busy({"passport": 0})] * 2, steady) == pytest.approx(16, rel=0.05)


def test_many_busy_counters_are_free_sooner_than_each_of_them() -> None:
    """Of ten counters that have just begun, the first is free long before the mean."""
    assert mean_wait([], [Busy(POOL, "passport")] * 10) < 8 / 2


def test_a_counter_of_a_service_that_is_gone_is_free_soon() -> None:
    """Nobody knows the pace of a service that left the hall file."""
    assert mean_wait([], [Busy(POOL, "retired", 3)]) == 0


@pytest.mark.parametrize("elapsed", [0.0, 2, 8, 16])
def test_what_is_still_needed_is_what_such_cases_need(elapsed: float) -> None:
    """Of a hundred thousand gamma times, those that outlast ``elapsed`` go on for as long."""
    random = Random(3)  # noqa: S311 - no secret
    times = [random.gammavariate(4, 2) for _ in range(100_000)]
    left = fmean(time - elapsed for time in times if time > elapsed)
    assert mean_wait([], [Busy(POOL, "passport", elapsed)]) == pytest.approx(left, rel=0.03)


def test_a_ticket_left_open_over_lunch_does_not_hold_up_the_forecast() -> None:
    """After five hours a counter is expected back in minutes, not in hours."""
    assert 0 < mean_wait([], [Busy(POOL, "passport", 300)]) < 16


def test_who_comes_is_called_before_those_that_a_counter_helps_later() -> None:
    """A helping counter takes its own people first: they do not wait for those it helps."""
    helping = Busy({"passport": 0, "permit": 30})
    just_come = [Waiting("permit", TEN - timedelta(minutes=1)) for _ in range(5)]
    assert mean_wait(just_come, [helping]) == 0
    assert mean_wait([replace(each, rank_at=NINE) for each in just_come], [helping]) > 20


@given(LINES, COUNTERS, MOMENTS, st.integers(0, RUNS - 1))
def test_a_newcomer_starts_when_the_line_run_to_its_end_says(
    line: list[Waiting], counters: list[Busy], rank_at: datetime, run: int
) -> None:
    """The forecast of all newcomers equals the start of each, really put in line."""
    joining = [Waiting(service, rank_at) for service in PACES]
    told = forecast._Simulation(line, counters, PACES, joining).run(run)
    for who in joining:
        assert told.get(who.service) == _start_of(who, line, counters, run)


def _start_of(
    who: Waiting, line: Sequence[Waiting], counters: Sequence[Busy], run: int
) -> float | None:
    """Brute force: the earliest free counter calls its most urgent, until it is ``who``."""
    free = [_still(n, counter, run) for n, counter in enumerate(counters)]
    left, open_, started = [*sorted(line, key=lambda w: w.rank_at), who], set(range(len(free))), 0
    while open_:
        n = min(open_, key=lambda each: (free[each], each))
        mine = [each for each in left if _may_call(counters[n], each)]
        if not mine:
            open_.remove(n)
            continue
        first = min(mine, key=lambda each: _urgency(counters[n], each))
        if first is who:
            return free[n]
        left.remove(first)
        free[n] += strata(PACES[first.service])[draws(run)[started]]
        started += 1
    return None


def _still(n: int, counter: Busy, run: int) -> float:
    if counter.service is None:
        return 0.0
    return strata(PACES[counter.service], counter.elapsed)[draws(run)[-1 - n]]


def _may_call(counter: Busy, who: Waiting) -> bool:
    return who.service in counter.serves if who.counter is None else who.counter == counter.number


def _urgency(counter: Busy, who: Waiting) -> datetime:
    return urgency(who.rank_at, 0 if who.counter else counter.serves[who.service])


@given(LINES, COUNTERS)
def test_a_range_holds_its_mean(line: list[Waiting], counters: list[Busy]) -> None:
    """The low end is not above the expected wait, nor the high end below it."""
    for wait in waits(line, counters, PACES, [Waiting(service, TEN) for service in PACES]).values():
        assert 0 <= wait.low <= wait.mean <= wait.high


@given(st.integers(0, 30), st.integers(1, 5), POOLS)
def test_more_people_ahead_never_shorten_the_wait(few: int, more: int, pool: list[Busy]) -> None:
    """Where all counters serve the same, each person ahead makes the wait longer or leaves it.

    Where they do not it need not be so: somebody more may keep a counter from a long matter that
    another counter then takes.
    """
    assert mean_wait(line_of(few), pool) <= mean_wait(line_of(few + more), pool)


@given(LINES, POOLS, BUSY)
def test_one_more_counter_never_lengthens_the_wait(
    line: list[Waiting], pool: list[Busy], more: Busy
) -> None:
    """Where all counters serve the same, another one, busy or not, is no harm to anybody."""
    together = [replace(each, counter=None) for each in line]
    with_one_more = [*pool, replace(more, serves=POOL)]
    assert mean_wait(together, with_one_more) <= mean_wait(together, pool) + 1e-9


def test_a_line_has_one_answer() -> None:
    """Asked twice, the forecast says the same: numbers on a screen do not flicker by chance."""
    counters = [Busy(POOL, "permit", 3)] * 3
    assert mean_wait(line_of(12), counters) == mean_wait(line_of(12), counters)


# What people are told


@pytest.mark.parametrize(
    ("wait", "told"),
    [
        (Wait(0, 0, 0), (0, 0)),
        (Wait(0.4, 0.1, 0.9), (0, 0)),
        (Wait(0.9, 0.4, 1.6), (0, 5)),
        (Wait(8, 6, 11), (5, 15)),
        (Wait(20, 15, 30), (15, 30)),
    ],
)
def test_a_range_is_told_in_fives(wait: Wait, told: tuple[int, int]) -> None:
    """Outward to fives, so that rounding breaks no promise; no wait is less than a minute."""
    assert wait_range(wait) == told


def test_an_unknown_pace_is_told_more_carefully() -> None:
    """On the first morning the range is wider than when the pace is known."""
    line, counter = line_of(6), [Busy({"passport": 0})]
    ranges = []
    for known in (pace([], 8), pace([4.0, 6, 7, 8, 9, 10, 12] * 4, 8)):
        wait = waits(line, counter, {"passport": known}, [Waiting("passport", TEN)])["passport"]
        ranges.append((wait.high - wait.low) / wait.mean)
    assert ranges[0] > 1.3 * ranges[1]


# Whether it is true


@pytest.mark.no_cover  # thousands of people: the lines are covered by the tests above
@pytest.mark.parametrize(("servers", "load"), [(1, 0.6), (3, 0.7), (8, 0.8)])
def test_waits_agree_with_erlang(servers: int, load: float) -> None:
    """A line of random people waits as Erlang's formula says, and is told so on average."""
    found = erlang_agreement(servers, load, people=40_000, ask_every=10)
    assert found.standard_error < found.erlang / 8
    assert abs(found.waited - found.erlang) < 3 * found.standard_error
    assert abs(found.told - found.erlang) < 3 * found.standard_error


@pytest.mark.no_cover  # as above
def test_what_people_are_told_holds() -> None:
    """In halls whose counters come and go, eight to nineteen ranges of twenty hold, none idly wide.

    Half of the people there wait for more than twenty minutes.
    """
    found = coverage(halls=8)
    assert 0.8 <= found.held <= 0.95
    assert found.no_wait_held >= 0.95
    assert found.waited > 20
    assert found.width <= 30
