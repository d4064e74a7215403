"""Fingers on the real window, a real queue behind it."""

import logging
import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.engine import Database
from db.print_jobs import PrintJobs
from db.queue import Queue
from db.reader import Reader
from db.setup import load_hall, store_hall
from hall.touch import find, see, tap
from kiosk.screens import Taken, Wish
from printer.spooler import News
from printer.status import PrinterState
from runtime.languages import LANGUAGES
from tests.conftest import SetClock
from tests.kiosk.conftest import Open
from tests.kiosk.rig import HeldExecutor, Rig
from tests.looks import written
from tickets.model import ORDINARY


def waiting(reader: Reader, service: str = "passport") -> int:
    """How many wait for a service."""
    return next(line.waiting for line in reader.lines() if line.service == service)


def take_passport(rig: Rig) -> str:
    """Take a number for a passport; its label."""
    tap(rig.window, "service-passport")
    tap(rig.window, "take")
    see(rig.window, "ticketPage")
    return rig.text("label")


def test_a_number_in_two_taps(rig: Rig, reader: Reader) -> None:
    """A service, what to bring, the number: and the number is in the queue."""
    tap(rig.window, "service-passport")
    see(rig.window, "servicePage")
    assert rig.text("headTitle") == "普通护照"
    assert "本人居民身份证原件" in rig.texts()
    tap(rig.window, "take")
    see(rig.window, "ticketPage")
    assert rig.text("label") == "A001"
    assert waiting(reader) == 1


def test_a_ticket_in_large_type_for_those_who_ask(rig: Rig, database: Database) -> None:
    """One tap more, seen at once; the next person starts with the usual type again."""
    tap(rig.window, "service-passport")
    tap(rig.window, "large")
    assert "✓ 大字号票" in rig.texts()
    tap(rig.window, "take")
    see(rig.window, "ticketPage")
    (job,) = PrintJobs(database).of_ticket(1)
    assert job.large
    tap(rig.window, "done")
    take_passport(rig)
    (job,) = PrintJobs(database).of_ticket(2)
    assert not job.large


def test_a_printer_that_is_away_is_told_before_and_after_the_tap(rig: Rig) -> None:
    """Nobody waits for paper that cannot come; when the printer is back, that is said no more."""
    able, gone = (
        News(PrinterState.READY, "tcp://printer", able=True),
        News(PrinterState.GONE, "tcp://printer", able=False),
    )
    tap(rig.window, "service-passport")
    rig.view_model.showPrinter(gone)
    assert "号码" in rig.text("printerWarning")
    tap(rig.window, "take")
    see(rig.window, "ticketPage")
    assert rig.shows("paper") == "failed"
    rig.report("A001", printed=True)
    assert rig.shows("paper") == "out"
    rig.view_model.showPrinter(able)
    tap(rig.window, "done")
    take_passport(rig)
    assert rig.shows("paper") == "coming"
    rig.view_model.showPrinter(gone)
    assert rig.shows("paper") == "failed"


def test_a_double_tap_takes_one_number(slow_rig: Rig, held: HeldExecutor, reader: Reader) -> None:
    """A trembling hand does not hold two places."""
    tap(slow_rig.window, "service-passport")
    button = find(slow_rig.window, "take")
    assert button is not None
    tap(slow_rig.window, "take")
    assert not button.isEnabled()
    slow_rig.view_model.take()
    held.run()
    see(slow_rig.window, "ticketPage")
    slow_rig.view_model.take()
    held.run()
    assert waiting(reader) == 1


def test_a_tap_on_back_while_the_number_comes_loses_nothing(
    slow_rig: Rig, held: HeldExecutor
) -> None:
    """The number is given out, so it is shown, with its service."""
    tap(slow_rig.window, "service-passport")
    tap(slow_rig.window, "take")
    tap(slow_rig.window, "back")
    see(slow_rig.window, "homePage")
    held.run()
    see(slow_rig.window, "ticketPage")
    assert {"A001", "普通护照"} <= set(slow_rig.texts())


def test_no_idle_time_runs_while_the_number_comes(slow_rig: Rig, held: HeldExecutor) -> None:
    """A slow database does not send a person home without their number."""
    tap(slow_rig.window, "service-passport")
    tap(slow_rig.window, "take")
    slow_rig.wait(1000)
    see(slow_rig.window, "servicePage")
    held.run()
    slow_rig.wait(1)
    see(slow_rig.window, "ticketPage")


