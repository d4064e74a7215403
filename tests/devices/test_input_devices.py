import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.queue.queue import Queue
from devices import line_device
from devices.addresses import id_reader_at, keypad_at, scanner_at
from devices.framing import Reason, ScannedLine, Unreadable
from devices.identity import AgeBand, Person
from devices.input_device import InputEvent, Key
from devices.input_devices import InputDevices
from devices.scan_interpreter import ScanInterpreter
from devices.transport import evdev
from tests.conftest import SetClock
from tests.devices.keyboard import KP, press, typed
from tests.devices.simulated import TOKEN, URL, PipeKeyboard, PtyScanner, SignalRecorder
from tests.devices.test_identity import number
from tickets.errors import HallError, HasNumber

StartDevices = Callable[..., SignalRecorder]

ELDER = number(date(1950, 11, 23))


def test_what_a_serial_scanner_sends_is_emitted_on_the_guis_thread(
    pty_scanner: PtyScanner, start_devices: StartDevices, qtbot: QtBot
) -> None:
    """Codes, tickets and rubbish arrive in order, in whatever pieces they are sent."""
    recorder = start_devices(scanner=scanner_at(pty_scanner.url))
    recorder.wait_until_open(qtbot)
    for piece in (
        b"1234",
        b"56",
        b"78\r",
        b"\n",
        b"A012\n\xff\x00\x80\r",
        f"{URL}{TOKEN}".encode(),
    ):
        pty_scanner.send(piece)
    pty_scanner.send(b"\r" + b"9" * 300 + b"\r87654321\r")
    recorder.wait_for(
        qtbot,
        ("appointmentCode", "12345678"),
        ("ticketLabel", "A012"),
        ("unreadable", "not text"),
        ("ticketToken", TOKEN),
        ("unreadable", "too long"),
        ("appointmentCode", "87654321"),
    )
    assert recorder.threads == {QThread.currentThread()}


