"""Numbers, times and dates as the words that are recorded: each word is one clip.

Pure. ``runtime.speech.voice`` finds numbers, times and dates in a text; ``scripts.voices`` records
the words listed here.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TypeVar

Words = tuple[str, ...]
Word = TypeVar("Word")

LARGEST = 9999
"""Above it, and with a zero in front, a number is a code: said digit by digit."""

CHINESE_DIGITS = "零一二三四五六七八九"
CHINESE_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
CHINESE_MEASURES = "人位个個份张張页頁分秒小天点點"
"""Before these, two is said 两."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
CHINESE_WEEKDAYS = tuple(f"星期{day}" for day in "一二三四五六日")

ENGLISH_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
ENGLISH_TENS = (
    "",
    "",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
)
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

RUSSIAN_SMALL = (
    *("ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"),
    *("десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать"),
    *("шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"),
)
RUSSIAN_TENS = (
    *("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят"),
    *("восемьдесят", "девяносто"),
)
RUSSIAN_HUNDREDS = (
    *("", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот"),
    *("восемьсот", "девятьсот"),
)

RUSSIAN_LETTERS = (
    *("а", "бэ", "цэ", "дэ", "е", "эф", "гэ", "аш", "и", "йот", "ка", "эль", "эм", "эн", "о", "пэ"),
    *("ку", "эр", "эс", "тэ", "у", "вэ", "дубль-вэ", "икс", "игрек", "зет"),
)
LETTER_NAMES: Mapping[str, Mapping[str, str]] = {
    "ru": dict(zip(LETTERS, RUSSIAN_LETTERS, strict=True))
}
"""How a voice names the letters of tickets, where its synthesis would not know."""

VOCABULARY: Mapping[str, Words] = {
    "zh": (
        *CHINESE_DIGITS,
        *"幺十百千两点分月日到",
        *CHINESE_WEEKDAYS,
        *LETTERS,
        "星号键",
        "井号键",
    ),
    "en": (
        *ENGLISH_SMALL,
        *ENGLISH_TENS[2:],
        *("hundred", "thousand", "oh", "o'clock", "point", "to", "star", "hash"),
        *WEEKDAYS,
        *MONTHS,
        *LETTERS,
    ),
    "ru": (
        *RUSSIAN_SMALL,
        *RUSSIAN_TENS[2:],
        *RUSSIAN_HUNDREDS[1:],
        *("точка", "до", "звёздочка", "решётка"),
        *LETTERS,
    ),
}
"""Voice -> every word a number, time, date, ticket or key is made of."""

KEYS: Mapping[str, Mapping[str, str]] = {
    "zh": {"*": "星号键", "#": "井号键"},
    "en": {"*": "star", "#": "hash"},
    "ru": {"*": "звёздочка", "#": "решётка"},
}
DIGITS: Mapping[str, Sequence[str]] = {
    "zh": tuple(CHINESE_DIGITS),
    "en": ENGLISH_SMALL[:10],
    "ru": RUSSIAN_SMALL[:10],
}
JOINT = {"zh": "", "en": " ", "ru": " "}
"""What stands between two words."""
BEHIND_LABEL: Mapping[str, Words] = {"zh": ("号",)}
"""Voice -> what is said behind the digits of a ticket where it is recorded in a row with them."""
RANGE = {"zh": "到", "en": "to", "ru": "до"}
POINT = {"zh": "点", "en": "point", "ru": "точка"}


def number(digits: str, voice: str, *, follows: str = "") -> Words:
    """A run of ``digits`` as words; ``follows`` is what comes after it in the text."""
    if len(digits) > len(str(LARGEST)) or (digits[0] == "0" and digits != "0"):
        return each(digits, voice)
    if voice == "zh":
        return _chinese(int(digits), follows)
    if voice == "ru":
        return tuple(_russian(int(digits))) if len(digits) <= len("999") else each(digits, voice)
    return tuple(_english(int(digits)))


def each(digits: str, voice: str, one: str = "一") -> Words:
    """Digit by digit, as ticket numbers are called; ``one`` is how Mandarin says 1, 一 or 幺."""
    names = {**dict(enumerate(DIGITS[voice])), **({1: one} if voice == "zh" else {})}
    return tuple(names[int(digit)] for digit in digits)


def in_runs(words: Sequence[Word], recorded: Container[str], voice: str) -> tuple[Word | str, ...]:
    """The words in as few clips as are recorded for them, such as 零 and 一二; short ones first.

    What is no text stands between words and stays as it is.
    """
    best: dict[int, tuple[Word | str, ...]] = {len(words): ()}
    for at in reversed(range(len(words))):
        found: list[tuple[Word | str, ...]] = [(words[at], *best[at + 1])]
        for end in range(at + 2, len(words) + 1):
            run = [word for word in words[at:end] if isinstance(word, str)]
            if len(run) == end - at and JOINT[voice].join(run) in recorded:
                found.append((JOINT[voice].join(run), *best[end]))
        best[at] = min(found, key=len)
    return best[0]


def time(hour: int, minute: int, voice: str) -> Words:
    """A time of day: 九点三十分, nine thirty."""
    if voice == "zh":
        hours = number(str(hour), voice, follows="点")
        return (*hours, "点", *_chinese_minutes(minute))
    hours = number(str(hour), voice)
    if voice == "ru":
        minutes = each(f"{minute:02d}", voice) if minute < 10 else _russian(minute)  # noqa: PLR2004 - two digits are written
        return (*hours, *minutes)
    return (*hours, *_english_minutes(minute))


def _chinese_minutes(minute: int) -> Words:
    if minute == 0:
        return ()
    zero = ("零",) if minute < 10 else ()  # noqa: PLR2004 - two digits are written
    return (*zero, *_chinese(minute, ""), "分")


def _english_minutes(minute: int) -> Words:
    if minute == 0:
        return ("o'clock",)
    oh = ("oh",) if minute < 10 else ()  # noqa: PLR2004 - two digits are written
    return (*oh, *_english(minute))


def _chinese(value: int, follows: str) -> Words:
    if value == 0:
        return ("零",)
    if value == 2 and follows[:1] in tuple(CHINESE_MEASURES):  # noqa: PLR2004 - 两人, 两分钟
        return ("两",)
    words = tuple(_chinese_places(value))
    return words[1:] if words[:2] == ("一", "十") else words


def _chinese_places(value: int) -> Iterator[str]:
    begun, gap = False, False
    for place, unit in CHINESE_PLACES:
        digit = value // place % 10
        if digit == 0:
            gap = begun
            continue
        if gap:
            yield "零"
        yield "两" if (digit, unit) == (2, "千") else CHINESE_DIGITS[digit]
        yield from unit
        begun, gap = True, False


def _english(value: int) -> Iterator[str]:
    thousands, hundreds, rest = value // 1000, value // 100 % 10, value % 100
    if thousands:
        yield from (ENGLISH_SMALL[thousands], "thousand")
    if hundreds:
        yield from (ENGLISH_SMALL[hundreds], "hundred")
    if rest >= len(ENGLISH_SMALL):
        yield ENGLISH_TENS[rest // 10]
        rest %= 10
        if rest == 0:
            return
    if rest or not (thousands or hundreds or value):
        yield ENGLISH_SMALL[rest]


def _russian(value: int) -> Iterator[str]:
    """Up to 999: beyond it the words change with what is counted."""
    hundreds, rest = divmod(value, 100)
    if hundreds:
        yield RUSSIAN_HUNDREDS[hundreds]
    if rest >= len(RUSSIAN_SMALL):
        yield RUSSIAN_TENS[rest // 10]
        rest %= 10
        if rest == 0:
            return
    if rest or not hundreds:
        yield RUSSIAN_SMALL[rest]
