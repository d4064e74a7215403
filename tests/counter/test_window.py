import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMetaObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from sqlalchemy import update

from counter.console import (
    ConsoleInputs,
    allowed,
    device_troubles,
    printer_troubles,
    queue_trouble,
)
from db.device_faults import DeviceFault, DeviceFaults
from db.engine.database import Database
from db.engine.error_kinds import (
    DatabaseDamaged,
    DatabaseGone,
    DatabaseLocked,
    DiskFull,
    NotWritable,
)
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.print_jobs import JobState, PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import HELP_CALL
from db.stations import StationNow, Stations
from devices.boards.showing import BoardTrouble
from devices.webhook.faults import WebhookFault
from hall.demo.touch import find, press, tap, text_of, wait_until
from printer.protocol.status import PrinterState
from runtime.desktop.qt_app import QmlWindow
from runtime.languages import LANGUAGES, Catalogue
from runtime.speech.sound import NO_SOUND
from tests.conftest import SetClock
from tests.counter.conftest import Open
from tests.db.event_log import EventLog
from tests.held_executor import HeldExecutor
from tests.looks import settle, text_faults, written
from tests.stop_watch import StopWatch
from tickets.errors import DatabaseTrouble, UnknownName
from tickets.hall import STAFF
from tickets.states import MOVES, Move
from tickets.visit import TicketState


def test_a_console_has_a_pulse_until_it_is_closed(open_: Open) -> None:
    """Time passes without anybody calling it, and no timer is left for another thread to find."""
    console = open_()
    (pulse,) = console.models.head.findChildren(QTimer)
    assert (pulse.interval(), pulse.isActive()) == (1000, True)
    console.models.head.stop()
    assert not pulse.isActive()


KEYS = {"recall": Qt.Key.Key_R, "start": Qt.Key.Key_S, "missed": Qt.Key.Key_M}
BUTTONS = {
    "recall": Move.RECALL,
    "start": Move.START,
    "finish": Move.FINISH,
    "missed": Move.MISS,
}


def test_a_morning_with_the_keyboard_alone(open_: Open, queue: Queue, queries: Queries) -> None:
    """Space, R, S, F: call, recall, start, finish."""
    queue.issue("passport", priority_class="elderly", language="en")
    console = open_()
    qml_window = console.qml_window
    press(qml_window.window, Qt.Key.Key_Space)
    settle(qml_window.window)
    assert text_of(qml_window.window, "hereLabel") == "A001"
    press(qml_window.window, Qt.Key.Key_R)
    press(qml_window.window, Qt.Key.Key_S)
    assert queries.desk(5).here is not None
    assert queries.ticket(1).state == TicketState.SERVING
    press(qml_window.window, Qt.Key.Key_F)
    settle(qml_window.window)
    assert queries.ticket(1).state == TicketState.SERVED
    assert text_of(qml_window.window, "nobodyHere") != ""
    assert "今天已办 1 件" in text_of(qml_window.window, "today")


def test_a_console_bears_the_name_of_its_counter_and_the_colour_of_its_hall(
    open_: Open, database: Database
) -> None:
    """Its number until the hall file says a name; all of it follows a file loaded again."""
    console = open_()
    qml_window = console.qml_window
    assert text_of(qml_window.window, "counterName") == "5 号窗口"
    hall = load_hall(database)
    assert text_of(qml_window.window, "hallName") == hall.hall.names["zh-Hans"]
    room = {"zh-Hans": "门诊二楼第25诊室", "en": "Room 25"}
    counters = tuple(replace(each, names=room) for each in hall.counters)
    look = replace(hall.hall, names={"zh-Hans": "新大厅"}, color="#123456")
    console.models.show_setup(replace(hall, hall=look, counters=counters))
    settle(qml_window.window)
    assert text_of(qml_window.window, "counterName") == "门诊二楼第25诊室"
    assert text_of(qml_window.window, "hallName") == "新大厅"
    assert qml_window.window.title() == "门诊二楼第25诊室 · 新大厅"
    head = find(qml_window.window, "head")
    assert head is not None
    assert QColor(head.property("color")).name() == "#123456"


