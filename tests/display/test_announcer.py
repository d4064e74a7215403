import shutil
import threading
import wave
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.hall_file.reading import read_hall_file
from display.announcer import SYNTHESIS, Announcer
from display.talk import Counts
from runtime.jobs import InlineExecutor
from runtime.speech.chime import chime
from runtime.speech.clip_reader import ClipReader
from runtime.speech.loudness import Loudness
from runtime.speech.outputs import FileOutput
from runtime.speech.sound import RATE, Samples, joined, silence
from runtime.speech.stream import SoundStream
from tests.conftest import SAMPLE, SetClock
from tests.plain_espeak import PlainEspeak, without_espeak
from tests.voice_pack import make_pack
from tickets.hall import CallingRule, HallSetup
from tickets.views import Call

PART = RATE * 60 // 1000
"""Samples that a device asks for at a time."""


class Tape:
    """A sound device with a time of its own: it takes what it is told to, and keeps it."""

    def __init__(self, stream: SoundStream) -> None:
        self._frames = stream.frames()
        self.got: Samples = array("h")

    def take(self, seconds: float) -> Samples:
        """What is heard in so many seconds, to the next part."""
        begins = len(self.got)
        for _ in range(-(-round(seconds * RATE) // PART)):
            self.got += self._frames.send(PART)
        return self.got[begins:]


class Hall:
    """An announcer, its device, and what it told."""

    def __init__(self, setup: HallSetup, clock: SetClock, folder: Path, **options: Any) -> None:  # noqa: ANN401
        self.clock = clock
        self.captions: list[tuple[str, ...]] = []
        self.voices: list[bool] = []
        self.counts = Counts()
        self.stream = SoundStream()
        self.announcer = Announcer(
            setup,
            options.pop("languages", ("zh-Hans", "en")),
            self.stream,
            options.pop("loudness", Loudness()),
            clock,
            folders=(folder,),
            executor=InlineExecutor(),
            **options,
        )
        self.announcer.spoken.connect(self.captions.append)
        self.announcer.voiceChanged.connect(self.voices.append)
        self.announcer.counted.connect(lambda counts: setattr(self, "counts", counts))
        self.tape = Tape(self.stream)
        self.events = 0

    def call(self, *labels: str, counter: int = 3, recall: bool = False) -> tuple[Call, ...]:
        """Call these people, to counters from ``counter`` on; nobody else is called now."""
        calls = []
        for place, label in enumerate(labels):
            self.events += 1
            calls.append(Call(self.events, label, counter + place, self.clock(), recall))
        self.announcer.showCalls(calls)
        return tuple(calls)


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A voice made of tones."""
    return make_pack(tmp_path_factory.mktemp("voice"))


Make = Callable[..., Hall]


@pytest.fixture
def make(qtbot: QtBot, clock: SetClock, pack: Path) -> Iterator[Make]:
    """Makes announcers of the sample hall; their sound device works unless it is told otherwise."""
    made: list[Hall] = []

    def hall(calling: CallingRule = CallingRule(), **options: Any) -> Hall:  # noqa: ANN401, B008
        setup = read_hall_file(SAMPLE)
        setup = replace(setup, hall=replace(setup.hall, calling=calling))
        folder = options.pop("folder", pack)
        works = options.pop("works", True)
        made.append(Hall(setup, clock, folder, **options))
        if works:
            made[-1].announcer.showDevice("")
        return made[-1]

    yield hall
    for one in made:
        one.announcer.stop()


def copied(pack: Path, tmp_path: Path) -> Path:
    """The pack, to be damaged."""
    return shutil.copytree(pack, tmp_path / "pack")


def spoken_by(pack: Path, text: str, language: str = "zh-Hans", one: str = "一") -> Samples:
    """What the clips of a text hold."""
    samples = ClipReader((pack,), one).sentence(text, language)
    assert samples is not None
    return samples


def stripped(samples: Samples) -> Samples:
    """Without the silence at the ends."""
    loud = [at for at, value in enumerate(samples) if value]
    return samples[loud[0] : loud[-1] + 1] if loud else array("h")


def test_what_is_heard_of_a_call_is_exactly_its_clips_and_pauses(make: Make, pack: Path) -> None:
    """Sample for sample: lead-in, chime, Mandarin, English, Mandarin again, then silence."""
    hall = make()
    hall.call("A012")
    zh = spoken_by(pack, "请 A012 到 3 号窗口")
    en = spoken_by(pack, "A012, please go to counter 3", "en")
    expected = joined(
        (
            silence(300), chime(), silence(150), zh, silence(500), en, silence(700), zh,
        )
    )  # fmt: skip
    heard = hall.tape.take(len(expected) / RATE + 3)
    assert heard[: len(expected)] == expected
    assert not any(heard[len(expected) :])


def test_a_number_is_said_sign_by_sign_with_the_rests_of_a_person(pack: Path) -> None:
    """20 ms before it, 80 behind its letter, 120 behind it; nothing between its digits."""
    parts = ClipReader((pack,))

    def clip(text: str) -> Samples:
        (piece,) = parts.pieces([text], "zh-Hans")
        return parts.samples([piece])

    a, digits = spoken_by(pack, "A"), [clip(digit) for digit in "012"]
    expected = joined(
        (clip("请"), silence(20), a, silence(80), *digits, silence(120), clip("到"),
         clip("3"), clip("号窗口"))
    )  # fmt: skip
    assert spoken_by(pack, "请 A012 到 3 号窗口") == expected


def test_joints_do_not_click(make: Make) -> None:
    """No step between two samples is greater than within the tones themselves."""
    hall = make()
    hall.call("A012")
    heard = stripped(hall.tape.take(12))
    steps = [abs(a - b) for a, b in pairwise(heard)]
    assert max(steps) < 2500


def test_the_caption_says_what_is_being_said(make: Make) -> None:
    """In each display language, from the first word to the silence."""
    hall = make()
    hall.call("A012")
    hall.tape.take(1.0)
    assert hall.captions == []
    hall.tape.take(0.7)
    assert hall.captions == [("请 A012 到 3 号窗口", "A012, please go to counter 3")]
    hall.tape.take(12)
    assert hall.captions[1:] == [()]
    assert hall.counts == Counts(whole=1)


def test_the_first_sample_of_the_chime_comes_with_the_next_part(make: Make) -> None:
    """A call is heard at once, whatever else there was to say before."""
    hall = make(lead_in=0.0)
    hall.tape.take(60)
    hall.call("A012")
    assert stripped(hall.tape.take(0.06))[:100] == chime()[1:101]


def test_whoever_was_called_before_the_display_was_there_is_called_no_more(make: Make) -> None:
    """But a call of the last seconds is spoken."""
    hall = make()
    old = Call(1, "A001", 1, hall.clock())
    hall.clock.go_on(seconds=9)
    hall.announcer.showCalls([old])
    assert not any(hall.tape.take(10))
    hall.announcer.showCalls([old, Call(2, "A002", 2, hall.clock())])
    assert any(hall.tape.take(10))
    assert hall.captions[0][0] == "请 A002 到 2 号窗口"


def test_a_call_of_the_last_seconds_is_spoken_by_a_display_that_starts(make: Make) -> None:
    """It was on its way when the display was opened; the device may take a moment to open."""
    hall = make(works=False)
    hall.call("A001")
    assert hall.counts == Counts()
    hall.announcer.showDevice("")
    assert any(hall.tape.take(2))


def test_without_a_device_it_is_silent_and_people_watch_the_screen(make: Make) -> None:
    """What is called meanwhile is not spoken later; when the device is back, calls are."""
    hall = make()
    hall.call("A001")
    hall.tape.take(2)
    hall.announcer.showDevice("gone")
    assert hall.voices == [True, False]
    assert hall.captions[-1] == ()
    hall.call("A002")
    assert hall.counts == Counts(silent=2)
    hall.announcer.showDevice("")
    assert hall.voices == [True, False, True]
    assert not any(hall.tape.take(5))
    hall.call("A003")
    assert any(hall.tape.take(2))


def test_a_machine_without_a_device_says_so_at_once(make: Make) -> None:
    """Not before it was looked for: a board that is opened does not flicker."""
    hall = make(works=False)
    hall.call("A001")
    assert hall.voices == []
    hall.announcer.showDevice("no device")
    assert hall.voices == [False]
    assert hall.counts == Counts(silent=1)


def test_quiet_hours_are_quiet_and_the_board_says_so(make: Make) -> None:
    """From the minute on; the hall's own time counts."""
    hall = make(loudness=Loudness(quiet=((time(9, 30), time(10)),)))
    hall.call("A001")
    assert any(hall.tape.take(10))
    hall.clock.go_on(minutes=30)
    hall.call("A002")
    assert not any(hall.tape.take(10))
    assert hall.voices == [True, False]
    hall.clock.go_on(minutes=30)
    hall.call("A003")
    assert any(hall.tape.take(10))
    assert hall.voices == [True, False, True]


def test_calls_are_as_loud_as_the_time_of_day_wants(make: Make, pack: Path) -> None:
    """Half of each sample from half past nine on."""
    hall = make(loudness=Loudness(100, ((time(8), 100), (time(9, 30), 50))), lead_in=0.0)
    hall.clock.go_on(minutes=30)
    hall.call("A001")
    heard = hall.tape.take(1.0)
    assert heard == array("h", [value * 50 // 100 for value in chime()[: len(heard)]])


def test_the_hall_says_yao_if_it_wants(make: Make, pack: Path) -> None:
    """In numbers of tickets, and never mixed; the counter's number is a number."""
    hall = make(CallingRule(one="幺"), lead_in=0.0)
    hall.call("A011", counter=1)
    sentence = spoken_by(pack, "请 A011 到 1 号窗口", one="幺")
    assert sentence != spoken_by(pack, "请 A011 到 1 号窗口")
    begins = len(chime()) + len(silence(150))
    heard = hall.tape.take(5)
    assert heard[begins : begins + len(sentence)] == sentence


def test_a_voice_without_yao_says_yi(
    make: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In every number, and the log says so."""
    folder = make_pack(tmp_path / "pack", without=["幺"])
    hall = make(CallingRule(one="幺"), folder=folder, lead_in=0.0)
    hall.call("A011")
    sentence = spoken_by(folder, "请 A011 到 3 号窗口")
    begins = len(chime()) + len(silence(150))
    assert hall.tape.take(5)[begins : begins + len(sentence)] == sentence
    assert "no clip says '幺'" in caplog.text


def test_a_counter_is_called_by_its_own_name_where_that_was_recorded(
    make: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Else by its number, and the log says what to record."""
    names = {"zh-Hans": "东厅咨询台", "en": "East desk"}
    setup = read_hall_file(SAMPLE)
    counters = tuple(replace(each, names=names) for each in setup.counters if each.number == 3)
    setup = replace(setup, counters=counters)
    recorded = make_pack(tmp_path / "pack", zh=("请", "到", "号窗口", "东厅咨询台"))
    hall = make(folder=recorded, lead_in=0.0)
    hall.announcer.showSetup(setup)
    hall.call("A011")
    begins = len(chime()) + len(silence(150))
    sentence = spoken_by(recorded, "请 A011 到东厅咨询台")
    heard = hall.tape.take(20)
    assert heard[begins : begins + len(sentence)] == sentence
    english = spoken_by(recorded, "A011, please go to counter 3", "en")
    begins += len(sentence) + len(silence(500))
    assert heard[begins : begins + len(english)] == english
    assert hall.captions[0] == ("请 A011 到东厅咨询台", "A011, please go to East desk")
    assert "is not spoken: no clip says 'East desk'" in caplog.text


def test_a_hall_has_its_own_sentence(make: Make, pack: Path) -> None:
    """With the number and the counter where it wants them."""
    rule = CallingRule(sentences={"zh-Hans": "{counter}请{number}"}, languages=("zh-Hans",))
    hall = make(rule, lead_in=0.0)
    hall.call("A011")
    sentence = spoken_by(pack, "3 号窗口请 A011")
    begins = len(chime()) + len(silence(150))
    assert hall.tape.take(9)[begins : begins + len(sentence)] == sentence


def synthesised() -> None:
    """Wait until nothing is being synthesised any more."""
    for thread in threading.enumerate():
        if thread.name == SYNTHESIS:
            thread.join()


def test_a_notice_that_nobody_recorded_is_synthesised(
    make: Make, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the machine can; what is recorded is played; a call is never synthesised."""
    program = PlainEspeak(tmp_path, monkeypatch)
    program.says(array("h", [3277, -3277] * 4000))
    hall = make(lead_in=0.0)
    hall.announcer.showCalls([])
    hall.announcer.say({"zh-Hans": "A012", "en": "nobody recorded this"})
    synthesised()
    zh, en = spoken_by(pack, "A012"), array("h", [3277, -3277] * 4000)
    expected = joined((chime(), silence(150), zh, silence(500), en))
    assert hall.tape.take(8)[: len(expected)] == expected
    assert hall.captions == [("A012",), ("nobody recorded this",), ()]
    assert program.heard == ("-v en-us", "nobody recorded this")


def test_a_notice_is_read_out_behind_a_chime(
    make: Make, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the hall's languages in which clips say it; one that nothing says is not begun."""
    without_espeak(monkeypatch)
    hall = make(lead_in=0.0)
    hall.announcer.showCalls([])
    hall.announcer.say({"en": "nobody recorded this"})
    synthesised()
    assert not any(hall.tape.take(3))
    hall.announcer.say({"zh-Hans": "A012", "en": "please go to counter 3"})
    zh, en = spoken_by(pack, "A012"), spoken_by(pack, "please go to counter 3", "en")
    expected = joined((chime(), silence(150), zh, silence(500), en))
    assert hall.tape.take(8)[: len(expected)] == expected
    assert hall.captions == [("A012",), ("please go to counter 3",), ()]


def test_a_mistake_in_the_voice_is_logged_and_the_screen_calls(
    make: Make, pack: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """By a chime all the same; the mistake stands in the log with its line."""
    folder = copied(pack, tmp_path)
    (folder / "zh" / "index.toml").write_text("[[clip]]\nfile = 1\n", encoding="utf-8")
    hall = make(CallingRule(languages=("zh-Hans",)), folder=folder, lead_in=0.0)
    hall.call("A001")
    assert stripped(hall.tape.take(4)) == stripped(chime())
    assert hall.counts == Counts(screen=1)
    assert "index.toml:2" in caplog.text


def test_a_damaged_clip_is_not_left_out_of_a_number(
    make: Make, pack: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Half a number would send somebody else: then the next language says it."""
    folder = copied(pack, tmp_path)
    index = (folder / "zh" / "index.toml").read_text(encoding="utf-8")
    file = index.split('text = "二"')[0].rsplit('file = "', 1)[1].split('"')[0]
    (folder / "zh" / file).write_bytes(b"no sound")
    hall = make(folder=folder, lead_in=0.0)
    hall.call("A012")
    english = spoken_by(pack, "A012, please go to counter 3", "en")
    expected = joined((chime(), silence(150), english))
    assert hall.tape.take(3)[: len(expected)] == expected
    assert "cannot be played" in caplog.text


def test_after_it_was_stopped_nothing_is_said(make: Make) -> None:
    """A call or a device that comes while the window closes changes nothing."""
    hall = make()
    hall.announcer.stop()
    hall.call("A001")
    hall.announcer.showDevice("gone")
    assert not any(hall.tape.take(2))


def test_a_fault_of_ours_does_not_end_the_voice(
    make: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is in the log, with what was being done; the next call is spoken."""
    hall = make()
    with monkeypatch.context() as broken:
        broken.setattr("display.announcer.learn", lambda *_: 1 / 0)
        hall.call("A001")
    assert "ZeroDivisionError" in caplog.text
    hall.call("A002")
    assert any(hall.tape.take(2))


def test_with_threads_a_call_is_spoken_to_the_end(
    qtbot: QtBot, clock: SetClock, pack: Path, tmp_path: Path
) -> None:
    """A device that takes what it plays at its own pace, decisions on their own thread."""
    stream = SoundStream()
    setup = read_hall_file(SAMPLE)
    rule = CallingRule(languages=("zh-Hans",), times=1)
    setup = replace(setup, hall=replace(setup.hall, calling=rule))
    announcer = Announcer(
        setup, ("zh-Hans",), stream, Loudness(), clock, folders=(pack,), lead_in=0.0
    )
    captions: list[Sequence[str]] = []
    announcer.spoken.connect(captions.append)
    output = FileOutput(tmp_path / "call.wav")
    output.start(stream.frames())
    announcer.showDevice("")
    announcer.showCalls([Call(1, "A012", 3, clock())])
    qtbot.waitUntil(lambda: captions == [("请 A012 到 3 号窗口",), ()], timeout=20_000)
    announcer.stop()
    output.close()
    expected = joined((chime(), silence(150), spoken_by(pack, "请 A012 到 3 号窗口")))
    with wave.open(str(tmp_path / "call.wav")) as file:
        assert (file.getframerate(), file.getnchannels()) == (RATE, 1)
        assert stripped(array("h", file.readframes(file.getnframes()))) == stripped(expected)
