"""Shows who waits, is parked, was missed or has no paper, and does what can be done with each."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter import lists
from counter.commands import Commands
from counter.console import ConsoleInputs
from counter.counter_service import CounterService
from counter.lists import MOST_DIGITS, SHOWN, Only, Tab
from db.print_jobs import PrintJob
from runtime.clock import Clock
from tickets.states import Move
from tickets.views import Desk
from tickets.visit import Ticket

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1


ALWAYS = frozenset({Tab.WAITING, Tab.PARKED, Tab.MISSED})
"""Lists that are named when they are empty, too."""


@QmlElement
@QmlUncreatable("")
class ListsViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The lists of one counter: one of them is shown, or what was found by its digits."""

    rowsChanged = Signal()
    chosenChanged = Signal()

    def __init__(
        self,
        service: CounterService,
        commands: Commands,
        clock: Clock,
        promise: timedelta = timedelta(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._commands, self._clock = service, commands, clock
        self._promise = promise
        self._inputs = ConsoleInputs(Desk(commands.counter, None, (), (), 0, 0.0))
        self._tab, self._only = Tab.WAITING, Only()
        self._typed, self._chosen = "", ""
        self._rows: list[dict[str, Any]] = []
        commands.inputs_read.connect(self.showInputs)

    def refresh(self) -> None:
        """Show everything anew: the hall, or the minute, is another."""
        self._show()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over what the tables say."""
        before, self._inputs = self._inputs.desk.here, inputs
        if before != inputs.desk.here:  # what was looked for has come, or is given up
            self._typed = self._chosen = ""
        if self._only not in lists.choices(inputs.desk.waiting):
            self._only = Only()
        self._show()

    @Slot(str)
    def showTab(self, tab: str) -> None:
        """Show another list."""
        self._tab, self._typed, self._chosen = Tab(tab), "", ""
        self._show()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show the list beside this one."""
        tabs = list(Tab)
        self.showTab(tabs[(tabs.index(self._tab) + by) % len(tabs)])

    @Slot()
    def filterOn(self) -> None:
        """Show the waiting of the next service or class only, and after the last all of them."""
        self._only = lists.next_choice(self._only, self._inputs.desk.waiting)
        self._tab, self._typed, self._chosen = Tab.WAITING, "", ""
        self._show()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Look for a number by one more of its digits."""
        if digit.isdigit() and len(self._typed) < MOST_DIGITS:
            self._typed, self._chosen = self._typed + digit, ""
            self._show()

    @Slot()
    def erase(self) -> None:
        """Take back the last digit."""
        self._typed, self._chosen = self._typed[:-1], ""
        self._show()

    @Slot()
    def clear(self) -> None:
        """Look for nothing, and have chosen nobody."""
        self._typed, self._chosen = "", ""
        self._show()

    @Slot(str)
    def choose(self, label: str) -> None:
        """Choose a number of the list; the same once more chooses nobody."""
        self._chosen = "" if label == self._chosen else label
        self.chosenChanged.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """Choose the number above or below."""
        labels = [row["label"] for row in self._rows]
        if labels:
            at = labels.index(self._chosen) + by if self._chosen in labels else min(by, 0)
            self._chosen = labels[min(max(at, 0), len(labels) - 1)] if at >= 0 else labels[0]
            self.chosenChanged.emit()

    @Slot()
    def callMeant(self) -> None:
        """Call the number that is chosen or was typed."""
        if meant := self._meant():
            self.call(meant)
        elif self._typed:
            told = self._commands.catalogue.translate(
                "Console", "Nobody with {number} waits, is parked or was missed here"
            )
            self._commands.say(told.format(number=self._typed))

    @Slot(str)
    def call(self, label: str) -> None:
        """Close what is at the counter and call this number."""
        self._commands.do(lambda: self._service.call(label), lambda _: self.clear(), kind="call")

    @Slot(str)
    def checkInAgain(self, label: str) -> None:
        """Put a missed number back in line."""
        # Another number moves up under the finger: one press at a time.
        self._commands.do(lambda: self._service.check_in_again(label), kind="again")

    @Slot(str)
    def cancel(self, label: str) -> None:
        """End a number: its person has gone."""
        self._commands.do(
            lambda: self._service.cancel(label), lambda _: self.clear(), kind="cancel"
        )

    @Slot(str)
    def reprint(self, label: str) -> None:
        """Have a ticket printed once more, at the ticket machine where it was taken."""
        self._commands.do(lambda: self._service.reprint(label), self._reprinted, kind="copy")

    def _reprinted(self, job: PrintJob) -> None:
        self._commands.say(self._commands.words.copy(ordered=job.copy))

    def _tickets(self) -> tuple[Ticket, ...]:
        if self._typed:
            return lists.found(self._inputs.desk, self._typed)
        tickets = lists.of_tab(self._inputs, self._tab)
        return tuple(filter(self._only.has, tickets)) if self._tab is Tab.WAITING else tickets

    def _show(self) -> None:
        shown = [self._row(ticket) for ticket in self._tickets()[:SHOWN]]
        if self._tab is Tab.NO_PAPER and not self._typed:
            shown = [self._commands.words.bare_row(each) for each in self._inputs.no_paper[:SHOWN]]
        self._rows = shown
        if self._chosen not in {row["label"] for row in shown}:
            self._chosen = ""
        self.rowsChanged.emit()
        self.chosenChanged.emit()

    def _row(self, ticket: Ticket) -> dict[str, Any]:
        now = self._clock()
        row = self._commands.words.row(ticket, now)
        return row | {
            "late": lists.late(ticket, now, self._promise),
            "state": ticket.state.value,
        }

    @Property(list, notify=rowsChanged)
    def tabs(self) -> list[dict[str, Any]]:
        """The lists: code, words, how many, whether it is the one shown."""
        return [
            {
                "code": tab.value,
                "words": self._commands.words.tab(tab.value),
                "count": lists.count(self._inputs, tab),
                "shown": tab is self._tab and not self._typed,
            }
            for tab in Tab
            if tab in ALWAYS or lists.count(self._inputs, tab) or self._tab is tab
        ]

    @Property(list, notify=rowsChanged)
    def rows(self) -> list[dict[str, Any]]:
        """The list that is shown: label, service, mark, minutes, late, state."""
        return self._rows

    @Property(int, notify=rowsChanged)
    def more(self) -> int:
        """How many stand behind the end of the list."""
        if self._tab is Tab.NO_PAPER and not self._typed:
            return max(0, len(self._inputs.no_paper) - SHOWN)
        return max(0, len(self._tickets()) - SHOWN)

    @Property(int, notify=rowsChanged)
    def waitingCount(self) -> int:
        """How many wait for this counter, shown or not."""
        return len(self._inputs.desk.waiting)

    @Property(int, notify=rowsChanged)
    def lateCount(self) -> int:
        """How many of them have waited longer than the hall promises."""
        now = self._clock()
        return sum(lists.late(each, now, self._promise) for each in self._inputs.desk.waiting)

    @Property(int, constant=True)
    def promiseMinutes(self) -> int:
        """How long the hall promises that people wait at most; 0 promises nothing."""
        return int(self._promise.total_seconds() // 60)

    @Property(str, notify=rowsChanged)
    def onlyWords(self) -> str:
        """Which of the waiting are shown, in words; empty when all are."""
        words = self._commands.words
        if self._only.service:
            return words.service(self._only.service, short=True)
        return words.priority_class(self._only.priority_class) if self._only != Only() else ""

    @Property(int, notify=rowsChanged)
    def onlyCount(self) -> int:
        """How many of the waiting the filter leaves."""
        return sum(map(self._only.has, self._inputs.desk.waiting))

    @Property(str, notify=rowsChanged)
    def typed(self) -> str:
        """The digits that were typed."""
        return self._typed

    @Property(str, notify=chosenChanged)
    def chosen(self) -> str:
        """The number that is chosen; empty when none is."""
        return self._chosen

    @Property(str, notify=chosenChanged)
    def meant(self) -> str:
        """The number that one key calls: the chosen one, or the first that was found."""
        return self._meant()

    def _meant(self) -> str:
        if self._chosen and self._can("call"):
            return self._chosen
        return str(self._rows[0]["label"]) if self._typed and self._rows else ""

    @Property(dict, notify=chosenChanged)
    def can(self) -> dict[str, bool]:
        """What may be done with the chosen number: call, again, postpone, cancel, copy."""
        names = ("call", "again", "postpone", "cancel")
        return {name: self._can(name) for name in names} | {"copy": bool(self._chosen)}

    def _can(self, name: str) -> bool:
        desk = self._inputs.desk
        everybody = (*desk.waiting, *desk.parked, *desk.away, *desk.missed)
        chosen = next((each for each in everybody if each.label == self._chosen), None)
        return chosen is not None and _MOVES[name] in lists.may(chosen)


_MOVES = {
    "call": Move.CALL,
    "again": Move.CHECK_IN_AGAIN,
    "postpone": Move.POSTPONE,
    "cancel": Move.CANCEL,
}
