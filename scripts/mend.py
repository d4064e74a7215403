"""Make the clips of calls again that a recogniser mishears: `make mend`.

Every number and every counter is heard in a call. A clip that is not heard rightly is spoken at
other paces, and heard in other calls as well; the pace that is heard rightly most often takes its
place, and the index keeps it. An hour of work, for whoever changes the clips.
"""

import sys
from collections.abc import Iterator
from itertools import cycle, starmap
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from runtime.speech import sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.clips import Recorded, index_of
from runtime.speech.making import calls, folder, kokoro
from runtime.speech.making.makers import Maker
from runtime.speech.making.recogniser import Recogniser
from runtime.speech.voice import Clip
from runtime.speech.voices import CLIPS
from scripts import hear
from scripts.voices import maker_of, plan
from tickets.numbering import label

PACES = (0.95, 0.9, 1.05, 0.85, 1.1, 0.8)
"""How fast else a clip is spoken, in this order: what is hardly noticed first."""

ELSEWHERE = (("B937", 7), ("D048", 12), ("G562", 20))
"""Other calls, with whose letters and counters a number is heard, and with whose tickets a
counter: A228 was heard rightly at 0.9 in one call, and as 128 in others."""


class Call(Struct, frozen=True):
    """A call that is heard: the ticket's digits and the counter."""

    label: str
    counter: int

    def text(self, voice: str) -> str:
        """The sentence."""
        return hear.SENTENCES[voice].format(label=self.label, counter=self.counter)

    def with_same(self, place: int) -> "tuple[Call, ...]":
        """It, and others of the same number (``place`` 0) or to the same counter (1)."""
        if place:
            return (self, *(Call(other, self.counter) for other, _ in ELSEWHERE))
        digits = self.label[1:]
        return (self, *(Call(other[0] + digits, counter) for other, counter in ELSEWHERE))


def all_calls() -> Iterator[Call]:
    """Those of `make hear`, then each number and, often, each counter."""
    yield from starmap(Call, hear.calls())
    counters = cycle(range(1, calls.COUNTERS + 1))
    for number in range(1000):
        yield Call(label("ABCDEFGH"[number % 8], number), next(counters))


class Mender:
    """Hears calls of one voice and finds another pace for what is misheard."""

    def __init__(self, voice: str, maker: Maker, recogniser: Recogniser) -> None:
        self._voice, self._maker, self._recogniser = voice, maker, recogniser
        self._reader = ClipReader((CLIPS,))
        self._clips = {clip.text: clip for clip in index_of(CLIPS / voice).clip}
        self.found: dict[str, Recorded] = {}
        """The clips that were heard rightly at another pace, by their texts."""
        self.left: list[str] = []
        """What no pace helps."""

    def mend(self, call: Call) -> None:
        """Hear a call, and find other paces where it is misheard."""
        right = self._is_heard(call, self._samples(call))
        for place, clip in enumerate(self._of_call(call)):
            if not right[place] and clip.text not in self.found:
                self._try_paces(call, clip, place)

    def _try_paces(self, call: Call, clip: Recorded, place: int) -> None:
        """``place`` is 0 where the clip is the number's, 1 where it is the counter's."""
        most = self._how_often(call, clip, place)
        for pace in PACES:
            other = replace(clip, pace=pace)
            often = self._how_often(call, other, place, self._kept(other))
            if often > most:
                most, self.found[clip.text] = often, other
            if often == len(call.with_same(place)):
                return
        if clip.text not in self.found:
            self.left.append(f"{clip.text} in {call.text(self._voice)}")

    def _how_often(
        self, call: Call, clip: Recorded, place: int, instead: sound.Samples | None = None
    ) -> int:
        """In how many calls with the clip it is heard rightly, as it is there or ``instead``."""
        heard = (
            self._is_heard(each, self._samples(each, clip.text, instead))
            for each in call.with_same(place)
        )
        return sum(right[place] for right in heard)

    def _kept(self, clip: Recorded) -> sound.Samples:
        """The clip as a folder would keep it: writing it changes what is heard."""
        with TemporaryDirectory() as scratch:
            folder.make([clip], self._maker, Path(scratch))
            return sound.decode(str(Path(scratch) / clip.file))

    def _of_call(self, call: Call) -> tuple[Recorded, Recorded]:
        """The clips of its number and of the way to its counter."""
        pieces = self._reader.pieces([call.text(self._voice)], self._voice)
        number, counter = [piece.text for piece in pieces if isinstance(piece, Clip)][-2:]
        return self._clips[number], self._clips[counter]

    def _samples(
        self, call: Call, text: str = "", instead: sound.Samples | None = None
    ) -> sound.Samples:
        """The call, its clip of ``text`` put ``instead``."""
        pieces = self._reader.pieces([call.text(self._voice)], self._voice)
        return sound.joined(
            instead
            if instead is not None and isinstance(piece, Clip) and piece.text == text
            else self._reader.samples([piece])
            for piece in pieces
        )

    def _is_heard(self, call: Call, samples: sound.Samples) -> tuple[bool, bool]:
        heard = self._recogniser.heard_call(samples, self._voice, call.label[0])
        if heard is None:
            return False, False
        return heard.digits == call.label[1:], heard.counter == call.counter


def main() -> int:
    """Mend each voice, and print what was done; 1 where something is still misheard."""
    recogniser, model = Recogniser(), kokoro.Kokoro()
    left = 0
    for voice in hear.SENTENCES:
        maker = maker_of(voice, model)
        mender = Mender(voice, maker, recogniser)
        for call in all_calls():
            mender.mend(call)
        clips = [mender.found.get(clip.text, clip) for clip in plan(voice)]
        folder.update(CLIPS / voice, clips, maker)
        print(*mender.left, sep="\n")
        print(f"{voice}: {len(mender.found)} clips made again, {len(mender.left)} still misheard")
        left += len(mender.left)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
