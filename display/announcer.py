"""The hall's voice: hears of calls, has them spoken, tells what is being said and whether it can.

It decides on a thread of its own and plays into a stream that a sound device empties; it never
waits for that device, and neither does the window.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from display.announcements import decide, hush, learn
from display.call_speech import CallSpeech
from display.talk import LATE, Announcement, Counts, NoticeToRead, Talk
from runtime.clock import Clock
from runtime.speech import espeak
from runtime.speech.loudness import Loudness
from runtime.speech.sound import Samples
from runtime.speech.stream import SoundStream
from tickets.hall import HallSetup
from tickets.views import Call

log = logging.getLogger(__name__)

SYNTHESIS = "synthesis"
"""The thread on which what has no clips is synthesised."""

NOT_LOOKED_FOR = "the sound device has not been looked for yet"


class Announcer(QObject):
    """Speaks the calls of one display; ``languages`` are those of its captions.

    What it is asked is done one after the other by ``executor``. ``stream`` gives its time.
    """

    spoken = Signal(object)
    """A tuple of sentences, one a caption language, when a sentence begins; () is silence."""

    voiceChanged = Signal(bool)  # noqa: N815 - Qt's spelling
    """Whether people can listen for their call; else they have to watch the screen.

    It comes once the sound device has been looked for, and when that changes.
    """

    counted = Signal(object)
    """How calls were spoken since it was made, as Counts, whenever there is one more."""

    def __init__(
        self,
        setup: HallSetup,
        languages: Sequence[str],
        stream: SoundStream,
        loudness: Loudness,
        clock: Clock,
        *,
        folders: Sequence[Path],
        lead_in: float = 0.3,
        executor: Executor | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages, self._stream = tuple(languages), stream
        self._loudness, self._clock = loudness, clock
        self._folders, self._lead_in = tuple(folders), lead_in
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="announcer")
        self._stopped = False
        self._trouble = NOT_LOOKED_FOR
        self._talk: Talk | None = None
        self._can_speak: bool | None = None
        self._caption: tuple[str, ...] = ()
        self._take_over(setup)
        stream.volume, stream.soon_over = self.volume, partial(self._later, self._go_on)

    @property
    def caption(self) -> tuple[str, ...]:
        """The sentence that is being said, one a caption language; () is silence."""
        return self._caption

    @property
    def counts(self) -> Counts:
        """How calls were spoken since it was made."""
        return self._talk.counts if self._talk else Counts()

    def showSetup(self, setup: HallSetup) -> None:  # noqa: N802 - as the view models' own
        """Take over the hall as its file says now, from the next sentence on."""
        self._later(self._take_over, setup)

    def showCalls(self, calls: Sequence[Call]) -> None:  # noqa: N802 - as above
        """Take over who is called now; what is new is spoken. From any thread."""
        self._later(self._hear, tuple(calls))

    def showDevice(self, trouble: str) -> None:  # noqa: N802 - as above
        """Take over why there is no sound, "" where there is; from any thread."""
        self._later(self._device, trouble)

    def say(self, texts: Mapping[str, str]) -> None:
        """Read a notice out when nobody waits to be called, in the hall's languages that can.

        A language can where clips say all of it, or the machine has espeak-ng.
        """
        self._later(self._read_out, dict(texts))

    def stop(self) -> None:
        """Say nothing more; its thread ends."""
        self._stopped = True
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._stream.clear()

    def volume(self) -> int:
        """Percent of the recordings at this time of day; 0 in a quiet hour."""
        return self._loudness.at(self._clock().astimezone(self._zone).time())

    # ---- on its own thread

    def _later(self, work: Callable[..., None], *told: object) -> None:
        def do() -> None:
            try:
                work(*told)
            except Exception:  # a fault in one call must not end the voice for good
                log.exception("announcing failed")

        if not self._stopped:
            with suppress(RuntimeError):  # it was stopped just now, on another thread
                self._executor.submit(do)

    def _take_over(self, setup: HallSetup) -> None:
        self._zone = ZoneInfo(setup.hall.time_zone)
        self._speech = CallSpeech(setup, self._folders, self._lead_in)

    def _hear(self, calls: tuple[Call, ...]) -> None:
        if self._talk is None:
            now = self._clock()
            old = (each.event for each in calls if (now - each.at).total_seconds() > LATE)
            self._talk = Talk(newest=max(old, default=0))
        self._keep(learn(self._talk, calls, self._stream.seconds))
        self._go_on()

    def _device(self, trouble: str) -> None:
        self._trouble = trouble
        if trouble:
            self._stream.clear()
        self._go_on()

    def _read_out(
        self, texts: Mapping[str, str], made: Mapping[str, Samples | None] | None = None
    ) -> None:
        said = {each: texts[each] for each in self._speech.rule.languages if each in texts}
        unknown = {each: said[each] for each in said if not self._speech.knows(said[each], each)}
        if unknown and made is None:  # it takes a while, and calls go on meanwhile
            work = Thread(
                target=self._synthesise, args=(texts, unknown), name=SYNTHESIS, daemon=True
            )
            work.start()
            return
        for language, samples in (made or {}).items():
            if samples:
                self._speech.learn(texts[language], language, samples)
        can_be_said = tuple(
            (language, text)
            for language, text in said.items()
            if self._speech.seconds(text, language) is not None
        )
        if can_be_said and self._talk is not None:
            self._talk = replace(
                self._talk, notices=(*self._talk.notices, NoticeToRead(can_be_said))
            )
            self._go_on()

    def _go_on(self) -> None:
        """Say what comes next, unless a sentence is being said."""
        if self._trouble == NOT_LOOKED_FOR:
            return
        audible = not self._trouble and self.volume() > 0
        self._tell_voice(can_speak=audible and self._speech.speaks())
        if self._talk is None:
            return
        if not audible:
            self._keep(hush(self._talk))
            self._show(())
            return
        if self._stream.busy:
            return
        now = self._stream.seconds + self._stream.remaining
        found, talk = decide(self._talk, now, self._speech.rule, self._speech.wording)
        self._keep(talk)
        if found is None or not found.parts:
            self._show(())
        if found is not None:
            begins = partial(self._show, self._captions(found))
            self._stream.play(self._speech.sounds(found, begins))

    def _captions(self, found: Announcement) -> tuple[str, ...]:
        if not found.calls:
            return found.parts
        wording = self._speech.wording
        return tuple(wording.caption(found.form, found.calls, each) for each in self._languages)

    def _show(self, caption: tuple[str, ...]) -> None:
        if caption != self._caption:
            self._caption = caption
            self.spoken.emit(caption)

    def _tell_voice(self, *, can_speak: bool) -> None:
        if can_speak != self._can_speak:
            self._can_speak = can_speak
            self.voiceChanged.emit(can_speak)

    def _keep(self, talk: Talk) -> None:
        before, self._talk = self._talk, talk
        if before is None or before.counts != talk.counts:
            self.counted.emit(talk.counts)

    # ---- on a thread for itself

    def _synthesise(self, texts: Mapping[str, str], unknown: Mapping[str, str]) -> None:
        made = {language: espeak.speak(text, language) for language, text in unknown.items()}
        self._later(self._read_out, texts, made)
