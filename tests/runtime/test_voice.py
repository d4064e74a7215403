import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.speech import spoken
from runtime.speech.clips import phrasebook
from runtime.speech.making.calls import COUNTERS, COUNTERS_SHORTLY
from runtime.speech.voice import Clip, Pause, Phrasebook, Piece, Unknown, key, pieces, plain
from runtime.speech.voices import CLIPS, voice_of

DIGITS = {sign: value for value, sign in enumerate(spoken.CHINESE_DIGITS)} | {"两": 2}
PLACES = {"千": 1000, "百": 100, "十": 10}
ENGLISH = {word: value for value, word in enumerate(spoken.ENGLISH_SMALL)} | {
    word: 10 * value for value, word in enumerate(spoken.ENGLISH_TENS) if word
}


def book(voice: str, *phrases: str) -> Phrasebook:
    """All words of a voice and these phrases; a clip's file is its text."""
    words = {word: Clip(word, word) for word in spoken.VOCABULARY[voice]}
    return Phrasebook(voice, {key(text): Clip(text, text) for text in phrases}, words)


def said(found: tuple[Piece, ...]) -> list[str]:
    """The pieces in short: clips by their text, what is unknown in brackets, no pauses."""
    texts = (piece for piece in found if not isinstance(piece, Pause))
    return [f"[{one.text}]" if isinstance(one, Unknown) else one.text for one in texts]


def of(voice: str, text: str, *phrases: str) -> list[str]:
    """What is said for ``text`` by a voice that knows ``phrases``."""
    return said(pieces([text], book(voice, *phrases)))


def chinese_value(words: list[str]) -> int:
    """Read a Chinese number back, as a person would."""
    total, digit = 0, 1 if words[0] == "十" else 0
    for word in words:
        if word in PLACES:
            total, digit = total + digit * PLACES[word], 0
        else:
            digit = DIGITS[word]
    return total + digit


def english_value(words: list[str]) -> int:
    """Read an English number back, as a person would."""
    total, part = 0, 0
    for word in words:
        match word:
            case "thousand":
                total, part = part * 1000, 0
            case "hundred":
                part *= 100
            case _:
                part += ENGLISH[word]
    return total + part


def test_every_chinese_number_is_said_and_can_be_read_back() -> None:
    """All of 0 to 9999: the words mean the number."""
    known = book("zh")
    for value in range(spoken.LARGEST + 1):
        assert chinese_value(said(pieces([str(value)], known))) == value


def test_every_english_number_is_said_and_can_be_read_back() -> None:
    """All of 0 to 9999: the words mean the number."""
    known = book("en")
    for value in range(spoken.LARGEST + 1):
        assert english_value(said(pieces([str(value)], known))) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10", "十"),
        ("12", "十二"),
        ("20", "二十"),
        ("105", "一百零五"),
        ("110", "一百一十"),
        ("2002", "两千零二"),
        ("2020", "两千零二十"),
        ("2", "二"),
        ("A012", "A零一二"),
        ("AB-7", "AB七"),
        ("00482", "零零四八二"),
        ("13800", "一三八零零"),
        ("09:30", "九点三十分"),
        ("9:05", "九点零五分"),
        ("14:00", "十四点"),
        ("2:00", "两点"),
        ("5–10", "五到十"),
        ("09:00–17:00", "九点到十七点"),
        ("3.5", "三点五"),
        ("11月28日 星期六", "十一月二十八日星期六"),
        ("*", "星号键"),
        ("#", "井号键"),
        ("３", "三"),
    ],
)
def test_chinese_is_said_as_people_say_it(text: str, words: str) -> None:
    """Numbers, tickets, times, ranges, dates and keys."""
    assert "".join(of("zh", text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12", "twelve"),
        ("40", "forty"),
        ("105", "one hundred five"),
        ("1234", "one thousand two hundred thirty four"),
        ("A012", "A zero one two"),
        ("09:30", "nine thirty"),
        ("09:05", "nine oh five"),
        ("14:00", "fourteen o'clock"),
        ("5–10", "five to ten"),
        ("3.25", "three point two five"),
        ("Saturday, November 28", "Saturday November twenty eight"),
        ("QR", "Q R"),
        ("* #", "star hash"),
    ],
)
def test_english_is_said_as_people_say_it(text: str, words: str) -> None:
    """Numbers, tickets, times, ranges, dates and keys."""
    assert " ".join(of("en", text)) == words


def test_two_people_are_not_a_number_two() -> None:
    """Chinese says 两 before a measure, also in the middle of a sentence."""
    assert of("zh", "前面还有 2 人", "前面还有", "人") == ["前面还有", "两", "人"]
    assert of("zh", "2 号窗口", "号窗口") == ["二", "号窗口"]


def test_a_whole_sentence_wins_over_its_parts() -> None:
    """What was recorded in one breath is not put together from pieces."""
    parts = ("请到", "号窗口", "请到 3 号窗口")
    assert of("zh", "请到 3 号窗口。", *parts) == ["请到 3 号窗口"]
    assert of("zh", "请到 4 号窗口。", *parts) == ["请到", "四", "号窗口"]


