"""What is wrong with a voice pack: texts without a clip, and clips that would not sound well.

Plain Python but for the recogniser, so that any machine can judge a recording.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct

from runtime.speech import sound
from runtime.speech.clip_reader import part
from runtime.speech.clips import Recorded
from runtime.speech.making import levels
from runtime.speech.making.loudness import SILENCE, lufs
from runtime.speech.making.recogniser import Recogniser

TOLERANCE = 0.5
"""LU more or less than ``levels.LOUDNESS``: a step of one from clip to clip is just not heard."""

LONGEST_END = 0.06
"""Seconds of silence before and after the speech that joints bear."""

FULL_SCALE, FLAT = 0.999, 3
"""So many samples in a row at full scale are a wave that was cut off."""

SECONDS_A_SIGN, SECONDS_MORE = {"zh": 0.45, "en": 0.14, "ru": 0.14}, 1.0
"""How long a clip may be: for each sign of its text, and for all of it."""

JUDGED_FROM = 0.8
"""Seconds: what is shorter, a recogniser guesses at."""
ALIKE = 0.5
"""How much of a text has to be heard, 0 to 1: it writes other signs of the same sound as well."""


class Measured(Struct, frozen=True):
    """What a clip measures: seconds, LUFS, decibels; ``clipped`` counts its cut-off waves."""

    seconds: float
    loudness: float
    peak: float
    head: float
    tail: float
    clipped: int


def measured(samples: sound.Samples) -> Measured:
    """Measure 16-bit samples at the device's rate."""
    values = [value / 32768 for value in samples]
    begin, end = levels.speech(values, sound.RATE)
    return Measured(
        seconds=len(values) / sound.RATE,
        loudness=lufs(values[begin:end], sound.RATE),
        peak=levels.decibels(levels.true_peak(values)),
        head=begin / sound.RATE,
        tail=(len(values) - end) / sound.RATE,
        clipped=_cut_off(values),
    )


def _cut_off(values: Sequence[float]) -> int:
    """How often the wave stays at full scale."""
    found, run = 0, 0
    for value in values:
        run = run + 1 if abs(value) >= FULL_SCALE else 0
        found += run == FLAT
    return found


def flaws(clip: Recorded, path: Path, voice: str) -> Iterator[str]:
    """Why a clip would not sound well, a few words each, with what it should be."""
    try:
        samples = part(sound.decode(str(path)), clip.begin, clip.end)
    except sound.BadRecording as error:
        yield str(error)
        return
    found = measured(samples)
    if found.loudness == SILENCE:
        yield "silent"
        return
    yield from _level_flaws(found)
    yield from _length_flaws(found, clip, voice)


def _level_flaws(found: Measured) -> Iterator[str]:
    off = found.loudness - levels.LOUDNESS
    if abs(off) > TOLERANCE:
        how = "loud" if off > 0 else "soft"
        wanted = f"{found.loudness:.1f} LUFS, not {levels.LOUDNESS:.0f}"
        yield f"too {how} by {abs(off):.1f} dB ({wanted})"
    if found.clipped:
        yield f"clipped in {found.clipped} places: record it again, not so loud"
    elif found.peak > levels.PEAK + levels.PEAK_TOLERANCE:
        yield f"peaks at {found.peak:.1f} dB (at most {levels.PEAK})"


def _length_flaws(found: Measured, clip: Recorded, voice: str) -> Iterator[str]:
    for seconds, where in ((found.head, "before"), (found.tail, "after")):
        if seconds > LONGEST_END:
            yield f"{seconds:.2f} s of silence {where} the speech (at most {LONGEST_END})"
    signs = len(re.findall(r"\w", clip.say or clip.text))
    most = signs * SECONDS_A_SIGN.get(voice, max(SECONDS_A_SIGN.values())) + SECONDS_MORE
    if found.seconds > most:
        yield f"too long: {found.seconds:.1f} s (at most {most:.1f})"


# ---- by ear


def misheard(clip: Recorded, path: Path, voice: str, recogniser: Recogniser) -> Iterator[str]:
    """What a recogniser hears instead of the text; nothing where it hears that, or cannot tell."""
    samples = part(sound.decode(str(path)), clip.begin, clip.end)
    if len(samples) < JUDGED_FROM * sound.RATE:
        return
    heard = recogniser.heard(samples, voice)
    if alike(clip.say or clip.text, heard, voice) < ALIKE:
        yield f"heard as {heard!r}"


def alike(text: str, heard: str, voice: str) -> float:
    """How much two texts sound the same, 0 to 1: Chinese by its syllables, without tones."""
    one, other = _sounds(text, voice), _sounds(heard, voice)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _sounds(text: str, voice: str) -> list[str]:
    plain = re.sub(r"[\W_]+", " ", text).casefold().strip()
    if voice != "zh":
        return list(plain)
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - it comes with the recogniser

    return lazy_pinyin(plain.replace(" ", ""))
