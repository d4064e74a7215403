"""Number boards in the hall: settings, the role, the consoles, and boards made of code."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter.console import device_troubles
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from devices.boards.adapters import adapters
from devices.boards.simulated_boards import NOTHING, OpenBoard, SimulatedBoards
from hall.board_settings import BoardSettings
from hall.cli.board_simulator import COMMANDS, answer, serve
from hall.cli.main import main
from hall.compose.application import Application, open_application
from hall.compose.boards import boards_running
from hall.compose.fault_report import FaultReport
from hall.settings import Settings, load_settings
from runtime.simulated_line import PtyLine, TcpLine
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tests.hall.commands import Hall
from tests.morning_clock import morning_clock
from tickets.errors import BadInput, DatabaseTrouble, UnknownName

HALL = str(Path(sys.executable).with_name("hall"))
SOON = 100.0
"""Seconds in which even a loaded machine starts a program."""


@contextmanager
def started(*words: str, without_screen: bool = False) -> Iterator[subprocess.Popen[str]]:
    """`hall` as a process, which ends with the test."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} if without_screen else set()
    with subprocess.Popen(
        [HALL, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name not in screens},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def two_boards(line: PtyLine | TcpLine, on_show: Callable[[int, str], None]) -> SimulatedBoards:
    """Boards 1 and 2 that speak the open protocol."""
    return SimulatedBoards(line, {1: lambda: OpenBoard(1), 2: lambda: OpenBoard(2)}, on_show)


@pytest.fixture
def simulated(tmp_path: Path) -> Iterator[SimulatedBoards]:
    """Two boards on a serial line."""
    with closing(two_boards(PtyLine(tmp_path / "boards"), lambda *_: None)) as boards:
        yield boards


# settings


def test_boards_are_settings(tmp_path: Path) -> None:
    """A line, a protocol, and which board is of which counter."""
    (tmp_path / "hall.toml").write_text(
        '[[board]]\nline = "serial:///dev/ttyUSB0"\ncounters = { 1 = 3, 12 = 3 }\n'
        '[[board]]\nline = "tcp://10.0.0.9"\nprotocol = "eq2023"\ncounters = { 998 = 4 }\n'
    )
    first, second = load_settings().board
    assert (first.protocol, first.counter_of) == ("open", {1: 3, 12: 3})
    assert second == BoardSettings("tcp://10.0.0.9", {"998": 4}, "eq2023")


def test_a_halls_own_adapters_are_beside_its_settings(tmp_path: Path) -> None:
    """And go before the product's."""
    (tmp_path / "ours.toml").write_text(
        '[ours]\ntitle = "Ours"\ncall = "{ticket}"\nidle = ""\npause = ""\nclosing = "0d"\n'
    )
    (tmp_path / "hall.toml").write_text(
        'board_adapters = "ours.toml"\n'
        '[[board]]\nline = "tcp://10.0.0.9"\nprotocol = "ours"\ncounters = { 255 = 4 }\n'
    )
    assert load_settings().board_adapters == str(tmp_path / "ours.toml")


GOOD = {
    "line": '"serial:///dev/ttyUSB0"',
    "protocol": '"open"',
    "counters": "{ 1 = 1 }",
}


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("line", '"lpt1"', "'board.line' is 'lpt1': no kind of line ''; write serial://"),
        ("protocol", '"eq2022"', "no protocol of boards 'eq2022'; did you mean 'eq2023'?"),
        ("counters", "{ 100 = 1 }", "no board has the address '100'; write a number from 1 to 99"),
        ("counters", "{ one = 1 }", "no board has the address 'one'; write a number from 1 to 99"),
        ("counters", "{ 1 = 0 }", "no counter has the number 0; counters have numbers from 1"),
        ("counters", "{ 1 = 1, 01 = 2 }", "an address stands twice; write each once"),
        ("counters", "{}", "write each board's address and counter, such as"),
        ("counters", "[1]", "write each board's address and counter, such as"),
        ("speed", "1", "unknown key 'speed'"),
    ],
)
def test_boards_that_cannot_be_are_refused(
    tmp_path: Path, key: str, value: str, problem: str
) -> None:
    """With their line and what would be right; nothing starts."""
    lines = [f"{name} = {told}" for name, told in {**GOOD, key: value}.items()]
    (tmp_path / "hall.toml").write_text("\n".join(["[[board]]", *lines]))
    with pytest.raises(TomlFileError, match=r"hall\.toml:[1-5]: ") as told:
        load_settings()
    assert problem in str(told.value)


