import sys
from types import ModuleType

import pytest

from runtime.speech import pinyin
from runtime.speech.clips import Recorded
from runtime.speech.making import english, mandarin
from runtime.speech.making.kokoro import tokens_of
from runtime.speech.making.makers import phonemes_of

WORDS = {
    "please": "plˈiz",
    "go": "ɡˌO",
    "to": "tu",
    "counter": "kˈWntəɹ",
    "three": "θɹˈi",
    "the": "ði",
    "a": "A",
    "A": "ˈA",
    "B": "bˈi",
    "open": "ˈOpᵊn",
    "take": "tˈAk",
    "box": "bˈɑks",
    "stop": "stˈɑp",
    "visit": "vˈɪzət",
    "wait": "wˈAt",
    "try": "tɹˈI",
    "bus": "bˈʌs",
    "desk": "dˈɛsk",
}


def cutting() -> ModuleType:
    """A jieba that takes each sign for a word."""
    jieba = ModuleType("jieba")
    jieba.setLogLevel = lambda _: None  # type: ignore[attr-defined]  # a module of our own
    jieba.lcut = list  # type: ignore[attr-defined]  # the same
    return jieba


def test_mandarin_is_read_with_the_tones_it_is_spoken_with() -> None:
    """Characters of several readings, and 一 and 不 before other tones."""
    assert pinyin.in_pinyin("重新排队") == "chong2 xin1 pai2 dui4"
    assert pinyin.in_pinyin("任何一位都行") == "ren4 he2 yi2 wei4 dou1 xing2"
    assert pinyin.in_pinyin("照片一张") == "zhao4 pian4 yi4 zhang1"
    assert pinyin.in_pinyin("不用") == "bu2 yong4"
    assert pinyin.in_pinyin("十一月一日") == "shi2 yi1 yue4 yi1 ri4"
    assert pinyin.in_pinyin("取不了号。") == "qu3 bu4 liao3 hao4 ."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一三五号", "yi1 san1 wu3 hao4"),
        ("一一二号", "yi1 yi1 er4 hao4"),
        ("五一一号", "wu3 yi1 yi1 hao4"),
        ("到一号窗口", "dao4 yi1 hao4 chuang1 kou3"),
        ("一月一日", "yi1 yue4 yi1 ri4"),
        ("第一位", "di4 yi1 wei4"),
        ("一百二十", "yi4 bai3 er4 shi2"),
        ("请等一下", "qing3 deng3 yi2 xia4"),
    ],
)
def test_one_keeps_its_tone_as_a_digit_and_in_an_order(text: str, said: str) -> None:
    """At the beginning of a ticket's number, too; how many of something is said otherwise."""
    assert pinyin.in_pinyin(text) == said


def test_what_is_not_chinese_stays_whole_between_syllables() -> None:
    """A number is said as a number and not digit by digit, a Latin word as a word."""
    assert pinyin.in_pinyin("12月31日WiFi不可用！") == "12 yue4 31 ri4 WiFi bu4 ke3 yong4 ."


@pytest.mark.parametrize(
    ("syllable", "sounds"),
    [
        ("ling2", "li↗ŋ"),
        ("yi1", "i→"),
        ("er4", "ɚ↘"),
        ("si4", "sɨ↘"),
        ("shi2", "ʂɨ↗"),
        ("liu4", "ljou↘"),
        ("jiu3", "ʨjou↓"),
        ("chuang1", "ꭧʰwa→ŋ"),
        ("kou3", "kʰou↓"),
        ("nü3", "ny↓"),
        ("xuan3", "ɕɥɛ↓n"),
        ("hui2", "xwei↗"),
        ("wen4", "wə↘n"),
        ("de5", "tɤ"),
        (".", "."),
    ],
)
def test_each_syllable_has_the_sounds_that_kokoro_was_taught(syllable: str, sounds: str) -> None:
    """What begins it, the rest, and the tone on its vowel."""
    assert mandarin.sound(syllable) == sounds
    assert tokens_of(sounds)


