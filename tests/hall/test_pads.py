"""Call pads in the hall: settings, the role on the real queue, the commands, pads made of code."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from counter.console import device_troubles
from counter.press_guard import GUARD_SECONDS
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from devices.boards.simulated_boards import NOTHING
from devices.pads.commands import CallNumber, PadCommand, PadKey, Rate, TransferTo
from devices.pads.simulated_pads import OpenPad, SimulatedPads
from devices.transport import evdev
from hall.board_settings import BoardSettings
from hall.cli.pad_simulator import COMMANDS, press, serve
from hall.compose.application import Application, open_application
from hall.compose.boards import boards_running
from hall.compose.pads import pads_running
from hall.pad_settings import PadSettings
from hall.settings import Settings, load_settings
from runtime.simulated_line import PtyLine
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tests.devices.keyboard import KP
from tests.devices.keyboard import press as key_press
from tests.devices.simulated import PipeKeyboard
from tests.hall.commands import Hall
from tests.hall.test_boards import SOON, started
from tests.morning_clock import morning_clock
from tickets.errors import BadInput, UnknownName
from tickets.hall import CounterState
from tickets.visit import TicketState

pytestmark = pytest.mark.usefixtures("qapp", "no_guard")

# settings


def test_pads_are_settings(tmp_path: Path) -> None:
    """On a line, which pad is of which counter; on USB, which socket is of which."""
    (tmp_path / "hall.toml").write_text(
        '[[pad]]\nline = "serial:///dev/ttyUSB0"\ncounters = { 1 = 3, 12 = 3 }\n'
        '[[pad]]\nusb = "pci-0000:00:14.0-usb-0:3:1.0"\ncounter = 4\n'
        '[[pad]]\nusb = "pci-0000:00:14.0-usb-0:4:1.0"\ncounter = 5\nkind = "button"\n'
    )
    line, numbers, button = load_settings().pad
    assert (line.counter_of, line.all_counters) == ({1: 3, 12: 3}, (3, 3))
    assert (numbers.kind, numbers.all_counters) == ("numbers", (4,))
    assert (button.kind, button.usb) == ("button", "pci-0000:00:14.0-usb-0:4:1.0")


LINE = 'line = "serial:///dev/ttyUSB0"\n'
BOARDS_OF_ANOTHER = 'protocol = "dm36"\ncounters = { 2 = 1 }'
USB = 'usb = "pci-0000:00:14.0-usb-0:3:1.0"\n'


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("counter = 3", "a pad is on a line or on USB; write 'line' or 'usb'"),
        (LINE + USB, "a pad is on a line or on USB"),
        ('line = "lpt1"\ncounters = { 1 = 1 }', "'pad.line' is 'lpt1': no kind of line ''"),
        (LINE, "the line has no pads; write 'counters', such as { 1 = 3, 2 = 4 }"),
        (LINE + "counter = 3", "'counter' and 'kind' are of pads on USB"),
        (LINE + "counters = { 100 = 1 }", "no pad has the address '100'; write a number from 1"),
        (
            LINE + "counters = { 1 = 0 }",
            "no counter has the number 0; counters have numbers from 1",
        ),
        (LINE + "counters = { 1 = 1, 01 = 2 }", "an address stands twice; write each once"),
        (USB, "no counter has the number 0"),
        (USB + "counters = { 1 = 1 }\ncounter = 1", "'counters' are of pads on a line"),
        (USB + 'counter = 1\nkind = "piano"', "kind"),
        ('usb = "/dev/input/event3"\ncounter = 1', "'pad.usb' is '/dev/input/event3': no USB path"),
        (f"{USB}counter = 1\n[[pad]]\n{USB}counter = 2", "stands twice; write each once"),
        (
            f"{LINE}counters = {{ 1 = 1 }}\n[[pad]]\n{LINE}counters = {{ 2 = 2 }}",
            "the line 'serial:///dev/ttyUSB0' stands twice; write all of its pads into one [[pad]]",
        ),
        (
            f"{LINE}counters = {{ 1 = 1 }}\n[[board]]\n{LINE}counters = {{ 1 = 1 }}",
            "a board of this line has the address 1; give each device of a line its own",
        ),
        (
            LINE + "counters = { 1 = 1 }\n[[board]]\n" + LINE + BOARDS_OF_ANOTHER,
            "boards of 'dm36' are on the same line; give pads a line of their own",
        ),
    ],
)
def test_pads_that_cannot_be_are_refused(tmp_path: Path, written: str, problem: str) -> None:
    """With their line and what would be right; nothing starts."""
    (tmp_path / "hall.toml").write_text(f"[[pad]]\n{written}\n")
    with pytest.raises(TomlFileError, match=r"hall\.toml:[1-6]: ") as told:
        load_settings()
    assert problem in str(told.value)


# the role


@pytest.fixture
def simulated(tmp_path: Path) -> Iterator[SimulatedPads]:
    """Two pads and two more on one serial line."""
    makers = {at: (lambda at=at: OpenPad(at)) for at in (1, 2, 11, 12)}
    with closing(SimulatedPads(PtyLine(tmp_path / "pads"), makers)) as pads:
        yield pads


@pytest.fixture
def settings(tmp_path: Path, simulated: SimulatedPads) -> Settings:
    """A machine with pads of counters 1 and 3, and boards of them on the same line."""
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    url = f"{simulated.line.url}?baud=115200"
    return replace(
        settings,
        pad=(PadSettings(url, {"1": 1, "2": 3}),),
        board=(BoardSettings(url, {"11": 1, "12": 3}),),
        counter=replace(settings.counter, language="en"),
    )


@pytest.fixture
def running(settings: Settings) -> Iterator[Application]:
    """The sample hall, open at any hour."""
    setup = read_hall_file(SAMPLE)
    always = replace(setup.hall, numbers_outside_hours=True)
    with open_application(settings, clock=morning_clock) as running:
        store_hall(running.database, replace(setup, hall=always))
        yield running


@pytest.fixture
def no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every press of a test is meant, however quick the machine is."""
    monkeypatch.setattr("counter.press_guard.GUARD_SECONDS", 0.0)
    monkeypatch.setattr("counter.pad.TOO_LATE", SOON)
    monkeypatch.setattr("devices.line_protocol.device.KEY_SECONDS", SOON)