def test_a_line_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Two threads would take each other's answers."""
    board = "[[board]]\n" + "\n".join(f"{key} = {value}" for key, value in GOOD.items()) + "\n"
    (tmp_path / "hall.toml").write_text(board * 2)
    with pytest.raises(TomlFileError, match=r"hall\.toml:6: the line .* stands twice; write all"):
        load_settings()


def test_a_mistake_in_the_halls_own_adapters_is_told(tmp_path: Path) -> None:
    """With the file that it is in, also where no board uses it."""
    (tmp_path / "ours.toml").write_text("[ours]\n")
    (tmp_path / "hall.toml").write_text('board_adapters = "ours.toml"\n')
    with pytest.raises(TomlFileError, match=r"ours\.toml:1: \[ours\] has no 'title'"):
        load_settings()


# the role


@pytest.fixture
def settings(tmp_path: Path, simulated: SimulatedBoards) -> Settings:
    """A machine with two boards: of counters 1 and 3."""
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    return replace(settings, board=(BoardSettings(simulated.line.url, {"1": 1, "2": 3}),))


@pytest.fixture
def running(settings: Settings) -> Iterator[Application]:
    """The sample hall, open at any hour."""
    setup = read_hall_file(SAMPLE)
    always = replace(setup.hall, numbers_outside_hours=True)
    with open_application(settings, clock=morning_clock) as running:
        store_hall(running.database, replace(setup, hall=always))
        yield running


def wait_until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    qtbot.waitUntil(condition, timeout=30_000)


def test_boards_follow_the_calls(
    qapp: QGuiApplication,
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedBoards,
) -> None:
    """From the first look at the tables; what is called meanwhile shows when they begin anew."""
    label = running.queue.issue("passport").label
    with boards_running(settings, morning_clock):
        wait_until(
            qtbot,
            lambda: simulated.shown == {1: "PAUSE at counter 1", 2: "PAUSE at counter 3"},
        )
        running.queue.call_next(3)
        wait_until(qtbot, lambda: simulated.shown[2] == f"{label} at counter 3")
        assert any(each.name.startswith("boards at ") for each in running.running_roles.now())
        running.queue.finish(3)
        wait_until(qtbot, lambda: simulated.shown[2] == "IDLE at counter 3")
    other = running.queue.issue("passport").label
    running.queue.call_next(1)
    simulated.power(2)
    assert simulated.shown == {1: "PAUSE at counter 1", 2: NOTHING}
    with boards_running(settings, morning_clock):
        wait_until(
            qtbot,
            lambda: simulated.shown == {1: f"{other} at counter 1", 2: "IDLE at counter 3"},
        )
    assert running.running_roles.now() == ()


def test_a_board_in_trouble_is_told_at_every_counter(
    qapp: QGuiApplication,
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedBoards,
) -> None:
    """As a printer's trouble is, and no longer than it lasts."""

    def told() -> list[str]:
        return device_troubles(running.device_faults.now(), lambda _context, text: text)

    simulated.mute.add(2)
    with boards_running(settings, morning_clock):
        wait_until(qtbot, lambda: told() == ["Board of counter 3: no answer"])
        simulated.mute.clear()
        wait_until(qtbot, lambda: told() == [])
        simulated.drop_line()
        wait_until(
            qtbot,
            lambda: (
                told() == ["Board of counter 1: not connected", "Board of counter 3: not connected"]
            ),
        )
    assert told() == []


