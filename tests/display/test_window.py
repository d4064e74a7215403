from datetime import time
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from display.board_view_model import BoardViewModel
from display.view_model import STALE_AFTER
from hall.demo.touch import find, text_of
from tests.conftest import SetClock
from tests.display.conftest import BOARD_SIZES, LONG, Show, busy
from tests.looks import settle, text_faults
from tickets.hall import OpeningHours, Zone
from tickets.views import Notice


def texts(
    view_model: BoardViewModel, roles: tuple[str, ...] = ("label", "counter")
) -> list[list[Any]]:
    """What the places below the first say, but for the empty ones."""
    model = view_model.property("calls")
    numbers = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    rows = [model.index(n) for n in range(model.rowCount())]
    all_of_them = [[model.data(row, numbers[role]) for role in roles] for row in rows]
    return [each for each in all_of_them if each[0]]


def lines(view_model: BoardViewModel) -> list[dict[str, object]]:
    """The lines that are shown."""
    model = view_model.aside.property("lines")
    rows = [model.index(n) for n in range(model.rowCount())]
    names = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [{name: model.data(row, role) for role, name in names.items()} for row in rows]


@pytest.mark.parametrize("size", BOARD_SIZES, ids=str)
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
    named = tuple(replace(each, names=LONG) for each in hall.counters if each.number != 6)
    view_model, qml_window = show(size=size)
    busy(queue, clock)
    view_model.showInputs(queries.board())
    look = replace(hall.hall, names={"zh-Hans": "新大厅", "en": "New hall"}, color="#123456")
    view_model.showSetup(replace(hall, hall=look, counters=named))
    settle(qml_window.window)
    assert text_of(qml_window.window, "newestCounter") == LONG["zh-Hans"]
    assert view_model.property("newestCounterSecond") == LONG["en"]
    below = texts(view_model, ("label", "counter", "name", "nameBelow"))
    assert below[0][1:] == ["6", "", ""]
    assert ["", "门诊二楼第二十五", "诊室（内分泌科）"] in [
        each[1:] for each in [*below, below[-1]]
    ]
    assert text_of(qml_window.window, "hallName") == "新大厅"
    band = find(qml_window.window, "band")
    assert band is not None
    assert QColor(band.property("color")).name() == "#123456"
    assert text_faults(qml_window.window, round(16 * min(size) / 1080)) == []


