"""Somebody is needed at once: seen at other counters, and answered there with one press."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from counter.alerts_view_model import AlertsViewModel
from counter.console import ConsoleInputs
from db.alerts import Alerts
from db.engine.database import Database
from db.queue.queue import Queue
from db.ratings import Ratings
from hall.demo.touch import find, press, tap, text_of
from runtime.assets import ASSETS
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import load_catalogue
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk_harness import SETUP
from tests.looks import settle, text_faults
from tests.stop_watch import StopWatch
from tickets.alerts import Alert, AlertKind
from tickets.errors import DatabaseTrouble
from tickets.ratings import GivenRating, Grade
from tickets.ratings import Source as RatingSource
from tickets.source import Source
from tickets.views import Desk

STRIP = Path(__file__).parents[2] / "counter" / "qml" / "AlertStrip.qml"
COUNTER = 5
Model = Callable[..., AlertsViewModel]


@pytest.fixture
def alerts(database: Database, clock: SetClock) -> Alerts:
    """The alerts of the sample hall, which has no officers."""
    return Alerts(database, clock)


def inputs(alerts: Alerts) -> ConsoleInputs:
    """What the tables say, of alerts alone."""
    desk = Desk(COUNTER, None, (), (), 0, 0.0)
    return ConsoleInputs(desk, alerts=alerts.shown_at(COUNTER))


@pytest.fixture
def watch() -> StopWatch:
    """Seconds in the test's hands."""
    return StopWatch()


@pytest.fixture
def model(alerts: Alerts, clock: SetClock, watch: StopWatch) -> Model:
    """Makes the view model of counter 5."""

    def make(executor: HeldExecutor | None = None, language: str = "en") -> AlertsViewModel:
        jobs = JobRunner(executor or InlineExecutor())
        made = AlertsViewModel(alerts, COUNTER, SETUP, jobs, clock, language, monotonic=watch)
        made.showInputs(inputs(alerts))
        return made

    return make


def words(shown: AlertsViewModel) -> list[str]:
    """What stands on the strip."""
    return [each["words"] for each in shown.property("alerts")]


def test_the_most_urgent_stand_first(model: Model, alerts: Alerts, clock: SetClock) -> None:
    """An alarm before help, whichever is older; minutes go on by themselves; others are counted."""
    for counter in (2, 3):
        alerts.raise_alert(AlertKind.HELP, counter, Source.CONSOLE)
    clock.go_on(minutes=2)
    alerts.raise_alert(AlertKind.ALARM, 4, Source.PAD)
    alerts.raise_alert(AlertKind.ALARM, COUNTER, Source.PAD)  # never shown where it was raised
    shown = model()
    assert words(shown) == ["Alarm: Counter 4", "Help wanted: Counter 2"]
    assert [each["alarm"] for each in shown.property("alerts")] == [True, False]
    assert (shown.property("minutes"), shown.property("more")) == ([0, 2], 1)
    changes: list[int] = []
    shown.alertsChanged.connect(lambda: changes.append(1))
    clock.go_on(minutes=1)
    shown.showInputs(inputs(alerts))
    assert (shown.property("minutes"), changes) == ([1, 3], [])


def test_only_a_bad_rating_rings_and_once(
    model: Model, alerts: Alerts, database: Database, queue: Queue, clock: SetClock
) -> None:
    """An alarm and help are silent; the next look at the same rating is, too."""
    shown = model()
    rung: list[int] = []
    shown.rang.connect(lambda: rung.append(1))
    alerts.raise_alert(AlertKind.ALARM, 3, Source.PAD)
    alerts.raise_alert(AlertKind.HELP, 3, Source.PAD)
    shown.showInputs(inputs(alerts))
    assert rung == []
    ticket = queue.issue("passport")
    queue.call_next(4)
    queue.finish(4)
    given = GivenRating("passport", Grade(1), source=RatingSource.PAD)
    Ratings(database, clock).rate(ticket.id, given)
    for _ in range(2):
        shown.showInputs(inputs(alerts))
    assert rung == [1]
    (bad,) = [each for each in alerts.open() if each.rating]
    nowhere: Alert = replace(bad, id=99, counter=None)
    shown.showInputs(replace(inputs(alerts), alerts=(nowhere,)))
    assert words(shown) == ["Bad rating: –"]
    assert rung == [1, 1]


