"""Shows who is called in a hall or in one of its zones."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display import layout
from display.aside_view_model import AsideViewModel
from display.board import Board, Row, arrange, is_pulsing, of_zone, pulse
from display.list_model import ListModel
from display.media_view_model import MediaViewModel
from display.view_model import UNMEASURED, DisplayViewModel, Viewing
from display.words import BETWEEN
from runtime.clock import Clock
from tickets.hall import HallSetup, Zone
from tickets.views import BoardInputs, Call

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1


class CallShown(Struct, frozen=True):
    """A place in the list: a number and its counter, by its number or by its own name in two lines.

    ``fresh`` marks what was called just now. A place without a call has no label.
    """

    label: str = ""
    counter: str = ""
    name: str = ""
    nameBelow: str = ""
    fresh: bool = False


@QmlElement
@QmlUncreatable("")
class BoardViewModel(DisplayViewModel):  # type: ignore[operator]  # a fault of the stubs
    """The display of the whole hall, or of the zone with the code ``zone``."""

    boardChanged = Signal()
    layoutChanged = Signal()

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        languages: tuple[str, ...],
        clock: Clock,
        silence: Callable[[], float] = lambda: 0.0,
        viewing: Viewing = UNMEASURED,
        zone: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(setup, languages, clock, silence, viewing, parent)
        self.aside = AsideViewModel(self.words, self)
        self.media = MediaViewModel(clock, self)
        self._zone_code = zone
        self._here = BoardInputs((), ())
        self._board, self._pulsing = Board(None), False
        self._calls = ListModel(CallShown, self)
        self._inputs = self._here
        self._layout = self._layout_now()
        self.hallChanged.connect(self._lay_out)
        self.sizeChanged.connect(self._lay_out)
        self.tick()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        super().showSetup(setup)
        self.aside.showWords(self.words)
        self.showInputs(self._inputs)
        self.boardChanged.emit()  # counters may be called otherwise

    @Slot(object)
    def showInputs(self, inputs: BoardInputs) -> None:
        """Take over what the tables say."""
        self._inputs = inputs
        self._here = of_zone(inputs, self.setup, self._zone)
        if self._layout_now() != self._layout:
            self._lay_out()
        self.showNotices(inputs.notices)

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        super().tick()
        now, calls, cells = self.clock(), self._here.calls, self._layout.cells
        board, pulsing = arrange(calls, cells, now), is_pulsing(calls, cells, now)
        self._calls.show(
            [*map(self._place, board.rows)] + [CallShown()] * (cells - len(board.rows))
        )
        if (board, pulsing) != (self._board, self._pulsing):
            self._board, self._pulsing = board, pulsing
            self.boardChanged.emit()
        self.aside.show(self._here, now, tall=self.panel.tall)
        self.media.tick(calling=pulsing)

    @Slot(result=float)
    def pulse(self) -> float:
        """How bright the first place is now, from 0 to 1; asked for each frame while it pulses."""
        return pulse(self._here.calls, self._layout.cells, self.clock())

    @Property(QObject, constant=True)
    def calls(self) -> ListModel:
        """The places below the first, column by column."""
        return self._calls

    @Property(bool, notify=boardChanged)
    def pulsing(self) -> bool:
        """Whether the first place pulses now, or will in a moment."""
        return self._pulsing

    @Property(str, notify=boardChanged)
    def newestLabel(self) -> str:
        """The number in the first place; empty when nobody is called."""
        return self._board.first.label if self._board.first else ""

    @Property(str, notify=boardChanged)
    def newestCounter(self) -> str:
        """Its counter's number, or its counter's own name in the first language."""
        first = self._board.first
        return self._own_name(first) or str(first.counter) if first else ""

    @Property(str, notify=boardChanged)
    def newestCounterSecond(self) -> str:
        """Its counter's own name in the second language; empty where it has none."""
        first = self._board.first
        return self.words.second(self.words.own_name(first.counter)) if first else ""

    @Property(bool, notify=boardChanged)
    def newestIsNamed(self) -> bool:
        """Whether its counter has a name of its own."""
        return bool(self._board.first and self._own_name(self._board.first))

    @Property(str, notify=boardChanged)
    def pages(self) -> str:
        """Which page of the calls this is, such as 2/3; empty where there is one."""
        board = self._board
        return f"{board.page + 1}/{board.pages}" if board.pages > 1 else ""

    @Property(str, notify=layoutChanged)
    def beside(self) -> str:
        """What stands beside a counter's number in the first language."""
        return self.words.beside_number()[0]

    @Property(str, notify=layoutChanged)
    def besideSecond(self) -> str:
        """The same in the second language, if there is one."""
        return "".join(self.words.beside_number()[1:])

    @Property(str, notify=layoutChanged)
    def legend(self) -> str:
        """What the columns mean."""
        return BETWEEN.join(self.words.say("Board", "Number → counter"))

    @Property(str, notify=layoutChanged)
    def welcome(self) -> str:
        """What stands in the first place while nobody is called."""
        return BETWEEN.join(self.words.say("Board", "Welcome"))

    @Property(str, notify=layoutChanged)
    def welcomeWords(self) -> str:
        """How it works, for the first people of the morning."""
        words = self.words.say(
            "Board", "Take a number at the ticket machine; it is shown here when called"
        )
        return "\n".join(words)

    @Property(float, notify=layoutChanged)
    def callsWidth(self) -> float:
        """Pixels of the place of the calls."""
        return self._layout.width * self.pixels_a_mm

    @Property(float, notify=layoutChanged)
    def callsHeight(self) -> float:
        """Pixels of the same with the words above them."""
        return self._layout.height * self.pixels_a_mm

    @Property(float, notify=layoutChanged)
    def headingHeight(self) -> float:
        """Pixels of the words above the calls."""
        return self.heights.heading * self.pixels_a_mm

    @Property(int, notify=layoutChanged)
    def columns(self) -> int:
        """Columns of the places below the first."""
        return self._layout.columns

    @Property(int, notify=layoutChanged)
    def rows(self) -> int:
        """Rows of the same; 0 where one counter has all of the room."""
        return self._layout.rows

    @Property(bool, notify=layoutChanged)
    def firstHasWords(self) -> bool:
        """Whether there is room for words beside the counter's number in the first place."""
        return self._layout.first_has_words

    @Property(bool, notify=layoutChanged)
    def hasWords(self) -> bool:
        """Whether there is room for words beside the counters' numbers in the list."""
        return self._layout.has_words

    @Property(float, notify=layoutChanged)
    def em(self) -> float:
        """Pixels of the type of the numbers below the first."""
        return self._layout.digit / layout.DIGIT * self.pixels_a_mm

    @Property(float, notify=layoutChanged)
    def firstEm(self) -> float:
        """Pixels of the type of the number in the first place."""
        return self._layout.first / layout.DIGIT * self.pixels_a_mm

    @Property(float, notify=layoutChanged)
    def firstHeight(self) -> float:
        """Pixels of the first place."""
        return self._layout.digit * layout.LARGE * self.pixels_a_mm

    @property
    def _zone(self) -> Zone | None:
        """The zone that is shown; when it has left the hall file, the whole hall is."""
        return next((each for each in self.setup.zones if each.code == self._zone_code), None)

    @Slot()
    def _lay_out(self) -> None:
        self._layout = self._layout_now()
        self.layoutChanged.emit()
        self.tick()

    def _layout_now(self) -> layout.Layout:
        zone = self._zone
        counters = [
            each for each in self.setup.counters if zone is None or each.number in zone.counters
        ]
        names = (self.words.first(each.names) for each in counters if each.names)
        numbers = [f"{each.series}000" for each in self.setup.services]
        return layout.lay_out(
            self.panel,
            self.viewing.distance,
            len(counters),
            layout.label_ems([*numbers, *(call.label for call in self._here.calls)]),
            layout.counter_ems(names),
        )

    def _place(self, row: Row) -> CallShown:
        own = self._own_name(row.call)
        number = "" if own else str(row.call.counter)
        return CallShown(row.call.label, number, *layout.two_lines(own), fresh=row.fresh)

    def _own_name(self, call: Call) -> str:
        return self.words.first(self.words.own_name(call.counter))
