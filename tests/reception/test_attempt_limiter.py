"""Guessing at the last four of somebody's identity number."""

from datetime import timedelta

import pytest

from reception.attempt_limiter import MOST, SPAN, AttemptLimiter
from tests.conftest import SetClock
from tickets.errors import TooManyTries


def test_a_person_who_mistypes_may_try_again(clock: SetClock) -> None:
    """Fewer wrong ones than the limit refuse nobody."""
    tries = AttemptLimiter(clock)
    for _ in range(MOST - 1):
        tries.was_wrong()
    tries.check("Asia/Shanghai")


def test_who_tries_others_numbers_has_to_wait(clock: SetClock) -> None:
    """After too many wrong ones nobody may try, until the oldest of them is long enough ago."""
    tries = AttemptLimiter(clock)
    for _ in range(MOST):
        tries.was_wrong()
        clock.go_on(minutes=1)
    with pytest.raises(TooManyTries) as refused:
        tries.check("Asia/Shanghai")
    assert refused.value.again_at == clock() - timedelta(minutes=MOST) + SPAN
    clock.now = refused.value.again_at
    tries.check("Asia/Shanghai")


def test_wrong_ones_of_long_ago_do_not_count(clock: SetClock) -> None:
    """A mistake in the morning costs nothing in the afternoon."""
    tries = AttemptLimiter(clock)
    for _ in range(MOST * 2):
        tries.was_wrong()
        clock.go_on(minutes=6)
        tries.check("Asia/Shanghai")
