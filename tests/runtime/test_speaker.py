import os
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runtime.speech import sound
from runtime.speech.clip_reader import ClipReader
from runtime.speech.speaker import Speaker
from runtime.speech.synthesis import Synthesis
from runtime.speech.voices import CLIPS
from tests.plain_espeak import PlainEspeak, without_espeak

ALSA = """
pcm.default {{ type file slave.pcm nothing file "{file}" format raw }}
pcm.nothing {{ type null }}
"""
"""A sound device that keeps what reaches it."""


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that holds what the machine's one sound device got."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "")
    plug_in(tmp_path / "heard.raw")
    return tmp_path / "heard.raw"


def plug_in(file: Path) -> None:
    """From now on there is a device, and it keeps what it gets in ``file``."""
    configure(file.with_suffix(".there"), ALSA.format(file=file))


def unplug(file: Path) -> None:
    """From now on there is none."""
    configure(file.with_suffix(".gone"), "# no device here\n")


def configure(path: Path, text: str) -> None:
    """Give ALSA this configuration; by another name, or it takes the old one for the same."""
    path.write_text(text, encoding="utf-8")
    os.environ["ALSA_CONFIG_PATH"] = str(path)


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[..., Speaker]]:
    """Makes speakers and ends them."""
    made: list[Speaker] = []

    def speaker(*folders: Path, volume: int = 100) -> Speaker:
        made.append(Speaker((CLIPS, *folders), volume=volume))
        return made[-1]

    yield speaker
    for one in made:
        one.close()


def samples_of(*texts: str, language: str = "zh-Hans") -> sound.Samples:
    """What the clips of these texts hold."""
    reader = ClipReader((CLIPS,))
    return reader.samples(reader.pieces(texts, language))


def heard(file: Path) -> sound.Samples:
    """What reached the device."""
    return array("h", file.read_bytes())


def say(qtbot: QtBot, speaker: Speaker, *texts: str, language: str = "zh-Hans") -> None:
    """Say these to the end."""
    with qtbot.waitSignal(speaker.finished, timeout=20_000):
        speaker.say(texts, language)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_what_reaches_the_device_is_the_clips(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path, language: str
) -> None:
    """Sample for sample: joined without gaps, then silence."""
    say(qtbot, make(), "A012", "09:30", language=language)
    expected = samples_of("A012", "09:30", language=language)
    assert len(expected) > sound.RATE
    assert heard(device)[: len(expected)] == expected
    assert not any(heard(device)[len(expected) :])