def test_a_text_found_inside_a_word_or_a_number_is_not_said() -> None:
    """You is not yourself, and 60 is not 160."""
    assert of("en", "yourself", "you") == ["[yourself]"]
    assert of("zh", "160 岁", "60 岁") == ["一", "百", "六", "十", "[岁]"]


def test_a_lone_numeral_inside_a_sentence_is_left_alone() -> None:
    """一 in a sentence nobody recorded is part of that sentence."""
    assert of("zh", "任何一位都行") == ["[任何一位都行]"]


def test_a_way_that_leaves_nothing_unsaid_is_found() -> None:
    """The longest beginning is not taken when the rest could then not be said."""
    assert of("zh", "取号签到", "取号签", "取号", "签到") == ["取号", "签到"]


def test_case_and_signs_do_not_matter() -> None:
    """The same sentence, shouted or with other punctuation, is the same clip."""
    assert of("en", "“PLEASE WAIT!”", "Please wait.") == ["Please wait."]
    assert of("zh", "请稍候……", "请稍候") == ["请稍候"]


def test_sentences_and_texts_are_set_apart() -> None:
    """A pause between two sentences, a longer one between two texts, none at the ends."""
    found = pieces(
        ["You wait. You sit,", "", "you stand!"], book("en", "you wait", "you sit", "you stand")
    )
    shape = [piece.milliseconds if isinstance(piece, Pause) else piece.text for piece in found]
    assert shape == ["you wait", 350, "you sit", 450, "you stand"]


def test_a_word_without_a_recording_makes_the_number_unknown() -> None:
    """Half a number is worse than none."""
    assert said(pieces(["12"], Phrasebook("zh", words={"十": Clip("十", "十")}))) == ["[12]"]


def test_a_voice_without_rules_says_whole_texts_only() -> None:
    """A fourth language begins with its sentences; its numbers are for synthesis."""
    clip = Clip("a", "a")
    assert said(pieces(["番号 3"], Phrasebook("ja", {"番号": clip}))) == ["a", "[3]"]


def test_both_ways_to_write_chinese_have_one_voice() -> None:
    """简体 and 繁體 are heard the same; others are their language's."""
    assert [voice_of(name) for name in ("zh-Hans", "zh-Hant", "en", "pt-BR")] == [
        "zh",
        "zh",
        "en",
        "pt",
    ]


PHRASES = ("go to counter", "you are next", "请到", "号窗口", "go")
TEXTS = st.text(st.sampled_from("ab go请到号窗口.:,，。–-\n yournext"), max_size=40)


def letters(text: str) -> str:
    """The text without its signs."""
    return "".join(sign for sign in text if sign.isalnum())


@given(TEXTS, st.sampled_from(["zh", "en"]))
def test_nothing_is_dropped(text: str, voice: str) -> None:
    """Every letter of a text is in a clip or told as unknown, in the order of the text."""
    found = pieces([text], book(voice, *PHRASES))
    spoken_texts = (piece.text for piece in found if not isinstance(piece, Pause))
    assert letters("".join(spoken_texts)) == letters(plain(text))


@given(st.text(max_size=60), st.sampled_from(["zh", "en"]))
def test_any_text_at_all_is_cut_without_an_error(text: str, voice: str) -> None:
    """Whatever Unicode holds; and pauses never stand at the ends or in a row."""
    found = pieces([text, text], book(voice, *PHRASES))
    pauses = [isinstance(piece, Pause) for piece in found]
    assert not any(one and two for one, two in itertools.pairwise(pauses))
    assert not found or not (pauses[0] or pauses[-1])


@given(st.lists(st.sampled_from(PHRASES[:4]), min_size=1, max_size=5), st.integers(0, 9999))
def test_known_texts_around_numbers_are_said_in_full(parts: list[str], value: int) -> None:
    """A text of known segments and numbers leaves nothing unknown, and keeps their order."""
    text = f" {value} ".join(parts)
    found = said(pieces([text], book("en", *PHRASES[:4])))
    assert [word for word in found if word in PHRASES] == parts
    assert not [word for word in found if word.startswith("[")]


@pytest.mark.parametrize("voice", ["zh", "en"])
def test_every_word_of_the_rules_is_recorded(voice: str) -> None:
    """The product's clips hold each word a number, time, date, ticket or key is made of."""
    assert set(spoken.VOCABULARY[voice]) <= set(phrasebook(voice, (CLIPS,)).words)


# ---- words in a row, and calls


def test_words_that_are_recorded_in_a_row_are_played_in_a_row() -> None:
    """The fewest clips, a short one first; what is recorded alone only fills in."""
    known = book("zh")
    words = {**known.words, **{run: Clip(run, run) for run in ("零一", "一二", "十二", "一百")}}
    runs = Phrasebook("zh", {}, words)
    assert said(pieces(["A012"], runs)) == ["A", "零", "一二"]
    assert said(pieces(["A0120"], runs)) == ["A", "零", "一二", "零"]
    assert said(pieces(["112"], runs)) == ["一百", "一", "十二"]
    assert said(pieces(["34"], runs)) == ["三", "十", "四"]
    assert said(pieces(["A012"], replace(runs, words={**words, "A零": Clip("", "A零")}))) == [
        "A零",
        "一二",
    ]


