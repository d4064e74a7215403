from collections.abc import Callable, Iterator
from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from display.board import BoardInputs
from display.view_model import DisplayViewModel
from display.window import open_display
from hall.demo.touch import find, text_of
from runtime.desktop.qt_app import QmlWindow
from tests.conftest import SetClock
from tests.looks import settle, text_faults
from tickets.hall import OpeningHours

Show = Callable[..., tuple[DisplayViewModel, QmlWindow]]
SIZES = [(1920, 1080), (3840, 2160), (1080, 1920), (1280, 1024)]


@pytest.fixture
def show(qtbot: QtBot, database: Database, clock: SetClock) -> Iterator[Show]:
    """Opens displays of the sample hall."""
    opened: list[tuple[DisplayViewModel, QmlWindow]] = []

    def open_(
        languages: tuple[str, ...] = ("zh-Hans", "en"), size: tuple[int, int] = (1920, 1080)
    ) -> tuple[DisplayViewModel, QmlWindow]:
        view_model = DisplayViewModel(load_hall(database), languages, clock)
        opened.append((view_model, open_display(view_model)))
        opened[-1][1].window.resize(*size)
        opened[-1][1].window.show()
        return opened[-1]

    yield open_
    for view_model, qml_window in opened:
        view_model.stop()
        qml_window.close()


def inputs(queries: Queries) -> BoardInputs:
    """What the tables say now."""
    return BoardInputs(queries.calls(), queries.lines())


def busy(queue: Queue, clock: SetClock) -> None:
    """Many wait, five have been called."""
    for service in ("passport", "visa-residence", "household-move", "hk-macao-permit"):
        for _ in range(12):
            queue.issue(service)
    for counter in (1, 2, 4, 6, 5):
        queue.call_next(counter)
        clock.go_on(seconds=2)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_counter_with_a_name_of_its_own_is_shown_by_it(  # noqa: PLR0917 - fixtures
    show: Show,
    database: Database,
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    size: tuple[int, int],
) -> None:
    """Large and in the list, in both languages, and the longest name has room."""
    hall = load_hall(database)
    names = {"zh-Hans": "门诊二楼第二十五诊室（内分泌科）", "en": "Outpatients, 2nd floor, room 25"}
    counters = tuple(replace(each, names=names) for each in hall.counters if each.number != 6)
    view_model, qml_window = show(size=size)
    busy(queue, clock)
    view_model.showInputs(inputs(queries))
    look = replace(hall.hall, names={"zh-Hans": "新大厅", "en": "New hall"}, color="#123456")
    view_model.showSetup(replace(hall, hall=look, counters=counters))
    settle(qml_window.window)
    assert text_of(qml_window.window, "newestCounter") == names["zh-Hans"]
    assert view_model.property("newestCounterSecond") == names["en"]
    rows = [row["counter"] for row in view_model.property("earlier")]
    assert rows == ["6 号窗口", *[names["zh-Hans"]] * 3]
    assert text_of(qml_window.window, "hallName") == "新大厅"
    band = find(qml_window.window, "band")
    assert band is not None
    assert QColor(band.property("color")).name() == "#123456"
    assert text_faults(qml_window.window, round(16 * min(size) / 1080)) == []


