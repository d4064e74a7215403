import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from devices.addresses import scanner_at
from devices.input_device import DeviceAddress, InputDevice, InputEvent
from devices.listener import Listener
from tests.devices.simulated import PtyScanner


def listener_to(
    address: DeviceAddress, on_event: Callable[[InputEvent], None]
) -> tuple[Listener, threading.Event]:
    """Make a listener without Qt; the event is set when its device is open."""
    opened = threading.Event()

    def on_change(trouble: str) -> None:
        if not trouble:
            opened.set()

    return Listener(address, on_event, on_change, retry=0.02), opened


def test_a_fault_of_ours_is_logged_and_the_next_line_is_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A crash in the midst of one line does not make the machine deaf."""
    events: list[InputEvent] = []
    first, second = threading.Event(), threading.Event()

    def on_event(event: InputEvent) -> None:
        events.append(event)
        if len(events) == 1:
            first.set()
            raise ZeroDivisionError
        second.set()

    keep = os.open(_pipe(tmp_path), os.O_RDWR)  # what was written stays while it is opened again
    listener, opened = listener_to(scanner_at(f"simulated://{tmp_path}/scan"), on_event)
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
    address = Broken()
    listener, _ = listener_to(address, lambda _: None)
    listener.start()
    assert all(address.tried.acquire(timeout=5) for _ in range(3))
    listener.stop()
    assert caplog.text.count("hearing failed") == 1


def test_a_silent_device_costs_nothing(pty_scanner: PtyScanner) -> None:
    """The thread sleeps until something is sent, and until it is to stop."""
    url = pty_scanner.url + "&end=pause"  # the shortest pause there is
    listener, opened = listener_to(scanner_at(url), lambda _: None)
    listener.start()
    assert opened.wait(5)
    # A busy machine lets it fall asleep late; one that looks about does so in each of these.
    spans = (_switches_in(0.4, f"scanner {pty_scanner.link}") for _ in range(10))
    assert 0 in spans
    listener.stop()
    listener.stop()


def _switches_in(seconds: float, name: str) -> int:
    """Return how often a thread gives up the processor to wait: polling does so often."""
    before = _switches(name)
    threading.Event().wait(seconds)
    return _switches(name) - before


def _switches(name: str) -> int:
    thread = next(each for each in threading.enumerate() if each.name == name)
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("voluntary_ctxt"))
    return int(line.split()[1])


def test_a_listener_that_never_started_can_be_stopped(tmp_path: Path) -> None:
    """A window that fails to open takes down what it has made."""
    listener, opened = listener_to(scanner_at(f"simulated://{tmp_path}/scan"), lambda _: None)
    listener.stop()
    assert not opened.is_set()
    assert not (tmp_path / "scan").exists()
