"""One ticket machine: what it shows, and what touches, keys, scans, paper and time do to it."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk import panel_geometry
from kiosk.kiosk_service import KioskService
from kiosk.pages import content_of
from kiosk.pages.bar import bar, warning
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.panel_geometry import Panel
from kiosk.session import keypad, number_pad, screens, standby
from kiosk.session.choosing import Effect, EffectName, chosen
from kiosk.session.effects import Effects
from kiosk.session.keypad import FIRST, meant
from kiosk.session.list_qr import list_code
from kiosk.session.number_pad import GUARD
from kiosk.session.page_reader import PageReader, Voice
from kiosk.session.scans import Scans
from kiosk.session.screens import IdleLimits, Page, Screen
from kiosk.staff.staff_session import StaffSession
from reception.answers import IssuedTicket, LinesNow
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES
from tickets.hall import HallSetup


class Installation(Struct, frozen=True):
    """How a machine stands: its panel (None: a usual one), whether it has a keypad."""

    panel: Panel | None = None
    keypad: bool = False


class SessionController(QObject):
    """The state of one machine and everything that changes it; on the GUI thread."""

    content_changed = Signal()
    view_changed = Signal()
    panel_changed = Signal()
    clock_changed = Signal()
    warning_changed = Signal()
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
        self.setup, self.installation = setup, installation
        self._clock, self._limits, self._jobs = clock, limits, jobs
        self._page_reader = PageReader(voice) if voice else None
        self._staff_session, self.seconds = staff_session, monotonic
        self._zone = ZoneInfo(setup.hall.time_zone)
        self.effects, self.scans = Effects(service, jobs, self), Scans(self)
        self._start = self.screen = screens.home(languages[0])
        self._wordings = {language: Wording(language) for language in languages}
        self._touched_at, self._acted = monotonic(), ("", float("-inf"))
        self._early: list[Any] = []
        self._hours = standby.look(setup, clock())
        self.warned = self.dim = self.awaits_choice = False
        self.shown_time = ""
        panel = installation.panel or panel_geometry.UPRIGHT
        self.facts = PageInputs(
            setup, self.now(), tuple(languages), panel=panel, keypad=self.installation.keypad
        )
        self.content, self.bar = PageContent(""), tuple[Choice, ...]()
        self.qr_rows: tuple[tuple[bool, ...], ...] = ()
        self._make_content()
        if staff_session:
            staff_session.changed.connect(self._show_staff)
        self._ticks = QTimer(self)
        self._ticks.setInterval(500)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    # what is told from outside

    def show_setup(self, setup: HallSetup, languages: Sequence[str]) -> None:
        """Show another hall, as after its file was loaded anew; whoever is here begins anew."""
        self.setup, self._zone = setup, ZoneInfo(setup.hall.time_zone)
        self._hours = standby.look(setup, self._clock())
        self._wordings = {language: Wording(language) for language in languages}
        self._start = screens.home(languages[0])
        self.facts = replace(self.facts, setup=setup, languages=tuple(languages), now=self.now())
        self.go_home()
        self._make_content()
        self.view_changed.emit()
        self.clock_changed.emit()

    @Slot(object)
    def show_lines(self, now: LinesNow) -> None:
        """Take over how the lines stand now; perhaps somebody has answered a call, too."""
        lines = {line.service: line for line in now.lines}
        self.know(lines=lines, open_services=now.open_services)
        self.effects.look_at_help()

    @Slot(str)
    def show_trouble(self, reason: str) -> None:
        """Show no waits that are old (``reason`` not empty); new ones come by themselves."""
        if reason:
            self.know(lines={}, open_services=None)

    @Slot(object)
    def show_report(self, report: Any) -> None:  # noqa: ANN401 - a printer's Report
        """Take over what the printer did."""
        self.know(printer_fails=not report.printed)
        if self.effects.busy:
            self._early.append(report)
        self._apply(report)

    @Slot(object)
    def show_printer(self, news: Any) -> None:  # noqa: ANN401 - a printer's News
        """Take over how the printer is; a ticket that waits for paper now waits in vain."""
        self.know(printer_fails=not news.able)
        self.show(screens.no_paper(self.screen, able=news.able))

    @Slot()
    def tick(self) -> None:
        """Let time pass: the clock, the night, a warning, and home after a long silence."""
        shown = f"{self.now():%H:%M}"
        if shown != self.shown_time:
            self.shown_time = shown
            self._hours = standby.look(self.setup, self._clock())
            self.know(now=self.now())
            self.clock_changed.emit()
        self.scans.tick()
        left = self._seconds_left()
        if left is not None and left <= 0:
            self.go_home()
        else:
            self._count_down(left)
        self._darken()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    # what a person does

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self.seconds()
        self._count_down(self._seconds_left())
        self._darken()

    def wakes(self) -> bool:
        """Somebody is there; whether that is all a touch does: it answered a warning, or woke us.

        What lies below a warning, or is shown instead of the night, was not meant.
        """
        unasked = self.warned or self.screen.page is Page.STANDBY
        self.touched()
        return unasked

    def choose(self, code: str) -> None:
        """Do what a choice says; the second touch of a trembling hand does nothing."""
        if self._is_second_touch(""):
            return
        self._acted = ("", self.seconds())
        self._do(code)

    def press(self, key: str) -> None:
        """Type a digit, ``X``, ``erase`` or ``clear``; another one at once is meant, too."""
        if self._is_second_touch(key):
            return
        self._acted = (key, self.seconds())
        self._type(key)

    @Slot(str)
    def use_keypad(self, key: str) -> None:
        """A key of the tactile keypad; the first one after a silence only says who is there."""
        awaited, self.awaits_choice = self.awaits_choice, False
        if self.wakes():
            return
        again = awaited and not self._is_second_touch(FIRST)
        if key == FIRST and self.content.typing and not again:
            self._await_choice()
            return
        code = meant(FIRST + key if awaited else key, self.screen, self.content)
        if code == "speak" and self.screen.view.read_aloud and self._page_reader:
            self._page_reader.read_or_hush(self.screen, self.content)
        elif code.startswith("key-"):
            self.press(code.removeprefix("key-"))
        elif any(each.code == code and each.able for each in (*self.content.choices, *self.bar)):
            self.choose(code)

    def _await_choice(self) -> None:
        """Until the next key, or until the page changes."""
        self.awaits_choice, self._acted = True, (FIRST, self.seconds())
        if self._page_reader:
            told = keypad.listed(self.screen, self.content, self.wording())
            self._page_reader.offer(tuple(told), self.screen)

    def go_home(self) -> None:
        """Forget the person; the next one finds the start in the hall's language."""
        self.effects.forget()
        self.show(self._start)
        self.know(note="")
        self._count_down(None)
        if self._staff_session:
            self._staff_session.leave()
        if self._page_reader:
            self._page_reader.begin_anew(self._staff_session.volume if self._staff_session else 100)

    def corner(self, x: float, y: float, width: float, side: float) -> None:
        """A touch anywhere; in the hidden corner it may be an officer's."""
        if self._staff_session:
            self._staff_session.touched(x, y, width, side)

    def _do(self, code: str) -> None:
        self.touched()
        if code in {"home", "done", "tryAgain"} or (code == "back" and self.is_staff()):
            self.go_home()
        elif code == "submit" and self.screen.page is Page.PIN_GATE and self._staff_session:
            self._staff_session.confirm()
        else:
            if code in {"language", "display", "helpMe"} and self.is_staff():
                self.go_home()  # whoever is elsewhere is no officer any more
            outcome = chosen(self.screen, code, self.setup)
            if isinstance(outcome, Effect):
                self._perform(outcome)
            elif outcome is not None:
                self.show(outcome)

    def _perform(self, effect: Effect) -> None:
        if effect.do is EffectName.VOLUME and self._page_reader:
            self._page_reader.turn(effect.what, self.screen, self.content)
        elif effect.do is EffectName.OFFICER and self._staff_session:
            self._staff_session.choose(effect.what)
        else:
            self.effects.do(effect)

    def _type(self, key: str) -> None:
        self.touched()
        if self.screen.page is Page.PIN_GATE and self._staff_session:
            self._staff_session.press(key)
            return
        pad = self.screen.pad
        if self.screen.page is not Page.PAD or pad is None or self.effects.busy:
            return
        how = {"erase": number_pad.erase, "clear": number_pad.clear}.get(key)
        self.show(screens.typed(self.screen, how(pad) if how else number_pad.press(pad, key)))
        if self._page_reader and self.screen.pad:
            self._page_reader.echo(self.screen, self.screen.pad)

    def _is_second_touch(self, key: str) -> bool:
        """Another key is meant; the same one, or another choice, within the guard is not."""
        before, at = self._acted
        return self.seconds() - at < GUARD and (key == before or not before)

    # where deeds show what came of them

    def show(self, screen: Screen) -> None:
        """Show another screen."""
        if screen == self.screen:
            return
        before, self.screen = self.screen, screen
        if screen.page is not before.page:
            self.facts = replace(self.facts, list_paper="", note="")
        self._make_content()
        if screen.language != before.language:
            self.clock_changed.emit()  # its date is in words
        if screen.language != before.language or screen.view != before.view:
            self.view_changed.emit()
        if screen.page is not before.page:
            self.page_changed.emit(screen.page.value)

    def show_busy(self, *, busy: bool) -> None:
        """Say whether something is under way."""
        if busy:
            self._early.clear()
        else:
            self.touched()
        self.busy_changed.emit()

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self.effects.busy

    def show_taken(self, asked: Screen, taken: IssuedTicket) -> None:
        """Show the number that ``asked`` led to."""
        took = screens.took(screens.speak(asked, self.screen.language), taken)
        self.show(screens.no_paper(took, able=not self.facts.printer_fails))
        # A quick printer may have reported before the number was here.
        for report in self._early:
            self._apply(report)

    def show_list(self, paper: str) -> None:
        """Say what the paper of a list is doing, to whoever still stands there."""
        asked = paper == "coming" or self.facts.list_paper == "coming"
        if asked and self.screen.page is Page.LIST:
            self.touched()
            self.know(list_paper=paper)

    def fill(self, width: int, height: int) -> None:
        """The window has so many pixels now."""
        if min(width, height) > 0:
            panel = self.installation.panel or panel_geometry.usual(width, height)
            if panel != self.facts.panel:
                self.know(panel=panel)
                self.panel_changed.emit()

    def wording(self) -> Wording:
        """The words of the language spoken now."""
        return self._wordings[self.screen.language]

    def now(self) -> datetime:
        """The hall's local time."""
        return self._clock().astimezone(self._zone)

    def warning(self) -> tuple[str, str, str]:
        """What is said before the start comes back."""
        return warning(self.facts, self.wording())

    def _apply(self, report: Any) -> None:  # noqa: ANN401 - a printer's Report
        screen = screens.reported(self.screen, report.label, printed=report.printed)
        if screen != self.screen:
            self.show(screen)
            self.touched()  # the person shall have time for the news

    def know(self, **news: object) -> None:
        """Take over new facts."""
        facts = replace(self.facts, **news)
        if facts != self.facts:
            self.facts = facts
            self._make_content()

    def _make_content(self) -> None:
        speaks = self._page_reader is not None and self._page_reader.speaks(self.screen.language)
        self.facts = replace(self.facts, speaks=speaks, now=self.now())
        content = content_of(self.screen, self.facts, self.wording())
        around = bar(self.screen, self.facts, self.wording())
        if (content, around) != (self.content, self.bar):
            before, self.content, self.bar = self.content, content, around
            self.awaits_choice = False
            if content.qr != before.qr:
                self._draw_code(content.qr)
            self.content_changed.emit()
        if self._page_reader:
            self._page_reader.tell(self.screen, self.content)

    def _draw_code(self, text: str) -> None:
        self.qr_rows = ()
        if text:
            title, *items = text.split("\n")
            self._jobs.run(lambda: list_code(title, items), self._drawn(text), lambda _: None)

    def _drawn(self, text: str) -> Callable[[tuple[tuple[bool, ...], ...]], None]:
        def show(rows: tuple[tuple[bool, ...], ...]) -> None:
            if self.content.qr == text:
                self.qr_rows = rows
                self.content_changed.emit()

        return show

    def _count_down(self, left: float | None) -> None:
        warned = screens.is_warning(self.screen, left, self._limits)
        shown = 0 if left is None else max(1, round(left))
        before, self.warned = self.warned, warned
        self.know(seconds_left=shown if warned or self.screen.page is Page.TICKET else 0)
        if warned or before:
            self.warning_changed.emit()
        if warned and not before and self._page_reader and self.facts.speaks:
            question, _, go_on = self.warning()
            self._page_reader.warn((question, go_on), self.screen.language)

    def _seconds_left(self) -> float | None:
        if self.effects.busy:
            return None
        return screens.seconds_left(self.screen, self._start, self._quiet(), self._limits)

    def _quiet(self) -> float:
        return self.seconds() - self._touched_at

    def _darken(self) -> None:
        """Dim or "good night" outside hours, when nobody has touched anything for a while."""
        light = standby.light(self._hours, self._quiet())
        if light is standby.Light.GOOD_NIGHT and self.screen == self._start:
            self.show(screens.go(self._start, Page.STANDBY))
        elif light is not standby.Light.GOOD_NIGHT and self.screen.page is Page.STANDBY:
            self.go_home()
        if self.dim != (light is not standby.Light.BRIGHT):
            self.dim = not self.dim
            self.view_changed.emit()

    # what only officers see

    def is_staff(self) -> bool:
        """Whether an officer's page is shown."""
        return self.screen.page in {Page.PIN_GATE, Page.OFFICER}

    def _show_staff(self) -> None:
        staff_session = self._staff_session
        assert staff_session is not None  # noqa: S101 - it has just told
        self.know(
            pin_gate=staff_session.pin_gate,
            service_page=staff_session.service_page,
            service_page_note=staff_session.note,
        )
        if staff_session.is_open and self.screen.page is not Page.OFFICER:
            self.show(screens.go(self._start, Page.OFFICER))
        elif staff_session.is_asking and not self.is_staff():
            self.show(screens.go(self._start, Page.PIN_GATE))
