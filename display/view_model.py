"""Shows the board on the hall display. It reads and never writes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QDate, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import Board, BoardInputs, Row, arrange, in_turn
from runtime.clock import Clock
from runtime.desktop.contrast import POLICE_BLUE
from runtime.languages import Catalogue, pick
from tickets.hall import HallSetup, Service
from tickets.refusal import refusal_of
from tickets.views import Call, Line

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1

ROWS = 4
LINES = 6


@QmlElement
@QmlUncreatable("")
class DisplayViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One hall display, in one or two languages side by side."""

    hallChanged = Signal()
    boardChanged = Signal()
    linesChanged = Signal()
    clockChanged = Signal()
    staleChanged = Signal()

    def __init__(
        self,
        setup: HallSetup,
        languages: tuple[str, ...],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setup, self._clock = setup, clock
        self._languages = languages
        self._catalogues = [Catalogue("display", language) for language in languages]
        self._inputs = BoardInputs((), ())
        self._stale_since: datetime | None = None
        self._seen_at = clock()
        self._ticks = QTimer(self)
        self._ticks.setInterval(500)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._setup = setup
        self.hallChanged.emit()
        self.tick()

    @Slot(object)
    def showInputs(self, inputs: BoardInputs) -> None:
        """Take over what the tables say."""
        self._seen_at = self._clock()
        if inputs.calls != self._inputs.calls:
            self._inputs = inputs
            self.boardChanged.emit()
        self._inputs = inputs
        self.linesChanged.emit()

    @Slot(object)
    def showTrouble(self, error: Exception | None) -> None:
        """Say that the board is old, or with None that it is up to date again."""
        self._stale_since = self._seen_at if error else None
        self.staleChanged.emit()

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        self.clockChanged.emit()
        self.boardChanged.emit()
        self.linesChanged.emit()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    @Property(str, notify=hallChanged)
    def hallName(self) -> str:
        """The hall's name in the first language."""
        return self._first(self._setup.hall.names)

    @Property(str, notify=hallChanged)
    def hallNameSecond(self) -> str:
        """The hall's name in the second language, if there is one."""
        return self._second(self._setup.hall.names)

    @Property(str, notify=hallChanged)
    def hallColor(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self._setup.hall.color or POLICE_BLUE

    @Property(str, constant=True)
    def welcome(self) -> str:
        """What stands where no call has been made yet."""
        return self._both([c.translate("Board", "Welcome") for c in self._catalogues])

    @Property(str, constant=True)
    def welcomeWords(self) -> str:
        """How it works, for the first people of the morning."""
        words = [
            c.translate(
                "Board", "Take a number at the ticket machine; it is shown here when called"
            )
            for c in self._catalogues
        ]
        return "\n".join(words)

    @Property(str, constant=True)
    def heading(self) -> str:
        """Over the newest call."""
        return self._both(
            [c.translate("Board", "Please go to the counter") for c in self._catalogues]
        )

    @Property(str, notify=boardChanged)
    def newestLabel(self) -> str:
        """The number called last; empty when there is none yet."""
        newest = self._board().newest
        return newest.call.label if newest else ""

    @Property(str, notify=boardChanged)
    def newestCounter(self) -> str:
        """Where it is called to, in the first language."""
        newest = self._board().newest
        return self._counter(newest.call, 0) if newest else ""

    @Property(str, notify=boardChanged)
    def newestCounterSecond(self) -> str:
        """Where it is called to, in the second language."""
        newest = self._board().newest
        return self._counter(newest.call, 1) if newest and len(self._catalogues) > 1 else ""

    @Property(float, notify=boardChanged)
    def newestEvent(self) -> float:
        """Grows with every call and recall: something new is to be seen.

        An id begins at the hall's number times 2 to the 36th: no int of QML holds it.
        """
        newest = self._board().newest
        return newest.call.event if newest else 0

    @Property(list, notify=boardChanged)
    def earlier(self) -> list[dict[str, Any]]:
        """The calls before: label, counter, fresh."""
        return [self._row(row) for row in self._board().earlier]

    @Property(str, constant=True)
    def linesTitle(self) -> str:
        """Over who waits for what."""
        return self._both([c.translate("Board", "Waiting now") for c in self._catalogues])

    @Property(list, notify=linesChanged)
    def lines(self) -> list[dict[str, str]]:
        """Who waits for what: letter, name, people, minutes."""
        services = {s.code: s for s in self._setup.services}
        known = [line for line in self._inputs.lines if line.service in services]
        return [
            {
                "letter": services[line.service].series,
                "name": self._first(services[line.service].short_names),
                "people": self._people(line),
                "minutes": self._wait(services[line.service], line),
            }
            for line in in_turn(known, LINES, self._clock())
        ]

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return f"{self._now():%H:%M}"

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        """Date and weekday in the first language."""
        written = self._catalogues[0].translate("Board", "dddd, MMMM d")
        now = self._now()
        return str(
            QLocale(self._languages[0]).toString(QDate(now.year, now.month, now.day), written)
        )

    @Property(str, notify=hallChanged)
    def amenitiesTitle(self) -> str:
        """Over what one may borrow or have; empty when there is nothing."""
        if not self._setup.hall.amenities:
            return ""
        return self._both([c.translate("Board", "Ask us for") for c in self._catalogues])

    @Property(str, notify=hallChanged)
    def amenities(self) -> str:
        """What one may borrow or have."""
        return " · ".join(self._first(each.names) for each in self._setup.hall.amenities)

    @Property(str, notify=clockChanged)
    def notice(self) -> str:
        """The notice whose turn it is, in the first language."""
        return "".join(self._first(each) for each in self._notice())

    @Property(str, notify=clockChanged)
    def noticeSecond(self) -> str:
        """The same notice in the second language."""
        return "".join(self._second(each) for each in self._notice())

    @Property(str, notify=staleChanged)
    def stale(self) -> str:
        """Says that the board is old, and since when; empty when it is up to date."""
        if self._stale_since is None:
            return ""
        at = f"{self._local(self._stale_since):%H:%M:%S}"
        words = [
            c.translate("Board", "Not up to date since {time}: please listen to the staff")
            for c in self._catalogues
        ]
        return self._both([each.format(time=at) for each in words])

    def _board(self) -> Board:
        return arrange(self._inputs.calls, ROWS, self._clock())

    def _row(self, row: Row) -> dict[str, Any]:
        return {"label": row.call.label, "counter": self._counter(row.call, 0), "fresh": row.fresh}

    def _counter(self, call: Call, language: int) -> str:
        names = next((c.names for c in self._setup.counters if c.number == call.counter), None)
        if names:
            return pick(names, self._languages[language])
        words = self._catalogues[language].translate("Board", "Counter {number}")
        return words.format(number=call.counter)

    def _people(self, line: Line) -> str:
        return self._catalogues[0].translate("Board", "%n people", n=line.waiting)

    def _wait(self, service: Service, line: Line) -> str:
        """How long whoever comes now would wait; or why they would not get a number, or a call."""
        translate = self._catalogues[0].translate
        if refusal_of(self._setup.hall, service, line, self._clock()):
            return translate("Board", "No numbers just now")
        if not line.served:
            return translate("Board", "No counter open yet")
        low, high = line.minutes
        if high == 0:
            return translate("Board", "No wait") if line.waiting == 0 else "–"
        if low == 0:
            return translate("Board", "≤ {high} min").format(high=high)
        words = translate("Board", "{low}–{high} min")
        return words.format(low=low, high=high)

    def _notice(self) -> tuple[Mapping[str, str], ...]:
        return in_turn(self._setup.hall.notices, 1, self._clock())

    def _first(self, texts: Mapping[str, str]) -> str:
        return pick(texts, self._languages[0])

    def _second(self, texts: Mapping[str, str]) -> str:
        return pick(texts, self._languages[1]) if len(self._languages) > 1 else ""

    @staticmethod
    def _both(words: list[str]) -> str:
        return "   ".join(words)

    def _now(self) -> datetime:
        return self._local(self._clock())

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._setup.hall.time_zone))
