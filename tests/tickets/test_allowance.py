from random import Random

import pytest

from tickets.allowance import NO_RECORD, Evidence, Told, allowance, learn


def record(random: Random, unforeseen: float, people: int = 40, scatter: float = 0.1) -> list[Told]:
    """A day of waits around half an hour, each an hour after the one before."""
    waits = [
        30 * (1 + random.gauss(0, scatter)) * (1 + random.gauss(0, unforeseen))
        for _ in range(people)
    ]
    return [Told(60.0 * n, 30, scatter, waited) for n, waited in enumerate(waits)]


def after(days: int, unforeseen: float, seed: int = 1) -> Evidence:
    """What is known after so many days."""
    random, evidence = Random(seed), NO_RECORD  # noqa: S311 - no secret
    for _ in range(days):
        evidence = learn(evidence, record(random, unforeseen))
    return evidence


def test_a_hall_that_nobody_knows_is_expected_to_be_off_by_a_fifth() -> None:
    """On the first morning."""
    assert 0.15 < allowance(NO_RECORD) < 0.3


@pytest.mark.parametrize(("unforeseen", "least", "most"), [(0, 0, 0.05), (0.15, 0.1, 0.2)])
def test_the_record_says_how_far_off_a_wait_may_be(
    unforeseen: float, least: float, most: float
) -> None:
    """Five days tell a hall in which all goes as foreseen from one that is off by a seventh."""
    assert least <= allowance(after(5, unforeseen)) <= most


def test_a_hall_that_is_off_by_much_allows_much() -> None:
    """Counters that come and go as they like."""
    assert allowance(after(5, 0.4)) > 0.3


def test_a_hall_that_changes_is_believed_after_weeks() -> None:
    """The record fades: after sixty calm days the wild ones before them are forgotten."""
    evidence, random = after(5, 0.4), Random(2)  # noqa: S311 - no secret
    for _ in range(60):
        evidence = learn(evidence, record(random, 0))
    assert allowance(evidence) < 0.05


def test_who_is_called_at_once_says_nothing() -> None:
    """Neither one who was told that there is no wait, nor one who had none."""
    nothing = [Told(1, 0.5, 0.1, 9), Told(2, 30, 0.1, 0)]
    assert learn(NO_RECORD, nothing) == NO_RECORD


def test_people_of_one_line_share_their_luck() -> None:
    """A hundred who came within two minutes and waited for an hour count as about one."""
    one = learn(NO_RECORD, [Told(0, 30, 0.1, 60)])
    hundred = learn(NO_RECORD, [Told(n / 50, 30, 0.1, 60) for n in range(100)])
    assert allowance(hundred) == pytest.approx(allowance(one), abs=0.02)
    apart = learn(NO_RECORD, [Told(60.0 * n, 30, 0.1, 60) for n in range(100)])
    assert allowance(apart) > allowance(one)


def test_one_who_was_not_in_the_line_changes_little() -> None:
    """Someone who was told half an hour and came back after four is no error of the forecast."""
    evidence = learn(NO_RECORD, record(Random(3), 0))  # noqa: S311 - no secret
    assert allowance(learn(evidence, [Told(0, 30, 0.1, 240)])) < 2 * allowance(evidence) + 0.05
