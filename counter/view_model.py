"""Shows an officer's console and runs its buttons on the queue."""

import time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.actions import Actions
from counter.console import ConsoleInputs, allowed, troubles
from counter.ticket_words import TicketWords
from db.print_jobs import PrintJob
from db.queue.queue import Queue
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, Catalogue
from tickets.errors import BadInput, DatabaseTrouble
from tickets.hall import HallSetup
from tickets.notices import urgent_words
from tickets.states import Move
from tickets.views import Desk
from tickets.visit import Ticket

T = TypeVar("T")

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class CounterViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One counter's console."""

    hallChanged = Signal()
    deskChanged = Signal()
    clockChanged = Signal()
    saidChanged = Signal()
    busyChanged = Signal()

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        counter: int,
        queue: Queue,
        read: Callable[[], ConsoleInputs],
        reprint: Callable[[str], PrintJob],
        jobs: JobRunner,
        clock: Clock,
        language: str = LANGUAGES[0],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._counter, self._queue = counter, queue
        self._read, self._reprint = read, reprint
        self._clock, self.monotonic = clock, monotonic
        self._language, self._words = language, TicketWords(setup, language)
        self._catalogue = Catalogue("counter", language)
        self._actions = Actions(jobs, self._catalogue, self.say, monotonic)
        self._inputs = ConsoleInputs(Desk(counter, None, (), (), 0, 0.0))
        self._said, self._busy = "", False
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self.clockChanged)
        self._ticks.start()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._words = TicketWords(setup, self._language)
        for changed in (self.hallChanged, self.deskChanged, self.clockChanged):
            changed.emit()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over what the tables say."""
        self._inputs = inputs
        self.deskChanged.emit()
        self.clockChanged.emit()

    @Slot(object)
    def showTrouble(self, error: Exception | None) -> None:
        """Say why the queue cannot be read, or with None that it can be again."""
        self.say(self._actions.trouble(error) if error else "")

    @Slot()
    def callNext(self) -> None:
        """Close what is here and call the next."""
        if self._actions.meant("call"):
            self._do(lambda: self._queue.call_next(self._counter), self._called)

    @Slot()
    def recall(self) -> None:
        """Show the call again."""
        if self._actions.meant("recall"):
            self._do(
                lambda: self._queue.recall(self._counter), lambda _: self._actions.guard("recall")
            )

    @Slot()
    def start(self) -> None:
        """Record that the person has come."""
        self._do(lambda: self._queue.start(self._counter))

    @Slot()
    def finish(self) -> None:
        """Record that the service is done."""
        self._do(lambda: self._queue.finish(self._counter))

    @Slot()
    def missed(self) -> None:
        """Record that the person has not come."""
        self._do(lambda: self._queue.missed(self._counter))

    @Slot(str)
    def checkInAgain(self, label: str) -> None:
        """Put a missed ticket back in line."""
        if self._actions.meant("again"):
            self._do(
                lambda: self._queue.check_in_again(label),
                # Another number has moved up under the finger.
                lambda _: self._actions.guard("again"),
            )

    @Slot(str)
    def reprint(self, label: str) -> None:
        """Have a ticket printed once more, at the ticket machine where it was taken."""
        if self._actions.meant("copy"):
            self._do(lambda: self._reprint(label), self._reprinted)

    def _reprinted(self, job: PrintJob) -> None:
        self._actions.guard("copy")
        self.say(self._words.copy(ordered=job.copy))

    def _do(self, action: Callable[[], T], done: Callable[[T], None] = lambda _: None) -> None:
        """Run an action away from this thread, then show the counter as it is after it."""
        if self._busy:
            return
        self._set_busy(busy=True)
        self.say("")

        def work() -> tuple[T, ConsoleInputs | None]:
            return action(), self._inputs_now()

        def finish(outcome: tuple[T, ConsoleInputs | None]) -> None:
            self._set_busy(busy=False)
            if outcome[1]:
                self.showInputs(outcome[1])
            done(outcome[0])

        self._actions.run(work, finish, self._failed)

    def _inputs_now(self) -> ConsoleInputs | None:
        """What the tables say; None when they cannot be read, since the action is done already."""
        try:
            return self._read()
        except DatabaseTrouble:
            return None

    def _called(self, ticket: Ticket | None) -> None:
        self._actions.guard("call")
        if ticket is None:
            self.say(self._catalogue.translate("Console", "Nobody is waiting"))

    def _failed(self, error: BaseException) -> str | None:
        self._set_busy(busy=False)
        not_now = self._catalogue.translate("Console", "That is not possible just now")
        return not_now if isinstance(error, BadInput) else None

    @Slot(str)
    def say(self, words: str) -> None:
        """Tell the officer something; with empty words, that what was told is over."""
        if words != self._said:
            self._said = words
            self.saidChanged.emit()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    @Property(int, constant=True)
    def number(self) -> int:
        """The counter's number."""
        return self._counter

    @Property(str, notify=hallChanged)
    def name(self) -> str:
        """The counter's own name, or its number in words."""
        return self._words.counter(self._counter)

    @Property(str, notify=hallChanged)
    def hallColor(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self._words.hall_color()

    @Property(str, notify=hallChanged)
    def hallName(self) -> str:
        """The hall's name."""
        return self._words.hall_name()

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return self._words.time(self._clock())

    @Property(str, notify=clockChanged)
    def urgent(self) -> str:
        """What everybody is told now; empty when nothing is urgent."""
        return urgent_words(self._inputs.notices, self._clock(), self._words.in_words)

    @Property(int, notify=deskChanged)
    def served(self) -> int:
        """Tickets finished here today."""
        return self._inputs.desk.served

    @Property(int, notify=deskChanged)
    def meanMinutes(self) -> int:
        """Their mean handling time in minutes."""
        return round(self._inputs.desk.mean_minutes)

    @Property(str, notify=deskChanged)
    def hereLabel(self) -> str:
        """The number at the counter; empty when nobody is."""
        return self._inputs.desk.here.label if self._inputs.desk.here else ""

    @Property(str, notify=deskChanged)
    def hereService(self) -> str:
        """What they came for."""
        here = self._inputs.desk.here
        return self._words.service(here.service) if here else ""

    @Property(str, notify=deskChanged)
    def hereMark(self) -> str:
        """Priority class and language, where it is not the usual one."""
        here = self._inputs.desk.here
        return self._words.mark(here) if here else ""

    @Property(str, notify=clockChanged)
    def hereTimes(self) -> str:
        """How long they waited, and how long they have been here."""
        here = self._inputs.desk.here
        return self._words.times(here, self._clock()) if here else ""

    @Property(list, notify=deskChanged)
    def waiting(self) -> list[dict[str, Any]]:
        """Who waits, in the order of calling: label, service, mark, minutes."""
        return self._rows(self._inputs.desk.waiting)

    @Property(int, notify=deskChanged)
    def waitingCount(self) -> int:
        """How many wait, also those behind the end of the list."""
        return len(self._inputs.desk.waiting) + self._inputs.desk.more_waiting

    @Property(int, notify=deskChanged)
    def moreWaiting(self) -> int:
        """How many wait behind the end of the list."""
        return self._inputs.desk.more_waiting

    @Property(list, notify=deskChanged)
    def missedTickets(self) -> list[dict[str, Any]]:
        """Who was called and did not come: label, service, mark, minutes."""
        return self._rows(self._inputs.desk.missed)

    @Property(list, notify=deskChanged)
    def noPaper(self) -> list[str]:
        """Numbers whose people may have no paper."""
        return list(self._inputs.no_paper)

    @Property(str, notify=deskChanged)
    def deviceTroubles(self) -> str:
        """What is wrong with a printer or a board, and with how many others; empty if nothing."""
        first, *others = troubles(self._inputs, self._catalogue.translate) or [""]
        return f"{first} +{len(others)}" if others else first

    @Property(dict, notify=deskChanged)
    def can(self) -> dict[str, bool]:
        """Which buttons do something now: recall, start, finish, miss."""
        moves = allowed(self._inputs.desk.here)
        return {m.value: m in moves for m in (Move.RECALL, Move.START, Move.FINISH, Move.MISS)}

    @Property(str, notify=saidChanged)
    def said(self) -> str:
        """What went otherwise than expected."""
        return self._said

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether an action is under way."""
        return self._busy

    def _rows(self, tickets: Iterable[Ticket]) -> list[dict[str, Any]]:
        return [self._words.row(ticket, self._clock()) for ticket in tickets]
