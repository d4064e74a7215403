"""Shows what stands around an officer's work: hall, counter, time, the day's figures."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.commands import Commands
from counter.console import ConsoleInputs, troubles
from runtime.clock import Clock
from tickets.hall import HallSetup
from tickets.notices import urgent_words
from tickets.views import Desk

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class HeadViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The head of one counter's console; its pulse is the console's."""

    hallChanged = Signal()
    deskChanged = Signal()
    clockChanged = Signal()

    def __init__(self, commands: Commands, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands, self._words, self._clock = commands, commands.words, clock
        self._inputs = ConsoleInputs(Desk(commands.counter, None, (), (), 0, 0.0))
        commands.inputs_read.connect(self.showInputs)
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self.clockChanged)
        self._ticks.start()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now, for all that speak its words."""
        self._words.take_over(setup)
        for changed in (self.hallChanged, self.deskChanged, self.clockChanged):
            changed.emit()

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over what the tables say."""
        self._inputs = inputs
        self.deskChanged.emit()
        self.clockChanged.emit()

    @Property(int, constant=True)
    def number(self) -> int:
        """The counter's number."""
        return self._commands.counter

    @Property(str, notify=hallChanged)
    def name(self) -> str:
        """The counter's own name, or its number in words."""
        return self._words.counter(self._commands.counter)

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
    def medianMinutes(self) -> int:
        """Their median handling time in minutes."""
        return round(self._inputs.desk.median_minutes)

    @Property(str, notify=deskChanged)
    def deviceTroubles(self) -> str:
        """What is wrong with a printer or a board, and with how many others; empty if nothing."""
        first, *others = troubles(self._inputs, self._commands.catalogue.translate) or [""]
        return f"{first} +{len(others)}" if others else first

    @Property(str, notify=deskChanged)
    def state(self) -> str:
        """Whether the counter is open, paused or closed, as a code."""
        return self._inputs.desk.state.value

    @Property(str, notify=deskChanged)
    def officer(self) -> str:
        """The badge of whoever is signed on here; empty when nobody is."""
        return self._inputs.desk.officer or ""
