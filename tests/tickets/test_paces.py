import heapq
from random import Random
from statistics import fmean, quantiles

import pytest

from tickets.paces import HandlingTime, History, after_day, no_history, paces

FIRST_MORNING = {"passport": no_history(8)}
LONG_KNOWN = {"passport": History(2000, 8, 1.0), "permit": History(2000, 5, 1.0)}


def times(
    *minutes: float, service: str = "passport", apart: float = 1.0, ago: float = 0.0
) -> list[HandlingTime]:
    """Handling times that are over, newest first, the newest ``ago``, each ``apart`` from the next.

    Both are in minutes.
    """
    return [HandlingTime(service, each, ago + apart * n) for n, each in enumerate(minutes)]


def exponential(random: Random, mean: float, count: int) -> list[float]:
    """Minutes as in a line of queueing theory."""
    return [random.expovariate(1 / mean) for _ in range(count)]


# The first morning


def test_on_the_first_morning_the_hall_file_is_believed() -> None:
    """Without history the typical minutes are the pace, and it is said to be uncertain."""
    first = paces(FIRST_MORNING, [])["passport"]
    assert first.mean == 8
    assert first.error > 2 * paces(FIRST_MORNING, times(*[8.0] * 30))["passport"].error


def test_thirty_handling_times_are_believed_more_than_the_hall_file() -> None:
    """A file that says half the truth is almost out of the game after thirty people."""
    assert 0.9 * 16 < paces(FIRST_MORNING, times(*[16.0] * 30))["passport"].mean < 16.5


def test_the_mean_of_skewed_times_is_not_told_too_small() -> None:
    """Over many samples the pace is the true mean, where a median would be a third too little."""
    random = Random(7)  # noqa: S311 - no secret
    found = [
        paces(FIRST_MORNING, times(*exponential(random, 8, 30)))["passport"] for _ in range(400)
    ]
    assert fmean(each.mean for each in found) == pytest.approx(8, rel=0.03)


# What is no handling time


@pytest.mark.parametrize("odd", [[300.0], [0.05], [200.0, 300.0], [0.05, 200.0, 300.0]])
def test_odd_handling_times_move_the_pace_only_little(odd: list[float]) -> None:
    """Closed by mistake or left open over lunch: over many samples the pace stays what it was."""
    means, spreads = [], []
    for seed in range(200):
        random = Random(seed)  # noqa: S311 - no secret
        honest = [random.lognormvariate(2, 0.5) for _ in range(27)]
        without = paces(FIRST_MORNING, times(*honest))["passport"]
        including = paces(FIRST_MORNING, times(*odd, *honest))["passport"]
        means.append(including.mean / without.mean)
        spreads.append(including.spread / without.spread)
    assert fmean(means) == pytest.approx(1, abs=0.05)
    assert fmean(spreads) == pytest.approx(1, abs=0.15)
    assert quantiles(means, n=20)[-1] < 1.15


@pytest.mark.parametrize("others", [[], [8.0], [6.0, 9.0], [3.0, 8.0, 20.0]])
@pytest.mark.parametrize("open_for", [480.0, 900.0])
def test_a_ticket_left_open_is_no_handling_time(others: list[float], open_for: float) -> None:
    """Among few as among none: closed eight hours later, it moves neither today nor the history."""
    told = paces(FIRST_MORNING, times(open_for, *others))["passport"]
    assert told == paces(FIRST_MORNING, times(*others, ago=1))["passport"]
    without = after_day(FIRST_MORNING["passport"], others)
    assert after_day(FIRST_MORNING["passport"], [open_for, *others]) == without


@pytest.mark.parametrize("known", [FIRST_MORNING, LONG_KNOWN], ids=["first morning", "long known"])
def test_one_that_is_still_open_says_nothing_for_ever(known: dict[str, History]) -> None:
    """A counter that was left with a ticket open over lunch does not make the hall slow."""
    left_open = [HandlingTime("passport", 300, 300, over=False)]
    assert paces(known, left_open) == paces(known, [])


