import pytest

from runtime.speech import sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.making.recogniser import HeardCall, Recogniser
from runtime.speech.voice import Unknown
from runtime.speech.voices import CLIPS
from scripts import hear

FLOORS = {"zh": 100, "en": 100}
"""Voice -> numbers and counters of a hundred that have to be heard rightly: all, the goal of
docs/decisions/0044."""


def test_the_calls_are_the_same_each_time_and_all_can_be_said() -> None:
    """A hundred of them, with each digit in each place, said by the clips that ship."""
    calls = list(hear.calls())
    assert calls == list(hear.calls())
    assert len(calls) == hear.CALLS
    for place in (1, 2, 3):
        assert {called[place] for called, _ in calls} == set("0123456789")
    reader = ClipReader((CLIPS,))
    for called, counter in calls:
        for voice, sentence in hear.SENTENCES.items():
            read = reader.pieces([sentence.format(label=called, counter=counter)], voice)
            assert not any(isinstance(piece, Unknown) for piece in read)


@pytest.mark.soak
@pytest.mark.skipif(not Recogniser.is_installed(), reason="make hear has not been used here")
@pytest.mark.parametrize("voice", hear.SENTENCES)
def test_the_calls_are_heard_rightly(voice: str) -> None:
    """By a machine that knows how calls go but not which it is: as many as when they were made."""
    found = hear.score(voice, ClipReader((CLIPS,)), Recogniser())
    assert min(found.numbers, found.counters) >= FLOORS[voice], found.misheard


class Ear(Recogniser):
    """Hears the first call of the list, whatever is said."""

    def heard_call(self, samples: sound.Samples, language: str, letters: str) -> HeardCall | None:
        """Of the list's first two calls, the first."""
        (label, counter), _ = hear.calls(2)
        return HeardCall(label[1:], counter)

    def heard(self, samples: sound.Samples, language: str, words: int = 60) -> str:
        """The counter alone."""
        return f"窗口到{next(hear.calls())[1]}号"


def test_what_was_heard_otherwise_is_told() -> None:
    """With what the call was, and what was heard by listening for a call and by dictation."""
    found = hear.score("zh", ClipReader((CLIPS,)), Ear(), 2)
    assert (found.numbers, found.counters, found.dictated) == (1, 1, (0, 1))
    (told,) = found.misheard
    (label, counter) = list(hear.calls(2))[1]
    assert told.startswith(f"请 {label} 到 {counter} 号窗口: HeardCall(")
    assert told.endswith("窗口到85号")
