import random
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from runtime.speech import sound
from runtime.speech.clips import Index, Recorded, index_of
from runtime.speech.making import folder, levels
from runtime.speech.making.folder import RECORDED, Updated, update
from runtime.speech.making.makers import Maker
from runtime.speech.voices import INDEX
from tests import ebu_r128
from tests.runtime.making.test_loudness import sine

NEED_OGG = pytest.mark.skipif(
    not shutil.which("oggenc"), reason="make voices has not been used on this machine"
)


def beeping(spoken: list[str]) -> Maker:
    """A maker that notes what it was asked for: a tone, higher for a longer text."""

    def speak(clip: Recorded) -> list[float]:
        spoken.append(clip.text)
        silence = [0.0] * 4000
        return silence + sine(300 + 100 * len(clip.text), sound.RATE, 0.5) + silence

    return Maker("beep 1", speak)


def clip(text: str, file: str = "", made: str = "1", *, word: bool = False) -> Recorded:
    """A clip that says this."""
    return Recorded(file or f"{text}.wav", text, word=word, made=made)


def test_only_what_is_new_or_changed_is_made(tmp_path: Path) -> None:
    """What is as it was keeps its bytes; what nothing needs goes."""
    spoken: list[str] = []
    done = update(tmp_path, (clip("same"), clip("old"), clip("gone")), beeping(spoken))
    assert done == Updated(clips=3, made=3, gone=0)
    before = (tmp_path / "same.wav").stat().st_mtime_ns
    spoken.clear()
    now = (clip("same"), clip("old", made="2"), clip("new"))
    assert update(tmp_path, now, beeping(spoken)) == Updated(clips=3, made=2, gone=1)
    assert sorted(spoken) == ["new", "old"]
    assert (tmp_path / "same.wav").stat().st_mtime_ns == before
    assert index_of(tmp_path).clip == now
    assert {path.name for path in tmp_path.iterdir()} == {"same.wav", "old.wav", "new.wav", INDEX}


def test_clips_that_share_a_file_know_their_places_in_it(tmp_path: Path) -> None:
    """Each is cut and levelled for itself, and none runs into the next."""
    both = (clip("one", "both.wav", word=True), clip("eleven", "both.wav", word=True))
    update(tmp_path, both, beeping([]))
    one, other = index_of(tmp_path).clip
    whole = sound.decode(str(tmp_path / "both.wav"))
    assert 0 == one.begin < one.end < other.begin < other.end
    assert len(whole) == pytest.approx(other.end * sound.RATE, abs=1)
    assert one.end - one.begin == pytest.approx(0.53, abs=0.02)
    assert not any(whole[round(one.end * sound.RATE) + 1 : round(other.begin * sound.RATE) - 1])


def test_a_file_that_several_share_is_made_whole_when_one_of_them_changes(tmp_path: Path) -> None:
    """All of its clips are spoken again, and no other."""
    spoken: list[str] = []
    both = (clip("one", "both.wav"), clip("two", "both.wav"))
    update(tmp_path, (*both, clip("other")), beeping(spoken))
    spoken.clear()
    update(tmp_path, (both[0], clip("two", "both.wav", made="2"), clip("other")), beeping(spoken))
    assert sorted(spoken) == ["one", "two"]
    spoken.clear()
    update(tmp_path, (both[0], clip("two", "both.wav", made="2"), clip("other")), beeping(spoken))
    assert spoken == []


def test_a_clip_keeps_the_pace_that_was_found_for_it(tmp_path: Path) -> None:
    """It is made again when it gets another, and at that one whenever its file is made again."""
    paces: list[float] = []

    def speak(clip: Recorded) -> list[float]:
        paces.append(clip.pace)
        return sine(440, sound.RATE, 0.3)

    maker = Maker("beep", speak)
    update(tmp_path, (clip("a"),), maker)
    update(tmp_path, (replace(clip("a"), pace=0.9),), maker)
    update(tmp_path, (clip("a"),), maker)
    assert paces == [1, 0.9]
    update(tmp_path, (clip("a", made="2"),), maker)
    assert paces == [1, 0.9, 0.9]
    assert index_of(tmp_path).clip[0].pace == 0.9


