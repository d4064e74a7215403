"""From tap to paper to board: the real windows, the real queue, real lines, several processes."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as replace_fields
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from db.hall_file.storing import load_hall, store_hall
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter, make_display
from hall.demo.script import DemoClock
from hall.demo.touch import (
    find,
    open_service,
    press,
    see,
    speak,
    tap,
    text_of,
    type_digits,
    wait_for_text,
    wait_until,
)
from hall.settings import Settings, load_settings
from kiosk.session.idle_timer import IdleLimits
from printer.simulator.paper import text_of as printed_text
from runtime.clock import Clock, system_clock
from tests.postgres import Server
from tests.printer.printers import READY, PtyPrinter, TcpPrinter, reset, reset_after
from tickets.hall import ServiceLimits
from tickets.visit import TicketState

pytestmark = pytest.mark.alone

HALL = [str(Path(sys.executable).with_name("hall"))]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A hall of its own whose paper is kept."""
    return load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/tickets")


@pytest.fixture(params=["sqlite", "postgresql"])
def settings_anywhere(request: pytest.FixtureRequest, settings: Settings) -> Iterator[Settings]:
    """The same hall on either kind of database."""
    if request.param == "sqlite":
        yield settings
        return
    running: Server = request.getfixturevalue("postgres")
    name = running.new_database()
    yield replace(settings, database=running.url(name))
    running.drop(name)


def opened(window: OpenRole, width: int, height: int) -> QQuickWindow:
    """Show a window and let it look at the queue."""
    window.qml_window.window.resize(width, height)
    window.qml_window.window.show()
    window.begin()
    return window.qml_window.window


@pytest.fixture
def windows() -> list[OpenRole]:
    """The windows of :func:`lived_in`."""
    return []


@contextmanager
def lived_in(
    settings: Settings, windows: list[OpenRole], clock: Clock = system_clock
) -> Iterator[Application]:
    """An open hall whose windows are closed before its database is, as `hall run` does it.

    The other way round their threads would open connections anew that nobody closes.
    """
    with open_application(settings, clock=clock) as hall:
        try:
            yield hall
        finally:
            while windows:
                windows.pop().close()


def take(kiosk: QQuickWindow, service: str, group: str = "exit-entry") -> str:
    """Take a number at the kiosk by tapping; its label."""
    open_service(kiosk, service, group)
    tap(kiosk, "take")
    see(kiosk, "ticketPage")
    return wait_for_text(kiosk, "label")


def test_from_tap_to_paper_to_board(
    qtbot: QtBot, settings_anywhere: Settings, windows: list[OpenRole], tmp_path: Path
) -> None:
    """A tap gives a number on paper; the space bar calls it; the display shows it."""
    settings = settings_anywhere
    with lived_in(settings, windows) as hall:
        windows += [make_kiosk(hall), make_display(hall), make_counter(hall, 5)]
        kiosk = opened(windows[0], 1080, 1920)
        display = opened(windows[1], 1920, 1080)
        counter = opened(windows[2], 1060, 680)
        label = take(kiosk, "passport")
        wait_until((tmp_path / "tickets" / f"{label}.png").exists, "the paper")
        wait_until(lambda: text_of(kiosk, "title") == "请取走您的号票", "the words")
        assert label in printed_text((tmp_path / "tickets" / f"{label}.bin").read_bytes())
        wait_until(lambda: text_of(counter, "waitingTitle") == "等候 1 人", "the waiting list")
        press(counter, Qt.Key.Key_Space)
        assert wait_for_text(counter, "hereLabel") == label
        wait_until(lambda: text_of(display, "newestLabel") == label, "the board")
        assert text_of(display, "newestCounter") == "5"


