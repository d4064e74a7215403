"""How long nobody has touched the kiosk: when it warns, goes home and darkens the screen."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from kiosk.session import screens, standby
from kiosk.session.page_reader import PageReader
from kiosk.session.screen import Page, Screen
from kiosk.session.session import Session
from kiosk.session.standby import Light, StandbyHours


class IdleLimits(Struct, frozen=True):
    """Seconds without a touch after which the kiosk goes home.

    ``ticket`` is for the page of a ticket whose paper came, where nothing is at stake; ``idle`` is
    for every other page, and ends with a warning of ``warning`` seconds.
    """

    idle: float
    ticket: float
    warning: float = 20.0


class IdleTimer(QObject):
    """Counts the seconds since the last touch: it warns, goes home and darkens the screen.

    ``monotonic`` is a clock that only goes on; ``hours`` are to be kept up to date from outside.
    """

    warning_changed = Signal()
    dim_changed = Signal()

    def __init__(
        self,
        session: Session,
        page_reader: PageReader,
        limits: IdleLimits,
        hours: StandbyHours,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__()
        self._session, self._page_reader = session, page_reader
        self._limits, self._monotonic, self.hours = limits, monotonic, hours
        self.touched_at = monotonic()
        self.warned = self.dim = False

    def touched(self) -> None:
        """Start again: somebody is there."""
        self.touched_at = self._monotonic()
        self.count_down(self._seconds_left())
        self._darken()

    def tick(self) -> None:
        """Look at the time: go home after a long silence, or warn of it."""
        left = self._seconds_left()
        if left is not None and left <= 0:
            self._session.go_home()
        else:
            self.count_down(left)
        self._darken()

    def count_down(self, left: float | None) -> None:
        """Show the seconds left where they matter, and warn when they are few; None are endless."""
        session, before = self._session, self.warned
        self.warned = is_warning(session.screen, left, self._limits)
        shown = 0 if left is None else max(1, round(left))
        matters = self.warned or session.screen.page is Page.TICKET
        session.know(seconds_left=shown if matters else 0)
        if self.warned or before:
            self.warning_changed.emit()
        if self.warned and not before:
            question, _, go_on = session.shown.warning()
            self._page_reader.warn((question, go_on), session.screen.language)

    def _seconds_left(self) -> float | None:
        session = self._session
        if session.busy:
            return None
        return seconds_left(session.screen, session.start, self._quiet(), self._limits)

    def _quiet(self) -> float:
        return self._monotonic() - self.touched_at

    def _darken(self) -> None:
        """Dim or "good night" outside hours, when nobody has touched anything for a while."""
        session, light = self._session, standby.light(self.hours, self._quiet())
        if light is Light.STANDBY and session.screen == session.start:
            session.show(screens.go(session.start, Page.STANDBY))
        elif light is not Light.STANDBY and session.screen.page is Page.STANDBY:
            session.go_home()
        if self.dim != (light is not Light.BRIGHT):
            self.dim = not self.dim
            self.dim_changed.emit()


def patience(screen: Screen, limits: IdleLimits) -> float:
    """Seconds that this page stays untouched before the start comes back; large type needs twice.

    While paper is still coming or has failed, the number stays as long as any other page: the
    person may have to write it down.
    """
    ended = _has_ended(screen)
    calm = limits.ticket if ended else limits.idle
    return calm * (2 if screen.view.large else 1) + (0 if ended else limits.warning)


def seconds_left(screen: Screen, start: Screen, quiet: float, limits: IdleLimits) -> float | None:
    """Seconds until the kiosk goes home by itself after ``quiet`` seconds without a touch.

    None on the untouched start, and in standby.
    """
    if screen == start or screen.page is Page.STANDBY:
        return None
    return patience(screen, limits) - quiet


def is_warning(screen: Screen, left: float | None, limits: IdleLimits) -> bool:
    """Whether the person is warned when so many seconds are left; never once the paper came."""
    return left is not None and left <= limits.warning and not _has_ended(screen)


def _has_ended(screen: Screen) -> bool:
    return screen.page is Page.TICKET and screen.paper == "out"
