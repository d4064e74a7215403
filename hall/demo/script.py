"""The demo script: citizens, an officer and the display of the sample hall in the real windows.

It taps, presses keys and calls, waits for the paper, and takes pictures.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from db.hall_file.storing import load_hall
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter, make_display
from hall.demo.listening import listen, listen_to_the_end
from hall.demo.touch import (
    open_service,
    picture,
    press,
    see,
    speak,
    tap,
    text_of,
    wait_for_text,
    wait_until,
)
from hall.settings import Settings
from runtime.desktop.qt_app import start_app
from runtime.languages import LANGUAGES
from tickets.hall import ORDINARY

SIZES = ((1080, 1920), (1920, 1080))
OFFICER = 5
"""The counter that handles all."""

COLLEAGUES = (1, 2, 6, 8)

SHOWN = "passport"
"""The service whose page is pictured: most come for it."""

CITIZENS: tuple[tuple[str, str, str], ...] = (
    ("passport", ORDINARY, "zh-Hans"),
    ("hk-macao-permit", ORDINARY, "zh-Hans"),
    ("identity-card", ORDINARY, "zh-Hans"),
    ("visa-residence", ORDINARY, "en"),
    ("passport", "elderly", "zh-Hans"),
    ("household-move", ORDINARY, "zh-Hans"),
    ("collection", ORDINARY, "zh-Hans"),
    ("taiwan-permit", ORDINARY, "zh-Hant"),
    ("hk-macao-permit", ORDINARY, "zh-Hans"),
    ("newborn", "infant", "zh-Hans"),
    ("residence-permit", ORDINARY, "zh-Hans"),
    ("passport", ORDINARY, "zh-Hans"),
)
"""Service, class and language of those who come, in this order."""


class DemoClock:
    """A clock that starts at nine in the hall and goes on when it is told to."""

    def __init__(self, time_zone: str) -> None:
        now = datetime.now(ZoneInfo(time_zone))
        # The last weekday morning: a picture of a hall that is closed today would mislead.
        day = now - timedelta(days=max(0, now.weekday() - 4))
        self._now = day.replace(hour=9, minute=0, second=0, microsecond=0).astimezone(UTC)

    def __call__(self) -> datetime:
        """The time in the hall."""
        return self._now

    def go_on(self, **span: float) -> None:
        """Let time pass."""
        self._now += timedelta(**span)


@dataclass
class Summary:
    """What happened, for ``summary.json``."""

    issued: list[dict[str, Any]] = field(default_factory=list)
    called: list[dict[str, Any]] = field(default_factory=list)
    spoken: dict[str, int] = field(default_factory=dict)

    def write(self, folder: Path, hall: str, pictures: Sequence[str]) -> None:
        """Write ``summary.json``."""
        data = {
            "hall": hall,
            "issued": self.issued,
            "called": self.called,
            "spoken": self.spoken,
            "pictures": pictures,
        }
        text = json.dumps(data, ensure_ascii=False, indent=2)
        (folder / "summary.json").write_text(text + "\n", encoding="utf-8")


class DemoScript:
    """Plays the script once. Pictures are named after page, language and size."""

    def __init__(self, settings: Settings, out: Path) -> None:
        self._settings, self._out = settings, out
        self._summary = Summary()
        self._pictures: list[str] = []

    def walk(self) -> str:
        """Play it to the end; return the line that sums it up.

        Raises:
            NotThere: a step did not lead where it should.

        """
        self._app = start_app(["hall"])
        self._clock = DemoClock("Asia/Shanghai")
        with open_application(self._settings, clock=self._clock) as hall:
            self._hall: Application = hall
            self._group_of = {s.code: s.group for s in load_hall(hall.database).services}
            self._kiosk = self._open(make_kiosk(hall), "kiosk")
            self._display = self._open(make_display(hall), "display")
            self._counter = self._open(make_counter(hall, OFFICER), "counter")
            try:
                self._play()
            finally:
                for window in (self._kiosk, self._display, self._counter):
                    window.close()
        self._summary.write(self._out, "示例大厅", self._pictures)
        return (
            f"Demo done: {len(self._summary.issued)} tickets issued and printed, "
            f"{len(self._summary.called)} called; pictures, tickets and summary.json "
            f"are in {self._out}"
        )

    def _play(self) -> None:
        self._shoot(self._display, "display-welcome")
        for citizen in CITIZENS:
            self._come(*citizen)
            self._clock.go_on(seconds=70)
        self._call()
        self._shoot_pages()

    def _open(self, window: OpenRole, screen: str) -> OpenRole:
        by_name = {s.name(): s for s in QGuiApplication.screens()}
        window.qml_window.place(by_name[screen], full_screen=screen != "counter")
        window.begin()
        return window

    def _come(self, service: str, priority_class: str, language: str) -> None:
        """One citizen, from the greeting to the paper in the hand."""
        kiosk = self._kiosk.qml_window.window
        if language != self._settings.kiosk.language:
            speak(kiosk, language)
        if priority_class != ORDINARY:
            tap(kiosk, "greenChannel")
            tap(kiosk, f"class-{priority_class}")
        open_service(kiosk, service, self._group_of[service])
        self._take(service, priority_class, language)
        self._leave()

    def _take(self, service: str, priority_class: str, language: str) -> None:
        """From the service's page to the paper."""
        kiosk = self._kiosk.qml_window.window
        tap(kiosk, "take")
        see(kiosk, "ticketPage")
        label = text_of(kiosk, "label")
        wait_until((self._out / "tickets" / f"{label}.png").exists, f"the paper of {label}")
        self._summary.issued.append(
            {
                "label": label,
                "service": service,
                "class": priority_class,
                "language": language,
                "at": self._clock().isoformat(),
            }
        )

    def _leave(self) -> None:
        tap(self._kiosk.qml_window.window, "done")
        see(self._kiosk.qml_window.window, "homePage")

    def _call(self) -> None:
        """Colleagues call, then the officer presses the space bar, and the display shows it."""
        for counter in COLLEAGUES:
            ticket = self._hall.queue.call_next(counter)
            if ticket:
                self._called(ticket.label, counter)
                listen(self._display, ticket.label)
            self._clock.go_on(seconds=20)
        press(self._counter.qml_window.window, Qt.Key.Key_Space)
        here = wait_for_text(self._counter.qml_window.window, "hereLabel")
        self._called(here, OFFICER)
        wait_until(
            lambda: text_of(self._display.qml_window.window, "newestLabel") == here,
            f"{here} on the display",
        )
        listen(self._display, here)
        self._summary.spoken = listen_to_the_end(self._display)
        self._clock.go_on(seconds=6)
        self._rest(4.0)
        self._shoot(self._display, "display")
        press(self._counter.qml_window.window, Qt.Key.Key_S)
        wait_until(self._is_serving, "the start of the service")
        self._clock.go_on(minutes=3, seconds=20)
        self._rest(1.2)
        self._shoot(self._counter, "counter")

    def _is_serving(self) -> bool:
        here = self._hall.queries.desk(OFFICER).here
        return here is not None and here.started_at is not None

    def _called(self, label: str, counter: int) -> None:
        at = self._clock().isoformat()
        self._summary.called.append({"label": label, "counter": counter, "at": at})

    def _shoot_pages(self) -> None:
        """What a citizen may see from the start to the ticket, in each language."""
        kiosk = self._kiosk.qml_window.window
        kiosk.showNormal()
        self._size(kiosk, *SIZES[0])
        for language in LANGUAGES:
            speak(kiosk, language)
            self._shoot_language(kiosk, language)

    def _shoot_language(self, kiosk: QQuickWindow, language: str) -> None:
        def shoot(page: str, *taps: str) -> None:
            for each in taps:
                tap(kiosk, each)
            self._shoot_sizes(kiosk, f"kiosk-{page}-{language}")

        shoot("home")
        shoot("green", "greenChannel")
        shoot("pad", "back", "whereIsMyNumber", "key-1")
        shoot("help", "helpMe")
        shoot("services", "back", "back", "group-exit-entry")
        shoot("service", f"service-{SHOWN}")
        shoot("list", "list")
        shoot("large", "back", "large")
        tap(kiosk, "large")
        self._take(SHOWN, ORDINARY, language)
        shoot("ticket")
        shoot("contrast", "display", "contrast", "back")
        self._leave()

    def _shoot_sizes(self, kiosk: QQuickWindow, name: str) -> None:
        """A page upright and lying."""
        for width, height in SIZES:
            self._size(kiosk, width, height)
            self._shoot(self._kiosk, f"{name}-{width}x{height}")

    @staticmethod
    def _size(kiosk: QQuickWindow, width: int, height: int) -> None:
        kiosk.resize(width, height)
        wait_until(partial(_is_wide, kiosk, width), "the new size")

    def _shoot(self, window: OpenRole, name: str) -> None:
        picture(window.qml_window.window, self._out / f"{name}.png")
        self._pictures.append(f"{name}.png")

    @staticmethod
    def _rest(seconds: float) -> None:
        """Let the windows run; an animation comes to its end."""
        end = datetime.now(UTC) + timedelta(seconds=seconds)
        wait_until(lambda: datetime.now(UTC) > end, "rest", seconds + 5)


def _is_wide(window: QQuickWindow, width: int) -> bool:
    return bool(window.contentItem().width() == width)
