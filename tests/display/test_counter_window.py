import pytest
from msgspec.structs import replace

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from hall.demo.touch import find, text_of
from tests.conftest import SetClock
from tests.display.conftest import BOARD_SIZES, ShowCounter
from tests.looks import ink, pixels, settle, text_faults
from tickets.views import Notice


def test_a_counter_shows_its_number_and_what_to_do(
    show_counter: ShowCounter, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Called: please come, and it pulses; served: it says so. Who comes next, and rate us."""
    view_model, qml_window = show_counter(4)
    for _ in range(5):
        queue.issue("visa-residence")
    queue.call_next(4)
    view_model.showInputs(queries.counter_display(4))
    settle(qml_window.window)
    window = qml_window.window
    assert text_of(window, "label") == "D001"
    assert text_of(window, "doing") == "请到本窗口办理"
    assert text_of(window, "doingSecond") == "Please come here"
    assert text_of(window, "counter") == "4 号窗口   Counter 4"
    assert text_of(window, "following") == "D002   D003   D004"
    assert "评价" in text_of(window, "invitation")
    assert view_model.property("pulsing")
    clock.go_on(seconds=10)
    view_model.tick()
    assert not view_model.property("pulsing")
    assert view_model.pulse() == 0
    queue.start(4)
    view_model.showInputs(queries.counter_display(4))
    settle(window)
    assert (view_model.property("kind"), text_of(window, "label")) == ("serving", "D001")
    assert text_of(window, "doing") == "正在办理"


def test_nobody_is_invited_to_scan_a_code_that_leads_nowhere(
    show_counter: ShowCounter, queue: Queue, queries: Queries
) -> None:
    """As long as the hall has no pages of its own."""
    view_model, _ = show_counter(4, invites=False)
    queue.issue("visa-residence")
    queue.call_next(4)
    view_model.showInputs(queries.counter_display(4))
    view_model.tick()
    assert view_model.property("label") == "D001"
    assert view_model.property("invitation") == ""


@pytest.mark.parametrize(
    ("state", "words", "following"),
    [
        ("free", "欢迎办理", True),
        ("paused", "暂停办理，请稍候", True),
        ("closed", "窗口未开放", False),
        ("serving", "正在办理", True),
    ],
)
def test_a_counter_without_a_number_says_how_it_is(  # noqa: PLR0917 - fixtures
    show_counter: ShowCounter,
    database: Database,
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    state: str,
    words: str,
    following: bool,  # noqa: FBT001 - a parameter
) -> None:
    """Open, paused, closed, and busy with somebody who has no number."""
    view_model, qml_window = show_counter(4)
    queue.issue("visa-residence")
    counters = Counters(database, clock)
    match state:
        case "free":
            counters.open(4)
        case "paused":
            counters.open(4)
            counters.pause(4)
        case "serving":
            queue.walk_direct(4, "visa-residence")
    view_model.showInputs(queries.counter_display(4))
    settle(qml_window.window)
    assert view_model.property("kind") == state
    assert text_of(qml_window.window, "doing") == words
    assert text_of(qml_window.window, "label") == ""
    assert bool(text_of(qml_window.window, "following")) == following


@pytest.mark.parametrize("size", BOARD_SIZES, ids=str)
@pytest.mark.parametrize(
    "reason", ["系统维护，请稍候", "系统正在升级维护，" * 4, "We are back at 14:00 this afternoon"]
)
def test_a_paused_counter_says_why(  # noqa: PLR0917 - fixtures
    show_counter: ShowCounter,
    database: Database,
    queries: Queries,
    clock: SetClock,
    reason: str,
    size: tuple[int, int],
) -> None:
    """Below that it is paused, as the officer wrote it and as long as may be; until it is open."""
    view_model, qml_window = show_counter(4, size=size)
    window, counters = qml_window.window, Counters(database, clock)
    counters.pause(4, reason)
    view_model.showInputs(queries.counter_display(4))
    assert text_faults(window, round(14 * min(size) / 1080)) == []
    why, paused = find(window, "reason"), find(window, "doingSecond")
    assert why is not None
    assert paused is not None
    assert text_of(window, "reason") == reason
    assert pixels(why) > pixels(paused) / 2
    assert ink(why).top() >= ink(paused).bottom()
    counters.open(4)
    view_model.showInputs(queries.counter_display(4))
    settle(window)
    assert text_of(window, "reason") == ""


@pytest.mark.parametrize("size", BOARD_SIZES, ids=str)
def test_an_urgent_notice_leaves_a_counter_its_call(
    show_counter: ShowCounter, queue: Queue, queries: Queries, size: tuple[int, int]
) -> None:
    """In one language and in two, all of it can be read; without a call it has the screen."""
    view_model, qml_window = show_counter(8, size=size)
    window, smallest = qml_window.window, round(14 * min(size) / 1080)
    words = {"zh-Hans": "网络暂时中断，您手里的号码都有效，请稍候"}
    for texts in (words, words | {"en": "The network is down. Your numbers stand: please wait"}):
        view_model.showNotices([Notice(1, texts, urgent=True)])
        assert text_faults(window, smallest) == []
    assert text_of(window, "doing") == ""
    told = view_model.property("urgent")
    queue.issue("collection")
    queue.call_next(8)
    notices = (Notice(1, texts, urgent=True),)
    view_model.showInputs(replace(queries.counter_display(8), notices=notices))
    assert text_faults(window, smallest) == []
    assert text_of(window, "label") == "H001"
    assert text_of(window, "urgentWords") == told == words["zh-Hans"]


def test_a_counter_is_called_as_the_hall_file_says(
    show_counter: ShowCounter, database: Database
) -> None:
    """By its own name, also after the file was loaded again; in one language where one is shown."""
    view_model, _ = show_counter(8, ("en",))
    assert (view_model.property("counter"), view_model.property("counterSecond")) == (
        "Collection",
        "",
    )
    view_model.showSetup(load_hall(database))
    assert view_model.property("counter") == "Collection"


@pytest.mark.parametrize("size", BOARD_SIZES, ids=str)
def test_everything_at_a_counter_can_be_read(
    show_counter: ShowCounter,
    queue: Queue,
    queries: Queries,
    size: tuple[int, int],
) -> None:
    """No text is cut off, tiny, outside or on another, with a number and without."""
    view_model, qml_window = show_counter(8, size=size)
    smallest = round(14 * min(size) / 1080)
    view_model.showInputs(queries.counter_display(8))
    assert text_faults(qml_window.window, smallest) == []
    for _ in range(4):
        queue.issue("collection")
    queue.call_next(8)
    view_model.showInputs(queries.counter_display(8))
    assert text_faults(qml_window.window, smallest) == []
