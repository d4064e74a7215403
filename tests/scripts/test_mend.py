from pathlib import Path

import pytest

from runtime.speech import sound
from runtime.speech.clips import Recorded
from runtime.speech.making import calls, folder
from runtime.speech.making.makers import Maker
from runtime.speech.making.recogniser import HeardCall, Recogniser
from scripts import mend
from scripts.mend import Call, Mender
from tests.runtime.making.test_loudness import sine

CLIPS = (
    Recorded("please.wav", "请"),
    Recorded("a.wav", "A", word=True),
    Recorded("one.wav", "零零一号", word=True),
    Recorded("two.wav", "零零二号", word=True),
    Recorded("counter.wav", "到 3 号窗口"),
)
SECONDS = 0.3


def speak(clip: Recorded) -> list[float]:
    """A tone that is the longer, the slower it is said."""
    return sine(300, sound.RATE, SECONDS / clip.pace)


class Ear(Recogniser):
    """Hears a call rightly when it is longer than that by so many seconds or more."""

    def __init__(self, longer: float) -> None:
        self.longer, self.asked = longer, 0

    def heard_call(self, samples: sound.Samples, language: str, letters: str) -> HeardCall | None:
        """Always the same counter, and another number when it is too short."""
        self.asked += 1
        usual = (len(CLIPS) - 1) * SECONDS + 0.2  # all but the other number, and the pauses
        is_right = len(samples) / sound.RATE >= usual + self.longer
        return HeardCall("001" if is_right else "007", 3)


class Deaf(Recogniser):
    """Hears nothing that is a call."""

    def heard_call(self, samples: sound.Samples, language: str, letters: str) -> HeardCall | None:
        """Nothing."""
        return None


@pytest.fixture
def mender(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mender:
    """Of a voice of five clips."""
    monkeypatch.setattr(mend, "CLIPS", tmp_path)
    maker = Maker("beep", speak)
    folder.update(tmp_path / "zh", CLIPS, maker)
    return Mender("zh", maker, Ear(0))


CALL = Call("A001", 3)


def test_what_is_heard_rightly_stays(mender: Mender) -> None:
    """It is asked once."""
    ear = Ear(0)
    mender._recogniser = ear
    mender.mend(CALL)
    assert (mender.found, mender.left, ear.asked) == ({}, [], 1)


def test_a_clip_that_is_misheard_gets_the_first_pace_that_is_not(mender: Mender) -> None:
    """At 0.9 the tone is not long enough, nor at 1.1 and 0.95; at 0.8 it is."""
    mender._recogniser = Ear(SECONDS / 0.8 - SECONDS - 0.01)
    mender.mend(CALL)
    assert {text: clip.pace for text, clip in mender.found.items()} == {"零零一号": 0.8}
    assert mender.left == []


def test_what_no_pace_helps_is_told(mender: Mender) -> None:
    """With the call in which it was misheard."""
    mender._recogniser = Ear(9)
    mender.mend(CALL)
    assert mender.found == {}
    assert mender.left == ["零零一号 in 请 A001 到 3 号窗口"]


def test_where_no_call_is_heard_both_its_clips_are_told(mender: Mender) -> None:
    """Number and counter are tried at every pace."""
    mender._recogniser = Deaf()
    mender.mend(CALL)
    assert mender.left == [
        "零零一号 in 请 A001 到 3 号窗口",
        "到 3 号窗口 in 请 A001 到 3 号窗口",
    ]


def test_every_number_and_every_counter_is_heard() -> None:
    """Each number once."""
    heard = list(mend.all_calls())
    assert {call.label[1:] for call in heard} == {f"{number:03d}" for number in range(1000)}
    assert {call.counter for call in heard} >= set(range(1, calls.COUNTERS + 1))