def test_no_time_at_all_is_no_handling_time() -> None:
    """Zero and less, from a clock that was set back, do not count."""
    assert paces(FIRST_MORNING, times(0.0, -5.0)) == paces(FIRST_MORNING, [])
    history = FIRST_MORNING["passport"]
    assert after_day(history, [0.0, -5.0]) == after_day(history, [])


def test_a_service_that_the_hall_no_longer_has_has_no_pace() -> None:
    """Its times say nothing of the others."""
    assert paces(LONG_KNOWN, times(80, 90, service="retired")) == paces(LONG_KNOWN, [])


# What is remembered


def test_the_history_is_weeks_long() -> None:
    """After twenty days of a hundred cases mean and variation are known to some percent."""
    random = Random(3)  # noqa: S311 - no secret
    history = no_history(14)
    for _ in range(20):
        history = after_day(history, [random.expovariate(1 / 8) for _ in range(100)])
    assert history.cases > 1000
    assert history.mean == pytest.approx(8, rel=0.06)
    assert history.variation == pytest.approx(1, abs=0.1)
    pace = paces({"passport": history}, [])["passport"]
    assert pace.error / pace.mean < 0.035


def test_the_history_fades() -> None:
    """What was long ago counts less than what was of late."""
    history = after_day(after_day(no_history(8), [4.0] * 200), [12.0] * 200)
    assert 8 < history.mean < 8.3


def test_handling_times_that_are_all_alike_are_not_believed_to_be() -> None:
    """A day of thirty times the same minutes does not make all later ones odd."""
    history = no_history(8)
    for _ in range(60):
        history = after_day(history, [8.0] * 200)
    assert history.variation >= 0.1


def test_long_honest_times_belong_to_the_history() -> None:
    """A lognormal time of four means is one of a thousand, and a percent of all the work."""
    random = Random(5)  # noqa: S311 - no secret
    day = [8 * random.lognormvariate(-0.1116, 0.4724) for _ in range(40_000)]
    learned = after_day(no_history(8), day)
    assert learned.mean == pytest.approx(fmean(day), rel=0.003)


# How slow today is


@pytest.mark.parametrize(("apart", "most"), [(0.13, 0.02), (0.5, 0.03)])
def test_an_ordinary_day_stays_with_the_history(apart: float, most: float) -> None:
    """Four hundred ordinary cases do not make the pace waver by their own five percent.

    They are what sixty busy counters begin in an hour, or sixteen in half a day.
    """
    errors = []
    for seed in range(30):
        cases = times(*exponential(Random(seed), 8, 400), apart=apart)  # noqa: S311 - no secret
        errors.append(paces(LONG_KNOWN, cases)["passport"].mean / 8 - 1)
    assert fmean(each**2 for each in errors) ** 0.5 < most


def test_a_slow_morning_is_followed_in_the_whole_hall() -> None:
    """After a hundred cases half as long again, a service that had none today is slow as well."""
    slow = paces(LONG_KNOWN, times(*exponential(Random(1), 12, 100)))  # noqa: S311 - no secret
    assert slow["passport"].mean == pytest.approx(12, rel=0.15)
    assert slow["permit"].mean == pytest.approx(5 * slow["passport"].mean / 8, rel=0.06)
    assert slow["permit"].error / slow["permit"].mean > 0.05


def test_a_change_at_noon_is_followed_by_what_came_after_it() -> None:
    """Two hundred old cases do not hold back two hundred newer ones that are a third slower."""
    random, found = Random(2), []  # noqa: S311 - no secret
    for _ in range(20):
        cases = exponential(random, 8 * 1.3, 200) + exponential(random, 8, 200)
        found.append(paces(LONG_KNOWN, times(*cases))["passport"].mean)
    assert fmean(found) == pytest.approx(8 * 1.3, rel=0.1)