def test_a_number_is_recorded_with_the_word_behind_it() -> None:
    """号 is said with the digits, written or not, and never twice; alone it is not put there."""
    known = book("zh", "到 3 号窗口", "号")
    runs = {run: Clip(run, run) for run in ("零一二号", "一二")}
    numbers = replace(known, words={**known.words, **runs})
    for text in ("A012 到 3 号窗口", "A012号到 3 号窗口", "A012 號到 3 号窗口"):
        assert said(pieces([text], numbers)) == ["A", "零一二号", "到 3 号窗口"]
    assert said(pieces(["A112 号"], numbers)) == ["A", "一", "一二", "号"]
    assert said(pieces(["A112"], numbers)) == ["A", "一", "一二"]
    assert said(pieces(["A1012"], numbers)) == ["A", "一", "零一二号"]
    assert said(pieces(["A012"], replace(numbers, one="幺"))) == ["A", "零", "幺", "二"]


SENTENCES = {
    "zh": ("请 {}{:03d} 到 {} 号窗口", "请", "到 {} 号窗口"),
    "en": ("{}{:03d}, please go to counter {}", "", "please go to counter {}"),
    "ru": ("{}{:03d}, пройдите к окну номер {}", "", "пройдите к окну номер {}"),
}


@pytest.mark.parametrize("voice", SENTENCES)
def test_every_call_is_said_whole_and_in_order(voice: str) -> None:
    """A letter, each digit once, the counter; of the clips that ship, in few of them."""
    known = phrasebook(voice, (CLIPS,))
    sentence, please, ending = SENTENCES[voice]
    begin = [please] if please else []
    for seq in range(1000):
        letter, counter = spoken.LETTERS[seq % 26], seq % COUNTERS + 1
        words = said(pieces([sentence.format(letter, seq, counter)], known))
        assert words == [*begin, letter, *clips_of(seq, voice), ending.format(counter)]


def clips_of(seq: int, voice: str) -> tuple[str, ...]:
    """What says the digits of a ticket: all in one, one and two, or one by one."""
    digits = spoken.each(f"{seq:03d}", voice)
    match voice:
        case "zh":
            return ("".join(digits) + "号",)
        case "ru":
            return digits
        case _:
            return (digits[0], spoken.JOINT[voice].join(digits[1:]))


@pytest.mark.parametrize(
    ("voice", "text", "clips"),
    [
        ("zh", "A012，{0} 号窗口", ["A", "零一二号", "{0} 号窗口"]),
        (
            "zh",
            "请 A012 到 {0} 号，B117 到 {0} 号窗口",
            ["请", "A", "零一二号", "到 {0} 号", "B", "一一七号", "到 {0} 号窗口"],
        ),
        ("en", "A012, counter {0}", ["A", "zero", "one two", "counter {0}"]),
        (
            "en",
            "Please: A012 to counter {0}, B507 to counter {0}",
            [
                *("please", "A", "zero", "one two", "to counter {0}"),
                *("B", "five", "zero seven", "to counter {0}"),
            ],
        ),
    ],
)
def test_a_shortened_call_is_said_in_as_few_clips(voice: str, text: str, clips: list[str]) -> None:
    """The short sentence, and the one for several people (docs/calls.md)."""
    known = phrasebook(voice, (CLIPS,))
    for counter in range(1, COUNTERS_SHORTLY + 1):
        words = said(pieces([text.format(counter)], known))
        assert words == [clip.format(counter) for clip in clips]


@pytest.mark.parametrize(
    ("voice", "text"),
    [
        ("zh", "网络中断，您的号码保留，请稍候。"),
        ("zh", "網路暫時中斷，您手裡的號碼都有效，請稍候"),
        ("en", "The network is down; your numbers stand."),
        ("en", "The network is down. Please wait, your numbers stand"),
    ],
)
def test_an_urgent_notice_can_be_put_together_of_clips(voice: str, text: str) -> None:
    """As docs/calls.md says, and nothing of it is left unsaid."""
    found = pieces([text], phrasebook(voice, (CLIPS,)))
    assert not any(isinstance(piece, Unknown) for piece in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0", "ноль"),
        ("21", "двадцать один"),
        ("119", "сто девятнадцать"),
        ("340", "триста сорок"),
        ("900", "девятьсот"),
        ("1024", "один ноль два четыре"),
        ("A012", "A ноль один два"),
        ("9:05", "девять ноль пять"),
        ("14:30", "четырнадцать тридцать"),
        ("5–10", "пять до десять"),
        ("1.5", "один точка пять"),
        ("*#", "звёздочка решётка"),
    ],
)
def test_russian_numbers_times_and_tickets(text: str, words: str) -> None:
    """In words, as in the other languages."""
    assert " ".join(of("ru", text)) == words
