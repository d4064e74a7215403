"""Speech synthesis by QtTextToSpeech, for texts nobody has recorded, where it really works.

It is in PySide6-Addons, which the product does not install; whoever does, has it. Its engine
``speechd`` is listed even where it cannot load, so only its state is believed.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

MODULE = "PySide6.QtTextToSpeech"
TERRITORIES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
"""How engines name the languages."""


class Synthesis(QObject):
    """Qt's speech, loaded when it is first needed; on the thread of the windows."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None, engine: str = "") -> None:
        super().__init__(parent)
        self._engine = engine
        self._speech: Any = None
        self._saying = False

    @staticmethod
    def is_possible() -> bool:
        """Whether it is installed; whether it works is known when it is asked to speak."""
        return find_spec(MODULE) is not None

    def say(self, texts: Sequence[str], language: str, volume: int) -> bool:
        """Say these, if there is a voice for the language; ``ended`` follows."""
        speech = self._loaded()
        locale = QLocale(TERRITORIES.get(language, language))
        if speech is None or not self._has(speech, locale):
            return False
        speech.setLocale(locale)
        speech.setVolume(volume / 100)
        self._saying = True
        speech.say("\n".join(texts))
        return True

    def set_volume(self, percent: int) -> None:
        """From the next words on this loud."""
        if self._speech is not None:
            self._speech.setVolume(percent / 100)

    def stop(self) -> None:
        """Be silent; ``ended`` does not follow."""
        self._saying = False
        if self._speech is not None:
            self._speech.stop()

    def _loaded(self) -> Any:  # noqa: ANN401 - a module that may not be there
        if self._speech is None and self.is_possible():
            try:
                from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - may be missing
            except ImportError:  # installed, but without the system libraries it needs
                return None
            named = self._engine
            self._speech = QTextToSpeech(named, self) if named else QTextToSpeech(self)
            self._speech.stateChanged.connect(self._changed)
        return self._speech

    @staticmethod
    def _has(speech: Any, locale: QLocale) -> bool:  # noqa: ANN401 - a module that may not be there
        ready = speech.state().name in {"Ready", "Speaking"}
        languages = {known.language() for known in speech.availableLocales()} if ready else set()
        return locale.language() in languages

    def _changed(self, state: Any) -> None:  # noqa: ANN401 - a module that may not be there
        if self._saying and state.name in {"Ready", "Error"}:
            self._saying = False
            self.ended.emit()
