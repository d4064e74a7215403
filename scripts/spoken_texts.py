"""Every text the product can say, and the clips it takes: from catalogues and the sample hall.

Pure but for reading those files; `scripts/voices.py` makes the clips.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from runtime.languages import TRANSLATIONS
from runtime.speech import spoken
from runtime.speech.clips import Recorded
from runtime.speech.voice import Clip, Phrasebook, key, plain
from scripts.catalogues import ROOT, catalogue
from scripts.check_translations import PLACEHOLDER, Message, read

HALL = ROOT / "assets" / "halls" / "exit-entry.toml"
SPOKEN_DOMAINS = {"kiosk": "", "display": "Calls"}
"""The catalogues whose texts are read aloud, and the one context of them, where it is not all."""

DATE_FORMAT = re.compile(r"d{3,}|M月d")
"""Texts that are no texts but the form of a date."""

FACTORY = {"zh": "espeak-ng cmn-latn-pinyin 3", "en": "flite slt 2"}
"""Voice -> what speaks it and the number of the way it is told to; a change makes all anew."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text in the three languages; the English one names the file."""

    hans: str
    hant: str
    en: str


def all_said() -> Iterator[Said]:
    """The texts of those catalogues, then of the sample hall."""
    for domain, context in SPOKEN_DOMAINS.items():
        yield from of_catalogues(
            {language: _messages(domain, language, context) for language in LANGUAGES}
        )
    yield from of_hall(tomllib.loads(HALL.read_text(encoding="utf-8")))


def _messages(domain: str, language: str, context: str) -> list[Message]:
    messages = read(catalogue(TRANSLATIONS, domain, language))
    return [each for each in messages if not context or each.key[0] == context]


LANGUAGES = ("zh-Hans", "zh-Hant", "en")


def of_catalogues(messages: Mapping[str, Iterable[Message]]) -> Iterator[Said]:
    """The messages of one domain in all languages; a plural has one text a form."""
    texts = {
        language: {message.key: message.translations for message in held}
        for language, held in messages.items()
    }
    for name, hans in texts["zh-Hans"].items():
        english = texts["en"].get(name, (name[1],))
        for number, form in enumerate(english):
            hant = texts["zh-Hant"].get(name, ())
            said = Said(_form(hans, number), _form(hant, number), form)
            if not any(DATE_FORMAT.search(text) for text in (said.hans, said.en)):
                yield said


def _form(forms: tuple[str, ...], number: int) -> str:
    """The plural form of that number, or the last: Chinese has one for all."""
    return forms[min(number, len(forms) - 1)] if forms else ""


def of_hall(node: object) -> Iterator[Said]:
    """Every text of a hall file: wherever three languages stand together."""
    if isinstance(node, dict):
        if "zh-Hans" in node and "en" in node:
            yield from _of_table(node)
        else:
            yield from (said for value in node.values() for said in of_hall(value))
    elif isinstance(node, list):
        yield from (said for value in node for said in of_hall(value))


def _of_table(table: Mapping[str, str | list[str]]) -> Iterator[Said]:
    hans, hant, en = (_several(table.get(language, "")) for language in LANGUAGES)
    for number, text in enumerate(hans):
        yield Said(text, _form(tuple(hant), number), en[number] if number < len(en) else "")


def _several(texts: str | list[str]) -> list[str]:
    return [texts] if isinstance(texts, str) else texts


def segments(text: str) -> tuple[str, ...]:
    """What stands between the placeholders of a text, without signs at its ends; may be empty."""
    return tuple(_bare(part) for part in PLACEHOLDER.split(plain(text)))


def _bare(part: str) -> str:
    """The part from its first letter or digit to its last."""
    found = re.search(r"\w.*\w|\w", part, re.DOTALL)
    return found[0] if found else ""


# ---- the clips a voice needs


def wanted(voice: str, said: Iterable[Said]) -> tuple[Recorded, ...]:
    """The clips of ``voice``: its words, then its texts; each text once."""
    clips = {f"word {clip.text}": clip for clip in map(_word(voice), spoken.VOCABULARY[voice])}
    words = Phrasebook(voice, words={clip.text: Clip("", clip.text) for clip in clips.values()})
    for one in said:
        for clip in _phrases(voice, one, words):
            found = clips.setdefault(key(clip.text), clip)
            also = dict.fromkeys((*found.also, *clip.also))
            clips[key(clip.text)] = _with_others(found, tuple(also))
    return tuple(clips.values())


def _with_others(clip: Recorded, also: tuple[str, ...]) -> Recorded:
    others = tuple(text for text in also if key(text) != key(clip.text))
    return Recorded(
        file=clip.file, text=clip.text, also=others, word=clip.word, say=clip.say, made=clip.made
    )


def _phrases(voice: str, said: Said, words: Phrasebook) -> Iterator[Recorded]:
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
            yield _recorded(voice, name, text, words, also=(other,) if other else ())


def _word(voice: str) -> Callable[[str], Recorded]:
    digits = spoken.CHINESE_DIGITS if voice == "zh" else spoken.ENGLISH_SMALL
    names = {**NAMES, **{word: str(value) for value, word in enumerate(digits)}}
    nothing = Phrasebook(voice)

    def clip(word: str) -> Recorded:
        kind = "letter" if word in spoken.LETTERS else "word"
        file = f"{kind}-{names.get(word) or _slug(word)}.ogg"
        return _recorded(voice, file, word, nothing, word=True)

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
    **dict(zip(spoken.CHINESE_WEEKDAYS, map(str.lower, spoken.WEEKDAYS), strict=True)),
}
"""What the files of Chinese words are called, where it is no digit."""


def _recorded(
    voice: str,
    file: str,
    text: str,
    words: Phrasebook,
    *,
    also: tuple[str, ...] = (),
    word: bool = False,
) -> Recorded:
    say = text if word else _read_out(text, words)
    made = f"{crc32(f'{FACTORY[voice]}|{say}'.encode()):08x}"
    return Recorded(
        file=file, text=text, also=also, word=word, say="" if say == text else say, made=made
    )


def _read_out(text: str, words: Phrasebook) -> str:
    """The text with its numbers in words, where the synthesis would read them in its own way."""
    joint = "" if words.voice == "zh" else " "

    def in_words(match: re.Match[str]) -> str:
        follows = text[match.end() :].lstrip()
        return joint.join(spoken.number(match[0], words.voice, follows=follows))

    return re.sub(r"[0-9]+", in_words, text).replace("&", "和" if words.voice == "zh" else "and")


def _file_name(english: str, number: int, text: str) -> str:
    part = f"-{number + 1}" if number else ""
    return f"{_slug(english)}{part}-{crc32(text.encode()) & 0xFFFF:04x}.ogg"


def _slug(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", PLACEHOLDER.sub(" ", text).casefold().replace("'", ""))
    return words.strip("-")[:40].strip("-") or "text"
