from collections.abc import Callable, Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.stations import Stations
from display.ready_notices import in_every_language
from hall.compose.announcing import DisplayVoice, SoundNews, device_of, loudness_of, make_voice
from hall.compose.application import Application, open_application
from hall.compose.windows import make_display
from hall.settings import Settings, load_settings
from hall.voice_settings import VoiceSettings
from runtime.jobs import InlineExecutor, JobRunner
from runtime.speech.clip_reader import ClipReader
from runtime.speech.loudness import Loudness
from runtime.speech.sound import NO_SOUND
from runtime.speech.voices import CLIPS
from tests.conftest import SetClock
from tests.display.calls_at_work import call
from tickets.errors import DatabaseTrouble
from tickets.hall import Zone
from tickets.views import BoardInputs


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A machine whose displays speak into a file."""
    found = load_settings(None, str(tmp_path / "hall.db"), "virtual:")
    return replace(found, voice=VoiceSettings(device=f"file:{tmp_path / 'call.wav'}"))


@pytest.fixture
def hall(settings: Settings, clock: SetClock) -> Iterator[Application]:
    """The sample hall."""
    with open_application(settings, clock=clock) as application:
        yield application


def test_each_display_has_its_sound_device() -> None:
    """A zone's by its code; the others that of the machine."""
    voice = VoiceSettings(device="HDMI", devices={"east": "USB", "display": "none"})
    assert [device_of(voice, zone) for zone in ("", "east", "west")] == ["none", "USB", "HDMI"]


def test_the_settings_say_how_loud_calls_are() -> None:
    """Usually, by the time of day, and when not at all."""
    voice = VoiceSettings(
        volume=90, volume_by_time=("08:00=80", "18:00=50"), quiet=("12:00-13:30",)
    )
    by_time = ((time(8), 80), (time(18), 50))
    assert loudness_of(voice) == Loudness(90, by_time, ((time(12), time(13, 30)),))


def test_a_display_without_a_voice_has_none(hall: Application) -> None:
    """Where the settings say so; nothing is opened for it."""
    silent = replace(hall.settings, voice=VoiceSettings(device="none"))
    jobs = JobRunner(InlineExecutor())
    assert make_voice(replace(hall, settings=silent), jobs) is None


def test_a_display_speaks_the_calls_of_its_tables(
    qtbot: QtBot, hall: Application, tmp_path: Path
) -> None:
    """From the officer's verb to the sound device, through the whole program."""
    display = make_display(hall)
    display.begin()
    try:
        (voice,) = (each for each in display.keep if isinstance(each, DisplayVoice))
        hall.queue.issue("passport")
        hall.queue.call_next(3)
        heard = tmp_path / "call.wav"
        qtbot.waitUntil(lambda: heard.exists() and heard.stat().st_size > 20_000, timeout=60_000)
    finally:
        display.close()
    assert voice.announcer.counts.silent == 0
    assert "也请听广播" in str(display.view_model.property("listen"))


def test_an_urgent_notice_is_heard_in_every_language(
    qtbot: QtBot, hall: Application, tmp_path: Path
) -> None:
    """A ready one from the product's own clips, through the whole program; a call is not needed."""
    texts = in_every_language("网络中断，您的号码保留")
    reader, heard = ClipReader((CLIPS,)), tmp_path / "call.wav"
    display = make_display(hall)
    display.begin()
    try:
        hall.notices.tell(texts, urgent=True)
        for language in ("zh-Hans", "en"):
            samples = reader.sentence(texts[language], language)
            assert samples
            clip = samples.tobytes()
            qtbot.waitUntil(
                lambda clip=clip: heard.exists() and clip in heard.read_bytes(),  # type: ignore[misc]
                timeout=60_000,
            )
    finally:
        display.close()


def test_what_is_urgent_is_read_out_once_when_its_time_has_come(
    hall: Application, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ordinary notices are shown only; the older of two that are urgent comes first."""
    voice = make_voice(hall, JobRunner(InlineExecutor()))
    assert voice is not None
    said: list[object] = []
    monkeypatch.setattr(voice.announcer, "say", said.append)
    later = clock.now + timedelta(minutes=5)
    hall.notices.tell({"en": "ordinary"})
    hall.notices.tell({"zh-Hans": "网络中断"}, urgent=True)
    hall.notices.tell({"en": "later"}, urgent=True, starts=later)
    for _ in range(2):
        voice.hear(hall.queries.board())
    assert said == [{"zh-Hans": "网络中断"}]
    clock.now = later
    voice.hear(hall.queries.board())
    assert said == [{"zh-Hans": "网络中断"}, {"en": "later"}]
    voice.stop()


def test_a_zone_speaks_the_calls_of_its_counters(
    hall: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are spoken where their people wait; a hall file that is loaded again counts."""
    voice = make_voice(hall, JobRunner(InlineExecutor()), "east")
    assert voice is not None
    heard: list[list[int]] = []
    monkeypatch.setattr(
        voice.announcer, "showCalls", lambda calls: heard.append([each.counter for each in calls])
    )
    inputs = BoardInputs(tuple(call(number) for number in (5, 3, 2, 1)), ())
    for counters in ((1, 2, 3), (3, 5)):
        zone = Zone("east", {"zh-Hans": "东厅", "en": "East"}, counters)
        voice.show_setup(replace(voice.setup, zones=(zone,)))
        voice.hear(inputs)
    assert heard == [[3, 2, 1], [5, 3]]
    voice.stop()


Tell = Callable[..., SoundNews]


@pytest.fixture
def tell(qtbot: QtBot, hall: Application) -> Iterator[Tell]:
    """Makes what tells the consoles of a display's sound device."""
    made: list[SoundNews] = []

    def news(*, expected: bool) -> SoundNews:
        made.append(SoundNews(hall, JobRunner(InlineExecutor()), "display", expected=expected))
        return made[-1]

    yield news
    for each in made:
        each.stop()


def told(hall: Application) -> list[tuple[str, bool]]:
    """What the consoles hear."""
    return [(each.printer, each.able) for each in hall.stations.now()]


def test_a_device_that_goes_away_is_told_at_the_counters(
    hall: Application, tell: Tell, caplog: pytest.LogCaptureFixture
) -> None:
    """And in the log; no more when it is back."""
    news = tell(expected=False)
    news.heard.emit("")
    assert told(hall) == []
    news.heard.emit("it takes no sound any more")
    assert told(hall) == [(NO_SOUND, False)]
    news.heard.emit("")
    assert told(hall) == [("", True)]
    lines = [record.getMessage() for record in caplog.records]
    assert lines == [
        "no sound at display: it takes no sound any more",
        "there is sound again at display",
    ]


def test_a_machine_that_never_had_a_device_is_not_told(hall: Application, tell: Tell) -> None:
    """Officers could do nothing; but one that the settings name is missed from the start."""
    tell(expected=False).heard.emit("no device")
    assert told(hall) == []
    tell(expected=True).heard.emit("no device")
    assert told(hall) == [(NO_SOUND, False)]


def test_news_that_could_not_be_kept_is_told_again(
    hall: Application, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database was away when the device went."""
    news = tell(expected=True)

    def away(*_: object, **__: object) -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(Stations, "told", away)
        news.heard.emit("gone")
    assert told(hall) == []
    cast("Callable[[], None]", news.again.timeout.emit)()
    assert told(hall) == [(NO_SOUND, False)]
