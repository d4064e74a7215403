import wave
from array import array
from pathlib import Path

import pytest

from runtime.speech import sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.clips import index_of, phrasebook
from runtime.speech.voice import Clip, Unknown, pieces
from runtime.speech.voices import CLIPS, INDEX, folders, has_voice
from runtime.toml_file import TomlFileError
from scripts.sound_work import loudness, ratio

VOICES = ("zh", "en")
MEGABYTES = 8


def beep(path: Path, samples: int, rate: int = sound.RATE, channels: int = 1) -> Path:
    """A recording of so many samples."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        values = [4000 if at // 20 % 2 else -4000 for at in range(samples)]
        file.writeframes(array("h", [v for v in values for _ in range(channels)]).tobytes())
    return path


@pytest.mark.no_cover  # a thousand recordings: the lines are covered by the tests below
@pytest.mark.parametrize("voice", VOICES)
def test_every_clip_can_be_played_and_is_as_loud_as_the_others(voice: str) -> None:
    """Each decodes, is not cut at full scale, says something, and keeps within 8 dB of the rest."""
    for clip in index_of(CLIPS / voice).clip:
        samples = sound.decode(str(CLIPS / voice / clip.file))
        values = [value / 32768 for value in samples]
        assert 0.05 < len(values) / sound.RATE < 20, clip.file
        assert max(map(abs, values)) < ratio(-0.3), clip.file
        assert -26 < loudness(values, sound.RATE) < -18, clip.file
        assert max(map(abs, (*values[:20], *values[-20:]))) < ratio(-30), clip.file


@pytest.mark.parametrize("voice", VOICES)
def test_each_file_has_one_text_and_each_text_one_file(voice: str) -> None:
    """Files and index agree."""
    files = [clip.file for clip in index_of(CLIPS / voice).clip]
    assert len(files) == len(set(files))
    assert {*files, INDEX} == {path.name for path in (CLIPS / voice).iterdir()}


def test_all_clips_stay_small() -> None:
    """A clone and an installation stay quick."""
    assert sum(path.stat().st_size for path in CLIPS.rglob("*.ogg")) < MEGABYTES * 2**20


def test_traditional_characters_have_the_same_clips() -> None:
    """繁體 texts of the product are said by the clips of 简体."""
    reader = ClipReader((CLIPS,))
    for hans, hant in (("轮椅", "輪椅"), ("往来港澳通行证", "往來港澳通行證")):
        said = reader.pieces([hant], "zh-Hant")
        assert said == reader.pieces([hans], "zh-Hans")
        assert isinstance(said[0], Clip)


def test_a_halls_recording_takes_the_place_of_a_clip(tmp_path: Path) -> None:
    """A file of the same name is enough, whatever kind of sound file it is."""
    own = beep(tmp_path / "zh" / "word-3.wav", 100)
    book = phrasebook("zh", folders(str(tmp_path)))
    assert book.words["三"].file == str(own)
    assert book.words["四"].file == str(CLIPS / "zh" / "word-4.ogg")


def test_a_hall_adds_texts_of_its_own(tmp_path: Path) -> None:
    """An index with texts and files, and the hall's services are spoken too."""
    own = beep(tmp_path / "zh" / "fishing.wav", 100)
    (tmp_path / "zh" / INDEX).write_text(
        '[[clip]]\nfile = "fishing.wav"\ntext = "钓鱼证"\nalso = ["釣魚證"]\n', encoding="utf-8"
    )
    book = phrasebook("zh", (CLIPS, tmp_path))
    assert pieces(["釣魚證"], book) == (Clip(str(own), "钓鱼证"),)


def test_a_mistake_in_an_index_is_told_with_its_line(tmp_path: Path) -> None:
    """Whoever wrote it learns where."""
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / INDEX).write_text(
        '[[clip]]\nfile = "a.wav"\ntxt = "钓鱼证"\n', encoding="utf-8"
    )
    with pytest.raises(TomlFileError, match=r"index.toml:3: unknown key 'txt'"):
        phrasebook("zh", (tmp_path,))


def test_a_voice_is_there_when_any_folder_has_it(tmp_path: Path) -> None:
    """A hall may bring a language the product does not speak."""
    (tmp_path / "ja").mkdir()
    (tmp_path / "ja" / INDEX).touch()
    assert has_voice("ja", (CLIPS, tmp_path))
    assert not has_voice("ja", (CLIPS,))
    assert not phrasebook("ru", (CLIPS, tmp_path)).phrases


@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (44_100, 2), (48_000, 1)])
def test_any_usual_recording_becomes_one_kind_of_sound(
    tmp_path: Path, rate: int, channels: int
) -> None:
    """A second stays a second."""
    samples = sound.decode(str(beep(tmp_path / "a.wav", rate, rate, channels)))
    assert len(samples) == pytest.approx(sound.RATE, rel=0.01)


def test_joined_clips_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    """What is played is the clips' own samples and the pauses, nothing between or lost."""
    one, two = (str(beep(tmp_path / f"{n}.wav", n)) for n in (700, 900))
    joined = ClipReader(()).samples([Clip(one, ""), Clip(two, "")])
    assert joined == sound.decode(one) + sound.decode(two)


def test_what_cannot_be_said_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A damaged or missing recording and an unknown text leave the rest audible."""
    good = str(beep(tmp_path / "good.wav", 500))
    (tmp_path / "bad.ogg").write_bytes(b"no sound")
    reader = ClipReader(())
    said = [
        Clip(str(tmp_path / "bad.ogg"), ""),
        Clip(str(tmp_path / "none.ogg"), ""),
        Clip(good, ""),
    ]
    for _ in range(2):
        assert reader.samples([*said, Unknown("钓鱼证")]) == sound.decode(good)
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 3
    assert "bad.ogg cannot be played" in told[0]
    assert "none.ogg cannot be played" in told[1]
    assert "no clip says '钓鱼证'" in told[2]