def test_a_bouncing_key_answers_one(model: Model, alerts: Alerts, watch: StopWatch) -> None:
    """A double press does not answer the alert that moves up under it."""
    for counter in (2, 3):
        alerts.raise_alert(AlertKind.HELP, counter, Source.CONSOLE)
    shown = model()
    shown.answer(1)
    shown.answer(2)
    assert [each.id for each in alerts.open()] == [2]
    assert words(shown) == ["Help wanted: Counter 3"]
    watch.seconds += 1
    shown.answer(2)
    assert alerts.open() == ()


def test_another_was_quicker(model: Model, alerts: Alerts) -> None:
    """It says who goes; one's own second press says nothing."""
    alert = alerts.raise_alert(AlertKind.HELP, 2, Source.CONSOLE)
    held = HeldExecutor()
    shown = model(held)
    told: list[str] = []
    shown.said.connect(told.append)
    alerts.answer(alert.id, 3)
    shown.answer(alert.id)
    held.run()
    assert (told, words(shown)) == (["Counter 3 has answered already"], [])
    mine = alerts.raise_alert(AlertKind.HELP, 4, Source.CONSOLE)
    shown.showInputs(inputs(alerts))
    shown.answer(mine.id)
    shown.answer(mine.id)
    held.run()
    assert told[1:] == ["", ""]


def test_the_queue_cannot_be_reached(
    model: Model, alerts: Alerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and the alert stays."""
    alert = alerts.raise_alert(AlertKind.HELP, 2, Source.CONSOLE)
    shown = model()
    told: list[str] = []
    shown.said.connect(told.append)

    def away(_alert: int, _counter: int) -> Alert:
        raise DatabaseTrouble("hall.db", "away")

    monkeypatch.setattr(alerts, "answer", away)
    shown.answer(alert.id)
    assert told == ["The queue cannot be reached; trying again"]
    assert words(shown) == ["Help wanted: Counter 2"]


def test_counters_are_called_as_the_hall_calls_them(model: Model, alerts: Alerts) -> None:
    """As its file says now."""
    alerts.raise_alert(AlertKind.ALARM, 2, Source.PAD)
    shown = model(language="zh-Hans")
    assert words(shown) == ["报警：2 号窗口"]
    named = tuple(replace(each, names={"zh-Hans": "咨询台"}) for each in SETUP.counters)
    shown.showSetup(replace(SETUP, counters=named))
    assert words(shown) == ["报警：咨询台"]


@pytest.fixture
def strip(
    qtbot: QtBot, model: Model, alerts: Alerts
) -> Iterator[tuple[AlertsViewModel, QQuickWindow]]:
    """The strip in a window, with an alarm and a call for help."""
    translator = load_catalogue("counter", "zh-Hant")
    QCoreApplication.installTranslator(translator)
    alerts.raise_alert(AlertKind.HELP, 2, Source.CONSOLE)
    alerts.raise_alert(AlertKind.ALARM, 3, Source.CONSOLE)
    shown = model(language="zh-Hant")
    engine = QQmlEngine()
    engine.addImportPath(str(ASSETS / "qml"))
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(STRIP)))
    item = component.createWithInitialProperties({"alertsModel": shown, "sequence": "F9"})
    assert isinstance(item, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(560, 80)
    item.setParentItem(window.contentItem())
    item.setSize(window.size())
    window.show()
    yield shown, window
    window.close()
    item.deleteLater()
    QCoreApplication.removeTranslator(translator)


def test_the_strip_is_pressed_or_answered_by_its_key(
    strip: tuple[AlertsViewModel, QQuickWindow], alerts: Alerts, watch: StopWatch
) -> None:
    """The key is the first one's; when none is left the strip takes no room."""
    shown, window = strip
    settle(window)
    assert text_of(window, "alert-2") == "報警：3 號窗口"
    assert text_faults(window, 10) == []
    press(window, Qt.Key.Key_F9)
    assert [each.id for each in alerts.open()] == [1]
    settle(window)
    watch.seconds += 1
    tap(window, "alert-1")
    assert alerts.open() == ()
    settle(window)
    assert (find(window, "alert-1"), shown.property("alerts")) == (None, [])
