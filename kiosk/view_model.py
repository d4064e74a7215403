"""The kiosk between the pure screens and QML: properties to show, slots to call."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import screens
from kiosk.screens import Limits, Page, Screen, Shelf, Taken, Wish
from kiosk.wording import Wording, counters_in_mind, is_empty
from printer.spooler import News, Report
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES
from tickets.errors import Refusal
from tickets.model import ORDINARY, HallSetup, Line, Service

QML_IMPORT_NAME = "WarmWindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGE_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}
"""Each language by its own name: whoever needs it can read it."""

log = logging.getLogger(__name__)

T = TypeVar("T")
Take = Callable[[Wish], Taken]
"""Gives out the number; called away from the GUI thread."""


@QmlElement
@QmlUncreatable("")
class KioskViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One ticket machine. Every text is in the language the person chose."""

    screenChanged = Signal()
    linesChanged = Signal()
    clockChanged = Signal()
    printerChanged = Signal()
    busyChanged = Signal()
    leafChanged = Signal()
    languageChanged = Signal(str)
    pageChanged = Signal(str)

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
        self._wordings: dict[str, Wording] = {}
        self._leaves = screens.leaves(setup)
        self._early: list[Report] = []
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

    @Slot(str)
    def showTrouble(self, reason: str) -> None:
        """Show no waits that are old (``reason`` not empty); new ones come by themselves."""
        if reason:
            self.showLines(())

    @Slot(object)
    def showReport(self, report: Report) -> None:
        """Take over what the printer did."""
        self._printer_fails = not report.printed
        self.printerChanged.emit()
        if self._busy:
            self._early.append(report)
        self._apply(report)

    @Slot(object)
    def showPrinter(self, news: News) -> None:
        """Take over how the printer is; a ticket that waits for paper now waits in vain."""
        self._printer_fails = not news.able
        self.printerChanged.emit()
        self._show(screens.no_paper(self._screen, able=news.able))

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

    @Slot()
    def turnLeaf(self) -> None:
        """Show more services."""
        self._show(screens.turn_leaf(self._screen, len(self._leaves)))

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Speak another language at once."""
        self._show(screens.speak(self._screen, language))

    @Slot()
    def showGreenChannel(self) -> None:
        """Show who the green channel is for."""
        self._show(screens.show_classes(self._screen))

    @Slot()
    def showHelp(self) -> None:
        """Show what one can ask for."""
        self._show(screens.show_help(self._screen))

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

    @Slot(bool)
    def chooseLarge(self, large: bool) -> None:  # noqa: FBT001 - a switch's own signal
        """Have the ticket in large type, or in the usual one."""
        self._show(screens.choose_large(self._screen, large=large))

    @Slot()
    def take(self) -> None:
        """Take a number. A second tap while the first is under way takes no second one."""
        if self._screen.page != Page.SERVICE:
            return
        asked = self._screen
        self.work(
            lambda: self._take(screens.wish(asked)),
            lambda taken: self.took(asked, taken),
            self.not_done,
        )

    # what the number pad's view model shares

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self._screen

    @property
    def setup(self) -> HallSetup:
        """The hall."""
        return self._setup

    def at_work(self) -> bool:
        """Whether something is under way away from the GUI thread."""
        return self._busy

    def now(self) -> datetime:
        """The hall's local time."""
        return self._now()

    def stop_watch(self) -> float:
        """Seconds since some moment."""
        return self._monotonic()

    def show(self, screen: Screen) -> None:
        """Show another screen."""
        self._show(screen)

    def work(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do one thing away from the GUI thread; nothing while another is under way."""
        if self._busy:
            return
        self._set_busy(busy=True)
        self._jobs.run(work, done, failed)

    def took(self, asked: Screen, taken: Taken) -> None:
        """Show the number that ``asked`` led to."""
        # Whatever was tapped meanwhile, the number is given out: it is shown.
        took = screens.took(screens.speak(asked, self._screen.language), taken)
        early = tuple(self._early)
        self.settle(screens.no_paper(took, able=not self._printer_fails))
        # A quick printer may have reported before the number was here.
        for report in early:
            self._apply(report)

    def not_done(self, error: BaseException) -> None:
        """Say why what was asked for could not be done."""
        refusal = error if isinstance(error, Refusal) else None
        if refusal is None:
            log.error("what was asked for could not be done", exc_info=error)
        self.settle(screens.trouble(self._screen, refusal))

    def settle(self, screen: Screen) -> None:
        """Show what the work led to; from now on the idle time runs again."""
        self._set_busy(busy=False)
        self.touched()
        self._show(screen)

    def _apply(self, report: Report) -> None:
        screen = screens.reported(self._screen, report.label, printed=report.printed)
        if screen != self._screen:
            self.touched()  # the person shall have time for the news
        self._show(screen)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._early.clear()
        self.busyChanged.emit()

    def _show(self, screen: Screen) -> None:
        if screen == self._screen:
            return
        before, self._screen = self._screen, screen
        if screen.language != before.language:
            self.languageChanged.emit(screen.language)
        for changed in (self.screenChanged, self.linesChanged, self.clockChanged):
            changed.emit()
        if screen.page != before.page:
            self.pageChanged.emit(screen.page.value)
        # Only when it must be, or cards made anew under a finger would swallow its tap; and last,
        # because cards on their way out cannot follow other changes.
        if (screen.language, screen.leaf) != (before.language, before.leaf):
            self.leafChanged.emit()

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
        return self._wording().name(self._setup.hall.names)

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return f"{self._now():%H:%M}"

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        """Weekday and date in words."""
        return self._wording().date(self._now())

    @Property(str, notify=clockChanged)
    def hours(self) -> str:
        """Today's opening hours, or that the hall is closed today."""
        return self._wording().hours(self._setup.hall, self._now())

    @Property(list, notify=leafChanged)
    def groups(self) -> list[dict[str, Any]]:
        """The groups on this leaf of the home page: name, and services with code, letter, name."""
        shelves = self._leaves[self._screen.leaf]
        return [
            {"name": self._wording().name(shelf.group.names), "services": self._on(shelf)}
            for shelf in shelves
        ]

    @Property(int, notify=leafChanged)
    def leaf(self) -> int:
        """The number of this leaf of the home page, from 1."""
        return self._screen.leaf + 1

    @Property(int, constant=True)
    def leafCount(self) -> int:
        """How many leaves the home page has."""
        return len(self._leaves)

    @Property(dict, notify=linesChanged)
    def waits(self) -> dict[str, Any]:
        """Service code -> how long its line is: text, and whether there is none."""
        return {
            code: {"text": self._wording().wait(line), "none": is_empty(line)}
            for code, line in self._lines.items()
        }

    @Property(list, notify=leafChanged)
    def classes(self) -> list[dict[str, str]]:
        """The priority classes: code, name, who it is for."""
        return [
            {
                "code": c.code,
                "name": self._wording().name(c.names),
                "who": self._wording().name(c.who),
            }
            for c in self._setup.classes
        ]

    @Property(str, notify=screenChanged)
    def className(self) -> str:
        """The person's priority class; empty for everyone's."""
        classes = {c.code: c.names for c in self._setup.classes}
        return self._wording().name(classes.get(self._screen.priority_class, {}))

    @Property(str, notify=screenChanged)
    def serviceCode(self) -> str:
        """The service chosen."""
        return self._screen.service

    @Property(str, notify=screenChanged)
    def serviceName(self) -> str:
        """The name of the service chosen."""
        service = self._service()
        return self._wording().name(service.names) if service else ""

    @Property(bool, notify=screenChanged)
    def large(self) -> bool:
        """Whether the ticket is to be in large type."""
        return self._screen.large

    @Property(list, notify=screenChanged)
    def materials(self) -> list[str]:
        """What to bring for the service chosen."""
        service = self._service()
        return self._wording().materials(service.materials if service else {})

    @Property(int, notify=linesChanged)
    def ahead(self) -> int:
        """People waiting for the service chosen, or ahead of the ticket taken; -1: not known."""
        if self._screen.taken:
            standing = self._screen.taken.standing
            return standing.ahead if standing else -1
        line = self._lines.get(self._screen.service)
        return line.waiting if line else -1

    @Property(str, notify=linesChanged)
    def minutes(self) -> str:
        """How long that will take, as a range; a dash when it is not known."""
        taken = self._screen.taken
        known = taken.standing if taken else self._lines.get(self._screen.service)
        return self._wording().minutes(known.minutes) if known else "–"

    @Property(str, notify=screenChanged)
    def label(self) -> str:
        """The number taken."""
        return self._screen.taken.ticket.label if self._screen.taken else ""

    @Property(str, notify=screenChanged)
    def counters(self) -> str:
        """The counters that may call the number, as people say them; empty when too many."""
        taken = self._screen.taken
        standing = taken.standing if taken else None
        return counters_in_mind(standing.counters if standing else ())

    @Property(str, notify=screenChanged)
    def paper(self) -> str:
        """What is known of the ticket's paper: coming, out, failed."""
        return self._screen.paper

    @Property(str, notify=screenChanged)
    def refusalTitle(self) -> str:
        """Why there is no number just now; empty when the machine itself cannot."""
        refusal = self._screen.refusal
        return self._wording().refusal_title(refusal) if refusal else ""

    @Property(str, notify=screenChanged)
    def refusalAdvice(self) -> str:
        """When there will be one, and who helps until then."""
        refusal, zone = self._screen.refusal, ZoneInfo(self._setup.hall.time_zone)
        return self._wording().refusal_advice(refusal, self._now(), zone) if refusal else ""

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

    def _on(self, shelf: Shelf) -> list[dict[str, str]]:
        return [
            {"code": s.code, "letter": s.series, "name": self._wording().name(s.names)}
            for s in shelf.services
        ]

    def _wording(self) -> Wording:
        spoken = self._screen.language
        if spoken not in self._wordings:
            self._wordings[spoken] = Wording(spoken)
        return self._wordings[spoken]

    def _now(self) -> datetime:
        return self._clock().astimezone(ZoneInfo(self._setup.hall.time_zone))