def test_a_call_is_shown_with_its_counter(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The newest large, in both languages; the ones before it below."""
    view_model, qml_window = show()
    busy(queue, clock)
    view_model.showInputs(inputs(queries))
    settle(qml_window.window)
    assert text_of(qml_window.window, "newestLabel") == queries.calls()[0].label
    assert text_of(qml_window.window, "newestCounter") == "5 号窗口"
    assert view_model.property("newestCounterSecond") == "Counter 5"
    rows = view_model.property("earlier")
    assert [row["label"] for row in rows] == [call.label for call in queries.calls()[1:5]]
    assert rows[0]["fresh"]
    clock.go_on(seconds=10)
    view_model.tick()
    assert not any(row["fresh"] for row in view_model.property("earlier"))


def test_a_board_has_a_pulse_until_it_is_closed(show: Show) -> None:
    """Time passes without anybody calling it, and no timer is left for another thread to find."""
    view_model, _ = show()
    (pulse,) = view_model.findChildren(QTimer)
    assert (pulse.interval(), pulse.isActive()) == (500, True)
    view_model.stop()
    assert not pulse.isActive()


def test_a_recall_comes_to_the_top(show: Show, queue: Queue, queries: Queries) -> None:
    """The same number again is news."""
    view_model, _ = show()
    for counter in (1, 2):
        queue.issue("passport")
        queue.call_next(counter)
    view_model.showInputs(inputs(queries))
    before = view_model.property("newestEvent")
    queue.recall(1)
    view_model.showInputs(inputs(queries))
    assert view_model.property("newestLabel") == "A001"
    assert view_model.property("newestEvent") > before


def test_calls_of_a_hall_with_a_number_are_seen_to_be_new(
    show: Show, queue: Queue, queries: Queries
) -> None:
    """Its ids begin at the hall's number times 2 to the 36th, which no int of QML holds."""
    view_model, qml_window = show()
    queue.issue("passport")
    queue.call_next(1)
    told = inputs(queries)
    (call,) = told.calls
    for event in ((3 << 36) + 1, (3 << 36) + 2):
        view_model.showInputs(replace(told, calls=(replace(call, event=event),)))
        banner = find(qml_window.window, "banner")
        assert banner is not None
        assert (view_model.property("newestEvent"), banner.property("shown")) == (event, event)


def test_a_morning_without_calls_is_friendly(show: Show, queries: Queries) -> None:
    """Before the first call there is a welcome, not a blank."""
    view_model, qml_window = show()
    view_model.showInputs(inputs(queries))
    settle(qml_window.window)
    assert "欢迎您" in text_of(qml_window.window, "welcome")
    assert view_model.property("lines")[0]["minutes"] == "还没有窗口开放"


def test_a_line_says_what_the_kiosk_says(
    show: Show, database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """No wait at an open counter, how long, nobody who serves, and no numbers at lunch."""
    setup = load_hall(database)
    lunch = tuple(OpeningHours(0, *span) for span in ((time(9), time(12)), (time(13), time(17))))
    hall = replace(setup.hall, numbers_outside_hours=False, hours=lunch)
    store_hall(database, replace(setup, hall=hall))
    view_model, _ = show(("en",))

    def passport() -> dict[str, str]:
        view_model.showInputs(inputs(queries))
        lines: list[dict[str, str]] = view_model.property("lines")
        return next(line for line in lines if line["name"] == "Passport")

    queue.issue("passport")
    assert passport()["minutes"] == "No counter open yet"
    queue.call_next(1)
    queue.finish(1)
    assert passport()["minutes"] == "No wait"
    for _ in range(30):
        queue.issue("passport")
    assert passport()["minutes"].endswith("min")
    clock.go_on(hours=3)
    assert passport()["minutes"] == "No numbers just now"


def test_an_old_board_says_so(show: Show, queries: Queries) -> None:
    """When the queue cannot be read, the display does not pretend."""
    view_model, qml_window = show()
    view_model.showInputs(inputs(queries))
    view_model.showTrouble(OSError("no database"))
    settle(qml_window.window)
    assert "屏幕自 09:00:00 起未更新" in text_of(qml_window.window, "notice")
    view_model.showTrouble(None)
    settle(qml_window.window)
    assert "未更新" not in text_of(qml_window.window, "notice")


def test_lines_and_notices_take_turns(show: Show, queries: Queries, clock: SetClock) -> None:
    """A hall with more services than rows shows them all in turn; notices change."""
    view_model, _ = show(("zh-Hans",))
    view_model.showInputs(inputs(queries))
    seen, notices = set(), set()
    for _ in range(6):
        seen |= {line["name"] for line in view_model.property("lines")}
        notices.add(view_model.property("notice"))
        clock.go_on(seconds=10)
    assert len(seen) == 9
    assert len(notices) == 3
    assert view_model.property("noticeSecond") == ""
    assert view_model.property("hallNameSecond") == ""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("languages", [("zh-Hans", "en"), ("zh-Hant",), ("en",)])
def test_everything_can_be_read(  # noqa: PLR0917 - fixtures
    show: Show,
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    languages: tuple[str, ...],
    size: tuple[int, int],
) -> None:
    """No text is cut off, tiny, outside or on another, on an empty and on a busy board."""
    view_model, qml_window = show(languages, size)
    smallest = round(16 * min(size) / 1080)
    view_model.showInputs(inputs(queries))
    assert text_faults(qml_window.window, smallest) == []
    busy(queue, clock)
    for _ in range(2):
        view_model.showInputs(inputs(queries))
        assert text_faults(qml_window.window, smallest) == []
        clock.go_on(seconds=10)