def test_a_counter_that_left_the_hall_is_closed(
    qapp: QGuiApplication,
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedBoards,
) -> None:
    """Its board says so, while the boards run."""
    with boards_running(settings, morning_clock):
        running.queue.issue("passport")
        running.queue.call_next(1)
        wait_until(qtbot, lambda: simulated.shown[1] == "A001 at counter 1")
        running.queue.finish(1)
        setup = read_hall_file(SAMPLE)
        counters = tuple(each for each in setup.counters if each.number != 1)
        store_hall(running.database, replace(setup, counters=counters))
        wait_until(qtbot, lambda: simulated.shown[1] == "PAUSE at counter 1")


def test_what_cannot_be_written_down_is_written_later(
    running: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database may be away for a while; what is said again is said every ten minutes."""
    report = FaultReport(running.device_faults, "boards", "board", running.clock)
    report.write()
    is_due = [report.is_due]
    report.take(0, {"3": "silent"})

    def away(*_: object) -> None:
        raise DatabaseTrouble("hall.db", "is away")

    with monkeypatch.context() as patch:
        patch.setattr(type(running.device_faults), "told", away)
        with pytest.raises(DatabaseTrouble):
            report.write()
        report.close()
    is_due.append(report.is_due)
    assert is_due == [False, True]
    report.write()
    assert [each.place for each in running.device_faults.now()] == ["3"]
    report.write()
    report.take(0, {})
    report.write()
    assert running.device_faults.now() == ()


def test_boards_that_are_none_do_not_start(running: Application, settings: Settings) -> None:
    """No [[board]], or one of a counter that the hall does not have: said before anything is."""
    with pytest.raises(BadInput, match=r"no \[\[board\]\]"), boards_running(load_settings()):
        pass
    board = replace(settings.board[0], counters={"1": 99})
    wrong = replace(settings, board=(board,))
    refused = pytest.raises(UnknownName, match="no counter '99'; this hall has 1, 2")
    with refused, boards_running(wrong):
        pass


def test_boards_run_without_a_screen_until_they_are_told_to_end(
    tmp_path: Path, simulated: SimulatedBoards
) -> None:
    """`hall run boards` alone, as a service: SIGTERM ends it with 0 and nothing on stderr."""
    (tmp_path / "hall.toml").write_text(
        f'[[board]]\nline = "{simulated.line.url}"\ncounters = {{ 1 = 1, 2 = 2 }}\n'
    )
    shown = threading.Event()
    simulated._on_show = lambda *_: shown.set()
    with started("run", "boards", without_screen=True) as process:
        assert shown.wait(SOON)
        process.terminate()
        _, err = process.communicate(timeout=SOON)
    assert (process.returncode, err) == (0, "")


def test_boards_beside_windows(tmp_path: Path, simulated: SimulatedBoards) -> None:
    """One process may be display and boards; both end with it."""
    (tmp_path / "hall.toml").write_text(
        f'[[board]]\nline = "{simulated.line.url}"\ncounters = {{ 1 = 1, 2 = 2 }}\n'
    )
    shown = threading.Event()
    simulated._on_show = lambda *_: shown.set()
    with started("run", "display", "boards") as process:
        assert shown.wait(SOON)
        process.terminate()
        process.communicate(timeout=SOON)
    assert process.returncode == 0


# boards made of code


def test_protocols_are_listed(hall: Hall) -> None:
    """The open one first; as JSON as well."""
    code, text, _ = hall("board", "protocols")
    assert code == 0
    assert [line.split()[0] for line in text.splitlines()] == ["open", *adapters()]
    told = hall("board", "protocols", "--json")[1]["protocols"]
    assert [each["name"] for each in told] == ["open", *adapters()]


def test_each_command_does_what_it_says(simulated: SimulatedBoards) -> None:
    """`status` tells what each board shows; a word that is none gets the one that is meant."""
    assert answer(simulated, "status") == f"board 1: {NOTHING}\nboard 2: {NOTHING}"
    assert answer(simulated, "mute 2").startswith("board 2 hears nothing")
    assert simulated.mute == {2}
    assert answer(simulated, "speak 2") == COMMANDS["speak N"]
    assert simulated.mute == set()
    assert answer(simulated, "power 1").startswith("it was off")
    assert answer(simulated, "power 3") == "no board 3; there are 1, 2"
    assert answer(simulated, "drop") == "the line is broken"
    assert answer(simulated, "plug") == "the line is back"
    assert answer(simulated, "mute") == "no command 'mute'; did you mean 'mute N'?"
    told = answer(simulated, "help").splitlines()
    assert [line[: len(name)] for line, name in zip(told, COMMANDS, strict=True)] == [*COMMANDS]


def test_commands_come_a_line_each(
    simulated: SimulatedBoards, capsys: pytest.CaptureFixture[str]
) -> None:
    """`quit` ends it."""
    ours, theirs = os.pipe()
    os.write(theirs, b"MUTE  1\n\nquit\n")
    serve(simulated, ours, threading.Event())
    os.close(ours)
    os.close(theirs)
    assert capsys.readouterr().out == "board 1 hears nothing and says nothing\n"


def test_boards_for_whoever_has_none(hall: Hall, tmp_path: Path) -> None:
    """They say their settings, and with these a hall shows its numbers on them."""
    words = ("--serial", "line", "--protocol", "dm36", "--address", "5")
    with started("board", "simulate", *words) as simulator:
        assert simulator.stdout
        said = [simulator.stdout.readline() for _ in range(5)]
        assert said[0] == f"board 5 is on serial://{tmp_path}/line; for hall.toml:\n"
        (tmp_path / "hall.toml").write_text("".join(said[1:]))
        assert load_settings().board[0].counter_of == {5: 1}
        assert hall("next", "1")[0] == 0
        database = str(tmp_path / "hall.db")
        with started("--database", database, "run", "boards") as running:
            assert simulator.stdout.readline() == "board 5: ''\n"
            running.terminate()
            assert running.wait(SOON) == 0
        out, err = simulator.communicate("quit\n", timeout=SOON)
    assert (simulator.returncode, out, err) == (0, "1 number shown\n", "")


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (("--tcp", "boards"), 2, "no port in 'boards'; write"),
        (("--protocol", "modbus"), 2, "no protocol of boards 'modbus'; possible are open, eq2023"),
        (("--address", "0"), 2, "no board has the address '0'; write a number from 1 to 99"),
        (("--address", "one"), 2, "invalid int value: 'one'"),
        (("--protocol", "eq2023", "--address", "999"), 2, "write a number from 1 to 998"),
        (("--serial", "there"), 2, "is there already; name a file that is not"),
        (("--tcp", "192.0.2.1:9"), 1, "tcp://192.0.2.1:9 cannot be used: "),
    ],
)
def test_what_cannot_be_is_refused(
    hall: Hall, tmp_path: Path, words: tuple[str, ...], code: int, problem: str
) -> None:
    """With one line, and what is there stays as it is."""
    (tmp_path / "there").write_text("mine")
    found, _, err = hall("board", "simulate", *words)
    assert (found, err.count("\n")) == (code, 1)
    assert problem in err


def test_it_runs_in_this_process_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Several boards; standard input that is no file has no commands, so a signal ends it."""
    waited = threading.Event()

    def end_soon() -> None:
        while not (tmp_path / "line").is_char_device():
            waited.wait(0.005)
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(sys, "stdin", None)
    thread = threading.Thread(target=end_soon)
    thread.start()
    words = ["--serial", "line", "--address", "1", "--address", "2"]
    assert main(["board", "simulate", *words]) == 0
    thread.join()
    out = capsys.readouterr().out
    assert out.startswith(f"boards 1, 2 are on serial://{tmp_path}/line; for hall.toml:\n")
    assert out.endswith("counters = { 1 = 1, 2 = 2 }\n0 numbers shown\n")