def test_the_page_says_what_the_paper_does(rig: Rig) -> None:
    """Coming, then out: only when the printer says so."""
    label = take_passport(rig)
    assert rig.text("paperWords") == "正在打印您的号票"
    rig.report(label, printed=True)
    assert rig.text("ticketTitle") == "请取走您的号票"


def test_a_number_without_paper_is_said_to_be_valid(rig: Rig) -> None:
    """The number stays large on the screen, and when the paper comes after all, that is said."""
    label = take_passport(rig)
    rig.report(label, printed=False)
    assert rig.text("label") == label
    assert "有效" in rig.text("ticketTitle")
    assert "拍下" in rig.text("paperWords")
    rig.report(label, printed=True)
    assert rig.text("ticketTitle") == "请取走您的号票"


def test_a_printer_quicker_than_the_queue_is_heard(slow_rig: Rig, held: HeldExecutor) -> None:
    """Paper may be out before the number is on the page."""
    tap(slow_rig.window, "service-passport")
    tap(slow_rig.window, "take")
    slow_rig.report("A001", printed=True)
    held.run()
    see(slow_rig.window, "ticketPage")
    assert slow_rig.text("ticketTitle") == "请取走您的号票"


def test_late_paper_leaves_time_to_take_it(rig: Rig) -> None:
    """The countdown begins when the paper is out."""
    label = take_passport(rig)
    rig.wait(50)
    rig.report(label, printed=True)
    rig.wait(19)
    see(rig.window, "ticketPage")
    rig.wait(2)
    see(rig.window, "homePage")


def test_no_paper_is_said_before_a_number_is_taken(rig: Rig) -> None:
    """And is not said any more when the printer works again."""
    rig.report("A099", printed=False)
    tap(rig.window, "service-passport")
    assert "号码会显示在屏幕上" in rig.text("printerWarning")
    rig.report("A099", printed=True)
    assert find(rig.window, "printerWarning") is None