def test_a_change_back_in_a_slow_day_is_followed_too() -> None:
    """A day that began twice as slow, and is now as ever."""
    random, found = Random(4), []  # noqa: S311 - no secret
    for _ in range(20):
        cases = exponential(random, 8, 200) + exponential(random, 16, 200)
        found.append(paces(LONG_KNOWN, times(*cases))["passport"].mean)
    assert fmean(found) == pytest.approx(8, rel=0.1)


def test_a_pace_changes_with_the_hours_and_not_with_the_cases() -> None:
    """Twenty slow cases of the last two hours are sooner believed than twenty of five minutes."""
    random, hours, minutes = Random(1), [], []  # noqa: S311 - no secret
    for _ in range(40):
        cases = exponential(random, 8 * 1.6, 20) + exponential(random, 8, 100)
        hours.append(paces(LONG_KNOWN, times(*cases, apart=6))["passport"].mean)
        minutes.append(paces(LONG_KNOWN, times(*cases, apart=0.25))["passport"].mean)
    assert fmean(hours) > 1.15 * 8
    assert fmean(minutes) < 1.1 * 8


@pytest.mark.parametrize("ago", [0.0, 90.0, -5.0, 1e6])
def test_cases_of_one_moment_have_no_change_between_them(ago: float) -> None:
    """Counters that open together call together.

    Nor have those that are later than now, after a clock was set back, or as old as those of a hall
    that was closed for two years.
    """
    together = times(*[6.0, 10.0] * 10, apart=0.0, ago=ago)
    assert paces(LONG_KNOWN, together)["passport"].mean == pytest.approx(8, rel=0.04)


def test_the_first_to_be_over_do_not_make_a_morning_look_quick() -> None:
    """Sixty counters began two minutes ago: those that are done are the short ones."""
    found = []
    for seed in range(30):
        random = Random(seed)  # noqa: S311 - no secret
        took = [random.expovariate(1 / 8) for _ in range(60)]
        begun = [HandlingTime("passport", min(each, 2.0), 2.0, each <= 2) for each in took]
        found.append(paces(LONG_KNOWN, begun)["passport"].mean)
    assert fmean(found) == pytest.approx(8, rel=0.03)


def test_cases_that_most_go_on_are_no_sign_of_a_change() -> None:
    """Sixty counters whose times are no gammas: the newest have just begun, and none is over.

    Asked alone they were taken for a change in some halls, and everyone was told a tenth too much.
    """
    history, found = {"passport": History(2000, 8, 0.5)}, []
    for seed in range(60):
        random = Random(seed)  # noqa: S311 - no secret
        took = [8 * random.lognormvariate(-0.1116, 0.4724) for _ in range(600)]
        found.append(paces(history, _seen_at(40, took, counters=60))["passport"].mean / 8)
    assert max(found) < 1.02


def _seen_at(now: float, took: list[float], counters: int) -> list[HandlingTime]:
    """What is known at one moment of counters that call without a pause, newest first."""
    free, begun = [0.0] * counters, []
    for each in took:
        began = heapq.heappop(free)
        heapq.heappush(free, began + each)
        if began <= now:
            over = began + each <= now
            begun.append(HandlingTime("passport", min(each, now - began), now - began, over))
    return begun[::-1]


def test_cases_that_go_on_for_too_long_make_the_hall_slow_before_they_are_over() -> None:
    """Times that hardly vary, and ten people at counters for twice as long: something is wrong."""
    history = {"passport": History(2000, 8, 0.1)}
    going = [HandlingTime("passport", 16, 16, over=False)] * 10
    assert paces(history, going)["passport"].mean > 10


def test_what_the_hall_hardly_remembers_says_little_of_today() -> None:
    """A new service whose file is wrong does not make the others slow."""
    history = LONG_KNOWN | {"newborn": no_history(5)}
    passports = times(*exponential(Random(6), 8, 40))  # noqa: S311 - no secret
    newborns = times(*[15.0] * 40, service="newborn", ago=40)
    found = paces(history, [*passports, *newborns])
    alone = paces(history, passports)
    assert found["passport"].mean == pytest.approx(alone["passport"].mean, rel=0.05)
    assert found["newborn"].mean == pytest.approx(14.3, rel=0.1)
