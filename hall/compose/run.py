"""``hall run``: the windows of some roles on the screens that are there, until they are closed."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtGui import QGuiApplication, QScreen

from hall.compose.kiosk_lock import Lock
from hall.compose.open_role import OpenRole
from hall.compose.snapshot import keep_snapshot, read_snapshot
from hall.settings import Settings
from runtime import gc_control
from runtime.desktop.end_signals import ended_by_signals
from runtime.desktop.qt_app import QmlWindow, after_first_frame, start_app
from runtime.desktop.screens import ScreenKeeper, Spot, Want
from runtime.faults import end_when_not_drawable, faults_logged
from runtime.message import Message
from tickets.errors import BadInput, HallError, UnknownName

if TYPE_CHECKING:
    from hall.compose.application import Application

RoleName = Literal["kiosk", "display", "counter", "rating"]


COUNTER = "counter-"
"""What stands before a counter's number where zones are named: no zone's code begins with it."""

BOARDS, PADS, WEB, FEED = "boards", "pads", "web", "feed"
"""The roles that have no window: the number boards, the call pads, the web pages, and what phones
are told."""

WITHOUT_WINDOW = frozenset({BOARDS, PADS, WEB, FEED})

SHARED: dict[str, tuple[float, float]] = {
    "kiosk": (0.01, 0.03),
    "display": (0.295, 0.03),
    "counter": (0.295, 0.38),
    "rating": (0.62, 0.45),
    "paper": (0.845, 0.03),
}
"""Where the windows stand when they share one screen, as parts of it: each can be seen."""


ALL_THERE = 5_000
"""Milliseconds after the first frame by which the modules behind a window have been imported. The
collector never looks through them: that would stop the screen for a tenth of a second."""


class WindowRole(Struct, frozen=True):
    """What one window is for.

    A console and a rating pad have a ``counter``, a display may have one or a ``zone``; 0 and ""
    are none.
    """

    name: RoleName
    counter: int = 0
    zone: str = ""

    def __str__(self) -> str:
        """As it is given to ``hall run``."""
        if self.name == "display" and self.counter:
            return f"display:{COUNTER}{self.counter}"
        return ":".join(filter(None, (self.name, self.zone or str(self.counter or ""))))


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
        super().__init__(
            "no role '{given}'; possible are kiosk, display, display:ZONE, display:counter-N,"
            " counter:N, rating:N, boards, pads, web, feed"
        )


def parse_role(given: str) -> WindowRole:
    """``kiosk``, ``display``, ``display:east``, ``display:counter-3``, ``counter:3``, ``rating:3``.

    Raises:
        BadRole: it is none of these.

    """
    name, _, which = given.partition(":")
    if given == "kiosk":
        return WindowRole("kiosk")
    if given == "display":
        return WindowRole("display")
    if name == "counter" and (number := _number(which)):
        return WindowRole("counter", number)
    if name == "rating" and (number := _number(which)):
        return WindowRole("rating", number)
    if name == "display" and which.startswith(COUNTER):
        if number := _number(which.removeprefix(COUNTER)):
            return WindowRole("display", number)
    elif name == "display" and which:
        return WindowRole("display", zone=which)
    raise BadRole(given)


def _number(written: str) -> int:
    """A counter's number; 0 where it is none."""
    return int(written) if written.isascii() and written.isdigit() else 0


def run_roles(settings: Settings, given: Sequence[str], paper: Path | None = None) -> int:
    """Open the windows and stay until all are closed or the process is told to end.

    ``paper`` is the folder of a virtual printer whose newest ticket a window shows. The exit code
    is 0, or one of runtime/exit_codes.py.

    Raises:
        BadInput: a role or a counter that does not exist; nothing was opened.
        NoScreen: nothing can show a window here.

    """
    roles = [parse_role(each) for each in given if each not in WITHOUT_WINDOW]
    with faults_logged(), window_maker(settings, roles) as make_window, ExitStack() as beside:
        if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
            raise NoScreen
        app = start_app(["hall"])
        _run_beside(settings, given, beside)
        windows = [make_window(role) for role in roles]
        lock = Lock(settings)
        keeper = show(windows, roles, settings, lock)
        sheet = show_paper(app, paper) if paper else None
        code = stay(app)
        keeper.stop()
        lock.release()
        if sheet:
            sheet.close()
        for window in windows:
            window.close()
        for window in windows:
            if error := window.failure():
                raise error
        return code


def _run_beside(settings: Settings, given: Sequence[str], beside: ExitStack) -> None:
    """Run the roles that have no window as well, until ``beside`` is closed."""
    if BOARDS in given:
        from hall.compose.boards import boards_running  # noqa: PLC0415 - few machines have any

        beside.enter_context(boards_running(settings))
    if PADS in given:
        from hall.compose.pads import pads_running  # noqa: PLC0415 - as above

        beside.enter_context(pads_running(settings))
    if WEB in given:
        from hall.compose.web_beside import web_beside  # noqa: PLC0415 - as above

        beside.enter_context(web_beside(settings))
    if FEED in given:
        from hall.compose.feed import feed_running  # noqa: PLC0415 - as above

        beside.enter_context(feed_running(settings))


