"""A hall's voice pack: the product's clips and the hall's own names, in one folder."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from runtime.message import Message
from runtime.speech.clips import Recorded, index_of
from runtime.speech.making import calls, checking, folder
from runtime.speech.making.folder import RECORDED, Updated
from runtime.speech.making.kokoro import Kokoro, NoSynthesis
from runtime.speech.making.makers import KOKORO, VOICE_OF_STYLE, kokoro_maker, kokoro_name
from runtime.speech.making.recogniser import Recogniser
from runtime.speech.making.texts import marked, of_hall, wanted
from runtime.speech.voice import key
from runtime.speech.voices import CLIPS, INDEX
from tickets.hall import HallSetup


class Flaw(Struct, frozen=True):
    """What is wrong with one clip of a pack, or that it is not there."""

    voice: str
    file: str
    text: str
    problem: str


class VoicePack:
    """The pack in ``root`` for a hall; ``root`` has a folder for each voice, such as ``zh``."""

    def __init__(self, root: Path, setup: HallSetup) -> None:
        self._root, self._product = root, CLIPS
        self._texts = tuple(of_hall(msgspec.to_builtins(setup)))
        self._counters: Mapping[int, Mapping[str, str]] = {
            counter.number: counter.names for counter in setup.counters if counter.names
        }

    def build(self, styles: Sequence[str] = (), model: Kokoro | None = None) -> dict[str, Updated]:
        """Make the clips that the pack lacks, and say what was done in each voice.

        A person's recordings in it stay. ``styles`` are Kokoro's names of other speakers; what the
        product's own speaker says is copied from the product.

        Raises:
            NoSynthesis: something is to be spoken and Kokoro is not to be had; or no such style.

        """
        model = model or Kokoro()
        speakers = {**KOKORO, **{_voice_of(style): style for style in styles}}
        return {voice: self._build(voice, style, model) for voice, style in speakers.items()}

    def check(self, recogniser: Recogniser | None = None) -> Iterator[Flaw]:
        """Yield what the pack lacks, then what is wrong with its clips.

        With a recogniser also what is heard instead of a text; that takes a second a clip.
        """
        for voice in self.voices():
            yield from self._lacking(voice)
            for clip in self._held(voice):
                path = self._root / voice / clip.file
                problems = list(checking.flaws(clip, path, voice))
                if not problems and recogniser:
                    problems = list(checking.misheard(clip, path, voice, recogniser))
                yield from (Flaw(voice, clip.file, clip.text, problem) for problem in problems)

    def voices(self) -> list[str]:
        """The voices that the pack has, fully or in part."""
        folders = (path for path in self._root.iterdir() if path.is_dir())
        known = {path.name for path in self._product.iterdir()}
        return sorted(
            path.name for path in folders if path.name in known or (path / INDEX).exists()
        )

    # ---- making

    def _build(self, voice: str, style: str, model: Kokoro) -> Updated:
        own = self._root / voice
        own.mkdir(parents=True, exist_ok=True)
        clips = self._clips(voice, style)
        self._lay(own, clips)
        return folder.update(own, clips, kokoro_maker(voice, style, model), tidy=False)

    def _clips(self, voice: str, style: str) -> tuple[Recorded, ...]:
        """The product's clips, what only this hall says, and what only the pack has."""
        made_by = kokoro_name(style)
        clips = {_id(clip): clip for clip in self._shipped(voice)}
        if style != KOKORO[voice]:
            clips = {name: _as_wav(clip, made_by) for name, clip in clips.items()}
        for clip in self._own(voice, made_by):
            clips.setdefault(_id(clip), _as_wav(clip, made_by))
        for clip in index_of(self._root / voice).clip:
            if clip.made == RECORDED:
                clips.setdefault(_id(clip), clip)
        return tuple(clips.values())

    def _shipped(self, voice: str) -> tuple[Recorded, ...]:
        return index_of(self._product / voice).clip

    def _own(self, voice: str, made_by: str) -> tuple[Recorded, ...]:
        """What this hall says, whether the product says it too or not."""
        return (
            *wanted(voice, made_by, self._texts),
            *calls.to_names(voice, made_by, self._counters),
        )

    def _lay(self, own: Path, clips: Sequence[Recorded]) -> None:
        """Copy the product's files, and take for recordings what a person has laid there."""
        shipped = {_id(clip): clip for clip in self._shipped(own.name)}
        held = {_id(clip): clip for clip in index_of(own).clip}
        named = {INDEX, *(clip.file for clip in held.values())}
        laid = {path.stem: path.name for path in own.iterdir() if path.name not in named}
        for clip in clips:
            there = held.get(_id(clip))
            file = laid.get(Path(clip.file).stem)
            if file and not clip.end:
                held[_id(clip)] = replace(clip, file=file, made=RECORDED)
            elif there != clip == shipped.get(_id(clip)) and not _is_recorded(there):
                shutil.copy(self._product / own.name / clip.file, own / clip.file)
                held[_id(clip)] = clip
        folder.write_index(own, held.values())

    # ---- judging

    def _held(self, voice: str) -> tuple[Recorded, ...]:
        """The clips of the pack: those of its index, and those named as the product's are."""
        own = self._root / voice
        laid = {path.stem: path.name for path in own.iterdir() if path.name != INDEX}
        indexed = index_of(own).clip
        files = {Path(clip.file).stem for clip in indexed}
        named = (
            replace(clip, file=laid[Path(clip.file).stem], made=RECORDED)
            for clip in self._shipped(voice)
            if not clip.end and Path(clip.file).stem in laid.keys() - files
        )
        return (*indexed, *named)

    def _lacking(self, voice: str) -> Iterator[Flaw]:
        """What product and hall say in this voice, and the pack does not."""
        held = {name for clip in self._held(voice) for name in _names(clip)}
        for clip in (*self._shipped(voice), *self._own(voice, "")):
            if not clip.end and _id(clip) not in held:
                held.add(_id(clip))
                yield Flaw(voice, clip.file, clip.text, "not recorded")


def _voice_of(style: str) -> str:
    if style[:1] not in VOICE_OF_STYLE:
        raise NoSynthesis(Message("no voice is called '{name}'", name=style))
    return VOICE_OF_STYLE[style[0]]


def _is_recorded(clip: Recorded | None) -> bool:
    return clip is not None and clip.made == RECORDED


def _id(clip: Recorded) -> tuple[bool, str]:
    return clip.word, clip.text if clip.word else key(clip.text)


def _names(clip: Recorded) -> Iterator[tuple[bool, str]]:
    """All by which a clip is found."""
    yield from ((clip.word, text if clip.word else key(text)) for text in (clip.text, *clip.also))


def _as_wav(clip: Recorded, made_by: str) -> Recorded:
    """The same, to be spoken on this machine: nothing but Python is needed to write it down."""
    return marked(replace(clip, file=str(Path(clip.file).with_suffix(".wav")), pace=1), made_by)
