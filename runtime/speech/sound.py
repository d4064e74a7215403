"""Recordings as samples, and what is done with samples before they are played."""

from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Samples = array[int]
else:
    Samples = array  # before Python 3.12 it takes no type in brackets

RATE = 22_050
"""Samples a second, of one channel and 16 bits; the device may have others."""

NO_SOUND = "no sound"
"""How a station is whose sound device is away, in the words of the tables."""

FULL = 100
"""Percent: as loud as the recording."""


class NoSound(Exception):
    """There is nothing to play on, or it went away; the reason in words."""


class BadRecording(Exception):
    """A file that cannot be played."""

    def __init__(self, path: Path | str, reason: object) -> None:
        self.path = path
        super().__init__(f"{path} cannot be played: {reason}")


def decode(path: str) -> Samples:
    """The samples of a recording: WAV, FLAC, Ogg Vorbis or MP3 of any rate, one channel or two.

    Raises:
        BadRecording: it is not there, or is none of these.
        NoSound: the library is not installed.

    """
    miniaudio = library()
    try:
        sound = miniaudio.decode_file(path, miniaudio.SampleFormat.SIGNED16, 1, RATE)
    except (miniaudio.MiniaudioError, OSError) as error:
        raise BadRecording(path, told(error)) from None
    return array("h", sound.samples)


def silence(milliseconds: int) -> Samples:
    """So much of nothing."""
    return array("h", bytes(2 * (RATE * milliseconds // 1000)))


def joined(parts: Iterable[Samples]) -> Samples:
    """One after the other."""
    whole = array("h")
    for part in parts:
        whole += part
    return whole


def louder(samples: Samples, percent: int) -> Samples:
    """The samples at ``percent`` of their loudness, at most 100."""
    return (
        samples if percent == FULL else array("h", [value * percent // FULL for value in samples])
    )


def library() -> Any:  # noqa: ANN401 - a module without types
    """``miniaudio``, loaded when it is first needed.

    Raises:
        NoSound: it is not installed.

    """
    try:
        import miniaudio  # noqa: PLC0415 - not on the way to the first frame
    except ImportError as error:
        raise NoSound(str(error)) from None
    return miniaudio


def told(error: Exception) -> str:
    """What the library says, in words and with its number."""
    return " ".join(map(str, error.args))
