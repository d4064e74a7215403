"""A voice made of tones: each text has a length and a pitch of its own, and soft ends."""

import math
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

from runtime.speech import spoken
from runtime.speech.sound import RATE
from runtime.speech.voices import INDEX

SECONDS = 0.12
FADE = 0.005

SINE = [round(6000 * math.sin(2 * math.pi * at / RATE)) for at in range(RATE)]

MANDARIN = ("请", "到", "号", "号窗口")
ENGLISH = ("please go to counter", "counter", "please go to")


def make_pack(
    folder: Path,
    *,
    zh: Iterable[str] = MANDARIN,
    en: Iterable[str] = ENGLISH,
    without: Iterable[str] = (),
) -> Path:
    """A pack of all words and these phrases in two languages, less some words."""
    for voice, phrases in (("zh", zh), ("en", en)):
        words = [word for word in spoken.VOCABULARY[voice] if word not in without]
        texts = [*((word, True) for word in words), *((phrase, False) for phrase in phrases)]
        _write(folder / voice, texts)
    return folder


def _write(folder: Path, texts: list[tuple[str, bool]]) -> None:
    folder.mkdir(parents=True)
    index = []
    for number, (text, word) in enumerate(texts):
        file = f"clip-{number}.wav"
        _tone(folder / file, 200 + 10 * number, SECONDS + number / 1000)
        index.append(f'[[clip]]\nfile = "{file}"\ntext = "{text}"\nword = {str(word).lower()}\n')
    (folder / INDEX).write_text("\n".join(index), encoding="utf-8")


def _tone(path: Path, hertz: int, seconds: float) -> None:
    length, fade = round(seconds * RATE), round(FADE * RATE)
    values = [SINE[hertz * at % RATE] for at in range(length)]
    for at in range(fade):
        values[at] = values[at] * at // fade
        values[length - 1 - at] = values[length - 1 - at] * at // fade
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", values).tobytes())
