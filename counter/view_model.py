"""Shows who is at an officer's counter and runs the buttons for them."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.commands import Commands
from counter.console import ConsoleInputs, allowed
from counter.counter_service import CounterService
from counter.cue_words import cue_line
from counter.done_words import UndoNow, undo_now
from db.alerts import Alerts
from db.queue.unit_of_work import Staffed
from runtime.clock import Clock
from tickets.alerts import AlertKind
from tickets.hall import CounterState
from tickets.source import Source
from tickets.states import Move
from tickets.views import Desk
from tickets.visit import Ticket

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1

MOVES = {
    "recall": Move.RECALL,
    "start": Move.START,
    "finish": Move.FINISH,
    "miss": Move.MISS,
    "park": Move.PARK,
    "transfer": Move.TRANSFER,
    "back": Move.RETURN_TO_LINE,
    "postpone": Move.POSTPONE,
}
"""The buttons that do something to whoever is here, by the move that each makes."""


@QmlElement
@QmlUncreatable("")
class CounterViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Who is at one counter."""

    deskChanged = Signal()
    clockChanged = Signal()
    undoChanged = Signal()
    saidChanged = Signal()
    busyChanged = Signal()

    def __init__(
        self,
        service: CounterService,
        commands: Commands,
        clock: Clock,
        alerts: Alerts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._commands, self._clock = service, commands, clock
        self._words, self._alerts = commands.words, alerts
        self._inputs = ConsoleInputs(Desk(commands.counter, None, (), (), 0, 0.0))
        self._undo = UndoNow()
        commands.inputs_read.connect(self.showInputs)
        commands.said_changed.connect(self.saidChanged)
        commands.busy_changed.connect(self.busyChanged)

    @Slot()
    def tick(self) -> None:
        """Let a second pass."""
        self.clockChanged.emit()
        self._look_at_undo()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over what the tables say."""
        self._inputs = inputs
        self.deskChanged.emit()
        self.clockChanged.emit()
        self._look_at_undo()

    def _look_at_undo(self) -> None:
        translate = self._commands.catalogue.translate
        before, self._undo = (
            self._undo,
            undo_now(self._service.undoable, self._clock(), translate),
        )
        if before != self._undo:
            self.undoChanged.emit()

    @Slot()
    def callNext(self) -> None:
        """Close what is here and call the next."""
        self._commands.do(self._service.call_next, self._called, kind="call")

    def _called(self, ticket: Ticket | None) -> None:
        if ticket is None:
            self._commands.say(self._commands.catalogue.translate("Console", "Nobody is waiting"))

    @Slot()
    def recall(self) -> None:
        """Show the call again."""
        self._commands.do(self._service.recall, kind="recall")

    @Slot()
    def start(self) -> None:
        """Record that the person has come."""
        self._commands.do(self._service.start)

    @Slot()
    def finish(self) -> None:
        """Record that the service is done."""
        self._commands.do(self._service.finish)

    @Slot()
    def missed(self) -> None:
        """Record that the person has not come."""
        self._commands.do(self._service.missed)

    @Slot()
    def park(self) -> None:
        """Set the person here aside, to be called again by this counter."""
        self._commands.do(self._service.park)

    @Slot()
    def returnToLine(self) -> None:
        """Put the person here back where they were in line."""
        self._commands.do(self._service.return_to_line)

    @Slot()
    def undo(self) -> None:
        """Take back what was done here last."""
        if self._undo.words:
            self._commands.do(self._service.undo, self._taken_back, kind="undo")

    def _taken_back(self, tickets: tuple[Ticket, ...]) -> None:
        told = self._commands.catalogue.translate("Console", "Taken back: {labels}")
        labels = " · ".join(dict.fromkeys(ticket.label for ticket in tickets))
        self._commands.say(told.format(labels=labels))

    @Slot()
    def needHelp(self) -> None:
        """Tell the other counters that the officer here needs somebody."""
        told = self._commands.catalogue.translate("Console", "The other counters know")
        self._raise(AlertKind.HELP, told)

    @Slot()
    def alarm(self) -> None:
        """Tell the other counters of an alarm. Nothing is shown here: who stands here would see."""
        self._raise(AlertKind.ALARM)

    def _raise(self, kind: AlertKind, told: str = "") -> None:
        counter = self._commands.counter
        self._commands.quietly(
            lambda: self._alerts.raise_alert(kind, counter, Source.CONSOLE), told
        )

    @Slot()
    def goOn(self) -> None:
        """Take people in again: the counter was paused or closed."""
        self._commands.do(self._service.open)

    @Slot()
    def pause(self) -> None:
        """Call nobody more for a while, without a reason."""
        self._commands.do(self._service.pause)

    @Slot()
    def closeCounter(self) -> None:
        """Close the counter, and say how many people still wait for it."""
        self._commands.do(self._service.close, self._closed)

    def _closed(self, _staffed: Staffed) -> None:
        waiting = len(self._inputs.desk.waiting)
        told = self._commands.catalogue.translate("Console", "Closed. Nobody waits for it any more")
        if waiting:
            told = self._commands.catalogue.translate(
                "Console", "Closed. %n still wait for what it served", n=waiting
            )
        self._commands.say(told)

    @Property(str, notify=deskChanged)
    def hereLabel(self) -> str:
        """The number at the counter; empty when nobody is."""
        return self._inputs.desk.here.label if self._inputs.desk.here else ""

    @Property(str, notify=deskChanged)
    def hereService(self) -> str:
        """What they came for."""
        return self._of_here(lambda here: self._words.service(here.service))

    @Property(str, notify=deskChanged)
    def hereMark(self) -> str:
        """Priority class and language, where it is not the usual one."""
        return self._of_here(self._words.mark)

    @Property(str, notify=deskChanged)
    def hereThen(self) -> str:
        """What they have come for besides, in order; empty if nothing."""
        return self._of_here(self._words.then)

    @Property(str, notify=deskChanged)
    def hereNote(self) -> str:
        """What the officer who sent them here has written; empty if nothing."""
        return self._of_here(lambda here: here.note or "")

    @Property(str, notify=clockChanged)
    def cue(self) -> str:
        """One line that helps to be kind; empty if there is none now."""
        return cue_line(self._inputs.desk, self._clock(), self._words)

    @Property(str, notify=clockChanged)
    def hereTimes(self) -> str:
        """How long they waited, and how long they have been here."""
        return self._of_here(lambda here: self._words.times(here, self._clock()))

    def _of_here(self, words: Callable[[Ticket], str]) -> str:
        here = self._inputs.desk.here
        return words(here) if here else ""

    @Property(bool, notify=deskChanged)
    def isOpen(self) -> bool:
        """Whether the counter takes people in."""
        return self._inputs.desk.state is CounterState.OPEN

    @Property(str, notify=deskChanged)
    def stateWords(self) -> str:
        """That the counter is paused or closed; empty while it is open."""
        return self._words.state(self._inputs.desk.state)

    @Property(dict, notify=deskChanged)
    def can(self) -> dict[str, bool]:
        """Which buttons do something now, by their names in ``MOVES``."""
        moves: frozenset[Move] = allowed(self._inputs.desk.here)
        return {name: move in moves for name, move in MOVES.items()}

    @Property(str, notify=undoChanged)
    def undoWords(self) -> str:
        """What was done last and may be taken back; empty if nothing."""
        return self._undo.words

    @Property(int, notify=undoChanged)
    def undoSeconds(self) -> int:
        """For how many seconds more."""
        return self._undo.seconds

    @Property(str, notify=saidChanged)
    def said(self) -> str:
        """What went otherwise than expected."""
        return self._commands.said

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether an action is under way."""
        return self._commands.busy

    @Slot(str)
    def say(self, words: str) -> None:
        """Tell the officer something; with empty words, that what was told is over."""
        self._commands.say(words)

    @Slot(object)
    def showTrouble(self, error: Exception | None) -> None:
        """Say why the queue cannot be read, or with None that it can be again."""
        self._commands.show_trouble(error)
