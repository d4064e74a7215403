"""The kiosk's page for help between the memory and QML: ask, and see who comes."""

import logging
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from db.help_calls import HelpCalls
from kiosk.screens import Page
from runtime.jobs import JobRunner
from tickets.model import HelpCall, HelpState, HelpWish

QML_IMPORT_NAME = "WarmWindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


class Stage(StrEnum):
    """What the page shows: what one can ask for, or what has become of it."""

    WISHES = "wishes"
    ASKING = "asking"
    COMING = "coming"
    ANSWERED = "answered"
    AWAY = "away"


STAGES = {
    HelpState.OPEN: Stage.COMING,
    HelpState.ANSWERED: Stage.ANSWERED,
    HelpState.OVER: Stage.AWAY,
}
"""What a call's state means to the person: nobody comes when its day is over."""


@dataclass(frozen=True, slots=True, eq=False)
class Help:
    """One person's page for help."""

    stage: Stage = Stage.WISHES
    call: HelpCall | None = None


@QmlElement
@QmlUncreatable("")
class HelpViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Help for whoever stands at this station."""

    changed = Signal()
    news = Signal()
    """There is something new to read."""

    def __init__(
        self, calls: HelpCalls, station: str, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._station, self._jobs = calls, station, jobs
        self._help = Help()

    @Slot(str, str)
    def ask(self, wish: str, language: str) -> None:
        """Call for help. A second tap while the first is under way calls no second time."""
        if self._help.stage is Stage.ASKING:
            return
        asking = Help(Stage.ASKING)
        self._show(asking)
        self._jobs.run(
            lambda: self._calls.ask(self._station, wish, language),
            lambda call: self._asked(asking, call),
            lambda error: self._not_asked(asking, error),
        )

    @Slot()
    def askElse(self) -> None:
        """Show again what one can ask for."""
        self._show(Help())

    @Slot(str)
    def showPage(self, page: str) -> None:
        """Forget the person who leaves the page. Their call stays open for the officers."""
        if page != Page.HELP:
            self.askElse()

    @Slot()
    def look(self) -> None:
        """The tables have changed: perhaps somebody has answered."""
        waiting = self._help.call
        if waiting and self._help.stage is Stage.COMING:
            # When it cannot be read the call stands all the same, and the page says the truth.
            self._jobs.run(lambda: self._calls.of(waiting.id), self._seen, lambda _: None)

    def _asked(self, asking: Help, call: HelpCall) -> None:
        if self._help is asking:
            self._settle(call)
            self.look()  # a quick officer may have answered before this was shown

    def _not_asked(self, asking: Help, error: BaseException) -> None:
        log.error("nobody could be called", exc_info=error)
        if self._help is asking:
            self._show(Help(Stage.AWAY))
            self.news.emit()

    def _seen(self, call: HelpCall | None) -> None:
        before = self._help.call
        if call and before and call.id == before.id and call.state != before.state:
            self._settle(call)

    def _settle(self, call: HelpCall) -> None:
        self._show(Help(STAGES[call.state], call))
        self.news.emit()

    def _show(self, help_: Help) -> None:
        self._help = help_
        self.changed.emit()

    @Property(list, constant=True)
    def wishes(self) -> list[str]:
        """What one can ask for."""
        return [wish.value for wish in HelpWish]

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What the page shows: wishes, asking, coming, answered, away."""
        return self._help.stage.value

    @Property(str, notify=changed)
    def wish(self) -> str:
        """What was asked for; empty when nothing was."""
        return self._help.call.wish.value if self._help.call else ""

    @Property(int, notify=changed)
    def counter(self) -> int:
        """The counter whose officer comes; 0 while none has answered."""
        return (self._help.call and self._help.call.answered_by) or 0
