"""Chinese as the syllables it is spoken with, by the package pypinyin, loaded when first asked."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

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

SIGNS = str.maketrans({"。": ".", "！": ".", "？": "?", **dict.fromkeys("，、；：（）()“”", ",")})
"""Chinese signs as those that a synthesis knows."""

BEFORE_ONE = tuple("第十百千零一二三四五六七八九期月")
AFTER_ONE = tuple("零一二三四五六七八九月日号")
"""Beside these 一 is a digit or counts in order, and keeps its tone: 一三五, 一号, 第一."""


def in_pinyin(text: str) -> str:
    """The syllables with spaces between them, tones as digits; what is not Chinese stays whole.

    Raises:
        ModuleNotFoundError: pypinyin is not installed.

    """
    plainly = text.translate(SIGNS)
    said = syllables(plainly)
    parts = [f" {one} " if one != sign else one for sign, one in zip(plainly, said, strict=True)]
    return " ".join("".join(parts).split())


def syllables(text: str) -> list[str]:
    """One syllable or sign for each character of the text.

    Raises:
        ModuleNotFoundError: pypinyin is not installed.

    """
    pypinyin = _pypinyin()
    found = pypinyin.lazy_pinyin(
        text,
        pypinyin.Style.TONE3,
        errors=_each_sign,
        neutral_tone_with_five=True,
        tone_sandhi=True,
    )
    return list(_with_one(text, found))


@cache
def _pypinyin() -> Any:  # noqa: ANN401 - its types say less than its documentation allows
    import pypinyin  # noqa: PLC0415 - seldom, and it may be missing
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
        counts = text[max(at - 1, 0) : at] in BEFORE_ONE or text[at + 1 : at + 2] in AFTER_ONE
        if sign != "一" or not after.isdigit():
            yield said
        elif counts:
            yield "yi1"
        else:
            yield "yi2" if after in "45" else "yi4"
