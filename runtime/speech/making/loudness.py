"""How loud speech is, as listeners hear it: ITU-R BS.1770-4, which EBU R 128 measures with.

Samples are numbers from -1 to 1 of one channel. Plain Python, so that any machine can judge a
recording: about ten milliseconds of work for a second of speech.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate

Samples = Sequence[float]

BLOCK, STEP = 0.4, 0.1
"""Seconds of a block, and from one block to the next."""

ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
"""Blocks below this (LUFS), or so far below the mean of the rest (LU), are silence."""

OFFSET = -0.691
"""LUFS are 0 for a full sine of 997 Hz on one channel less 3.01 dB: the standard's constant."""

SILENCE = -math.inf


def lufs(samples: Samples, rate: int) -> float:
    """The integrated loudness in LUFS; minus infinity where there is only silence.

    What is shorter than one block is measured as if silence followed: only its own energy counts.
    """
    powers = list(_blocks(weighted(samples, rate), rate))
    loud = [power for power in powers if power > from_lufs(ABSOLUTE_GATE)]
    if not loud:
        return SILENCE
    gate = _mean(loud) * 10 ** (RELATIVE_GATE / 10)
    return to_lufs(_mean([power for power in loud if power > gate]))


def to_lufs(power: float) -> float:
    """The mean square of weighted samples in LUFS."""
    return OFFSET + 10 * math.log10(power) if power else SILENCE


def from_lufs(loudness: float) -> float:
    """The mean square that is so loud."""
    return float(10 ** ((loudness - OFFSET) / 10))


def _blocks(values: Samples, rate: int) -> Iterator[float]:
    """The mean square of each block."""
    length, step = round(BLOCK * rate), round(STEP * rate)
    sums = [0.0, *accumulate(value * value for value in values)]
    last = len(values)
    for begin in range(0, max(last - length, 0) + 1, step):
        yield (sums[min(begin + length, last)] - sums[begin]) / length


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def weighted(samples: Samples, rate: int) -> list[float]:
    """The samples as an ear weighs them, K-weighting: a high shelf for the head, and no rumble."""
    (b0, b1, b2), (a1, a2) = _shelf(rate)
    (c0, c1, c2), (d1, d2) = _high_pass(rate)
    x1 = x2 = y1 = y2 = z1 = z2 = 0.0
    found = []
    for x in samples:
        y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        z = c0 * y + c1 * y1 + c2 * y2 - d1 * z1 - d2 * z2
        x2, x1, y2, y1, z2, z1 = x1, x, y1, y, z1, z
        found.append(z)
    return found


Filter = tuple[tuple[float, float, float], tuple[float, float]]


def _shelf(rate: int) -> Filter:
    """Four decibels more above 1.5 kHz; the standard's filter of 48 kHz, made for any rate."""
    frequency, gain, quality = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k = math.tan(math.pi * frequency / rate)
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    whole = 1 + k / quality + k * k
    return (
        (
            (high + band * k / quality + k * k) / whole,
            2 * (k * k - high) / whole,
            (high - band * k / quality + k * k) / whole,
        ),
        (2 * (k * k - 1) / whole, (1 - k / quality + k * k) / whole),
    )


def _high_pass(rate: int) -> Filter:
    """Nothing below 38 Hz."""
    frequency, quality = 38.13547087602444, 0.5003270373238773
    k = math.tan(math.pi * frequency / rate)
    whole = 1 + k / quality + k * k
    return (1.0, -2.0, 1.0), (2 * (k * k - 1) / whole, (1 - k / quality + k * k) / whole)
