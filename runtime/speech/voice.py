"""What is said for a text: clips, pauses, and what no clip is known for. Pure.

A text is cut so that the fewest characters stay unsaid and then in the fewest steps: a
whole sentence that is recorded wins over its segments, a segment over numbers and words.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile

from msgspec import Struct

from runtime.speech import spoken


class Clip(Struct, frozen=True):
    """A recording, and what it says: all of the file, or its seconds from ``begin`` to ``end``."""

    file: str
    text: str
    begin: float = 0
    end: float = 0


class Pause(Struct, frozen=True):
    """Silence between sentences or clauses."""

    milliseconds: int


class Unknown(Struct, frozen=True):
    """Part of a text nothing is recorded for: for speech synthesis, or left out."""

    text: str


Piece = Clip | Pause | Unknown
Step = tuple[tuple[Piece, ...], int]
"""What is said first, and the place in the text where the rest begins."""

SENTENCE, CLAUSE, TEXT = Pause(350), Pause(150), Pause(450)
"""After a sentence, after a comma, between two texts."""

BEFORE_LABEL, AFTER_LETTER, AFTER_LABEL = Pause(20), Pause(80), Pause(120)
"""Around a ticket's number and behind its letter: how long a person who calls it rests there."""

PAUSES: Mapping[str, Pause] = {
    **dict.fromkeys(".!?。;\n", SENTENCE),
    **dict.fromkeys(",:、", CLAUSE),
}


def plain(text: str) -> str:
    """``text`` with full-width signs made plain and blanks made one: how texts are compared."""
    return re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", text)).strip()


def key(text: str) -> str:
    """What a recorded text is found by: letters count, not case nor the signs around them."""
    words = plain(text).replace("\n", " ").casefold()
    begin = next((at for at, sign in enumerate(words) if sign.isalnum()), len(words))
    end = next((at for at in range(len(words), 0, -1) if words[at - 1].isalnum()), begin)
    return words[begin:end]


