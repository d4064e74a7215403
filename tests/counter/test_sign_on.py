"""Who may work at a console: signing on, the lock, leaving with somebody still there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.counters import Counters
from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from hall.demo.touch import find, press, text_of
from tests.conftest import SetClock
from tests.counter.conftest import Console, Open, type_text
from tests.looks import settle, text_faults
from tickets.hall import Officer
from tickets.visit import TicketState


@pytest.fixture
def counters(database: Database, clock: SetClock) -> Counters:
    """A hall with two officers."""
    made = Counters(database, clock)
    made.store_officer(Officer("1007", "An officer"), "271828")
    made.store_officer(Officer("1008", "Another officer"), "314159")
    return made


def type_in(console: Console, *lines: str) -> None:
    """Type lines, each ended with Enter, as a scanner does."""
    console.watch.seconds += 1
    press(console.window, Qt.Key.Key_Shift)
    for line in lines:
        type_text(console.window, line)
        QTest.keyClick(console.window, Qt.Key.Key_Return)
    settle(console.window)


def test_badge_and_pin_open_the_console(
    open_: Open, counters: Counters, queries: Queries, queue: Queue
) -> None:
    """Nothing is to be seen before; a wrong PIN is said, the right one opens the counter."""
    queue.issue("passport")
    console = open_()
    settle(console.window)
    assert find(console.window, "waitingTitle") is None
    type_in(console, "1007", "000000")
    assert text_of(console.window, "gateSaid") == "工号或密码不对"
    type_in(console, "271828")
    assert queries.desk(5).officer == "1007"
    assert text_of(console.window, "waitingTitle") == "等候 1 人"


def test_nobody_there_locks_and_the_pin_alone_unlocks(
    open_: Open, counters: Counters, queries: Queries
) -> None:
    """After ten minutes only time, counter and who may unlock are shown; another may take over."""
    counters.sign_on(5, "1007", "271828")
    console = open_(lock_after=timedelta(minutes=10))
    settle(console.window)
    # A console that begins while somebody is signed on knows nobody.
    assert console.models.sign_on.property("gate") == "locked"
    type_in(console, "271828")
    assert console.models.sign_on.property("gate") == "open"
    console.watch.seconds += 599
    console.models.sign_on.tick()
    assert console.models.sign_on.property("gate") == "open"
    console.watch.seconds += 2
    console.models.sign_on.tick()
    settle(console.window)
    assert "1007" in text_of(console.window, "gateTold")
    assert find(console.window, "callNext") is None
    press(console.window, Qt.Key.Key_Space)
    assert queries.desk(5).here is None
    console.models.sign_on.signOn("1008", "314159")
    assert (queries.desk(5).officer, console.models.sign_on.property("gate")) == ("1008", "open")


def test_who_leaves_with_somebody_there_is_asked_what_becomes_of_them(
    open_: Open, counters: Counters, queue: Queue, queries: Queries
) -> None:
    """F12: finish or park, one key each, then the page to sign on."""
    queue.issue("passport")
    console = open_()
    console.models.sign_on.signOn("1007", "271828")
    console.watch.seconds += 1
    console.models.here.callNext()
    settle(console.window)
    press(console.window, Qt.Key.Key_F12)
    settle(console.window)
    assert text_of(console.window, "panelTitle") == "A001 还在窗口"
    console.watch.seconds += 1
    press(console.window, Qt.Key.Key_2)
    assert (queries.ticket(1).state, queries.ticket(1).counter) == (TicketState.PARKED, None)
    assert console.models.sign_on.property("gate") == "sign_on"


def test_five_wrong_pins_say_until_when(open_: Open, counters: Counters) -> None:
    """And whom to ask."""
    console = open_()
    for _ in range(6):
        console.watch.seconds += 1
        console.models.sign_on.signOn("1007", "000000")
    assert "请主管解锁" in str(console.models.here.property("said"))


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_gate_can_be_read(open_: Open, counters: Counters, language: str) -> None:
    """Before signing on and locked, in full and as a bar."""
    console = open_(language)
    console.window.resize(1024, 768)
    assert text_faults(console.window, 14) == []
    console.models.sign_on.signOn("1007", "271828")
    console.models.sign_on.lock()
    assert text_faults(console.window, 14) == []


def test_a_hall_without_officers_has_no_gate(open_: Open) -> None:
    """Nor does it lock."""
    console = open_(lock_after=timedelta(minutes=1))
    console.watch.seconds += 100
    console.models.sign_on.tick()
    settle(console.window)
    assert console.models.sign_on.property("gate") == "open"
    assert find(console.window, "signOff") is None
