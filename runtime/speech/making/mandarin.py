"""Chinese as the syllables and the sounds it is spoken with: pinyin by pypinyin, then phonemes.

``pypinyin`` and ``jieba`` are needed by whoever makes clips, and loaded when they are first asked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from runtime.message import Message

READ_WRONGLY: Mapping[str, str] = {
    "取不了": "qu3 bu4 liao3",
    "查不了": "cha2 bu4 liao3",
    "来不了": "lai2 bu4 liao3",
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


class UnknownWord(Exception):
    """Nobody has said how this word or sign is spoken."""

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(
            Message(
                "nobody has said how '{word}' is spoken: record the text that has it,"
                " or write it otherwise",
                word=word,
            )
        )


COUNTING = tuple("第十百千零二三四五六七八九期月")
SIGNS = str.maketrans({"。": ".", **dict.fromkeys("、（）()“”", ",")})

INITIALS: Mapping[str, str] = {
    "b": "p",
    "p": "pʰ",
    "m": "m",
    "f": "f",
    "d": "t",
    "t": "tʰ",
    "n": "n",
    "l": "l",
    "g": "k",
    "k": "kʰ",
    "h": "x",
    "j": "ʨ",
    "q": "ʨʰ",
    "x": "ɕ",
    "zh": "ꭧ",
    "ch": "ꭧʰ",
    "sh": "ʂ",
    "r": "ɻ",
    "z": "ʦ",
    "c": "ʦʰ",
    "s": "s",
    "": "",
}
"""What a syllable begins with, in pinyin -> in phonemes."""

FINALS: Mapping[str, str] = {
    "a": "a0",
    "ai": "ai0",
    "an": "a0n",
    "ang": "a0ŋ",
    "ao": "au0",
    "o": "wo0",
    "e": "ɤ0",
    "ei": "ei0",
    "en": "ə0n",
    "eng": "ə0ŋ",
    "er": "ɚ0",
    "ou": "ou0",
    "ong": "ʊ0ŋ",
    "i": "i0",
    "ia": "ja0",
    "ian": "jɛ0n",
    "iang": "ja0ŋ",
    "iao": "jau0",
    "ie": "je0",
    "in": "i0n",
    "iou": "jou0",
    "ing": "i0ŋ",
    "iong": "jʊ0ŋ",
    "u": "u0",
    "ua": "wa0",
    "uai": "wai0",
    "uan": "wa0n",
    "uang": "wa0ŋ",
    "uei": "wei0",
    "uen": "wə0n",
    "ueng": "wə0ŋ",
    "uo": "wo0",
    "ü": "y0",
    "üe": "ɥe0",
    "üan": "ɥɛ0n",
    "ün": "y0n",
}
"""The rest of it; 0 is where the tone stands."""

BUZZING = ("zh", "ch", "sh", "r", "z", "c", "s")
"""After these, i is no i."""

TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}


def in_pinyin(text: str) -> str:
    """Chinese as the syllables it is spoken with, tones as digits."""
    return " ".join(syllables(_plainly(text)))


def words(text: str) -> list[str]:
    """The text cut into words: a speaker does not run them together.

    Raises:
        ModuleNotFoundError: jieba is not installed.

    """
    jieba = import_module("jieba")
    jieba.setLogLevel("ERROR")
    cut: list[str] = jieba.lcut(text)
    return cut


def phonemes(text: str, cut: Callable[[str], Iterable[str]] = words) -> str:
    """Chinese as the phonemes that Kokoro was taught, words apart; signs stay signs.

    Raises:
        UnknownWord: something in the text is neither Chinese nor a sign.

    """
    plainly = re.sub(r"[^\w,.!?:;]|_", "", _plainly(text))
    said = syllables(plainly)
    parts: list[str] = []
    for word in cut(plainly):
        sounds = "".join(map(sound, said[: len(word)]))
        del said[: len(word)]
        parts.append(sounds if sounds in ",.!?:;" else f" {sounds}")
    return "".join(parts).strip()


def syllables(text: str) -> list[str]:
    """One syllable or sign for each character of the text."""
    pypinyin = _pypinyin()
    found = pypinyin.lazy_pinyin(
        text,
        pypinyin.Style.TONE3,
        errors=_each_sign,
        neutral_tone_with_five=True,
        tone_sandhi=True,
    )
    return list(_with_one(text, found))


def sound(syllable: str) -> str:
    """One syllable such as ``ling2`` in phonemes; a sign stays as it is."""
    from pypinyin.contrib.tone_convert import to_finals, to_initials  # noqa: PLC0415 - with clips

    tone = TONES.get(syllable[-1:], "")
    letters = syllable.rstrip("12345")
    if not letters.isalpha():
        return letters
    begins = to_initials(letters, strict=True)
    final = to_finals(letters, strict=True, v_to_u=True)
    if begins not in INITIALS or final not in FINALS:
        raise UnknownWord(syllable)
    ends = "ɨ0" if final == "i" and begins in BUZZING else FINALS[final]
    return INITIALS[begins] + ends.replace("0", tone)


def _plainly(text: str) -> str:
    return text.translate(SIGNS)


@cache
def _pypinyin() -> Any:  # noqa: ANN401 - its types say less than its documentation allows
    import pypinyin  # noqa: PLC0415 - with clips
    from pypinyin.contrib.tone_convert import to_tone  # noqa: PLC0415 - the same

    def marked(said: str) -> list[list[str]]:
        return [[to_tone(syllable.replace("5", ""))] for syllable in said.split()]

    pypinyin.load_phrases_dict({word: marked(said) for word, said in READ_WRONGLY.items()})
    return pypinyin


def _each_sign(signs: str) -> list[str]:
    """Signs without a pronunciation, each for itself: so syllables and signs go in pairs."""
    return list(signs)


def _with_one(text: str, found: Sequence[str]) -> Iterator[str]:
    """一 changes its tone with the next syllable, but not in numbers and dates."""
    for at, (sign, said) in enumerate(zip(text, found, strict=True)):
        after = found[at + 1][-1:] if at + 1 < len(found) else ""
        counts = text[max(at - 1, 0)] in COUNTING or text[at + 1 : at + 2] in COUNTING
        changes = sign == "一" and after.isdigit() and (at == 0 or not counts)
        yield ("yi2" if after in "45" else "yi4") if changes else said
