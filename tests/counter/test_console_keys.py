"""Every verb by its key or a press, on the real queue, with what is refused and what is undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.alerts import Alerts
from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from hall.demo.touch import find, press, tap, text_of
from tests.conftest import SetClock
from tests.counter.conftest import Console, Open, type_text
from tests.looks import settle
from tickets.alerts import AlertKind
from tickets.hall import CounterState
from tickets.visit import TicketState

Key = Qt.Key


def keys(console: Console, *pressed: Qt.Key) -> None:
    """Press keys one after the other, each after the guard of the one before."""
    for key in pressed:
        console.watch.seconds += 1
        press(console.window, key)
        settle(console.window)


def said(console: Console) -> str:
    """What the officer reads."""
    return str(console.models.here.property("said"))


def test_one_press_a_citizen(open_: Open, queue: Queue, queries: Queries, clock: SetClock) -> None:
    """A day of fifteen people takes sixteen presses of Space: the last one finishes the last."""
    for _ in range(15):
        queue.issue("passport")
    console = open_()
    for _ in range(16):
        keys(console, Key.Key_Space)
        clock.go_on(minutes=6)
    desk = queries.desk(5)
    assert (desk.served, desk.here, desk.waiting) == (15, None, ())
    assert said(console) == "没有人在等候"


def test_one_press_a_citizen_with_the_mouse(
    open_: Open, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """The same day by one button alone."""
    for _ in range(4):
        queue.issue("passport")
    console = open_()
    settle(console.window)
    for _ in range(5):
        console.watch.seconds += 1
        tap(console.window, "callNext")
        settle(console.window)
        clock.go_on(minutes=6)
    assert queries.desk(5).served == 4


def test_what_was_done_is_taken_back_for_ten_seconds(
    open_: Open, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """M by mistake: the strip says so, Z brings the person back; after ten seconds it is gone."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_M)
    assert text_of(console.window, "undoWords") == "A001 已记为过号"
    clock.go_on(seconds=2)
    console.models.here.tick()
    settle(console.window)
    assert text_of(console.window, "undoKey") == "撤销 Z · 8 秒"
    keys(console, Key.Key_Z)
    assert queries.ticket(1).state is TicketState.CALLED
    assert said(console) == "已撤销：A001"
    assert find(console.window, "undo") is None
    keys(console, Key.Key_M)
    clock.go_on(seconds=11)
    console.models.here.tick()
    settle(console.window)
    assert find(console.window, "undo") is None
    keys(console, Key.Key_Z)
    assert queries.ticket(1).state is TicketState.MISSED


