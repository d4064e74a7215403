import shutil
from pathlib import Path

import pytest

from runtime.speech import sound
from runtime.speech.clips import Index, Recorded, index_of, phrasebook
from runtime.speech.voice import Clip, pieces
from runtime.speech.voices import CLIPS, INDEX
from scripts import voices
from scripts.check_translations import Message
from scripts.spoken_texts import Said, of_catalogues, of_hall, segments, wanted

NEED_SYNTHESIS = pytest.mark.skipif(
    not all(map(shutil.which, ("espeak-ng", "flite", "oggenc"))),
    reason="make voices has not been used on this machine",
)
WAIT = Said("请稍候", "請稍候", "One moment, please")
COUNTER = Said("请到 {counters} 号窗口。", "請到 {counters} 號窗口。", "Go to counter {counters}.")


def texts(voice: str, *said: Said) -> list[str]:
    """The phrases a voice has to record."""
    return [clip.text for clip in wanted(voice, said) if not clip.word]


def test_a_text_is_recorded_between_its_placeholders() -> None:
    """What is put in while the program runs is not part of a clip."""
    assert segments("Go to counter {counters}.") == ("Go to counter", "")
    assert segments("（第 %1 页，共 %2 页）") == ("第", "页,共", "页")
    assert texts("zh", WAIT, COUNTER) == ["请稍候", "请到", "号窗口"]


def test_traditional_texts_share_the_clips_of_simplified_ones() -> None:
    """The index names both, so that both are found."""
    also = {clip.text: clip.also for clip in wanted("zh", (WAIT, COUNTER)) if not clip.word}
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
    says = [next(c.say for c in wanted(v, (age,)) if not c.word) for v in ("zh", "en")]
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


@pytest.mark.parametrize("voice", ["zh", "en"])
def test_every_text_of_the_index_is_said_by_its_own_clip(voice: str) -> None:
    """Whole and without a rest, in each way it is written."""
    book = phrasebook(voice, (CLIPS,))
    for clip in index_of(CLIPS / voice).clip:
        for text in (clip.text, *clip.also) if not clip.word else ():
            (piece,) = pieces([text], book)
            assert piece == Clip(str(CLIPS / voice / clip.file), clip.text)


def held(folder: Path, *clips: Recorded) -> None:
    """A folder that holds these clips."""
    folder.mkdir(parents=True)
    (folder / INDEX).write_text(voices.as_toml(clips), encoding="utf-8")
    for clip in clips:
        (folder / clip.file).touch()


def test_the_index_holds_what_it_was_given(tmp_path: Path) -> None:
    """Quotes, line ends and backslashes in a text do no harm."""
    clips = (
        Recorded("a.ogg", 'say "yes"\\no\nplease', ("a", "b"), made="1"),
        Recorded("b.ogg", "一", word=True, say="yī", made="2"),
    )
    held(tmp_path / "zh", *clips)
    assert index_of(tmp_path / "zh").clip == clips


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


def test_a_persons_recording_is_kept(tmp_path: Path) -> None:
    """As long as its text is: no synthesis takes its place."""
    own = Recorded("own.ogg", "own", made=voices.RECORDED)
    held(tmp_path / "zh", own)
    wanted_now = (Recorded("own.ogg", "own", made="3"),)
    assert not list(voices.problems(tmp_path, {"zh": wanted_now}))
    assert voices.kept(Index((own,)), tmp_path / "zh", wanted_now) == (own,)


def test_mandarin_is_read_with_the_tones_it_is_spoken_with() -> None:
    """Characters of several readings, and 一 and 不 before other tones."""
    assert voices.in_pinyin("重新排队") == "chong2 xin1 pai2 dui4"
    assert voices.in_pinyin("任何一位都行") == "ren4 he2 yi2 wei4 dou1 xing2"
    assert voices.in_pinyin("照片一张") == "zhao4 pian4 yi4 zhang1"
    assert voices.in_pinyin("不用") == "bu2 yong4"
    assert voices.in_pinyin("十一月一日") == "shi2 yi1 yue4 yi1 ri4"
    assert voices.in_pinyin("取不了号。") == "qu3 bu4 liao3 hao4 ."


@NEED_SYNTHESIS
def test_making_remakes_what_changed_and_takes_the_rest_away(tmp_path: Path) -> None:
    """What is as it was keeps its bytes; the result passes the check."""
    folder = tmp_path / "zh"
    first = wanted("zh", (WAIT,))[-2:]
    voices.update(folder, "zh", first)
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.ogg")}
    second = (first[0], *wanted("zh", (COUNTER,))[-2:])
    voices.update(folder, "zh", second)
    assert not list(voices.problems(tmp_path, {"zh": second}))
    assert (folder / first[0].file).stat().st_mtime_ns == before[first[0].file]
    assert not (folder / first[1].file).exists()
    assert len(sound.decode(str(folder / second[1].file))) > sound.RATE // 10


@NEED_SYNTHESIS
def test_english_and_letters_are_spoken(tmp_path: Path) -> None:
    """Each voice's own synthesis makes sound."""
    for voice, text in (("en", "Go"), ("zh", "A")):
        clip = Recorded(f"{voice}.ogg", text, word=text == "A")
        voices.make(clip, voice, tmp_path)
        assert len(sound.decode(str(tmp_path / clip.file))) > sound.RATE // 10
