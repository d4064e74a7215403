"""The log of real processes as JSON: one object a line, whatever happens."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hall.commands import elsewhere

__all__ = ["elsewhere"]

FAULTS = """
import sys, threading, warnings
from hall.cli import main as cli
from hall.compose import run
from PySide6.QtCore import QTimer, qWarning
def stay(app):
    def act():
        QTimer.singleShot(0, lambda: 1 / 0)
        each = threading.Thread(target=lambda: [][0]); each.start(); each.join()
        qWarning('a binding' + chr(10) + 'of two lines')
        warnings.warn('an old call')
        class Broken:
            def __del__(self): raise OSError('in a destructor')
        Broken()
        QTimer.singleShot(50, lambda: app.exit(0))
    QTimer.singleShot(0, act)
    return app.exec()
run.stay = stay
sys.exit(cli.main(['--database', 'hall.db', 'run', *sys.argv[1:]]))
"""
"""`hall run` in which all kinds of things go wrong."""

BROKEN = """
import sys
from hall.cli import main as cli
from hall.cli import status
status.load_hall = lambda _: 1 / 0
sys.exit(cli.main(['--database', 'hall.db', 'status']))
"""
"""A command with a fault in it."""

PRINTING = """
import sys
from hall.cli import main as cli
from printer import spooler
def fails(*_): raise ValueError('two\\nlines')
spooler._bytes = fails
sys.exit(cli.main(['--database', 'hall.db', '--printer', 'virtual:', 'take', 'passport']))
"""
"""A ticket that cannot be drawn."""


@pytest.fixture(autouse=True)
def asked_for_json(tmp_path: Path) -> None:
    """A machine whose settings ask for JSON."""
    (tmp_path / "hall.toml").write_text('log = "json"\n[kiosk]\nstation = "kiosk-7"\n')


def events(program: str, *roles: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit code of a program, and the events that its stderr consists of."""
    done = subprocess.run(
        [sys.executable, "-c", program, *roles],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stderr.splitlines()]


def test_each_event_of_windows_is_one_line(tmp_path: Path) -> None:
    """Faults of Python, of a thread and of Qt, and warnings, with role and station."""
    code, found = events(FAULTS, "kiosk")
    assert code == 0
    assert {(event["role"], event["station"]) for event in found} == {("kiosk", "kiosk-7")}
    assert all({"time", "level", "logger", "message"} <= set(event) for event in found)
    tracebacks = "".join(event.get("traceback", "") for event in found)
    assert "ZeroDivisionError" in tracebacks
    assert "IndexError" in tracebacks
    assert "OSError: in a destructor" in tracebacks
    messages = [event["message"] for event in found]
    assert "a binding\nof two lines" in messages
    assert any("an old call" in message for message in messages)


def test_a_fault_in_a_command_is_one_event() -> None:
    """The traceback of what nobody caught is a field, not thirty lines."""
    code, (event,) = events(BROKEN)
    assert code == 1
    assert (event["level"], event["role"], event["station"]) == ("CRITICAL", "", "kiosk-7")
    assert "ZeroDivisionError" in event["traceback"]


def test_what_is_logged_while_printing_names_the_job() -> None:
    """The number of the print job in hand, and the command's own error without one."""
    code, (printing, error) = events(PRINTING)
    assert code == 1
    assert printing["job"] == 1
    assert "two\nlines" in printing["traceback"]
    assert "was not printed" in error["message"]
    assert "job" not in error


def test_an_error_that_ends_a_start_is_an_event(tmp_path: Path) -> None:
    """Why windows do not open is in the log like all else."""
    code, (event,) = events(FAULTS, "counter:77")
    assert code == 2
    assert (event["level"], event["role"]) == ("ERROR", "counter:77")
    assert event["message"].startswith("no counter '77'")


def test_text_is_the_default_and_imports_no_formatter(tmp_path: Path) -> None:
    """Who does not ask for JSON gets lines of text, and waits for no library."""
    (tmp_path / "hall.toml").unlink()
    program = (
        "import logging, sys\n"
        "from hall.cli import main as cli\n"
        "cli.main(['--database', 'hall.db', 'status'])\n"
        "logging.getLogger('a.name').warning('a message')\n"
        "print('pythonjsonlogger' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stderr == "WARNING a.name: a message\n"
    assert done.stdout.endswith("False\n")
