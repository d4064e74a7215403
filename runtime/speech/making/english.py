"""English as the phonemes that Kokoro was taught, from misaki's dictionary of American English.

A word that is not in it is made from one that is, spelled letter by letter where it is written in
capitals, or read as pinyin, as names of Chinese places are. Everything else is refused: a guess
would be said to a whole hall.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from runtime.speech.making import mandarin
from runtime.speech.making.mandarin import UnknownWord

Dictionary = Mapping[str, str]

SHORTEST_PART = 3
"""Letters of the parts of a word such as servicemen."""

SHORTEST_NAME = 4
"""Letters: shorter ones are more likely an abbreviation than a Chinese name."""

VOWELS = tuple("AIOQWYaeiouæɑɒɔəɛɜɪʊʌᵻ")
VOICELESS, HISSING = tuple("ptkfθ"), tuple("szʃʒʧʤ")

TOKEN = re.compile(r"[A-Za-z']+|[.,!?;:]|\S")


SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui"
    r"|un|uo|a|e|i|o|u)(?![aeiou])"
)
"""A syllable of pinyin; what follows it begins with a consonant."""


def phonemes(text: str, words: Dictionary) -> str:
    """The text in phonemes; hyphens and quotes are read as blanks.

    Raises:
        UnknownWord: a word is not in the dictionary and no form of one that is.

    """
    found = TOKEN.findall(re.sub(r"[-–—/()\"“”]", " ", text.replace("’", "'")))
    said = ""
    following = ""
    for sign in reversed(found):
        if sign in ".,!?;:":
            following = sign
            said = sign + (" " if said else "") + said
            continue
        sounds = _in_sentence(sign, following, words)
        said = sounds + ("" if said[:1] in tuple(".,!?;:") else " ") + said if said else sounds
        following = sounds
    return said


def _in_sentence(word: str, following: str, words: Dictionary) -> str:
    """A word as it is said before the sounds that follow; the small ones are weak there."""
    begins = following.lstrip("ˈˌ")[:1]
    before_vowel = begins in VOWELS
    weak = {"a": "ɐ", "the": "ði" if before_vowel else "ðə", "to": "tʊ" if before_vowel else "tə"}
    if word in ("a", "the", "to", "The", "To", "A") and len(begins) == 1 and begins.isalpha():
        return weak[word.lower()]
    return one_word(word, words)


def one_word(word: str, words: Dictionary) -> str:
    """One word in phonemes.

    Raises:
        UnknownWord: see above.

    """
    word = word.strip("'")
    for form in (word, word.lower()):
        if form in words:
            return words[form]
    for ending, base_of, sounds_of in _ENDINGS:
        if word.lower().endswith(ending):
            for base in base_of(word.lower()[: -len(ending)]):
                if base in words:
                    return words[base] + sounds_of(words[base])
    for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        if word[:end].lower() in words and word[end:].lower() in words:
            return words[word[:end].lower()] + words[word[end:].lower()].replace("ˈ", "ˌ")
    if word.isupper() and all(letter in words for letter in word):
        return "".join(words[letter] for letter in word)
    return _pinyin(word)


def _pinyin(word: str) -> str:
    """A Chinese name such as Yunling, with the sounds of Mandarin and no tones."""
    syllables = SYLLABLE.findall(word.lower())
    if "".join(syllables) != word.lower() or len(word) < SHORTEST_NAME:
        raise UnknownWord(word)
    return "ˈ" + "".join(map(mandarin.sound, syllables))


def _plural(sounds: str) -> str:
    if sounds.endswith(HISSING):
        return "ᵻz"
    return "s" if sounds.endswith(VOICELESS) else "z"


def _past(sounds: str) -> str:
    if sounds.endswith(("t", "d")):
        return "ᵻd"
    return "t" if sounds.endswith((*VOICELESS, "s", "ʃ", "ʧ")) else "d"


def _bare(base: str) -> Iterator[str]:
    yield base


def _with_y(base: str) -> Iterator[str]:
    yield base + "y"


def _with_e(base: str) -> Iterator[str]:
    """visit-ed, but also take-n as tak-e: the base with and without its e, one letter or two."""
    yield base
    yield base + "e"
    if len(base) > 2 and base[-1] == base[-2]:  # noqa: PLR2004 - stop, stopped
        yield base[:-1]


_ENDINGS: tuple[tuple[str, Callable[[str], Iterator[str]], Callable[[str], str]], ...] = (
    ("'s", _bare, _plural),
    ("ies", _with_y, _plural),
    ("s", _bare, _plural),
    ("es", _bare, _plural),
    ("ed", _with_e, _past),
    ("ing", _with_e, lambda _: "ɪŋ"),
)


@cache
def dictionary() -> Dictionary:
    """Misaki's words and their phonemes: the ones a person has checked go first.

    Raises:
        ModuleNotFoundError: misaki is not installed.

    """
    folder = files("misaki.data")
    found: dict[str, str] = {}
    for name in ("us_silver.json", "us_gold.json"):
        held = json.loads((folder / name).read_text("utf-8"))
        found |= {word: _plain(said) for word, said in held.items()}
    return found


def _plain(said: str | Mapping[str, str | None]) -> str:
    """The usual form, where a word has one for each part of speech."""
    return said if isinstance(said, str) else said["DEFAULT"] or ""
