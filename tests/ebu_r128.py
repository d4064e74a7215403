"""Integrated loudness by EBU R 128 (ITU-R BS.1770-4), of one channel, in plain Python."""

import math
from collections.abc import Iterable, Sequence

BLOCK, STEP = 0.4, 0.1
ABSOLUTE, RELATIVE = -70.0, -10.0


def loudness(samples: Sequence[float], rate: int) -> float:
    """LUFS of samples from -1 to 1; what is shorter than a block is filled up with silence."""
    size, step = round(BLOCK * rate), round(STEP * rate)
    weighted = list(_filtered(_filtered(samples, *_shelf(rate)), *_high_pass(rate)))
    weighted += [0.0] * max(size - len(weighted), 0)
    squares = [0.0]
    for value in weighted:
        squares.append(squares[-1] + value * value)
    starts = range(0, len(weighted) - size + 1, step)
    powers = [(squares[at + size] - squares[at]) / size for at in starts]
    loud = [power for power in powers if _lufs(power) > ABSOLUTE]
    if not loud:
        return -math.inf
    gate = _lufs(sum(loud) / len(loud)) + RELATIVE
    louder = [power for power in loud if _lufs(power) > gate]
    return _lufs(sum(louder) / len(louder))


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf


def _shelf(rate: int) -> tuple[list[float], list[float]]:
    gain, quality, hertz = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = math.tan(math.pi * hertz / rate)
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    b = [(high + band * k / quality + k * k) / a0, 2 * (k * k - high) / a0]
    b.append((high - band * k / quality + k * k) / a0)
    return b, [2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0]


def _high_pass(rate: int) -> tuple[list[float], list[float]]:
    quality, hertz = 0.5003270373238773, 38.13547087602444
    k = math.tan(math.pi * hertz / rate)
    a0 = 1 + k / quality + k * k
    return [1.0, -2.0, 1.0], [2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0]


def _filtered(samples: Iterable[float], b: list[float], a: list[float]) -> Iterable[float]:
    x1 = x2 = y1 = y2 = 0.0
    for x in samples:
        y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
        x2, x1, y2, y1 = x1, x, y1, y
        yield y
