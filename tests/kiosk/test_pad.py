"""The number pad in the real window, a real queue behind it: appointments and numbers."""

import logging
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db.appointments import Appointments
from db.engine import Database
from db.print_jobs import PrintJobs
from db.queue import Queue
from db.reader import Reader
from db.setup import load_hall, store_hall
from hall.touch import find, see, tap
from tests.conftest import SetClock
from tests.kiosk.conftest import Open
from tests.kiosk.rig import HeldExecutor, Rig
from tickets.model import Limits, MissedPolicy, MissedRule, TicketState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall, an hour after the tests' clock."""


@pytest.fixture
def booking(database: Database, appointments: Appointments) -> Appointments:
    """Appointments for passports, four in each half hour."""
    setup = load_hall(database)
    limits = Limits(slot_minutes=30, appointments_a_slot=4)
    services = tuple(
        replace(each, limits=limits) if each.code == "passport" else each for each in setup.services
    )
    store_hall(database, replace(setup, services=services))
    return appointments


def check_in(rig: Rig, code: str) -> None:
    """Type an appointment's code."""
    rig.tap("appointment")
    see(rig.window, "padPage")
    rig.type(code)


def look_up(rig: Rig, label: str) -> None:
    """Type a ticket's number."""
    rig.tap("whereIsMyNumber")
    see(rig.window, "padPage")
    rig.type(label)


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "您来早了，预约是 10:00"), (45, "已签到"), (80, "10:00 已过")]
)
def test_an_appointment_s_code_leads_to_a_ticket(  # noqa: PLR0917 - fixtures
    rig: Rig, booking: Appointments, database: Database, clock: SetClock, minutes: int, said: str
) -> None:
    """A number with its print job and its service; early, on time and late are told apart."""
    code = booking.book("passport", TEN).code
    clock.go_on(minutes=minutes)
    check_in(rig, code)
    see(rig.window, "ticketPage")
    assert rig.text("label") == "A001"
    assert said in rig.text("arrival")
    assert "普通护照" in rig.texts()
    assert len(PrintJobs(database).of_ticket(1)) == 1
    rig.report("A001", printed=True)
    assert rig.text("ticketTitle") == "请取走您的号票"
    tap(rig.window, "done")
    assert not rig.pad.property("arrival")


def test_an_appointment_keeps_green_channel_and_language(
    rig: Rig, booking: Appointments, reader: Reader
) -> None:
    """What was chosen before holds for the ticket."""
    code = booking.book("passport", TEN).code
    rig.tap("language-en", "greenChannel", "class-elderly")
    check_in(rig, code)
    see(rig.window, "ticketPage")
    ticket = reader.by_label("A001")
    assert (ticket.priority_class, ticket.language) == ("elderly", "en")


def test_an_unknown_code_can_be_typed_again(rig: Rig) -> None:
    """Or the person takes a number without one."""
    check_in(rig, "12345678")
    see(rig.window, "answerPage")
    assert rig.text("answerTitle") == "没有查到这个预约"
    rig.tap("way-retype")
    see(rig.window, "padPage")
    assert not rig.pad.property("typed")
    rig.type("99")
    rig.tap("way-services", "service-passport")
    see(rig.window, "servicePage")


def test_back_from_an_answer_leads_to_what_was_typed(rig: Rig) -> None:
    """One wrong digit does not cost the others."""
    check_in(rig, "12345678")
    rig.tap("back")
    assert rig.text("typed") == "1234 5678"
    rig.tap("key-erase", "key-9")
    assert rig.text("typed") == "1234 5679"
    rig.tap("key-clear")
    assert not rig.pad.property("typed")
    rig.tap("back")
    see(rig.window, "homePage")


def test_a_used_code_leads_to_its_number(rig: Rig, booking: Appointments) -> None:
    """Whoever forgot that they checked in learns their number and its place."""
    code = booking.book("passport", TEN).code
    booking.check_in(code)
    check_in(rig, code)
    see(rig.window, "answerPage")
    assert rig.text("answerTitle") == "您已经签到过了"
    assert rig.text("answerLabel") == "A001"
    rig.tap("way-find")
    assert rig.text("answerTitle") == "您正在排队"


