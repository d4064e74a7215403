"""Fingers on the real window, a real queue behind it, time and work in the test's hands."""

import logging
import sqlite3

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.help_calls import HelpCalls
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from hall.demo.touch import find, see, tap
from kiosk.session.touch_guard import GUARD
from printer.jobs import News
from printer.protocol.status import PrinterState
from reception.citizen import Citizen
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk.conftest import Open
from tests.kiosk_harness import KioskHarness


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's stop-watch goes on when the test says so: fingers need not wait for it."""
    monkeypatch.setattr("hall.demo.touch.GUARD", 0.0)


@pytest.fixture
def harness(open_harness: Open, database: Database, citizen: Citizen) -> KioskHarness:
    """A kiosk of the sample hall, in its window and on its real queue."""
    harness = open_harness(load_hall(database))
    harness.controller.show_lines(citizen.lines_now())
    return harness


@pytest.fixture
def slow_harness(open_harness: Open, database: Database, held: HeldExecutor) -> KioskHarness:
    """The same, with a queue that answers when the test lets it."""
    return open_harness(load_hall(database), executor=held)


def take_passport(harness: KioskHarness) -> str:
    """Take a number for a passport; its label."""
    at_passport(harness)
    harness.tap("take")
    see(harness.window, "ticketPage")
    return harness.text("label")


def at_passport(harness: KioskHarness) -> None:
    """Go to the page of the passport."""
    harness.tap("group-exit-entry", "service-passport")
    see(harness.window, "servicePage")


def waiting(queries: Queries) -> int:
    """How many wait for a passport."""
    return next(line.waiting for line in queries.lines() if line.service == "passport")


def test_a_second_touch_within_the_guard_does_nothing(harness: KioskHarness) -> None:
    """Where the first touch has put another page under the trembling finger nothing is chosen."""
    harness.tap("group-exit-entry")
    see(harness.window, "servicesPage")
    harness.watch.seconds += GUARD - 0.01
    tap(harness.window, "service-passport")
    assert harness.property("page") == "services"
    harness.watch.seconds += 0.02
    tap(harness.window, "service-passport")
    see(harness.window, "servicePage")


def test_a_double_touch_takes_one_number(
    slow_harness: KioskHarness, held: HeldExecutor, queries: Queries
) -> None:
    """However calm the second one is: while the number comes there is no other."""
    at_passport(slow_harness)
    slow_harness.tap("take")
    slow_harness.pause()
    slow_harness.controller.choose("take")
    held.run()
    see(slow_harness.window, "ticketPage")
    held.run()
    assert waiting(queries) == 1


def test_back_while_the_number_comes_loses_nothing(
    slow_harness: KioskHarness, held: HeldExecutor
) -> None:
    """The number is given out, so it is shown, with its service."""
    at_passport(slow_harness)
    slow_harness.tap("take", "back")
    held.run()
    see(slow_harness.window, "ticketPage")
    assert {"A001", "普通护照"} <= set(slow_harness.texts())


def test_no_silence_counts_while_the_number_comes(
    slow_harness: KioskHarness, held: HeldExecutor
) -> None:
    """A slow database does not send a person home without their number."""
    at_passport(slow_harness)
    slow_harness.tap("take")
    slow_harness.wait(1000)
    see(slow_harness.window, "servicePage")
    held.run()
    slow_harness.wait(1)
    see(slow_harness.window, "ticketPage")


def test_a_printer_quicker_than_the_queue_is_heard(
    slow_harness: KioskHarness, held: HeldExecutor
) -> None:
    """Paper may be out before the number is on the page."""
    at_passport(slow_harness)
    slow_harness.tap("take")
    slow_harness.report("A001", printed=True)
    held.run()
    see(slow_harness.window, "ticketPage")
    assert slow_harness.text("title") == "请取走您的号票"


def test_late_paper_leaves_time_to_take_it(harness: KioskHarness) -> None:
    """The countdown begins anew when the paper is out, and is not shown as a warning."""
    label = take_passport(harness)
    harness.wait(50)
    harness.report(label, printed=True)
    harness.wait(19)
    see(harness.window, "ticketPage")
    assert find(harness.window, "warning") is None
    harness.wait(2)
    see(harness.window, "homePage")


