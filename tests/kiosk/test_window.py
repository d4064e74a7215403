"""Fingers on the real window, a real queue behind it, time and work in the test's hands."""

import logging
import sqlite3

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.engine.database import Database
from db.help_calls import HelpCalls
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from hall.demo.touch import find, see, tap
from kiosk.session.number_pad import GUARD
from printer.jobs import News
from printer.protocol.status import PrinterState
from tests.conftest import SetClock
from tests.kiosk.rig import HeldExecutor, Rig


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's stop-watch goes on when the test says so: fingers need not wait for it."""
    monkeypatch.setattr("hall.demo.touch.GUARD", 0.0)


def take_passport(rig: Rig) -> str:
    """Take a number for a passport; its label."""
    at_passport(rig)
    rig.tap("take")
    see(rig.window, "ticketPage")
    return rig.text("label")


def at_passport(rig: Rig) -> None:
    """Go to the page of the passport."""
    rig.tap("group-exit-entry", "service-passport")
    see(rig.window, "servicePage")


def waiting(queries: Queries) -> int:
    """How many wait for a passport."""
    return next(line.waiting for line in queries.lines() if line.service == "passport")


def test_a_second_touch_within_the_guard_does_nothing(rig: Rig) -> None:
    """Where the first touch has put another page under the trembling finger nothing is chosen."""
    rig.tap("group-exit-entry")
    see(rig.window, "servicesPage")
    rig.watch.seconds += GUARD - 0.01
    tap(rig.window, "service-passport")
    assert rig.shows("page") == "services"
    rig.watch.seconds += 0.02
    tap(rig.window, "service-passport")
    see(rig.window, "servicePage")


def test_a_double_touch_takes_one_number(
    slow_rig: Rig, held: HeldExecutor, queries: Queries
) -> None:
    """However calm the second one is: while the number comes there is no other."""
    at_passport(slow_rig)
    slow_rig.tap("take")
    slow_rig.choose("take")
    held.run()
    see(slow_rig.window, "ticketPage")
    held.run()
    assert waiting(queries) == 1


def test_back_while_the_number_comes_loses_nothing(slow_rig: Rig, held: HeldExecutor) -> None:
    """The number is given out, so it is shown, with its service."""
    at_passport(slow_rig)
    slow_rig.tap("take", "back")
    held.run()
    see(slow_rig.window, "ticketPage")
    assert {"A001", "普通护照"} <= set(slow_rig.texts())


def test_no_silence_counts_while_the_number_comes(slow_rig: Rig, held: HeldExecutor) -> None:
    """A slow database does not send a person home without their number."""
    at_passport(slow_rig)
    slow_rig.tap("take")
    slow_rig.wait(1000)
    see(slow_rig.window, "servicePage")
    held.run()
    slow_rig.wait(1)
    see(slow_rig.window, "ticketPage")


def test_a_printer_quicker_than_the_queue_is_heard(slow_rig: Rig, held: HeldExecutor) -> None:
    """Paper may be out before the number is on the page."""
    at_passport(slow_rig)
    slow_rig.tap("take")
    slow_rig.report("A001", printed=True)
    held.run()
    see(slow_rig.window, "ticketPage")
    assert slow_rig.text("title") == "请取走您的号票"


def test_late_paper_leaves_time_to_take_it(rig: Rig) -> None:
    """The countdown begins anew when the paper is out, and is not shown as a warning."""
    label = take_passport(rig)
    rig.wait(50)
    rig.report(label, printed=True)
    rig.wait(19)
    see(rig.window, "ticketPage")
    assert find(rig.window, "warning") is None
    rig.wait(2)
    see(rig.window, "homePage")


def test_a_number_without_paper_is_said_to_be_valid(rig: Rig) -> None:
    """The number stays large on the screen; when the paper comes after all, that is said."""
    label = take_passport(rig)
    rig.report(label, printed=False)
    assert rig.text("label") == label
    assert "有效" in rig.text("title")
    assert "拍" in rig.text("notice")
    rig.report(label, printed=True)
    assert rig.text("title") == "请取走您的号票"


