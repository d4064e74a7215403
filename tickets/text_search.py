"""Finds texts by what people type: words of any language, and Chinese without a dictionary.

A run of Han characters is cut into its pairs of neighbours, so that 护照丢了 is found by 丢了护照;
other writing is cut into words, which are alike when they begin alike. What few of the texts hold
says more than what many hold (inverse document frequency). What people only ask with, such as 怎么
and "how", says nothing.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from math import log

from msgspec import Struct

LONGEST = 80
"""Characters of a question that are read; people who search type fewer."""

WORTH_SHOWING = 0.35
"""What fits less than so much of the best is left out: in passing, where the best is about it."""

_TITLE, _TEXT = 3.0, 1.0
"""What a term counts in a title and in a text."""

_SINGLE = 0.4
"""What a Han character by itself says, beside a pair."""

_STEM, _ENDING = 4, 3
"""Letters that two forms of a word have in common, at least, and of their endings, at most."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PIECES = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_IS_HAN = re.compile(rf"[{_HAN}]")

_ASKING = re.compile(
    "请问|請問|怎么办|怎麼辦|怎么样|怎麼樣|怎么|怎麼|怎样|怎樣|如何|为什么|為什麼|什么|什麼"
    "|可不可以|能不能|要不要|有没有|有沒有|是不是|可以|需要|应该|應該|能否|是否"
    "|我想要|我们|我們|我想|我要|我的|我|您|你|一下|这个|這個|那个|那個|吗|嗎|呢|的|了|啊"
)
"""Han characters that ask, and do not say after what; longer ones before those within them."""

_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a am an and are at be can come could do does for from get go have how i if in is it me"
        " must my need of on or our please should that the there this to want was we what when"
        " where which who will with would you your"
        " а бы в вы где для до ещё же за и из или как какие какой когда ли мне мой моя мы на надо"
        " не нужен нужна нужно о об от по при с свой сколько со так что чтобы это я",
    )
)


class Searchable(Struct, frozen=True):
    """What can be found: its ``titles`` count more than its other ``texts``."""

    titles: tuple[str, ...]
    texts: tuple[str, ...] = ()


class SearchIndex:
    """Searchable texts, cut up once."""

    def __init__(self, among: Sequence[Searchable]) -> None:
        self._count = len(among)
        self._holders: dict[str, dict[int, float]] = defaultdict(dict)
        for position, each in enumerate(among):
            for weight, texts in ((_TEXT, each.texts), (_TITLE, each.titles)):
                for term in _terms_of(texts):
                    self._holders[term][position] = weight  # the title's goes over the text's
        self._terms = sorted(self._holders)

    def search(self, asked: str) -> list[int]:
        """The positions of what fits ``asked``, best first; equally good ones in their order."""
        scores: dict[int, float] = defaultdict(float)
        for term in dict.fromkeys(_terms(_asked_after(asked))):
            holders = self._holders_of(term)
            rare = log(1 + self._count * _TITLE / max(sum(holders.values()), _TEXT))
            for position, weight in holders.items():
                scores[position] += weight * rare * _says(term)
        enough = max(scores.values(), default=0.0) * WORTH_SHOWING
        fitting = [position for position in sorted(scores) if scores[position] >= enough]
        return sorted(fitting, key=lambda position: -scores[position])

    def _holders_of(self, term: str) -> dict[int, float]:
        """Position -> weight of all that hold a term, or a word that is like it."""
        holders: dict[int, float] = {}
        for each in self._alike(term):
            for position, weight in self._holders[each].items():
                holders[position] = max(weight, holders.get(position, 0.0))
        return holders

    def _alike(self, term: str) -> Iterator[str]:
        """The known terms that may be meant; of Han the same one alone."""
        begins = term if _IS_HAN.match(term) else term[:_STEM]
        for at in range(bisect_left(self._terms, begins), len(self._terms)):
            known = self._terms[at]
            if not known.startswith(begins):
                return
            if known == term or (not _IS_HAN.match(term) and _is_form(term, known)):
                yield known


def _is_form(typed: str, word: str) -> bool:
    """Whether a word is begun by what is typed, or of the same stem: "passports", "паспорта"."""
    if word.startswith(typed):
        return len(typed) > 1
    alike = takewhile(lambda letters: letters[0] == letters[1], zip(typed, word, strict=False))
    common = len(list(alike))
    return common >= _STEM and max(len(typed), len(word)) - common <= _ENDING


def _says(term: str) -> float:
    return _SINGLE if _IS_HAN.fullmatch(term) else 1.0


def _terms_of(texts: Sequence[str]) -> Iterator[str]:
    """All terms of texts; Han also character by character, for whoever types only one."""
    for text in texts:
        folded = _folded(text)
        yield from _terms(folded)
        yield from _IS_HAN.findall(folded)


def _terms(folded: str) -> Iterator[str]:
    """Words; of a run of Han its pairs of neighbours, or the one character that it is."""
    for piece in _PIECES.findall(folded):
        if _IS_HAN.match(piece) and len(piece) > 1:
            yield from (piece[at : at + 2] for at in range(len(piece) - 1))
        else:
            yield piece


def _asked_after(asked: str) -> str:
    """What is asked after, without what only asks; all of it where there is nothing else."""
    folded = _folded(asked)[:LONGEST]
    pieces = _PIECES.findall(_ASKING.sub(" ", folded))
    return " ".join(each for each in pieces if each not in _SMALL_WORDS) or folded


def _folded(text: str) -> str:
    """Full-width letters as others, capitals as small letters."""
    return unicodedata.normalize("NFKC", text).casefold()
