import errno
import fcntl
import logging
import os
import threading
import tty
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.engine.database import Database
from db.persons import Persons
from db.queue.queue import Queue
from devices import input_devices
from devices.addresses import id_reader_at, keypad_at, scanner_at
from devices.framing import End, Unreadable
from devices.identity import AgeBand, Person
from devices.listener import DeviceAddress, DeviceTrouble, Heard, InputDevice, Key, Listener
from devices.scan_interpreter import ScanInterpreter
from devices.scanners import Scanners
from tests.conftest import SetClock
from tests.devices.keyboard import KP, press, typed
from tests.devices.test_identity import number
from tickets.errors import HallError, HasNumber

URL = "https://hall.example/t/"
TOKEN = "Zq3_x-9AbCdEfGhIjKlMnO"
ELDER = number(date(1950, 11, 23))


class PtyScanner:
    """A scanner on a pseudo-terminal, plugged in at a path that stays."""

    def __init__(self, link: Path) -> None:
        self.link = link
        self.url = f"serial://{link}?baud=115200"
        self._ours = -1
        self.plug_in()

    def plug_in(self) -> None:
        """A new terminal at the same path."""
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.link.symlink_to(os.ttyname(theirs))
        self._theirs = theirs

    def unplug(self) -> None:
        """Both ends are gone, and so is the path."""
        if self._ours >= 0:
            self.link.unlink()
            os.close(self._theirs)
            os.close(self._ours)
            self._ours = -1

    def say(self, data: bytes) -> None:
        """Scan something."""
        os.write(self._ours, data)


class Fifo:
    """A pipe that carries what a keyboard sends."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.url = f"evdev://{path}"
        self._ours = os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def say(self, data: bytes) -> None:
        """Press keys."""
        os.write(self._ours, data)

    def close(self) -> None:
        """Unplug it."""
        os.close(self._ours)


class Ears:
    """All that a Scanners object says, in order, and the threads on which it did."""

    def __init__(self, scanners: Scanners) -> None:
        self.heard: list[tuple[str, object]] = []
        self.troubles: list[str] = []
        self.threads: set[QThread] = set()
        for name in ("appointmentCode", "ticketToken", "ticketLabel", "identity", "unreadable"):
            # Direct: it is heard on the thread on which it is said.
            getattr(scanners, name).connect(self._hear(name), Qt.ConnectionType.DirectConnection)
        scanners.key.connect(self._hear("key"))
        scanners.troubled.connect(lambda _, trouble: self.troubles.append(trouble))

    def _hear(self, name: str) -> Callable[[object], None]:
        def hear(said: object) -> None:
            self.threads.add(QThread.currentThread())
            self.heard.append((name, said))

        return hear


Open = Callable[..., Ears]


@pytest.fixture
def meaning(database: Database, clock: SetClock) -> ScanInterpreter:
    """What is heard in the sample hall."""
    return ScanInterpreter(URL, "Asia/Shanghai", clock, Persons(database, clock).key_of_today)


@pytest.fixture
def listen(qapp: QGuiApplication, meaning: ScanInterpreter) -> Iterator[Open]:
    """Starts to hear devices."""
    begun: list[Scanners] = []

    def start(**sources: DeviceAddress) -> Ears:
        scanners = Scanners(meaning, retry=0.02, **sources)  # type: ignore[arg-type]
        ears = Ears(scanners)
        begun.append(scanners)
        scanners.start()
        return ears

    yield start
    for each in begun:
        each.stop()


@pytest.fixture
def pty_scanner(tmp_path: Path) -> Iterator[PtyScanner]:
    """A serial scanner."""
    scanner = PtyScanner(tmp_path / "ttyACM0")
    yield scanner
    scanner.unplug()


@pytest.fixture
def fifo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fifo]:
    """A keyboard made of a pipe, which nothing can grab."""
    monkeypatch.setattr(input_devices, "grab", lambda _descriptor: None)
    pipe = Fifo(tmp_path / "event3")
    yield pipe
    pipe.close()


def ready(qtbot: QtBot, ears: Ears) -> None:
    """Wait until the device is open."""
    qtbot.waitUntil(lambda: ears.troubles[-1:] == [""])


def test_a_serial_scanner_is_heard_on_the_guis_thread(
    pty_scanner: PtyScanner, listen: Open, qtbot: QtBot
) -> None:
    """Codes, tickets and rubbish arrive in order, in whatever pieces they are sent."""
    ears = listen(scanner=scanner_at(pty_scanner.url))
    ready(qtbot, ears)
    for piece in (
        b"1234",
        b"56",
        b"78\r",
        b"\n",
        b"A012\n\xff\x00\x80\r",
        f"{URL}{TOKEN}".encode(),
    ):
        pty_scanner.say(piece)
    pty_scanner.say(b"\r" + b"9" * 300 + b"\r87654321\r")
    qtbot.waitUntil(lambda: len(ears.heard) == 6)
    assert ears.heard == [
        ("appointmentCode", "12345678"),
        ("ticketLabel", "A012"),
        ("unreadable", "not text"),
        ("ticketToken", TOKEN),
        ("unreadable", "too long"),
        ("appointmentCode", "87654321"),
    ]
    assert ears.threads == {QThread.currentThread()}


def test_a_scanner_is_unplugged_and_plugged_in_again(
    pty_scanner: PtyScanner, listen: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """It is heard again by itself, half a code is forgotten, and the log has each change once."""
    ears = listen(scanner=scanner_at(pty_scanner.url))
    ready(qtbot, ears)
    pty_scanner.say(b"1234")
    pty_scanner.unplug()
    qtbot.waitUntil(lambda: any("there is no" in each for each in ears.troubles))
    qtbot.wait(100)  # five more looks, of which nothing is said
    pty_scanner.plug_in()
    ready(qtbot, ears)
    pty_scanner.say(b"5678\r12345678\r")
    qtbot.waitUntil(lambda: len(ears.heard) == 2)
    assert ears.heard == [("appointmentCode", "5678"), ("appointmentCode", "12345678")]
    said = [record.getMessage() for record in caplog.records if record.name == "devices.listener"]
    name = f"scanner {pty_scanner.link}"
    assert said[-2:] == [
        f"{name}: there is no {pty_scanner.link}",
        f"{name}: works again",
    ]
    assert len(said) == len(set(said))


def test_a_line_that_stops_half_way_is_told(
    pty_scanner: PtyScanner, listen: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A suffix that never comes is a clear message; a scanner without one ends by the pause."""
    monkeypatch.setattr(input_devices, "PAUSES", dict.fromkeys(input_devices.PAUSES, 0.02))
    ears = listen(scanner=scanner_at(pty_scanner.url))
    ready(qtbot, ears)
    pty_scanner.say(b"1234")
    qtbot.waitUntil(lambda: ears.heard == [("unreadable", "cut off")])


