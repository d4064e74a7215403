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
    """Turns texts into samples; logs once what is missing or damaged."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._books: dict[str, Phrasebook] = {}
        self._logged: set[str] = set()
        self._decode = cache(sound.decode)

    def pieces(self, texts: Iterable[str], language: str) -> tuple[Piece, ...]:
        """Return what is to be played for the texts.

        Raises:
            TomlFileError: an index of clips is wrong.

        """
        voice = voice_of(language)
        if voice not in self._books:
            self._books[voice] = clips.phrasebook(voice, self._folders)
        return pieces(texts, self._books[voice])

    def samples(self, read: Iterable[Piece]) -> sound.Samples:
        """Return the pieces joined; what has no clip is left out."""
        return sound.joined(self._parts(read))

    def _parts(self, read: Iterable[Piece]) -> Iterator[sound.Samples]:
        for piece in read:
            match piece:
                case Clip(file=file):
                    yield self._sound(file)
                case Pause(milliseconds=milliseconds):
                    yield sound.silence(milliseconds)
                case Unknown(text=text):
                    self._log_once(
                        f"no clip says {text!r}; make voices records the product's texts"
                    )

    def _sound(self, file: str) -> sound.Samples:
        try:
            return self._decode(file)
        except sound.BadRecording as error:
            self._log_once(str(error))
            return array("h")

    def _log_once(self, message: str) -> None:
        if message not in self._logged:
            self._logged.add(message)
            log.warning(message)
