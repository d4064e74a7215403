from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from db.engine.database import Database
from db.persons import Persons
from devices.input_device import DeviceAddress
from devices.input_devices import InputDevices
from devices.scan_interpreter import ScanInterpreter
from devices.transport import evdev
from tests.conftest import SetClock
from tests.devices.simulated import URL, PipeKeyboard, PtyScanner, SignalRecorder

StartDevices = Callable[..., SignalRecorder]


@pytest.fixture
def interpreter(database: Database, clock: SetClock) -> ScanInterpreter:
    """Interprets scans in the sample hall."""
    return ScanInterpreter(
        URL, lambda: "Asia/Shanghai", clock, Persons(database, clock).key_of_today
    )


@pytest.fixture
def start_devices(qapp: QGuiApplication, interpreter: ScanInterpreter) -> Iterator[StartDevices]:
    """Starts to listen to devices."""
    started: list[InputDevices] = []

    def start(**addresses: DeviceAddress) -> SignalRecorder:
        devices = InputDevices(interpreter, retry=0.02, **addresses)  # type: ignore[arg-type]
        recorder = SignalRecorder(devices)
        started.append(devices)
        devices.start()
        return recorder

    yield start
    for each in started:
        each.stop()


@pytest.fixture
def pty_scanner(tmp_path: Path) -> Iterator[PtyScanner]:
    """A serial scanner."""
    scanner = PtyScanner(tmp_path / "ttyACM0")
    yield scanner
    scanner.unplug()


@pytest.fixture
def pipe_keyboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeKeyboard]:
    """A keyboard made of a pipe, which cannot be grabbed."""
    monkeypatch.setattr(evdev, "grab", lambda _descriptor: None)
    keyboard = PipeKeyboard(tmp_path / "event3")
    yield keyboard
    keyboard.close()