def test_a_broken_database_leads_to_people(
    rig: Rig, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The person is told whom to ask, the log why; the next person finds the start."""
    connection = sqlite3.connect(database.name)
    connection.execute("DROP TABLE event")
    connection.close()
    tap(rig.window, "service-passport")
    with caplog.at_level(logging.ERROR, "kiosk.view_model"):
        tap(rig.window, "take")
    see(rig.window, "troublePage")
    assert "工作人员" in rig.text("troubleWords")
    assert caplog.records[-1].exc_info
    rig.wait(60)
    see(rig.window, "homePage")


def test_the_trouble_page_has_a_way_back(rig: Rig, database: Database) -> None:
    """Nobody has to wait for the countdown."""
    connection = sqlite3.connect(database.name)
    connection.execute("DROP TABLE event")
    connection.close()
    tap(rig.window, "service-passport")
    tap(rig.window, "take")
    tap(rig.window, "tryAgain")
    see(rig.window, "homePage")


def test_outside_hours_people_are_told_when_to_come(
    rig: Rig, database: Database, caplog: pytest.LogCaptureFixture, clock: SetClock
) -> None:
    """The page says when numbers are given out again; nothing is wrong for the log."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, numbers_outside_hours=False)))
    clock.go_on(hours=12)
    tap(rig.window, "service-passport")
    tap(rig.window, "take")
    see(rig.window, "troublePage")
    assert rig.text("troubleTitle") == "现在不是办理时间"
    assert "明天 09:00 再开始取号" in rig.text("troubleWords")
    assert not caplog.records
    tap(rig.window, "tryAgain")
    see(rig.window, "homePage")


def test_ok_leads_to_the_start_in_the_hall_s_language(rig: Rig) -> None:
    """The next person finds nothing of the last one."""
    tap(rig.window, "language-en")
    take_passport(rig)
    tap(rig.window, "done")
    see(rig.window, "homePage")
    assert rig.text("greeting").startswith("您好")
    assert rig.shows("secondsLeft") == 0


def test_a_touch_anywhere_starts_the_countdown_anew(rig: Rig) -> None:
    """Whoever reads with a finger on the screen is there."""
    tap(rig.window, "service-passport")
    rig.wait(50)
    assert rig.shows("secondsLeft") == 10
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(rig.window, left, nothing, QPoint(rig.window.width() // 2, 20))
    rig.wait(50)
    see(rig.window, "servicePage")


def test_the_green_channel_is_on_the_ticket(rig: Rig, reader: Reader) -> None:
    """In words, one card a class; the ticket keeps the class."""
    tap(rig.window, "greenChannel")
    assert "60 岁及以上" in rig.texts()
    tap(rig.window, "class-elderly")
    see(rig.window, "leaveGreenChannel")
    take_passport(rig)
    assert "绿色通道：老人" in rig.texts()
    assert [ticket.priority_class for ticket in reader.desk(5).waiting] == ["elderly"]


def test_the_green_channel_can_be_left_at_the_start(rig: Rig, reader: Reader) -> None:
    """A wrong touch is no fault."""
    tap(rig.window, "greenChannel")
    tap(rig.window, "class-elderly")
    tap(rig.window, "leaveGreenChannel")
    take_passport(rig)
    assert [ticket.priority_class for ticket in reader.desk(5).waiting] == [ORDINARY]


def test_the_green_channel_can_be_entered_and_left_at_a_service(rig: Rig) -> None:
    """The service stays chosen."""
    tap(rig.window, "service-passport")
    tap(rig.window, "serviceGreenChannel")
    tap(rig.window, "class-pregnant")
    assert rig.shows("className") == "孕妇"
    tap(rig.window, "serviceGreenChannel")
    tap(rig.window, "noClass")
    see(rig.window, "servicePage")
    assert rig.shows("className") == ""


def test_the_first_page_says_how_long_each_line_is(rig: Rig, queue: Queue, reader: Reader) -> None:
    """No wait, or how many people and how many minutes."""
    assert "不用等候" in rig.texts()
    for _ in range(12):
        queue.issue("passport")
    rig.view_model.showLines(reader.lines())
    line = next(line for line in reader.lines() if line.service == "passport")
    assert f"等候 12 人·{line.minutes[0]}–{line.minutes[1]} 分钟" in rig.texts()
    tap(rig.window, "service-passport")
    assert "12 人" in rig.texts()


def test_the_head_says_where_and_when(rig: Rig, clock: SetClock) -> None:
    """The hall's name, today, its hours, the time; on a Sunday that it is closed."""
    assert rig.text("headTitle") == "示例市出入境与户籍接待大厅"
    assert rig.text("clock") == "09:00"
    assert "11月23日 星期一" in rig.text("today")
    assert "09:00 – 17:00" in rig.text("today")
    clock.go_on(days=6)
    rig.wait(1)
    assert "今天不办公" in rig.text("today")


def test_a_hall_with_many_services_has_more_leaves(
    open_kiosk_with: Open, database: Database, queue: Queue, reader: Reader
) -> None:
    """Nothing scrolls: one button leads to the next leaf, and round to the first."""
    setup = load_hall(database)
    groups = tuple(replace(setup.groups[0], code=f"g{n}") for n in range(3))
    services = tuple(
        replace(each, code=f"{each.code}-{group.code}", group=group.code)
        for group in groups
        for each in setup.services
    )
    many = replace(setup, groups=groups, services=services)
    rig = open_kiosk_with(many, lambda *_: pytest.fail("nobody takes a number here"))
    first = {item.objectName() for item in written(rig.window)} | set(rig.texts())
    tap(rig.window, "moreServices")
    assert "更多业务（第 2 页，共 3 页）" in rig.texts()
    assert find(rig.window, "service-passport-g0") is None
    tap(rig.window, "moreServices")
    tap(rig.window, "moreServices")
    assert {item.objectName() for item in written(rig.window)} | set(rig.texts()) == first


def test_no_counter_known_sends_people_to_the_hall_display(
    open_kiosk_with: Open, database: Database, queue: Queue, reader: Reader
) -> None:
    """A ticket never says "counter" and then nothing."""

    def take(wish: Wish) -> Taken:
        ticket = queue.issue(wish.service)
        return Taken(ticket, replace(reader.standing(ticket.id), counters=()))

    rig = open_kiosk_with(load_hall(database), take)
    take_passport(rig)
    assert rig.text("ticketCounters") == "叫号时请看大厅屏幕上的窗口号"


def test_each_language_is_offered_by_its_own_name(rig: Rig) -> None:
    """Whoever needs a language can read its button."""
    assert {"简体中文", "繁體中文", "English"} <= set(rig.texts())
    assert [each["code"] for each in rig.shows("languages")] == list(LANGUAGES)