def test_a_cancelled_appointment_leads_to_a_number(rig: Rig, booking: Appointments) -> None:
    """The person can be served all the same."""
    code = booking.book("passport", TEN).code
    booking.cancel(code)
    check_in(rig, code)
    assert rig.text("answerTitle") == "这个预约已经取消"
    rig.tap("way-services")
    see(rig.window, "homePage")


def test_an_appointment_of_another_day_says_which(rig: Rig, booking: Appointments) -> None:
    """And that one may be served today without it."""
    code = booking.book("passport", TEN + timedelta(days=1)).code
    check_in(rig, code)
    assert rig.text("answerTitle") == "您的预约是11月24日 星期二"
    assert find(rig.window, "way-services")


def test_an_appointment_that_nobody_came_for_is_over(
    rig: Rig, booking: Appointments, queue: Queue
) -> None:
    """Said kindly, with a way on."""
    code = booking.book("passport", TEN).code
    queue.close_day()
    check_in(rig, code)
    assert rig.text("answerTitle") == "这个预约的时间已经过了"
    assert find(rig.window, "way-services")


def test_too_late_for_today_says_when_again(
    rig: Rig, booking: Appointments, database: Database, clock: SetClock
) -> None:
    """The hall is closed: the same page as for everyone."""
    code = booking.book("passport", TEN).code
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, numbers_outside_hours=False)))
    clock.go_on(hours=10)
    check_in(rig, code)
    see(rig.window, "troublePage")
    assert "明天 09:00" in rig.text("troubleWords")


def test_a_number_in_line_tells_its_place(rig: Rig, queue: Queue) -> None:
    """People ahead and minutes, and where one will be called to."""
    for _ in range(3):
        queue.issue("passport")
    look_up(rig, "A003")
    assert rig.text("answerLabel") == "A003"
    assert rig.text("answerPlace").startswith("前面还有 2 人 · ")
    assert "号窗口" in rig.text("answerAdvice")


def test_a_called_number_is_sent_to_its_counter_at_once(rig: Rig, queue: Queue) -> None:
    """Go to counter 5 now; and while it is being served, where."""
    queue.issue("passport")
    queue.call_next(5)
    look_up(rig, "A001")
    assert rig.text("answerTitle") == "到您了！请现在到 5 号窗口"
    queue.start(5)
    rig.tap("back", "submit")
    assert rig.text("answerTitle") == "这个号码正在 5 号窗口办理"


def test_a_number_set_aside_is_told_whom_to_tell(rig: Rig, queue: Queue) -> None:
    """The counter that keeps it."""
    queue.issue("passport")
    queue.call_next(5)
    queue.park(5)
    look_up(rig, "A001")
    assert rig.text("answerAdvice") == "准备好以后，告诉 5 号窗口即可。"


