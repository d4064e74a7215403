import pytest

from runtime.speech import spoken
from runtime.speech.making import calls
from runtime.speech.making.texts import merged, wanted


@pytest.mark.parametrize("voice", ["zh", "en"])
def test_each_text_of_calls_has_one_clip(voice: str) -> None:
    """Digits in a row, counters: none twice, and each marked."""
    clips = calls.clips(voice, "somebody 1")
    assert clips == merged(clips)
    assert all(clip.made for clip in clips)
    words = {clip.text for clip in clips if clip.word}
    joint, digits = spoken.JOINT[voice], spoken.DIGITS[voice]
    assert {joint.join((one, two)) for one in digits for two in digits} <= words


def test_the_number_of_a_ticket_is_one_clip_in_mandarin() -> None:
    """All three digits and the word behind them, ten numbers in a file."""
    files = {clip.text: clip.file for clip in calls.clips("zh", "1") if clip.word}
    numbers = {"".join((*spoken.each(f"{seq:03d}", "zh"), "号")) for seq in range(calls.NUMBERS)}
    assert numbers <= files.keys()
    assert files["零一二号"] == files["零一九号"] == "run-numbers-01.ogg"


def test_a_counter_is_named_as_it_is_spoken() -> None:
    """Its number in words for whoever speaks, in signs for whoever looks it up."""
    told = {clip.text: (clip.say, clip.also) for clip in calls.clips("zh", "1")}
    others = ("到12号窗口", "到 12 號窗口", "到12號窗口")
    assert told["到 12 号窗口"] == ("到十二号窗口", others)
    told = {clip.text: (clip.say, clip.also) for clip in calls.clips("en", "1")}
    assert told["please go to counter 21"] == ("please go to counter twenty one", ())


def test_a_counter_has_clips_for_shortened_calls() -> None:
    """At the end of a sentence, and of one number among several."""
    told = {clip.text: (clip.say, clip.also) for clip in calls.clips("zh", "1")}
    assert told["3 号窗口"] == ("三号窗口", ("3号窗口", "3 號窗口", "3號窗口"))
    assert told["到 12 号"] == ("到十二号", ("到12号", "到 12 號", "到12號"))
    assert {"counter 3", "to counter 3"} <= {clip.text for clip in calls.clips("en", "1")}


def test_russian_is_said_word_by_word() -> None:
    """Only the way to a counter is one clip; Latin letters have the names they have in Russian."""
    clips = calls.clips("ru", "1")
    assert clips == merged(clips)
    assert not any(clip.word for clip in clips)
    letters = {clip.text: clip.say for clip in wanted("ru", "1", ()) if clip.word}
    assert letters["H"] == "аш"


def test_one_may_be_said_yao() -> None:
    """Where the hall file says so, in a row with each other digit."""
    words = {clip.text for clip in calls.clips("zh", "1") if clip.word}
    assert {"幺幺", "幺零", "九幺"} <= words


def test_counters_with_names_are_called_by_them() -> None:
    """In each language that has a name; 简体 and 繁體 are one clip."""
    names = {
        8: {"zh-Hans": "领证窗口", "zh-Hant": "領證窗口", "en": "Collection"},
        9: {"ru": "Касса"},
    }
    (clip,) = calls.to_names("zh", "1", names)
    assert (clip.text, clip.also) == ("到领证窗口", ("到領證窗口",))
    (clip,) = calls.to_names("en", "1", names)
    assert clip.text == "please go to Collection"
    assert calls.to_names("ru", "1", names) == ()
