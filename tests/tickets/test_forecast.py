from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bench.one_line import (
    STREAMS,
    Scene,
    Stream,
    accuracy,
    exact_range,
    followed,
    last_wait_ratio,
)
from bench.simulation import coverage, erlang_agreement
from tickets import forecast
from tickets.forecast import Busy, Wait, Waiting, wait_range, waits, waits_in
from tickets.handling_times import RUNS, Pace, draws, strata
from tickets.paces import HandlingTime, no_history, paces
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


def test_in_a_line_each_waits_as_if_they_came_last() -> None:
    """All at once and each alone have the same answer; whom nobody serves is left out."""
    counters = [Busy({"passport": 0}, "passport", 2.0, number=n) for n in (1, 2)]
    line = line_of(9)
    nobody = Waiting("permit", NINE)
    found = waits_in([*reversed(line), nobody], counters, PACES)
    assert found == {
        8 - n: waits(line[:n], counters, PACES, [line[n]])["passport"] for n in range(9)
    }


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
        (Wait(0.9, 0.4, 1.6), (0, 2)),
        (Wait(2, 1.99, 2.01), (2, 3)),
        (Wait(8, 6.4, 11.2), (6, 11)),
        (Wait(20, 14, 28), (15, 30)),
        (Wait(60, 54.9, 66), (55, 65)),
    ],
)
def test_a_range_is_told_as_finely_as_it_is_known(wait: Wait, told: tuple[int, int]) -> None:
    """To fives, to minutes where it is less than ten minutes wide; no wait is less than a minute.

    The nearest, not outward: outward, a range of two minutes would be told as one of seven.
    """
    assert wait_range(wait) == told


def test_an_unknown_pace_is_told_more_carefully() -> None:
    """On the first morning the range is wider than when the pace is known."""
    line, counter = line_of(6), [Busy({"passport": 0})]
    history = {"passport": no_history(8)}
    took = (4.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0) * 4
    times = [HandlingTime("passport", minutes, 2.0 * n) for n, minutes in enumerate(took)]
    ranges = []
    for known in (paces(history, []), paces(history, times)):
        wait = waits(line, counter, known, [Waiting("passport", TEN)])["passport"]
        ranges.append((wait.high - wait.low) / wait.mean)
    assert ranges[0] > 1.3 * ranges[1]


def test_a_hall_that_goes_as_foreseen_is_told_more_closely() -> None:
    """The range grows with what the hall's record says of the unforeseen; the mean stays."""
    line, counters, joining = line_of(40), [Busy(POOL)] * 8, [Waiting("passport", TEN)]
    close, usual, wide = (
        waits(line, counters, PACES, joining, *unforeseen)["passport"]
        for unforeseen in ([0.0], [], [0.4])
    )
    assert close.mean == usual.mean == wide.mean
    assert close.high - close.low < usual.high - usual.low < wide.high - wide.low
    assert close.scatter == wide.scatter


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


@pytest.mark.no_cover  # as above
@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.name)
def test_the_simulator_agrees_with_the_literature(stream: Stream) -> None:
    """The last one's wait errs against the queue length as Ibrahim & Whitt (2009) found.

    Within a tenth with so few people; `make bench` takes more, and holds it to a twentieth.
    """
    assert last_wait_ratio(stream, people=150_000) == pytest.approx(stream.found, rel=0.1)


@pytest.mark.no_cover  # as above
@pytest.mark.parametrize(("ahead", "counters"), [(0, 3), (20, 3), (300, 60)])
def test_the_exact_range_is_erlangs(ahead: int, counters: int) -> None:
    """Of many sums of exponential times, five in a hundred lie beyond either end."""
    random = Random(5)  # noqa: S311 - no secret
    low, high = exact_range(ahead, counters)
    rate = counters / 8
    sums = [sum(random.expovariate(rate) for _ in range(ahead + 1)) for _ in range(2000)]
    assert fmean(each < low for each in sums) == pytest.approx(0.05, abs=0.015)
    assert fmean(each > high for each in sums) == pytest.approx(0.05, abs=0.015)


@pytest.mark.no_cover  # as above
def test_minutes_hold_in_a_rush() -> None:
    """Thirty counters and a line of hundreds: the forecast is as good as the queue length's."""
    found = accuracy(Scene(30, rush=True), halls=2, days=2)
    assert found.to_queue_length <= 1.25
    assert found.to_last_wait <= 0.5
    assert found.width <= 1.5
    assert found.score <= 1.3


@pytest.mark.no_cover  # as above
@pytest.mark.parametrize(("counters", "halls"), [(3, 20), (30, 2), (60, 2)])
def test_a_change_of_pace_is_followed_within_an_hour(counters: int, halls: int) -> None:
    """All counters are slower by a third from noon on; from one o'clock the minutes say so."""
    assert followed(Scene(counters), halls).from_then_on < 1.5
