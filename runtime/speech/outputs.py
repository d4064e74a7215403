"""Sound devices: which there are, opening one, and a file in the place of one.

``miniaudio`` opens PulseAudio's or ALSA's library by itself and does without either.
"""

import ctypes
import threading
import wave
from array import array
from collections.abc import Callable, Generator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from runtime.speech.sound import RATE, NoSound, Samples, joined, library, louder, silence, told

Frames = Generator[Samples, int, None]
"""What a device asks for so many samples each time; it has been started with ``next``."""

BUFFER = 60
"""Milliseconds a part of the device's buffer holds: how late a stop or the volume is heard."""

TAIL = 300
"""Milliseconds of silence at the end, so that the buffer has played all when it is over."""

FILE = "file:"
"""How the name of a device begins that is a WAV file."""

NOBODY = ("Dummy Output", "auto_null", "Null Output", "Discard all samples")
"""How the names of devices begin that play to nobody: a sound server has one if it has no other."""

LONGEST_REST = 2 * RATE
"""Samples of silence that a file keeps between two sounds: nobody listens to an hour of it."""


class Output(Protocol):
    """An open sound device."""

    def start(self, frames: Frames) -> None:
        """Play what ``frames`` give, until it is closed.

        Raises:
            NoSound: it does not start.

        """

    def is_there(self) -> bool:
        """Whether the device is still connected, as far as the system says."""

    def close(self) -> None:
        """Let go of it."""


def open_output(name: str = "") -> Output:
    """The sound device called ``name``, or whose name holds it; the system's own for "".

    ``file:/a/path.wav`` is a file that keeps what would have been heard.

    Raises:
        NoSound: there is none, or none of that name; the reason in words, with those there are.

    """
    if name.startswith(FILE):
        return FileOutput(Path(name.removeprefix(FILE)))
    _hush_alsa()
    return DeviceOutput(name)


def device_names() -> tuple[str, ...]:
    """The names of the devices one can hear; none where nothing plays.

    Raises:
        NoSound: the library is not installed.

    """
    return tuple(each["name"] for _, each in _devices())


class DeviceOutput:
    """A device of PulseAudio or ALSA."""

    def __init__(self, name: str) -> None:
        miniaudio = library()
        self._name = name
        self._device = _device(miniaudio, name)

    def start(self, frames: Frames) -> None:
        """See :class:`Output`."""
        try:
            self._device.start(frames)
        except library().MiniaudioError as error:
            raise NoSound(told(error)) from None

    def is_there(self) -> bool:
        """See :class:`Output`; ALSA's default device is there as long as it takes samples."""
        if not self._name and self._device.backend == "ALSA":
            return True
        return any(self._name.casefold() in name.casefold() for name in device_names())

    def close(self) -> None:
        """See :class:`Output`."""
        self._device.close()


class FileOutput:
    """A WAV file in the place of a device: it takes samples as fast as a device does.

    Silence before the first sound and behind the last is left out, a long one between is cut.
    """

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = wave.open(str(path), "wb")  # noqa: SIM115 - open as long as the device
        except OSError as error:
            raise NoSound(str(error)) from None
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(RATE)
        self._rest = array("h")
        self._begun = False
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._play, name="sound file", daemon=True)

    def start(self, frames: Frames) -> None:
        """See :class:`Output`."""
        self._frames = frames
        self._thread.start()

    def is_there(self) -> bool:
        """See :class:`Output`: a file is."""
        return True

    def close(self) -> None:
        """See :class:`Output`."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()
        self._file.close()

    def take(self, samples: Samples) -> None:
        """Write what was played; silence only when a sound follows it."""
        sound = len(samples)
        while sound and not samples[sound - 1]:
            sound -= 1
        if sound:
            self._file.writeframes((self._rest + samples[:sound]).tobytes())
            self._rest, self._begun = array("h"), True
        if self._begun:
            self._rest = (self._rest + samples[sound:])[:LONGEST_REST]

    def _play(self) -> None:
        while not self._closing.wait(BUFFER / 1000):
            self.take(self._frames.send(RATE * BUFFER // 1000))


def play(samples: Samples, volume: Callable[[], int], stop: threading.Event) -> None:
    """Play until the end or until ``stop`` is set; ``volume`` is asked again and again.

    Raises:
        NoSound: there is no device, or it does not start.

    """
    over = threading.Event()
    stream = _stream(joined((samples, silence(TAIL))), volume, stop, over)
    next(stream)
    output = open_output()
    try:
        output.start(stream)
        _wait(over, stop)
    finally:
        output.close()


def _wait(over: threading.Event, stop: threading.Event) -> None:
    while not over.wait(0.02):
        if stop.is_set():
            return


def _stream(
    samples: Samples,
    volume: Callable[[], int],
    stop: threading.Event,
    over: threading.Event,
) -> Frames:
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


def _backends(miniaudio: Any) -> list[Any]:  # noqa: ANN401 - a module without types
    # Named, since the library would else take its own "null" device and play to nobody.
    return [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]


def _devices() -> Sequence[tuple[Any, dict[str, Any]]]:
    """Each device one can hear, with the backend that has it: of the first that has any."""
    miniaudio = library()
    for backend in _backends(miniaudio):
        try:
            found = miniaudio.Devices([backend]).get_playbacks()
        except miniaudio.MiniaudioError:
            continue
        if heard := [(backend, each) for each in found if not each["name"].startswith(NOBODY)]:
            return heard
    return ()


def _device(miniaudio: Any, name: str) -> Any:  # noqa: ANN401 - a module without types
    backends, device_id = _backends(miniaudio), None
    if name:
        there = _devices()
        found = [each for each in there if name.casefold() in each[1]["name"].casefold()]
        if not found:
            names = ", ".join(each["name"] for _, each in there)
            raise NoSound(f"no sound device {name!r}; there are: {names or 'none'}")
        backends, device_id = [found[0][0]], found[0][1]["id"]
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            1,
            RATE,
            BUFFER,
            device_id=device_id,
            backends=backends,
            app_name="Warm Window",
        )
    except miniaudio.MiniaudioError as error:
        raise NoSound(told(error)) from None
    if device.backend != "ALSA" and not _devices():
        device.close()
        raise NoSound("the sound server has no device")
    return device


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
