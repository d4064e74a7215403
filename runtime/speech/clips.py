"""The recorded clips of a voice: the product's, and a hall's own recordings in their place."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from runtime.speech.voice import Clip, Phrasebook, key
from runtime.speech.voices import INDEX
from runtime.toml_file import TomlFile

KINDS = (".wav", ".flac", ".ogg", ".mp3")
"""Kinds of files that can be played; of two with one name the first is taken."""


Purpose = Literal["", "calls"]
"""What a voice is for: all that is said; or "calls": numbers and counters, and no pages."""


class Recorded(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[clip]]`` of an index."""

    file: str
    text: str
    also: tuple[str, ...] = ()
    """The same said by another text: 繁體, or another way to write it."""
    word: bool = False
    """Makes up numbers, times, tickets; is not found inside sentences."""
    say: str = ""
    """How the text is read to the synthesis, where that differs."""
    made: str = ""
    """What it was made from and with; "recorded" for a person's voice."""
    pace: float = 1
    """How fast the synthesis says it: another than 1 where a recogniser misheard it at that."""
    begin: float = 0
    end: float = 0
    """Seconds of the file that say this, where several clips share one; 0 and 0 are all of it."""


class Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A voice's ``index.toml``."""

    clip: tuple[Recorded, ...] = ()
    only: Purpose = ""


def index_of(folder: Path) -> Index:
    """What ``folder`` says it holds; nothing when it has no index.

    Raises:
        TomlFileError: the index says what it may not.

    """
    path = folder / INDEX
    return TomlFile(path).read(Index) if path.exists() else Index()


def phrasebook(voice: str, folders: Sequence[Path]) -> Phrasebook:
    """All clips of ``voice``; what a later folder has takes the place of an earlier one's.

    A folder may hold an index, or only recordings with the names of an earlier folder's files.
    One that has words of its own takes away what earlier ones say in a row, such as 零一: no number
    is said by two voices.

    Raises:
        TomlFileError: an index says what it may not.

    """
    phrases: dict[str, Clip] = {}
    words: dict[str, Clip] = {}
    for folder in folders:
        own = _recordings(folder / voice)
        index = index_of(folder / voice)
        if any(clip.word for clip in index.clip) or _names(words) & own.keys():
            phrases, words = _without_runs(phrases), _without_runs(words)
        _replace(phrases, own)
        _replace(words, own)
        for recorded in index.clip:
            file = folder / voice / recorded.file
            if not recorded.end:
                file = own.get(_stem(recorded.file), file)
            clip = Clip(str(file), recorded.text, recorded.begin, recorded.end)
            (words if recorded.word else phrases).update(_found_by(recorded, clip))
    return Phrasebook(voice, phrases, words)


def _names(clips: Mapping[str, Clip]) -> set[str]:
    return {_stem(clip.file) for clip in clips.values()}


def _without_runs(clips: Mapping[str, Clip]) -> dict[str, Clip]:
    """The clips with a file of their own: those that share one say several words in a row."""
    return {text: clip for text, clip in clips.items() if not clip.end}


def _found_by(recorded: Recorded, clip: Clip) -> Iterator[tuple[str, Clip]]:
    texts = (recorded.text, *recorded.also)
    yield from ((text if recorded.word else key(text), clip) for text in texts)


def _replace(clips: dict[str, Clip], own: dict[str, Path]) -> None:
    for text, clip in clips.items():
        path = own.get(_stem(clip.file))
        if path and not clip.end:
            clips[text] = replace(clip, file=str(path))


def _recordings(folder: Path) -> dict[str, Path]:
    """Name without ending -> file, of all that can be played."""
    found = (path for kind in reversed(KINDS) for path in sorted(folder.glob(f"*{kind}")))
    return {path.stem: path for path in found}


def _stem(file: str) -> str:
    return Path(file).stem
