"""Speaks texts: joins their clips to samples and plays them. Blocks, so it needs a thread."""

import logging
import threading
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from runtime.speech import espeak, outputs, sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.synthesis import Synthesis
from runtime.speech.voice import TEXT, Unknown

log = logging.getLogger(__name__)


class SpeechOutcome(Struct, frozen=True):
    """How speaking some texts ended."""

    trouble: str = ""
    """Why nothing could be heard."""
    played: bool = False
    unknown: bool = False
    """Nothing was played: there are words no clip is known for, and synthesis may know them."""


class SpeechPlayer:
    """Plays the clips of ``folders``; ``volume`` is asked again while they play."""

    def __init__(self, folders: Sequence[Path], volume: Callable[[], int]) -> None:
        self._reader = ClipReader(folders)
        self._volume = volume

    def say(
        self,
        texts: Sequence[str],
        language: str,
        stop: threading.Event,
        *,
        notice: str = "",
        clips_only: bool,
    ) -> SpeechOutcome:
        """Speak the texts until they end or ``stop`` is set; the outcome says what went wrong.

        A ``notice`` goes first, whole or not at all.
        """
        try:
            return self._play(texts, language, stop, notice, clips_only=clips_only)
        except sound.NoSound as error:
            return SpeechOutcome(trouble=str(error))
        except Exception:  # a bad index or recording must not end the voice for good
            log.exception("saying something failed")
            return SpeechOutcome()

    def _play(
        self,
        texts: Sequence[str],
        language: str,
        stop: threading.Event,
        notice: str,
        *,
        clips_only: bool,
    ) -> SpeechOutcome:
        pieces = self._reader.pieces(texts, language)
        noticed = not notice or self._reader.knows(notice, language)
        unknown = not noticed or any(isinstance(piece, Unknown) for piece in pieces)
        if unknown and not clips_only and Synthesis.is_possible():
            return SpeechOutcome(unknown=True)
        samples = self._reader.samples(pieces)
        if notice:
            read = self._reader.sentence if noticed else espeak.speak
            first = read(notice, language) or array("h")
            between = sound.silence(TEXT.milliseconds) if first and samples else array("h")
            samples = sound.joined((first, between, samples))
        if not samples or stop.is_set():
            return SpeechOutcome()
        outputs.play(samples, self._volume, stop)
        return SpeechOutcome(played=True)
