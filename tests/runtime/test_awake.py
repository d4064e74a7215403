import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runtime.desktop.awake import map_touch, on_x11, stay_awake
from runtime.tools import run_tool

pytestmark = pytest.mark.alone

DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, who, why):
        print(who, flush=True)
        return 7

app = QCoreApplication([])
saver, bus = ScreenSaver(), QDBusConnection.sessionBus()
all_slots = QDBusConnection.RegisterOption.ExportAllSlots
assert bus.registerObject("/org/freedesktop/ScreenSaver", saver, all_slots)
assert bus.registerService("org.freedesktop.ScreenSaver")
print("ready", flush=True)
app.exec()
"""
ASKING = """
import subprocess, sys
desktop = subprocess.Popen(
    [sys.executable, '-c', sys.argv[1]], stdout=subprocess.PIPE, text=True
)
assert desktop.stdout.readline() == 'ready\\n'
from runtime.desktop.awake import ask_desktop
print(repr(ask_desktop()))
print(desktop.stdout.readline())
desktop.kill()
"""


def on_a_bus(*command: str) -> str:
    """Run something in a desktop's session of its own."""
    if not shutil.which("dbus-run-session"):
        pytest.skip("no D-Bus")
    done = subprocess.run(
        ["dbus-run-session", "--", *command], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_desktop_is_asked_not_to_blank() -> None:
    """A real bus, and one that answers as desktops do."""
    assert on_a_bus(sys.executable, "-c", ASKING, DESKTOP).split() == ["''", "Warm", "Window"]


def test_a_desktop_that_cannot_is_told() -> None:
    """A bus without a screen saver."""
    told = on_a_bus(
        sys.executable, "-c", "from runtime.desktop.awake import *; print(ask_desktop())"
    )
    assert told == "the desktop does not answer to org.freedesktop.ScreenSaver\n"


@pytest.mark.parametrize(
    ("environment", "x11"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:configfile=x"}, False),
    ],
)
def test_where_the_tools_of_x11_are_of_use(environment: dict[str, str], x11: bool) -> None:  # noqa: FBT001 - expected
    """Under Xwayland they would speak to the wrong server."""
    assert on_x11(environment) is x11


def test_where_nothing_helps_there_is_one_line(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither a desktop nor a server: the log says so, and the kiosk goes on."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    program = "from runtime.desktop.awake import *; import logging; logging.basicConfig()"
    program += "; print(stay_awake({'QT_QPA_PLATFORM': 'eglfs'}))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout == "False\n"
    assert done.stderr.count("\n") == 1
    assert "nothing here keeps the screen on: no session bus; no X server" in done.stderr


def test_a_window_that_nobody_sees_needs_nothing() -> None:
    """Offscreen there is no screen to keep on."""
    assert stay_awake({"QT_QPA_PLATFORM": "offscreen:configfile=x"})


def test_touch_that_cannot_be_mapped_is_one_line(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Not on X11, and where the tool is missing."""
    assert not map_touch("panel", "HDMI-1", {"QT_QPA_PLATFORM": "eglfs"})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not map_touch("panel", "HDMI-1", {"DISPLAY": ":0"})
    assert [record.getMessage() for record in caplog.records] == [
        "touch 'panel' is mapped on X servers only; see docs/kiosk-operation.md",
        "touch 'panel' is not mapped to HDMI-1: xinput is not installed",
    ]


def test_a_tool_says_in_a_line_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own words, else its exit code; a hanging one is given up."""
    assert run_tool(["true"]) == ""
    assert run_tool(["sh", "-c", "echo no; echo such >&2; exit 3"]) == "sh: such"
    assert run_tool(["sh", "-c", "exit 3"]) == "sh: ended with 3"
    monkeypatch.setattr("runtime.tools.PATIENCE", 0.05)
    assert "timed out" in run_tool(["sleep", "60"])
