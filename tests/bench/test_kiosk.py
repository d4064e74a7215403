"""That the bench measures what it says; how fast anything is, these do not say."""

import sys
from pathlib import Path

import pytest

from bench.kiosk import BACK, INTO, KioskProcess

pytestmark = pytest.mark.alone


@pytest.fixture
def machine(tmp_path: Path) -> KioskProcess:
    """A machine of its own."""
    return KioskProcess(tmp_path / "kiosk")


def test_a_finger_taps_in_the_bare_window(machine: KioskProcess) -> None:
    """The floor is a window that was tapped and has answered, since its process began."""
    touched = machine.touch(["bare"], 1, "bare")
    assert len(touched.taps) == 1
    assert 0 < touched.taps[0] < touched.start


def test_a_finger_goes_in_and_out_of_the_kiosk(machine: KioskProcess) -> None:
    """Each tap of the kiosk's own command is answered by a page without what was tapped."""
    touched = machine.touch([INTO, BACK], 4, *machine.kiosk)
    assert len(touched.taps) == 4
    assert 0 < min(touched.taps) < touched.start


def resting(machine: KioskProcess, program: str, seconds: float) -> tuple[float, float]:
    """Memory and work of a Python process that has done ``program``."""
    return machine.rest([sys.executable, "-c", program], seconds)


def test_memory_and_work_are_the_processs_own(machine: KioskProcess) -> None:
    """A hundred megabytes are seen as such; who sleeps works less than who does not.

    Little enough to count as rest on a machine four times as slow, and seen for so long that it is
    some hundredths of a second where the process gets a fifth of its time.
    """
    small, sleeps = resting(machine, "import time; sum(range(10**7)); time.sleep(600)", 1)
    much = "import time; kept = bytes(1) * (100 << 20); sum(range(10**7))\n"
    busy = much + "while True: time.sleep(0.01); sum(range(5000))"
    large, works = resting(machine, busy, 5)
    assert large - small == pytest.approx(100, abs=10)
    assert sleeps < works
