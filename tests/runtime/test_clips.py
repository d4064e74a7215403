import wave
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from runtime.speech import sound
from runtime.speech.clip_reader import ClipReader, part
from runtime.speech.clips import Recorded, index_of, phrasebook
from runtime.speech.voice import Clip, Unknown, pieces
from runtime.speech.voices import CLIPS, INDEX, folders, has_voice, reads_pages
from runtime.toml_file import TomlFileError
from tests import ebu_r128

VOICES = ("zh", "en", "ru")
MEGABYTES = 15
"""All clips together, 13.5 of which 3.5 are the thousand numbers that Mandarin has whole, since so
they are heard rightly."""


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


@pytest.mark.no_cover  # hundreds of recordings: the lines are covered by the tests below
@pytest.mark.parametrize("voice", VOICES)
def test_clips_are_equally_loud_and_join_without_a_click(voice: str) -> None:
    """Each single file, and of those that clips share every fifth."""
    clips = index_of(CLIPS / voice).clip
    shared = sorted({clip.file for clip in clips if clip.end})
    left_out = {file for place, file in enumerate(shared) if place % 5}
    judge(voice, [clip for clip in clips if clip.file not in left_out])


@pytest.mark.soak
@pytest.mark.parametrize("voice", VOICES)
def test_all_clips_are_equally_loud_and_join_without_a_click(voice: str) -> None:
    """Every one."""
    judge(voice, index_of(CLIPS / voice).clip)


def judge(voice: str, clips: Sequence[Recorded]) -> None:
    """EBU R 128: -20 LUFS within a unit, no peak above -1.5 dB, ends of next to nothing.

    Vorbis moves all of that a little.
    """
    decoded = cache(sound.decode)
    for clip in clips:
        samples = part(decoded(str(CLIPS / voice / clip.file)), clip.begin, clip.end)
        values = np.asarray(samples, dtype=float) / 32768
        assert 0.05 < len(values) / sound.RATE < 20, clip.file
        assert ebu_r128.true_peak(values) < -0.8, clip  # -1.5, and what the codec adds
        off = 1.0 if len(values) > 0.1 * sound.RATE else 2.0  # the Russian letter I is 75 ms
        assert abs(ebu_r128.integrated(values, sound.RATE) + 20) < off, clip
        assert np.abs([*values[:10], *values[-10:]]).max() < 0.03, clip


@pytest.mark.parametrize("voice", VOICES)
def test_each_file_has_one_text_and_each_text_one_file(voice: str) -> None:
    """Files and index agree."""
    clips = index_of(CLIPS / voice).clip
    places = [(clip.file, clip.begin) for clip in clips]
    assert len(places) == len(set(places))
    assert {*(clip.file for clip in clips), INDEX} == {
        path.name for path in (CLIPS / voice).iterdir()
    }


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


def test_several_clips_may_share_a_file(tmp_path: Path) -> None:
    """Each is the seconds that its index names, to the sample."""
    whole = beep(tmp_path / "xx" / "all.wav", 3000)
    (tmp_path / "xx" / INDEX).write_text(
        '[[clip]]\nfile = "all.wav"\ntext = "one"\nend = 0.05\n'
        '[[clip]]\nfile = "all.wav"\ntext = "two"\nbegin = 0.05\nend = 0.1\n',
        encoding="utf-8",
    )
    reader = ClipReader((tmp_path,))
    cut = round(0.05 * sound.RATE), round(0.1 * sound.RATE)
    samples = sound.decode(str(whole))
    assert reader.samples(reader.pieces(["one"], "xx")) == samples[: cut[0]]
    assert reader.samples(reader.pieces(["two"], "xx")) == samples[cut[0] : cut[1]]


def test_a_number_is_said_by_one_voice(tmp_path: Path) -> None:
    """Who records a digit of their own hears none of the product's 零一二号 beside it."""
    call = ["请 A012 到 3 号窗口"]
    product = pieces(call, phrasebook("zh", (CLIPS,)))
    assert any(isinstance(piece, Clip) and piece.text == "零一二号" for piece in product)
    beep(tmp_path / "zh" / "word-3.wav", 100)
    own = [
        piece.text
        for piece in pieces(call, phrasebook("zh", (CLIPS, tmp_path)))
        if isinstance(piece, Clip)
    ]
    assert own[1:] == ["A", "零", "一", "二", "到", "三", "号窗口"]


def test_other_recordings_leave_the_products_numbers_alone(tmp_path: Path) -> None:
    """Only who speaks words speaks all of them."""
    beep(tmp_path / "zh" / "one-moment.wav", 100)
    (tmp_path / "zh" / INDEX).write_text(
        '[[clip]]\nfile = "one-moment.wav"\ntext = "稍等"\n', encoding="utf-8"
    )
    book = phrasebook("zh", (CLIPS, tmp_path))
    assert "一二" in book.words
    assert "到 3 号窗口" in book.phrases


def test_a_voice_that_only_calls_reads_no_pages(tmp_path: Path) -> None:
    """A kiosk does not offer to read aloud what it can say a tenth of."""
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / INDEX).write_text(
        'only = "calls"\n[[clip]]\nfile = "a.ogg"\ntext = "а"\n', encoding="utf-8"
    )
    assert not reads_pages("ru", (tmp_path,))
    assert not reads_pages("ru", (CLIPS,))
    assert has_voice("ru", (CLIPS,))
    assert reads_pages("zh", (tmp_path, CLIPS))
    assert phrasebook("ru", (CLIPS,)).phrases


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
    assert not phrasebook("fr", (CLIPS, tmp_path)).phrases


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


RENDERED = Path(__file__).parent / "rendered"
"""Whole sentences as they were when somebody last looked at them, one for each voice."""


@pytest.mark.parametrize(
    ("voice", "text"),
    [
        ("zh", "请 A012 到 3 号窗口"),
        ("en", "A012, please go to counter 3"),
        ("ru", "A012, пройдите к окну номер 3"),
    ],
)
def test_a_call_sounds_as_it_was_when_it_was_last_heard(voice: str, text: str) -> None:
    """The same sentence to the millisecond and to the wave, but for what Vorbis leaves out."""
    reader = ClipReader((CLIPS,))
    now = np.asarray(reader.samples(reader.pieces([text], voice)), dtype=float)
    then = np.asarray(sound.decode(str(RENDERED / f"{voice}.ogg")), dtype=float)
    assert len(now) == pytest.approx(len(then), abs=sound.RATE // 1000)
    length = min(len(now), len(then))
    assert np.corrcoef(now[:length], then[:length])[0, 1] > 0.98
