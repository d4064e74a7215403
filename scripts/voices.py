"""Record the clips in assets/voices with speech synthesis: `make voices`.

Makes what is new or changed, takes away what no text needs any more, leaves the rest alone, a
person's recordings too (`made = "recorded"` in the index). Mandarin and English are spoken by
Kokoro; where it is not to be had, what is new is spoken by espeak-ng and Flite, which says so.
`--check` only says what is not as it should be; it needs no synthesis.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from runtime.speech.clips import Recorded, index_of
from runtime.speech.making import folder, kokoro
from runtime.speech.making.makers import (
    KOKORO,
    PLAIN,
    Maker,
    kokoro_maker,
    kokoro_name,
    plain_maker,
)
from runtime.speech.voices import CLIPS
from scripts.spoken_texts import CALLS_ONLY, clips_of

VOICES = (*KOKORO, *CALLS_ONLY)


def plan(voice: str, *, plain: bool = False) -> tuple[Recorded, ...]:
    """The clips that a voice should have, made by the product's maker or by the plain one."""
    has_kokoro = voice in KOKORO and not plain
    return clips_of(voice, kokoro_name(KOKORO[voice]) if has_kokoro else PLAIN[voice])


def first_there(
    path: Path, better: Sequence[Recorded], other: Sequence[Recorded]
) -> tuple[Recorded, ...]:
    """For each file of a folder the better clips where they are there, else the others.

    Both are the same clips in the same order, by two makers; a file has one maker.
    """
    held = index_of(path)
    right = folder.kept(held, path, better)
    away = {clip.file for clip in folder.to_make(held, path, right)}
    pairs = zip(better, other, strict=True)
    return tuple(second if first.file in away else first for first, second in pairs)


def update(voice: str, model: kokoro.Kokoro) -> None:
    """Bring one voice's folder up to date, and say what was done."""
    clips, maker = plan(voice), maker_of(voice, model)
    if maker.name == PLAIN[voice]:
        clips = first_there(CLIPS / voice, clips, plan(voice, plain=True))
    done = folder.update(CLIPS / voice, clips, maker, only="calls" if voice in CALLS_ONLY else "")
    print(f"{voice}: {done.clips} clips, {done.made} files made, {done.gone} taken away")


def maker_of(voice: str, model: kokoro.Kokoro) -> Maker:
    """Who speaks the voice here: Kokoro where it can and is to be had, else the plain maker."""
    if voice not in KOKORO:
        return plain_maker(voice)
    try:
        model.load(KOKORO[voice])
    except kokoro.NoSynthesis as missing:
        print(f"{voice}: what is new is spoken by {PLAIN[voice]}, since {missing}", file=sys.stderr)
        return plain_maker(voice)
    return kokoro_maker(voice, KOKORO[voice], model)


# ---- checking


def planned() -> dict[str, tuple[Recorded, ...]]:
    """The clips that each voice should have; those that the plain maker spoke are as good."""
    return {
        voice: first_there(CLIPS / voice, plan(voice, plain=True), plan(voice)) for voice in VOICES
    }


def problems(root: Path, wanted: Mapping[str, Sequence[Recorded]]) -> Iterator[str]:
    """What is not as `make voices` would leave it, in words."""
    for voice, clips in wanted.items():
        path = root / voice
        held = index_of(path)
        right = folder.kept(held, path, clips)
        yield from (
            f"{voice}: no clip of {clip.text!r}" for clip in folder.to_make(held, path, right)
        )
        yield from (
            f"{voice}: no text needs {found.name}" for found in folder.needless(path, right)
        )
        if held.clip != right:
            yield f"{voice}: the index is not that of the texts"


def main() -> int:
    """Make the clips, or check them; 1 when the check finds something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("voice", nargs="*", choices=[*VOICES, []], help="these alone")
    given = parser.parse_args()
    voices = given.voice or VOICES
    if not given.check:
        model = kokoro.Kokoro()
        for voice in voices:
            update(voice, model)
        return 0
    found = list(problems(CLIPS, planned()))
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        print(f"{len(found)} problems; put right with: make voices")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
