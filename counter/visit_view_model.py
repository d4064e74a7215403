"""Shows the person to be called back about a home visit and records that it was done."""

import time
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.actions import Actions
from counter.console import ConsoleInputs, next_to_call_back, to_call_back
from counter.ticket_words import TicketWords
from db.home_visits import HomeVisits
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, OWN_NAMES, Catalogue
from tickets.hall import HallSetup
from tickets.officer_errors import VisitDone
from tickets.phone import in_fours
from tickets.visit import HomeVisit

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class HomeVisitsViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One open home visit at a time, for one counter: a number that nobody needs is not shown."""

    visitChanged = Signal()
    said = Signal(str)
    """Words for the officer; empty when what was said is over."""

    def __init__(
        self,
        visits: HomeVisits,
        counter: int,
        jobs: JobRunner,
        setup: HallSetup,
        language: str = LANGUAGES[0],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visits, self._counter = visits, counter
        self._catalogue, self._language = Catalogue("counter", language), language
        self._zone, self._words = setup.hall.time_zone, TicketWords(setup, language)
        self._actions = Actions(jobs, self._catalogue, self.said.emit, monotonic)
        self._open: tuple[HomeVisit, ...] = ()
        self._shown: HomeVisit | None = None

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._zone, self._words = setup.hall.time_zone, TicketWords(setup, self._language)
        self.visitChanged.emit()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over which visits are open."""
        self._show(inputs.home_visits, self._shown)

    @Slot()
    def another(self) -> None:
        """Show the next one: nobody picks up, or an officer at another counter is at this one."""
        self._show(self._open, next_to_call_back(self._shown, self._open))

    @Slot()
    def calledBack(self) -> None:
        """Record that the officer of this counter has called back; the number is forgotten then."""
        # One that has just moved up under the finger is not what was meant, and cannot be undone.
        shown = self._shown
        if shown is not None and self._actions.meant():
            self._actions.run(
                lambda: self._visits.done(shown.id, self._counter), self._done, self._failed
            )

    def _done(self, done: HomeVisit) -> None:
        # It goes at once; the next look at the tables will say the same.
        self._take_away(done.id)
        self.said.emit("")

    def _failed(self, error: BaseException) -> str | None:
        if not isinstance(error, VisitDone):
            return None
        self._take_away(error.visit)
        if error.counter is None or error.counter == self._counter:
            return ""
        words = self._catalogue.translate("Visit", "{counter} has called back already")
        return words.format(counter=self._words.counter(error.counter))

    def _take_away(self, visit: int) -> None:
        self._show(tuple(each for each in self._open if each.id != visit), self._shown)

    def _show(self, visits: tuple[HomeVisit, ...], wanted: HomeVisit | None) -> None:
        before, self._open, self._shown = (
            (self._open, self._shown),
            visits,
            to_call_back(wanted, visits),
        )
        if before[1] != self._shown:
            self._actions.guard()
        if before != (self._open, self._shown):
            self.visitChanged.emit()

    @Property(dict, notify=visitChanged)
    def visit(self) -> dict[str, Any]:
        """The visit that is shown: id (0 is none), phone, since when, language."""
        shown = self._shown
        if shown is None:
            return {"id": 0, "phone": "", "since": "", "language": ""}
        zone = ZoneInfo(self._zone)
        return {
            "id": shown.id,
            "phone": in_fours(shown.phone or ""),
            "since": f"{shown.asked_at.astimezone(zone):%m-%d %H:%M}",
            "language": OWN_NAMES.get(shown.language, shown.language),
        }

    @Property(int, notify=visitChanged)
    def more(self) -> int:
        """How many others are open."""
        return max(0, len(self._open) - 1)