def test_a_number_without_paper_is_said_to_be_valid(harness: KioskHarness) -> None:
    """The number stays large on the screen; when the paper comes after all, that is said."""
    label = take_passport(harness)
    harness.report(label, printed=False)
    assert harness.text("label") == label
    assert "有效" in harness.text("title")
    assert "拍" in harness.text("notice")
    harness.report(label, printed=True)
    assert harness.text("title") == "请取走您的号票"


def test_a_printer_that_comes_back_is_warned_of_no_more(harness: KioskHarness) -> None:
    """What is said before a number is taken is what the printer last told."""
    at_passport(harness)
    for state, able in ((PrinterState.GONE, False), (PrinterState.READY, True)):
        harness.controller.show_printer(News(state, "tcp://printer", able=able))
        assert any("屏幕" in text for text in harness.texts()) is not able


def test_a_broken_database_leads_to_people(
    harness: KioskHarness, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The person is told whom to ask, the log why; the next person finds the start."""
    connection = sqlite3.connect(database.name)
    connection.execute("DROP TABLE event")
    connection.close()
    at_passport(harness)
    with caplog.at_level(logging.ERROR, "kiosk.session.effects"):
        harness.tap("take")
    see(harness.window, "troublePage")
    assert "工作人员" in "".join(harness.texts())
    assert "no such table: event" in caplog.messages[-1]
    harness.wait(81)
    see(harness.window, "homePage")


def test_large_type_is_on_the_paper_too(harness: KioskHarness, database: Database) -> None:
    """Whoever wants it on the screen gets it printed; the next person starts as usual."""
    at_passport(harness)
    harness.tap("large", "take", "done")
    take_passport(harness)
    jobs = [PrintJobs(database).of_ticket(ticket)[0] for ticket in (1, 2)]
    assert [job.large for job in jobs] == [True, False]


def test_nothing_of_a_person_stays(harness: KioskHarness) -> None:
    """After the last touch and the warning: language, looks, what was typed, all is gone."""
    harness.tap("language", "language-en", "large", "display", "contrast", "back")
    harness.tap("whereIsMyNumber", "key-1")
    harness.wait(121)
    see(harness.window, "warning")
    harness.tap("continue")
    assert harness.property("typed") == "1"
    harness.wait(141)
    see(harness.window, "homePage")
    assert harness.text("title").startswith("您好")
    left = [harness.property(name) for name in ("large", "contrast", "typed")]
    assert left == [False, False, ""]


def test_a_touch_anywhere_starts_the_countdown_anew(harness: KioskHarness) -> None:
    """Whoever reads with a finger on the screen is there."""
    at_passport(harness)
    harness.wait(50)
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(harness.window, left, nothing, QPoint(harness.window.width() // 2, 20))
    harness.wait(50)
    assert find(harness.window, "warning") is None
    see(harness.window, "servicePage")


def test_the_head_says_where_and_when(harness: KioskHarness, clock: SetClock) -> None:
    """The hall's name, today, its hours, the time; on a Sunday that it is closed."""
    assert harness.text("hallName") == "示例市出入境与户籍接待大厅"
    assert harness.text("clock") == "09:00"
    assert "11月23日 星期一" in harness.text("today")
    assert "09:00 – 17:00" in harness.text("today")
    clock.go_on(days=6)
    harness.wait(1)
    assert "今天不办公" in harness.text("today")


def test_what_came_for_one_who_left_is_not_shown_to_the_next(
    slow_harness: KioskHarness, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """An answer, or a call for help, that comes when the start is shown changes nothing there."""
    slow_harness.tap("whereIsMyNumber")
    slow_harness.type("7")
    slow_harness.controller.go_home()
    held.run()
    see(slow_harness.window, "homePage")
    slow_harness.tap("helpMe", "wish-glasses")
    slow_harness.controller.go_home()
    held.run()
    see(slow_harness.window, "homePage")
    assert len(help_calls.open()) == 1


def test_an_officer_quicker_than_the_page(
    slow_harness: KioskHarness, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """Answered before the page knew of the call: it is told all the same."""
    slow_harness.tap("helpMe", "wish-glasses")
    held.run()
    help_calls.answer(help_calls.open()[0].id, 3)
    held.run()
    assert slow_harness.text("title").startswith("3 号窗口")


def test_an_empty_field_looks_for_nothing(harness: KioskHarness) -> None:
    """What begins the search can be touched when there is something to look for."""
    harness.tap("appointment")
    button = find(harness.window, "submit")
    assert button is not None
    assert not button.isEnabled()
    harness.type("12345678")
    see(harness.window, "answerPage")
