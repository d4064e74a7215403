"""Says texts aloud from recorded clips, and what is not recorded by speech synthesis."""

import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from runtime.speech import voices
from runtime.speech.synthesis import Synthesis

if TYPE_CHECKING:
    from runtime.speech.player import SpeechOutcome

log = logging.getLogger(__name__)


class _Task(Struct, frozen=True):
    """Something to say; ``stop`` is set when it is to end."""

    texts: tuple[str, ...]
    language: str
    notice: str = ""
    clips_only: bool = False
    stop: threading.Event = field(default_factory=threading.Event)


class Speaker(QObject):
    """The voice of one machine: one thing at a time, never waited for.

    ``folders`` hold clips; a later one's take the place of an earlier one's. Nothing is read,
    loaded or opened before the first ``say``. Without a device it is silent, says so once in the
    log, and tries again each time: a loudspeaker may be plugged in later.
    """

    speakingChanged = Signal()  # noqa: N815 - Qt's spelling
    finished = Signal()
    """All was said, or nothing could be; not after ``stop``."""
    _ended = Signal(object, object)

    def __init__(
        self,
        folders: Sequence[Path] = (voices.CLIPS,),
        *,
        volume: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folders = tuple(folders)
        self._volume = volume
        self._silent = self._closed = False
        self._task: _Task | None = None
        self._synthesis = Synthesis(self)
        self._synthesis.ended.connect(self._end)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="speaker", daemon=True)
        self._ended.connect(self._one_ended)

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._task is not None

    @property
    def volume(self) -> int:
        """0 to 100 percent."""
        return self._volume

    def set_volume(self, percent: int) -> None:
        """From now on this loud, also what is being said."""
        self._volume = min(max(percent, 0), 100)
        self._synthesis.set_volume(self._volume)

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for the language, and the device was there when last tried."""
        return not self._silent and voices.reads_pages(voices.voice_of(language), self._folders)

    def say(self, texts: Sequence[str], language: str, *, notice: str = "") -> None:
        """Say these instead of what is being said; nothing after it was closed.

        A ``notice`` goes first, whole or not at all.
        """
        if self._closed:
            return
        self._drop()
        if not self._thread.is_alive():
            self._thread.start()
        self._begin(_Task(tuple(texts), language, notice))

    def stop(self) -> None:
        """Be silent."""
        self._drop()
        self._become(None)

    def close(self) -> None:
        """Be silent and end the thread."""
        self._closed = True
        self.stop()
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _begin(self, task: _Task) -> None:
        self._become(task)
        self._tasks.put(task)

    def _drop(self) -> None:
        if self._task:
            self._task.stop.set()
        self._synthesis.stop()

    def _become(self, task: _Task | None) -> None:
        before, self._task = self._task, task
        if bool(before) != bool(task):
            self.speakingChanged.emit()

    # ---- on the thread

    def _work(self) -> None:
        from runtime.speech.player import SpeechPlayer  # noqa: PLC0415 - with the first word, not with the start

        player = SpeechPlayer(self._folders, lambda: self._volume)
        while task := self._tasks.get():
            outcome = player.say(
                task.texts,
                task.language,
                task.stop,
                notice=task.notice,
                clips_only=task.clips_only,
            )
            self._ended.emit(task, outcome)

    # ---- back on the thread of the windows

    def _one_ended(self, task: _Task, outcome: "SpeechOutcome") -> None:
        self._note(outcome)
        if task is not self._task:
            return
        if not outcome.unknown:
            self._end()
        elif not self._synthesis.say(
            [*filter(None, [task.notice]), *task.texts], task.language, self._volume
        ):
            self._begin(replace(task, clips_only=True))

    def _note(self, outcome: "SpeechOutcome") -> None:
        if outcome.trouble and not self._silent:
            log.warning("the voice is silent until there is a sound device: %s", outcome.trouble)
        if outcome.trouble or outcome.played:
            self._silent = bool(outcome.trouble)

    def _end(self) -> None:
        if self._task:
            self._become(None)
            self.finished.emit()
