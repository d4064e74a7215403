"""Who goes first, over years of days: what the theory of queues knows of it exactly.

Simulated with seeds, so each run gives the same figures. A mean of so many people errs by one to
two in a hundred; scenes of one seed have the same people, and what differs between them less.
"""

import pytest

from tests.tickets.two_kinds import Scene, cobham, mean_wait, simulated

ENDLESS = 10_000_000
"""Minutes of credit that nobody can wait for: nineteen years."""

SEED = 2026


def test_with_one_kind_of_people_the_mean_wait_is_erlangs() -> None:
    """First come, first served at three counters: Erlang C's wait (1917), within 3 %."""
    scene = Scene(3, load=0.7, share=0)
    waits = simulated(scene, 120_000, SEED)
    assert waits.all == waits.without == pytest.approx(mean_wait(scene), rel=0.03)


def test_with_an_endless_credit_the_two_waits_are_cobhams() -> None:
    """Whoever has it goes before all who have none, and nobody is interrupted: within 3 %."""
    scene = Scene(3, load=0.7, credit_minutes=ENDLESS)
    waits = simulated(scene, 120_000, SEED)
    first, others = cobham(scene)
    assert first < 0.31 * others
    assert waits.with_credit == pytest.approx(first, rel=0.03)
    assert waits.without == pytest.approx(others, rel=0.03)


def test_whatever_the_credit_the_weighted_waits_have_one_sum() -> None:
    """What some gain others lose, to the minute: no counter stands still for it."""
    sums = list[float]()
    for credit in (0, 5, 30, 120, ENDLESS):
        scene = Scene(10, load=0.9, share=0.3, credit_minutes=credit)
        waits = simulated(scene, 15_000, SEED)
        share = waits.share_with_credit
        assert share == pytest.approx(scene.share, rel=0.03)
        sums.append(share * waits.with_credit + (1 - share) * waits.without)
    assert sums == pytest.approx([sums[0]] * len(sums), rel=0.005)


def test_the_gap_between_two_kinds_tends_to_the_credit() -> None:
    """Jackson's relative urgency (1962): nearly ten minutes in a full hall, and never more.

    The gap of the same people when they are called as they come is by chance and taken off.
    """
    gaps = list[float]()
    for load in (0.7, 0.9, 0.95, 0.98):
        with_credit = simulated(Scene(3, load, 0.3, credit_minutes=10), 12_000, SEED)
        by_chance = simulated(Scene(3, load, 0.3), 12_000, SEED)
        gaps.append(with_credit.gap - by_chance.gap)
    assert gaps == sorted(gaps)
    assert gaps[0] > 2
    assert 9 < gaps[-1] < 10
