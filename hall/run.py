"""``hall run``: the windows of some roles on the screens that are there, until they are closed."""

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from hall.opening import HallObjects, open_hall
from hall.settings import DisplaySettings, KioskSettings, Settings
from hall.wiring import Window, make_counter, make_display, make_kiosk
from printer.paper_view_model import open_paper
from runtime.qt_app import start_app
from tickets.errors import BadInput, HallError, UnknownName

RoleName = Literal["kiosk", "display", "counter"]


SHARED: dict[str, tuple[float, float]] = {
    "kiosk": (0.01, 0.03),
    "display": (0.295, 0.03),
    "counter": (0.295, 0.38),
    "paper": (0.845, 0.03),
}
"""Where the windows stand when they share one screen, as parts of it: each can be seen."""


@dataclass(frozen=True, slots=True)
class Role:
    """What one window is for; ``counter`` is a counter's number, 0 for the others."""

    name: RoleName
    counter: int = 0


class NoScreen(HallError):
    """Windows were asked for where nothing can show them."""

    def __init__(self) -> None:
        super().__init__(
            "no screen to open windows on: "
            "DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM are all empty"
        )


class BadRole(BadInput):
    """A role that cannot be understood."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__(f"no role '{given}'; possible are kiosk, display, counter:N")


def parse_role(given: str) -> Role:
    """``kiosk``, ``display`` or ``counter:3``.

    Raises:
        BadRole: it is none of these.

    """
    name, _, number = given.partition(":")
    if name == "counter" and number.isascii() and number.isdigit() and int(number) > 0:
        return Role("counter", int(number))
    if given == "kiosk":
        return Role("kiosk")
    if given == "display":
        return Role("display")
    raise BadRole(given)


def run_roles(settings: Settings, given: Sequence[str], paper: Path | None = None) -> None:
    """Open the windows and stay until all are closed or the process is told to end.

    ``paper`` is the folder of a virtual printer whose newest ticket a window shows.

    Raises:
        BadInput: a role or a counter that does not exist; nothing was opened.
        NoScreen: nothing can show a window here.

    """
    roles = [parse_role(each) for each in given]
    with open_hall(settings) as hall:
        check_counters(hall, roles)
        if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
            raise NoScreen
        app = start_app(["hall"])
        windows = [make(hall, role) for role in roles]
        show(windows, roles, settings)
        sheet = open_paper(paper) if paper else None
        if sheet:
            sheet.place(app.primaryScreen(), full_screen=False, at=SHARED["paper"])
        stay(app)
        if sheet:
            sheet.close()
        for window in windows:
            window.close()


def check_counters(hall: HallObjects, roles: Sequence[Role]) -> None:
    """Refuse a counter that the hall does not have."""
    known = {counter.number for counter in hall.reader.counters()}
    for role in roles:
        if role.name == "counter" and role.counter not in known:
            raise UnknownName("counter", str(role.counter), map(str, sorted(known)))


def make(hall: HallObjects, role: Role) -> Window:
    """The window of one role."""
    match role.name:
        case "kiosk":
            return make_kiosk(hall)
        case "display":
            return make_display(hall)
        case "counter":
            return make_counter(hall, role.counter)


def show(windows: Sequence[Window], roles: Sequence[Role], settings: Settings) -> None:
    """Put each window on its screen: full screen where it has one to itself."""
    screens = QGuiApplication.screens()
    for window, role in zip(windows, roles, strict=True):
        screen = choose_screen(screens, roles, role, settings)
        alone = len(screens) >= len(roles) or len(roles) == 1
        full = alone and role.name != "counter" and _told(settings, role).full_screen
        window.face.place(screen, full_screen=full, at=(0.0, 0.0) if alone else SHARED[role.name])
        window.begin()


def choose_screen(
    screens: Sequence[QScreen], roles: Sequence[Role], role: Role, settings: Settings
) -> QScreen:
    """The screen that the settings name for a role, else one for each role in turn."""
    named = settings.counter.screen if role.name == "counter" else _told(settings, role).screen
    by_name = {screen.name(): screen for screen in screens}
    return by_name.get(named) or screens[list(roles).index(role) % len(screens)]


def stay(app: QGuiApplication) -> None:
    """Run until the last window closes, or SIGINT or SIGTERM asks for an orderly end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    # Python sees a signal only when it runs; while Qt waits for events, this makes it run.
    alive = QTimer()
    alive.timeout.connect(lambda: None)
    alive.start(200)
    app.exec()


def _told(settings: Settings, role: Role) -> KioskSettings | DisplaySettings:
    return settings.kiosk if role.name == "kiosk" else settings.display