def test_a_sentence_is_read_word_by_word() -> None:
    """Words stand apart, signs stay where they are."""
    words = ["请", "到", "三号", "窗口", "."]
    said = mandarin.phonemes("请到 三号窗口。", lambda _: words)
    assert said == "ʨʰi↓ŋ tau↘ sa→nxau↘ ꭧʰwa→ŋkʰou↓."


def test_a_number_of_two_digits_is_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """However jieba would cut it; the sign behind it is a word of its own."""
    monkeypatch.setitem(sys.modules, "jieba", cutting())
    assert mandarin.words("到九十一号") == ["到", "九十一", "号"]
    assert mandarin.words("十一号") == ["十", "一", "号"]


def test_what_is_no_chinese_is_refused() -> None:
    """A guess would be said to a whole hall."""
    with pytest.raises(mandarin.UnknownWord, match="ひ"):
        mandarin.phonemes("请到ひ", list)


def test_english_is_read_from_the_dictionary_with_its_weak_forms() -> None:
    """Small words are weak inside a sentence, whole alone."""
    said = english.phonemes("Please go to counter three.", WORDS)
    assert said == "plˈiz ɡˌO tə kˈWntəɹ θɹˈi."
    assert english.phonemes("the open box, the counter", WORDS) == "ði ˈOpᵊn bˈɑks, ðə kˈWntəɹ"
    assert english.phonemes("A", WORDS) == "ˈA"
    assert english.phonemes("a counter", WORDS) == "ɐ kˈWntəɹ"


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("counters", "kˈWntəɹz"),
        ("desks", "dˈɛsks"),
        ("boxes", "bˈɑksᵻz"),
        ("waited", "wˈAtᵻd"),
        ("stopped", "stˈɑpt"),
        ("taking", "tˈAkɪŋ"),
        ("BA", "bˈiˈA"),
        ("bus's", "bˈʌsᵻz"),
        ("desks'", "dˈɛsks"),
        ("tries", "tɹˈIz"),
        ("deskbox", "dˈɛskbˌɑks"),
        ("Yunling", "ˈynliŋ"),
        ("Shijiazhuang", "ˈʂɨʨjaꭧwaŋ"),
    ],
)
def test_a_form_of_a_known_word_is_known(word: str, sounds: str) -> None:
    """Endings follow the sound before them; capitals are spelled; Chinese names are pinyin."""
    assert english.one_word(word, WORDS) == sounds


def test_a_word_that_nobody_knows_is_named() -> None:
    """So that whoever makes clips can write how it is read."""
    with pytest.raises(mandarin.UnknownWord) as refused:
        english.phonemes("please go to Zbrk", WORDS)
    assert refused.value.word == "Zbrk"


def test_sounds_that_the_model_does_not_know_are_refused() -> None:
    """They would be left out, and nobody would hear that something is missing."""
    with pytest.raises(ValueError, match="does not know"):
        tokens_of("li↗ŋ☂")


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("A", True, "ˈA,"),
        ("A五", True, "ˈA u↓,"),
        ("五", True, "u↓,"),
        ("AB窗口", False, "ˈA bˈi ꭧʰwa→ŋ kʰou↓."),
        ("到3·《窗口》", False, "tau↘ sa→n ꭧʰwa→ŋ kʰou↓."),
    ],
)
def test_what_kokoro_is_given_for_a_clip(
    text: str, said: str, monkeypatch: pytest.MonkeyPatch, *, word: bool
) -> None:
    """Letters by their English names, a word as if the sentence went on, a text to its end."""
    monkeypatch.setattr(english, "dictionary", lambda: WORDS)
    monkeypatch.setitem(sys.modules, "jieba", cutting())
    clip = Recorded("a.ogg", text.replace("3", "三"), word=word)
    assert phonemes_of(clip, "zh") == said
    assert tokens_of(said)