def test_an_appointment_gets_its_paper_and_its_missed_number_comes_back(
    qtbot: QtBot, settings: Settings, windows: list[OpenRole], tmp_path: Path
) -> None:
    """The code typed, the ticket on paper, the call missed, the number typed, in line again."""
    clock = DemoClock("Asia/Shanghai")
    with lived_in(settings, windows, clock) as hall:
        setup = load_hall(hall.database)
        limits = ServiceLimits(appointments_a_slot=4)
        services = (replace_fields(setup.services[0], limits=limits), *setup.services[1:])
        store_hall(hall.database, replace_fields(setup, services=services))
        code = hall.appointments.book("passport", clock() + timedelta(hours=1)).code
        windows += [make_kiosk(hall)]
        kiosk = opened(windows[0], 1080, 1920)
        tap(kiosk, "appointment")
        type_digits(kiosk, code)
        label = wait_for_text(kiosk, "label")
        wait_until((tmp_path / "tickets" / f"{label}.png").exists, "the paper")
        assert "10:00" in text_of(kiosk, "words-0")
        tap(kiosk, "done")
        hall.queue.call_next(5)
        hall.queue.missed(5)
        tap(kiosk, "whereIsMyNumber")
        type_digits(kiosk, label[1:])
        tap(kiosk, "again")
        wait_until(lambda: text_of(kiosk, "title") == "已为您重新排队", "back in line")
        assert hall.queries.by_label(label).state is TicketState.WAITING


def test_the_kiosks_language_is_its_own(
    qtbot: QtBot, settings: Settings, windows: list[OpenRole]
) -> None:
    """A citizen who switches to English does not switch the officer's console."""
    with lived_in(settings, windows) as hall:
        windows += [make_kiosk(hall), make_counter(hall, 5)]
        kiosk, counter = opened(windows[0], 1080, 1920), opened(windows[1], 1060, 680)
        speak(kiosk, "en")
        wait_until(lambda: "Hello" in text_of(kiosk, "title"), "English")
        assert text_of(counter, "nobodyHere") == "已关窗 · 按空格开窗并呼叫"
        speak(kiosk, "zh-Hant")
        wait_until(lambda: "辦什麼" in text_of(kiosk, "title"), "traditional Chinese")


def test_two_processes_on_one_database(
    qtbot: QtBot, settings_anywhere: Settings, windows: list[OpenRole], tmp_path: Path
) -> None:
    """The display here shows at once what a counter elsewhere calls; kiosks share the numbers."""
    settings = settings_anywhere
    with lived_in(settings, windows) as hall:
        windows += [make_display(hall), make_kiosk(hall)]
        display, kiosk = opened(windows[0], 1920, 1080), opened(windows[1], 1920, 1080)
        assert take(kiosk, "passport") == "A001"
        assert command(settings, "take", "passport", "--no-print")["label"] == "A002"
        # The running kiosk prints what the other process left to its station.
        wait_until((tmp_path / "tickets" / "A002.bin").exists, "the other process's paper")
        called = command(settings, "next", "3")
        assert called["label"] == "A001"
        wait_until(lambda: text_of(display, "newestLabel") == "A001", "the call")


def test_please_help_me(qtbot: QtBot, settings_anywhere: Settings, windows: list[OpenRole]) -> None:
    """A tap at the kiosk is seen at every counter; one answers, and all others and the kiosk know.

    Another process sees it too: what crosses over is in the database.
    """
    settings = settings_anywhere
    with lived_in(settings, windows) as hall:
        windows += [make_kiosk(hall), make_counter(hall, 5), make_counter(hall, 2)]
        kiosk = opened(windows[0], 1080, 1920)
        here, there = (opened(window, 1060, 680) for window in windows[1:])
        tap(kiosk, "helpMe")
        tap(kiosk, "wish-wheelchair")
        wait_until(lambda: text_of(kiosk, "title") == "工作人员马上过来", "the promise")
        for counter in (here, there):
            see(counter, "help-1")
        (call,) = command(settings, "status")["help_calls"]
        assert (call["station"], call["wish"]) == ("kiosk-1", "wheelchair")
        press(here, Qt.Key.Key_H)
        wait_until(lambda: text_of(kiosk, "title").startswith("5 号窗口"), "the answer")
        for counter in (here, there):
            wait_until(lambda c=counter: not find(c, "help-1"), "no call")  # type: ignore[misc]
        assert command(settings, "status")["help_calls"] == []


def test_a_display_that_starts_late_shows_the_day(
    qtbot: QtBot, settings_anywhere: Settings, windows: list[OpenRole]
) -> None:
    """Nothing depends on having been there: the board is rebuilt from the tables."""
    settings = settings_anywhere
    with lived_in(settings, windows) as hall:
        for _ in range(3):
            hall.queue.issue("passport")
        for number in (1, 2, 3):
            hall.queue.call_next(number)
        windows.append(make_display(hall))
        display = opened(windows[0], 1920, 1080)
        names = ("newestLabel", "label0", "label1")
        called = {"A001", "A002", "A003"}
        wait_until(lambda: {text_of(display, name) for name in names} == called, "all calls")