def test_two_quick_presses_call_one_person(open_: Open, queue: Queue, queries: Queries) -> None:
    """A bouncing key, or a second press before the answer, calls nobody else."""
    for _ in range(3):
        queue.issue("passport")
    held = HeldExecutor()
    console = open_(executor=held)
    view_model, qml_window, watch = console.models.here, console.qml_window, console.watch
    press(qml_window.window, Qt.Key.Key_Space)
    view_model.callNext()
    held.run()
    view_model.callNext()
    held.run()
    assert len(queries.desk(5).waiting) == 2
    watch.seconds += 1
    view_model.callNext()
    held.run()
    assert len(queries.desk(5).waiting) == 1


def hold(qml_window: QmlWindow, key: Qt.Key, watch: StopWatch, repeat: str, delay: float) -> None:
    """Hold a key for eight seconds of the watch; repeats begin after ``delay`` seconds."""
    window, no = qml_window.window, Qt.KeyboardModifier.NoModifier
    press(window, Qt.Key.Key_Shift)  # the window is in front
    QTest.keyPress(window, key)
    end = watch.seconds + 8
    watch.seconds += delay
    told = repeat != "as release and press"
    downs = (True,) if repeat == "presses only" else (False, True)
    while watch.seconds < end:
        for down in downs:
            QTest.simulateEvent(window, down, key, no, "", told)
        watch.seconds += 0.08
    QTest.keyRelease(window, key)


@pytest.mark.parametrize("delay", [0.25, 0.66, 1.5])
@pytest.mark.parametrize("repeat", ["told", "as release and press", "presses only"])
def test_a_key_that_is_held_calls_one_person(
    open_: Open, queue: Queue, queries: Queries, repeat: str, delay: float
) -> None:
    """However the platform tells the repeats: X11 as release and press, others as presses."""
    for _ in range(3):
        queue.issue("passport")
    console = open_()
    qml_window, watch = console.qml_window, console.watch
    hold(qml_window, Qt.Key.Key_Space, watch, repeat, delay)
    assert [ticket.label for ticket in queries.desk(5).waiting] == ["A002", "A003"]
    watch.seconds += 1
    press(qml_window.window, Qt.Key.Key_Space)
    assert [ticket.label for ticket in queries.desk(5).waiting] == ["A003"]


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_P])
def test_holding_another_key_does_it_once(
    open_: Open, queue: Queue, database: Database, clock: SetClock, key: Qt.Key
) -> None:
    """R calls again once, P orders one copy."""
    queue.issue("passport")
    jobs = PrintJobs(database, clock)
    claimed = jobs.claim("kiosk-1")
    assert claimed is not None
    jobs.end(claimed.id, JobState.CONFIRMED)
    queue.call_next(5)
    before = len(EventLog(database).since()) + len(jobs.of_ticket(1))
    console = open_()
    qml_window, watch = console.qml_window, console.watch
    settle(qml_window.window)
    hold(qml_window, key, watch, "as release and press", 0.66)
    assert len(EventLog(database).since()) + len(jobs.of_ticket(1)) == before + 1


