"""Sound at another rate, cleanly: for clips that are made, and for the recogniser."""

from collections.abc import Sequence
from math import gcd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def resampled(samples: "Sequence[float] | np.ndarray", rate: int, to: int) -> "np.ndarray":
    """The samples (from -1 to 1) at the rate ``to``, float32; what is too high for it is cut.

    Through the spectrum: exact, where the sound begins and ends with silence as a clip does.
    """
    import numpy as np  # noqa: PLC0415 - with clips

    step, steps = rate // gcd(rate, to), to // gcd(rate, to)
    given = np.asarray(samples, dtype=np.float64)
    # Twice as long: what the end of the spectrum leaks beyond the last sample is not to come round.
    padded = np.zeros(step * -(-2 * len(given) // step))
    padded[: len(given)] = given
    length = len(padded) * steps // step
    spectrum = np.fft.rfft(padded)
    kept = np.zeros(length // 2 + 1, dtype=complex)
    kept[: min(len(kept), len(spectrum))] = spectrum[: len(kept)]
    whole = np.fft.irfft(kept, length) * (steps / step)
    return whole[: -(-len(given) * steps // step)].astype(np.float32)
