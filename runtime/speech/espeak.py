"""A text as samples by espeak-ng, where the machine has it: for notices that nobody has recorded.

It is a program of its own (Debian's package espeak-ng), and is not installed with the product.
Mandarin takes the Python package pypinyin as well: espeak-ng itself knows too few characters.
"""

import logging
import math
import re
import subprocess
from array import array
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from runtime.speech import sound
from runtime.speech.pinyin import in_pinyin
from runtime.speech.voices import voice_of

log = logging.getLogger(__name__)

PROGRAM = "espeak-ng"
VOICES = {"zh": "cmn-latn-pinyin", "en": "en-us"}
"""How espeak-ng names those voices that are not called as the product calls them."""

CHINESE = re.compile(r"[\u3400-\u9fff]")

WORDS_A_MINUTE = "150"
LONGEST = 20
"""Seconds that it may take: it is asked on a thread that has calls to speak."""

LEVEL, PEAK = 0.1, 0.84
"""Of full scale: root mean square of the recordings (-20 dB), and what no sample is above."""


def can_speak(text: str, language: str) -> bool:
    """Whether this machine can say the text in the language.

    A Chinese text that is shown in another language's place cannot be said in that language, nor
    the other way round.
    """
    mandarin = voice_of(language) == "zh"
    if which(PROGRAM) is None or mandarin != bool(CHINESE.search(text)):
        return False
    return not mandarin or find_spec("pypinyin") is not None


def speak(text: str, language: str) -> sound.Samples | None:
    """The text, as loud as the recordings; None where that is not possible on this machine."""
    if not can_speak(text, language):
        return None
    voice = voice_of(language)
    said = in_pinyin(text) if voice == "zh" else text
    with TemporaryDirectory() as folder:
        wav = Path(folder) / "said.wav"
        command = [PROGRAM, "-v", VOICES.get(voice, voice), "-s", WORDS_A_MINUTE, "-w", str(wav)]
        try:
            subprocess.run(  # noqa: S603 - no shell; the text is its input
                [*command, "--stdin"],
                input=said.encode(),
                check=True,
                timeout=LONGEST,
                capture_output=True,
            )
            return _levelled(sound.decode(str(wav))) or None
        except (OSError, subprocess.SubprocessError, sound.BadRecording, sound.NoSound) as error:
            log.warning("%r is not spoken: %s", text, error)
            return None


def _levelled(samples: sound.Samples) -> sound.Samples:
    """As loud as the recordings, but for what would be cut off at the top; empty where silent."""
    full = 32768
    loudest = max(map(abs, samples), default=0)
    heard = [value for value in samples if abs(value) > loudest / 100]
    if not heard:
        return array("h")
    mean = math.sqrt(sum(value * value for value in heard) / len(heard))
    gain = min(LEVEL * full / mean, PEAK * full / loudest)
    return array("h", [round(value * gain) for value in samples])