def test_a_pad_whose_key_is_held_calls_one_person(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """A pad only says "pressed", again and again; so does a finger that clicks many times."""
    for _ in range(3):
        queue.issue("passport")
    console = open_()
    view_model, watch = console.models.here, console.watch
    for _ in range(80):
        view_model.callNext()
        watch.seconds += 0.1
    assert [ticket.label for ticket in queries.desk(5).waiting] == ["A002", "A003"]
    watch.seconds += 1
    view_model.callNext()
    assert [ticket.label for ticket in queries.desk(5).waiting] == ["A003"]


def test_a_double_click_on_a_list_takes_one(open_: Open, queue: Queue, queries: Queries) -> None:
    """The number that moves up under the finger is not what was meant."""
    for _ in range(2):
        queue.issue("passport")
        queue.call_next(5)
        queue.missed(5)
    console = open_()
    console.models.lists.checkInAgain("A001")
    console.models.lists.checkInAgain("A002")
    assert [ticket.label for ticket in queries.desk(5).missed] == ["A002"]


def test_the_buttons_are_those_of_the_table(open_: Open, queue: Queue, queries: Queries) -> None:
    """In each state exactly the legal moves can be pressed."""
    queue.issue("passport")
    console = open_()
    qml_window = console.qml_window

    def enabled() -> set[Move]:
        settle(qml_window.window)
        found = {name: find(qml_window.window, name) for name in BUTTONS}
        return {BUTTONS[name] for name, item in found.items() if item and item.isEnabled()}

    def legal(state: TicketState) -> set[Move]:
        return {move for at, move in MOVES if at == state} & set(BUTTONS.values())

    assert enabled() == set()
    queue.call_next(5)
    console.look()
    assert enabled() == legal(TicketState.CALLED)
    queue.start(5)
    console.look()
    assert enabled() == legal(TicketState.SERVING)
    assert allowed(None) == frozenset()


def test_who_was_missed_comes_back_with_one_press(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """The missed stand below; a press puts them back in line."""
    queue.issue("passport")
    console = open_()
    qml_window = console.qml_window
    press(qml_window.window, Qt.Key.Key_Space)
    press(qml_window.window, Qt.Key.Key_M)
    settle(qml_window.window)
    assert queries.ticket(1).state == TicketState.MISSED
    tap(qml_window.window, "tab-missed")
    settle(qml_window.window)
    tap(qml_window.window, "again-A001")
    assert queries.ticket(1).state == TicketState.WAITING
    settle(qml_window.window)
    assert text_of(qml_window.window, "waitingTitle") == "等候 1 人"


def test_who_may_have_no_paper_gets_a_copy_with_one_press(
    open_: Open, queue: Queue, database: Database, clock: SetClock
) -> None:
    """A ticket whose paper is not certain stands below until a copy is ordered for it."""
    ticket = queue.issue("passport")
    jobs = PrintJobs(database, clock)
    claimed = jobs.claim("kiosk-1")
    assert claimed is not None
    jobs.end(claimed.id, JobState.UNKNOWN, "the printer was out of paper during the job")
    console = open_()
    qml_window = console.qml_window
    console.models.lists.showTab("no_paper")
    assert [row["label"] for row in console.models.lists.property("rows")] == ["A001"]
    tap(qml_window.window, "tab-no_paper")
    settle(qml_window.window)
    tap(qml_window.window, "copy-A001")
    settle(qml_window.window)
    assert console.models.lists.property("rows") == []
    assert text_of(qml_window.window, "said") == "取号机正在补打"
    assert [job.copy for job in jobs.of_ticket(ticket.id)] == [False, True]


def test_who_is_at_the_counter_gets_a_copy(
    open_: Open, queue: Queue, database: Database, clock: SetClock
) -> None:
    """P prints the ticket of whoever is here once more."""
    queue.issue("passport")
    jobs = PrintJobs(database, clock)
    claimed = jobs.claim("kiosk-1")
    assert claimed is not None
    jobs.end(claimed.id, JobState.CONFIRMED)
    console = open_()
    qml_window = console.qml_window
    press(qml_window.window, Qt.Key.Key_Space)
    settle(qml_window.window)
    press(qml_window.window, Qt.Key.Key_P)
    assert [(job.copy, job.state) for job in jobs.of_ticket(1)] == [
        (False, "confirmed"),
        (True, "pending"),
    ]


def test_a_copy_is_promised_only_when_one_is_ordered(
    open_: Open, queue: Queue, database: Database, clock: SetClock
) -> None:
    """A ticket whose first paper is still to come gets that one and no other, and that is said."""
    queue.issue("passport")
    jobs = PrintJobs(database, clock)
    console = open_()
    view_model = console.models.here
    view_model.callNext()
    console.models.lists.reprint("A001")
    assert view_model.property("said") == "号票还没打出来，打好即出，没有补打"
    assert [job.copy for job in jobs.of_ticket(1)] == [False]


def test_all_who_wait_are_counted_and_a_list_that_is_cut_says_so(open_: Open, queue: Queue) -> None:
    """Of 63 people 60 stand in the list: its heading counts them all, its end the other three."""
    for _ in range(63):
        queue.issue("passport")
    console = open_()
    view_model, qml_window = console.models.here, console.qml_window
    settle(qml_window.window)
    assert text_of(qml_window.window, "waitingTitle") == "等候 63 人"
    assert len(console.models.lists.property("rows")) == 60
    assert console.models.lists.property("more") == 3
    waiting = find(qml_window.window, "waitingList")
    assert waiting is not None
    QMetaObject.invokeMethod(waiting, "positionViewAtEnd")
    settle(qml_window.window)
    assert text_of(qml_window.window, "moreWaiting") == "还有 3 人"
    view_model.callNext()
    settle(qml_window.window)
    assert text_of(qml_window.window, "waitingTitle") == "等候 62 人"


def test_missed_numbers_are_counted_and_all_of_them_can_be_reached(
    open_: Open, queue: Queue
) -> None:
    """The tab says how many there are; the list scrolls to the last of them."""
    for _ in range(40):
        queue.issue("passport")
        queue.call_next(5)
        queue.missed(5)
    console = open_()
    console.models.lists.showTab("missed")
    settle(console.window)
    assert "过号 40" in {item.property("text") for item in written(console.window)}
    console.models.lists.step(-1)
    for _ in range(39):
        console.models.lists.step(1)
    settle(console.window)
    assert find(console.window, "again-A001") is not None


def test_a_printer_in_trouble_is_told_at_every_counter(open_: Open, database: Database) -> None:
    """Where paper is out or nearly so, whoever sits nearest can go and put a roll in."""
    stations = Stations(database)
    stations.told("kiosk-1", PrinterState.PAPER_OUT, able=False)
    stations.told("kiosk-2", PrinterState.READY, able=True)
    console = open_()
    qml_window = console.qml_window
    settle(qml_window.window)
    assert text_of(qml_window.window, "deviceTroubles") == "kiosk-1: 缺纸"


@pytest.mark.parametrize(
    ("state", "able", "words"),
    [
        (PrinterState.READY, True, ""),
        (PrinterState.MUTE, True, ""),
        (PrinterState.PAPER_LOW, True, "paper is running low"),
        (PrinterState.PAPER_OUT, False, "out of paper"),
        (PrinterState.COVER_OPEN, False, "printer cover open"),
        (PrinterState.CUTTER_ERROR, False, "paper jam"),
        (PrinterState.GONE, False, "printer not connected"),
        (PrinterState.UNKNOWN, False, "printer does not print"),
    ],
)
def test_each_state_of_a_printer_has_its_words(
    clock: SetClock, state: PrinterState, words: str, *, able: bool
) -> None:
    """What prints well is not mentioned; what an officer can mend is named; all else is said."""
    station = StationNow("kiosk-1", state, able, clock(), 0)
    told = printer_troubles([station], lambda _context, text: text)
    assert told == ([f"kiosk-1: {words}"] if words else [])


def test_a_display_whose_loudspeaker_is_away_is_named(clock: SetClock) -> None:
    """Officers call by mouth until somebody has put it right."""
    station = StationNow("display at home", NO_SOUND, able=False, at=clock(), tickets_on_roll=0)
    told = printer_troubles([station], lambda _context, text: text)
    assert told == ["display at home: no sound: is the loudspeaker connected?"]


def test_a_board_in_trouble_is_told_beside_the_printers(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """The printers first; so many others."""
    Stations(database, clock).told("kiosk-1", PrinterState.PAPER_OUT, able=False)
    DeviceFaults(database, clock).told("boards at pc-1", "board", {"3": "silent", "4": "no line"})
    console = open_()
    qml_window = console.qml_window
    settle(qml_window.window)
    assert text_of(qml_window.window, "deviceTroubles") == "kiosk-1: 缺纸 +2"


@pytest.mark.parametrize(
    ("kind", "fault", "words"),
    [
        ("board", BoardTrouble.SILENT, "Board of counter 3: no answer"),
        ("board", BoardTrouble.REFUSES, "Board of counter 3: does not understand"),
        ("board", BoardTrouble.NO_LINE, "Board of counter 3: not connected"),
        ("feed", WebhookFault.NO_ANSWER, "Phones are not told: 3 does not answer"),
        ("feed", WebhookFault.REFUSES, "Phones are not told: 3 refuses the messages"),
        ("feed", WebhookFault.NOT_TRUSTED, "Phones are not told: 3 has no trusted certificate"),
        ("lamp", "broken", "lamp 3: broken"),
    ],
)
def test_each_fault_of_a_device_has_its_words(
    clock: SetClock, kind: str, fault: str, words: str
) -> None:
    """What no console knows yet is said as it was told."""
    told = device_troubles([DeviceFault(kind, "3", fault, clock())], lambda _context, text: text)
    assert told == [words]


def test_what_went_otherwise_is_said_in_words(open_: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waiting, a move that is not legal any more, the queue away: a line, no dialog."""
    console = open_()
    view_model, qml_window, watch = console.models.here, console.qml_window, console.watch
    press(qml_window.window, Qt.Key.Key_Space)
    settle(qml_window.window)
    assert text_of(qml_window.window, "said") == "没有人在等候"
    view_model.start()
    assert view_model.property("said") == "窗口没有人：可能已离开或已转走"

    def away() -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    monkeypatch.setattr(console.session, "call_next", away)
    watch.seconds += 1
    view_model.callNext()
    assert view_model.property("said") == "队列暂时连不上，正在重试"
    view_model.showTrouble(None)
    assert view_model.property("said") == ""
    view_model.showTrouble(DatabaseTrouble("hall.db", "disk I/O error"))
    assert view_model.property("said") == "队列暂时连不上，正在重试"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_console_says_what_is_wrong_with_the_queue(language: str) -> None:
    """Each in words of its own: only what nobody knows is "trying again"."""
    translate = Catalogue("counter", language).translate
    kinds = (DiskFull, DatabaseGone, NotWritable, DatabaseLocked, DatabaseDamaged, DatabaseTrouble)
    errors: list[Exception] = [kind("hall.db", "reason") for kind in kinds]
    errors.append(UnknownName("counter", "5", ["1"]))
    told = [queue_trouble(error, translate) for error in errors]
    assert len(set(told)) == len(told)
    assert queue_trouble(OSError(), translate) == told[kinds.index(DatabaseTrouble)]


def test_a_verb_that_was_done_counts_though_the_desk_cannot_be_read(
    open_: Open, queue: Queue, queries: Queries
) -> None:
    """A second press at once calls nobody else: the first has called, whatever is shown."""
    for _ in range(2):
        queue.issue("passport")
    console = open_()
    view_model = console.models.here

    def desk_is_away() -> ConsoleInputs:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    console.models.commands._read = desk_is_away
    view_model.callNext()
    view_model.callNext()
    assert view_model.property("said") == ""
    assert [ticket.label for ticket in queries.desk(5).waiting] == ["A002"]


def test_nobody_has_waited_less_than_nothing(open_: Open, queue: Queue, clock: SetClock) -> None:
    """After a clock that was hours ahead is set right, waits begin at nought."""
    for _ in range(2):
        queue.issue("passport")
    clock.go_on(hours=-6)
    queue.call_next(5)
    console = open_()
    view_model = console.models.here
    assert [row["minutes"] for row in console.models.lists.property("rows")] == [0]
    assert view_model.property("hereTimes").startswith("等了 0 分钟")


def test_marks_and_times_are_shown(open_: Open, queue: Queue, clock: SetClock) -> None:
    """Class and foreign language are marked; waits and handling times run."""
    queue.issue("passport", priority_class="elderly", language="en")
    queue.issue("newborn", language="zh-Hant")
    clock.go_on(minutes=12)
    console = open_()
    view_model, qml_window = console.models.here, console.qml_window
    assert [row["mark"] for row in console.models.lists.property("rows")] == [
        "老人 · English",
        "繁體",
    ]
    assert console.models.lists.property("rows")[0]["minutes"] == 12
    press(qml_window.window, Qt.Key.Key_Space)
    clock.go_on(seconds=65)
    assert view_model.property("hereTimes") == "等了 12 分钟 · 已叫号 1:05"
    assert view_model.property("hereMark") == "老人 · English"
    press(qml_window.window, Qt.Key.Key_S)
    clock.go_on(seconds=130)
    assert view_model.property("hereTimes") == "等了 12 分钟 · 办理 2:10"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1060, 680), (1024, 728), (960, 660), (1920, 1080)])
def test_everything_can_be_read(
    open_: Open, database: Database, language: str, size: tuple[int, int], clock: SetClock
) -> None:
    """No text is cut off, tiny, outside or on another, with people, without, and with missed."""
    console = open_(language)
    view_model, qml_window, watch = console.models.here, console.qml_window, console.watch
    queue = Queue(database, clock)
    qml_window.window.resize(*size)
    assert text_faults(qml_window.window, 14) == []
    for _ in range(12):
        queue.issue("visa-residence", priority_class="military", language="zh-Hant")
    for _ in range(8):
        watch.seconds += 1
        view_model.callNext()
        view_model.missed()
    Stations(database, clock).told("kiosk-1", PrinterState.PAPER_OUT, able=False)
    Stations(database, clock).told("kiosk-2", PrinterState.GONE, able=False)
    jobs = PrintJobs(database, clock)
    for _ in range(2):
        claimed = jobs.claim("kiosk-1")
        assert claimed is not None
        jobs.end(claimed.id, JobState.UNKNOWN, "it broke")
    for station in ("kiosk-1", "entrance hall 2"):
        for wish in (STAFF, "glasses", "water", "wheelchair", "first-aid"):
            HelpCalls(database, clock).ask(station, wish, "zh-Hant")
    for phone in ("861380000000012", "13800000000"):
        HomeVisits(database, clock).ask("kiosk-1", phone, "zh-Hant")
    watch.seconds += 1
    view_model.callNext()
    clock.go_on(minutes=125)
    view_model.deskChanged.emit()
    assert text_faults(qml_window.window, 14) == []
    assert text_of(qml_window.window, "moreHelp") != ""
    assert text_of(qml_window.window, "visitPhone") == "861 3800 0000 0012"
    assert find(qml_window.window, "moreVisits") is not None
    view_model.showTrouble(DatabaseTrouble("hall.db", "disk I/O error"))
    assert text_faults(qml_window.window, 14) == []
    for tab in ("parked", "missed", "no_paper"):
        console.models.lists.showTab(tab)
        console.models.lists.step(1)
        # Rows of the other list are gone some frames later.
        wait_until(lambda: not text_faults(qml_window.window, 14), f"the rows of {tab}")
    for kind in ("transfer", "several", "direct", "pause", "postpone", "leave"):
        console.models.panel.show(kind)
        assert text_faults(qml_window.window, 14) == []
    console.models.panel.shut()
    console.models.lists.showTab("waiting")
    settle(qml_window.window)
    # However little room there is: who is next stands there in whole lines.
    assert "D010" in {
        item.property("text")
        for item in written(qml_window.window)
        if item.mapToScene(QPointF()).x() > size[0] * 0.6
    }


def test_help_is_answered_with_a_key_or_a_press(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """H goes for the oldest call, a press for any; what is being done at the counter goes on."""
    calls = HelpCalls(database, clock)
    for wish in ("water", "glasses", STAFF):
        calls.ask("kiosk-1", wish)
    console = open_()
    qml_window, watch = console.qml_window, console.watch
    settle(qml_window.window)
    press(qml_window.window, Qt.Key.Key_H)
    settle(qml_window.window)
    assert find(qml_window.window, "help-1") is None
    watch.seconds += 1
    tap(qml_window.window, "help-3")
    settle(qml_window.window)
    assert [call.id for call in calls.open()] == [2]
    answered = calls.of(3)
    assert answered is not None
    assert answered.answered_by == 5
    watch.seconds += 1
    press(qml_window.window, Qt.Key.Key_H)
    settle(qml_window.window)
    assert find(qml_window.window, "helpHeading") is None


def test_help_is_answered_in_a_hall_with_a_number_too(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """Its ids begin at the hall's number times 2 to the 36th, which no int of QML holds."""
    calls, far = HelpCalls(database, clock), (3 << 36) + 7
    calls.ask("kiosk-1", "water")
    with database.write() as tx:
        tx.execute(update(HELP_CALL).values(id=far))
    console = open_()
    qml_window = console.qml_window
    settle(qml_window.window)
    tap(qml_window.window, f"help-{far}")
    settle(qml_window.window)
    answered = calls.of(far)
    assert answered is not None
    assert (calls.open(), answered.answered_by) == ((), 5)


def test_who_was_quicker_is_said(open_: Open, database: Database, clock: SetClock) -> None:
    """A call that another counter has answered disappears here with a word."""
    calls = HelpCalls(database, clock)
    calls.ask("kiosk-1", "water")
    console = open_()
    qml_window = console.qml_window
    settle(qml_window.window)
    calls.answer(1, 3)
    tap(qml_window.window, "help-1")
    settle(qml_window.window)
    assert text_of(qml_window.window, "said") == "3 号窗口已经响应"
    assert find(qml_window.window, "help-1") is None


def test_who_was_quicker_is_said_by_the_name_of_their_counter(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """收费处, where the counter is called so, and no number."""
    setup = load_hall(database)
    names = {"zh-Hans": "收费处", "zh-Hant": "收費處", "en": "Cashier"}
    counters = tuple(replace(c, names=names) if c.number == 3 else c for c in setup.counters)
    store_hall(database, replace(setup, counters=counters))
    calls = HelpCalls(database, clock)
    calls.ask("kiosk-1", "water")
    console = open_()
    qml_window = console.qml_window
    settle(qml_window.window)
    calls.answer(1, 3)
    tap(qml_window.window, "help-1")
    settle(qml_window.window)
    assert text_of(qml_window.window, "said") == "收费处已经响应"


def test_whoever_was_called_back_goes_with_a_key_or_a_press(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """V for the visit that is shown, or its button; then the next one stands there, then none."""
    visits = HomeVisits(database, clock)
    for phone in ("13800000000", "13900000000"):
        visits.ask("kiosk-1", phone, "en")
    console = open_()
    qml_window, watch = console.qml_window, console.watch
    settle(qml_window.window)
    assert text_of(qml_window.window, "visitPhone") == "138 0000 0000"
    assert text_of(qml_window.window, "visitTold") == "11-23 09:00 · English"
    watch.seconds += 1
    press(qml_window.window, Qt.Key.Key_V)
    settle(qml_window.window)
    assert text_of(qml_window.window, "visitPhone") == "139 0000 0000"
    assert find(qml_window.window, "moreVisits") is None
    watch.seconds += 1
    tap(qml_window.window, "calledBack")
    settle(qml_window.window)
    assert visits.open() == ()
    assert find(qml_window.window, "visitHeading") is None


def test_a_number_is_no_button(open_: Open, database: Database, clock: SetClock) -> None:
    """A press on the number itself, or on how many others there are, forgets nobody."""
    visits = HomeVisits(database, clock)
    for phone in ("13800000000", "13900000000"):
        visits.ask("kiosk-1", phone)
    console = open_()
    qml_window, watch = console.qml_window, console.watch
    settle(qml_window.window)
    watch.seconds += 1
    tap(qml_window.window, "visitPhone")
    tap(qml_window.window, "moreVisits")
    settle(qml_window.window)
    assert text_of(qml_window.window, "visitPhone") == "139 0000 0000"
    assert visits.how_many() == 2
