"""Does what an officer asks for, one thing at a time, and shows the counter as it is after it."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from counter.actions import Actions
from counter.console import ConsoleInputs
from counter.refusals import refusal
from counter.ticket_words import TicketWords
from runtime.jobs import JobRunner
from runtime.languages import Catalogue
from tickets.errors import BadInput, DatabaseTrouble

T = TypeVar("T")
Refused = Callable[[BadInput], bool]
"""Called with a refusal; says whether it has been dealt with, so that no words are needed."""


class Commands(QObject):
    """What all parts of one console share: whether something is under way, and what was said."""

    busy_changed = Signal()
    said_changed = Signal()
    inputs_read = Signal(object)
    """The counter as it is after something was done; a ``ConsoleInputs``."""

    def __init__(
        self,
        counter: int,
        read: Callable[[], ConsoleInputs],
        words: TicketWords,
        jobs: JobRunner,
        catalogue: Catalogue,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.counter, self.words, self.catalogue = counter, words, catalogue
        self.busy, self.said = False, ""
        self.monotonic = monotonic
        self._read = read
        self._actions = Actions(jobs, catalogue, self.say, monotonic)

    def do(
        self,
        action: Callable[[], T],
        done: Callable[[T], None] = lambda _: None,
        *,
        kind: str = "",
        refused: Refused = lambda _: False,
    ) -> None:
        """Run an action away from this thread, then show the counter as it is after it.

        Of a ``kind`` that is named one press is taken at a time: the next counts a moment later.
        """
        if self.busy or (kind and not self._actions.meant(kind)):
            return
        self._set_busy(busy=True)
        self.say("")

        def work() -> tuple[T, ConsoleInputs | None]:
            return action(), self._inputs_now()

        def finish(outcome: tuple[T, ConsoleInputs | None]) -> None:
            self._set_busy(busy=False)
            if kind:
                self._actions.guard(kind)
            if outcome[1]:
                self.inputs_read.emit(outcome[1])
            done(outcome[0])

        def failed(error: BaseException) -> str | None:
            self._set_busy(busy=False)
            if not isinstance(error, BadInput):
                return None
            if refused(error):
                return ""
            return refusal(error, self.counter, self.words, self.catalogue.translate)

        self._actions.run(work, finish, failed)

    def quietly(self, action: Callable[[], object], told: str = "") -> None:
        """Do something at once, whatever else is under way; say ``told`` when it is done."""
        self._actions.run(action, lambda _: self.say(told), lambda _: None)

    def _inputs_now(self) -> ConsoleInputs | None:
        """What the tables say; None when they cannot be read, since the action is done already."""
        try:
            return self._read()
        except DatabaseTrouble:
            return None

    @Slot(object)
    def show_trouble(self, error: Exception | None) -> None:
        """Say why the queue cannot be read, or with None that it can be again."""
        self.say(self._actions.trouble(error) if error else "")

    @Slot(str)
    def say(self, words: str) -> None:
        """Tell the officer something; with empty words, that what was told is over."""
        if words != self.said:
            self.said = words
            self.said_changed.emit()

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit()
