"""Which window stands on which screen, also after a screen was unplugged and plugged in again.

A window keeps to its screen: the one that the settings name, else the one it got at the start.
While that is away it waits unseen and covers no other window; one without a named screen may take
a screen that nobody has.
"""

import logging
from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

log = logging.getLogger(__name__)

SETTLED = 250
"""Milliseconds without another change after which screens are taken to be as they will stay."""


class Want(Struct, frozen=True):
    """What a window wants: a screen by its name, or any; all of it, or a part."""

    screen: str = ""
    full_screen: bool = True


class Spot(Struct, frozen=True):
    """Where a window stands: ``shared`` is beside the others, on one screen."""

    screen: str
    full_screen: bool
    shared: bool = False


def spots(
    wants: Sequence[Want], screens: Sequence[str], homes: Sequence[str]
) -> tuple[Spot | None, ...]:
    """The spot of each window on the screens that are there; None waits unseen.

    ``homes`` are the screens that the windows got at the start, empty before it.
    """
    if not (screens and wants):
        return (None,) * len(wants)
    crowded = len(screens) < len(wants) and not any(want.screen for want in wants)
    if crowded and not any(homes):
        return tuple(
            Spot(screens[n % len(screens)], full_screen=False, shared=True)
            for n in range(len(wants))
        )
    found = _screens_for(wants, screens, homes)
    return tuple(
        None if screen is None else Spot(screen, want.full_screen)
        for want, screen in zip(wants, found, strict=True)
    )


def _screens_for(
    wants: Sequence[Want], screens: Sequence[str], homes: Sequence[str]
) -> list[str | None]:
    found = [_own(want, home, screens) for want, home in zip(wants, homes, strict=True)]
    free = [screen for screen in screens if screen not in found]
    for n, want in enumerate(wants):
        if found[n] is None and not want.screen and free:
            found[n] = free.pop(0)
        if found[n] is None and not want.full_screen:
            found[n] = screens[n % len(screens)]  # a part of a screen covers nobody for long
    if not any(found):
        found[0] = screens[0]  # better seen on a wrong screen than nowhere
    return found


def _own(want: Want, home: str, screens: Sequence[str]) -> str | None:
    own = want.screen or home
    return own if own in screens else None


class ScreenKeeper(QObject):
    """Puts windows on their screens, now and whenever screens come, go, turn or change size.

    ``put`` shows the n-th window on a screen, or hides it where there is none.
    """

    def __init__(
        self,
        app: QGuiApplication,
        wants: Sequence[Want],
        put: Callable[[int, QScreen | None, Spot | None], None],
    ) -> None:
        super().__init__()
        self._wants, self._put = tuple(wants), put
        self._homes = [""] * len(self._wants)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self.put_all)
        app.screenAdded.connect(self._came)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._changed)

    def put_all(self) -> None:
        """Put every window where it belongs now."""
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        found = spots(self._wants, tuple(screens), self._homes)
        for n, (want, spot) in enumerate(zip(self._wants, found, strict=True)):
            if spot is None or (want.screen and spot.screen != want.screen):
                log.warning("no screen '%s'; there are %s", want.screen, ", ".join(screens))
            if spot and not spot.shared:
                self._homes[n] = self._homes[n] or spot.screen
            self._put(n, screens[spot.screen] if spot else None, spot)

    def stop(self) -> None:
        """Leave the windows where they are: what they show is taken down."""
        self._settling.stop()
        self._wants, self._homes = (), []

    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._changed()

    def _changed(self, *_: object) -> None:
        self._settling.start()
