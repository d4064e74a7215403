"""The chime before a call: two falling tones, made by the program, so that it needs no file."""

import math
from array import array
from functools import cache

from runtime.speech.sound import RATE, Samples

E5, C5 = 659.26, 523.25
"""Hertz."""

STARTS = ((E5, 0.0), (C5, 0.4))
"""Each tone, and the second at which it begins."""

SECONDS = 1.1
DECAY = 4.0
"""A tone has faded to a third after a quarter of a second."""

ATTACK, RELEASE = 0.008, 0.02
"""Seconds in which a tone rises and the whole ends, so that neither clicks."""

LUFS = -23.0
"""Its loudness by EBU R 128: 3 LU below the speech, which it makes room for."""

PEAK = 0.2659
"""Highest sample of full scale at which these two tones measure LUFS; a test measures it."""


@cache
def chime() -> Samples:
    """The samples of the chime, 1.1 s of them."""
    wave = [_at(sample / RATE) for sample in range(round(SECONDS * RATE))]
    highest = max(map(abs, wave))
    return array("h", [round(value / highest * PEAK * 32767) for value in wave])


def _at(second: float) -> float:
    tones = (_tone(hertz, second - start) for hertz, start in STARTS if second >= start)
    return sum(tones) * min(1.0, (SECONDS - second) / RELEASE)


def _tone(hertz: float, second: float) -> float:
    rise = min(1.0, second / ATTACK)
    return math.sin(2 * math.pi * hertz * second) * math.exp(-DECAY * second) * rise
