"""The clips that say several words in a row: the numbers of tickets, the way to each counter.

In Mandarin the three digits of a ticket such as A112 are one clip, with the 号 behind them: a digit
alone is a syllable, too short to be understood well. In English they are a digit and two digits.
Several clips share a file, whose tables cost more than a word does.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from runtime.speech import spoken
from runtime.speech.clips import Recorded
from runtime.speech.making.texts import marked

COUNTERS, COUNTERS_SHORTLY = 99, 20
"""Counters that have a clip each, and those that have the clips of a shortened call as well; the
number of a further one is said in its words."""

NUMBERS = 1000
"""Tickets of a series whose number is one clip, from 0 on: all that have three digits."""

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

SHORTLY: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "zh": (
        ("{} 号窗口", "{}号窗口", "{} 號窗口", "{}號窗口"),
        ("到 {} 号", "到{}号", "到 {} 號", "到{}號"),
    ),
    "en": (("counter {}",), ("to counter {}",)),
}
"""How a call that is shortened names a counter, and how one of several in a sentence does."""

TO_NAME: Mapping[str, str] = {"zh": "到{}", "en": "please go to {}"}
"""How a call sends to a counter that has a name."""


ONE_BY_ONE = ("ru",)
"""Voices whose synthesis, espeak-ng, says a word alone as well as in a row."""


def clips(voice: str, made_by: str) -> tuple[Recorded, ...]:
    """The clips of words in a row that ``voice`` ("zh", "en" or "ru") has for every hall."""
    numbers = _numbers(voice) if voice in spoken.BEHIND_LABEL else ()
    runs = () if voice in ONE_BY_ONE else (*numbers, *_pairs(voice))
    found = (*_between(voice), *_notices(voice), *_counters(voice), *_shortly(voice), *runs)
    return tuple(marked(clip, made_by) for clip in found)


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


NOTICES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "zh": (
        ("网络中断", "網路中斷", "網絡中斷"),
        ("网络暂时中断", "網路暫時中斷", "網絡暫時中斷"),
        ("您的号码保留", "您的號碼保留"),
        ("您手里的号码都有效", "您手裡的號碼都有效", "您手裏的號碼都有效"),
    ),
    "en": (("the network is down",), ("your numbers stand",), ("please wait",)),
}
"""Of what an urgent notice can be put together and spoken in any hall."""


def _notices(voice: str) -> Iterator[Recorded]:
    for place, (text, *others) in enumerate(NOTICES.get(voice, ())):
        yield Recorded(f"call-notice-{place}.ogg", text, tuple(others))


def _numbers(voice: str) -> Iterator[Recorded]:
    """The three digits of a ticket, ten clips in a file."""
    for number in range(NUMBERS):
        words = (*spoken.each(f"{number:03d}", voice), *spoken.BEHIND_LABEL[voice])
        yield _run(f"run-numbers-{number // 10:02d}.ogg", voice, words)


def _pairs(voice: str) -> Iterator[Recorded]:
    """Two digits in a row, also where 1 is said otherwise."""
    digits = spoken.DIGITS[voice]
    for tens, first in enumerate(digits):
        for second in digits:
            yield _run(f"run-digits-{tens}.ogg", voice, (first, second))
    for one in OTHER_ONE.get(voice, ()):
        others = [digit for digit in digits if digit != digits[1]]
        pairs = [(one, one), *((one, digit) for digit in others)]
        for pair in (*pairs, *((digit, one) for digit in others)):
            yield _run("run-digits-yao.ogg", voice, pair)


def _run(file: str, voice: str, words: spoken.Words) -> Recorded:
    return Recorded(file, spoken.JOINT[voice].join(words), word=True)


def _counters(voice: str) -> Iterator[Recorded]:
    for number in range(1, COUNTERS + 1):
        yield _counter(f"call-counters-{number // 10}.ogg", voice, TO_COUNTER[voice], number)


def _shortly(voice: str) -> Iterator[Recorded]:
    for place, written in enumerate(SHORTLY.get(voice, ())):
        for number in range(1, COUNTERS_SHORTLY + 1):
            yield _counter(f"call-shortly-{place}-{number // 10}.ogg", voice, written, number)


def _counter(file: str, voice: str, written: Sequence[str], number: int) -> Recorded:
    text, *others = (each.format(number) for each in written)
    words = spoken.JOINT[voice].join(spoken.number(str(number), voice))
    say = re.sub(" ?{} ?", "{}", written[0]) if voice == "zh" else written[0]
    return Recorded(file, text, tuple(others), say=say.format(words))
