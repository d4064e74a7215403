"""Texts as samples to play: the clips of a voice, joined."""

import logging
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from runtime.speech import clips, sound
from runtime.speech.voice import Clip, Pause, Phrasebook, Piece, Unknown, pieces
from runtime.speech.voices import voice_of

log = logging.getLogger(__name__)


class ClipReader:
    """Reads texts aloud into samples; what is missing or damaged is told once in the log."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._books: dict[str, Phrasebook] = {}
        self._told: set[str] = set()
        self._decode = cache(sound.decode)

    def pieces(self, texts: Iterable[str], language: str) -> tuple[Piece, ...]:
        """What is to be played.

        Raises:
            TomlFileError: an index of clips is not right.

        """
        voice = voice_of(language)
        if voice not in self._books:
            self._books[voice] = clips.phrasebook(voice, self._folders)
        return pieces(texts, self._books[voice])

    def samples(self, said: Iterable[Piece]) -> sound.Samples:
        """The pieces joined, without what cannot be said."""
        return sound.joined(self._parts(said))

    def _parts(self, said: Iterable[Piece]) -> Iterator[sound.Samples]:
        for piece in said:
            match piece:
                case Clip(file=file):
                    yield self._sound(file)
                case Pause(milliseconds=milliseconds):
                    yield sound.silence(milliseconds)
                case Unknown(text=text):
                    self._tell(f"no clip says {text!r}; make voices records the product's texts")

    def _sound(self, file: str) -> sound.Samples:
        try:
            return self._decode(file)
        except sound.BadRecording as error:
            self._tell(str(error))
            return array("h")

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            log.warning(what)
