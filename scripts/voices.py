"""Record the clips in assets/voices with speech synthesis: `make voices`.

Makes what is new or changed, takes away what no text needs any more, leaves the rest alone, a
person's recordings too (`made = "recorded"` in the index). `--check` only says what is not as it
should be; it needs no synthesis.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from runtime.speech import spoken
from runtime.speech.clips import Index, Recorded, index_of
from runtime.speech.voices import CLIPS, INDEX
from scripts import sound_work
from scripts.spoken_texts import FACTORY, all_said, wanted

RECORDED = "recorded"
QUALITY = "0"
"""Vorbis quality: 3 kilobytes a second, and speech loses nothing that matters."""

READ_WRONGLY: Mapping[str, str] = {
    "取不了": "qu3 bu4 liao3",
    "查不了": "cha2 bu4 liao3",
    "等得久": "deng3 de5 jiu3",
    "打不出": "da3 bu4 chu1",
    "照片": "zhao4 pian4",
    "长者": "zhang3 zhe3",
    "重新": "chong2 xin1",
    "都行": "dou1 xing2",
    "就行": "jiu4 xing2",
    "为您": "wei4 nin2",
    "还要": "hai2 yao4",
    "还在": "hai2 zai4",
}
"""What pypinyin may read wrongly, or not always rightly."""


def plan() -> Mapping[str, tuple[Recorded, ...]]:
    """Voice -> the clips it should have."""
    said = tuple(all_said())
    return {voice: wanted(voice, said) for voice in FACTORY}


def kept(held: Index, folder: Path, clips: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """The wanted clips, a person's recordings marked as such."""
    own = {clip.text for clip in held.clip if clip.made == RECORDED and there(folder, clip)}
    return tuple(_recorded_by_hand(clip) if clip.text in own else clip for clip in clips)


def _recorded_by_hand(clip: Recorded) -> Recorded:
    return Recorded(clip.file, clip.text, clip.also, clip.word, clip.say, RECORDED)


def there(folder: Path, clip: Recorded) -> bool:
    """Whether the clip's file is."""
    return (folder / clip.file).is_file()


def to_make(held: Index, folder: Path, clips: Iterable[Recorded]) -> list[Recorded]:
    """The clips that are new or said differently now."""
    made = {(clip.file, clip.made) for clip in held.clip}
    return [clip for clip in clips if (clip.file, clip.made) not in made or not there(folder, clip)]


def needless(folder: Path, clips: Iterable[Recorded]) -> list[Path]:
    """The files no clip names."""
    names = {INDEX, *(clip.file for clip in clips)}
    return sorted(path for path in folder.glob("*") if path.name not in names)


def as_toml(clips: Iterable[Recorded]) -> str:
    """The index of a voice."""
    head = "# Texts and their recordings. Made by `make voices`; explained in docs/voice.md.\n"
    return head + "".join(map(_table, clips))


def _table(clip: Recorded) -> str:
    also = ", ".join(map(_quoted, clip.also))
    lines = [f"file = {_quoted(clip.file)}", f"text = {_quoted(clip.text)}"]
    lines += [f"also = [{also}]"] if also else []
    lines += ["word = true"] if clip.word else []
    lines += [f"say = {_quoted(clip.say)}"] if clip.say else []
    return "\n".join(["", "[[clip]]", *lines, f"made = {_quoted(clip.made)}", ""])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


# ---- making


def update(folder: Path, voice: str, clips: Sequence[Recorded]) -> None:
    """Bring one voice's folder up to date, and say what was done."""
    folder.mkdir(parents=True, exist_ok=True)
    held = index_of(folder)
    clips = kept(held, folder, clips)
    new, gone = to_make(held, folder, clips), needless(folder, clips)
    with ThreadPoolExecutor() as workers:
        list(workers.map(lambda clip: make(clip, voice, folder), new))
    for path in gone:
        path.unlink()
    (folder / INDEX).write_text(as_toml(clips), encoding="utf-8")
    print(f"{voice}: {len(clips)} clips, {len(new)} made, {len(gone)} taken away")


