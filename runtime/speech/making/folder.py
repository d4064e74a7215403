"""A voice's folder brought up to date: what is new or changed is made, the rest is left alone."""

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from runtime.speech import sound
from runtime.speech.clips import Index, Purpose, Recorded, index_of
from runtime.speech.making import levels
from runtime.speech.making.levels import Samples
from runtime.speech.making.makers import Maker
from runtime.speech.sound import RATE
from runtime.speech.voices import INDEX

RECORDED = "recorded"
"""The mark of a clip that a person has spoken: nothing is made in its place."""

QUALITIES = ("0", "2", "4")
"""Vorbis qualities, the first 4 kilobytes a second; at the lowest, -1, a recogniser took G623 for
G123. A better one is taken where a burst, such as the k of "cards", comes out far too high."""

BETWEEN = 0.05
"""Seconds of silence between two clips of one file: a codec smears a little over an edge."""


class Updated(Struct, frozen=True):
    """What was done to a folder."""

    clips: int
    made: int
    gone: int


def update(
    folder: Path,
    clips: Sequence[Recorded],
    maker: Maker,
    *,
    only: Purpose = "",
    tidy: bool = True,
) -> Updated:
    """Bring a voice's folder up to date, and take away what its index named and nothing needs now.

    When ``tidy``, files go too that no index has named.
    What is made is in the index at once, so an interrupted run goes on where it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = index_of(folder)
    clips = kept(held, folder, clips)
    new = {clip.file for clip in to_make(held, folder, clips)}
    ready = {_id(clip): clip for clip in clips if clip.file not in new}
    for file in dict.fromkeys(clip.file for clip in clips if clip.file in new):
        together = [clip for clip in clips if clip.file == file]
        ready |= {_id(clip): clip for clip in make(together, maker, folder)}
        write_index(folder, [ready[_id(clip)] for clip in clips if _id(clip) in ready], only)
    named = {clip.file for clip in held.clip}
    gone = [path for path in needless(folder, clips) if tidy or path.name in named]
    for path in gone:
        path.unlink()
    write_index(folder, [ready[_id(clip)] for clip in clips], only)
    return Updated(len(clips), len(new), len(gone))


def _id(clip: Recorded) -> tuple[bool, str]:
    return clip.word, clip.text


def kept(held: Index, folder: Path, clips: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """The wanted clips, with what is known of those that are there: who spoke, how fast, where."""
    there = {_id(clip): clip for clip in held.clip if is_there(folder, clip)}
    return tuple(_as_held(clip, there.get(_id(clip))) for clip in clips)


def _as_held(clip: Recorded, held: Recorded | None) -> Recorded:
    if held is None:
        return clip
    if held.made == RECORDED:
        return replace(clip, file=held.file, made=RECORDED, begin=held.begin, end=held.end)
    clip = clip if clip.pace != 1 else replace(clip, pace=held.pace)
    same = _made_of(held) == _made_of(clip)
    return replace(clip, begin=held.begin, end=held.end) if same else clip


def _made_of(clip: Recorded) -> tuple[object, ...]:
    """What a clip was made from, and where it was put."""
    return (*_id(clip), clip.file, clip.made, clip.pace)


def is_there(folder: Path, clip: Recorded) -> bool:
    """Whether the clip's file is."""
    return (folder / clip.file).is_file()


def to_make(held: Index, folder: Path, clips: Iterable[Recorded]) -> list[Recorded]:
    """The clips that are new or said differently now."""
    made = set(map(_made_of, held.clip))
    return [clip for clip in clips if _made_of(clip) not in made or not is_there(folder, clip)]


def needless(folder: Path, clips: Iterable[Recorded]) -> list[Path]:
    """The files no clip names."""
    names = {INDEX, *(clip.file for clip in clips)}
    return sorted(path for path in folder.glob("*") if path.name not in names)


# ---- making


def make(clips: Sequence[Recorded], maker: Maker, folder: Path) -> list[Recorded]:
    """Speak the clips of one file and keep it; return them with their places in it."""
    whole: list[float] = []
    found: list[Recorded] = []
    for clip in clips:
        whole += [0.0] * round(BETWEEN * RATE) if whole else []
        begin = len(whole)
        whole += levels.fit(maker.speak(clip), RATE)
        place = (round(begin / RATE, 5), round(len(whole) / RATE, 5))
        found.append(replace(clip, begin=place[0], end=place[1]) if len(clips) > 1 else clip)
    write_sound(folder / clips[0].file, whole)
    return found


def write_sound(path: Path, samples: Samples) -> None:
    """Write a sound file of the kind that its name says: Ogg Vorbis or WAV."""
    if path.suffix == ".wav":
        levels.write_wav(path, samples, RATE)
        return
    with TemporaryDirectory() as scratch:
        wav = Path(scratch) / "fit.wav"
        levels.write_wav(wav, samples, RATE)
        for quality in QUALITIES:
            encode = ["oggenc", "--quiet", "-q", quality, "--serial", "1"]
            subprocess.run([*encode, "-o", path, wav], check=True)  # noqa: S603
            if _peak(path) <= levels.PEAK + levels.PEAK_TOLERANCE:
                return


def _peak(path: Path) -> float:
    """The highest point of a sound file as it is played, in decibels below full scale."""
    heights = [value / 32768 for value in sound.decode(str(path))]
    return levels.decibels(levels.true_peak(heights))


# ---- the index


def write_index(folder: Path, clips: Iterable[Recorded], only: Purpose = "") -> None:
    """Write down what the folder holds, and what its voice is for."""
    head = "# Texts and their recordings; explained in docs/voice.md.\n"
    head += f"only = {_quoted(only)}\n" if only else ""
    (folder / INDEX).write_text(head + "".join(map(_table, clips)), encoding="utf-8")


def _table(clip: Recorded) -> str:
    also = ", ".join(map(_quoted, clip.also))
    lines = [f"file = {_quoted(clip.file)}", f"text = {_quoted(clip.text)}"]
    lines += [f"also = [{also}]"] if also else []
    lines += ["word = true"] if clip.word else []
    lines += [f"say = {_quoted(clip.say)}"] if clip.say else []
    lines += [f"pace = {clip.pace}"] if clip.pace != 1 else []
    lines += [f"begin = {clip.begin}", f"end = {clip.end}"] if clip.end else []
    return "\n".join(["", "[[clip]]", *lines, f"made = {_quoted(clip.made)}", ""])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
