"""The recorded clips of a voice: the product's, and a hall's own recordings in their place."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from runtime.speech.voice import Clip, Phrasebook, key
from runtime.speech.voices import INDEX
from runtime.toml_file import TomlFile

KINDS = (".wav", ".flac", ".ogg", ".mp3")
"""Kinds of files that can be played; of two with one name the first is taken."""


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


class Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A voice's ``index.toml``."""

    clip: tuple[Recorded, ...] = ()


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

    Raises:
        TomlFileError: an index says what it may not.

    """
    phrases: dict[str, Clip] = {}
    words: dict[str, Clip] = {}
    for folder in folders:
        own = _recordings(folder / voice)
        _replace(phrases, own)
        _replace(words, own)
        for recorded in index_of(folder / voice).clip:
            clip = Clip(
                str(own.get(_stem(recorded.file), folder / voice / recorded.file)), recorded.text
            )
            (words if recorded.word else phrases).update(_found_by(recorded, clip))
    return Phrasebook(voice, phrases, words)


def _found_by(recorded: Recorded, clip: Clip) -> Iterator[tuple[str, Clip]]:
    texts = (recorded.text, *recorded.also)
    yield from ((text if recorded.word else key(text), clip) for text in texts)


def _replace(clips: dict[str, Clip], own: dict[str, Path]) -> None:
    for text, clip in clips.items():
        if path := own.get(_stem(clip.file)):
            clips[text] = replace(clip, file=str(path))


def _recordings(folder: Path) -> dict[str, Path]:
    """Name without ending -> file, of all that can be played."""
    found = (path for kind in reversed(KINDS) for path in sorted(folder.glob(f"*{kind}")))
    return {path.stem: path for path in found}


def _stem(file: str) -> str:
    return Path(file).stem
