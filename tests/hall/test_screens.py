"""Kiosk and display on a real X server whose screens come and go."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hall.commands import elsewhere
from tests.x11 import Server, server

pytestmark = pytest.mark.alone

__all__ = ["elsewhere"]

WATCHED = """
import sys
from hall.cli import main as cli
from hall.compose import run
from PySide6.QtCore import QTimer
show, open_windows = run.show, []
def show_and_watch(windows, roles, *more):
    open_windows[:] = [(r.name, w.qml_window.window) for r, w in zip(roles, windows)]
    keeper = show(windows, roles, *more)
    timer = QTimer(keeper, interval=20)
    timer.timeout.connect(look)
    timer.start()
    return keeper
told = ['']
def look():
    places = []
    for name, window in open_windows:
        where = '%d,%d %dx%d' % window.geometry().getRect() if window.isVisible() else 'hidden'
        places.append(f'{name} {where}')
    now = '; '.join(places)
    if now != told[0]:
        told[0] = now
        print(now, flush=True)
run.show = show_and_watch
sys.exit(cli.main(['--database', 'hall.db', 'run', *sys.argv[1:]]))
"""
"""`hall run` that says where its windows are whenever that changes."""


@pytest.fixture
def x11() -> Iterator[Server]:
    """An X server with one screen."""
    with server() as running:
        yield running


@contextmanager
def windows(x11: Server, *roles: str) -> Iterator["subprocess.Popen[str]"]:
    """The hall's windows on that server."""
    process = subprocess.Popen(
        [sys.executable, "-c", WATCHED, *roles],
        env=x11.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for(process: "subprocess.Popen[str]", where: str) -> None:
    """Read what the process says until its windows are there."""
    assert process.stdout is not None
    seen = []
    for line in process.stdout:
        seen.append(line.strip())
        if seen[-1] == where:
            return
    pytest.fail(f"{where} never came, but {seen}")


def settings(tmp_path: Path, kiosk: str = "", display: str = "", touch: str = "") -> None:
    """Settings of a machine with two screens."""
    (tmp_path / "hall.toml").write_text(
        f'[kiosk]\nlocked = true\nscreen = "{kiosk}"\ntouch = "{touch}"\n'
        f'[display]\nscreen = "{display}"\n'
    )


FIRST, SECOND = "0,0 1024x768", "1024,0 800x600"


def test_an_unplugged_screen_comes_back_with_its_window(x11: Server, tmp_path: Path) -> None:
    """Meanwhile its window covers no other; a screen of another size is filled, too."""
    x11.plug()
    settings(tmp_path, "DUMMY1", "DUMMY0")
    with windows(x11, "kiosk", "display") as process:
        wait_for(process, f"kiosk {SECOND}; display {FIRST}")
        x11.unplug()
        wait_for(process, f"kiosk hidden; display {FIRST}")
        x11.plug()
        wait_for(process, f"kiosk {SECOND}; display {FIRST}")
        x11.unplug()
        x11.plug("640x480")
        wait_for(process, f"kiosk 1024,0 640x480; display {FIRST}")


def test_a_screen_that_is_late_gets_its_window(x11: Server, tmp_path: Path) -> None:
    """The television is switched on after the kiosk: its window waits for it unseen."""
    settings(tmp_path, "DUMMY0", "DUMMY1")
    with windows(x11, "kiosk", "display") as process:
        wait_for(process, f"kiosk {FIRST}; display hidden")
        x11.plug()
        wait_for(process, f"kiosk {FIRST}; display {SECOND}")


def test_without_names_windows_go_back_where_they_were(x11: Server, tmp_path: Path) -> None:
    """Each keeps the screen that it got at the start; the last window's hiding ends nothing."""
    x11.plug()
    settings(tmp_path)
    with windows(x11, "kiosk", "display") as process:
        wait_for(process, f"kiosk {FIRST}; display {SECOND}")
        x11.unplug()
        wait_for(process, f"kiosk {FIRST}; display hidden")
        x11.plug()
        wait_for(process, f"kiosk {FIRST}; display {SECOND}")
        process.terminate()
        assert process.wait() == 0


MATRIX = "Coordinate Transformation Matrix"
POINTER = "Virtual core XTEST pointer"
WHOLE = "1 0 0 0 1 0 0 0 1"


def matrix(x11: Server) -> list[float]:
    """How touches of the device are mapped."""
    told = x11.tool("xinput", "list-props", POINTER)
    line = next(line for line in told.splitlines() if MATRIX in line)
    return [float(each) for each in line.rpartition(":")[2].split(",")]


def test_touches_land_on_the_kiosks_screen(x11: Server, tmp_path: Path) -> None:
    """Mapped at the start, and again after the screen was away."""
    x11.plug()
    settings(tmp_path, "DUMMY1", "DUMMY0", POINTER)
    assert matrix(x11)[0] == 1
    with windows(x11, "kiosk", "display") as process:
        wait_for(process, f"kiosk {SECOND}; display {FIRST}")
        wait_until(lambda: matrix(x11)[0] == pytest.approx(800 / 1824, abs=1e-4))
        assert matrix(x11)[2] == pytest.approx(1024 / 1824, abs=1e-4)
        x11.unplug()
        wait_for(process, f"kiosk hidden; display {FIRST}")
        x11.tool("xinput", "set-prop", POINTER, MATRIX, *WHOLE.split())
        x11.plug()
        wait_for(process, f"kiosk {SECOND}; display {FIRST}")
        wait_until(lambda: matrix(x11)[0] == pytest.approx(800 / 1824, abs=1e-4))


def test_the_screen_stays_on(x11: Server, tmp_path: Path) -> None:
    """The server's screen saver is off as soon as a window fills a screen."""
    settings(tmp_path)
    assert "timeout:  600" in x11.tool("xset", "q")
    with windows(x11, "kiosk") as process:
        wait_for(process, f"kiosk {FIRST}")
        wait_until(lambda: "timeout:  0" in x11.tool("xset", "q"))
        wait_until(lambda: "prefer blanking:  no" in x11.tool("xset", "q"))


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait, for as long as a test may take at all."""
    while not holds():
        time.sleep(0.02)