def wait_until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    qtbot.waitUntil(condition, timeout=60_000)


def wait_until_known(qtbot: QtBot, simulated: SimulatedPads) -> None:
    """Wait until pads and boards show something."""
    wait_until(qtbot, lambda: NOTHING not in simulated.shown.values())


def test_a_day_by_pad_alone(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
) -> None:
    """An officer opens, calls, calls again, misses, parks, resumes, sends on, pauses and ends.

    The ordinary case is one press a person. All of it is from the pad, and the pad and the board
    beside it show who is there.
    """
    labels = [running.queue.issue("passport").label for _ in range(6)]
    running.counters.open(3)

    def pressed(command: PadCommand, shows: str) -> None:
        simulated.press(1, command)
        wait_until(qtbot, lambda: simulated.shown[1] == shows)
        wait_until(qtbot, lambda: simulated.shown[11] == shows)

    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        pressed(PadKey.OPEN, "IDLE at counter 1")
        pressed(PadKey.NEXT, f"{labels[0]} at counter 1")
        called = running.queries.by_label(labels[0]).id
        times = len(running.queries.happened(called))
        simulated.press(1, PadKey.RECALL)
        wait_until(qtbot, lambda: len(running.queries.happened(called)) == times + 1)
        pressed(PadKey.MISS, "IDLE at counter 1")
        pressed(PadKey.NEXT, f"{labels[1]} at counter 1")
        pressed(PadKey.PARK, "IDLE at counter 1")
        pressed(PadKey.NEXT, f"{labels[2]} at counter 1")
        pressed(PadKey.DONE, "IDLE at counter 1")
        pressed(PadKey.PARK, f"{labels[1]} at counter 1")
        pressed(TransferTo(3), "IDLE at counter 1")
        pressed(CallNumber(labels[4][1:]), f"{labels[4]} at counter 1")
        pressed(PadKey.NEXT, f"{labels[3]} at counter 1")
        pressed(PadKey.DONE, "IDLE at counter 1")
        pressed(PadKey.PAUSE, "PAUSE at counter 1")
        simulated.press(2, PadKey.NEXT)
        wait_until(qtbot, lambda: simulated.shown[2] == f"{labels[1]} at counter 3")
    states = [running.queries.by_label(each).state for each in labels]
    ended = {TicketState.SERVED, TicketState.MISSED}
    assert states[0] is TicketState.MISSED
    assert states[2] is states[3] is TicketState.SERVED
    assert states[4] in ended  # by how soon the next press came
    assert states[5] is TicketState.WAITING
    assert running.queries.desk(1).state is CounterState.PAUSED