@pytest.mark.parametrize("kind", ["pty", "socket"])
def test_a_printer_pulled_away_loses_nothing(
    qtbot: QtBot, settings: Settings, windows: list[OpenRole], tmp_path: Path, kind: str
) -> None:
    """The ticket is kept, the kiosk says so, and the job prints when the printer is back."""
    link = tmp_path / "printer"
    if kind == "pty":
        serial = PtyPrinter(READY)
        link.symlink_to(serial.path)
        url = f"serial://{link}?baud=115200"
    else:
        serve, is_back = away_after(200)
        network = TcpPrinter(READY, serve)
        url = network.url
    with lived_in(replace(settings, printer=url), windows) as hall:
        windows.append(make_kiosk(hall))
        kiosk = opened(windows[0], 1080, 1920)
        if kind == "pty":
            serial.pull_out()
            link.unlink()
        label = take(kiosk, "passport")
        wait_until(lambda: "号码有效" in text_of(kiosk, "title"), "the words", 60)
        assert "一样会叫到您" in text_of(kiosk, "notice")
        assert text_of(kiosk, "label") == label
        if kind == "pty":
            serial = PtyPrinter(READY)
            link.symlink_to(serial.path)
        else:
            network.printed = b""
            is_back.set()
        wait_until(lambda: states(hall) == ["sent"], "the paper after all", 60)
        wait_until(lambda: text_of(kiosk, "title") == "请取走您的号票", "the good news")
        printed = serial.printed if kind == "pty" else network.printed
        assert label in printed_text(printed[printed.rindex(b"\x1b@") :])


def away_after(count: int) -> tuple[Callable[[TcpPrinter, socket.socket], None], Event]:
    """A printer that breaks its first job after ``count`` bytes, and is away until the event."""
    is_away, is_back = Event(), Event()

    def serve(printer: TcpPrinter, line: socket.socket) -> None:
        if is_back.is_set():
            printer.serve(line)
        elif is_away.is_set():  # a copy that broke, too, would not be printed a third time
            reset(line)
        else:
            reset_after(count)(printer, line)
            if line.fileno() < 0:
                is_away.set()

    return serve, is_back


def states(hall: Application) -> list[str]:
    """The states of the first ticket's print jobs."""
    return [job.state for job in hall.print_jobs.of_ticket(1)]


def test_a_slow_printer_does_not_stop_the_screen(
    qtbot: QtBot, settings: Settings, windows: list[OpenRole]
) -> None:
    """While the printer hangs, the kiosk goes on: no call on the GUI thread waits for it."""
    # Far below the half second for which the spooler waits for this printer's first word. A busy
    # machine may stop everything now and then; who waits for the printer does so each time.
    tries = (longest_stop(qtbot, settings, windows) for _ in range(3))
    assert any(seconds < 0.4 for seconds in tries)


def longest_stop(qtbot: QtBot, settings: Settings, windows: list[OpenRole]) -> float:
    """Take three numbers while the printer hangs: for how many seconds nothing went on at most."""
    stalled, longest = PtyPrinter(None, read=False), 0.0
    with lived_in(replace(settings, printer=stalled.url), windows) as hall:
        windows.append(make_kiosk(hall))
        kiosk = opened(windows[0], 1080, 1920)
        for _ in range(3):
            take(kiosk, "passport")
            for _ in range(20):
                begun = time.monotonic()
                qtbot.wait(1)
                longest = max(longest, time.monotonic() - begun)
            tap(kiosk, "done")
            see(kiosk, "homePage")
        windows.pop().close()
    stalled.pull_out()
    return longest


