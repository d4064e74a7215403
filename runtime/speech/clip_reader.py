"""Texts as samples to play: the clips of a voice, joined."""

import logging
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from runtime.speech import clips, sound
from runtime.speech.voice import Clip, Pause, Phrasebook, Piece, Unknown, pieces
from runtime.speech.voices import voice_of
from runtime.toml_file import TomlFileError

log = logging.getLogger(__name__)


DECODED = 400
"""As many clips are kept as samples: about 20 MB, all that a day of calls needs again and again."""


def part(samples: sound.Samples, begin: float, end: float) -> sound.Samples:
    """The seconds from ``begin`` to ``end``; all of it where there is no end."""
    return samples[round(begin * sound.RATE) : round(end * sound.RATE)] if end else samples


def _decoded(file: str, begin: float, end: float) -> sound.Samples:
    return part(sound.decode(file), begin, end)


class ClipReader:
    """Turns texts into samples; logs once what is missing or damaged.

    ``one`` is how Mandarin says the digit 1 of a ticket's number; where 幺 is not recorded it is
    一 throughout.
    """

    def __init__(self, folders: Sequence[Path], one: str = "一") -> None:
        self._folders = tuple(folders)
        self._one = one
        self._books: dict[str, Phrasebook] = {}
        self._logged: set[str] = set()
        self._decoded = lru_cache(DECODED)(_decoded)

    def pieces(self, texts: Iterable[str], language: str) -> tuple[Piece, ...]:
        """Return what is to be played for the texts.

        Raises:
            TomlFileError: an index of clips is wrong.

        """
        voice = voice_of(language)
        if voice not in self._books:
            self._books[voice] = self._book(voice)
        return pieces(texts, self._books[voice])

    def _book(self, voice: str) -> Phrasebook:
        book = clips.phrasebook(voice, self._folders)
        if voice == "zh" and self._one not in book.words:
            self._log_once(f"no clip says {self._one!r}, so 1 is said as {book.one}")
            return book
        return replace(book, one=self._one)

    def knows(self, text: str, language: str) -> bool:
        """Whether clips are there for the whole text."""
        try:
            read = self.pieces([text], language)
        except TomlFileError:
            return False
        return bool(read) and not any(isinstance(piece, Unknown) for piece in read)

    def sentence(self, text: str, language: str) -> sound.Samples | None:
        """Return the whole text as samples; None where any part of it cannot be played.

        Half a number would send a person to the wrong counter.
        """
        try:
            read = self.pieces([text], language)
            unknown = [piece.text for piece in read if isinstance(piece, Unknown)]
            if not unknown:
                return sound.joined(map(self._samples_of, read)) or None
        except (sound.BadRecording, TomlFileError) as error:
            self._log_once(str(error))
            return None
        self._log_once(f"{text!r} is not spoken: no clip says {unknown[0]!r}")
        return None

    def _samples_of(self, piece: Piece) -> sound.Samples:
        match piece:
            case Clip(file=file, begin=begin, end=end):
                return self._decoded(file, begin, end)
            case Pause(milliseconds=milliseconds):
                return sound.silence(milliseconds)
            case Unknown():
                return array("h")

    def samples(self, read: Iterable[Piece]) -> sound.Samples:
        """Return the pieces joined; what has no clip is left out."""
        return sound.joined(map(self._sound, read))

    def _sound(self, piece: Piece) -> sound.Samples:
        if isinstance(piece, Unknown):
            self._log_once(f"no clip says {piece.text!r}; make voices records the product's texts")
        try:
            return self._samples_of(piece)
        except sound.BadRecording as error:
            self._log_once(str(error))
            return array("h")

    def _log_once(self, message: str) -> None:
        if message not in self._logged:
            self._logged.add(message)
            log.warning(message)