def make(clip: Recorded, voice: str, folder: Path) -> None:
    """Synthesize one clip and keep it as Ogg Vorbis."""
    with TemporaryDirectory() as scratch:
        raw, fit = Path(scratch) / "raw.wav", Path(scratch) / "fit.wav"
        subprocess.run(command(clip, voice, raw), check=True, stdout=subprocess.DEVNULL)
        samples, rate = sound_work.read_wav(raw)
        sound_work.write_wav(fit, sound_work.fit(samples, rate), rate)
        encode = ["oggenc", "--quiet", "-q", QUALITY, "--serial", "1"]
        subprocess.run([*encode, "-o", folder / clip.file, fit], check=True)


def command(clip: Recorded, voice: str, wav: Path) -> list[str]:
    """The synthesis of one clip into ``wav``."""
    text = clip.say or clip.text
    if voice == "en":
        slower = ["--setf", "duration_stretch=1.15"]
        said = text.lower() if clip.word else text
        return ["flite", "-voice", "slt", *slower, "-t", said, "-o", str(wav)]
    pace = ["-s", "130" if clip.word else "160"]
    if clip.text in spoken.LETTERS:
        return ["espeak-ng", "-v", "en-us", *pace, "-w", str(wav), text]
    pinyin = ["espeak-ng", "-v", "cmn-latn-pinyin", *pace, "-g", "1"]
    return [*pinyin, "-w", str(wav), in_pinyin(text)]


def in_pinyin(text: str) -> str:
    """Chinese as the syllables it is spoken with, tones as digits."""
    from pypinyin import Style, lazy_pinyin, load_phrases_dict  # noqa: PLC0415 - make voices only

    load_phrases_dict({word: [[s] for s in _marked(said)] for word, said in READ_WRONGLY.items()})
    plainly = text.translate(SIGNS)
    syllables = lazy_pinyin(
        plainly,
        Style.TONE3,
        errors=_each_sign,  # type: ignore[arg-type]  # its documentation allows a list
        neutral_tone_with_five=True,
        tone_sandhi=True,
    )
    return " ".join(_with_one(plainly, syllables))


def _each_sign(signs: str) -> list[str]:
    """Signs without a pronunciation, each for itself: so syllables and signs go in pairs."""
    return list(signs)


def _with_one(text: str, syllables: Sequence[str]) -> Iterator[str]:
    """一 changes its tone with the next syllable, but not in numbers and dates."""
    for at, (sign, said) in enumerate(zip(text, syllables, strict=True)):
        after = syllables[at + 1][-1:] if at + 1 < len(syllables) else ""
        counts = text[max(at - 1, 0)] in COUNTING or text[at + 1 : at + 2] in COUNTING
        changes = sign == "一" and after.isdigit() and (at == 0 or not counts)
        yield ("yi2" if after in "45" else "yi4") if changes else said


COUNTING = tuple("第十百千零二三四五六七八九期月")
SIGNS = str.maketrans({"。": ".", **dict.fromkeys("、（）()“”", ",")})


def _marked(syllables: str) -> list[str]:
    from pypinyin.contrib.tone_convert import to_tone  # noqa: PLC0415 - make voices only

    return [to_tone(syllable.replace("5", "")) for syllable in syllables.split()]


# ---- checking


def problems(root: Path, planned: Mapping[str, Sequence[Recorded]]) -> Iterator[str]:
    """What is not as `make voices` would leave it, in words."""
    for voice, clips in planned.items():
        folder = root / voice
        held = index_of(folder)
        right = kept(held, folder, clips)
        yield from (f"{voice}: no clip of {clip.text!r}" for clip in to_make(held, folder, right))
        yield from (f"{voice}: no text needs {path.name}" for path in needless(folder, right))
        if held.clip != right:
            yield f"{voice}: the index is not that of the texts"


def main() -> int:
    """Make the clips, or check them; 1 when the check finds something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args().check:
        for voice, clips in plan().items():
            update(CLIPS / voice, voice, clips)
        return 0
    found = list(problems(CLIPS, plan()))
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        print(f"{len(found)} problems; put right with: make voices")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