@pytest.mark.parametrize(
    ("policy", "ahead"), [(MissedPolicy.AT_ONCE, "下一位"), (MissedPolicy.LAST, "还有 2 人")]
)
def test_a_missed_number_is_checked_in_again_with_one_tap(  # noqa: PLR0917 - fixtures
    rig: Rig,
    database: Database,
    queue: Queue,
    reader: Reader,
    clock: SetClock,
    policy: MissedPolicy,
    ahead: str,
) -> None:
    """Where the hall's policy says, and the new place is shown."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, missed=MissedRule(policy))))
    for _ in range(3):
        queue.issue("passport")
        clock.go_on(minutes=1)
    queue.call_next(5)
    queue.missed(5)
    look_up(rig, "A001")
    assert rig.text("answerTitle") == "您不在的时候叫到了您的号"
    rig.tap("way-again")
    assert rig.text("answerTitle") == "已为您重新排队"
    assert ahead in rig.text("answerPlace")
    assert reader.by_label("A001").state is TicketState.WAITING


def test_a_missed_number_called_meanwhile_is_sent_to_its_counter(rig: Rig, queue: Queue) -> None:
    """An officer was quicker: the person hears where to go, and nothing is wrong."""
    queue.issue("passport")
    queue.call_next(5)
    queue.missed(5)
    look_up(rig, "A001")
    queue.call(5, "A001")
    rig.tap("way-again")
    assert rig.text("answerTitle") == "到您了！请现在到 5 号窗口"


def test_a_number_that_is_over_leads_to_a_new_one(rig: Rig, queue: Queue) -> None:
    """Served or given up."""
    queue.issue("passport")
    queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    queue.cancel("A002")
    look_up(rig, "A001")
    assert rig.text("answerTitle") == "这个号码已经办完"
    rig.tap("way-services")
    look_up(rig, "A002")
    assert rig.text("answerTitle") == "这个号码已经结束排队"
    assert find(rig.window, "way-services")


def test_an_unknown_number_gets_kind_words(rig: Rig) -> None:
    """And can be typed again."""
    look_up(rig, "B777")
    assert rig.text("answerTitle") == "今天没有这个号码"
    rig.tap("way-retype")
    see(rig.window, "padPage")


def test_nothing_is_looked_for_before_there_is_enough(rig: Rig) -> None:
    """A letter without digits, or digits without a letter, leave the button waiting."""
    rig.tap("whereIsMyNumber", "key-1")
    button = find(rig.window, "submit")
    assert button is not None
    assert not button.isEnabled()
    rig.pad.submit()
    see(rig.window, "padPage")
    rig.tap("series-A")
    assert button.isEnabled()


def test_home_after_the_idle_time_wipes_all(rig: Rig, queue: Queue) -> None:
    """The next person finds neither what was typed nor what it was answered with."""
    queue.issue("passport")
    look_up(rig, "A001")
    rig.wait(61)
    see(rig.window, "homePage")
    assert not any(rig.pad.property(name) for name in ("typed", "label", "title", "question"))
    rig.tap("whereIsMyNumber")
    assert not rig.pad.property("typed")
    rig.tap("series-A")
    rig.wait(61)
    see(rig.window, "homePage")
    assert not rig.pad.property("typed")


def test_a_second_touch_of_a_trembling_hand_does_nothing(rig: Rig, queue: Queue) -> None:
    """Not on what has come under the finger meanwhile; digits twice are meant twice."""
    queue.issue("passport")
    rig.tap("whereIsMyNumber")
    tap(rig.window, "key-5")
    assert not rig.pad.property("typed")
    rig.tap("series-A", "key-0")
    tap(rig.window, "key-0")
    assert rig.text("typed") == "A00"
    rig.tap("key-1", "submit")
    see(rig.window, "answerPage")
    tap(rig.window, "leaveAnswer")
    see(rig.window, "answerPage")
    rig.tap("leaveAnswer")
    see(rig.window, "homePage")


def test_whoever_goes_back_while_it_is_looked_for_wants_no_answer(
    slow_rig: Rig, held: HeldExecutor, queue: Queue
) -> None:
    """The start stays; and keys are still while the answer is on its way."""
    queue.issue("passport")
    slow_rig.tap("whereIsMyNumber", "series-A", "key-1", "submit", "key-7")
    assert slow_rig.text("typed") == "A1"
    slow_rig.tap("back")
    held.run()
    see(slow_rig.window, "homePage")


def test_a_check_in_is_shown_even_when_the_person_went_back(
    open_kiosk_with: Open, booking: Appointments, database: Database, held: HeldExecutor
) -> None:
    """The number is given out: it must not be lost. Two touches make one check-in."""
    code = booking.book("passport", TEN).code
    rig = open_kiosk_with(load_hall(database), lambda _: pytest.fail("no walk-in"), held)
    check_in(rig, code)
    rig.watch.seconds += 1
    rig.pad.submit()
    rig.tap("back")
    held.run()
    see(rig.window, "ticketPage")
    assert rig.text("label") == "A001"


def test_a_broken_database_leads_to_people(
    rig: Rig, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The place in line is safe, and whom to ask is said; the log has the reason."""
    connection = sqlite3.connect(database.name)
    connection.execute("DROP TABLE ticket")
    connection.close()
    with caplog.at_level(logging.ERROR, "kiosk.view_model"):
        look_up(rig, "A001")
    see(rig.window, "troublePage")
    assert rig.text("troubleTitle") == "抱歉，现在查不了号码"
    assert "工作人员" in rig.text("troubleWords")
    assert caplog.records[-1].exc_info
    rig.tap("tryAgain")
    see(rig.window, "homePage")


def test_an_answer_changes_its_language_with_the_page(rig: Rig, queue: Queue) -> None:
    """Whoever reads no Chinese gets the answer in English."""
    queue.issue("passport")
    rig.tap("language-en")
    look_up(rig, "A001")
    assert rig.text("answerTitle") == "You are in line"