def test_a_printer_that_comes_back_is_warned_of_no_more(rig: Rig) -> None:
    """What is said before a number is taken is what the printer last told."""
    at_passport(rig)
    for state, able in ((PrinterState.GONE, False), (PrinterState.READY, True)):
        rig.controller.show_printer(News(state, "tcp://printer", able=able))
        assert any("屏幕" in text for text in rig.texts()) is not able


def test_a_broken_database_leads_to_people(
    rig: Rig, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The person is told whom to ask, the log why; the next person finds the start."""
    connection = sqlite3.connect(database.name)
    connection.execute("DROP TABLE event")
    connection.close()
    at_passport(rig)
    with caplog.at_level(logging.ERROR, "kiosk.session.effects"):
        rig.tap("take")
    see(rig.window, "troublePage")
    assert "工作人员" in "".join(rig.texts())
    assert caplog.records[-1].exc_info
    rig.wait(81)
    see(rig.window, "homePage")


def test_large_type_is_on_the_paper_too(rig: Rig, database: Database) -> None:
    """Whoever wants it on the screen gets it printed; the next person starts as usual."""
    at_passport(rig)
    rig.tap("large", "take", "done")
    take_passport(rig)
    jobs = [PrintJobs(database).of_ticket(ticket)[0] for ticket in (1, 2)]
    assert [job.large for job in jobs] == [True, False]


def test_nothing_of_a_person_stays(rig: Rig) -> None:
    """After the last touch and the warning: language, looks, what was typed, all is gone."""
    rig.tap("language", "language-en", "large", "display", "contrast", "back")
    rig.tap("whereIsMyNumber", "key-1")
    rig.wait(121)
    see(rig.window, "warning")
    rig.tap("continue")
    assert rig.shows("typed") == "1"
    rig.wait(141)
    see(rig.window, "homePage")
    assert rig.text("title").startswith("您好")
    left = [rig.shows(name) for name in ("large", "contrast", "typed")]
    assert left == [False, False, ""]


def test_a_touch_anywhere_starts_the_countdown_anew(rig: Rig) -> None:
    """Whoever reads with a finger on the screen is there."""
    at_passport(rig)
    rig.wait(50)
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(rig.window, left, nothing, QPoint(rig.window.width() // 2, 20))
    rig.wait(50)
    assert find(rig.window, "warning") is None
    see(rig.window, "servicePage")


def test_the_head_says_where_and_when(rig: Rig, clock: SetClock) -> None:
    """The hall's name, today, its hours, the time; on a Sunday that it is closed."""
    assert rig.text("hallName") == "示例市出入境与户籍接待大厅"
    assert rig.text("clock") == "09:00"
    assert "11月23日 星期一" in rig.text("today")
    assert "09:00 – 17:00" in rig.text("today")
    clock.go_on(days=6)
    rig.wait(1)
    assert "今天不办公" in rig.text("today")


def test_what_came_for_one_who_left_is_not_shown_to_the_next(
    slow_rig: Rig, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """An answer, or a call for help, that comes when the start is shown changes nothing there."""
    slow_rig.tap("whereIsMyNumber")
    slow_rig.type("7")
    slow_rig.controller.go_home()
    held.run()
    see(slow_rig.window, "homePage")
    slow_rig.tap("helpMe", "wish-glasses")
    slow_rig.controller.go_home()
    held.run()
    see(slow_rig.window, "homePage")
    assert len(help_calls.open()) == 1


def test_an_officer_quicker_than_the_page(
    slow_rig: Rig, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """Answered before the page knew of the call: it is told all the same."""
    slow_rig.tap("helpMe", "wish-glasses")
    held.run()
    help_calls.answer(help_calls.open()[0].id, 3)
    held.run()
    assert slow_rig.text("title").startswith("3 号窗口")


def test_an_empty_field_looks_for_nothing(rig: Rig) -> None:
    """What begins the search can be touched when there is something to look for."""
    rig.tap("appointment")
    button = find(rig.window, "submit")
    assert button is not None
    assert not button.isEnabled()
    rig.type("12345678")
    see(rig.window, "answerPage")
