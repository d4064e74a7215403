import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from runtime.speech import sound
from runtime.speech.clips import Recorded, index_of, phrasebook
from runtime.speech.making import folder
from runtime.speech.making.kokoro import Kokoro, NoSynthesis
from runtime.speech.making.makers import PLAIN, plain_maker
from runtime.speech.making.texts import Said, of_hall, segments, wanted
from runtime.speech.voice import Clip, pieces
from runtime.speech.voices import CLIPS
from scripts import voices
from scripts.check_translations import Message
from scripts.spoken_texts import of_catalogues

NEED_SYNTHESIS = pytest.mark.skipif(
    not all(map(shutil.which, ("espeak-ng", "flite", "oggenc"))),
    reason="make voices has not been used on this machine",
)
WAIT = Said("请稍候", "請稍候", "One moment, please")
COUNTER = Said("请到 {counters} 号窗口。", "請到 {counters} 號窗口。", "Go to counter {counters}.")


def texts(voice: str, *said: Said) -> list[str]:
    """The phrases a voice has to record."""
    return [clip.text for clip in wanted(voice, "1", said) if not clip.word]


def test_a_text_is_recorded_between_its_placeholders() -> None:
    """What is put in while the program runs is not part of a clip."""
    assert segments("Go to counter {counters}.") == ("Go to counter", "")
    assert segments("（第 %1 页，共 %2 页）") == ("第", "页,共", "页")
    assert texts("zh", WAIT, COUNTER) == ["请稍候", "请到", "号窗口"]


def test_traditional_texts_share_the_clips_of_simplified_ones() -> None:
    """The index names both, so that both are found."""
    also = {clip.text: clip.also for clip in wanted("zh", "1", (WAIT, COUNTER)) if not clip.word}
    assert also == {"请稍候": ("請稍候",), "请到": ("請到",), "号窗口": ("號窗口",)}


def test_texts_whose_placeholders_stand_otherwise_are_recorded_for_themselves() -> None:
    """Segments are only the same where they stand between the same things."""
    assert texts("zh", Said("从 {a} 到 {b} 止", "到 {b} 止從 {a}", "")) == [
        "从",
        "到",
        "止",
        "止從",
    ]


def test_a_text_twice_is_one_clip() -> None:
    """However often it is used, and whatever signs are around it."""
    again = Said("请稍候……", "請稍候……", "One moment, please!")
    assert texts("zh", WAIT, again) == ["请稍候"]
    assert texts("en", WAIT, again) == ["One moment, please"]


def test_numbers_inside_a_text_are_read_in_words() -> None:
    """The synthesis need not know how."""
    age = Said("60 岁及以上", "60 歲及以上", "Aged 60 & over")
    says = [next(c.say for c in wanted(v, "1", (age,)) if not c.word) for v in ("zh", "en")]
    assert says == ["六十 岁及以上", "Aged sixty and over"]


def test_plurals_give_a_clip_a_form_and_dates_none() -> None:
    """English has two forms of one message; a date's form is not a text."""
    people, day = ("X", "%n people ahead", "", True), ("X", "dddd, MMMM d", "", False)
    messages = {
        "zh-Hans": [Message(people, ("前面还有 %n 人",), ""), Message(day, ("M月d日 dddd",), "")],
        "zh-Hant": [Message(people, ("前面還有 %n 人",), "")],
        "en": [Message(people, ("%n person ahead", "%n people ahead"), "")],
    }
    said = tuple(of_catalogues(messages))
    assert texts("en", *said) == ["person ahead", "people ahead"]
    assert texts("zh", *said) == ["前面还有", "人"]


def test_every_text_of_a_hall_file_is_found() -> None:
    """Names, notices and lists, however deep."""
    one = {"zh-Hans": "户口簿", "zh-Hant": "戶口簿", "en": "Household book"}
    many = {"zh-Hans": ["甲", "乙"], "zh-Hant": ["甲", "乙"], "en": ["A", "B"]}
    hall = {"service": [{"minutes": 8, "names": one, "materials": many}]}
    found = [said.en for said in of_hall(hall)]
    assert found == ["Household book", "A", "B"]


def test_a_text_of_one_language_is_said_in_that_language() -> None:
    """A hall's own sentence need not stand in all three."""
    hall = {"sentences": {"zh-Hans": "请{number}号到{counter}"}, "names": {"en": "Room A4"}}
    assert list(of_hall(hall)) == [Said("请{number}号到{counter}", "", ""), Said("", "", "Room A4")]
    (clip,) = (clip for clip in wanted("en", "1", of_hall(hall)) if not clip.word)
    assert clip.say == "Room A four"
    assert texts("zh", *of_hall(hall)) == ["请", "号到"]


