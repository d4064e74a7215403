"""The flow of samples to a device that is kept open: out of a queue, and silence between.

It never ends, so sounds that follow each other are joined without a gap, and the device does not
fall asleep. Its own time is what it has given, so it stands still while no device takes anything.
"""

import random
import threading
from array import array
from collections import deque
from collections.abc import Callable, Iterable

from msgspec import Struct

from runtime.speech.outputs import Frames
from runtime.speech.sound import FULL, RATE, Samples, louder

SOON = 150
"""Milliseconds before the last sound is over at which the next is asked for."""


class Sound(Struct, frozen=True):
    """Samples to play; ``begins`` is called when the first of them goes to the device."""

    samples: Samples
    begins: Callable[[], None] = lambda: None


class SoundStream:
    """Sounds one after the other.

    ``volume`` gives a percentage, and is asked again and again as they play; ``soon_over`` is
    called when what waits is nearly over. Both are called on the device's thread.

    With ``noise`` its silence is not digital zero but a least bit of noise, at about -90 dB, which
    nobody hears and which keeps such devices awake as sleep at zero.
    """

    def __init__(self, *, noise: bool = False) -> None:
        self.volume: Callable[[], int] = lambda: FULL
        self._rest = _noise() if noise else array("h", bytes(2 * RATE))
        self._queue: deque[Sound] = deque()
        self._at = self._given = self._away = 0
        self._asked = True
        self.soon_over: Callable[[], None] = lambda: None
        self._lock = threading.Lock()

    @property
    def seconds(self) -> float:
        """The stream's own time: seconds of sound that it has given, and that it stood still."""
        return (self._given + self._away) / RATE

    @property
    def remaining(self) -> float:
        """Seconds until all that waits has been given."""
        with self._lock:
            return self._remaining() / RATE

    @property
    def busy(self) -> bool:
        """Whether something waits behind which it is too early for more."""
        with self._lock:
            return not self._asked

    def play(self, sounds: Iterable[Sound]) -> None:
        """Play these behind what waits."""
        with self._lock:
            self._queue.extend(each for each in sounds if each.samples)
            self._asked = not self._queue

    def clear(self) -> None:
        """Drop what waits, and what is being played."""
        with self._lock:
            self._queue.clear()
            self._at, self._asked = 0, True

    def stood_still(self, seconds: float) -> None:
        """Let its time go on by so much, in which no device took anything."""
        self._away += round(seconds * RATE)

    def frames(self) -> Frames:
        """What a device takes; one device at a time. It is started."""
        frames = self._frames()
        next(frames)
        return frames

    def _frames(self) -> Frames:
        wanted = yield array("h")
        while True:
            wanted = yield self._next(wanted)

    def _next(self, wanted: int) -> Samples:
        if self._is_soon_over(wanted):
            self.soon_over()
        part, begun = self._take(wanted)
        for begins in begun:
            begins()
        if part:
            part = louder(part, self.volume())
        return part + self._silence(wanted - len(part))

    def _is_soon_over(self, wanted: int) -> bool:
        """Whether the next is to be asked for: once for all that waits."""
        with self._lock:
            soon = not self._asked and self._remaining() <= _SOON + wanted
            self._asked = self._asked or soon
            return soon

    def _take(self, wanted: int) -> tuple[Samples, list[Callable[[], None]]]:
        part: Samples = array("h")
        begun = []
        with self._lock:
            while self._queue and len(part) < wanted:
                sound = self._queue[0]
                if self._at == 0:
                    begun.append(sound.begins)
                more = sound.samples[self._at : self._at + wanted - len(part)]
                part += more
                self._at += len(more)
                if self._at == len(sound.samples):
                    self._queue.popleft()
                    self._at = 0
            self._given += wanted
        return part, begun

    def _silence(self, wanted: int) -> Samples:
        rest = self._rest[:wanted]
        return rest if len(rest) == wanted else rest + self._silence(wanted - len(rest))

    def _remaining(self) -> int:
        return sum(len(sound.samples) for sound in self._queue) - self._at


_SOON = RATE * SOON // 1000


def _noise() -> Samples:
    """A second of the least noise there is: each sample is one step up, down or none."""
    chance = random.Random(1)  # noqa: S311 - nobody is to be kept from guessing it
    return array("h", [chance.choice((-1, 0, 1)) for _ in range(RATE)])