@contextmanager
def window_maker(
    settings: Settings, roles: Sequence[WindowRole]
) -> Iterator[Callable[[WindowRole], OpenRole]]:
    """Yield what makes the windows, as long as the hall is open.

    A process of kiosks alone that has a snapshot of the hall does not wait for the database.
    """
    alone = all(role.name == "kiosk" for role in roles)
    if alone and (setup := read_snapshot(settings)):
        from hall.compose.kiosk import make_early_kiosk  # noqa: PLC0415 - only who needs it

        yield lambda _: make_early_kiosk(settings, setup)
        return
    from db.hall_file.storing import load_hall  # noqa: PLC0415 - SQLAlchemy is slow to import
    from hall.compose.application import open_application  # noqa: PLC0415 - as above

    with open_application(settings) as hall:
        check_roles(hall, roles)
        if alone:
            keep_snapshot(settings, load_hall(hall.database))
        yield partial(make, hall)


def show_paper(app: QGuiApplication, folder: Path) -> QmlWindow:
    """The window that shows the newest ticket of a virtual printer."""
    from printer.simulator.paper_view_model import open_paper  # noqa: PLC0415 - a demo's

    sheet = open_paper(folder)
    sheet.place(app.primaryScreen(), full_screen=False, at=SHARED["paper"])
    return sheet


def check_roles(hall: "Application", roles: Sequence[WindowRole]) -> None:
    """Refuse a counter or a zone that the hall does not have."""
    known = {counter.number for counter in hall.queries.counters()}
    zones = [zone.code for zone in hall.current_hall().zones]
    for role in roles:
        if role.counter and role.counter not in known:
            raise UnknownName(Message("counter"), str(role.counter), map(str, sorted(known)))
        if role.zone and role.zone not in zones:
            raise UnknownName(Message("zone"), role.zone, zones)


def make(hall: "Application", role: WindowRole) -> OpenRole:
    """The window of one role."""
    from hall.compose import kiosk, windows  # noqa: PLC0415 - not before an early kiosk's frame

    match role.name:
        case "kiosk":
            return kiosk.make_kiosk(hall)
        case "display" if role.counter:
            return windows.make_counter_display(hall, role.counter)
        case "display":
            return windows.make_display(hall, role.zone)
        case "counter":
            return windows.make_counter(hall, role.counter)
        case "rating":
            from hall.compose.rating_pad import make_rating_pad  # noqa: PLC0415 - few have one

            return make_rating_pad(hall, role.counter)


def show(
    windows: Sequence[OpenRole],
    roles: Sequence[WindowRole],
    settings: Settings,
    lock: Lock | None = None,
) -> ScreenKeeper:
    """Put each window on its screen, and keep it there: full screen where it has one to itself.

    Keep what is returned as long as the windows.
    """

    def put(number: int, screen: QScreen | None, spot: Spot | None) -> None:
        qml_window, role = windows[number].qml_window, roles[number]
        if screen is None or spot is None:
            qml_window.window.hide()
            return
        at = SHARED[role.name] if spot.shared else (0.0, 0.0)
        qml_window.place(screen, full_screen=spot.full_screen, at=at)
        if lock and spot.full_screen:
            after_first_frame(qml_window.window, lock.stay_awake)
        if lock and role.name == "kiosk":
            after_first_frame(qml_window.window, partial(lock.placed, screen.name()))

    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)  # noqa: S101 - there is one before there is a window
    keeper = ScreenKeeper(app, [wanted(settings, role) for role in roles], put)
    keeper.put_all()
    for window, role in zip(windows, roles, strict=True):
        end_when_not_drawable(window.qml_window.window)
        for pause in (0, ALL_THERE):
            after_first_frame(window.qml_window.window, gc_control.go_on, pause=pause)
        if lock and role.name == "kiosk":
            lock.lock_window(window.qml_window.window, keeper.put_all)
        window.begin()
    return keeper


def wanted(settings: Settings, role: WindowRole) -> Want:
    """Where a role's window shall be; a counter's is never all of a screen."""
    if role.name == "counter":
        return Want(settings.counter.screen, full_screen=False)
    if role.name == "kiosk":
        return Want(settings.kiosk.screen, settings.kiosk.full_screen)
    if role.name == "rating":
        return Want(settings.rating_pad.screen, settings.rating_pad.full_screen)
    shown = settings.display
    return Want(shown.screens.get(str(role), shown.screen), shown.full_screen)


def stay(app: QGuiApplication) -> int:
    """Run until the last window closes, or SIGINT or SIGTERM asks for an orderly end."""
    with ended_by_signals(app):
        return app.exec()
