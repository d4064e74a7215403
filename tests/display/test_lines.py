"""Where the lines of what is drawn end, and how large the names of a list are."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from hall.demo.touch import find, text_of
from tests.conftest import SetClock
from tests.display.conftest import BOARD_SIZES, Show, ShowCounter, busy, everybody_called
from tests.looks import evaluate, pixels, settle, text_faults
from tickets.hall import CounterState, HallSetup
from tickets.views import CounterInputs, Notice

WIDTHS = """(() => {
    const widths = [];
    const add = line => { widths.push(line.implicitWidth) };
    lineLaidOut.connect(add);
    forceLayout();
    lineLaidOut.disconnect(add);
    return widths.slice(-lineCount).join();
})()"""
"""The width of each line in pixels; sizes that turned out too large were laid out before."""


def line_widths(item: QQuickItem) -> list[float]:
    """How wide each line of a text is drawn, in pixels."""
    return [float(each) for each in str(evaluate(item, WIDTHS)).split(",")]


def breaks_into(item: QQuickItem, *wanted: str) -> bool:
    """Whether the text stands on these lines, by their widths in the size that it is drawn in."""
    font = QFont(evaluate(item, "font"))
    font.setPixelSize(pixels(item))
    metrics = QFontMetricsF(font)
    drawn, asked = line_widths(item), [metrics.horizontalAdvance(line) for line in wanted]
    return len(drawn) == len(asked) and all(
        abs(one - other) <= 0.03 * other + 1 for one, other in zip(drawn, asked, strict=True)
    )


URGENT = {"zh-Hans": "网络暂时中断，您手里的号码都有效，请稍候", "en": "The network is down"}


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        ((1920, 1080), ["网络暂时中断，", "您手里的号码都有效，请稍候"]),
        ((1080, 1920), ["网络暂时中断，", "您手里的号码都有效，", "请稍候"]),
    ],
    ids=str,
)
def test_an_urgent_notice_is_broken_between_its_clauses(
    show: Show, size: tuple[int, int], lines: list[str]
) -> None:
    """Rather smaller than broken inside of one; a screen reader has the words as they are."""
    view_model, qml_window = show(size=size)
    view_model.showNotices([Notice(1, URGENT, urgent=True)])
    settle(qml_window.window)
    item = find(qml_window.window, "urgentWords")
    assert item is not None
    assert breaks_into(item, *lines)
    told = QAccessible.queryAccessibleInterface(item)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == URGENT["zh-Hans"]


def test_a_clause_longer_than_a_line_is_broken(show: Show) -> None:
    """It is not made tiny for the sake of its end, and has room."""
    view_model, qml_window = show(size=(1080, 1920))
    view_model.showNotices([Notice(1, {"zh-Hans": "系统升级" * 12}, urgent=True)])
    settle(qml_window.window)
    item = find(qml_window.window, "urgentWords")
    assert item is not None
    assert len(line_widths(item)) > 2
    assert pixels(item) >= 70
    assert text_faults(qml_window.window, 14) == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_what_one_may_ask_for_is_broken_between_two_items(
    show: Show, size: tuple[int, int]
) -> None:
    """As the sample hall lists it: no line ends inside of 充电宝."""
    _, qml_window = show(size=size)
    settle(qml_window.window)
    item = find(qml_window.window, "amenitiesWords")
    assert item is not None
    whole = text_of(qml_window.window, "amenitiesWords")
    assert "充电宝" in whole
    first, _, rest = whole.partition("充电宝")
    assert breaks_into(item, first.rstrip(), "充电宝" + rest)


def test_the_reason_for_a_pause_is_broken_between_clauses(show_counter: ShowCounter) -> None:
    """On an upright display, where it needs two lines."""
    view_model, qml_window = show_counter(4, size=(1080, 1920))
    reason = "系统正在升级维护，不用重新取号"
    view_model.showInputs(CounterInputs(CounterState.PAUSED, reason=reason))
    settle(qml_window.window)
    item = find(qml_window.window, "reason")
    assert item is not None
    assert breaks_into(item, "系统正在升级维护，", "不用重新取号")


def test_a_counters_name_is_broken_before_its_bracket(
    show: Show, counters: Callable[..., None], queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """On the board of one counter, upright."""
    counters(1, named=True)
    view_model, qml_window = show(size=(1080, 1920))
    everybody_called(queue, clock, 1)
    view_model.showInputs(queries.board())
    settle(qml_window.window)
    name = find(qml_window.window, "newestCounter")
    assert name is not None
    assert breaks_into(name, "门诊二楼第二十五诊室", "（内分泌科）")


LONG_NAMES = {"zh-Hans": "外国人永久居留身份证换发", "en": "Permanent residence permit"}


def with_long_name(setup: HallSetup) -> HallSetup:
    """The hall, one of its services with a long name for lists."""
    first, *others = setup.services
    return replace(setup, services=(replace(first, short_names=LONG_NAMES), *others))


def names_shown(window: QQuickWindow) -> list[QQuickItem]:
    """The names of the lines."""
    found = (find(window, f"lineName{n}") for n in range(10))
    return [item for item in found if item is not None]


@pytest.mark.parametrize("size", BOARD_SIZES, ids=str)
@pytest.mark.parametrize("languages", [("zh-Hans", "en"), ("en",)], ids=str)
@pytest.mark.parametrize("long", [False, True], ids=["sample", "long"])
def test_all_names_of_a_list_are_of_one_size(  # noqa: PLR0917 - fixtures
    show: Show,
    database: Database,
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    size: tuple[int, int],
    languages: tuple[str, ...],
    long: bool,  # noqa: FBT001 - a parameter
) -> None:
    """On an empty board and a busy one; a long name stands on two lines, and can be read."""
    if long:
        store_hall(database, with_long_name(load_hall(database)))
    view_model, qml_window = show(languages, size)
    for _ in range(2):
        view_model.showInputs(queries.board())
        assert text_faults(qml_window.window, round(14 * min(size) / 1080)) == []
        names = names_shown(qml_window.window)
        assert len(names) >= 3
        assert len({pixels(name) for name in names}) == 1
        busy(queue, clock)


def test_names_stand_on_two_lines_where_one_would_be_too_small(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """In English beside two kinds of numbers: 28 pixels at least at 1080p."""
    view_model, qml_window = show(("en",))
    busy(queue, clock)
    queue.missed(2)
    view_model.showInputs(queries.board())
    settle(qml_window.window)
    names = names_shown(qml_window.window)
    assert min(map(pixels, names)) >= 28
    assert {len(line_widths(name)) for name in names} == {1, 2}


def test_upright_the_list_begins_level_with_the_boxes(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Its title is as high as the first box; where nobody is called, every line has room."""
    view_model, qml_window = show(size=(1080, 1920))
    window = qml_window.window
    view_model.showInputs(queries.board())
    settle(window)
    assert len(names_shown(window)) == len(queries.board().lines)
    busy(queue, clock)
    queue.missed(2)
    view_model.showInputs(queries.board())
    settle(window)
    assert len(names_shown(window)) < len(queries.board().lines)
    title, box = find(window, "linesTitle"), find(window, "near") or find(window, "missed")
    assert title is not None
    assert box is not None
    tops = [item.mapToScene(QPointF(0, 0)).y() for item in (title, box)]
    assert abs(tops[0] - tops[1]) <= 1
