"""Speaks texts: joins their clips to samples and plays them. Blocks, so it needs a thread."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from runtime.speech import outputs, sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.synthesis import Synthesis
from runtime.speech.voice import Unknown

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
        self, texts: Sequence[str], language: str, stop: threading.Event, *, clips_only: bool
    ) -> SpeechOutcome:
        """Speak the texts until they end or ``stop`` is set; the outcome says what went wrong."""
        try:
            return self._play(texts, language, stop, clips_only=clips_only)
        except sound.NoSound as error:
            return SpeechOutcome(trouble=str(error))
        except Exception:  # a bad index or recording must not end the voice for good
            log.exception("saying something failed")
            return SpeechOutcome()

    def _play(
        self, texts: Sequence[str], language: str, stop: threading.Event, *, clips_only: bool
    ) -> SpeechOutcome:
        pieces = self._reader.pieces(texts, language)
        unknown = any(isinstance(piece, Unknown) for piece in pieces)
        if unknown and not clips_only and Synthesis.is_possible():
            return SpeechOutcome(unknown=True)
        samples = self._reader.samples(pieces)
        if not samples or stop.is_set():
            return SpeechOutcome()
        outputs.play(samples, self._volume, stop)
        return SpeechOutcome(played=True)