def test_a_refused_press_is_told_on_the_pad(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
) -> None:
    """Nobody waits, nobody is here, no such number: a few words, and nothing has changed."""
    seen: list[str] = []
    simulated._on_show = lambda at, shows: seen.append(shows) if at == 1 else None
    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        simulated.press(1, PadKey.NEXT)
        wait_until(qtbot, lambda: "Nobody waits" in seen)
        simulated.press(1, PadKey.RECALL)
        wait_until(qtbot, lambda: "Nobody is here" in seen)
        simulated.press(1, CallNumber("037"))
        wait_until(qtbot, lambda: "No number 037" in seen)
        simulated.press(1, Rate(5))
        wait_until(qtbot, lambda: "Not possible" in seen)
    assert any("(beep)" in each for each in seen)
    assert any("(beep beep)" in each for each in seen)


def test_a_person_who_was_served_is_asked_and_rates_once(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
) -> None:
    """After "done" the pad asks, whoever pressed it; the first grade counts alone."""
    seen: list[str] = []
    simulated._on_show = lambda at, shows: seen.append(shows) if at == 1 else None
    label = running.queue.issue("passport").label
    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        running.queue.call_next(1)
        wait_until(qtbot, lambda: simulated.shown[1] == f"{label} at counter 1")
        running.queue.start(1)
        running.queue.finish(1)
        wait_until(qtbot, lambda: any("how was it?" in each for each in seen))
        simulated.press(1, Rate(4))
        wait_until(qtbot, lambda: bool(running.ratings.by_label(label).ratings))
        simulated.press(1, Rate(1))
        wait_until(qtbot, lambda: any("beep beep" in each for each in seen))
    assert [each.grade for each in running.ratings.by_label(label).ratings] == [4]


def test_a_pad_in_trouble_is_told_at_every_counter(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
) -> None:
    """As a board's trouble is, by its own name."""

    def told() -> list[str]:
        return device_troubles(running.device_faults.now(), lambda _context, text: text)

    simulated.mute.update({2, 12})
    with pads_running(settings, morning_clock):
        both = ["Board of counter 3: no answer", "Call pad of counter 3: no answer"]
        wait_until(qtbot, lambda: sorted(told()) == both)
        simulated.mute.clear()
        wait_until(qtbot, lambda: told() == [])
        simulated.drop_line()
        wait_until(qtbot, lambda: "Call pad of counter 1: not connected" in told())
    assert told() == []


def test_a_press_while_the_database_is_away_calls_nobody_later(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
    tmp_path: Path,
) -> None:
    """Three beeps say no; when it is back only a new press calls, and one person."""
    seen: list[str] = []
    simulated._on_show = lambda at, shows: seen.append(shows) if at == 1 else None
    labels = [running.queue.issue("passport").label for _ in range(3)]
    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        (tmp_path / "hall.db").rename(tmp_path / "away.db")
        for n in range(3):
            simulated.press(1, PadKey.NEXT)
            wait_until(qtbot, lambda n=n: seen.count("No connection") > n)  # type: ignore[misc]
        (tmp_path / "away.db").rename(tmp_path / "hall.db")
        simulated.press(1, PadKey.NEXT)
        wait_until(qtbot, lambda: simulated.shown[1] == f"{labels[0]} at counter 1")
    assert any("beep beep beep" in each for each in seen)
    assert [running.queries.by_label(each).state for each in labels[1:]] == [
        TicketState.WAITING
    ] * 2


