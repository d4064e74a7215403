"""The clips that texts take: what stands between their placeholders, each text once. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import starmap, zip_longest
from zlib import crc32

from msgspec.structs import replace

from runtime.speech import spoken
from runtime.speech.clips import Recorded
from runtime.speech.voice import Clip, Phrasebook, key, plain

PLACEHOLDER = re.compile(r"%n|%L?[0-9]{1,2}|\{[^{}]*\}")

TOUCHING = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
"""Where a number touches a word, as in A4."""

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


@dataclass(frozen=True, slots=True)
class Said:
    """One text in the three languages; the English one names the file."""

    hans: str
    hant: str
    en: str


UNSPOKEN = frozenset({"faq", "faqs", "rating", "reasons"})
"""Tables of a hall file, and parts of a hall, that no window shows."""


def of_hall(node: object) -> Iterator[Said]:
    """Every text of a hall, as plain tables and lists: wherever the languages stand together.

    What stands on the web pages alone is left out: a phone reads it aloud itself.
    """
    if isinstance(node, dict):
        if any(language in node for language in LANGUAGES):
            yield from _of_table(node)
        else:
            spoken = (value for key, value in node.items() if key not in UNSPOKEN)
            yield from (said for value in spoken for said in of_hall(value))
    elif isinstance(node, list | tuple):
        yield from (said for value in node for said in of_hall(value))


def _of_table(table: Mapping[str, str | list[str]]) -> Iterator[Said]:
    several = (_several(table.get(language, ())) for language in LANGUAGES)
    yield from starmap(Said, zip_longest(*several, fillvalue=""))


def _several(texts: str | Iterable[str]) -> Iterable[str]:
    return (texts,) if isinstance(texts, str) else texts


def form(forms: tuple[str, ...], number: int) -> str:
    """The form of that number, or the last: Chinese has one for all."""
    return forms[min(number, len(forms) - 1)] if forms else ""


def segments(text: str) -> tuple[str, ...]:
    """What stands between the placeholders of a text, without signs at its ends; may be empty."""
    return tuple(_bare(part) for part in PLACEHOLDER.split(plain(text)))


def _bare(part: str) -> str:
    """The part from its first letter or digit to its last."""
    found = re.search(r"\w.*\w|\w", part, re.DOTALL)
    return found[0] if found else ""


# ---- the clips of a voice


def wanted(voice: str, made_by: str, said: Iterable[Said]) -> tuple[Recorded, ...]:
    """The clips of ``voice``: its words, then its texts; each text once.

    ``made_by`` names what speaks and how it is told to: a change makes all of them anew.
    """
    own_words = [*map(_word(voice, made_by), words_of(voice))]
    words = Phrasebook(voice, words={clip.text: Clip("", clip.text) for clip in own_words})
    phrases = (clip for one in said for clip in _phrases(voice, made_by, one, words))
    return merged((*own_words, *phrases))


def merged(clips: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """Each text once, by the first clip that says it, which is found by all their other texts."""
    found: dict[tuple[bool, str], Recorded] = {}
    for clip in clips:
        name = clip.word, clip.text if clip.word else key(clip.text)
        first = found.setdefault(name, clip)
        found[name] = _with_others(first, tuple(dict.fromkeys((*first.also, *clip.also))))
    return tuple(found.values())


def words_of(voice: str) -> spoken.Words:
    """The words of which this voice makes numbers, times and tickets."""
    return spoken.VOCABULARY[voice]


def _with_others(clip: Recorded, also: tuple[str, ...]) -> Recorded:
    return replace(clip, also=tuple(text for text in also if key(text) != key(clip.text)))


def _phrases(voice: str, made_by: str, said: Said, words: Phrasebook) -> Iterator[Recorded]:
    texts = segments(said.hans if voice == "zh" else said.en)
    others = segments(said.hant) if voice == "zh" else texts
    same_order = PLACEHOLDER.findall(said.hans) == PLACEHOLDER.findall(said.hant)
    pairs = (
        zip(texts, others, strict=False)
        if same_order or voice == "en"
        else ((t, t) for t in (*texts, *others))
    )
    for number, (text, other) in enumerate(pairs):
        if text and re.search(r"[^\W\d_]", text):
            name = _file_name(said.en or text, number if len(texts) > 1 else 0, text)
            clip = Recorded(name, text, (other,) if other else (), say=_read_out(text, words))
            yield marked(clip, made_by)


def _word(voice: str, made_by: str) -> Callable[[str], Recorded]:
    small = {"ru": spoken.RUSSIAN_SMALL, "en": spoken.ENGLISH_SMALL}
    digits = small.get(voice, spoken.CHINESE_DIGITS)
    names = {**NAMES, **{word: str(value) for value, word in enumerate(digits)}}

    def clip(word: str) -> Recorded:
        kind = "letter" if word in spoken.LETTERS else "word"
        file = f"{kind}-{names.get(word) or slug(word)}.ogg"
        say = spoken.LETTER_NAMES.get(voice, {}).get(word, word)
        return marked(Recorded(file, word, word=True, say=say), made_by)

    return clip


NAMES = {
    "幺": "1-yao",
    "十": "10",
    "百": "100",
    "千": "1000",
    "两": "2-of",
    "点": "oclock",
    "分": "minute",
    "月": "month",
    "日": "day",
    "到": "to",
    "星号键": "star",
    "井号键": "hash",
    "звёздочка": "star",
    "решётка": "hash",
    "точка": "point",
    "до": "to",
    **{word: str(10 * tens) for tens, word in enumerate(spoken.RUSSIAN_TENS) if word},
    **{word: str(100 * hundreds) for hundreds, word in enumerate(spoken.RUSSIAN_HUNDREDS) if word},
    **dict(zip(spoken.CHINESE_WEEKDAYS, map(str.lower, spoken.WEEKDAYS), strict=True)),
}
"""What the files of Chinese words are called, where it is no digit."""


def marked(clip: Recorded, made_by: str) -> Recorded:
    """The clip with the mark of what it is made from: a text that is read otherwise is new."""
    say = clip.say or clip.text
    mark = f"{crc32(f'{made_by}|{say}'.encode()):08x}"
    return replace(clip, say="" if say == clip.text else say, made=mark)


def _read_out(text: str, words: Phrasebook) -> str:
    """The text with its numbers in words, where the synthesis would read them in its own way."""
    joint = spoken.JOINT[words.voice]

    def in_words(match: re.Match[str]) -> str:
        follows = match.string[match.end() :].lstrip()
        return joint.join(spoken.number(match[0], words.voice, follows=follows))

    apart = text if words.voice == "zh" else TOUCHING.sub(" ", text)
    return re.sub(r"[0-9]+", in_words, apart).replace("&", "和" if words.voice == "zh" else "and")


def _file_name(english: str, number: int, text: str) -> str:
    part = f"-{number + 1}" if number else ""
    return f"{slug(english)}{part}-{crc32(text.encode()) & 0xFFFF:04x}.ogg"


def slug(text: str) -> str:
    """The text as part of a file's name."""
    words = re.sub(r"[^a-z0-9]+", "-", PLACEHOLDER.sub(" ", text).casefold().replace("'", ""))
    return words.strip("-")[:40].strip("-") or "text"
