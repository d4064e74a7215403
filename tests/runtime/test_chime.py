import math

import pytest

from runtime.speech.chime import C5, E5, LUFS, chime
from runtime.speech.sound import RATE
from tests.ebu_r128 import integrated


def strength(values: list[float], hertz: float) -> float:
    """How much of a tone there is in these samples."""
    turns = [2 * math.pi * hertz * at / RATE for at in range(len(values))]
    sine = sum(v * math.sin(t) for v, t in zip(values, turns, strict=True))
    cosine = sum(v * math.cos(t) for v, t in zip(values, turns, strict=True))
    return math.hypot(sine, cosine) / len(values)


def test_the_chime_is_three_lu_below_the_speech() -> None:
    """-23 LUFS by EBU R 128, 1.1 s long, far from full scale."""
    values = [value / 32768 for value in chime()]
    assert len(values) == round(1.1 * RATE)
    assert integrated(values, RATE) == pytest.approx(LUFS, abs=0.1)
    assert max(map(abs, values)) < 0.7


def test_the_chime_falls_from_e_to_c() -> None:
    """First E5 alone, then C5 above what is left of it."""
    values = [value / 32768 for value in chime()]
    first, second = values[: round(0.3 * RATE)], values[round(0.6 * RATE) : round(0.9 * RATE)]
    assert strength(first, E5) > 10 * strength(first, C5)
    assert strength(second, C5) > 2 * strength(second, E5)


def test_the_chime_begins_and_ends_softly() -> None:
    """Neither end clicks."""
    values = [abs(value) for value in chime()]
    assert max(*values[:10], *values[-10:]) < 0.02 * 32768
    steps = [abs(a - b) for a, b in zip(chime(), chime()[1:], strict=False)]
    assert max(steps) < 0.12 * 32768


def test_the_measure_of_loudness_is_that_of_the_standard() -> None:
    """A sine of 997 Hz at full scale in one channel measures -3.01 LUFS (BS.1770-4)."""
    sine = [math.sin(2 * math.pi * 997 * at / 48_000) for at in range(48_000)]
    assert integrated(sine, 48_000) == pytest.approx(-3.01, abs=0.02)