def test_a_number_is_chosen_by_its_digits(open_: Open, queue: Queue, queries: Queries) -> None:
    """3 and Space call A003; zeros before it may be typed; Esc and Backspace take digits back."""
    for _ in range(13):
        queue.issue("passport")
    console = open_()
    keys(console, Key.Key_0, Key.Key_0, Key.Key_3)
    assert text_of(console.window, "typed") == "号码 003"
    assert find(console.window, "callNext").property("text") == "呼叫 A003"  # type: ignore[union-attr]
    keys(console, Key.Key_Space)
    assert text_of(console.window, "hereLabel") == "A003"
    keys(console, Key.Key_1, Key.Key_1, Key.Key_Backspace)
    labels = [row["label"] for row in console.models.lists.property("rows")]
    assert labels == ["A001", "A010", "A011", "A012", "A013"]
    keys(console, Key.Key_Escape, Key.Key_8, Key.Key_8, Key.Key_Return)
    assert said(console) == "本窗口的等候、挂起、过号里都没有 88"
    keys(console, Key.Key_Escape, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert text_of(console.window, "hereLabel") == "A002"
    assert queries.ticket(3).state is not TicketState.WAITING


def test_parked_missed_and_waiting_are_called_from_their_lists(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """K parks, the arrows find it, Enter calls it back; a missed one goes back in line with I."""
    for _ in range(3):
        queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_K, Key.Key_Space, Key.Key_M)
    keys(console, Key.Key_Right, Key.Key_Down, Key.Key_Return)
    assert text_of(console.window, "hereLabel") == "A001"
    console.models.lists.showTab("missed")
    keys(console, Key.Key_Down, Key.Key_I)
    assert queries.ticket(2).state is TicketState.WAITING
    console.models.lists.showTab("waiting")
    keys(console, Key.Key_Down, Key.Key_X)
    assert TicketState.CANCELLED in {queries.ticket(n).state for n in (2, 3)}


def test_a_person_goes_to_another_counter_with_a_note(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """T, 0 for the front, Tab and the note, Enter, the option's key; the next officer reads it."""
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(1)
    console = open_()
    keys(console, Key.Key_Space, Key.Key_T, Key.Key_0)
    assert console.models.panel.property("turnWords") == "排最前"
    keys(console, Key.Key_Tab)
    type_text(console.window, "bring photo 11")
    keys(console, Key.Key_Return)
    option = next(
        each for each in console.models.panel.property("options") if each["id"] == "counter:1"
    )
    keys(console, Qt.Key(ord(option["key"])))
    assert console.models.panel.property("kind") == ""
    there = queries.ticket(2)
    assert (there.to_counter, there.state) == (1, TicketState.WAITING)
    other = open_(counter=1)
    keys(other, Key.Key_Space)
    assert text_of(other.window, "hereNote") == "bring photo 11"


def test_a_closed_counter_gets_nobody_and_that_is_said(open_: Open, queue: Queue) -> None:
    """The panel stays open: another choice is one key away."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_T)
    console.watch.seconds += 1
    console.models.panel.choose("counter:2", "")
    assert said(console) == "2 号窗口已关窗，转过去没有人叫"
    assert console.models.panel.property("kind") == "transfer"
    keys(console, Key.Key_Escape)
    assert find(console.window, "panel") is None


def test_more_services_and_somebody_without_a_number(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """A ticks services, Enter adds them; D serves who has no number, with a class by 0."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_A, Key.Key_1, Key.Key_2, Key.Key_2, Key.Key_Return)
    first = console.models.panel
    here = queries.desk(5).here
    assert here is not None
    assert len(here.then) == 1
    assert first.property("kind") == ""
    keys(console, Key.Key_A, Key.Key_Return)
    assert said(console) == "请先选择业务"
    keys(console, Key.Key_Escape, Key.Key_D, Key.Key_0, Key.Key_1)
    direct = queries.desk(5).here
    assert direct is not None
    assert (direct.state, direct.priority_class != "ordinary") == (TicketState.SERVING, True)


def test_others_go_first(open_: Open, queue: Queue, queries: Queries) -> None:
    """O and a number of people: who is chosen, or called, waits behind so many."""
    for _ in range(4):
        queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_O, Key.Key_2)
    assert [t.label for t in queries.desk(5).waiting] == ["A002", "A003", "A001", "A004"]


def test_a_paper_is_missing_and_they_come_back(open_: Open, queue: Queue, queries: Queries) -> None:
    """B, the papers of the service, Enter: away without a place in line, and called straight."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_Space, Key.Key_B, Key.Key_1, Key.Key_Return)
    assert [t.label for t in queries.desk(5).away] == ["A001"]
    console.models.lists.showTab("away")
    settle(console.window)
    console.watch.seconds += 1
    tap(console.window, "resume-A001")
    assert text_of(console.window, "hereLabel") == "A001"


def test_a_pause_says_why_and_a_counter_closes_with_who_still_waits(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """F9 and a reason or own words; F9 again goes on; F10 closes and says how many wait."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_F9)  # it was closed
    keys(console, Key.Key_F9, Key.Key_2)
    assert queries.counter_display(5).reason == "午间休息"
    assert queries.desk(5).state is CounterState.PAUSED
    keys(console, Key.Key_F9)
    assert queries.desk(5).state is CounterState.OPEN
    keys(console, Key.Key_F9, Key.Key_Tab)
    type_text(console.window, "repair")
    keys(console, Key.Key_Return)
    assert queries.counter_display(5).reason == "repair"
    keys(console, Key.Key_F10)
    assert said(console) == "已关窗，所办业务还有 1 人在等候"


def test_a_ticket_cancelled_under_the_finger_is_named(open_: Open, queue: Queue) -> None:
    """And one that another counter has called says where it is."""
    for _ in range(3):
        queue.issue("passport")
    console = open_()
    queue.cancel("A001")
    console.models.lists.call("A001")
    assert said(console) == "A001 已取消：人已离开"
    queue.call_next(3)
    console.watch.seconds += 1
    console.models.lists.call("A002")
    assert said(console) == "A002 在3 号窗口"


def test_other_services_for_today_change_the_list_at_once(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """W at 10:15: nothing but visas here; with nothing ticked all is as the hall file says."""
    queue.issue("passport")
    console = open_()
    console.models.panel.show("services")
    console.models.panel.choose("visa-residence", "")
    console.models.panel.setServices("", "")
    assert (queries.desk(5).waiting, console.models.lists.property("waitingCount")) == ((), 0)
    console.watch.seconds += 1
    console.models.panel.show("services")
    console.models.panel.setServices("", "")
    assert console.models.lists.property("waitingCount") == 1


def test_two_keys_held_together_are_an_alarm_without_a_word(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """F1 and F2: the others are told, here nothing is seen; N says that others know."""
    console = open_()
    settle(console.window)
    before = console.window.grabWindow()
    press(console.window, Key.Key_Shift)
    QTest.keyPress(console.window, Key.Key_F1)
    assert Alerts(database, clock).open() == ()
    QTest.keyPress(console.window, Key.Key_F2)
    QTest.keyRelease(console.window, Key.Key_F2)
    QTest.keyRelease(console.window, Key.Key_F1)
    console.look()
    (alarm,) = Alerts(database, clock).open()
    assert (alarm.kind, alarm.counter, said(console)) == (AlertKind.ALARM, 5, "")
    settle(console.window)
    assert console.window.grabWindow() == before
    keys(console, Key.Key_N)
    assert {each.kind for each in Alerts(database, clock).open()} == {
        AlertKind.ALARM,
        AlertKind.HELP,
    }
    assert said(console) == "已告知其他窗口"


def test_the_bar_does_the_ordinary_day(open_: Open, queue: Queue, queries: Queries) -> None:
    """F11 makes the console a bar on top of other programs, with the same keys, and back."""
    queue.issue("passport")
    console = open_()
    keys(console, Key.Key_F11)
    assert console.window.flags() & Qt.WindowType.WindowStaysOnTopHint
    assert console.window.height() == 76
    keys(console, Key.Key_Space)
    assert text_of(console.window, "barLabel") == "A001"
    keys(console, Key.Key_S, Key.Key_F)
    assert queries.ticket(1).state is TicketState.SERVED
    keys(console, Key.Key_F11)
    assert not console.window.flags() & Qt.WindowType.WindowStaysOnTopHint
    assert console.window.height() == 680
