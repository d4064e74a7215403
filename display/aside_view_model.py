"""Shows what stands beside the calls: who waits, shall come near or was missed; what is lent."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import in_turn, recently
from display.list_model import ListModel
from display.words import BETWEEN, LineShown, Words
from tickets.views import BoardInputs, MissedCall, NextNumber

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1

NUMBERS = 6
"""How many numbers of a kind are shown at once; more take turns."""

LINES, LINES_A_BOX = 10, 2
"""How many lines are, and how many less for each kind of numbers that is shown below them."""

LINES_BESIDE_BOXES = 7
"""How many lines are on a screen that stands upright: there the numbers stand beside them."""


class Aside(Struct, frozen=True):
    """The numbers beside the calls."""

    missed: str = ""
    near: str = ""


@QmlElement
@QmlUncreatable("")
class AsideViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """What stands beside the calls of a hall or a zone."""

    hallChanged = Signal()
    asideChanged = Signal()

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._lines = ListModel(LineShown, self)
        self._aside = Aside()

    def showWords(self, words: Words) -> None:
        """Take over the hall as its file says now."""
        self._words = words
        self.hallChanged.emit()

    def show(self, inputs: BoardInputs, now: datetime, *, tall: bool) -> None:
        """Show what the tables say, as far as it is the turn of each at ``now``."""
        aside = Aside(
            missed=_labels(in_turn(recently(inputs.missed, now), NUMBERS, now)),
            near=_labels(in_turn(inputs.near, NUMBERS, now)),
        )
        if aside != self._aside:
            self._aside = aside
            self.asideChanged.emit()
        # A service that nobody waits for steps back behind those that people wait for.
        # What was read before a hall file was loaded again may know one that has left it.
        offered = {service.code for service in self._words.setup.services}
        known = (line for line in inputs.lines if line.service in offered)
        in_order = sorted(known, key=lambda line: not line.waiting)
        below = LINES - LINES_A_BOX * (bool(aside.missed) + bool(aside.near))
        count = LINES_BESIDE_BOXES if tall else below
        self._lines.show([self._words.line(each, now) for each in in_turn(in_order, count, now)])

    @Property(QObject, constant=True)
    def lines(self) -> ListModel:
        """Who waits for what."""
        return self._lines

    @Property(str, notify=asideChanged)
    def missed(self) -> str:
        """The numbers that were missed lately, some of them at a time."""
        return self._aside.missed

    @Property(str, notify=asideChanged)
    def near(self) -> str:
        """The numbers that shall come near, some of them at a time."""
        return self._aside.near

    @Property(str, notify=hallChanged)
    def linesTitle(self) -> str:
        """Over who waits for what."""
        return BETWEEN.join(self._words.say("Board", "Waiting now"))

    @Property(str, notify=hallChanged)
    def nearTitle(self) -> str:
        """Over the numbers that shall come near."""
        return BETWEEN.join(self._words.say("Board", "Please come near"))

    @Property(str, notify=hallChanged)
    def missedTitle(self) -> str:
        """Over the numbers that were missed."""
        return BETWEEN.join(self._words.say("Board", "Missed"))

    @Property(str, notify=hallChanged)
    def missedWords(self) -> str:
        """What to do for whoever was missed."""
        return "\n".join(self._words.say("Board", "No harm done: tell any member of staff"))

    @Property(str, notify=hallChanged)
    def amenitiesTitle(self) -> str:
        """Over what one may borrow or have; empty when there is nothing."""
        if not self._words.setup.hall.amenities:
            return ""
        return BETWEEN.join(self._words.say("Board", "Ask us for"))

    @Property(str, notify=hallChanged)
    def amenities(self) -> str:
        """What one may borrow or have."""
        # No line begins with a dot.
        return "\N{NO-BREAK SPACE}· ".join(
            self._words.first(each) for each in self._words.setup.hall.amenities
        )


def _labels(numbers: Sequence[MissedCall | NextNumber]) -> str:
    return BETWEEN.join(each.label for each in numbers)
