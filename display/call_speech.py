"""The words and the sound of calls, as one hall wants them."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from display.talk import AFTER_CHIME, CLAUSE, REST, Announcement, VoiceRule
from display.wording import CallWording
from runtime.speech.chime import chime
from runtime.speech.clip_reader import ClipReader
from runtime.speech.sound import RATE, Samples, silence
from runtime.speech.stream import Sound
from runtime.speech.voices import has_voice, voice_of
from tickets.hall import HallSetup

KEPT_SOUNDS = 40
"""As many clauses are kept as samples: those of the last calls, about 5 MB."""

KEPT_NOTICES = 4
"""As many synthesised notices are kept until they are said."""

KEPT_LENGTHS = 4000
"""As many lengths are kept: in a burst each call is looked at in several sentences."""


class CallSpeech:
    """Knows how long each clause takes and gives an announcement its samples.

    ``lead_in`` is in seconds. Clips are read when they are first needed.
    """

    def __init__(self, setup: HallSetup, folders: Sequence[Path], lead_in: float) -> None:
        calling = setup.hall.calling
        self._folders = tuple(folders)
        self._reader = ClipReader(folders, calling.one)
        self._clips = lru_cache(KEPT_SOUNDS)(self._reader.sentence)
        self._lengths = lru_cache(KEPT_LENGTHS)(self._length)
        self._notices: dict[tuple[str, str], Samples] = {}
        self.rule = VoiceRule(calling.languages, calling.times, lead_in)
        self.wording = CallWording(setup, self.seconds)

    def speaks(self) -> bool:
        """Whether there is a voice for any of the hall's languages."""
        return any(has_voice(voice_of(each), self._folders) for each in self.rule.languages)

    def knows(self, text: str, language: str) -> bool:
        """Whether clips are there for the whole text."""
        return self._reader.knows(text, language)

    def learn(self, notice: str, language: str, samples: Samples) -> None:
        """Take over how a notice is said that there are no clips for.

        A call is never synthesised: it would be in another voice than the last one.
        """
        notices = [*self._notices.items(), ((notice, language), samples)]
        self._notices = dict(notices[-KEPT_NOTICES:])

    def seconds(self, text: str, language: str) -> float | None:
        """How long a text takes; None where it cannot be said."""
        if samples := self._notices.get((text, language)):
            return len(samples) / RATE
        return self._lengths(text, language)

    def sounds(self, announcement: Announcement, begins: Callable[[], None]) -> tuple[Sound, ...]:
        """What to play for it, with the silence behind it; ``begins`` comes with its first word."""
        return tuple(self._sounds(announcement, begins))

    def _sounds(self, announcement: Announcement, begins: Callable[[], None]) -> Iterator[Sound]:
        yield Sound(quiet(announcement.pause + announcement.lead_in))
        if announcement.chime:
            yield Sound(chime())
            yield Sound(quiet(AFTER_CHIME))
        for place, part in enumerate(announcement.parts):
            said = self._samples(part, announcement.language) or array("h")
            if place == 0:
                yield Sound(said, begins)
            else:
                yield Sound(quiet(CLAUSE))
                yield Sound(said)
        yield Sound(quiet(REST))

    def _samples(self, text: str, language: str) -> Samples | None:
        return self._notices.get((text, language)) or self._clips(text, language)

    def _length(self, clause: str, language: str) -> float | None:
        samples = self._clips(clause, language)
        return None if samples is None else len(samples) / RATE


def quiet(seconds: float) -> Samples:
    """So many seconds of silence."""
    return silence(round(seconds * 1000))