def test_half_as_loud_is_half_of_every_sample(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """The volume is a percentage of the recording, within 0 to 100."""
    speaker = make(volume=50)
    say(qtbot, speaker, "5")
    expected = array("h", [value * 50 // 100 for value in samples_of("5")])
    assert heard(device)[: len(expected)] == expected
    speaker.set_volume(130)
    assert speaker.volume == 100
    speaker.set_volume(-1)
    say(qtbot, speaker, "5")
    assert not any(heard(device))


def test_speaking_is_told_while_it_lasts(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """True from the call on, false at the end, each change told once."""
    speaker, states = make(), []
    speaker.speakingChanged.connect(lambda: states.append(speaker.speaking))
    assert not speaker.speaking
    say(qtbot, speaker, "5")
    say(qtbot, speaker, "6")
    assert states == [True, False, True, False]


def test_without_a_device_it_is_silent_and_says_so_once(
    qtbot: QtBot,
    make: Callable[..., Speaker],
    device: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One line in the log, none on the terminal; saying ends at once; it claims no voice."""
    unplug(device)
    speaker = make()
    assert speaker.speaks("zh-Hans")
    for _ in range(3):
        say(qtbot, speaker, "5")
    (line,) = (record.getMessage() for record in caplog.records)
    assert line.startswith("the voice is silent until there is a sound device: ")
    assert not speaker.speaks("zh-Hans")
    assert not speaker.speaking
    assert capfd.readouterr().err == ""


def test_a_device_that_comes_later_is_used(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """A loudspeaker may be plugged in while the machine runs."""
    speaker = make()
    unplug(device)
    say(qtbot, speaker, "5")
    plug_in(device)
    say(qtbot, speaker, "5")
    assert speaker.speaks("zh-Hans")
    assert heard(device)[:100] == samples_of("5")[:100]


class SlowDevice:
    """A device that takes what it gets at a pace, as a real one does: the end of a pipe."""

    def __init__(self, folder: Path) -> None:
        self.pipe = folder / "pipe"
        os.mkfifo(self.pipe)
        plug_in(self.pipe)
        self.got = 0
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self) -> None:
        with self.pipe.open("rb", buffering=0) as pipe:
            while part := pipe.read(2048):
                self.got += len(part)
                time.sleep(0.01)  # the pace of a real device

    def wait(self) -> int:
        """The bytes that came until the other end was closed."""
        self._thread.join()
        return self.got


LONG = ("请稍候",) * 40


def test_stop_ends_it_in_the_middle(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """Silence at once, not at the end of the sentence, and no word of having finished."""
    slow, speaker, finished = SlowDevice(device.parent), make(), []
    speaker.finished.connect(lambda: finished.append(1))
    speaker.say(LONG, "zh-Hans")
    qtbot.waitUntil(lambda: slow.got > 0)
    speaker.stop()
    assert not speaker.speaking
    assert 0 < slow.wait() < len(samples_of(*LONG))
    speaker.close()
    assert not finished


def test_saying_something_else_ends_what_is_being_said(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """The newer text is heard in full; finished comes once, for it."""
    slow, speaker, finished = SlowDevice(device.parent), make(), []
    speaker.finished.connect(lambda: finished.append(1))
    speaker.say(LONG, "zh-Hans")
    qtbot.waitUntil(lambda: slow.got > 0)
    plug_in(device)
    say(qtbot, speaker, "A012")
    assert slow.wait() < len(samples_of(*LONG))
    assert heard(device)[: len(samples_of("A012"))] == samples_of("A012")
    assert finished == [1]


def test_a_text_nobody_recorded_leaves_the_rest_audible(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Without synthesis the known parts are said, and the log says what is missing."""
    if Synthesis.is_possible():
        pytest.skip("speech synthesis is installed here")
    say(qtbot, make(), "钓鱼证", "5")
    assert any(heard(device))
    assert "no clip says '钓鱼证'" in caplog.text


def test_a_notice_is_said_whole_or_not_at_all(
    qtbot: QtBot,
    make: Callable[..., Speaker],
    device: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Half of it may be wrong. What has no clips is synthesised, where that is possible."""
    monkeypatch.setattr(Synthesis, "is_possible", staticmethod(lambda: False))
    speaker = make()

    def say_before_five(notice: str) -> sound.Samples:
        device.unlink(missing_ok=True)
        with qtbot.waitSignal(speaker.finished, timeout=20_000):
            speaker.say(["5"], "zh-Hans", notice=notice)
        return heard(device)

    five, rest = samples_of("5"), sound.silence(450)
    without_espeak(monkeypatch)
    said = say_before_five("3 号窗口今天不办钓鱼证")
    assert said[: len(five)] == five
    assert not any(said[len(five) :])
    known = sound.joined((samples_of("请稍候"), rest, five))
    assert say_before_five("请稍候")[: len(known)] == known
    monkeypatch.setattr("runtime.speech.espeak.PROGRAM", "espeak-ng")
    program, synthesised = PlainEspeak(tmp_path, monkeypatch), array("h", [3277, -3277] * 4000)
    program.says(synthesised)
    whole = sound.joined((synthesised, rest, five))
    assert say_before_five("3 号窗口今天不办钓鱼证")[: len(whole)] == whole


@pytest.mark.qt_log_ignore("Couldn't load", "Couldn't resolve", "Error loading")
def test_synthesis_that_does_not_work_leaves_it_to_the_clips(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Being installed is not enough: what is recorded is said all the same."""
    monkeypatch.setattr(Synthesis, "is_possible", staticmethod(lambda: True))
    say(qtbot, make(), "5", "钓鱼证")
    assert heard(device)[:1000] == samples_of("5")[:1000]


def test_nothing_to_say_is_said_at_once(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path
) -> None:
    """An empty page finishes too, and opens no device."""
    say(qtbot, make(), "", "…")
    assert not device.exists()


def test_a_wrong_index_ends_one_text_and_not_the_voice(
    qtbot: QtBot, make: Callable[..., Speaker], device: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The mistake stands in the log with its place; other languages are spoken."""
    (device.parent / "en").mkdir()
    (device.parent / "en" / "index.toml").write_text("[[clip]]\nfile = 1\n", encoding="utf-8")
    speaker = make(device.parent)
    say(qtbot, speaker, "5", language="en")
    assert "index.toml:2" in caplog.text
    say(qtbot, speaker, "5")
    assert any(heard(device))


def test_it_speaks_the_languages_it_has_clips_of(make: Callable[..., Speaker]) -> None:
    """A page in another language shows no button that would do nothing."""
    speaker = make()
    assert [speaker.speaks(language) for language in ("zh-Hant", "en", "ru")] == [True, True, False]


def test_without_the_library_it_is_silent_too(
    qtbot: QtBot,
    make: Callable[..., Speaker],
    device: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a machine it could not be installed on, the log says why, once."""
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    speaker = make()
    for _ in range(2):
        say(qtbot, speaker, "5")
    (line,) = (record.getMessage() for record in caplog.records)
    assert "miniaudio" in line
    assert not device.exists()


def test_nothing_is_loaded_before_the_first_word() -> None:
    """Neither the sound library nor speech synthesis is on the way to the first frame."""
    program = (
        "import sys; from runtime.speech.speaker import Speaker; Speaker().speaks('en');"
        "print([m for m in sys.modules if m in ('miniaudio', 'PySide6.QtTextToSpeech')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_after_it_was_closed_it_says_nothing(make: Callable[..., Speaker], device: Path) -> None:
    """A window that outlives its voice is silent, whether or not it ever spoke."""
    spoken_before, never_used = make(), make()
    spoken_before.say(["取号"], "zh-Hans")
    for speaker in (spoken_before, never_used):
        speaker.close()
        speaker.say(["取号"], "zh-Hans")
        assert not speaker.speaking
        speaker.close()
