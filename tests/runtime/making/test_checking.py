from pathlib import Path

import pytest

from runtime.speech import sound
from runtime.speech.clips import Recorded
from runtime.speech.making import checking, levels
from runtime.speech.making.recogniser import Recogniser
from tests.runtime.making.test_loudness import babble

HELLO = Recorded("hello.wav", "您好")
SILENCE = [0.0] * sound.RATE


@pytest.fixture
def good() -> list[float]:
    """A clip as it should be."""
    return list(levels.fit(babble(1.0, sound.RATE, 3), sound.RATE))


def found(
    folder: Path, samples: list[float], clip: Recorded = HELLO, voice: str = "zh"
) -> list[str]:
    """What is wrong with a clip of these samples."""
    path = folder / clip.file
    levels.write_wav(path, samples, sound.RATE)
    return list(checking.flaws(clip, path, voice))


def test_a_clip_as_make_voices_leaves_it_has_no_flaw(tmp_path: Path, good: list[float]) -> None:
    """Else every pack would be full of them."""
    assert found(tmp_path, good) == []


@pytest.mark.parametrize(("decibels", "word"), [(3, "loud"), (-7, "soft")])
def test_one_that_is_too_loud_or_too_soft_is_told_by_how_much(
    tmp_path: Path, good: list[float], decibels: float, word: str
) -> None:
    """So that a slider can be moved by as much."""
    louder = [value * levels.ratio(decibels) for value in good]
    (told,) = (each for each in found(tmp_path, louder) if "too" in each)
    assert told.startswith(f"too {word} by {abs(decibels):.1f} dB")


def test_a_wave_that_was_cut_off_is_told(tmp_path: Path, good: list[float]) -> None:
    """A microphone that was set too high: no later levelling repairs that."""
    cut = [max(-1.0, min(1.0, value * 8)) for value in good]
    assert any(told.startswith("clipped in ") for told in found(tmp_path, cut))


def test_a_peak_near_full_scale_is_told(tmp_path: Path, good: list[float]) -> None:
    """It clips in a device that makes it a little louder."""
    knock = [*good]
    knock[9000] = 0.98
    assert any(told.startswith("peaks at -0.") for told in found(tmp_path, knock))


def test_silence_around_the_speech_is_told(tmp_path: Path, good: list[float]) -> None:
    """Joined sentences would drag."""
    before, after = found(tmp_path, [*SILENCE[:4410], *good, *SILENCE[:11025]])
    assert before.startswith("0.2")
    assert before.endswith("s of silence before the speech (at most 0.06)")
    assert after.startswith("0.5")
    assert after.endswith("s of silence after the speech (at most 0.06)")


def test_a_clip_that_says_more_than_its_text_is_told(tmp_path: Path) -> None:
    """Two signs take no five seconds."""
    long = list(levels.fit(babble(5, sound.RATE, 3), sound.RATE))
    assert found(tmp_path, long) == ["too long: 5.0 s (at most 1.9)"]


def test_a_silent_and_a_damaged_clip_are_told(tmp_path: Path) -> None:
    """In a word each."""
    assert found(tmp_path, SILENCE) == ["silent"]
    (tmp_path / "bad.wav").write_bytes(b"no sound")
    (told,) = checking.flaws(Recorded("bad.wav", "您好"), tmp_path / "bad.wav", "zh")
    assert "bad.wav cannot be played" in told


def test_a_clip_of_a_shared_file_is_judged_alone(tmp_path: Path, good: list[float]) -> None:
    """What stands before and after it in the file is not its own."""
    begin = len(SILENCE) / sound.RATE
    part = Recorded("all.wav", "您好", begin=begin, end=begin + len(good) / sound.RATE)
    assert found(tmp_path, [*SILENCE, *good, *SILENCE], part) == []


class Ear(Recogniser):
    """Hears always the same."""

    def __init__(self, heard: str) -> None:
        self._heard = heard

    def heard(self, samples: sound.Samples, language: str, words: int = 60) -> str:
        """What it was told to hear."""
        return self._heard


@pytest.mark.parametrize(
    ("voice", "text", "heard", "right"),
    [
        ("zh", "请到三号窗口", "请到3号窗口。", True),
        ("zh", "领取办好的证件", "领取半好的正件", True),
        ("zh", "请到三号窗口", "谢谢大家收看", False),
        ("en", "please go to counter three", "Please go to counter 3.", True),
        ("en", "please go to counter three", "Thanks for watching!", False),
    ],
)
def test_a_clip_that_says_something_else_is_told(
    tmp_path: Path, good: list[float], voice: str, text: str, heard: str, *, right: bool
) -> None:
    """Signs of the same sound are the same; what was heard is named."""
    levels.write_wav(tmp_path / "a.wav", good, sound.RATE)
    told = list(checking.misheard(Recorded("a.wav", text), tmp_path / "a.wav", voice, Ear(heard)))
    assert told == ([] if right else [f"heard as {heard!r}"])


def test_what_is_too_short_to_be_heard_alone_is_not_judged(tmp_path: Path) -> None:
    """A recogniser guesses at one syllable."""
    short = list(levels.fit(babble(0.4, sound.RATE, 3), sound.RATE))
    levels.write_wav(tmp_path / "a.wav", short, sound.RATE)
    assert not list(checking.misheard(HELLO, tmp_path / "a.wav", "zh", Ear("谢谢大家收看")))