def test_a_call_is_shown_with_its_counter(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The newest large; the ones before it below, newest first; new ones are marked for a while."""
    view_model, qml_window = show()
    busy(queue, clock)
    view_model.showInputs(queries.board())
    settle(qml_window.window)
    assert text_of(qml_window.window, "newestLabel") == queries.calls()[0].label
    assert text_of(qml_window.window, "newestCounter") == "5"
    assert (view_model.property("beside"), view_model.property("besideSecond")) == (
        "号窗口",
        "Counter",
    )
    assert texts(view_model) == [[c.label, str(c.counter)] for c in queries.calls()[1:]]
    assert texts(view_model, ("label", "fresh"))[0][1] is False
    queue.call_next(7)
    queue.call_next(1)
    view_model.showInputs(queries.board())
    assert [fresh for _, fresh in texts(view_model, ("label", "fresh"))][:2] == [True, True]


def test_who_is_served_steps_off(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The board is for those who still have to go somewhere."""
    view_model, _ = show()
    busy(queue, clock)
    for counter in (1, 5):
        queue.start(counter)
    queue.missed(2)
    view_model.showInputs(queries.board())
    assert view_model.property("newestCounter") == "6"
    assert [counter for _, counter in texts(view_model)] == ["4"]
    assert view_model.aside.property("missed") == "A002"


def test_a_board_has_a_pulse_until_it_is_closed(show: Show) -> None:
    """Time passes without anybody calling it, and no timer is left for another thread to find."""
    view_model, _ = show()
    (ticks,) = view_model.findChildren(QTimer)
    assert (ticks.interval(), ticks.isActive()) == (500, True)
    view_model.stop()
    assert not ticks.isActive()


def test_a_recall_comes_to_the_top_and_is_highlighted(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The same number again is news."""
    view_model, _ = show()
    for counter in (1, 2):
        queue.issue("passport")
        queue.call_next(counter)
        clock.go_on(seconds=30)
    view_model.showInputs(queries.board())
    assert (view_model.property("newestLabel"), view_model.property("pulsing")) == ("A002", False)
    queue.recall(1)
    view_model.showInputs(queries.board())
    assert (view_model.property("newestLabel"), view_model.property("pulsing")) == ("A001", True)
    clock.go_on(seconds=10)
    view_model.tick()
    assert not view_model.property("pulsing")


def test_a_display_that_starts_now_shows_what_one_shows_that_ran_all_day(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Highlight, turns and pages come from the tables and the time alone."""
    old, _ = show()
    busy(queue, clock)
    for _ in range(12):
        old.showInputs(queries.board())
        new, _ = show()
        new.showInputs(queries.board())
        assert [texts(each, ("label", "counter", "fresh")) for each in (old, new)] == [
            texts(old, ("label", "counter", "fresh"))
        ] * 2
        for name in ("newestLabel", "newestCounter", "pulsing", "pages"):
            assert old.property(name) == new.property(name)
        assert old.pulse() == new.pulse()
        clock.go_on(seconds=0.7)


def test_calls_of_a_hall_with_a_number_are_seen_to_be_new(
    show: Show, queue: Queue, queries: Queries
) -> None:
    """Its ids begin at the hall's number times 2 to the 36th, which no int of QML holds."""
    view_model, _ = show()
    queue.issue("passport")
    queue.call_next(1)
    told = queries.board()
    (call,) = told.calls
    for event in ((3 << 36) + 1, (3 << 36) + 2):
        view_model.showInputs(replace(told, calls=(replace(call, event=event),)))
        assert (view_model.property("newestLabel"), view_model.property("pulsing")) == (
            call.label,
            True,
        )


def test_a_morning_without_calls_is_friendly(show: Show, queries: Queries) -> None:
    """Before the first call there is a welcome, not a blank."""
    view_model, qml_window = show()
    view_model.showInputs(queries.board())
    settle(qml_window.window)
    assert "欢迎您" in text_of(qml_window.window, "welcome")
    assert "取号" in text_of(qml_window.window, "welcomeWords")
    assert lines(view_model)[0]["minutes"] == "还没有窗口开放"


def test_a_line_says_what_the_kiosk_says(
    show: Show, database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """No wait at an open counter, how long, nobody who serves, and no numbers at lunch."""
    setup = load_hall(database)
    lunch = tuple(OpeningHours(0, *span) for span in ((time(9), time(12)), (time(13), time(17))))
    hall = replace(setup.hall, numbers_outside_hours=False, hours=lunch)
    store_hall(database, replace(setup, hall=hall))
    view_model, _ = show(("en",))

    def passport() -> dict[str, object]:
        view_model.showInputs(queries.board())
        return next(line for line in lines(view_model) if line["name"] == "Passport")

    queue.issue("passport")
    assert passport()["minutes"] == "No counter open yet"
    queue.call_next(1)
    queue.finish(1)
    assert passport()["minutes"] == "No wait"
    assert passport()["quiet"] is True
    for _ in range(30):
        queue.issue("passport")
    assert str(passport()["minutes"]).endswith("min")
    assert passport()["people"] == "30"
    clock.go_on(hours=3)
    assert passport()["minutes"] == "No numbers just now"


def test_services_that_nobody_waits_for_step_back(
    show: Show, queue: Queue, queries: Queries
) -> None:
    """Those with people in line come first, in the order of the hall file."""
    view_model, _ = show()
    for service in ("residence-permit", "hk-macao-permit"):
        queue.issue(service)
    view_model.showInputs(queries.board())
    assert [(line["letter"], line["quiet"]) for line in lines(view_model)][:3] == [
        ("B", False),
        ("G", False),
        ("A", True),
    ]


def test_a_service_that_leaves_the_hall_file_leaves_the_lines(
    show: Show, database: Database, queue: Queue, queries: Queries
) -> None:
    """At once, though what was read before still knows it."""
    view_model, _ = show(("en",))
    queue.issue("passport")
    view_model.showInputs(queries.board())
    assert lines(view_model)[0]["name"] == "Passport"
    hall = load_hall(database)
    left = tuple(service for service in hall.services if service.code != "passport")
    view_model.showSetup(replace(hall, services=left))
    assert "Passport" not in {line["name"] for line in lines(view_model)}


def test_an_old_board_says_so(show: Show, queries: Queries, clock: SetClock) -> None:
    """When the tables were not looked at for more than two seconds, with the time of the last look.

    Nobody has to notice an error: the reader may just not come back.
    """
    silence = [STALE_AFTER]
    view_model, qml_window = show(silence=lambda: silence[0])
    view_model.showInputs(queries.board())
    settle(qml_window.window)
    assert "未更新" not in text_of(qml_window.window, "notice")
    silence[0], clock.now = 2.5, clock.now.replace(second=12, microsecond=500_000)
    view_model.tick()
    settle(qml_window.window)
    assert "屏幕自 09:00:10 起未更新" in text_of(qml_window.window, "notice")
    assert "Not up to date since 09:00:10" in text_of(qml_window.window, "noticeSecond")
    silence[0] = 0.1
    view_model.tick()
    settle(qml_window.window)
    assert "未更新" not in text_of(qml_window.window, "notice")


def test_what_is_spoken_can_be_read(show: Show) -> None:
    """The caption takes the band, in both languages, and leaves it when it is silent again."""
    view_model, qml_window = show()
    spoken = ("请 A012 到 3 号窗口", "A 0 1 2, please go to counter 3")
    view_model.showCaption(spoken)
    settle(qml_window.window)
    shown = [text_of(qml_window.window, name) for name in ("notice", "noticeSecond")]
    assert tuple(shown) == spoken
    view_model.showCaption(())
    settle(qml_window.window)
    assert text_of(qml_window.window, "notice") not in spoken


def test_a_silent_hall_is_asked_to_watch(show: Show) -> None:
    """Nobody is asked to listen where nothing is spoken."""
    view_model, qml_window = show()
    settle(qml_window.window)
    assert "听" not in text_of(qml_window.window, "listen")
    view_model.showVoice(True)  # noqa: FBT003 - a fact, as signals bring it
    settle(qml_window.window)
    assert "听" in text_of(qml_window.window, "listen")


def test_lines_and_notices_take_turns(show: Show, queries: Queries, clock: SetClock) -> None:
    """A hall with more services than rows shows them all in turn; notices change."""
    view_model, _ = show(("zh-Hans",))
    view_model.showInputs(queries.board())
    seen, notices = set(), set()
    for _ in range(6):
        view_model.tick()
        seen |= {line["name"] for line in lines(view_model)}
        notices.add(view_model.property("said"))
        clock.go_on(seconds=10)
    assert len(seen) == 9
    assert len(notices) == 3
    assert view_model.property("saidSecond") == ""
    assert view_model.property("hallNameSecond") == ""


def test_notices_have_their_time_and_the_urgent_one_takes_the_screen(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The call that is new stays; before and after its time a notice is not there."""
    view_model, qml_window = show()
    busy(queue, clock)
    view_model.showInputs(queries.board())
    words = {"zh-Hans": "网络中断，号码保留", "en": "The network is down; your numbers stand"}
    end = clock.now.replace(hour=2)
    view_model.showNotices(
        [
            Notice(1, words, urgent=True, ends=end),
            Notice(2, {"en": "Later"}, urgent=True, starts=end),
            Notice(3, {"zh-Hans": "空调维修"}),
        ]
    )
    settle(qml_window.window)
    assert text_of(qml_window.window, "urgentWords") == words["zh-Hans"]
    assert view_model.property("urgentSecond") == words["en"]
    urgent, first = (find(qml_window.window, name) for name in ("urgent", "first"))
    assert urgent is not None
    assert first is not None
    place = first.mapToScene(first.boundingRect().bottomLeft())
    assert urgent.mapToScene(urgent.boundingRect().topLeft()).y() >= place.y()
    clock.now = end
    view_model.tick()
    settle(qml_window.window)
    assert text_of(qml_window.window, "urgentWords") == "Later"
    seen = set()
    for _ in range(4):
        clock.go_on(seconds=10)
        view_model.tick()
        seen.add(view_model.property("said"))
    assert "空调维修" in seen
    view_model.showNotices([])
    settle(qml_window.window)
    assert find(qml_window.window, "urgent") is None


def test_a_zone_shows_its_own_counters(
    show: Show, database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """One that leaves the hall file shows the whole hall rather than nothing."""
    hall = load_hall(database)
    east = Zone("east", {"zh-Hans": "东区", "en": "East"}, (4, 6))
    store_hall(database, replace(hall, zones=(east,)))
    view_model, _ = show(zone="east")
    busy(queue, clock)
    view_model.showInputs(queries.board())
    assert view_model.property("newestCounter") == "6"
    assert [counter for _, counter in texts(view_model)] == ["4"]
    assert {line["letter"] for line in lines(view_model)} == {"D", "A", "E", "G", "F", "J"}
    view_model.showSetup(hall)
    assert view_model.property("newestCounter") == "5"
