"""Makes the voice of a display: what speaks its calls, and the sound device that it has."""

import logging
import socket
from datetime import time
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.announcer import Announcer
from display.board import of_zone
from hall.compose.application import Application
from hall.compose.voice_figures import VoiceFigures
from hall.voice_settings import VoiceSettings
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.speech import voices
from runtime.speech.loudness import Loudness
from runtime.speech.output_keeper import OutputKeeper
from runtime.speech.outputs import open_output
from runtime.speech.sound import NO_SOUND
from runtime.speech.stream import SoundStream
from tickets.hall import HallSetup
from tickets.notices import urgent_now
from tickets.numbering import business_day
from tickets.views import BoardInputs

log = logging.getLogger(__name__)

NONE = "none"
"""Instead of a sound device's name: this display has no voice, others speak for it."""

TELL_AGAIN = 60_000
"""Milliseconds after which a lost device is told once more: who tells nothing is forgotten."""


class DisplayVoice(Struct):
    """The voice of one display; to be started with it, and stopped before its database is.

    ``zone`` is the code of the zone whose calls it speaks; "" is the whole hall.
    """

    announcer: Announcer
    keeper: OutputKeeper
    news: "SoundNews"
    figures: VoiceFigures
    setup: HallSetup
    clock: Clock
    zone: str = ""
    read_out: frozenset[int] = frozenset()

    def start(self) -> None:
        """Open the sound device, on its own thread."""
        self.keeper.start()

    def hear(self, inputs: BoardInputs) -> None:
        """Take over who is called now; whoever is called elsewhere is spoken there.

        What is urgent is read out once, when its time has come.
        """
        zone = next((each for each in self.setup.zones if each.code == self.zone), None)
        self.announcer.showCalls(of_zone(inputs, self.setup, zone).calls)
        urgent = urgent_now(inputs.notices, self.clock())
        for notice in reversed(urgent):
            if notice.id not in self.read_out:
                self.announcer.say(notice.texts)
        self.read_out = frozenset(notice.id for notice in urgent)

    def show_setup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self.setup = setup
        self.announcer.showSetup(setup)

    def stop(self) -> None:
        """Be silent, and let go of the device."""
        self.news.stop()
        self.announcer.stop()
        self.keeper.stop()
        self.figures.stop()


def make_voice(hall: Application, jobs: JobRunner, zone: str = "") -> DisplayVoice | None:
    """The voice of the hall's display or of a zone's; None where the settings give it none."""
    settings, setup = hall.settings.voice, hall.current_hall()
    name = device_of(settings, zone)
    if name == NONE:
        return None
    stream = SoundStream(noise=settings.keep_awake == "noise")
    announcer = Announcer(
        setup,
        hall.settings.display.languages,
        stream,
        loudness_of(settings),
        hall.clock,
        folders=voices.folders(settings.recordings),
        lead_in=settings.lead_in_ms / 1000,
    )
    where = f"display {zone}".rstrip() + f" at {socket.gethostname()}"
    news = SoundNews(hall, jobs, where, expected=bool(name))
    keeper = OutputKeeper(stream, news.heard.emit, partial(open_output, name))
    news.heard.connect(announcer.showDevice)
    rules = setup.hall
    figures = VoiceFigures(
        where,
        lambda: business_day(hall.clock(), rules.time_zone, rules.cut_over_hour),
        hall.spoken_calls,
        jobs,
    )
    announcer.counted.connect(figures.count)
    return DisplayVoice(announcer, keeper, news, figures, setup, hall.clock, zone)


def device_of(settings: VoiceSettings, zone: str) -> str:
    """The name of the sound device of a zone's display, or of the hall's."""
    return settings.devices.get(zone or "display", settings.device)


def loudness_of(settings: VoiceSettings) -> Loudness:
    """How loud calls are, at which time of day."""
    steps = (each.split("=") for each in settings.volume_by_time)
    spans = (each.split("-") for each in settings.quiet)
    return Loudness(
        settings.volume,
        tuple((time.fromisoformat(start), int(percent)) for start, percent in steps),
        tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in spans),
    )


class SoundNews(QObject):
    """Tells the officers' consoles of a sound device that went away, and that it is back.

    A machine that never had one is not told, unless its settings name one that is ``expected``.
    """

    heard = Signal(str)
    """Why there is no sound, "" where there is: what the keeper of the device says."""

    def __init__(self, hall: Application, jobs: JobRunner, name: str, *, expected: bool) -> None:
        super().__init__()
        self._hall, self._jobs, self._name = hall, jobs, name
        self._expected, self._silent, self._lost = expected, False, False
        self.heard.connect(self._hear)
        self.again = QTimer(self)
        self.again.setInterval(TELL_AGAIN)
        self.again.timeout.connect(self._tell)

    def stop(self) -> None:
        """Tell nothing more."""
        self.again.stop()

    @Slot(str)
    def _hear(self, trouble: str) -> None:
        if trouble:
            log.warning("no sound at %s: %s", self._name, trouble)
        elif self._silent:
            log.warning("there is sound again at %s", self._name)
        self._silent = bool(trouble)
        self._lost = self._silent and self._expected
        self._expected = self._expected or not trouble
        self._tell()

    @Slot()
    def _tell(self) -> None:
        lost = self._lost
        self._jobs.run(lambda: self._write(lost=lost), self._told, self._not_told)

    def _write(self, *, lost: bool) -> None:
        if lost:
            self._hall.stations.told(self._name, NO_SOUND, able=False)
        elif self._hall.stations.of(self._name):
            self._hall.stations.told(self._name, "", able=True)

    def _told(self, _: object) -> None:
        if self._lost:
            self.again.start()
        else:
            self.again.stop()

    def _not_told(self, _: BaseException) -> None:
        self.again.start()
