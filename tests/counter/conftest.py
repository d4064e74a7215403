"""Consoles of counter 5 on the real queue, for every test of the officer's windows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.console import ConsoleInputs
from counter.models import ConsoleLook, ConsoleModels, ConsoleParts, make_models
from counter.window import open_counter
from db.alerts import Alerts
from db.counters import Counters
from db.device_faults import DeviceFaults
from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.stations import Stations
from reception.officer import CounterSession
from runtime.desktop.qt_app import QmlWindow
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.stop_watch import StopWatch
from tickets.alerts import shown_at
from tickets.source import Source


@dataclass(frozen=True)
class Console:
    """An open console: its view models, its window, the watch that guards its keys."""

    models: ConsoleModels
    qml_window: QmlWindow
    watch: StopWatch
    session: CounterSession
    read: Callable[[], ConsoleInputs]

    @property
    def window(self) -> QQuickWindow:
        """What is pressed."""
        return self.qml_window.window

    def look(self) -> None:
        """Take over what the tables say, as the watcher does after every change."""
        self.models.show_inputs(self.read())


def type_text(window: QQuickWindow, text: str) -> None:
    """Type characters one by one, as fast as a scanner does."""
    for each in text:
        QTest.keyClick(window, Qt.Key(ord(each.upper())))


Open = Callable[..., Console]


@pytest.fixture
def open_(qtbot: QtBot, database: Database, queries: Queries, clock: SetClock) -> Iterator[Open]:
    """Opens consoles on the real queue; they are closed at the end."""
    opened: list[tuple[Console, JobRunner, object]] = []
    print_jobs, stations = PrintJobs(database, clock), Stations(database, clock)
    calls, visits = HelpCalls(database, clock), HomeVisits(database, clock)
    alerts = Alerts(database, clock)
    faults, counters = DeviceFaults(database, clock), Counters(database, clock)

    def make(
        language: str = "zh-Hans",
        executor: HeldExecutor | None = None,
        *,
        counter: int = 5,
        slim: bool = False,
        lock_after: timedelta = timedelta(),
    ) -> Console:
        def read() -> ConsoleInputs:
            return ConsoleInputs(
                queries.desk(counter),
                tuple(print_jobs.uncertain()),
                stations.now(),
                calls.open(),
                visits.open(),
                faults.now(),
                alerts=shown_at(alerts.open(), counter, supervises=False),
                has_officers=bool(counters.officers()),
            )

        watch, jobs = StopWatch(), JobRunner(executor or InlineExecutor())
        look = ConsoleLook(language, timedelta(minutes=30), slim, lock_after)
        session = CounterSession(database, counter, Source.CONSOLE, "kiosk-1", clock)
        parts = ConsoleParts(counter, session, read, calls, visits, alerts, clock)
        models = make_models(parts, load_hall(database), jobs, look, monotonic=watch)
        qml_window, translator = open_counter(models, look)
        console = Console(models, qml_window, watch, session, read)
        opened.append((console, jobs, translator))
        console.look()
        qml_window.window.show()
        return console

    yield make
    for console, _, translator in opened:
        console.models.head.stop()
        console.qml_window.close()
        QGuiApplication.removeTranslator(translator)  # type: ignore[arg-type]
