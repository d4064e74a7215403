from datetime import time

import pytest

from runtime.speech.loudness import Loudness

BY_TIME = Loudness(100, ((time(18), 40), (time(8), 80)))


@pytest.mark.parametrize(
    ("clock", "percent"),
    [(time(8), 80), (time(17, 59), 80), (time(18), 40), (time(23), 40), (time(7, 59), 40)],
)
def test_each_time_of_day_has_its_loudness(clock: time, percent: int) -> None:
    """From each time on until the next, over midnight too, in whatever order they were written."""
    assert BY_TIME.at(clock) == percent


def test_without_times_it_is_always_the_same() -> None:
    """The usual one."""
    assert Loudness(60).at(time(3)) == 60


@pytest.mark.parametrize(
    ("clock", "percent"),
    [(time(12), 0), (time(13, 29), 0), (time(13, 30), 100), (time(21), 0), (time(6), 0)],
)
def test_quiet_hours_are_silent(clock: time, percent: int) -> None:
    """To the minute; one may go on over midnight."""
    quiet = Loudness(100, quiet=((time(12), time(13, 30)), (time(20), time(7))))
    assert quiet.at(clock) == percent
