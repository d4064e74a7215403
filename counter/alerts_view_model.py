"""Shows who needs somebody at once, and records that the officer of this counter goes."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.actions import Actions
from counter.console import ConsoleInputs, whole_minutes
from counter.ticket_words import TicketWords
from db.alerts import Alerts
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, Catalogue
from tickets.alerts import Alert, AlertAnswered, AlertKind
from tickets.hall import HallSetup

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = 2
"""The most urgent stand on the console; of the others only their number."""

URGENCY = (AlertKind.ALARM, AlertKind.HELP, AlertKind.BAD_RATING)


@QmlElement
@QmlUncreatable("")
class AlertsViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The alerts that the console of one counter shows."""

    alertsChanged = Signal()
    minutesChanged = Signal()
    rang = Signal()
    """A bad rating has come that was not there before: the console may ring. Nothing else does."""
    said = Signal(str)
    """Words for the officer; empty when what was said is over."""

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        alerts: Alerts,
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
        self._alerts, self._counter, self._clock = alerts, counter, clock
        self._catalogue, self._language = Catalogue("counter", language), language
        self._words = TicketWords(setup, language)
        self._actions = Actions(jobs, self._catalogue, self.said.emit, monotonic)
        self._open: tuple[Alert, ...] = ()
        self._rung: set[int] = set()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._words = TicketWords(setup, self._language)
        self.alertsChanged.emit()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over which alerts are shown here, and ring for a bad rating that is new."""
        self._show(inputs.alerts)
        ringing = {each.id for each in inputs.alerts if each.kind is AlertKind.BAD_RATING}
        if ringing - self._rung:
            self.rang.emit()
        self._rung = ringing

    @Slot(float)
    def answer(self, alert: float) -> None:
        """Record that the officer of this counter goes.

        ``alert`` is its id, which no int of QML holds in a hall with a number above 0.
        """
        if self._actions.meant():
            self._actions.run(
                lambda: self._alerts.answer(int(alert), self._counter),
                self._answered,
                self._failed,
            )

    def _answered(self, answered: Alert) -> None:
        self._actions.guard()
        self._take_away(answered.id)  # at once; the next look at the tables will say the same
        self.said.emit("")

    def _failed(self, error: BaseException) -> str | None:
        if not isinstance(error, AlertAnswered):
            return None
        self._take_away(error.alert)
        if error.counter is None or error.counter == self._counter:
            return ""
        words = self._catalogue.translate("Alerts", "{counter} has answered already")
        return words.format(counter=self._words.counter(error.counter))

    def _take_away(self, alert: int) -> None:
        self._show(tuple(each for each in self._open if each.id != alert))

    def _show(self, alerts: tuple[Alert, ...]) -> None:
        # Made anew only when they are others, or buttons under a finger would swallow its press.
        before, self._open = self._open, tuple(sorted(alerts, key=_urgency))
        if before != self._open:
            self.alertsChanged.emit()
        self.minutesChanged.emit()

    def _told(self, alert: Alert) -> str:
        match alert.kind:
            case AlertKind.ALARM:
                words = self._catalogue.translate("Alerts", "Alarm: {counter}")
            case AlertKind.HELP:
                words = self._catalogue.translate("Alerts", "Help wanted: {counter}")
            case AlertKind.BAD_RATING:
                words = self._catalogue.translate("Alerts", "Bad rating: {counter}")
        number = alert.counter
        where = "–" if number is None else self._words.counter(number)
        return words.format(counter=where)

    @Property(list, notify=alertsChanged)
    def alerts(self) -> list[dict[str, Any]]:
        """The most urgent ones: id, words, whether it is an alarm."""
        return [
            {
                "id": each.id,
                "words": self._told(each),
                "alarm": each.kind is AlertKind.ALARM,
            }
            for each in self._open[:SHOWN]
        ]

    @Property(list, notify=minutesChanged)
    def minutes(self) -> list[int]:
        """For how many minutes each of them has been open."""
        return [whole_minutes(each.at, self._clock()) for each in self._open[:SHOWN]]

    @Property(int, notify=alertsChanged)
    def more(self) -> int:
        """How many others are open."""
        return max(0, len(self._open) - SHOWN)


def _urgency(alert: Alert) -> tuple[int, int]:
    """Alarms first, then help, then bad ratings; the oldest of each first."""
    return URGENCY.index(alert.kind), alert.id