def test_escpos_is_not_on_the_way_to_the_first_frame(settings: Settings) -> None:
    """A kiosk that has drawn its first frame has not imported python-escpos."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from hall.compose.application import open_application\n"
        "from hall.settings import load_settings\n"
        "from runtime.desktop.qt_app import start_app\n"
        "app = start_app(['hall'])\n"
        "from hall.compose.kiosk import make_kiosk\n"
        f"settings = load_settings(None, {settings.database!r}, 'virtual:')\n"
        "with open_application(settings) as hall:\n"
        "    window = make_kiosk(hall)\n"
        "    frames = []\n"
        "    window.qml_window.window.frameSwapped.connect(lambda: frames.append(1))\n"
        "    window.qml_window.window.show()\n"
        "    window.begin()\n"
        "    while not frames: app.processEvents()\n"
        "    print('escpos' in sys.modules)\n"
        "    window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_run_opens_windows_and_ends_when_told(settings: Settings) -> None:
    """`hall run` with several roles prints the station's jobs until SIGTERM, and ends well."""
    options = ["--database", settings.database, "--printer", str(settings.printer)]
    roles = ["kiosk", "display", "counter:5"]
    process = subprocess.Popen([*HALL, *options, "run", *roles], stderr=subprocess.PIPE, text=True)
    folder = Path(str(settings.printer).removeprefix("virtual:"))
    try:
        label = command(settings, "take", "passport", "--no-print")["label"]
        deadline = time.monotonic() + 90  # gives up only on what never comes
        while not (folder / f"{label}.png").exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        process.terminate()
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err


def command(settings: Settings, *words: str) -> dict[str, Any]:
    """What `hall` in a process of its own answers."""
    options = ["--database", settings.database, "--printer", str(settings.printer)]
    done = subprocess.run(
        [*HALL, *options, *words, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_two_windows_on_two_screens(settings: Settings, tmp_path: Path) -> None:
    """With a screen for each, kiosk and display fill their own, and a call crosses over."""
    screens = [
        {"name": "upright", "x": 0, "y": 0, "width": 1080, "height": 1920},
        {"name": "wall", "x": 1080, "y": 0, "width": 1920, "height": 1080},
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    program = (
        "import sys\n"
        "from hall.compose.application import open_application\n"
        "from hall.compose.run import make, parse_role, show\n"
        "from hall.settings import load_settings\n"
        "from hall.demo.touch import open_service, see, tap, text_of, wait_for_text\n"
        "from runtime.desktop.qt_app import start_app\n"
        "app = start_app(['hall'])\n"
        f"settings = load_settings(None, {settings.database!r}, 'virtual:')\n"
        "with open_application(settings) as hall:\n"
        "    roles = [parse_role('kiosk'), parse_role('display')]\n"
        "    windows = [make(hall, role) for role in roles]\n"
        "    show(windows, roles, settings)\n"
        "    kiosk, display = (window.qml_window.window for window in windows)\n"
        "    open_service(kiosk, 'passport')\n"
        "    tap(kiosk, 'take')\n"
        "    see(kiosk, 'ticketPage')\n"
        "    hall.queue.call_next(2)\n"
        "    print(wait_for_text(display, 'newestLabel'), text_of(display, 'newestCounter'))\n"
        "    for each in (kiosk, display):\n"
        "        print(each.screen().name(), each.width(), each.height())\n"
        "    for window in windows: window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path}/screens.json"},
    )
    assert done.stdout.splitlines() == ["A001 2", "upright 1080 1920", "wall 1920 1080"]


def test_windows_without_a_screen_are_refused_in_words(settings: Settings) -> None:
    """On a server `hall run` says what is missing instead of crashing."""
    done = subprocess.run(
        [*HALL, "--database", settings.database, "run", "kiosk"],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        | {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
    )
    assert done.returncode == 1
    assert "no screen to open windows on" in done.stderr
    assert done.stderr.count("\n") == 1


def test_home_by_itself(
    qtbot: QtBot, settings: Settings, windows: list[OpenRole], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that nobody touches gives way to the start, after a warning."""
    monkeypatch.setattr("hall.compose.kiosk.IdleLimits", partial(IdleLimits, warning=2))
    impatient = replace(settings, kiosk=replace(settings.kiosk, idle_seconds=5, ticket_seconds=5))
    with lived_in(impatient, windows) as hall:
        windows.append(make_kiosk(hall))
        kiosk = opened(windows[0], 1080, 1920)
        open_service(kiosk, "passport")
        see(kiosk, "warning", 60)
        see(kiosk, "homePage", 60)
        take(kiosk, "newborn", "household")
        see(kiosk, "homePage", 60)
        assert find(kiosk, "ticketPage") is None
