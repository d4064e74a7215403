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
    Recorded("b.wav", "B", word=True),
    Recorded("one.wav", "零零一号", word=True),
    Recorded("two.wav", "零零二号", word=True),
    Recorded("counter.wav", "到 3 号窗口"),
)
SECONDS = 0.3


def speak(clip: Recorded) -> list[float]:
    """A tone that is the longer, the slower it is said."""
    return sine(300, sound.RATE, SECONDS / clip.pace)


class Ear(Recogniser):
    """Hears a call rightly when it is longer than usual by so many seconds or more.

    A call of series B it hears when it is longer by ``of_b``.
    """

    def __init__(self, longer: float, of_b: float | None = None) -> None:
        self.longer, self.asked = {"A": longer, "B": longer if of_b is None else of_b}, 0

    def heard_call(self, samples: sound.Samples, language: str, letters: str) -> HeardCall | None:
        """Always the same counter, and another number when it is too short."""
        self.asked += 1
        usual = (len(CLIPS) - 2) * SECONDS + 0.215  # one letter, one number; 0.22 s of pauses
        is_right = len(samples) / sound.RATE >= usual + self.longer[letters]
        return HeardCall("001" if is_right else "007", 3)


class Deaf(Recogniser):
    """Hears nothing that is a call."""

    def heard_call(self, samples: sound.Samples, language: str, letters: str) -> HeardCall | None:
        """Nothing."""
        return None


@pytest.fixture
def mender(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mender:
    """Of a voice of six clips."""
    monkeypatch.setattr(mend, "CLIPS", tmp_path)
    monkeypatch.setattr(mend, "ELSEWHERE", (("B002", 3),))
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


def needs(pace: float) -> float:
    """Seconds by which a call is longer when its number is said so slowly."""
    return SECONDS / pace - SECONDS


def test_a_clip_that_is_misheard_gets_the_first_pace_that_is_not(mender: Mender) -> None:
    """At 0.95, the first that is tried, the tone is not long enough; at 0.9 it is."""
    mender._recogniser = Ear(needs(0.9))
    mender.mend(CALL)
    assert paces(mender) == {"零零一号": 0.9}
    assert mender.left == []


def test_a_pace_is_judged_in_other_calls_as_well(mender: Mender) -> None:
    """At 0.9 the number would be heard in A001, but not in B001; at 0.8 it is in both."""
    mender._recogniser = Ear(needs(0.9), of_b=needs(0.8))
    mender.mend(CALL)
    assert paces(mender) == {"零零一号": 0.8}


def test_the_pace_that_is_heard_rightly_most_often_is_taken(mender: Mender) -> None:
    """Where none is heard in all calls, and the first of several that are heard as often."""
    mender._recogniser = Ear(needs(0.9), of_b=9)
    mender.mend(CALL)
    assert paces(mender) == {"零零一号": 0.9}
    assert mender.left == []


def test_no_pace_is_taken_that_is_heard_rightly_no_more_often(mender: Mender) -> None:
    """The number is misheard in A001 at any pace, and was heard in B001."""
    mender._recogniser = Ear(9, of_b=0)
    mender.mend(CALL)
    assert mender.found == {}
    assert mender.left == ["零零一号 in 请 A001 到 3 号窗口"]


def paces(mender: Mender) -> dict[str, float]:
    """The clips that got another pace."""
    return {text: clip.pace for text, clip in mender.found.items()}


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


def test_a_counter_is_heard_with_other_tickets() -> None:
    """And a number with other letters on the way to other counters."""
    call = Call("A228", 22)
    numbers, counters = call.with_same(0), call.with_same(1)
    assert {each.label[1:] for each in numbers} == {"228"}
    assert {each.counter for each in counters} == {22}
    for calls_of in (numbers, counters):
        assert calls_of[0] == call
        assert len({each.label[0] for each in calls_of}) == 4
        assert len(set(calls_of)) == len(mend.ELSEWHERE) + 1
