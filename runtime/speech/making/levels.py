"""A clip made fit for playing: silence cut off, one loudness, soft ends. And what it measures.

Samples are plain numbers from -1 to 1, of one channel.
"""

import math
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

from runtime.speech.making.loudness import SILENCE, lufs

LOUDNESS = -20.0
"""How loud every clip is, in LUFS; half a unit more or less is not heard."""
PEAK = -1.5
"""The highest point of the wave between samples too, in dB below full scale."""
PEAK_TOLERANCE = 0.5
"""Decibels that it may be higher as it is played: a codec moves it a little."""
HUSH = -45.0
"""Quieter than this below the loudest is silence, in dB."""
MARGIN, FADE = 0.015, 0.005
"""Seconds kept around the speech, and of fading at each end, so that joints do not click."""
PASSES = 2
"""A wave whose peaks were let down is a little softer: it is measured once more."""
GENTLY, BELOW = 0.004, 0.9
"""Seconds around a peak that are let down with it; the part of PEAK that it may reach, since the
wave rises a little between two samples, and a codec moves it."""
STEP = 0.005
"""Seconds that are looked at together for silence: less would take a wave's own zero for it."""

Samples = Sequence[float]


def read_wav(path: Path) -> tuple[Samples, int]:
    """The samples of a 16-bit mono WAV file, and their rate."""
    with wave.open(str(path)) as file:
        values = array("h", file.readframes(file.getnframes()))
        return [value / 32768 for value in values], file.getframerate()


def write_wav(path: Path, samples: Samples, rate: int) -> None:
    """The samples as a 16-bit mono WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(array("h", (round(value * 32767) for value in samples)).tobytes())


def fit(samples: Samples, rate: int) -> Samples:
    """The clip as it is kept."""
    return faded(levelled(trimmed(samples, rate), rate), rate)


def trimmed(samples: Samples, rate: int) -> Samples:
    """Without the silence at its ends."""
    begin, end = speech(samples, rate)
    margin = round(MARGIN * rate)
    return samples[max(begin - margin, 0) : end + margin] if end else ()


def speech(samples: Samples, rate: int) -> tuple[int, int]:
    """Where the speech begins and ends, in samples; (0, 0) where there is none."""
    step = max(round(STEP * rate), 1)
    powers = [power(samples[at : at + step]) for at in range(0, len(samples), step)]
    floor = max(powers, default=0) * ratio(HUSH) ** 2
    loud = [at for at, value in enumerate(powers) if value > floor]
    return (loud[0] * step, min((loud[-1] + 1) * step, len(samples))) if loud else (0, 0)


def levelled(samples: Samples, rate: int) -> Samples:
    """As loud as all clips are, its highest points let down where they would be too high."""
    found = samples
    for _ in range(PASSES):
        now = lufs(found, rate)
        if now == SILENCE:
            return samples
        gain = ratio(LOUDNESS - now)
        found = _limited([value * gain for value in found], rate)
    over = true_peak(found) / ratio(PEAK)
    return [value / over for value in found] if over > 1 else found


def _limited(samples: Samples, rate: int) -> Samples:
    """The samples with each peak let down gently, from some milliseconds before it until after."""
    top, reach = ratio(PEAK) * BELOW, max(round(GENTLY * rate), 1)
    gains = [1.0] * len(samples)
    for at, value in enumerate(samples):
        if not -top <= value <= top:
            less = 1 - top / abs(value)
            for near in range(max(at - reach, 0), min(at + reach + 1, len(samples))):
                part = (1 + math.cos(math.pi * (near - at) / reach)) / 2
                gains[near] = min(gains[near], 1 - less * part)
    return [value * gain for value, gain in zip(samples, gains, strict=True)]


def faded(samples: Samples, rate: int) -> Samples:
    """With ends that begin and end at nothing."""
    length = min(round(FADE * rate), len(samples) // 2)
    found = list(samples)
    for at in range(length):
        found[at] *= at / length
        found[-1 - at] *= at / length
    return found


def true_peak(samples: Samples) -> float:
    """The highest point of the wave, between two samples too (BS.1770-4: four times the rate)."""
    heights = [abs(value) for value in samples]
    highest = max(heights, default=0.0)
    near = highest * NEAR
    for at in range(1, len(heights) - 1):
        if near < heights[at] and heights[at - 1] <= heights[at] >= heights[at + 1]:
            around = (_between(samples, at + side, part) for side in (-1, 0) for part in QUARTERS)
            highest = max(highest, *map(abs, around))
    return highest


NEAR, QUARTERS = 0.7, (0.25, 0.5, 0.75)
"""A wave rises little between two samples: beside a sample that is lower than this part of the
highest, it does not become the highest."""
REACH = 12
"""Samples on each side from which the wave between two is made."""


def _between(samples: Samples, at: int, part: float) -> float:
    """The wave so far behind sample ``at``: a sinc, let out gently."""
    found = 0.0
    for near in range(max(at - REACH + 1, 0), min(at + REACH + 1, len(samples))):
        distance = at + part - near
        window = math.cos(math.pi * distance / (2 * REACH)) ** 2
        found += samples[near] * window * math.sin(math.pi * distance) / (math.pi * distance)
    return found


def power(samples: Samples) -> float:
    """The mean square."""
    return sum(value * value for value in samples) / len(samples) if samples else 0


def ratio(decibels: float) -> float:
    """An amplitude's factor."""
    return float(10 ** (decibels / 20))


def decibels(amplitude: float) -> float:
    """The other way round; minus infinity for nothing."""
    return 20 * math.log10(amplitude) if amplitude else -math.inf