def test_a_number_pad_on_usb(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Bound by its socket, taken from every window, unplugged and plugged in again."""
    grabbed: list[int] = []
    monkeypatch.setattr(evdev, "grab", grabbed.append)
    monkeypatch.setattr("devices.pads.usb_pad.BY_PATH", tmp_path)
    settings = replace(settings, board=(), pad=(PadSettings(usb="usb-3", counter=1),))
    labels = [running.queue.issue("passport").label for _ in range(3)]

    def here() -> str:
        ticket = running.queries.desk(1).here
        return ticket.label if ticket else ""

    with pads_running(settings, morning_clock):
        wait_until(qtbot, lambda: bool(running.device_faults.now()))
        pad = PipeKeyboard(tmp_path / "usb-3-event-kbd")
        wait_until(qtbot, lambda: bool(grabbed) and not running.device_faults.now())
        pad.send(key_press(KP["\n"]))
        wait_until(qtbot, lambda: here() == labels[0])
        pad.send(b"".join(key_press(KP[each]) for each in "003\n"))
        wait_until(qtbot, lambda: here() == labels[2])
        pad.send(key_press(KP["0"]) + key_press(KP["\n"]))
        wait_until(qtbot, lambda: here() == "")
        pad.send(key_press(KP["/"]))
        wait_until(qtbot, lambda: running.queries.desk(1).state is CounterState.PAUSED)
        pad.send(key_press(KP["/"]))
        wait_until(qtbot, lambda: running.queries.desk(1).state is CounterState.OPEN)
        pad.close()


def test_one_button_runs_the_day(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
) -> None:
    """Who does not come is missed by the next press, when it comes soon after the call."""
    labels = [running.queue.issue("passport").label for _ in range(3)]
    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        for label in labels:
            simulated.press(1, PadKey.NEXT)
            wait_until(qtbot, lambda label=label: label in simulated.shown[1])  # type: ignore[misc]
    states = [running.queries.by_label(each).state for each in labels]
    assert states == [TicketState.MISSED, TicketState.MISSED, TicketState.CALLED]


def test_a_bounce_calls_one_person(
    qtbot: QtBot,
    running: Application,
    settings: Settings,
    simulated: SimulatedPads,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two presses that the pad itself takes for two: the second one comes too soon to be meant."""
    assert GUARD_SECONDS < SOON
    monkeypatch.setattr("counter.press_guard.GUARD_SECONDS", SOON)
    label = running.queue.issue("passport").label
    other = running.queue.issue("passport").label
    with pads_running(settings, morning_clock):
        wait_until_known(qtbot, simulated)
        simulated.press(1, PadKey.NEXT)
        simulated.press(1, PadKey.NEXT)
        simulated.press(1, PadKey.RECALL)
        wait_until(qtbot, lambda: label in simulated.shown[1])
        wait_until(
            qtbot, lambda: len(running.queries.happened(running.queries.by_label(label).id)) > 2
        )
    assert running.queries.by_label(other).state is TicketState.WAITING


def test_pads_that_are_none_do_not_start(running: Application, settings: Settings) -> None:
    """No [[pad]], or one of a counter that the hall does not have: said before anything is."""
    with pytest.raises(BadInput, match=r"no \[\[pad\]\]"), pads_running(load_settings()):
        pass
    wrong = replace(settings, pad=(replace(settings.pad[0], counters={"1": 99}),))
    refused = pytest.raises(UnknownName, match="no counter '99'; this hall has 1, 2")
    with refused, pads_running(wrong):
        pass
    with pytest.raises(BadInput, match="on lines of call pads"), boards_running(settings):
        pass


def test_pads_run_without_a_screen_and_beside_windows(
    tmp_path: Path, simulated: SimulatedPads
) -> None:
    """`hall run pads` alone, as a service, or with a display: SIGTERM ends it with 0."""
    (tmp_path / "hall.toml").write_text(
        f'[[pad]]\nline = "{simulated.line.url}?baud=115200"\ncounters = {{ 1 = 1, 2 = 2 }}\n'
    )
    for roles in (["pads"], ["display", "pads"]):
        shown = threading.Event()
        simulated._on_show = lambda *_, shown=shown: shown.set()
        simulated.power(1)
        shown.clear()
        with started("run", *roles, without_screen=roles == ["pads"]) as process:
            assert shown.wait(SOON)
            process.terminate()
            _, err = process.communicate(timeout=SOON)
        assert process.returncode == 0
        assert err == "" or roles != ["pads"]


# commands


def write_settings(*parts: str) -> None:
    """The machine's hall.toml, in the working folder."""
    Path("hall.toml").write_text("".join(f"[[pad]]\n{each}\n" for each in parts))


def test_pads_are_listed(hall: Hall) -> None:
    """With their counter, place, kind and state, as JSON as well; none is said as well."""
    assert hall("pads")[1] == "hall.toml has no [[pad]]\n"
    write_settings(LINE + "counters = { 1 = 1, 2 = 3 }", USB + "counter = 4")
    code, text, _ = hall("pads")
    assert code == 0
    assert [each.split()[0] for each in text.splitlines()] == ["1", "3", "4"]
    assert "serial:///dev/ttyUSB0 2" in text
    assert text.count("not running: hall run pads") == 3
    told = hall("pads", "--json")[1]["pads"]
    assert [each["kind"] for each in told] == ["line", "line", "numbers"]
    assert all(each["last press"] == "" for each in told)


def test_the_last_press_is_listed(
    qtbot: QtBot,
    running: Application,
    simulated: SimulatedPads,
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And what is wrong, while the role runs."""
    write_settings(f'line = "{simulated.line.url}?baud=115200"\ncounters = {{ 1 = 1, 2 = 3 }}')
    running.queue.issue("passport")
    simulated.mute.add(2)
    with pads_running(running.settings, morning_clock):
        wait_until(qtbot, lambda: "counter 1" in simulated.shown[1])
        simulated.press(1, PadKey.NEXT)
        wait_until(qtbot, lambda: "A001" in simulated.shown[1])
        wait_until(qtbot, lambda: bool(running.device_faults.now()))
        wait_until(qtbot, lambda: bool(running.running_roles.now()))
        monkeypatch.setattr(
            "hall.compose.application.open_application",
            partial(open_application, clock=morning_clock),
        )
        first, second = hall("pads", "--json")[1]["pads"]
    assert first["state"] == "works"
    assert len(first["last press"]) == len("10:00:00")
    assert (second["state"], second["last press"]) == ("silent", "")


def test_a_pad_is_bound_by_pressing_it(hall: Hall, simulated: SimulatedPads) -> None:
    """On a line: its settings are said, and are what hall.toml takes."""
    shown = threading.Event()
    simulated._on_show = lambda *_: shown.set()

    def press_it() -> None:
        for _ in range(1000):
            simulated.press(2, PadKey.NEXT)
            if shown.wait(0.1):
                return

    thread = threading.Thread(target=press_it)
    thread.start()
    url = f"{simulated.line.url}?baud=115200"
    code, text, _ = hall("pads", "bind", "3", "--line", url, "--most", "2")
    shown.set()
    thread.join()
    assert code == 0
    write_settings(text.split("[[pad]]\n")[1])
    assert load_settings().pad == (PadSettings(url, {"2": 3}),)


@pytest.mark.parametrize(("code", "kind"), [(KP["\n"], "numbers"), (48, "button")])
def test_a_pad_on_usb_is_bound_by_pressing_it(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: str
) -> None:
    """Its socket and what it is are said; one that is a pad already is left alone."""
    monkeypatch.setattr("devices.pads.usb_pad.BY_PATH", tmp_path)
    write_settings('usb = "usb-2"\ncounter = 2')
    bound, free = (PipeKeyboard(tmp_path / f"usb-{n}-event-kbd") for n in (2, 3))
    with closing(bound), closing(free):
        bound.send(key_press(KP["1"]))
        free.send(key_press(code))
        found, text, _ = hall("pads", "bind", "3")
    assert found == 0
    assert text.endswith(f'[[pad]]\nusb = "usb-3"\ncounter = 3\nkind = "{kind}"\n')


def test_a_pad_that_nobody_presses(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for without end; no counter 0, and no line that is none."""
    monkeypatch.setattr("hall.cli.pads.WAITS", 0.2)
    code, text, err = hall("pads", "bind", "3")
    assert (code, "no pad was pressed for counter 3" in err) == (1, True)
    assert "nothing: no keyboard is plugged in" in text
    assert hall("pads", "bind", "0")[0] == 2
    assert hall("pads", "bind", "3", "--line", "lpt1")[0] == 2
    assert hall("pads", "bind", "3", "--line", "serial:///dev/none")[0] == 1


def test_traffic_is_watched(hall: Hall, simulated: SimulatedPads) -> None:
    """As a program of its own: what pads say and are told, until it is told to end."""
    assert hall("pads", "watch")[0] == 2
    write_settings(f'line = "{simulated.line.url}?baud=115200"\ncounters = {{ 1 = 1, 2 = 3 }}')
    with started("pads", "watch") as process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(4)]
        simulated.press(1, PadKey.NEXT)
        while "KEY k=NEXT" not in said[-1]:
            said.append(process.stdout.readline())
        process.terminate()
        process.communicate(timeout=SOON)
    assert process.returncode == 0
    assert not any(" PING " in each for each in said)
    assert any(" < @01 0 HELLO kind=pad" in each for each in said)


# pads made of code


def test_each_key_can_be_typed(simulated: SimulatedPads) -> None:
    """Of the first pad, or of the one that is named."""
    for words in ("next", "2 next", "2 num 037", "xfer 4", "rate 5"):
        assert press(simulated, words) == ""
    assert press(simulated, "3 next") == "no pad 3; there are 1, 2, 11, 12"
    for words in ("status", "2 nxt", "num 37 38", "rate 6"):
        assert press(simulated, words) is None


def test_commands_come_a_line_each(
    simulated: SimulatedPads, capsys: pytest.CaptureFixture[str]
) -> None:
    """`quit` ends it; what is no key is a command of the line, or is refused."""
    ours, theirs = os.pipe()
    os.write(theirs, b"NEXT\n\nmute  2\n9 next\nnxt\nhelp\nquit\n")
    assert serve(simulated, ours, threading.Event()) == 1
    os.close(ours)
    os.close(theirs)
    muted, unknown, refused, *told = capsys.readouterr().out.splitlines()
    assert muted == "pad 2 hears nothing and says nothing"
    assert unknown == "no pad 9; there are 1, 2, 11, 12"
    assert refused.startswith("no command 'nxt'")
    assert [line[: len(name)] for line, name in zip(told, COMMANDS, strict=True)] == [*COMMANDS]


def test_pads_for_whoever_has_none(hall: Hall, tmp_path: Path) -> None:
    """They say their settings, and by these a key calls somebody, who is shown."""
    assert hall("take", "passport")[0] == 0
    with started("pad", "simulate", "--serial", "line", "--count", "2") as simulator:
        assert simulator.stdout
        assert simulator.stdin
        said = [simulator.stdout.readline() for _ in range(4)]
        assert said[0] == f"pads 1 to 2 are on serial://{tmp_path}/line; for hall.toml:\n"
        (tmp_path / "hall.toml").write_text("".join(said[1:]))
        assert load_settings().pad[0].counter_of == {1: 1, 2: 2}
        with started("--database", str(tmp_path / "hall.db"), "run", "pads") as running:
            line = simulator.stdout.readline()
            while "pad 2" not in line:
                line = simulator.stdout.readline()
            simulator.stdin.write("2 next\n")
            simulator.stdin.flush()
            while "A001 at counter 2" not in line:
                line = simulator.stdout.readline()
            running.terminate()
            assert running.wait(SOON) == 0
        out, err = simulator.communicate("quit\n", timeout=SOON)
    assert (simulator.returncode, err) == (0, "")
    assert out.endswith("1 key pressed\n")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--count", "33"), "a line has 1 to 32 pads, not 33"),
        (("--count", "0"), "a line has 1 to 32 pads, not 0"),
        (("--count", "2", "--alone"), "a line has 1 to 1 pads, not 2"),
        (("--count", "two"), "invalid int value: 'two'"),
    ],
)
def test_so_many_pads_cannot_be(hall: Hall, words: tuple[str, ...], problem: str) -> None:
    """With one line on stderr."""
    code, _, err = hall("pad", "simulate", *words)
    assert (code, err.count("\n")) == (2, 1)
    assert problem in err
