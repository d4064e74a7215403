"""The clips that say several words in a row: parts of tickets, the way to each counter.

A ticket such as A590 is two of them, its letter with the first digit and the other two digits: a
letter or a digit alone comes out too short to be understood. Several clips share a file, whose
tables cost more than a word does.
"""

from collections.abc import Iterator, Mapping

from runtime.speech import spoken
from runtime.speech.clips import Recorded
from runtime.speech.making.texts import marked

SERIES = "ABCDEFGHIJ"
"""Letters of tickets that have clips with a digit; others are said alone, and `hall voice build`
makes those of a hall's own."""

COUNTERS = 60
"""Counters that have a clip each; the number of a further one is said in its words."""

LANGUAGE_OF: Mapping[str, tuple[str, ...]] = {"zh": ("zh-Hans", "zh-Hant")}
"""Voice -> the languages it speaks, where it is not simply its own."""

OTHER_ONE: Mapping[str, tuple[str, ...]] = {"zh": ("幺",)}
"""How a hall may have the digit 1 of a ticket said."""

TO_COUNTER: Mapping[str, tuple[str, ...]] = {
    "zh": ("到 {} 号窗口", "到{}号窗口", "到 {} 號窗口", "到{}號窗口"),
    "en": ("please go to counter {}",),
    "ru": ("пройдите к окну номер {}", "пройдите к окну {}"),
}
"""How a call sends to a counter by its number; all but the first are other ways to write it."""

TO_NAME: Mapping[str, str] = {"zh": "到{}", "en": "please go to {}"}
"""How a call sends to a counter that has a name."""


ONE_BY_ONE = ("ru",)
"""Voices whose synthesis, espeak-ng, says a word alone as well as in a row."""


def clips(voice: str, made_by: str) -> tuple[Recorded, ...]:
    """The clips of words in a row that ``voice`` ("zh", "en" or "ru") has for every hall."""
    runs = () if voice in ONE_BY_ONE else _runs(voice)
    found = (*_between(voice), *_counters(voice), *runs)
    return tuple(marked(clip, made_by) for clip in found)


def _runs(voice: str) -> Iterator[Recorded]:
    yield from _digits(voice)
    for letter in SERIES:
        yield from of_series(voice, letter)


def of_series(voice: str, letter: str) -> Iterator[Recorded]:
    """The letter with each digit, in one file."""
    for digit in (*spoken.DIGITS[voice], *OTHER_ONE.get(voice, ())):
        yield _run(f"run-letter-{letter.lower()}.ogg", voice, (letter, digit))


def to_names(
    voice: str, made_by: str, counters: Mapping[int, Mapping[str, str]]
) -> tuple[Recorded, ...]:
    """The clips that send to a hall's own counters: number -> its names by language."""
    found = []
    for number, names in counters.items():
        texts = [names[each] for each in LANGUAGE_OF.get(voice, (voice,)) if each in names]
        if texts and voice in TO_NAME:
            text, *others = map(TO_NAME[voice].format, texts)
            clip = Recorded(f"call-counter-{number}.wav", text, tuple(others))
            found.append(marked(clip, made_by))
    return tuple(found)


BETWEEN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "zh": (("请", "請"), ("到",), ("号窗口", "號窗口"), ("号", "號")),
    "en": (("please",), ("please go to",), ("to counter",), ("counter",)),
    "ru": (("пройдите к окну",), ("окно",)),
}
"""What stands around numbers and the names of counters, each in all its ways to write it."""


def _between(voice: str) -> Iterator[Recorded]:
    """What stands around the numbers; all but what ends a sentence is said as if it went on."""
    for place, (text, *others) in enumerate(BETWEEN[voice]):
        say = text if text.endswith("口") else f"{text},"
        yield Recorded(f"call-text-{place}.ogg", text, tuple(others), say=say)


def _digits(voice: str) -> Iterator[Recorded]:
    """Two digits of a ticket in a row, ten clips in a file."""
    for tens, first in enumerate(spoken.DIGITS[voice]):
        for second in spoken.DIGITS[voice]:
            yield _run(f"run-digits-{tens}.ogg", voice, (first, second))
    for one in OTHER_ONE.get(voice, ()):
        others = [digit for digit in spoken.DIGITS[voice] if digit != "一"]
        pairs = [(one, one), *((one, digit) for digit in others)]
        for pair in (*pairs, *((digit, one) for digit in others)):
            yield _run("run-digits-yao.ogg", voice, pair)


def _run(file: str, voice: str, words: spoken.Words) -> Recorded:
    return Recorded(file, spoken.JOINT[voice].join(words), word=True)


def _counters(voice: str) -> Iterator[Recorded]:
    for number in range(1, COUNTERS + 1):
        text, *others = (written.format(number) for written in TO_COUNTER[voice])
        words = spoken.JOINT[voice].join(spoken.number(str(number), voice))
        say = TO_COUNTER[voice][0].replace(" {} ", "{}").format(words)
        yield Recorded(f"call-counters-{number // 10}.ogg", text, tuple(others), say=say)
