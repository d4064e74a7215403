"""Who speaks clips: Kokoro, and espeak-ng and Flite where that is not to be had.

A maker gives the samples of one clip at the device's rate, as they come; ``levels.fit`` makes them
fit. Its name goes into the clip's mark: a clip is made anew when its maker or its text changes.
"""

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from msgspec import Struct

from runtime.speech import spoken
from runtime.speech.clips import Recorded
from runtime.speech.making import english, kokoro, levels, mandarin
from runtime.speech.making.levels import Samples
from runtime.speech.making.resampling import resampled
from runtime.speech.pinyin import in_pinyin
from runtime.speech.sound import RATE

KOKORO: Mapping[str, str] = MappingProxyType({"zh": "zm_yunxi", "en": "af_heart"})
"""Voice -> Kokoro's voice that speaks the product's clips; chosen by what a recogniser hears."""

VOICE_OF_STYLE: Mapping[str, str] = MappingProxyType({"z": "zh", "a": "en", "b": "en"})
"""How the names of Kokoro's voices begin -> the voice (folder of clips) that they can speak."""


class Maker(Struct, frozen=True):
    """What speaks the clips of one voice; ``name`` changes when they would sound otherwise."""

    name: str
    speak: Callable[[Recorded], Samples]


def kokoro_maker(voice: str, style: str, model: kokoro.Kokoro) -> Maker:
    """Kokoro, speaking the clips of ``voice`` ("zh" or "en") in its voice ``style``."""

    def speak(clip: Recorded) -> Samples:
        model.load(style)  # or what the phonemes need is not there either
        samples = model.say(phonemes_of(clip, voice), style, clip.pace)
        made: list[float] = resampled(samples, kokoro.RATE, RATE).tolist()
        return made

    return Maker(kokoro_name(style), speak)


def kokoro_name(style: str) -> str:
    """What speaks the clips, and the number of the way it is told to."""
    return f"kokoro {style} 2"


def phonemes_of(clip: Recorded, voice: str) -> str:
    """What Kokoro is given for a clip: a word goes on, a phrase ends, unless it says otherwise.

    Raises:
        UnknownWord: an English word is in no dictionary, or a sign is no Chinese.

    """
    text = clip.say or clip.text
    letters, rest = _letters_of(text) if clip.word else ("", text)
    parts = [_english(letter) for letter in letters]
    parts += [_mandarin(rest) if voice == "zh" else _english(rest)] if rest else []
    said = " ".join(parts)
    return said if said.endswith(SIGNS) else said + ("," if clip.word else ".")


def _letters_of(text: str) -> tuple[str, str]:
    """The letters of a ticket before its digits, which are no article, and the digits."""
    found = re.fullmatch(r"([A-Z]*)(?![a-z])\s*(.*)", text)
    return (found[1], found[2]) if found else ("", text)


def _mandarin(text: str) -> str:
    """Chinese, with Latin words in it as English has them, and capitals as letters."""
    said: list[str] = []
    for part in re.split(r"([A-Za-z']+)", text):
        if part.isupper():
            said += map(_english, part)
        elif re.match("[A-Za-z']", part):
            said.append(_english(part))
        elif part.strip():
            said.append(mandarin.phonemes(part))
    return " ".join(said)


SIGNS = tuple(",.!?;:")


def _english(text: str) -> str:
    """English, a letter too, in phonemes."""
    return english.phonemes(text, english.dictionary())


# ---- without Kokoro


def plain_maker(voice: str) -> Maker:
    """Espeak-ng and Flite: understood, and they sound like machines."""

    def speak(clip: Recorded) -> Samples:
        with TemporaryDirectory() as scratch:
            wav = Path(scratch) / "raw.wav"
            subprocess.run(plain_command(clip, voice, wav), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
            samples, rate = levels.read_wav(wav)
        made: list[float] = resampled(samples, rate, RATE).tolist()
        return made

    return Maker(PLAIN[voice], speak)


PLAIN: Mapping[str, str] = MappingProxyType(
    {"zh": "espeak-ng cmn-latn-pinyin 3", "en": "flite slt 2", "ru": "espeak-ng ru 1"}
)
"""Voice -> what speaks it without Kokoro, and the number of the way it is told to."""


def plain_command(clip: Recorded, voice: str, wav: Path) -> list[str]:
    """The synthesis of one clip into ``wav``."""
    text = clip.say or clip.text
    pace = ["-s", "130" if clip.word else "160"]
    if voice == "en":
        slower = ["--setf", "duration_stretch=1.15"]
        said = text.lower() if clip.word else text
        return ["flite", "-voice", "slt", *slower, "-t", said, "-o", str(wav)]
    if voice == "zh" and clip.text not in spoken.LETTERS:
        pinyin = ["espeak-ng", "-v", "cmn-latn-pinyin", *pace, "-g", "1"]
        return [*pinyin, "-w", str(wav), in_pinyin(text)]
    return ["espeak-ng", "-v", "ru" if voice == "ru" else "en-us", *pace, "-w", str(wav), text]
