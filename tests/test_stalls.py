"""What a late machine is measured by."""

import os
import signal
import time

import pytest

from tests.stalls import Stalls, watched

pytestmark = pytest.mark.alone


def test_a_processor_that_stands_still_is_told() -> None:
    """Here all its watch is stopped, for as long as a host may take a processor away."""
    with watched() as stalls:
        begin = time.monotonic()
        for each in stalls.processes:
            os.kill(each, signal.SIGSTOP)
        time.sleep(0.3)  # the stall itself is what is measured
        for each in stalls.processes:
            os.kill(each, signal.SIGCONT)
    assert stalls.within(begin, begin + 10) > 0.2


def test_of_a_stall_counts_what_lies_within() -> None:
    """Of the processor that stood still the longest."""
    stalls = Stalls([[(1.0, 2.0), (3.0, 4.0)], [(1.5, 3.5)]])
    assert [stalls.within(*span) for span in ((0, 1), (1, 2), (1.5, 4), (0, 9))] == [0, 1, 2, 2]
    assert Stalls().within(0, 9) == 0
