"""Chinese as the sounds it is spoken with: pinyin, then phonemes.

``jieba`` is needed by whoever makes clips, and loaded when it is first asked.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

from runtime.message import Message
from runtime.speech import pinyin


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


TENS = re.compile("([一二三四五六七八九]十[一二三四五六七八九])")
"""A number that is one word; jieba cuts 九十一号 into 九十 and 一号, which is heard as 90 and 1."""


def words(text: str) -> list[str]:
    """The text cut into words: a speaker does not run them together.

    Raises:
        ModuleNotFoundError: jieba is not installed.

    """
    jieba = import_module("jieba")
    jieba.setLogLevel("ERROR")
    parts = enumerate(TENS.split(text))
    return [word for at, part in parts for word in ([part] if at % 2 else jieba.lcut(part))]


def phonemes(text: str, cut: Callable[[str], Iterable[str]] = words) -> str:
    """Chinese as the phonemes that Kokoro was taught, words apart; signs stay signs.

    Raises:
        UnknownWord: something in the text is neither Chinese nor a sign.

    """
    plainly = re.sub(r"[^\w,.!?:;]|_", "", text.translate(pinyin.SIGNS))
    said = pinyin.syllables(plainly)
    parts: list[str] = []
    for word in cut(plainly):
        sounds = "".join(map(sound, said[: len(word)]))
        del said[: len(word)]
        parts.append(sounds if sounds in ",.!?:;" else f" {sounds}")
    return "".join(parts).strip()


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
