import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.speech.making.levels import true_peak
from runtime.speech.making.loudness import SILENCE, lufs
from tests import ebu_r128


def sine(hertz: float, rate: int, seconds: float, amplitude: float = 1.0) -> list[float]:
    """A tone."""
    step = 2 * math.pi * hertz / rate
    return [amplitude * math.sin(step * at) for at in range(round(seconds * rate))]


def babble(seconds: float, rate: int, seed: int) -> list[float]:
    """Noise that swells and fades as speech does."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    last = 0.0
    found = []
    for at in range(round(seconds * rate)):
        last = 0.7 * last + 0.3 * chance.uniform(-1, 1)
        found.append(last * (0.55 + 0.45 * math.sin(2 * math.pi * 3 * at / rate)))
    return found


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_a_full_tone_is_as_loud_as_the_standard_says(rate: int) -> None:
    """BS.1770-4: 997 Hz at full scale on one channel is -3.01 LUFS; ten times softer is 20 less."""
    assert lufs(sine(997, rate, 2), rate) == pytest.approx(-3.01, abs=0.05)
    assert lufs(sine(997, rate, 2, 0.1), rate) == pytest.approx(-23.01, abs=0.05)


def test_silence_around_speech_does_not_make_it_softer() -> None:
    """The gates leave it out."""
    rate = 22_050
    tone, silence = sine(997, rate, 6, 0.1), [0.0] * (3 * rate)
    assert lufs(silence + tone + silence, rate) == pytest.approx(lufs(tone, rate), abs=0.5)
    assert lufs(silence, rate) == SILENCE
    assert lufs([], rate) == SILENCE


@given(seconds=st.floats(0.1, 1.5), seed=st.integers(0, 99), gain=st.floats(0.01, 1))
def test_it_agrees_with_the_standards_printed_filters(
    seconds: float, seed: int, gain: float
) -> None:
    """To a tenth of a unit, for short sounds too, whatever their loudness."""
    rate = 22_050
    sound = [gain * value for value in babble(seconds, rate, seed)]
    assert lufs(sound, rate) == pytest.approx(ebu_r128.integrated(sound, rate), abs=0.1)


def test_the_highest_point_lies_between_two_samples() -> None:
    """A tone whose samples miss its crests peaks where it really does."""
    tone = [math.sin(math.pi / 2 * at + math.pi / 4) for at in range(400)]
    assert max(tone) < 0.71
    assert true_peak(tone[8:-8]) == pytest.approx(1.0, abs=0.02)
    assert true_peak([]) == 0
