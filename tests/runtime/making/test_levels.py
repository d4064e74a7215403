import math
from pathlib import Path

import pytest

from runtime.speech.making import levels
from runtime.speech.making.loudness import lufs
from tests import ebu_r128
from tests.runtime.making.test_loudness import babble, sine

RATE = 22_050


def silence(seconds: float) -> list[float]:
    """Nothing."""
    return [0.0] * round(seconds * RATE)


@pytest.mark.parametrize("gain", [0.02, 0.9])
@pytest.mark.parametrize("seconds", [0.2, 1.0])
def test_a_clip_is_cut_levelled_and_faded(gain: float, seconds: float) -> None:
    """Soft or loud: 20 ms of rest at most, -20 LUFS, no peak above -1.5 dB, ends of nothing."""
    said = [gain * value for value in babble(seconds, RATE, 1)]
    clip = levels.fit(silence(0.3) + said + silence(0.5), RATE)
    assert len(clip) / RATE == pytest.approx(seconds + 2 * levels.MARGIN, abs=0.02)
    assert ebu_r128.integrated(clip, RATE) == pytest.approx(-20, abs=0.3)
    assert ebu_r128.true_peak(clip) <= levels.PEAK + 0.1
    assert clip[0] == clip[-1] == 0


def test_a_clip_that_would_peak_is_let_down_where_it_peaks() -> None:
    """It stays as loud as the others, and under full scale; far from its peaks nothing changes."""
    speech = [0.2 * value for value in babble(1.0, RATE, 2)]
    for at in range(2000, len(speech), 4000):
        speech[at] = 0.9
    clip = levels.levelled(speech, RATE)
    assert ebu_r128.true_peak(clip) <= levels.PEAK + 0.1
    assert lufs(clip, RATE) == pytest.approx(levels.LOUDNESS, abs=0.5)
    gain = clip[500] / speech[500]
    assert clip[4000] == pytest.approx(gain * speech[4000])
    assert clip[2000] < gain * speech[2000]


def test_a_click_without_speech_stays_under_full_scale() -> None:
    """Then it is softer than the others, and `hall voice check` says so."""
    knock = [*silence(0.2), 0.9, -0.9, *silence(0.2)]
    clip = levels.levelled(knock, RATE)
    assert ebu_r128.true_peak(clip) <= levels.PEAK + 0.1
    assert lufs(clip, RATE) < levels.LOUDNESS


def test_nothing_stays_nothing() -> None:
    """A silent recording is no reason to fail."""
    assert list(levels.fit(silence(0.2), RATE)) == []
    assert levels.levelled(silence(0.2), RATE) == silence(0.2)
    assert levels.decibels(0) == -math.inf


def test_a_sound_file_holds_what_it_was_given(tmp_path: Path) -> None:
    """To a step of 16 bits."""
    tone = sine(440, RATE, 0.1, 0.5)
    levels.write_wav(tmp_path / "a.wav", tone, RATE)
    samples, rate = levels.read_wav(tmp_path / "a.wav")
    assert rate == RATE
    assert max(abs(one - two) for one, two in zip(samples, tone, strict=True)) < 2 / 32768
