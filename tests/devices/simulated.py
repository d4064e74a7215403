"""Simulated devices, and a recorder of what an InputDevices object emits."""

import os
import tty
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QThread
from pytestqt.qtbot import QtBot

from devices.input_devices import InputDevices

URL = "https://hall.example/t/"
TOKEN = "Zq3_x-9AbCdEfGhIjKlMnO"


class PtyScanner:
    """A scanner on a pseudo-terminal, plugged in at a path that stays."""

    def __init__(self, link: Path) -> None:
        self.link = link
        self.url = f"serial://{link}?baud=115200"
        self._ours = -1
        self.plug_in()

    def plug_in(self) -> None:
        """Make a new terminal at the same path."""
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.link.symlink_to(os.ttyname(theirs))
        self._theirs = theirs

    def unplug(self) -> None:
        """Close both ends and remove the path."""
        if self._ours >= 0:
            self.link.unlink()
            os.close(self._theirs)
            os.close(self._ours)
            self._ours = -1

    def send(self, data: bytes) -> None:
        """Scan something."""
        os.write(self._ours, data)


class PipeKeyboard:
    """A pipe that carries what a keyboard sends."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.url = f"evdev://{path}"
        self._ours = os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def send(self, data: bytes) -> None:
        """Press keys."""
        os.write(self._ours, data)

    def close(self) -> None:
        """Unplug it."""
        os.close(self._ours)


class SignalRecorder:
    """Records all that an InputDevices object emits, in order, and the threads on which it did."""

    def __init__(self, devices: InputDevices) -> None:
        self.events: list[tuple[str, object]] = []
        self.troubles: list[str] = []
        self.threads: set[QThread] = set()
        for name in ("appointmentCode", "ticketToken", "ticketLabel", "identity", "unreadable"):
            # Direct: the slot runs on the thread on which the signal is emitted.
            getattr(devices, name).connect(self._record(name), Qt.ConnectionType.DirectConnection)
        devices.key.connect(self._record("key"))
        devices.troubled.connect(lambda _, trouble: self.troubles.append(trouble))

    def _record(self, name: str) -> Callable[[object], None]:
        def record(argument: object) -> None:
            self.threads.add(QThread.currentThread())
            self.events.append((name, argument))

        return record

    def wait_for(self, qtbot: QtBot, *events: tuple[str, object]) -> None:
        """Wait until these have been emitted, and nothing else."""
        self.wait_for_number(qtbot, len(events))
        assert self.events == list(events)

    def wait_for_number(self, qtbot: QtBot, number: int) -> None:
        """Wait until so many have been emitted."""
        qtbot.waitUntil(lambda: len(self.events) >= number)
        assert len(self.events) == number

    def wait_until_open(self, qtbot: QtBot) -> None:
        """Wait until the device is open."""
        qtbot.waitUntil(lambda: self.troubles[-1:] == [""])