def test_a_scanner_without_a_suffix_is_heard(
    pty_scanner: PtyScanner, listen: Open, qtbot: QtBot
) -> None:
    """By its pause, as the settings say."""
    ears = listen(scanner=scanner_at(pty_scanner.url + "&end=pause"))
    ready(qtbot, ears)
    pty_scanner.say(b"12345678")
    qtbot.waitUntil(lambda: ears.heard == [("appointmentCode", "12345678")])


def test_a_line_in_use_is_told(pty_scanner: PtyScanner) -> None:
    """Two programs on one scanner would get half a code each."""
    source = scanner_at(pty_scanner.url)
    device = source.open()
    with pytest.raises(DeviceTrouble, match=r"another program uses .*ttyACM0"):
        source.open()
    device.close()
    source.open().close()


def test_what_is_no_device_of_the_kind_is_told(tmp_path: Path) -> None:
    """A file is no serial line and no named pipe; a pipe and a terminal are no keyboard."""
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    for url, problem in (
        (f"serial://{file}", "file is no serial line"),
        (f"simulated://{file}", "file is no named pipe; remove it"),
        (f"evdev://{pipe}", r"pipe is no input device; see ls -l /dev/input/by-id"),
        ("evdev:///dev/ptmx", "ptmx is no input device"),
    ):
        with pytest.raises(DeviceTrouble, match=problem):
            scanner_at(url).open()