def test_a_persons_recording_is_kept(tmp_path: Path) -> None:
    """As long as its text is: no synthesis takes its place, whatever kind of file it is."""
    spoken: list[str] = []
    own = Recorded("own.flac", "own", made=RECORDED)
    folder.write_index(tmp_path, [own])
    (tmp_path / "own.flac").touch()
    update(tmp_path, (clip("own"), clip("new")), beeping(spoken))
    assert spoken == ["new"]
    assert index_of(tmp_path).clip[0] == own
    assert folder.kept(Index((own,)), tmp_path, (clip("own"),)) == (own,)


def test_what_was_made_stays_when_the_rest_fails(tmp_path: Path) -> None:
    """An hour of work is not lost: the next run goes on where this one broke."""

    def break_at(text: str) -> Callable[[Recorded], list[float]]:
        def speak(recorded: Recorded) -> list[float]:
            if recorded.text == text:
                raise OSError("no room")
            return sine(440, sound.RATE, 0.5)

        return speak

    with pytest.raises(OSError, match="no room"):
        update(tmp_path, (clip("a"), clip("b"), clip("c")), Maker("breaks", break_at("b")))
    assert [held.text for held in index_of(tmp_path).clip] == ["a"]
    spoken: list[str] = []
    update(tmp_path, (clip("a"), clip("b"), clip("c")), beeping(spoken))
    assert spoken == ["b", "c"]


def test_a_pack_keeps_files_that_no_clip_names(tmp_path: Path) -> None:
    """In a hall's own folder nothing is taken away."""
    (tmp_path / "notes.txt").touch()
    update(tmp_path, (clip("a"),), beeping([]), tidy=False)
    assert (tmp_path / "notes.txt").exists()


def test_the_index_holds_what_it_was_given(tmp_path: Path) -> None:
    """Quotes, line ends and backslashes in a text do no harm."""
    clips = (
        Recorded("a.ogg", 'say "yes"\\no\nplease', ("a", "b"), made="1"),
        Recorded("b.ogg", "一", word=True, say="yī", pace=0.9, made="2", begin=0.25, end=1.5),
    )
    folder.write_index(tmp_path, clips)
    assert index_of(tmp_path).clip == clips


@NEED_OGG
def test_the_products_clips_are_ogg_vorbis(tmp_path: Path) -> None:
    """Small, and decoded as long as they were."""
    update(tmp_path, (clip("a", "a.ogg"),), beeping([]))
    assert (tmp_path / "a.ogg").read_bytes()[:4] == b"OggS"
    assert len(sound.decode(str(tmp_path / "a.ogg"))) == pytest.approx(0.53 * sound.RATE, rel=0.05)


def bursts(clip: Recorded) -> list[float]:
    """Claps a few milliseconds long in a quiet tone, as high as a clip may be."""
    chance = random.Random(44)  # noqa: S311 - the same each time
    quiet = [value * 0.05 for value in sine(440, sound.RATE, 2)]
    for at in range(2000, len(quiet), 3000):
        quiet[at : at + 60] = [chance.uniform(-1, 1) for _ in range(60)]
    return quiet


@NEED_OGG
def test_a_burst_is_written_in_a_better_quality(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the usual one would have it played too high."""
    most = levels.PEAK + levels.PEAK_TOLERANCE
    update(tmp_path / "kept", (clip("a", "a.ogg"),), Maker("bursts", bursts))
    monkeypatch.setattr(folder, "QUALITIES", folder.QUALITIES[:1])
    update(tmp_path / "usual", (clip("a", "a.ogg"),), Maker("bursts", bursts))
    assert peak(tmp_path / "usual" / "a.ogg") > most >= peak(tmp_path / "kept" / "a.ogg")


def peak(path: Path) -> float:
    """The highest point of a file, by the measure of the tests."""
    return ebu_r128.true_peak(np.asarray(sound.decode(str(path)), dtype=float) / 32768)