@dataclass(frozen=True)
class Phrasebook:
    """What one voice has recorded.

    ``phrases`` are found anywhere in a text; ``words`` only make up numbers, times, dates,
    tickets and keys: a lone 一 must not be cut out of a sentence.
    """

    voice: str
    phrases: Mapping[str, Clip] = field(default_factory=dict)
    words: Mapping[str, Clip] = field(default_factory=dict)
    one: str = "一"
    """How Mandarin says the digit 1 of a ticket's number: 一, or 幺 as over the telephone."""

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The lengths phrases have, the longest first."""
        return tuple(sorted({len(text) for text in self.phrases}, reverse=True))


class _Way(Struct, frozen=True):
    """A way to say a text from one place to its end; smaller costs are better."""

    cost: tuple[int, int]
    pieces: tuple[Piece, ...]
    end: int
    """Where the first step ends and the next way begins."""


_END = _Way((0, 0), (), 0)


def pieces(texts: Iterable[str], book: Phrasebook) -> tuple[Piece, ...]:
    """What to play for ``texts``, with a pause between two of them."""
    spoken_texts = (_of_text(plain(text), book) for text in texts)
    found: list[Piece] = []
    for said in filter(None, spoken_texts):
        found += [TEXT, *said] if found else said
    return tuple(found)


def _of_text(text: str, book: Phrasebook) -> list[Piece]:
    ways = {len(text): _END}
    for at in reversed(range(len(text))):
        ways[at] = min(_ways(text, at, book, ways), key=lambda way: way.cost)
    return _tidied(text, ways)


def _ways(text: str, at: int, book: Phrasebook, ways: Mapping[int, _Way]) -> Iterator[_Way]:
    """Each first step from ``at``, with the cost of it and of the best way on."""
    for said, end in _steps(text, at, book):
        unsaid, steps = ways[end].cost
        unsaid += sum(len(piece.text) for piece in said if isinstance(piece, Unknown))
        yield _Way((unsaid, steps + bool(said)), said, end)


def _steps(text: str, at: int, book: Phrasebook) -> Iterator[Step]:
    yield from _phrases(text, at, book)
    yield _made_up(text, at, book) or _one_sign(text, at)


def _one_sign(text: str, at: int) -> Step:
    if text[at].isalnum():
        return (Unknown(text[at]),), at + 1
    pause = PAUSES.get(text[at])
    return ((pause,) if pause else ()), at + 1


def _phrases(text: str, at: int, book: Phrasebook) -> Iterator[Step]:
    for length in book.lengths:
        clip = book.phrases.get(text[at : at + length].replace("\n", " ").casefold())
        if clip and at + length <= len(text) and _stands_alone(text, at, at + length):
            yield (clip,), at + length


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether no word or number is cut in two at either end; Chinese has no word ends."""
    return not (_joined(text, begin) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    around = text[max(at - 1, 0) : at + 1] if 0 < at < len(text) else ""
    return len(around) == 2 and (around.isdigit() or _is_latin(around))  # noqa: PLR2004


def _is_latin(signs: str) -> bool:
    return all(sign.isalnum() and ord(sign) < _HAN for sign in signs)


_HAN = 0x2E80  # from here on Unicode has Chinese signs

# ---- what is made up of words: the patterns, and the words of a match


Said = tuple[str | Pause, ...]
"""Words that are recorded, and rests between them."""

Make = Callable[[re.Match[str], Phrasebook], Said]


def _number(match: re.Match[str], book: Phrasebook) -> spoken.Words:
    return spoken.number(match[0], book.voice, follows=match.string[match.end() :].lstrip())


def _fraction(match: re.Match[str], book: Phrasebook) -> spoken.Words:
    whole = spoken.number(match[1], book.voice)
    return (*whole, spoken.POINT[book.voice], *spoken.each(match[2], book.voice))


def _time(match: re.Match[str], book: Phrasebook) -> spoken.Words:
    return spoken.time(int(match[1]), int(match[2]), book.voice)


def _label(match: re.Match[str], book: Phrasebook) -> Said:
    """A ticket's number such as ``A012``: its letters and its digits, one by one."""
    words = (*match["letters"], *spoken.each(match["digits"], book.voice, book.one))
    behind = spoken.BEHIND_LABEL.get(book.voice, ())
    said = spoken.in_runs((*words, *behind), book.words, book.voice)
    if said[-1:] == behind:  # no clip says it with the digits
        said = spoken.in_runs(words, book.words, book.voice)
    letters = tuple(takewhile(spoken.LETTERS.__contains__, said))
    rest = (AFTER_LETTER,) if letters else ()
    return (BEFORE_LABEL, *letters, *rest, *said[len(letters) :], AFTER_LABEL)


def _end(match: re.Match[str], words: Said) -> int:
    """Where the text goes on: behind a written 号 that a clip says with the digits before it."""
    is_said = any(isinstance(word, str) and word.endswith("号") for word in words)
    written = _SIGN.match(match.string, match.end()) if is_said else None
    return (written or match).end()


_SIGN = re.compile(" ?[号號]")


def _letters(match: re.Match[str], _: Phrasebook) -> spoken.Words:
    return tuple(match[0])


def _range(_: re.Match[str], book: Phrasebook) -> spoken.Words:
    return (spoken.RANGE[book.voice],)


def _key(match: re.Match[str], book: Phrasebook) -> spoken.Words:
    return (spoken.KEYS[book.voice][match[0]],)


def _date(match: re.Match[str], book: Phrasebook) -> spoken.Words:
    month, day = (spoken.number(match[group], book.voice) for group in (1, 2))
    return (*month, "月", *day, "日")


def _name(match: re.Match[str], _: Phrasebook) -> spoken.Words:
    return (match[0],)


_NAMES = "|".join((*spoken.WEEKDAYS, *spoken.MONTHS, *spoken.CHINESE_WEEKDAYS))
_ALONE = r"(?<![A-Za-z0-9]){}(?![A-Za-z0-9])"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Make], ...]:
    """What is written -> the words that say it; compiled when something is first said."""
    return (
        (re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", re.ASCII), _time),
        (re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})[日号號]", re.ASCII), _date),
        (re.compile(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])", re.ASCII), _fraction),
        (re.compile(r"(?<!\d)\d+", re.ASCII), _number),
        (
            re.compile(_ALONE.format(r"(?P<letters>[A-Z]{1,4})-?(?P<digits>\d{1,6})"), re.ASCII),
            _label,
        ),
        (re.compile(_ALONE.format(r"[A-Z]{1,4}") + r"(?! [a-z])", re.ASCII), _letters),
        (re.compile(r"(?<=\d) ?[–—~-] ?(?=\d)", re.ASCII), _range),
        (re.compile(_ALONE.format(f"(?:{_NAMES})")), _name),
        (re.compile(r"[*#]"), _key),
    )


def _made_up(text: str, at: int, book: Phrasebook) -> Step | None:
    """What the first pattern that is written at ``at`` says, if its words are recorded."""
    if book.voice not in spoken.VOCABULARY:
        return None
    for pattern, words_of in _patterns():
        if match := pattern.match(text, at):
            words = spoken.in_runs(words_of(match, book), book.words, book.voice)
            said = [word if isinstance(word, Pause) else book.words.get(word) for word in words]
            known = tuple(piece for piece in said if piece is not None)
            return (known, _end(match, words)) if len(known) == len(words) else None
    return None


# ---- the chosen way, made tidy


def _tidied(text: str, ways: Mapping[int, _Way]) -> list[Piece]:
    """The chosen pieces: unknown signs that stand together are one, and so are pauses."""
    found: list[Piece] = []
    unknown_from: int | None = None
    at = 0
    while at < len(text):
        way = ways[at]
        is_unknown = any(isinstance(piece, Unknown) for piece in way.pieces)
        if is_unknown and unknown_from is None:
            unknown_from = at
        elif unknown_from is not None and way.pieces and not is_unknown:
            found.append(Unknown(text[unknown_from:at].strip()))
            unknown_from = None
        if not is_unknown:
            found += way.pieces
        at = way.end
    if unknown_from is not None:
        found.append(Unknown(text[unknown_from:].strip()))
    return _without_needless_pauses(found)


def _without_needless_pauses(found: list[Piece]) -> list[Piece]:
    """Only the longest of pauses in a row, and none at either end."""
    kept: list[Piece] = []
    for piece in found:
        if isinstance(piece, Pause):
            if not kept:
                continue
            if isinstance(kept[-1], Pause):
                kept[-1] = max(kept[-1], piece, key=lambda pause: pause.milliseconds)
                continue
        kept.append(piece)
    return kept[:-1] if kept and isinstance(kept[-1], Pause) else kept
