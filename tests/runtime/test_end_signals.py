"""A process of windows that is told to end."""

import signal
import subprocess
import sys

import pytest

IDLE = """
import signal, sys
from PySide6.QtCore import QCoreApplication
from runtime.desktop.end_signals import ended_by_signals
app = QCoreApplication([])
signal.signal(signal.SIGUSR1, lambda *_: print("noticed", flush=True))
with ended_by_signals(app):
    {before}
    print("waiting", flush=True)
    code = app.exec()
print("ended in order")
sys.exit(code)
"""
"""An event loop in which nothing happens: no timer, no window, nothing that would run Python."""


def idle(before: str = "pass") -> "subprocess.Popen[str]":
    """A process in such a loop."""
    process = subprocess.Popen(
        [sys.executable, "-c", IDLE.format(before=before)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "waiting\n"
    return process


def ending(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Its exit code, and what else it says until then."""
    assert process.stdout is not None
    with process.stdout as rest:
        said = rest.read()
    return process.wait(), said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_idle_loop_is_ended_by_a_signal(number: signal.Signals) -> None:
    """It need not be woken now and then to see it."""
    process = idle()
    process.send_signal(number)
    assert ending(process) == (0, "ended in order\n")


def test_a_signal_before_the_loop_ends_it_as_well() -> None:
    """Who is told to end while its windows are made does not run for ever."""
    process = idle("signal.raise_signal(signal.SIGTERM)")
    assert ending(process) == (0, "ended in order\n")


def test_another_signal_ends_nothing() -> None:
    """Only what asks for an end does; others are handled, and the loop goes on."""
    process = idle()
    assert process.stdout is not None
    process.send_signal(signal.SIGUSR1)
    assert process.stdout.readline() == "noticed\n"
    process.terminate()
    assert ending(process) == (0, "ended in order\n")
