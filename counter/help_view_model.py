"""Shows the open help calls on an officer's console and answers them."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.actions import Actions
from counter.console import ConsoleInputs, whole_minutes
from counter.ticket_words import TicketWords
from db.help_calls import HelpCalls
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, OWN_NAMES, Catalogue
from tickets.errors import HelpAnswered
from tickets.hall import HallSetup
from tickets.visit import HelpCall

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = 3
"""The oldest calls stand on the console; of the others only their number."""


@QmlElement
@QmlUncreatable("")
class HelpCallsViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The help calls of the ticket machines, for one counter."""

    callsChanged = Signal()
    minutesChanged = Signal()
    said = Signal(str)
    """Words for the officer; empty when what was said is over."""

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        calls: HelpCalls,
        counter: int,
        setup: HallSetup,
        jobs: JobRunner,
        clock: Clock,
        language: str = LANGUAGES[0],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._counter, self._clock = calls, counter, clock
        self._catalogue, self._language = Catalogue("counter", language), language
        self._words = TicketWords(setup, language)
        self._actions = Actions(jobs, self._catalogue, self.said.emit, monotonic)
        self._open: tuple[HelpCall, ...] = ()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._words = TicketWords(setup, self._language)
        self.callsChanged.emit()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over which calls are open."""
        self._show(inputs.help_calls)

    @Slot(float)
    def answer(self, call: float) -> None:
        """Record that the officer of this counter goes to where help is wanted.

        ``call`` is its id, which no int of QML holds in a hall with a number above 0.
        """
        if self._actions.meant():
            self._actions.run(
                lambda: self._calls.answer(int(call), self._counter), self._answered, self._failed
            )

    def _answered(self, answered: HelpCall) -> None:
        self._actions.guard()
        # It goes at once; the next look at the tables will say the same.
        self._take_away(answered.id)
        self.said.emit("")

    def _failed(self, error: BaseException) -> str | None:
        if not isinstance(error, HelpAnswered):
            return None
        self._take_away(error.call)
        if error.counter is None or error.counter == self._counter:
            return ""
        words = self._catalogue.translate("Help", "{counter} has answered already")
        return words.format(counter=self._words.counter(error.counter))

    def _take_away(self, call: int) -> None:
        self._show(tuple(each for each in self._open if each.id != call))

    def _show(self, calls: tuple[HelpCall, ...]) -> None:
        # Made anew only when they are others, or buttons under a finger would swallow its press.
        before, self._open = self._open, calls
        if before != calls:
            self.callsChanged.emit()
        self.minutesChanged.emit()

    @Property(list, notify=callsChanged)
    def calls(self) -> list[dict[str, Any]]:
        """The oldest open calls: id, what, where, language."""
        return [
            {
                "id": call.id,
                "wish": self._words.wish(call.wish),
                "station": call.station,
                "language": OWN_NAMES.get(call.language, call.language),
            }
            for call in self._open[:SHOWN]
        ]

    @Property(list, notify=minutesChanged)
    def minutes(self) -> list[int]:
        """For how many minutes each of them has been open."""
        return [whole_minutes(call.at, self._clock()) for call in self._open[:SHOWN]]

    @Property(int, notify=callsChanged)
    def more(self) -> int:
        """How many others are open."""
        return max(0, len(self._open) - SHOWN)