def test_a_keyboard_that_another_program_has_grabbed_is_told(
    fifo: Fifo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel says busy."""

    def busy(_descriptor: int) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(input_devices, "grab", busy)
    with pytest.raises(DeviceTrouble, match=r"another program uses .*event3"):
        scanner_at(fifo.url).open()


def test_the_grab_is_the_kernels_own_request() -> None:
    """_IOW('E', 0x90, int): direction 1, size 4, by the kernel's rule for request numbers."""
    assert (1 << 30) | (4 << 16) | (ord("E") << 8) | 0x90 == input_devices.EVIOCGRAB
    with Path("/dev/null").open("rb") as null, pytest.raises(OSError, match="ioctl"):
        fcntl.ioctl(null, input_devices.EVIOCGRAB, 1)


def test_a_keyboard_scanner_is_heard(fifo: Fifo, listen: Open, qtbot: QtBot) -> None:
    """Its events, also in halves, are the line it types; a pause leaves nothing behind."""
    ears = listen(scanner=scanner_at(fifo.url))
    ready(qtbot, ears)
    events = typed(f"{URL}{TOKEN}\nA012\n")
    fifo.say(events[:1000])
    fifo.say(events[1000:])
    qtbot.waitUntil(lambda: len(ears.heard) == 2)
    assert ears.heard == [("ticketToken", TOKEN), ("ticketLabel", "A012")]


def test_the_keypad_gives_keys_at_once(fifo: Fifo, listen: Open, qtbot: QtBot) -> None:
    """No Enter is waited for: each key is a choice."""
    ears = listen(keypad=keypad_at(fifo.url))
    ready(qtbot, ears)
    fifo.say(press(KP["7"]))
    qtbot.waitUntil(lambda: ears.heard == [("key", "7")])
    fifo.say(press(KP["*"]) + press(KP["\n"]) + press(KP["."]) + press(KP["0"]))
    qtbot.waitUntil(lambda: len(ears.heard) == 4)
    assert [key for _, key in ears.heard] == ["7", "*", "#", "0"]


def test_a_keyboard_that_ends_was_pulled_out(
    tmp_path: Path, listen: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end of the events is told in words."""
    monkeypatch.setattr(input_devices, "grab", lambda _descriptor: None)
    pipe = Fifo(tmp_path / "event3")
    ears = listen(keypad=keypad_at(pipe.url))
    ready(qtbot, ears)
    pipe.close()
    qtbot.waitUntil(lambda: f"{tmp_path}/event3 was pulled out" in ears.troubles)


def test_a_card_on_the_reader_is_a_person(
    tmp_path: Path, listen: Open, qtbot: QtBot, queue: Queue
) -> None:
    """Of the card come an age band, the birthday and the hash, and with it one number only."""
    pipe = tmp_path / "card"
    ears = listen(id_reader=id_reader_at(f"simulated://{pipe}"))
    ready(qtbot, ears)
    assert pipe.stat().st_mode & 0o777 == 0o600
    for _ in range(2):
        pipe.write_text(f"{ELDER}\n")
    pipe.write_text("12345678\n")
    qtbot.waitUntil(lambda: len(ears.heard) == 3)
    (_, first), (_, second), last = ears.heard
    assert isinstance(first, Person)
    assert (first.age_band, first.birthday_today) == (AgeBand.ELDERLY, True)
    assert last == ("unreadable", "not ours")
    assert isinstance(second, Person)
    queue.issue("passport", person=first.key_hash)
    with pytest.raises(HasNumber):
        queue.issue("passport", person=second.key_hash)


def test_a_number_scanned_is_nowhere_in_the_log(
    pty_scanner: PtyScanner, listen: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither whole nor damaged, at any level, nor in what was heard."""
    caplog.set_level(logging.DEBUG)
    ears = listen(scanner=scanner_at(pty_scanner.url))
    ready(qtbot, ears)
    pty_scanner.say(f"{ELDER}\r{ELDER[:-1]}{'12'[ELDER[-1] == '1']}\r".encode())
    qtbot.waitUntil(lambda: len(ears.heard) == 2)
    assert ears.heard[1] == ("unreadable", "damaged identity")
    assert ELDER[:17] not in f"{ears.heard} {caplog.text}"


def test_while_the_database_is_away_a_card_does_nothing_but_a_message(
    qapp: QGuiApplication, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    """The key of today cannot be had: not now. The next card is read."""
    answers: list[bytes | HallError] = [HallError("the database is away"), b"key"]

    def key() -> bytes:
        answer = answers.pop(0)
        if isinstance(answer, HallError):
            raise answer
        return answer

    reader = id_reader_at(f"simulated://{tmp_path}/card")
    scanners = Scanners(ScanInterpreter(URL, "Asia/Shanghai", clock, key), id_reader=reader)
    ears = Ears(scanners)
    scanners.start()
    ready(qtbot, ears)
    (tmp_path / "card").write_text(f"{ELDER}\n{ELDER}\n")
    qtbot.waitUntil(lambda: len(ears.heard) == 2)
    scanners.stop()
    assert [name for name, _ in ears.heard] == ["unreadable", "identity"]
    assert ears.heard[0] == ("unreadable", "not now")


def heard_of(
    source: DeviceAddress, heard: Callable[[Heard], None]
) -> tuple[Listener, threading.Event]:
    """A listener without Qt, and when its device is open."""
    opened = threading.Event()

    def changed(trouble: str) -> None:
        if not trouble:
            opened.set()

    return Listener(source, heard, changed, retry=0.02), opened


def test_a_fault_of_ours_is_logged_and_the_next_line_is_heard(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A crash in the midst of one line does not make the machine deaf."""
    said: list[Heard] = []
    first, second = threading.Event(), threading.Event()

    def heard(each: Heard) -> None:
        said.append(each)
        if len(said) == 1:
            first.set()
            raise ZeroDivisionError
        second.set()

    keep = os.open(_pipe(tmp_path), os.O_RDWR)  # what was written stays while it is opened again
    listener, opened = heard_of(scanner_at(f"simulated://{tmp_path}/scan"), heard)
    listener.start()
    assert opened.wait(5)
    os.write(keep, b"12345678\n")
    assert first.wait(5)
    os.write(keep, b"87654321\n")
    assert second.wait(5)
    listener.stop()
    os.close(keep)
    assert "hearing failed" in caplog.text


def _pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "scan")
    return tmp_path / "scan"


class Broken:
    """A device whose driver has a fault."""

    name = "broken"

    def __init__(self) -> None:
        self.tried = threading.Semaphore(0)

    def open(self) -> InputDevice:
        """Fail."""
        self.tried.release()
        raise ZeroDivisionError


def test_a_fault_that_stays_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    """It is tried again and again, and the log does not fill with it."""
    source = Broken()
    listener, _ = heard_of(source, lambda _: None)
    listener.start()
    assert all(source.tried.acquire(timeout=5) for _ in range(3))
    listener.stop()
    assert caplog.text.count("hearing failed") == 1


def test_a_device_that_fails_while_it_is_read_was_pulled_out() -> None:
    """The kernel's input/output error, here of a file that has none at its beginning."""
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        device = input_devices.LineDevice("/dev/x", memory, End.LINE)
        with pytest.raises(DeviceTrouble, match="/dev/x was pulled out"):
            device.read()


def test_a_silent_device_costs_nothing(pty_scanner: PtyScanner) -> None:
    """The thread sleeps until something is said, and until it is told to stop."""
    url = pty_scanner.url + "&end=pause"  # the shortest pause there is
    listener, opened = heard_of(scanner_at(url), lambda _: None)
    listener.start()
    assert opened.wait(5)
    # A busy machine lets it fall asleep late; one that looks about does so in each of these.
    spans = (_switches_in(0.4, f"scanner {pty_scanner.link}") for _ in range(10))
    assert 0 in spans
    listener.stop()
    listener.stop()


def _switches_in(seconds: float, name: str) -> int:
    """How often a thread gives up the processor to wait: one that looks about does so often."""
    before = _switches(name)
    threading.Event().wait(seconds)
    return _switches(name) - before


def _switches(name: str) -> int:
    thread = next(each for each in threading.enumerate() if each.name == name)
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("voluntary_ctxt"))
    return int(line.split()[1])


def test_a_listener_that_never_began_can_be_stopped(tmp_path: Path) -> None:
    """A window that fails to open takes down what it has made."""
    listener, opened = heard_of(scanner_at(f"simulated://{tmp_path}/scan"), lambda _: None)
    listener.stop()
    assert not opened.is_set()
    assert not (tmp_path / "scan").exists()


def test_a_keypads_silence_says_nothing(fifo: Fifo) -> None:
    """It is waited for without end, and nothing is over by waiting; a key goes as it is."""
    device = keypad_at(fifo.url).open()
    assert (device.patience, device.quiet()) == (None, ())
    assert device.read() == []
    fifo.say(press(KP["5"]))
    assert device.read() == [Key("5")]
    device.close()


def test_keys_are_no_card(meaning: ScanInterpreter) -> None:
    """A card reader gives persons; all else from it is not ours."""
    told = meaning.of_card(Key("1"))
    assert isinstance(told, Unreadable)
    assert told.reason == "not ours"


def test_a_pipe_stands_for_a_keypad(tmp_path: Path) -> None:
    """Each key that is written is one that was pressed; the end of a line is none."""
    device = keypad_at(f"simulated://{tmp_path}/keys").open()
    try:
        (tmp_path / "keys").write_text("1*\nx#0")
        assert device.read() == [Key("1"), Key("*"), Key("#"), Key("0")]
        assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
    finally:
        device.close()
