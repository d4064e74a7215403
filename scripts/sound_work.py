"""A clip made fit for playing: silence cut off, one loudness, soft ends.

Samples are plain numbers from -1 to 1.
"""

import math
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

LOUDNESS = -20.0
"""The mean level of what is said, in dB below full scale."""
PEAK = -1.5
"""The highest sample, in dB: a clip that would be louder stays under it."""
HUSH = -45.0
"""Quieter than this below the loudest is silence."""
MARGIN, FADE = 0.02, 0.006
"""Seconds kept around the speech, and of fading at each end, so that joints do not click."""

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
    floor = max(map(abs, samples), default=0) * ratio(HUSH)
    loud = [at for at, value in enumerate(samples) if abs(value) > floor]
    margin = round(MARGIN * rate)
    return samples[max(loud[0] - margin, 0) : loud[-1] + margin] if loud else ()


def levelled(samples: Samples, rate: int) -> Samples:
    """As loud as all clips are, or as its highest sample allows."""
    now = loudness(samples, rate)
    peak = max(map(abs, samples), default=0)
    gain = min(ratio(LOUDNESS - now), ratio(PEAK) / peak) if peak else 1
    return [value * gain for value in samples]


def faded(samples: Samples, rate: int) -> Samples:
    """With ends that begin and end at nothing."""
    length = min(round(FADE * rate), len(samples) // 2)
    last = len(samples) - 1
    return [value * min(1, at / length, (last - at) / length) for at, value in enumerate(samples)]


def loudness(samples: Samples, rate: int) -> float:
    """The mean level of the parts in which something is said, in dB."""
    step = rate // 50
    powers = [power(samples[at : at + step]) for at in range(0, len(samples), step)]
    loud = [value for value in powers if value > max(powers) / 1000]
    return 10 * math.log10(sum(loud) / len(loud)) if loud else -math.inf


def power(samples: Samples) -> float:
    """The mean square."""
    return sum(value * value for value in samples) / len(samples) if samples else 0


def ratio(decibels: float) -> float:
    """An amplitude's factor."""
    return float(10 ** (decibels / 20))