def test_a_file_has_one_maker(tmp_path: Path) -> None:
    """The better one, where all its clips are there, at whatever pace; else the other for all."""
    better = [Recorded(f"{file}.ogg", text, made="k") for file, text in ("ab", "ac", "de", "fg")]
    other = [Recorded(clip.file, clip.text, made="p") for clip in better]
    held(tmp_path / "zh", better[0], replace(better[2], pace=0.9))
    found = voices.first_there(tmp_path / "zh", better, other)
    assert [clip.made for clip in found] == ["p", "p", "k", "p"]


@pytest.mark.parametrize("voice", ["zh", "en"])
def test_every_text_of_the_index_is_said_by_its_own_clip(voice: str) -> None:
    """Whole and without a rest, in each way it is written."""
    book = phrasebook(voice, (CLIPS,))
    for clip in index_of(CLIPS / voice).clip:
        for text in (clip.text, *clip.also) if not clip.word else ():
            (piece,) = pieces([text], book)
            assert piece == Clip(str(CLIPS / voice / clip.file), clip.text, clip.begin, clip.end)


def held(root: Path, *clips: Recorded) -> None:
    """A folder that holds these clips."""
    root.mkdir(parents=True)
    folder.write_index(root, clips)
    for clip in clips:
        (root / clip.file).touch()


def test_the_check_names_what_is_missing_changed_or_needless(tmp_path: Path) -> None:
    """In words, each with its voice."""
    same, old, gone = (Recorded(f"{n}.ogg", n, made="1") for n in ("same", "old", "gone"))
    held(tmp_path / "zh", same, old, gone)
    new = (same, Recorded("old.ogg", "old", made="2"), Recorded("new.ogg", "new", made="1"))
    assert list(voices.problems(tmp_path, {"zh": new})) == [
        "zh: no clip of 'old'",
        "zh: no clip of 'new'",
        "zh: no text needs gone.ogg",
        "zh: the index is not that of the texts",
    ]
    assert not list(voices.problems(tmp_path, {"zh": (same, old, gone)}))


def test_a_persons_recording_passes_the_check(tmp_path: Path) -> None:
    """As long as its text is."""
    held(tmp_path / "zh", Recorded("own.ogg", "own", made=folder.RECORDED))
    assert not list(voices.problems(tmp_path, {"zh": (Recorded("own.ogg", "own", made="3"),)}))


class Missing(Kokoro):
    """Kokoro on a machine that has none."""

    def load(self, voice: str) -> None:
        """Have nothing to load."""
        raise NoSynthesis("it is not here")


@NEED_SYNTHESIS
def test_without_kokoro_what_is_new_is_spoken_plainly_and_the_rest_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so; the clips pass the check, and are made anew as soon as Kokoro is there."""
    texts: list[Said] = [WAIT]
    monkeypatch.setattr(voices, "CLIPS", tmp_path)
    monkeypatch.setattr(voices, "VOICES", ("zh",))
    monkeypatch.setattr(
        voices, "clips_of", lambda voice, made_by: wanted(voice, made_by, texts)[-1:]
    )
    shipped = voices.plan("zh")
    held(tmp_path / "zh", *shipped)
    texts.append(COUNTER)
    monkeypatch.setattr(
        voices, "clips_of", lambda voice, made_by: wanted(voice, made_by, texts)[-3:]
    )
    voices.update("zh", Missing())
    assert "it is not here" in capsys.readouterr().err
    marks = {clip.text: clip.made for clip in index_of(tmp_path / "zh").clip}
    assert marks["请稍候"] == shipped[0].made
    assert marks["请到"] in {clip.made for clip in voices.plan("zh", plain=True)}
    assert not list(voices.problems(tmp_path, voices.planned()))
    new = folder.to_make(index_of(tmp_path / "zh"), tmp_path / "zh", voices.plan("zh"))
    assert [clip.text for clip in new] == ["请到", "号窗口"]


@NEED_SYNTHESIS
@pytest.mark.parametrize(
    ("voice", "text"), [("en", "Go"), ("zh", "A"), ("zh", "您好"), ("ru", "окно")]
)
def test_each_plain_voice_makes_sound(tmp_path: Path, voice: str, text: str) -> None:
    """Whole texts and letters, each by its own program."""
    clip = Recorded("a.ogg", text, word=text == "A")
    folder.make([clip], plain_maker(voice), tmp_path)
    assert plain_maker(voice).name == PLAIN[voice]
    assert len(sound.decode(str(tmp_path / "a.ogg"))) > sound.RATE // 10
