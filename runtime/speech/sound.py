"""The sound device: recordings as samples, and samples to the loudspeaker.

``miniaudio`` is loaded by the first call, never by an import; it opens PulseAudio's or ALSA's
library by itself and does without either.
"""

import ctypes
import threading
from array import array
from collections.abc import Callable, Generator, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Samples = array[int]
else:
    Samples = array  # before Python 3.12 it takes no type in brackets

RATE = 22_050
"""Samples a second, of one channel and 16 bits; the device may have others."""

BUFFER = 60
"""Milliseconds a part of the device's buffer holds: how late a stop or the volume is heard."""

TAIL = 300
"""Milliseconds of silence at the end, so that the buffer has played all when it is over."""


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
    miniaudio = _library()
    try:
        sound = miniaudio.decode_file(path, miniaudio.SampleFormat.SIGNED16, 1, RATE)
    except (miniaudio.MiniaudioError, OSError) as error:
        raise BadRecording(path, _told(error)) from None
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


FULL = 100


def play(samples: Samples, volume: Callable[[], int], stop: threading.Event) -> None:
    """Play until the end or until ``stop`` is set; ``volume`` is asked again and again.

    Raises:
        NoSound: there is no device, or it does not start.

    """
    over = threading.Event()
    stream = _stream(joined((samples, silence(TAIL))), volume, stop, over)
    next(stream)
    device = _open()
    try:
        _start(device, stream)
        _wait(over, stop)
    finally:
        device.close()


def _start(device: Any, stream: Generator[Samples, int, None]) -> None:  # noqa: ANN401
    try:
        device.start(stream)
    except _library().MiniaudioError as error:
        raise NoSound(_told(error)) from None


def _library() -> Any:  # noqa: ANN401 - a module without types
    try:
        import miniaudio  # noqa: PLC0415 - not on the way to the first frame
    except ImportError as error:
        raise NoSound(str(error)) from None
    return miniaudio


def _told(error: Exception) -> str:
    """What the library says, in words and with its number."""
    return " ".join(map(str, error.args))


def _wait(over: threading.Event, stop: threading.Event) -> None:
    while not over.wait(0.02):
        if stop.is_set():
            return


def _stream(
    samples: Samples,
    volume: Callable[[], int],
    stop: threading.Event,
    over: threading.Event,
) -> Generator[Samples, int, None]:
    """What the device asks for: so many samples each time, nothing when all is said."""
    wanted = yield array("h")
    at = 0
    while at < len(samples) and not stop.is_set():
        part = samples[at : at + wanted]
        at += wanted
        wanted = yield louder(part, volume())
    over.set()
    while True:
        yield array("h")


def _open() -> Any:  # noqa: ANN401 - miniaudio's device
    miniaudio = _library()
    _hush_alsa()
    # Named, since the library would else take its own "null" device and play to nobody.
    backends = [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
    try:
        return miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            1,
            RATE,
            BUFFER,
            backends=backends,
            app_name="Warm Window",
        )
    except miniaudio.MiniaudioError as error:
        raise NoSound(_told(error)) from None


def _say_nothing(*_: object) -> None:
    """ALSA's complaints: a machine without sound would get thirty lines of them."""


_COMPLAIN = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)(_say_nothing)


@cache
def _hush_alsa() -> None:
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_COMPLAIN)
    except (OSError, AttributeError):
        return