def test_a_scanner_is_unplugged_and_plugged_in_again(
    pty_scanner: PtyScanner,
    start_devices: StartDevices,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is read again by itself, half a code is forgotten, and the log has each change once."""
    recorder = start_devices(scanner=scanner_at(pty_scanner.url))
    recorder.wait_until_open(qtbot)
    pty_scanner.send(b"1234")
    pty_scanner.unplug()
    qtbot.waitUntil(lambda: any("there is no" in each for each in recorder.troubles))
    qtbot.wait(100)  # five more attempts, none of which is logged
    pty_scanner.plug_in()
    recorder.wait_until_open(qtbot)
    pty_scanner.send(b"5678\r12345678\r")
    recorder.wait_for(qtbot, ("appointmentCode", "5678"), ("appointmentCode", "12345678"))
    logged = [each.getMessage() for each in caplog.records if each.name == "devices.listener"]
    name = f"scanner {pty_scanner.link}"
    assert logged[-2:] == [
        f"{name}: there is no {pty_scanner.link}",
        f"{name}: works again",
    ]
    assert len(logged) == len(set(logged))


def test_a_line_that_stops_half_way_is_unreadable(
    pty_scanner: PtyScanner,
    start_devices: StartDevices,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A suffix that never comes is a clear message; a scanner without one ends by the pause."""
    monkeypatch.setattr(line_device, "IDLE_AFTER", dict.fromkeys(line_device.IDLE_AFTER, 0.02))
    recorder = start_devices(scanner=scanner_at(pty_scanner.url))
    recorder.wait_until_open(qtbot)
    pty_scanner.send(b"1234")
    recorder.wait_for(qtbot, ("unreadable", "cut off"))


def test_a_scanner_without_a_suffix_is_read(
    pty_scanner: PtyScanner, start_devices: StartDevices, qtbot: QtBot
) -> None:
    """Its lines end by a pause, as the settings say."""
    recorder = start_devices(scanner=scanner_at(pty_scanner.url + "&end=pause"))
    recorder.wait_until_open(qtbot)
    pty_scanner.send(b"12345678")
    recorder.wait_for(qtbot, ("appointmentCode", "12345678"))


def test_a_keyboard_scanner_is_read(
    pipe_keyboard: PipeKeyboard, start_devices: StartDevices, qtbot: QtBot
) -> None:
    """Its events, also in halves, are the line it types; a pause leaves nothing behind."""
    recorder = start_devices(scanner=scanner_at(pipe_keyboard.url))
    recorder.wait_until_open(qtbot)
    events = typed(f"{URL}{TOKEN}\nA012\n")
    pipe_keyboard.send(events[:1000])
    pipe_keyboard.send(events[1000:])
    recorder.wait_for(qtbot, ("ticketToken", TOKEN), ("ticketLabel", "A012"))


def test_the_keypad_gives_keys_at_once(
    pipe_keyboard: PipeKeyboard, start_devices: StartDevices, qtbot: QtBot
) -> None:
    """No Enter is waited for: each key is a choice."""
    recorder = start_devices(keypad=keypad_at(pipe_keyboard.url))
    recorder.wait_until_open(qtbot)
    pipe_keyboard.send(press(KP["7"]))
    recorder.wait_for(qtbot, ("key", "7"))
    pipe_keyboard.send(press(KP["*"]) + press(KP["\n"]) + press(KP["."]) + press(KP["0"]))
    recorder.wait_for(qtbot, ("key", "7"), ("key", "*"), ("key", "#"), ("key", "0"))


def test_a_keyboard_that_ends_was_pulled_out(
    tmp_path: Path, start_devices: StartDevices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end of the events is reported in words."""
    monkeypatch.setattr(evdev, "grab", lambda _descriptor: None)
    keyboard = PipeKeyboard(tmp_path / "event3")
    recorder = start_devices(keypad=keypad_at(keyboard.url))
    recorder.wait_until_open(qtbot)
    keyboard.close()
    qtbot.waitUntil(lambda: f"{tmp_path}/event3 was pulled out" in recorder.troubles)


def test_a_card_on_the_reader_is_a_person(
    tmp_path: Path, start_devices: StartDevices, qtbot: QtBot, queue: Queue
) -> None:
    """Of the card come an age band, the birthday and the hash, and with it one number only."""
    pipe = tmp_path / "card"
    recorder = start_devices(id_reader=id_reader_at(f"simulated://{pipe}"))
    recorder.wait_until_open(qtbot)
    assert pipe.stat().st_mode & 0o777 == 0o600
    for _ in range(2):
        pipe.write_text(f"{ELDER}\n")
    pipe.write_text("12345678\n")
    recorder.wait_for_number(qtbot, 3)
    (_, first), (_, second), last = recorder.events
    assert isinstance(first, Person)
    assert (first.age_band, first.birthday_today) == (AgeBand.ELDERLY, True)
    assert last == ("unreadable", "other card")
    assert isinstance(second, Person)
    queue.issue("passport", person=first.key_hash)
    with pytest.raises(HasNumber):
        queue.issue("passport", person=second.key_hash)


def test_a_number_scanned_is_nowhere_in_the_log(
    pty_scanner: PtyScanner,
    start_devices: StartDevices,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither whole nor damaged, at any level; whole it is not in what is emitted either.

    Damaged it may be a booking's code: the hall is asked for it, and says that there is none.
    """
    caplog.set_level(logging.DEBUG)
    recorder = start_devices(scanner=scanner_at(pty_scanner.url))
    recorder.wait_until_open(qtbot)
    damaged = f"{ELDER[:-1]}{'12'[ELDER[-1] == '1']}"
    pty_scanner.send(f"{ELDER}\r{damaged}\r".encode())
    recorder.wait_for_number(qtbot, 2)
    assert recorder.events[1] == ("appointmentCode", damaged)
    assert ELDER[:17] not in f"{recorder.events[0]} {caplog.text}"


@pytest.mark.parametrize("written", [f"{ELDER[:-1]}{'12'[ELDER[-1] == '1']}", ELDER[:-2] + "00"])
def test_a_card_with_a_wrong_check_digit_is_damaged(
    interpreter: ScanInterpreter, written: str
) -> None:
    """On a card there are no bookings: what looks like a number is one that was not read well."""
    assert interpreter.interpret_card(ScannedLine(written)) == Unreadable(Reason.DAMAGED_IDENTITY)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (ScannedLine("HELLO"), Reason.OTHER_CARD),
        (ScannedLine("12345678"), Reason.OTHER_CARD),
        (ScannedLine("A001"), Reason.OTHER_CARD),
        (Unreadable(Reason.NOT_TEXT), Reason.OTHER_CARD),
        (Unreadable(Reason.CUT_OFF), Reason.DAMAGED_IDENTITY),
    ],
)
def test_of_a_card_nobody_is_told_to_scan(
    interpreter: ScanInterpreter, event: InputEvent, reason: Reason
) -> None:
    """Another card is another card; one that was taken away too soon can be put on again."""
    assert interpreter.interpret_card(event) == Unreadable(reason)


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
    devices = InputDevices(
        ScanInterpreter(URL, lambda: "Asia/Shanghai", clock, key), id_reader=reader
    )
    recorder = SignalRecorder(devices)
    devices.start()
    recorder.wait_until_open(qtbot)
    (tmp_path / "card").write_text(f"{ELDER}\n{ELDER}\n")
    recorder.wait_for_number(qtbot, 2)
    devices.stop()
    assert [name for name, _ in recorder.events] == ["unreadable", "identity"]
    assert recorder.events[0] == ("unreadable", "not now")


def test_cards_while_the_database_is_away_fill_no_log(
    clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """However many people try: a line when it goes, and one when it is back."""
    away = True

    def key() -> bytes:
        if away:
            raise HallError("the database is away")
        return b"key"

    interpreter = ScanInterpreter(URL, lambda: "Asia/Shanghai", clock, key)
    for _ in range(50):
        assert interpreter.interpret_card(ScannedLine(ELDER)) == Unreadable(Reason.NOT_NOW)
    away = False
    for _ in range(2):
        assert isinstance(interpreter.interpret_card(ScannedLine(ELDER)), Person)
    assert [record.getMessage() for record in caplog.records] == [
        "a card could not be read: the database is away",
        "a card could not be read: it works again",
    ]


def test_keys_are_no_card(interpreter: ScanInterpreter) -> None:
    """A card reader gives persons; all else from it is another card."""
    meant = interpreter.interpret_card(Key("1"))
    assert isinstance(meant, Unreadable)
    assert meant.reason == "other card"
