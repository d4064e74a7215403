"""One session after the other: what the kiosk shows, and what touches, paper and time do to it."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk import panel_geometry
from kiosk.kiosk_service import KioskService
from kiosk.pages.parts import PageInputs
from kiosk.panel_geometry import Installation
from kiosk.session import number_pad, screens, standby, ticket_paper
from kiosk.session.actions import Effect, EffectName, Outcome, outcome_of
from kiosk.session.effects import Effects
from kiosk.session.idle_timer import IdleLimits, IdleTimer
from kiosk.session.page_reader import NoVoice, PageReader, Voice
from kiosk.session.scans import Scans
from kiosk.session.screen import STAFF_PAGES, Page, Screen
from kiosk.session.shown_page import ShownPage
from kiosk.session.staff_pages import StaffPages
from kiosk.session.tactile_keypad import TactileKeypad
from kiosk.session.ticket_paper import TicketPaper
from kiosk.session.touch_guard import TouchGuard
from kiosk.staff.staff_session import StaffSession
from reception.answers import IssuedTicket, LinesNow
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES
from tickets.hall import HallSetup

if TYPE_CHECKING:
    from printer.jobs import News, Report  # the printer is not loaded before the first frame


class SessionController(QObject):
    """The state of one kiosk and everything that changes it; on the GUI thread."""

    view_changed = Signal()
    panel_changed = Signal()
    clock_changed = Signal()
    busy_changed = Signal()
    page_changed = Signal(str)

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        service: Callable[[], KioskService],
        jobs: JobRunner,
        clock: Clock,
        limits: IdleLimits,
        languages: Sequence[str] = LANGUAGES,
        *,
        voice: Voice | None = None,
        installation: Installation = Installation(),
        staff_session: StaffSession | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setup = self.newest_setup = setup
        self._languages, self.installation = tuple(languages), installation
        self._clock, self._zone = clock, ZoneInfo(setup.hall.time_zone)
        self.start, self.shown_minute = screens.home(languages[0]), ""
        panel = installation.panel or panel_geometry.UPRIGHT
        inputs = PageInputs(setup, self.now(), self._languages, panel=panel)
        inputs = replace(inputs, keypad=installation.keypad, scanner=installation.scanner)
        self._page_reader, guard = PageReader(voice or NoVoice()), TouchGuard(monotonic)
        self.shown = ShownPage(self.start, inputs, self.now, self._page_reader, jobs)
        self._guard, self._paper = guard, TicketPaper()
        self.effects, self.scans = Effects(service, jobs, self), Scans(self, monotonic)
        self.keypad = TactileKeypad(self, self._page_reader, guard)
        self._staff_pages = StaffPages(self, staff_session)
        hours = standby.look(setup, clock())
        self.idle_timer = IdleTimer(self, self._page_reader, limits, hours, monotonic)
        self.shown.changed.connect(self.keypad.forget)
        self.idle_timer.dim_changed.connect(self.view_changed)
        self._ticks = QTimer(self)
        self._ticks.setInterval(500)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self.shown.screen

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self.effects.busy

    def now(self) -> datetime:
        """Return the hall's local time."""
        return self._clock().astimezone(self._zone)

    # what is told from outside

    def show_setup(self, setup: HallSetup, languages: Sequence[str]) -> None:
        """Show the hall as its file says now; whoever is on a page keeps that page as it is."""
        self.newest_setup, self._languages = setup, tuple(languages)
        if self.screen == self.start or self.screen.page is Page.STANDBY:
            self._use_newest_setup()
            self.show(self.start)
            self.shown.make()

    @Slot(object)
    def show_lines(self, now: LinesNow) -> None:
        """Take over how the lines stand now; perhaps somebody has answered a call, too."""
        lines = {line.service: line for line in now.lines}
        self.know(lines=lines, open_services=now.open_services, notices=now.notices)
        self.effects.look_at_help()

    @Slot(object)
    def show_trouble(self, error: Exception | None) -> None:
        """Show no waits that are old (``error`` is not None); new ones come by themselves."""
        if error:
            self.know(lines={}, open_services=None)

    @Slot(object)
    def show_report(self, report: "Report") -> None:
        """Take over what the printer did."""
        self.know(printer_fails=not report.printed)
        if self.busy:
            self._paper.keep(report)
        screen = ticket_paper.reported(self.screen, report)
        if screen != self.screen:
            self.show(screen)
            self.touched()  # the person shall have time for the news

    @Slot(object)
    def show_printer(self, news: "News") -> None:
        """Take over how the printer is; no paper comes any more from one that does not print."""
        self.know(printer_fails=not news.able)
        self.show(screens.no_paper(self.screen, able=news.able))

    @Slot()
    def tick(self) -> None:
        """Let time pass: the clock, standby, a warning, and home after a long silence."""
        shown = f"{self.now():%F %H:%M}"  # the date too: the machine may have slept for a day
        if shown != self.shown_minute:
            self.shown_minute = shown
            self.idle_timer.hours = standby.look(self.setup, self._clock())
            self.know(now=self.now())
            self.clock_changed.emit()
        self.scans.tick()
        self.idle_timer.tick()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    # what a person does

    @Slot()
    def touched(self) -> None:
        """Note that somebody is there."""
        self.idle_timer.touched()

    def wakes(self) -> bool:
        """Note that somebody is there; return whether that is all that this touch does.

        A touch that answers a warning or ends the standby does nothing else: what lies below was
        not meant.
        """
        unasked = self.idle_timer.warned or self.screen.page is Page.STANDBY
        self.touched()
        return unasked

    def choose(self, code: str) -> None:
        """Do the action of this code; the second touch of a trembling hand does nothing."""
        if self._guard.is_second():
            return
        self._guard.acted()
        self.touched()
        self.follow(outcome_of(self.screen, code, self.setup))

    def press(self, key: str) -> None:
        """Type a character, or do one of ``ON_ALL``; another key at once is meant, too."""
        if self._guard.is_second(key):
            return
        self._guard.acted(key)
        self.touched()
        if self.screen.page is Page.PIN_GATE:
            self._staff_pages.press(key)
        elif self.screen.page is Page.PAD and self.screen.pad and not self.busy:
            self._type(key, self.screen.pad)

    def follow(self, outcome: Outcome) -> None:
        """Show the next screen, or have the effect."""
        if isinstance(outcome, Effect):
            self._have(outcome)
        elif outcome is not None:
            if self.screen.page in STAFF_PAGES and outcome.page not in STAFF_PAGES:
                self.go_home()  # whoever is elsewhere is no officer any more
            self.show(outcome)

    def go_home(self) -> None:
        """Forget the person; the next one finds the start in the hall's language."""
        self.effects.forget()
        self._use_newest_setup()
        self.show(self.start)
        self.know(note="")
        self.idle_timer.count_down(None)
        self._staff_pages.leave()
        self._page_reader.begin_anew(self._staff_pages.volume)

    def corner(self, x: float, y: float, width: float, side: float) -> None:
        """Note a touch anywhere; in the hidden corner it may be an officer's."""
        self._staff_pages.corner(x, y, width, side)

    def _have(self, effect: Effect) -> None:
        match effect.name:
            case EffectName.GO_HOME:
                self.go_home()
            case EffectName.VOLUME:
                self._page_reader.turn(effect.argument, self.screen, self.shown.content)
            case EffectName.CONFIRM_PIN:
                self._staff_pages.confirm()
            case EffectName.SERVICE_ACTION:
                self._staff_pages.choose(effect.argument)
            case _:
                self.effects.do(effect)

    def _type(self, key: str, pad: number_pad.Pad) -> None:
        how = number_pad.ON_ALL.get(key)
        typed = how(pad) if how else number_pad.press(pad, key)
        self.show(screens.typed(self.screen, typed))
        self._page_reader.echo(self.screen, typed)

    # where effects show what came of them

    def show(self, screen: Screen) -> None:
        """Show another screen."""
        if screen == self.screen:
            return
        before = self.screen
        if screens.moves_on(before, screen):
            self._use_newest_setup()
        screen = screens.in_hall(screen, self.setup)
        self.shown.show(screen)
        if screen.language != before.language:
            self.clock_changed.emit()  # its date is in words
        if screen.language != before.language or screen.view != before.view:
            self.view_changed.emit()
        if screen.page is not before.page:
            self.page_changed.emit(screen.page.value)

    def _use_newest_setup(self) -> None:
        """Take over a hall file that was loaded again; a page must follow."""
        setup, languages = self.newest_setup, self._languages
        if setup is self.setup and languages == self.shown.inputs.languages:
            return
        self.setup, self._zone = setup, ZoneInfo(setup.hall.time_zone)
        self.idle_timer.hours = standby.look(setup, self._clock())
        self.start = screens.home(languages[0])
        self.shown.use_setup(setup, languages)
        self.view_changed.emit()
        self.clock_changed.emit()

    def show_busy(self, *, busy: bool) -> None:
        """Say whether something is under way."""
        if busy:
            self._paper.begin()
        else:
            self.touched()
        self.busy_changed.emit()

    def show_issued(self, asked: Screen, issued: IssuedTicket) -> None:
        """Show the ticket that ``asked`` led to."""
        screen = screens.took(screens.speak(asked, self.screen.language), issued)
        self.show(self._paper.issued(screen, able=not self.shown.inputs.printer_fails))

    def show_list(self, paper: str) -> None:
        """Say what the paper of a list is doing, to whoever still stands there."""
        asked = paper == "coming" or self.shown.inputs.list_paper == "coming"
        if asked and self.screen.page is Page.LIST:
            self.touched()
            self.know(list_paper=paper)

    def fill(self, width: int, height: int) -> None:
        """The window has so many pixels now."""
        if min(width, height) > 0:
            panel = self.installation.panel or panel_geometry.usual(width, height)
            if panel != self.shown.inputs.panel:
                self.know(panel=panel)
                self.panel_changed.emit()

    def know(self, **news: object) -> None:
        """Take over new inputs of the pages."""
        self.shown.know(**news)
