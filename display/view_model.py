"""What every display shows around its calls: the hall, the time, what is said, what is urgent."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import in_turn
from display.layout import Heights, Panel, heights_of, in_clauses, panel_of
from display.words import BETWEEN, Words
from runtime.clock import Clock
from runtime.desktop.contrast import POLICE_BLUE
from tickets.hall import HallSetup
from tickets.notices import told_now, urgent_now
from tickets.views import Notice

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK = 500
"""Milliseconds between two looks at the clock."""

STALE_AFTER = 2.0
"""Seconds without a look at the tables after which the display says so, with the next tick: before
three have passed."""


class Viewing(Struct, frozen=True):
    """What the settings say of a display: its size in mm, and how far away people are, in m."""

    mm: tuple[int, int] = (0, 0)
    distance: float = 10.0


UNMEASURED = Viewing()


class Around(Struct, frozen=True):
    """All the words around the calls."""

    time: str
    date: str
    said: str
    said_second: str
    stale: bool
    urgent: str
    urgent_second: str


@QmlElement
@QmlUncreatable("")
class DisplayViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One display, in one or two languages side by side. It reads and never writes.

    ``silence`` says how many seconds ago the tables were last looked at, whatever came of it.
    """

    hallChanged = Signal()
    aroundChanged = Signal()
    sizeChanged = Signal()

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        languages: tuple[str, ...],
        clock: Clock,
        silence: Callable[[], float] = lambda: 0.0,
        viewing: Viewing = UNMEASURED,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = Words(setup, languages)
        self.viewing, self.clock = viewing, clock
        self._languages, self._silence = languages, silence
        self._captions: tuple[str, ...] = ()
        self._notices: tuple[Notice, ...] = ()
        self._speaks = False
        self._pixels = 1920, 1080
        self._around = self._around_now()
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    @property
    def setup(self) -> HallSetup:
        """The hall as its file says now."""
        return self.words.setup

    @property
    def panel(self) -> Panel:
        """The screen, as it is filled by the window."""
        return panel_of(*self._pixels, self.viewing.mm)

    @property
    def pixels_a_mm(self) -> float:
        """How many pixels of the window one millimetre of the screen has."""
        return self._pixels[0] / self.panel.width

    @property
    def heights(self) -> Heights:
        """What stands around the calls, in mm."""
        return heights_of(self.panel)

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self.words = Words(setup, self._languages)
        self.hallChanged.emit()
        self.tick()

    def showCaption(self, texts: tuple[str, ...]) -> None:
        """Show what is being said now, a sentence a language; () when it is silent again."""
        self._captions = texts
        self.tick()

    def showVoice(self, able: bool) -> None:  # noqa: FBT001 - a fact, as signals bring it
        """Ask people to listen, where calls are spoken; else to watch the screen alone."""
        self._speaks = able
        self.hallChanged.emit()

    def showNotices(self, notices: Sequence[Notice]) -> None:
        """Show these notices besides the hall file's, each in its time."""
        self._notices = tuple(notices)
        self.tick()

    @Slot(int, int)
    def setSize(self, width: int, height: int) -> None:
        """Lay everything out for a window of so many pixels."""
        self._pixels = max(width, 1), max(height, 1)
        self.sizeChanged.emit()

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        around = self._around_now()
        if around != self._around:
            self._around = around
            self.aroundChanged.emit()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    @Property(str, notify=hallChanged)
    def hallName(self) -> str:
        """The hall's name in the first language."""
        return self.words.first(self.setup.hall.names)

    @Property(str, notify=hallChanged)
    def hallNameSecond(self) -> str:
        """The hall's name in the second language, if there is one."""
        return self.words.second(self.setup.hall.names)

    @Property(str, notify=hallChanged)
    def hallColor(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self.setup.hall.color or POLICE_BLUE

    @Property(str, notify=hallChanged)
    def listen(self) -> str:
        """How one learns of one's call here: whether it is spoken as well."""
        if self._speaks:
            return BETWEEN.join(self.words.say("Board", "Please watch the screen and listen"))
        return BETWEEN.join(self.words.say("Board", "Please watch the screen"))

    @Property(float, notify=sizeChanged)
    def headHeight(self) -> float:
        """Pixels of the head with the hall's name and the time."""
        return self.heights.head * self.pixels_a_mm

    @Property(float, notify=sizeChanged)
    def bandHeight(self) -> float:
        """Pixels of the band at the foot."""
        return self.heights.band * self.pixels_a_mm

    @Property(float, notify=sizeChanged)
    def margin(self) -> float:
        """Pixels between what stands on the screen and around it."""
        return self.heights.margin * self.pixels_a_mm

    @Property(bool, notify=sizeChanged)
    def tall(self) -> bool:
        """Whether the screen stands upright."""
        return self.panel.tall

    @Property(str, notify=aroundChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return self._around.time

    @Property(str, notify=aroundChanged)
    def date(self) -> str:
        """Date and weekday in every language."""
        return self._around.date

    @Property(bool, notify=aroundChanged)
    def stale(self) -> bool:
        """Whether what is shown is old: the tables cannot be read."""
        return self._around.stale

    @Property(str, notify=aroundChanged)
    def said(self) -> str:
        """What the band says: that the display is old, what is spoken now, or a notice."""
        return self._around.said

    @Property(str, notify=aroundChanged)
    def saidSecond(self) -> str:
        """The same in the second language; may be empty."""
        return self._around.said_second

    @Property(str, notify=aroundChanged)
    def urgent(self) -> str:
        """The urgent notice, which takes the screen; empty when there is none."""
        return self._around.urgent

    @Property(str, notify=aroundChanged)
    def urgentSecond(self) -> str:
        """The same in the second language; may be empty."""
        return self._around.urgent_second

    def _around_now(self) -> Around:
        now = self.clock()
        local = self._local(now)
        said = self._said(now)
        urgent = in_turn(urgent_now(self._notices, now), 1, now)
        return Around(
            time=f"{local:%H:%M}",
            date=self.words.date(local),
            said=said[0],
            said_second=said[1],
            stale=self._is_stale,
            urgent=in_clauses("".join(self.words.first(each.texts) for each in urgent)),
            urgent_second=in_clauses("".join(self.words.second(each.texts) for each in urgent)),
        )

    def _said(self, now: datetime) -> tuple[str, str]:
        """What goes first of all that the band may say, in both languages."""
        if self._is_stale:
            since = self._local(now - timedelta(seconds=self._silence()))
            told = self.words.say(
                "Board",
                "Not up to date since {time}: please listen to the staff",
                time=f"{since:%H:%M:%S}",
            )
            return told[0], "".join(told[1:])
        if self._captions:
            return self._captions[0], "  ".join(self._captions[1:])
        notices = [
            *self.setup.hall.notices,
            *(each.texts for each in told_now(self._notices, now) if not each.urgent),
        ]
        notice = in_turn(notices, 1, now)
        first, second = (map(of, notice) for of in (self.words.first, self.words.second))
        return "".join(first), "".join(second)

    @property
    def _is_stale(self) -> bool:
        return self._silence() > STALE_AFTER

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self.setup.hall.time_zone))
