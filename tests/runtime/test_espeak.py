"""Speech synthesis of notices that nobody has recorded."""

import math
from array import array
from pathlib import Path
from shutil import which

import pytest

from runtime.speech import espeak
from runtime.speech.sound import RATE, Samples
from tests.plain_espeak import PlainEspeak, without_espeak


def tone(loud: int, seconds: float = 0.5) -> Samples:
    """A steady tone."""
    return array("h", [round(loud * math.sin(n / 9)) for n in range(round(seconds * RATE))])


def level(samples: Samples) -> float:
    """Root mean square, of full scale."""
    return math.sqrt(sum(value * value for value in samples) / len(samples)) / 32768


def test_it_is_as_loud_as_the_recordings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Soft or loud; one that has peaks is softer than it is cut off."""
    program = PlainEspeak(tmp_path, monkeypatch)
    for loud in (300, 20_000):
        program.says(tone(loud))
        said = espeak.speak("The network is down", "en")
        assert said is not None
        assert len(said) == len(tone(loud))
        assert level(said) == pytest.approx(0.1, rel=0.02)
    assert program.heard == ("-v en-us", "The network is down")
    program.says(tone(3000) + array("h", [30_000]))
    said = espeak.speak("The network is down", "en")
    assert said is not None
    assert max(said) == pytest.approx(0.84 * 32768, abs=2)


def test_mandarin_is_given_in_syllables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program itself knows too few characters; without the package it is not asked."""
    program = PlainEspeak(tmp_path, monkeypatch)
    program.says(tone(3000))
    assert espeak.speak("网络中断，请稍候。", "zh-Hant")
    assert program.heard == (
        "-v cmn-latn-pinyin",
        "wang3 luo4 zhong1 duan4 , qing3 shao1 hou4 .",
    )
    monkeypatch.setattr(espeak, "find_spec", lambda _: None)
    assert not espeak.can_speak("网络中断", "zh-Hans")
    assert espeak.speak("网络中断", "zh-Hans") is None
    assert espeak.can_speak("down", "en")


def test_a_text_is_said_in_its_own_language_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is shown in another language's place would be noise."""
    PlainEspeak(tmp_path, monkeypatch)
    cases = (("网络中断", "en"), ("Down", "zh-Hans"), ("WiFi 断了", "zh-Hans"), ("Down", "ru"))
    assert [espeak.can_speak(*case) for case in cases] == [False, False, True, True]


def test_where_it_is_missing_nothing_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither asked nor told: most halls have none."""
    without_espeak(monkeypatch)
    assert not espeak.can_speak("hello", "en")
    assert espeak.speak("hello", "en") is None


def test_what_goes_wrong_is_told_and_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It ends with an error, writes no recording, or is silent."""
    program = PlainEspeak(tmp_path, monkeypatch)
    assert espeak.speak("one", "en") is None
    (tmp_path / "said.wav").write_text("no recording")
    assert espeak.speak("two", "en") is None
    assert [each.getMessage()[:19] for each in caplog.records] == [
        "'one' is not spoken",
        "'two' is not spoken",
    ]
    program.says(array("h"))
    assert espeak.speak("three", "en") is None
    program.says(array("h", bytes(2000)))
    assert espeak.speak("four", "en") is None


@pytest.mark.skipif(which(espeak.PROGRAM) is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize(
    ("text", "language"),
    [("The network is down", "en"), ("网络中断，您手里的号码都有效", "zh-Hans")],
)
def test_the_program_itself_says_a_sentence(text: str, language: str) -> None:
    """A second or more, as loud as the recordings."""
    said = espeak.speak(text, language)
    assert said is not None
    assert len(said) > RATE
    least = max(said) / 100
    heard = array("h", [value for value in said if abs(value) > least])
    assert level(heard) == pytest.approx(0.1, rel=0.1)
