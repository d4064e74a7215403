"""The kiosk between the pure screens and QML: properties to show, slots to call."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QDate, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import screens
from kiosk.screens import Limits, Page, Screen, Taken
from printer.layout import numbers_in_short
from printer.spooler import Report
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, Catalogue, pick
from tickets.model import ORDINARY, HallSetup, Line, Service

QML_IMPORT_NAME = "WarmWindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGE_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}
"""Each language by its own name: whoever needs it can read it."""

Take = Callable[[str, str, str], Taken]
"""(service, class, language) -> the ticket; called away from the GUI thread."""


@QmlElement
@QmlUncreatable("")
class KioskViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One ticket machine. Every text is in the language the person chose."""

    screenChanged = Signal()
    linesChanged = Signal()
    clockChanged = Signal()
    printerChanged = Signal()
    busyChanged = Signal()
    languageChanged = Signal(str)

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        take: Take,
        jobs: JobRunner,
        clock: Clock,
        limits: Limits,
        language: str = LANGUAGES[0],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setup, self._take, self._jobs, self._clock = setup, take, jobs, clock
        self._limits, self._monotonic = limits, monotonic
        self._start = screens.home(language)
        self._screen = self._start
        self._touched_at = monotonic()
        self._lines: dict[str, Line] = {}
        self._catalogues: dict[str, Catalogue] = {}
        self._busy = self._printer_fails = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(500)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    # what is told from outside

    @Slot(object)
    def showLines(self, lines: tuple[Line, ...]) -> None:
        """Take over how the lines stand now."""
        self._lines = {line.service: line for line in lines}
        self.linesChanged.emit()

    @Slot(object)
    def showReport(self, report: Report) -> None:
        """Take over what the printer did."""
        printed = report.state == "printed"
        self._printer_fails = not printed
        self.printerChanged.emit()
        self._show(screens.reported(self._screen, report.label, printed=printed))

    @Slot()
    def tick(self) -> None:
        """Let time pass: the clock, and home when nobody has touched for long."""
        self.clockChanged.emit()
        left = self._seconds_left()
        if left is not None and left <= 0:
            self.goHome()

    # what a person does

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._monotonic()

    @Slot()
    def goHome(self) -> None:
        """Forget the person; the next one finds the start in the hall's language."""
        self._show(self._start)

    @Slot()
    def back(self) -> None:
        """One step back."""
        self._show(screens.back(self._screen))

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Speak another language at once."""
        self._show(screens.speak(self._screen, language))

    @Slot()
    def showGreenChannel(self) -> None:
        """Show who the green channel is for."""
        self._show(screens.show_classes(self._screen))

    @Slot(str)
    def chooseClass(self, priority_class: str) -> None:
        """Go on as a person of this class."""
        self._show(screens.choose_class(self._screen, priority_class))

    @Slot()
    def leaveGreenChannel(self) -> None:
        """Go on as everyone."""
        self._show(screens.choose_class(self._screen, ORDINARY))

    @Slot(str)
    def chooseService(self, service: str) -> None:
        """Show what to bring for a service."""
        self._show(screens.choose_service(self._screen, service))

    @Slot()
    def take(self) -> None:
        """Take a number. A second tap while the first is under way takes no second one."""
        if self._busy or self._screen.page != Page.SERVICE:
            return
        self._set_busy(busy=True)
        asked = self._screen
        self._jobs.run(
            lambda: self._take(asked.service, asked.priority_class, asked.language),
            self._took,
            self._not_taken,
        )

    def _took(self, taken: Taken) -> None:
        self._set_busy(busy=False)
        self.touched()
        self._show(screens.took(self._screen, taken))

    def _not_taken(self, _error: BaseException) -> None:
        self._set_busy(busy=False)
        self.touched()
        self._show(screens.trouble(self._screen))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _show(self, screen: Screen) -> None:
        if screen == self._screen:
            return
        spoken, self._screen = self._screen.language, screen
        if screen.language != spoken:
            self.languageChanged.emit(screen.language)
        for changed in (self.screenChanged, self.linesChanged, self.clockChanged):
            changed.emit()

    # what is shown

    @Property(str, notify=screenChanged)
    def page(self) -> str:
        """The name of the page."""
        return self._screen.page.value

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language spoken now."""
        return self._screen.language

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        """The languages to choose from: code, name."""
        return [{"code": code, "name": LANGUAGE_NAMES[code]} for code in LANGUAGES]

    @Property(str, notify=languageChanged)
    def hallName(self) -> str:
        """The hall's name."""
        return self._in_words(self._setup.hall.names)

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return f"{self._now():%H:%M}"

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        """Weekday and date in words."""
        written = self._translate("Clock", "dddd, MMMM d")
        now = self._now()
        return str(
            QLocale(self._screen.language).toString(QDate(now.year, now.month, now.day), written)
        )

    @Property(str, notify=clockChanged)
    def hours(self) -> str:
        """Today's opening hours, or that the hall is closed today."""
        weekday = self._now().weekday()
        spans = [
            f"{each.opens:%H:%M} – {each.closes:%H:%M}"
            for each in self._setup.hall.hours
            if each.weekday == weekday
        ]
        if not spans:
            return self._translate("Clock", "Closed today")
        return self._translate("Clock", "Open {hours}").format(hours=", ".join(spans))

    @Property(list, notify=languageChanged)
    def groups(self) -> list[dict[str, Any]]:
        """The groups of the home page: name, and services with code, letter, name."""
        groups = [
            {"name": self._in_words(group.names), "services": self._services_of(group.code)}
            for group in self._setup.groups
        ]
        return [group for group in groups if group["services"]]

    @Property(dict, notify=linesChanged)
    def waits(self) -> dict[str, Any]:
        """Service code -> how long its line is: text, and whether there is none."""
        return {code: self._wait_of(line) for code, line in self._lines.items()}

    @Property(list, notify=languageChanged)
    def classes(self) -> list[dict[str, str]]:
        """The priority classes: code, name, who it is for."""
        return [
            {"code": c.code, "name": self._in_words(c.names), "who": self._in_words(c.who)}
            for c in self._setup.classes
        ]

    @Property(str, notify=screenChanged)
    def className(self) -> str:
        """The person's priority class; empty for everyone's."""
        classes = {c.code: c.names for c in self._setup.classes}
        return self._in_words(classes.get(self._screen.priority_class, {}))

    @Property(str, notify=screenChanged)
    def serviceCode(self) -> str:
        """The service chosen."""
        return self._screen.service

    @Property(str, notify=screenChanged)
    def serviceName(self) -> str:
        """The name of the service chosen."""
        service = self._service()
        return self._in_words(service.names) if service else ""

    @Property(list, notify=screenChanged)
    def materials(self) -> list[str]:
        """What to bring for the service chosen."""
        service = self._service()
        materials = cast("Mapping[str, Any]", service.materials if service else {})
        return list(materials.get(self._screen.language, ()))

    @Property(int, notify=linesChanged)
    def ahead(self) -> int:
        """People waiting for the service chosen, or ahead of the ticket taken."""
        if self._screen.taken:
            return self._screen.taken.standing.ahead
        line = self._lines.get(self._screen.service)
        return line.waiting if line else 0

    @Property(str, notify=linesChanged)
    def minutes(self) -> str:
        """How long that will take, as a range."""
        if self._screen.taken:
            return self._minutes(self._screen.taken.standing.minutes)
        line = self._lines.get(self._screen.service)
        return self._minutes(line.minutes if line else (0, 0))

    @Property(str, notify=screenChanged)
    def label(self) -> str:
        """The number taken."""
        return self._screen.taken.ticket.label if self._screen.taken else ""

    @Property(str, notify=screenChanged)
    def counters(self) -> str:
        """The counters that may call the number, as people say them."""
        taken = self._screen.taken
        return numbers_in_short(taken.standing.counters) if taken else ""

    @Property(str, notify=screenChanged)
    def paper(self) -> str:
        """What is known of the ticket's paper: coming, out, failed."""
        return self._screen.paper

    @Property(bool, notify=printerChanged)
    def printerFails(self) -> bool:
        """Whether the last ticket did not come out."""
        return self._printer_fails

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether a number is being taken just now."""
        return self._busy

    @Property(int, notify=clockChanged)
    def secondsLeft(self) -> int:
        """Seconds until the kiosk goes home by itself; 0 when it will not."""
        left = self._seconds_left()
        return 0 if left is None else max(1, round(left))

    def _seconds_left(self) -> float | None:
        if self._busy:
            return None
        quiet = self._monotonic() - self._touched_at
        return screens.seconds_left(self._screen, self._start, quiet, self._limits)

    def _service(self) -> Service | None:
        services = (s for s in self._setup.services if s.code == self._screen.service)
        return next(services, None)

    def _services_of(self, group: str) -> list[dict[str, str]]:
        return [
            {"code": s.code, "letter": s.series, "name": self._in_words(s.names)}
            for s in self._setup.services
            if s.group == group and s.on_kiosk
        ]

    def _wait_of(self, line: Line) -> dict[str, Any]:
        if line.waiting == 0 and line.minutes[1] == 0:
            return {"text": self._translate("Wait", "No wait"), "none": True}
        people = self._translate("Wait", "%n waiting", n=line.waiting)
        return {"text": f"{people} · {self._minutes(line.minutes)}", "none": False}

    def _minutes(self, minutes: tuple[int, int]) -> str:
        low, high = minutes
        if high == 0:
            return self._translate("Wait", "No wait")
        if low == 0:
            return self._translate("Wait", "Up to {high} min").format(high=high)
        return self._translate("Wait", "{low}–{high} min").format(low=low, high=high)

    def _translate(self, context: str, source: str, *, n: int = -1) -> str:
        spoken = self._screen.language
        if spoken not in self._catalogues:
            self._catalogues[spoken] = Catalogue("kiosk", spoken)
        return self._catalogues[spoken].translate(context, source, n=n)

    def _in_words(self, texts: Mapping[str, str]) -> str:
        return pick(texts, self._screen.language)

    def _now(self) -> datetime:
        return self._clock().astimezone(ZoneInfo(self._setup.hall.time_zone))
